"""Tables asked by subject, rows by label or cell.

`List all membership plans` wants every row of the table of plans, `compare basic and family` and
`class A vs class B` the rows so labelled, `which tools are class C` the one. A yes or no is told by
the row that has what is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.tables.extremes import ReadRow, tables
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, Evidence, Kind, Verdict

ARTICLES: Final = 3
"""Articles whose tables are gone through."""
ITEMS: Final = 20
"""Rows of a table that is told whole."""
SURE: Final = 0.9
_MARK: Final = late(
    r"(?i)[a-z]|\d{1,3}[a-z]?|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten"
)
"""A label that names nothing without its head: `class C`, `group two`."""
_ALSO: Final = r"(?:,? (?:and|or|&|vs\.?|versus|to|with|from|than)|,)"
_ASKED_WITH: Final = frozenset(
    terms(
        "list show give name all every each which what kind type sort offer exist available"
        " possible there different various one two three four five six seven eight nine ten full"
        " complete overview please tell compare comparison contrast difference differ between"
        " versus vs have has get choose buy need belong included include much many cost price a"
        " required necessary table row summary short me you your do does can could i we it"
    )
)
"""Words of a request that name nothing in a table."""
_BRACKETS: Final = late(r"\s*\([^()]*\)\W*$")
_WHOLE_WORDS: Final = {"max": "maximum", "min": "minimum", "avg": "average", "temp": "temperature"}
_SHORT: Final = late(r"(?i)\b(?:max|min|avg|temp)\b")
_PRICES: Final = late(
    r"(?i)\W*(?:(?:list|show|give|tell|what|are|me|all|every|each|of|the|your) )*"
    r"(?P<what>prices?|fees?|tariffs?|rates?|costs?|charges)\W*"
)
"""A request for all prices, which are a table that is headed so."""
_HOW_MUCH: Final = late(r"(?i)\W*(?:and |so |but )?(?:how much (?:is|are|does|do)|price of)\b")
_PRICED: Final = frozenset(terms("price cost fee fare rate charge"))
"""Heads of the prices of what the rows are called."""
_EVERY: Final = late(r"(?i)\b(?:all|every|each|list|show)\b")
_WHICH: Final = late(r"(?i)\W*(?:and |so )?(?:which|what|list|show|name)\b")
_THERE: Final = late(
    r"(?i)\W*(?:and |so )?(?:which|what) (?P<what>.{2,60}?) (?:are (?:there|available|offered"
    r"|possible|on offer)|exist|is there|do (?:you|they) (?:have|offer|sell|rent|lend|know)"
    r"|does it (?:have|offer)|can (?:i|we|one) (?:choose|get|buy|have))\b.{0,20}"
)
_COMPARES: Final = late(r"(?i)\b(?:compar\w+|vs\.?|versus|differ\w*|between|contrast)\b")
_ASKS_WHETHER: Final = late(r"(?i)\W*(?:and |so )?(?:is|are|was|were|do|does|did|can|must)\b")
_YES: Final = late(r"(?i)\W*(?:yes|needed|required|included|available)\b")
_NO: Final = late(r"(?i)\W*(?:no|none|not|nothing|free|—|-)(?:\b|$)")
_AND_THAT: Final = late(
    r"(?i)\W*(?:and|what about|how about|and what about|and how about) (?:for |with |in |of )?"
    r"(?:the |an? )?(?P<which>[^?]{1,40}?)\W*"
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A table's rows, and the words over it."""

    article: Article
    rows: Sequence[ReadRow]

    @property
    def labels(self) -> str:
        """The head of the labels."""
        return next(iter(self.rows[0].cells))

    @property
    def over(self) -> frozenset[str]:
        """The terms of that head, and of the heading."""
        heading = self.article.heading_at(self.rows[0].sentence.span.start) or ""
        return meaning(f"{self.labels} {heading}")

    @property
    def heads(self) -> frozenset[str]:
        """The terms of all heads."""
        return meaning(" ".join(self.rows[0].cells))

    def named(self, asked: str) -> list[ReadRow]:
        """The rows whose labels the request has, in its order."""
        found = ((self._place(row, asked), row) for row in self.rows)
        return [row for at, row in sorted((f for f in found if f[0] >= 0), key=lambda f: f[0])]

    def _place(self, row: ReadRow, asked: str) -> int:
        label, head = re.escape(_bare(row.name)), re.escape(self.labels)
        form = rf"{label}s?"
        if _MARK.fullmatch(row.name):
            marks = "|".join(re.escape(r.name) for r in self.rows)
            form = (
                rf"{head}(?:e?s)?[ -](?:(?:{marks}){_ALSO} (?:{head} )?)*(?P<own>{label})"
                rf"|{label}[ -]{head}"
            )
        found = re.search(rf"(?i)(?<!\w)(?:{form})(?!\w)", asked)
        if found is None:
            return -1
        return found.start("own") if found.re.groups and found["own"] else found.start()


def choose(part: Part, search: Search) -> Choice:
    """The rows asked for, or nothing."""
    nothing = Choice(part.asked, part.readings[0], part.kind)
    for article in search.few(ARTICLES):
        found = [Labelled(article, rows) for rows in tables(article, search)]
        for asked in _wordings(part, found):
            if told := _told(replace(part, typed=asked), found):
                rows, verdict = told.rows, told.verdict
                evidence = (Evidence(article.id, r.sentence, None, SURE, 0.0) for r in rows)
                return replace(
                    nothing,
                    understood_as=asked if asked != part.typed else nothing.understood_as,
                    kind=Kind.YES_NO if verdict else part.kind,
                    groups=(Group(tuple(evidence)[:ITEMS]),),
                    verdict=verdict,
                    confidence=SURE,
                    articles={article.id: article},
                )
    return nothing


@dataclass(frozen=True, slots=True)
class _Told:
    """Rows that answer, with a yes or no."""

    rows: Sequence[ReadRow]
    verdict: Verdict | None = None


def _wordings(part: Part, found: Sequence[Labelled]) -> Iterator[str]:
    """The last request of another row, and this one."""
    said = _AND_THAT.fullmatch(part.asked)
    which = said["which"] if said else part.aside
    for table in found if which and part.last else ():
        before = table.named(part.last.question) if part.last else []
        now = table.named(which)
        if len(before) == len(now) == 1 and part.last:
            name = rf"(?i)(?<!\w){re.escape(before[0].name)}s?(?!\w)"
            yield re.sub(name, now[0].name, part.last.question)
    yield part.typed


def _told(part: Part, found: Sequence[Labelled]) -> _Told | None:
    """The rows of the table that fits best."""
    for tell in (_some, _by_item, _having, _whole):
        told = [told for table in found if (told := tell(part, table))]
        if told:
            return max(told, key=lambda each: len(each.rows))
    return None


def _some(part: Part, table: Labelled) -> _Told | None:
    """The rows that are named by their labels."""
    rows = table.named(part.typed)
    content = _content(part.typed)
    rest = content - meaning(" ".join(row.name for row in rows)) - table.over
    if len(rows) > 1:
        compares = part.kind is Kind.COMPARE or _COMPARES.search(part.typed)
        return _Told(rows) if compares and rest <= table.heads | _title(table) else None
    if not rows:
        return None
    if _ASKS_WHETHER.match(part.typed):
        return _whether(rows[0], rest, table)
    own = meaning(" ".join(rows[0].cells.values()))
    named = bool(content & (table.over | table.heads))
    asks = part.kind in {Kind.FACT, Kind.LIST, Kind.TOPIC, Kind.TERM}
    return _Told(rows) if asks and named and rest <= table.heads | own else None


def _whether(row: ReadRow, rest: frozenset[str], table: Labelled) -> _Told | None:
    """The row that has what is asked of this one."""
    heads = [head for head in list(row.cells)[1:] if rest and rest <= meaning(head)]
    if len(heads) == 1:
        cell = row.cells[heads[0]]
        verdict: Verdict | None = "yes" if _YES.match(cell) else "no" if _NO.match(cell) else None
        return _Told([row], verdict)
    rest -= table.heads
    having = [each for each in table.rows if rest and rest <= _cells(each)]
    if len(having) != 1:
        return None
    return _Told(having, "yes" if having[0] is row else "no")


def _by_item(part: Part, table: Labelled) -> _Told | None:
    """The one row with the thing asked about."""
    content = _content(part.typed)
    column = content & (table.heads - meaning(table.labels))
    rest = content - table.heads
    if not column or not rest or part.kind not in {Kind.FACT, Kind.TOPIC}:
        return None
    having = [row for row in table.rows if rest <= _cells(row)]
    return _Told(having) if len(having) == 1 else None


def _having(part: Part, table: Labelled) -> _Told | None:
    """The rows of which a cell is what is asked."""
    rest = meaning(part.typed) - _title(table) - table.heads - table.over
    if not _WHICH.match(part.typed) or not meaning(table.labels) & meaning(part.typed):
        return None
    having = [row for row in table.rows if any(_is_all(rest, cell) for cell in row.cells.values())]
    return _Told(having) if 0 < len(having) < len(table.rows) else None


def _is_all(asked: frozenset[str], cell: str) -> bool:
    """True for a cell that is asked for whole."""
    own = meaning(cell)
    return bool(own) and own <= asked and asked - own <= _ASKED_WITH


def _whole(part: Part, table: Labelled) -> _Told | None:
    """All rows, where the table's subject is asked for."""
    prices = _PRICES.fullmatch(part.typed) if _EVERY.search(part.typed) else None
    if prices and meaning(prices["what"]) & (table.over | table.heads):
        return _Told(table.rows)
    content = _content(part.typed)
    label = meaning(table.labels)
    there = _THERE.match(part.typed) is not None
    if not content or not content <= table.over | table.heads | _title(table):
        return None
    priced = _HOW_MUCH.match(part.typed) and content <= label and table.heads & _PRICED
    asks = (
        there
        or priced
        or part.kind is Kind.LIST
        or (part.kind is Kind.COMPARE and not part.topics[1:])
    )
    is_named = bool(content & label) or (asks and content <= table.over)
    if part.kind is Kind.TOPIC:
        return _Told(table.rows) if is_named and content & label else None
    return _Told(table.rows) if asks and is_named else None


def _bare(label: str) -> str:
    """The label without what is bracketed after it."""
    return _BRACKETS.sub("", label) or label


def _content(asked: str) -> frozenset[str]:
    whole = _SHORT.sub(lambda found: _WHOLE_WORDS[found.group().lower()], asked)
    return meaning(whole) - _ASKED_WITH


def _cells(row: ReadRow) -> frozenset[str]:
    return meaning(" ".join(list(row.cells.values())[1:]))


def _title(table: Labelled) -> frozenset[str]:
    return meaning(table.article.title)
