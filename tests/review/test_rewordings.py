"""Drafts that say an article's thing in other words, of the same persons."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite import sources
from askcite.library.library import Library
from askcite.review import drafts
from askcite.review.marks import Mark

HARBOUR = """\
The harbour plan

As the late mayor Elsa Kunz predicted, the harbour has become the heart of the town. The plan, \
drawn up under Mayor Kunz, was in many ways the first of its kind. In 2015, the two towns released \
a joint study outlining their work on dredging, lighting and fisheries.

Within this calm bay, Orsa and Lund have emerged as two lively ports attempting to give shape to \
the idea of an open market. While Orsa's fleet remains tied to the union's rules, Lund's long \
habit continues to prize freedom.
"""
TENNANT = """\
Ralph Tennant

Ralph Tennant was a rower from Cork who won two medals at the Dublin games.

He was the son of Dutch immigrants. He retired after an accident.
"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Two small articles."""
    home = tmp_path_factory.mktemp("harbour") / "library"
    read = [sources.read_text(HARBOUR, id="harbour"), sources.read_text(TENNANT, id="tennant")]
    with Library.build(home, read) as built:
        yield built


@pytest.mark.parametrize(
    "text",
    [
        "Orsa and Lund are ports that try to shape an open market.",  # two that do one thing
        "The joint study of 2015 covers dredging, lighting and fisheries.",  # behind "In 2015,"
        "The plan was drawn up under Elsa Kunz.",  # named in full elsewhere
        "Ralph Tennant was the son of Dutch immigrants.",  # "He" there
    ],
)
def test_what_is_said_in_other_words_stands(harbour: Library, text: str) -> None:
    """Neither a fuller name nor a coordinated doer makes a difference."""
    assert Mark.SUPPORTED is drafts.check(harbour, text).sentences[0].mark


@pytest.mark.parametrize(
    "text",
    [
        "The plan was drawn up under Otto Kunz.",  # another forename
        "Lund's fleet remains tied to the union's rules.",  # somebody else's is
        "Orsa prizes freedom.",
    ],
)
def test_what_is_said_of_another_does_not_stand(harbour: Library, text: str) -> None:
    """Words of two clauses are not put together."""
    assert not drafts.check(harbour, text).sentences[0].stands


def test_a_difference_names_two_different_things(harbour: Library) -> None:
    """Never a name beside itself, nor one that stands elsewhere in the sentence."""
    for text in ("Kunz calls the plan the heart of Orsa.", "The Lund plan became the heart of it."):
        found = drafts.check(harbour, text).sentences[0].held
        assert all(each.said.lower() != each.found.lower() for each in found.differences)
