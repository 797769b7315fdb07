"""Claims from open sets of statements and yes-or-no questions.

The rows are those of `askcite_lab.training.open_sets`. A statement is held against the sentences
that decide it, or against a passage; a question of yes or no is said as a statement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from askcite.evaluate.claims import Claim
from askcite.evaluate.data import Row, rows
from askcite.question.affirmed import affirmed
from askcite_lab.training.exercises import CutArticle, cut_article

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MOST: Final = {
    "boolq_train_part": 1_242,
    "contract_nli": 800,
    "docs_question_headings": 317,
    "entailment_bank": 1_200,
    "evidence_inference_ccby": 2_750,
    "fever_symmetric": 209,
    "strategyqa_facts": 1_200,
}
"""Claims of each source; contracts repeat 17 claims, and the bank's are all supported."""
TEXTS: Final = {
    "docs_topic_headings": 2_500,
    "evidence_inference_ccby": 2_000,
    "fairytaleqa_train": 300,
    "medquad": 2_500,
    "qmsum_train": 300,
    "selqa": 1_500,
}
"""Passages of each source of whose sentences claims are made."""
ALONE: Final = 0.5
"""Of the claims stand beside their evidence alone, the others beside its passage."""
SEED: Final = 20261130
_SAID: Final = {
    "yes": "supported",
    "supported": "supported",
    "no": "refuted",
    "refuted": "refuted",
    "nei": "nei",
}


def claims(folder: Path) -> Iterator[Claim]:
    """The claims of the folder's rows that are judged."""
    random = np.random.default_rng(SEED)
    for source, most in sorted(MOST.items()):
        given = [row for row in _rows(folder, source) if row["label"] in _SAID]
        for at in random.permutation(len(given))[:most]:
            yield from _claims(given[int(at)], random)


def articles(folder: Path, tokenizer: Tokenizer) -> dict[str, CutArticle]:
    """Passages of the folder's rows, as articles."""
    found: dict[str, CutArticle] = {}
    for source, most in sorted(TEXTS.items()):
        texts = {p["text"]: p["title"] for row in _rows(folder, source) for p in row["passages"]}
        order = np.random.default_rng(SEED).permutation(len(texts))[:most]
        given = list(texts.items())
        for text, title in (given[int(at)] for at in order):
            id = f"{source} {len(found)}"
            row = {"id": id, "title": title or "-", "source": source, "text": text}
            found[id] = cut_article(row, tokenizer)
    return found


def _rows(folder: Path, source: str) -> Iterator[Row]:
    for path in sorted(folder.rglob("rows.jsonl*")):
        if path.parent.name == source:
            yield from rows(path)


def _claims(row: Row, random: np.random.Generator) -> Iterator[Claim]:
    """The row's claim beside what decides it."""
    supported = _SAID[row["label"]] == "supported"
    refuted = _SAID[row["label"]] == "refuted"
    said = _statement(row, random)
    premise = _premise(row["passages"], random)
    if said and premise:
        yield Claim(premise, said, supported, row["source"], row["id"], refuted)


def _statement(row: Row, random: np.random.Generator) -> str | None:
    if row["task"] != "yesno":
        return str(row["question"])
    ways = affirmed(row["question"])
    return ways[min(len(ways) - 1, int(random.integers(2)))] if ways else None


def _premise(passages: list[Mapping[str, object]], random: np.random.Generator) -> str:
    """The words of all evidence, else of one passage."""
    alone = random.random() < ALONE
    parts = [_evidence(p) if alone else _line(str(p["text"])) for p in passages if p["evidence"]]
    first = passages[int(random.integers(len(passages)))]
    return " ".join(parts) if parts else _line(str(first["text"]))


def _evidence(passage: Mapping[str, object]) -> str:
    sents, evidence = passage["sents"], passage["evidence"]
    if not isinstance(sents, list) or not isinstance(evidence, list):
        return ""
    spans = (sents[at] for at in evidence)
    return " ".join(_line(str(passage["text"])[start:end]) for start, end in spans)


def _line(text: str) -> str:
    return " ".join(text.split())
