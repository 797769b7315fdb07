"""A small library of our own for the tests: it ranks by shared words and refuses below half."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import pytest

from askcite.types import Answer, Article, Block, BlockKind, Evidence, Sentence, Span, Statement


class WordLibrary:
    """Answers with the sentence that holds the largest share of the question's words."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in articles}

    def evidence(
        self, question: str, *, articles: Collection[str] | None = None
    ) -> tuple[Evidence, ...]:
        """Every sentence with its share of the question's words, best first."""
        words = set(question.lower().rstrip("?").split())
        found = [
            Evidence(article.id, sentence, None, self._share(article, sentence, words), 0.0)
            for article in self._articles.values()
            if articles is None or article.id in articles
            for sentence in lines(article.text)
        ]
        return tuple(sorted(found, key=lambda one: -one.probability))

    def ask(
        self,
        question: str,
        *,
        articles: Collection[str] | None = None,
        history: Sequence[tuple[str, str]] = (),
    ) -> Answer:
        """The best sentence when it holds at least half of the words."""
        understood = f"{history[-1][0]} {question}" if history else question
        best = self.evidence(understood, articles=articles)[0]
        cited = self._articles[best.article_id].cite(best.sentence.span)
        statements = (Statement(cited.quote, (cited,)),) if best.probability >= 0.5 else ()
        return Answer(question, understood, statements, (), best.probability)

    @staticmethod
    def _share(article: Article, sentence: Sentence, words: set[str]) -> float:
        held = set(sentence.span.of(article.text).lower().rstrip(".").split())
        return len(words & held) / len(words)


def lines(text: str) -> tuple[Sentence, ...]:
    """Each line of the text as a sentence."""
    spans, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            spans.append(Span(at, at + len(line.rstrip("\n"))))
        at += len(line)
    return tuple(Sentence(number, span) for number, span in enumerate(spans))


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
def both(cats: Article, dogs: Article) -> WordLibrary:
    """A library of the two articles."""
    return WordLibrary([cats, dogs])
