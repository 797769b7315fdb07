"""The sentences after those of the last answer.

"Then what?" and "What does he mean by that?" ask for what is said next in the same place.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.neighbours import BESIDE_THE_TEXT, running_on
from askcite.question.request import Part
from askcite.question.tidying import plain
from askcite.types import Article, Evidence, Kind, Sentence

ARTICLES: Final = 20
"""Articles in which the last answer is looked for."""
MOST: Final = 3
"""Sentences that are told on."""
RIGHT: Final = 0.6
"""Confidence in what stands next."""


def choose(part: Part, search: Search) -> Choice:
    """The next sentences of the same place, or nothing."""
    told = plain(part.told)  # a client may have made its quotation marks plain
    for article in search.few(ARTICLES, first=True) if told else ():
        cut, _ = search.generation.sentences(article.id)
        running = [s for s in cut if _is_running(s, article)]
        last = max(
            (at for at, s in enumerate(running) if plain(s.span.of(article.text)) in told),
            default=-1,
        )
        after = running_on(running[last + 1 :], article)[:MOST] if last >= 0 else []
        if after:
            return _choice(part, after, article)
    return Choice(part.asked, part.readings[0], Kind.TOPIC)


def _choice(part: Part, after: Sequence[Sentence], article: Article) -> Choice:
    return Choice.telling(
        part,
        Kind.TOPIC,
        (Evidence(article.id, s, None, RIGHT, 0.0) for s in after),
        [article],
        RIGHT,
        understood_as=part.asked,
    )


def _is_running(sentence: Sentence, article: Article) -> bool:
    block = article.block_at(sentence.span.start)
    return block is not None and block.kind not in BESIDE_THE_TEXT
