"""Reasons and outcomes stand beside the sentence that only restates the question."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.answer import causes
from askcite.library.library import Library

TALE = """# The Kite of Sallow Bay

In the village of Sallow Bay there lived a net-mender called Ordway, who wanted a house on the
hill. His neighbour played the accordion until midnight. Every evening Ordway put wool in his ears
and lay down under two pillows.

One night Ordway could not sleep at all. He lay on his back and looked at the ceiling, and still he
could not sleep. The wind had torn a shutter loose, and it beat against the wall. In the morning he
went down to the beach with red eyes.

The mayor was furious. The shot had killed his only peacock. He ordered Ordway to leave the village
within a week. Ismene heard of it and wept. She took her yellow kite, wrote a letter on it, and flew
it over the mayor's garden. The mayor read the letter three times. Then he tore up his order.

On the third day the mayor let a kite go. The string broke. The kite sailed over the bay and came
down on the customs house. The customs officer ran out in his nightshirt and fired a gun. All the
dogs of the village began to bark, and nobody slept until dawn.

The customs house burned down in autumn. A stove had been left alight. The officers worked in a fish
hall for six years. The fish hall seats forty people. It is painted green.
"""


@pytest.fixture(scope="module")
def kite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short tale."""
    folder = tmp_path_factory.mktemp("causes")
    (folder / "kite.md").write_text(TALE)
    with Library.build(folder / "index", [folder / "kite.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "reason", "restated"),
    [
        ("Why did Ordway put wool in his ears?", "accordion until midnight", "wool"),
        ("Why could Ordway not sleep?", "a shutter loose", "could not sleep"),
        ("Why was the mayor furious?", "only peacock", "was furious"),
        ("Why did Ismene weep?", "leave the village", "and wept"),
        ("Why was Ordway ordered to leave the village?", "only peacock", "ordered Ordway"),
        ("why did the customs house burn down", "left alight", "burned down"),
    ],
)
def test_the_reason_beside_what_is_asked_about_is_told(
    kite: Library, asked: str, reason: str, restated: str
) -> None:
    """It may stand behind what it leans on; what only restates the question is not told."""
    quotes = [" ".join(c.quote.split()) for c in kite.ask(asked).citations]
    assert reason in " ".join(quotes[:2])
    assert not any(restated in quote for quote in quotes)


def test_what_has_no_reason_beside_it_is_refused(kite: Library) -> None:
    """The sentence that says only that it is so is no answer."""
    assert not kite.ask("Why does the fish hall seat forty people?").found


@pytest.mark.parametrize(
    ("asked", "outcome", "restated"),
    [
        ("What happened when the string broke?", "The kite sailed", "string broke"),
        ("what happened after the customs officer fired a gun", "began to bark", "fired a gun"),
        ("What happened when the customs house burned down?", "worked in a fish", "left alight"),
    ],
)
def test_what_followed_is_told(kite: Library, asked: str, outcome: str, restated: str) -> None:
    """It stands behind the sentence that tells the case, past what was before."""
    quotes = [" ".join(c.quote.split()) for c in kite.ask(asked).citations]
    assert outcome in quotes[0]
    assert not any(restated in quote for quote in quotes)


@pytest.mark.parametrize(
    ("asked", "said", "expected"),
    [
        ("Why did Ada weep?", "She heard of it and wept.", True),
        ("Why did Ada weep?", "She wept because the ship was lost.", False),
        ("Why was the gate closed?", "The gate was closed in 1961.", True),
        ("Why was the gate closed?", "The gate was closed after a strike.", False),
        ("Why was Ada told to leave the house?", "He told Ada to leave the house.", True),
        ("Why was Ada told to leave the house?", "He told Ada to save the house.", False),
        ("Why was the gate closed?", "The bridge was closed in 1961.", False),
    ],
)
def test_a_sentence_that_gives_a_reason_does_not_restate(
    asked: str, said: str, *, expected: bool
) -> None:
    """Names may be pronouns, words stand in any form."""
    assert expected is causes.restates(asked, said)
