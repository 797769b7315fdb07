"""Rules that name a class answer what is asked of its members."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.sources import read_text
from askcite.types import Outcome

RULES = read_text(
    "Members may book the studio for two hours. Alcohol is not allowed in the studio. A deposit of"
    " 40 euros is charged for instruments. Equipment is lent for nine days. You must not install"
    " software on the studio computer or lend your key to anyone else. You may complain about a"
    " charge in writing within ten days. We keep your booking history for six months.",
    id="rules",
    title="Rules of the studio",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short article of rules."""
    with Library.build(tmp_path_factory.mktemp("rules") / "index", [RULES]) as built:
        yield built


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("can I drink wine in the studio", "Alcohol is not allowed"),
        ("what is the deposit for a violin", "40 euros"),
        ("may i install photoshop on the computer", "install software"),
        ("can i lend the key to my brother", "anyone else"),
        ("can I complain about a charge by phone", "in writing"),
        ("how long do you keep my data", "six months"),
    ],
)
def test_a_rule_of_the_class_is_told(library: Library, asked: str, told: str) -> None:
    """It is the sentence that names the class, and never a yes."""
    answer = library.ask(asked)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text
    assert answer.verdict != "yes"


@pytest.mark.parametrize("asked", ["can I bring a tent", "is there a sauna for my brother"])
def test_what_no_rule_names_is_not_answered(library: Library, asked: str) -> None:
    """A word of no class, or one of a class beside another matter, finds nothing."""
    assert library.ask(asked).outcome is Outcome.ABSTAINED
