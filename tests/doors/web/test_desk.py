"""What a visitor's acts lead to, with the real library and no browser."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from askcite.doors.web import feedback
from askcite.doors.web.desk import ALL, BUSY, FULL, GONE, Desk
from askcite.doors.web.gate import Gate
from askcite.doors.web.seat import Seat
from askcite.doors.web.session import Visit, dump
from askcite.library.library import Library
from askcite.settings import MAX_QUESTION_CHARACTERS, MAX_TURNS

PILLAR = "Which pillar of the IPOI does Japan lead?"


@pytest.fixture
def gate() -> Gate:
    """One answer at a time; eight may wait."""
    return Gate(1, 8, 600.0)


@pytest.fixture
def desk(library: Library, tmp_path: Path, gate: Gate) -> Desk:
    """The page's acts on the shared library."""
    return Desk(library, tmp_path, gate)


def test_an_answer_opens_its_article(desk: Desk) -> None:
    """First the question stands there unanswered, then its answer, with the article open."""
    asked, *_, answered = desk.ask(Visit(), PILLAR, ALL)
    assert (True, False) == (asked.waiting, answered.waiting)
    assert ("japan-india-indo-pacific", 1) == (answered.article, answered.shown)
    assert answered.answers[0].found


def test_a_follow_up_leans_on_the_answer_before_unless_asked_alone(desk: Desk) -> None:
    """A pronoun is understood from the turn before; an edited question stands alone."""
    *_, first = desk.ask(Visit(), "When was the IPOI announced?", ALL)
    *_, second = desk.ask(first, "Which pillar of it does Japan lead?", ALL)
    assert "IPOI" in second.answers[1].understood_as
    *_, alone = desk.ask(first, "Which pillar of it does Japan lead?", ALL, lean=False)
    assert "Which pillar of it does Japan lead?" == alone.answers[1].understood_as


def test_many_visitors_at_once_are_all_answered(desk: Desk) -> None:
    """Six who ask together each get their own answer."""
    got: list[Visit] = []
    threads = [
        Thread(target=lambda: got.append([*desk.ask(Visit(), PILLAR, ALL)][-1])) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [True] * 6 == [visit.answers[0].found for visit in got]


def test_past_the_limit_visitors_are_told_that_it_is_busy(library: Library, tmp_path: Path) -> None:
    """When nobody may wait, the second asker is told at once and may ask again."""
    gate = Gate(1, 0, 60.0)
    desk = Desk(library, tmp_path, gate)
    with gate.enter():
        *_, turned_away = desk.ask(Visit(), PILLAR, ALL)
    assert BUSY == turned_away.turns[0].problem
    *_, answered = desk.ask(turned_away, PILLAR, ALL)
    assert answered.turns[1].answer


@pytest.mark.parametrize("question", ["", "  \n"])
def test_an_empty_question_is_not_asked(desk: Desk, question: str) -> None:
    """Nothing happens."""
    assert [] == [*desk.ask(Visit(), question, ALL)]


def test_a_question_that_cannot_be_asked_says_why(desk: Desk) -> None:
    """One that is too long is refused in words, not by an error."""
    *_, last = desk.ask(Visit(), "x" * (MAX_QUESTION_CHARACTERS + 1), ALL)
    assert "characters" in (last.turns[0].problem or "")


def test_a_scope_that_is_gone_is_a_problem_of_its_own(desk: Desk) -> None:
    """An article that was removed meanwhile ends the question, and the visitor reads what to do."""
    *_, last = desk.ask(Visit(), PILLAR, "removed")
    assert GONE == last.turns[0].problem
    assert not last.waiting


def test_a_conversation_goes_on_after_a_restart(desk: Desk) -> None:
    """A server that knows nothing of it takes the browser's copy; the next turn is the second."""
    *_, before = desk.ask(Visit(), PILLAR, ALL)
    seat = desk.seated(Seat(), dump(before))
    assert before == seat.visit
    *_, after = desk.ask(seat.visit, PILLAR, ALL)
    assert [1, 2] == [turn.number for turn in after.turns]
    assert before.turns[0] == after.turns[0]


def test_an_open_article_is_one_that_the_library_holds(desk: Desk) -> None:
    """Where it was removed, the first lies open; one that is held stays open."""
    settled = desk.settled(Visit(article="removed"))
    assert "japan-india-indo-pacific" == settled.article
    assert settled == desk.settled(settled)


def test_a_full_conversation_takes_no_more(desk: Desk) -> None:
    """After the last turn that is kept, a new conversation is asked for."""
    visit = Visit()
    for _ in range(MAX_TURNS):
        visit = visit.asked("?").failed("!")
    *_, last = desk.ask(visit, PILLAR, ALL)
    assert FULL == last.turns[-1].problem


@pytest.mark.parametrize("name", ["a9-c1", "a1-c9", "a1-x", "", "aa-c1", "a-1-c1", "a²-c1"])
def test_a_made_up_citation_leads_nowhere(desk: Desk, name: str) -> None:
    """Names that no answer has leave the page as it is."""
    *_, visit = desk.ask(Visit(), PILLAR, ALL)
    assert visit == desk.reveal(visit, name)


def test_a_citation_opens_its_own_article(desk: Desk) -> None:
    """Wherever the visitor had gone, the number leads back to its article and turn."""
    *_, visit = desk.ask(Visit(), PILLAR, ALL)
    assert visit == desk.reveal(replace(visit, article=None, shown=None), "a1-c1")


def test_a_verdict_is_kept_once(desk: Desk, tmp_path: Path) -> None:
    """The same thumb twice is one verdict; a comment adds one, and then it is settled."""
    *_, visit = desk.ask(Visit(), PILLAR, ALL)
    for helpful, comment in ((True, ""), (True, ""), (None, "Good."), (False, "")):
        visit = desk.rate(visit, 1, helpful, comment)
    assert [(True, ""), (True, "Good.")] == [
        (f.helpful, f.comment) for f in feedback.read(tmp_path)
    ]


def test_an_article_that_is_gone_is_said_to_be(desk: Desk) -> None:
    """An article removed while it lay open is not an error."""
    assert "removed" in desk.article(Visit(article="gone"))
