"""Things that a request compares: `which is cheaper?`.

No sentence says which is cheaper; the prices say it. A plain question for the measure of each thing
finds them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from askcite.text.late import late

_PLAIN: Final = {
    "cheap|expensive|dear|costly|pricey|affordable": ("How much does {} cost?",),
    "old|young|new|recent|ancient": ("How old is {}?", "From when is {}?", "When was {} built?"),
    "long|short": ("How long is {}?", "How long does {} take?"),
    "fast|quick|slow": ("How fast is {}?", "How long does {} take?"),
    "heavy|light": ("How much does {} weigh?",),
    "hot|warm|cold|cool": ("What temperature does {} have?",),
    "big|large|small|tiny|great|huge": ("How big is {}?", "How large is {}?"),
    "tall|high|low": ("How high is {}?", "How tall is {}?"),
    "deep|shallow": ("How deep is {}?",),
    "wide|broad|narrow": ("How wide is {}?",),
    "far|near|close": ("How far away is {}?",),
    "thick|thin": ("How thick is {}?",),
    "strong|powerful|weak": ("How strong is {}?", "How much power does {} have?"),
    "popular|common|frequent|rare": ("How many have {}?",),
    "late|early|soon": ("When is {}?",),
}
"""Plain questions for the measure of a thing, by the words that hold two against each other."""
_WORDS: Final = {word: plain for words, plain in _PLAIN.items() for word in words.split("|")}
_MOST: Final = "most|least|more|less|fewer|fewest"
_RANK: Final = rf"(?P<rank>\w{{3,}}e(?:r|st)|(?:{_MOST}) \w+)"
_OF: Final = r"(?: of (?:the|these|those|them|both)(?: (?:two|three))?)?"
DEGREE: Final = late(rf"(?i)\w{{3,}}e(?:r|st)\b|\b(?:{_MOST})\b")
"""A word that every request to compare has."""
_WHICH: Final = late(
    rf"(?i)\W*(?:(?:and|so|but) )?(?:which|what)(?: one)?{_OF}(?: (?P<sort>\S+(?: \S+)?))??"
    rf" (?:is|are|was|were|has been|would be|will be) (?:the )?{_RANK}(?: one)?(?: to \w+)?"
    r"(?P<sides>[,:;]? \S+.*? or \S.*?)?\W*"
)
_VERB: Final = late(
    rf"(?i)\W*(?:(?:and|so|but) )?(?:which|what|who)(?: one)?{_OF}(?: (?P<sort>\S+(?: \S+)?))??"
    r" (?P<verb>takes?|lasts?|costs?|uses?|needs?|weighs?|holds?|draws?|has|have|gets?|gives?"
    r"|makes?|earns?|pays?|produces?|requires?|consumes?|contains?|carries|carry|stores?|sells?"
    r"|spends?)"
    rf" (?:the )?(?P<rank>longer|longest|shorter|shortest|{_MOST})"
    r"(?: (?P<noun>(?!(?:the|an?|of)\b)\w+))?(?P<sides>[,:;]? \S+.*? or \S.*?)?\W*"
)
_THE: Final = late(
    rf"(?i)\W*(?:what(?:'s| is| are)|show(?: me)?|name|find|give me)? ?the {_RANK}"
    r" (?P<sort>\S+(?: \S+)?)\W*"
)
_THAN: Final = late(
    rf"(?i)\W*(?:(?:and|so|but) )?(?:is|are|was|were) (?P<one>\S.*?) {_RANK} than"
    r" (?P<other>\S.*?)\W*"
)
_SHORT: Final = late(r"(?i)\b(what|which)['’]?s\b")
_OR: Final = late(r"(?i)^[,:;]?\s*(?P<one>\S.*?),? or (?P<other>\S.*)$")
_END: Final = late(r"(?:i?er|i?est)$")


@dataclass(frozen=True, slots=True)
class Compared:
    """Things that are compared, and plain questions for each.

    `sides` are the two that are named, or nothing; `sort` is what they are. `readings` have `{}`
    in the place of the thing.
    """

    sides: tuple[str, ...]
    sort: str
    readings: tuple[str, ...]

    def asked(self, thing: str) -> tuple[str, ...]:
        """The plain questions for the measure of a thing."""
        return tuple(each.format(thing) for each in self.readings)


def asked(request: str) -> Compared | None:
    """The things that a request compares, if any."""
    line = _SHORT.sub(r"\1 is", " ".join(request.split()))
    if found := _VERB.fullmatch(line):
        return Compared(_sides(found["sides"]), found["sort"] or "", tuple(_done(found)))
    if found := _THAN.fullmatch(line):
        readings = _readings(found["rank"])
        return Compared((found["one"], found["other"]), "", readings) if readings else None
    found = _WHICH.fullmatch(line) or _THE.fullmatch(line)
    if found is None:
        return None
    words = found.groupdict()
    readings = _readings(words["rank"])
    sides = _sides(words.get("sides"))
    return Compared(sides, words["sort"] or "", readings) if readings else None


def _sides(said: str | None) -> tuple[str, ...]:
    found = _OR.match(said or "")
    return (found["one"], found["other"]) if found else ()


def _readings(rank: str) -> tuple[str, ...]:
    """Plain questions for what is compared."""
    word = rank.lower().split()[-1]
    stem = _END.sub("", word)
    forms = (word, stem, f"{stem}e", f"{stem}y", stem[:-1])
    return next((_WORDS[form] for form in forms if form in _WORDS), ())


def _done(found: re.Match[str]) -> Iterator[str]:
    """Plain questions for what a thing takes or holds."""
    verb = found["verb"].lower()
    bare = "have" if verb in {"has", "have"} else "carry" if verb == "carries" else verb.rstrip("s")
    noun, rank = found["noun"], found["rank"].lower()
    if noun and rank not in {"longer", "longest", "shorter", "shortest"}:
        yield f"How much {noun} does {{}} {bare}?"
        if noun.endswith("s"):
            yield f"How many {noun} does {{}} {bare}?"
    elif bare in {"take", "last"}:
        yield f"How long does {{}} {bare}?"
    else:
        yield f"How much does {{}} {bare}?"


_DEARER: Final = (
    r"(?:(?:much |far |really |any )?(?:cheaper|dearer|costlier|(?:more|less) expensive))"
)
DEARER: Final = late(
    rf"(?i)\W*(?:(?:and|so|but) )?(?:(?:is|are|was|were) (?P<one>\S.*?) {_DEARER}(?: \w+ing)?"
    rf"(?: to \w+)? than (?P<other>\S.*?)"
    rf"|(?:does|do|did) (?P<one_>\S.*?) cost (?:more|less) than (?P<other_>\S.*?)"
    rf"|(?:what|which)(?: one)?(?:'s| is| are| costs?) (?:{_DEARER}|more|less)[,:]?(?: to \w+)?"
    r" (?P<one__>\S.*?) or (?P<other__>\S.*?))\W*"
)
"""A question for which of two things costs more."""
PRICED: Final = late(r"(?i)\b(?:cheaper|dearer|costlier|expensive|cost)\b")
"""Words of which such a question has one."""
