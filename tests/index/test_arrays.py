"""Vectors as they are stored, and the words of PostgreSQL."""

from __future__ import annotations

import numpy as np
import pytest

from askcite.index import arrays
from askcite.index.server import for_postgres


def test_stored_vectors_are_of_length_one() -> None:
    """Half precision takes from a vector's length, and reading gives it back."""
    vectors = np.random.default_rng(0).normal(size=(40, 96)).astype(np.float32)
    vectors *= 0.9 / np.linalg.norm(vectors, axis=1, keepdims=True)
    read = arrays.unpack((row.tobytes() for row in arrays.packed(vectors)), 96)
    assert np.allclose(1, np.linalg.norm(read, axis=1), atol=1e-6)


def test_ties_go_by_key() -> None:
    """Of passages with the same score the one with the lower key comes first."""
    keys, scores = np.array([7, 3, 5]), np.array([0.5, 0.5, 0.9], np.float32)
    assert [5, 3, 7] == [key for key, _ in arrays.best(keys, scores, 3)]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("SELECT a FROM b WHERE c = ?", b"SELECT a FROM b WHERE c = %s"),
        (
            "c IN (SELECT value FROM json_each(?))",
            b"c IN (SELECT value FROM json_array_elements_text(%s::json) AS value)",
        ),
        ("CREATE TABLE a (b INTEGER, c BLOB) WITHOUT ROWID", b"CREATE TABLE a (b BIGINT, c BYTEA)"),
    ],
)
def test_statements_for_postgres(ours: str, theirs: bytes) -> None:
    """Each word that differs is replaced once, whatever it is replaced by."""
    assert theirs == for_postgres(ours)
