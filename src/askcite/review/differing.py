"""A question asked of each article alone, answers grouped.

A short answer is known by its amount, its date or its name, however written; so "two hundred" and
200 are one answer. Where articles differ, a later date of publication makes its answer the updated
one; equal or unknown dates leave the two disputed. The evidence table asks several questions so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, Unpack

from askcite.answer.retrieval import Scope
from askcite.index import ArticleSummary, Known
from askcite.library.library import Library
from askcite.support.items import Item, ItemKind, items
from askcite.text.english import FUNCTION_WORDS
from askcite.text.terms import meaning
from askcite.types import Answer, Citation, Outcome, Span

MOST: Final = 40
"""Articles that a question is asked of: those nearest to it; a third of a second each."""
_AMOUNT: Final = re.compile(
    r"\bhow (?:many|much|long|far|old|tall|high|big|large|deep|often|fast|heavy)\b|\b(?:number"
    r"|price|cost|share|percentage|population|size|amount|total)\b",
    re.IGNORECASE,
)
_DATE: Final = re.compile(
    r"\b(?:when|(?:what|which) (?:year|day|date|month|time)|date)\b", re.IGNORECASE
)
_NAME: Final = re.compile(
    r"\b(?:who|whom|whose|where|(?:what|which) (?:person|city|town|country|company|place|party))\b",
    re.IGNORECASE,
)

Standings = Literal["agreed", "updated", "disputed", "not said"]
"""The articles say one thing, a later one another, several at once, or nothing."""


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """The few words with which one article answers.

    `item` is the amount, date or name that they come to, if they do.
    """

    words: str
    citation: Citation
    confidence: float
    item: Item | None = None

    def agrees(self, other: ShortAnswer) -> bool:
        """True where both come to the same."""
        if self.item and other.item and self.item.kind is other.item.kind:
            return self.item.agrees(other.item) or other.item.agrees(self.item)
        one, two = meaning(self.words), meaning(other.words)
        return bool(one and two) and (one <= two or two <= one)


@dataclass(frozen=True, slots=True)
class SharedAnswer:
    """Articles that answer alike, the newest first."""

    answers: tuple[ShortAnswer, ...]
    is_latest: bool = False

    @property
    def words(self) -> str:
        """The answer as the newest article has it."""
        return self.answers[0].words

    @property
    def published(self) -> str:
        """The date of its newest article, empty where unknown."""
        return max((a.citation.published or "" for a in self.answers), default="")


@dataclass(frozen=True, slots=True)
class Differing:
    """A question, what each article answers, and who is silent."""

    question: str
    groups: tuple[SharedAnswer, ...]
    silent: tuple[ArticleSummary, ...]

    @property
    def standing(self) -> Standings:
        """The articles' standing to each other."""
        if not self.groups:
            return "not said"
        if len(self.groups) == 1:
            return "agreed"
        return "updated" if any(group.is_latest for group in self.groups) else "disputed"


def differ(
    library: Library, question: str, *, articles: Scope = None, **known: Unpack[Known]
) -> Differing:
    """The question asked of each article alone, answers grouped.

    Articles are chosen as `Library.ask` chooses them; of more than `MOST` those nearest to the
    question are asked, and the others are silent. Raises QuestionError, NotFoundError.
    """
    asked = _asked(library, question, articles, known)
    found = [each for id in asked if (each := answer(library, question, id))]
    said = {each.citation.article_id for each in found}
    scope = library.reach(articles, **known).scope
    silent = tuple(
        a for a in library.articles() if a.id not in said and (scope is None or a.id in scope)
    )
    return Differing(question, _grouped(found), silent)


def _asked(library: Library, question: str, articles: Scope, known: Known) -> list[str]:
    """The articles of the passages nearest to the question."""
    search = library.reach(articles, **known)
    retriever, vector = search.finder.retriever, search.vector(question)
    found = retriever.retrieve(question, vector, search.generation, search.scope)
    return list(dict.fromkeys(stored.passage.article_id for stored, _ in found))[:MOST]


def answer(library: Library, question: str, id: str) -> ShortAnswer | None:
    """The short answer of one article, if any."""
    whole = library.ask(question, articles=[id])
    if whole.outcome is not Outcome.ANSWERED or not whole.citations:
        return None
    wanted = _wanted(question)
    best = next((c for c in whole.citations if c.answer), whole.citations[0])
    words = _words(whole, best)
    item = _item(best, wanted) if wanted else None
    if wanted in {ItemKind.AMOUNT, ItemKind.DATE} and item is None:
        return None
    said = _told(best, item) if item else words
    return ShortAnswer(said, best, whole.confidence, item)


def _words(whole: Answer, citation: Citation) -> str:
    if whole.verdict:
        return whole.verdict
    return " ".join((citation.answer_text or citation.quote).split())


def _wanted(question: str) -> ItemKind | None:
    """The kind of thing that a question asks for."""
    if _AMOUNT.search(question):
        return ItemKind.AMOUNT
    if _DATE.search(question):
        return ItemKind.DATE
    return ItemKind.NAME if _NAME.search(question) else None


def _item(citation: Citation, kind: ItemKind) -> Item | None:
    """The thing of that kind in the short answer."""
    alike = [each for each in items(citation.quote) if each.kind is kind]
    if not alike or citation.answer is None:
        return alike[0] if len(alike) == 1 else None
    start, end = (place - citation.span.start for place in citation.answer)
    inside = [each for each in alike if each.span.overlaps(Span(start, end))]
    if inside:
        return inside[0]
    return min(alike, key=lambda each: abs(each.span.start - start)) if len(alike) == 1 else None


def _told(citation: Citation, item: Item) -> str:
    """The words of an item; an amount with its noun."""
    if item.amount is None:
        return item.words
    after = re.match(r"[\s-]?%|[\s-][\w°]+", citation.quote[item.span.end :])
    before = citation.quote[max(0, item.span.start - 1) : item.span.start]
    sign = before if before in "$€£¥₹" else ""
    counted = after.group() if after and not _is_joint(after.group()) else ""
    return f"{sign}{item.words}{counted}"


def _is_joint(words: str) -> bool:
    return words.split()[0].lower() in FUNCTION_WORDS if words.split() else True


def _grouped(found: Sequence[ShortAnswer]) -> tuple[SharedAnswer, ...]:
    """The answers that agree together, the latest first."""
    groups: list[list[ShortAnswer]] = []
    for each in found:
        for group in groups:
            if each.agrees(group[0]):
                group.append(each)
                break
        else:
            groups.append([each])
    made = [_newest_first(group) for group in groups]
    latest = _latest(made)
    ordered = sorted(made, key=lambda g: (g is not latest, -len(g.answers)))
    return tuple(SharedAnswer(g.answers, g is latest) for g in ordered)


def _newest_first(group: Sequence[ShortAnswer]) -> SharedAnswer:
    return SharedAnswer(tuple(sorted(group, key=_published, reverse=True)))


def _published(each: ShortAnswer) -> str:
    return each.citation.published or ""


def _latest(groups: Sequence[SharedAnswer]) -> SharedAnswer | None:
    """The group newer than all others, all being dated."""
    if len(groups) < 2 or not all(group.published for group in groups):
        return None
    first, second = sorted(groups, key=lambda g: g.published, reverse=True)[:2]
    later = first.published[: len(second.published)] > second.published[: len(first.published)]
    return first if later else None


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
