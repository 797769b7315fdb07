"""Questions with their answers, said as statements.

"When did Chopin leave Warsaw?" and "1830" become "Chopin left Warsaw in 1830.". Questions of other
shapes give nothing; verbs are known from the questions themselves, where they follow "did" and a
name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from askcite.text.english import AUXILIARIES, FUNCTION_WORDS

VERB_TIMES: Final = 5
"""Times that a word is seen in a verb's place before it counts as a verb."""
SEEN_AT_MOST: Final = 40
"""Words of the longest question that is turned."""

_IRREGULAR: Final = """
    become became, begin began, break broke, bring brought, build built, buy bought, choose chose,
    come came, cut cut, draw drew, drive drove, eat ate, fall fell, feel felt, fight fought,
    find found, fly flew, get got, give gave, go went, grow grew, have had, hear heard, hit hit,
    hold held, keep kept, know knew, lead led, leave left, let let, lie lay, lose lost, make made,
    mean meant, meet met, pay paid, put put, read read, rise rose, run ran, say said, see saw,
    seek sought, sell sold, send sent, set set, shoot shot, show showed, sing sang, sit sat,
    speak spoke, spend spent, spread spread, stand stood, steal stole, take took, teach taught,
    tell told, think thought, understand understood, wear wore, win won, write wrote, do did
"""
_PAST: Final = dict(pair.split() for pair in _IRREGULAR.split(","))
_PARTICIPLE: Final = re.compile(
    r"\w+ed|born|made|held|built|found|given|known|taken|written|sent|shot|sold|spoken|won|seen"
    r"|chosen|led|lost|broken|begun|put|set|cut|brought|taught|paid|spent|located"
)
_DID: Final = re.compile(r"\b(?:did|does|do) (?:he|she|it|they|[A-Z][\w'’-]+) ([a-z]+)\b")
_PLACE: Final = re.compile(
    r"(?P<how>(?:(?P<before>in|on|at|from|to|by|with|for|of|under|during) )?"
    r"(?:when|where|whom|who|how many (?P<counted>\w+)|(?:what|which)(?: \w+){0,3}?)) "
    r"(?P<aux>did|does|do|was|were|is|are) (?P<rest>.+)",
    re.IGNORECASE,
)
_ASKED_FIRST: Final = re.compile(
    rf"(?:who|what) (?P<rest>(?!(?:{AUXILIARIES}"
    r"|type|kind|year|other|else)\b)\w+(?:s|ed|ght|ame|ade|ave|on|ote|ook|aw"
    r"|old|ell|an|ang|ent|d) .+)",
    re.IGNORECASE,
)
_IS: Final = re.compile(
    r"(?:who|what) (?P<be>is|are|was|were) (?P<rest>(?:the|a|an|one) .+(?<! by)(?<! for)(?<! to)"
    r"(?<! of)(?<! in)(?<! on)(?<! as)(?<! from)(?<! with)(?<! called)(?<! named))",
    re.IGNORECASE,
)
_LEADS: Final = re.compile(
    r"(?:in|on|at|from|during|after|before|by|since|until|to|about|the)\b", re.I
)


class Stater:
    """Turns questions into statements.

    It knows the verbs of the questions it was shown.
    """

    def __init__(self, questions: Iterable[str]) -> None:
        counts = Counter(m[1] for question in questions for m in _DID.finditer(question))
        self._verbs = {v for v, times in counts.items() if times >= VERB_TIMES} - FUNCTION_WORDS

    def state(self, question: str, answer: str) -> str | None:
        """The question and its answer as one sentence.

        None for a shape that is not known.
        """
        asked, answer = question.strip(" ?."), answer.strip(" .,;")
        if not answer or len(asked.split()) > SEEN_AT_MOST:
            return None
        if found := _IS.fullmatch(asked) or _ASKED_FIRST.fullmatch(asked):
            be = f"{found['be']} " if "be" in found.re.groupindex else ""
            return _sentence(f"{answer} {be}{found['rest']}")
        if (found := _PLACE.fullmatch(asked)) is None:
            return None
        words = found["rest"].split()
        turned = (
            self._done(words, found["aux"])
            if found["aux"][0] in "dD"
            else _been(words, found["aux"])
        )
        return _sentence(f"{turned} {_at(found, answer)}") if turned else None

    def _done(self, words: list[str], aux: str) -> str:
        """Words after "did", with their verb in the past."""
        for at, word in enumerate(words[1:], 1):
            if word in self._verbs:
                verb = _past(word) if aux.lower() == "did" else word + "s" * (aux.lower() == "does")
                return " ".join([*words[:at], verb, *words[at + 1 :]])
        return ""


def _past(verb: str) -> str:
    if verb in _PAST:
        return _PAST[verb]
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if re.search("[^aeiou]y$", verb) else verb + "ed"


def _been(words: list[str], aux: str) -> str:
    """Words after "was", with it put before their participle."""
    for at, word in enumerate(words[1:], 1):
        if _PARTICIPLE.fullmatch(word):
            return " ".join([*words[:at], aux, *words[at:]])
    return ""


def _at(found: re.Match[str], answer: str) -> str:
    """The answer as the sentence's end, with its preposition."""
    if found["counted"]:
        return answer if found["counted"] in answer else f"{answer} {found['counted']}"
    if found["before"]:
        return f"{found['before'].lower()} {answer.removeprefix(found['before'].lower() + ' ')}"
    time = re.search(r"when|where|what year", found["how"], re.IGNORECASE)
    return f"in {answer}" if time and not _LEADS.match(answer) else answer


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "."
