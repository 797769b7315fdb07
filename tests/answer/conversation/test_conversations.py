"""Whole conversations: what is asked next stands near what was told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.types import Answer, Kind, Outcome

TEXT = """# The Bakery at Kettle Bridge

## How it began

Ida Bruhn opened the bakery at Kettle Bridge in 1931, because the old one had burnt down. Her aunt
lent her 900 crowns for the oven. The oven is heated with birch wood and holds forty loaves.

Carl Lund, the miller, claimed that the bakery sold loaves of less than a pound. Ida Bruhn denied
that any loaf was too light. The council weighed sixty loaves and found two that were.

## What is baked

Rye bread is baked on Mondays and wheat bread on all other days. A small loaf costs two crowns, a
large one three crowns. The rye bread keeps for nine days, as its dough is sour.

Three apprentices work there: a girl from Halden, a cook and a former sailor. They begin at three in
the morning.

## Baking the rye bread

1. Mix the flour with sour dough and water.
2. Let it rest for a night under a cloth.
3. Knead it twice and shape the loaves.
4. Bake them for an hour.

Never open the oven in the first half hour, or the loaves fall flat.

## Orders

An order may be fetched on two days a week. On Fridays the shop is shut; only the inn may fetch its
bread then. In August nothing is sold to the barracks. Orders from abroad are refused; the only
exception is Norway, where they are sent twice a year. For children, loaves are baked as mice.
Delivery is not paid for. Plain loaves can be
frozen for a month. Filled ones do not keep.
"""


@pytest.fixture(scope="module")
def bakery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short article."""
    folder = tmp_path_factory.mktemp("bakery")
    (folder / "bakery.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "bakery.md"]) as library:
        yield library


def last(library: Library, *typed: str) -> Answer:
    """The last answer of a conversation."""
    history: list[tuple[str, str]] = []
    for each in typed:
        answer = library.ask(each, history=history)
        history.append((answer.understood_as, answer.text))
    return answer


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("Who opened the bakery?", "when?"), "in 1931"),
        (("Who opened the bakery?", "when?", "why?"), "because the old one had burnt down"),
        (("Who lent her money?", "how much?"), "900 crowns"),
        (("How much does a small loaf cost?", "and a large one?"), "three crowns"),
        (("How long does the rye bread keep?", "why?"), "dough is sour"),
        (("Who works there?", "which of them is a cook?"), "Three apprentices"),
        (("Who works there?", "what is the third one?"), "Three apprentices"),
        (("What did Carl Lund claim?", "is that true?"), "denied that any loaf"),
        (("What did Carl Lund claim?", "who disagrees?"), "denied that any loaf"),
        (("Who opened the bakery?", "that is wrong"), "Ida Bruhn opened"),
        (("Who opened the bakery?", "quote the exact sentence"), "Ida Bruhn opened"),
        (("How do I bake the rye bread?", "what is the second step?"), "Let it rest"),
        (("Who lent her money?", "how many loaves does it hold?"), "holds forty loaves"),
        (("Who opened the bakery?", "does anyone disagree?"), "denied that"),
        (("What is in the oven?", "how many loaves?"), "holds forty loaves"),
        (("Who claimed that loaves were light?", "are you sure?", "who disagrees?"), "denied that"),
        (
            ("On how many days may an order be fetched?", "is that allowed on Fridays?"),
            "On Fridays",
        ),
        (("On how many days may an order be fetched?", "and in August?"), "In August"),
        (("What happens in August?", "do they pay for delivery?"), "not paid for"),
        (("Can I freeze plain loaves?", "and filled ones?"), "do not keep"),
        (("Are orders from abroad taken?", "and how often there?"), "twice a year"),
        (("Can plain loaves be frozen?", "and for children?"), "For children"),
        (("What did Carl Lund claim?", "no, I meant the apprentices"), "Three apprentices"),
        (("Why would loaves fall flat?", "what should I do then?"), "Never open the oven"),
    ],
)
def test_a_conversation_goes_on(bakery: Library, typed: tuple[str, ...], said: str) -> None:
    """The last answer begins with the sentence that says it."""
    answer = last(bakery, *typed)
    assert answer.found
    assert said in answer.statements[0].text


def test_shorter_and_summed_up_are_of_the_last_answer(bakery: Library) -> None:
    """Its own sentences are told, fewer of them."""
    first = last(bakery, "What is said about rye bread?")
    for typed in ("shorter", "summarize that", "in one sentence"):
        again = last(bakery, "What is said about rye bread?", typed)
        kept = [statement.text for statement in again.statements]
        assert 0 < len(kept) <= len(first.statements)
        assert set(kept) <= {statement.text for statement in first.statements}


def test_what_is_not_said_is_refused_with_what_was_asked(bakery: Library) -> None:
    """A bare word asks of the question before, and its refusal says so."""
    answer = last(bakery, "Who is Carl Lund?", "when?")
    assert Outcome.ABSTAINED is answer.outcome
    assert "The article does not seem to say when (asked after “Who is Carl Lund?”)." == (
        answer.notice
    )
    assert answer.nearest


def test_what_goes_on_is_no_small_talk(bakery: Library) -> None:
    """`Later` alone is a goodbye; after an answer, `and later?` asks."""
    assert Kind.TALK is last(bakery, "later!").kind
    assert Kind.TALK is not last(bakery, "May I open the oven?", "and later?").kind


def test_more_ends_where_all_was_told(bakery: Library) -> None:
    """What was told is not told again."""
    first = last(bakery, "How long must I not open the oven?")
    more = last(bakery, "How long must I not open the oven?", "anything else?")
    assert not {s.text for s in first.statements} & {s.text for s in more.statements}


def test_the_other_one_is_what_was_not_told(bakery: Library) -> None:
    """A correction asks again for the rest."""
    first = last(bakery, "Who weighed or sold loaves?")
    other = last(bakery, "Who weighed or sold loaves?", "no, I meant the other one")
    assert other.found
    assert not {s.text for s in first.statements} & {s.text for s in other.statements}


def test_thanks_to_somebody_is_thanks(bakery: Library) -> None:
    """Whoever is thanked is not asked about."""
    assert Kind.TALK is last(bakery, "Who opened the bakery?", "thanks grandma").kind


def test_a_new_topic_is_not_joined(bakery: Library) -> None:
    """A question that stands alone is asked alone."""
    answer = last(bakery, "Who opened the bakery?", "When do the apprentices begin?")
    assert "When do the apprentices begin?" == answer.understood_as
    assert "three in the morning" in answer.text
