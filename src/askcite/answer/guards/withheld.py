"""The no of two plain forms: leave refused, and silence.

`Are phones allowed at lunch?` is denied by "have banned phones", `Does the treaty mention floods?`
by "It says nothing about floods".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askcite.text import irregular
from askcite.text.english import HEDGE, NEGATION
from askcite.text.late import late
from askcite.text.words import Text

_LEAVE: Final = (
    r"(?:allowed|permitted|ok(?:ay)?|legal|lawful|acceptable|possible|fine|all right|alright)"
)
_ASKS_LEAVE: Final = late(
    r"(?i)\W*(?:(?:so|and|but|then|also),? )*"
    rf"(?:(?:may|can)\b|(?:is|are|am|was|were) .*\b{_LEAVE}\b)"
)
_BANS: Final = r"(?:bann(?:ed|ing)|bans|forb(?:ids?|ade|idden)|prohibit(?:s|ed)?|outlaw(?:s|ed)?)"
_BANNED: Final = late(
    rf"(?i)\b(?P<done>(?:is|are|was|were|be|been|being) (?:(?!not\b)\w+ )?{_BANS}\b"
    r"|(?:is|are|was|were) (?:not|never) (?:allowed|permitted)\b|may not\b|must (?:not|never)\b)"
    rf"|\b(?P<does>{_BANS}|not (?:allowed|permitted)(?: (?:is|are))?|no(?:body| one) may"
    r"|(?:there is|under) an? (?:\w+ )?ban on)\b"
    r"|^\W*(?P<told>never|do not|don['’]t)\b"
)
"""A ban: of what stands before it (`done`), or behind it."""
_OWN: Final = late(
    r"(?i)\b(?:not|never) (?:allowed|permitted)|\b(?:may|must) (?:not|never)\b"
    r"|\bno(?:body| one) may|^\W*(?:never|do not|don['’]t)\b"
)
"""A ban that is put by a denial."""
_LIFTED: Final = late(
    r"(?i)\b(?:lift|end|eas|repeal|overturn|scrap|drop|reject|oppos|against|propos|consider|discuss"
    r"|debat|demand|call(?:s|ed|ing)? for|vot|threat|until now|formerly|previously|no longer"
    r"|used to|would|should)\w*"
)
"""Words beside which a ban may be none, or none any more."""
_BOUNDS: Final = late(
    r"(?i)\b(?:on|in|at|between|until|before|after|during|except|unless|without|if|when|while|near"
    r"|inside|outside|within|above|over|under|below|from(?! \w+ing\b)|more than|but)"
    r" (?!(?:the )?(?:all|any|every|each|entire|whole)\b)(?P<rest>[^,;]+)"
)
"""Where, when or for whom alone a ban holds."""
_LIGHT: Final = frozenset(
    {"use", "using", "have", "bring", "keep", "take", "get", "wear", "do", "make", "go"}
    | {"i", "we", "you", "one", "people", "someone", "anyone", "my", "our", "your", "still"}
)
_THINGS: Final = 3
"""Words of a thing, or of two, that are banned by themselves."""
_PARTS: Final = late(r"(?i);\s+|,?\s+(?:while|whereas|but)\s+|(?<=[.!?])\s+")
_MENTIONS: Final = late(
    r"(?i)\W*(?:does|do|did) (?P<who>.+?) (?:\w+ly |even |ever )?(?:mention|cover|address|speak of"
    r"|speak about|talk about|discuss|refer to|(?:say|have|contain) (?:anything|something|a word)"
    r" (?:about|on|of)) (?P<what>.+?)\W*"
)
_SILENT: Final = late(
    r"(?i)\b(?:(?:says?|said|contain(?:s|ed)?) (?:nothing|not a word|no word|little or nothing)"
    r" (?:about|of|on)|(?:is|are|was|were|stays?|remains?|remained) silent (?:about|on|as to)"
    r"|(?:(?:do|does|did) not|never|(?:do|does|did)n['’]t) (?:even )?(?:mention(?:s|ed)?"
    r"|(?:say|contain) (?:a word|anything|a thing) (?:about|of|on)|cover|address|refer to)"
    r"|makes? no mention of|has no word (?:about|on)) (?P<what>[^.;]+)"
)
_LEANS: Final = late(r"\W*(?:It|He|She|They|That|This)\b")


def denies(question: str, quote: str) -> bool:
    """True where the quote refuses leave, or tells of silence."""
    if asked := _MENTIONS.fullmatch(question):
        return any(_is_silent(asked, part) for part in _PARTS.split(quote))
    return any(_is_whole(question, part, ban) for part, ban in _bans(question, quote))


def bars(question: str, quote: str) -> bool:
    """True where leave is asked for what the quote bans."""
    words = _words(question)
    return any(
        any(irregular.holds(Text(part), *pair) for pair in words)
        for part, _ in _bans(question, quote)
    )


def _is_silent(asked: re.Match[str], part: str) -> bool:
    """True where the part tells of such silence."""
    silent = _SILENT.search(part)
    if silent is None:
        return False
    what, who = Text(silent["what"]), Text(part[: silent.start()])
    named = _LEANS.match(part) or any(irregular.holds(who, *p) for p in Text(asked["who"]).spoken)
    return bool(named) and all(irregular.holds(what, *pair) for pair in Text(asked["what"]).spoken)


def _bans(question: str, quote: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Each part of the quote with its ban."""
    if not _ASKS_LEAVE.match(question) or NEGATION.search(question):
        return
    for part in _PARTS.split(quote):
        ban = _BANNED.search(part)
        if ban and len(NEGATION.findall(part)) <= bool(_OWN.search(part)):
            yield part, ban


def _words(question: str) -> list[tuple[str, str]]:
    """The words of meaning, less those that ask for leave."""
    said = re.sub(rf"(?i)\b{_LEAVE}\b", " ", question)
    return [(term, word) for term, word in Text(said).spoken if word.lower() not in _LIGHT]


def _is_any_use(question: str, banned: Text, verb: str) -> bool:
    """True for a deed with a banned thing.

    `May we carry candles?`, where candles are not allowed.
    """
    deed = late(rf"(?i)\W*(?:\w+,? )?(?:may|can) \w+ {re.escape(verb)}\b")
    plain = len(banned.spoken) <= _THINGS and not any(
        m.group()[0].isdigit() for _, m in banned.words
    )
    return plain and deed.match(question) is not None


def _is_whole(question: str, part: str, ban: re.Match[str]) -> bool:
    """True where the very thing is banned, without bounds."""
    words, here = _words(question), Text(part)
    if not words or _LIFTED.search(part) or HEDGE.search(_OWN.sub(" ", part)):
        return False
    if late(rf"(?i)\b{_BANS}\b").search(question):
        return False
    banned = Text(part[: ban.start()] if ban["done"] else part[ban.end() :])
    lacking = [pair for pair in words if not irregular.holds(here, *pair)]
    if lacking and not (lacking == words[:1] and _is_any_use(question, banned, lacking[0][1])):
        return False
    if not any(irregular.holds(banned, *pair) for pair in words):
        return False
    asked = Text(question)
    rests = (Text(found["rest"]) for found in _BOUNDS.finditer(part, ban.end()))
    return all(any(asked.means(*pair) for pair in rest.spoken) for rest in rests)
