"""Yes or no, where a sentence says it or its contrary; else the sentence alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite import Kind, Library, sources
from askcite.question.affirmed import affirmed

TEXT = """The old pump at Weir Lane was replaced in 1987. It lifts forty litres a second.

Maud Ellery runs the mill. The council claims that the mill can grind oats.

If the river rises, the ferry stops. The school has not been closed.
Not every boat is moored at the quay.

On Tuesday the foreman was dismissed, and the clerk stays in office. The rules are reviewed every
two years. The tram is free for children under ten. Ms Rowe hopes that prices will fall."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one small article."""
    home = tmp_path_factory.mktemp("yes") / "library"
    with Library.build(home, [sources.read_text(TEXT, id="lane", title="Lane")]) as built:
        yield built


@pytest.mark.parametrize(
    "question",
    [
        "Was the old pump at Weir Lane replaced in 1987?",
        "does maud ellery run the mill",
        "Is Maud Ellery running the mill?",
    ],
)
def test_a_yes_with_the_sentence_that_shows_it(library: Library, question: str) -> None:
    """All its words are there, and they say so."""
    answer = library.ask(question)
    assert (Kind.YES_NO, "yes") == (answer.kind, answer.verdict)
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "Has the school been closed?",
        "Is every boat moored at the quay?",
    ],
)
def test_a_no_with_the_sentence_that_shows_it(library: Library, question: str) -> None:
    """All its words, or an opposite, are there, and the contrary is said."""
    answer = library.ask(question)
    assert (Kind.YES_NO, "no") == (answer.kind, answer.verdict)
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "Was the old pump at Weir Lane replaced in 1989?",  # another year
        "Does Maud Ellery own the mill?",  # another word
        "Can the mill grind oats?",  # somebody's claim
        "Does the ferry stop?",  # on a condition
        "Was the clerk dismissed on Tuesday?",  # somebody else was
        "Are the rules reviewed every year?",  # every other one
        "Is the tram free?",  # for some
        "Will prices rise?",  # somebody's hope
        "Is the tram included?",  # mentioned, which says neither
        "Wasn't the old pump replaced in 1987?",  # a question that denies
    ],
)
def test_no_verdict_where_it_is_not_sure(library: Library, question: str) -> None:
    """The nearest sentence stands without one, or nothing does."""
    assert library.ask(question).verdict is None


ESSAY = """While Peru's plan remains tied to the bank's rules, Chile's old mills continue to prize
their own seed. Peru leads the fisheries group within the Pacific Bureau.

As Ortega's teacher, the late painter Elsa Kunz wrote, the harbour has become the heart of the town.
The press has failed to report the sale. Both mills have been careful about the river. However, the
cost is high.

Dr Ines Rau is a visiting lecturer at the Salto College Centre for Maritime Studies."""


@pytest.fixture(scope="module")
def essay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one essay with long sentences."""
    home = tmp_path_factory.mktemp("essay") / "library"
    with Library.build(home, [sources.read_text(ESSAY, id="mills", title="Mills")]) as built:
        yield built


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Does Peru lead the fisheries group?", "yes"),  # within a bureau, which limits nothing
        ("Is Ines Rau a lecturer at Salto College?", "yes"),
        ("Was Kunz Ortega's teacher?", "yes"),
        ("Was Ortega Kunz's teacher?", None),  # the other way round
        ("Did the press report the sale?", "no"),  # it failed to
        ("Does Peru prize its own seed?", None),  # somebody else does
        ("Have both mills been careful about the river?", "yes"),  # whatever comes next
    ],
)
def test_what_a_long_sentence_says_of_whom(
    essay: Library, question: str, verdict: str | None
) -> None:
    """Its paragraph is read too; owners and doers are not mixed up."""
    assert verdict == essay.ask(question).verdict


KILN = """# Kilns

A blaze that broke out at dawn destroyed the drying shed and left two potters in hospital. No one
was killed. Holm claimed in 1933 that the Arne kiln was joined to the Bo kiln.

## Hire

Schools may hire the yard free of charge on Mondays. Firms pay nine euros an hour. Red clay kept its
shape better than grey clay.

## Kiln Arne

The Arne glows longest. It cools in six hours, the best result of all.

| | Arne | Bo |
|---|---|---|
| Made in | Norway | Denmark |
| Racks | 2 | 3 |
"""


@pytest.fixture(scope="module")
def kiln(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one page with a table."""
    home = tmp_path_factory.mktemp("kiln") / "library"
    source = tmp_path_factory.mktemp("source") / "kilns.md"
    source.write_text(KILN, encoding="utf-8")
    with Library.build(home, [source]) as built:
        yield built


@pytest.mark.parametrize(
    "question",
    [
        "Did the blaze kill two potters?",  # the next sentence denies it
        "Was the Arne kiln joined to the Bo kiln?",  # somebody's claim
        "Can firms hire the yard free of charge?",  # others may, they pay
        "Did red clay keep its shape better than brown clay?",  # than another clay
        "Does the Bo cool in six hours?",  # under the other's heading
        "Was the Bo made in Norway?",  # the other column's
        "Did the Arne crack?",  # of it nothing like that
    ],
)
def test_no_yes_by_what_is_said_of_others(kiln: Library, question: str) -> None:
    """Another doer's, another thing's, another column's words affirm nothing."""
    assert kiln.ask(question).verdict != "yes"


def test_the_statement_of_a_question() -> None:
    """The verb goes behind each subject that it may have; a denial or another question has none."""
    assert ("Japan lead the pillar",) == affirmed("Does Japan lead the pillar?")
    assert ("the is mill old", "the mill is old") == affirmed("so is the mill old")
    assert () == affirmed("Isn't it old?") == affirmed("Who leads the pillar?")
