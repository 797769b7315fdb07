"""Judged claims, looked up and checked as drafts.

Beside `claims`, which gives the check its text, here it has to be found: in the claim's own article
or, where the set has one library, among all that any claim of the sample cites and as many more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from askcite import sources
from askcite.evaluate import claims, data, planted
from askcite.evaluate.claims import Claim
from askcite.evaluate.data import Row, rows
from askcite.library.library import Library
from askcite.review import drafts
from askcite.review.drafts import CheckedDraft
from askcite.review.marks import Mark
from askcite.types import Article

OTHERS: Final = 150
"""Articles of a library that no claim of the sample cites."""
_CLASSES: Final[Mapping[Mark, str]] = {
    Mark.VERBATIM: "supported",
    Mark.SUPPORTED: "supported",
    Mark.DIFFERS: "contradicted",
    Mark.CONTRADICTED: "contradicted",
    Mark.MISSING: "not said",
    Mark.NO_CLAIM: "not said",
}
_LABELS: Final = {
    "SUPPORT": "supported",
    "supported": "supported",
    "entailment": "supported",
    "CONTRADICT": "contradicted",
    "contradiction": "contradicted",
    "NOT_ENOUGH_INFO": "not said",
    "not_supported": "not said",
    "partially_supported": "not said",
    "unsupported": "not said",
}
_GRAVEST: Final = (Mark.CONTRADICTED, Mark.DIFFERS, Mark.MISSING, Mark.SUPPORTED, Mark.VERBATIM)


@dataclass(frozen=True, slots=True)
class DraftFigures:
    """Figures of `claims` claims, each checked as a draft.

    `told` counts each label and what it was taken for. `precision` is the share that is supported
    of those that stand, `recall` of the supported ones that stand, `flagged` the share of the
    others that do not.
    """

    claims: int
    macro_f1: float
    precision: float
    recall: float
    flagged: float
    told: Mapping[str, Mapping[str, int]]


def measure(folder: Path, size: int) -> DraftFigures:
    """The figures of `size` claims of the set in `folder`."""
    chosen, articles = _pairs(folder, size) or _claims(folder, size)
    with TemporaryDirectory() as home, Library.build(Path(home) / "index", articles) as library:
        pairs = [(label, _told(drafts.check_in(library, text, ids))) for text, label, ids in chosen]
    return figures(pairs)


def lies(folder: Path, size: int) -> planted.PlantedFigures:
    """The figures of lies planted in `size` sentences."""
    articles = tuple(data.corpus(folder))
    with TemporaryDirectory() as home, Library.build(Path(home) / "index", articles) as library:
        return planted.measure(library, articles, size)


Chosen = tuple[list[tuple[str, str, list[str] | None]], list[Article]]
"""Claims with their label and the articles they are asked of, and all the articles."""


def _pairs(folder: Path, size: int) -> Chosen | None:
    """Claims of a set whose texts are an article each."""
    if not any((folder / f"pairs.jsonl{end}").is_file() for end in ("", ".gz")):
        return None
    labels = {(r["premise"], r["hypothesis"]): r["label"] for r in rows(_file(folder, "pairs"))}
    kept = claims.sample(claims.read(folder), size)
    ids = {text: f"text-{n}" for n, text in enumerate(dict.fromkeys(c.premise for c in kept))}
    made = [(c.hypothesis, _label(labels, c), [ids[c.premise]]) for c in kept]
    return [*made], [sources.read_text(text, id=id, title=id) for text, id in ids.items()]


def _label(labels: Mapping[tuple[str, str], str], claim: Claim) -> str:
    return _LABELS.get(labels[claim.premise, claim.hypothesis], "not said")


def _claims(folder: Path, size: int) -> Chosen:
    """Claims of a set with a corpus.

    Where claims cite articles they are asked of the library, else of their own.
    """
    kept = sorted(rows(_file(folder, "questions")), key=lambda r: claims.order(str(r["id"])))[:size]
    corpus = {row["id"]: row for row in rows(_file(folder, "corpus"))}
    cited = dict.fromkeys(id for row in kept for id in (row["doc_id"], *row.get("cited", ())))
    rest = [id for id in sorted(corpus, key=claims.order) if id not in cited]
    one = any("cited" in row for row in kept)
    ids = [*cited, *rest[: OTHERS * one]]
    articles = [_article(corpus[id]) for id in ids if id in corpus]
    made = [
        (row["question"], _LABELS[row["label"]], None if one else [row["doc_id"]]) for row in kept
    ]
    return made, articles


def _article(row: Row) -> Article:
    text = f"{row.get('title') or row['id']}\n\n{row['text']}"
    return sources.read_text(text, id=row["id"], title=row.get("title") or row["id"])


def _file(folder: Path, name: str) -> Path:
    found = (folder / f"{name}.jsonl.gz", folder / f"{name}.jsonl")
    return next(path for path in found if path.is_file())


def _told(checked: CheckedDraft) -> str:
    """The gravest that is told of a claim's sentences."""
    marks = [each.mark for each in checked.sentences]
    return _CLASSES[min(marks, key=lambda m: _GRAVEST.index(m) if m in _GRAVEST else len(marks))]


def figures(pairs: Sequence[tuple[str, str]]) -> DraftFigures:
    """The figures of pairs of true and told label."""
    told = Counter(pairs)
    labels = list(dict.fromkeys(label for label, _ in pairs))
    stand = [label for label, said in pairs if said == "supported"]
    right = [said for label, said in pairs if label == "supported"]
    wrong = [said for label, said in pairs if label != "supported"]
    return DraftFigures(
        claims=len(pairs),
        macro_f1=sum(_f1(told, label) for label in labels) / max(1, len(labels)),
        precision=stand.count("supported") / max(1, len(stand)),
        recall=right.count("supported") / max(1, len(right)),
        flagged=sum(said != "supported" for said in wrong) / max(1, len(wrong)),
        told={label: dict(_row(told, label)) for label in labels},
    )


def _row(told: Counter[tuple[str, str]], label: str) -> Iterator[tuple[str, int]]:
    return ((said, count) for (one, said), count in told.items() if one == label)


def _f1(told: Counter[tuple[str, str]], label: str) -> float:
    hit = told[label, label]
    all_told = sum(count for (_, said), count in told.items() if said == label)
    there = sum(count for (one, _), count in told.items() if one == label)
    return 2 * hit / max(1, all_told + there)
