"""What a sentence turns out to be once it is read: its form, and the words that show it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ekc_kit.coach.grammar.words import Sentence


class Form(StrEnum):
    """What a text asks for."""

    OPEN = "open"
    CLOSED = "closed"
    CHOICE = "choice"
    INDIRECT = "indirect"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence as it was read.

    `at` and `until` are the places of the words that show the form. `told` says that the question
    stands inside an order to tell ("Vertel hoe ..."); `tag` that the form was shown by a tag.
    """

    sentence: Sentence
    form: Form
    at: int = 0
    until: int = 1
    told: bool = False
    tag: bool = False
