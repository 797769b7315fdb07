"""Sets of questions with known evidence, read from JSON Lines.

A set is a directory that holds `questions.jsonl` and the articles asked about, as `corpus.jsonl`
(either may be gzipped) or as files in `articles/`; or a questions file alone, asked of a library
that holds its articles. A question's evidence is given by offsets into its article's text, or as
words that are looked up there.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from askcite import sources
from askcite.errors import SourceError
from askcite.text.layout import blocks
from askcite.types import Article, Span

Row: TypeAlias = Mapping[str, Any]
_QUESTIONS = ("questions.jsonl.gz", "questions.jsonl")
_CORPORA = ("corpus.jsonl.gz", "corpus.jsonl", "articles")


@dataclass(frozen=True, slots=True)
class Place:
    """A range of characters of one article."""

    article_id: str
    span: Span

    def overlaps(self, other: Place) -> bool:
        """True where both share a character of the same article."""
        return self.article_id == other.article_id and self.span.overlaps(other.span)


@dataclass(frozen=True, slots=True)
class Case:
    """A question and what is known of its answer.

    `articles` are the ids it is asked of (none: the whole library). `evidence` holds alternative
    sets, any of which will do; the places within a set belong together. `history` are the earlier
    questions and answers of the conversation.
    """

    id: str
    question: str
    answers: tuple[str, ...]
    answerable: bool
    articles: tuple[str, ...]
    evidence: tuple[tuple[Place, ...], ...]
    history: tuple[tuple[str, str], ...] = ()


def load(path: Path, articles: Iterable[Article] = ()) -> tuple[Case, ...]:
    """The cases of the set at `path`, in its order.

    `articles` are where evidence given only as words is looked up. Raises SourceError for a set
    without questions, and for words that no article holds.
    """
    given = list(rows(questions_file(path)))
    texts = {article.id: article.text for article in articles}
    cases = [_case(row, texts, f"{path.name}#{n}") for n, row in enumerate(given)]
    named = {id for case in cases for id in case.articles}
    home = tuple(named) if len(named) == 1 else ()
    return tuple(case if case.articles else replace(case, articles=home) for case in cases)


def corpus(path: Path) -> Iterator[Article]:
    """The articles of the set at `path`, if any."""
    found = _corpus(path)
    return iter(()) if found is None else _articles(found)


def paragraphs(path: Path) -> dict[str, Place]:
    """The place of each paragraph by its id.

    None where the corpus does not say so.
    """
    found = _corpus(path)
    given = rows(found) if found and found.is_file() else ()
    return {
        one["id"]: Place(row["id"], Span(one["start"], one["end"]))
        for row in given
        for one in row.get("paras", ())
    }


def rows(path: Path) -> Iterator[Row]:
    """The rows of a JSON Lines file, gzipped or not.

    Raises SourceError naming a damaged line.
    """
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield json.loads(line)
            except ValueError as error:
                raise SourceError(f"{path}, line {number}, is not JSON: {error}") from error


def sample(cases: Sequence[Case], size: int | None, *, other: bool = False) -> tuple[Case, ...]:
    """At most `size` cases, the same on every machine.

    They are chosen by the digest of their ids.
    A smaller sample is part of a larger one; an `other` one is taken from the far end.
    """
    ranked = sorted(cases, key=lambda case: hashlib.sha256(case.id.encode()).digest())
    ranked = ranked[::-1] if other else ranked
    chosen = frozenset(ranked[:size])
    return tuple(case for case in cases if case in chosen)


def digest(cases: Iterable[object]) -> str:
    """A short name for exactly these cases.

    It changes when anything that one holds does.
    """
    return hashlib.sha256("\n".join(map(repr, cases)).encode()).hexdigest()[:16]


def questions_file(path: Path) -> Path:
    """The file with the questions of the set at `path`.

    Raises SourceError where it has none.
    """
    if path.is_file():
        return path
    found = next((p for name in _QUESTIONS if (p := path / name).is_file()), None)
    if found is None:
        raise SourceError(f"{path} holds no questions.jsonl; name a set's directory or its file")
    return found


def _corpus(path: Path) -> Path | None:
    return next((found for name in _CORPORA if (found := path / name).exists()), None)


def _articles(path: Path) -> Iterator[Article]:
    if path.is_dir():
        yield from sources.read(path)
        return
    for row in rows(path):
        text = row["text"]
        yield Article(row["id"], row["title"], row["source"], text, blocks.find(text))


def _case(row: Row, texts: Mapping[str, str], fallback: str) -> Case:
    if missing := {"question", "answerable"} - row.keys():
        raise SourceError(f"{fallback} has no {min(missing)!r}; each row of a set needs it")
    evidence = tuple(_alternatives(row, texts)) if row["answerable"] else ()
    named = [row.get("doc_id"), *(place.article_id for places in evidence for place in places)]
    return Case(
        id=row.get("id", fallback),
        question=row["question"],
        answers=tuple(row.get("answers", ())),
        answerable=row["answerable"],
        articles=tuple(dict.fromkeys(id for id in named if id)),
        evidence=evidence,
        history=_history(row.get("history", ())),
    )


def _alternatives(row: Row, texts: Mapping[str, str]) -> Iterator[tuple[Place, ...]]:
    """The alternative sets of evidence.

    Those given; else each wording of the answer is one; else all the places are one.
    """
    given = row.get("evidence", ())
    places = [list(_places(item, row.get("doc_id"), texts)) for item in given]
    if row.get("evidence_sets"):
        known = {_sentence_key(item): place for item, (place,) in zip(given, places, strict=True)}
        yield from (_named_set(names, row, known) for names in row["evidence_sets"] if names)
    elif given and all(_words(item) in row.get("answers", ()) for item in given):
        yield from ((place,) for item in places for place in item)
    elif together := tuple(place for item in places for place in item):
        yield together


def _words(item: str | Row) -> str:
    return item if isinstance(item, str) else str(item["text"])


def _places(item: str | Row, home: str | None, texts: Mapping[str, str]) -> Iterator[Place]:
    if isinstance(item, str):
        yield _look_up(item, home, texts)
    elif "start" in item:  # evidence that its article does not hold has no offsets
        length = item["end"] - item["start"]
        for start in item.get("all_starts", [item["start"]]):
            yield Place(item["doc_id"], Span(start, start + length))


def _look_up(words: str, home: str | None, texts: Mapping[str, str]) -> Place:
    for id in texts if home is None else (home,):
        if (start := texts.get(id, "").find(words)) >= 0:
            return Place(id, Span(start, start + len(words)))
    raise SourceError(f"no article holds the evidence {words!r}; name the library that does")


def _sentence_key(item: Row) -> tuple[str, int]:
    return item["doc_id"], item["sent"]


def _named_set(
    names: Sequence[Any], row: Row, known: Mapping[tuple[str, int], Place]
) -> tuple[Place, ...]:
    """The places of a set that names sentences.

    It is `[article, [sentences]]`, or sentences of the question's own article.
    """
    home, numbers = names if isinstance(names[-1], list) else (row["doc_id"], names)
    return tuple(known[home, number] for number in numbers)


def _history(turns: Sequence[Any]) -> tuple[tuple[str, str], ...]:
    """The turns as pairs of question and answer.

    They are written so, or one by one in the order spoken.
    """
    spoken = [words for turn in turns for words in _spoken(turn)]
    return tuple(zip(spoken[::2], spoken[1::2], strict=False))


def _spoken(turn: str | Row | Sequence[str]) -> Sequence[str]:
    if isinstance(turn, str):
        return [turn]
    return [turn["text"]] if isinstance(turn, Mapping) else turn
