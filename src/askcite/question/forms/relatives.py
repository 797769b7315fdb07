"""Requests for somebody of a family: `who was her mother?`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from askcite.text.late import late
from askcite.text.persons.kin import KIN, role_of

KINSMAN: Final = late(
    rf"(?i)\b(?:{KIN}|parents|siblings|married|marry|marries|related|relation(?:ship)?)\b"
)
"""Words of which a request for somebody of a family has one."""
_OWN: Final = r"(?:(?P<own>his|her|their|the|any|all|(?:the )?[\w-]+(?: [\w-]+){0,3}?['’]s?) )?"
_ASIDE: Final = (
    r"(?:(?:old(?:er|est)|eld(?:er|est)|young(?:er|est)|first|second|third|late|own|only|two|three"
    r"|four|five|twin|other|real|future|former|big|little) ){0,2}"
)
_KINS: Final = (
    rf"(?P<kin>{KIN})(?: (?:or|and|/) (?:{_OWN[:-1].replace('own', 'o2')})?(?P<and>{KIN}))?"
)
_WHO: Final = r"(?P<who>who|what)(?:['’]?s| is| are| was| were)?"
_SOMEBODY: Final = r"(?P<of>(?:the )?[\w’'-]+(?: [\w’'-]+){0,3}?)"
_THERE: Final = r"(?: (?:in|of|from) (?:the|this) \w+| mentioned| named| there| again)?"
_ASKED: Final = tuple(
    late(rf"(?i)\W*(?:(?:and|so|but) )?(?:{form})\W*")
    for form in (
        rf"{_WHO} {_OWN}{_ASIDE}{_KINS}(?: of {_SOMEBODY})?(?: called| named)?{_THERE}",
        rf"(?:what(?:['’]?s| is| are| was| were) )?(?:the )?names? of {_OWN}{_ASIDE}{_KINS}"
        rf"(?: of {_SOMEBODY})?",
        rf"(?:what(?:['’]?s| is| are| was| were) )?{_OWN}{_ASIDE}(?P<kin>{KIN})['’]?s?['’]?"
        rf" (?:first )?names?",
        rf"(?P<has>do|does|did|has|have|had) {_SOMEBODY}(?: ever| also)?(?: (?:have|got|had))?"
        rf" (?:any |an? |some |got )?{_ASIDE}{_KINS}",
        rf"how many {_ASIDE}{_KINS} (?:do|does|did|has|have|had) {_SOMEBODY}(?: (?:have|got))?",
        rf"(?:what|which) {_ASIDE}{_KINS} (?:do|does|did|has|have|had) {_SOMEBODY}"
        rf"(?: (?:have|got))?",
        rf"(?:(?:list|name|tell me|give me) )?{_OWN}{_ASIDE}{_KINS}(?: of {_SOMEBODY})?{_THERE}",
    )
)
_WED: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?(?:(?:who|whom) (?:do|does|did|has|had) (?P<one>[^?]+?)"
    r" (?:marry|married)|(?:who(?:m)? )?(?:is|was|were) (?P<two>[^?]+?) (?:ever )?married(?: to)?"
    r"|who married (?P<three>[^?]+?))\W*"
)
_PAIR: Final = late(
    r"(?i)\W*(?:(?:and|so) )?(?:(?:how|in what way) (?:is|are|was|were) (?P<a>[\w’' -]+?)"
    r" (?:and|related to) (?P<b>[\w’' -]+?)(?: related)?"
    r"|(?:is|are|was|were) (?P<c>[\w’' -]+?) (?:and|related to) (?P<d>[\w’' -]+?)(?: related)?"
    r"|(?:what(?:['’]s| is| was) )?(?:the )?relation(?:ship)? (?:of|between) (?P<e>[\w’' -]+?)"
    r" (?:and|to) (?P<f>[\w’' -]+?))\W*"
)
_RELATED: Final = late(r"(?i)\brelat")
_RANK: Final = late(r"(?i)\b(?:(?:old|eld|young)(?:er|est)|first|second|third|twin)\b")
_BARE: Final = late(r"(?i)\W*(?:(?:and|so|but) )?(?!who|what|which|how|do|did|ha[sd]|have)")
_MANY: Final = late(r"(?i).*(?<!s)s|children|wives|offspring")


@dataclass(frozen=True, slots=True)
class KinWanted:
    """The roles asked for, and whose.

    `own` is a name, or empty for whom the text is about, `aside` a place: youngest, twin;
    `whether` asks yes or no; `several` may be many; of a `pair` the relation is asked for.
    """

    roles: tuple[str, ...] = ()
    own: str = ""
    aside: str = ""
    whether: bool = False
    several: bool = False
    pair: tuple[str, str] | None = None


def read(asked: str) -> KinWanted | None:
    """The kinsmen that a request wants, if any."""
    if (found := _PAIR.fullmatch(asked)) and _RELATED.search(asked):
        one, other = filter(None, found.groups())
        return KinWanted(pair=(one, other))
    if found := _WED.fullmatch(asked):
        whose = next(filter(None, found.groups()))
        return KinWanted(("spouse",), _name(whose), whether=not asked.lower().startswith("who"))
    for form in _ASKED:
        if found := form.fullmatch(asked):
            return _wanted(found)
    return None


def _wanted(found: re.Match[str]) -> KinWanted:
    groups = found.groupdict()
    kins = [kin for kin in (groups["kin"], groups.get("and")) if kin]
    whose = groups.get("of") or groups.get("own") or ""
    bare = _BARE.match(found.string) is not None
    return KinWanted(
        tuple(map(role_of, kins)),
        _name(whose),
        next(iter(_RANK.findall(found.string)), "").lower(),
        whether=bool(groups.get("has")),
        several=any(map(_MANY.fullmatch, kins)) or bare,
    )


def _name(whose: str) -> str:
    """The name in the words, none for a pronoun."""
    words = re.sub(r"['’]s?$", "", whose.strip())
    loose = {"his", "her", "their", "the", "any", "all", "he", "she", "they", "him", "them", "it"}
    return "" if words.lower() in loose else words
