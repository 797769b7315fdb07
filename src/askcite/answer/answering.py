"""From what was found for each thing that a question asks for to one answer.

"Who built the dam, and when was it widened?" is answered by two sentences, or by one and a line
that says what the articles do not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self, TypeAlias

from askcite.answer import prose
from askcite.answer.finding import Finding
from askcite.question import request
from askcite.question.follow_ups import Turn
from askcite.settings import NEAREST
from askcite.types import Answer, Article, Evidence, Near


@dataclass(frozen=True)
class Part:
    """One thing that is asked for, what was found for it, and whether that answers.

    The finding's own question is the `asked` one, or what it means after those before it.
    """

    asked: str
    finding: Finding
    answers: bool

    @property
    def turn(self) -> Turn:
        """What the next part may lean on."""
        cited = self.finding.best if self.answers else ()
        said = prose.quote(cited, self.finding.article)
        return Turn(self.finding.question, " ".join(each.text for each in said))


LookUp: TypeAlias = Callable[[str, Sequence[Turn]], Part]
"""What finds the answer to one thing, which may lean on earlier turns."""


@dataclass(frozen=True)
class Answering:
    """A question with its parts, in its order, all found in one generation of the library."""

    question: str
    parts: tuple[Part, ...]

    @classmethod
    def of(cls, question: str, history: Sequence[Turn], look_up: LookUp) -> Self:
        """Each thing that is asked for looked up, or all at once where none of them is answered."""
        parts: list[Part] = []
        for asked in request.several(question):
            parts.append(look_up(asked, (*history, *(part.turn for part in parts))))
        if len(parts) > 1 and not any(part.answers for part in parts):
            parts = [look_up(question, history)]
        return cls(question, tuple(parts))

    @cached_property
    def chosen(self) -> tuple[Evidence, ...]:
        """The sentences to cite."""
        return _once(e for part in self.parts if part.answers for e in part.finding.best)

    @cached_property
    def articles(self) -> dict[str, Article]:
        """The articles of all that was read, by id, as they were then."""
        return {id: a for part in self.parts for id, a in part.finding.articles.items()}

    def answer(self, notice: str | None = None) -> Answer:
        """The answer without its statements; `notice` is said beside what it has to say itself."""
        findings = [part.finding for part in self.parts]
        ranked = _once((*self.chosen, *_surest(e for f in findings for e in f.ranked)))
        read = _once(e for f in findings for e in f.read(self.chosen))
        milliseconds = sum((Counter(f.milliseconds) for f in findings), Counter())
        return Answer(
            question=self.question,
            understood_as=self._understood_as(),
            statements=(),
            nearest=tuple(self._near(ranked[len(self.chosen) :][:NEAREST])),
            confidence=max(f.confidence for f in findings),
            notice=" ".join(filter(None, (notice, *self._notices()))) or None,
            timings=dict(milliseconds),
            read=tuple(self._near(sorted(read, key=lambda e: -e.retrieval))),
        )

    def _understood_as(self) -> str:
        if all(part.finding.question == part.asked for part in self.parts):
            return self.question
        return " ".join(part.finding.question for part in self.parts)

    def _notices(self) -> Iterator[str | None]:
        """What the articles' entries say, and what of the question they do not answer."""
        yield from (part.finding.notice for part in self.parts)
        missing = [part.asked for part in self.parts if not part.answers]
        if self.chosen and missing:
            yield f"The articles do not say: {' '.join(missing)}"

    def _near(self, evidence: Iterable[Evidence]) -> Iterator[Near]:
        for each in evidence:
            citation = self.articles[each.article_id].cite(each.sentence.span)
            yield Near(citation, each.probability, each.retrieval)


def _surest(evidence: Iterable[Evidence]) -> list[Evidence]:
    return sorted(evidence, key=lambda e: -e.probability)


def _once(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Each sentence once, as it comes first."""
    found: dict[object, Evidence] = {}
    for each in evidence:
        found.setdefault((each.article_id, each.sentence), each)
    return tuple(found.values())
