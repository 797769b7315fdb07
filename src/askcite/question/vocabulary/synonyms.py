"""Everyday words for the same: killed and dead.

A request's word that the articles do not have is replaced by one of its kin that they have, or by
another form of it. The articles decide: the reader judges the sentence as of any other question.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from askcite.text import irregular
from askcite.text.closeness import distance
from askcite.text.english import FUNCTION_WORDS, OTHER_NAMES
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text

Worded = Callable[[str, Callable[[str], bool]], tuple[str, ...]]
"""A request in other words, of which the second function knows the articles'."""
MOST: Final = 2
"""Readings that are tried."""
_GROUPS: Final = """
died dead killed perished stabbed shot drowned, kill murder stab shoot, complain protest criticise
object oppose, complaining protesting criticising objecting opposing fears, dropped left quit
withdrew withdrawn, drop leave quit withdraw, pays bears covers funds finances, pay bear cover
fund finance, paid funded financed sponsored covered, buy purchase acquire, bought purchased
acquired, begin start commence launch, began started commenced launched opened, begins starts
commences opens, end finish conclude close, ended finished concluded closed, ends finishes expires
concludes, job position post, boss chief head director manager chairman chairwoman, wage salary
pay earnings, price cost fee charge, costs price fee charge, kids children minors, doctor
physician, car vehicle automobile, lorry truck, house home dwelling residence, flat apartment,
illness disease sickness condition, ill sick unwell, hurt injured wounded, fired dismissed sacked,
fire dismiss sack, hire employ recruit, hired employed recruited appointed, allowed permitted,
forbidden prohibited banned, cancel terminate revoke quit, cancelled terminated revoked, quit
resign, get receive obtain, got received obtained, gets receives obtains, give provide supply
deliver grant, gives provides supplies grants, fix repair mend, fixed repaired mended, broken
defective faulty damaged, break damage, need require, needs requires, needed required necessary,
help assist support, big large, bigger larger, small little, cheap inexpensive, rich wealthy, old
elderly aged, quick fast rapid, show demonstrate, showed demonstrated found, think believe, thinks
believes, said stated, happen occur, happened occurred, choose select pick, chosen selected
picked, built constructed erected, build construct erect, destroyed demolished, found discovered,
find discover, steal rob, stolen robbed, arrested detained, jail prison, lawyer attorney
solicitor, court tribunal, rules regulations terms, law act statute, film movie, money funds, town
city, region area district, owner proprietor landlord, renter tenant, guest visitor, customers
clients, customer client, worker employee, workers employees staff, staff employees personnel,
firm company business, firms companies businesses, amount sum quantity, error fault mistake,
rubbish waste garbage trash, phone telephone mobile, email e-mail, increase rise growth, grew rose
increased, fell dropped decreased declined, drop fall decline decrease, participants subjects
volunteers patients, people participants volunteers persons, invented developed devised, wrote
authored penned, average mean, speak talk, moved relocated, married wed, late overdue, refund
reimbursement, insured covered, length duration, weigh weight, times hours, sunday saturday
weekend weekends, sundays saturdays weekends, monday tuesday wednesday thursday friday weekday
weekdays, mondays tuesdays wednesdays thursdays fridays weekdays, extra additional further, friend
guest companion, friends guests companions, stuff things belongings property, stolen lost loss
theft, lead cable cord, shut closed, expel exclude remove, toilet restroom lavatory, food meals,
dog pet animal, dogs pets animals, cat pet animal, smell odour, scared afraid frightened, salary
wages, headmaster principal, holiday vacation leave, forgotten left, forget leave, damaged broken,
dirty soiled, hotel accommodation, plane aircraft, ship vessel boat, street road, teacher
instructor, policeman officer police, cop police, dangerous hazardous risky, angry furious, happy
glad pleased, unhappy dissatisfied, clever intelligent, shop store, shops stores traders, ticket
fare, discount reduction reduced, discounts reductions, deadline limit, weekly week, monthly
month, yearly annual, inhabitants residents population, boss owner, signs symptoms, grow rise
increase, grows rises increases, attendance crowd spectators audience turnout visitors, watched saw
attended, losers runners-up, unhappy angry furious upset frustrated disappointed, upset angry
furious unhappy annoyed outraged disappointed, mad angry furious, annoyed angry irritated, happy
delighted thrilled, pleased delighted happy glad, sad grieving heartbroken unhappy, worried
concerned anxious afraid alarmed fear, anxious worried afraid nervous concerned, scared fear
terrified, nervous anxious worried, excited thrilled, murdered killed shot stabbed slain, killer
murderer gunman attacker killed, assassinated killed murdered shot, assassin killer gunman
murderer killed, assassinate kill murder shoot, quarrel row dispute argument, hear listen
broadcast, collect fetch, collected fetched, reservation booking, reservations bookings, reserved
booked, hole leak, cancel end terminate
quit leave, ending leaving cancelling, cafe café bistro cafeteria canteen coffee-shop snack-bar,
restaurant bistro cafe café cafeteria canteen, hens chickens, hen
chicken, photos photography photographs pictures, photo photography photograph picture, wifi wi-fi
wlan internet, elevator lift, bathroom toilet toilets, bicycle bike cycle, bicycles bikes cycles,
rent hire, train trains rail railway railways, trains train rail railway railways, railway rail
railways train, railways railway rail trains, sell export, sold exported export, sells exports,
import buy"""
_LONG: Final = 8
"""Letters of a word in which one slip is taken for one."""
_WORD: Final = late(r"(?<![\w'’-])[A-Za-z][a-z]{2,}(?![\w'’-])")
_DAY: Final = late(r"(?!week|holi|birth)\w+days?")
_BRACKETED: Final = late(r"(?P<words>[\w'’-]+) \((?P<other>[\w'’-]+)\)")
"""A thing with another name of it: `Roundup (glyphosate)`."""


def readings(asked: str, knows: Callable[[str], bool]) -> tuple[str, ...]:
    """The request with unknown words in others' places.

    `knows` tells the words of the articles.
    """
    typed = asked
    asked = _BRACKETED.sub(lambda found: _known(found, knows), asked)
    made = (asked, *(_reworded(asked, knows, at) for at in range(MOST)))
    return tuple(dict.fromkeys(reading for reading in made if reading != typed))


def _known(found: re.Match[str], knows: Callable[[str], bool]) -> str:
    """The name, or the known one in brackets."""
    words, other = found["words"], found["other"]
    return other if knows(other) and not knows(words) else words


def _reworded(asked: str, knows: Callable[[str], bool], at: int) -> str:
    """The request with a known word of each kin."""

    def other(found: re.Match[str]) -> str:
        word = found.group()
        names = OTHER_NAMES.get(word.lower(), ())
        kin = (*irregular.others(word), *others(word.lower()), *names)
        if not kin or knows(word):
            return word
        known = [w for w in kin if terms(w) != terms(word) and all(map(knows, w.split()))]
        return known[min(at, len(known) - 1)] if known else word

    return _WORD.sub(other, asked)


def others(word: str) -> tuple[str, ...]:
    """The words of its groups, one slip mended."""
    kin = _kin()
    if word in kin or len(word) < _LONG:
        return kin.get(word, ())
    near = (key for key in kin if key[0] == word[0] and distance(word, key, 1) <= 1)
    return kin.get(next(near, ""), ())


@cache
def _kin() -> dict[str, tuple[str, ...]]:
    """Each word with those of its groups."""
    made: dict[str, list[str]] = {}
    for group in _GROUPS.replace("\n", " ").split(","):
        words = group.split()
        for word in words:
            made.setdefault(word, []).extend(
                w for w in words if w != word and not _are_days(w, word)
            )
    return {word: tuple(dict.fromkeys(kin)) for word, kin in made.items()}


def _are_days(one: str, other: str) -> bool:
    """True for two days of the week."""
    return _DAY.fullmatch(one) is not None and _DAY.fullmatch(other) is not None


def forms(word: str) -> set[str]:
    """The terms of all forms of a word."""
    return {term for each in _spelt(word) for term in terms(each)}


def same(word: str) -> set[str]:
    """The terms of words for the same."""
    kin = {other for each in _spelt(word) for other in others(each)}
    return {term for each in kin - FUNCTION_WORDS for term in terms(each)}


def holds(here: Text, term: str, word: str) -> bool:
    """True where the word or its like is there."""
    return irregular.holds(here, term, word) or any(map(here.holds, same(word)))


def _spelt(word: str) -> set[str]:
    """The word, and other forms of it."""
    low = word.lower()
    bases = {low, re.sub(r"(?:e?s|ed|d|ing)$", "", low), re.sub(r"(?:ed|ing)$", "e", low)}
    return {form for base in bases for form in (base, *irregular.others(base))} - FUNCTION_WORDS
