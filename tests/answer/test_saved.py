"""An answer goes out as JSON or Markdown, and what was JSON comes back the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from askcite.answer.saved import (
    STALE,
    from_json,
    quotes,
    texts,
    to_brief_json,
    to_markdown,
)
from askcite.errors import LibraryError, SourceError
from askcite.sources import read_text
from askcite.types import Answer, Article, FieldCitation, Kind, Near, Span, Statement, Support
from askcite.types.forms import AnswerJSON

NOTICE = "Your question seems to be in French."
TEXT = "The pump was replaced in 1987. It lifts forty litres a second."
PUMP = replace(read_text(TEXT, id="pump"), title="Pump", author="Ann Weir")
FIRST, SECOND = PUMP.cite(Span(0, 30), Span(25, 29)), PUMP.cite(Span(31, 62))
TOLD = Answer("Is a mill mentioned?", "Is a mill mentioned?", (), (), 0.9, kind=Kind.MENTION,
              reply="No mill is mentioned.")  # fmt: skip
REFUSED = Answer("Quand ?", "Quand ?", (), (Near(SECOND, 0.1, -1.5),), 0.25, notice=NOTICE)
FOUND = Answer(
    "When?",
    "When was the pump replaced?",
    (
        Statement(FIRST.quote, (FIRST,)),
        Statement("It is strong.", (SECOND, FIRST), Support.ENTAILED, group="Strength"),
        Statement(
            "By Ann Weir.", (), fields=(FieldCitation("pump", "Pump", "author", "Ann Weir"),)
        ),
    ),
    (Near(SECOND, 1 / 3, 0.7),),
    2 / 3,
    timings={"read": 12.25},
    read=(Near(FIRST, 0.91, 2.5), Near(SECOND, 1 / 3, 0.7)),
    kind=Kind.YES_NO,
    verdict="yes",
)


def pump(id: str) -> Article:
    """The article as it was."""
    return PUMP


@pytest.mark.parametrize("form", [Answer.to_dict, to_brief_json])
@pytest.mark.parametrize("answer", [FOUND, TOLD, REFUSED])
def test_an_answer_comes_back_as_it_was(
    answer: Answer, form: Callable[[Answer], dict[str, Any]]
) -> None:
    """Through real JSON, every field of it is equal, times too."""
    back = from_json(json.loads(json.dumps(form(answer))), pump)
    assert (answer, answer.timings) == (back, back.timings)


def test_the_form_is_the_schema() -> None:
    """What is written has the fields that the schema names, in its order."""
    assert list(AnswerJSON.__dataclass_fields__) == list(FOUND.to_dict())


def test_every_quote_is_the_text_at_its_offsets() -> None:
    """Another program finds each quote, and the few words, by counting characters."""
    saved = FOUND.to_dict()
    cited = [c for s in saved["statements"] for c in s["citations"]]
    for each in (*cited, *saved["nearest"]):
        assert TEXT[each["start"] : each["end"]] == each["quote"]
    answer = cited[0]["answer"]
    assert saved["short"] == TEXT[answer["start"] : answer["end"]]


def test_the_brief_form_holds_no_quote() -> None:
    """What the article says is left to the article."""
    assert SECOND.quote not in json.dumps(to_brief_json(REFUSED))


def test_a_quote_is_the_articles_own_whatever_was_saved() -> None:
    """Another quote, title or quoted statement in the JSON is not taken over."""
    saved = FOUND.to_dict()
    saved["statements"][0]["text"] = "The pump was never replaced."
    saved["statements"][0]["citations"][0] |= {"quote": "Never.", "title": "Lies"}
    assert FOUND == from_json(saved, pump)


def test_a_changed_article_is_told() -> None:
    """Offsets into another text are not followed."""
    with pytest.raises(LibraryError, match=STALE):
        from_json(FOUND.to_dict(), lambda id: read_text(f"{TEXT} More.", id=id))


@pytest.mark.parametrize(
    "saved",
    [
        {},
        [],
        None,
        FOUND.to_dict() | {"confidence": "high"},
        FOUND.to_dict() | {"nearest": [3]},
        FOUND.to_dict() | {"kind": "riddle"},
        FOUND.to_dict() | {"verdict": "maybe"},
        FOUND.to_dict() | {"statements": [{"text": "x", "support": "sure", "citations": []}]},
        FOUND.to_dict() | {"statements": [{"text": "x", "support": "verbatim", "citations": []}]},
    ],
)
def test_another_form_is_refused(saved: Any) -> None:  # noqa: ANN401
    """JSON that is no answer is one clear error."""
    with pytest.raises(SourceError, match="no answer saved by askcite"):
        from_json(saved, pump)


def test_a_known_field_is_the_articles_own() -> None:
    """Another author in the JSON does not come back."""
    saved = FOUND.to_dict()
    saved["statements"][2]["fields"][0]["value"] = "Somebody Else"
    assert FOUND.statements[2].fields == from_json(saved, pump).statements[2].fields


def test_a_told_answer_reads_as_told() -> None:
    """Its line stands in the export, and not that the articles do not say."""
    assert "## Is a mill mentioned?\n\nNo mill is mentioned.\n" == to_markdown([TOLD])


def test_quotes_of_a_saved_answer() -> None:
    """Each citation's words and their place, also where it is cited twice."""
    assert [0, 31, 0] == [q.start for q in quotes(FOUND.to_dict())]


def test_texts_that_follow_one_another() -> None:
    """Lines, arrays and spaces between them make no difference."""
    assert [1, 2, 3, {"a": [4]}] == list(texts('1\n[2, 3]   {"a": [4]}\n'))


def test_a_notice_is_kept_with_its_answer() -> None:
    """The line said beside the answer on the page stands above it in the export."""
    assert "## Quand ?\n\n*" + NOTICE + "*\n\nThe articles do not say.\n" == to_markdown([REFUSED])
