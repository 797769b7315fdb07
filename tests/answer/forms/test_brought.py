"""Versions, and the lists of what each of them brought."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.answer.talking import last

from askcite.library.library import Library

HANDBOOK = """# Larkspur Oven OS 3.1: Handbook

Larkspur is the software of the Larkspur kitchen ovens. It was written by Emberline for home bakers.

## Releases

**Release 3.1 (12 May 2025)**
- Steam programme: the oven adds steam in four steps.
- Fixed: the clock no longer stops after a power cut.

**Release 3.0 (2 October 2024)**
- Night mode.
- Recipes can be sorted by colour labels (before: by name only).

**Release 2.8 (19 January 2024)**
- New child lock with a four-digit number.
- Voice control was removed.

## Models

| Model | Minimum release | Power |
|---|---|---|
| Finch | 2.0 | 2.4 kW |
| Heron | 2.8 | 3.2 kW |
"""


@pytest.fixture(scope="module")
def oven(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of a handbook with a list of releases."""
    folder = tmp_path_factory.mktemp("releases")
    (folder / "oven.md").write_text(HANDBOOK)
    with Library.build(folder / "index", [folder / "oven.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("typed", "release", "told"),
    [
        ("what's new in the latest release", "Release 3.1", "Steam programme"),
        ("which release removed voice control?", "Release 2.8", "Voice control was removed."),
        ("which version brought night mode", "Release 3.0", "Night mode."),
        ("what was fixed in 3.1", "Release 3.1", "Fixed: the clock"),
        ("what changed in 3.0", "Release 3.0", "Recipes can be sorted"),
    ],
)
def test_a_line_is_told_with_its_items(oven: Library, typed: str, release: str, told: str) -> None:
    """The release asked for, or the one of the change, and no other."""
    text = oven.ask(typed).text
    assert text.count("Release") == 1
    assert release in text
    assert told in text


def test_a_following_release_is_told(oven: Library) -> None:
    """`And in 3.0?` asks the same of another."""
    assert "Night mode." in last(oven, "what's new in the latest release", "and in 3.0?").text


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("was night mode added in 3.1?", "no"),
        ("was the child lock added in 2.8?", "yes"),
        ("was bluetooth added in 3.0?", None),
    ],
)
def test_a_change_is_of_its_release(oven: Library, typed: str, verdict: str | None) -> None:
    """No where it stands under another release, nothing where it stands nowhere."""
    answer = oven.ask(typed)
    assert verdict == answer.verdict
    assert (verdict is not None) == bool(answer.citations)


@pytest.mark.parametrize(
    "typed",
    [
        "which release added bluetooth?",
        "which release removed the child lock?",
        "what was removed in 3.0",
    ],
)
def test_a_change_that_no_release_made_is_refused(oven: Library, typed: str) -> None:
    """Neither another change nor another release is told."""
    assert not oven.ask(typed).citations


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("when was release 3.0 published?", "2 October 2024"),
        ("how much power does the heron need", "3.2 kW"),
        ("what is the latest release?", "Release 3.1 (12 May 2025)"),
    ],
)
def test_other_questions_are_answered_as_before(oven: Library, typed: str, told: str) -> None:
    """A date, a row and the newest release are told alone."""
    (citation,) = oven.ask(typed).citations
    assert told in citation.quote
