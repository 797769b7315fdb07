"""The shipped checker: whole, light, and lazily loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

from askcite.models import checker
from askcite.models.checker import MAX_CLAIM_TOKENS
from askcite.models.runtime import MAX_READ_TOKENS

SAID = "The old bridge at Lund was opened to carts on 3 May 1903 by the mayor."
FILLING = "The market is held on Mondays and sells fruit, fish and flowers to visitors. " * 60


def test_what_is_said_reads_otherwise_than_what_is_not() -> None:
    """A rewording has better odds than another claim of the same words."""
    read = checker.load()
    right = read.odds(SAID, "The mayor opened the bridge in 1903.")
    assert right > read.odds(SAID, "The mayor closed the bridge in 1903.")
    assert right > read.odds(SAID, "The market is held on Mondays.")


@pytest.mark.parametrize("place", ["first", "middle", "last"])
def test_a_long_text_is_read_to_its_end(place: str) -> None:
    """What is said anywhere in it counts: the best window decides."""
    half = len(FILLING) // 2
    text = {
        "first": SAID + " " + FILLING,
        "middle": FILLING[:half] + " " + SAID + " " + FILLING[half:],
        "last": FILLING + SAID,
    }[place]
    read = checker.load()
    claim = "The mayor opened the bridge in 1903."
    assert read.odds(text, claim) > read.odds(FILLING, claim)


@pytest.mark.parametrize("claim", ["", " ", "word " * 4 * MAX_READ_TOKENS])
def test_any_claim_has_odds(claim: str) -> None:
    """An empty one and one beyond every window too; a long one is cut."""
    read = checker.load()
    assert read.odds(SAID, claim) == read.odds(SAID, claim)
    long = " ".join(["word"] * MAX_CLAIM_TOKENS)
    assert read.odds(SAID, long) == read.odds(SAID, long + " and more words")


def test_it_needs_no_torch_and_is_loaded_only_when_prose_is_checked() -> None:
    """A process that checks a rewording loads the weights, one that quotes does not."""
    program = (
        "import sys; from askcite.evaluate.claims import cited\n"
        "from askcite.support import support\n"
        "from askcite.models import checker; text = 'The bridge was opened in 1903.'\n"
        "support(text, [cited(text)]); print(checker.load.cache_info().currsize)\n"
        "support('It opened in 1903.', [cited(text)]); print(checker.load.cache_info().currsize)"
        "\nprint(sys.modules.keys() & {'torch', 'transformers'})"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert ["0", "1", "set()"] == done.stdout.split()
