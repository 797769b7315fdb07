"""One generation, as readers see it.

It knows which articles live, and where their rows are.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from askcite.errors import LibraryError, MismatchError
from askcite.index import arrays, rows, seals, state
from askcite.index.arrays import Findable, unpack
from askcite.index.database import Database
from askcite.index.protocol import INDEX_FORMAT, READABLE, ArticleSummary, Manifest, Stored
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
    def everything(self) -> Findable:
        """Every passage that lives."""
        return self._scope(self.starts, self.counts, None)

    def scope(self, articles: Collection[str] | None) -> Findable:
        """The passages of `articles`, or of all for None."""
        if articles is None:
            return self.everything
        wanted = frozenset(articles)
        chosen = [i for i, id in enumerate(self.ids) if id in wanted]
        return self._scope(self.starts[chosen], self.counts[chosen], articles)

    def _scope(
        self,
        starts: NDArray[np.int64],
        counts: NDArray[np.int64],
        articles: Collection[str] | None,
    ) -> Findable:
        steps = np.zeros(self.end + 1, np.int8)
        steps[starts] += 1
        steps[starts + counts] -= 1
        return Findable(np.cumsum(steps, dtype=np.int8).astype(bool), articles)


def newest(db: Database) -> str | None:
    """The token of the newest generation, else None."""
    query = "SELECT token FROM state JOIN generation ON number = state.generation"
    row = db.execute(query).fetchone()
    return row[0] if row else None


def load(db: Database, wanted: Manifest | None) -> View:
    """The view of the current generation.

    Given what is `wanted`, a library of another make looks empty: all of it is to be replaced.
    """
    number = state.generation(db)
    found = state.manifest(db, number)
    if found is None:
        raise LibraryError("the library has no manifest; make it anew with `askcite build`")
    if wanted is None and found.format not in READABLE:
        raise MismatchError(
            f"the library has format {found.format}, not {INDEX_FORMAT}; "
            "make it anew with `askcite build`"
        )
    made = wanted or found
    generation = number if state.alike(found, made) else _NOTHING
    articles = state.living(db, generation, state.RANGES, state.IN_ORDER).fetchall()
    if generation == number:
        state.check(db, number, articles)
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
    """The passages of `keys` that live, in their order.

    Raises LibraryError for one that is damaged or lost.
    """
    living, dimension = view.everything.flags, view.manifest.dimension
    alive = [key for key in keys if 0 <= key < view.end and living[key]]
    held = arrays.passages(db, alive)
    places = np.searchsorted(view.starts, [row[0] for row in held], side="right") - 1
    begun = view.sentences[places].tolist()
    parts = [range(at + row[2], at + row[3] + 1) for row, at in zip(held, begun, strict=True)]
    numbers = [number for part in parts for number in part]
    lines = arrays.sentences(db, numbers)
    require_all(db, view, len(held), alive)
    require_all(db, view, len(lines), numbers)
    made = {}
    with seals.read("its passages"):
        own = unpack((row[4] for row in held), dimension)
        theirs = unpack((lines[number][3] for number in numbers), dimension)
        ends = np.cumsum([len(part) for part in parts], dtype=np.intp)
        for row, place, part, vector, end in zip(held, places, parts, own, ends, strict=True):
            key, heading, first, *_ = row
            spans = [Span(*lines[number][1:3]) for number in part]
            inside = tuple(Sentence(number, span) for number, span in enumerate(spans, first))
            passage = Passage(view.ids[place], heading, inside)
            made[key] = Stored(key, passage, vector, theirs[end - len(part) : end])
    return [made[key] for key in keys if key in made]


def summaries(db: Database, view: View, first: int | None = None) -> list[ArticleSummary]:
    """The articles of a view, or the `first` so many.

    Raises LibraryError where one is damaged or lost.
    """
    told = rows.summaries(db, view.generation, first)
    ids = tuple(article.id for article in told if article.passages)
    if ids != view.ids[: len(ids) if first else None] and state.generation(db) == view.generation:
        seals.broken("an article is lost")
    return told


def sentences(
    db: Database, view: View, id: str, most: int | None
) -> tuple[tuple[Sentence, ...], Vectors] | None:
    """The article's sentences with their vectors, else None.

    Of many more than `most` those at even steps. Raises LibraryError where one is damaged or lost.
    """
    row = state.living(db, view.generation, rows.ARTICLE, "AND id = ?", id).fetchone()
    if row is None:
        return None
    count, first = rows.checked(row).sentences, row[5]
    keys = range(first, first + count, 1 if most is None else max(1, count // most))
    held = arrays.sentences(db, keys)
    require_all(db, view, len(held), keys)
    read = [held[key] for key in keys if key in held]
    with seals.read(f"article {id!r}"):
        cut = tuple(Sentence(key - first, Span(start, stop)) for key, start, stop, *_ in read)
        return cut, unpack((row[3] for row in read), view.manifest.dimension)


def require_all(db: Database, view: View, found: int, wanted: Collection[int]) -> None:
    """Raise LibraryError where rows of the current generation are lost.

    Of an older one they may have been erased.
    """
    if found < len(set(wanted)) and state.generation(db) == view.generation:
        seals.broken(f"of {len(set(wanted))} rows that belong together {found} are there")
