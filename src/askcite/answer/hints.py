"""Hints at an answer in an article's own form.

The reader, which knows sentences alone, cannot tell them. "What does clause 2.1 say?" asks for
what stands under a number; all rows of a table read alike to it, but their cells do not; and a
question that an article itself asks over its answers is no evidence, but the best sign of where one
stands. Measured on 150 questions of docs_faq_headed: the first sentence is right for .973, and .213
without this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askcite.text.late import late
from askcite.text.terms import functional, terms
from askcite.types import Article, BlockKind, Passage, Sentence

Spot = tuple[str, Sentence]
"""An article's id, and a sentence of it."""

NUMBER_SURE: Final = 0.9
"""Probability of the sentence that stands under the very number."""
NUMBERED: Final = late(
    r"(?i)(?:section|clause|article|paragraph|rule|item|point|§)"
    r"\s*(\d+(?:\.\d+)*(?:\s?\([a-z\d]\))?)"
)
"""A question that hints are looked for, and of other questions in tables alone."""
_NUMBER_BEFORE: Final = late(r"(?:^|\n)[^\S\n]*(?:\W?\w+\s)?(\d+(?:\.\d+)*)[.)]?\s+$")
_NUMBER_FIRST: Final = late(r"(\d+(?:\.\d+)*)[.)]?\s")
_NUMBER_WITHIN: Final = 24
"""Of the text before a sentence, where its number may stand."""
UNLIKE: Final = 0.65
"""Cosine up to which two questions ask different things."""
SAME: Final = 0.9
"""Cosine from which on they ask the same, if the words that matter are there."""
QUESTION_SURE: Final = 0.97
"""Probability of the first sentence under the very question that is asked."""
FURTHER: Final = 0.87
"""What each further sentence has of the one before it; the first three are then cited."""
_ROW_SURE: Final = 0.8
"""Probability of the only row that holds every word of what is asked."""
_LABELLED: Final = late(r"(?:[^\s:!?]+ ){0,3}[^\s:!?]+: (?:\S+ ){0,11}\S+")
"""An item of a list that tells a fact under its name: `Weight: 2.9 kg`."""
_ROW_HELD: Final = 0.6
"""Share of these words from which on the row answers: "On which line does the Frida sail?"."""


def fits(
    question: str, passages: Sequence[Passage], articles: Mapping[str, Article]
) -> dict[Spot, float]:
    """Sentences whose place or form tells their probability."""
    told = rows(question, passages, articles)
    if asked := NUMBERED.search(question):
        told |= _numbered(asked[1], passages, articles)
    return told


def _numbered(
    number: str, passages: Iterable[Passage], articles: Mapping[str, Article]
) -> dict[Spot, float]:
    """Sentences under the number asked for, with their probability."""
    return {
        (passage.article_id, sentence): NUMBER_SURE
        for passage in passages
        for sentence in passage.sentences
        if _number(articles[passage.article_id], sentence) == number
    }


def _number(article: Article, sentence: Sentence) -> str | None:
    """The number that opens a sentence's block or precedes it."""
    start = sentence.span.start
    block = article.block_at(start)
    if block is None or block.span.start != start or block.kind is BlockKind.TABLE_ROW:
        return None
    found = _NUMBER_FIRST.match(article.text, start) or _NUMBER_BEFORE.search(
        article.text[max(0, start - _NUMBER_WITHIN) : start]
    )
    return found[1] if found else None


def answers(article: Article, passage: Passage) -> tuple[int, ...]:
    """The places of the passage's sentences that may answer.

    Those are all but the questions of the article.
    """
    blocks = (article.block_at(s.span.start) for s in passage.sentences)
    return tuple(n for n, b in enumerate(blocks) if b is None or b.kind is not BlockKind.QUESTION)


def questions(
    asked: frozenset[str], text: str, cosines: NDArray[np.float32], places: Sequence[int]
) -> tuple[float, ...]:
    """Each answer's probability by the question over it.

    It is 0 where no question is. `asked` are the terms of what is asked, `text` the passage's
    words, `cosines` one a sentence.
    """
    if not places or places[0] == 0:
        return (0.0,) * len(places)
    content = asked - functional()
    held = len(content & set(terms(text))) / max(1, len(content))
    alike = (float(cosines[: places[0]].max()) - UNLIKE) / (SAME - UNLIKE)
    first = QUESTION_SURE * held**2 * min(1.0, max(0.0, alike))
    return tuple(first * FURTHER**order for order in range(len(places)))


def rows(
    question: str, passages: Iterable[Passage], articles: Mapping[str, Article]
) -> dict[Spot, float]:
    """The probability of table rows by their own cells.

    It is given for articles in which rows differ by what is asked, and is 0 for a row that holds
    less of it than another row.
    """
    tables: dict[str, dict[Sentence, str]] = {}
    for passage in passages:
        article = articles[passage.article_id]
        if found := dict(_rows(article, passage)):
            tables.setdefault(article.id, {}).update(found)
    return {
        (id, sentence): probability
        for id, table in tables.items()
        for sentence, probability in _looked_up(question, table, articles[id]).items()
    }


def _rows(article: Article, passage: Passage) -> Iterator[tuple[Sentence, str]]:
    """The rows of tables, and the labelled items of lists."""
    for sentence in passage.sentences:
        block = article.block_at(sentence.span.start)
        kind = block and block.kind
        if kind is BlockKind.TABLE_ROW:
            yield sentence, sentence.span.of(article.text)
        elif kind is BlockKind.LIST_ITEM:
            words = sentence.span.line(article.text)
            if _LABELLED.fullmatch(words):
                yield sentence, words


def _looked_up(
    question: str, table: Mapping[Sentence, str], article: Article
) -> dict[Sentence, float]:
    """The rows looked up, or compared by their words."""
    from askcite.answer.tables import lookup
    from askcite.answer.tables.row_cells import RowCells

    first = min(table, key=lambda sentence: sentence.span.start)
    around = f"{article.title} {article.heading_at(first.span.start) or ''}"
    cells = [RowCells.of(sentence, words) for sentence, words in table.items()]
    found = lookup.told(question, cells, around)
    rows = {
        sentence: words
        for sentence, words in table.items()
        if (block := article.block_at(sentence.span.start)) and block.kind is BlockKind.TABLE_ROW
    }
    content = frozenset(terms(question)) - functional()
    return found or dict(_compared(content, rows))


def _compared(
    content: frozenset[str], table: Mapping[Sentence, str]
) -> Iterator[tuple[Sentence, float]]:
    cells = {sentence: content & set(terms(_cells(words))) for sentence, words in table.items()}
    held = {sentence: len(found) for sentence, found in cells.items()}
    most = max(held.values(), default=0)
    if len(held) < 2 or most == min(held.values()):
        return
    alone = list(held.values()).count(most) == 1
    for sentence, count in held.items():
        share = len(content & set(terms(table[sentence]))) / len(content)
        sure = alone and share >= _ROW_HELD
        if count < most:
            yield sentence, 0.0
        elif sure:
            yield sentence, _ROW_SURE * share


def _cells(row: str) -> str:
    """The cells of a row without its heads."""
    return " | ".join(cell.partition(": ")[2] or cell for cell in row.split(" | "))
