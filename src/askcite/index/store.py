"""A library in a database: generations of articles, and what is asked of them.

Each generation is a set of rows in the same tables, so an update writes beside what is read and
becomes visible by one number changing; nothing is copied, and going back is changing it again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from askcite.errors import NotFoundError
from askcite.index import dense, lexical, rows, state, view, writing
from askcite.index.engine import Database, Engine, transaction
from askcite.index.protocol import ArticleSummary, Entry, Stored, require
from askcite.types import Article, Change, Manifest, Passage, Sentence, Span

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Store:
    """An `Index` in an engine's database; any number of threads may ask it at once."""

    def __init__(self, engine: Engine, wanted: Manifest | None = None) -> None:
        self._engine = engine
        self._lexical: tuple[tuple[str, str], lexical.Segments] | None = None
        with engine.lend() as db, transaction(db):
            self._view = view.load(db, wanted)

    @property
    def manifest(self) -> Manifest:
        """What the generation that is read was made with."""
        return self._view.manifest

    def refresh(self) -> None:
        """Follow a newer generation; raises MismatchError when it is of another make."""
        with self._engine.lend() as db, transaction(db):
            if state.token(db) != self._view.token:
                fresh = view.load(db, None)
                require(fresh.manifest, self.manifest)
                self._view = fresh

    def articles(self) -> tuple[ArticleSummary, ...]:
        """Every article, in the order of addition."""
        query = (
            "SELECT id, title, source, author, published, language, digest, sentences, passages,"
            " added FROM article WHERE born <= ? AND (died IS NULL OR died > ?) ORDER BY key"
        )
        with self._engine.lend() as db:
            found = db.execute(query, (self._view.generation,) * 2)
            return tuple(ArticleSummary(*row) for row in found)

    def article(self, id: str) -> Article:
        """The article; raises NotFoundError."""
        with self._engine.lend() as db:
            found = rows.article(db, id, self._view.generation)
        if found is None:
            raise NotFoundError(f"no article {id!r}; `askcite list` shows those there are")
        return found

    def digests(self) -> dict[str, str]:
        """Digests, by article id, of the texts whose vectors are here already."""
        with self._engine.lend() as db:
            waiting = writing.pending(db, self.manifest)
        return {article.id: article.digest for article in self.articles()} | waiting

    def dense(
        self, vector: NDArray[np.float32], k: int, articles: Collection[str] | None = None
    ) -> list[tuple[int, float]]:
        """At most `k` passage keys with their exact cosines, best first, ties by key."""
        seen = self._view
        with self._engine.lend() as db:
            return self._engine.nearest(db, seen, vector, k, seen.scope(articles))

    def lexical(
        self, terms: Sequence[str], k: int, articles: Collection[str] | None = None
    ) -> list[tuple[int, float]]:
        """At most `k` passage keys that hold a term, with their BM25 scores, best first."""
        seen = self._view
        with self._engine.lend() as db, transaction(db):
            tokens = state.token(db), seen.token
            if self._lexical is None or self._lexical[0] != tokens:
                self._lexical = tokens, lexical.load(db, seen.everything)
            return self._lexical[1].search(db, terms, k, seen.scope(articles))

    def passages(self, keys: Sequence[int]) -> list[Stored]:
        """The passages of `keys`, in their order; one erased meanwhile is left out."""
        with self._engine.lend() as db:
            return [stored for key in keys if (stored := self._stored(db, key))]

    def _stored(self, db: Database, key: int) -> Stored | None:
        seen = self._view
        at = seen.place(key)
        row = db.execute("SELECT heading, first, last, vector FROM passage WHERE key = ?", (key,))
        found = row.fetchone()
        if at is None or found is None:
            return None
        heading, first, last, vector = found
        sentences = db.execute(
            "SELECT start, stop, vector FROM sentence WHERE key BETWEEN ? AND ? ORDER BY key",
            (int(seen.sentences[at]) + first, int(seen.sentences[at]) + last),
        ).fetchall()
        spans = tuple(
            Sentence(number, Span(start, stop))
            for number, (start, stop, _) in enumerate(sentences, first)
        )
        dimension = seen.manifest.dimension
        return Stored(
            key,
            Passage(seen.ids[at], heading, spans),
            dense.unpack([vector], dimension)[0],
            dense.unpack((s[2] for s in sentences), dimension),
        )

    def update(
        self,
        entries: Iterable[Entry],
        *,
        remove: Collection[str] = (),
        replace_all: bool = False,
    ) -> Change:
        """A new generation with `entries` added or replaced, or the old one as it was."""
        with self._engine.alone():
            with self._engine.lend() as db:
                update = writing.Update.start(db, self.manifest, remove)
            for entry in entries:
                with self._engine.lend() as db:
                    update.take(db, entry)
            with self._engine.lend() as db:
                change = update.finish(db, remove, replace_all=replace_all)
                self._follow(db)
        return change

    def rollback(self) -> Manifest:
        """Undo the last update, once; erased articles stay erased."""
        with self._engine.alone(), self._engine.lend() as db:
            writing.rollback(db)
            self._follow(db)
        return self.manifest

    def _follow(self, db: Database) -> None:
        """Answer from what was just written."""
        with transaction(db):
            self._view = view.load(db, self.manifest)
        self._engine.committed(db, self._view)

    def close(self) -> None:
        """Let go of files and connections."""
        self._engine.close()
