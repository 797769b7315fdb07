"""Persons that pronouns of saying stand for.

Named before in the same paragraph or the one before it: the last who spoke there, the only person
there, or the one with whom the last sentence that names anybody begins. English alone, told by
looks; a given name or a title that does not agree with the pronoun leaves a person out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askcite.text.english import OPENING, PREPOSITIONS
from askcite.text.late import late
from askcite.text.persons.attributing import CAPITAL, QUOTED, VERBS, bared
from askcite.text.persons.given_names import GIVEN, MEN, WOMEN

_HIS: Final = (
    r"(?:Mr|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sir|Lord|President|Senator|Governor|Mayor|Judge|Justice"
    r"|Minister|Secretary|Chancellor|King|Prince|Pope|Captain|General|Chief|Chairman|Director)\.?"
)
_HERS: Final = r"(?:Mrs|Ms|Miss|Madam|Dame|Lady|Queen|Princess)\.?"
_PERSON: Final = late(
    rf"(?:(?P<her>{_HERS})\s+|(?P<his>{_HIS})\s+)*(?P<name>{CAPITAL}(?:\s+{CAPITAL}){{0,6}})"
    rf"(?P<says>\s+(?:also\s+)?(?:{VERBS})\b)?"
)
_ENDS: Final = late(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\bMrs)(?<!\bSen)(?<!\bRep)(?<!\bGov)[.!?]\s")
_BODY: Final = late(
    r"\b(?:House|States?|Party|Departments?|University|College|Council|Courts?|News|Times|Post|Street"
    r"|Park|Committee|Cent(?:er|re)|Institute|Association|Company|Inc|Corp|Bank|County|City|New|North"
    r"|South|West|East|White|United|National|International|Democratic|Republican|Senate|Congress"
    r"|Hall|School|Church|Union|Act|War|River|Lake|Island|Mount|Valley|Bay|Museum|Ministry|Office"
    r"|Agency|Service|Group|Society|Foundation|Press|Journal|Magazine|Show|Day|Week|Rights|Law|Bill"
    r"|Fund|Board|El|Los|San|Santa|Fort|Southern|Northern|Eastern|Western|Army|Navy|Force|Police|Union|League|Cup|Street|Avenue|Road|Square|Today|[A-Z]{2,})\b"
)
"""Words of names that are no person's."""
_SHORT: Final = late(r"\b(Dr|Mr|Mrs|Ms|Sen|Rep|Gov|Gen|Lt|Col|Prof|Jr)\.")
_PARTIES: Final = frozenset({"democrat", "republican", "democratic", "senate", "gop", "rival"})
_OWNED: Final = late(r"[’']s?$")


def meant(pronoun: str, text: str, known: frozenset[str]) -> str | None:
    """The name in a paragraph that the pronoun means.

    `known` are the last words of the names of those who speak in the article.
    """
    bare = _SHORT.sub(r"\1 ", QUOTED.sub(lambda quoted: " " * len(quoted.group()), text))
    sentences = _ENDS.split(bare)
    named = [list(_persons(each, pronoun, known)) for each in sentences]
    if not any(named):
        return None
    if _is_beside(pronoun, sentences, named):
        return None
    everybody = {name.split()[-1] for each in named for name in each}
    last = next(each for each in reversed(named) if each)
    last = [name for name in last if not _is_object(bare, name)] or last
    if len(everybody) == 1:
        return max((name for each in named for name in each), key=len)
    return last[0] if _begins(sentences, last[0]) else None


def may_be(pronoun: str, name: str) -> bool:
    """True where a pronoun can stand for a name."""
    words = name.split()
    if pronoun.lower() not in {"he", "she"}:
        return pronoun.lower() == "they" and words[-1].islower() and words[-1].endswith("s")
    if name.lower().startswith(("the ", "a ", "an ", "one ")) or not words[-1][0].isupper():
        return False
    if _BODY.search(name):
        return False
    return words[0].lower() not in {"he": WOMEN, "she": MEN}[pronoun.lower()]


def personal(name: str) -> str:
    """A person's name of several words, else nothing."""
    words = bared(" ".join(name.split())).split()
    words = words[_given(words) :]
    while words and words[0].lower() in OPENING | _PARTIES:
        words = words[1:]
    return " ".join(words) if 2 <= len(words) <= 3 else ""


def _is_beside(pronoun: str, sentences: list[str], named: list[list[str]]) -> bool:
    """True where the pronoun is somebody else's."""
    at = next(n for n in range(len(named) - 1, -1, -1) if named[n])
    lead = sentences[at].partition(named[at][0].split()[0])[0]
    return re.search(rf"\b{pronoun}\b", lead, re.IGNORECASE) is not None


def _is_object(text: str, name: str) -> bool:
    """True where the name stands behind a preposition."""
    return re.search(rf"\b(?:{PREPOSITIONS})\s+{re.escape(name)}\b", text, re.I) is not None


def _begins(sentences: list[str], name: str) -> bool:
    """True where the name is its last sentence's subject."""
    word = name.split()[0]
    lead = next((each[: each.index(word)] for each in reversed(sentences) if word in each), ",")
    return len(lead.split()) <= 4 or lead.rstrip().endswith(",")


def _persons(text: str, pronoun: str, known: frozenset[str]) -> Iterator[str]:
    for found in _PERSON.finditer(text):
        words = found["name"].split()
        while words and words[0].lower() in OPENING:
            words = words[1:]
        if not words or _OWNED.search(words[-1]):
            continue
        words = bared(" ".join(words[_given(words) :])).split()
        titled = found["her"] or found["his"]
        full = len(words) > 1 and not _BODY.search(" ".join(words))
        named = titled or full or words[-1] in known or found["says"]
        if named and _agrees(pronoun, " ".join(words), found):
            yield " ".join(words)


def _given(words: list[str]) -> int:
    """The place of the last given name before another."""
    places = (n for n in range(len(words) - 1) if words[n].lower() in GIVEN | WOMEN)
    return max(places, default=0)


def _agrees(pronoun: str, name: str, found: re.Match[str]) -> bool:
    if found["her"]:
        return pronoun.lower() == "she"
    return may_be(pronoun, name) if " " in name else True
