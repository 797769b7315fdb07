"""Minutes: decisions, tasks, open points, and who was there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.question.forms import meetings

TEXT = """# Minutes of the allotment committee

Date: 4 May 2023
Present: Olga Reiss (chair), Ben Carter, Mina Said
Apologies: Theo Park

## Last meeting

The minutes of 2 March were approved.

## Water

Ben Carter reported that the pump had failed twice in April. A new one costs £640. The committee
agreed to buy a new pump before June. If the price rises above £700, it will be hired instead.

## Bonfires

Mina Said asked for a ban on bonfires, because smoke had drifted into the school. The committee
decided by two votes to one to allow bonfires only in November.

## Bees

A member had asked to keep two hives. The question was put off to the July meeting.

## Actions

- Ben Carter: order the pump by 20 May
- Mina Said: put a notice about bonfires on the gate
"""


@pytest.fixture(scope="module")
def plots(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of the minutes of one meeting."""
    folder = tmp_path_factory.mktemp("plots")
    (folder / "minutes.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "minutes.md"]) as library:
        yield library


@pytest.mark.parametrize("typed", ["key decisions", "What was decided?", "list the decisions made"])
def test_decisions_are_told_all_and_routine_is_not(plots: Library, typed: str) -> None:
    """Both decisions and the condition, and not the approval of old minutes."""
    text = plots.ask(typed).text
    assert all(words in text for words in ("buy a new pump", "hired instead", "only in November"))
    assert "2 March" not in text


def test_decisions_about_a_matter_are_its_own(plots: Library) -> None:
    """Of the bonfires, nothing of the pump is told."""
    text = plots.ask("What was decided about the bonfires?").text
    assert "only in November" in text
    assert "pump" not in text


@pytest.mark.parametrize("typed", ["action items", "list the action items and who does them"])
def test_tasks_are_the_list_of_actions(plots: Library, typed: str) -> None:
    """The list under `Actions` is told whole."""
    assert len(plots.ask(typed).statements) == 2


def test_tasks_of_somebody_are_their_items(plots: Library) -> None:
    """What Mina must do is her item, and the next person's is theirs."""
    first = plots.ask("What does Mina have to do?")
    assert ["notice" in s.text for s in first.statements] == [True]
    then = plots.ask("and Ben?", history=[(first.question, first.text)])
    assert ["order the pump" in s.text for s in then.statements] == [True]


@pytest.mark.parametrize("typed", ["what is still open?", "What was postponed?"])
def test_what_was_put_off_is_open(plots: Library, typed: str) -> None:
    """The hives are the open point."""
    assert "put off to the July meeting" in plots.ask(typed).text


def test_those_absent_are_told_by_their_line(plots: Library) -> None:
    """The label tells who was away."""
    assert plots.ask("Who was absent?").statements[0].text == "Apologies: Theo Park"


def test_an_overview_of_minutes_tells_what_was_decided(plots: Library) -> None:
    """Decisions come before routine."""
    text = plots.ask("summarize the meeting in 3 bullets").text
    assert "buy a new pump" in text
    assert "only in November" in text


@pytest.mark.parametrize(
    "typed", ["What should I do?", "What is the main task of the pump?", "Who decided?"]
)
def test_other_requests_are_none_of_minutes(typed: str) -> None:
    """Only what names decisions, tasks or people of a meeting is read so."""
    assert meetings.asked(typed) is None
