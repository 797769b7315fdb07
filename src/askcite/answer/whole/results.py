"""Results that news of a study tells one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from askcite.answer.whole import leading
from askcite.question.asked import sentences
from askcite.question.request import Part
from askcite.text.late import late
from askcite.types import Article, Evidence, Sentence

MAIN, SEVERAL = 2, 4
"""Results told where the main one is asked for, and where all are."""
RIGHT: Final = 0.7
"""Confidence in a sentence that is chosen by its looks."""
_SEVERAL: Final = late(r"(?i)\b(?:findings|results|outcomes|finds?|found|discover\w*|shows?)\b")


def told(article: Article, cut: Sequence[Sentence], part: Part) -> list[Evidence]:
    """The first results, in the text's order."""
    places = leading.shown([s.span.line(article.text) for s in cut])
    most = sentences(part.wanted, SEVERAL if _SEVERAL.search(part.typed) else MAIN)
    return [Evidence(article.id, cut[at], None, RIGHT, 0.0) for at in places[:most]]
