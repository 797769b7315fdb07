"""Words that turn a question round, so that a passage that answered it no longer does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_PAIRS: Final = """
    accept reject, accepted rejected, acquire sell, adopt abandon, after before, agree disagree,
    agreed disagreed, allied opposed, allow forbid, allowed forbidden, ancient modern, arrive leave,
    arrived left, arrival departure, attack defend, attacked defended, began ended, begin end,
    beginning end, benefit harm, best worst, better worse, biggest smallest, birth death, born died,
    bottom top, bought sold, build destroy, built destroyed, cause prevent, caused prevented,
    cheap expensive, civilian military, closed opened, cold hot, common rare, conquered lost,
    create destroy, created destroyed, daughter son, death birth, decline rise, declined rose,
    decrease increase, decreased increased, defeat victory, defeated supported, destroy build,
    destroyed built, die live, died lived, disadvantage advantage, earlier later, earliest latest,
    early late, east west, eastern western, enemy ally, entered left, establish abolish,
    established abolished, exclude include, excluded included, export import, exports imports,
    external internal, fail succeed, failed succeeded, fall rise, false true, famous unknown,
    fast slow, fastest slowest, fell rose, female male, few many, fewer more, fewest most,
    final first, first last, first second, foreign domestic, formal informal, formed dissolved,
    found lost, founded dissolved, free enslaved, friend enemy, gain loss, gained lost,
    greater lesser, greatest least, hard soft, heavy light, high low, higher lower, highest lowest,
    hired fired, husband wife, important unimportant, improve worsen, improved worsened,
    included excluded, inner outer, innocent guilty, inside outside, join leave, joined left,
    king queen, large small, larger smaller, largest smallest, last first, least most,
    legal illegal, less more, liberal conservative, like dislike, long short, longer shorter,
    longest shortest,
    lose win, losing winning, lost won, lowest highest, major minor, majority minority,
    maximum minimum, men women, minor major, mother father, natural artificial, near far,
    negative positive, new old, newest oldest, north south, northern southern, northeast southwest,
    old new, oldest youngest, oppose support, opposed supported, past future, peace war,
    permanent temporary, permitted prohibited, plants animals, poor rich, popular unpopular,
    private public, public private, proved disproved, push pull, rarely often, received sent,
    refused agreed, reject accept, released captured, remove add, removed added, rural urban,
    same different, second third, secular religious, similar different, single married,
    strength weakness, strong weak, stronger weaker, strongest weakest, success failure,
    successful unsuccessful, summer winter, support oppose, supported opposed, taught learned,
    thick thin, third fourth, upper lower, urban rural, usually rarely, victory defeat,
    war peace, west east, western eastern, wet dry, wide narrow, win lose, winter summer,
    woman man, won lost, worst best, young old, youngest oldest
"""
OPPOSITES: Final = {
    one: other
    for pair in _PAIRS.split(",")
    for word, turned in (pair.split(),)
    for one, other in ((turned, word), (word, turned))
}
_WORD: Final = re.compile(r"(?<!How )\b\w+")
"""A word; "how few" and "how short" are seldom asked, and would give the turned away."""


def turned(question: str) -> Iterator[str]:
    """The question with one of its words turned into the opposite, in every way there is."""
    for match in _WORD.finditer(question):
        if (other := OPPOSITES.get(match.group())) is not None:
            yield question[: match.start()] + other + question[match.end() :]
