"""How a generation is written: rows first, beside what is read, then one number changes.

Rows of the next generation go in by small transactions that no reader sees, so that an update
that is killed loses a second's work: the next one takes up the articles that are whole. The last
transaction puts the new passages into the full-text index, takes the old ones out, and moves the
current generation; until it commits, nothing has happened.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from askcite.errors import LibraryError
from askcite.index import dense, postings, rows, schema
from askcite.index.protocol import Entry
from askcite.settings import WRITER_WAIT_SECONDS
from askcite.types import Change, Manifest

LOCK = "writer.lock"


@contextlib.contextmanager
def alone(directory: Path) -> Iterator[None]:
    """The block runs while no other writer's does; raises BusyError after a while.

    The lock is SQLite's own, on an empty file, so it ends with its process on every system.
    """
    with schema.explained(directory / schema.DATABASE):
        lock = sqlite3.connect(directory / LOCK, timeout=WRITER_WAIT_SECONDS, isolation_level=None)
        with contextlib.closing(lock):
            lock.execute("BEGIN EXCLUSIVE")
            for leftover in directory.glob(f"{dense.FILE}.*.new"):
                leftover.unlink(missing_ok=True)
            yield


def pending(db: sqlite3.Connection, wanted: Manifest) -> dict[str, str]:
    """Digests, by id, of the articles that an unfinished update of the same make left behind."""
    coming = schema.generation(db) + 1
    if not schema.alike(schema.manifest(db, coming), wanted):
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

    db: sqlite3.Connection
    now: int
    alive: dict[str, _Row]
    waiting: dict[str, _Row]
    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    renamed: dict[str, tuple[str | None, ...]] = field(default_factory=dict)

    @classmethod
    def start(cls, db: sqlite3.Connection, wanted: Manifest) -> Update:
        """Take up what a killed update of the same make left; clear away any other's."""
        now = schema.generation(db)
        if not schema.alike(schema.manifest(db, now + 1), wanted):
            with schema.writing(db):
                rows.erase(db, _keys(db, "SELECT key FROM article WHERE born > ?", now))
                db.execute("DELETE FROM generation WHERE number > ?", (now,))
                schema.announce(db, now + 1, wanted)
        same = schema.alike(schema.manifest(db, now), wanted)
        return cls(db, now, _alive(db, now) if same else {}, _born(db, now + 1))

    def stream(self, entries: Iterable[Entry]) -> None:
        """Write the rows of each entry that is new; readers do not see them yet."""
        seen: set[str] = set()
        for entry in entries:
            if entry.article.id in seen:
                raise LibraryError(
                    f"two articles are called {entry.article.id!r}; give one of them another id"
                )
            seen.add(entry.article.id)
            self._take(entry)

    def _take(self, entry: Entry) -> None:
        id, digest = entry.article.id, entry.article.digest
        if id in self.alive and self.alive[id].digest == digest:
            self._keep(entry)
            return
        if id not in self.waiting or self.waiting[id].digest != digest:
            self._write(entry)
        (self.updated if id in self.alive else self.added).append(id)

    def _keep(self, entry: Entry) -> None:
        """The same text; what is known beside it may still have changed."""
        id, said = entry.article.id, rows.said(entry)
        if rows.said_of(self.db, self.alive[id].key) == said:
            self.unchanged.append(id)
        else:
            self.renamed[id] = said

    def _write(self, entry: Entry) -> None:
        if not entry.encoded:
            raise LibraryError(
                f"article {entry.article.id!r} changed while it was read; run the command again"
            )
        with schema.writing(self.db):
            if entry.article.id in self.waiting:
                rows.erase(self.db, [self.waiting[entry.article.id].key])
            rows.insert(self.db, entry, self.now + 1)

    def finish(self, remove: Collection[str], *, replace_all: bool) -> Change:
        """Make the new generation the current one, in one transaction."""
        named = {*self.added, *self.updated, *self.unchanged, *self.renamed, *remove}
        leaving = [id for id in self.alive if replace_all and id not in named]
        change = Change(
            added=tuple(self.added),
            updated=(*self.updated, *self.renamed),
            unchanged=tuple(self.unchanged),
            removed=(*remove, *leaving),
        )
        with schema.writing(self.db):
            self._drop_unnamed()
            if change.added or change.updated or change.removed:
                self._switch(remove, leaving)
        return change

    def _drop_unnamed(self) -> None:
        wanted = {*self.added, *self.updated}
        coming = _born(self.db, self.now + 1)
        rows.erase(self.db, [row.key for id, row in coming.items() if id not in wanted])

    def _switch(self, remove: Collection[str], leaving: list[str]) -> None:
        db, new = self.db, self.now + 1
        gone = rows.erase(db, _keys(db, "SELECT key FROM article WHERE died <= ?", self.now))
        for id in remove:
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
        postings.settle(db, gone, for_good=bool(remove))
        reversible = self.now > 0 and bool(incoming or outgoing)
        schema.switch(db, new, reversible=reversible, erased=bool(remove))


def rollback(db: sqlite3.Connection) -> None:
    """A new generation that holds what the one before the current held, less what was erased."""
    now = schema.generation(db)
    before = schema.manifest(db, now - 1)
    if before is None or not schema.reversible(db, now):
        raise LibraryError("there is no update to undo: only the last can be, and no removal")
    with schema.writing(db):
        gone = rows.erase(db, _keys(db, "SELECT key FROM article WHERE born >= ?", now))
        postings.settle(db, gone, for_good=False)
        db.execute("UPDATE article SET died = NULL WHERE died = ?", (now,))
        db.execute("DELETE FROM generation WHERE number > ?", (now,))
        schema.announce(db, now + 1, before)
        schema.switch(db, now + 1, reversible=False, erased=False)


def _alive(db: sqlite3.Connection, generation: int) -> dict[str, _Row]:
    query = "SELECT id, key, digest FROM article WHERE died IS NULL AND born <= ? ORDER BY key"
    return {id: _Row(key, digest) for id, key, digest in db.execute(query, (generation,))}


def _born(db: sqlite3.Connection, generation: int) -> dict[str, _Row]:
    found = db.execute("SELECT id, key, digest FROM article WHERE born = ?", (generation,))
    return {id: _Row(key, digest) for id, key, digest in found}


def _keys(db: sqlite3.Connection, query: str, *values: int | str) -> list[int]:
    return [key for (key,) in db.execute(query, values).fetchall()]
