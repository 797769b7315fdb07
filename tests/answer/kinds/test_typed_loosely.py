"""Requests typed without a thought for the article's form or words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.types import Kind

TEXT = """# Thieves rob the toll bridge of Varde

Varde Herald, Monday

Our reporter has learned that on Sunday night two brothers robbed the toll bridge of Varde and left
with the week's takings.

"It is 1 for them and 0 for us, but it is a long game." So wrote the bridge's owner afterwards.

"Nobody was hurt, and we know who they are," said a police officer. "The bridge will open again as
soon as the lock is mended," the toll keeper told us.

The weather in summer is dry at the bridge, and the labor of keeping it is small. Varde has been a
toll town since 1612. In 1790 the bridge burned. It was built again in 1802.
"""


@pytest.fixture(scope="module")
def bridge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short report."""
    folder = tmp_path_factory.mktemp("loose")
    (folder / "bridge.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "bridge.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("who robbed the toll bridge", "two brothers"),
        ("what's the weather like in summer", "is dry"),
        ("most important dates", "In 1790 the bridge burned."),
        ("any quotes?", "said a police officer"),
        ("are there any direct quotes", "the toll keeper told us"),
        ("labour", "the labor of keeping it"),
        ("how did the robbery happen", "two brothers"),
    ],
)
def test_it_is_answered(bridge: Library, asked: str, said: str) -> None:
    """By what the article says, not by its title."""
    answer = bridge.ask(asked)
    assert said in answer.text
    assert answer.kind is not Kind.TALK


@pytest.mark.parametrize(
    "asked", ["write me a poem about the bridge", "what's the weather in Oslo", "what is 2 + 2"]
)
def test_a_task_stays_one(bridge: Library, asked: str) -> None:
    """What no article tells is not looked up in one."""
    assert bridge.ask(asked).kind is Kind.TALK


def test_a_title_is_no_topic(bridge: Library) -> None:
    """The bridge is treated everywhere, its cuisine nowhere."""
    answer = bridge.ask("tell me about the cuisine of Varde")
    assert not answer.statements
