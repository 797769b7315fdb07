"""Stored vectors, compared with the encoder's, and made anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from askcite.index import arrays, rows, seals, state, view
from askcite.index.arrays import cosines, packed
from askcite.text.passages import found_by

if TYPE_CHECKING:
    from askcite.index.arrays import Vectors
    from askcite.index.database import Database
    from askcite.index.view import View
    from askcite.models.encoder import Encoder

REENCODED: Final = 32
"""Passages, each with a sentence, that `doctor` encodes again: where a tenth of all vectors is
wrong it is told 97 times in 100; a second's work."""
SAME_VECTOR: Final = 0.999
"""Cosine from which a vector encoded again is the one that is stored: half precision takes 1e-7,
another runtime of the same model 1e-4 at most, another text or model far more."""
_ROUNDING = 1e-2  # how far half precision may take a vector's length from one


def living(db: Database, seen: View) -> list[int]:
    """The keys of the articles of a generation."""
    return [key for (key,) in state.living(db, seen.generation, "key", "ORDER BY key").fetchall()]


def odd(db: Database, seen: View) -> list[int]:
    """Keys of articles with a damaged or odd vector.

    An odd one is not of length one.
    """
    size, found = 2 * seen.manifest.dimension, []
    for key in living(db, seen):
        _, *extents = db.execute(_ARTICLE, (key,)).fetchone()
        held = between(db, "sentence", *extents[:2]) + between(db, "passage", *extents[2:])
        if not all(_is_sound(row, size) for row in held):
            found.append(key)
    return found


def _is_sound(row: Sequence[Any], size: int) -> bool:
    *parts, seal = row
    vector = parts[-1]
    sealed = seal is None or seal == seals.of(*parts)
    return sealed and isinstance(vector, bytes) and len(vector) == size and _of_length_one(vector)


def _of_length_one(vector: bytes) -> bool:
    length = float(np.linalg.norm(np.frombuffer(vector, np.float16).astype(np.float32)))
    return abs(length - 1) < _ROUNDING


def differing(db: Database, seen: View, encoder: Encoder) -> float:
    """The share of a sample's vectors that differ.

    The sample is of passages and their first sentences.
    """
    keys = seen.everything.keys
    chosen = keys[np.linspace(0, len(keys) - 1, min(REENCODED, len(keys))).astype(int)]
    texts, stored = [], []
    for found in view.passages(db, seen, [int(key) for key in chosen]):
        article = rows.article(db, found.passage.article_id, seen.generation)
        text, passage = article.text if article else "", found.passage
        texts += [found_by(passage.heading, passage.span.of(text))]
        texts += [passage.sentences[0].span.of(text)]
        stored += [found.vector, found.sentence_vectors[0]]
    if not texts:
        return 0.0
    return float(np.mean(cosines(encoder.encode(texts), np.stack(stored)) < SAME_VECTOR))


def renew(db: Database, articles: Iterable[int], encoder: Encoder) -> None:
    """Encode articles, by key, again from their texts."""
    for article in articles:
        text, *extents = db.execute(_ARTICLE, (article,)).fetchone()
        words = text.decode()
        sentences = between(db, "sentence", *extents[:2])
        cut = [words[start:stop] for _, start, stop, *_ in sentences]
        passages = between(db, "passage", *extents[2:])
        grouped = [
            found_by(heading, words[sentences[first][1] : sentences[last][2]])
            for _, heading, first, last, *_ in passages
        ]
        for table, held, texts in (("sentence", sentences, cut), ("passage", passages, grouped)):
            _renew(db, table, held, encoder.encode(texts))


_ARTICLE = """
SELECT text, first_sentence, sentences, first_passage, passages FROM article WHERE key = ?"""


def between(db: Database, table: str, first: int, count: int) -> list[tuple[Any, ...]]:
    """The rows of neighbouring sentences or passages.

    `count` of them from the key `first` on, as they are.
    """
    columns = {"sentence": arrays.SENTENCE, "passage": arrays.PASSAGE}[table]
    query = f"SELECT {columns} FROM {table} WHERE key BETWEEN ? AND ? ORDER BY key"
    return db.execute(query, (first, first + count - 1)).fetchall()


def _renew(db: Database, table: str, held: Sequence[tuple[Any, ...]], vectors: Vectors) -> None:
    fresh = zip(held, packed(vectors), strict=True)
    rows = [(*row[:-2], vector.tobytes()) for row, vector in fresh]
    db.executemany(
        f"UPDATE {table} SET vector = ?, seal = ? WHERE key = ?",
        ((row[-1], seals.of(*row), row[0]) for row in rows),
    )
