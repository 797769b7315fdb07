"""An article's rows, put in, read and taken out.

Those of its passages and sentences are read by `arrays`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from askcite.index import arrays, filters, seals, state
from askcite.index.database import Database
from askcite.index.protocol import ArticleSummary, Entry
from askcite.text.passages import found_by
from askcite.text.terms import terms
from askcite.types import Article, Block, BlockKind, Span

_NEWEST = "AND id = ? ORDER BY born DESC LIMIT 1"

Said = tuple[str | None, ...]
"""Title, source, origin, author, date, language, and the rest as JSON."""
_SAID = "title, source, origin, author, published, language, known"
_FIXED = "key, id, born, first_passage, passages, first_sentence, sentences, digest, added"
"""The columns of an article that its seal is of, beside what is said of it."""
SEALED = f"{_FIXED}, {_SAID}"
ARTICLE = f"{SEALED}, seal"
COLUMNS = f"{ARTICLE}, died, pages, blocks, layout_seal, text"


def said(article: Article) -> Said:
    """The facts of an article beside its text."""
    a = article
    return a.title, a.source, a.origin, a.author, a.published, a.language, filters.known(a)


def said_of(db: Database, article: int) -> Said:
    """The same of a stored article, by key."""
    row: Said = db.execute(f"SELECT {_SAID} FROM article WHERE key = ?", (article,)).fetchone()
    return row


def rename(db: Database, articles: Mapping[str, Article]) -> None:
    """Change the facts of articles that live.

    Generations do not differ in them.
    """
    columns = " = ?, ".join(_SAID.split(", "))
    for id, article in articles.items():
        living = f"SELECT {_FIXED} FROM article WHERE id = ? AND died IS NULL"
        for fixed in db.execute(living, (id,)).fetchall():
            now = said(article)
            seal = seals.of(*fixed, *now)
            values = (*now, seal, fixed[0])
            db.execute(f"UPDATE article SET {columns} = ?, seal = ? WHERE key = ?", values)
            filters.describe(db, fixed[0], article)


_FACTS = "SELECT name, value, article FROM fact ORDER BY name, value, article"
"""In the order by which they are found, so that it is that order which is read."""


def undescribed(db: Database) -> list[int]:
    """Keys of articles whose facts do not find them."""
    found: dict[int, set[filters.Fact]] = {}
    for name, value, article in db.execute(_FACTS):
        found.setdefault(article, set()).add((name, value))
    told = db.execute(f"SELECT {ARTICLE} FROM article ORDER BY key").fetchall()
    known = {row[0]: filters.facts(checked(row)) for row in told}
    earlier = {row[0] for row in told if row[-1] is None}  # they are not yet found by anything
    wrong = (key for key in known | found if known.get(key, set()) != found.get(key, set()))
    return sorted(set(wrong) - earlier, key=str)  # a damaged one may be no number


def insert(db: Database, entry: Entry, born: int) -> None:
    """Write an encoded article with its sentences and passages."""
    article = entry.article
    key, passage, sentence = state.reserve(db, len(entry.passages), len(entry.sentences))
    fixed = (
        key,
        article.id,
        born,
        passage,
        len(entry.passages),
        sentence,
        len(entry.sentences),
        article.digest,
        datetime.now(UTC).isoformat(timespec="seconds"),
    )
    layout = (
        json.dumps({"times": article.times} if article.times else article.pages),
        json.dumps([(b.kind, b.span.start, b.span.end) for b in article.blocks]),
    )
    values = (
        *sealed((*fixed, *said(article))),
        *layout,
        seals.of(key, *layout),
        article.text.encode(),
    )
    columns = f"{ARTICLE}, pages, blocks, layout_seal, text"
    _insert(db, "article", columns, [values])
    filters.describe(db, key, article)
    _insert(db, "sentence", arrays.SENTENCE, map(sealed, _sentences(entry, sentence)))
    _insert(db, "passage", arrays.PASSAGE, map(sealed, _passages(entry, passage)))


def _insert(db: Database, table: str, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
    places = ", ".join("?" * len(columns.split(", ")))
    db.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", rows)


def sealed(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """A row with its seal at the end."""
    return (*row, seals.of(*row))


def _sentences(entry: Entry, first: int) -> Iterator[tuple[Any, ...]]:
    for s, row in zip(entry.sentences, arrays.packed(entry.sentence_vectors), strict=True):
        yield first + s.number, s.span.start, s.span.end, row.tobytes()


def _passages(entry: Entry, first: int) -> Iterator[tuple[Any, ...]]:
    both = zip(entry.passages, arrays.packed(entry.passage_vectors), strict=True)
    for key, (p, row) in enumerate(both, first):
        yield key, p.heading, p.sentences[0].number, p.sentences[-1].number, row.tobytes()


def nameable(id: str) -> bool:
    """True for text that can be stored as an id."""
    return not any("\ud800" <= sign <= "\udfff" for sign in id)


def article(db: Database, id: str, generation: int) -> Article | None:
    """The article of that id, in a generation.

    Raises LibraryError where its row or its text is damaged.
    """
    if not nameable(id):
        return None
    columns = f"{ARTICLE}, key, pages, blocks, layout_seal, text"
    row = state.living(db, generation, columns, _NEWEST, id).fetchone()
    if row is None:
        return None
    *parts, key, pages, blocks, seal, text = row
    told = checked(parts)
    seals.check(seal, f"the layout of article {id!r}", key, pages, blocks)
    with seals.read(f"article {id!r}"):
        if hashlib.sha256(text).hexdigest() != told.digest:
            seals.broken(f"the text of article {id!r} is not as it was read")
        pages, times = _places(pages)
        return Article(
            told.id,
            told.title,
            told.source,
            text.decode(),
            tuple(Block(BlockKind(k), Span(start, end)) for k, start, end in json.loads(blocks)),
            told.author,
            told.published,
            told.language,
            pages,
            told.origin,
            told.tags,
            told.fields,
            times,
        )


def _places(stored: str) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    """Offsets of pages, or those of times."""
    found = json.loads(stored)
    if isinstance(found, dict):
        return (), tuple((at, second) for at, second in found["times"])
    return tuple(found), ()


def summaries(db: Database, generation: int, first: int | None = None) -> list[ArticleSummary]:
    """The articles of a generation, in the order of addition.

    All of them, or the `first` so many. Raises LibraryError where a row is damaged.
    """
    limit = () if first is None else (first,)
    in_order = "ORDER BY key LIMIT ?" if limit else "ORDER BY key"
    found = state.living(db, generation, ARTICLE, in_order, *limit)
    return [checked(row) for row in found.fetchall()]


def checked(row: Sequence[Any]) -> ArticleSummary:
    """The summary in a row of the columns `ARTICLE`.

    Raises LibraryError where it is damaged.
    """
    *parts, seal = row
    _, id, _, _, passages, _, sentences, digest, added, *said = parts
    seals.check(seal, f"what is known of article {id!r}", *parts)
    title, source, origin, author, published, language, known = said
    with seals.read(f"article {id!r}"):
        more = json.loads(known)
        tags, fields = tuple(more.get("tags", ())), dict(more.get("fields", {}))
    return ArticleSummary(
        id, title, source, author, published, language, digest, sentences, passages, added,
        tags, fields, origin,
    )  # fmt: skip


def suggest(db: Database, id: str, generation: int, reader: str, questions: Sequence[str]) -> None:
    """Keep questions with an article of a generation.

    `reader` saw them answered.
    """
    keys = state.living(db, generation, "key", "AND id = ?", id).fetchall()
    seal = seals.of(reader, *questions)
    said = json.dumps({"reader": reader, "questions": questions, "seal": seal})
    db.executemany("UPDATE article SET suggested = ? WHERE key = ?", [(said, *key) for key in keys])


def suggested(db: Database, id: str, generation: int, reader: str) -> tuple[str, ...] | None:
    """The questions that `reader` saw answered.

    None when it was never asked.
    """
    row = state.living(db, generation, "suggested", _NEWEST, id).fetchone()
    with suppress(ValueError, TypeError, LookupError):  # what is damaged is looked for again
        kept = json.loads(row[0])
        found: list[str] = kept["questions"]
        if kept["reader"] == reader and kept["seal"] == seals.of(reader, *found):
            return tuple(found)
    return None


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
        db.execute("DELETE FROM fact WHERE article = ?", (article,))
        db.execute("DELETE FROM article WHERE key = ?", (article,))
    return gone


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
