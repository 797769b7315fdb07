"""Questions an article can answer, made from its own sentences by a few plain patterns.

They are proposals: the library asks each and shows only those that it answers from the very
sentence they were made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from askcite.types import Article, Sentence

_NAME = (
    r"(?P<name>(?!(?:It|He|She|They|This|That|These|Those|There|Who|What)\b)"
    r"(?:The |the )?[A-Z][\w'’+-]*(?: (?:of |and |the |for )?[A-Z][\w'’+-]*){0,5})"
)
_THING = r"(?P<name>The [\w -]{3,50}?)"
_YEAR = r"(?P<name>(?:1[5-9]|20)\d\d)"
_VERBS = (
    "lead|provide|offer|own|run|use|produce|support|face|need|require|include|hold|host|build|"
    "show|protect|serve|measure|allow|describe|recommend|propose|warn|expect|depend|export|prize"
)
_TITLE = "(?:Dr|Mr|Mrs|Ms|Sir|Professor|President|Prime Minister|Minister) "
_MADE = (
    "announced|founded|launched|formulated|established|signed|introduced|built|opened|published|"
    "finished|completed"
)
_OF_PERSONS = (
    "engineer|architect|author|writer|poet|painter|composer|founder|president|minister|king|queen|"
    "professor|scientist|physicist|chemist|historian|politician|leader|member|explorer|inventor"
)
_PATTERNS = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (rf"^{_NAME}, (?:first )?(?P<verb>{_MADE}) in \d{{4}}", "When was {name} {verb}?"),
        (rf"^{_NAME} was (?:first )?(?P<verb>{_MADE}) in \d{{4}}", "When was {name} {verb}?"),
        (rf"^{_THING} was (?:first )?(?P<verb>{_MADE}) in \d{{4}}", "When was {name} {verb}?"),
        (rf"^(?={_TITLE}){_NAME} (?:is|was) (?:an?|the) ", "Who is {name}?"),
        (
            rf"^{_NAME} (?P<be>is|was) (?:an?|the) (?:[\w-]+ ){{0,3}}(?:{_OF_PERSONS})\b",
            "Who {be} {name}?",
        ),
        (rf"^{_NAME} (?:is|was) (?:an?|the) ", "What is {name}?"),
        (rf"^{_NAME} (?P<verb>{_VERBS})s ", "What does {name} {verb}?"),
        (rf"^{_NAME} (?P<be>is|are|was|were) (?P<verb>\w+ed) for \w+(?: to \w+)? (?:second|minute|"
         "hour|day|week|month|year)s", "How long {be} {name} {verb}?"),
        (rf"^{_NAME} (?P<be>is|are) made (?:from|of) ", "What {be} {name} made of?"),
        (rf"^{_THING} (?P<verb>begin|end|open|close)s in ", "When does {name} {verb}?"),
        (rf"^{_THING} (?P<verb>stand|lie)s (?:on|in|at|near) ", "Where does {name} {verb}?"),
        (rf"^{_THING} cost ", "What did {name} cost?"),
        (r"^(?P<name>The [\w -]{5,60}) depends on ", "On what does {name} depend?"),
        (rf"\b[Ii]n {_YEAR}, ", "What happened in {name}?"),
        (rf"^In {_YEAR} ", "What happened in {name}?"),
    )
)  # fmt: skip


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
