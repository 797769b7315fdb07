"""Sentences are told apart by how they stand."""

from __future__ import annotations

import pytest

from askcite.text import announcing, standing, studies


@pytest.mark.parametrize(
    ("sentence", "dangles"),
    [
        ("But it also faces challenges of depth.", True),
        ("That means sustained investment.", True),
        ("However, the real test lies elsewhere.", True),
        ("For example, latency can be improved.", True),
        ("From there, the plague went north.", True),
        ("Their partnership has evolved.", True),
        ("This paper presents a parser.", False),
        ("It is clear that the dam leaks.", False),
        ("Those who came late were fined.", False),
        ("Japan leads the pillar.", False),
        ("Together, they can craft a model.", False),
    ],
)
def test_a_sentence_that_leans_on_another_dangles(sentence: str, dangles: bool) -> None:
    """A pointer or a link at its beginning makes it dangle, an expletive does not."""
    assert dangles == standing.dangles(sentence)


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("Next steps", True),
        ("The minister delivering her first speech since taking office, October 24.", True),
        ("1993) , rats (Dente et al.,", True),
        ("Google Sheets prompting tutorial", True),
        ("Japan leads the pillar within the initiative.", False),
        ("He didn't come.", False),
        ("Prompts usually work across versions without changes.", False),
    ],
)
def test_words_without_a_verb_are_a_fragment(words: str, fragment: bool) -> None:
    """A title or a caption is none of the sentences that are cited alone."""
    assert fragment == standing.is_fragment(words)


def test_announcements_aims_and_findings_are_told_apart() -> None:
    """What leads in, what is sought and what is found are three things."""
    lead = "Here are some reasons to consider prompt engineering over finetuning:"
    bare = "Insects have a number of appealing qualities."
    aim = "To investigate whether aspirin lowers the risk of stroke."
    unknown = "Its effect on children remains unclear."
    found = "We conclude that aspirin lowers the risk of stroke."
    assert [True, True, False, False, False] == [
        announcing.announces(each) for each in (lead, bare, aim, unknown, found)
    ]
    assert [False, False, True, True, False] == [
        standing.seeks(each) for each in (lead, bare, aim, unknown, found)
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
    assert bare == standing.is_bare(line)


def test_a_headline_in_capitals_that_tells_a_fact_is_no_title() -> None:
    """Its fact may stand nowhere else."""
    assert not standing.is_titled("COUNCIL SELLS OLD HARBOUR FOR 3 MILLION CROWNS")
    assert standing.is_titled("COUNCIL SELLS OLD HARBOUR")


def test_a_sentence_cut_within_references_says_something() -> None:
    """What is left of the reference before it is no part of it."""
    assert not standing.is_bare("2011) . M13 phage with a drug killed the cells (Eriksson et al.,")
    assert standing.is_bare("1993) , rats (Dente et al.,")


def test_a_tale_in_which_somebody_asks_is_no_question() -> None:
    """What is told is that it was asked."""
    told = "The old keeper lifted his lamp and cried, 'Who goes there at this hour?'"
    assert not standing.asks(told)
    assert not standing.asks("She lifted a board on which somebody had painted: WHO IS THERE?")
    assert standing.asks("'Who goes there at this hour?'")
    assert standing.asks("Who lit the lamp of the 'Foul Point'?")


def test_what_follows_a_pointer_in_brackets_is_told() -> None:
    """`(See Table 1.)` alone is a mere pointer."""
    assert standing.refers("(See Table 1.)")
    assert not standing.refers("(See Table 1.) The most common wood in these boats is larch.")


def test_a_purpose_with_its_way_is_no_aim_of_a_study() -> None:
    """`To identify the leak, close the valve` tells how."""
    assert not standing.seeks("To identify the leaking joint, plumbers use soap and a brush.")
    assert not standing.seeks("To find out which joint leaks, close the lower valve first.")
    assert standing.seeks("To identify the leaking joint, we filled all of the pipes.")


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
    assert code == standing.is_code(line)


@pytest.mark.parametrize("reply", ["Yes.", "Of course not!", "ANN LEE: Yes!", "Chair: No."])
def test_a_mere_reply_is_told_with_its_speaker(reply: str) -> None:
    """What else is said makes a sentence of it."""
    assert standing.replies(reply)
    assert not standing.replies(f"{reply} The mill is open.")
