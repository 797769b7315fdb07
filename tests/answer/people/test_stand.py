"""The stand that somebody takes is told by what he is said to do or call."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.question.forms import positions

HALL = """# Village votes on the dance hall

The parish voted on Friday for a dance hall beside the pond. Baker Tilo Renz voted against the \
plan. Nora Filk, who teaches music, praised the plan. The fishing club called the hall a waste of \
money. "Frogs cannot dance," said its chairman, Ulf Brandis.

Priest Kai Moll opposed the critics of the dance hall. The mayor, Ivo Tann, voted for the motion \
to close the pond.

Deputy mayor Jana Kohl wants a second opinion about the noise. Postman Egon Wirt delivers letters \
to forty houses.
"""


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A report with people for a plan and against it."""
    folder = tmp_path_factory.mktemp("stand")
    (folder / "hall.md").write_text(HALL)
    with Library.build(folder / "index", [folder / "hall.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("request_", "quoted", "verdict"),
    [
        ("does tilo renz support the plan", "Tilo Renz voted", "no"),
        ("is tilo renz against the dance hall?", "Tilo Renz voted", "yes"),
        ("does nora filk like it", "Nora Filk", "yes"),
        ("does the fishing club support the dance hall?", "fishing club called", None),
        ("is the fishing club for or against it", "fishing club called", None),
    ],
)
def test_a_stand_is_told(hall: Library, request_: str, quoted: str, verdict: str | None) -> None:
    """A verdict stands above it where the matter follows the word that takes it."""
    answer = hall.ask(request_)
    assert quoted in answer.citations[0].quote
    assert verdict == answer.verdict


@pytest.mark.parametrize("request_", ["is kai moll against the hall", "is ivo tann for the pond"])
def test_a_stand_on_something_else_is_no_verdict(hall: Library, request_: str) -> None:
    """Whoever opposes the critics of a plan is not against it."""
    assert hall.ask(request_).verdict is None


@pytest.mark.parametrize(
    "request_", ["does the bishop support the dance hall", "does egon wirt oppose the plan"]
)
def test_who_takes_none_is_not_cited(hall: Library, request_: str) -> None:
    """Whoever is not named, or only at work, has no stand on it."""
    assert not any("voted" in c.quote or "praised" in c.quote for c in hall.ask(request_).citations)


@pytest.mark.parametrize(
    ("request_", "who", "favours"),
    [
        ("does max orr support the night train?", "max orr", True),
        ("are the farmers against it", "the farmers", False),
        ("is the club for or against the plan", "the club", None),
    ],
)
def test_a_stand_is_read(request_: str, who: str, favours: bool | None) -> None:
    """Whose it is, and what a yes would mean."""
    asked = positions.asked(request_)
    assert asked is not None
    assert (who, favours) == (asked.who, asked.favours)


@pytest.mark.parametrize("request_", ["do you like it", "is he against it", "do i need a permit"])
def test_nobody_named_takes_no_stand(request_: str) -> None:
    """A pronoun is nobody whom a text names."""
    assert positions.asked(request_) is None
