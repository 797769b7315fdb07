"""A passage in context, with what stands around it.

Title and heading come before it, and beside a short one the next sentences.
"""

from __future__ import annotations

import re
from typing import Final

from askcite.models.reader import PassageText
from askcite.types import Article, Passage, Span

TITLE_CHARACTERS: Final = 80
"""Of a title and of a heading; of 442 Wikipedia titles the longest has 60."""
NEAR_CHARACTERS: Final = 160
"""Within which the sentence before a passage, and the one after it, are read."""
SHORT_PASSAGE: Final = 400
"""Characters below which a passage is read with the sentences beside it: a longer one shares its
first sentence with the passage before, so that these would be read twice."""
_APART: Final = " | "
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")


def passage_text(article: Article, passage: Passage) -> PassageText:
    """The passage as the reader sees it.

    Its title and heading stand before it, and beside a short one the next sentences.
    """
    span = passage.span
    text = span.of(article.text)
    around = ("", "")
    if len(text) < SHORT_PASSAGE:
        near = slice(max(0, span.start - NEAR_CHARACTERS), span.start)
        around = (
            _last_sentence(article.text[near]),
            _first_sentence(article.text[span.end : span.end + NEAR_CHARACTERS]),
        )
    spans = (sentence.span for sentence in passage.sentences)
    sentences = tuple(Span(s.start - span.start, s.end - span.start) for s in spans)
    return PassageText(text, sentences, *surrounded(article.title, passage.heading, *around))


def surrounded(title: str, heading: str | None, before: str, after: str) -> tuple[str, str]:
    """Text before and after a passage: titles and neighbouring sentences."""
    heads = [title, heading or ""] if heading != title else [title]
    parts = [" ".join(head.split())[:TITLE_CHARACTERS] for head in heads]
    if before.strip() not in heads:
        parts.append(before)
    return "".join(f"{part}{_APART}" for part in parts if part), f"{_APART}{after}" if after else ""


def _last_sentence(text: str) -> str:
    line = next((line for line in reversed(text.splitlines()) if line.strip()), "")
    return " ".join(_SENTENCE_END.split(line.strip())[-1].split())


def _first_sentence(text: str) -> str:
    line = next((line for line in text.splitlines() if line.strip()), "")
    return " ".join(_SENTENCE_END.split(line.strip())[0].split())
