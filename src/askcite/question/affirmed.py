"""Yes-no questions as statements."""

from __future__ import annotations

import re
from typing import Final

from askcite.text.english import AUXILIARIES
from askcite.text.late import late

SUBJECT: Final = 6
"""Words that a subject may have; behind each of them the verb is tried."""
_ASKED: Final = late(
    rf"(?:(?:so|and|but|then|also),? )*(?P<verb>{AUXILIARIES}) (?P<rest>(?!not\b|n['’]t\b).+)",
    re.IGNORECASE | re.DOTALL,
)
_STATED: Final = late(
    r"(?:(?:so|and|but),? )?(?:(?:is|was) (?:it|that|this) (?:really |actually )?(?:true|correct"
    r"|right"
    r"|the case|a fact) (?:that|if)|true or false[:,-]?|(?:can you )?(?:confirm|verify) (?:that|if)"
    r"|does (?:it|the \w+) (?:really |actually )?(?:say|state|claim) (?:that|if)) (?P<before>.+)"
    r"|(?P<after>.+?),? (?:right|correct|true or false|yes or no|is that (?:right|true|correct)"
    r"|isn['’]t it|aren['’]t they|don['’]t they|doesn['’]t it|didn['’]t (?:it|they|he|she)"
    r"|wasn['’]t it)",
    re.IGNORECASE | re.DOTALL,
)
"""A statement that is put for a yes: `The shop is closed, right?`."""
_VERB: Final = late(
    r"(?i)(?P<short>['’](?:s|re))\b| (?P<verb>is|are|was|were|has|have|had|can|could|will|would"
    r"|should|may|must)\b"
)
_DOING: Final = frozenset({"do", "does", "did"})


def inverted(question: str) -> str | None:
    """The question of `It is closed, right?`."""
    stated = _STATED.fullmatch(" ".join(question.split()).rstrip(" ?!."))
    said = (stated["before"] or stated["after"]) if stated else ""
    verb = _VERB.search(said)
    if verb is None:
        return None
    first = verb["short"] or verb["verb"]
    verb_first = {"'s": "is", "’s": "is", "'re": "are", "’re": "are"}.get(first.lower(), first)
    subject = said[: verb.start()].strip()
    return f"{verb_first.capitalize()} {subject} {said[verb.end() :].strip()}?"


def affirmed(question: str) -> tuple[str, ...]:
    """The statements that a yes may make.

    They differ in the place of the verb. Nothing for a question that is none of yes or no, or that
    denies.
    """
    line = " ".join(question.split()).rstrip(" ?!.")
    if stated := _STATED.fullmatch(line):
        return (stated["before"] or stated["after"],)
    asked = _ASKED.fullmatch(line)
    if asked is None:
        return ()
    verb, words = asked["verb"].lower(), asked["rest"].split()
    if verb in _DOING:
        return (" ".join(words),)
    last = min(SUBJECT, len(words) - 1)
    return tuple(" ".join([*words[:at], verb, *words[at:]]) for at in range(1, last + 1))
