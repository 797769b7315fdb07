"""The reason for what was just told.

`Why?` after "School visits fell, because coach hire has become dear" is answered by that sentence
itself; after a short one that announces, by what stands next in its paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.conversation.retold import Retold
from askcite.answer.finding import Search
from askcite.answer.neighbours import running_on
from askcite.question.request import Part
from askcite.text import idle, standing
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Evidence, Kind, Sentence

NEXT: Final = 2
"""Sentences behind what was told that may give its reason."""
ANNOUNCES: Final = 8
"""Words of a sentence that the next one explains."""
RIGHT: Final = 0.6
"""Confidence in such a reason."""
LEAST: Final = 3
"""Words of a reason."""
_GIVES: Final = late(
    r"(?i)\b(?:because|since(?! (?:the )?\d)|so that|in order to|due to|owing to|as a result of"
    r"|thanks to|on account of|too \w+ to)\b|, (?:for|as) (?!example|instance|well|long|many|much)"
    r"|; (?:he|she|they|it) (?:fear|hop|think|thought|believ|sa(?:id|ys)|want|felt)\w*"
)
_GIVES_ITS_OWN: Final = late(r"(?i)\b(?:because|too \w+ to|for fear|due to|owing to)\b")
"""The same in a sentence that was not told."""
_BEGINS: Final = late(
    r"(?i)\W*(?:(?:the|one|his|her|their|its|another|this) (?:\w+ )?(?:reasons?|causes?"
    r"|explanation)\b|(?:this|that|it) (?:is|was|happens|happened) because\b|because\b|otherwise\b"
    r"|for this reason)"
)
_ANNOUNCED: Final = late(r"(?i)\b(?:reason|cause|explanation) (?:is|was) (?:what|that it)\b")

_REFUSED: Final = late(
    r"(?i)\b(?:turn(?:s|ed)? down|refus\w+|reject\w+|declin\w+|never|not|stopped|quit|left)\b"
)
_SAID: Final = late(
    r"\W*[\"“][^\"”]+[\"”],? (?:he|she|they) (?:said|says|explained|explains|wrote)\b"
)
"""The words of whoever refused something, which are his reason."""


def choose(part: Part, told: Sequence[Retold], search: Search) -> Choice | None:
    """The sentence that gives the reason, if any."""
    asked = meaning(part.topics[4])
    giving = [each for each in told if _GIVES.search(each.words)]
    place = max(giving, key=lambda each: len(asked & set(terms(each.words))), default=None)
    cited = [place.evidence(RIGHT)] if place else list(_next(told, search))
    if not cited:
        return None
    articles = {each.article.id: each.article for each in told}
    return Choice(
        part.asked,
        part.topics[2],
        Kind.WHY_HOW,
        groups=(Group(tuple(cited)),),
        confidence=max(RIGHT, search.answers_from),
        articles=articles,
    )


def _next(told: Sequence[Retold], search: Search) -> Iterator[Evidence]:
    """The sentences behind the first one told that explain it."""
    if not told:
        return
    article, sentence = told[0]
    cut, _ = search.generation.sentences(article.id)
    behind = [s for s in cut if s.span.start >= sentence.span.end]
    block = article.block_at(sentence.span.start)
    own = [s for s in running_on(behind, article)[:NEXT] if block and block.span.covers(s.span)]
    announces = len(told[0].words.split()) <= ANNOUNCES
    for at, each in enumerate(own):
        words = each.span.line(article.text)
        own_words = at == 0 and _REFUSED.search(told[0].words) and _SAID.match(words)
        begins = own_words or _BEGINS.match(words) is not None
        if begins or (at == 0 and announces and _explains(words)):
            yield from _with_matter(article.id, own, at, words)
            return
        if _GIVES_ITS_OWN.search(words):
            yield Evidence(article.id, each, None, RIGHT, 0.0)
            return


def _explains(words: str) -> bool:
    return standing.is_closed(words) and not idle.asks(words)


def _with_matter(id: str, own: Sequence[Sentence], at: int, words: str) -> Iterator[Evidence]:
    """The sentence, and the next where it but announces."""
    last = at + 1 + bool(_ANNOUNCED.search(words))
    yield from (Evidence(id, each, None, RIGHT, 0.0) for each in own[at:last])
