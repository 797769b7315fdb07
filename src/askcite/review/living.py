"""Saved answers held against the articles as they now are.

Each quote stands, moved, is reworded, or is gone; and where an article changed, the question is
asked again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import escape

from askcite import sources
from askcite.answer import shelved
from askcite.answer.misleading import cautions
from askcite.answer.shelved import SavedAnswer
from askcite.errors import NotFoundError
from askcite.library.library import Library
from askcite.review import quotations
from askcite.text import sentences
from askcite.text.terms import terms
from askcite.types import Answer, Article, Span

JSON = dict[str, Any]
BESIDE: Final = 400
"""Characters before and behind a quote in which its sentence begins and ends."""
_ENDS: Final = re.compile(r"[.!?][”\"’)]*\s|\n")
REWORDED: Final = 0.6
"""Share of a quote's words that still stand in one sentence, in order, where it is reworded."""


class QuoteFate(StrEnum):
    """The fate of a saved quote."""

    STANDS = "stands"
    MOVED = "moved"
    REWORDED = "reworded"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class LivingQuote:
    """A saved quote and its fate.

    `found` are the article's words now, where it is reworded; `start` their place. `caution` is
    what the words now need beside them and did not when they were saved.
    """

    article_id: str
    quote: str
    fate: QuoteFate
    found: str = ""
    start: int | None = None
    caution: str | None = None

    @property
    def stands(self) -> bool:
        """True where the words are there, unturned."""
        return self.fate in {QuoteFate.STANDS, QuoteFate.MOVED} and self.caution is None


@dataclass(frozen=True, slots=True)
class LivingAnswer:
    """A saved answer, its quotes, and the answer now.

    `now` is None where no article changed, so that nothing was asked.
    """

    file: str
    question: str
    was: str
    now: str | None
    quotes: tuple[LivingQuote, ...]

    @property
    def stands(self) -> bool:
        """True where the quotes stand and the answer too."""
        there = all(quote.stands for quote in self.quotes)
        return there and (self.now is None or _same(self.was, self.now))

    @property
    def told(self) -> str:
        """The change in a line."""
        if self.now is not None and not _same(self.was, self.now):
            return f"the answer was “{self.was}” and is now “{self.now or 'not said'}”"
        fates = [quote.fate.value for quote in self.quotes if quote.fate is not QuoteFate.STANDS]
        fates += [f"now {quote.caution}" for quote in self.quotes if quote.caution]
        return f"quotes: {', '.join(fates)}" if fates else "it stands"


def save(library: Library, answer: Answer) -> Path:
    """The file in which the answer is kept; raises LibraryError."""
    return shelved.save(library.home, answer, library.article)


def living(library: Library) -> tuple[LivingAnswer, ...]:
    """Every saved answer held against the articles.

    Raises LibraryError for a file of another form.
    """
    return tuple(_living(library, each) for each in shelved.saved(library.home))


def _living(library: Library, saved: SavedAnswer) -> LivingAnswer:
    answer = saved.answer
    cited = [c for s in answer["statements"] for c in s["citations"]]
    quotes = tuple(_quote(library, each) for each in cited)
    question = str(answer["question"])
    changed = any(_digest(library, each["article_id"]) != each["digest"] for each in cited)
    again = library.ask(question) if changed or not cited else None
    was = str(answer["short"] or answer["text"])
    now = None if again is None else (again.short if answer["short"] else None) or again.text
    return LivingAnswer(saved.path.name, question, was, now, quotes)


def _article(library: Library, id: str) -> Article | None:
    try:
        return library.article(id)
    except NotFoundError:
        return None


def _digest(library: Library, id: str) -> str:
    found = _article(library, id)
    return found.digest if found else ""


def _quote(library: Library, cited: JSON) -> LivingQuote:
    was = shelved.text(library.home, str(cited["digest"])) if library.home else None
    return fate(_article(library, str(cited["article_id"])), cited, was)


def fate(article: Article | None, cited: JSON, was: str | None) -> LivingQuote:
    """A quote's fate in its article as it is.

    `cited` has the form of `CitationJSON`.

    `was` is the text that it was taken from, if kept: words that now stand before or behind it in
    its sentence and did not make another sentence of it.
    """
    id, quote, start = str(cited["article_id"]), str(cited["quote"]), int(cited["start"])
    if article is None or not quote:
        return LivingQuote(id, quote, QuoteFate.GONE)
    if article.digest == cited["digest"]:
        return LivingQuote(id, quote, QuoteFate.STANDS, start=start)
    at = start if article.text.startswith(quote, start) else article.text.find(quote)
    end = at + len(quote)
    if at < 0 or (
        was and _beside(was, start, start + len(quote)) != _beside(article.text, at, end)
    ):
        return _reworded(id, quote, article)
    found = QuoteFate.STANDS if at == start else QuoteFate.MOVED
    known = {cited["caution"], *_known(was, Span(start, start + len(quote)))}
    now = next((each for each in cautions(article, Span(at, end)) if each not in known), None)
    return LivingQuote(id, quote, found, start=at, caution=now)


def _known(was: str | None, span: Span) -> tuple[str, ...]:
    """Cautions of a quote in its old text."""
    before = sources.read_text(was, source="kept") if was else None
    return tuple(cautions(before, span)) if before and before.text == was else ()


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    """The words before and behind a quote in its sentence."""
    before = _ENDS.split(text[max(0, start - BESIDE) : start])[-1]
    behind = "" if text[end - 1 : end] in ".!?" else _ENDS.split(text[end : end + BESIDE])[0]
    return " ".join(before.split()), " ".join(behind.split())


def _reworded(id: str, quote: str, article: Article) -> LivingQuote:
    """The nearest sentence that has most of the words."""
    best, at = 0.0, None
    for sentence in sentences.split(article.text, article.blocks, article.language or "en"):
        found = quotations.run(quote, sentence.span.of(article.text))
        if found and found[1] > best:
            best, at = found[1], sentence.span
    if at is None or best < REWORDED:
        return LivingQuote(id, quote, QuoteFate.GONE)
    return LivingQuote(id, quote, QuoteFate.REWORDED, at.of(article.text), at.start)


def _same(was: str, now: str) -> bool:
    return terms(was) == terms(now)


def to_json(each: LivingAnswer) -> JSON:
    """The answer as plain values."""
    return {**asdict(each), "stands": each.stands, "told": each.told}


def to_atom(found: Sequence[LivingAnswer], when: str) -> str:
    """A feed of answers that no longer stand (RFC 4287).

    `when` is the ISO 8601 time of the check. An entry keeps its id for as long as nothing further
    changes.
    """
    entries = "".join(_entry(each, when) for each in found if not each.stands)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        "<title>Answers that changed</title><id>urn:askcite:answers</id>"
        f"<updated>{escape(when)}</updated><author><name>askcite</name></author>{entries}</feed>\n"
    )


def _entry(each: LivingAnswer, when: str) -> str:
    mark = sha256("\n".join([each.file, each.told, *_lines(each)]).encode()).hexdigest()
    body = escape("\n".join([each.told, *_lines(each)]))
    return (
        f"<entry><title>{escape(each.question)}</title><id>urn:sha256:{mark}</id>"
        f'<updated>{escape(when)}</updated><content type="text">{body}</content></entry>'
    )


def _lines(each: LivingAnswer) -> Iterator[str]:
    for quote in each.quotes:
        now = f" → “{quote.found}”" if quote.found else ""
        now += f" (now {quote.caution})" if quote.caution else ""
        yield f"{quote.fate.value}: “{quote.quote}”{now} ({quote.article_id})"
