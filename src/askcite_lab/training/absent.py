"""Weights for requests of many articles, by kind.

None of these may treat what is asked.

A question is asked of a set's whole library, and again without the article that answers it: of the
same kind, on the same things, and no longer answered. Each set weighs the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from askcite.evaluate import set_library
from askcite.evaluate.data import Case
from askcite.library.library import Library
from askcite.question import request
from askcite.types import Kind
from askcite_lab.training.calibration import MEND, Observed, article_weights, observe

KINDS: Final = (Kind.WHY_HOW, Kind.YES_NO)
"""Kinds that no few words answer."""


def many(paths: Iterable[Path], sample: int | None = None) -> dict[str, tuple[float, ...]]:
    """The weights of each kind.

    They are of the best evidence, few words and cosine, with a constant last, and are fitted on
    `sample` questions of each set. Raises SourceError for a set without articles of its own.
    """
    asked = [one for path in paths for one in _asked(path, sample)]
    each = {kind: [one for one in asked if _kind(one) is kind] for kind in KINDS}
    return {kind.value: article_weights(own) for kind, own in each.items() if _is_mixed(own)}


def _is_mixed(asked: Iterable[Observed]) -> bool:
    return len({one.answerable for one in asked}) > 1


def _kind(one: Observed | Case) -> Kind:
    return request.read(one.question).parts[0].kind


def _asked(path: Path, sample: int | None) -> list[Observed]:
    given = set_library.opened(path, sample=sample, other=True, whole=True, mend=MEND)
    with given as (library, cases):
        return list(with_and_without(library, path.name, cases))


def with_and_without(library: Library, name: str, cases: Iterable[Case]) -> Iterator[Observed]:
    """Readings for loose requests, with their own articles and without."""
    every = [article.id for article in library.articles()]
    for case in cases:
        if _kind(case) not in KINDS:
            continue
        yield from observe(library, name, [replace(case, articles=tuple(every))])
        others = tuple(id for id in every if id not in case.articles)
        if case.answerable and others:
            absent = replace(case, articles=others, answerable=False)
            yield from observe(library, name, [absent])
