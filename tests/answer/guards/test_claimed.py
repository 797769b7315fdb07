"""A reader's mistake is met with the sentence that shows it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

BATHS = """# The Elm Street Baths

The Elm Street Baths were opened in 1904 by the draper Josef Lindner. The first superintendent was \
Martha Voss, who stayed until 1931. The pool is 25 metres long and has no diving board.

In 1951 the town sued the heating firm Brandt. The court decided in favour of the firm, and the \
town paid the costs. Lindner's daughter Emma died in the fire of 1922; his son Karl survived it.

Tickets must be paid by card; coins are not accepted. The club is not liable for lost rings.
"""


@pytest.fixture(scope="module")
def baths(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A short text of a building."""
    folder = tmp_path_factory.mktemp("baths")
    (folder / "baths.md").write_text(BATHS)
    with Library.build(folder / "index", [folder / "baths.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("claim", "quoted"),
    [
        ("The pool has a diving board, right?", "no diving board"),
        ("The town won the case, correct?", "in favour of the firm"),
        ("Emma and Karl both survived the fire?", "Emma died"),
        ("Coins are fine, right?", "not accepted"),
        ("the club pays if I lose a ring, right?", "not liable"),
        ("The first superintendent was a man, wasn't it?", "Martha Voss"),
    ],
)
def test_what_contradicts_it_is_shown(baths: Library, claim: str, quoted: str) -> None:
    """The sentence is shown, and no yes."""
    answer = baths.ask(claim)
    assert quoted in answer.text
    assert answer.verdict != "yes"


def test_a_claim_of_other_things_is_refused(baths: Library) -> None:
    """Nothing is made of it."""
    assert not baths.ask("The mayor was born in Vienna, right?").statements
