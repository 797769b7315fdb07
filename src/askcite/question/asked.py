"""A request as read: its kind, subject and wanted length."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from askcite.text.late import late
from askcite.types import Kind

WHY: Final = late(r"(?i)\W*(?:(?:and|so|but) )?why\b")
"""A question for a reason."""


class LengthUnit(StrEnum):
    """Measure of an answer's length."""

    SENTENCES = "sentences"
    WORDS = "words"
    POINTS = "points"


class LengthChange(StrEnum):
    """Wish for a length other than the last answer's."""

    SHORTER = "shorter"
    LONGER = "longer"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A wished length: so many units, or a change."""

    number: int | None = None
    unit: LengthUnit = LengthUnit.SENTENCES
    change: LengthChange | None = None


def sentences(wanted: Wanted | None, usual: int) -> int:
    """The sentences that are wished for, else the usual number."""
    counted = wanted and wanted.number and wanted.unit is not LengthUnit.WORDS
    return (wanted.number or usual) if wanted and counted else usual


@dataclass(frozen=True, slots=True)
class Asked:
    """One request, its asking words apart from its subject.

    `subject` is empty where the articles as a whole are asked about. `topics` are its parts: the
    two sides of a comparison; each word whose mention is asked for; the
    field of an article (author, published, title, source, length, articles, language); of a stance
    "advice" or "limits", of an overview "ending", of small talk its occasion (greeting, thanks,
    bye, help, who, sign, task). `plain` is the request in plain words, fit for finding; it is empty
    where the whole is asked about, or only the length of the last answer ("shorter please"). `sure`
    is false where no pattern decided the kind. `typed` are its words as they were typed;
    with `only_length` they ask nothing but a length, as of the answer before.
    """

    kind: Kind
    subject: str
    topics: tuple[str, ...]
    wanted: Wanted | None
    plain: str
    sure: bool
    typed: str = ""
    only_length: bool = False
