"""Decisions, tasks and open points of minutes.

A list under a heading like `Actions` is told whole, or its items for one person; decisions and what
was put off are known by their label or their looks, and told under their items; those present or
absent by the label of their line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.neighbours import BESIDE_THE_TEXT
from askcite.question.forms import due
from askcite.question.forms import meetings as asking
from askcite.question.forms.meetings import Meeting
from askcite.question.request import Part
from askcite.text import idle
from askcite.text.late import late
from askcite.text.layout import minutes
from askcite.text.terms import meaning, terms
from askcite.types import (
    HEADS,
    LISTED,
    Article,
    Block,
    BlockKind,
    Evidence,
    Kind,
    Sentence,
    Span,
)

ARTICLES: Final = 3
"""Articles that are gone through whole."""
MOST: Final = 8
"""Sentences of decisions."""
ITEMS: Final = 20
RIGHT: Final = 0.8
"""Confidence in what minutes mark so themselves."""
_ACTIONS: Final = late(
    r"(?i)\W*(?:\d+\W+)?(?:actions?|action (?:items?|points?|list)|to-?dos?|to do|tasks|next steps"
    r"|follow-?ups?|assignments|who does what)\W*"
)
_DECISIONS: Final = late(
    r"(?i)\W*(?:\d+\W+)?(?:(?:key |main )?decisions?|resolutions?)(?: (?:made|taken))?\W*"
)
_UNDERTAKES: Final = late(
    r"(?i)\b(?:will|shall|is to|are to|agreed to|offered to|undertook to|promised to|volunteered to"
    r"|(?:was|were) asked to|has to|have to|must) \w+"
)
_LABELS: Final = {
    asking.PRESENT: r"(?:present|attendees|attending|attendance|participants|in attendance)",
    asking.ABSENT: r"(?:apologies(?: for absence)?|absent|regrets|excused|not present)",
}


def choose(part: Part, search: Search) -> Choice:
    """The minutes' own sentences, or nothing."""
    nothing = Choice(part.asked, part.readings[0], part.kind)
    request = asking.asked(part.typed)
    for article in search.few(ARTICLES) if request else ():
        cut, _ = search.generation.sentences(article.id)
        told = tuple(_told(request, article, cut))[:ITEMS] if request else ()
        if told:
            return Choice(
                part.asked,
                part.readings[0],
                Kind.LIST,
                groups=tuple(_by_item(told, article)) if _is_of_items(request) else (Group(told),),
                confidence=max(RIGHT, search.answers_from),
                articles={article.id: article},
            )
    return nothing


def _is_of_items(request: Meeting | None) -> bool:
    return request is not None and request.topic in {asking.DECIDED, asking.PENDING}


def _by_item(told: Sequence[Evidence], article: Article) -> Iterator[Group]:
    """The sentences under the headings of their items."""

    def over(each: Evidence) -> str | None:
        heading = article.heading_at(each.sentence.span.start) if each.sentence.number >= 0 else ""
        return None if not heading or heading == article.title else heading

    for heading, some in groupby(told, key=over):
        yield Group(tuple(some), heading)


def _told(request: Meeting, article: Article, cut: Sequence[Sentence]) -> Iterator[Evidence]:
    if request.topic in _LABELS:
        spans = list(_labelled(_LABELS[request.topic], article))
        yield from (Evidence(article.id, Sentence(-1, s), None, RIGHT, 0.0) for s in spans)
        return
    running = [s for s in cut if _runs(s, article)]
    if request.topic == asking.TASKS:
        told = list(_tasks(request, article, running))
    else:
        told = list(_resolutions(request, article, running))[:MOST]
    yield from (Evidence(article.id, s, None, RIGHT, 0.0) for s in told)


def _labelled(label: str, article: Article) -> Iterator[Span]:
    """The words behind the label, up to the next label."""
    line = re.compile(
        rf"(?m)\b(?=[A-Z])(?i:{label})\W*:[ \t]*\S[^\n]*?(?=\s+[A-Z][a-z]+(?: [a-z]+){{0,2}}: |$)"
    )
    yield from (Span(*found.span()) for found in line.finditer(article.text))


def _runs(sentence: Sentence, article: Article) -> bool:
    block = article.block_at(sentence.span.start)
    stands = block is not None and block.kind not in BESIDE_THE_TEXT
    return stands and not idle.asks(sentence.span.line(article.text))


def _tasks(request: Meeting, article: Article, running: Sequence[Sentence]) -> Iterator[Sentence]:
    """The actions listed, or sentences of what people undertake.

    Asked what is due by a day, those with a date up to it.
    """
    wanted = meaning(request.about)
    items = _under(_ACTIONS, article, running)
    if last := request.due:
        days = ((s, due.day(s.span.of(article.text))) for s in items)
        yield from (s for s, day in days if day and day <= last)
        return
    if items:
        yield from (s for s in items if wanted <= set(terms(s.span.of(article.text))))
        return
    words = [s.span.line(article.text) for s in running]
    if minutes.is_meeting(words):
        for sentence, said in zip(running, words, strict=True):
            if _UNDERTAKES.search(said) and wanted <= set(terms(said)) and said[0].isupper():
                yield sentence


def _under(
    heading: re.Pattern[str], article: Article, running: Sequence[Sentence]
) -> list[Sentence]:
    """The sentences under such a heading, or short colon line."""
    for at, block in enumerate(article.blocks):
        line = block.span.of(article.text)
        if not (_heads(block, line) and heading.fullmatch(line)):
            continue
        rest = article.blocks[at + 1 :]
        own = list(takewhile(lambda b: not _heads(b, b.span.of(article.text)), rest))
        own = [b for b in own if b.kind in LISTED] or own
        return [s for s in running if any(b.span.covers(s.span) for b in own)]
    return []


def _heads(block: Block, line: str) -> bool:
    short = line.rstrip().endswith(":") and block.kind is BlockKind.PARAGRAPH
    return block.kind in HEADS or short


def _resolutions(
    request: Meeting, article: Article, running: Sequence[Sentence]
) -> Iterator[Sentence]:
    """The decisions or postponements, each with its condition."""
    wanted = meaning(request.about)
    decided = request.topic == asking.DECIDED
    listed = _under(_DECISIONS, article, running) if decided and not wanted else []
    words = [s.span.line(article.text) for s in running]
    if listed or not (minutes.is_meeting(words) or not decided):
        yield from listed
        return
    looks = minutes.decides if decided else minutes.PENDING.search
    taken = -1
    for at, said in enumerate(words):
        over = article.heading_at(running[at].span.start) or ""
        own = wanted <= {*terms(said), *terms(over)}
        block = article.block_at(running[at].span.start)
        labelled = decided and block and minutes.LABELLED.match(block.span.of(article.text))
        goes_on = taken == at - 1 >= 0 and minutes.CONDITION.match(said)
        if own and (looks(said) or labelled or goes_on):
            taken = at
            yield running[at]
