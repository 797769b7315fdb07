"""A question asked of each article alone, answers grouped.

A short answer is known by its amount, its date or its name, however written; so "two hundred" and
200 are one answer. Where articles differ, a later date of publication makes its answer the updated
one; equal or unknown dates leave the two disputed. The evidence table asks several questions so.
What a question says of several papers by name is looked up in each, and set side by side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Unpack

from askcite.answer.articles import halves, standings
from askcite.answer.articles.standings import SharedAnswer, ShortAnswer, Standings
from askcite.answer.finding import Search
from askcite.answer.retrieval import Scope
from askcite.index import ArticleSummary, Known
from askcite.library.library import Library
from askcite.support.items import ItemKind
from askcite.types import Answer, Citation, Outcome

MOST: Final = 40
"""Articles that a question is asked of: those nearest to it; a third of a second each."""


@dataclass(frozen=True, slots=True)
class Differing:
    """A question, what each article answers, and who is silent."""

    question: str
    groups: tuple[SharedAnswer, ...]
    silent: tuple[ArticleSummary, ...]
    is_of_papers: bool = False

    @property
    def standing(self) -> Standings:
        """The articles' standing to each other."""
        if self.is_of_papers and self.groups:
            return "side by side"
        return standings.standing(self.groups)


def differ(
    library: Library, question: str, *, articles: Scope = None, **known: Unpack[Known]
) -> Differing:
    """The question asked of each article alone, answers grouped.

    Articles are chosen as `Library.ask` chooses them; of more than `MOST` those nearest to the
    question are asked, and the others are silent. Raises QuestionError, NotFoundError.
    """
    search = library.reach(articles, **known)
    of_papers = halves.is_of_papers(question, search)
    if of_papers:
        groups = tuple(SharedAnswer((each,)) for each in _of_papers(question, search))
    else:
        asked = _asked(question, search)
        every = (answer(library, question, id) for id in asked)
        groups = standings.grouped([each for each in every if each])
    said = {each.citation.article_id for group in groups for each in group.answers}
    scope = search.scope
    silent = tuple(
        a for a in library.articles() if a.id not in said and (scope is None or a.id in scope)
    )
    return Differing(question, groups, silent, of_papers)


def _of_papers(question: str, search: Search) -> Iterator[ShortAnswer]:
    """The sentence of each article, named by its paper.

    There is none where fewer than two say it.
    """
    told = {
        each.article_id: ShortAnswer(each.sentence.span.line(article.text), cited, each.probability)
        for found, said in halves.said(question, search)
        for each in said
        for article in (found.articles[each.article_id],)
        for cited in (article.cite(each.sentence.span),)
    }
    yield from told.values() if len(told) > 1 else ()


def _asked(question: str, search: Search) -> list[str]:
    """The articles of the passages nearest to the question."""
    retriever, vector = search.finder.retriever, search.vector(question)
    found = retriever.retrieve(question, vector, search.generation, search.scope)
    return list(dict.fromkeys(stored.passage.article_id for stored, _ in found))[:MOST]


def answer(library: Library, question: str, id: str) -> ShortAnswer | None:
    """The short answer of one article, if any."""
    whole = library.ask(question, articles=[id])
    if whole.outcome is not Outcome.ANSWERED or not whole.citations:
        return None
    wanted = standings.wanted(question)
    best = next((c for c in whole.citations if c.answer), whole.citations[0])
    words = _words(whole, best)
    item = standings.item_of(best, wanted) if wanted else None
    if wanted in {ItemKind.AMOUNT, ItemKind.DATE} and item is None:
        return None
    said = standings.told_as(best, item) if item else words
    return ShortAnswer(said, best, whole.confidence, item)


def _words(whole: Answer, citation: Citation) -> str:
    if whole.verdict:
        return whole.verdict
    return " ".join((citation.answer_text or citation.quote).split())


@dataclass(frozen=True, slots=True)
class EvidenceTable:
    """Articles down, questions across; a cell is a short answer.

    A cell is None where the article does not say.
    """

    questions: tuple[str, ...]
    articles: tuple[ArticleSummary, ...]
    rows: tuple[tuple[ShortAnswer | None, ...], ...]

    def lines(self) -> Iterator[tuple[ArticleSummary, tuple[ShortAnswer | None, ...]]]:
        """Each article with its cells."""
        yield from zip(self.articles, self.rows, strict=True)


def table(
    library: Library, questions: Sequence[str], *, articles: Scope = None, **known: Unpack[Known]
) -> EvidenceTable:
    """The questions, each asked of each article alone.

    Raises QuestionError, NotFoundError.
    """
    scope = library.reach(articles, **known).scope
    kept = tuple(a for a in library.articles() if scope is None or a.id in scope)
    rows = tuple(tuple(answer(library, q, a.id) for q in questions) for a in kept)
    return EvidenceTable(tuple(questions), kept, rows)
