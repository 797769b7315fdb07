"""A draft held against the articles, sentence by sentence.

1. The draft is cut into sentences; one that leans on the one before is understood with it.
2. For each the nearest places in the articles are looked up (`grounds`).
3. It is verbatim, supported, different, contradicted, or the articles do not say it (`marks`).
4. Its quotations are held against the articles letter by letter (`quotations`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from askcite import sources
from askcite.answer.finding import Search
from askcite.answer.retrieval import Scope
from askcite.errors import SourceError
from askcite.library.library import Library
from askcite.review import marks, quotations
from askcite.review.grounds import Ground, grounds
from askcite.review.leaning import understood
from askcite.review.marks import STANDS, HeldClaim, Mark
from askcite.review.quotations import CheckedQuotation
from askcite.support.verdict import verbatim
from askcite.text import idle, sentences, standing
from askcite.text.english import OPENING
from askcite.text.words import Text
from askcite.types import Article, Span

LEAST: Final = 2
"""Words of a sentence that claims something, and ends as one: `Peru joined.`"""
CLAIMING: Final = 3
"""Words from which on it need not end so."""
MOST: Final = 2_000
"""Sentences of a draft: a book's chapter; each takes about a fifth of a second."""
AROUND: Final = 600
"""Characters before a place's block in which what it speaks of is named."""
_REFERENCE: Final = re.compile(r"\s*\[\d+(?:[,–-]\s*\d+)*\]")
_ITSELF: Final = re.compile(r"^[\W_]*(?:thanks?|hello|hi|dear|please|see)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """A sentence of a draft, and its standing.

    `understood_as` is the sentence that was looked up, its pronoun named.
    """

    span: Span
    text: str
    understood_as: str
    held: HeldClaim
    quotations: tuple[CheckedQuotation, ...] = ()

    @property
    def mark(self) -> Mark:
        """The standing of its words."""
        return self.held.mark

    @property
    def stands(self) -> bool:
        """True where nothing is wrong with it, its quotations too."""
        return self.mark in STANDS and all(each.stands for each in self.quotations)


@dataclass(frozen=True, slots=True)
class CheckedDraft:
    """A draft and its sentences, in order."""

    draft: Article
    sentences: tuple[CheckedSentence, ...]

    @property
    def stands(self) -> bool:
        """True where every sentence does."""
        return all(each.stands for each in self.sentences)

    @property
    def counts(self) -> dict[Mark, int]:
        """The number of sentences of each mark."""
        marks = [each.mark for each in self.sentences]
        return {mark: marks.count(mark) for mark in Mark if mark in marks}


def check(library: Library, draft: str | Article) -> CheckedDraft:
    """The draft, each sentence held against the articles.

    A string is its plain text; an `Article` comes from `askcite.sources.read`. Raises SourceError
    for a draft without a sentence, or with more than `MOST`.
    """
    return check_in(library, draft, None)


def check_in(library: Library, draft: str | Article, articles: Scope) -> CheckedDraft:
    """The same, held against these articles alone."""
    article = sources.read_text(draft, source="draft") if isinstance(draft, str) else draft
    spans = [s.span for s in sentences.split(article.text, article.blocks)]
    if not 0 < len(spans) <= MOST:
        raise SourceError(f"a draft has 1 to {MOST:,} sentences, not {len(spans):,}; cut it")
    search = library.reach(articles)
    quoted = [quotations.held(q, search) for q in quotations.found(article, spans)]
    said = [plain(span.of(article.text)) for span in spans]
    made = []
    for span, text, meant in zip(spans, said, understood(said), strict=True):
        inside = tuple(q for q in quoted if span.start <= q.span.start < span.end)
        made.append(CheckedSentence(span, text, meant, held(meant, text, search), inside))
    return CheckedDraft(article, tuple(made))


def plain(text: str) -> str:
    """The sentence in one line, without reference marks."""
    return " ".join(_REFERENCE.sub("", text).split())


def _is_too_short(text: str) -> bool:
    words = len(text.split())
    return words < LEAST or (words < CLAIMING and not standing.is_closed(text))


def held(claim: str, text: str, search: Search) -> HeldClaim:
    """The standing of a sentence, `text`, understood as `claim`."""
    if idle.asks(text) or _is_too_short(text) or _ITSELF.match(text):
        return HeldClaim(Mark.NO_CLAIM, "it claims nothing", 0.0)
    places = grounds(claim, search.vector(claim), search)
    exact = next((p for p in places if verbatim(text, p.words)), None)
    if exact is not None:
        return HeldClaim(Mark.VERBATIM, "the article’s own words", 1.0, (exact.citation,))
    found = marks.held(claim, places)
    if claim == text or found.mark in STANDS:
        return found
    written = Text(text)
    near = (p for p in places if _speaks_of(p, claim, text))
    as_said = marks.held(text, [replace(p, shared=p.text.share(written)) for p in near])
    return as_said if as_said.mark is not Mark.MISSING else found


def _speaks_of(place: Ground, claim: str, text: str) -> bool:
    """True where what `text` leaves out is named there."""
    article = place.article
    block = article.block_at(place.span.start)
    start = max(0, (block.span.start if block else place.span.start) - AROUND)
    around = Text(f"{place.heads} {article.text[start : place.span.end]}")
    named = {word for _, word in (*Text(claim).names(), *Text(claim).starts())}
    return all(
        around.knows(word) for word in named - set(text.split()) if word.lower() not in OPENING
    )
