"""Answering: a question and an index in, cited sentences or an abstention out."""

from knowledge.answering.answer import answer

__all__ = ["answer"]
