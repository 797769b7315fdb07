"""A library in a database, as generations of articles.

Each generation is a set of rows in the same tables, so an update writes beside what is read and
becomes visible by one number changing; nothing is copied, and going back is changing it again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from copy import copy
from typing import TYPE_CHECKING, Any

from askcite.index import arrays, omissions, rows, state, view, writing
from askcite.index.database import Database, reading, transaction
from askcite.index.engine import Engine
from askcite.index.filters import Filter
from askcite.index.lexical import Lexical
from askcite.index.protocol import (
    ArticleSummary,
    Change,
    Entry,
    Generation,
    Manifest,
    Stored,
    require,
)
from askcite.index.reads import Reads
from askcite.types import Article, Sentence

if TYPE_CHECKING:
    from askcite.index.arrays import Vectors

    _Sentences = tuple[tuple[Sentence, ...], Vectors]


class Store:
    """An `Index` in an engine's database.

    Any number of threads may ask it at once.
    """

    def __init__(self, engine: Engine[Any], wanted: Manifest | None = None) -> None:
        self._engine = engine
        self._lexical = Lexical()
        self._reads = Reads(engine)
        with engine.lend() as db, transaction(db):
            self._see(view.load(db, wanted))

    def _see(self, seen: view.View) -> None:
        """Read that generation from now on."""
        self._view = seen
        self._sentences = self._reads.sentences(seen)

    @property
    def manifest(self) -> Manifest:
        """The make of the generation that is read."""
        return self._view.manifest

    def refresh(self) -> Generation:
        """The newest generation, followed from now on.

        Raises MismatchError when it is of another make. What is given is a copy that follows no
        newer one, and shares all else.
        """
        with self._engine.lend() as db, transaction(db):
            if view.newest(db) != self._view.token:
                fresh = view.load(db, None)
                require(fresh.manifest, self.manifest)
                self._see(fresh)
        return copy(self)

    def snapshot(self) -> Generation:
        """The generation that is read now, to be kept.

        It is a copy that follows no newer one, and shares all else.
        """
        return copy(self)

    def articles(self, first: int | None = None) -> tuple[ArticleSummary, ...]:
        """The articles, in the order of addition.

        All of them, or the `first` so many.
        """
        seen = self._view
        with reading(self._engine.lend(), seen.generation, seen.token) as db:
            return tuple(view.summaries(db, seen, first)) if db else ()

    def ids(self, first: int) -> tuple[str, ...]:
        """The ids of the `first` so many articles."""
        return self._view.ids[:first]

    def _living(self, columns: str) -> list[tuple[Any, ...]]:
        """Columns of the articles, in the order of addition."""
        with self._engine.lend() as db:
            return state.living(db, self._view.generation, columns, "ORDER BY key").fetchall()

    def languages(self) -> frozenset[str]:
        """The languages of the articles, as far as known."""
        return self._reads.languages(self._view.generation, self._view.token)

    def article(self, id: str) -> Article:
        """The article of that id.

        Raises NotFoundError, also for one erased meanwhile.
        """
        seen = self._view
        return self._reads.article(id, seen.generation, seen.token)

    def sentences(self, id: str, most: int | None = None) -> tuple[tuple[Sentence, ...], Vectors]:
        """The article's sentences in order, and a vector for each.

        Of many more than `most` those at even steps. Raises NotFoundError, also for one erased
        meanwhile.
        """
        return self._sentences(id, most)

    def digests(self) -> dict[str, str]:
        """Digests, by article id, of texts already encoded."""
        with self._engine.lend() as db:
            waiting = writing.pending(db, self.manifest)
        return dict(self._living("id, digest")) | waiting

    def origins(self) -> dict[str, str]:
        """The origin, by id, of each article."""
        return dict(self._living("id, origin"))

    def omitted(self) -> frozenset[str]:
        """Origins of erased articles that were not added since.

        Only those in the library's own folder are told.
        """
        with self._engine.lend() as db:
            return omissions.omitted(db)

    def suggested(self, id: str, reader: str) -> tuple[str, ...] | None:
        """Questions that the article answers.

        None when `reader` never looked for any.
        """
        with self._engine.lend() as db:
            return rows.suggested(db, id, self._view.generation, reader)

    def suggest(self, id: str, reader: str, questions: Sequence[str]) -> None:
        """Keep them with the article as it is now."""
        with self._engine.alone(), self._engine.lend() as db:
            with transaction(db):
                rows.suggest(db, id, self._view.generation, reader, questions)
            self._engine.committed(db, self._view)

    def dense(
        self, vector: Vectors, k: int, articles: Collection[str] | None = None
    ) -> list[tuple[int, float]]:
        """At most `k` passages, nearest first.

        Each is a key with its exact cosine; ties go by key.
        """
        seen = self._view
        with self._engine.lend() as db:
            near = self._engine.candidates(db, seen, vector, k, seen.scope(articles))
            keys, vectors = arrays.vectors(db, near, seen.manifest.dimension)
            view.require_all(db, seen, len(keys), near.tolist())
        return arrays.best(keys, arrays.cosines(vectors, vector), k)

    def lexical(
        self, terms: Sequence[str], k: int, articles: Collection[str] | None = None
    ) -> list[tuple[int, float]]:
        """At most `k` passages that hold a term.

        Each is a key with its BM25 score, best first.
        """
        seen = self._view
        with self._engine.lend() as db, transaction(db):
            return self._lexical.of(db, seen).search(db, terms, k, seen.scope(articles))

    def passages(self, keys: Sequence[int]) -> list[Stored]:
        """The passages of `keys`, in their order.

        One erased meanwhile is left out.
        """
        seen = self._view
        with reading(self._engine.lend(), seen.generation, seen.token) as db:
            return view.passages(db, seen, keys) if db else []

    def matching(self, wanted: Filter) -> tuple[str, ...]:
        """Articles that meet the conditions, by id, in order."""
        seen = self._view
        return self._reads.matching(wanted, seen)

    def update(
        self,
        entries: Iterable[Entry],
        *,
        remove: Collection[str] = (),
        replace_all: bool = False,
    ) -> Change:
        """A new generation, or the old one as it was.

        It has `entries` added or replaced.
        """
        with self._engine.alone():
            with self._engine.lend() as db:
                update = writing.Update.start(db, self.manifest, remove)
            for entry in entries:
                with self._engine.lend() as db:
                    update.take(db, entry)
            with self._engine.lend() as db:
                change = update.finish(db, self._engine.derive, replace_all=replace_all)
                self._follow(db)
        return change

    def rollback(self) -> Manifest:
        """Undo the last update, once.

        Erased articles stay erased.
        """
        with self._engine.alone(), self._engine.lend() as db:
            writing.rollback(db)
            self._follow(db)
        return self.manifest

    def _follow(self, db: Database) -> None:
        """Answer from what was just written."""
        with transaction(db):
            self._see(view.load(db, None))
        self._engine.committed(db, self._view)

    def close(self) -> None:
        """Let go of files and connections."""
        self._engine.close()
