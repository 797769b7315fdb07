"""People and questions of an interview, each by its words.

The words over an interview name both: `Dr Ida Holm talks about rust. Interview: Tom Aske.` What is
asked are its questions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.layout.bylines import PERSON
from askcite.types import HEADS, Article, BlockKind, Evidence, Kind, Sentence

ARTICLES: Final = 3
"""Articles that are looked through."""
FEWEST: Final = 3
"""Questions of an interview, at least."""
HEAD: Final = 6
"""Sentences at the beginning among which both are named."""
SURE: Final = 0.9
_HERE: Final = r"(?: (?:here|in (?:this|the|it)(?: \w+)?|by \w+(?: \w+)?))?"
_ANSWERER: Final = late(
    r"(?i)\W*(?:and )?(?:who(?:m)?(?:['’]?s| is| was| are| were)? (?:(?:it|this|they|he"
    r"|she) )?(?:being )?"
    rf"(?:interviewed|the interviewee|giving the interview|answering(?: the questions)?){_HERE}"
    r"|who (?:gives|gave) (?:the|this) interview|who(?:['’]?s| is) the interview with"
    r"|who answers(?: the questions)?)\W*"
)
_ASKER: Final = late(
    r"(?i)\W*(?:and )?(?:who(?:['’]?s| is| was)? (?:the interviewer|interviewing"
    r"|asking(?: the questions)?)"
    rf"{_HERE}|who (?:interviewed|interviews|did|made|conducted|led|held|asks|asked)"
    r" (?:(?:the|this) (?:interview|questions)|her|him|them|[A-Z][\w'’. -]+)|who asks)\W*"
)
_QUESTION: Final = late(
    r"(?i)\W*(?:and )?what(?:['’]?s| is| was|) (?:(?:the|his|her|its) )?(?:interviewer(?:['’]s)? )?"
    r"(?P<which>first|last|final|opening|closing) question(?: (?:of|in|asked) .*)?\W*"
    r"|\W*what (?:does|did|do) (?:the )?(?:interviewer"
    r"|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) ask (?P<when>first"
    r"|last|at (?:first|last|the end))\W*"
)
BEGINS: Final = 600
"""Characters among which an interview calls itself one."""
_INTERVIEW: Final = late(r"(?i)\binterview")
_NAMES_ASKER: Final = late(
    rf"(?:Interview(?:er|ed)?|Questions|Asked)(?: by|:)(?: by)? (?:{PERSON})"
    rf"|\binterviewed by (?:{PERSON})"
)
_SPEAKS: Final = late(
    rf"(?:{PERSON}),? .*\b(?:talks?|speaks?|explains?|tells?|answers?|discuss(?:es)?|on|about)\b"
    rf"|.*\b(?:with|to) (?:{PERSON})\b"
)


def choose(part: Part, search: Search) -> Choice:
    """The line or question of an interview, or nothing."""
    nothing = Choice(part.asked, part.readings[0], part.kind)
    find = next((f for form, f in _FINDS.items() if form.fullmatch(part.typed)), None)
    for article in search.few(ARTICLES) if find else ():
        asked = sum(block.kind is BlockKind.QUESTION for block in article.blocks)
        cut, _ = search.generation.sentences(article.id)
        told = find(article, cut, part) if find and asked >= FEWEST else None
        if told is not None:
            return Choice.telling(
                part, Kind.FACT, (Evidence(article.id, told, None, SURE, 0.0),), [article], SURE
            )
    return nothing


def _head(article: Article, cut: Sequence[Sentence]) -> list[Sentence]:
    """The first sentences, less the headings."""
    blocks = [(s, article.block_at(s.span.start)) for s in cut[:HEAD]]
    return [s for s, b in blocks if b is not None and b.kind not in HEADS]


def _asker(article: Article, cut: Sequence[Sentence], _part: Part) -> Sentence | None:
    head = _head(article, cut)
    return next((s for s in head if _NAMES_ASKER.search(s.span.line(article.text))), None)


def _answerer(article: Article, cut: Sequence[Sentence], _part: Part) -> Sentence | None:
    if not _INTERVIEW.search(article.text[:BEGINS]):
        return None
    said = [(s, s.span.line(article.text)) for s in _head(article, cut)]
    own = (s for s, words in said if _SPEAKS.search(words) and not _NAMES_ASKER.match(words))
    return next(own, None)


def _question(article: Article, cut: Sequence[Sentence], part: Part) -> Sentence | None:
    found = _QUESTION.fullmatch(part.typed)
    which = (found["which"] or found["when"] or "") if found else ""
    asked = [b for b in article.blocks if b.kind is BlockKind.QUESTION]
    at = 0 if re.search(r"(?i)first|opening", which) else -1
    return next((s for s in cut if asked and asked[at].span.covers(s.span)), None)


_FINDS: Final = {_ANSWERER: _answerer, _ASKER: _asker, _QUESTION: _question}
"""What a request asks for, and how it is found."""
