"""Questions of several papers, and the articles told.

Each comparison question of a set is put to `differ`; its articles and sentences are held against
the set's. Of the questions that no article answers it is counted how many are answered.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from askcite.doors.cli.options import show
from askcite.evaluate import data
from askcite.evaluate.data import Case, Place
from askcite.library.library import Library
from askcite.review import differing
from askcite.review.differing import Differing


@dataclass(frozen=True, slots=True)
class SetApartFigures:
    """Shares of questions, of gold articles and of sentences.

    `told` is the share of questions that two articles or more are cited for, `articles` and
    `sentences` that of the gold ones which are cited, `right` that of the cited articles which are
    gold, `null_told` the share of unanswerable questions that are answered.
    """

    set: str
    questions: int
    told: float
    articles: float
    sentences: float
    right: float
    null: int
    null_told: float


def register(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument("set", type=Path, help="a directory as `evaluate` reads it")
    command.add_argument(
        "--type", default="comparison_query", metavar="T", help="the `type` of its questions"
    )


def run(options: argparse.Namespace) -> int:
    """Print the set's figures."""
    show(asdict(measure(options.set, options.type)))
    return 0


def measure(folder: Path, wanted: str) -> SetApartFigures:
    """The figures of the questions of that type in `folder`."""
    articles = list(data.corpus(folder))
    rows = list(data.rows(data.questions_file(folder)))
    cases = data.load(folder, articles)
    asked = [case for row, case in zip(rows, cases, strict=True) if row.get("type") == wanted]
    null = [case for case in cases if not case.answerable]
    with TemporaryDirectory() as home, Library.build(Path(home) / "index", articles) as library:
        found = [differing.differ(library, case.question) for case in asked]
        empty = [differing.differ(library, case.question) for case in null]
    return SetApartFigures(
        folder.name,
        questions=len(asked),
        told=_share([len(_ids(each)) > 1 for each in found]),
        articles=_share(
            [id in _ids(f) for f, c in zip(found, asked, strict=True) for id in _gold(c)]
        ),
        sentences=_share(
            [_cites(f, p) for f, c in zip(found, asked, strict=True) for p in _places(c)]
        ),
        right=_share([id in _gold(c) for f, c in zip(found, asked, strict=True) for id in _ids(f)]),
        null=len(null),
        null_told=_share([bool(each.groups) for each in empty]),
    )


def _share(told: Sequence[bool]) -> float:
    return round(sum(told) / max(1, len(told)), 3)


def _ids(found: Differing) -> set[str]:
    return {each.citation.article_id for group in found.groups for each in group.answers}


def _places(case: Case) -> list[Place]:
    return list(case.evidence[0]) if case.evidence else []


def _gold(case: Case) -> set[str]:
    return {place.article_id for place in _places(case)}


def _cites(found: Differing, place: Place) -> bool:
    """True where a cited sentence overlaps the place."""
    cited = (each.citation for group in found.groups for each in group.answers)
    return any(c.article_id == place.article_id and c.span.overlaps(place.span) for c in cited)
