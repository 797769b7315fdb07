"""Sentences of another than the `he` or `she` meant."""

from __future__ import annotations

from typing import Final

from askcite.question.request import Part
from askcite.text.english import OPENING
from askcite.text.late import late
from askcite.text.persons.sexes import HE, SAYS_HE, SAYS_SHE, SHE, WHOLE_NAME, sexes
from askcite.types import Article, Evidence

_OPENS: Final = late(
    rf"\W*(?P<name>{WHOLE_NAME})(?= (?:was|is|had|has|[a-z]+ed|lost|left|went|came)\b)"
)
_NAMED: Final = late(rf"(?<=\w ){WHOLE_NAME}")


def opens(part: Part, each: Evidence, article: Article) -> bool:
    """True for a sentence that begins with somebody else.

    He is of the other sex, or the pronoun was bound to one of another name.
    """
    asked = {sex for sex, pronoun in ((HE, SAYS_HE), (SHE, SAYS_SHE)) if pronoun.search(part.asked)}
    found = _OPENS.match(each.sentence.span.line(article.text)) if len(asked) == 1 else None
    if found is None or found["name"].lower() in OPENING:
        return False
    last = found["name"].split()[-1]
    if sexes(article.text).get(last) not in asked | {None}:
        return True
    named = [n for reading in part.readings for n in _NAMED.findall(reading) if n not in part.asked]
    return bool(named) and not any(set(found["name"].split()) & set(n.split()) for n in named)
