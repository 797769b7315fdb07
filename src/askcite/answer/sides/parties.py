"""The side that each sentence of news speaks for.

News has a paragraph for whoever speaks: those who decided, those who are content, those who object.
A sentence with a sign of its own is of that side, any other of its paragraph's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

import numpy as np

from askcite.answer.whole.telltales import ASPECTS
from askcite.answer.whole.weighed import SIGN, Weights, Whole
from askcite.text.late import late
from askcite.text.layout import colophon

FOR, AGAINST = 1, -1
_BODY: Final = (
    r"(?:council|company|operator|government|ministry|minister|board|city|town|university|school"
    r"|club"
    r"|bank|firm|agency|authority|commission|parliament|court|party|trust|charity|union)"
)
_DECIDES: Final = (
    r"(?:decided|confirmed|announced|said|voted|plans?|planned|approved|agreed|ruled"
    r"|has (?:decided|announced|confirmed|approved|agreed|voted))"
)
_ACTOR: Final = late(rf"(?P<name>(?:[A-Z][\w'’-]+ |{_BODY} )+)(?:\w+ly )?{_DECIDES}\b")
_PLACES: Final = {"The", "A", "city", "town"}
_SAYS: Final = (
    r"(?:says?|said|argues?|argued|replied|replies|rejects?|rejected|denie[sd]|den(?:y|ies)"
    r"|insists?"
    r"|insisted|dismiss\w*|defend\w*|points? out|expects?|put|added)"
)
_CONTENT: Final = late(
    rf"{ASPECTS['supporters'].strong.pattern}"
    r"|\bnot every(?:one|body) (?:(?:is|was) (?:\w+ )?(?:against|opposed|sorry|sad|angry|unhappy"
    r"|upset"
    r"|worried|sceptical)|objects?|minds?)\b|\brelief\b|\boverdue\b|\bno doubts\b"
    r"|\bcast the deciding vote\b|\b(?:is|are|was|were) (?:convinced|delighted|in favou?r)\b"
)
_OBJECTS: Final = late(
    rf"{ASPECTS['critics'].strong.pattern}|\b(?:regret\w*|protest\w*|petition|(?-i:march)(?:es"
    rf"|ed)?\b"
    r"|campaigners?|inflated|lifeline|anger|insulting|absurd|madness|cowardly|ridiculous"
    r"|nonsense|scandal\w*|would not (?:learn|be able)|too (?:far|late)|lose his"
    r"|lose her)\b"
)
_AT_FIRST: Final = late(
    r"(?i)\b(?:was|were|had (?:been|feared|expected|doubted|opposed|objected|voted))\b[^.]{0,60}"
    r"\b(?:at first|initially|originally|beforehand|before the (?:vote|start))\b"
    r"|^\W*(?:at first|initially|originally),? "
)
"""A side that somebody was on, and is no more."""
_CHANGED: Final = late(
    r"(?i)\bchanged (?:her|his|their) (?:minds?|views?|tune|opinions?)\b|\bwon (?:her|him"
    r"|them) over"
    r"|\bcome (?:a)?round\b|\bnow (?:supports?|backs?|favours?|opposes?|rejects?|regrets?)\b"
)
_EMPTY: Final = late(
    r"(?i)\W*(?:not (?:every(?:one|body)|all(?: \w+)?)|some(?: \w+)?|others|many(?: \w+)?|few)"
    r"(?: \w+){1,6}\W*"
)
"""A sentence that says only that there is a side."""
_DISSENT: Final = late(
    r"(?i)\bnot (?:every(?:one|body)|all(?: \w+){1,2}) (?:\w+ )?(?:welcom|lik|support|approv|agre"
    r"|shar|happy|pleas|content|convinc|enthusias|want)\w*"
)
"""Some who are not content."""
_BOTH: Final = late(r"(?i)\bper ?cent\b[^.]*\bfor\b[^.]*\bagainst\b|\b(?:divided|split)\b")
_GOES_ON: Final = late(
    r"(?i)\b(?:he|she|his|her|they|their)\b|[\"“”]|\b(?:said|told|says|complain\w*)\b"
)
"""What a sentence has that goes on with its paragraph's voice."""
_NOT: Final = late(
    r"(?i)\b(?:not|never|nor) (?:\w+ )?(?:disput|oppos|object|reject|critici|deny|denied)\w*"
)
_SPOKEN: Final = late(r"[\"“”]")
_REASON: Final = late(
    r"(?i)\b(?:because|since|cannot|would|will have to|so that|loses?|cost[s]?|save[sd]?|warned"
    r"|fears?"
    r"|said|says|told|accused|called)\b"
)
_FIGURE: Final = late(r"\d")


def _actors(whole: Whole) -> re.Pattern[str] | None:
    """Words of whoever decided what the lead tells."""
    found = _ACTOR.search(whole.words[whole.lead])
    names = [name for name in (found["name"].split() if found else ()) if name not in _PLACES]
    if not names:
        return None
    known = "|".join(map(re.escape, names))
    company = "company|firm|operator" if re.search(r"(?i)operator|company|firm", known) else "(?!)"
    own = rf"(?:{known}|{company}|spokes\w+)"
    text = " ".join(whole.words)
    people = set(re.findall(rf"\b{own}(?:['’]s)?(?: \w+)? (?:[A-Z]\w+ )([A-Z]\w+)", text))
    people |= set(re.findall(rf"\b([A-Z]\w+), {own}['’]s\b", text))
    every = "|".join((own, *map(re.escape, sorted(people))))
    spoken = (
        rf"\b(?:{every})\b[^.\"“]{{0,30}}\b{_SAYS}\b"
        rf"|[\"”,] {_SAYS} (?:the |its |a )?(?:\w+ ){{0,2}}(?:{every})\b"
    )
    return late(spoken)


def own(whole: Whole, *, decided: bool = True) -> list[int]:
    """The side of each sentence by its own words.

    Whoever decided is left out on wish, who is neither content nor objects.
    """
    actors = _actors(whole) if decided else None
    return [_stand(words, actors) for words in whole.words]


def stands(whole: Whole, own: Sequence[int]) -> list[int]:
    """The side of each sentence, 0 for neither."""
    blocks = [id(whole.article.block_at(sentence.span.start)) for sentence in whole.cut]
    told: list[int] = []
    goes_on = [bool(_GOES_ON.search(words)) for words in whole.words]
    for _, group in groupby(range(len(own)), key=lambda at: blocks[at]):
        places = list(group)
        sides = _of_paragraph([own[at] for at in places])
        turned = _turned([whole.words[at] for at in places])
        if turned is not None:
            sides = [0 if at <= turned[0] else turned[1] for at in range(len(places))]
            told += sides
            continue
        if any(_BOTH.search(whole.words[at]) for at in places):
            told += [own[at] for at in places]
            continue
        told += [own[at] or side * goes_on[at] for at, side in zip(places, sides, strict=True)]
    beside = [colophon.is_colophon(words) or is_empty(words) for words in whole.words]
    return [0 if is_beside else side for side, is_beside in zip(told, beside, strict=True)]


def is_empty(words: str) -> bool:
    """True for a sentence that tells of a side alone."""
    return _EMPTY.fullmatch(words) is not None


def _turned(words: Sequence[str]) -> tuple[int, int] | None:
    """The last place before somebody turned, and the new side."""
    first = next((at for at, each in enumerate(words) if _AT_FIRST.search(each)), None)
    if first is None or not any(map(_CHANGED.search, words[first:])):
        return None
    against = _OBJECTS.search(words[first]) is not None
    changed = next(at for at, each in enumerate(words) if at >= first and _CHANGED.search(each))
    return changed - 1, FOR if against else AGAINST


def _of_paragraph(own: Sequence[int]) -> list[int]:
    """The sides of a paragraph's sentences, else its own."""
    total = sum(own)
    whole = (total > 0) - (total < 0)
    if whole > 0 and own[0] > 0:  # who are content complain of what is ended
        return [1] * len(own)
    return [side or whole for side in own]


def _stand(words: str, actors: re.Pattern[str] | None) -> int:
    """The side of one sentence by its own words."""
    if _AT_FIRST.search(words) or _BOTH.search(words):
        return 0
    if actors and actors.search(words):
        return FOR
    if _DISSENT.search(words):
        return AGAINST
    for side, signs, name in ((FOR, _CONTENT, "supporters"), (AGAINST, _OBJECTS, "critics")):
        but = ASPECTS[name].but
        if signs.search(_NOT.sub(" ", words)) and not (
            but and but.search(words) and side is AGAINST
        ):
            return side
    return 0


def reasons(whole: Whole) -> Weights:
    """The weight of words that give a reason."""
    spoken, reason, figure = map(whole.marks, (_SPOKEN, _REASON, _FIGURE))
    weights: Weights = np.asarray(SIGN * (spoken + reason) + SIGN / 2 * figure, dtype=np.float64)
    return weights
