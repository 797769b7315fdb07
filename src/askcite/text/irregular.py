"""Irregular forms of English words: forgive, forgave, forgiven."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text

_FORMS: Final = """arise arose arisen, bear bore borne, beat beaten, become became, begin began
begun, bend bent, bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred,
bring brought, build built, burn burnt, buy bought, catch caught, choose chose chosen, come came,
creep crept, deal dealt, dig dug, draw drew drawn, drink drank drunk, drive drove driven, eat ate
eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fly flew flown,
forbid forbade forbidden, forget forgot forgotten, forgive forgave forgiven, freeze froze frozen,
get got gotten, give gave given, go went gone, grow grew grown, hang hung, hear heard, hide hid
hidden, hold held, keep kept, know knew known, lay laid, lead led, leave left, lend lent, lose lost,
make made, mean meant, meet met, pay paid, ride rode ridden, ring rang rung, rise rose risen, run
ran, say said, see saw seen, seek sought, sell sold, send sent, sew sewn, shake shook shaken, shine
shone, shoot shot, show shown, shrink shrank shrunk, sing sang sung, sink sank sunk, sleep slept,
speak spoke spoken, spend spent, spin spun, stand stood, steal stole stolen, stick stuck, strike
struck, swear swore sworn, sweep swept, swim swam swum, take took taken, teach taught, tear tore
torn, tell told, think thought, throw threw thrown, understand understood, wake woke woken, wear
wore worn, weave wove woven, weep wept, win won, withdraw withdrew withdrawn, write wrote written,
child children, man men, woman women, foot feet, tooth teeth, goose geese, mouse mice, wife wives,
life lives, knife knives, leaf leaves, half halves, shelf shelves, thief thieves, loaf loaves"""

_WORD: Final = late(r"[A-Za-z]+")


def others(word: str) -> tuple[str, ...]:
    """The other forms of an irregular word."""
    return _table().get(word.lower(), ())


def holds(here: Text, term: str, word: str) -> bool:
    """True where any form of the word is here."""
    return here.means(term, word) or any(
        here.holds(each) for other in others(word) for each in terms(other)
    )


def adapted(claim: str, said: str) -> str:
    """The claim, its irregular words in the forms of `said`."""
    there = {word.lower(): word for word in _WORD.findall(said)}

    def form(found: re.Match[str]) -> str:
        word = found.group()
        if word.lower() in there:
            return word
        return next((there[o] for o in others(word) if o in there), word)

    return _WORD.sub(form, claim)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    groups = [group.split() for group in _FORMS.replace("\n", " ").split(",")]
    return {word: tuple(w for w in words if w != word) for words in groups for word in words}


def base(word: str) -> str:
    """The first form of an irregular word: of threw, throw."""
    return _bases().get(word.lower(), word)


def is_past(word: str) -> bool:
    """True for an irregular past form."""
    return base(word) != word.lower()


@cache
def _bases() -> dict[str, str]:
    groups = [group.split() for group in _FORMS.replace("\n", " ").split(",")]
    return {word: words[0] for words in groups for word in reversed(words)}
