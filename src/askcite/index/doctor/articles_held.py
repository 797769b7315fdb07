"""Each article's rows, held against seals, digest and text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import pairwise
from typing import Any

from askcite.errors import LibraryError
from askcite.index import filters, rows, seals
from askcite.index.database import Database
from askcite.index.doctor.reencoding import between


def contradicted(db: Database) -> Iterator[tuple[str, str]]:
    """Ids of articles with wrong rows, and the first problem."""
    for key, id in db.execute("SELECT key, id FROM article ORDER BY key").fetchall():
        try:
            with seals.read("its rows"):
                problem = next(_problems(db, key), None)
        except LibraryError as error:
            problem = str(error).removeprefix("the library is damaged: ").rpartition("; ")[0]
        if problem:
            yield str(id), problem


def _problems(db: Database, article: int) -> Iterator[str]:
    """Contradictions between an article's rows, their seals and its text."""
    row = db.execute(f"SELECT {rows.ARTICLE} FROM article WHERE key = ?", (article,)).fetchone()
    layout, text = _layout(db, article)
    length = len(text.decode(errors="replace"))
    if hashlib.sha256(text).hexdigest() != row[7]:
        yield "its text is not the one that its digest names"
    if not _ordered([(start, end) for _, start, end in json.loads(layout[2])], length):
        yield "its blocks are not in order inside its text"
    first_passage, passages, first_sentence, sentences = row[3:7]
    held = between(db, "sentence", first_sentence, sentences)
    spans = [(start, stop) for _, start, stop, *_ in held]
    if len(held) != sentences or not _ordered(spans, length):
        yield "its sentences are not in order inside its text"
    packed = between(db, "passage", first_passage, passages)
    inside = all(0 <= first <= last < len(held) for _, _, first, last, *_ in packed)
    if len(packed) != passages or not inside:
        yield "its passages are not made of its sentences"
    if not all(_fits(each) for each in (row, layout, *held, *packed)):
        yield "its rows are not as they were written"
    rows.checked(row)


def _layout(db: Database, article: int) -> tuple[Sequence[Any], bytes]:
    """The layout of an article, and its text.

    The layout is key, pages and blocks with their seal.
    """
    columns = "key, pages, blocks, layout_seal, text"
    *layout, text = db.execute(
        f"SELECT {columns} FROM article WHERE key = ?", (article,)
    ).fetchone()
    return layout, text


def _fits(row: Sequence[Any]) -> bool:
    """True where a row's words and numbers fit its seal."""
    *parts, seal = row
    return seals.words_fit(seal, *parts)


def _ordered(spans: Sequence[tuple[int, int]], length: int) -> bool:
    """True for full spans in order, apart, and inside."""
    bounds = [0, *(bound for span in spans for bound in span), length]
    full = all(start < end for start, end in spans)
    return full and all(one <= other for one, other in pairwise(bounds))


def describe(db: Database) -> None:
    """Write again the facts by which articles are found."""
    for key in rows.undescribed(db):
        db.execute("DELETE FROM fact WHERE article = ?", (key,))
        row = db.execute(f"SELECT {rows.ARTICLE} FROM article WHERE key = ?", (key,)).fetchone()
        with suppress(LibraryError):  # a damaged article is told of anyway
            if row:
                filters.describe(db, key, rows.checked(row))
