"""The database's tables, connections and transactions.

The SQL of this package is what SQLite and PostgreSQL have in common, with `?` for values, and
`json_each(?)` for a list of numbers or words.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final, Generic, Protocol, TypeVar

WRITER_WAIT_SECONDS: Final = 10.0
"""A second writer's wait for the first before it gives up."""

NUMBERS: Final = "(SELECT CAST(value AS BIGINT) FROM json_each(?))"
"""The numbers of a list, given as JSON, for `IN`."""
WORDS: Final = "(SELECT value FROM json_each(?))"
"""The words of a list, given as JSON, for `IN`."""

TABLES: Final = """
CREATE TABLE state (
  generation INTEGER NOT NULL, next_article INTEGER NOT NULL, next_passage INTEGER NOT NULL,
  next_sentence INTEGER NOT NULL, segments INTEGER, seal INTEGER);
CREATE TABLE generation (
  number INTEGER PRIMARY KEY, token TEXT NOT NULL, format INTEGER NOT NULL,
  encoder TEXT NOT NULL, encoder_digest TEXT NOT NULL, dimension INTEGER NOT NULL,
  max_tokens INTEGER NOT NULL, overlap INTEGER NOT NULL, end_passage INTEGER NOT NULL,
  reversible INTEGER NOT NULL, erased INTEGER NOT NULL, since INTEGER NOT NULL,
  seal INTEGER);
CREATE TABLE article (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL, born INTEGER NOT NULL, died INTEGER,
  first_passage INTEGER NOT NULL, passages INTEGER NOT NULL,
  first_sentence INTEGER NOT NULL, sentences INTEGER NOT NULL,
  digest TEXT NOT NULL, added TEXT NOT NULL, title TEXT NOT NULL, source TEXT NOT NULL,
  origin TEXT NOT NULL, author TEXT, published TEXT, language TEXT, known TEXT NOT NULL,
  seal INTEGER, layout_seal INTEGER, pages TEXT NOT NULL, blocks TEXT NOT NULL,
  suggested TEXT, text BLOB NOT NULL);
CREATE INDEX article_by_id ON article (id, born);
CREATE INDEX article_by_passage ON article (
  first_passage, passages, first_sentence, born, died, id);
CREATE TABLE fact (
  name TEXT NOT NULL, value TEXT NOT NULL, article INTEGER NOT NULL,
  PRIMARY KEY (name, value, article)) WITHOUT ROWID;
CREATE INDEX fact_by_article ON fact (article);
CREATE TABLE passage (
  key INTEGER PRIMARY KEY, heading TEXT, first INTEGER NOT NULL, last INTEGER NOT NULL,
  seal INTEGER, vector BLOB NOT NULL);
CREATE TABLE sentence (
  key INTEGER PRIMARY KEY, start INTEGER NOT NULL, stop INTEGER NOT NULL, seal INTEGER,
  vector BLOB NOT NULL);
CREATE TABLE omitted (origin TEXT NOT NULL, until INTEGER);
CREATE TABLE segment (
  first INTEGER PRIMARY KEY, seal INTEGER, lengths BLOB NOT NULL, terms BLOB);
CREATE TABLE posting (
  segment INTEGER NOT NULL, term TEXT NOT NULL, seal INTEGER, data BLOB NOT NULL,
  PRIMARY KEY (segment, term)) WITHOUT ROWID;
"""
"""Rows of `article` live from the generation in which they were `born` until the one in which they
`died`; its second index holds all that a view needs, so that no texts are read past. A row born
after the current generation belongs to an update that is not finished, and no reader sees it. An
article's passages and sentences have consecutive keys, so that an article is two ranges; keys are
never used twice. Vectors are as `arrays.packed` makes them. `known` is JSON of tags and further
fields, and `fact` holds all that an article can be found by; `suggested` is JSON of questions to
begin with, NULL until they are looked for. `omitted` are origins of articles that were erased,
`until` the generation that took them in again. Each `seal` is of its row (see `seals`), NULL where
an earlier format wrote it: an article's is of what is said in a list of articles, `layout_seal` of
pages and blocks, and the text has its digest; a generation's is of its articles too, the state's of
the segments. `terms` of a segment tell a posting that is lost from a term that is not there."""


class Cursor(Protocol):
    """The rows that a statement found."""

    def fetchone(self) -> Any: ...  # noqa: ANN401, D102
    def fetchall(self) -> list[Any]: ...  # noqa: D102
    def __iter__(self) -> Iterator[Any]: ...


class Database(Protocol):
    """A connection, for one thread at a time."""

    def execute(self, statement: str, values: Sequence[Any] = (), /) -> Cursor: ...  # noqa: D102
    def executemany(  # noqa: D102
        self, statement: str, rows: Iterable[Sequence[Any]], /
    ) -> object: ...
    def close(self) -> None: ...  # noqa: D102


D = TypeVar("D", bound=Database)


@contextmanager
def transaction(db: D) -> Iterator[None]:
    """One state of the database throughout the block.

    Its changes all stay, or none.
    """
    db.execute("BEGIN")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        with suppress(Exception):  # the failure itself may have ended the transaction
            db.execute("ROLLBACK")
        raise


@contextmanager
def reading(lent: AbstractContextManager[D], generation: int, token: str) -> Iterator[D | None]:
    """A lent connection where the generation stands, else None.

    The library may have been made anew since, with generations of the same numbers.
    """
    query = "SELECT 1 FROM generation WHERE number = ? AND token = ?"
    with lent as db, transaction(db):
        yield db if db.execute(query, (generation, token)).fetchone() else None


@dataclass(slots=True)
class Pool(Generic[D]):
    """Connections, each lent to one thread at a time.

    They are made as needed.
    """

    connect: Callable[[], D]
    _idle: deque[D] = field(default_factory=deque)
    _closed: bool = False

    @contextmanager
    def lend(self) -> Iterator[D]:
        """A connection for the length of the block.

        One that failed is not lent again.
        """
        try:
            db = self._idle.pop()
        except IndexError:
            db = self.connect()
        try:
            yield db
        except BaseException:
            db.close()
            raise
        self._idle.append(db)
        if self._closed:
            self.close()

    def close(self) -> None:
        """Close every connection, lent ones as they come back."""
        self._closed = True
        while self._idle:
            self._idle.pop().close()
