"""An article's rows, put in, read and taken out."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np

from askcite.index.arrays import packed
from askcite.index.database import WORDS, Cursor, Database
from askcite.index.protocol import Entry
from askcite.settings import OWN
from askcite.text.passages import found_by
from askcite.text.terms import terms
from askcite.types import Article, Block, BlockKind, Span

if TYPE_CHECKING:
    from numpy.typing import NDArray


def living(
    db: Database, generation: int, columns: str, more: str = "", *values: str | int
) -> Cursor:
    """Columns of the articles alive in a generation.

    `more` of the statement, such as a further condition or an order, follows, with its `values`.
    """
    return db.execute(
        f"SELECT {columns} FROM article WHERE born <= ? AND (died IS NULL OR died > ?) {more}",
        (generation, generation, *values),
    )


_NEWEST = "AND id = ? ORDER BY born DESC LIMIT 1"

Said = tuple[str | None, ...]
"""Title, source, origin, author, date and language."""


def said(entry: Entry) -> Said:
    """The facts of an article beside its text."""
    a = entry.article
    return a.title, a.source, a.origin, a.author, a.published, a.language


def said_of(db: Database, article: int) -> Said:
    """The same of a stored article, by key."""
    row: Said = db.execute(
        "SELECT title, source, origin, author, published, language FROM article WHERE key = ?",
        (article,),
    ).fetchone()
    return row


def rename(db: Database, said: Mapping[str, Said]) -> None:
    """Change the facts of articles that live.

    Generations do not differ in them.
    """
    db.executemany(
        "UPDATE article SET title = ?, source = ?, origin = ?, author = ?, published = ?,"
        " language = ? WHERE id = ? AND died IS NULL",
        [(*what, id) for id, what in said.items()],
    )


def insert(db: Database, entry: Entry, born: int) -> None:
    """Write an encoded article with its sentences and passages."""
    article = entry.article
    key, next_passage, next_sentence = db.execute(
        "SELECT next_article, next_passage, next_sentence FROM state"
    ).fetchone()
    db.execute(
        "INSERT INTO article (key, id, born, first_passage, passages, first_sentence, sentences,"
        " digest, added, title, source, origin, author, published, language, pages, blocks, text)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            key,
            article.id,
            born,
            next_passage,
            len(entry.passages),
            next_sentence,
            len(entry.sentences),
            article.digest,
            datetime.now(UTC).isoformat(timespec="seconds"),
            *said(entry),
            json.dumps(article.pages),
            json.dumps([(b.kind, b.span.start, b.span.end) for b in article.blocks]),
            article.text.encode(),
        ),
    )
    db.executemany(
        "INSERT INTO sentence VALUES (?, ?, ?, ?)",
        (
            (next_sentence + s.number, s.span.start, s.span.end, row.tobytes())
            for s, row in zip(entry.sentences, packed(entry.sentence_vectors), strict=True)
        ),
    )
    db.executemany(
        "INSERT INTO passage VALUES (?, ?, ?, ?, ?)",
        (
            (key, p.heading, p.sentences[0].number, p.sentences[-1].number, row.tobytes())
            for key, (p, row) in enumerate(
                zip(entry.passages, packed(entry.passage_vectors), strict=True), next_passage
            )
        ),
    )
    db.execute(
        "UPDATE state SET next_article = next_article + 1, next_passage = next_passage + ?,"
        " next_sentence = next_sentence + ?",
        (len(entry.passages), len(entry.sentences)),
    )


def nameable(id: str) -> bool:
    """True for text that can be stored as an id."""
    return not any("\ud800" <= sign <= "\udfff" for sign in id)


def article(db: Database, id: str, generation: int) -> Article | None:
    """The article of that id, in a generation."""
    if not nameable(id):
        return None
    columns = "title, source, text, blocks, author, published, language, pages, origin"
    row = living(db, generation, columns, _NEWEST, id).fetchone()
    if row is None:
        return None
    title, source, text, blocks, author, published, language, pages, origin = row
    return Article(
        id,
        title,
        source,
        text.decode(),
        tuple(Block(BlockKind(k), Span(start, end)) for k, start, end in json.loads(blocks)),
        author,
        published,
        language,
        tuple(json.loads(pages)),
        origin,
    )


def languages(db: Database, generation: int) -> frozenset[str]:
    """The languages of a generation's articles, as far as known."""
    found = living(db, generation, "DISTINCT language")
    return frozenset(language for (language,) in found if language)


def suggest(db: Database, id: str, generation: int, reader: str, questions: Sequence[str]) -> None:
    """Keep questions with an article of a generation.

    `reader` saw them answered.
    """
    keys = living(db, generation, "key", "AND id = ?", id).fetchall()
    said = json.dumps({"reader": reader, "questions": questions})
    db.executemany("UPDATE article SET suggested = ? WHERE key = ?", [(said, *key) for key in keys])


def suggested(db: Database, id: str, generation: int, reader: str) -> tuple[str, ...] | None:
    """The questions that `reader` saw answered.

    None when it was never asked.
    """
    row = living(db, generation, "suggested", _NEWEST, id).fetchone()
    kept = json.loads(row[0]) if row and row[0] else {}
    return tuple(kept["questions"]) if kept.get("reader") == reader else None


def erase(db: Database, articles: Iterable[int]) -> list[range]:
    """Delete articles, by key, with their sentences and passages.

    Gives the ranges of passage keys that are gone.
    """
    gone = []
    for article in articles:
        first_passage, passages, first_sentence, sentences = db.execute(
            "SELECT first_passage, passages, first_sentence, sentences FROM article WHERE key = ?",
            (article,),
        ).fetchone()
        gone.append(range(first_passage, first_passage + passages))
        last_sentence = first_sentence + sentences - 1
        db.execute(
            "DELETE FROM passage WHERE key BETWEEN ? AND ?", (gone[-1].start, gone[-1].stop - 1)
        )
        db.execute(
            "DELETE FROM sentence WHERE key BETWEEN ? AND ?", (first_sentence, last_sentence)
        )
        db.execute("DELETE FROM article WHERE key = ?", (article,))
    return gone


def leave_out(db: Database, ids: Collection[str], generation: int) -> None:
    """Note the origins of articles about to be erased.

    They do not come back by themselves then. Only those in the library's own folder are noted, as
    nothing else is read without being named.
    """
    db.execute("DELETE FROM omitted WHERE until < ?", (generation,))  # past undoing
    db.execute(
        "INSERT INTO omitted SELECT DISTINCT origin, CAST(NULL AS BIGINT) FROM article"
        f" WHERE id IN {WORDS} AND born < ? AND died IS NULL AND substr(origin, 1, ?) = ?",
        (json.dumps(sorted(ids)), generation, len(OWN), OWN),
    )


def take_in(db: Database, origins: Collection[str], generation: int) -> None:
    """Note that `generation` holds articles of these origins again."""
    db.execute(
        f"UPDATE omitted SET until = ? WHERE until IS NULL AND origin IN {WORDS}",
        (generation, json.dumps(sorted(origins))),
    )


def leave_out_again(db: Database, generation: int) -> None:
    """Leave out again the origins that `generation` took in."""
    db.execute("UPDATE omitted SET until = NULL WHERE until = ?", (generation,))


def omitted(db: Database) -> frozenset[str]:
    """The origins that are left out now."""
    found = db.execute("SELECT origin FROM omitted WHERE until IS NULL")
    return frozenset(origin for (origin,) in found)


def written(db: Database) -> list[int]:
    """Keys of the stored articles of all generations.

    An unfinished generation's are left out.
    """
    query = "SELECT key FROM article WHERE born <= (SELECT generation FROM state) ORDER BY key"
    return [key for (key,) in db.execute(query).fetchall()]


def documents(db: Database, articles: Iterable[int]) -> Iterator[tuple[int, list[str]]]:
    """Each passage of these articles, by key, with its terms."""
    for article in articles:
        row = db.execute("SELECT text FROM article WHERE key = ?", (article,)).fetchone()
        text = row[0].decode()
        spans = db.execute(
            "SELECT passage.key, passage.heading, head.start, tail.stop FROM article"
            " JOIN passage ON passage.key >= first_passage"
            " AND passage.key < first_passage + passages"
            " JOIN sentence head ON head.key = first_sentence + passage.first"
            " JOIN sentence tail ON tail.key = first_sentence + passage.last"
            " WHERE article.key = ? ORDER BY passage.key",
            (article,),
        )
        for key, heading, start, stop in spans.fetchall():
            yield key, terms(found_by(heading, text[start:stop]))


def there(db: Database, first: int, length: int) -> NDArray[np.bool_]:
    """A flag for each passage key that is stored.

    The first flag is of the key `first`; of whichever generation a passage is.
    """
    flags = np.zeros(length, bool)
    for start, count in db.execute(_BETWEEN, (first, first + length)):
        flags[max(start - first, 0) : max(start + count - first, 0)] = True
    return flags


_BETWEEN = """
SELECT first_passage, passages FROM article WHERE first_passage >= COALESCE(
(SELECT max(first_passage) FROM article WHERE first_passage <= ?), 0) AND first_passage < ?"""
