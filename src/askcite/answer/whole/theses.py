"""An author's own claims in a text that argues."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from askcite.answer.whole import salience
from askcite.answer.whole.weighed import SHORT, SIGN, Weights, Whole, alone
from askcite.text import idle, standing
from askcite.text.late import late
from askcite.text.persons.whose import STATES, Voice, voices

NOT_OWN: Final = -0.8
"""For what an author grants, or tells that others hold."""
PROPOSES: Final = late(
    r"(?i)\b(?:should|must|ought to|needs? to|let us|I propose|I am asking for"
    r"|it is time|I would (?:also |rather |first |then )*(?!(?:like|love|say|think|not|be|have"
    r"|never"
    r"|guess|call|add)\b)[a-z]+)\b"
    r"|(?:^|[:;] )\W*[Ll]et (?:the|it|them|every|each|all|us)\b"
    r"|^\W*(?:At|In|On|After|From|By|Then,?|First,?|And|So) (?:[^,.]{2,60}?,? )?let (?:the|it"
    r"|them|every"
    r"|each|all)\b"
    r"|^\W*(?:first(?:ly)?|to begin with),? (?:let|use|make|stop|give|spend|\w+ (?:the|a|an|our"
    r"|up)\b)"
)
"""Words of what an author proposes."""
ANNOUNCES: Final = late(
    r"(?i)^\W*(?:so |but )?(?:what (?:I|we) (?:propose|suggest|ask(?: for)?|want|would do|recommend"
    r"|call for)(?: instead)? (?:is|are)\b|(?:my|our) (?:own )?(?:proposal|suggestion|remedy"
    r"|plan) is\b"
    r"|there (?:is|are) (?:\w+ ){1,3}?(?:remed(?:y|ies)|cures?|solutions?|ways? out|fix"
    r"|better ways?"
    r"|alternatives?)\b)"
)
"""A sentence behind which a proposal is told: `What I propose is modest.`"""
CLAIMS: Final = late(
    r"(?i)\b(?:(?:does|do|is|are) not|cannot|nothing|never|the (?:only|most|best|worst|real)\b|what"
    r" \w+ .{3,60} is\b|I (?:think|believe|argue|shall)|lets?\b|makes?\b|needs?\b|teach(?:es)?"
    r"|rather"
    r" than|not by|wrong)\b"
)
STATED: Final = 1.5
"""For such a sentence, which is the thesis wherever it stands."""
THINKS: Final = late(
    r"\bI (?:say|think|believe|hold|am (?:sure|convinced))(?: that)? (?:\w+ ){1,5}?"
    r"(?:should|must|ought to)\b"
)
"""What an author thinks should be done, which is a thesis too."""
_PAST: Final = late(r"\b(?:was|were|had|did|said|went|took|\w{3,}ed)\b")


def voiced(whole: Whole) -> list[Voice]:
    """The voice of each sentence."""
    blocks = (whole.article.block_at(sentence.span.start) for sentence in whole.cut)
    return list(voices(zip(map(id, blocks), whole.words, strict=True)))


def announced(whole: Whole) -> list[int]:
    """The places of what an author announces that he proposes.

    That are the proposals behind `What I propose is modest.` in its paragraph.
    """
    voice = voiced(whole)
    blocks = [id(whole.article.block_at(sentence.span.start)) for sentence in whole.cut]
    told: list[int] = []
    for start, words in enumerate(whole.words):
        if voice[start] is not Voice.OWN or not ANNOUNCES.match(words):
            continue
        block = [at for at in range(start + 1, len(blocks)) if blocks[at] == blocks[start]]
        own = [at for at in block if PROPOSES.search(whole.words[at])]
        told += [start, *own] if ":" in words else own
    return told


def _answering(whole: Whole, said: Sequence[Voice]) -> list[bool]:
    """True for each sentence that answers a counted objection."""
    blocks = [id(whole.article.block_at(sentence.span.start)) for sentence in whole.cut]
    counted = {
        block
        for block, voice, words in zip(blocks, said, whole.words, strict=True)
        if voice is Voice.OTHERS and standing.counts_off(words)
    }
    return [b in counted and v is Voice.OWN for b, v in zip(blocks, said, strict=True)]


def claims(whole: Whole) -> Weights:
    """The weights of an author's own claims.

    What is granted, told of others, asked, counted off, or told as having happened is less.
    """
    said = voiced(whole)
    turned = [
        here is Voice.OWN and before is not here for before, here in pairwise((*said[:1], *said))
    ]
    foreign = np.array([voice is not Voice.OWN for voice in said], dtype=np.float64)
    asking = np.array(
        [
            idle.asks(each)
            or standing.counts_off(each)
            or (ANNOUNCES.match(each) is not None and ":" not in each)
            for each in whole.words
        ],
        dtype=np.float64,
    )
    answers = np.array(_answering(whole, said), dtype=np.float64)
    told = whole.marks(_PAST)
    pointing = np.array([standing.leans(each) for each in whole.words], dtype=np.float64)
    own: Weights = (
        alone(whole)
        + SIGN * whole.marks(CLAIMS) * (1 - told)
        - SIGN * told
        + NOT_OWN * (foreign + asking + answers)
        + SIGN * np.array(turned)
        + salience.PLACE * whole.place
        + SHORT * pointing
        + STATED * np.maximum(whole.marks(STATES), whole.marks(THINKS))
    )
    return own
