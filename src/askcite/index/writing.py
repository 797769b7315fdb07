"""How a generation is written: rows first, beside what is read, then one number changes.

Rows of the next generation go in by small transactions that no reader sees, so that an update
that is killed loses the article at hand: the next one takes up those that are whole. The last
transaction indexes the new passages' terms and moves the current generation; until it commits,
nothing has happened.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from askcite.errors import LibraryError, NotFoundError
from askcite.index import postings, rows, state
from askcite.index.engine import Database, transaction
from askcite.index.protocol import Entry
from askcite.settings import GRACE_SECONDS
from askcite.types import Change, Manifest


def pending(db: Database, wanted: Manifest) -> dict[str, str]:
    """Digests, by id, of the articles that an unfinished update of the same make left behind."""
    coming = state.generation(db) + 1
    if not state.alike(state.manifest(db, coming), wanted):
        return {}
    return dict(db.execute("SELECT id, digest FROM article WHERE born = ?", (coming,)).fetchall())


class _Row(NamedTuple):
    key: int
    digest: str


@dataclass(slots=True)
class Update:
    """An update under way: what comes, what stays, what goes, as the entries stream by.

    `alive` are the articles, by id, that stay unless they are named otherwise; `waiting` are
    those that a killed update of the same make wrote.
    """

    made: Manifest
    now: int
    remove: tuple[str, ...]
    alive: dict[str, _Row]
    waiting: dict[str, _Row]
    seen: set[str] = field(default_factory=set)
    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    renamed: dict[str, tuple[str | None, ...]] = field(default_factory=dict)

    @classmethod
    def start(cls, db: Database, wanted: Manifest, remove: Collection[str]) -> Update:
        """Take up what a killed update of the same make left; clear away any other's."""
        now = state.generation(db)
        if not state.alike(state.manifest(db, now + 1), wanted):
            with transaction(db):
                rows.erase(db, _keys(db, "SELECT key FROM article WHERE born > ?", now))
                state.announce(db, now + 1, wanted)
        same = state.alike(state.manifest(db, now), wanted)
        alive = _alive(db, now) if same else {}
        for id in remove:
            if id not in alive:
                raise NotFoundError(f"no article {id!r}; `askcite list` shows those there are")
        return cls(wanted, now, tuple(dict.fromkeys(remove)), alive, _born(db, now + 1))

    def take(self, db: Database, entry: Entry) -> None:
        """Write the rows of an entry if it is new; readers do not see them yet."""
        id, digest = entry.article.id, entry.article.digest
        if id in self.seen or id in self.remove:
            raise LibraryError(f"two articles are called {id!r}; give one of them another id")
        self.seen.add(id)
        if id in self.alive and self.alive[id].digest == digest:
            self._keep(db, entry)
            return
        if id not in self.waiting or self.waiting[id].digest != digest:
            self._write(db, entry)
        (self.updated if id in self.alive else self.added).append(id)

    def _keep(self, db: Database, entry: Entry) -> None:
        """The same text; what is known beside it may still have changed."""
        id, said = entry.article.id, rows.said(entry)
        if rows.said_of(db, self.alive[id].key) == said:
            self.unchanged.append(id)
        else:
            self.renamed[id] = said

    def _write(self, db: Database, entry: Entry) -> None:
        if not entry.encoded:
            raise LibraryError(
                f"article {entry.article.id!r} changed while it was read; run the command again"
            )
        with transaction(db):
            if entry.article.id in self.waiting:
                rows.erase(db, [self.waiting[entry.article.id].key])
            rows.insert(db, entry, self.now + 1)

    def finish(
        self, db: Database, derive: Callable[[Any, int], None], *, replace_all: bool
    ) -> Change:
        """Make the new generation the current one, in one transaction with what derives of it."""
        named = self.seen | {*self.remove}
        leaving = [id for id in self.alive if replace_all and id not in named]
        change = Change(
            added=tuple(self.added),
            updated=(*self.updated, *self.renamed),
            unchanged=tuple(self.unchanged),
            removed=(*self.remove, *leaving),
        )
        with transaction(db):
            self._drop_unnamed(db)
            if change.added or change.updated or change.removed:
                derive(db, self.made.dimension)
                self._switch(db, leaving)
        return change

    def _drop_unnamed(self, db: Database) -> None:
        wanted = {*self.added, *self.updated}
        coming = _born(db, self.now + 1)
        rows.erase(db, [row.key for id, row in coming.items() if id not in wanted])

    def _switch(self, db: Database, leaving: list[str]) -> None:
        new = self.now + 1
        gone = rows.erase(db, _keys(db, _PAST, self.now, int(time.time() - GRACE_SECONDS)))
        for id in self.remove:
            query = "SELECT key FROM article WHERE born <= ? AND id = ?"
            gone += rows.erase(db, _keys(db, query, self.now, id))
        alive = _alive(db, self.now)
        # Without articles of this make, nothing was there or all of it is to be replaced.
        going = [*self.updated, *leaving] if self.alive else alive
        outgoing = [(new, alive[id].key) for id in going]
        db.executemany("UPDATE article SET died = ? WHERE key = ?", outgoing)
        rows.rename(db, self.renamed)
        incoming = _keys(db, "SELECT key FROM article WHERE born = ? ORDER BY key", new)
        postings.add(db, rows.documents(db, incoming))
        postings.settle(db, gone, for_good=bool(self.remove))
        reversible = self.now > 0 and bool(incoming or outgoing)
        state.switch(db, new, reversible=reversible, erased=bool(self.remove))


def rollback(db: Database) -> None:
    """A new generation that holds what the one before the current held, less what was erased."""
    now = state.generation(db)
    before = state.manifest(db, now - 1)
    if before is None or not state.reversible(db, now):
        raise LibraryError("there is no update to undo: only the last can be, and no removal")
    with transaction(db):
        rows.erase(db, _keys(db, "SELECT key FROM article WHERE born > ?", now))
        db.execute("UPDATE article SET died = NULL WHERE died = ?", (now,))
        db.execute("UPDATE article SET died = ? WHERE born = ?", (now + 1, now))
        state.announce(db, now + 1, before)
        state.switch(db, now + 1, reversible=False, erased=False)


_PAST = """
SELECT key FROM article WHERE died IN
(SELECT number FROM generation WHERE number <= ? AND since <= ?)"""


def _alive(db: Database, generation: int) -> dict[str, _Row]:
    query = "SELECT id, key, digest FROM article WHERE died IS NULL AND born <= ? ORDER BY key"
    return {id: _Row(key, digest) for id, key, digest in db.execute(query, (generation,))}


def _born(db: Database, generation: int) -> dict[str, _Row]:
    found = db.execute("SELECT id, key, digest FROM article WHERE born = ?", (generation,))
    return {id: _Row(key, digest) for id, key, digest in found}


def _keys(db: Database, query: str, *values: int | str) -> list[int]:
    return [key for (key,) in db.execute(query, values).fetchall()]
