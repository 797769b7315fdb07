"""Sentences that add to others: `It was also sung.`.

What says the same of another thing with `also`, `another` or `later` belongs to the sentence that
it adds to, though it is read as less likely to answer. What shares nothing with the question does
not, though it is read as nearly as likely.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer.evidence import Candidate
from askcite.answer.finding import Finding
from askcite.text.english import NUMBER_WORDS, RANKS
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Evidence

READ: Final = -1.0
"""The reading of such a sentence, at least. On open questions of multispanqa 5 of 6 are then right
and of clapnq 6 of 9, of four sets whose answers stand in one sentence 1 of 11; with -2 of these 8
of 11, 7 of 13 and 4 of 24."""
_ONE_MORE: Final = late(
    rf"\W*(?:But |Then |Later )?[Aa] (?P<rank>{'|'.join(RANKS)})(?! (?:time|of|part|half)\b)\b"
)
BEFORE: Final = (-1, -2)
"""Sentences before one that adds, among which stands what it adds to."""
AS_LIKELY: Final = 0.9
"""Share of the best one's probability from which on a further sentence needs no word of the
question. Of 530 open questions of five sets 7 for one thing got a sentence without, and apart from
the best: 1 is right, and 2 of 12 in answers about short texts, read by hand. Of 18 after `who`
and `what` 16 are right."""
ONE_THING: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?(?:(?:until|since|from|by|for|at|on|in|to) )?(?:when|where"
    r"|how (?!(?:does|do|did|can|could|is|are|was|were|to|would|should|will)\b)\w+"
    r"|(?:what|which) (?:year|date|day|time|percentage|share|number|age)|best (?:time|place))\b"
    r"(?!.*\b(?:and|or)\b)"
)
"""A question for one number, time or place, which one sentence gives."""
_SAME: Final = late(r"\W*(?:He|She|It|They|His|Her|Its|Their)\b")
"""The opening of a sentence about a pronoun."""


def beside(
    best: Evidence,
    ranked: Sequence[Evidence],
    read: Mapping[tuple[str, int], Candidate],
    found: Finding,
    adds: re.Pattern[str],
) -> Iterator[Evidence]:
    """Sentences that add to the best one, or before it."""
    article = found.articles[best.article_id]
    block = article.block_at(best.sentence.span.start)
    near = {
        each.sentence.number - best.sentence.number: each
        for each in ranked
        if each.article_id == best.article_id
        and block is not None
        and block.span.covers(each.sentence.span)
        and read[each.article_id, each.sentence.number].evidence >= READ
    }

    def words(each: Evidence) -> str:
        return each.sentence.span.line(article.text)

    if adds.search(words(best)):
        shared = meaning(found.question)
        before = (near[step] for step in BEFORE if step in near)
        yield from [each for each in before if shared & set(terms(words(each)))][:1]
    if 1 in near and adds.search(words(near[1])):
        yield near[1]


def is_of_it(each: Evidence, best: Evidence, found: Finding) -> bool:
    """True for a further sentence that is to the point.

    Where one thing is asked, it has a word of the question or is as probable; or it stands in the
    best one's paragraph, beside it or about a pronoun.
    """
    article = found.articles[each.article_id]
    said, block = each.sentence.span.of(article.text), article.block_at(best.sentence.span.start)
    if each.probability >= AS_LIKELY * best.probability or not ONE_THING.match(found.question):
        return True
    inside = each.article_id == best.article_id and block and block.span.covers(each.sentence.span)
    goes_on = abs(each.sentence.number - best.sentence.number) <= 1 or _SAME.match(said)
    return bool((inside and goes_on) or meaning(found.question) & set(terms(said)))


def one_more(best: Evidence, found: Finding) -> Iterator[Evidence]:
    """The sentence that adds one to a count.

    `They sent two letters. Neither was read. A third was carried by the smith.`
    """
    article = found.articles[best.article_id]
    block = article.block_at(best.sentence.span.start)
    said = best.sentence.span.line(article.text).lower().split()
    counts = {int(NUMBER_WORDS[word]) for word in said if word in NUMBER_WORDS}
    cut, _ = found.generation.sentences(article.id)
    for sentence in cut:
        if block is None or not block.span.covers(sentence.span):
            continue
        more = _ONE_MORE.match(sentence.span.line(article.text))
        is_next = more and int(RANKS[more["rank"]]) - 1 in counts
        if is_next and sentence.span.start > best.sentence.span.start:
            yield replace(best, sentence=sentence, answer=None, named=None)
