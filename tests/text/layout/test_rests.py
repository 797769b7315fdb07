"""Second lines: what plainly goes on is one with what it goes on from."""

from __future__ import annotations

import pytest

from askcite.text.layout import blocks

CHAT = "[03/05/2024, 09:15:40] Tom Berg: Yes, but only until noon. After that the engine\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{CHAT}gets its new filter.",
        "2.1 The rent is 640 euros a month, payable in advance\n    on the first of each month.",
        "2.2 Without it interest is due of 4 % p.a.\n    Nothing is due below one euro.",
        "QUILL: Since 1998. My father had the boat before me, and he had it from\nhis aunt.",
        "A letter was sent to the harbour office in the week\nbefore the ferry closed.",
    ],
)
def test_a_rest_belongs_to_its_line(text: str) -> None:
    """Two lines of which the second is no line of its own are one block."""
    assert [text] == [block.span.of(text) for block in blocks.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "I carried over, year by year,\nthe bride, the doctor and the seer,",
        "Free for children under six\nfor groups of ten or more",
        "The ferry was built by two sisters in the year 1974\n--out FILE where to write",
        f"{CHAT}[03/05/2024, 09:16:01] Ana Quill: thanks!",
        "The harbour office is open on every day of the week.\nclosed in winter",
        "net income of the harbour office | 2,625 | 2,950 | 325\ndiluted earnings | 0.51 | 0.58",
        "    pip install pumpctl\n    pumpctl --port 4",
    ],
)
def test_lines_of_their_own_stay_apart(text: str) -> None:
    """Verse, labels, options, chats and code are line by line."""
    assert 2 == len(blocks.find(text))


def test_titles_of_minutes_are_headings() -> None:
    """Numbered titles right over their text, and one in capitals over a date."""
    text = (
        "MINUTES OF THE COMMITTEE\n3 May 2024, Town Hall\n\n1. Last meeting\nThe minutes were "
        "approved.\n\n2. Dredging\nThe dredging will cost 40,000 euros.\n"
    )
    kinds = [(b.kind.value, b.span.of(text)) for b in blocks.find(text)]
    assert ["MINUTES OF THE COMMITTEE", "Last meeting", "Dredging"] == [
        words for kind, words in kinds if kind == "heading"
    ]


def test_a_table_of_contents_is_furniture() -> None:
    """A title with its page after dots is no text; a price after dots is."""
    text = (
        "1 Boarding ............... 3\n2 Engine ................. 7\n\nSoup ........ 6.50 euros\n"
    )
    assert ["furniture", "furniture", "paragraph"] == [b.kind.value for b in blocks.find(text)]


def test_a_date_under_the_author_is_of_the_byline() -> None:
    """The line over both is the title then."""
    text = "Ferry to close for a month\nBy Ana Quill\n3 May 2024\n\nIt will close on 1 June.\n"
    assert ["heading", "byline", "byline", "paragraph"] == [b.kind.value for b in blocks.find(text)]
