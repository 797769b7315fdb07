"""Which of two is more is not told by a sentence that only names both."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.types import Kind, Outcome

TEXT = """# Two villages

Ostby and Vestby trade cheese for wool, and each sends the other its singers.

Ostby has 412 people. Vestby has 388 people.

The mayor thinks that the road should be widened. Visitors from Germany come for the cheese.
"""


@pytest.fixture(scope="module")
def villages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short text."""
    folder = tmp_path_factory.mktemp("villages")
    (folder / "villages.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "villages.md"]) as library:
        yield library


def test_a_degree_that_stands_nowhere_is_not_told(villages: Library) -> None:
    """Nobody says how rich they are."""
    assert villages.ask("Is Ostby richer than Vestby?").outcome is Outcome.ABSTAINED


def test_what_the_author_thinks_of_a_thing_is_what_is_said_of_it(villages: Library) -> None:
    """The sentence that names it is shown."""
    answer = villages.ask("What does the author think of Germany?")
    assert [c.quote for c in answer.citations] == ["Visitors from Germany come for the cheese."]


def test_everything_explained_simply_is_an_overview(villages: Library) -> None:
    """Whatever the age."""
    assert villages.ask("explain like I'm 10").kind is Kind.OVERVIEW


@pytest.mark.parametrize("asked", ["what should Ostby do next", "is the article pro-Ostby?"])
def test_what_somebody_should_do_and_the_text_s_bias_are_its_stance(
    villages: Library, asked: str
) -> None:
    """What it holds is shown, without a verdict."""
    answer = villages.ask(asked)
    assert answer.kind is Kind.STANCE
    assert answer.verdict is None
