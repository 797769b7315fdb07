"""Halves of what several articles are asked, each by itself.

No passage answers such a question, so that the reader refuses it; each half is looked up by its
meaning alone, which costs no reading, in the articles of the paper that it names, and the sentences
are shown one beside the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import Final

from askcite.answer.articles import known_by
from askcite.answer.choice import Choice, Group
from askcite.answer.evidence import Candidate
from askcite.answer.finding import Finding, Search
from askcite.question import papers
from askcite.question.papers import apart
from askcite.question.request import Part
from askcite.text import idle
from askcite.types import Evidence, Kind

ALIKE: Final = 0.55
"""Cosine with a half from which on a sentence says it, where no paper is named for it. Of 84 open
questions of multihop_rag, asked of 326 articles, .82 were answered so, first sentence and citations
right for .73 and .74, of 16 that no article answers one; from .50 on .96 and three, from .60 on .62
and one."""
NEAR: Final = 0.475
"""The same for a half beside one that is said; its one sentence is right for 22 of 38."""
OF_PAPER: Final = 0.3
"""The same in the articles of the paper that it names. Of the 81 comparison questions of
multihop_rag two articles are cited for .83 from here on, .70 from .4, .57 from .475; of the right
articles .79, .75 and .67 are cited, .89, .91 and .94 of the cited are right; of 34 that no article
answers two articles are cited for one, none and none."""
EACH: Final = 2
"""Sentences of one half, of as many articles."""
MOST: Final = 6
"""Halves, each in the articles of one paper."""
LONG_NAME: Final = 8
"""Letters of a paper's name that is known in any case of letters."""


@dataclass(frozen=True, slots=True)
class PaperHalf:
    """A statement, and the articles of its paper.

    `ids` is empty where no paper here is named for it.
    """

    words: str
    ids: tuple[str, ...] = ()


FoundHalf = tuple[Finding, tuple[Evidence, ...]]
"""What was found for a half, and its sentences."""


def choose(part: Part, search: Search) -> Choice:
    """The sentences that say each half, or nothing."""
    asked = part.readings[0]
    may = not search.few(1) and apart(asked)
    found = list(said(asked, search)) if may else []
    told = tuple(dict.fromkeys(chain.from_iterable(each for _, each in found)))
    if not told or not _is_said(told):
        return Choice(part.asked, part.readings[0], Kind.COMPARE)
    return Choice(
        part.asked,
        part.readings[0],
        Kind.COMPARE,
        groups=(Group(told),),
        confidence=max(search.answers_from, *(each.probability for each in told)),
        finding=found[0][0],
        articles={id: article for each, _ in found for id, article in each.articles.items()},
    )


def _is_said(told: Sequence[Evidence]) -> bool:
    """True for two articles, or one sure half."""
    return len({e.article_id for e in told}) > 1 or any(e.probability >= ALIKE for e in told)


def said(asked: str, search: Search) -> Iterator[FoundHalf]:
    """Each half's finding, and its sentences.

    Two halves of one paper are told by two of its articles, and so is one that stands alone.
    """
    unread = replace(search, finder=replace(search.finder, reader=None))
    pairs = [(half, _in(half, unread).best([half.words])) for half in sides(asked, search)]
    every: list[FoundHalf] = []
    taken: set[str] = set()
    for half, finding in pairs:
        own = _told(finding, OF_PAPER if half.ids else ALIKE, EACH)
        if half.ids and len(pairs) > 1:
            own = tuple(e for e in own if e.article_id not in taken)[:1] or own[:1]
        taken |= {each.article_id for each in own}
        every.append((finding, own))
    any_said = any(own for _, own in every)
    for finding, own in every:
        yield finding, own or (_told(finding, NEAR, 1) if any_said else ())


def _in(half: PaperHalf, search: Search) -> Search:
    return replace(search, scope=list(half.ids)) if half.ids else search


def is_of_papers(asked: str, search: Search) -> bool:
    """True for a long request of what papers here say."""
    if len(asked.split()) < papers.LONG:
        return False
    here = len(_mentions(asked, _papers(search)))
    return here > 1 or (here == 1 and bool(apart(asked)))


def sides(asked: str, search: Search) -> list[PaperHalf]:
    """The halves, each with the articles of its paper.

    A half that names none is of the paper before; a paper that no half names is asked the whole.
    """
    here = _papers(search)
    made: list[PaperHalf] = []
    before: list[str] = []
    named: set[str] = set()
    for half in papers.halves(asked) or (papers.Half(papers.alone(asked), asked),):
        before = _named(half.typed, here) or before
        named.update(before)
        made += [PaperHalf(half.words, here[name]) for name in before] or [PaperHalf(half.words)]
    others = [name for name in _named(asked, here) if name not in named]
    made += [PaperHalf(papers.alone(asked), here[name]) for name in others]
    return made[:MOST]


def _papers(search: Search) -> dict[str, tuple[str, ...]]:
    """The articles of each paper, longest name first."""
    held: dict[str, list[str]] = {}
    scope = search.scope
    summaries = [a for a in search.generation.articles() if scope is None or a.id in scope]
    opened = len(summaries) <= known_by.OPENED
    for each in summaries:
        names = (
            known_by.papers_of(search.generation.article(each.id))
            if opened
            else known_by.printed(each.source)
        )
        for name in names:
            held.setdefault(name, []).append(each.id)
    return {name: tuple(held[name]) for name in sorted(held, key=len, reverse=True)}


def _named(text: str, here: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The papers that the words name, in order."""
    return list(dict.fromkeys(_mentions(text, here)))


def _mentions(text: str, here: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The papers, as often as they are named."""
    found: list[tuple[int, str]] = []
    for name in here:
        any_case = re.IGNORECASE if len(name) > LONG_NAME else 0
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, any_case):
            found.append((match.start(), name))
            text = f"{text[: match.start()]}{' ' * len(match[0])}{text[match.end() :]}"
    return [name for _, name in sorted(found)]


def _told(found: Finding, alike: float, most: int) -> tuple[Evidence, ...]:
    """The sentences most alike, one of an article."""
    best: dict[str, Candidate] = {}
    for each in sorted(found.candidates, key=lambda c: -c.cosine):
        words = each.sentence.span.of(found.articles[each.article_id].text)
        if each.cosine >= alike and not idle.asks(words):
            best.setdefault(each.article_id, each)
    return tuple(
        Evidence(each.article_id, each.sentence, None, each.cosine, each.retrieval)
        for each in islice(best.values(), most)
    )
