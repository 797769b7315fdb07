"""Lists: all items, complete rather than short.

Where the best place is a list, or short blocks one under the other, its blocks are the items, under
the line that leads them in. In running text the sentences are taken down to the first step at which
their probability falls steeply.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, takewhile
from typing import Final

from askcite.answer import citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Finding, Search
from askcite.answer.kinds import topic
from askcite.answer.people import named
from askcite.question.asked import LengthUnit
from askcite.question.request import Part
from askcite.text import idle, standing
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import HEADS, Article, Block, BlockKind, Evidence, Kind, Sentence, Span

MOST: Final = 8
"""Sentences of a list in running text."""
ITEMS: Final = 20
"""Blocks of a list."""
RUN: Final = 3
"""Blocks one under the other that are a list."""
LEADING: Final = 2
"""Sentences before a list, of which one may lead it in."""
LED: Final = 0.5
"""Share of the request's terms that the line over a list holds, from which on it is that list."""
FLOOR: Final = 0.25
"""Share of the best sentence's probability below which none is taken."""
STEP: Final = 0.5
"""Share of the one before it below which a sentence and all after it are left out. On 60 questions
of multispanqa precision is .851 and recall over several sentences .869, .902 and .798 with .6; one
share of the best for all, .3 of it, has .642 and .929."""
_SERIES: Final = late(
    r": [^,;:.]+, [^,;:.]+,|(?:[A-Z][\w'’-]*(?: [\w'’-]+){0,4}, ){2,}(?:and )?[A-Z]"
)
"""Three things or names, one after the other."""
_LABELLED: Final = late(r"[^\s.:][^.:]{1,60}: \S")
_SHORT_WORDS: Final = 18
_QUOTED: Final = late(r"(?i)\b(?:quot(?:ed?|es|ations?)|interviewed)\b")
_SPEECH: Final = late(
    r"(?i)[\"“«][^\"“”«»]{12,}[,.!?][\"”»]\s*(?:,? ?\w+ ){0,4}"
    r"(?:said|says|told|asked|added|wrote)\b"
    r"|\b(?:said|says|told|asked|added|wrote|explained)\b[^\"“«]{0,40}[\"“«][^\"“”«»]{12,}"
)
"""Words that somebody is said to have spoken."""


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks of an article, the items of one list."""

    article: Article
    blocks: tuple[Block, ...]
    lead: Span | None
    before: Block | None = None

    @property
    def over(self) -> str:
        """The list's heading, and the line that leads it in."""
        text = self.article.text
        heading = self.article.heading_at(self.blocks[0].span.start) or ""
        return f"{heading}\n{self.lead.of(text) if self.lead else ''}"


_ALL_QUOTED: Final = late(
    r"(?i)\b(?:all|every|list) (?!.*\b(?:people|persons|every(?:one|body)|those|who)\b).*\bquot"
)
"""A request for the words that are quoted, whoever says them."""


def choose(part: Part, search: Search) -> Choice:
    """All items that the best place tells, or nothing."""
    if part.topics and part.topics[0] in named.SORTS:
        names = named.choose(part, search)
        is_whole = part.topics[0] == named.SPEAKERS and _ALL_QUOTED.search(part.typed)
        if not is_whole and (names.tells or part.topics[0] != named.SPEAKERS):
            return names
    found = search.best(part.readings)
    subject = part.subject or found.question
    groups = of_blocks(found, subject, most=_most(part, ITEMS))
    if not groups and (part.topics[:1] == (named.SPEAKERS,) or _QUOTED.search(part.asked)):
        groups = (Group(tuple(_speeches(found))[: _most(part, MOST)]),)
    elif not groups and search.answers(found):
        ranked = citing.ordered(found)
        announced = _announced(found)
        told = announced or _enumerating(running(ranked, most=_most(part, MOST)), found, subject)
        groups = (Group(told),)
    kept = tuple(group for group in groups if group.evidence)
    if not kept and part.subject:
        return replace(topic.choose(part, search), kind=Kind.LIST)
    return Choice(
        part.asked,
        found.question,
        Kind.LIST,
        groups=kept,
        confidence=max(found.confidence, search.answers_from if kept else 0.0),
        finding=found,
        articles=found.articles,
    )


def _most(part: Part, default: int) -> int:
    wanted = part.wanted
    if wanted is None or wanted.number is None or wanted.unit is LengthUnit.WORDS:
        return default
    return wanted.number


def _speeches(found: Finding) -> Iterator[Evidence]:
    """The sentences of the articles read that quote somebody."""
    for id, article in found.articles.items():
        for sentence in found.generation.sentences(id)[0]:
            if _SPEECH.search(sentence.span.of(article.text)):
                yield Evidence(id, sentence, None, found.confidence, 0.0)


def _announced(found: Finding) -> tuple[Evidence, ...]:
    """The best sentence where it announces, and those after it."""
    best = found.ranked[0] if found.ranked else None
    if best is None:
        return ()
    count = idle.announced(completing.words(best, found.articles))
    if not count:
        return ()
    cut, _ = found.generation.sentences(best.article_id)
    after = [s for s in cut if 0 < s.number - best.sentence.number <= count]
    return (best, *(replace(best, sentence=s, answer=None, named=None) for s in after))


def _enumerating(told: tuple[Evidence, ...], found: Finding, subject: str) -> tuple[Evidence, ...]:
    """The sentences, first one that names several things."""
    asked = meaning(subject)

    def is_list(each: Evidence) -> bool:
        said = completing.words(each, found.articles)
        likely = each.probability >= STEP * told[0].probability
        return likely and bool(_SERIES.search(said)) and bool(asked & set(terms(said)))

    return tuple(sorted(told, key=lambda each: not is_list(each)))


def running(
    ranked: Sequence[Evidence], most: int = MOST, step: float = STEP
) -> tuple[Evidence, ...]:
    """The sentences before the first steep fall of probability."""
    if not ranked:
        return ()
    best = ranked[0].probability
    steps = zip(ranked[1:], ranked, strict=False)
    further = takewhile(
        lambda pair: pair[0].probability >= max(FLOOR * best, step * pair[1].probability), steps
    )
    return (ranked[0], *(each for each, _ in further))[:most]


def of_blocks(found: Finding, subject: str, most: int = ITEMS) -> tuple[Group, ...]:
    """The list that is asked for, where there is one."""
    wanted = meaning(subject)
    likely = {(e.article_id, e.sentence.span.start): e.probability for e in found.ranked}
    weighed = [
        (weight, run)
        for article in found.articles.values()
        for run in runs(article)
        if (weight := _weight(run, wanted, found.ranked[:1], likely))
    ]
    if not weighed:
        return ()
    _, run = max(weighed, key=lambda pair: pair[0])
    return (Group(tuple(_items(run, found, likely))[:most], _heading(run)),)


def runs(article: Article) -> Iterator[Run]:
    """The article's lists, marked as such or not."""
    blocks = [b for b in article.blocks if b.kind is not BlockKind.FURNITURE]
    before: Block | None = None
    for form, run in groupby(blocks, key=lambda block: _form(block, article.text)):
        inside = tuple(run)
        lead = _lead(before, article)
        listed = form != "row" or (lead is not None and len(inside) <= ITEMS)
        if form and listed and len(inside) >= (RUN if form in {"labelled", "short"} else 2):
            yield Run(article, inside, lead, before)
        before = inside[-1]


def _form(block: Block, text: str) -> str:
    """The looks that a block shares within a list."""
    words = block.span.of(text)
    if block.kind is BlockKind.LIST_ITEM:
        return "item"
    if block.kind is BlockKind.TABLE_ROW:
        return "row"
    if block.kind is not BlockKind.PARAGRAPH:
        return ""
    if _LABELLED.match(words):
        return "labelled"
    short = len(words.split()) <= _SHORT_WORDS
    return "short" if short and not standing.is_closed(words) and words[-1] != ":" else ""


def _lead(before: Block | None, article: Article) -> Span | None:
    """The sentence that leads a list in."""
    if before is None or before.kind in HEADS or before.kind is BlockKind.LIST_ITEM:
        return None
    words = before.span.of(article.text)
    starts = [0, *(m.end() for m in re.finditer(r"(?<!\d)[.!?]\s+", words))]
    at = before.span.start
    spans = [Span(at + a, at + b) for a, b in pairwise([*starts, len(words)])]
    near = (s for s in reversed(spans[-LEADING:]) if idle.announces(s.of(article.text)))
    return next(near, None)


def _weight(
    run: Run,
    wanted: frozenset[str],
    best: Sequence[Evidence],
    likely: Mapping[tuple[str, int], float],
) -> float:
    """The fitness of a list to answer, 0 for none."""
    led = len(wanted & set(terms(run.over))) / max(1, len(wanted))
    starts = {block.span.start for block in run.blocks}
    first = any(
        e.article_id == run.article.id and any(b.span.covers(e.sentence.span) for b in run.blocks)
        for e in best
    )
    leads = any(
        e.article_id == run.article.id and run.before and run.before.span.covers(e.sentence.span)
        for e in best
    )
    read = max((likely.get((run.article.id, start), 0.0) for start in starts), default=0.0)
    return led + read if led >= LED or ((first or leads) and led > 0) or leads else 0.0


def _items(run: Run, found: Finding, likely: Mapping[tuple[str, int], float]) -> Iterator[Evidence]:
    """Each block of the list as a sentence to cite."""
    cut, _ = found.generation.sentences(run.article.id)
    for block in run.blocks:
        for sentence in cut:
            if sentence.span.start == block.span.start:
                at = (run.article.id, sentence.span.start)
                item = Sentence(sentence.number, block.span)
                yield Evidence(run.article.id, item, None, likely.get(at, 0.5), 0.0)


def _heading(run: Run) -> str | None:
    text = run.article.text
    words = run.lead.of(text) if run.lead else run.article.heading_at(run.blocks[0].span.start)
    return " ".join(words.split()) if words else None
