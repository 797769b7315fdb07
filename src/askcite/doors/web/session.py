"""One visitor's conversation: frozen values, kept by the server and, for a reload, by the browser.

What comes back from the browser is not trusted: every citation is made anew from its article, and
one whose article has changed or gone ends its answer.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from askcite.errors import LibraryError
from askcite.settings import MAX_TURNS
from askcite.types import Answer, Article, Citation, Near, Span, Statement, Support

STALE = "The article has changed since this answer was given. Ask again."


@dataclass(frozen=True, slots=True)
class Turn:
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

    turns: tuple[Turn, ...] = ()
    article: str | None = None
    shown: int | None = None

    def turn(self, number: int) -> Turn | None:
        """The turn of that number, from 1."""
        return self.turns[number - 1] if 0 < number <= len(self.turns) else None

    @property
    def waiting(self) -> bool:
        """Whether its last question is still being answered."""
        return bool(self.turns) and self.turns[-1].growing

    def asked(self, question: str) -> Visit:
        """With a further turn, not yet answered."""
        turn = Turn(len(self.turns) + 1, question, growing=True)
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
    return json.dumps([_turn_json(t) for t in visit.turns if not t.growing])


def restore(saved: str, article: Callable[[str], Article]) -> Visit:
    """The visit that `dump` wrote, its citations made anew; an empty one for anything else."""
    try:
        records = json.loads(saved or "[]")
        turns = tuple(_turn(n, record, article) for n, record in enumerate(records[:MAX_TURNS], 1))
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError):
        return Visit()
    best = [(t.number, c) for t in turns if t.answer for c in [*citations(t.answer).values()][:1]]
    number, citation = best[-1] if best else (None, None)
    return Visit(turns, citation.article_id if citation else None, number)


def _turn_json(turn: Turn) -> dict[str, Any]:
    return {
        "question": turn.question,
        "problem": turn.problem,
        "helpful": turn.helpful,
        "comment": turn.comment,
        "answer": _answer_json(turn.answer) if turn.answer else None,
    }


def _answer_json(answer: Answer) -> dict[str, Any]:
    return {
        "understood_as": answer.understood_as,
        "confidence": answer.confidence,
        "notice": answer.notice,
        "timings": dict(answer.timings),
        "statements": [
            {"text": s.text, "support": s.support, "citations": [*map(_citation_json, s.citations)]}
            for s in answer.statements
        ],
        "nearest": [*map(_near_json, answer.nearest)],
        "read": [*map(_near_json, answer.read)],
    }


def _near_json(near: Near) -> dict[str, Any]:
    return {
        "citation": _citation_json(near.citation),
        "score": near.score,
        "retrieval": near.retrieval,
    }


def _citation_json(citation: Citation) -> list[str | int]:
    """Where it stands; the rest is the article's to say."""
    span, short = citation.span, citation.answer
    offsets = [span.start, span.end, *([short.start, short.end] if short else [])]
    return [citation.article_id, citation.digest, *offsets]


def _turn(number: int, record: Mapping[str, Any], article: Callable[[str], Article]) -> Turn:
    question, saved = str(record["question"]), record["answer"]
    if saved is None:
        return Turn(number, question, problem=str(record["problem"] or STALE))
    try:
        answer = _answer(question, saved, article)
    except LibraryError:  # gone, or another text
        return Turn(number, question, problem=STALE)
    helpful = record["helpful"]
    helpful = None if helpful is None else bool(helpful)
    return Turn(number, question, answer, helpful=helpful, comment=str(record["comment"]))


def _answer(question: str, saved: Mapping[str, Any], article: Callable[[str], Article]) -> Answer:
    notice = saved["notice"]
    return Answer(
        question=question,
        understood_as=str(saved["understood_as"]),
        statements=tuple(_statement(s, article) for s in saved["statements"]),
        nearest=tuple(_near(n, article) for n in saved["nearest"]),
        confidence=float(saved["confidence"]),
        notice=None if notice is None else str(notice),
        timings={str(k): float(v) for k, v in saved["timings"].items()},
        read=tuple(_near(n, article) for n in saved["read"]),
    )


def _near(saved: Mapping[str, Any], article: Callable[[str], Article]) -> Near:
    cited = _citation(saved["citation"], article)
    return Near(cited, float(saved["score"]), float(saved["retrieval"]))


def _statement(saved: Mapping[str, Any], article: Callable[[str], Article]) -> Statement:
    cited = tuple(_citation(c, article) for c in saved["citations"])
    support = Support(saved["support"])
    quoted = " ".join(" ".join(c.quote.split()) for c in cited)
    return Statement(quoted if support is Support.VERBATIM else str(saved["text"]), cited, support)


def _citation(saved: Sequence[Any], article: Callable[[str], Article]) -> Citation:
    id, digest, start, end, *short = saved
    found = article(str(id))
    if found.digest != digest:
        raise LibraryError(STALE)
    return found.cite(Span(int(start), int(end)), Span(*map(int, short)) if short else None)
