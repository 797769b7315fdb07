"""What the page does for a visitor: every act takes a visit and gives the next."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from askcite.answer.saved import to_json, to_markdown
from askcite.doors.web import feedback
from askcite.doors.web.article import pane
from askcite.doors.web.escape import Html, element, plain
from askcite.doors.web.gate import Gate
from askcite.doors.web.seat import Seat
from askcite.doors.web.session import Visit, citations, restore
from askcite.doors.web.thread import suggested, thread
from askcite.errors import AskciteError, LibraryError, NotFoundError, QuestionError
from askcite.library.library import Library
from askcite.settings import MAX_COMMENT_CHARACTERS, MAX_TURNS
from askcite.types import Answer

BUSY: Final = "Many questions are being read just now. Ask again in a moment."
FULL: Final = "This conversation is full. Begin a new one."
FAILED: Final = "That could not be answered; the operator finds the reason in the log."
GONE: Final = "The article that you ask has been removed; ask all articles."
ALL: Final = ""
"""The scope that is every article."""

log = logging.getLogger(__name__)


class Desk:
    """One library's page for many visitors; it keeps nothing of any of them."""

    def __init__(self, library: Library, directory: Path, gate: Gate) -> None:
        self.library = library
        self._directory = directory
        self._gate = gate

    def arrive(self, saved: str) -> Visit:
        """The visit that the browser kept, or a new one, with an article open."""
        return self.settled(restore(saved, self.library.article))

    def seated(self, seat: Seat, kept: str) -> Seat:
        """The seat; one that this server knows nothing of goes on with what the browser kept.

        So a conversation on screen outlives a restart, and a sleep longer than the server's memory.
        """
        seat.take(lambda: self.arrive(kept))
        return seat

    def settled(self, visit: Visit) -> Visit:
        """The visit with an article open that the library holds, if it holds any."""
        held = {a.id for a in self.library.articles()}
        return visit if visit.article in held else replace(visit, article=self._first())

    def _first(self) -> str | None:
        return next((a.id for a in self.library.articles()), None)

    def choices(self) -> list[tuple[str, str]]:
        """Each article's title and id."""
        return [(plain(a.title), a.id) for a in self.library.articles()]

    def ask(self, visit: Visit, question: str, scope: str, lean: bool = True) -> Iterator[Visit]:
        """The visit with the question, then with what came of it.

        `scope` is an article's id or `ALL`; with `lean`, the question may lean on those before.
        """
        question = question.strip()
        if not question or visit.waiting:
            return
        asked = visit.asked(question)
        yield asked
        if len(visit.turns) >= MAX_TURNS:
            yield asked.failed(FULL)
            return
        yield from self._answered(asked, question, scope, lean)

    def _answered(self, asked: Visit, question: str, scope: str, lean: bool) -> Iterator[Visit]:
        history = asked.history if lean else ()
        with self._gate.enter() as inside:
            if not inside:
                yield asked.failed(BUSY)
                return
            try:
                for answer in self.library.stream(
                    question, articles=[scope] if scope else None, history=history
                ):
                    asked = asked.answered(answer, growing=True)
                    yield asked
            except Exception as error:  # whatever it is, the visitor is told and can go on
                yield asked.failed(_problem(error, scope))
            else:
                yield asked.answered(answer)

    def reveal(self, visit: Visit, name: str) -> Visit:
        """The visit with the article of the citation `name`, as `a3-c1`, open and marked."""
        number, _, which = name.removeprefix("a").partition("-")
        turn = visit.turn(int(number)) if number.isdecimal() else None
        citation = citations(turn.answer).get(which) if turn and turn.answer else None
        if turn is None or citation is None:
            return visit
        return replace(visit, article=citation.article_id, shown=turn.number)

    def rate(self, visit: Visit, number: int, helpful: bool | None, comment: str) -> Visit:
        """The visit with a verdict, kept for the operator; a comment keeps the verdict before."""
        turn = visit.turn(number)
        if turn is None or turn.answer is None or turn.comment:
            return visit
        verdict = turn.helpful if helpful is None else helpful
        if verdict is None or (verdict is turn.helpful and not comment.strip()):
            return visit
        comment = comment.strip()[:MAX_COMMENT_CHARACTERS]
        try:
            kept = feedback.add(self._directory, turn.answer, verdict, comment)
        except OSError:
            log.exception("a verdict could not be kept")
            kept = False
        return visit.rated(number, verdict, comment) if kept else visit

    def thread(self, visit: Visit) -> Html:
        """The conversation as HTML."""
        return thread(visit, empty=not visit.turns and not visit.article and not self._first())

    def suggested(self, *, find: bool = True) -> Html:
        """Questions to begin with as HTML; to `find` those not kept takes as long as answering."""
        try:
            return suggested(self.library.suggestions(find=find))
        except AskciteError:
            log.exception("no questions could be suggested")
            return suggested(())

    def article(self, visit: Visit) -> Html:
        """The open article as HTML, with the evidence of the turn that is shown."""
        if visit.article is None:
            return element("p", "No article yet.", class_="nothing")
        try:
            article = self.library.article(visit.article)
        except LibraryError:  # removed since
            return element("p", "This article has been removed.", class_="nothing")
        return pane(article, visit.turn(visit.shown) if visit.shown else None)


def _problem(error: Exception, scope: str) -> str:
    """What the visitor is told of an error; one that is the operator's goes to the log."""
    if isinstance(error, QuestionError):
        return str(error)
    if scope and isinstance(error, NotFoundError):
        return GONE
    log.error("a question failed", exc_info=error)
    return FAILED


def exported(answers: tuple[Answer, ...], form: str) -> str:
    """The conversation as Markdown or as JSON, with quotes, sources, digests and offsets."""
    if form == "json":
        return json.dumps([to_json(a) for a in answers], ensure_ascii=False, indent=2)
    return to_markdown(answers)
