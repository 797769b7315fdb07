"""Numbers that count another thing than the one asked for.

`How many cats fell ill?` is not answered by "some 640 dogs fell ill", `How many people came?` by
"two halls", nor `How many boats are there?` by "after 20 minutes" or by the most that one may have.
"""

from __future__ import annotations

import re
from typing import Final

from askcite.question.vocabulary import synonyms, word_kin
from askcite.text.english import (
    AUXILIARIES,
    FUNCTION_WORDS,
    MONTH,
    NUMBER_WORDS,
    UNITS,
    YEAR,
)
from askcite.text.late import late
from askcite.text.layout import labels
from askcite.text.terms import terms
from askcite.text.words import Text

ASKED: Final = late(
    rf"(?i)\W*(?:and |so |but )?how many (?P<thing>\w+(?: (?!(?:{AUXILIARIES}|of|in|at|on|for)\b)"
    r"\w+)?)\b.*"
)
_LONG: Final = 3
_CLIPPED: Final = 3
"""Letters of a word's beginning that stand for all of it."""
_PERSONS: Final = (
    r"\w*(?:people|persons|men|women|children|folk)|(?:\w+)(?:ers|ors|ists|ees|ants|ents|ians"
    r"|ese|ish)|troops|soldiers|pupils|kids|boys|girls|adults|guests|casualties|victims|dead|deaths"
    r"|lives|individuals|officials|judges|members|souls|heads|staff|friends|males|females|citizens"
    r"|nationals|families|households|guards|crew|sons|daughters|wives|spectators|fans"
)
"""Those who are called by many names."""
_NAMED_AS_PERSONS: Final = """
letter|number|paper|river|tower|computer|meter|flower|cover|server|trailer
|container|roller|layer|chapter|poster|answer|order|offer|quarter|corner|water|finger|shoulder
|feather|power|border|shelter|sticker|ladder|hammer|drawer|counter|boiler|freezer|cooler|locker
|hanger|sweater|jumper|trouser|burner|heater|filter|charger|printer|scooter|helicopter|theater
|center|motor|door|floor|color|error|sensor|reactor|tractor|factor|sector|mirror|anchor|corridor
|accident|event|document|element|comment|payment|investment|appointment|department|apartment
|movement|moment|argument|statement|agreement|experiment|treatment|instrument|monument|incident
|continent|component|cent|percent|tent|talent|complaint|restaurant|plant|grant|ant|elephant
|variant|list|fist|mist|tree|bee|fee|knee|degree|committee|coffee|dish|fish|wish"""
"""Things whose names end as those of persons do."""
_NO_THING: Final = rf"(?!(?:{_NAMED_AS_PERSONS})(?:e?s)?$)".replace("\n", "")
_PEOPLE: Final = late(
    rf"(?i){_NO_THING}(?:{_PERSONS}|more|others|times|ways|things|kinds|sorts|types|units|parts"
    r"|pieces|items|copies|words|percent|per)"
)
"""Such, and words that count anything."""
_PERSON: Final = late(rf"(?i){_NO_THING}(?:{_PERSONS})")
_RANK: Final = (
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|youngest|eldest|oldest|last"
    r"|middle|one|two) of "
)
_OF_PARENTS: Final = late(rf"(?i){_RANK}$")
"""Before a number of brothers and sisters: `the third of six children`."""
_AMONG: Final = late(rf"(?i){_RANK}(?=(?:\d+|{'|'.join(NUMBER_WORDS)})\b)")
_KIN: Final = late(
    r"(?i)people|persons|children|kids|sons|daughters|boys|girls|\w+s?ters|\w*brothers"
)
_COUNTED: Final = late(
    rf"(?i)(?<![\w.,/-])(?:\d+(?:[.,]\d+)*|{'|'.join(NUMBER_WORDS)})"
    r"(?P<scale> (?:hundred|thousand|million|billion))?"
    r"(?: (?P<noun>[a-z]+)(?: (?P<next>[a-z]+))?)?"
)
NUMBER_BEGINS: Final = (
    rf"(?i)(?<![\w.,:/-])(?:\d+(?:[.,:]\d+)*(?![\w/]*\d)|\b(?:{'|'.join(NUMBER_WORDS)})\b)"
)
"""A number, but for its scale, as a pattern."""
_NUMBER: Final = late(
    rf"{NUMBER_BEGINS}"
    r"(?:(?: |-)(?:hundred|thousand|million|billion|[a-z]+ty(?=-)|(?:one|two|three|four|five|six"
    r"|seven|eight|nine)\b))*"
)
_NUMBER_OR_ONE: Final = late(rf"{_NUMBER.pattern}|\bone\b")
_VAGUE: Final = late(
    r"(?i)\b(?:several|many|few|dozens?|hundreds|thousands|millions|no|none|nobody|both|all|each"
    r"|every|couple|pair|hal(?:f|ves)|quarters?|thirds?|majority|most|double\w*|single|only)\b|%|[½¼¾]"
    r"|per ?cent"
)
"""What tells a number without one."""
IN_A_DATE: Final = late(
    rf"(?i)(?:st|nd|rd|th)\b| ?(?:[ap]\.?m\b|o['’]clock)|(?: of)? {MONTH}\b|:\d"
)
"""Behind a number that is a rank, an hour or a day."""
A_YEAR: Final = late(YEAR)
_OF_THEM: Final = late(r"(?i) of (?:them|these|those|which|whom)\b")
_DATED: Final = late(rf"(?i)(?:\b{MONTH}\.?|[£$€¥₹]|\b(?:at|aged?|no\.|since|until)) $")
_IN: Final = late(r"(?i)\b(?:in|from|to|since|until|between|by|during|of|after|before) $")
_JOINED: Final = late(r"-(?P<noun>[A-Za-z]{3,})\b")
"""What a number in one word with it counts: `84-page`."""
_NOUN: Final = late(r"(?:[ -][A-Za-z][\w’'-]*){1,3}")
_MOST: Final = late(
    r"(?i)\b(?:up to|at (?:the )?most|(?:no|not) more than|a maximum of|as many as|at least"
    r"|may \w+ more than) $"
)
_THERE: Final = late(
    r"(?i)\W*(?:and |so |but )?how many (?:\w+ ){1,3}?(?:(?:are|were|is|was) (?:there|in)\b"
    r"|(?:do|does|did) .+ (?:have|own|run|lend|keep|operate)\b|in (?:total|all)\b).*"
)
"""A question for how many there are."""
_HOW_MANY_IN_ALL: Final = late(
    rf"{_THERE.pattern}|\W*(?:and )?how many (?:people|inhabitants|residents) (?i:live|are living)"
    r" in (?:the )?[A-Z].*"
)
_SHARE: Final = late(
    r"(?i)\d+(?:[.,]\d+)? ?(?:%|per ?cent\b)|\b(?:hal(?:f|ves)|(?:(?:one|two|three) )?"
    r"(?:thirds?|quarters?|fifths?|tenths?)) (?:of )?"
)
_ALLOWED: Final = late(
    r"(?i)\b(?:can|may|could|allow\w*|permit\w*|max\w*|limit\w*|most|least|need\w*|must|per|each)\b"
)


def lacks(asked: str, said: str) -> bool:
    """True where every number is of another thing."""
    if counts_none(asked, said) or is_most(asked, said) or is_share(asked, said):
        return True
    if not misses(asked, said):
        return False
    counted = [each["noun"] and (each["noun"], each["next"]) for each in _COUNTED.finditer(said)]
    return bool(counted) and all(each and _is_thing(*each) for each in counted)


def counts_none(asked: str, said: str) -> bool:
    """True where no number may count the thing.

    Bats are not counted by `300 lamps`, people not by what is no person, nor by an hour or a sum.
    """
    word = _thing(asked)
    if not word or _VAGUE.search(_AMONG.sub(" ", said)):
        return False
    if word[0].isupper() or word.lower() in UNITS:
        return False
    bare = labels.bare(said)
    numbers = list(_NUMBER.finditer(bare))
    others = [each for each in numbers if not _OF_THEM.match(bare, each.end())] or numbers
    return bool(numbers) and not any(_may_count(word, each, bare) for each in others)


def is_most(asked: str, said: str) -> bool:
    """True for the most that one may have."""
    if not _THERE.match(asked) or _ALLOWED.search(asked):
        return False
    bare = labels.bare(said)
    led = [_MOST.search(bare[: each.start()]) for each in _NUMBER_OR_ONE.finditer(bare)]
    return bool(led) and all(led)


def is_share(asked: str, said: str) -> bool:
    """True for a share, not a number, of them."""
    if not _HOW_MANY_IN_ALL.match(asked):
        return False
    said, word = labels.bare(said), _thing(asked)
    bare = _SHARE.sub(" ", said)
    numbers = _NUMBER.finditer(bare)
    return bare != said and not any(_may_count(word, each, bare) for each in numbers)


def misses(asked: str, said: str) -> bool:
    """True where the thing that is counted stands nowhere."""
    word = _thing(asked)
    if not word or word[0].isupper() or _PEOPLE.fullmatch(word) or word.lower() in UNITS:
        return False
    return not _is_said(word, Text(said))


def _thing(asked: str) -> str:
    """The plural noun that is to be counted."""
    found = ASKED.fullmatch(asked)
    words = found["thing"].split() if found else []
    if words and _is_person(words[0]):
        return words[0]
    return next((w for w in reversed(words) if w.endswith("s")), "")


def _is_person(word: str) -> bool:
    return _PERSON.fullmatch(word) is not None


def _is_said(word: str, here: Text) -> bool:
    """True where the thing stands there, clipped or whole."""
    kin = {*synonyms.forms(word), *synonyms.same(word)}
    short = word.lower().removesuffix("s")
    clipped = len(short) >= _CLIPPED and any(
        each.group().lower().startswith(short) and each.group().endswith("s")
        for _, each in here.words
    )
    akin = any(word_kin.akin(word, each.group()) for _, each in here.words)
    return clipped or akin or bool(kin & here.known) or any(map(here.holds, terms(word)))


def _may_count(word: str, found: re.Match[str], said: str) -> bool:
    """True for a number that may be of the thing."""
    before, after = said[: found.start()], said[found.end() :]
    if IN_A_DATE.match(after):
        return False
    joined = _JOINED.match(after)
    if joined and _is_said(word, Text(joined["noun"])):
        return True
    near = _NOUN.match(after)
    words = near.group().replace("-", " ").split() if near else []
    if words and words[0].lower() in UNITS:
        return False
    noun = _plural(words)
    if _DATED.search(before):  # `at nine`, but `at nine sites`
        return noun is not None and _is_said(word, Text(noun))
    if noun is None:
        is_year = A_YEAR.fullmatch(found.group()) is not None
        return not (is_year and (not words or _IN.search(before)))
    if _is_person(word) and _is_person(noun):
        return _OF_PARENTS.search(before) is None or _KIN.fullmatch(word) is not None
    return bool(_PEOPLE.fullmatch(noun)) != _is_person(noun) or _is_said(word, Text(noun))


def _plural(words: list[str]) -> str | None:
    """The plural noun that a number's words come to."""
    for word in words:
        if word.lower() in FUNCTION_WORDS:
            return None
        if (len(word) > _LONG and word.endswith("s") and not word.endswith("ss")) or (
            word.lower() in {"people", "men", "women", "children"}
        ):
            return word
    return None


def _is_thing(noun: str, after: str | None) -> bool:
    """True for a plural noun that is counted."""
    words = [w for w in (noun, after) if w]
    if noun.lower() in FUNCTION_WORDS or noun.lower() in UNITS:
        return False
    plural = next((w for w in words if len(w) > _LONG and w.endswith("s")), None)
    return plural is not None and plural not in UNITS and not _PEOPLE.fullmatch(plural)
