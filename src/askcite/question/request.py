"""A question before it is asked: whether it can be, and what its language means for the answer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from contextlib import suppress
from typing import Final

from askcite.errors import QuestionError
from askcite.settings import MAX_PARTS, MAX_QUESTION_CHARACTERS, MAX_QUESTION_WORDS
from askcite.text import sentences
from askcite.text.language import detect
from askcite.types import Block, BlockKind, Span

_WHAT: Final = r"(?:[Ww]ho(?:m|se)?|[Ww]hat|[Ww]hen|[Ww]here|[Ww]hy|[Hh]ow|[Ww]hich)"
_BEFORE: Final = r"(?:about|at|by|for|from|in|of|on|since|to|until|with)"
_NEXT: Final = re.compile(rf"(?:,? and|\?(?: [Aa]nd)?) (?:also )?(?=(?:{_BEFORE} )?{_WHAT} )")
"""What stands before the next thing that a question asks for."""
_ASKS: Final = re.compile(
    rf"(?:{_BEFORE} )?{_WHAT}(?= \S+ \S)|(?i:is|are|was|were|do|does|did|has|have|had|can) "
)
"""How a question begins that says enough to be asked by itself."""
_WITHIN: Final = re.compile(rf"\w {_WHAT}\b|\b(?:between|both|either|whether)\b")
"""In a question of which "and what …" may go on with a clause: "the year when …, and when …"."""
_WHO: Final = re.compile(r"(?:[Ww]ho|[Ww]hich)")
"""Who may be told more of by a clause: "who is the man that …, and who …"."""


def checked(question: str) -> str:
    """The question without outer space; raises QuestionError for one that cannot be asked."""
    asked = question.strip()
    if not asked:
        raise QuestionError("the question is empty; ask something")
    if len(asked) > MAX_QUESTION_CHARACTERS:
        raise QuestionError(
            f"the question has {len(asked):,} characters; ask in at most "
            f"{MAX_QUESTION_CHARACTERS:,}"
        )
    if any(unicodedata.category(c) in {"Cc", "Cs"} and not c.isspace() for c in asked):
        raise QuestionError("the question holds control characters; type it anew")
    return asked


def can_be_asked(question: str) -> bool:
    """Whether `checked` takes it."""
    with suppress(QuestionError):
        return bool(checked(question))
    return False


def parts(question: str) -> tuple[str, ...]:
    """The question, and, where it says more than it asks or than is read, the last thing it asks.

    What else is said, be it a greeting or a command, can hide from the reader what is asked.
    """
    whole = Block(BlockKind.PARAGRAPH, Span(0, len(question)))
    said = [sentence.span.of(question) for sentence in sentences.split(question, (whole,))]
    asks = [sentence for sentence in said if sentence.endswith("?")]
    is_long = len(question.split()) > MAX_QUESTION_WORDS
    if not is_long and len(asks) in {0, len(said)}:
        return (question,)
    return tuple(dict.fromkeys((question, (asks or said)[-1])))


def several(question: str) -> tuple[str, ...]:
    """The things it asks for one after the other, "where …, and when …"; itself where it is one."""
    first, *others = asked = _NEXT.split(" ".join(question.split()))
    are_questions = all(map(_asks_one_thing, asked))
    may_be_clauses = _WHO.match(first) and any(map(_WHO.match, others))
    if not others or len(asked) > MAX_PARTS or not are_questions or may_be_clauses:
        return (question,)
    return tuple(f"{each[0].upper()}{each[1:].rstrip(' ?')}?" for each in asked)


def _asks_one_thing(question: str) -> bool:
    begins = _ASKS.match(question)
    return begins is not None and not _WITHIN.search(question, begins.end())


def notice(question: str, known: Collection[str] | None) -> str | None:
    """A line for an asker whose language is not among those `known`; None where nothing is amiss.

    `known` are the encoder's languages; None means that it knows many.
    """
    language = detect(question) if known else None
    if known is None or language is None or language in known:
        return None
    return (
        f"The question seems to be in the language {language!r}; the library's encoder knows only "
        f"{', '.join(sorted(known))}, so that an answer may be missed."
    )
