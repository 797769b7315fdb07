"""Questions that sound like small talk, of texts that answer them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite import Kind, Library, sources

TEXT = """# Borrowing a rowing boat at Calder Mere

1. Show your card at the hut.
2. Choose a boat with a green number.
3. Sign the book and take two oars.

## Weather and opening

On 2 June 2023 the thermometer on the hut read 29 degrees. We are open from April to September.

## Fines

Bringing a boat back late costs 8 pounds for each hour. Whoever loses an oar pays 20 pounds.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one page of rules."""
    folder = tmp_path_factory.mktemp("boats")
    page = folder / "boats.md"
    page.write_text(TEXT, encoding="utf-8")
    with Library.build(folder / "index", list(sources.read(page))) as built:
        yield built


@pytest.mark.parametrize(
    ("typed", "has"),
    [
        ("temperature at the hut", "29 degrees"),
        ("what was the temperature on 2 June", "29 degrees"),
        ("how do i start", "Show your card"),
        ("fine if i lose an oar", "20 pounds"),
        ("fines", "8 pounds"),
    ],
)
def test_what_the_text_tells_is_no_small_talk(library: Library, typed: str, has: str) -> None:
    """The words that a trigger has stand in the text, and it answers."""
    assert has in library.ask(typed).text


@pytest.mark.parametrize(
    "typed",
    ["what's the weather today?", "tell me a joke", "will it rain tomorrow", "ok fine", "good"],
)
def test_small_talk_stays(library: Library, typed: str) -> None:
    """The weather of today and a mere sign are not looked up."""
    answer = library.ask(typed)
    assert Kind.TALK is answer.kind
    assert not answer.citations


def test_a_temperature_that_is_not_told_is_refused(library: Library) -> None:
    """It is no task for another program, but the text does not say it."""
    answer = library.ask("what was the temperature of the oars on 2 June")
    assert Kind.TALK is not answer.kind
    assert not answer.citations


@pytest.mark.parametrize(
    ("typed", "has"),
    [
        ("order a file from the depot", "can be ordered from the depot"),
        ("files from another archive", "through the state archive"),
        ("is the archive open on sunday", "closed on Fridays, Saturdays and Sundays"),
    ],
)
def test_a_deed_that_the_rules_speak_of_is_no_task(tmp_path: Path, typed: str, has: str) -> None:
    """Nor is `from another archive` an article's source, or `the archive` somebody's name."""
    rules = (
        "# House Rules of the Tarn Valley Archive\n\n"
        "Files can be ordered from the depot until noon and are brought up the next day. "
        "Files from other archives can be requested through the state archive.\n\n"
        "The archive is open Monday to Thursday from 9 a.m. to 5 p.m. "
        "It is closed on Fridays, Saturdays and Sundays.\n"
    )
    (tmp_path / "rules.md").write_text(rules)
    with Library.build(tmp_path / "index", [tmp_path / "rules.md"]) as library:
        assert has in library.ask(typed).text
        assert not library.ask("order a pizza").citations
