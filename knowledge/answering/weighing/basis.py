"""What the evidence for an answer rests on; each has its own learnt weights."""

from __future__ import annotations

from enum import Enum


class Basis(Enum):
    """Words alone; an encoder's say of them too; or also what the best candidates tell when they are read together
    with the question. The value is the folder of the weights.
    """

    WORDS = ""
    SENSE = "semantic"
    READING = "reading"
