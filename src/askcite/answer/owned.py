"""Measures of something else: the price of another thing.

Of a price, an age or a size the reader likes any number of its kind. The thing it is of has to be
named where the number stands, in its paragraph's beginning, heading or title, or nowhere at all.
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from askcite.answer.finding import Search
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.text.words import Text
from askcite.types import Article, BlockKind, Span

_MEASURE: Final = (
    r"(?:price|cost|fee|fare|weight|age|size|length|height|width|depth|speed|temperature|area)"
)
_ASKED: Final = late(
    r"(?i)\W*(?:and |so |but )?(?:how much (?:do|does|did|will|would) (?P<priced>.+?)"
    r" (?:cost|weigh)"
    r"|how much (?:is|are|was|were) (?P<valued>.+?)"
    r"|how (?:old|long|big|large|tall|high|heavy|deep|wide|fast|hot) (?:is|are|was|were)"
    rf" (?P<sized>.+?)|what(?:['’]?s| is| was| are) the {_MEASURE} (?:of|for) (?P<named>.+?))\W*"
)
_LOOSE: Final = frozenset(terms("new old whole full entire total one single each per most time"))
"""Words that name nothing."""


def anothers(asked: str, span: Span, article: Article, search: Search) -> bool:
    """True for a number of something else."""
    found = _ASKED.fullmatch(asked)
    thing = next(filter(None, found.groups()), "") if found else ""
    words = [word for word in thing.split() if meaning(word) - _LOOSE]
    if not words or not any(map(search.knows, words)):
        return False
    said = Text(" ".join(filter(None, (_around(span, article), article.title))))
    return not any(map(said.holds, meaning(" ".join(words)) - _LOOSE))


def _around(span: Span, article: Article) -> str:
    """The place with its heading and what leads it in."""
    block = article.block_at(span.start)
    at = article.blocks.index(block) if block in article.blocks else 0
    prose = (b for b in reversed(article.blocks[:at]) if b.kind is not BlockKind.HEADING)
    before = "".join(b.span.of(article.text) for b in islice(prose, 1))
    heading = article.heading_at(span.start) or ""
    return f"{heading} {before} {span.of(article.text)}"
