"""BM25 over terms, by SQLite's full-text index (FTS5).

A term is one token whatever it holds: signs that FTS5 would split at are carried into a private
area of Unicode, which its `ascii` tokenizer leaves alone.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CARRIED = str.maketrans({c: chr(0xE000 + c) for c in range(128) if not chr(c).isalnum()})


def document(terms: Iterable[str]) -> str:
    """What the full-text index stores of a passage."""
    return " ".join(term.translate(_CARRIED) for term in terms)


def search(
    db: sqlite3.Connection, terms: Sequence[str], k: int, within: NDArray[np.int64] | None
) -> list[tuple[int, float]]:
    """The `k` passages with the highest BM25, ties by key; only among the keys `within`."""
    query = " OR ".join(f'"{t.translate(_CARRIED)}"' for t in dict.fromkeys(terms) if t)
    if not query:
        return []
    if within is None:
        found = db.execute(_EVERYWHERE, (query, k))
    else:
        found = db.execute(_WITHIN, (query, json.dumps(within.tolist()), k))
    return found.fetchall()


_EVERYWHERE = """
SELECT rowid, -bm25(lexical) AS score FROM lexical WHERE lexical MATCH ?
ORDER BY score DESC, rowid LIMIT ?"""
_WITHIN = """
SELECT rowid, -bm25(lexical) AS score FROM lexical WHERE lexical MATCH ?
AND +rowid IN (SELECT value FROM json_each(?)) ORDER BY score DESC, rowid LIMIT ?"""
