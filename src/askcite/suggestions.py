"""Questions an article can answer, made from its own sentences by a few plain patterns.

They are proposals: the library asks each and shows only those that it answers from the very
sentence they were made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from askcite.types import Article, Sentence

_NAME = r"(?P<name>(?:The |the )?[A-Z][\w'’+-]*(?: (?:of |and |the |for )?[A-Z][\w'’+-]*){0,5})"
_REST = r"(?P<rest>[^,;:.]{8,80})"
_VERBS = (
    "lead|provide|offer|own|run|use|produce|support|face|need|require|include|hold|host|build|"
    "show|protect|serve|measure|allow|describe|recommend|propose|warn|expect|depend|export|prize"
)
_PATTERNS = (
    (
        re.compile(
            rf"{_NAME},? (?:\([A-Z]+\) )?(?:was |were )?(?P<verb>announced|founded|launched|"
            r"formulated|established|signed|introduced|built|opened) (?:in|on|under|by) "
        ),
        "When was {name} {verb}?",
    ),
    (re.compile(rf"^{_NAME} (?P<verb>{_VERBS})s (?P<rest>\w)"), "What does {name} {verb}?"),
    (re.compile(rf"^{_NAME} (?:is|was) (?:an? |the )(?P<rest>\w)"), "What is {name}?"),
    (
        re.compile(r"\b[Ii]n (?P<name>(?:1[6-9]|20)\d\d), (?P<rest>[^,;.]{20,})"),
        "What happened in {name}?",
    ),
    (
        re.compile(r"^(?P<name>The (?:[\w-]+ ){1,3}of (?:the )?[\w-]+(?: [\w-]+)?) depends on "),
        "On what does {name} depend?",
    ),
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question, and the sentence it was made of."""

    question: str
    article_id: str
    sentence: Sentence


def propose(article: Article, sentences: Iterable[Sentence]) -> Iterator[Suggestion]:
    """Questions made from the article's sentences, in its order, at most one a sentence."""
    for sentence in sentences:
        question = _question(" ".join(sentence.span.of(article.text).split()))
        if question:
            yield Suggestion(question, article.id, sentence)


def _question(text: str) -> str | None:
    for pattern, form in _PATTERNS:
        if match := pattern.search(text):
            words = match.groupdict()
            return form.format(**words | {"name": _inside(words["name"])})
    return None


def _inside(name: str) -> str:
    """A name as it stands inside a sentence."""
    return "the" + name[3:] if name.startswith("The ") else name
