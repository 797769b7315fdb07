"""Claims that people judged, and figures of the check.

A set is a folder with `pairs.jsonl` (premise, hypothesis, label), or with `corpus.jsonl` and
`questions.jsonl` whose rows are claims with their evidence; either may be gzipped.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from askcite import support
from askcite.errors import SourceError
from askcite.evaluate.data import Row, rows
from askcite.evaluate.metrics import auc
from askcite.types import Article, Block, BlockKind, Citation, Span, Support

SUPPORTED: Final = frozenset({"supported", "entailment", "SUPPORT"})
"""What the sets call a claim that its text supports; one that is partly supported is not."""
REFUTED: Final = frozenset({"refuted", "contradiction", "CONTRADICT"})
"""What they call a claim whose contrary the text says."""
OPEN: Final = frozenset({"nei", "neutral", "NOT_ENOUGH_INFO"})
"""What they call a claim of which the text says neither; other names leave that unknown."""
PARTS: Final = 8
"""Parts that a set's groups are dealt into: odd ones are measured on, never learnt from."""
CALIBRATED: Final = 0
"""The part whose claims the calibration sees, and the weights do not."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence, the text it rests on, and its support.

    A `group` shares its text or theme. Of an unsupported one it may be known that it is `refuted`,
    or that it is not.
    """

    premise: str
    hypothesis: str
    supported: bool
    source: str
    group: str
    refuted: bool | None = None

    @property
    def part(self) -> int:
        """The part that the claim's group is dealt to."""
        return order(self.group) % PARTS


@dataclass(frozen=True, slots=True)
class ClaimFigures:
    """Figures of the check over so many claims.

    `precision` is the share of these that is supported, `recall` of the supported ones that pass.
    """

    claims: int
    supported: float
    passed: int
    auc: float
    balanced_accuracy: float
    precision: float
    recall: float


def read(folder: Path) -> Iterator[Claim]:
    """The claims of the set in `folder`.

    Raises SourceError where it has none.
    """
    if pairs := _file(folder, "pairs"):
        for row in rows(pairs):
            group = row.get("group", row["premise"])
            yield labelled(row["premise"], row["hypothesis"], row["label"], folder.name, group)
        return
    corpus, questions = _file(folder, "corpus"), _file(folder, "questions")
    if corpus is None or questions is None:
        raise SourceError(f"{folder} holds no pairs.jsonl and no claims; name a set of claims")
    articles = {row["id"]: row["text"] for row in rows(corpus)}
    for row in rows(questions):
        premise = _evidence(row) or " ".join(articles[row["doc_id"]].split())
        yield labelled(premise, row["question"], row["label"], folder.name, row["doc_id"])


def labelled(premise: str, hypothesis: str, label: str, source: str, group: str) -> Claim:
    """The claim as a set's label says."""
    supported = label in SUPPORTED
    known = supported or label in REFUTED or label in OPEN
    refuted = label in REFUTED if known else None
    return Claim(premise, hypothesis, supported, source, group, refuted)


def sample(claims: Iterable[Claim], size: int | None) -> list[Claim]:
    """`size` of the claims, or all, in a fixed order.

    They are always the same ones, and the order tells nothing.
    """
    return sorted(claims, key=lambda c: order(c.premise + "\n" + c.hypothesis))[:size]


def figures(claims: Sequence[Claim]) -> ClaimFigures:
    """The check's figures on these claims, each cited whole."""
    verdicts = [support.support(c.hypothesis, [cited(c.premise)]) for c in claims]
    score = np.array([verdict.score for verdict in verdicts])
    passes = np.array([verdict.support is not Support.UNSUPPORTED for verdict in verdicts])
    right = np.array([c.supported for c in claims])
    recall = float(passes[right].mean())
    return ClaimFigures(
        claims=len(claims),
        supported=float(right.mean()),
        passed=int(passes.sum()),
        auc=auc(score, right),
        balanced_accuracy=(recall + float((~passes)[~right].mean())) / 2,
        precision=float(right[passes].mean()) if passes.any() else float("nan"),
        recall=recall,
    )


def cited(text: str) -> Citation:
    """The text as a citation of itself."""
    whole = Span(0, len(text))
    return Article("a", "a", "a", text, (Block(BlockKind.PARAGRAPH, whole),)).cite(whole)


def _file(folder: Path, name: str) -> Path | None:
    found = (folder / f"{name}.jsonl.gz", folder / f"{name}.jsonl")
    return next((path for path in found if path.is_file()), None)


def _evidence(row: Row) -> str:
    return " ".join(" ".join(each["text"].split()) for each in row["evidence"])


def order(text: str) -> int:
    """A fixed number by which a sample is drawn."""
    return int(hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest(), 16)
