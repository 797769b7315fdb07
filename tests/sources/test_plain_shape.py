"""Plain text as programs lay it out: pages, columns, numbered and double-spaced lines."""

from __future__ import annotations

from textwrap import wrap

import pytest

from askcite.sources import read_text

WORDS = (
    "The wardens of the lake have measured the outflow of the weir since the year of the flood, "
    "and their lists are kept in the town archive. They show that the water rises in May and "
    "falls in September, when the mill needs it most. Nobody has asked until now how exact "
    "these lists are, "
    "although the meadows below the weir depend on them in every dry summer."
)
LINES = wrap(WORDS, 60)


def prose(text: str) -> list[str]:
    """The words of each paragraph, white space made single."""
    article = read_text(text)
    return [" ".join(b.span.of(article.text).split()) for b in article.blocks]


def test_pages_of_text_are_one_text() -> None:
    """Heads and numbers of pages go, and the sentence goes on over them."""
    pages = [LINES[:2], LINES[2:4], LINES[4:]]
    parts = ["\n".join(["", "Weirs and Mills", "", *page]) for page in pages]
    text = "\f".join(f"{part}\n\n            {n}\n" for n, part in enumerate(parts, 1))
    assert ["Weirs and Mills", WORDS] == prose(text)


def test_columns_of_text_are_read_one_after_the_other() -> None:
    """Two columns side by side are two, a table of short cells is none."""
    lines = wrap(WORDS, 34)
    half = (len(lines) + 1) // 2
    rows = zip(lines[:half], [*lines[half:], ""], strict=False)
    text = "\n".join(f"{left:<38}{right}".rstrip() for left, right in rows)
    assert [WORDS] == prose(text)
    table = "Year    Wheat    Rye\n1931    120      80\n1932    140      75\n1933    150      70"
    assert ["Year: 1931 | Wheat: 120 | Rye: 80"] == prose(table)[:1]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{n:>3}  {line}" for n, line in enumerate(LINES, 1)),
        "\n\n".join(LINES),
    ],
    ids=["numbered", "double-spaced"],
)
def test_lines_are_joined_however_they_are_set(text: str) -> None:
    """Numbers that count the lines are no words, and a blank line after each parts nothing."""
    assert [WORDS] == prose(text)


def test_a_list_keeps_its_numbers() -> None:
    """Items with numbers, each a sentence, stay what they are."""
    items = [f"{n}  Warden {n} reads the gauge." for n in range(1, 8)]
    assert items == [
        f"{n}  {' '.join(p.split()[1:])}" for n, p in enumerate(prose("\n".join(items)), 1)
    ]


def test_a_name_under_a_letter_is_no_heading() -> None:
    """Over a postscript it stays the name of who signs."""
    text = "It was read.\n\nYours sincerely,\nAlma Reeve\n\nP.S. The gauge was frozen again in May."
    article = read_text(text)
    assert "heading" not in [block.kind.value for block in article.blocks]
