"""The sentences of an answer, each with its citations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from askcite.types.articles import Citation, FieldCitation


class Support(StrEnum):
    """The standing of a written sentence to its citations."""

    VERBATIM = "verbatim"
    ENTAILED = "entailed"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an answer, never without a citation.

    `fields` are cited where an article's entry says it and not its text; `group` is the heading
    under which an answer in groups tells it.
    """

    text: str
    citations: tuple[Citation, ...]
    support: Support = Support.VERBATIM
    fields: tuple[FieldCitation, ...] = ()
    group: str | None = None

    def __post_init__(self) -> None:
        if not self.citations and not self.fields:
            raise ValueError("a statement needs a citation")


def cited(statements: Iterable[Statement]) -> tuple[Citation, ...]:
    """Each citation once, in the order of first use."""
    return tuple(dict.fromkeys(c for s in statements for c in s.citations))
