"""An overview of the parts of a text's shape.

News has a lead, those who object, what comes next; a case its ruling and its matter; a match its
score; a story its opening, its turn and its end; a life who it was and a sentence a section; an
essay its author's claim and what he proposes; rules and studies a sentence a section. Each part
gives its heaviest sentence that stands alone; what is left of the wished length is filled by
weight.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from askcite.answer.sides import parties
from askcite.answer.whole import leading, salience, upshot
from askcite.answer.whole.salience import Vectors
from askcite.answer.whole.shapes import Shape
from askcite.answer.whole.telltales import ASPECTS
from askcite.answer.whole.theses import PROPOSES, announced, claims
from askcite.answer.whole.weighed import (
    NAME,
    POINTING,
    POINTS,
    SIGN,
    TAKEN,
    Weights,
    Whole,
    alone,
    is_nameless,
    only,
)
from askcite.text import standing, studies
from askcite.text.late import late
from askcite.types import BlockKind

LEAST: Final = {
    Shape.CASE: 1,
    Shape.MATCH: 1,
    Shape.ESSAY: 1,
    Shape.LIFE: 1,
    Shape.GUIDE: 1,
    Shape.STORY: 2,
}
MANY: Final = 3
"""Sentences from which on an overview has parts, but for the shapes above."""
_PLACED: Final = late(r"\b(?:in|of|from|to|at|over|near|into) ([A-Z][a-z]{2,})")
_INTRODUCES: Final = late(
    r"\b[Tt]here (?:was|were|lived) (?:once )?(?:an?|two|three|no)\b|\b(?:named|called"
    r"|whose name was) [A-Z]"
)
_BEGUN: Final = 0.4
"""Part of a story in which it says what there is to do."""
_QUEST: Final = late(
    r"(?i)\bwhoever\b|\bshall (?:have|be|marry)\b|\b(?:was|were|had been|is|are"
    r"|has) (?:\w+ )?(?:lost"
    r"|stolen|missing|gone|stuck|dying|stopped|broken)\b|\bmust\b|\bhad to\b|\bpromised\b"
    r"|\b(?:wanted|wished|longed|swore|decided) (?:to|that)\b|\bfell ill\b|\bhas stopped\b"
)
"""What sets a story going: a task, a loss, a wish."""
_TURNS: Final = late(
    r"^\W*(?:Then|But|Suddenly|At last|Finally|Soon|Until|That (?:night|day|evening|morning)"
    r"|One (?:\w+ )?(?:night|day|evening|morning|afternoon|winter|summer|spring|autumn)"
    r"|By (?:\w+ ){1,2}(?:he|she|they|all|the)|(?:The|On the) \w+ (?:night|day|morning|evening|noon"
    r"|year)|In (?:the )?(?:spring|summer|autumn|winter|[A-Z][a-z]+(?:ber|ary|ch|il|ay|ne|ly|ust))"
    r"|When)\b"
)
"""Sentences at which a tale turns, or goes on at another time."""
_OF_HIM: Final = late(r"(?:\S+ ){0,8}?[\"'(]?(?:[Hh]e|[Ss]he)\b")
_FUTURE: Final = late(
    r"\b(?:will|until|planned|expected|due|to decide|next (?:week|month|year))\b|\bby \d{4}\b"
)
_DECIDES: Final = late(
    r"(?i)\b(?:ha(?:s|ve) until|decide|decision|deadline|vote[sd]?|court|ruling|hearing"
    r"|elections?)\b"
)
_SUM: Final = late(r"[€$£]\s?\d")
_RULE: Final = late(
    r"(?i)[€$£]\s?\d|\b(?:must|may not|cannot|can|free|pay|cost[s]?|fee|anyone|only)\b"
)
_FEW: Final = 6
"""Words of a sentence that says little, less than that: `Not everyone is convinced.`"""
_CHARACTERS: Final = 3
"""Times that a story names somebody who counts in it."""


def composed(shape: Shape, whole: Whole, number: int) -> list[int]:
    """The places of at most `number` sentences, part by part.

    None for a shape without parts, or where too few are wished for.
    """
    if shape not in _PARTS or number < LEAST.get(shape, MANY):
        return []
    taken: list[int] = []
    weights = whole.weighed
    for part in _PARTS[shape](whole, number):
        weights = part
        if len(taken) < number and (best := _best(part, taken, whole.vectors)) is not None:
            taken.append(best)
    while len(taken) < number and (best := _best(weights, taken, whole.vectors)) is not None:
        taken.append(best)
    return taken


def _best(weights: Weights, taken: Sequence[int], vectors: Vectors) -> int | None:
    """The heaviest place that says nothing told already."""
    for at in map(int, np.argsort(-weights, kind="stable")):
        if weights[at] <= TAKEN:
            return None
        alike = float((vectors[list(taken)] @ vectors[at]).max()) if taken else 0.0
        if at not in taken and alike <= salience.SAME:
            return at
    return None


def characters(text: str) -> set[str]:
    """The names that a tale often has, no places."""
    placed = Counter(_PLACED.findall(text))
    counts = {name: text.count(name) for name in NAME.findall(text)}
    return {n for n, count in counts.items() if count >= _CHARACTERS and 2 * placed[n] < count}


def _news(whole: Whole, number: int) -> Iterator[Weights]:
    """The lead, who objects, what comes next, why, who agrees."""
    count = len(whole.cut)
    own = alone(whole)
    yield only(own, [whole.lead])
    later = [at for at in range(whole.lead + 1, count) if _stands(whole.words[at])]
    if leading.is_report(whole.words):
        own = own + leading.SUMMING * whole.marks(leading.IN_OTHER_WORDS)
        yield only(own, [at for at in later if leading.RESULT.search(whole.words[at])])
    against = whole.marks(ASPECTS["critics"].strong)
    yield only(own + SIGN * against, [at for at in later if against[at]])
    decided = whole.marks(_DECIDES)
    ahead = whole.marks(_FUTURE) * (whole.marks(ASPECTS["next"].strong) + decided)
    ahead *= whole.place >= 0.5
    yield only(own + 2 * SIGN * decided, [at for at in later if ahead[at]])
    yield only(own, [at for at in later if whole.place[at] <= 0.3])
    agree = whole.marks(ASPECTS["supporters"].strong) * (1 - against)
    yield only(own + SIGN * agree, [at for at in later if agree[at]])
    yield own


def _hangs(words: str) -> bool:
    """True for one of several, or one that goes on."""
    return standing.dangles(words) or standing.counts_off(words)


def _stands(words: str) -> bool:
    """True for a sentence that says of whom it tells."""
    whole = len(words.split()) >= _FEW
    return (
        whole
        and not is_nameless(words)
        and not parties.is_empty(words)
        and not standing.leans(words)
    )


def _story(whole: Whole, number: int) -> Iterator[Weights]:
    """The opening, the end, then what is between."""
    names = characters(" ".join(whole.words))
    named = np.array([any(n in each for n in names) for each in whole.words], dtype=np.float64)
    own = (
        alone(whole)
        + SIGN * (named + whole.marks(_INTRODUCES) + whole.marks(_TURNS))
        + salience.QUOTING * whole.marks(_SPEAKS)
    )
    parts = [list(part) for part in np.array_split(np.arange(len(whole.cut)), number)]
    yield only(own, [whole.lead])
    early = [at for at in range(whole.lead + 1, len(own)) if whole.place[at] <= _BEGUN]
    quest = whole.marks(_QUEST)
    sought = [at for at in early if quest[at]]
    if number < MANY:
        yield only(own + 2 * SIGN * quest, sought or early)
    ends = np.zeros(len(own))
    ends[parts[-1]] = np.linspace(0, 1, len(parts[-1]))
    yield only(own + SIGN * ends, parts[-1])
    for part in parts[1:-1]:
        yield only(own, part)
    yield own


_RESULTS: Final = late(r"(?i)\W*(?:\d\W+)?(?:(?:key |main )?(?:results?|findings?)|conclusions?)\b")
_SPEAKS: Final = late(r"[\"“”‘]")
_IN_ALL: Final = late(
    r"(?i)\d.*\b(?:in all|altogether|in total)\b|\bover (?:his|her|a) (?:life|career"
    r"|lifetime)\b.*\d"
)
"""What somebody made in a whole life: `She built 61 bridges in all.`"""


def _life(whole: Whole, number: int) -> Iterator[Weights]:
    """The lead, fame, a sentence a section."""
    own = whole.weighed + POINTING * whole.marks(POINTS)
    of_him = np.array([bool(_OF_HIM.match(each)) for each in whole.words])
    own += SIGN * of_him + SIGN / 2 * whole.marks(ASPECTS["career"].strong)
    entitled = leading.entitled(whole.words)
    if entitled is not None:  # a line, and no sentence
        own[entitled] = float(np.max(own)) + 1
    yield only(own, [whole.lead])
    famed = whole.marks(ASPECTS["legacy"].strong)
    in_all = whole.marks(_IN_ALL)
    famed = np.maximum(famed, in_all) + in_all
    yield only(own + SIGN * famed, [at for at in range(whole.lead + 1, len(own)) if famed[at]])
    yield from _by_section(own, whole, number - 2, whole.lead)


def _study(whole: Whole, number: int) -> Iterator[Weights]:
    """The lead, then a sentence of each section."""
    own = alone(whole) + SIGN * np.array([studies.is_result(each) for each in whole.words])
    heads = [whole.article.heading_at(s.span.start) or "" for s in whole.cut]
    own += SIGN * np.array([bool(_RESULTS.match(head)) for head in heads])
    yield only(own, [whole.lead])
    yield from _by_section(own, whole, number - 1, whole.lead)


def _guide(whole: Whole, number: int) -> Iterator[Weights]:
    """A rule of each section, rather of the first."""
    own = alone(whole) + SIGN * (whole.marks(_RULE) + whole.marks(_SUM) / 2)
    blocks = [whole.article.block_at(sentence.span.start) for sentence in whole.cut]
    listed = [block is not None and block.kind is BlockKind.LIST_ITEM for block in blocks]
    own += POINTING * np.array(listed) - SIGN * whole.place
    if number < MANY:
        yield only(own, [whole.lead])
        yield whole.weighed
    else:
        yield from _by_section(own, whole, number, -1)


def _by_section(own: Weights, whole: Whole, number: int, lead: int) -> Iterator[Weights]:
    """The heaviest sentence of each section, heaviest section first.

    A text without enough of them is parted into as many pieces.
    """
    sections = [[at for at in places if at != lead] for places in whole.sections()]
    parts = [places for places in sections if any(own[at] > TAKEN for at in places)]
    if len(parts) < number:
        rest = [at for places in parts for at in places]
        parts = [list(part) for part in np.array_split(np.array(rest, dtype=int), max(1, number))]
    parts = [places for places in parts if places]
    for places in sorted(parts, key=lambda places: -float(own[places].max())):
        yield only(own, places)
    yield own


def _essay(whole: Whole, number: int) -> Iterator[Weights]:
    """The claim, what is proposed, then claims of each part."""
    own = claims(whole)
    yield own
    proposes = whole.marks(PROPOSES) * (whole.place >= 0.5)
    proposed = [at for at in range(len(own)) if proposes[at]]
    named = announced(whole)[:1]
    yield only(own + SIGN, named or [at for at in proposed if not _hangs(whole.words[at])])
    for part in np.array_split(np.arange(len(own)), max(1, number - 2)):
        yield only(own, [at for at in part if not _hangs(whole.words[at])])
    yield own


_PARTS: Final = {
    Shape.CASE: upshot.of_case,
    Shape.MATCH: upshot.of_match,
    Shape.NEWS: _news,
    Shape.STORY: _story,
    Shape.LIFE: _life,
    Shape.STUDY: _study,
    Shape.GUIDE: _guide,
    Shape.ESSAY: _essay,
}
"""The parts of each shape: weights to take the heaviest of, one after the other."""
