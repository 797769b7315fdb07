"""Numbered parts and the lists that stand under their lines.

`Version 4.1 (18 September)` over a list of changes says of which version each of them is; the line
and the items are told together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final, NamedTuple

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.neighbours import whole
from askcite.question.forms import versions
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, Block, BlockKind, Evidence, Kind, Verdict

ARTICLES: Final = 3
"""Articles whose lists are looked through."""
LEAST: Final = 2
"""Lines of one word over lists, from which on they are parts of a series."""
MOST: Final = 12
"""Items told."""
RIGHT: Final = 0.9
"""Confidence in what stands in such a list."""
_LINE: Final = late(
    r"\W*(?:(?P<word>[A-Za-z]+) )?v?(?P<number>\d+(?:\.\d+)*)\b\W?(?:[^.]|\.\S){0,60}"
)


class _Numbered(NamedTuple):
    """A line with a number, and its items."""

    word: str
    number: str
    line: Block
    items: Sequence[Block]


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, or what the part named brought.

    Nothing is told of which part brought what none of them did.
    """
    request = versions.asked(part.typed)
    for article in search.few(ARTICLES) if request else ():
        series = _series(article)
        if request is None or not _is_of(request, series):
            continue
        told = _told(request, series, article)
        verdict: Verdict | None = None
        if part.kind is Kind.YES_NO and told:
            own = [each for each in told if each.number == request.number]
            verdict = "no" if not own else "yes" if len(own) == len(told) else None
        elif request.number:
            told = [each for each in told if each.number == request.number]
        if not told and not request.which and not _is_of_another(request, series, chosen):
            continue
        cut, _ = search.generation.sentences(article.id)
        blocks = [b for each in told for b in (each.line, *each.items)][:MOST]
        evidence = tuple(Evidence(article.id, whole(b, cut), None, RIGHT, 0.0) for b in blocks)
        return replace(
            chosen,
            groups=(Group(evidence),) if evidence else (),
            verdict=verdict,
            confidence=max(RIGHT, search.answers_from) if evidence else 0.0,
            articles={**chosen.articles, article.id: article},
        )
    return chosen


def _series(article: Article) -> list[_Numbered]:
    """The lines with a number over lists, of one word."""
    found = []
    for at, block in enumerate(article.blocks):
        line = _LINE.fullmatch(block.span.of(article.text))
        items = list(
            takewhile(lambda b: b.kind is BlockKind.LIST_ITEM, article.blocks[at + 1 :])
            if line and block.kind is not BlockKind.LIST_ITEM
            else ()
        )
        if line and items and (line["word"] or "." in line["number"]):
            word = (line["word"] or "version").lower()
            found.append(_Numbered(word, line["number"], block, items))
    words = [each.word for each in found]
    return [each for each in found if words.count(each.word) >= LEAST]


def _is_of(request: versions.Brought, series: Sequence[_Numbered]) -> bool:
    """True where the series has such parts."""
    words = {each.word for each in series}
    named = request.word in words or (request.word in versions.ALIKE and words & versions.ALIKE)
    return bool(named) or any(each.number == request.number for each in series)


def _is_of_another(request: versions.Brought, series: Sequence[_Numbered], chosen: Choice) -> bool:
    """True where the choice stands under another part."""
    best = chosen.evidence[0].sentence.span if chosen.evidence else None
    over = [e for e in series if best and any(b.span.covers(best) for b in e.items)]
    named = any(each.number == request.number for each in series)
    return named and any(each.number != request.number for each in over)


def _told(
    request: versions.Brought, series: Sequence[_Numbered], article: Article
) -> list[_Numbered]:
    """The parts with the items asked for."""
    about = meaning(versions.matter(request.rest)) - set(terms(" ".join(versions.ALIKE)))
    newest = max(series, key=lambda each: [int(n) for n in each.number.split(".")])
    if not request.rest:
        return [newest._replace(items=())]
    if not request.which and not request.number:
        series = [newest]
    elif not about:
        series = [each for each in series if each.number == request.number]
    kept = []
    for each in series:
        said = ((item, item.span.of(article.text)) for item in each.items)
        items = [b for b, words in said if about <= set(terms(words)) and _fits(request, words)]
        kept += [each._replace(items=items)] if items else []
    return kept if about or not request.which else []


def _fits(request: versions.Brought, said: str) -> bool:
    """True for a change of the sort asked for."""
    sorts = (versions.GONE, versions.FIXED)
    return all(sort.search(said) for sort in sorts if sort.search(request.rest))
