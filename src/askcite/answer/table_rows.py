"""Rows of tables whose cells hold what is asked.

They are of the passages that were read.
All rows of a table read alike, so the reader cannot tell them apart; their cells can.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from askcite.text.english import FUNCTION_WORDS
from askcite.text.terms import terms
from askcite.types import Article, BlockKind, Passage, Sentence

_SURE: Final = 0.8
"""Probability of the only row that holds every word of what is asked."""
_HELD: Final = 0.6
"""Share of these words from which on the row answers: "On which line does the Frida sail?"."""
Row = tuple[str, Sentence]
"""An article's id, and the sentence that is a row of its."""


def fitting(
    asked: frozenset[str], passages: Iterable[Passage], articles: Mapping[str, Article]
) -> dict[Row, float]:
    """The probability of each row that tells rows apart.

    It is given for articles in which rows differ by what is asked.
    It is 0 for a row that holds less of it than another row. `asked` are terms.
    """
    content = {term for term in asked if term not in FUNCTION_WORDS}
    rows: dict[str, dict[Sentence, str]] = {}
    for passage in passages:
        article = articles[passage.article_id]
        rows.setdefault(article.id, {}).update(_rows(article, passage))
    return {
        (id, sentence): probability
        for id, table in rows.items()
        for sentence, probability in _compared(content, table)
    }


def _rows(article: Article, passage: Passage) -> Iterator[tuple[Sentence, str]]:
    for sentence in passage.sentences:
        block = article.block_at(sentence.span.start)
        if block is not None and block.kind is BlockKind.TABLE_ROW:
            yield sentence, sentence.span.of(article.text)


def _compared(content: set[str], table: Mapping[Sentence, str]) -> Iterator[tuple[Sentence, float]]:
    cells = {sentence: content & set(terms(_cells(words))) for sentence, words in table.items()}
    if len(cells) < 2:
        return
    common = set.intersection(*cells.values())
    held = {sentence: len(found - common) for sentence, found in cells.items()}
    most = max(held.values())
    if most == 0:
        return
    alone = list(held.values()).count(most) == 1
    for sentence, count in held.items():
        share = len(content & set(terms(table[sentence]))) / len(content)
        sure = alone and share >= _HELD
        if count < most:
            yield sentence, 0.0
        elif sure:
            yield sentence, _SURE * share


def _cells(row: str) -> str:
    """The cells of a row without its heads."""
    return " | ".join(cell.partition(": ")[2] or cell for cell in row.split(" | "))
