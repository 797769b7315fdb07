"""The part of a text with a number.

Rules and contracts number what they say. A clause is told whole, with what is numbered below it;
`section 6` is all of 6.1 to 6.3. A number that several lists count with is nobody's.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final, NamedTuple

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.forms.numbers import NAME, NUMBERED, PLACE
from askcite.question.request import Part
from askcite.text.late import late
from askcite.types import HEADS, Article, Block, BlockKind, Evidence, Kind, Span

ARTICLES: Final = 3
"""Articles whose numbers are looked through."""
MOST: Final = 20
"""Sentences of a part."""
SURE: Final = 0.95
WORDS: Final = 8
"""Words of a line that is a heading, at most."""
_NAMED: Final = late(rf"(?i)\W*(?:§|{NAME} )")
_AT: Final = late(rf"(?i)\W*(?:{NAME} ?)?(?P<number>{PLACE})[.):]?\s")


class _Counted(NamedTuple):
    """A block with its number, if any."""

    number: str
    block: Block


def choose(part: Part, search: Search) -> Choice:
    """The whole part with the number, or nothing."""
    found = NUMBERED.fullmatch(part.typed)
    number = (found["number"] or found["bare"]) if found else ""
    for article in search.few(ARTICLES) if number else ():
        blocks = [_Counted(_number(each, article), each) for each in article.blocks]
        spans = [each.block.span for each in _part(number, blocks, article)]
        cut, _ = search.generation.sentences(article.id)
        told = [s for s in cut if any(span.covers(s.span) for span in spans)][:MOST]
        if told:
            evidence = (Evidence(article.id, sentence, None, SURE, 0.0) for sentence in told)
            return Choice.telling(part, Kind.TOPIC, evidence, [article], SURE)
    return Choice(part.asked, part.readings[0], part.kind)


def _part(number: str, blocks: Sequence[_Counted], article: Article) -> Sequence[_Counted]:
    """The blocks of the part, without its heading."""
    places = [at for at, each in enumerate(blocks) if each.number == number]
    heads = [at for at in places if _is_head(blocks, at, article)]
    if heads:
        after = blocks[heads[0] + 1 :]
        ends = (n for n, b in enumerate(after) if _is_head(after, n, article))
        return after[: next((n for n in ends if not _is_under(after[n], number)), len(after))]
    if len(places) == 1:
        (at,) = places
        return [blocks[at], *takewhile(lambda b: _is_under(b, number), blocks[at + 1 :])]
    over, _, item = number.rpartition(".")
    if not places and over:
        return [each for each in _part(over, blocks, article) if each.number == item]
    return [] if places else [each for each in blocks if _is_under(each, number)]


def _number(block: Block, article: Article) -> str:
    """The number at the beginning of a block's line."""
    line = article.text.rfind("\n", 0, block.span.start) + 1
    found = _AT.match(Span(line, block.span.end).of(article.text))
    return found["number"] if found and block.kind is not BlockKind.FURNITURE else ""


def _is_head(blocks: Sequence[_Counted], at: int, article: Article) -> bool:
    """True for a heading, or a line like one."""
    block, number = blocks[at].block, blocks[at].number
    if block.kind in HEADS:
        return True
    if not number or not blocks[at + 1 :]:
        return False
    line = block.span.line(article.text)
    short = len(line.split()) <= WORDS and not line.rstrip().endswith(tuple(".!?;:,"))
    return _is_under(blocks[at + 1], number) or (short and _NAMED.match(line) is not None)


def _is_under(each: _Counted, number: str) -> bool:
    return each.number.startswith(f"{number}.")
