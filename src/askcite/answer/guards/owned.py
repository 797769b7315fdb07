"""The price, size or name of something else.

Of a price, an age or a size the reader likes any number of its kind. The thing it is of has to be
named where the number stands, in its paragraph's beginning, heading or title, or nowhere at all. So
has a name, where the reading is unsure.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import Final

from askcite.answer.finding import Search
from askcite.text.english import FUNCTION_WORDS
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
ARTICLES: Final = 20
"""Articles of a library whose names are looked for."""
MOST: Final = 200_000
"""Characters of an article that is gone through for its names."""
_WORD: Final = late(r"[\w'’]{3,}")
_OWNER: Final = late(r"['’]s$")
_NAME: Final = late(r"(?<![.?!:] )(?<!^)\b[A-Z][a-z]{2,}\b(?!-)")
_SPELT_OUT: Final = late(r"[A-Z][\w'’]+(?:(?: (?:of|for|on|and|the|in)){0,2}[ -][A-Z][\w'’]+)+")
"""A name that its initials may stand for in the sentence."""
_SMALL: Final = late(r"\b[a-z]{3,}\b")
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


def named_elsewhere(asked: str, span: Span, article: Article, search: Search) -> bool:
    """True where a name of the request stands only elsewhere."""
    in_small = asked == asked.lower()  # then a name looks like any word
    words = {
        word
        for found in _WORD.findall(asked)
        if (word := _OWNER.sub("", found)).lower() not in FUNCTION_WORDS
        and (in_small or word[0].isupper())
    }
    named = _names(search.few(ARTICLES) or (article,))
    block = article.block_at(span.start)
    own = block.span.of(article.text) if block else ""
    here = Text(f"{article.title} {_around(span, article)} {own}")
    for name in _SPELT_OUT.findall(asked):
        if late(rf"\b{''.join(filter(str.isupper, name))}\b").search(own):
            words -= set(_WORD.findall(name))
    return any(not here.knows(word) for word in words if word.capitalize() in named)


def _names(articles: Iterable[Article]) -> frozenset[str]:
    """The words that these have with capitals alone."""
    kept = [article for article in articles if len(article.text) <= MOST]
    named, plain = (frozenset[str]().union(*map(of, kept)) for of in (_capitals, _small))
    return named - plain


@lru_cache(ARTICLES)
def _capitals(article: Article) -> frozenset[str]:
    """The words with capitals within its paragraphs' sentences."""
    prose = (b for b in article.blocks if b.kind is BlockKind.PARAGRAPH)
    return frozenset(name for b in prose for name in _NAME.findall(b.span.of(article.text)))


@lru_cache(ARTICLES)
def _small(article: Article) -> frozenset[str]:
    """Its words in small letters, as names are written."""
    return frozenset(word.capitalize() for word in _SMALL.findall(article.text))


def _around(span: Span, article: Article) -> str:
    """The place with its heading and what leads it in."""
    block = article.block_at(span.start)
    at = article.blocks.index(block) if block in article.blocks else 0
    prose = (b for b in reversed(article.blocks[:at]) if b.kind is not BlockKind.HEADING)
    before = "".join(b.span.of(article.text) for b in islice(prose, 1))
    heading = article.heading_at(span.start) or ""
    return f"{heading} {before} {span.of(article.text)}"
