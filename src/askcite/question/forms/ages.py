"""Ages in a request: `can a 15 year old join?`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from askcite.text.late import late

_SPELT: Final = """five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
_WORDS: Final = {word: number for number, word in enumerate(_SPELT.split(), 5)}
_N: Final = rf"(?P<age>\d{{1,3}}|{'|'.join(_WORDS)})"
_END: Final = (
    r"(?=\W*$|[,.;?!]|\s+(?:and|swim|come|use|join|enter|go|ride|play|take|drive|buy|so|but|can"
    r"|may|am|is|are|do|does|did|will|must|should|allowed|old enough|too (?:old|young))\b)"
)
_AGES: Final = (
    late(rf"(?i)\b{_N}[- ]?(?:years?|yrs?|y)?[-. ]?(?:olds?|yo|o)\b\.?(?! enough)"),
    late(rf"(?i)\b{_N}(?:yrs|yr|y/o|yo|yos)\b"),
    late(rf"(?i)\b{_N} years? of age\b"),
    late(
        r"(?i)\b(?:i am|i['’]?m|(?:he|she)['’]s|is|are|was|turned|turns|aged?"
        r"|at(?: the)? age(?: of)?"
        r"|(?P<verb>join|vote|drive|work|marry|apply|start|register|buy|drink|smoke|own) at)"
        rf" (?:only |just |already |still |now )?{_N}{_END}"
    ),
)
_AT: Final = late(rf"(?i) at (?=1[3-9]|\w+teen){_N}\W*$")
_TIMED: Final = late(
    r"(?i)\b(?:come|visit|arrive|enter|get|go|open|close|start|begin|leave|meet|eat|call|phone"
    r"|collect|return|stay|park|check|pick|book)\b"
)
"""Verbs after which such a number is an hour."""
AGE: Final = late(rf"(?i)\d|{'|'.join(_WORDS)}|\bold\b|\bages?\b")
"""What every request for an age or its limits has."""
LIMIT: Final = late(
    r"(?i)\W*(?:and |so |but )?(?:how old (?:must|should|do|does|has|have|need) (?P<who>.+?)"
    r" (?:to )?be(?: (?P<what>.+?))?|(?:what(?:['’]?s| is| are) )?(?:the |an? )?(?:minimum|maximum"
    r"|lowest) ages?(?: limits?)?(?: (?:for|to|of) (?P<for>.+?))?|(?:what(?:['’]?s| is| are) "
    r"|is there )?(?:the |an? )?age (?:limits?|restrictions?|requirements?)"
    r"(?: (?:for|to|of|on) (?P<on>.+?))?|(?:from|at|up to) (?:what|which) age (?P<may>.+?))\W*"
)
"""A request for the ages that are allowed."""
_ENOUGH: Final = late(r"(?i)\b(?:too (?:old|young)|old enough|young enough)\b")
_ASKS: Final = late(
    r"(?i)(?:^|[,.;:!?]\s*|\b(?:and|so|but) )(?:can|may|could|am|is|are|do|does|must|should|will"
    r"|would|has|have)\b|\b(?:can|may|could|am|is|do|does) (?:i|he|she|they|we)\b"
)
_FACT: Final = late(r"(?i)^\W*(?:is|are|was|were) (?!.*\b(?:for|to|with|of|an?) (?:\S+ )?$)")
"""Words before an age that is itself asked about: `Is the bridge 90 years old?`."""
_PERMISSION: Final = late(
    r"(?i)^(?!.*\btoo (?:old|young)\b).*\b(?:can|may|could|allowed|permitted|eligible|entitled"
    r"|old enough)\b"
)
_ALONE: Final = late(
    r"(?i)\b(?:alone|(?:by|on) (?:him|her|them|my|your)(?:self|selves)|on (?:his|her|their|my) own"
    r"|unaccompanied|unsupervised|without (?:an? |any |his |her |their |my )?(?:adults?|parents?"
    r"|mum|mom|dad|guardians?|supervision|us|me|help))\b"
)
_WHO: Final = late(
    r"(?i)\b(?:my |our |an? |the |his |her )?(?:\w+ )?(?:son|daughter|kids?|child(?:ren)?|boys?"
    r"|girls?|grandson|granddaughter|brother|sister|nephew|niece|friend|mother|father|mum|dad"
    r"|grandma|grandpa|grandmother|grandfather)\b"
)


@dataclass(frozen=True, slots=True)
class Aged:
    """An age, and what is asked of its bearer.

    `permitted` where it asks if he may, but not if he is too old or too young; `alone` where nobody
    would be with him.
    """

    age: int
    about: str
    permitted: bool
    alone: bool


def asked(request: str) -> Aged | None:
    """The age that a request names, if any."""
    if not _ASKS.search(request):
        return None
    found = next(filter(None, (each.search(request) for each in _AGES)), None)
    if found is None and _PERMISSION.search(request) and not _TIMED.search(request):
        found = _AT.search(request)
    if found is None or _is_asked(request, found):
        return None
    word = found["age"].lower()
    verb = found.groupdict().get("verb") or ""
    about = f"{request[: found.start()]} {verb} {request[found.end() :]}"
    for gone in (_ALONE, _WHO, _ENOUGH):
        about = gone.sub(" ", about)
    return Aged(
        int(_WORDS.get(word, word)),
        " ".join(re.sub(r"[?.!,;:]+", " ", about).split()),
        _PERMISSION.search(request) is not None,
        _ALONE.search(request) is not None,
    )


def _is_asked(request: str, found: re.Match[str]) -> bool:
    """True where the age is what is asked about."""
    ends = re.fullmatch(r"\W*", request[found.end() :]) is not None
    return ends and _FACT.match(request[: found.start()]) is not None
