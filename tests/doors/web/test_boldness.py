"""The operator's choice is kept, and the next question goes by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from askcite.doors.web.boldness import FILE, Boldness
from askcite.doors.web.desk import Desk
from askcite.library.library import Library

HALF_SAID = (
    "When did the dialogue begin?",
    "Which company makes semiconductors in India?",
    "Who pays for the corridor?",
    "Why are people worried?",
    "What slows the projects down?",
    "What does the corridor link?",
)
"""Questions to which the article says something, and no more."""


def test_a_choice_outlives_the_page(tmp_path: Path) -> None:
    """Another page of the same library reads it; none made is the usual one."""
    assert ("balanced", None) == (Boldness(tmp_path).name, Boldness(tmp_path).tolerance)
    Boldness(tmp_path).choose("careful")
    assert ("careful", 0.1) == (Boldness(tmp_path).name, Boldness(tmp_path).tolerance)
    with pytest.raises(KeyError):
        Boldness(tmp_path).choose("reckless")
    assert "careful" == Boldness(tmp_path).name


@pytest.mark.parametrize("content", ["", "[]", '{"answers": "reckless"}', '{"answers": {}}'])
def test_a_damaged_file_is_no_choice(tmp_path: Path, content: str) -> None:
    """The usual answers are given, and the page is served."""
    (tmp_path / FILE).write_text(content)
    assert "balanced" == Boldness(tmp_path).name


def test_forthcoming_answers_what_careful_refuses(library: Library, tmp_path: Path) -> None:
    """Of questions that are half answered more are answered, and none that was is refused."""
    desk = Desk(library, tmp_path)
    answered = {}
    for name in ("careful", "forthcoming"):
        Boldness(tmp_path).choose(name)
        told = {q: [*desk.ask(q, [], [])][-2]["state"] for q in HALF_SAID}
        answered[name] = {q for q, state in told.items() if state == "answered"}
    assert answered["careful"] < answered["forthcoming"]
