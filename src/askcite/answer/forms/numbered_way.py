"""A way told as numbered steps, whole and in order."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.neighbours import whole
from askcite.question.request import Part
from askcite.text import commands
from askcite.text.late import late
from askcite.text.terms import meaning
from askcite.types import Article, Block, BlockKind, Evidence

LEAST: Final = 3
MOST: Final = 12
"""Steps of a way that is told whole."""
COMMANDING: Final = 0.5
"""Share of them that command, at least: reasons and proposals are numbered too."""
CHOSEN: Final = 0.5
"""Share of them chosen, from which on all are told, whatever stands over them."""
_NUMBER: Final = late(r"\d{1,2}[.)]\s")


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, or all steps of which one was chosen.

    They stand under a heading that names what is asked about, or half of them were chosen.
    """
    best = chosen.evidence[0] if chosen.evidence else None
    article = chosen.articles[best.article_id] if best else None
    block = article.block_at(best.sentence.span.start) if article and best else None
    if best is None or article is None or block is None:
        return chosen
    over = article.heading_at(block.span.start) or ""
    steps = _steps(block, article)
    command = [s for s in steps if commands.COMMANDS.match(_bare(s, article))]
    if not LEAST <= len(steps) <= MOST or len(command) < COMMANDING * len(steps):
        return chosen
    own = [s for s in steps if any(s.span.overlaps(e.sentence.span) for e in chosen.evidence)]
    if not meaning(over) & meaning(part.readings[0]) and len(own) < CHOSEN * len(steps):
        return chosen
    cut, _ = search.generation.sentences(article.id)
    told = (Evidence(article.id, whole(s, cut), None, best.probability, 0.0) for s in steps)
    return replace(chosen, groups=(Group(tuple(told)),))


def _steps(block: Block, article: Article) -> list[Block]:
    """The numbered items around the block."""
    at = article.blocks.index(block)

    def is_step(other: Block) -> bool:
        said = article.text[max(0, other.span.start - 4) : other.span.end]
        return other.kind is BlockKind.LIST_ITEM and _NUMBER.search(said[:8]) is not None

    before = list(takewhile(is_step, reversed(article.blocks[:at])))
    return [*reversed(before), *takewhile(is_step, article.blocks[at:])]


def _bare(step: Block, article: Article) -> str:
    """The words of the step, without its number."""
    said = step.span.of(article.text)
    found = _NUMBER.match(said)
    return said[found.end() :] if found else said
