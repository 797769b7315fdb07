"""Follow-ups are answered of what was told, and not of another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.answer.talking import last

from askcite import Library

WEAVER = """Agnes Tolle (1902-1988), weaver

Agnes Tolle was born on 9 June 1902 in Harsum. Her uncle Paul, a dyer, taught her to mix colours.
Paul lost his workshop in the fire of 1921 and died in 1930.

In 1926 she moved to Vienna, where she worked for the tailor Milan Kranz. There she met the painter
Jan Orsk, whom she married in 1931. Jan Orsk died in 1962 after a fall.

Her book, Thread and Time, appeared in 1971. She died in Porto on 2 November 1988.
"""
MINUTES = """# Minutes of the Garden Society

**Date:** Monday, 6 March 2023, 19:00

## 1. Pump

Mr Reck reported that the old pump loses water. A new pump would cost 3,400 euros. Ms Ponti wanted
a repair.

**Decision:** A new pump will be bought (3 in favour, 1 against: Ms Ponti). It will be installed
between 3 and 14 April.

## 2. Vote

The members vote on the fence on 9 May. The chair has promised to come. If the members reject it,
the hedge will stay.

## Tasks

| Task | Who | By |
|---|---|---|
| Write to the neighbours | Carla Ponti | next meeting |

**Next meeting:** Monday, 5 June 2023, 19:00, Room 4.
"""


@pytest.fixture(scope="module")
def weaver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one life."""
    folder = tmp_path_factory.mktemp("weaver")
    (folder / "weaver.txt").write_text(WEAVER)
    with Library.build(folder / "index", [folder / "weaver.txt"]) as library:
        yield library


@pytest.fixture(scope="module")
def minutes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one text of minutes."""
    folder = tmp_path_factory.mktemp("minutes")
    (folder / "minutes.md").write_text(MINUTES)
    with Library.build(folder / "index", [folder / "minutes.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("who did she marry?", "when did he die?"), "1962"),
        (("who was her uncle?", "when did he die?"), "1930"),
        (("what is her book called?", "when was it published?"), "1971"),
        (("where did she move in 1926?", "what did she do there?"), "Milan Kranz"),
    ],
)
def test_he_and_there_are_of_the_last_answer(
    weaver: Library, typed: tuple[str, ...], told: str
) -> None:
    """Not of her whose dates stand in the title."""
    assert told in last(weaver, *typed).statements[0].text


@pytest.mark.parametrize("typed", ["when was he born?", "when did he die?"])
def test_another_persons_birth_is_not_told(weaver: Library, typed: str) -> None:
    """The tailor's is not given."""
    assert not last(weaver, "who is Milan Kranz?", typed).found


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("when is the next meeting?", "where?"), "Room 4"),
        (("how much does the new pump cost?", "who voted against it?"), "Ms Ponti"),
        (("how much does the new pump cost?", "when will it be installed?"), "14 April"),
        (("when do the members vote?", "what if they say no?"), "hedge"),
    ],
)
def test_it_is_told_under_the_same_heading(
    minutes: Library, typed: tuple[str, ...], told: str
) -> None:
    """A task's row is no place, and a decision below belongs to what was discussed."""
    assert told in last(minutes, *typed).text


@pytest.mark.parametrize("typed", ["what colour is it?", "was it insured?", "who sells it?"])
def test_what_the_section_lacks_is_refused(minutes: Library, typed: str) -> None:
    """A decision is no answer for standing below."""
    assert not last(minutes, "how much does the new pump cost?", typed).found
