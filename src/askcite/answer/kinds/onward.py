"""The sentences after those of the last answer.

"Then what?" and "What does he mean by that?" ask for what is said next in the same place.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.types import HEADS, Article, BlockKind, Evidence, Kind, Sentence

ARTICLES: Final = 20
"""Articles in which the last answer is looked for."""
MOST: Final = 3
"""Sentences that are told on."""
RIGHT: Final = 0.6
"""Confidence in what stands next."""
_SIGNS: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
"""Quotation marks that a client may have made plain."""
_SKIPPED: Final = HEADS | {BlockKind.FURNITURE, BlockKind.CAPTION, BlockKind.BYLINE}


def choose(part: Part, search: Search) -> Choice:
    """The next sentences of the same place, or nothing."""
    told = _plain(part.told)
    for article in search.few(ARTICLES, first=True) if told else ():
        cut, _ = search.generation.sentences(article.id)
        running = [s for s in cut if _is_running(s, article)]
        last = max((at for at, s in enumerate(running) if _words(s, article) in told), default=-1)
        if last >= 0 and (after := _after(running, last, article)):
            return _choice(part, after, article)
    return Choice(part.asked, part.readings[0], Kind.TOPIC)


def _choice(part: Part, after: Sequence[Sentence], article: Article) -> Choice:
    return Choice(
        part.asked,
        part.asked,
        Kind.TOPIC,
        groups=(Group(tuple(Evidence(article.id, s, None, RIGHT, 0.0) for s in after)),),
        confidence=RIGHT,
        articles={article.id: article},
    )


def _after(running: Sequence[Sentence], last: int, article: Article) -> list[Sentence]:
    """The next sentences of one paragraph."""
    rest = running[last + 1 :]
    block = article.block_at(rest[0].span.start) if rest else None
    kept = takewhile(lambda s: block is not None and block.span.covers(s.span), rest)
    return list(kept)[:MOST]


def _is_running(sentence: Sentence, article: Article) -> bool:
    block = article.block_at(sentence.span.start)
    return block is not None and block.kind not in _SKIPPED


def _words(sentence: Sentence, article: Article) -> str:
    return _plain(sentence.span.of(article.text))


def _plain(text: str) -> str:
    return " ".join(text.translate(_SIGNS).split())
