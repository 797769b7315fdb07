"""A case told in the first person finds its rule or section; contact lines are told as such."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.library.library import Library
from askcite.question.forms import told_cases
from askcite.sources import read_text

PAGE = """# Lindenhof laundry: house rules

Anything else? Ring 0311 55 20 44 or write to laundry@lindenhof.example.

## Machines

| Machine | Fits | Price |
|---|---|---|
| Small | towels, shirts | £2 |
| Large | duvets, curtains | £5 |

## What if a machine breaks down?

Switch it off at the wall and hang the red card on it. Do not open the door by force. The caretaker
refunds the coins on Fridays.

## What happens if I am late?

Washing that is not taken out within half an hour goes into the blue basket. After two days we give
it away. No fee is asked if a power cut held you up.

## Booking a slot

Write your name on the board by the door. Slots can be swapped until the evening before. Whoever
misses three slots cannot book for a fortnight.

## Ending your key contract

Bring back the key and sign the list. Deposits are paid back at the end of the month. We may end a
contract at once if the key is lent on.

## Spills

Spilt powder is swept up by whoever spilt it. A torn curtain costs £10.
"""


@pytest.fixture(scope="module")
def laundry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of house rules."""
    folder = tmp_path_factory.mktemp("in_case")
    (folder / "laundry.md").write_text(PAGE)
    with Library.build(folder / "index", [folder / "laundry.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("what should i do if the machine breaks", "Switch it off at the wall"),
        ("i came back late, what happens", "Washing that is not taken out"),
        ("I was late because of a power cut", "No fee is asked if a power cut"),
        ("i missed my slot", "Whoever misses three slots cannot book"),
        ("what if i spill the powder", "Spilt powder is swept up"),
        ("how do i end my key contract", "Bring back the key and sign the list."),
        ("how do i cancel my key contract", "Bring back the key and sign the list."),
        ("how do i contact you", "Ring 0311 55 20 44 or write to"),
        ("phone number", "Ring 0311 55 20 44 or write to"),
    ],
)
def test_the_rule_of_the_case_is_told_first(laundry: Library, asked: str, first: str) -> None:
    """And nothing of what the keeper may do."""
    quotes = [" ".join(c.quote.split()) for c in laundry.ask(asked).citations]
    assert quotes[0].startswith(first)
    assert not any(quote.startswith("We may") for quote in quotes)


@pytest.mark.parametrize(
    "asked",
    ["i lost my wallet, what now", "what if my dog bites the caretaker", "my phone is dead"],
)
def test_a_case_of_other_things_is_told_nothing(laundry: Library, asked: str) -> None:
    """Wallets, dogs and phones stand nowhere."""
    assert not laundry.ask(asked).found


@pytest.mark.parametrize(
    ("request_", "case"),
    [
        ("what if i lose my card?", "i lose my card"),
        ("What should I do if it rains", "it rains"),
        ("my boat leaks, what now?", "my boat leaks"),
        ("we were held up by fog", "we were held up by fog"),
        ("Who was held up by fog?", ""),
        ("I want a summary", ""),
        ("what happens in the story?", ""),
    ],
)
def test_a_case_is_told_by_its_form(request_: str, case: str) -> None:
    """What is asked for somebody else, or of the text, is none."""
    assert case == told_cases.told(request_)


CAMP = read_text(
    "Storm damage to tents is not covered by the camp. If a guest falls ill, the nurse in hut 3 is"
    " called. A dog that bites is sent home. Payment is due on arrival.",
    id="camp",
    title="Rules of the camp",
)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("my tent was damaged by a storm. who pays?", "Storm damage"),
        ("im ill and cant sleep, what should i do", "the nurse"),
        ("i'm sick. who do i call?", "the nurse"),
        ("my dog bit a child. what happens?", "A dog that bites"),
    ],
)
def test_a_case_told_before_the_question(tmp_path: Path, asked: str, said: str) -> None:
    """In a sentence of its own, or one of two that are joined."""
    with Library.build(tmp_path / "index", [CAMP]) as library:
        assert said in library.ask(asked).citations[0].quote


def test_what_is_done_then_is_told_behind_the_rule(tmp_path: Path) -> None:
    """Whoever rings wants to know who opens; who pays for towels is another matter."""
    text = """# Lark House

If you come after midnight, ring the bell twice. The night porter will let you in. Towels cost 2
euros.

If you have lost your key card, tell the desk at once. We block it and print a new one.
"""
    with Library.build(tmp_path / "library", [read_text(text, id="lark", title="Lark")]) as library:
        late = library.ask("what if I come after midnight").text
        lost = library.ask("i lost my key card").text
    assert "porter will let you in" in late
    assert "Towels" not in late
    assert "print a new one" in lost
