"""The maker of the thing that an article describes.

A manual names no author over it: `It was written by Ann Weir`, right after the thing was named by
the article's title. Somebody who wrote about something else is not its maker.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from askcite.answer.finding import Search
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Article, Evidence

_MADE: Final = late(
    r"(?:is|was|were|has been) (?:\w+ )?(?:written|made|created|developed|built|designed|compiled"
    r"|published|drawn up) by (?:[A-Z]|the [A-Z])"
)
_INTRODUCED: Final = (
    r"(?:is|was|has been|works?|worked|teaches|taught|lives?|lived|holds|held|wr(?:ites|ote)) "
)
_WRITER: Final = r"(?:[Tt]he (?:author|writer|reporter|columnist|essayist)|{})"
_NO_NAME: Final = {"phd", "md", "jr", "sr"}
_IT: Final = late(r"(?:It|This (?:\w+ )?\w+) (?:is|was|has been)\b")


def by(article: Article, search: Search) -> list[Evidence]:
    """That sentence, or none."""
    cut, _ = search.generation.sentences(article.id)
    title = terms(article.title)
    for before, sentence in pairwise((None, *cut)):
        if sentence is None:
            continue
        words = sentence.span.line(article.text)
        named = (
            before is not None and _IT.match(words) and _begins(before.span.of(article.text), title)
        )
        if _MADE.search(words) and (named or _begins(words, title)):
            return [Evidence(article.id, sentence, None, 1.0, 0.0)]
    return []


def introduced(article: Article, search: Search) -> list[Evidence]:
    """The sentence that tells who the author is, or none."""
    words = [w.strip(".,") for w in (article.author or "").split()]
    names = [w for w in words if w.lower() not in _NO_NAME]
    own = rf"(?:[A-Z][\w.'’-]* ){{0,4}}{re.escape(names[-1])}" if names else "(?!)"
    says = re.compile(rf"\W*{_WRITER.format(own)},? {_INTRODUCED}")
    for sentence in search.generation.sentences(article.id)[0]:
        if says.match(sentence.span.line(article.text)):
            return [Evidence(article.id, sentence, None, 1.0, 0.0)]
    return []


def _begins(words: str, title: list[str]) -> bool:
    """True for a sentence about what the title names."""
    return bool(title) and terms(words)[: len(title)] == title
