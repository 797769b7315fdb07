"""What the rules find in a written sentence beside its source, without a model."""

from __future__ import annotations

import pytest

from askcite.support.wording import compare, turns

SPREAD = (
    "It spread to France by June 1348, then to Norway from 1349 to 1351, and to Bremen in 1350."
)
PACKETS = (
    "It was briefing B-265 in 1961, report P-26 in 1962, and then, much shortened, RM 34 in 1964."
)
TRIAL = "The rate had fallen by 48 per cent with veltrazine and, in the others, by 29 with placebo."
SCHOOL = "Is it not odd? It may close. It has 40 pupils, who were born between 2004 and 2006."
SALES = "Sales rose from 12% to 15%, or by 5 million dollars, and 3 in 4 shops gained."
STAFF = "The firm employs six hundred people, 1.4bn machines and 5 to 6 million robots."
COLD = "It fell to −5 degrees on the 6 km road, 7 °C under the 12 months before."
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
        (SALES, "Sales rose from 15% to 12%.", "the other way round"),
        (SALES, "Sales rose by 5 billion dollars.", "another amount"),
        (SALES, "Sales rose by 5 dollars.", "another amount"),
        (SALES, "Sales rose by 5 million euros.", "another unit"),
        (SALES, "Sales rose by €5 million.", "another unit"),
        (SALES, "4 in 3 shops gained.", "the other way round"),
        ("Three in four gained.", "Four in three gained.", "the other way round"),
        (STAFF, "It employs six people.", "another amount"),
        (STAFF, "It employs a hundred people.", "another amount"),
        (STAFF, "It employs six hundred thousand people.", "another amount"),
        (STAFF, "It has 1.4 million machines.", "another amount"),
        (STAFF, "It has 5 thousand robots.", "another amount"),
        ("It has sixty gates.", "It has six gates.", "the number 6"),
        ("It has 50 gates.", "It has ninety gates.", "the number 90"),
        ("It has twenty-one million gates.", "It has twenty million gates.", "another amount"),
        ("Thousands came.", "Hundreds came.", "another amount"),
        ("Five million came.", "A million came.", "another amount"),
        (COLD, "It fell to 5 degrees.", "another sign"),
        (COLD, "It fell on the 6 miles of the road.", "another unit"),
        (COLD, "It was 7 °F under it.", "another unit"),
        (COLD, "It was under the 12 weeks before.", "another unit"),
        ("By 5 percentage points.", "By 5 percent.", "another unit"),
        ("It is in Niger.", "It is in Nigeria.", "the name Nigeria"),
        ("It is in Nigeria.", "It is in Niger.", "the name Niger"),
        ("It is in Niger.", "It is a Nigerian town.", "the name Nigerian"),
        ("It is in Australia.", "It is in Austria.", "the name Austria"),
        ("It is by Hans Andersen.", "It is by Hans Anderson.", "the name Anderson"),
        ("It is by O'Brien.", "It is by O'Neill.", "the name O'Neill"),
        ("It is in Guinea.", "It is in Guinea-Bissau.", "the name Bissau"),
        ("Australia leads the pillar.", "Austria leads the pillar.", "with which it begins"),
        ("Japan leads the pillar.", "It grows. Peru leads the pillar.", "with which it begins"),
        ("Critics doubt that it is safe.", "It is safe.", "negated"),
        ("It is false that it is not safe.", "It is not safe.", "left out"),
        ("It may close until 2015.", "It closes until 2015.", "“may” is left out"),
        ("It is safe.", "It is a myth that it is safe.", "negated"),
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
        (SALES, "The rise from 12% to 15% is one of 5m dollars."),
        (SALES, "Sales rose by $5 million to between 12 and 15 per cent."),
        (SALES, "Sales rose by 5 million dollars, and three in four shops gained."),
        (STAFF, "Six hundred people and 1.4 billion machines are employed."),
        (STAFF, "Hundreds of people work with five to six million robots."),
        (STAFF, "It employs between 5 million and 6 million robots."),
        (COLD, "It fell to 5 degrees below freezing."),
        (COLD, "It fell on a 6-kilometre road, 7 degrees under the 12 months."),
        ("A hundred people and a dozen dogs came.", "100 people and 12 dogs came."),
        ("5,000,000 people came.", "5000000 people came."),
        ("It has three million gates in the third street.", "In street 3 it has them."),
        ("One of a million saw it.", "One saw it."),
        ("It lies in Austria.", "It is an Austrian town of the Austrians."),
        ("It is a Canadian and an Italian firm.", "It is of Canada and Italy."),
        ("It is Japan’s, Müller's and the Browns'.", "It is of Japan, Muller and Brown."),
        ("The Anglo-Saxon church is O’Brien’s.", "It is the church of O'Brien, a Saxon."),
        ("It was announced in Delhi by engineers.", "Announcement was in Delhi. Engineer's."),
        ("There is no doubt that it is safe.", "It is safe."),
        ("Without a doubt it is safe.", "It is safe."),
        ("It is false that it is safe.", "It is untrue that it is safe."),
        ("It was open until 2015.", "Until 2015 it was open."),
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
        ("a myth", True),
        ("Until 2015,", True),
        ("Critics doubt that", True),
        ("no doubt", False),
        ("without a doubt,", False),
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
