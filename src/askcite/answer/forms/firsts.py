"""Yes or no for a first time.

A text says so in a few words: `for the first time`, `the first … ever`, `never before`. Asked after
an answer it is of the sentences beside that one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.forms.positions import FIRST_TIME
from askcite.question.request import Part
from askcite.text import idle, standing
from askcite.text.late import late
from askcite.text.terms import meaning
from askcite.text.words import Text
from askcite.types import HEADS, Article, Evidence, Kind, Verdict

ARTICLES: Final = 3
"""Articles that are gone through whole."""
MOST: Final = 2
SHARED: Final = 0.5
"""Share of the words asked about that such a sentence has."""
BESIDE: Final = 1
"""Sentences around the last answer among which it may stand."""
RIGHT: Final = 0.7
"""Confidence in a sentence told so."""
_FIRST: Final = late(
    r"(?i)\b(?:for the first time|(?:the|his|her|its|their) (?:very )?first (?:time|ever)"
    r"|first-ever|never before|unprecedented|[\w-]+['’]s first\b"
    r"|(?:is|was|were|are|became|be) (?:the|his|her|its|their|a) (?:\w+ )?first\b)"
)
_NOT: Final = late(
    r"(?i)\b(?:not|n['’]t|hardly) (?:been )?(?:for )?(?:the|a|his|her|its|their) (?:very )?first\b"
    r"|\b(?:second|third|fourth|fifth|sixth|tenth) time\b|\bonce (?:again|more)\b"
)


def choose(part: Part, search: Search) -> Choice:
    """The sentences that tell of a first time, or nothing."""
    asked = FIRST_TIME.match(part.asked) or FIRST_TIME.match(part.typed)
    few = search.few(ARTICLES) if asked else ()
    of = f"{asked['who'] or ''} {asked['of']}" if asked else ""
    matter = of if meaning(of) else ""
    told = [pair for article in few for pair in _told(article, matter, part, search)]
    nothing = Choice(part.asked, part.readings[0], Kind.YES_NO)
    if not told:
        return nothing
    evidence = tuple(each for each, _ in told)[:MOST]
    verdicts = {verdict for _, verdict in told}
    return Choice.telling(
        part,
        Kind.YES_NO,
        evidence,
        few,
        max(RIGHT, search.answers_from),
        verdict=verdicts.pop() if len(verdicts) == 1 and (len(told) == 1 or matter) else None,
    )


def _told(
    article: Article, of: str, part: Part, search: Search
) -> Iterator[tuple[Evidence, Verdict]]:
    """The sentences with such words, each with its verdict."""
    cut, _ = search.generation.sentences(article.id)
    words = [sentence.span.line(article.text) for sentence in cut]
    near = _beside(words, part.last.answer) if part.last and not of else range(len(cut))
    for at in near:
        block = article.block_at(cut[at].span.start)
        if idle.asks(words[at]) or (block and block.kind in HEADS):
            continue
        denied = _NOT.search(words[at])
        if (denied or _FIRST.search(words[at])) and _is_of(of, words, at):
            yield Evidence(article.id, cut[at], None, RIGHT, 0.0), "no" if denied else "yes"


def _is_of(of: str, words: Sequence[str], at: int) -> bool:
    """True for a sentence of the thing asked about."""
    said = Text(
        " ".join(words[max(0, at - 1) : at + 1]) if standing.leans(words[at]) else words[at]
    )
    return not of or said.share(Text(of)) >= SHARED


def _beside(words: Sequence[str], answer: str) -> list[int]:
    """The places of the last answer's sentences, and beside them."""
    told = " ".join(answer.split())
    own = [at for at, said in enumerate(words) if said in told]
    reach = range(-BESIDE, BESIDE + 1)
    return sorted({at + step for at in own for step in reach if 0 <= at + step < len(words)})
