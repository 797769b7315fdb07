"""An article told in a few of its sentences.

So too the part of it that is about a subject, and a library, a line an article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.forms.sections import numbered
from askcite.answer.whole import salience, shapes, summed_up
from askcite.answer.whole.parts import composed
from askcite.answer.whole.weighed import Whole
from askcite.question.asked import LengthUnit, Wanted
from askcite.question.request import Part
from askcite.text import idle, studies
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, Block, BlockKind, Evidence, Kind, Sentence

SENTENCES: Final = 5
"""Sentences of one article where no length is asked for."""
ABOUT: Final = 2
"""The same where only its subject is asked for: `What is this article about?`."""
ARTICLES: Final = 20
"""Articles of a library of which a line is told; the notice says that there are more."""
CONSIDERED: Final = 20_000
"""Sentences of an article that are weighed; of more, every second or third: a book of two million
words has 100,000."""
RIGHT: Final = 0.8
"""Share of overviews that tell what they should, 12 of 15 of chat's."""
PART: Final = 0.35
"""Cosine from which on a sentence is of the part about a subject."""
BEGINNING: Final = "beginning"
ENDING: Final = "ending"
"""The topics that ask for an article's first sentences, and for its last."""
EDGE: Final = 3
"""Sentences of them."""
_WORDS: Final = 25
"""Words of a sentence, for an overview of so many words."""
STORY: Final = 6
"""Sentences of a story, at least, unless they are counted or only its subject is asked for."""
_COUNTED: Final = late(
    r"(?i)\d|\b(?:one|two|a couple|three|sentence|line|about|topic|subject|theme|tl;? ?dr)\b"
)
_SECTION: Final = late(r"(?i)\b(?:section|chapter|part|paragraph)\b")
_STEP: Final = late(r"(?i)\bsteps?\b")
_ONE: Final = late(r"(?i)\b(?:sentence|line)\b")
_UNIT: Final = late(r"(?i)^(?!.*\b(?:each|every|per|apiece)\b).*\b(?:sentences?|lines?|phrases?)\b")
_FAQ: Final = late(r"(?i)\b(?:faqs?|questions and answers|q ?& ?a)\b")
_QUESTION: Final = late(r"(?i)\bquestions?\b")
_BRIEF: Final = late(r"(?i)\btl;? ?dr\b")
BRIEF: Final = 3
"""Sentences for who has no time: `tl;dr`."""
_PLOT: Final = late(r"(?i)(?:the )?(?:whole )?(?:plot|storyline|story ?line|action|story)")
_SUBJECT: Final = late(
    r"(?i)\babout\b|\b(?:subject|topic|theme|main (?:point|idea|message|thing)|key message)\b"
    r"|\bwhat happened\b|^\W*what(?:'s|s| is| are)? (?:it|this|that|these)\W*$"
)


def choose(part: Part, search: Search) -> Choice:
    """Sentences that tell what was asked for.

    Of several articles a line each, under their titles.
    """
    if _PLOT.fullmatch(part.subject):
        part = replace(part, subject="")
    asked = search.few(ARTICLES, first=True)
    number = _number(part)
    if len(asked) > 1:
        number = max(1, number // len(asked)) if part.wanted else 1
    groups = [
        Group(said, article.title if len(asked) > 1 else None)
        for article in asked
        if (said := told(article, search, number, part))
    ]
    if part.wanted and _UNIT.search(part.typed):
        groups = groups[: part.wanted.number]  # a line an article, but no more than are wanted
    return Choice(
        part.asked,
        part.asked,
        Kind.OVERVIEW,
        groups=tuple(groups),
        confidence=RIGHT if groups else 0.0,
        articles={article.id: article for article in asked},
    )


def edge(article: Article, search: Search, part: Part) -> tuple[Evidence, ...]:
    """The first or last sentences of the article's running text.

    They are of one paragraph, unless a number is wished for.
    """
    cut, _ = search.generation.sentences(article.id)
    body = [s for s in cut if _runs(article.block_at(s.span.start))]
    if _QUESTION.search(part.asked):
        body = [s for s in cut if _asks(article, s)] or body
    if _STEP.search(part.asked) and (steps := numbered(article)):
        at = -1 if part.topics == (ENDING,) else 0
        body = [s for s in cut if steps[at].span.covers(s.span)]
        return tuple(Evidence(article.id, s, None, RIGHT, 0.0) for s in body)
    if part.topics == (ENDING,):
        body.reverse()
    one = _ONE.search(part.asked) or _QUESTION.search(part.asked)
    number = part.wanted.number if part.wanted else int(bool(one))
    if number:
        told = body[:number]
    else:
        first = article.block_at(body[0].span.start) if body else None
        told = [s for s in body[:EDGE] if first and first.span.covers(s.span)]
    ordered = sorted(told, key=lambda sentence: sentence.number)
    return tuple(Evidence(article.id, s, None, RIGHT, 0.0) for s in ordered)


def _runs(block: Block | None) -> bool:
    return block is not None and block.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}


def _is_byline(block: Block | None) -> bool:
    return block is not None and block.kind is BlockKind.BYLINE


def _asks(article: Article, sentence: Sentence) -> bool:
    """True for a question over its answer."""
    block = article.block_at(sentence.span.start)
    return block is not None and block.kind is BlockKind.QUESTION


def told(article: Article, search: Search, number: int, part: Part) -> tuple[Evidence, ...]:
    """At most `number` sentences of the article, in its order."""
    if part.topics and part.topics[0] in {BEGINNING, ENDING}:
        return edge(article, search, part)
    cut, vectors = search.generation.sentences(article.id, CONSIDERED)
    near = _in_section(article, cut, part)
    in_section = bool(near)
    if near and number >= len(near):
        return tuple(Evidence(article.id, cut[at], None, RIGHT, 0.0) for at in near)
    if near:
        cut, vectors = tuple(cut[at] for at in near), vectors[near]
    subject = part.subject or article.title
    aim = search.finder.encoder.encode([subject], query=True)[0]
    if part.subject:
        near = _headed(article, cut, part) or _part(article, cut, vectors @ aim, part.subject)
        cut, vectors = tuple(cut[at] for at in near), vectors[near]
    if not cut:
        return ()
    weighed = salience.weights(article, cut, vectors, aim)
    words = [sentence.span.line(article.text) for sentence in cut]
    shape = shapes.Shape.OTHER if in_section else shapes.of(article, words)
    weighed += summed_up.RECOMMENDING * in_section * np.array([*map(studies.concludes, words)])
    if number > 1 and shape is shapes.Shape.STORY and not _COUNTED.search(part.typed):
        number = max(number, STORY)
    whole = Whole(article, cut, words, vectors, weighed)
    taken = [] if part.subject else composed(shape, whole, number)
    taken = taken or salience.chosen(weighed, vectors, number)
    taken = [at for at in taken if not _is_byline(article.block_at(cut[at].span.start))]
    if number > ABOUT or part.subject or in_section:
        taken = sorted(taken)
    return tuple(Evidence(article.id, cut[at], None, RIGHT, 0.0) for at in taken)


def _number(part: Part) -> int:
    """The number of sentences that are wished for."""
    wanted: Wanted | None = part.wanted
    if wanted is None or wanted.number is None:
        if _BRIEF.search(part.typed):
            return BRIEF
        return ABOUT if _SUBJECT.search(part.asked) and not part.subject else SENTENCES
    return max(1, wanted.number // _WORDS) if wanted.unit is LengthUnit.WORDS else wanted.number


def _headed(article: Article, cut: Sequence[Sentence], part: Part) -> list[int]:
    """The places under the heading of a section asked for."""
    asked = meaning(part.subject)
    heads = [set(terms(article.heading_at(s.span.start) or "")) for s in cut] if asked else []
    if _SECTION.search(part.typed) or not asked & set(terms(article.title)):
        own = [at for at, head in enumerate(heads) if asked <= head]
        return own or _shared(article, cut, heads, asked)
    return []


def _shared(
    article: Article, cut: Sequence[Sentence], heads: Sequence[set[str]], asked: frozenset[str]
) -> list[int]:
    """The places of the one section that has its words."""
    named = sorted({tuple(sorted(head)) for head in heads if asked & head})
    if len(named) != 1:
        return []
    own = [at for at, head in enumerate(heads) if head == set(named[0])]
    held = {term for at in own for term in terms(cut[at].span.of(article.text))}
    return own if asked <= held | set(named[0]) else []


def _in_section(article: Article, cut: Sequence[Sentence], part: Part) -> list[int]:
    """The places of a summary, or of answers."""
    near = _answering(article, cut) if _FAQ.search(part.typed) else []
    return near or ([] if part.subject else summed_up.places(article, cut))


def _answering(article: Article, cut: Sequence[Sentence]) -> list[int]:
    """The places of the first words under each question."""
    heads = [article.heading_at(sentence.span.start) for sentence in cut]
    asked = {b.span.of(article.text) for b in article.blocks if b.kind is BlockKind.QUESTION}
    said = [sentence.span.line(article.text) for sentence in cut]
    told = [
        at
        for at, head in enumerate(heads)
        if head in asked and not _asks(article, cut[at]) and not idle.replies(said[at])
    ]
    first = list({heads[at]: at for at in reversed(told)}.values())[::-1]
    return first if len(first) > 1 else []


def _part(
    article: Article, cut: Sequence[Sentence], cosines: np.ndarray, subject: str
) -> list[int]:
    """The places of the sentences about a subject.

    They are near it, name it, or stand under a heading that does.
    """
    asked = meaning(subject)

    def named(text: str | None) -> bool:
        return bool(asked) and asked <= set(terms(text or ""))

    return [
        at
        for at, sentence in enumerate(cut)
        if cosines[at] >= PART
        or named(sentence.span.of(article.text))
        or named(article.heading_at(sentence.span.start))
    ]
