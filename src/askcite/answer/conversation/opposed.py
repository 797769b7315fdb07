"""Sentences that speak against the last answer.

"Is that true?" of a claim, and "Who disagrees?", are answered by whoever denies it: the sentences
near it, or like it, that contradict. What nobody contradicts is told again where it is doubted.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.conversation import retold
from askcite.answer.finding import Search
from askcite.question.conversation.returning import DOUBTED
from askcite.question.request import Part
from askcite.text import idle
from askcite.text.late import late
from askcite.types import Article, Evidence, Kind, Sentence

MOST: Final = 2
"""Sentences that are told against a claim."""
NEAR: Final = 4
"""Sentences behind the claim among which a `but` is one against it."""
ALIKE: Final = 0.3
"""Cosine with the claim from which on a denial is of it."""
RIGHT: Final = 0.6
"""Confidence in a sentence that contradicts."""
_CLAIMED: Final = late(
    r"(?i)\b(?:alleg\w+|claim\w*|rumou?r\w*|speculat\w+|accus\w+|suspect\w*|assert\w*|said|says?"
    r"|believes?|believed|according|argu\w+|suppos\w+|hypothes\w+|warn\w*|complain\w*|think|thinks"
    r"|thought|suggest\w*|insist\w*|call(?:ed|s)|theor\w+)\b"
)
"""A sentence that tells what somebody holds."""
_DENIES: Final = late(
    r"(?i)\b(?:den(?:y|ies|ied|ying)|reject\w*|disput\w+|refut\w+|contradict\w*|disagree\w*"
    r"|object(?:s|ed|ions?)|criticis\w+|criticiz\w+|critics?|doubt\w*|unlikely|no (?:\w+ )?evidence"
    r"|not (?:true|the case)|untrue|false|unfounded|mistaken|myth|oppos\w+|rebut\w*"
    r"|debunk\w*|disprov\w+|contrary|counter\w*|s[ck]eptic\w*|controvers\w+"
    r"|not (?:everybody|everyone|all \w+) (?:is|are|agrees?|was|were|thinks?)|warned that)\b"
)
_TURNS: Final = late(r"(?i)\W*(?:but|however|yet|nevertheless|in fact|instead|on the contrary)\b")


def choose(part: Part, search: Search) -> Choice:
    """The sentences against the last answer, and it; or none."""
    told = retold.told(part.last.answer, search) if part.last else ()
    doubted = DOUBTED.fullmatch(part.asked) is not None
    against: list[Evidence] = []
    for place in told[:1]:
        if not doubted or _CLAIMED.search(place.words) or _DENIES.search(place.words):
            found = _against(place, told, search)
            against = list(islice(found, MOST))
            if not against and not doubted:
                against = list(islice(_against(place, told, search, anybody=True), MOST))
    if against:
        against += [place.evidence() for place in told[:1]]
    elif doubted:
        against = [place.evidence() for place in told]
    return Choice.telling(
        part, Kind.FACT, against, (place.article for place in told), RIGHT, understood_as=part.asked
    )


def _against(
    place: retold.Retold, told: tuple[retold.Retold, ...], search: Search, *, anybody: bool = False
) -> Iterator[Evidence]:
    """The contradictions, those near the claim first.

    Where `anybody` may speak against anything, all of the article.
    """
    article = place.article
    cut, vectors = search.generation.sentences(article.id)
    at = {sentence.number: index for index, sentence in enumerate(cut)}.get(place.sentence.number)
    before = {each.sentence.number for each in told if each.article.id == article.id}
    if at is None:
        return
    alike = vectors @ vectors[at]
    near = [index for index in range(at + 1, at + 1 + NEAR) if index < len(cut)]
    far = sorted(set(range(len(cut))) - set(near), key=lambda index: -alike[index])
    for index in (*near, *far):
        sentence = cut[index]
        beside = index in near and _beside(sentence, place)
        told_of = anybody or beside or alike[index] >= ALIKE
        if sentence.number not in before and told_of and _opposes(sentence, article, beside):
            yield Evidence(article.id, sentence, None, RIGHT, 0.0)


def _beside(sentence: Sentence, place: retold.Retold) -> bool:
    """True for a sentence of the claim's own block."""
    block = place.article.block_at(place.sentence.span.start)
    return block is not None and block.span.covers(sentence.span)


def _opposes(sentence: Sentence, article: Article, beside: bool) -> bool:
    words = sentence.span.line(article.text)
    if idle.asks(words):
        return False
    return bool(_DENIES.search(words) or (beside and _TURNS.match(words)))
