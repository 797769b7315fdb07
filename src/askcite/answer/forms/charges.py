"""All that there is to pay: `list all fees`.

They stand all over a page of rules, some in tables; every sentence and row that names a sum to pay
is told, in the article's order.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.forms.sums import CHARGES
from askcite.question.request import Part
from askcite.text.late import late
from askcite.types import HEADS, Article, BlockKind, Evidence, Kind, Sentence

ARTICLES: Final = 3
"""Articles that are gone through."""
LEAST: Final = 2
ITEMS: Final = 20
"""Sums that are a list, at least, and at most."""
SURE: Final = 0.8
SUM: Final = late(
    r"(?i)[€£$¥₹]\s?\d|\d[\d.,]*\s?(?:€|£|\$|(?:euros?|pounds?|dollars?|crowns?|kron\w+|francs?"
    r"|cents?|pence|rupees?|yen|zloty)\b|per ?cent of the (?:value|price|cost)\b)"
)
_PAID: Final = late(
    r"(?i)\b(?:pay(?:s|able|ment)?|paid|costs?|charge[ds]?|charges|fees?|fines?|prices?|fares?|rent"
    r"|deposits?|admission|entry|tickets?|is|are)\b"
)
_BILL: Final = late(
    r"(?i)\bpay (?:all|the (?:rest|full|whole|repair))|\ba bill\b|\bkeep the deposit"
)


def choose(part: Part, search: Search) -> Choice:
    """The sentences with a sum to pay, or nothing."""
    for article in search.few(ARTICLES) if CHARGES.fullmatch(part.typed) else ():
        told = list(_sums(article, search))
        if len(told) >= LEAST:
            evidence = (Evidence(article.id, s, None, SURE, 0.0) for s in told[:ITEMS])
            return Choice.telling(
                part, Kind.LIST, evidence, [article], max(SURE, search.answers_from)
            )
    return Choice(part.asked, part.readings[0], part.kind)


def _sums(article: Article, search: Search) -> Iterator[Sentence]:
    for sentence in search.generation.sentences(article.id)[0]:
        words = sentence.span.line(article.text)
        block = article.block_at(sentence.span.start)
        if block is None or block.kind in HEADS or block.kind is BlockKind.FURNITURE:
            continue
        is_row = block.kind is BlockKind.TABLE_ROW
        if _BILL.search(words) or (SUM.search(words) and (is_row or _PAID.search(words))):
            yield sentence
