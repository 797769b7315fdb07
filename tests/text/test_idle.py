"""Sentences that tell nothing are known, and come with what they announce."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.sources import read_text
from askcite.text import idle, studies

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
        ("There are two ways to join.", 2),
        ("I have three pieces of advice for you.", 3),
        ("Tollen crossed the line with eighty-two points.", 0),
        ("Tollen won by four points.", 0),
        ("The boathouse had two owners.", 0),
        ("Her aunt said that there are many ways of crossing a lake.", 0),
    ],
)
def test_what_is_announced_is_counted(lead: str, count: int) -> None:
    """None where the sentence tells something itself."""
    assert count == idle.announced(lead)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short article."""
    with Library.build(tmp_path_factory.mktemp("hut") / "index", [STOVE]) as built:
        yield built


def test_an_announcement_is_cited_with_what_follows(library: Library) -> None:
    """`Here is how the stove is lit.` does not say how."""
    assert "lower door" in library.ask("How is the stove lit?").text


def test_announcements_aims_and_findings_are_told_apart() -> None:
    """What leads in, what is sought and what is found are three things."""
    lead = "Here are some reasons to consider prompt engineering over finetuning:"
    bare = "Insects have a number of appealing qualities."
    aim = "To investigate whether aspirin lowers the risk of stroke."
    unknown = "Its effect on children remains unclear."
    found = "We conclude that aspirin lowers the risk of stroke."
    assert [True, True, False, False, False] == [
        idle.announces(each) for each in (lead, bare, aim, unknown, found)
    ]
    assert [False, False, True, True, False] == [
        idle.seeks(each) for each in (lead, bare, aim, unknown, found)
    ]
    assert [True] == [studies.concludes(each) for each in (lead, aim, found)][-1:]
    assert studies.tells_of_itself("In this paper we propose a parser.")
    assert not studies.tells_of_itself(found.replace("We conclude", "He says"))


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("What to do after a storm", True),
        ("Reduced Harbour Services", True),
        ("The Three Lighthouses: North Point", True),
        ("Harbour master: Ada Fenwick", False),
        ("How it was built is told by Ada Fenwick.", False),
    ],
)
def test_a_line_of_a_menu_says_nothing(line: str, bare: bool) -> None:
    """A label with its value and a sentence do."""
    assert bare == idle.is_bare(line)


def test_a_headline_in_capitals_that_tells_a_fact_is_no_title() -> None:
    """Its fact may stand nowhere else."""
    assert not idle.is_titled("COUNCIL SELLS OLD HARBOUR FOR 3 MILLION CROWNS")
    assert idle.is_titled("COUNCIL SELLS OLD HARBOUR")


def test_a_sentence_cut_within_references_says_something() -> None:
    """What is left of the reference before it is no part of it."""
    assert not idle.is_bare("2011) . M13 phage with a drug killed the cells (Eriksson et al.,")
    assert idle.is_bare("1993) , rats (Dente et al.,")


def test_a_tale_in_which_somebody_asks_is_no_question() -> None:
    """What is told is that it was asked."""
    told = "The old keeper lifted his lamp and cried, 'Who goes there at this hour?'"
    assert not idle.asks(told)
    assert not idle.asks("She lifted a board on which somebody had painted: WHO IS THERE?")
    assert idle.asks("'Who goes there at this hour?'")
    assert idle.asks("Who lit the lamp of the 'Foul Point'?")


def test_a_purpose_with_its_way_is_no_aim_of_a_study() -> None:
    """`To identify the leak, close the valve` tells how."""
    assert not idle.seeks("To identify the leaking joint, plumbers use soap and a brush.")
    assert not idle.seeks("To find out which joint leaks, close the lower valve first.")
    assert idle.seeks("To identify the leaking joint, we filled all of the pipes.")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (">>> total = add(2, 3)", True),
        ("count = len(names)", True),
        ("pump.start(speed=3)", True),
        ("The function add() returns the sum of its arguments.", False),
        ("The set {1, 2} has two members.", False),
        ("From 1990 on, the mill was closed;", False),
    ],
)
def test_lines_of_a_program_are_told_from_sentences(line: str, code: bool) -> None:
    """A sentence may name a function."""
    assert code == idle.is_code(line)


@pytest.mark.parametrize("reply", ["Yes.", "Of course not!", "ANN LEE: Yes!", "Chair: No."])
def test_a_mere_reply_is_told_with_its_speaker(reply: str) -> None:
    """What else is said makes a sentence of it."""
    assert idle.replies(reply)
    assert not idle.replies(f"{reply} The mill is open.")
