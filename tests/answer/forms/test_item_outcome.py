"""What is told of an item of minutes, with the decision on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

TEXT = """# Minutes: Allotment Society of Quarry Lane

**Date:** Monday, 3 November 2025, 19:00
**Present:** Ottoline Marsh (chair), Jasper Pym, Nell Okafor

## 1. Water

Ms Okafor reported that the pump by the north gate loses about 40 litres an hour. Mr Pym presented \
two offers: a repair for 380 pounds, or a new pump for 1,150 pounds.

**Decision:** The committee agreed to buy the new pump, if the council pays a third. Otherwise the \
old one is repaired in spring.

## 2. Fence on the east side

Deer have come in through the east side since August. Mr Pym suggested a wire fence of two metres. \
It would cost 2,400 pounds.

**Decision:** Rejected by three votes to one. The gaps will be closed with brushwood for now.

## 3. Any other business

The school asked whether a class may use plot 17 next year. The plot has been empty since May. The \
matter was put off; Ms Marsh will visit the school first.

## Actions

| What | Who | Until |
|---|---|---|
| Write to the council about the pump | Nell Okafor | 14 November |
| Collect brushwood | Jasper Pym | 22 November |

**Next meeting:** Monday, 8 December 2025, 19:00.
"""


@pytest.fixture(scope="module")
def plots(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of minutes with labelled decisions."""
    folder = tmp_path_factory.mktemp("plots")
    (folder / "minutes.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "minutes.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("typed", "decided"),
    [
        ("what about the fence?", "Rejected by"),
        ("tell me about the fence on the east side", "Rejected by"),
        ("what happened with the pump", "agreed to buy"),
        ("can the school use plot 17?", "was put off"),
    ],
)
def test_a_matter_is_told_with_its_decision(plots: Library, typed: str, decided: str) -> None:
    """The outcome stands in the answer, of this item alone."""
    text = plots.ask(typed).text
    outcomes = ("Rejected by", "agreed to buy", "was put off")
    assert [decided] == [each for each in outcomes if each in text]


@pytest.mark.parametrize(
    "typed", ["how much would the fence cost?", "who suggested a wire fence?", "deer"]
)
def test_a_fact_of_an_item_stands_alone(plots: Library, typed: str) -> None:
    """A price, a name or a mere detail of the item needs no decision."""
    assert "Rejected" not in plots.ask(typed).text


def test_a_decision_without_its_matter_is_told_under_its_item(plots: Library) -> None:
    """`Rejected by three votes to one.` does not say of what."""
    (first, *_) = plots.ask("which decision was by three votes to one").statements
    assert (first.group or "").endswith("2. Fence on the east side")


def test_decisions_are_told_whole_under_their_items(plots: Library) -> None:
    """All that stands behind the label, and the item over it."""
    statements = plots.ask("what was decided?").statements
    told = {(each.group or "")[:1]: each.text for each in statements}
    assert "The gaps will be closed with brushwood for now." == told["2"]
    assert {"1", "2", "3"} <= set(told)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("was the fence approved?", "Rejected by three votes to one."),
        ("open points / things not decided yet", "The matter was put off"),
        ("who does what until when", "Collect brushwood"),
    ],
)
def test_requests_of_minutes_in_other_words(plots: Library, typed: str, told: str) -> None:
    """A verdict on a matter, what is open, and the tasks."""
    text = plots.ask(typed).text
    assert told in text
    assert "Next meeting" not in text


@pytest.mark.parametrize("typed", ["was the greenhouse approved?", "what about the car park?"])
def test_a_matter_that_was_not_discussed_is_refused(plots: Library, typed: str) -> None:
    """No other item's decision is told."""
    assert not plots.ask(typed).citations


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("what has to be done by 14 november", ["council"]),
        ("what has to happen until 22 november?", ["council", "brushwood"]),
        ("What should be done before the end of november?", ["council", "brushwood"]),
        ("what must be done before 14 november", ["council"]),
    ],
)
def test_tasks_are_told_up_to_a_day(plots: Library, typed: str, due: list[str]) -> None:
    """Those with an earlier date, and that day's own."""
    cited = [each.quote for each in plots.ask(typed).citations if "Who:" in each.quote]
    assert due == [word for quote in cited for word in ("council", "brushwood") if word in quote]
