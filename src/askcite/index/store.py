"""A library in a database, as generations of articles.

Each generation is a set of rows in the same tables, so an update writes beside what is read and
becomes visible by one number changing; nothing is copied, and going back is changing it again.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Final

from askcite.errors import NotFoundError
from askcite.index import arrays, filters, omissions, rows, seals, state, view, writing
from askcite.index.database import NUMBERS, Database, transaction
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
from askcite.types import Article, Sentence

if TYPE_CHECKING:
    from askcite.index.arrays import Vectors

    _Sentences = tuple[tuple[Sentence, ...], Vectors]


ARTICLES_KEPT: Final = 32
"""Articles kept in memory between questions."""
CHECKED_ARTICLES: Final = 5_000
"""Up to so many articles, a generation's first filter has all their facts checked: .2 s. Of more
`doctor` checks them."""
SENTENCES_KEPT: Final = 16
"""Articles whose sentences are kept in memory between questions: a request looks at them up to
nine times, and reading them was 5 of an answer's 70 ms."""
KEPT_SENTENCES: Final = 1_000
"""Sentences an article, with their vectors 1.5 MB, up to which they are kept."""
FILTERS_KEPT: Final = 8
"""Filters whose articles are kept in memory between questions."""


class Store:
    """An `Index` in an engine's database.

    Any number of threads may ask it at once.
    """

    def __init__(self, engine: Engine[Any], wanted: Manifest | None = None) -> None:
        self._engine = engine
        self._lexical = Lexical()
        self._article = lru_cache(ARTICLES_KEPT)(partial(_article, engine))
        self._matching = lru_cache(FILTERS_KEPT)(partial(_matching, engine))
        self._languages = lru_cache(1)(partial(_languages, engine))
        self._check_facts = lru_cache(1)(partial(_check_facts, engine))
        with engine.lend() as db, transaction(db):
            self._see(view.load(db, wanted))

    def _see(self, seen: view.View) -> None:
        """Read that generation from now on."""
        self._view = seen
        self._kept = lru_cache(SENTENCES_KEPT)(partial(_kept, self._engine, seen))

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
        with _reading(self._engine, seen.generation, seen.token) as db:
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
        return self._languages(self._view.generation, self._view.token)

    def article(self, id: str) -> Article:
        """The article of that id.

        Raises NotFoundError, also for one erased meanwhile.
        """
        seen = self._view
        return self._article(id, seen.generation, seen.token)

    def sentences(self, id: str, most: int | None = None) -> tuple[tuple[Sentence, ...], Vectors]:
        """The article's sentences in order, and a vector for each.

        Of many more than `most` those at even steps. Raises NotFoundError, also for one erased
        meanwhile.
        """
        return self._kept(id, most) or _sentences(self._engine, self._view, id, most)

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
        with _reading(self._engine, seen.generation, seen.token) as db:
            return view.passages(db, seen, keys) if db else []

    def matching(self, wanted: Filter) -> tuple[str, ...]:
        """Articles that meet the conditions, by id, in order."""
        seen = self._view
        if len(seen.ids) <= CHECKED_ARTICLES:
            self._check_facts(seen.generation, seen.token)
        return self._matching(wanted, seen.generation, seen.token)

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


@contextmanager
def _reading(engine: Engine[Any], generation: int, token: str) -> Iterator[Database | None]:
    """A connection where the generation stands, else None.

    The library may have been made anew since, with generations of the same numbers.
    """
    query = "SELECT 1 FROM generation WHERE number = ? AND token = ?"
    with engine.lend() as db, transaction(db):
        yield db if db.execute(query, (generation, token)).fetchone() else None


def _article(engine: Engine[Any], id: str, generation: int, token: str) -> Article:
    """The article as that generation has it.

    Raises NotFoundError.
    """
    with _reading(engine, generation, token) as db:
        found = rows.article(db, id, generation) if db else None
        if db and found is None and state.holds(db, generation, id):
            seals.broken(f"article {id!r} is lost")
    if found is None:
        raise _unknown(id)
    return found


def _sentences(engine: Engine[Any], seen: view.View, id: str, most: int | None) -> _Sentences:
    """The article's sentences and vectors as that view has them.

    Raises NotFoundError.
    """
    with _reading(engine, seen.generation, seen.token) as db:
        found = view.sentences(db, seen, id, most) if db else None
    if found is None:
        raise _unknown(id)
    return found


def _kept(engine: Engine[Any], seen: view.View, id: str, most: int | None) -> _Sentences | None:
    """The same, or None where they are many."""
    found = _sentences(engine, seen, id, most)
    found[1].setflags(write=False)
    return found if len(found[0]) <= KEPT_SENTENCES else None


def _unknown(id: str) -> NotFoundError:
    return NotFoundError(f"no article {id!r}; `askcite list` shows those there are")


def _languages(engine: Engine[Any], generation: int, token: str) -> frozenset[str]:
    """The languages of a generation's articles."""
    with _reading(engine, generation, token) as db:
        found = state.living(db, generation, "DISTINCT language") if db else ()
        return frozenset(spoken for (spoken,) in found if spoken)


def _check_facts(engine: Engine[Any], generation: int, token: str) -> None:
    """Raise LibraryError where facts of an article are lost."""
    with _reading(engine, generation, token) as db:
        if db and rows.undescribed(db):
            seals.broken("its list of what is known of articles")


def _matching(engine: Engine[Any], wanted: Filter, generation: int, token: str) -> tuple[str, ...]:
    """Ids of a generation's articles that meet the conditions."""
    with _reading(engine, generation, token) as db:
        if not db:
            return ()
        keys = filters.matching(db, wanted)
        if not keys and (line := filters.unknown(db, wanted)):
            raise NotFoundError(f"{line}; `askcite list --json` shows what is known of each")
        found = state.living(
            db, generation, "id", f"AND key IN {NUMBERS} ORDER BY key", json.dumps([*keys])
        )
        return tuple(id for (id,) in found)
