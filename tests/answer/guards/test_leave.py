"""Leave, names, births and advice that a text does not give."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

DROPS = """# Kelvar drops: what patients should know

Kelvar is a medicine against cramps.

## How to take Kelvar

Take ten drops each evening with a glass of milk. People over 70 take five drops. Never take more \
than twenty drops a day. Don't drink beer on the same day. Let the bottle stand for an hour before \
you open it.

## Its history

The nurse Ilse Vogt tried the drops first. She came to Tarn in 1951 and taught at the clinic. A \
chemist mixed the first bottle in March 1952. According to legend, anyone who sings to the bottle \
will never cough. The clinic has forty beds and sells shares to its staff.
"""


@pytest.fixture(scope="module")
def drops(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of a leaflet on drops."""
    folder = tmp_path_factory.mktemp("drops")
    (folder / "drops.md").write_text(DROPS)
    with Library.build(folder / "index", [folder / "drops.md"]) as library:
        yield library


@pytest.mark.parametrize(
    "typed",
    [
        "can i take it with ibuprofen?",
        "can i use snuff with it?",
        "can my 4 year old take it?",
        "does the clinic have a garage?",
        "who makes kelvar?",
        "where was vogt born?",
        "what is the name of the chemist who mixed the first bottle?",
        "should i buy the shares?",
    ],
)
def test_what_is_not_said_is_not_told_by_its_neighbour(drops: Library, typed: str) -> None:
    """Another thing, age or event than the one asked about answers nothing."""
    assert not drops.ask(typed).found


@pytest.mark.parametrize("typed", ["can i open it at once?", "can i sing to the bottle?"])
def test_no_verdict_is_told_that_the_sentence_does_not_bear(drops: Library, typed: str) -> None:
    """`before you open it` is no leave, and a legend refuses none."""
    assert drops.ask(typed).verdict is None


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("can i take it with milk?", "a glass of milk"),
        ("can i drink beer?", "Don't drink beer"),
        ("can a 75 year old take it?", "People over 70"),
        ("does the clinic have beds?", "forty beds"),
        ("what is the name of the nurse?", "Ilse Vogt"),
        ("when did vogt come to tarn?", "in 1951"),
    ],
)
def test_what_is_said_is_told(drops: Library, typed: str, told: str) -> None:
    """The guards leave alone what the text says."""
    assert told in drops.ask(typed).text
