"""What the page may ask of the server, with the real library and no browser."""

from __future__ import annotations

import base64
import io
import json
from pathlib import Path
from threading import Thread
from typing import Any

import docx
import pytest

from askcite import sources
from askcite.answer.saved import STALE
from askcite.doors.web import feedback
from askcite.doors.web.desk import ANSWERS_AT_ONCE, GONE, Desk
from askcite.library.library import Library
from askcite.review import living
from askcite.settings import MAX_QUESTION_CHARACTERS
from askcite.types.statements import REFUSAL

PILLAR = "Which pillar of the IPOI does Japan lead?"


@pytest.fixture
def desk(library: Library, tmp_path: Path) -> Desk:
    """The page's acts on the shared library."""
    return Desk(library, tmp_path)


def last(desk: Desk, question: str, *history: Any) -> dict[str, Any]:  # noqa: ANN401
    """All that is told of a question, the later before the earlier."""
    *steps, end = desk.ask(question, [], history)
    assert {} == end
    return {name: value for step in steps for name, value in step.items()}


def test_an_answer_is_drawn_and_can_be_kept(desk: Desk) -> None:
    """What is kept is drawn again as it was, from the article and not from what is kept."""
    told = last(desk, PILLAR)
    assert "answered" == told["state"]
    again = desk.draw([json.loads(json.dumps(told["answer"]))])
    assert [told["html"]] == [each["html"] for each in again]


def test_an_answer_is_small_however_long_its_article(desk: Desk) -> None:
    """Marks are sent and not the article: less than 30 KB with everything."""
    sent = [*desk.ask(PILLAR, [], [])]
    assert 30_000 > sum(len(json.dumps(each)) for each in sent)


def test_a_follow_up_leans_on_what_is_sent_with_it(desk: Desk) -> None:
    """A pronoun is understood from the turn before; alone it is not."""
    first = last(desk, "When was the IPOI announced?")["answer"]
    said = [first["understood_as"], first["text"]]
    asked = "Which pillar of it does Japan lead?"
    assert "IPOI" in last(desk, asked, said)["answer"]["understood_as"]
    assert asked == last(desk, asked)["answer"]["understood_as"]


def test_many_visitors_at_once_are_all_answered(desk: Desk) -> None:
    """Six who ask together each get their own answer."""
    got: list[dict[str, Any]] = []
    threads = [Thread(target=lambda: got.append(last(desk, PILLAR))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ["answered"] * 6 == [told["state"] for told in got]


def test_a_question_that_cannot_be_asked_says_why(desk: Desk) -> None:
    """One that is too long is told in words, not by an error."""
    told = last(desk, "x" * (MAX_QUESTION_CHARACTERS + 1))
    assert f"{MAX_QUESTION_CHARACTERS:,}" in told["problem"]


def test_a_scope_that_is_gone_is_a_problem_of_its_own(desk: Desk) -> None:
    """An article that was removed meanwhile ends the question, and the visitor reads what to do."""
    told, _ = desk.ask(PILLAR, ["no-such-article"], [])
    assert GONE == told["problem"]


def broken(saved: dict[str, Any], **changes: object) -> dict[str, Any]:
    """A saved answer whose first citation was changed on the way."""
    made = json.loads(json.dumps(saved))
    made["statements"][0]["citations"][0].update(changes)
    return dict(made)


@pytest.mark.parametrize(
    "changes", [{"digest": "0" * 64}, {"end": 99_999_999}, {"start": "x"}, {"article_id": "gone"}]
)
def test_what_the_browser_makes_up_is_not_believed(desk: Desk, changes: dict[str, object]) -> None:
    """A citation that does not fit its article is a problem; the answers beside it are drawn."""
    saved = last(desk, PILLAR)["answer"]
    drawn = desk.draw([broken(saved, **changes), saved])
    assert [STALE, None] == [each.get("problem") for each in drawn]
    assert "answered" == drawn[1]["state"]


def test_a_quotation_is_the_articles_own_whatever_the_browser_says(desk: Desk) -> None:
    """Words put into a quoted statement on the way do not come back."""
    saved = last(desk, PILLAR)["answer"]
    saved["statements"][0]["text"] = "Japan leads nothing."
    assert "Japan leads nothing." not in desk.draw([saved])[0]["html"]


def test_an_article_that_is_gone_is_said_to_be(desk: Desk) -> None:
    """An article removed while it lay open is not an error."""
    assert "has been removed" in desk.article("no-such-article")


def test_what_follows_was_seen_answered(desk: Desk, library: Library) -> None:
    """Each question offered next is answered, and is not the one that was asked."""
    offered = desk.follow(last(desk, PILLAR)["answer"], [])
    assert 1 <= len(offered) <= 3
    assert PILLAR not in offered
    assert all(library.ask(question).found for question in offered)


def test_while_others_ask_nothing_is_looked_up_to_follow(desk: Desk) -> None:
    """Visitors who have asked come before questions that nobody has asked."""
    saved = last(desk, PILLAR)["answer"]
    others = [desk.ask(PILLAR, [], []) for _ in range(ANSWERS_AT_ONCE)]
    assert all("html" in next(other) for other in others)
    assert [] == desk.follow(saved, [])
    assert [{}] * len(others) == [[*other][-1] for other in others]
    assert desk.follow(saved, [])


def test_a_verdict_is_kept_with_its_answer(desk: Desk, tmp_path: Path) -> None:
    """The operator finds thumb, comment, question and quote; what is made up is not kept."""
    saved = last(desk, PILLAR)["answer"]
    assert desk.rate(saved, True, " Just so. ")
    assert not desk.rate(broken(saved, digest="0" * 64), True, "")
    (kept,) = feedback.read(tmp_path)
    assert (True, "Just so.") == (kept.helpful, kept.comment)
    assert PILLAR == kept.answer["question"]


def test_an_operator_keeps_answers_in_the_library(tmp_path: Path) -> None:
    """They are held against the articles from then on; what is made up is not kept."""
    question = "When does the salt harvest begin?"
    article = sources.read_text("The salt harvest begins in June.", id="salt", title="Salt")
    with Library.build(tmp_path / "library", [article]) as library:
        desk = Desk(library, tmp_path)
        saved = last(desk, question)["answer"]
        assert 1 == desk.keep([saved, broken(saved, digest="0" * 64)])
        (kept,) = living.living(library)
    assert (question, True) == (kept.question, kept.stands)


def test_a_conversation_proves_itself(desk: Desk, library: Library) -> None:
    """One file with every answer's quotes and the articles' texts."""
    kept = [last(desk, PILLAR)["answer"], last(desk, "What is the capital of Mongolia?")["answer"]]
    made = desk.export(kept, "proof")
    words = base64.b64decode(made).decode()
    for part in ("connectivity pillar", REFUSAL, *(a.digest for a in library.articles())):
        assert part in words


@pytest.mark.parametrize("form", ["md", "json", "html", "docx"])
def test_a_document_has_every_answer_with_its_sources(desk: Desk, form: str) -> None:
    """Both questions are in it, and under the first the quote with its digest."""
    kept = [last(desk, PILLAR)["answer"], last(desk, "What is the capital of Mongolia?")["answer"]]
    made = desk.export(kept, form)
    content = base64.b64decode(made)
    words = (
        "\n".join(p.text for p in docx.Document(io.BytesIO(content)).paragraphs)
        if form == "docx"
        else content.decode()
    )
    place = kept[0]["statements"][0]["citations"][0]
    for part in (PILLAR, "Mongolia", "connectivity pillar", place["digest"][:12]):
        assert part in words
