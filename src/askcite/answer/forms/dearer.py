"""The prices of two things: `Is A cheaper than B?`.

The article tells each by itself. Both are shown; a yes or no is told where each names one price, of
one currency and for the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.sides import abreast
from askcite.question.forms.degrees import DEARER
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import HEADS, Article, Evidence, Kind, Sentence, Verdict

ARTICLES: Final = 3
"""Articles that are gone through."""
SURE: Final = 0.8
_MONEY: Final = late(
    r"(?i)(?P<sign>[€£$¥₹])\s?(?P<sum>\d[\d.,]*)|(?P<number>\d[\d.,]*)\s?(?P<coin>[€£$]|euros?|pounds?"
    r"|dollars?|crowns?|kron\w+|francs?|rupees?|yen|zloty|cents?|pence)"
)
_PER: Final = late(r"(?i)\s?(?:(?:per|an?|each|every|/) ?(?P<what>[a-z]+)|(?P<times>once|twice))\b")
"""What a price is of, right after it."""
_COSTS: Final = late(r"(?i)\b(?:costs?|prices?|paid?|pays?|charge[ds]?|fees?|worth|sold|for)\b")
_LESS: Final = late(r"(?i)\b(?:cheaper|less)\b")
_NOT: Final = late(r"(?i)\bnot\b|n['’]t\b")


class _Price(NamedTuple):
    """A sentence with a price, the only one or not."""

    sentence: Sentence
    only: tuple[str, float] | None
    per: frozenset[str]


def choose(part: Part, search: Search) -> Choice:
    """The prices of both things, or nothing."""
    found = DEARER.fullmatch(part.typed)
    groups = found.groupdict() if found else {}
    names = [(groups.get(n) or groups.get(f"{n}_") or groups.get(f"{n}__") or "").strip()
             for n in ("one", "other")]  # fmt: skip
    for article in search.few(ARTICLES) if all(names) else ():
        prices = [next(_prices(name, names, article, search), None) for name in names]
        first, other = prices
        if first and other and first.sentence != other.sentence:
            return Choice(
                part.asked,
                part.readings[0],
                part.kind,
                groups=tuple(
                    Group((Evidence(article.id, p.sentence, None, SURE, 0.0),), name)
                    for p, name in ((first, names[0]), (other, names[1]))
                ),
                verdict=_verdict(part, first, other),
                confidence=max(SURE, search.answers_from),
                articles={article.id: article},
            )
    return Choice(part.asked, part.readings[0], part.kind)


def _prices(name: str, names: list[str], article: Article, search: Search) -> Iterator[_Price]:
    """The sentences with the thing and its price."""
    for sentence in search.generation.sentences(article.id)[0]:
        words = sentence.span.line(article.text)
        block = article.block_at(sentence.span.start)
        money = list(_MONEY.finditer(words))
        if block is None or block.kind in HEADS or not money or not _COSTS.search(words):
            continue
        if abreast.is_of(name, tuple(names), words):
            per = _PER.match(words, money[0].end())
            only = _sum(money[0]) if len(money) == 1 else None
            yield _Price(sentence, only, frozenset(terms(per.group()) if per else ()))


def _verdict(part: Part, first: _Price, other: _Price) -> Verdict | None:
    """The yes or no of two comparable prices."""
    one, two = first.only, other.only
    if part.kind is not Kind.YES_NO or one is None or two is None or one[0] != two[0]:
        return None
    if first.per != other.per or one[1] == two[1] or _NOT.search(part.typed):
        return None
    less = _LESS.search(part.typed) is not None
    return "yes" if (one[1] < two[1]) == less else "no"


def _sum(found: re.Match[str]) -> tuple[str, float]:
    """The currency and the number of a price."""
    coin = (found["sign"] or found["coin"]).lower().rstrip("s")
    digits = (found["sum"] or found["number"]).rstrip(".,")
    return coin, float(re.sub(r",(?=\d{3}(?!\d))", "", digits).replace(",", "."))
