"""Parts of an article asked for by their number.

"What does clause 2.1 say?"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from askcite.types import Article, BlockKind, Passage, Sentence

SURE: Final = 0.9
"""Probability of the sentence that stands under the very number."""
_ASKED: Final = re.compile(
    r"(?:section|clause|article|paragraph|rule|item|point|§)\s*(\d+(?:\.\d+)*(?:\s?\([a-z\d]\))?)",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(r"(?:^|\n)[^\S\n]*(?:\W?\w+\s)?(\d+(?:\.\d+)*)[.)]?\s+$")
_AT_START: Final = re.compile(r"(\d+(?:\.\d+)*)[.)]?\s")
_BEFORE_CHARACTERS: Final = 24
"""Of the text before a sentence, where its number may stand."""


def asked_for(
    question: str, passages: Iterable[Passage], articles: Mapping[str, Article]
) -> dict[tuple[str, Sentence], float]:
    """Sentences under the number asked for, with their probability."""
    asked = _ASKED.search(question)
    if asked is None:
        return {}
    return {
        (passage.article_id, sentence): SURE
        for passage in passages
        for sentence in passage.sentences
        if _number(articles[passage.article_id], sentence) == asked[1]
    }


def _number(article: Article, sentence: Sentence) -> str | None:
    """The number that opens a sentence's block or precedes it."""
    start = sentence.span.start
    block = article.block_at(start)
    if block is None or block.span.start != start or block.kind is BlockKind.TABLE_ROW:
        return None
    found = _AT_START.match(article.text, start) or _BEFORE.search(
        article.text[max(0, start - _BEFORE_CHARACTERS) : start]
    )
    return found[1] if found else None
