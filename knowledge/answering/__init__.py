"""Answering: a question and an index in, cited sentences or an abstention out."""

from knowledge.answering.answer import answer
from knowledge.answering.reasons import explain

__all__ = ["answer", "explain"]
