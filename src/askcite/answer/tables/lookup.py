"""Rows of a table looked up by what is asked.

Every word of a request has its place in the table: `Which zone costs an adult 4.20?` names the
column `zone`, wants a price, and of the column `adult` the number. The rows that have all of it
answer, whatever their language; where a word has no place the reader decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from askcite.answer.tables.row_cells import RowCells, alike, values
from askcite.question.forms.gauges import OPEN, asked_with, gauged
from askcite.question.forms.hours import days
from askcite.text.late import late
from askcite.text.terms import functional, terms
from askcite.types import Sentence

SURE: Final = 0.93
"""Probability of a row that has all that is asked."""
MOST: Final = 3
"""Rows that have it, at most; of more, none is told before the others."""
_NUMBER: Final = late(r"(?<![\w.,:])\d+(?:[.,:]\d+)*(?!\w)")
_MARKED: Final = late(
    r"(?P<head>[^\W\d_]{2,})\s+(?P<mark>[A-Z]\w{0,2}|\d+(?:[.,]\d+)*)(?![\w.,]\w)"
)
"""A column and what it has: `zone B`, `Gleis 3`."""
_SEVERAL: Final = late(r"(?<![\w.,:])\d+(?:[ /-]\d+)+(?!\w)")
"""Numbers that stand together: `0455 10`."""
_UNIT: Final = late(r"(?<![\w.,:])\d+(?:[.,:]\d+)*\s?([^\W\d_]+)")
"""A number's unit, which a head may have instead: `21 metres`, `Length (m)`."""
_SORT: Final = late(r"(?i)\b(?:which|what|welche[rsmn]?|quel(?:le)?s?) ([^\W\d_]+)")
"""The sort of thing that is asked for: `Which train leaves from …?`."""
_LAST: Final = late(r"(?i)\b(?:of|for|von|des|der) (?:the |an? )?(\w+)\W*$")
_SHORT: Final = late(r"(\w{3,})\.")
_HELD_AGAINST: Final = late(
    r"(?i)\b(?:more|less|fewer|over|under|above|below|at (?:least|most)|up to|than|before|after"
    r"|between|except|without|neither|nor|mehr|weniger|über|unter|mindestens für|plus de|moins)\b"
    r"|\b\w{3,}(?:er|est) than\b"
)
"""Words of a request that no cell tells by itself."""
_DENIES: Final = late(r"(?i)\b(?:no|not|never|nicht|kein\w*|nie|pas)\b|n['’]t\b")
_NOTHING: Final = late(r"(?i)\W*(?:no|none|nein|non|closed|geschlossen|fermé|n/?a)?\W*")


def told(asked: str, rows: Sequence[RowCells], around: str) -> dict[Sentence, float]:
    """The probability of rows that were looked up.

    It is 0 for the others of their table. `around` are the words over it. Nothing where the request
    has a word that has no place.
    """
    if _HELD_AGAINST.search(asked):
        return {}
    found: dict[Sentence, float] = {}
    for some in _tables([row for row in rows if len(row.heads) > 1]):
        found |= _Asked(asked, some, around).rows() if len(some) > 1 else {}
    fields = [row for row in rows if len(row.heads) == 1 and row.heads[0]]
    return found | _fields(asked, fields, around)


def _tables(rows: Sequence[RowCells]) -> list[list[RowCells]]:
    """The rows by their tables; cells left empty are there."""
    made: list[tuple[tuple[str, ...], list[RowCells]]] = []
    for row in sorted(rows, key=lambda row: -len(row.heads)):
        whole = next(
            (table for table in made if row.heads[0] and {*row.heads} <= {*table[0]}), None
        ) or next((table for table in made if table[0] == row.heads), None)
        if whole is None:
            made.append((row.heads, [row]))
        else:
            whole[1].append(row.under(whole[0]))
    return [found for _, found in made]


class _Asked:
    """A request held against one table."""

    def __init__(self, asked: str, rows: Sequence[RowCells], around: str) -> None:
        self._rows, self._heads = rows, rows[0].heads
        self._asked = asked
        self._gauged = gauged(asked)
        self._around = frozenset(terms(around))
        self._values = [[frozenset(terms(value)) for value in row.values] for row in rows]
        self._words = [t for t in terms(_NUMBER.sub(" ", asked)) if t not in functional()]
        self._loose = asked_with() | self._around | self._gauged.words | _units(asked)
        self._columns = self._named()

    def _named(self) -> list[int]:
        """The columns that are named best, but for the first.

        They hold what is told of the thing in the first.
        """
        shares = [
            sum(any(alike(word, own) for own in terms(head)) for word in dict.fromkeys(self._words))
            + (bool(days(self._asked)) and days(self._asked) <= days(head))
            for head in self._heads
        ]
        best = max(shares[1:], default=0)
        return [at for at, share in enumerate(shares) if at and share == best > 0]

    def rows(self) -> dict[Sentence, float]:
        """The probabilities of the rows."""
        conditions, unknown, missing = self._conditions()
        every = {row.sentence: 0.0 for row in self._rows}
        if unknown:
            told = bool(self._columns) or self._tells()
            return every if told and unknown <= self._absent() else {}
        if missing:
            return every if OPEN.match(self._asked) or self._gauged.gauges else {}
        matching = self._matching(conditions)
        if not 0 < len(matching) < len(self._rows) or not (self._columns or self._tells()):
            return {}
        sure = dict.fromkeys((self._rows[at].sentence for at in sorted(matching)), SURE)
        return every | sure if len(matching) <= MOST else {}

    def _tells(self) -> bool:
        """True where a column has what is asked for."""
        if not self._gauged.gauges:
            return OPEN.match(self._asked) is not None
        columns = zip(*(row.values for row in self._rows), strict=True)
        named = any(map(self._gauged.names, self._heads))
        return named or any(self._gauged.fills(list(column)) for column in columns)

    def _conditions(self) -> tuple[list[tuple[bool, frozenset[int]]], set[str], bool]:
        """Rows with each thing asked for.

        Of each is told whether it is needed. Then whether a word has no place, and whether a number
        stands in no row.
        """
        made: list[tuple[bool, frozenset[int]]] = []
        missing = False
        unknown: set[str] = set()
        own = frozenset(term for head in self._heads for term in terms(head))
        for word in dict.fromkeys(self._words):
            there = self._having(word)
            is_head = any(alike(word, each) for each in own)
            loose = word in self._loose
            if there and len(there) < len(self._rows) and not is_head:
                made.append((not loose, there))
            elif not (there or is_head or loose or days(word) or len(word) == 1):
                unknown.add(word)
        for bound, there in self._numbered():
            missing = missing or not there
            unknown -= _sorts(self._asked) if bound and there else set()
            made.append((True, there))
        if wanted := days(self._asked):
            there = frozenset(
                at
                for at, row in enumerate(self._rows)
                if any(wanted <= days(v) for v in row.values)
            )
            if there:
                made.append((True, there))
            elif not any(wanted <= days(head) for head in self._heads):
                unknown.add("day")
        return made, unknown, missing

    def _absent(self) -> set[str]:
        """The terms of a label that no row would have.

        They stand at the head of the labels, as in `the student plan`, or after that of a column,
        as in `the price of tin`.
        """
        label = re.escape(self._heads[0])
        before = re.findall(rf"(?i)(\w+) {label}s?(?!\w)", self._asked) if label else []
        return {*terms(" ".join([*before, *_LAST.findall(self._asked)]))}

    def _having(self, word: str) -> frozenset[int]:
        """The rows with a word, best in the columns named."""
        where = [at for at in (0, *self._columns) if any(word in row[at] for row in self._values)]
        own = [at for at in where if at]
        columns = own or where or range(len(self._heads))
        return frozenset(
            n for n, row in enumerate(self._values) if any(word in row[at] for at in columns)
        )

    def _numbered(self) -> Iterator[tuple[bool, frozenset[int]]]:
        """The rows with each number or mark asked for.

        Of each is told whether its column is.
        """
        rest = self._asked
        for found in _MARKED.finditer(self._asked):
            bound = [
                at
                for at, head in enumerate(self._heads)
                if {*terms(found["head"])} & {*terms(head)}
            ]
            there = self._with(found["mark"], bound)
            if there or (bound and re.fullmatch(r"\d.*|[A-HJ-Z]", found["mark"])):
                rest = rest.replace(found.group(), found["head"])
                yield True, there
        for several in _SEVERAL.findall(rest):
            if there := self._with(several, range(len(self._heads))):
                rest = rest.replace(several, "")
                yield False, there
        for number in _NUMBER.findall(rest):
            if number in self._around_numbers():
                continue
            there = self._with(number, self._columns)
            yield False, there or self._with(number, range(len(self._heads)))

    def _around_numbers(self) -> frozenset[str]:
        return frozenset(t for t in self._around if t[0].isdigit())

    def _with(self, mark: str, columns: Sequence[int]) -> frozenset[int]:
        """The rows that have a mark or number there."""
        wanted = values(mark)
        return frozenset(
            n
            for n, row in enumerate(self._rows)
            for at in columns
            if (
                any(wanted & values(each) for each in _NUMBER.findall(row.values[at]))
                or re.search(rf"(?<!\w){re.escape(mark)}(?!\w)", row.values[at])
            )
        )

    def _matching(self, conditions: Sequence[tuple[bool, frozenset[int]]]) -> frozenset[int]:
        """The rows that have all; loose words may lack."""
        there = frozenset(range(len(self._rows)))
        for _, rows in (each for each in conditions if each[0]):
            there &= rows
        for _, rows in (each for each in conditions if not each[0]):
            there = there & rows or there
        if OPEN.match(self._asked) and self._columns and len(there) == len(self._rows):
            empty = {
                at
                for at in there
                if all(_NOTHING.fullmatch(self._rows[at].values[c]) for c in self._columns)
            }
            return frozenset(empty) if _DENIES.search(self._asked) else there - empty
        return frozenset() if _DENIES.search(self._asked) else there


def _fields(asked: str, rows: Sequence[RowCells], around: str) -> dict[Sentence, float]:
    """The one field of a record that is asked for."""
    own = gauged(asked)
    words = [t for t in terms(asked) if t not in functional()]
    over = frozenset(terms(around))
    weights = {
        row.sentence: 2.0 * own.names(row.heads[0])
        + sum(
            1.0 if word in asked_with() else 2.0
            for word in dict.fromkeys(words)
            if any(alike(word, each) for each in terms(row.heads[0]))
        )
        for row in rows
    }
    best = max(weights.values(), default=0.0)
    named = [row for row in rows if weights.get(row.sentence) == best]
    if not best or len(named) != 1 or len(rows) == 1:
        return {}
    label = named[0].heads[0]
    known = {*terms(label), *over, *own.words, *asked_with()}
    known |= {
        word
        for word in words
        for short in _SHORT.findall(label.lower())
        if word[: len(short)] == short
    }
    if any(word not in known and not any(alike(word, each) for each in known) for word in words):
        return {}
    return {row.sentence: SURE if row is named[0] else 0.0 for row in rows}


def _units(asked: str) -> frozenset[str]:
    return frozenset(terms(" ".join(_UNIT.findall(asked))))


def _sorts(asked: str) -> set[str]:
    return set(terms(" ".join(_SORT.findall(asked))))
