"""Two things are told abreast, the same of each beside the other, and their prices."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

PAGE = """# Straw walls keep barns dry, study shows

A study of nine barns compared straw walls with brick walls, one by one.

In the storm of 1999 the straw walls at Hof stood. Nobody was hurt.

## Ways

Straw bales let a wall breathe. Clay tiles shut the water in. Both were liked.

## Costs

Straw bales cost 12 euros a metre. A clay tile for the same roof costs about 30 euros a metre. Sheep
wool costs 9 euros a metre and 2 euros a year for moth powder.

## Refunds

Builders with a yearly permit will be paid in full. Those with day permits can choose a voucher.
"""


@pytest.fixture(scope="module")
def barns(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short page."""
    folder = tmp_path_factory.mktemp("abreast")
    (folder / "barns.md").write_text(PAGE)
    with Library.build(folder / "index", [folder / "barns.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "first", "second"),
    [
        ("compare straw bales and clay tiles", "Straw bales let", "Clay tiles shut"),
        ("difference between yearly permit and day permit holders", "Builders", "Those with day"),
        ("is sheep wool cheaper than straw bales?", "Sheep wool costs", "Straw bales cost"),
    ],
)
def test_both_sides_are_told_first(barns: Library, asked: str, first: str, second: str) -> None:
    """Sentences side by side, or of the same sort."""
    quotes = [" ".join(c.quote.split()) for c in barns.ask(asked).citations]
    assert [True, True] == [quotes[0].startswith(first), quotes[1].startswith(second)]
    assert not any(quote.startswith("A study of nine barns") for quote in quotes)


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("are straw bales cheaper than clay tiles", "yes"),
        ("is a clay tile cheaper than a straw bale?", "no"),
        ("do straw bales cost more than clay tiles?", "no"),
        ("is sheep wool cheaper than straw bales?", None),
    ],
)
def test_one_price_of_each_tells_yes_or_no(barns: Library, asked: str, verdict: str | None) -> None:
    """Two prices of one thing tell neither."""
    assert verdict == barns.ask(asked).verdict
