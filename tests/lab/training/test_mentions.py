"""Of several places where an answer's words stand, the one that is meant."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askcite.types import Span
from askcite_lab.training.exercises import read_articles, read_exercises
from askcite_lab.training.mentions import meant

if TYPE_CHECKING:
    from tokenizers import Tokenizer

FORD = "Ford was a Boy Scout."
EAGLE = "Ford is the only president to become an Eagle Scout."
DAM = "The dam of Fordham was closed."
TEXT = f"{FORD} {EAGLE} {DAM}"
SENTENCES = [Span(TEXT.index(each), TEXT.index(each) + len(each)) for each in (FORD, EAGLE, DAM)]


@pytest.mark.parametrize(
    ("question", "words", "sentence"),
    [
        ("Which president became an Eagle Scout?", "Ford", EAGLE),
        ("Who was a Boy Scout?", "Ford", FORD),
        ("Who was it?", "Ford", FORD),
        ("Which dam was closed?", "Ford", FORD),  # Fordham is not Ford
        ("What did the scout become?", "Eagle Scout", EAGLE),
    ],
)
def test_the_mention_whose_sentence_is_asked_about(
    question: str, words: str, sentence: str
) -> None:
    """It shares the question's rarer words; of equals the given one stays."""
    start = TEXT.index(words)
    found = meant(question, Span(start, start + len(words)), SENTENCES, TEXT)
    assert found.of(TEXT) == words
    assert next(s for s in SENTENCES if s.covers(found)).of(TEXT) == sentence


@pytest.mark.parametrize(("known", "sentence"), [({"para_id": "ford#0"}, EAGLE), ({}, FORD)])
def test_it_is_learnt_from(
    tmp_path: Path, tokenizer: Tokenizer, known: dict[str, str], sentence: str
) -> None:
    """Where the paragraph that was asked about is known; else the given place is believed."""
    paragraph = {"id": "ford#0", "start": 0, "end": len(TEXT)}
    article = {"id": "ford", "title": "Ford", "source": "made up", "text": TEXT}
    (tmp_path / "corpus.jsonl").write_text(json.dumps(article | {"paras": [paragraph]}))
    row = {
        "question": "Which president became an Eagle Scout?",
        "doc_id": "ford",
        "answerable": True,
        "answers": ["Ford"],
        "evidence": [{"text": "Ford", "start": 0, "end": 4}],
    }
    (tmp_path / "questions.jsonl").write_text(json.dumps(row | known))
    (question,) = read_exercises(tmp_path, read_articles(tmp_path, tokenizer))
    assert question.answer is not None
    assert question.answer.start == TEXT.index(sentence)
