"""Quotations in a draft, held against the articles.

They are compared letter by letter.

The signs of quotation marks, dashes and spaces do not count, and gaps (…) and additions ([sic]) are
allowed where they stand; every other letter does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cache
from typing import Final

from askcite.answer.finding import Search
from askcite.answer.misleading import TURNING
from askcite.errors import NotFoundError
from askcite.support.exchange import WORD, Difference, DifferenceKind
from askcite.text import sentences
from askcite.text.persons.attributing import QUOTED
from askcite.text.persons.speech import Utterance, same, utterances
from askcite.types import Article, Citation, Span

LEAST: Final = 3
"""Words of a quotation; fewer are a term."""
ARTICLES: Final = 12
"""Articles looked through for one: those of the passages nearest to it."""
ALTERED: Final = 0.6
"""Share of a quotation's words that stand in a place in their order where it is altered there."""
_CLOSED: Final = re.compile(r"[\"”»]")
_OPENED: Final = re.compile(r"[\"“«]")
_GAP: Final = re.compile(r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|…|\.\.\.)\s*")
_ADDED: Final = re.compile(r"\[[^\[\]]*\]")
_SIGNS: Final = str.maketrans(
    "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u201a\u2010\u2011\u2012\u2013\u2014\u00a0",
    '"' * 5 + "'" * 3 + "-" * 5 + " ",
)


class Fate(StrEnum):
    """The fate of words in quotation marks."""

    INTACT = "intact"
    CUT = "cut short"
    ALTERED = "altered"
    ANOTHER = "said by someone else"
    UNKNOWN = "not found"


@dataclass(frozen=True, slots=True)
class CheckedQuotation:
    """Quoted words of a draft, and their fate.

    `left_out` are the words with which the article goes on where it is cut short; `speaker` is who
    says them there, `named` who does so by the draft; `differences` count characters of `words`.
    """

    span: Span
    words: str
    fate: Fate
    citation: Citation | None = None
    differences: tuple[Difference, ...] = ()
    left_out: str = ""
    speaker: str | None = None
    named: str | None = None

    @property
    def stands(self) -> bool:
        """True where it is whole and by the one named."""
        return self.fate is Fate.INTACT


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words of a draft, and their speaker by it."""

    span: Span
    words: str
    named: str | None


def found(draft: Article, cut: Sequence[Span]) -> tuple[Quotation, ...]:
    """The quotations of a draft, without quoted terms."""
    said = [u for u in utterances(draft.text, draft.blocks, cut) if u.direct]
    speakers = {u.words: u.speaker for u in said}
    made = []
    for match in QUOTED.finditer(draft.text):
        span = next(Span(*match.span(n)) for n in (1, 2, 3, 4) if match[n])
        if len(span.of(draft.text).split()) >= LEAST:
            made.append(Quotation(span, span.of(draft.text), speakers.get(span)))
    return tuple(made)


def held(quotation: Quotation, search: Search) -> CheckedQuotation:
    """The quotation with its fate."""
    articles = list(_near(quotation.words, search))
    parts = [p for p in _GAP.split(_ADDED.sub("…", quotation.words)) if WORD.search(p)]
    places = [(a, place) for a in articles if (place := _exactly(parts, a.text))]
    if not places:
        return _altered(quotation, articles)
    judged = [_placed(quotation, article, place) for article, place in places]
    return next((each for each in judged if each.stands), judged[0])


def _near(words: str, search: Search) -> Iterator[Article]:
    """The articles of the passages nearest to some words."""
    vector, retriever = search.vector(words), search.finder.retriever
    hits = retriever.retrieve(words, vector, search.generation, search.scope)
    ids = dict.fromkeys(stored.passage.article_id for stored, _ in hits)
    for id in list(ids)[:ARTICLES]:
        try:
            yield search.generation.article(id)
        except NotFoundError:  # erased meanwhile
            continue


def _exactly(parts: Sequence[str], text: str) -> Span | None:
    """The place where the parts stand exactly, in order."""
    pattern = r"[^\n]{0,600}?".join(_pattern(part) for part in parts)
    match = re.search(rf"(?<!\w){pattern}(?!\w)", text.translate(_SIGNS))
    return Span(*match.span()) if match else None


def _pattern(part: str) -> str:
    """A part as a pattern.

    Its spaces may be line ends, its first letter a capital; a stop or comma at its end may be the
    draft's own.
    """
    bare = part.strip().translate(_SIGNS).rstrip(".,;:")
    words = [re.escape(word) for word in bare.split()]
    if words and bare[0].isalpha():
        words[0] = f"[{bare[0].upper()}{bare[0].lower()}]{words[0][1:]}"
    return r"\s+".join(words)


def _placed(quotation: Quotation, article: Article, place: Span) -> CheckedQuotation:
    """The quotation as it stands at a place."""
    said, cut = _spoken(article)
    speaker = _speaker(said, place)
    left_out = _left_out(article.text, place, cut)
    fate = Fate.CUT if left_out else Fate.INTACT
    if quotation.named and speaker and not same(quotation.named, speaker):
        fate = Fate.ANOTHER
    return CheckedQuotation(
        quotation.span,
        quotation.words,
        fate,
        article.cite(place),
        left_out=left_out,
        speaker=speaker,
        named=quotation.named,
    )


def _speaker(said: Sequence[Utterance], place: Span) -> str | None:
    return next((u.speaker for u in said if u.words.overlaps(place) and u.speaker), None)


@cache
def _spoken(article: Article) -> tuple[tuple[Utterance, ...], tuple[Span, ...]]:
    cut = sentences.split(article.text, article.blocks, article.language or "en")
    spans = tuple(each.span for each in cut)
    return utterances(article.text, article.blocks, spans), spans


def _left_out(text: str, place: Span, cut: Sequence[Span]) -> str:
    """The clause left out that turns the quotation."""
    last = next((s for s in cut if s.start < place.end <= s.end), None)
    first = next((s for s in cut if s.start <= place.start < s.end), None)
    after = text[place.end : last.end] if last else ""
    if TURNING.match(after):
        return " ".join(_CLOSED.split(after)[0].strip(" ,;.").split())
    before = text[first.start : place.start] if first else ""
    if DENIED.search(before):
        return " ".join(_OPENED.split(before)[-1].strip(" ,;").split()) or before.strip()
    return ""


DENIED: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|not|never|n['’]t|false(?:ly)?|wrong(?:ly)?|untrue|no longer"
    r"|doubt(?:s|ed)|refus(?:es|ed)|reject(?:s|ed)|if|unless|whether)\b[^.;:!?“”\"]{0,30}[\s“\"]*$",
    re.IGNORECASE,
)
"""Words before a quotation that take it back or make it depend on something."""


def _altered(quotation: Quotation, articles: Sequence[Article]) -> CheckedQuotation:
    """The place of the nearest words, if near enough."""
    near = [
        (found[1], article, Span(span.start + found[0].start, span.start + found[0].end))
        for article in articles
        for span in _spoken(article)[1]
        if (found := run(quotation.words, span.of(article.text)))
    ]
    share, article, place = max(near, key=lambda each: each[0], default=(0.0, None, None))
    span, words, named = quotation.span, quotation.words, quotation.named
    if article is None or place is None or share < ALTERED:
        return CheckedQuotation(span, words, Fate.UNKNOWN, named=named)
    changes = changed(words, place.of(article.text))
    speaker = _speaker(_spoken(article)[0], place)
    return CheckedQuotation(
        span, words, Fate.ALTERED, article.cite(place), changes, speaker=speaker, named=named
    )


def run(quoted: str, sentence: str) -> tuple[Span, float] | None:
    """The part of a sentence nearest to the quotation.

    It comes with the share of the quotation's words that stand there in order.
    """
    here, there = list(WORD.finditer(quoted)), list(WORD.finditer(sentence))
    one, other = [_letters(m.group()) for m in here], [_letters(m.group()) for m in there]
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    runs = [b for b in blocks if b.size]
    if not runs:
        return None
    share = sum(b.size for b in runs) / max(1, len(here))
    first = max(0, runs[0].b - runs[0].a)
    last = min(len(there), runs[-1].b + runs[-1].size + len(here) - runs[-1].a - runs[-1].size)
    return Span(there[first].start(), there[last - 1].end()), share


def _letters(word: str) -> str:
    return word.translate(_SIGNS).casefold()


def changed(quoted: str, found: str) -> tuple[Difference, ...]:
    """The words in which a quotation differs from the article's."""
    here, there = list(WORD.finditer(quoted)), list(WORD.finditer(found))
    one, other = [_letters(m.group()) for m in here], [_letters(m.group()) for m in there]
    made = []
    for how, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if how != "equal":
            at = here[min(a, len(here) - 1)]
            span = Span(here[a].start(), here[b - 1].end()) if a < b else Span(*at.span())
            said = span.of(quoted) if a < b else ""
            instead = found[there[c].start() : there[d - 1].end()] if c < d else ""
            made.append(Difference(DifferenceKind.WORD, span, said, instead))
    return tuple(made)
