"""Sentences that only announce are told, and come with what they announce."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.sources import read_text
from askcite.text import announcing

STOVE = read_text(
    "The hut is open all year. Here is how the stove is lit. Open the lower door and lay thin wood"
    " on paper. The wood stands behind the hut.",
    id="stove",
    title="The hut",
)


@pytest.mark.parametrize(
    ("lead", "count"),
    [
        ("Although it went further than any other boat, the boat suffers from two weaknesses.", 2),
        ("Whoever rents a hut must keep three rules.", 3),
        ("The plan of the harbour board met with several objections.", 3),
        ("So here is what troubles me.", 1),
        ("But there is a catch.", 1),
        ("Let me begin with the price.", 1),
        ("Three tried.", 3),
        ("Here the road ends, and the marsh begins.", 0),
        ("Two sisters died of the fever.", 0),
        ("Several people complained.", 0),
    ],
)
def test_what_is_announced_is_counted(lead: str, count: int) -> None:
    """None where the sentence tells something itself."""
    assert count == announcing.announced(lead)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short article."""
    with Library.build(tmp_path_factory.mktemp("hut") / "index", [STOVE]) as built:
        yield built


def test_an_announcement_is_cited_with_what_follows(library: Library) -> None:
    """`Here is how the stove is lit.` does not say how."""
    assert "lower door" in library.ask("How is the stove lit?").text
