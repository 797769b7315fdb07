"""Drafts that put an article's thing from another side, and those that turn it round."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite import sources
from askcite.library.library import Library
from askcite.review import drafts, exchanged_roles, rewordings
from askcite.review.marks import Mark

FERRY = """\
The Lund ferry

The parish of Orsa paid half of the cost of the ferry. Children under the age of 12 may ride free \
of charge. A ticket lasts for up to five days. No more than 30 people may stand on the deck at \
once. The ferry is closed on Mondays and is open on all other days. Dogs are not allowed on the \
deck.

A storm damaged the pier in March 1987. Tom Ash sold the boathouse to Jane Roe in 1954. The pilot \
accused the harbour master of wasting oil. The council rejected a plan to raise the fare. The pier \
is longer than the jetty.
"""


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """One small article."""
    home = tmp_path_factory.mktemp("ferry") / "library"
    with Library.build(home, [sources.read_text(FERRY, id="ferry")]) as built:
        yield built


@pytest.mark.parametrize(
    "text",
    [
        "Half of the cost of the ferry was paid by the parish of Orsa.",
        "The parish of Orsa paid 50 per cent of the cost of the ferry.",
        "Children younger than twelve may ride free of charge.",
        "A ticket lasts for no more than five days.",
        "At most 30 people may stand on the deck at once.",
        "The ferry is not open on Mondays.",
        "Dogs are forbidden on the deck.",
        "Jane Roe bought the boathouse from Tom Ash in 1954.",
        "The harbour master was accused of wasting oil by the pilot.",
        "The council did not accept a plan to raise the fare.",
        "The jetty is shorter than the pier.",
    ],
)
def test_what_is_put_from_another_side_stands(ferry: Library, text: str) -> None:
    """Bounds, shares, negated words, passives, deals and comparisons."""
    assert Mark.SUPPORTED is drafts.check(ferry, text).sentences[0].mark


@pytest.mark.parametrize(
    "text",
    [
        "A ticket lasts for at least five days.",
        "The pier damaged a storm in March 1987.",
        "Jane Roe sold the boathouse to Tom Ash in 1954.",
        "The harbour master accused the pilot of wasting oil.",
        "The jetty is longer than the pier.",
        "Dogs are allowed on the deck.",
    ],
)
def test_what_is_turned_round_is_contradicted(ferry: Library, text: str) -> None:
    """A bound from the other side, doer and done-to exchanged."""
    assert Mark.CONTRADICTED is drafts.check(ferry, text).sentences[0].mark


@pytest.mark.parametrize(
    ("claim", "words", "expected"),
    [
        ("at least five", "up to five", True),
        ("at most five", "up to 5", False),
        ("at least five", "up to six", False),
        ("more than 20", "fewer than 20", True),
        ("Nobody under 18 may enter", "Visitors must be at least 18", False),
        ("12 or older", "younger than 12", True),
    ],
)
def test_bounds_that_clash(claim: str, words: str, *, expected: bool) -> None:
    """Of the same number, the other way, and neither of them negated."""
    assert expected is (rewordings.clash(claim, words) is not None)


def test_another_period_differs() -> None:
    """Of the same number, in a unit that the words have nowhere."""
    told = rewordings.period("It came back after a century.", "It came back after a decade.")
    assert told is not None
    assert ("a century", "a decade") == (told.said, told.found)
    assert rewordings.period("after ten years", "after a decade") is None
    assert rewordings.period("within 3 weeks", "within three weeks") is None


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("The dog chased the cat.", "The cat was chased by the dog.", False),
        ("The cat chased the dog.", "The cat was chased by the dog.", True),
        ("The cat wrote the dog a letter.", "The dog wrote the cat a letter.", True),
        ("Ash and Roe married in May.", "Roe and Ash married in May.", False),
        ("The weir was opened by Ash.", "Ash opened the weir.", False),
        ("Ash wrote the song.", "It is a song written by Ash.", False),
        ("The mill is older than the weir.", "The weir is older than the mill.", True),
    ],
)
def test_roles_that_are_exchanged(claim: str, sentence: str, *, expected: bool) -> None:
    """In the active and the passive."""
    assert expected is exchanged_roles.swapped(claim, sentence)
