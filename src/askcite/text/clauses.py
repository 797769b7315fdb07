"""Clauses of a sentence, and words that reach across them."""

from __future__ import annotations

import re
from typing import Final

from askcite.text.english import NUMBER_WORDS
from askcite.text.late import late
from askcite.text.words import Text

_JOINT: Final = late(r"(?i);|\b(?:and|but|or|nor|while|whereas|although|though)\b")
_DOES: Final = (
    "is|are|was|were|has|have|had|will|would|can|could|may|must|should|did|does|do|[a-z]+ed|went"
    "|came|took|made|gave|said|got|kept|held|left|led|ran|sold|lost|won|paid|stood|put|set"
)
_ANOTHERS: Final = late(
    r"(?:;|,|\b(?i:and|but|while|whereas|although|though)\b),? (?:(?i:the|an?|his|her|its|their"
    r"|some|others?|two|both|he|she|they|it|we)\b|[A-Z]\w+(?:['’]s?)?) (?:\w+ ){0,2}?"
    rf"(?i:{_DOES}|\w+s)\b"
)
_VERB: Final = late(rf"\b(?:{_DOES})\b")
_OPENS: Final = late(
    r"\W*(?:In|On|At|By|During|Since|After|Before|Within|Under|Over|With|Without|Through|From|For"
    r"|Among|Despite|Until|Across|Throughout) [^,;:]*"
)
"""What stands before a sentence's first clause: `In recent years`."""
_LISTED: Final = late(r"(?:^|[,;:.] )[^,;:]*[A-Z][\w’'-]* (?=and )")
"""A clause that has begun with a name: `Peru` of `Peru and Chile have`."""
_NO_MEASURE: Final = (
    rf"(?! (?:[£$€]|(?:about |over |some )?(?:\d[\d.,]*|an?|{'|'.join(NUMBER_WORDS)})"
    r" (?:years?|months?|weeks?|days?|hours?|minutes?|summers?|winters?|nights?|decades?|centuries"
    r"|pounds?|euros?|dollars?|crowns?)\b))"
)
"""Behind `for`, no time that it takes and no price."""
_LIMITS: Final = late(
    rf"(?i)\b(?:for{_NO_MEASURE}|if|unless|until|except|only|when|under|within|first|whether"
    r"|without|in case)\b"
)
_RARER: Final = late(rf"(?i)\bevery (?:other|second|third|\d+|{'|'.join(NUMBER_WORDS)})\b")
_AT_ONCE: Final = late(
    rf"(?i)\W*(?P<limit>for{_NO_MEASURE}|if|unless|until|except|only|when|whether|without|in case"
    r"|but)\b"
)
_COUNT: Final = late(r"\d(?!\d{3}\b)")
"""A number that is no year."""
_BEFORE: Final = 30
"""Characters before the claim's words in which such a word may stand."""
_HAS: Final = late(r"(?i)\bhave (?:an? |any |the |some )?(?P<thing>\w{3,})$")
_HAVING: Final = (
    r"\b(?:ha(?:ve|s|d|ving)|with|there (?:is|are|was|were)|own\w*|bore|birth to|includ\w*"
    r"|contain\w*|offer\w*|provid\w*|carr(?:y|ies|ied)|get|got|fitted|equipped)"
)
_STEM: Final = 5
"""Letters by which a thing is known again."""
_PASSIVE: Final = late(r"(?i)\bby\b")
_DOING: Final = 3
"""Words of a claim with a doer, what is done, and to whom."""
_UNREAL: Final = late(
    r"(?i)\b(?:from being|permission to|in danger of|instead of|rather than|on the verge of"
    r"|close to"
    r"|(?:threaten|want|wish|plan|ask|intend|hop|fail|refus|fear|tri|try|offer"
    r"|propos|promis|vow|aim)\w* (?:for \w+"
    r" )?to|attempts? to|plans? to|prevent\w* .{1,40} from|(?:keep|kept|sav\w+"
    r"|stop\w*) .{1,40} from|(?:meaning|determined|tempted|ready|about) to"
    r"|(?:was|were) (?:(?:due|set|scheduled|supposed|meant|going|about) )?to"
    r"(?! be found\b))\b"
)
"""Words by which something is no fact."""
_SUPPOSED: Final = late(r"(?i)\b(?:would|might)\b|['’]d be\b")
"""A deed that is none yet: `the ferry would stop`."""
_CLAIMED: Final = late(
    r"(?i)\b(?:claim|alleg|suspect|speculat|assum|believ|doubt|den(?:y|ie)|deni|theor|maintain"
    r"|contend|insist)\w*\b(?: \w+){0,3} that\b[^.;]*$"
)
"""Words by which it is somebody's view."""
VIEW: Final = late(
    r"(?i)\b(?:usual|common|popular|standard|traditional|received|widespread|official|favourite|one"
    r"|first|second|third|another|the|their|his|her) (?:\w+ )?(?:reply|answer|view|belief"
    r"|explanation|assumption|argument|objection|idea|story|claim|opinion|myth|fear|worry) (?:is"
    r"|was|goes|has been|holds)\b|\bit (?:is|was|has been) (?:\w+ )?(?:said|argued|claimed|believed"
    r"|thought|assumed|feared|supposed|held|alleged|rumoured) that\b|\b(?:some|many|most|others"
    r"|critics|opponents|supporters|sceptics|skeptics|people|neighbours|enemies|they)(?: [\w’'-]+)"
    r"{0,3} (?:say|said|argue|argued|claim|claimed|believe|believed|think|thought|suppose|supposed"
    r"|assume|assumed|maintain|insist|fear|feared|object|objected)\b|\b(?:legend|tradition|rumou?r)s?"
    r" (?:has|have|had|says?|said)\b|\bwas said to\b|\bare said to\b|\bis said to\b"
)
"""Words by which it is a view that is told of, and nobody's or some people's."""


_SMALL: Final = frozenset(
    {"is", "was", "are", "has", "have", "had", "been", "goes", "holds", "that", "it", "the", "to"}
)
_KIN: Final = late(
    r"(?:^\W*|[,;:.] (?:and |but |where |while )?|\b(?:but|where|while) )"
    r"(?i:his|her|their|my|[\w-]+['’]s|[\w-]+s['’]) (?:\w+ ){0,2}?"
    r"(?P<kin>(?:grand)?(?:parents?|father|mother|son|sons|daughters?|child|children)|brothers?"
    r"|sisters?|wife|husband|uncle|aunt|cousins?|nephew|niece|friends?)\b(?P<said>[^,;:.]*)"
)
"""A clause of which a relative is the subject."""
NAMED: Final = 3
"""Words after a relative among which his name stands."""
_MOST: Final = 0.5
"""Share of the claim's words that such a clause has."""


def crosses(claim: str, sentence: str) -> bool:
    """True for words taken from clauses of different doers."""
    places = _places(claim, sentence)
    if places is None:
        return False
    return any(
        found.start() < places[1]
        and found.group() not in claim
        and not _goes_on(sentence, found.start())
        for found in _ANOTHERS.finditer(sentence, places[0])
    )


def _goes_on(sentence: str, at: int) -> bool:
    """True where the first clause's doer is named at `at`.

    Behind words that only open the sentence, or as the second of two.
    """
    before = sentence[:at]
    if _VERB.search(before):
        return False
    second = re.match(r"and [A-Z]", sentence[at:]) and _LISTED.search(before + "and ")
    return bool(_OPENS.fullmatch(before) or second)


def is_elsewhere(claim: str, sentence: str) -> bool:
    """True where what is done, or had, stands elsewhere.

    `It gave money to shops and cut buses` does not say that it cut shops, nor `the third of five
    children` that she had any.
    """
    if had := _HAS.search(claim):
        pattern = rf"(?i){_HAVING}\W+(?:[\w'’-]+\W+){{0,4}}{had['thing'][:_STEM]}"
        return re.search(pattern, sentence) is None
    words = Text(sentence).words
    there = [term for term, _ in words]
    held = [term for term in Text(claim).content if term in there and not term[0].isdigit()]
    if len(held) < _DOING or _PASSIVE.search(claim) or _PASSIVE.search(sentence):
        return False
    last, done = len(there) - 1 - there[::-1].index(held[-1]), there.index(held[1])
    between = sentence[words[last][1].end() : words[done][1].start()] if last < done else ""
    return _JOINT.search(between) is not None


def is_of_kin(claim: str, sentence: str) -> bool:
    """True where a relative is the doer.

    `Her parents had four children` does not say that she had.
    """
    asked = Text(claim)
    for kin in _KIN.finditer(sentence):
        if asked.knows(kin["kin"]):
            continue
        said = kin["said"]
        named = any(word[0].isupper() and asked.knows(word) for word in said.split()[:NAMED])
        if not named and Text(said).share(asked) >= _MOST:
            return True
    return False


def is_rarer(claim: str, sentence: str) -> bool:
    """True for `every two years`, claimed to be `every year`."""
    rarer = _RARER.search(_stretch(claim, sentence))
    return rarer is not None and "every " in claim.lower() and not _RARER.search(claim)


def is_bounded(claim: str, sentence: str) -> bool:
    """True for a sentence that says it of a part.

    What joins or counts within the claim's words, and what limits them after, is not in the claim.
    """
    stretch, rest = _stretch(claim, sentence), _rest(claim, sentence)
    known = {match.group().lower() for _, match in Text(claim).words}
    joints = {found.group().lower() for found in _JOINT.finditer(stretch)}
    limits = {found.group().lower() for found in _LIMITS.finditer(rest)}
    counts = {w for w in stretch.lower().split() if w in NUMBER_WORDS or _COUNT.match(w)}
    return bool((joints | limits | counts) - known)


def is_unreal(claim: str, sentence: str) -> bool:
    """True where it was only wished, feared or kept from."""
    places = _places(claim, sentence)
    region = sentence[max(0, places[0] - _BEFORE) : places[1]] if places else ""
    supposed = _SUPPOSED.search(sentence[places[0] : places[1]]) if places else None
    if supposed is not None and not _SUPPOSED.search(claim):
        return True
    return _UNREAL.search(region) is not None and not _UNREAL.search(claim)


def is_claimed(claim: str, sentence: str) -> bool:
    """True where it is only somebody's claim, doubt or guess."""
    places = _places(claim, sentence)
    before = sentence[: places[0]] if places else ""
    found = _CLAIMED.search(before)
    if found is not None and found.group().split()[0].lower() not in claim.lower():
        return True
    return is_view(claim, before)


def is_view(claim: str, sentence: str) -> bool:
    """True for a view that is not asked about."""
    found = VIEW.search(sentence)
    words = [w for w in found.group().lower().split() if w not in _SMALL] if found else []
    return bool(words) and words[-1] not in claim.lower().split()


def is_limited(claim: str, sentence: str) -> bool:
    """True where the sentence limits at once what is claimed.

    `Free for children` is not `free`.
    """
    limit = _AT_ONCE.match(_rest(claim, sentence))
    return limit is not None and limit["limit"].lower() not in claim.lower().split()


def _stretch(claim: str, sentence: str) -> str:
    """The shortest part of the sentence with the claim's words."""
    places = _places(claim, sentence)
    return sentence[places[0] : places[1]] if places else ""


def _rest(claim: str, sentence: str) -> str:
    """The sentence after that part."""
    places = _places(claim, sentence)
    return sentence[places[1] :] if places else ""


def _places(claim: str, sentence: str) -> tuple[int, int] | None:
    here, asked = Text(sentence), frozenset(Text(claim).content)
    near = here.stretch(asked)
    start = sentence.find(near)
    held = [match for term, match in Text(near).words if term in asked]
    if start < 0 or not held:
        return None
    return start + held[0].start(), start + held[-1].end()
