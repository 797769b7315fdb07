"""What the rules find in a written sentence beside its source, without a model."""

from __future__ import annotations

import pytest

from askcite.wording import compare, turns

SPREAD = (
    "It spread to France by June 1348, then to Norway from 1349 to 1351, and to Bremen in 1350."
)
PACKETS = (
    "It was briefing B-265 in 1961, report P-26 in 1962, and then, much shortened, RM 34 in 1964."
)
TRIAL = "The rate had fallen by 48 per cent with veltrazine and, in the others, by 29 with placebo."
SCHOOL = "Is it not odd? It may close. It has 40 pupils, who were born between 2004 and 2006."
FILM = "The third season, historically inaccurate, of the film series grossed over $870 million."


@pytest.mark.parametrize(
    ("source", "sentence", "reason"),
    [
        (SPREAD, "It spread to Norway from 1349.", "one end is left out"),
        (SPREAD, "It spread to Norway from 1349 to 1350.", "one end is left out"),
        (SCHOOL, "The 40 pupils were born in 2006.", "one end is left out"),
        (PACKETS, "It was report P-26 in 1964.", "another number than"),
        (PACKETS, "It was briefing B-265 and report P-265.", "265 stands 2 times"),
        (FILM, "The film series was the second film series.", "film seri stand 2 times"),
        (FILM, "The series grossed under $870 million.", "another limit"),
        (FILM, "The film series was historically accurate.", "opposites"),
        ("The deal is legal.", "The deal is illegal.", "opposites"),
        ("A tone sounds twice.", "A tone sounds once.", "opposites"),
        ("Prices rose.", "Prices fell.", "opposites"),
        ("It is open to all other than guests.", "It is open to guests.", "negated"),
        ("The garden used to belong to Ann.", "The garden belongs to Ann.", "left out"),
        ("The law consists mainly of treaties.", "The law consists of treaties.", "left out"),
        ("Islamists accused the Saudi regime.", "The Saudi regime accused Islamists.", "other way"),
        ("The man bit the old dog.", "The dog bit the man.", "other way"),
    ],
)
def test_what_is_said_otherwise_is_refused(source: str, sentence: str, reason: str) -> None:
    """By rules of which each names what it finds."""
    assert reason in compare(source, sentence).refusal


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (SPREAD, "It spread to Norway between 1349 and 1351."),
        (SPREAD, "It spread to Bremen in 1350."),
        (PACKETS, "It was report P-26 in 1962."),
        (PACKETS, "It was RM 34 in 1964."),
        (TRIAL, "The rate had fallen by 48 per cent with veltrazine."),
        (SCHOOL, "It has 40 pupils."),
        (SCHOOL, "It can close."),
        (FILM, "Season 3 grossed over $870 million."),
        (FILM, "The third season grossed $870 million."),
        ("It was no doubt built by Ann.", "It was built by Ann."),
        ("It wants the best system possible.", "It wants the best system."),
        ("It is open to all other than guests.", "It is open to everyone but guests."),
        ("She ran not only the shop.", "She ran the shop."),
        ("It needs a challenging level.", "It needs levels of challenge."),
        ("She works in a crowd with a flag.", "She has a flag in the crowd."),
        ("Ann was born in 1951.", "In 1951 Ann was born."),
    ],
)
def test_what_is_said_in_other_words_is_not(source: str, sentence: str) -> None:
    """A rule that found these would take true sentences from the asker."""
    assert "" == compare(source, sentence).refusal


def test_in_a_long_source_only_what_is_never_chance_refuses() -> None:
    """Far from the words meant, a "not" or "may" says nothing of them; a number still does."""
    filler = "There are streets, and there are houses with gardens where the people live. " * 12
    long = f"The council may widen the bridge. {filler}"
    assert "left out" in compare("The council may widen the bridge.", "It widens it.").refusal
    assert "" == compare(long, "The council widens the bridge.").refusal
    assert "1904" in compare(long, "The council widens the bridge of 1904.").refusal


def test_a_number_may_be_written_in_digits_or_letters() -> None:
    """It is no word that the source lacks."""
    assert () == compare("It stands for six hours.", "It stands for 6 hours.").lacking
    assert () == compare("It has 3 gates.", "It has three gates.").lacking


def test_each_weighed_rule_has_its_place() -> None:
    """The calibration's weights are told apart by these places."""
    found = compare(
        "The bridge was opened in 1903.", "Only the bridge of Lund was not closed in 1904."
    )
    assert [True] * 5 + [False] * 3 == [bool(reason) for reason in found.reasons]


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("He denied that", True),
        ("it is possible that", True),
        ("nearly", True),
        ("the best possible", False),
        ("not only", False),
        ("on 3 May 1903", False),
    ],
)
def test_some_words_turn_what_stands_beside_them(text: str, turned: bool) -> None:
    """A negation or a hedge that is left out changes the rest."""
    assert turned is turns(text)
