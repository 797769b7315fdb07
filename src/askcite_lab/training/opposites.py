"""Words that turn a question round.

A passage that answered it no longer does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askcite.text import antonyms

_MORE: Final = """
    accepted rejected, acquire sell, adopt abandon, agreed disagreed, allied opposed, allowed
    forbidden, ancient modern, arrived left, arrival departure, attacked defended, beginning end,
    biggest smallest, birth death, born died, bottom top, built destroyed, cause prevent, caused
    prevented, cheap expensive, civilian military, closed opened, common rare, conquered lost,
    created destroyed, decline rise, declined rose, decreased increased, defeated supported, die
    live, died lived, disadvantage advantage, earliest latest, enemy ally, entered left, establish
    abolish, established abolished, excluded included, exports imports, external internal, failed
    succeeded, famous unknown, fastest slowest, fewest most, final first, first second, formed
    dissolved, found lost, founded dissolved, free enslaved, gain loss, greater lesser, greatest
    least, hard soft, heavy light, highest lowest, hired fired, important unimportant, improved
    worsened, inner outer, joined left, larger smaller, largest smallest, liberal conservative,
    like dislike, longer shorter, longest shortest, losing winning, natural artificial, near far,
    newest oldest, northeast southwest, oldest youngest, opposed supported, past future, permitted
    prohibited, plants animals, popular unpopular, proved disproved, push pull, rarely often,
    received sent, refused agreed, released captured, remove add, removed added, second third,
    secular religious, single married, strength weakness, stronger weaker, strongest weakest,
    successful unsuccessful, summer winter, taught learned, thick thin, third fourth, upper lower,
    usually rarely, wide narrow
"""
"""Besides the pairs by which a sentence is told to say otherwise."""
OPPOSITES: Final = {
    one: other
    for word, turned in (*(pair.split() for pair in _MORE.split(",")), *antonyms.OPPOSITES)
    for one, other in ((turned, word), (word, turned))
}
_WORD: Final = re.compile(r"(?<!How )\b\w+")
"""A word; "how few" and "how short" are seldom asked, and would give the turned away."""


def turned(question: str) -> Iterator[str]:
    """The question with one word turned, in every way."""
    for match in _WORD.finditer(question):
        if (other := OPPOSITES.get(match.group())) is not None:
            yield question[: match.start()] + other + question[match.end() :]
