"""Relations of a family, and the words for them.

A relation has a role, one whose it is, and a name where one is told.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from askcite.text.persons.sexes import HE, SHE
from askcite.types import Span

_WORDS: Final = {
    "mother": "mother|mum|mom|mama|mummy|stepmother",
    "father": "father|dad|daddy|papa|stepfather",
    "parent": "parents?",
    "brother": "(?:half-|step-?)?brothers?",
    "sister": "(?:half-|step-?)?sisters?",
    "sibling": "siblings?|twins?",
    "son": "(?:step)?sons?",
    "daughter": "(?:step)?daughters?",
    "child": "child(?:ren)?|kids?|offspring",
    "wife": "wi(?:fe|ves)|widow|bride",
    "husband": "husbands?|widower",
    "spouse": "spouses?",
    "grandmother": "grand(?:mother|ma)s?|granny",
    "grandfather": "grand(?:father|pa)s?",
    "grandparent": "grandparents?",
    "granddaughter": "granddaughters?",
    "grandson": "grandsons?",
    "grandchild": "grand(?:child(?:ren)?|kids?)",
    "uncle": "uncles?",
    "aunt": "aunt(?:ie)?s?",
    "niece": "nieces?",
    "nephew": "nephews?",
    "cousin": "cousins?",
}
SPEAKER: Final = "I"
"""Whose `my brother` is."""
_COVERS: Final = {
    "parent": "mother father parent",
    "sibling": "brother sister sibling",
    "child": "son daughter child",
    "spouse": "wife husband spouse",
    "grandparent": "grandmother grandfather grandparent",
    "grandchild": "granddaughter grandson grandchild",
}
"""Roles that stand for two, one of each sex."""
_EITHER: Final = {one: role for role, kinds in _COVERS.items() for one in kinds.split()}
_MEN: Final = "father brother son husband grandfather grandson uncle nephew"
_WOMEN: Final = "mother sister daughter wife grandmother granddaughter aunt niece"
_SEXES: Final = dict.fromkeys(_MEN.split(), HE) | dict.fromkeys(_WOMEN.split(), SHE)
_INVERSE: Final = {
    "parent": ("son", "daughter", "child"),
    "child": ("father", "mother", "parent"),
    "sibling": ("brother", "sister", "sibling"),
    "spouse": ("husband", "wife", "spouse"),
    "grandparent": ("grandson", "granddaughter", "grandchild"),
    "grandchild": ("grandfather", "grandmother", "grandparent"),
    "uncle": ("nephew", "niece", ""),
    "aunt": ("nephew", "niece", ""),
    "niece": ("uncle", "aunt", ""),
    "nephew": ("uncle", "aunt", ""),
    "cousin": ("cousin", "cousin", "cousin"),
}
"""The role of the other one: a man's, a woman's, and of one of unknown sex."""
KIN: Final = "|".join(f"(?:{words})" for words in _WORDS.values())
"""A word for somebody of a family."""


@dataclass(frozen=True, slots=True)
class Kin:
    """Somebody's kinsman: `who` is `role` of `own`.

    A name that is not told is empty; `aside` are the words before the role; `place` is that of the
    name, else of the role.
    """

    role: str
    own: str
    who: str
    sentence: int
    place: Span
    aside: str = ""


def role_of(word: str) -> str:
    """The role that a word of the family names."""
    return next(role for role, words in _WORDS.items() if re.fullmatch(words, word.lower()))


def is_same(one: str, other: str) -> bool:
    """True for a name and a part of it."""
    words = [set(each.removeprefix("the ").split()) for each in (one, other)]
    return bool(words[0] and words[1]) and (words[0] <= words[1] or words[1] <= words[0])


def sex_of(role: str) -> str:
    """The sex that a role tells, if any."""
    return _SEXES.get(role, "")


def of_sex(role: str, sex: str) -> str:
    """The role by sex: a son for a child."""
    kinds = _COVERS.get(role, "").split()
    return next((kind for kind in kinds if sex and sex_of(kind) == sex), role)


def other_way(role: str, sex: str) -> str:
    """The other one's role, by his sex."""
    roles = _INVERSE.get(_EITHER.get(role, role), ("", "", ""))
    return roles[0] if sex == HE else roles[1] if sex == SHE else roles[2]


def family_of(role: str) -> str:
    """The role that covers it: sibling for brother."""
    return _EITHER.get(role, role)


def asked_for(
    relations: Collection[Kin], roles: Collection[str], *, several: bool = False
) -> list[Kin]:
    """The relations of these roles.

    A child of unknown sex counts as a son where no son has a name, or where `several` are wanted.
    """
    wanted = {kind for role in roles for kind in (*_COVERS.get(role, "").split(), role)}
    exact = [each for each in relations if each.role in wanted]
    if any(each.who for each in exact) and not several:
        return exact
    loose = {family_of(role) for role in roles}
    return [e for e in relations if e.role in wanted or (e.role in loose and (e.who or e.aside))]
