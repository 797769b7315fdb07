"""A question and its answer as a statement.

`When was the mill built?` and `1890` make `the mill was built in 1890`, which the text has to bear
out. Questions of who, when, where, how long, how much and how many are turned.
"""

from __future__ import annotations

import re
from typing import Final

from askcite.text.late import late

_AUX: Final = r"(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could|may|must|should)"
_ASKED: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?(?:(?P<led>since|in|on|at|from|to|by|with|for|until) )?"
    r"(?P<ask>when|where|who|how (?:long|often|far|old|heavy|tall|deep|high|big|wide|fast|much"
    rf"|many))(?P<thing>(?: (?!{_AUX}\b|(?:when|that|who|which|if)\b)[\w'’-]+){{0,4}}?)"
    rf"(?: (?P<aux>{_AUX}) (?P<rest>[^?]+?)|(?P<does>(?: (?!{_AUX}\b)[^\s?]+)+))\W*"
)
_DONE: Final = late(
    r"(?i)\w{2,}ed|born|made|held|built|found|given|known|taken|written|sent|shot|sold|spoken|won"
    r"|seen|chosen|led|lost|broken|begun|put|set|cut|brought|taught|paid|spent|hit|lent|kept|told"
    r"|said|done|gone|bought|caught|fallen|grown|shown|thrown|stolen|struck|left|met|read|run"
    r"|bitten|been|come|become|born|due|open|closed"
)
_SUBJECT: Final = late(
    r"(?i)(?:the|an?|this|these|his|her|their|its|your|there|he|she|it|they|you)"
)
_LEADS: Final = late(
    r"(?i)(?:in|on|at|from|during|after|before|by|since|until|to|about|every|last|next|each|this"
    r"|today|near|over|under|behind|above|below|outside|inside|through|along|down|up|between)\b"
)
_MOST: Final = 4
"""Words of a subject behind which its verb is tried."""


def claims(question: str, answer: str) -> tuple[str, ...]:
    """The statements that question and answer may make.

    None for a question of another form.
    """
    found = _ASKED.fullmatch(" ".join(question.split()))
    told = " ".join(answer.split()).strip(" .,;:")
    if found is None or not told:
        return ()
    thing = found["thing"].strip()
    counted = f"{told} {thing}" if thing and thing.lower() not in told.lower() else told
    return tuple(f"{each[:1].upper()}{each[1:]}." for each in _turned(found, counted))


def _turned(found: re.Match[str], told: str) -> list[str]:
    if found["does"]:
        return [f"{told}{found['does']}"]
    aux, words = found["aux"].lower(), found["rest"].split()
    is_doer = found["ask"].lower() in {"who", "how many", "how much"} and (
        _DONE.fullmatch(words[0]) or (aux in {"was", "were", "is", "are"} and found["thing"])
    )
    if is_doer and not _SUBJECT.fullmatch(words[0]):
        return [f"{told} {aux} {found['rest']}"]
    end = _placed(found, told)
    if aux in {"did", "does", "do"}:
        return [f"{found['rest']} {end}"]
    done = next((at for at, word in enumerate(words) if at and _DONE.fullmatch(word)), None)
    places = [done] if done else range(1, min(_MOST, len(words)) + 1)
    return [" ".join([*words[:at], aux, *words[at:], end]) for at in places]


def _placed(found: re.Match[str], told: str) -> str:
    """The answer with its preposition."""
    led, ask = found["led"], found["ask"].lower()
    if led and not told.lower().startswith(led.lower()):
        return f"{led.lower()} {told}"
    return f"in {told}" if ask in {"when", "where"} and not _LEADS.match(told) else told
