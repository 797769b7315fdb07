"""Sentences that lean on the one before, as meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askcite.support.items import ItemKind, items
from askcite.text import standing
from askcite.text.english import AUXILIARIES

LONGEST: Final = 8
"""Words of a subject that takes the place of a pronoun."""
_PRONOUN: Final = re.compile(
    r"(?P<link>(?:(?:and|but|so|then|however|moreover|also|later|still|thus|therefore),? )?)"
    r"(?P<word>it|they|he|she|its|their|his|her)\b",
    re.IGNORECASE,
)
_OWN: Final = frozenset({"its", "their", "his", "her"})
_PERSONS: Final = frozenset({"he", "she", "his", "her"})
_MARKS: Final = '"“„«'
"""Signs with which a sentence begins that is somebody's."""
_VERB: Final = re.compile(rf"\b(?:{AUXILIARIES}|\w{{3,}}ed)\b")


def understood(claims: Sequence[str]) -> tuple[str, ...]:
    """Each sentence, its first pronoun as what it stands for.

    It is left as it is where the one before names nothing that it could stand for.
    """
    made: list[str] = []
    subject = ""
    for claim in claims:
        if claim[:1] in _MARKS:
            made.append(claim)
            continue
        found = _PRONOUN.match(claim) if standing.leans(claim) else None
        if found is None:
            subject = _subject(claim) or subject
            made.append(claim)
            continue
        fits = subject if _fits(found["word"].lower(), subject) else ""
        made.append(_named(claim, found, fits) if fits else claim)
    return tuple(made)


def _named(claim: str, found: re.Match[str], subject: str) -> str:
    mark = "’" if subject.endswith("s") else "’s"
    owned = mark if found["word"].lower() in _OWN else ""
    start = found["link"] + subject + owned
    return start[:1].upper() + start[1:] + claim[found.end() :]


def _fits(pronoun: str, subject: str) -> bool:
    """True where the pronoun can stand for the subject."""
    return bool(subject) and (pronoun not in _PERSONS or subject[0].isupper())


def _subject(claim: str) -> str:
    """The words before the first verb, where they are few.

    Else the name with which the sentence begins.
    """
    verb = _VERB.search(claim)
    start = claim[: verb.start()].strip() if verb else ""
    words = start.split(", ")[-1]
    if 0 < len(words.split()) <= LONGEST and not standing.dangles(claim):
        opens = re.match(r"(?:The|A|An)\b", words)
        return words[:1].lower() + words[1:] if opens else words
    names = [each for each in items(claim) if each.kind is ItemKind.NAME]
    return names[0].words if names else ""
