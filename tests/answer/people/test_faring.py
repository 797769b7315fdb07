"""People of a tale, and how one is at last."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.answer.talking import last

from askcite.library.library import Library
from askcite.sources import read_text

TALE = read_text(
    """In the hills of Orve there lived a shepherd named Ansel, who was always alone.

Ansel counted his sheep and never went to the village. His sister Wenna brought him bread on
Sundays and talked of weddings, but Ansel only shrugged. The innkeeper called him a stone.

One evening a beggar knocked at his door. She wore a coat of straw and carried a flute. "Let me
sleep by the fire," she said, "for the snow is deep." Ansel gave her the bread and the blanket.

In the morning she handed him the flute. "Play it for others," she warned, "and never for coins."
Then she walked away over the pass.

Ansel began to play on the hill. The children came, and the smith, and old Bertram, who danced.
Ansel was happy, and he forgot to count the sheep.

Then the innkeeper offered him ten coins a night. Ansel thought of a new roof and took them. On the
third night the flute was silent, and the guests laughed.

Ansel was ashamed. He gave the coins to the smith, whose child was ill. Wenna said nothing, but she
took his hand.

He is no longer alone, for the children come every day. The flute plays when it likes.""",
    id="tale",
    title="The Flute of Orve",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one tale."""
    with Library.build(tmp_path_factory.mktemp("tale") / "index", [TALE]) as built:
        yield built


def test_the_hero_is_in_the_list(library: Library) -> None:
    """With those who have a trade and no name."""
    named = library.ask("list the characters").notice or ""
    assert all(one in named for one in ("Ansel", "Wenna", "Bertram", "innkeeper", "beggar"))
    assert "Named: Ansel." == library.ask("who is the main character?").notice


def test_how_somebody_fares_at_last(library: Library) -> None:
    """By the sentence that tells it of him, and not by the first."""
    said = " ".join(c.quote for c in library.ask("is Ansel alone at the end?").citations)
    assert "no longer alone" in said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("what did the beggar give him", "what did she look like"), "coat of straw"),
        (("what did the beggar give him", "what did she look like", "what did she warn"), "coins"),
    ],
)
def test_she_is_whoever_was_asked_about(
    library: Library, typed: tuple[str, ...], said: str
) -> None:
    """Though she has no name."""
    assert said in last(library, *typed).text
