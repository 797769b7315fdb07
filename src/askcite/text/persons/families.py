"""Families as a text tells them.

`Her elder brother Willem`, `Astrid, Ingrid's daughter`, `the son of Pieter and his wife Johanna`:
a `her` is the last woman named before it in its sentence, else the first one named in a sentence
before it, else whom the text is about. What is told the other way round counts too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from askcite.text.english import MONTHS, OPENING
from askcite.text.persons.given_names import MEN, WOMEN
from askcite.text.persons.kin import (
    SPEAKER,
    Kin,
    family_of,
    is_same,
    of_sex,
    other_way,
    role_of,
    sex_of,
)
from askcite.text.persons.kin_forms import (
    ALIAS,
    ANY,
    APPOSED,
    BESIDE,
    BROKEN,
    CHILD_OF,
    HAVING,
    HERS,
    HIS,
    MANY,
    MARRIED,
    NAMED,
    NEXT,
    OF_NAME,
    ONE_OF,
    OWNED,
    OWNS,
    PARENT,
    PLACED,
    PRONOUN,
    RANK,
    WHERE,
)
from askcite.text.persons.sexes import HE, SHE, sexes
from askcite.types import Span

MOST: Final = 200_000
"""Characters of a text that is gone through."""
KEPT: Final = 16
BACK: Final = 4
"""Sentences gone back for whom a `her` may mean."""


@lru_cache(KEPT)
def told(text: str, sentences: tuple[Span, ...], hero: str) -> tuple[Kin, ...]:
    """The relations that a text tells."""
    if len(text) > MOST or (not OWNED.search(text) and not MARRIED.search(text)):
        return ()
    family = _Family(text, sentences, hero)
    found = list(map(family.refined, dict.fromkeys(family.read())))
    shared = (each for one in found for each in family.shared(one, found))
    turned = (each for one in found for each in family.turned(one))
    known = {(family_of(one.role), one.own, one.who) for one in found}
    others = (o for o in (*shared, *turned) if (family_of(o.role), o.own, o.who) not in known)
    return tuple(dict.fromkeys((*found, *others)))


class _Family:
    """The reading of one text."""

    def __init__(self, text: str, sentences: Sequence[Span], hero: str) -> None:
        self.text = BROKEN.sub(" ", text)
        self.sentences, self.hero = sentences, hero
        self.places = frozenset(PLACED.findall(text))
        self.sexes: dict[str, str] = {}
        for found in OWNED.finditer(text):
            name = NAMED.match(text, found.end())
            sex = sex_of(role_of(found["kin"]))
            if name and sex and not MANY.fullmatch(found["kin"]):
                self.sexes |= dict.fromkeys(_bare(name["name"]).split(), sex)

    def read(self) -> Iterator[Kin]:
        """The relations, in the text's order."""
        for number, sentence in enumerate(self.sentences):
            yield from self._owned(number, sentence)
            for pattern in (APPOSED, OF_NAME):
                for found in pattern.finditer(self.text, sentence.start, sentence.end):
                    own = self._owner(found["own"], found.start("own"), number)
                    role, place = role_of(found["kin"]), Span(*found.span("name"))
                    yield Kin(role, own, _bare(found["name"]), number, place, found["aside"])
            yield from self._married(number, sentence)
            yield from self._parents(number, sentence)
            for found in ONE_OF.finditer(self.text, sentence.start, sentence.end):
                own, place = self._subject(found.start(), number), Span(*found.span("number"))
                yield Kin("sibling", own, "", number, place, found["number"])

    def _owned(self, number: int, sentence: Span) -> Iterator[Kin]:
        """`His wife Anna`, `their sons, Tom and Ned`."""
        beside = False
        for found in OWNED.finditer(self.text, sentence.start, sentence.end):
            own = self._owner_of(found, number)
            name = NAMED.match(self.text, found.end(), sentence.end)
            if own is None or self.text.startswith(" of ", found.end()):
                continue
            role, aside = role_of(found["kin"]), f"{found['the'] or ''} {found['aside']}".strip()
            role = BESIDE.get(role, role) if found["the"] and beside else role
            beside = beside or (family_of(role) == "sibling" and is_same(own, self.hero))
            if name is None or name["name"].split()[0].lower() in OPENING:
                yield Kin(role, own, "", number, Span(*found.span("kin")), aside)
                continue
            while name:
                who = self._called(name)
                if sex_of(role):
                    self.sexes.setdefault(who.split()[0], sex_of(role))
                yield Kin(role, own, who, number, Span(*name.span("name")), aside)
                several = MANY.fullmatch(found["kin"])
                name = NEXT.match(self.text, name.end(), sentence.end) if several else None

    def _called(self, named: re.Match[str]) -> str:
        """The name in use: of `Johanna, called Hanne` the second."""
        who = _bare(named["name"])
        used = ALIAS.match(self.text, named.end())
        if used is None:
            return who
        self.sexes[used["name"]] = self.sex_of_name(who)
        return str(used["name"])

    def _owner_of(self, found: re.Match[str], number: int) -> str | None:
        """The one whose kinsman it is, if told."""
        if found["own"]:
            return self._owner(found["own"], found.start(), number)
        if owner := OWNS.search(found["aside"]):
            return f"the {owner[1]}"
        if found["the"].lower() in {"the", "other"}:
            return self.hero if RANK.search(found.group()) else None
        before = self.text[self.sentences[number].start : found.start()]
        is_had = HAVING.search(f"{before.rstrip()} ") or RANK.search(found.group())
        return self._subject(found.start(), number) if is_had else None

    def _married(self, number: int, sentence: Span) -> Iterator[Kin]:
        for found in MARRIED.finditer(self.text, sentence.start, sentence.end):
            group = "name" if found["name"] else "whom"
            who = _bare(found[group])
            own = self._subject(found.start(), number)
            if found["by"]:  # whom she married is a man, whatever his name looks like
                self.sexes.setdefault(who.split()[0], HE if found["by"] == "she" else SHE)
            role = {HE: "husband", SHE: "wife"}.get(self.sex_of_name(who), "")
            role = role or {HE: "wife", SHE: "husband"}.get(self.sex_of_name(own), "spouse")
            if not is_same(own, who):
                yield Kin(role, own, who, number, Span(*found.span(group)))

    def _parents(self, number: int, sentence: Span) -> Iterator[Kin]:
        """Of `the son of Pieter and his wife Johanna` both."""
        for found in CHILD_OF.finditer(self.text, sentence.start, sentence.end):
            own = self._subject(found.start(), number)
            named = PARENT.match(self.text, found.start("of"), sentence.end)
            if named is None:
                yield Kin("parent", own, "", number, Span(*found.span("of")))
            for group in ("one", "two") if named else ():
                if named and named[group]:
                    who = _bare(named[group])
                    role = {HE: "father", SHE: "mother"}.get(self.sex_of_name(who), "")
                    role = role or self._other_parent(named, group)
                    yield Kin(role, own, who, number, Span(*named.span(group)))

    def _other_parent(self, named: re.Match[str], group: str) -> str:
        """The role by the other one's: `and her husband Anders`."""
        other = named["two" if group == "one" else "one"]
        sex = self.sex_of_name(_bare(other)) if other else ""
        return {HE: "mother", SHE: "father"}.get(sex, "parent")

    def refined(self, one: Kin) -> Kin:
        """The relation, a child's sex told where known.

        Whoever has a wife is a man.
        """
        if one.own and family_of(one.role) == "spouse" and sex_of(one.role):
            other = HE if sex_of(one.role) == SHE else SHE
            self.sexes.setdefault(one.own.split()[0], other)
        return replace(one, role=of_sex(one.role, self.sex_of_name(one.who))) if one.who else one

    def shared(self, one: Kin, found: Sequence[Kin]) -> Iterator[Kin]:
        """The parents that he has in common with a brother."""
        if family_of(one.role) != "sibling" or not one.who:
            return
        for other in found:
            if family_of(other.role) == "child" and is_same(other.who, one.own):
                role = of_sex("child", self.sex_of_name(one.who))
                yield replace(one, role=role, own=other.own)

    def turned(self, one: Kin) -> Iterator[Kin]:
        """The relation as the other one's."""
        role = other_way(one.role, self.sex_of_name(one.own)) if one.own else ""
        if role and one.who:
            yield replace(one, role=role, own=one.who, who=one.own, aside="")

    def sex_of_name(self, name: str) -> str:
        """The sex by family, given name or pronouns."""
        words = name.split()
        first = words[0].lower() if words else ""
        given = SHE if first in WOMEN else HE if first in MEN else ""
        own = next(filter(None, map(self.sexes.get, words)), given)
        told = sexes(self.text)
        known = map(told.get, words if self._is_only(words) else words[:1])
        return own or next(filter(None, known), _by_ending(first))

    def _is_only(self, words: Sequence[str]) -> bool:
        """True for the only bearer of a family's name."""
        return len(words) <= 1 or not any(
            found[1] not in words
            for found in re.finditer(rf"([A-Z][\w’-]+) {re.escape(words[-1])}\b", self.text)
        )

    def _owner(self, own: str, at: int, number: int) -> str:
        """The one whom `her` or `Ingrid's` means."""
        if own.lower() in {"my", "our"}:
            return SPEAKER
        sex = {"his": HE, "her": SHE}.get(own.lower())
        if own and sex is None and own.lower() != "their":
            return _bare(own)
        return self._before(sex, at, number) if sex else self.hero

    def _before(self, sex: str, at: int, number: int) -> str:
        """The one of that sex who is named before."""
        first = self.sentences[number].start
        for name in reversed(self._people(first, at)):
            if self.sex_of_name(name) in {sex, ""}:
                return name
        pronoun = PRONOUN[sex]
        for back in range(number - 1, max(-1, number - 1 - BACK), -1):
            sentence = self.sentences[back]
            if "\n\n" in self.text[sentence.end : first]:
                break
            goes_on = pronoun.match(sentence.of(self.text))
            for name in () if goes_on else self._people(sentence.start, sentence.end):
                if self.sex_of_name(name) == sex:
                    return name
        return self.hero if self.sex_of_name(self.hero) in {sex, ""} else ""

    def _people(self, start: int, end: int) -> list[str]:
        """The names there that are of no place."""
        named = [
            _bare(found.group())
            for found in ANY.finditer(self.text, start, end)
            if not WHERE.search(self.text, max(start, found.start() - 12), found.start())
        ]
        return [
            name
            for name in named
            if name.split()[0].lower() not in OPENING
            and name.split()[0] not in MONTHS
            and name.split()[-1] not in self.places
        ]

    def _subject(self, at: int, number: int) -> str:
        """The one who does it."""
        sentence = self.sentences[number]
        names = self._people(sentence.start, at)
        before = self.text[sentence.start : at]
        said = re.findall(r"\b(?:[Hh]e|[Ss]he|I)\b", before)
        if said and said[-1] == SPEAKER:
            return SPEAKER
        if said:
            return self._before(said[-1].lower(), sentence.start, number)
        return names[0] if names else self.hero


@lru_cache(KEPT)
def _read(text: str) -> _Family:
    return _Family(text, (), "")


def sex(text: str, name: str) -> str:
    """The sex of somebody, empty where it is unknown."""
    return _read(text).sex_of_name(name) if len(text) <= MOST else ""


def _by_ending(first: str) -> str:
    """The likely sex of a given name: Lucie, Jonas."""
    return SHE if HERS.search(first) else HE if HIS.search(first) else ""


def _bare(name: str) -> str:
    return re.sub(r"['’]s?$", "", name)
