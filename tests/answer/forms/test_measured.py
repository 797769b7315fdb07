"""Things of running text are held against each other by their numbers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.question.forms import degrees

SHOP = """# Two drills

The small drill weighs 900 grams and the large drill weighs 2,100 grams. The small drill costs 49 \
euros. The large drill, which was tested for a month in our workshop, costs 120 euros.

The brick kiln behind the shop was built in 1870. The chapel beside the road dates from 1912. \
The garden has roses. A mouse lives in the cellar.
"""


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A text that gives weights, prices and years."""
    folder = tmp_path_factory.mktemp("measured")
    (folder / "shop.md").write_text(SHOP)
    with Library.build(folder / "index", [folder / "shop.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("request_", "quoted"),
    [
        ("which drill is heavier", ["900 grams"]),
        ("which of the drills is the lightest?", ["900 grams"]),
        ("which is older the brick kiln or the chapel", ["1870", "1912"]),
        ("is the chapel older than the brick kiln?", ["1912", "1870"]),
    ],
)
def test_the_numbers_of_both_are_told(shop: Library, request_: str, quoted: list[str]) -> None:
    """One sentence that gives both, or one for each of the two."""
    said = " ".join(citation.quote for citation in shop.ask(request_).citations)
    assert all(number in said for number in quoted)


@pytest.mark.parametrize(
    "request_", ["which is older, the garden or the mouse?", "which rose is cheaper"]
)
def test_what_has_no_number_is_not_compared(shop: Library, request_: str) -> None:
    """A price or a year of something else is none of it."""
    assert not shop.ask(request_).citations


@pytest.mark.parametrize(
    ("request_", "sides", "reading"),
    [
        ("which one uses more power", (), "How much power does {} use?"),
        ("whats cheaper", (), "How much does {} cost?"),
        ("which takes longer, tea or coffee", ("tea", "coffee"), "How long does {} take?"),
        ("is the hall bigger than the barn?", ("the hall", "the barn"), "How big is {}?"),
    ],
)
def test_what_is_compared_is_read(request_: str, sides: tuple[str, ...], reading: str) -> None:
    """The sides that are named, and a plain question for the measure."""
    held = degrees.asked(request_)
    assert held is not None
    assert sides == held.sides
    assert reading == held.readings[0]


@pytest.mark.parametrize("request_", ["which is better a or b", "what is the most important point"])
def test_what_has_no_measure_is_not_read(request_: str) -> None:
    """No number says which is better."""
    assert degrees.asked(request_) is None
