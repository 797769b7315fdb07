"""Articles named by who wrote them.

`Weir's essay`, `the text by Ann Weir` and `what did Weir write?` are of the articles whose entry
has that author.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from askcite.index import ArticleSummary
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late
from askcite.text.terms import terms

WORDS: Final = 3
"""Words of an author's name, at most."""
_TEXT: Final = (
    r"(?:articles?|texts?|papers?|pieces?|essays?|reports?|stor(?:y|ies)|posts?|columns?|documents?"
    r"|stud(?:y|ies)|blogs?|reviews?|letters?|writings?|op-?eds?)"
)
_NAME: Final = r"(?P<{0}>[\w.'’-]*\w(?: [\w.'’-]*\w){{0,2}})"
BY: Final = late(
    rf"(?i)\b(?:the |this |that |all |both )?(?:\w+ )?{_TEXT} (?:(?:that was |which was )?"
    rf"(?:written|published) )?(?:by|of|from) {_NAME.format('by')}"
    rf"|{_NAME.format('own')}['’]s? (?:own |new |latest |last |first |long |short )?{_TEXT}\b"
    rf"|\bwhat (?:does|did|do|has|is|was) {_NAME.format('wrote')}"
    r" (?:write|writing|written|writes|wrote)(?: (?P<about>about|on))?\b"
)
"""Words that may say whose article is meant."""


class Renamed(NamedTuple):
    """The request without the name, and the articles' ids."""

    text: str
    ids: tuple[str, ...]


def named(text: str, held: Sequence[ArticleSummary]) -> Renamed | None:
    """The articles of the author whom a request names.

    None where it names none of theirs, or where all articles are theirs.
    """
    found = BY.search(text)
    if found is None or not held:
        return None
    for words, start, end in _tried(found):
        ids = of(words, held)
        if ids and len(ids) < len(held):
            which = "the article" if len(ids) == 1 else "the articles"
            return Renamed(text[:start] + _told(found, which) + text[end:], ids)
    return None


def of(name: str, held: Sequence[ArticleSummary]) -> tuple[str, ...]:
    """The articles by somebody of that name."""
    return tuple(each.id for each in held if is_by(name, each.author))


def is_by(name: str, author: str | None) -> bool:
    """True where the author has that name, or its last."""
    asked = set(terms(name))
    if not (asked and author) or {w.lower() for w in name.split()} & FUNCTION_WORDS:
        return False
    return asked <= set(terms(author))


def _tried(found: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """The words that may be a name, the most first.

    Each comes with the place that they stand in.
    """
    if name := found["by"]:
        words = list(re.finditer(r"\S+", name))
        for last in reversed(words):
            yield name[: last.end()], found.start(), found.start("by") + last.end()
    elif name := found["own"]:
        for first in re.finditer(r"\S+", name):
            yield name[first.start() :], found.start("own") + first.start(), found.end()
    else:
        yield found["wrote"], found.start(), found.end()


def _told(found: re.Match[str], which: str) -> str:
    """The words that stand for the named article."""
    if not found["wrote"]:
        return which
    verb = "is" if which == "the article" else "are"
    about = found["about"] and found.string[found.end() :].strip(" ?.!")
    says = "does" if verb == "is" else "do"
    return f"what {says} {which} say about" if about else f"what {verb} {which} about"
