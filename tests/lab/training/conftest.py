"""A small folder of training data, made of the gold articles and questions."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from safetensors.numpy import save_file

from askcite.models import runtime, weights
from askcite.settings import DEFAULT_ENCODER
from askcite_lab.training.examples import make
from askcite_lab.training.exercises import CutArticle, read_articles, read_exercises
from askcite_lab.training.lessons import Example

if TYPE_CHECKING:
    from tokenizers import Tokenizer

GOLD = Path(__file__).parents[2] / "gold"


@pytest.fixture(scope="session")
def encoder() -> Path:
    """The default encoder's directory."""
    return weights.locate(DEFAULT_ENCODER)


@pytest.fixture(scope="session")
def shallow(encoder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The default encoder's first two layers, which learn three times as fast as all six."""
    shallow = tmp_path_factory.mktemp("shallow")
    shutil.copytree(encoder, shallow, dirs_exist_ok=True)
    config = json.loads((encoder / "config.json").read_text())
    (shallow / "config.json").write_text(json.dumps(config | {"num_hidden_layers": 2}))
    kept = re.compile(r"embeddings\.|encoder\.layer\.[01]\.")
    tensors = {k: v for k, v in weights.tensors(encoder).items() if kept.match(k)}
    save_file(tensors, shallow / "model.safetensors")
    return shallow


@pytest.fixture
def tokenizer(encoder: Path) -> Tokenizer:
    """The default encoder's tokenizer."""
    return runtime.tokenizer(encoder)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gold questions as training data: a corpus, and questions with their answers' offsets."""
    folder = tmp_path_factory.mktemp("data")
    texts = {path.stem: path.read_text() for path in sorted((GOLD / "articles").glob("*.txt"))}
    write(folder / "corpus.jsonl", (corpus_row(id, text) for id, text in texts.items()))
    given = map(json.loads, (GOLD / "questions.jsonl").read_text().splitlines())
    write(folder / "questions.jsonl", (marked(row, texts[row["doc_id"]]) for row in given))
    return folder


@pytest.fixture(scope="session")
def few(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every third of the questions: enough for three small steps."""
    few = tmp_path_factory.mktemp("few")
    shutil.copy(folder / "corpus.jsonl", few)
    lines = (folder / "questions.jsonl").read_text().splitlines(keepends=True)
    (few / "questions.jsonl").write_text("".join(lines[::3]))
    return few


@pytest.fixture(scope="session")
def sources(folder: Path, encoder: Path) -> dict[str, CutArticle]:
    """The folder's articles."""
    return read_articles(folder, runtime.tokenizer(encoder))


@pytest.fixture(scope="session")
def made(folder: Path, sources: dict[str, CutArticle]) -> list[Example]:
    """The folder's examples."""
    return list(make(sources, read_exercises(folder, sources)))


def corpus_row(id: str, text: str) -> dict[str, Any]:
    """An article with its lines as paragraphs."""
    paragraphs, at = [], 0
    for line in text.splitlines(keepends=True):
        paragraphs.append({"id": f"{id}#{at}", "start": at, "end": at + len(line)})
        at += len(line)
    return {"id": id, "title": id, "source": "made up", "text": text, "paras": paragraphs}


def marked(row: Mapping[str, Any], text: str) -> dict[str, Any]:
    """A gold question whose evidence is the answer's place."""
    if not row["answerable"]:
        return {**row}
    evidence, answer = row["evidence"][0], row["answers"][0]
    start = text.index(evidence) + evidence.index(answer)
    return {**row, "evidence": [{"text": answer, "start": start, "end": start + len(answer)}]}


def write(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """The rows as JSON Lines."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
