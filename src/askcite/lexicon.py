"""The words by which a sentence can be told to say otherwise than its source; English alone."""

from __future__ import annotations

import re
from typing import Final

_FUNCTION: Final = """a an the of in on at by for from to with as and or but if that which who whom
whose this these those it its he she they them him his her their we us our you your i my me is are
was were be been being am has have had having do does did doing will would shall should can could
may might must there here than then so such into over under about after before during between
through up down out also own s t what when where how why both each other another said says say no
not nor never none without"""
FUNCTION_WORDS: Final = frozenset(_FUNCTION.split())
_JOINING: Final = """of in on at by for from to with as and or but if that which who whom whose into
over under about after before during between through than"""
JOINING: Final = frozenset(_JOINING.split())
"""Function words beyond which another part of the sentence begins."""
NEGATION: Final = re.compile(
    r"\b(?:no(?! doubt)|not(?! (?:only|just|merely)\b)|never|none|neither|nor|nobody|nothing"
    r"|without|cannot|fail(?:s|ed)?|refus(?:e|es|ed)|den(?:y|ies|ied)|lack(?:s|ed)?|unable|hardly"
    r"|barely|rarely|seldom|instead of|rather than|except|excluding|other than"
    r"|(?:all|any(?:one|thing)|every(?:one|thing)|no(?:body|thing)) but)\b|n['’]t\b",
    re.IGNORECASE,
)
HEDGE: Final = re.compile(
    r"\b(?:(?<!\d )may(?! \d)|might|could|if|unless|possibly|(?:is|was|be|it) (?:\w+ )?possible"
    r"|probabl[ey]|likely|perhaps|maybe|allegedly|reportedly|supposedly|expected|plan(?:s|ned)?"
    r"|propos(?:es|ed)|hop(?:es|ed)|intends?|almost|nearly|usually|mostly|partly|mainly|largely"
    r"|typically|used to (?:be|have|belong|live|work|know)"
    r"|(?:sa(?:id|ys?)|claim(?:s|ed)?|argu(?:es?|ed)|believ(?:es?|ed)|th(?:inks?|ought)|writes?|wrote"
    r"|tells?|told|suggest(?:s|ed)?|report(?:s|ed)?)\s(?:\w+\s)?that)\b",
    re.IGNORECASE,
)
KEPT: Final = re.compile(r"\b(?:can|some|most|many|often|generally|according to)\b", re.IGNORECASE)
"""Words that keep the reserve of a hedge which is left out."""
ABSOLUTE: Final = re.compile(
    r"\b(?:only|all|every|always|everyone|everything|first|last|solely|exclusively|entirely|most"
    r"|must|any|completely|fully)\b",
    re.IGNORECASE,
)
_OPPOSITES: Final = """increase decrease, rise fall, rose fell, rose fallen, risen fell, risen
fallen, grow shrink, gain lose, gained lost, win lose, won lost, more less, more fewer, high low,
higher lower, large small, big small, long short, old young, old new, early late, earlier later,
before after, first last, begin end, began ended, start end, open close, include exclude, accept
reject, accept refuse, allow forbid, allow prevent, support oppose, agree disagree, success
failure, succeed fail, strong weak, strengthen weaken, expand reduce, raise lower, buy sell, bought
sold, male female, man woman, men women, boy girl, father mother, son daughter, brother sister,
husband wife, king queen, north south, east west, northern southern, eastern western, inside
outside, left right, good bad, best worst, better worse, positive negative, true false, same
different, similar different, alive dead, born die, love hate, happy sad, friend enemy, war peace,
day night, once twice, import export, major minor, majority minority, maximum minimum, public
private, rich poor, hot cold, warm cold, dry wet, light dark, black white, full empty, easy
difficult, fast slow, arrive leave, enter leave, join leave, build destroy, create destroy, appoint
dismiss, attack defend, present absent, above below, most least, many few, benefit harm, improve
worsen, improve deteriorate, legal illegal, possible impossible, guilty innocent, convicted
acquitted, domestic foreign, direct indirect, formal informal, permanent temporary, rural urban,
victory defeat, profit loss, converge diverge, inclusive exclusive"""
OPPOSITES: Final = tuple((a, b) for a, b in (pair.split() for pair in _OPPOSITES.split(",")))
UNDOING: Final = ("un", "in", "im", "ir", "il", "dis", "non")
"""What turns a word into its opposite when it is put before it."""
_COUNTED: Final = """zero - two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen twenty"""
NUMBER_WORDS: Final = {word: str(number) for number, word in enumerate(_COUNTED.split())} | {
    "dozen": "12",
    "twice": "2",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "hundred": "100",
}
_RANKED: Final = "second third fourth fifth sixth seventh eighth ninth tenth"
RANKS: Final = {word: str(number) for number, word in enumerate(_RANKED.split(), 2)}
"""A source's third season may be written as season 3."""
