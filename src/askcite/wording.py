"""What a sentence says otherwise than its source, by rules that give their reason.

A rule names a number, a name, a negation, an opposite, more than was said, roles turned round, or
words stitched together. The rules and the share of words that the source lacks are weighed beside
what the checker reads (`askcite.entailment`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from askcite.text.terms import terms

_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_REACH: Final = 6  # words around the matched stretch in which a "not" or "may" bears on it
_PREFIX: Final = 5  # letters by which derived words are matched: announce, announcement
_APART: Final = 11  # words between two in the source that the sentence makes neighbours
_SHORT: Final = 100  # words: three sentences, as they are cited
_FUNCTION_SHARE: Final = 0.12  # of the words of terse English; of German about .05

_FUNCTION: Final = """a an the of in on at by for from to with as and or but if that which who whom
whose this these those it its he she they them him his her their we us our you your i my me is are
was were be been being am has have had having do does did doing will would shall should can could
may might must there here than then so such into over under about after before during between
through up down out also own s t what when where how why both each other another said says say no
not nor never none without"""
FUNCTION_WORDS: Final = frozenset(_FUNCTION.split())
_NEGATION: Final = re.compile(
    r"\b(?:no|not|never|none|neither|nor|nobody|nothing|without|cannot|fail(?:s|ed)?|refus(?:e|es|ed)"
    r"|den(?:y|ies|ied)|lack(?:s|ed)?|unable|hardly|barely|rarely|seldom|instead of|rather than"
    r"|except|excluding)\b|n['’]t\b",
    re.IGNORECASE,
)
_HEDGE: Final = re.compile(
    r"\b(?:(?<!\d )may(?! \d)|might|could|if|unless|possibl[ey]|probabl[ey]|likely|perhaps|maybe"
    r"|allegedly|expected|plan(?:s|ned)?|propos(?:es|ed)|hop(?:es|ed)|intends?|almost|nearly"
    r"|(?:sa(?:id|ys?)|claim(?:s|ed)?|argu(?:es?|ed)|believ(?:es?|ed)|th(?:inks?|ought)|writes?|wrote"
    r"|tells?|told|suggest(?:s|ed)?|report(?:s|ed)?)\s(?:\w+\s)?that)\b",
    re.IGNORECASE,
)
_ABSOLUTE: Final = re.compile(
    r"\b(?:only|all|every|always|everyone|everything|first|last|solely|exclusively|entirely|most"
    r"|must|any|completely|fully)\b",
    re.IGNORECASE,
)
_OPPOSITES: Final = """increase decrease, rise fall, grow shrink, gain lose, win lose, more less,
more fewer, high low, higher lower, large small, big small, long short, old young, old new,
early late, earlier later, before after, first last, begin end, start end, open close, include
exclude, accept reject, accept refuse, allow forbid, allow prevent, support oppose, agree disagree,
success failure, succeed fail, strong weak, strengthen weaken, expand reduce, raise lower, buy sell,
male female, man woman, men women, boy girl, father mother, son daughter, brother sister, husband
wife, king queen, north south, east west, northern southern, eastern western, inside outside, up
down, left right, good bad, best worst, better worse, positive negative, true false, same different,
similar different, alive dead, born die, love hate, happy sad, friend enemy, war peace, day night,
import export, major minor, majority minority, maximum minimum, public private, rich poor, hot cold,
warm cold, dry wet, light dark, black white, full empty, easy difficult, fast slow, arrive leave,
enter leave, join leave, build destroy, create destroy, appoint dismiss, attack defend, present
absent, above below, under over, most least, many few, benefit harm, improve worsen, improve
deteriorate, legal illegal, possible impossible, guilty innocent, convicted acquitted, domestic
foreign, direct indirect, formal informal, permanent temporary, rural urban, victory defeat, profit
loss, converge diverge, inclusive exclusive"""
_COUNTED: Final = """zero - two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen twenty"""
_NUMBER_WORDS: Final = {word: str(number) for number, word in enumerate(_COUNTED.split())} | {
    "dozen": "12",
    "twice": "2",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "hundred": "100",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """How the words of a sentence stand to its source's.

    `reasons` has a place for each rule, empty where it finds nothing; `lacking` are the words that
    the source lacks, of `size` that carry meaning; `short` says that the source is a few sentences.
    """

    reasons: tuple[str, ...]
    lacking: tuple[str, ...]
    size: int
    english: bool
    short: bool

    @property
    def refusal(self) -> str:
        """The reason of a rule that needs no second opinion; empty where none has one."""
        return next(
            (r for r, rule in zip(self.reasons, RULES, strict=True) if r and rule in _FIRM), ""
        )

    @property
    def reason(self) -> str:
        """The first rule's reason, or which words the source lacks; empty where it has all."""
        lacking = "the cited words lack " + ", ".join(self.lacking) if self.lacking else ""
        return next(filter(None, self.reasons), lacking)


def compare(source: str, sentence: str) -> Wording:
    """The wording of `sentence` beside that of `source`, the cited words together."""
    said, written = _Text(source), _Text(sentence)
    return Wording(
        reasons=tuple(rule(said, written) for rule in RULES),
        lacking=tuple(word for term, word in written.spoken if not said.holds(term)),
        size=len(written.content),
        english=_english(said, written),
        short=len(said.words) <= _SHORT,
    )


def turns(text: str) -> bool:
    """Whether `text` holds a word that can turn what stands beside it: a negation or a hedge."""
    return bool(_NEGATION.search(text) or _HEDGE.search(text))


@dataclass(frozen=True)
class _Text:
    """A text with its words as terms: `at[i]` is where the term `terms[i]` stands."""

    text: str

    @cached_property
    def words(self) -> tuple[tuple[str, re.Match[str]], ...]:
        return tuple((t, m) for m in _WORD.finditer(self.text) for t in terms(m.group())[:1])

    @cached_property
    def spoken(self) -> tuple[tuple[str, str], ...]:
        """The words that are not function words, in order, as (term, word)."""
        pairs = ((t, m.group()) for t, m in self.words)
        return tuple((t, w) for t, w in pairs if w.lower() not in FUNCTION_WORDS)

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The terms of these words."""
        return tuple(t for t, _ in self.spoken)

    @cached_property
    def known(self) -> frozenset[str]:
        return frozenset(t for t, _ in self.words)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(t[:_PREFIX] for t in self.known if len(t) >= _PREFIX)

    @cached_property
    def numbers(self) -> frozenset[str]:
        digits = (t for t in self.known if t[0].isdigit())
        words = (m.group().lower() for _, m in self.words)
        return frozenset(digits) | {_NUMBER_WORDS[w] for w in words if w in _NUMBER_WORDS}

    def holds(self, term: str) -> bool:
        """Whether the term, or a word that begins as it does, is here."""
        return term in self.known or (len(term) > _PREFIX and term[:_PREFIX] in self._stems)

    def names(self) -> Iterator[tuple[str, str]]:
        """Capitalised words that do not begin a sentence, as (term, word)."""
        for term, match in self.words:
            before = self.text[: match.start()].rstrip("\"'“‘( \n")
            if match.group()[0].isupper() and before and before[-1] not in ".!?:":
                yield term, match.group()

    def stretch(self, wanted: frozenset[str]) -> str:
        """The shortest part that holds all of `wanted` that is here, and a few words around it."""
        places = [i for i, (term, _) in enumerate(self.words) if term in wanted]
        if not places:
            return self.text
        first, last = _shortest(places, [self.words[i][0] for i in places])
        low, high = max(0, first - _REACH), min(len(self.words) - 1, last + _REACH)
        return self.text[self.words[low][1].start() : self.words[high][1].end()]


def _shortest(places: list[int], found: list[str]) -> tuple[int, int]:
    """First and last place of the shortest run in which every one of `found` occurs."""
    needed, last = len(set(found)), dict[str, int]()
    best = (places[0], places[-1])
    for place, term in zip(places, found, strict=True):
        last[term] = place
        start = min(last.values())
        if len(last) == needed and place - start < best[1] - best[0]:
            best = (start, place)
    return best


def _english(said: _Text, written: _Text) -> bool:
    words = [m.group().lower() for text in (said, written) for _, m in text.words]
    return sum(w in FUNCTION_WORDS for w in words) >= _FUNCTION_SHARE * len(words)


def _number(said: _Text, written: _Text) -> str:
    other = sorted(written.numbers - said.numbers)
    return f"the number {other[0]} is not in the cited words" if other else ""


def _name(said: _Text, written: _Text) -> str:
    other = [w for t, w in written.names() if not said.holds(t) and w.lower() not in _NUMBER_WORDS]
    return f"the name {other[0]} is not in the cited words" if other else ""


def _negation(said: _Text, written: _Text) -> str:
    here = bool(_NEGATION.search(written.text))
    there = bool(_NEGATION.search(said.stretch(frozenset(written.content))))
    return "one of the two is negated" if here != there else ""


def _hedge(said: _Text, written: _Text) -> str:
    hedged = _HEDGE.search(said.stretch(frozenset(written.content)))
    kept = not hedged or _HEDGE.search(written.text)
    return "" if kept else f"“{hedged.group() if hedged else ''}” is left out"


def _opposite(said: _Text, written: _Text) -> str:
    lacking = {t for t in written.content if t not in said.known}
    pairs = (pair.split() for pair in _OPPOSITES.split(","))
    for one, other in ((terms(a)[0], terms(b)[0]) for a, b in pairs):
        if (one in lacking and other in said.known) or (other in lacking and one in said.known):
            return f"{one} and {other} are opposites"
    return ""


def _absolute(said: _Text, written: _Text) -> str:
    there = {m.lower() for m in _ABSOLUTE.findall(said.text)}
    more = [m for m in _ABSOLUTE.findall(written.text) if m.lower() not in there]
    return f"“{more[0]}” says more than the cited words" if more else ""


def _roles(said: _Text, written: _Text) -> str:
    """Three neighbouring words that the source has in reverse order, in the same voice."""
    times = Counter(t for t, _ in said.words)
    place = {t: i for i, (t, _) in enumerate(said.words) if times[t] == 1}
    passive = [bool(re.search(r"\bby\b", text.text)) for text in (said, written)]
    three = zip(written.content, written.content[1:], written.content[2:], strict=False)
    for a, b, c in three if passive[0] == passive[1] else ():
        if place.get(c, -1) < place.get(b, -1) < place.get(a, -1) and c in place:
            return f"{a}, {b}, {c} stand the other way round in the cited words"
    return ""


def _apart(said: _Text, written: _Text) -> str:
    """Neighbouring words that stand far apart in the source: stitched from two statements.

    Of what passes the other rules, .85 is supported near each other and .60 apart (QAGS, FEVER).
    """
    places: dict[str, list[int]] = {}
    for at, (term, _) in enumerate(said.words):
        places.setdefault(term, []).append(at)
    for (a, one), (b, other) in pairwise(written.spoken):
        gaps = [abs(i - j) for i in places.get(a, ()) for j in places.get(b, ())]
        if gaps and min(gaps) > _APART:
            return f"{one} and {other} stand far apart in the cited words"
    return ""


RULES: Final[tuple[Callable[[_Text, _Text], str], ...]] = (
    _number,
    _name,
    _negation,
    _opposite,
    _absolute,
    _hedge,
    _roles,
    _apart,
)
"""In the order in which their reasons are given; their places in `Wording.reasons`."""
_FIRM: Final = (_number, _name, _opposite, _negation, _hedge, _roles)
"""What they find is refused whatever the checker reads: a sentence wrongly refused is quoted."""
_ANYWHERE: Final = 2
"""The first of these also in a long source, where the others find things by chance: of what
negation and hedge find there half is supported (attribution_bench, QAGS)."""
