"""A question before it is asked: whether it can be, and what its language means for the answer."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from contextlib import suppress

from askcite.errors import QuestionError
from askcite.settings import MAX_QUESTION_CHARACTERS, MAX_QUESTION_WORDS
from askcite.text import sentences
from askcite.text.language import detect
from askcite.types import Block, BlockKind, Span


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
