"""Where erased articles came from, so that they do not come back by themselves.

Only the library's own folder is read without being named; of what came from elsewhere nothing is
kept.
"""

from __future__ import annotations

import json
from collections.abc import Collection

from askcite.index.engine import Database
from askcite.settings import OWN


def remember(db: Database, ids: Collection[str], generation: int) -> None:
    """Take note, for `generation`, of where the articles that are about to be erased came from."""
    db.execute("DELETE FROM omitted WHERE until < ?", (generation,))  # past undoing
    db.execute(
        "INSERT INTO omitted SELECT DISTINCT origin, CAST(NULL AS BIGINT) FROM article"
        " WHERE id IN (SELECT value FROM json_each(?)) AND born < ? AND died IS NULL"
        " AND substr(origin, 1, ?) = ?",
        (json.dumps(sorted(ids)), generation, len(OWN), OWN),
    )


def forget(db: Database, origins: Collection[str], generation: int) -> None:
    """From `generation` on these sources are in the library again."""
    db.execute(
        "UPDATE omitted SET until = ? WHERE until IS NULL"
        " AND origin IN (SELECT value FROM json_each(?))",
        (generation, json.dumps(sorted(origins))),
    )


def restore(db: Database, generation: int) -> None:
    """Leave out again what `generation` took in."""
    db.execute("UPDATE omitted SET until = NULL WHERE until = ?", (generation,))
