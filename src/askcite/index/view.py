"""One generation, as readers see it.

It knows which articles live, and where their rows are.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from askcite.errors import LibraryError, MismatchError
from askcite.index import rows, state
from askcite.index.arrays import Scope, unpack
from askcite.index.database import NUMBERS, Database
from askcite.index.protocol import INDEX_FORMAT, Manifest, Stored
from askcite.types import Passage, Sentence, Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from askcite.index.arrays import Vectors

_NOTHING = -1  # a generation before the first


@dataclass(frozen=True, eq=False)
class View:
    """The articles of one generation, in key order.

    Each is a range of passage keys.
    """

    manifest: Manifest
    generation: int
    token: str
    ids: tuple[str, ...] = field(repr=False)
    starts: NDArray[np.int64] = field(repr=False)
    counts: NDArray[np.int64] = field(repr=False)
    sentences: NDArray[np.int64] = field(repr=False)
    end: int

    @cached_property
    def everything(self) -> Scope:
        """Every passage that lives."""
        return self._scope(self.starts, self.counts, None)

    def scope(self, articles: Collection[str] | None) -> Scope:
        """The passages of `articles`, or of all for None."""
        if articles is None:
            return self.everything
        chosen = [i for i, id in enumerate(self.ids) if id in articles]
        return self._scope(self.starts[chosen], self.counts[chosen], articles)

    def holds(self, key: int) -> bool:
        """True where the passage lives."""
        return 0 <= key < self.end and bool(self.everything.flags[key])

    def article_of(self, key: int) -> str:
        """The id of the article of a living passage."""
        return self.ids[self._place(key)]

    def first_sentence(self, key: int) -> int:
        """The key of the first sentence of that article."""
        return int(self.sentences[self._place(key)])

    def _place(self, key: int) -> int:
        return int(np.searchsorted(self.starts, key, side="right")) - 1

    def _scope(
        self,
        starts: NDArray[np.int64],
        counts: NDArray[np.int64],
        articles: Collection[str] | None,
    ) -> Scope:
        steps = np.zeros(self.end + 1, np.int8)
        steps[starts] += 1
        steps[starts + counts] -= 1
        return Scope(np.cumsum(steps, dtype=np.int8).astype(bool), articles)


def load(db: Database, wanted: Manifest | None) -> View:
    """The view of the current generation.

    Given what is `wanted`, a library of another make looks empty: all of it is to be replaced.
    """
    number = state.generation(db)
    found = state.manifest(db, number)
    if found is None:
        raise LibraryError("the library has no manifest; make it anew with `askcite build`")
    if wanted is None and found.format != INDEX_FORMAT:
        raise MismatchError(
            f"the library has format {found.format}, not {INDEX_FORMAT}; "
            "make it anew with `askcite build`"
        )
    made = wanted or found
    generation = number if state.alike(found, made) else _NOTHING
    ranges = "id, first_passage, passages, first_sentence"
    in_order = "AND passages > 0 ORDER BY first_passage"
    articles = rows.living(db, generation, ranges, in_order).fetchall()
    ids, *columns = zip(*articles, strict=True) if articles else ((), (), (), ())
    starts, counts, sentences = (np.array(c, np.int64) for c in columns)
    end = int(starts[-1] + counts[-1]) if articles else 1
    return View(
        replace(made, generation=number),
        generation,
        state.token(db, number),
        ids,
        starts,
        counts,
        sentences,
        end,
    )


def passages(db: Database, view: View, keys: Sequence[int]) -> list[Stored]:
    """The passages of `keys` that live, in their order."""
    found = db.execute(
        f"SELECT key, heading, first, last, vector FROM passage WHERE key IN {NUMBERS}",
        (json.dumps([key for key in keys if view.holds(key)]),),
    )
    held = {row[0]: row[1:] for row in found}
    wanted = {
        key: range(view.first_sentence(key) + first, view.first_sentence(key) + last + 1)
        for key, (_, first, last, _) in held.items()
    }
    sentences = _sentences(db, [number for numbers in wanted.values() for number in numbers])
    there = [key for key in keys if key in held]
    parts = [[sentences[number] for number in wanted[key]] for key in there]
    own = unpack((held[key][3] for key in there), view.manifest.dimension)
    theirs = unpack((row[2] for part in parts for row in part), view.manifest.dimension)
    ends = np.cumsum([len(part) for part in parts], dtype=np.intp)
    return [
        Stored(key, _passage(view, key, held[key], part), vector, theirs[end - len(part) : end])
        for key, part, vector, end in zip(there, parts, own, ends, strict=True)
    ]


def sentences(
    db: Database, view: View, id: str, most: int | None
) -> tuple[tuple[Sentence, ...], Vectors] | None:
    """The article's sentences with their vectors, else None.

    Of many more than `most` those at even steps.
    """
    found = rows.living(db, view.generation, "first_sentence, sentences", "AND id = ?", id)
    place = found.fetchone()
    if place is None:
        return None
    first, count = place
    step = 1 if most is None else max(1, count // most)
    read = db.execute(
        "SELECT key, start, stop, vector FROM sentence"
        " WHERE key >= ? AND key < ? AND (key - ?) % ? = 0 ORDER BY key",
        (first, first + count, first, step),
    ).fetchall()
    cut = tuple(Sentence(key - first, Span(start, stop)) for key, start, stop, _ in read)
    return cut, unpack((row[3] for row in read), view.manifest.dimension)


def _passage(
    view: View,
    key: int,
    row: tuple[str | None, int, int, bytes],
    sentences: list[tuple[int, int, bytes]],
) -> Passage:
    heading, first, _, _ = row
    spans = (Span(start, stop) for start, stop, _ in sentences)
    inside = tuple(Sentence(number, span) for number, span in enumerate(spans, first))
    return Passage(view.article_of(key), heading, inside)


def _sentences(db: Database, keys: list[int]) -> dict[int, tuple[int, int, bytes]]:
    found = db.execute(
        f"SELECT key, start, stop, vector FROM sentence WHERE key IN {NUMBERS}",
        (json.dumps(keys),),
    )
    return {row[0]: row[1:] for row in found}
