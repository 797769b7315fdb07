"""Who is for or against, what is conceded, what it comes to, and what numbers a text has."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

ESSAY = """Give the river its bends back

By Ole Tamm

The river Ahr was straightened in 1934, and the town has paid for it ever since. I believe that \
the old bends should return. The flood of 2016 cost the town nine million crowns.

Farmers oppose the plan, because they would lose forty hectares. I understand them, and in part \
their fear is right. Anglers welcomed it.

Our council should do two things. It should buy the land of those who want to sell. It should ask \
the state for half of the money. Japan-style walls are no answer, nor are Dutch dykes.
"""
TIMES = """Bus times

Line 3 carries 400 passengers a day. Line 8 carries 900 passengers a day and stops at the mill. \
Heating is included in the ticket for the depot; parking is not included.
"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """An essay and a notice."""
    folder = tmp_path_factory.mktemp("sides")
    (folder / "essay.txt").write_text(ESSAY)
    (folder / "times.txt").write_text(TIMES)
    with Library.build(folder / "index", [folder / "."]) as library:
        yield library


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ("who's complaining and why", "Farmers oppose"),
        ("who doesn't like the plan?", "Farmers oppose"),
        ("who is for the plan", "Anglers welcomed"),
        ("what does the author concede?", "in part their fear is right"),
        ("what's the bottom line?", "buy the land"),
        ("takeaway?", "buy the land"),
        ("what does the author recommend", "buy the land"),
        ("what do they disagree on", "Farmers oppose"),
        ("strengths and weaknesses", "they would lose forty hectares"),
        ("which countries are named?", "Japan-style"),
        ("first sentence", "straightened in 1934"),
    ],
)
def test_the_sentence_is_told(texts: Library, request_: str, said: str) -> None:
    """It is among those cited."""
    cited = [" ".join(c.quote.split()) for c in texts.ask(request_, articles=["essay"]).citations]
    assert any(said in quote for quote in cited)


def test_a_numbered_thing_that_is_not_there_is_unknown(texts: Library) -> None:
    """The number of line 8 is not line 9's."""
    assert () == texts.ask("how many passengers does line 9 carry?", articles=["times"]).citations
    answer = texts.ask("how many passengers does line 8 carry?", articles=["times"])
    assert "900" in answer.citations[0].quote


def test_what_the_text_includes_is_no_mention(texts: Library) -> None:
    """`Is parking included?` is answered by the text's own verb."""
    assert "no" == texts.ask("is parking included?", articles=["times"]).verdict
