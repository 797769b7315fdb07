"""Members of classes: wine for alcohol.

`Can I bring wine?` is answered by a rule on alcohol. Each such word is replaced by a class that the
articles name, once nothing has answered the request as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from askcite.text.late import late

MOST: Final = 4
"""Readings that are tried."""
_CLASSES: Final = """
alcohol: wine beer champagne whisky whiskey vodka gin rum cider spirits cocktails prosecco
instruments: guitar violin piano flute trumpet cello drum drums keyboard clarinet saxophone ukulele
software: zoom photoshop skype spotify minecraft chrome app apps program programs game games
equipment: laptop laptops projector tablet camera tripod guitar speaker microphone scanner printer
animals: dog cat hamster rabbit parrot puppy kitten snake pony goldfish dogs cats pets pet
pets: dog cat hamster rabbit parrot puppy kitten snake goldfish dogs cats
food: pizza sandwich sandwiches soup burger burgers crisps salad curry snack snacks lunch cake
drinks: coffee tea cola juice lemonade water
smoking: cigarette cigarettes cigar vape vaping pipe
anyone else: brother sister friend cousin neighbour neighbor colleague flatmate roommate mate
others: brother sister friend cousin neighbour neighbor colleague flatmate roommate mate
child: kid son daughter toddler baby teenager
children: kids sons daughters toddlers babies teenagers
parent: mum mom dad mother father
vehicle: car van motorbike scooter truck lorry
court: police
authorities: police court
history: data
information: data
records: data
writing: phone telephone e-mail email letter
show: bring
proof: documents papers papers passport licence
identity: passport id
lent: keep
borrow: keep have
illness: flu cold covid fever sick ill
weather: snow rain storm ice flood
ball games: football basketball tennis
flames: candle candles
weapons: knife gun sword
responsible: pays
fine: penalty
"""
_FOR: Final = late(r"(?i)\b(?:my|a|an|the|our|her|his) (?=(?:anyone else|others)\b)")
_BY: Final = late(r"(?i)\b(?:by|via|over the|on the) (?=writing\b)")
_WORD: Final = late(r"(?<![\w'’-])[A-Za-z][a-z-]+(?![\w-])")


def readings(asked: str, knows: Callable[[str], bool]) -> tuple[str, ...]:
    """The request of the classes that the articles name.

    Words that the articles have are replaced where all of them are such, together and alone.
    """
    members = [f for f in _WORD.finditer(asked) if _known(f.group(), knows)]
    strange = [f for f in members if not knows(f.group())]
    made = [_replaced(asked, strange or members, knows, at) for at in (0, 1)]
    if not strange:
        made += [_replaced(asked, [found], knows, 0) for found in members]
    return tuple(dict.fromkeys(each for each in made if each != asked))[:MOST]


def _known(word: str, knows: Callable[[str], bool]) -> list[str]:
    """The classes of a word that the articles name."""
    return [each for each in _of().get(word.lower(), ()) if all(map(knows, each.split()))]


def _replaced(
    asked: str, members: list[re.Match[str]], knows: Callable[[str], bool], at: int
) -> str:
    """The request with these members as their classes."""
    made = asked
    for found in reversed(members):
        named = _known(found.group(), knows)
        made = f"{made[: found.start()]}{named[min(at, len(named) - 1)]}{made[found.end() :]}"
    return _BY.sub("in ", _FOR.sub("", made))


@cache
def _of() -> dict[str, tuple[str, ...]]:
    """Each member with its classes."""
    made: dict[str, list[str]] = {}
    for line in _CLASSES.strip().splitlines():
        named, _, members = line.partition(": ")
        for member in members.split():
            made.setdefault(member, []).append(named)
    return {member: tuple(named) for member, named in made.items()}
