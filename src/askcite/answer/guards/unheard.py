"""Risks and benefits of what the articles never name.

A text's own risks and benefits look like anybody's. So the thing they are asked of has to stand in
the articles, in these words or words for the same; a general word (`the plan`) need not, but what
it is told by does.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.question.vocabulary import synonyms, word_kin
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late

ASKS: Final = late(
    r"(?i)\b(?:risks?|dangers?|hazards?|challenges?|problems?|difficult(?:y|ies)|drawbacks?"
    r"|(?:dis)?advantages?|(?:down|up)sides?|benefits?|pros|cons|gains|merits|criticisms?"
    r"|limitations?|weaknesses|strengths|consequences|effects|impacts?) (?:of|with) "
    r"(?P<thing>[^,?.;:]+?)\W*$"
)
_BEHIND: Final = late(r"(?i)(?<=\w) (?:of|in|for|on|by|with|from|at|to|as|over|under|about)\b.*")
"""What is told of a thing behind it."""
_DOING: Final = late(r"(?i)\w+ing\b")
_WORD: Final = late(r"[^\W\d_][\w'’-]+")
_ANYTHING: Final = """
plan plans project projects idea ideas approach policy policies measure measures change changes
move decision proposal proposals scheme system program programme method methods study research
work topic subject matter article text author option options thing things situation case practice
process strategy reform law rule rules product service tool"""
_GENERAL: Final = frozenset(_ANYTHING.split())
"""Words for whatever a text is about, which it may call otherwise."""


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, or none where the thing is unheard of."""
    found = ASKS.search(part.readings[0])
    if found is None or not chosen.evidence or not is_unheard(found["thing"], search):
        return chosen
    return replace(chosen, groups=(), verdict=None)


def is_unheard(thing: str, search: Search) -> bool:
    """True for a thing that the articles never name.

    Nor its noun, if that is no general one: `the free trade agreement` where they tell of trade.
    """
    noun = _BEHIND.sub("", thing)
    words = [w for w in _WORD.findall(noun) if w.lower() not in FUNCTION_WORDS]
    if not words:
        return False
    unknown = [word for word in words if not _is_known(word, search)]
    told_by = [word for word in words if word.lower() not in _GENERAL]
    if not told_by or _DOING.match(words[0]):
        return bool(told_by) and len(unknown) == len(words)
    return told_by[-1] in unknown


def _is_known(word: str, search: Search) -> bool:
    """True where the articles have the word, or one akin."""
    if search.knows(word) or any(map(search.knows, synonyms.others(word.lower()))):
        return True
    return any(
        word_kin.akin(word, other) or word_kin.is_made_of(word, other)
        for other in {other.lower() for other in search.words()}
    )
