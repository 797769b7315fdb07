"""The things that a conversation was about.

Its pronouns may stand for them: the names and nouns of the last questions, the names of the last
answers; a person whom the last answer named is `he`, a term just explained is `it`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from askcite.question import patterns, tidying
from askcite.question.conversation import nouns, returning
from askcite.question.conversation.dependence import LEAD, leans, pronouns
from askcite.question.conversation.instead import ASKS
from askcite.question.conversation.rewriting import REMEMBERED
from askcite.question.request import Turn
from askcite.text import nations
from askcite.text.english import (
    AUXILIARIES,
    FUNCTION_WORDS,
    MONTHS,
    NAME_JOINTS,
    NAME_WORD,
    OPENING,
    QUESTION_WORDS,
    WEEKDAY,
)
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Kind

_FIRST = late(r"(?:^|[.!?:]|\])\W*$")
_NO_NAME = late(r"\w+(?:ing|ed|ly)")
"""A first word that is no name by its ending."""
_BEFORE_NOUN = late(r"\b(?P<first>[A-Z][a-z]+)(?= (?:the|an?|this|these|those|his|her|their)\b)")
"""A first word that is no name by what follows it: `Let the people vote.`"""
_NAME = late(
    rf"\b(?:the\s+)?(?:{NAME_WORD}|\d[\w'’+-]*)"
    rf"(?:\s+(?:{NAME_JOINTS})\s+(?=[A-Z])|\s+(?=[A-Z\d])|[\w.'’+-])*"
)
_ASKED_FOR = late(
    r"\b(?:what|which) (?!is\b|was\b|does\b|has\b|this\b|happens\b|comes\b|goes\b|makes\b"
    r"|causes\b|follows\b|counts\b|costs\b|helps\b|needs\b)((?:[\w'’-]+ )?[\w'’-]{2,}(?<![suia])s)"
    r" (?=[a-z])",
    re.IGNORECASE,
)
"""Several things asked for: `What pests attack …`."""
_WHO_IS = late(
    rf"\W*(?i:who(?:'s| is| was| are| were)) (?P<name>(?:the )?{NAME_WORD}(?: {NAME_WORD})*)\W*"
)
"""A question for somebody by name, which is about them."""
_EXPLAINED = late(
    rf"(?i:(?:what|who)(?:'s| is| are| was| were)) (?P<name>(?:the )?{NAME_WORD}"
    rf"(?: [\w'’.-]+){{0,5}} {NAME_WORD})\W*"
)
"""A question for the meaning of a name of several words, small ones among them."""
_OF = late(
    r"\W*what(?:'s| is| are| was| were) (?P<name>the (?:[\w'’-]+ ){1,3}?"
    r"(?:of|for|in|on|behind) [^?]+?)\W*",
    re.IGNORECASE,
)
CHOSEN = late(rf"\bwhich ([\w'’-]+) (?=(?:{AUXILIARIES})\b)", re.IGNORECASE)
PERSON = late(r"\b(?:he|him|his|she|her)\b", re.IGNORECASE)
_DIGIT = late(r"\d")
_DATE = late(rf"(?i)(?:(?:{'|'.join(MONTHS)})(?: \d{{1,4}})?|{WEEKDAY}s?)")
"""Names of no doer: `in January … do they pay?`."""
_WORD = late(r"[^\W\d_]+")
HE_IS = late(r"\b(?:he|him|his)\b", re.IGNORECASE)
_HERS = late(r"(?:Mrs|Ms|Miss|Mistress|Madame?|Lady|Queen|Princess|Sister|Aunt|Mother|Duchess)\b")
_HIS = late(r"(?:Mr|Mister|Sir|Lord|King|Prince|Brother|Uncle|Father|Duke|Herr)\b")
"""Names of one sex by their title."""
IT = late(r"\b(?:it|its)\b", re.IGNORECASE)
_OF_NOBODY = late(
    r"(?i)^\W*(?:\w+ )?(?:do|did|does|are|were|have|will|can|would|could|should) they\b"
    r"|\bif they\b|^\W*(?:and |so |but )?(?:who|how many|which [\w'’-]+)\b.* (?:their|his|her) \w"
)
_SHORTENED = late("['’]")
_WHO = late(r"\W*(?:(?:and|so|but|then)\W+)?(?:who|whom|whose)\b", re.IGNORECASE)
_COUNTED = late(rf"\bhow many ((?:[\w'’-]+ )?[\w'’-]+?) (?=(?:{AUXILIARIES})\b)", re.IGNORECASE)
_MUCH = late(r"\bhow much ([\w'’-]+)\W*$", re.IGNORECASE)
"""What is asked for by its amount: `how much deposit?`."""
_WHICH_ONE = late(r"(?:\W*(?:and|so|but|then)\b)?\W*which one\b", re.IGNORECASE)
ASIDE_WORDS = 3
"""Words of a thing that a request turns to, at most."""
_NO_ASIDE = late(
    rf"(?i)(?:{QUESTION_WORDS}|{AUXILIARIES}|in|on|at|for|from|to|by|during|with|if|then|not|he|she"
    r"|it|they|them|that|this|these|those)\b"
)
_LISTED = late(
    r"(?i)^\W*(?:(?:and |so )?what (?:are|were) (?:the |its |their |all )*"
    r"|(?:list|name|give me|show me|tell me) (?:all |the |of )*)"
    r"(?:(?:main|key|biggest|other|various|different|possible|most important) )*([\w'’-]+s)\b"
)
"""Several things asked for: `what are the obstacles`."""
_BARE = late(r"(?i)^\W*(?:(?:his|her|their|the|any|all|other) )*([\w-]+s)\W*$")
"""Several things as the whole request: `siblings?`."""
_IES = late(r"(?<=\w\w)ies$", re.IGNORECASE)
_PLURAL = late(r"(?:(?<=[sx])|(?<=[cs]h))es$|(?<![sui])s$", re.IGNORECASE)
LEADS = late(
    rf"\b(?:{QUESTION_WORDS}|{AUXILIARIES}"
    r"|in|on|at|for|from|to|by|between|during|since|until|name|list|tell|explain|describe|compare"
    r"|contrast|give|show|quote|summari[sz]e|the|an?)\b",
    re.IGNORECASE,
)


def topics(history: Sequence[Turn]) -> list[str]:
    """Topics of the last turns: questions' names, nouns, answers' names."""
    recent = reversed(history[-REMEMBERED:])
    last = [turn._replace(question=_told_of(turn)) for turn in recent]
    whole = [n for turn in last for n in _subject(turn.question)]
    found = [n for turn in last for n in _NAME.findall(turn.question)]
    found += [n for turn in last for n in _ASKED_FOR.findall(turn.question)]
    found += [n for turn in last for n in nouns.named(turn.question)]
    found += [n for turn in last for n in _COUNTED.findall(turn.question)]
    found += [n for turn in last for n in _MUCH.findall(turn.question)]
    found += [f"the {n}" for turn in last for n in CHOSEN.findall(turn.question)]
    found += [n for turn in last for n in _names(turn)]
    made = dict.fromkeys((*whole, *map(_trimmed, found)))
    return [topic for topic in made if _names_something(topic)]


def _told_of(turn: Turn) -> str:
    """The question's words, none of `give me an example`."""
    return "" if returning.comes_back(turn.question) else tidying.tidied(turn.question)


def _names(turn: Turn) -> list[str]:
    """The names of an answer, the doubtful ones last.

    A first word may be none: `Working from abroad …`, and `Dogs …` after a question for a dog.
    """
    answer, asked = turn.answer, set(terms(turn.question))
    named = [(found[0], _FIRST.search(answer[: found.start()])) for found in _NAME.finditer(answer)]
    doubtful = {name for name, first in named if first and " " not in name}
    none = {n for n in doubtful if _NO_NAME.fullmatch(n) or set(terms(n)) <= asked}
    none |= {found["first"] for found in _BEFORE_NOUN.finditer(answer)} & doubtful
    return sorted((name for name, _ in named if name not in none), key=lambda n: n in doubtful)


def _subject(question: str) -> list[str]:
    """The whole of what was explained: `Farm to Freezer`."""
    if found := _EXPLAINED.fullmatch(question.strip()) or _OF.fullmatch(question.strip()):
        return [found["name"]]
    asked = patterns.read(question)[0]
    whole = asked.kind is Kind.TERM and asked.sure and not leans(asked.subject)
    return [asked.subject] if whole and asked.subject else []


def one_of(question: str, last: Turn) -> list[str]:
    """One of the things just asked for: `which one …`."""
    if not _WHICH_ONE.match(question):
        return []
    several = (
        *_COUNTED.findall(last.question),
        *_ASKED_FOR.findall(last.question),
        *_LISTED.findall(last.question),
        *_BARE.findall(last.question),
    )
    return [_PLURAL.sub("", _IES.sub("y", things)) for things in several]


def explained(question: str, last: Turn) -> list[str]:
    """The term just explained, for `it`."""
    asked = patterns.read(last.question)[0]
    whole = asked.kind is Kind.TERM and asked.sure and not leans(asked.subject)
    return [asked.subject] if whole and asked.subject and IT.search(question) else []


def aside(question: str, last: Turn) -> list[str]:
    """The thing that the last request turned to."""
    lead = LEAD.match(last.question)
    other = last.question[lead.end() :].strip(" ?.!") if lead else ""
    is_thing = 0 < len(other.split()) <= ASIDE_WORDS and not _NO_ASIDE.match(other)
    found = next(pronouns(question), None) if is_thing else None
    return [other] if found and not _DIGIT.search(other) else []


def chosen(question: str, last: Turn) -> list[str]:
    """The one of several that was just chosen."""
    of = CHOSEN.search(last.question) if IT.search(question) else None
    if of is None:
        return []
    asked = set(terms(last.question))
    named = [_trimmed(found[0]) for found in _NAME.finditer(last.answer.partition(". ")[0])]
    one = [n for n in named if _names_something(n) and not set(terms(n)) & asked][:1]
    return [*one, f"the {of[1]}"]


def person(question: str, last: Turn) -> list[str]:
    """The one whom the last answer named, for `he`.

    "Who was her husband?" is followed by questions about him.
    """
    if not PERSON.search(question):
        return []
    if bare := _NAME.fullmatch(last.question.strip(" ?.!")):
        return [bare[0]]
    if not _WHO.match(last.question):
        return []
    if found := _WHO_IS.fullmatch(last.question):
        return [found["name"].strip()]
    asked = last.question.lower()
    told = filter(_names_something, map(_trimmed, _NAME.findall(last.answer)))
    named = [n for n in told if not (n.lower() in asked or _DIGIT.search(n) or nations.of(n))]
    return _nearest(named, last, question)


def _nearest(found: list[str], last: Turn, question: str) -> list[str]:
    """The names, those nearest to what was asked first.

    `Who is the matron?` is answered by the name beside the matron. A Mistress is no `he`.
    """
    answer = last.answer.lower()
    asked = [w for w in _WORD.findall(last.question.lower()) if w not in FUNCTION_WORDS]
    places = [found.start() for w in asked for found in re.finditer(rf"\b{re.escape(w)}", answer)]

    def distance(name: str) -> int:
        at = answer.find(name.lower())
        return min((abs(place - at) for place in places), default=0)

    right, wrong = (_HIS, _HERS) if HE_IS.search(question) else (_HERS, _HIS)
    titled = [name for name in found if right.match(name)]
    return sorted(titled or (n for n in found if not wrong.match(n)), key=distance)


def _names_something(topic: str) -> bool:
    """True for words, and not a number or `That`."""
    first = _SHORTENED.split(topic.lower())[0]  # `It's`, `I'm`
    small = FUNCTION_WORDS | OPENING
    is_date = topic[:1].isdigit() or _DATE.fullmatch(topic)
    return len(topic) > 1 and not is_date and not {topic.lower(), first} & small


def _trimmed(topic: str) -> str:
    """The words after the last question word.

    An article before a name stays with it.
    """
    rest = LEADS.split(f" {topic} ")[-1].strip(" .,?'’")
    return f"the {rest}" if rest and topic.lower() == f"the {rest.lower()}" else rest


def may_stand_alone(question: str) -> bool:
    """True where a name may be meant: `Did Abe …`.

    So too where `they` are whoever does it, or `their` is of the one asked for.
    """
    if _OF_NOBODY.search(question):
        return True
    found = next(pronouns(question), None)
    asks = "" if found else LEAD.sub("", question, count=1)
    before = question[: found.start()] if found else asks if ASKS.match(asks) else ""
    names = _NAME.findall(before.partition(" ")[2])  # a first word is no name for its capital
    return any(len(_trimmed(name)) > 1 for name in names)
