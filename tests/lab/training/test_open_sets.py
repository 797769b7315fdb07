"""Examples from rows of open sets."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from askcite_lab.training.lessons import Example, Label, Lesson, Ruling
from askcite_lab.training.open_sets import examples
from askcite_lab.training.tokens import NOT_KNOWN, tokenized

if TYPE_CHECKING:
    from tokenizers import Tokenizer

PUMP = "The old pump at Weir Lane was replaced in 1987. It lifts forty litres a second."
MILL = "The mill at Harrow Bridge grinds rye. It was restored by volunteers in 2004."


def row(source: str, question: str, label: str | None, *passages: Mapping[str, Any]) -> str:
    """A row as the sets have it."""
    whole = {"id": "1", "source": source, "question": question, "label": label}
    return json.dumps({**whole, "page": "p", "passages": passages})


def passage(text: str, evidence: list[int] | None, **more: object) -> dict[str, object]:
    """A passage of two sentences."""
    end = text.index(". ") + 1
    sents = [[0, end], [end + 1, len(text)]]
    return {"title": "T", "text": text, "sents": sents, "evidence": evidence, "answer": None} | more


@pytest.fixture
def made(tmp_path: Path, tokenizer: Tokenizer) -> list[Example]:
    """The examples of three rows."""
    rows = [
        row(
            "hotpotqa_samples",
            "When was the pump replaced?",
            None,
            passage(PUMP, [0], answer=[42, 46]),
            passage(MILL, []),
        ),
        row("medquad", "Pump at Weir Lane", None, passage(PUMP, None, gold=True)),
        row("fever_symmetric", "The mill was restored in 1987.", "refuted", passage(MILL, [1])),
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return list(examples(tmp_path, tokenizer, first=3))


def test_evidence_marks_sentences_and_a_section_all_of_them(made: list[Example]) -> None:
    """Marked sentences are right, others wrong, and those of a section that answers vague."""
    marks = {(e.text, e.kind): e.marks for e in made}
    assert (Label.RIGHT, Label.WRONG) == marks[PUMP, Lesson.ANSWERED]
    assert (Label.WRONG, Label.WRONG) == marks[MILL, Lesson.LOOKS_RIGHT]
    assert (Label.VAGUE, Label.VAGUE) == marks[PUMP, Lesson.SECTION]
    assert (Label.WRONG, Label.RIGHT) == marks[MILL, Lesson.JUDGED]


def test_the_few_words_stand_where_the_row_says(made: list[Example]) -> None:
    """The answer's place counts in the passage; where none is marked, its tokens are unknown."""
    (answered,) = (e for e in made if e.kind is Lesson.ANSWERED)
    assert answered.answer is not None
    assert "1987" == answered.answer.of(answered.text)


def test_a_judged_row_teaches_its_verdict(made: list[Example], tokenizer: Tokenizer) -> None:
    """Refuted is no; rows without a label teach none."""
    tokens = tokenized(made, tokenizer)
    assert [
        Ruling.NO if e.kind is Lesson.JUDGED else NOT_KNOWN for e in made
    ] == tokens.verdict.tolist()


def test_each_row_is_a_group(made: list[Example]) -> None:
    """Passages of one question share a softmax, and the numbers go on from the first."""
    assert {3, 4, 5} == {e.group for e in made}
