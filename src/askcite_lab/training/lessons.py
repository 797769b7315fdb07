"""An example, its lesson, and the labels that it teaches."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from askcite.types import Span


class Lesson(StrEnum):
    """The lesson of an example."""

    ANSWERED = "answered"
    UNANSWERABLE = "unanswerable"
    LOOKS_RIGHT = "looks right"
    REMOVED = "sentence removed"
    SWAPPED = "name swapped"
    TURNED = "word turned"
    ELSEWHERE = "elsewhere"
    SECTION = "section"
    JUDGED = "judged"


class Label(IntEnum):
    """Teaches whether a sentence, or its passage, answers."""

    WRONG = 0
    RIGHT = 1
    VAGUE = 2


class Ruling(IntEnum):
    """Teaches a passage's verdict on a question or statement."""

    YES = 0
    NO = 1
    UNCLEAR = 2


@dataclass(frozen=True, slots=True)
class Example:
    """A question and a passage.

    `sentences` and `answer` count characters of `text`.
    Examples of one `group` share their question, or differ from it by a few words. Where the answer
    is not `short`, it is all of a sentence. `given` are the marks of the sentences where `answer`
    does not tell them; `before` and `after` are read beside the text; a `verdict` is taught where
    one can be given.
    """

    question: str
    text: str
    sentences: tuple[Span, ...]
    answer: Span | None
    group: int
    kind: Lesson
    short: bool = True
    before: str = ""
    after: str = ""
    given: tuple[Label, ...] = ()
    verdict: Ruling | None = None

    @property
    def marks(self) -> tuple[Label, ...]:
        """One a sentence."""
        answer = self.answer
        if self.given or answer is None:
            return self.given or (Label.WRONG,) * len(self.sentences)
        return tuple(Label(span.overlaps(answer)) for span in self.sentences)
