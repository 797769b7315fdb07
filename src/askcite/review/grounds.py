"""Places in the articles that may bear out a sentence.

The two rankings that find passages for a question find them for a statement too; of the passages
the sentences are taken that are nearest in meaning and share most words. A sentence that leans on
the one before it comes with that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askcite.answer.finding import Search
from askcite.errors import NotFoundError
from askcite.text import sentences, standing
from askcite.text.layout import cells
from askcite.text.words import Text
from askcite.types import Article, BlockKind, Citation, Passage, Sentence, Span

PASSAGES: Final = 8
"""Passages looked into for a sentence."""
NEAR: Final = 0.5
"""Share of a claim's words of meaning that a place has from which on a change is looked for."""
SENTENCES: Final = 5
"""Sentences of them that are held against it one by one."""
_CAPITALISED: Final = r"[A-Z][\w’'-]+"
_FULL_NAME: Final = re.compile(rf"(?=\b({_CAPITALISED} {_CAPITALISED})\b)")
_PRONOUN: Final = re.compile(r"(?:[^,;]+, )?(?:He|She|It|They|His|Her|Its|Their|The)\b", re.I)
"""A sentence whose subject was named before."""
_TITLE: Final = re.compile(
    r"(?:Prime|Minister|President|Chancellor|Secretary|Senator|Governor|Mayor|General|Judge|Justice"
    r"|Professor|Prof|Doctor|Dr|Mr|Mrs|Ms|Miss|Sir|Lord|Lady|Dame|King|Queen|Pope|Captain|The|And)"
)


@dataclass(frozen=True)
class Ground:
    """A sentence, or neighbouring ones, of an article.

    `shared` is the share of the draft's words of meaning that it holds.
    """

    article: Article
    span: Span
    cosine: float
    shared: float

    @property
    def words(self) -> str:
        """Its words in one line."""
        return self.span.line(self.article.text)

    @cached_property
    def heads(self) -> str:
        """The title and the heading that it stands under."""
        heading = self.article.heading_at(self.span.start)
        return " — ".join(dict.fromkeys(filter(None, (self.article.title, heading))))

    def read(self, claim: str) -> str:
        """Its words, under its heads where these are needed.

        A sentence under "Marie Curie" need not name her again; nor one with a pronoun in an article
        that begins with her.
        """
        said, written, heads = self.spelt_out(claim), Text(claim), Text(self.heads)
        block = self.article.block_at(self.span.start)
        if block is not None and block.kind is BlockKind.TABLE_ROW:
            said = cells.named(said, claim)
        here, first = Text(said), Text(self.opening)
        names = [w for _, w in (*written.names(), *written.starts()) if not here.knows(w)]
        if any(map(heads.knows, names)):
            return f"{self.heads}: {said}"
        opened = names and _PRONOUN.match(said) and all(map(first.knows, names))
        return f"{self.opening} {said}" if opened else said

    @property
    def opening(self) -> str:
        """The article's first sentence, which names its subject."""
        blocks = (b for b in self.article.blocks if b.kind is BlockKind.PARAGRAPH)
        first = next((s for b in blocks for s in sentences.split(self.article.text, (b,))), None)
        return first.span.line(self.article.text) if first else ""

    def spelt_out(self, claim: str) -> str:
        """Its words, names as full as the claim has them.

        As far as the article has them so elsewhere, and no other bearer of the surname: it says
        `Prime Minister Abe` where `Shinzo Abe` was named before.
        """
        said = self.words
        for name in dict.fromkeys(_FULL_NAME.findall(claim)):
            first, last = name.split(" ", 1)
            alone = re.compile(rf"(?<!{re.escape(first)} )\b{re.escape(last)}\b")
            if not alone.search(said):
                continue
            bearers = re.findall(rf"\b({_CAPITALISED}) {re.escape(last)}\b", self.article.text)
            if {each for each in bearers if not _TITLE.fullmatch(each)} == {first}:
                said = alone.sub(name, said)
        return said

    @cached_property
    def text(self) -> Text:
        """Its words, for rules that compare them."""
        return Text(self.words)

    @property
    def citation(self) -> Citation:
        """The citation of its words."""
        return self.article.cite(self.span)


def grounds(claim: str, vector: NDArray[np.float32], search: Search) -> tuple[Ground, ...]:
    """The places nearest to `claim`, the best first.

    After the single sentences come neighbours together, since some claims take two.
    """
    retriever = search.finder.retriever
    found = retriever.retrieve(claim, vector, search.generation, search.scope)[:PASSAGES]
    written = Text(claim)
    nearest: dict[tuple[str, Span], Ground] = {}
    passages: dict[tuple[str, Span], Passage] = {}
    articles: dict[str, Article | None] = {}
    for stored, _ in found:
        id = stored.passage.article_id
        if id not in articles:
            articles[id] = _article(search, id)
        article = articles[id]
        if article is None:
            continue
        cosines = stored.sentence_vectors @ vector
        for sentence, cosine in zip(stored.passage.sentences, cosines, strict=True):
            at = id, sentence.span
            nearest[at] = placed(article, sentence.span, float(cosine), written)
            passages[at] = stored.passage
    best = sorted(nearest, key=lambda at: -_nearness(nearest[at]))[:SENTENCES]
    single = [_with_lead(nearest[at], passages[at], written) for at in best]
    wider = _wider([nearest[at] for at in best[:2]], [passages[at] for at in best[:2]], written)
    return tuple({(g.article.id, g.span): g for g in (*single, *wider)}.values())


def _article(search: Search, id: str) -> Article | None:
    try:
        return search.generation.article(id)
    except NotFoundError:  # erased meanwhile
        return None


def _nearness(ground: Ground) -> float:
    return ground.cosine + ground.shared


def placed(article: Article, span: Span, cosine: float, written: Text) -> Ground:
    """A place, with its share of the claim."""
    return Ground(article, span, cosine, Text(span.of(article.text)).share(written))


def _with_lead(ground: Ground, passage: Passage, written: Text) -> Ground:
    """The sentence, with the one that it leans on."""
    if not standing.leans(ground.words):
        return ground
    before = _neighbours(ground, passage)[0]
    if before is None:
        return ground
    both = Span(before.span.start, ground.span.end)
    return placed(ground.article, both, ground.cosine, written)


def _wider(
    grounds: Sequence[Ground], passages: Sequence[Passage], written: Text
) -> Iterator[Ground]:
    """Each with a neighbour that adds words of the claim."""
    for ground, passage in zip(grounds, passages, strict=True):
        for other in _neighbours(ground, passage):
            if other is not None:
                spans = sorted([ground.span, other.span])
                both = Span(spans[0].start, spans[1].end)
                made = placed(ground.article, both, ground.cosine, written)
                if made.shared > ground.shared:
                    yield made


def _neighbours(ground: Ground, passage: Passage) -> tuple[Sentence | None, Sentence | None]:
    """The sentences before and after it in its block."""
    places = [s.span for s in passage.sentences]
    at = next(n for n, span in enumerate(places) if span.end == ground.span.end)
    block = ground.article.block_at(ground.span.start)
    near = (at - 1, at + 1)
    kept = [
        passage.sentences[n]
        if 0 <= n < len(places) and block and block.span.covers(places[n])
        else None
        for n in near
    ]
    return kept[0], kept[1]
