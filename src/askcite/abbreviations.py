"""What an abbreviation stands for, where an article says so: "air traffic control (ATC)".

A question like "What is ATC?" shares one word with its article, and that word stands in many of its
sentences. The one that says the long form is known by its looks (Schwartz & Hearst 2003).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from askcite.text import sentences
from askcite.types import Article, Evidence, Span

RIGHT: Final = 0.95
"""Probability that the long form answers: of 225 such questions of SQuAD 1.1's training part 212
are answered by its sentence."""
_MOST_CHARACTERS: Final = 10
"""Of an abbreviation; a longer word with two capitals is a name."""
_SMALL: Final = "a|an|and|at|by|for|in|of|on|or|the|to|with"
"""Words with which no long form begins."""
_ASKED: Final = re.compile(
    r"(?i:what(?:'s| is| are| was| does| do| did)?(?: the| an?)?"
    r"(?: (?:meaning|definition|full form|full name) of)?(?: the)?"
    r"(?: acronym| abbreviation| term)?)"
    r" [\"“']?(\w[\w&/-]*?)s?[\"”']?"
    r"(?i: stands? for| short for| an? (?:acronym|abbreviation) (?:for|of)| mean)?"
)


def asked(question: str) -> str | None:
    """The abbreviation whose meaning is all that the question asks for, if it is."""
    words = " ".join(question.replace("’", "'").split()).rstrip(" ?.!")
    match = _ASKED.fullmatch(words)
    short = match[1] if match else ""
    capitals = sum(letter.isupper() for letter in short)
    return short if capitals > 1 and len(short) <= _MOST_CHARACTERS else None


def defined(short: str, articles: Iterable[Article]) -> tuple[Evidence, ...]:
    """What the articles say it stands for: each long form once, where it is said first."""
    found: dict[str, Evidence] = {}
    for article in articles:
        text, language = article.text, article.language or "en"
        cut = sentences.split(text, article.blocks, language) if short in text else ()
        for sentence in cut:
            if words := _long_form(short, text, sentence.span):
                said = Evidence(article.id, sentence, words, probability=RIGHT, retrieval=0.0)
                found.setdefault(words.of(text).lower(), said)
                break
    return tuple(found.values())


def _long_form(short: str, text: str, within: Span) -> Span | None:
    """Where a sentence says the long form: before the short one in brackets, or in its own.

    The letters of `short` begin its words, but for small ones, or else stand in it in order, from
    the beginning of a word of some weight; the shortest one is taken.
    """
    if short not in within.of(text):
        return None
    name, most = re.escape(short), min(len(short) + 5, 2 * len(short))
    first, *others = letters = [re.escape(letter) for letter in short if letter.isalnum()]
    before = rf"((?:\S+\s+){{1,{most}}})\((?:the |or |abbreviated )?[\"“']?{name}s?[\"”']?[;,)]"
    after = rf"\b{name}s?\s\(([^()]+)\)"
    initials = rf"\w*\W+(?:(?:{_SMALL})\W+)*".join(letters) + r"\w*"
    inside = first + "".join(rf"[^{letter}]*{letter}" for letter in others) + ".*?"
    begins = rf".*(?<!\w)(?!(?:{_SMALL})\b)"
    for place, form in (
        (before, rf"{begins}({initials})\W*"),
        (before, rf"{begins}({inside})\W*"),
        (after, rf"({inside})\W*"),
    ):
        for there in re.compile(place).finditer(text, within.start, within.end):
            words = re.fullmatch(form, there[1], re.IGNORECASE | re.DOTALL)
            if words and len(words[1]) > len(short):
                start = there.start(1) + words.start(1)
                return Span(start, start + len(words[1]))
    return None
