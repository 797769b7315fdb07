"""A draft of questions of one's own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice, zip_longest
from typing import Final

from askcite.library.library import Library
from askcite.library.suggestions import propose
from askcite.text import sentences
from askcite.types import Article, Sentence

QUESTIONS: Final = 50
"""Of a draft unless another number is wished: an evening's work to correct."""
ARTICLES: Final = 200
"""Articles of which a draft is made at most."""
_WORDS: Final = range(8, 40)
"""Of a sentence that a question can be asked of."""
HEAD: Final = (
    "# A draft: correct each question, take out what nobody would ask, and take the # from those",
    "# that you complete. Add questions that the articles do not answer, as the last line shows.",
)
LAST: Final = '# {"question": "", "unanswerable": true}'


def draft(library: Library, most: int = QUESTIONS) -> Iterator[str]:
    """The lines of a set, at most so many questions.

    The questions are made from the articles' own sentences, of many articles if there are. Where
    none can be made, a line with a sentence waits for its question behind a #.
    """
    yield from HEAD
    made = list(islice(_mixed(library, asked=True), most))
    yield from made
    yield from islice(_mixed(library, asked=False), most - len(made))
    yield LAST


def _mixed(library: Library, *, asked: bool) -> Iterator[str]:
    """The lines of several articles, in turn, none twice."""
    first = library.articles()[:ARTICLES]
    lines = _questions if asked else _sentences
    each = [lines(library.article(one.id)) for one in first]
    mixed = (line for row in zip_longest(*each) for line in row if line)
    yield from dict.fromkeys(mixed)


def _questions(article: Article) -> Iterator[str]:
    for one in propose(article, _cut(article)):
        yield _line(one.question, _quote(article, one.sentence))


def _sentences(article: Article) -> Iterator[str]:
    """Sentences of middling length of which no question was made."""
    cut = _cut(article)
    taken = {one.sentence for one in propose(article, cut)}
    for sentence in cut:
        quote = _quote(article, sentence)
        if sentence not in taken and len(quote.split()) in _WORDS:
            yield f"# {_line('', quote)}"


def _cut(article: Article) -> tuple[Sentence, ...]:
    return sentences.split(article.text, article.blocks, article.language or "en")


def _quote(article: Article, sentence: Sentence) -> str:
    return sentence.span.line(article.text)


def _line(question: str, quote: str) -> str:
    return json.dumps({"question": question, "quote": quote}, ensure_ascii=False)
