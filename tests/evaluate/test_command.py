"""`askcite evaluate` on the gold set, whose directory holds questions and articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from askcite.errors import SourceError
from askcite.evaluate.printed import evaluate_command
from askcite.library.library import Library

GOLD = Path(__file__).parent.parent / "gold"
QUESTIONS = 4


def test_a_set_is_asked_of_its_own_articles(tmp_path: Path) -> None:
    """As many questions as wanted are asked, and the curves are drawn."""
    plot = tmp_path / "curves.png"
    (report,) = json.loads(evaluate_command([GOLD], sample=QUESTIONS, json=True, plot=plot))
    assert ("gold", QUESTIONS) == (report["set"], report["questions"])
    assert plot.read_bytes().startswith(b"\x89PNG")


def test_questions_alone_are_asked_of_a_library(tmp_path: Path) -> None:
    """A file of questions needs the library that holds the articles, and then gives a table."""
    index = tmp_path / "index"
    Library.build(index, [GOLD / "articles"]).close()
    table = evaluate_command([GOLD / "questions.jsonl"], index=index, sample=QUESTIONS)
    assert table.split()[:2] == ["questions", f"{QUESTIONS}"]


def test_questions_without_articles_say_what_is_missing() -> None:
    """The message names the option that mends it."""
    with pytest.raises(SourceError, match="has no corpus of its own"):
        evaluate_command([GOLD / "seed.jsonl"])
