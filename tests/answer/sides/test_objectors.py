"""News with several sides: each is known by what it is about."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

NEWS = """# Storm tears roof off Lowick sports hall, forty clubs without a home

By Amrit Vance, The Dunmore Echo

9 November 2023

A storm tore the roof off the municipal sports hall in Lowick on Sunday night. A caretaker broke
his arm and was taken to hospital. Nobody else was injured.

Fire officer Hella Brandt said the wind had reached 130 kilometres an hour. "The roof went up like
a lid," she said. Inspector Jan Coster of the building office said the bolts had been loose.
Safety engineers complained about those bolts in 2017 and again in 2021.

Forty clubs train in the hall, with about 1,900 members. All of them have been told to pause. The
town has promised them a new roof by June.

The clubs want more. Their chairwoman, Petra Olin, said that small clubs, which live on course
fees, had been promised nothing for the winter. She has asked the town council for a hardship fund
of 80,000 marks.

Mayor Rune Halvard said on Tuesday that the council could give at most 30,000 marks. He offered
the former post office on Bell Street as a temporary gym, free of rent until July. "It has heating
and a high ceiling," the mayor said. "That is more than the hall has now."

Not everyone is happy with the offer. The post office is used by the Lowick Youth Theatre, which
has 60 members. Its director, Salim Orr, said he had read of the plan in the paper. "I feel for
the athletes, but our young people have no other stage," he said. The mayor's office said that it
would look for another room for the theatre.

The teachers' association is in two minds. It welcomes the new gym, says its speaker Ewa Lund, but
worries about the long way for the pupils.

The council will vote on the fund and the post office on 20 November at 6 p.m.

The hall was built in 1971. In 1984 a flood destroyed its floor.
"""


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A storm, an offer, and those who are unhappy with either."""
    folder = tmp_path_factory.mktemp("storm")
    (folder / "storm.md").write_text(NEWS)
    with Library.build(folder / "index", [folder / "storm.md"]) as library:
        yield library


def said(library: Library, request: str) -> str:
    """The sentences that answer, one a line."""
    return "\n".join(statement.text for statement in library.ask(request).statements)


@pytest.mark.parametrize(
    "request_",
    [
        "who is against using the post office and why",
        "who opposes the post office plan",
        "who objects to the former post office",
    ],
)
def test_the_opponents_are_those_of_the_thing_asked(news: Library, request_: str) -> None:
    """The director of its users objects; the bolts were criticised by others."""
    told = said(news, request_)
    assert "Salim Orr" in told
    assert "no other stage" in told
    assert "bolts" not in told


def test_who_criticised_another_thing(news: Library) -> None:
    """Those who complained of that very thing are told alone."""
    assert said(news, "who criticised the bolts").startswith("Safety engineers complained")


@pytest.mark.parametrize(
    "request_", ["what do the clubs want", "what do the clubs demand", "club demands"]
)
def test_a_bare_claim_brings_what_fills_it(news: Library, request_: str) -> None:
    """That somebody wants more is told with what they want."""
    assert "hardship fund of 80,000 marks" in said(news, request_)


def test_two_minds_are_both_told(news: Library) -> None:
    """That somebody is in two minds is told with both."""
    told = said(news, "what does the teachers' association think")
    assert "welcomes the new gym" in told
    assert "long way" in told


@pytest.mark.parametrize("request_", ["who is quoted", "list all people who are quoted"])
def test_all_who_are_quoted_are_told(news: Library, request_: str) -> None:
    """A speaker named beside his office, or by a pronoun, is one of them."""
    told = said(news, request_)
    for name in ("Hella Brandt", "Petra Olin", "Rune Halvard", "Salim Orr", "Ewa Lund"):
        assert name in told


def test_an_overview_begins_with_what_happened(news: Library) -> None:
    """A verb of a rare past is a verb; that some are unhappy says nothing alone."""
    told = said(news, "summary")
    assert told.startswith("A storm tore the roof off")
    assert "Not everyone is happy" not in told
