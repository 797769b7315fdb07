"""Figures of the reader alone, on two paragraphs."""

from __future__ import annotations

import json
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from askcite.doors.cli import main
from askcite.errors import ModelError, SourceError
from askcite.evaluate import reader_alone

PARAGRAPHS = ("Storks nest on the old tower.", "It rained. The dam was finished in 1931 by Varde.")
ANSWER = "1931"
QUESTIONS = {"When was the dam finished?": True, "What colour is the lighthouse?": False}
"""Whether the second paragraph answers."""


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    """An article of two paragraphs; two questions of its second, one of which it answers."""
    text = "\n\n".join(PARAGRAPHS)
    spans = [(text.index(words), text.index(words) + len(words)) for words in PARAGRAPHS]
    paras = [{"id": f"a#{n}", "start": a, "end": b} for n, (a, b) in enumerate(spans)]
    article = {"id": "a", "title": "A", "source": "ours", "text": text, "paras": paras}
    (tmp_path / "corpus.jsonl").write_text(json.dumps(article))
    place = {"text": ANSWER, "doc_id": "a", "start": text.index(ANSWER)}
    place["end"] = text.index(ANSWER) + len(ANSWER)
    rows = [
        {
            "id": question,
            "question": question,
            "doc_id": "a",
            "para_id": "a#1",
            "answerable": answerable,
            "answers": [ANSWER] if answerable else [],
            "evidence": [place] if answerable else [],
        }
        for question, answerable in QUESTIONS.items()
    ]
    (tmp_path / "questions.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return tmp_path


def test_the_shipped_reader_is_measured_on_paragraphs(asked: Path) -> None:
    """The right sentence and words are found, and the other question stands below."""
    found = reader_alone.measure(asked)
    figures = (found.auc.value, found.f1.value, found.sentence.value)
    assert (2, (1.0, 1.0, 1.0)) == (found.questions, figures)


def test_weights_in_a_file_are_measured_alike(asked: Path) -> None:
    """The shipped ones, named as a file, give the same."""
    with as_file(files("askcite.models").joinpath("weights", "reader.onnx.gz")) as weights:
        assert reader_alone.measure(asked, 2, weights) == reader_alone.measure(asked)


@pytest.mark.parametrize(("name", "said"), [("none", "cannot be read"), ("", "not packed weights")])
def test_other_files_are_no_weights(asked: Path, name: str, said: str) -> None:
    """The error says which file, and what was wanted."""
    with pytest.raises(ModelError, match=said):
        reader_alone.measure(asked, 2, asked / (name or "corpus.jsonl"))


def test_a_set_without_paragraphs_is_told(asked: Path) -> None:
    """Its questions cannot be read beside one."""
    article = json.loads((asked / "corpus.jsonl").read_text())
    del article["paras"]
    (asked / "corpus.jsonl").write_text(json.dumps(article))
    with pytest.raises(SourceError, match="of which paragraph"):
        reader_alone.measure(asked)


def test_the_command_prints_the_figures(asked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With and without a file, one object a set; a file that is not there ends it with 2."""
    assert main(["evaluate", str(asked), "--reader"]) == 0
    assert json.loads(capsys.readouterr().out)["questions"] == 2
    assert main(["evaluate", str(asked), "--reader", str(asked / "none")]) == 2
    assert "cannot be read" in capsys.readouterr().err
