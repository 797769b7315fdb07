"""One visitor's conversation: frozen values, kept by the server and, for a reload, by the browser.

What comes back from the browser is not trusted: every citation is made anew from its article, and
one whose article has changed or gone ends its answer.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from askcite.answer.saved import STALE, Find, from_json, to_brief_json
from askcite.errors import LibraryError, SourceError
from askcite.settings import MAX_TURNS
from askcite.types import Answer, Citation


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and what came of it: an answer, which may still grow, or a problem."""

    number: int
    question: str
    answer: Answer | None = None
    problem: str | None = None
    helpful: bool | None = None
    comment: str = ""
    growing: bool = False

    @property
    def pending(self) -> bool:
        """Whether nothing has come of it yet."""
        return self.growing and self.answer is None


@dataclass(frozen=True, slots=True)
class Visit:
    """A visitor's turns, the article that lies open, and the turn whose evidence it shows."""

    turns: tuple[Exchange, ...] = ()
    article: str | None = None
    shown: int | None = None

    def turn(self, number: int) -> Exchange | None:
        """The turn of that number, from 1."""
        return self.turns[number - 1] if 0 < number <= len(self.turns) else None

    @property
    def waiting(self) -> bool:
        """Whether its last question is still being answered."""
        return bool(self.turns) and self.turns[-1].growing

    def asked(self, question: str) -> Visit:
        """With a further turn, not yet answered."""
        turn = Exchange(len(self.turns) + 1, question, growing=True)
        return replace(self, turns=(*self.turns, turn))

    def answered(self, answer: Answer, growing: bool = False) -> Visit:
        """With the last turn's answer; the article of its best evidence lies open."""
        turn = replace(self.turns[-1], answer=answer, growing=growing)
        best = next(iter(citations(answer).values()), None)
        article = best.article_id if best else self.article
        return Visit((*self.turns[:-1], turn), article, turn.number)

    def rejoin(self, now: Visit) -> Visit:
        """`now` with this visit's last turn, whose course was followed apart from it.

        What was done in `now` meanwhile stays done: verdicts, a new conversation.
        """
        turn = self.turns[-1]
        if turn.pending:
            fits = len(now.turns) == turn.number - 1 and not now.waiting
            return replace(now, turns=(*now.turns, turn)) if fits else now
        last = now.turns[-1] if now.waiting else None
        if last is None or (last.number, last.question) != (turn.number, turn.question):
            return now
        seen = self if turn.answer else now
        return Visit((*now.turns[:-1], turn), seen.article, seen.shown)

    def failed(self, problem: str) -> Visit:
        """With what kept the last turn from being answered."""
        turn = replace(self.turns[-1], problem=problem, growing=False)
        return replace(self, turns=(*self.turns[:-1], turn))

    def rated(self, number: int, helpful: bool, comment: str = "") -> Visit:
        """With the visitor's verdict on a turn."""
        turns = list(self.turns)
        turns[number - 1] = replace(turns[number - 1], helpful=helpful, comment=comment)
        return replace(self, turns=tuple(turns))

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers so far, refusals included."""
        return tuple(t.answer for t in self.turns if t.answer)

    @property
    def history(self) -> tuple[tuple[str, str], ...]:
        """What a follow-up may lean on: questions as understood, with their answers' text."""
        return tuple((a.understood_as, a.text) for a in self.answers)


def citations(answer: Answer) -> dict[str, Citation]:
    """Each sentence that an answer shows, by its name: `c1`… cited, `n1`… near."""
    named = {f"c{n}": c for n, c in enumerate(answer.citations, 1)}
    return named | {f"n{n}": near.citation for n, near in enumerate(answer.nearest, 1)}


def dump(visit: Visit) -> str:
    """The finished turns as JSON for the visitor's own browser."""
    return json.dumps([_exchange_json(t) for t in visit.turns if not t.growing])


def restore(saved: str, article: Find) -> Visit:
    """The visit that `dump` wrote, its citations made anew; an empty one for anything else."""
    try:
        records = json.loads(saved or "[]")
        turns = tuple(
            _exchange(n, record, article) for n, record in enumerate(records[:MAX_TURNS], 1)
        )
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, SourceError):
        return Visit()
    best = [(t.number, c) for t in turns if t.answer for c in [*citations(t.answer).values()][:1]]
    number, citation = best[-1] if best else (None, None)
    return Visit(turns, citation.article_id if citation else None, number)


def _exchange_json(turn: Exchange) -> dict[str, Any]:
    return {
        "question": turn.question,
        "problem": turn.problem,
        "helpful": turn.helpful,
        "comment": turn.comment,
        "answer": to_brief_json(turn.answer) if turn.answer else None,
    }


def _exchange(number: int, record: Mapping[str, Any], article: Find) -> Exchange:
    question, saved = str(record["question"]), record["answer"]
    if saved is None:
        return Exchange(number, question, problem=str(record["problem"] or STALE))
    try:
        answer = from_json(saved, article)
    except LibraryError:  # gone, or another text
        return Exchange(number, question, problem=STALE)
    helpful = record["helpful"]
    helpful = None if helpful is None else bool(helpful)
    return Exchange(number, question, answer, helpful=helpful, comment=str(record["comment"]))
