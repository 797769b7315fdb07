"""Items with names, steps, and what fills a sentence, told whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

HANDBOOK = """# Larkspur Oven OS: Handbook

Larkspur is the software of the Larkspur kitchen ovens. It was written by Emberline for home bakers.

## Settings

- `fan_speed`: how fast the fan turns, from 1 to 5. Default: 3. Use 1 for meringue.
- `alarm_tone`: the sound at the end of a programme. `bell` (default) rings once; `chime` repeats \
until the door is opened.
- `keep_warm`: how long the oven stays warm after a programme, in minutes. Default: 10.

Changes are saved when the door is closed.

## Connecting a probe

1. Switch the oven off.
2. Push the plug of the probe into the socket on the left wall.
3. Switch the oven on and hold **Probe** for three seconds.
4. Wait for two beeps. The display then shows the temperature of the probe.

## Recommendations

1. Clean the oven once a month.
2. Replace the lamp when it flickers.
3. Book a technician for the yearly check.

## The child lock

We cannot read out a lost number of the child lock, since it is stored only in the oven. Hold \
**Clock** and **Light** for ten seconds and the lock is cleared. Your recipes are kept.

## From the makers

Our testers have quarrelled about the steam programme ever since. For Odile Renn it dries the \
crust. Pavel Horak bakes all his bread with it. The first winter was hard. Nobody bought an oven.
"""


@pytest.fixture(scope="module")
def oven(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of the handbook of a kitchen oven."""
    folder = tmp_path_factory.mktemp("oven")
    (folder / "oven.md").write_text(HANDBOOK)
    with Library.build(folder / "index", [folder / "oven.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("typed", "told", "beside"),
    [
        ("what does alarm_tone do?", "repeats until the door is opened", "fan_speed"),
        ("what is the default fan speed?", "fan_speed: how fast", "keep_warm"),
        ("how long does the oven stay warm?", "Default: 10.", "fan_speed"),
    ],
)
def test_an_item_with_a_name_is_told_whole(
    oven: Library, typed: str, told: str, beside: str
) -> None:
    """Its values stand beside what it is, and no other item does."""
    text = oven.ask(typed).text
    assert told in text
    assert beside not in text


def test_steps_are_told_whole_and_in_order(oven: Library) -> None:
    """The four steps, though one of them names what is asked about."""
    cited = [each.quote for each in oven.ask("how do I connect a new probe?").citations]
    assert ["1", "2", "3", "4"] == [quote[0] for quote in cited]


def test_a_numbered_proposal_is_no_way(oven: Library) -> None:
    """Of recommendations that one is told which is asked for."""
    text = oven.ask("how can I book a technician?").text
    assert "Book a technician" in text
    assert "flickers" not in text


def test_what_cannot_be_done_is_told_with_what_can(oven: Library) -> None:
    """The remedy stands in the next sentence."""
    assert "ten seconds" in oven.ask("i lost the child lock number, what now?").text
    assert "ten seconds" not in oven.ask("why can the number not be read out?").text


def test_a_dispute_is_told_with_its_sides(oven: Library) -> None:
    """Who argued is followed by what they think."""
    text = oven.ask("what do the testers think about the steam programme?").text
    assert "Odile Renn" in text
    assert "Pavel Horak" in text


def test_a_mere_judgement_is_told_with_its_ground(oven: Library) -> None:
    """What was hard is in the next sentence; whether it was is said."""
    assert "Nobody bought" in oven.ask("what was hard about the first winter?").text
    assert "Nobody bought" not in oven.ask("was the first winter hard?").text
