"""Questions of one's own with what answers them.

JSON Lines or CSV, a question a line, with one or more of

    answers       few words that answer, any of them; in CSV between bars, `1987 | in 1987`
    quote         the sentence that answers, word for word; several that belong together in a list
    unanswerable  true where the articles do not say

and, where it is asked of one article alone, `article`, its id. Blank lines and lines that begin
with # are skipped.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, Final

from askcite.errors import SourceError
from askcite.evaluate.data import Case, Place
from askcite.types import Article, Span

COLUMNS: Final = ("question", "answers", "quote", "unanswerable", "article", "note")
FORM: Final = "give `answers`, a `quote`, or `unanswerable`"
_YES: Final = frozenset({"true", "yes", "1", "x"})
_NO: Final = frozenset({"", "false", "no", "0"})
_BAR: Final = re.compile(r"\s*\|\s*")
Line = Mapping[str, Any]


def is_own(path: Path) -> bool:
    """True for a file in this form.

    The sets that come with their offsets say of each question whether it is `answerable`.
    """
    if not path.is_file() or path.suffix == ".gz":
        return False
    first = list(islice(_lines(path), 1))
    return not first or "answerable" not in first[0][1]


def load(path: Path, articles: Iterable[Article]) -> tuple[Case, ...]:
    """The cases of a file, in its order.

    Quotes are looked up in `articles`. Raises SourceError that names a wrong line.
    """
    texts = {article.id: article.text for article in articles}
    cases = []
    for number, line in _lines(path):
        try:
            cases.append(_case(line, f"{path.stem}#{number}", texts))
        except SourceError as error:
            raise SourceError(f"{path}, line {number}: {error}") from None
    if not cases:
        raise SourceError(f"{path} holds no question; each line has a `question`, and {FORM}")
    return tuple(cases)


def _lines(path: Path) -> Iterator[tuple[int, Line]]:
    """The lines with their numbers."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"cannot read {path}: {error}") from error
    yield from _of_csv(text) if path.suffix.lower() == ".csv" else _of_json(path, text)


def _of_csv(text: str) -> Iterator[tuple[int, Line]]:
    reader = csv.DictReader(text.splitlines(keepends=True))
    for row in reader:
        values = {(k or "").strip().lower(): v for k, v in row.items() if v}
        if values and not next(iter(values.values())).startswith("#"):
            split = [one for one in _BAR.split(values.get("answers", "")) if one]
            yield reader.line_num, values | ({"answers": split} if split else {})


def _of_json(path: Path, text: str) -> Iterator[tuple[int, Line]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise SourceError(f"{path}, line {number}, is not JSON: {error}") from None
        if not isinstance(row, dict):
            raise SourceError(f'{path}, line {number}, is not of the form {{"question": "…"}}')
        yield number, row


def _case(line: Line, id: str, texts: Mapping[str, str]) -> Case:
    if unknown := [name for name in line if name not in COLUMNS]:
        raise SourceError(f"no column {unknown[0]!r}; there are {', '.join(COLUMNS)}")
    question = line.get("question")
    if not isinstance(question, str) or not question.strip():
        raise SourceError("it has no `question`")
    answers, quotes = _texts(line, "answers"), _texts(line, "quote")
    unanswerable = _is_true(line.get("unanswerable"))
    if unanswerable == bool(answers or quotes):
        raise SourceError(f"{FORM}, and not both")
    article = line.get("article") or None
    if article is not None and article not in texts:
        raise SourceError(f"the library has no article {article!r}; `askcite list` shows them")
    evidence = tuple(_place(quote, article, texts) for quote in quotes)
    return Case(
        id=id,
        question=question.strip(),
        answers=answers,
        answerable=not unanswerable,
        articles=(article,) if article else (),
        evidence=(evidence,) if evidence else (),
    )


def _texts(line: Line, name: str) -> tuple[str, ...]:
    given = line.get(name) or ()
    listed = [given] if isinstance(given, str) else given
    if not isinstance(listed, (list, tuple)) or not all(isinstance(one, str) for one in listed):
        raise SourceError(f"`{name}` is no text, nor a list of texts")
    return tuple(one.strip() for one in listed if one.strip())


def _is_true(given: object) -> bool:
    said = str(given if given is not None else "").strip().lower()
    if said not in _YES | _NO:
        raise SourceError(f"`unanswerable` is {given!r}; write true or false")
    return said in _YES


def _place(quote: str, article: str | None, texts: Mapping[str, str]) -> Place:
    """The place of a quote, its line breaks aside."""
    words = re.compile(r"\s+".join(map(re.escape, quote.split())))
    for id in texts if article is None else (article,):
        if found := words.search(texts[id]):
            return Place(id, Span(*found.span()))
    raise SourceError(f"no article holds the quote {quote!r}; copy it word for word")
