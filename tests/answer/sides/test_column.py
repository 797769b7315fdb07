"""A column that answers others, told by whose side each sentence is on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

COLUMN = """# Leave the harbour crane where it is

By Tobias Wrenfield

17 February 2024

On Thursday the city assembly of Maldrick will vote on the old coal crane at Pier Nine. The
harbour director, Inga Sollis, wants to sell it for scrap and put a car park in its place. I say
we should keep the crane and let people climb it.

People laugh when I tell them this. I drove cranes for nineteen years, and nobody has ever asked
me what one sees from up there. One sees the whole town. A crane is the only tower that this flat
place has ever built.

Take a class of ten-year-olds and lead them up the ladder. They see where the river splits, and
that is geography. They see which roofs are new, and that is history. They hold on tight, which is
a lesson in itself.

There is proof that it pays. In Osterhaven, where a crane was opened to visitors in 2011, the
quarter has had 40,000 more guests a year. Three cafés have opened beside it. Shops report a fifth
more trade, though I would not swear to every till.

## What the others say

The heaviest objection is the cost. The engineer Ruben Falk of the harbour office reckons that the
repair would take 900,000 guilders. He is right about the rust. Nobody denies that the legs must
be mended, and until they are, no child should climb. But a car park costs money too, and nobody
asks the director for a reckoning.

The second objection is safety. A child could fall, say its enemies, while a car park is flat. I
admit that height is a danger. It can be met. The Osterhaven crane has a cage around the ladder,
and its keeper, Mrs Jansen, says that in twelve years she has treated one grazed knee.

Thirdly, we are told that the town needs parking. Perhaps it does. But it does not need it on the
water. According to the director's own count, 300 places in Mill Street stand empty at noon.

Last comes the winter. Who climbs a crane in January? I have no complete answer. In Osterhaven
they shut it for ten weeks, and the keeper paints the railings.

## The sums

A repair costs 900,000 guilders once and about 20,000 a year. The car park would cost 1.4 million
guilders, and it would last thirty years, according to the harbour office. I am not asking for a
museum. I am asking for a ladder, a cage and a keeper on four days a week.

I have nothing against cars. Those who cannot walk far need a place near the quay, and they should
have it. Nor do I think that a crane makes a town rich. My point is smaller. A town should not
scrap the one thing that nobody else has.

The director likes to say that nobody can park on a memory. She should try to climb one.

*Tobias Wrenfield drove cranes until 2015 and is the author of “Slewing”.*
"""


@pytest.fixture(scope="module")
def column(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A column against those who would scrap a crane."""
    folder = tmp_path_factory.mktemp("column")
    (folder / "column.md").write_text(COLUMN)
    with Library.build(folder / "index", [folder / "column.md"]) as library:
        yield library


def said(library: Library, request: str) -> list[str]:
    """The sentences that answer."""
    return [statement.text for statement in library.ask(request).statements]


@pytest.mark.parametrize(
    "request_", ["main thesis", "what does the author want", "what does Wrenfield think"]
)
def test_the_thesis_is_what_the_author_says_should_be(column: Library, request_: str) -> None:
    """Neither the director's plan nor the note on the author is his thesis."""
    told = said(column, request_)
    assert "I say we should keep the crane" in told[0]
    assert not any("Inga Sollis" in each or "Slewing" in each for each in told)


def test_one_sentence_is_one(column: Library) -> None:
    """A thesis wished for in one sentence is told in one."""
    assert len(said(column, "main thesis in one sentence")) == 1


@pytest.mark.parametrize("request_", ["is the author against cars", "does the author hate cars"])
def test_what_he_says_of_himself_comes_first(column: Library, request_: str) -> None:
    """A disclaimer on the very thing answers how he feels about it."""
    assert said(column, request_)[0] == "I have nothing against cars."


def test_objections_are_those_of_others_to_the_last(column: Library) -> None:
    """A witness of the author's own is none, a next one in the row is."""
    told = " ".join(said(column, "counterarguments"))
    for objection in (
        "The heaviest objection",
        "Ruben Falk",
        "say its enemies",
        "Thirdly",
        "winter",
    ):
        assert objection in told
    assert not any(own in told for own in ("Mrs Jansen", "Inga Sollis", "nothing against"))


@pytest.mark.parametrize(
    ("request_", "said_by_it"), [("second objection", "safety"), ("third objection?", "parking")]
)
def test_one_objection_by_its_number(column: Library, request_: str, said_by_it: str) -> None:
    """Only the paragraph of that number is told."""
    told = " ".join(said(column, request_))
    assert said_by_it in told
    assert "heaviest" not in told


def test_each_objection_comes_with_its_answer(column: Library) -> None:
    """The paragraph of an objection holds the answer to it."""
    told = said(column, "objections and his answers")
    assert any("safety" in each and "It can be met." in each for each in told)


@pytest.mark.parametrize(
    "request_",
    ["how does he answer the safety point", "what does he say against the safety argument"],
)
def test_the_answer_to_one_objection(column: Library, request_: str) -> None:
    """The author's words after it are told, a witness among them."""
    told = " ".join(said(column, request_))
    assert "It can be met." in told
    assert "Mrs Jansen" in told
    assert "parking" not in told


def test_who_is_against_it_depends_on_what_it_is(column: Library) -> None:
    """Against the author's matter are others, against theirs he himself."""
    assert "Ruben Falk" in " ".join(said(column, "who is against the crane"))
    assert "a car park costs money too" in " ".join(said(column, "who is against the car park"))
