"""Figures of follow-ups, on a small set of conversations."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from askcite.evaluate import conversations
from askcite.llm import LLM

TALKS = {
    "ice": ["Where did the singer grow up?", "The singer grew up in Dallas, Texas.", "motocross"],
    "dam": ["When was the Varde dam built?", "The Varde dam was built in 1931.", "concrete"],
}
"""By conversation: the first question, its answer, and a word of what is answered later."""


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """Two conversations with a person's rewriting of their follow-ups, and no articles."""
    rows = [
        {
            "id": f"{id}#{n}",
            "question": question,
            "history": [asked, answer, "And then?", f"It came to {word} of the best kind."][
                : 2 * n
            ],
            "rewrite": f"What is it about {id}, the {word}?",
            "answerable": True,
            "doc_id": id,
            "evidence": [],
        }
        for id, (asked, answer, word) in TALKS.items()
        for n, question in ((1, "What was it like?"), (2, "How big was it?"))
    ]
    (tmp_path / "questions.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return tmp_path


def test_each_way_to_put_a_follow_up_is_measured(talks: Path) -> None:
    """As asked, by the rules, and by a person; the right conversation is found or not."""
    ways = {way.name: way for way in conversations.measure(talks, None)}
    assert ["as asked", "rewritten by rules", "rewritten by a person"] == list(ways)
    assert {4} == {way.questions for way in ways.values()}
    assert 1.0 == ways["rewritten by rules"].article
    assert ways["as asked"].article < 1.0
    assert {None} == {way.sentence for way in ways.values()}


def test_a_language_models_rewritings_are_measured_too(
    talks: Path, serve: Callable[..., tuple[LLM, object]]
) -> None:
    """Alone, where a useless one leaves the question as it was; and beside those of the rules."""
    llm, _ = serve(*["The singer grew up."] * 4)
    ways = {way.name: way for way in conversations.measure(talks, None, llm)}
    assert ways["as asked"].article == ways["rewritten by the LLM"].article
    assert ways["rewritten by rules"].article == ways["the surer of both"].article
