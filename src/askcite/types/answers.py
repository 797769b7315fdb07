"""The answer to a request."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, Literal

from askcite.types import forms, statements
from askcite.types.articles import Citation
from askcite.types.found import Near
from askcite.types.statements import Statement, cited


class Kind(StrEnum):
    """A kind of request, by the form of its answer."""

    FACT = "fact"
    """One thing that a sentence says; the kind of a request that is of no other."""
    OVERVIEW = "overview"
    """An article as a whole, or one part of it, in a few sentences."""
    TOPIC = "topic"
    """The place where a subject is treated; bare keywords too."""
    TERM = "term"
    """The meaning of a word or name, or the long form of an abbreviation."""
    MENTION = "mention"
    """A word or name: does it stand in the text at all."""
    YES_NO = "yes_no"
    LIST = "list"
    COMPARE = "compare"
    """Two sides: differences, pros and cons, advantages."""
    WHY_HOW = "why_how"
    """A reason, a cause, a way of doing."""
    STANCE = "stance"
    """The author's argument, opinion, recommendation or conclusion."""
    ITSELF = "itself"
    """The article as a thing: author, date, title, length; which articles there are."""
    TALK = "talk"
    """Greetings, thanks, questions about askcite, tasks that no article answers."""


class Outcome(StrEnum):
    """The outcome: cited statements, a line told, or neither."""

    ANSWERED = "answered"
    TOLD = "told"
    ABSTAINED = "abstained"


Verdict = Literal["yes", "no"]
"""What the articles say to a question that asks for yes or no."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer: cited statements, or none where nothing is said.

    `kind` is that of the request; `verdict` stands where it asks for yes or no and the articles
    decide it; `reply` is a line that quotes nothing and claims nothing of the text beyond what was
    counted in it, as in "not mentioned" or a greeting. `confidence` is the calibrated probability,
    in [0, 1], that the articles answer the question;
    `nearest` are the best sentences not cited; `read` the cited ones and the best of each passage
    read, in the order of retrieval; `notice` is a line the asker should see; `timings` are
    milliseconds a stage, and do not count when answers are compared.
    """

    question: str
    understood_as: str
    statements: tuple[Statement, ...]
    nearest: tuple[Near, ...]
    confidence: float
    notice: str | None = None
    timings: Mapping[str, float] = field(default_factory=dict, compare=False)
    read: tuple[Near, ...] = ()
    kind: Kind = Kind.FACT
    verdict: Verdict | None = None
    reply: str | None = None

    @property
    def found(self) -> bool:
        """True where the articles answer."""
        return bool(self.statements)

    @property
    def outcome(self) -> Outcome:
        """Answered with statements, told in a line, or abstained."""
        if self.statements:
            return Outcome.ANSWERED
        return Outcome.TOLD if self.reply else Outcome.ABSTAINED

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Each citation once, in the order of first use.

        `[n]` is a position here, from 1.
        """
        return cited(self.statements)

    @property
    def text(self) -> str:
        """The statements with their marks, or the reply.

        Empty when nothing was found.
        """
        return statements.text(self.statements) or self.reply or ""

    @property
    def told(self) -> str:
        """The text as a person reads it, under its verdict.

        Under the heads of its groups too; that the articles do not say, where nothing was found.
        """
        verdict = f"{self.verdict.capitalize()}. " if self.verdict and self.statements else ""
        said = statements.text(self.statements, under_heads=True) or self.reply
        return verdict + (said or statements.REFUSAL)

    @property
    def short(self) -> str | None:
        """The few words that answer, where a sentence has them."""
        return next((c.answer_text for c in self.citations if c.answer), None)

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain values, in the form of `AnswerJSON`."""
        return asdict(
            forms.AnswerJSON(
                question=self.question,
                understood_as=self.understood_as,
                kind=self.kind.value,
                outcome=self.outcome.value,
                found=self.found,
                verdict=self.verdict,
                text=self.text,
                reply=self.reply,
                short=self.short,
                confidence=self.confidence,
                notice=self.notice,
                statements=[forms.said(s) for s in self.statements],
                nearest=[forms.near(n) for n in self.nearest],
                read=[forms.read(n) for n in self.read],
                timings=dict(self.timings),
            )
        )

    def to_json(self, indent: int | None = None) -> str:
        """The same as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def to_markdown(self) -> str:
        """Question, answer, and a numbered reference for each citation."""
        return statements.markdown(self.question, self._remarks, self.told, self.statements)

    def _repr_html_(self) -> str:
        """The answer as a notebook shows it, with the quotes."""
        return statements.html(self.question, self._remarks, self.told, self.statements)

    @property
    def _remarks(self) -> list[str]:
        """Lines that the asker should see before the answer."""
        is_other = self.understood_as != self.question
        understood = [f"Understood as: {self.understood_as}"] if is_other else []
        return [*understood, *([self.notice] if self.notice else [])]
