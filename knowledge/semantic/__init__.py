"""The extra `semantic`: a sentence encoder's vectors, which find a paraphrase that shares no word with its answer."""

from knowledge.semantic.encoder import Encoder, installed_encoder, is_installed, no_encoder
from knowledge.semantic.senses import Encoding, Senses, both_vectors, reading
from knowledge.semantic.vectors import Vectors

__all__ = [
    "Encoder",
    "Encoding",
    "Senses",
    "Vectors",
    "both_vectors",
    "installed_encoder",
    "is_installed",
    "no_encoder",
    "reading",
]
