"""A library of the earlier format, read and brought up.

Format 4 had no seals, and knew neither tags nor further fields. Until the first change it is read
through views that show it with the present columns; the first change then writes what is missing
from what is there, in one transaction and without encoding. Measured: 100,000 passages in 4 s.
In PostgreSQL it is brought up when it is opened; its rows stay without seals, which is allowed.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from askcite.index import filters, postings, rows, seals, state
from askcite.index.database import TABLES, Database, transaction
from askcite.index.protocol import INDEX_FORMAT

EARLIER: Final = 4
_KNOWN: Final = """'{"tags": [], "fields": {}}' AS known"""
_SHOWN: Final = {
    "state": "*, NULL AS segments, NULL AS seal",
    "generation": "*, NULL AS seal",
    "article": f"*, {_KNOWN}, NULL AS seal, NULL AS layout_seal",
    "passage": "*, NULL AS seal",
    "sentence": "*, NULL AS seal",
    "segment": "*, NULL AS terms, NULL AS seal",
    "posting": "*, NULL AS seal",
}
"""The tables of format 4 with the columns of this one."""
_MADE_ANEW: Final = (
    "CREATE TABLE article ",
    "CREATE INDEX article_",
    "CREATE TABLE fact ",
    "CREATE INDEX fact_",
)
_FIRST: Final = """
ALTER TABLE state ADD COLUMN segments INTEGER;
ALTER TABLE state ADD COLUMN seal INTEGER;
ALTER TABLE generation ADD COLUMN seal INTEGER;
ALTER TABLE passage ADD COLUMN seal INTEGER;
ALTER TABLE sentence ADD COLUMN seal INTEGER;
ALTER TABLE segment ADD COLUMN seal INTEGER;
ALTER TABLE segment ADD COLUMN terms BLOB;
ALTER TABLE posting ADD COLUMN seal INTEGER;
DROP INDEX article_by_id;
DROP INDEX article_by_passage;
ALTER TABLE article RENAME TO earlier;
"""
_THEN: Final = f"""
INSERT INTO article ({rows.COLUMNS}, suggested) SELECT {rows.COLUMNS}, NULL
FROM (SELECT *, {_KNOWN}, NULL AS seal, NULL AS layout_seal FROM earlier);
DROP TABLE earlier;
UPDATE article SET seal = seal({rows.SEALED}), layout_seal = seal(key, pages, blocks);
UPDATE passage SET seal = seal(key, heading, first, last, vector);
UPDATE sentence SET seal = seal(key, start, stop, vector);
UPDATE posting SET seal = seal(segment, term, data);
UPDATE generation SET format = {INDEX_FORMAT};
PRAGMA user_version = {INDEX_FORMAT};
"""


def show(db: sqlite3.Connection) -> None:
    """Show the tables of the earlier format with today's columns."""
    for table, columns in _SHOWN.items():
        db.execute(f"CREATE TEMP VIEW {table} AS SELECT {columns} FROM main.{table}")
    db.execute("CREATE TEMP VIEW fact AS SELECT '' AS name, '' AS value, 0 AS article WHERE 0")


def migrate(db: sqlite3.Connection) -> None:
    """Bring a library of the earlier format to this one.

    All of it changes or nothing.
    """
    db.create_function("seal", -1, seals.of, deterministic=True)
    made = [s for s in TABLES.split(";\n") if s.strip().startswith(_MADE_ANEW)]
    with transaction(db):
        for statement in (*_FIRST.split(";\n"), *made, *_THEN.split(";\n")):
            db.execute(statement)
        postings.seal(db)
        state.reseal(db)
        for row in db.execute(f"SELECT {rows.ARTICLE} FROM article").fetchall():
            filters.describe(db, row[0], rows.checked(row))


_REMOTE: Final = f"""
ALTER TABLE state ADD COLUMN segments BIGINT, ADD COLUMN seal BIGINT;
ALTER TABLE generation ADD COLUMN seal BIGINT;
ALTER TABLE article ADD COLUMN known TEXT NOT NULL DEFAULT '{{"tags": [], "fields": {{}}}}',
  ADD COLUMN seal BIGINT, ADD COLUMN layout_seal BIGINT;
ALTER TABLE passage ADD COLUMN seal BIGINT;
ALTER TABLE sentence ADD COLUMN seal BIGINT;
ALTER TABLE segment ADD COLUMN seal BIGINT, ADD COLUMN terms BYTEA;
ALTER TABLE posting ADD COLUMN seal BIGINT;
UPDATE generation SET format = {INDEX_FORMAT}"""


def migrate_remote(db: Database) -> None:
    """The same in PostgreSQL, by whoever may alter tables.

    Does nothing where the library is of this format.
    """
    with transaction(db):
        if db.execute("SELECT max(format) FROM generation").fetchone() != (EARLIER,):
            return
        facts = [s for s in TABLES.split(";\n") if " fact" in s.strip().split("(")[0]]
        for statement in (*_REMOTE.split(";\n"), *facts):
            db.execute(statement)
        postings.seal(db)
        state.reseal(db)
        for row in db.execute(f"SELECT {rows.ARTICLE} FROM article").fetchall():
            filters.describe(db, row[0], rows.checked(row))
