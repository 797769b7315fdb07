"""A time or a number that is asked for must stand in the sentence."""

from __future__ import annotations

import pytest

from askcite.answer.guards import sorts
from askcite.types import Article, Block, BlockKind, Span

TEXT = (
    "Work of 1960\nIt was built of oak.\nIts crew\nThe captain came aboard alone. He left on"
    " Tuesday. 3.2 Boats were late by up to an hour."
    " She woke the mate at six. The capacity of the High-Speed Ferry was praised. It is faster"
    " than a horse."
)
GOATS = " They carried two dozen goats. Nobody was drowned."


def ferry() -> Article:
    """A text of two headings, each over a paragraph."""
    lines, at, blocks = (TEXT + GOATS).split("\n"), 0, []
    for number, line in enumerate(lines):
        kind = BlockKind.PARAGRAPH if number % 2 else BlockKind.HEADING
        blocks.append(Block(kind, Span(at, at + len(line))))
        at += len(line) + 1
    return Article("ferry", "The ferry", "ferry.txt", TEXT + GOATS, tuple(blocks))


def lacks(question: str, words: str) -> bool:
    """The verdict on a sentence of the text."""
    article = ferry()
    at = article.text.index(words)
    return sorts.lacks(question, Span(at, at + len(words)), article)


@pytest.mark.parametrize(
    ("question", "words", "expected"),
    [
        ("How many were drowned?", "Nobody was drowned.", False),
        ("When did the captain come?", "The captain came aboard alone.", True),
        ("when did he leave", "He left on Tuesday.", False),
        ("In which year was it built?", "It was built of oak.", False),
        ("How many goats did they carry?", "They carried two dozen goats.", False),
        ("how old was the captain", "The captain came aboard alone.", True),
        ("Who was the captain? how old was he", "The captain came aboard alone.", True),
        ("how many came aboard", "The captain came aboard alone.", True),
        ("how many boats were late", "3.2 Boats were late by up to an hour.", True),
        ("how old was the mate", "She woke the mate at six.", True),
        ("how long were the boats late", "3.2 Boats were late by up to an hour.", False),
        ("When the captain came, who was there?", "The captain came aboard alone.", False),
        ("How many boats were there?", "The capacity of the High-Speed Ferry was praised.", True),
        ("How fast is the ferry?", "The capacity of the High-Speed Ferry was praised.", True),
        ("How fast is the ferry?", "It is faster than a horse.", False),
        ("Who came aboard?", "The captain came aboard alone.", False),
    ],
)
def test_the_sort_of_thing(question: str, words: str, *, expected: bool) -> None:
    """A date may stand in the heading above; other questions ask for neither."""
    assert lacks(question, words) is expected


def test_a_row_is_no_reason() -> None:
    """Figures tell that, not why."""
    row = Block(BlockKind.TABLE_ROW, Span(0, 21))
    article = Article("f", "Fares", "f.csv", "Boat: Olave | Fare: 9", (row,))
    assert sorts.lacks("Why did the Olave sink?", row.span, article)
    assert not sorts.lacks("What does the Olave cost?", row.span, article)
