"""The writing of a generation, beside what is read.

Rows of the next generation go in by small transactions that no reader sees, so that an update
that is killed loses the article at hand: the next one takes up those that are whole. The last
transaction indexes the new passages' terms and moves the current generation; until it commits,
nothing has happened.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from typing import Any, Final

from askcite.errors import LibraryError, NotFoundError
from askcite.index import omissions, postings, rows, state
from askcite.index.database import Database, transaction
from askcite.index.protocol import Change, Entry, Manifest
from askcite.types import Article

GRACE_SECONDS: Final = 60
"""Time for which what was replaced stays, for readers that still answer from it."""


def pending(db: Database, wanted: Manifest) -> dict[str, str]:
    """Digests, by id, of articles that an unfinished update left.

    The update was of the same make.
    """
    coming = state.generation(db) + 1
    if not state.alike(state.manifest(db, coming), wanted):
        return {}
    return dict(db.execute("SELECT id, digest FROM article WHERE born = ?", (coming,)).fetchall())


@dataclass(slots=True)
class Update:
    """An update under way, as its entries stream by.

    It knows what comes, what stays and what goes. `alike` says whether the current generation is of
    the same make; if not, all of it goes, also what `entries` names again. `going` are the keys of
    articles that a newer text replaces.
    """

    made: Manifest
    now: int
    alike: bool
    remove: tuple[str, ...]
    seen: set[str] = field(default_factory=set)
    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    origins: set[str] = field(default_factory=set)
    going: list[int] = field(default_factory=list)
    renamed: dict[str, Article] = field(default_factory=dict)

    @classmethod
    def start(cls, db: Database, wanted: Manifest, remove: Collection[str]) -> Update:
        """Take up what a killed update left.

        One of another make is cleared away.
        """
        now = state.generation(db)
        if not state.alike(state.manifest(db, now + 1), wanted):
            with transaction(db):
                rows.erase(db, _keys(db, "SELECT key FROM article WHERE born > ?", now))
                state.announce(db, now + 1, wanted)
        alike = state.alike(state.manifest(db, now), wanted)
        update = cls(wanted, now, alike, tuple(dict.fromkeys(remove)))
        for id in update.remove:
            if not update._living(db, id):
                raise NotFoundError(f"no article {id!r}; `askcite list` shows those there are")
        return update

    def take(self, db: Database, entry: Entry) -> None:
        """Write the rows of an entry if it is new.

        Readers do not see them yet.
        """
        article = entry.article
        if article.id in self.seen or article.id in self.remove:
            raise LibraryError(f"two articles are called {article.id!r}; give one another id")
        self.seen.add(article.id)
        self.origins.add(article.origin)
        living = self._living(db, article.id)
        if living and living[1] == article.digest:
            self._keep(db, living[0], entry)
            return
        self._write(db, entry)
        (self.updated if living else self.added).append(article.id)
        self.going += [living[0]] if living else []

    def _living(self, db: Database, id: str) -> tuple[int, str] | None:
        """Key and digest of the article as readers see it."""
        if not rows.nameable(id):
            return None
        query = (
            "SELECT key, digest FROM article WHERE id = ? AND died IS NULL AND born <= ?"
            " ORDER BY key DESC LIMIT 1"
        )
        row: tuple[int, str] | None = db.execute(query, (id, self.now)).fetchone()
        return row if self.alike else None

    def _keep(self, db: Database, key: int, entry: Entry) -> None:
        """Note an article of the same text.

        Its facts may still have changed.
        """
        if rows.said_of(db, key) == rows.said(entry.article):
            self.unchanged.append(entry.article.id)
        else:
            self.renamed[entry.article.id] = replace(entry.article, text="", blocks=())

    def _write(self, db: Database, entry: Entry) -> None:
        """Write an article's rows, unless a killed update has."""
        query = "SELECT key, digest FROM article WHERE id = ? AND born > ?"
        waiting = db.execute(query, (entry.article.id, self.now)).fetchone()
        if waiting and waiting[1] == entry.article.digest:
            return
        if not entry.encoded:
            raise LibraryError(
                f"article {entry.article.id!r} changed while it was read; run the command again"
            )
        with transaction(db):
            rows.erase(db, [waiting[0]] if waiting else [])
            rows.insert(db, entry, self.now + 1)

    def finish(
        self, db: Database, derive: Callable[[Any, int], None], *, replace_all: bool
    ) -> Change:
        """Make the new generation the current one.

        It happens in one transaction, with what derives from it.
        """
        leaving = self._leaving(db) if replace_all or not self.alike else []
        dropped = dict.fromkeys(id for id, _ in leaving if id not in self.seen)
        change = Change(
            added=tuple(self.added),
            updated=(*self.updated, *self.renamed),
            unchanged=tuple(self.unchanged),
            removed=(*self.remove, *dropped),
        )
        with transaction(db):
            self._drop_unnamed(db)
            if not self.now or change.added or change.updated or change.removed or leaving:
                derive(db, self.made.dimension)
                self._switch(db, [*self.going, *(key for _, key in leaving)])
        return change

    def _leaving(self, db: Database) -> list[tuple[str, int]]:
        """Ids and keys of articles that leave.

        Those erased or replaced by a newer text are not among them. Of an article that is there
        more than once, as older builds left it, the newest may stay.
        """
        found = db.execute(
            "SELECT id, key FROM article WHERE died IS NULL AND born <= ? ORDER BY key", (self.now,)
        ).fetchall()
        newest = dict(found)
        stay = {newest[id] for id in self.seen & newest.keys()} if self.alike else set()
        apart = stay.union(self.going)
        return [(id, key) for id, key in found if id not in self.remove and key not in apart]

    def _drop_unnamed(self, db: Database) -> None:
        wanted = {*self.added, *self.updated}
        coming = db.execute("SELECT id, key FROM article WHERE born > ?", (self.now,)).fetchall()
        rows.erase(db, [key for id, key in coming if id not in wanted])

    def _switch(self, db: Database, going: list[int]) -> None:
        new = self.now + 1
        omissions.leave_out(db, self.remove, new)
        omissions.take_in(db, self.origins, new)
        gone = rows.erase(db, _keys(db, _PAST, self.now, int(time.time() - GRACE_SECONDS)))
        for id in self.remove:
            query = "SELECT key FROM article WHERE born <= ? AND id = ?"
            gone += rows.erase(db, _keys(db, query, self.now, id))
        db.executemany("UPDATE article SET died = ? WHERE key = ?", [(new, key) for key in going])
        rows.rename(db, self.renamed)
        incoming = _keys(db, "SELECT key FROM article WHERE born = ? ORDER BY key", new)
        postings.add(db, rows.documents(db, incoming))
        postings.settle(db, gone, for_good=bool(self.remove))
        reversible = self.now > 0 and bool(incoming or going)
        state.switch(db, new, reversible=reversible, erased=bool(self.remove))


def rollback(db: Database) -> None:
    """A new generation like the one before the current.

    What was erased stays erased.
    """
    now = state.generation(db)
    before = state.manifest(db, now - 1)
    if before is None or not state.reversible(db, now):
        raise LibraryError("there is no update to undo: only the last can be, and no removal")
    with transaction(db):
        rows.erase(db, _keys(db, "SELECT key FROM article WHERE born > ?", now))
        db.execute("UPDATE article SET died = NULL WHERE died = ?", (now,))
        db.execute("UPDATE article SET died = ? WHERE born = ?", (now + 1, now))
        omissions.leave_out_again(db, now)
        state.announce(db, now + 1, before)
        state.switch(db, now + 1, reversible=False, erased=False)


_PAST = """
SELECT key FROM article WHERE died IN
(SELECT number FROM generation WHERE number <= ? AND since <= ?)"""


def _keys(db: Database, query: str, *values: int | str) -> list[int]:
    return [key for (key,) in db.execute(query, values).fetchall()]
