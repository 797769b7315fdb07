"""Yes or no for a price: `Is it free?`.

The text that says "Admission is 8 crowns" has no word of it. The price is asked for, and the
sentence that names a sum to pay is a no, unless only for some of those who come.
"""

from __future__ import annotations

import re
from typing import Final

from askcite.answer import citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Finding, Search
from askcite.answer.forms.charges import SUM
from askcite.question.forms import sums
from askcite.question.request import Part
from askcite.text.english import NEGATION
from askcite.text.late import late
from askcite.text.words import Text
from askcite.types import Evidence, Kind, Verdict

ARTICLES: Final = 3
"""Articles asked at most; of more, some sentence names a sum."""
GATE: Final = 0.6
"""Share of the confidence that a fact needs: the sum and the thing, which have to stand there, say
more."""
LOOKED: Final = 4
"""Sentences among which one with a sum is looked for."""
_FREE: Final = late(r"(?i)\bfree\b(?! (?:of|from)\b(?! charge)|time|will)|\bno (?:charge|fee)\b")
_ENTRY: Final = late(
    r"(?i)^\W*(?:\d+(?:\.\d+)* )?(?:(?:the|an?|full|adult|day|yearly|annual|monthly|normal|regular"
    r"|membership|entrance|admission) )*(?:admission|entry|entrance|tickets?|fees?|membership"
    r"|subscription)\b"
)
"""A sentence on the price of the whole, which its paragraph or the title names."""
_CLAUSES: Final = late(
    r"(?i);\s+|[,.]\s+(?:but |and |while |whereas )?|\s+(?:but|while|whereas)\s+"
)
_WHOLE: Final = frozenset({"it", "this", "that", "entry", "admission", "entrance", "here"})


def choose(part: Part, search: Search) -> Choice:
    """The sentence with the price, under a no, or nothing."""
    nothing = Choice(part.asked, part.readings[0], Kind.YES_NO)
    asked = sums.FREE.fullmatch(part.typed)
    if asked is None or not search.few(ARTICLES):
        return nothing
    what, whom = asked["what"], asked["whom"] or ""
    found = search.best((f"How much does {what} cost?", f"How much is the admission to {what}?"))
    if found.confidence < GATE * search.answers_from:
        return nothing
    best = next((e for e in citing.ordered(found)[:LOOKED] if _tells(e, what, found)), None)
    if best is None:
        return nothing
    said = completing.words(best, found.articles)
    return Choice(
        part.asked,
        part.readings[0],
        Kind.YES_NO,
        groups=(Group(completing.completed((best,), found)),),
        verdict=_verdict(said, what, whom),
        confidence=max(found.confidence, search.answers_from),
        finding=found,
        articles=found.articles,
    )


def _tells(each: Evidence, what: str, found: Finding) -> bool:
    """True where the price of the thing is told."""
    article, said = found.articles[each.article_id], completing.words(each, found.articles)
    if not (SUM.search(said) or _FREE.search(said)):
        return False
    if what.lower() in _WHOLE:
        return _ENTRY.search(said) is not None
    words = Text(what).spoken
    if not words or Text(said).means(*words[-1]):
        return bool(words)
    block = article.block_at(each.sentence.span.start)
    over = f"{article.title}. {block.span.of(article.text) if block else ''}"
    return _ENTRY.search(said) is not None and Text(over).means(*words[-1])


def _verdict(said: str, what: str, whom: str) -> Verdict | None:
    """The verdict that the price carries."""
    clauses = list(filter(None, _CLAUSES.split(said)))
    free = [each for each in clauses if _FREE.search(each) and not NEGATION.search(each)]
    if whom:
        named = [each for each in free if Text(each).share(Text(whom)) == 1]
        return "yes" if named else None
    if any(SUM.search(each) and not _FREE.search(each) for each in clauses):
        return "no"
    thing = re.escape(what.split()[-1])
    is_free = late(rf"(?i)\b{thing} (?:is|are) (?:\w+ly )?free\b(?! (?:for|on|if|when|in|to)\b)")
    return "yes" if any(map(is_free.search, free)) else None
