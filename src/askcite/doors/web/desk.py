"""The page's acts on one library, from JSON to JSON.

The conversation lives in the visitor's browser; the server keeps nothing of it. What comes back is
not trusted: every citation of a saved answer is made anew from its article.
"""

from __future__ import annotations

import base64
import logging
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from threading import Semaphore
from typing import Any, Final

from askcite.answer.saved import STALE, from_json, to_brief_json
from askcite.doors.web import documents, feedback, following, leaf, opening, originals
from askcite.doors.web.article import pane
from askcite.doors.web.boldness import Boldness
from askcite.doors.web.catalogue import Listing
from askcite.doors.web.escape import element
from askcite.doors.web.thread import body
from askcite.errors import AskciteError, LibraryError, NotFoundError, QuestionError, SourceError
from askcite.library.library import Library
from askcite.review import living
from askcite.types import Answer

ANSWERS_AT_ONCE: Final = 2
"""Questions read at the same time, as the models take a whole core each."""
FAILED: Final = "That could not be answered; the operator finds the reason in the log."
GONE: Final = "An article that you ask has been removed; ask all articles."
REMOVED: Final = "This article has been removed."
MAX_TURNS: Final = 200
"""Answers drawn or exported at once; a conversation of so many takes two seconds."""
LEANS_ON: Final = 6
"""Turns before a follow-up that are heard; the page sends as many."""
MAX_HISTORY_CHARACTERS: Final = 20_000
"""Of what a follow-up may lean on; two answers of three sentences have about 1,500."""

JSON = dict[str, Any]
log = logging.getLogger(__name__)


class Desk:
    """One library's page for many visitors; nothing is kept."""

    def __init__(self, library: Library, directory: Path, *, manage: bool = False) -> None:
        self._library = library
        self._directory = directory
        self._free = Semaphore(ANSWERS_AT_ONCE)
        self._manage = manage
        self._listing = Listing(library, figures=manage)
        self._boldness = Boldness(directory)

    def ask(
        self, question: str, articles: Sequence[str], history: Sequence[Sequence[str]]
    ) -> Iterator[JSON]:
        """The answer as it grows, or the problem.

        Then the answer as it is kept, and last an empty word.

        `articles` are the ids to ask, none for all; `history` earlier questions and their answers.
        """
        with self._free:
            yield from self._read(question, articles, history)
        yield {}  # gradio sends the last value twice

    def _read(
        self, question: str, articles: Sequence[str], history: Sequence[Sequence[str]]
    ) -> Iterator[JSON]:
        """The answer as it grows, or the problem."""
        said = [(str(q), str(a)[:MAX_HISTORY_CHARACTERS]) for q, a in history[-LEANS_ON:]]
        answer: Answer | None = None
        try:
            for answer in self._library.stream(
                str(question).strip(),
                articles=[*map(str, articles)] or None,
                history=said,
                tolerance=self._boldness.tolerance,
            ):
                yield _drawn(answer) | {"growing": True}
        except Exception as error:  # whatever it is, the visitor is told and can go on
            yield {"problem": _told(error)}
        else:
            if answer:
                yield {"state": answer.outcome.value, "answer": to_brief_json(answer)}

    def draw(self, saved: Sequence[Mapping[str, Any]]) -> list[JSON]:
        """Saved answers drawn anew; a stale one is a problem."""
        answers = map(self._back, saved[:MAX_TURNS])
        return [_drawn(answer) if answer else {"problem": STALE} for answer in answers]

    def article(self, id: str) -> str:
        """The article as HTML, without marks."""
        try:
            article = self._library.article(str(id))
        except LibraryError:  # removed since
            return element("p", REMOVED, class_="nothing")
        return pane(article, originals.dresses(article.text, self._directory, article.origin))

    def leaf(self, id: str, number: int, quote: str) -> JSON:
        """A PDF's page as a picture, if there is one."""
        file = leaf.printed(self._directory, self._library.origins().get(str(id), ""))
        return leaf.leaf(file, int(number), str(quote)[:MAX_HISTORY_CHARACTERS]) if file else {}

    def sources(self, asked: Sequence[str], first: int) -> JSON:
        """A page of the matching articles, and their number."""
        find, author, tag, since, until, order, *language = map(str, asked)
        return self._listing.page(find, author, tag, since, until, order, int(first), *language)

    def begin(self) -> JSON:
        """The first screen, the first article's id, and the generation."""
        held = self._library.articles()
        return {
            "html": opening.welcome(self._library, held, self._manage),
            "first": held[0].id if held else None,
            "count": len(held),
            "generation": self.generation(),
        }

    def suggested(self) -> str:
        """Questions to begin with, found now where none are kept."""
        try:
            return opening.suggested(self._library.suggestions(find=True))
        except AskciteError:
            log.exception("no questions could be suggested")
            return ""

    def overview(self, id: str) -> str:
        """An article in a few of its sentences, or nothing."""
        try:
            answer = self._library.overview(str(id))
        except AskciteError:
            return ""
        return opening.overview(answer) if answer.found else ""

    def generation(self) -> int:
        """The number that every change of the library raises."""
        return self._library.manifest.generation

    def follow(self, saved: Mapping[str, Any], articles: Sequence[str]) -> list[str]:
        """Questions that go on from an answer, each seen answered."""
        answer = self._back(saved)
        if not answer or not self._free.acquire(blocking=False):  # those who ask come first
            return []
        try:
            return following.questions(self._library, answer, [*map(str, articles)])
        except AskciteError:
            return []
        finally:
            self._free.release()

    def rate(self, saved: Mapping[str, Any], helpful: bool, comment: str) -> bool:
        """True where a verdict was kept for the operator."""
        answer = self._back(saved)
        if not answer:
            return False
        try:
            return feedback.add(self._directory, answer, bool(helpful), str(comment))
        except OSError:
            log.exception("a verdict could not be kept")
            return False

    def keep(self, saved: Sequence[Mapping[str, Any]]) -> int:
        """The number of saved answers now kept in the library."""
        answers = self._all_back(saved)
        try:
            for answer in answers:
                living.save(self._library, answer)
        except (LibraryError, OSError):
            log.exception("an answer could not be kept")
            return 0
        return len(answers)

    def export(self, saved: Sequence[Mapping[str, Any]], form: str) -> str:
        """Saved answers as a document, in base 64."""
        made = documents.made(self._all_back(saved), str(form), self._library.article)
        return base64.b64encode(made).decode("ascii")

    def _all_back(self, saved: Sequence[Mapping[str, Any]]) -> list[Answer]:
        return [answer for each in saved[:MAX_TURNS] if (answer := self._back(each))]

    def _back(self, saved: Mapping[str, Any]) -> Answer | None:
        try:
            return from_json(saved, self._library.article)
        except (LibraryError, SourceError):
            return None


def _drawn(answer: Answer) -> JSON:
    """The answer as HTML, and its outcome."""
    return {"html": body(answer), "state": answer.outcome.value}


def _told(error: Exception) -> str:
    """The words on an error; an operator's is logged."""
    if isinstance(error, QuestionError):
        return str(error)
    if isinstance(error, NotFoundError):
        return GONE
    log.error("a question failed", exc_info=error)
    return FAILED
