"""Reasons that stand beside what they are reasons for.

`Ada could not sleep. The wind had torn a shutter loose.`: the sentence with the words asked about
says only that it is so; the one beside it says why.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer import citing, completing, evidence
from askcite.answer.finding import Finding
from askcite.question.asked import WHY
from askcite.text import idle, irregular, standing
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.text.words import Text
from askcite.types import BlockKind, Evidence, Sentence

PREMISE: Final = 6
"""Words of meaning that a sentence which but states what is asked has besides; with any number of
them, two of chat's 12 reasons are lost that no such word announces."""
LIKELY: Final = 0.1
READ: Final = -3.3
"""Probability and reading from which on a sentence beside it is taken for the reason without a word
of one; of what is no reason most are read as -4 to -6."""
_GIVES: Final = late(
    r"(?i)\b(?:because|since|as|so|due|owing|thanks|after|when|if|for|by|from|caus\w+|le(?:d|ads?)"
    r"|reasons?|therefore|thus|hence|otherwise|in order|means?|mak(?:es|ing)|made|too|not|no|never"
    r"|might|may|perhaps|probably|possibly|apparently|maybe|without|given|which|who|whose"
    r"|us(?:es?|ing)|need\w*|want\w*|fear\w*|hop(?:e[sd]?|ing)"
    r"|to (?!the\b|an?\b|his\b|her\b|their\b"
    r"|its\b)[a-z]\w+|\w+n['’]t|allow\w*|prevent\w*|help\w*|protect\w*|avoid\w*)\b|[;:—–]"
)
"""Words with which a sentence may give a reason, loosely."""
_EXPLAINS: Final = late(
    r"(?i)\b(?:because|since(?! \d)|so that|in order to|due to|owing to|thanks to|as a result"
    r"|for this|therefore|otherwise|too \w+ to|(?:the|one|another) (?:\w+ )?(?:reason|cause))\b"
    r"|^\W*(?:(?:it|this|that) (?:is|was) (?:to|for)|for (?:he|she|it|they|the|there)) "
)
"""The same, surely."""
_IS_SO: Final = late(
    r"(?i)\W*why (?:is|was|are|were) (?:the |his |her |their |its |our )?"
    r"(?P<thing>[\w-]+(?: [\w-]+)?) (?P<how>[\w-]+)\W*"
)
"""A question why a thing is as it is."""
_RESULTS: Final = late(
    r"(?i)\W*(?:so|therefore|thus|hence|consequently|accordingly|(?:and )?that is why|this is why"
    r"|as a (?:result|consequence)|for (?:this|that) reason|because of (?:this|that))\b"
)
"""An opening that points back to the reason."""
_EARLIER: Final = late(
    r"(?i)\b(?:had|['’]d) (?:just |already |once |only |long |not |never |been |\w+ly )*\w{2,}"
    r"(?:ed|en|wn|rn|ne|ung|unk|ept|elt|ent|ost|old|aid|ade|ught|ead|ot|ut|ood|un|uck)\b"
)
"""The pluperfect, which tells what was before: `The wind had torn a shutter loose.`."""
_HIM: Final = late(r"(?i)\b(?:he|she|it|they|him|her|them|his|its|their)\b")


def restates(question: str, said: str) -> bool:
    """True for a sentence that only restates the question.

    A name asked about may be a pronoun in it, and `Why was the cup broken?` names the broken cup.
    """
    named = _IS_SO.fullmatch(question)
    if named and f" {named['how']} {named['thing']}".lower() in said.lower():
        return _EXPLAINS.search(said) is None
    asked, here = Text(question), Text(said)
    spoken = [(term, word) for term, word in asked.spoken if not _is_named(word, said)]
    if not spoken or not all(irregular.holds(here, *each) for each in spoken):
        return False
    words = f" {question.lower().rstrip('?. ')} "
    if any(f" {gives.group().lower()} " not in words for gives in _GIVES.finditer(said)):
        return False
    more = {term for term, word in here.spoken if not irregular.holds(asked, term, word)}
    return len(more) <= PREMISE


def _is_named(word: str, said: str) -> bool:
    """True for a name that a pronoun may stand for."""
    return word[0].isupper() and _HIM.search(said) is not None


def given(told: Sequence[Evidence], found: Finding) -> tuple[Evidence, ...]:
    """The sentences without those that only restate the question.

    For the first, that comes which gives the reason beside it.
    """
    stating = [restates(found.question, completing.words(e, found.articles)) for e in told]
    if not any(stating):
        return tuple(told)
    said = completing.words(told[0], found.articles)
    kept = (each for each, is_so in zip(told, stating, strict=True) if not is_so)
    kept = (e for e in kept if _speaks_of(said, completing.words(e, found.articles)))
    near = beside(told[0], found) if stating[0] else ()
    if near:
        likely = evidence.STATEMENT_SHARE * told[0].probability
        kept = (e for e in kept if e.probability >= likely and not _touches(e, told[0]))
    return tuple({(e.article_id, e.sentence.number): e for e in (*near, *kept)}.values())


def _touches(one: Evidence, other: Evidence) -> bool:
    """True for sentences next to each other."""
    near = abs(one.sentence.number - other.sentence.number) == 1
    return near and one.article_id == other.article_id


def beside(premise: Evidence, found: Finding) -> tuple[Evidence, ...]:
    """The reason that stands next to the sentence."""
    article = found.articles[premise.article_id]
    said = completing.words(premise, found.articles)
    before, after = (_next_to(premise, step, found) for step in (-1, 1))
    lead = before.span.line(article.text) if before else ""
    next_said = after.span.line(article.text) if after else ""
    if before and _RESULTS.match(said):
        told: Sentence | None = before
    elif after and _explains(next_said, said):
        told = after
    elif before and is_earlier(lead) and not is_earlier(said):
        told = before
    else:
        may = [before, None if _RESULTS.match(next_said) else after]
        spoken = [s for s in may if s and _speaks_of(said, s.span.line(article.text))]
        told = _likelier(spoken, article.id, found)
    return (replace(premise, sentence=told, answer=None, named=None),) if told else ()


def premise(each: Evidence, question: str, found: Finding | None) -> Evidence:
    """The sentence that a reason stands beside.

    The sentence itself, where there is none.
    """
    if found is None or not WHY.match(question):
        return each
    article = found.articles[each.article_id]
    if restates(question, each.sentence.span.line(article.text)):
        return each
    cut, _ = found.generation.sentences(article.id)
    span = each.sentence.span
    before = [s for s in cut if s.span.end <= span.start][-1:]
    after = [s for s in cut if s.span.start >= span.end][:1]
    asked = Text(question)
    held = Text(span.line(article.text)).share(asked)
    stating = (s for s in (*after, *before) if restates(question, s.span.line(article.text)))
    told = next((s for s in stating if Text(s.span.line(article.text)).share(asked) > held), None)
    return replace(each, sentence=told, answer=None, named=None) if told else each


def _speaks_of(said: str, near: str) -> bool:
    """True for a sentence of the same person or thing."""
    return _HIM.search(near) is not None or bool(meaning(said) & set(terms(near)))


def _likelier(near: Sequence[Sentence], id: str, found: Finding) -> Sentence | None:
    """The likelier reason of these sentences."""
    read = citing.readings(found)
    likely = {e.sentence.number: e.probability for e in found.ranked if e.article_id == id}
    may = [
        each
        for each in near
        if likely.get(each.number, 0.0) >= LIKELY and read[id, each.number].evidence >= READ
    ]
    return max(may, key=lambda each: likely[each.number], default=None)


def _explains(after: str, said: str) -> bool:
    """True for the reason of the sentence before."""
    return (is_earlier(after) and not is_earlier(said)) or _EXPLAINS.search(after) is not None


def after(case: str, each: Evidence, found: Finding) -> Sentence | None:
    """The outcome of a case that the sentence restates.

    So too where it tells what was before that.
    """
    article = found.articles[each.article_id]
    said = completing.words(each, found.articles)
    steps: tuple[int, ...] = (1, 2) if restates(case, said) else ()
    if not steps and is_earlier(said):
        cut, _ = found.generation.sentences(article.id)
        before = next((s for s in cut if s.number == each.sentence.number - 1), None)
        steps = (1,) if before and restates(case, before.span.line(article.text)) else ()
    near = (_next_to(each, step, found) for step in steps)
    return next((s for s in near if s and not is_earlier(s.span.line(article.text))), None)


def is_earlier(said: str) -> bool:
    """True for what was before that which is told."""
    return _EARLIER.search(said) is not None


def _next_to(each: Evidence, step: int, found: Finding) -> Sentence | None:
    """The sentence so far on, if it tells more.

    It is of the same paragraph, or of the one that follows at once.
    """
    article = found.articles[each.article_id]
    cut, _ = found.generation.sentences(article.id)
    at = next((n for n, s in enumerate(cut) if s.span.end == each.sentence.span.end), None)
    if at is None or not 0 <= at + step < len(cut):
        return None
    near, own = cut[at + step], article.block_at(each.sentence.span.start)
    block = article.block_at(near.span.start)
    if block is None or own is None or not block.kind is own.kind is BlockKind.PARAGRAPH:
        return None
    said = near.span.line(article.text)
    empty = idle.asks(said) or idle.announces(said) or standing.is_fragment(said)
    return None if empty or restates(found.question, said) else near


def held_near(found: Finding) -> Mapping[tuple[str, int], float]:
    """The share of the asked words in each sentence's place.

    Its place are it and the sentences beside it; a word that few sentences have weighs more.
    """
    held = {
        (e.article_id, e.sentence.number): frozenset(
            terms(e.sentence.span.of(found.articles[e.article_id].text))
        )
        for e in found.ranked
    }
    asked = meaning(found.question)
    counted = Counter(term for each in held.values() for term in each & asked)
    weighs = {term: math.log((len(held) + 1) / (counted[term] + 0.5)) for term in asked}
    whole = sum(weighs.values()) or 1.0

    def share(at: tuple[str, int]) -> float:
        id, number = at
        near = frozenset().union(*(held.get((id, number + n), frozenset()) for n in (-1, 0, 1)))
        return sum(weighs[term] for term in asked & near) / whole

    return {at: share(at) for at in held}
