"""The no that a sentence carries.

By its words it holds those of the statement and denies it, counts otherwise (`two years`, of three
asked about), or says the opposite; what is hedged, conditional or denied twice says none. Read by
the checker it says the contrary of what a yes would say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from askcite.question.affirmed import affirmed
from askcite.support import entailment
from askcite.text import clauses, irregular
from askcite.text.antonyms import excluding, share
from askcite.text.english import HEDGE, NEGATION, NUMBER_WORDS
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text

WHOLE: Final = 0.9
"""Share of the statement's words of meaning that the clause has, the one that differs aside."""
OPPOSED: Final = 0.9
"""Share of the words, an opposite as one, of a sentence that is read as a no."""
LEAST: Final = 2
"""Words of meaning that a statement has at least, that one aside."""
LEAVES_OPEN: Final = late(
    rf"{HEDGE.pattern}|\b(?:whether|hopes?|fears?|expects?|plans?|wants?|sa(?:y|ys|id)|claims?"
    r"|thinks?|believes?|(?-i:may)|might|could|would|should|if|unless|until)\b",
    re.IGNORECASE,
)
"""What is said, hoped or possible, and is no fact."""
_DENIES: Final = late(
    r"(?i)\b(?:(?:is|are|was|were|do|does|did|has|have|had|will|would|should|may|must|can|could"
    r"|shall)"
    r" (?:\w+ )?not|cannot|never)\b(?! (?:only|just|merely|all|every|always|necessarily|entirely"
    r"|yet"
    r"|alone|until|both))|n['’]t\b|\b(?:is|are) (?:prohibited|forbidden|banned)\b"
    r"|\b(?:fail|refus|declin)(?:e?s|e?d|ing)? to\b"
)
_FORBIDS: Final = late(r"(?i)\b(?:prohibited|forbidden|banned)\b")
_MAY: Final = late(r"(?i)\W*(?:can|may|could|is|are|am)\b")
_BOUND: Final = late(
    r"(?i)\b(?:unless|except|without|until|if|when|but|only|although|though|while|whereas|before"
    r"|after|because|those|rather|instead|other than|any more)\b"
)
"""Words by which a denial may be of something else."""
_RELATIVE: Final = late(
    r"(?i)\b(?:which|who|that|whose) (?:\w+ )?(?:is|are|was|were|do|does|did|has|have|can"
    r"|will) not\b"
)
"""A denial that tells which things are meant."""
_TOLD_OF: Final = late(
    r"(?i)\b(?:according to|legend|(?:it is|are|is) said|(?:any|every)(?:one|body) who|whoever"
    r"|(?:those|people) who)\b"
)
"""Words of what others tell, or of what comes to those who do it: no refusal of leave."""
_NONE: Final = late(
    r"(?i)\W*(?:(?:but|and|so far|in the end),? )?(?:no|not one|not a single|none of the)"
    r" (?!(?:other|more|further|longer|such|doubt|less|fewer|sooner|matter|wonder)\b)(?P<rest>.+)"
)
_NOBODY: Final = late(r"(?i)\W*(?:(?:but|and),? )?(?:nobody|no one|no[- ]body)\b (?P<rest>.+)")
_ANYBODY: Final = late(r"(?i)\W*(?:any(?:body|one)|some(?:body|one)|(?:any )?people)\b")
_LOOSE: Final = late(
    r"(?i)\b(?:about|around|over|under|more than|less than|at least|at most|up to|almost|nearly"
    r"|fewer|roughly|approximately|between|exactly|only|any|all|every|some|most|many|always|ever)\b"
)
"""Words with which a denial may be true of a part."""
_TIMED: Final = late(
    r"(?i)\b(?:before|after|earlier|previously|formerly|still|again|later|yet|first|already|once"
    r"|any ?more)\b"
)
"""Words with which a denial may be of another time."""
_EARLIER: Final = late(r"(?i)\b(?:before|earlier|previously|formerly|later|afterwards?)\W*$")
"""A question that ends with such a word, as of the time that the text has in view."""
_ROUGHLY: Final = late(
    r"(?i)\b(?:about|around|over|under|more than|less than|at least|at most|up to|almost|nearly"
    r"|fewer|roughly|approximately|between|only|first|another|other)\b"
)
"""Words with which two numbers may both be true."""
_CLAUSES: Final = late(r";\s+|,\s+(?:while|whereas|but|and)\s+")
_COUNTED: Final = late(
    r"(?i)\b(?P<number>\d+(?:[.,]\d+)*|[a-z]+)[ -](?P<unit>(?!(?:plus|was|has|this|its|is)\b)"
    r"(?:[a-z]{2,}s|people|men|women|children|percent|per cent))\b"
)
_COMPOUND: Final = late(r"(?i)(?:\band|hundred|thousand|million|[.,:-]|\d) ?$")
"""What stands before a number that is the end of a longer one."""
_FORMS: Final = "rise rose risen,fall fell fallen,grow grew grown,shrink shrank,win won,lose lost"
_IRREGULAR: Final = tuple(frozenset(forms.split()) for forms in _FORMS.split(","))


def denies(question: str, quote: str) -> bool:
    """True where the quote's words say no to the question."""
    said = affirmed(question)
    if not said or NEGATION.search(question):
        return False
    asked = Text(said[0])
    return any(
        _is_denied(question, asked, clause)
        or _is_of_none(asked, clause)
        or _is_counted_otherwise(asked, clause)
        or _is_opposite(asked, clause)
        for clause in _clauses(quote)
    )


def contradicts(quote: str, said: Sequence[str]) -> bool:
    """True where the checker reads the contrary of every statement."""
    if not said or share(Text(quote), Text(said[0])) < OPPOSED or LEAVES_OPEN.search(quote):
        return False
    if _TOLD_OF.search(quote):
        return False
    if clauses.crosses(said[0], quote) or is_of_another_time(said[0], quote):
        return False
    return all(entailment.contradicts(quote, claim) for claim in said)


def _clauses(quote: str) -> Iterator[str]:
    """The quote, and its clauses where it has several."""
    parts = [part.strip() for part in _CLAUSES.split(quote) if part.strip()]
    yield from dict.fromkeys((quote, *parts))


def _is_denied(question: str, asked: Text, clause: str) -> bool:
    here = Text(clause)
    if len(asked.content) < LEAST or here.share(asked) < WHOLE or HEDGE.search(clause):
        return False
    if _TOLD_OF.search(clause):
        return False
    near = here.stretch(frozenset(asked.content))
    if _BOUND.search(near) or _RELATIVE.search(near) or not _in_order(asked, here):
        return False
    if _LOOSE.search(asked.text) or is_of_another_time(asked.text, near):
        return False
    if _FORBIDS.search(near) and not (_MAY.match(question) or asked.text != question):
        return False
    return len(_DENIES.findall(near)) == 1 and len(NEGATION.findall(near)) <= 1


def is_of_another_time(asked: str, said: str) -> bool:
    """True for a time asked about, not told of."""
    if _EARLIER.search(asked):
        return True
    times = {word.lower() for word in _TIMED.findall(asked)}
    return not times <= {word.lower() for word in _TIMED.findall(said)}


def _is_of_none(asked: Text, clause: str) -> bool:
    """True where none of them does it: `no hive died`."""
    nobody = _NOBODY.match(clause) if _ANYBODY.match(asked.text) else None
    none = nobody or _NONE.match(clause)
    if none is None or HEDGE.search(clause) or _BOUND.search(none["rest"]):
        return False
    claim = Text(_ANYBODY.sub("", asked.text)) if nobody else asked
    rest = Text(none["rest"])
    led = nobody or (
        claim.spoken and irregular.holds(Text(none["rest"].split()[0]), *claim.spoken[0])
    )
    return bool(led and claim.spoken) and all(irregular.holds(rest, *p) for p in claim.spoken)


def _in_order(asked: Text, here: Text) -> bool:
    """False where the words stand the other way round."""
    there = [term for term, _ in here.words]
    first, last = asked.content[0], asked.content[-1]
    if len(asked.content) <= LEAST or first not in there or last not in there:
        return True
    return there.index(first) < len(there) - there[::-1].index(last)


def _is_counted_otherwise(asked: Text, clause: str) -> bool:
    """True where another number of the same thing stands there."""
    if _ROUGHLY.search(asked.text) or NEGATION.search(clause) or HEDGE.search(clause):
        return False
    wanted, there = dict(_counts(asked.text)), dict(_counts(clause))
    rest = [(t, w) for t, w in asked.spoken if not _is_number(w)]
    here = Text(clause)
    held = sum(irregular.holds(here, term, word) for term, word in rest)
    if len(rest) < LEAST or held < WHOLE * len(rest) or _ROUGHLY.search(clause):
        return False
    if rest and _CLAUSES.search(_between(rest[0], here, clause)):
        return False
    same = [unit for unit in wanted if unit in there]
    return len(wanted) == len(same) == 1 and wanted[same[0]] != there[same[0]]


def _between(first: tuple[str, str], here: Text, clause: str) -> str:
    """The words from a number to the first word."""
    place = next((m.start() for t, m in here.words if t == first[0]), 0)
    counted = [m.end() for m in _COUNTED.finditer(clause) if m.end() < place]
    return clause[counted[0] : place] if counted else ""


def _counts(words: str) -> Iterator[tuple[str, str]]:
    """Each counted thing with its number."""
    for found in _COUNTED.finditer(words):
        number = found["number"].lower().replace(",", "")
        number = NUMBER_WORDS.get(number, number)
        if number[0].isdigit() and not _COMPOUND.search(words[: found.start()]):
            yield terms(found["unit"])[0], number


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word.lower() in NUMBER_WORDS


def _is_opposite(asked: Text, clause: str) -> bool:
    """True where a word has its opposite there."""
    here = Text(clause)
    if NEGATION.search(clause) or HEDGE.search(clause) or _LOOSE.search(asked.text):
        return False
    for one, other in excluding():
        if one in asked.known and other in here.known and not _forms(one) & here.known:
            rest = [(term, word) for term, word in asked.spoken if term != one]
            held = sum(irregular.holds(here, term, word) for term, word in rest)
            if len(rest) >= LEAST and held >= WHOLE * len(rest):
                return True
    return False


def _forms(term: str) -> frozenset[str]:
    """The term with its irregular forms."""
    return next((forms for forms in _IRREGULAR if term in forms), frozenset({term}))
