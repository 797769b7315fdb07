"""The order of steps is told by their places in a text that instructs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.types import Answer

SHELF = """# Putting up the shelf

1. Mark the holes with a pencil.
2. Drill the holes with a 6 mm bit.
3. Push the plugs into the wall.
4. Hang the board and tighten the screws.
5. Wait a day before you put books on it.
"""
SOAP = """Soap from old frying oil

It takes an afternoon, and the soap is good for the workshop.

Strain the oil through a cloth. In the meantime, dissolve the lye in cold water. Pour the lye into \
the oil and stir for half an hour. Never use an aluminium pot. Fill the soap into moulds. Cover it \
with a towel after it has thickened.
"""
NEWS = """Council votes for the pool

The council voted for the new pool on Monday. Before the vote two members left the room. The works \
begin after the summer. The mayor opened a bottle of lemonade.
"""
TEXTS = {"shelf.md": SHELF, "soap.txt": SOAP, "news.txt": NEWS}


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A numbered list, sentences that command, and a report."""
    folder = tmp_path_factory.mktemp("steps")
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    with Library.build(folder / "index", [folder / "."]) as library:
        yield library


def first(answer: Answer) -> str:
    """The first quote in one line."""
    return " ".join(answer.citations[0].quote.split()) if answer.citations else ""


@pytest.mark.parametrize(
    ("name", "request_", "said"),
    [
        ("shelf", "what comes after drilling the holes?", "Push the plugs"),
        ("shelf", "before I hang the board what do I do", "Push the plugs"),
        ("shelf", "what should I do before I put books on it?", "Wait a day"),
        ("shelf", "step 2?", "Drill the holes"),
        ("shelf", "what is the third step", "Push the plugs"),
        ("shelf", "what do i do first", "Mark the holes"),
        ("shelf", "where do I start?", "Mark the holes"),
        ("soap", "what happens after I strain the oil", "dissolve the lye"),
        ("soap", "next step after pouring the lye", "Fill the soap"),
        ("soap", "what do I do last?", "Cover it"),
    ],
)
def test_a_step_is_told_by_its_place(texts: Library, name: str, request_: str, said: str) -> None:
    """It is the neighbour of the one named, or says the order itself; no prohibition is a step."""
    assert said in first(texts.ask(request_, articles=[name]))


def test_a_step_that_there_is_not_is_refused(texts: Library) -> None:
    """A list of five steps has no ninth."""
    assert () == texts.ask("step 9?", articles=["shelf"]).citations


@pytest.mark.parametrize("request_", ["what happens after the summer?", "what comes first?"])
def test_a_report_has_no_steps(texts: Library, request_: str) -> None:
    """What happens after something is a fact there."""
    assert "lemonade" not in first(texts.ask(request_, articles=["news"]))
