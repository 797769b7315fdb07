"""Comparisons show both sides, stances what the author holds, reasons what explains."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.answer.choice import Choice
from askcite.answer.kinds import compare, stance, why_how
from askcite.library.library import Library
from askcite.question.request import Part
from askcite.types import Kind

TEXT = """# Trams or Buses for Lindow

Lindow has debated its transport for a decade. The shopkeeper Karl Voss said that the town should
keep its old cars.

Trams carry two hundred people each and last for forty years. The tracks of trams are expensive to
build. While trams run on tracks, buses can change their route in a day.

Buses are cheap to buy. Their tyres make dust, which is a problem for people with asthma.

The tram line was closed in 1961 because the council wanted room for cars.

Lindow should build one tram line along the river before it buys another bus. The town must not wait
for the state to pay.
"""


@pytest.fixture(scope="module")
def lindow(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one opinion piece."""
    folder = tmp_path_factory.mktemp("sides")
    (folder / "lindow.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "lindow.md"]) as library:
        yield library


def sentences(choice: Choice) -> list[tuple[str | None, str]]:
    """Each chosen sentence with the heading of its group."""
    return [
        (group.heading, " ".join(e.sentence.span.of(choice.articles[e.article_id].text).split()))
        for group in choice.groups
        for e in group.evidence
    ]


def test_two_sides_stand_beside_each_other(lindow: Library) -> None:
    """What sets them against each other comes first, then each under its name."""
    asked = "difference between trams and buses"
    part = Part(asked, (asked,), Kind.COMPARE, "trams", topics=("trams", "buses"))
    said = sentences(compare.choose(part, lindow._search("en", None)))
    assert said[0] == (None, "While trams run on tracks, buses can change their route in a day.")
    assert {None, "trams", "buses"} == {heading for heading, _ in said}
    assert len(said) == len(set(said))


def test_a_side_that_is_absent_is_not_compared(lindow: Library) -> None:
    """Nothing is told of two sides of which the text knows one."""
    asked = "difference between trams and helicopters"
    part = Part(asked, (asked,), Kind.COMPARE, "trams", topics=("trams", "helicopters"))
    assert not compare.choose(part, lindow._search("en", None)).tells


def test_the_author_is_told_apart_from_those_he_reports(lindow: Library) -> None:
    """Advice is the author's own, not the shopkeeper's."""
    asked = "what does the author recommend?"
    part = Part(asked, (asked,), Kind.STANCE, topics=("advice",))
    said = [words for _, words in sentences(stance.choose(part, lindow._search("en", None)))]
    assert (
        "Lindow should build one tram line along the river before it buys another bus." in said[:2]
    )
    assert not any("Voss" in each for each in said[:2])


def test_a_reason_is_told_and_an_unknown_one_refused(lindow: Library) -> None:
    """The sentence that explains comes first; what is not there is not explained."""
    search = lindow._search("en", None)
    asked = "Why was the tram line closed?"
    said = sentences(why_how.choose(Part(asked, (asked,), Kind.WHY_HOW), search))
    assert (
        "The tram line was closed in 1961 because the council wanted room for cars." == said[0][1]
    )
    asked = "Why did the opera in Lindow burn down?"
    assert not why_how.choose(Part(asked, (asked,), Kind.WHY_HOW), search).tells


def test_sides_by_their_owners_are_set_apart(tmp_path: Path) -> None:
    """The sentence that contrasts them may stand far below."""
    filler = "\n\n".join(
        f"Anna's and Berta's plans were read aloud on day {day} of the approach to the sea."
        for day in range(1, 9)
    )
    (tmp_path / "plans.md").write_text(
        f"# Plans for the sea\n\n{filler}\n\nWhile Anna trusts in dikes, Berta wants marshes."
    )
    with Library.build(tmp_path / "index", [tmp_path / "plans.md"]) as library:
        answer = library.ask("difference between Anna's and Berta's approach to the sea")
    assert answer.citations[0].quote == "While Anna trusts in dikes, Berta wants marshes."
