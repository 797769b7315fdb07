"""A small searcher of our own for the tests: it ranks by shared words and refuses below half."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

import pytest

from askcite.types import Answer, Article, Block, BlockKind, Near, Span, Statement


class WordSearch:
    """Answers with the sentence that holds the largest share of the question's words."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = list(articles)

    def __call__(
        self,
        question: str,
        *,
        articles: Collection[str] | None = None,
        history: Sequence[tuple[str, str]] = (),
    ) -> Answer:
        """The best sentence when it holds at least half of the words; the others are near."""
        understood = " ".join([*(asked for asked, _ in history), question])
        words = set(understood.lower().rstrip("?").split())
        found = [
            Near(article.cite(span), share(words, span.of(article.text)), 0.0)
            for article in self._articles
            if articles is None or article.id in articles
            for span in lines(article.text)
        ]
        best, *rest = sorted(found, key=lambda one: -one.score)
        if best.score < 0.5:
            return Answer(question, understood, (), (best, *rest), best.score)
        statement = Statement(best.citation.quote, (best.citation,))
        return Answer(question, understood, (statement,), tuple(rest), best.score)


def share(words: set[str], sentence: str) -> float:
    """How many of the words the sentence holds."""
    return len(words & set(sentence.lower().rstrip(".").split())) / len(words)


def lines(text: str) -> Iterator[Span]:
    """Each line of the text as a sentence."""
    at = 0
    for line in text.splitlines(keepends=True):
        yield Span(at, at + len(line.rstrip("\n")))
        at += len(line)


def article(id: str, text: str) -> Article:
    """An article that is one paragraph."""
    return Article(id, id, f"{id}.txt", text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))


@pytest.fixture
def cats() -> Article:
    """An article about cats, a line a sentence."""
    return article("cats", "the cat sleeps by day\nthe cat hunts mice at night\nmice fear it\n")


@pytest.fixture
def dogs() -> Article:
    """An article about dogs, a line a sentence."""
    return article("dogs", "the dog sleeps at night\nthe dog barks at cars\n")


@pytest.fixture
def both(cats: Article, dogs: Article) -> WordSearch:
    """A search in the two articles."""
    return WordSearch([cats, dogs])
