"""The ruling of a case, where it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.forms.upshots import UPSHOT
from askcite.question.request import Part
from askcite.text import rulings, standing
from askcite.types import Block, BlockKind, Evidence

ARTICLES: Final = 1
"""Articles of which it is asked; of more it is not said which."""
MOST: Final = 4
RIGHT: Final = 0.7
"""Confidence in a ruling that is known by its looks."""


def choose(part: Part, search: Search) -> Choice:
    """The sentences that say what was ruled, or nothing."""
    chosen = Choice(part.asked, part.readings[0], part.kind)
    if not UPSHOT.fullmatch(part.typed):
        return chosen
    for article in search.few(ARTICLES):
        cut, _ = search.generation.sentences(article.id)
        words = [sentence.span.line(article.text) for sentence in cut]
        if rulings.is_case(words):
            runs = [_runs(article.block_at(sentence.span.start)) for sentence in cut]
            told = (Evidence(article.id, cut[at], None, RIGHT, 0.0) for at in _ruled(words, runs))
            return Choice.telling(part, part.kind, told, [article], max(RIGHT, search.answers_from))
    return chosen


def _runs(block: Block | None) -> bool:
    return block is not None and block.kind is BlockKind.PARAGRAPH


def _ruled(words: Sequence[str], runs: Sequence[bool]) -> list[int]:
    """The places of rulings on the matter, then of others.

    A list of orders says again what running text has said.
    """
    ruled = [at for at, each in enumerate(words) if rulings.RULES.search(each)]
    told = [at for at in ruled if runs[at]] or ruled
    stand = [at for at in told if not standing.leans(words[at])] or told
    main = [at for at in stand if rulings.MAIN.search(words[at])]
    others = [at for at in stand if at not in main]
    return sorted((main + others)[:MOST])
