"""A number asked about is held against the row that bounds it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

TABLES = """# Larkspur ovens

Larkspur ovens are built by Emberline for home bakers.

## Models

| Model | Minimum release | Power |
|---|---|---|
| Finch | 2.0 | 2.4 kW |
| Heron | 2.10 | 3.2 kW |

## Trays

| Tray | Maximum weight | Colour |
|---|---|---|
| Slate | 8 kg | grey |
"""


@pytest.fixture(scope="module")
def ovens(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of two tables."""
    folder = tmp_path_factory.mktemp("ovens")
    (folder / "ovens.md").write_text(TABLES)
    with Library.build(folder / "index", [folder / "ovens.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("typed", "verdict", "row"),
    [
        ("does the heron run with release 2.5?", "no", "Heron"),
        ("is release 2.11 enough for the heron?", "yes", "Heron"),
        ("does the finch run on release 2.0?", "yes", "Finch"),
        ("does finch 1.9 work?", "no", "Finch"),
    ],
)
def test_a_number_is_held_against_its_bound(
    ovens: Library, typed: str, verdict: str, row: str
) -> None:
    """Place by place: 2.10 is more than 2.5."""
    answer = ovens.ask(typed)
    (citation,) = answer.citations
    assert verdict == answer.verdict
    assert row in citation.quote


@pytest.mark.parametrize(
    "typed",
    [
        "does the heron work with 220 volts?",
        "does the osprey run with release 2.5?",
        "does the heron not run with release 2.5?",
        "is 2.4 kW enough for the heron?",
    ],
)
def test_another_number_gets_no_verdict_of_the_bound(ovens: Library, typed: str) -> None:
    """Volts and another model are bounded by no row, a denied question is not judged."""
    assert ovens.ask(typed).verdict != "yes" or "Minimum" not in ovens.ask(typed).text
