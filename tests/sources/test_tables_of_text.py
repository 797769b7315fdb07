"""Tables that plain text draws with bars and dashes."""

from __future__ import annotations

import re
import time

import pytest

from askcite.sources import read_text
from askcite.types import BlockKind

ROWS = [
    ("table row", "Pump: North | Depth: 31"),
    ("table row", "Pump: South | Depth: 44"),
]
BOX = (
    "\u250c\u2500\u2500\u252c\u2500\u2500\u2510\n\u2502Pump\u2502Depth\u2502\n"
    "\u251c\u2500\u2500\u253c\u2500\u2500\u2524\n\u2502North\u250231\u2502\n"
    "\u2502South\u250244\u2502\n\u2514\u2500\u2500\u2534\u2500\u2500\u2518"
)


def told(text: str) -> list[tuple[str, str]]:
    """The kind and the words of each block."""
    article = read_text(text)
    return [(str(b.kind), b.span.of(article.text)) for b in article.blocks]


@pytest.mark.parametrize(
    "table",
    [
        "| Pump | Depth |\n|------|:-----:|\n| North | 31 |\n| South | 44 |",
        "Pump  | Depth\n------+------\nNorth | 31\nSouth | 44",
        "+-------+-------+\n| Pump  | Depth |\n+=======+=======+\n| North | 31    |\n"
        "+-------+-------+\n| South | 44    |\n+-------+-------+",
        "+-------+-------+\n| Pump  | Depth |\n+-------+-------+\n| North | 31    |\n"
        "| South | 44    |\n+-------+-------+",
        "Pump    Depth\n------  -----\nNorth      31\nSouth      44",
        "=====  =====\nPump   Depth\n=====  =====\nNorth  31\nSouth  44\n=====  =====",
        BOX,
    ],
    ids=["markdown", "database", "grid", "frame", "dashes", "simple", "box"],
)
def test_rows_name_their_heads(table: str) -> None:
    """However the table is drawn, and the words around it stay."""
    text = f"The pumps were measured in May.\n\n{table}\n\nBoth of them run dry in August."
    first, *rows, last = told(text)
    assert ROWS == rows
    assert ["The pumps were measured in May.", "Both of them run dry in August."] == [
        first[1],
        last[1],
    ]


def test_a_row_over_several_lines_is_one() -> None:
    """Where rules part the rows, what stands between two of them is one row."""
    table = (
        "+------+------+\n| Year | Event        |\n+======+==========+\n"
        "| 1901 | The weir     |\n|      | broke.       |\n+------+------+\n"
        "| 1911 | It held.     |\n+------+------+"
    )
    assert ["Year: 1901 | Event: The weir broke.", "Year: 1911 | Event: It held."] == [
        words for _, words in told(table)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The weir\n--------\n\nIt was built of oak and stone in the year of the flood.",
        "She wrote a | b -- and that was all.\n\nNobody knew what she meant by it.",
        "- - - - -\n\nThe second part begins with the mill.",
    ],
)
def test_lines_and_bars_alone_draw_no_table(text: str) -> None:
    """A rule under a title, a bar in a sentence, a row of strokes."""
    assert BlockKind.TABLE_ROW.value not in {kind for kind, _ in told(text)}


@pytest.mark.parametrize(
    "line", [" " * 200_000 + "x--", "-" * 200_000 + "x", "- " * 100_000 + "--x"]
)
def test_long_lines_take_no_longer(line: str) -> None:
    """They are looked at once."""
    began = time.process_time()
    read_text(f"A mill -- once.\n{line}\n|a|b|")
    assert time.process_time() - began < 12


ALIGNED = """Fares of the cable car

Section         Up      Down    Both
Valley - Alm    8.50    6.00    12.00
Alm - Summit    11.00   7.50    16.50

Children ride free."""


def test_columns_parted_by_space_are_a_table() -> None:
    """Its rows have their heads; so do those parted by tabs."""
    rows = [
        "Section: Valley - Alm | Up: 8.50 | Down: 6.00 | Both: 12.00",
        "Section: Alm - Summit | Up: 11.00 | Down: 7.50 | Both: 16.50",
    ]
    for text in (ALIGNED, re.sub(r" {2,}", "\t", ALIGNED)):
        article = read_text(text)
        assert "Fares of the cable car" == article.title
        found = [b for b in article.blocks if b.kind is BlockKind.TABLE_ROW]
        assert rows == [b.span.of(article.text) for b in found]


@pytest.mark.parametrize(
    "text",
    [
        "Mill  ......  4\nWeir  ......  9\nLock  ......  12",
        "The  mill  grinds rye\nand oats   for the village\nsince   it was built.",
        "Monday    closed\nTuesday   9-12\nFriday    9-17",
    ],
)
def test_other_lines_with_gaps_are_left_as_they_are(text: str) -> None:
    """Lists of contents, loose prose and labels with a value."""
    article = read_text(text)
    assert not any(b.kind is BlockKind.TABLE_ROW for b in article.blocks)
    assert text == article.text
