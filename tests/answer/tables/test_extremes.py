"""The end of a column is told by its numbers, and rows that are compared are both shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.question.forms import ranks
from askcite.types import Verdict

FERRIES = """# Ferries of the Holm islands

| Ship | Length (m) | Fare (crowns) | Crossing (minutes) | Built |
|---|---|---|---|---|
| Frida | 48 | 12.50 | 35 | 1961 |
| Sula | 102 | 9 | 80 | 1998 |
| Terne | 31 | 21 | 20 | 2014 |

All ships sail daily. The oldest harbour is Vik.

| Office | Opening hours |
|---|---|
| Vik | 8 to 16 |
| Nord | 9 to 15 |
"""
WALK = "The walk to Vik is the longest. It takes four hours, longer than the walk to Nord."


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Two tables, and a text without one."""
    folder = tmp_path_factory.mktemp("extremes")
    (folder / "ferries.md").write_text(FERRIES)
    (folder / "walk.txt").write_text(WALK)
    with Library.build(folder / "index", [folder / "."]) as library:
        yield library


@pytest.mark.parametrize(
    ("request_", "ship"),
    [
        ("Which ship is the longest?", "Sula"),
        ("which is the cheapest ship", "Sula"),
        ("most expensive fare?", "Terne"),
        ("which one crosses fastest?", "Terne"),
        ("what is the oldest ship", "Frida"),
        ("newest ship?", "Terne"),
        ("the lowest fare", "Sula"),
    ],
)
def test_the_end_of_a_column_is_told(texts: Library, request_: str, ship: str) -> None:
    """A word like `cheapest` tells the column and its end; of years the least is the oldest."""
    answer = texts.ask(request_, articles=["ferries"])
    assert [True] == [f"Ship: {ship}" in c.quote for c in answer.citations]


@pytest.mark.parametrize(
    ("request_", "verdict"),
    [
        ("How much longer is the Sula than the Frida?", None),
        ("Is the Sula longer than the Frida?", "yes"),
        ("Is the Frida faster than the Sula?", "yes"),
        ("Is the Sula more expensive than the Frida?", None),
        ("Is the Sula cheaper than the Frida", "yes"),
        ("Is the Frida newer than the Sula?", "no"),
    ],
)
def test_rows_that_are_compared_are_both_shown(
    texts: Library, request_: str, verdict: Verdict | None
) -> None:
    """Of yes and no that which their numbers say, where it is told of which column."""
    answer = texts.ask(request_, articles=["ferries"])
    assert {"Sula", "Frida"} <= {c.quote.split(" | ")[0][6:] for c in answer.citations}
    assert verdict == answer.verdict


def test_a_text_without_tables_is_read(texts: Library) -> None:
    """The sentence that says which is the longest answers."""
    answer = texts.ask("Which walk is the longest?", articles=["walk"])
    assert "The walk to Vik is the longest." == answer.citations[0].quote


@pytest.mark.parametrize(
    "request_", ["Who lives at Vik?", "at most how many?", "most people like it", "later on"]
)
def test_no_end_is_asked_for(request_: str) -> None:
    """Words that only look like superlatives ask for none."""
    assert None is ranks.asked(request_)
