"""Quotes compared with their articles, over thousands of answers.

Every sentence of the seed article is asked for by its own words, whole, halved and in other
orders; whatever is cited or shown as near must be the article's own words at its place, and what
is cited must say something: it is no heading, title or question, and no few words without an end.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from askcite.library.library import Library
from askcite.text import sentences
from askcite.types import Article, BlockKind, Citation
from askcite_lab.endurance.trial import End
from askcite_lab.trip import SEED_ARTICLE

SEED: Final = 7
_SILENT: Final = frozenset({BlockKind.HEADING, BlockKind.QUESTION, BlockKind.FURNITURE})
_FEW: Final = 4
"""Words, fewer than which are no sentence without an end."""
FEWEST, MOST = 3, 14
"""Words of a question that is made."""


def quotes(folder: Path) -> Iterator[End]:
    """The end of each quote.

    It is survived where it equals its place, else wrong; bare where it is cited and says nothing.
    """
    with Library.build(folder / "index", [SEED_ARTICLE]) as library:
        articles = {one.id: library.article(one.id) for one in library.articles()}
        for question in questions(list(articles.values())):
            answer = library.ask(question)
            for citation in answer.citations:
                end = _compared(citation, articles)
                bare = end is End.SURVIVED and is_bare(citation, articles[citation.article_id])
                yield End.BARE if bare else end
            for near in answer.nearest:
                yield _compared(near.citation, articles)


def questions(articles: list[Article]) -> Iterator[str]:
    """Questions without end, made of the articles' words."""
    chance = random.Random(SEED)  # noqa: S311 - questions, no secrets
    said = [s.span.of(a.text) for a in articles for s in sentences.split(a.text, a.blocks)]
    while True:
        words = chance.choice(said).split()
        many = min(len(words), chance.randint(FEWEST, MOST))
        begin = chance.randint(0, len(words) - many)
        part = words[begin : begin + many]
        if chance.random() < 1 / 2:
            chance.shuffle(part)
        yield f"{' '.join(part).rstrip('.,;:?')}?"


def is_bare(citation: Citation, article: Article) -> bool:
    """True for a quote that says nothing by itself.

    Told without the rules by which sentences are chosen, so that it can judge them.
    """
    block = article.block_at(citation.span.start)
    words = citation.quote.split()
    if block is None or block.kind in _SILENT:
        return True
    ends = citation.quote.rstrip("\"'”’)] ").endswith((".", "!", "…", ";"))
    short = block.kind is BlockKind.PARAGRAPH and len(words) < _FEW and not ends
    return short or " ".join(words) == article.title


def _compared(citation: Citation, articles: dict[str, Article]) -> End:
    article = articles.get(citation.article_id)
    if article is None:
        return End.LOST
    return End.SURVIVED if citation.span.of(article.text) == citation.quote else End.WRONG
