"""Quotations told to their end.

`"I shut my eyes," said Ann. "Then I jumped."` is two sentences, and so is `Ann was furious. "Who
locked the gate?" she asked.`: asked what Ann says, the second is told as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text.late import late
from askcite.types import Article, Evidence, Sentence, Span

ASKED: Final = late(
    r"(?i)\b(?:says?|said|quot(?:e|es|ed|ation)|thinks?|thought|comment(?:s|ed)?|repl(?:y|ies|ied)"
    r"|answer(?:s|ed)?|react(?:s|ed|ion)?|words)\b"
)
"""Words of a request for what somebody says."""
MOST: Final = 2
"""Sentences that go on, at most."""
_GOES_ON: Final = late(
    r"(?i)\W*?[\"“][^\"“”]+(?:[\"”](?:,? ?(?:he|she|they) (?:\w+ly )?(?:said|says|added|adds|wrote"
    r"|asked|told \w+|explained|recalled|replied|answered|joked|warned|insisted|admitted)\b[^\"“]*"
    r"|\W*)?)?"
)
"""A quotation whose speaker, where one is named, is a pronoun."""
_SPEAKS: Final = late(
    r"(?i)[\"“][^\"“”]+[\"”][^\"“”]*$"
    r"|\b(?:is|are|was|were) (?:\w+ly )?(?:angry|bitter|calm|cautious|clear|content|delighted"
    r"|disappointed|furious|glad|happy|hopeful|proud|pleased|relieved|sad|sceptical|shocked|sorry"
    r"|sure|surprised|unhappy|upset|worried)\b"
)
"""A sentence that quotes, or tells how somebody feels."""


def instead(_part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, its quotations told to the end."""
    held = {(e.article_id, e.sentence.number) for e in chosen.evidence}
    groups = []
    for group in chosen.groups:
        told: list[Evidence] = []
        for each in group.evidence:
            told.append(each)
            for sentence in _further(each.sentence.span, chosen.articles[each.article_id], search):
                if (each.article_id, sentence.number) not in held:
                    told.append(replace(each, sentence=sentence, answer=None, named=None))
        groups.append(replace(group, evidence=tuple(told)))
    return replace(chosen, groups=tuple(groups))


def _further(span: Span, article: Article, search: Search) -> Iterator[Sentence]:
    """The sentences in which the quotation goes on."""
    block = article.block_at(span.start)
    if block is None or not _SPEAKS.search(span.line(article.text)):
        return
    cut, _ = search.generation.sentences(article.id)
    after = (s for s in cut if s.span.start >= span.end and block.span.covers(s.span))
    own = takewhile(lambda s: _GOES_ON.fullmatch(s.span.line(article.text)), after)
    for sentence, _ in zip(own, range(MOST), strict=False):
        yield sentence
