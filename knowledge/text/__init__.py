"""Text as the engine sees it: sentences with their offsets, languages, terms."""

from knowledge.text.languages import detect_language
from knowledge.text.sentences import split_sentences

__all__ = ["detect_language", "split_sentences"]
