"""A conversation that comes back is the same, or says that its article has changed."""

from __future__ import annotations

import json

import pytest
from tests.doors.web.values import TEXT, article, found, refused

from askcite.answer.saved import STALE
from askcite.doors.web.session import Exchange, Visit, dump, restore
from askcite.errors import NotFoundError
from askcite.types import Article


def visit() -> Visit:
    """An answer, a refusal and a question that failed."""
    source = article()
    turns = (
        Exchange(1, "How long is it shaded?", found(source), helpful=True, comment="Yes."),
        Exchange(2, "Who drinks it?", refused(source)),
        Exchange(3, "Again?", problem="Busy."),
    )
    return Visit(turns, "tea", 2)


def test_a_conversation_comes_back_as_it_was() -> None:
    """Answers, refusals, problems and verdicts survive the way through the browser."""
    assert visit() == restore(dump(visit()), lambda _: article())


def test_an_unanswered_question_does_not_come_back() -> None:
    """A question that was being answered when the page was left is not kept."""
    assert visit().turns == restore(dump(visit().asked("More?")), lambda _: article()).turns


def test_answers_from_a_changed_article_are_not_shown() -> None:
    """Another text under the same id makes the answer stale, not wrongly marked."""
    changed = restore(dump(visit()), lambda _: article(TEXT + " More."))
    assert [STALE, STALE, "Busy."] == [t.problem for t in changed.turns]


def test_answers_from_a_removed_article_are_not_shown() -> None:
    """Without the article there is no citation, and so no answer."""

    def gone(id: str) -> Article:
        raise NotFoundError(f"no article {id!r}")

    assert [STALE, STALE, "Busy."] == [t.problem for t in restore(dump(visit()), gone).turns]


@pytest.mark.parametrize("saved", ["", "{", "null", "7", '[{"question": 1}]', '["x"]', "[" * 9999])
def test_anything_else_is_an_empty_conversation(saved: str) -> None:
    """What a browser makes up is not believed."""
    assert Visit() == restore(saved, lambda _: article())


def test_a_quotation_is_the_articles_own_whatever_the_browser_says() -> None:
    """Words put into a quoted statement on the way do not come back."""
    records = json.loads(dump(visit()))
    records[0]["answer"]["statements"][0]["text"] = "Gyokuro is never shaded."
    back = restore(json.dumps(records), lambda _: article())
    assert visit().turns == back.turns


def test_offsets_outside_the_article_are_not_believed() -> None:
    """A span past the end empties the conversation instead of marking something else."""
    records = json.loads(dump(visit()))
    records[0]["answer"]["statements"][0]["citations"][0]["end"] = 10**6
    assert Visit() == restore(json.dumps(records), lambda _: article())


def test_a_verdict_given_while_the_next_question_is_answered_stays() -> None:
    """The answer joins what the conversation is by then."""
    asked = visit().asked("More?")
    now = asked.rated(2, True)
    after = asked.answered(found(article())).rejoin(now)
    assert (True, None) == (after.turns[1].helpful, after.turns[3].helpful)
    assert after.turns[3].answer
    assert not after.waiting


def test_a_conversation_begun_anew_is_not_taken_over_by_an_old_answer() -> None:
    """What was asked before belongs to a conversation that is gone."""
    old = Visit().asked("Old?")
    new = Visit().asked("New?")
    answered = old.answered(found(article()))
    assert (Visit(), new) == (answered.rejoin(Visit()), answered.rejoin(new))


def test_a_second_question_waits_for_the_first() -> None:
    """Two at the same moment are not mixed: the later one is dropped."""
    first = Visit().asked("First?")
    assert first == Visit().asked("Second?").rejoin(first)
    assert first == first.rejoin(Visit())


def test_what_the_browser_keeps_is_short() -> None:
    """Of the sentences that were near, offsets are kept and not the words."""
    assert "The heat keeps it green" not in dump(visit())
