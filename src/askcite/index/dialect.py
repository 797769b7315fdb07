"""The SQL of this package in the words of PostgreSQL."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_THEIRS: Final = {
    "?": "%s",
    "json_each(?)": "json_array_elements_text(%s::json) AS value",
    "INTEGER": "BIGINT",
    "BLOB": "BYTEA",
    " WITHOUT ROWID": "",
}
"""PostgreSQL's word for each of SQLite's that differs."""
_OURS: Final = re.compile("|".join(map(re.escape, sorted(_THEIRS, key=len, reverse=True))))
"""Any of these words, the longest first; what it is replaced by is not looked at again."""


@lru_cache
def for_postgres(statement: str) -> bytes:
    """A statement of this package as PostgreSQL takes it."""
    return _OURS.sub(lambda found: _THEIRS[found[0]], statement).encode()
