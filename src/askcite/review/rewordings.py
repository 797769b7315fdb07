"""A claim put as an article puts the same.

Bounds (`no more than`, `up to`), shares (`half`, `50 %`), a negated word and its opposite, the
active for the passive, and the other side of a deal or a comparison. English alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from askcite.support.exchange import Difference, DifferenceKind
from askcite.text.english import NEGATION, NUMBER_WORDS
from askcite.types import Span

_NUMBER: Final = rf"(?P<number>\d[\d,.]*\d|\d|\b(?:{'|'.join(NUMBER_WORDS)})\b)"
_AGE: Final = r"(?:the age of )?"
_BOUNDS: Final = {
    "most": (
        r"(?:at (?:the )?most|(?:no|not) (?:more|longer|older|larger|higher|later) than|up to"
        rf"|a maximum of|as (?:many|much) as) {_AGE}{_NUMBER}",
        rf"{_NUMBER}(?: \w+)? (?:or|and) (?:less|fewer|under|younger|below)\b",
    ),
    "least": (
        r"(?:at (?:the very )?least|(?:no|not) (?:fewer|less|younger|shorter) than|a minimum of)"
        rf" {_AGE}{_NUMBER}",
        rf"{_NUMBER}(?: \w+)? (?:or|and) (?:more|over|older|above|up|longer)\b",
    ),
    "under": (
        rf"(?<!no )(?<!not )(?:under|younger than|below|less than|fewer than) {_AGE}{_NUMBER}",
    ),
    "over": (rf"(?<!no )(?<!not )(?:over|older than|above|more than|exceeding) {_AGE}{_NUMBER}",),
}
_PATTERNS: Final = tuple(
    (kind, re.compile(rf"\b{form}", re.IGNORECASE))
    for kind, forms in _BOUNDS.items()
    for form in forms
)
_BOUNDED: Final = re.compile(r"\b(?:no|not) (?:\w+er|more|less) than\b")
_PERIOD: Final = re.compile(
    rf"\b(?P<count>an?|\d+|{'|'.join(NUMBER_WORDS)}) (?P<unit>minute|hour|day|week|fortnight|month"
    r"|year|decade|century|centurie)s?\b",
    re.IGNORECASE,
)
_DOWN: Final = frozenset({"most", "under"})
_PER_CENT: Final = r" ?(?:%|per ?cent)"
_EQUAL: Final = tuple(
    re.compile(rf"\b(?:{form})(?!\w)", re.IGNORECASE)
    for form in (
        rf"(?:one |a )?half|(?:50|fifty){_PER_CENT}",
        rf"(?:one|a) quarter|(?:25|twenty-five){_PER_CENT}",
        rf"three[ -]quarters|(?:75|seventy-five){_PER_CENT}",
        rf"all|(?:100|(?:a|one) hundred){_PER_CENT}",
        r"a dozen|twelve|12",
        r"(?:a|one) decade|(?:ten|10) years",
        r"(?:a|one) century|(?:a|one) hundred years|100 years",
        r"a fortnight|(?:two|2) weeks",
    )
)
_STATES: Final = """open closed, closed open, open shut, allowed forbidden, allowed prohibited,
allowed banned, permitted forbidden, permitted prohibited, permitted banned, alive dead, dead alive,
present absent, absent present, true false, false true, legal illegal, possible impossible, guilty
innocent, included excluded, occupied vacant, complete unfinished"""
_ACTS: Final = """accept rejected, accept refused, accept declined, approve rejected, agree
disagreed, agree refused, succeed failed, pass failed, remember forgot, allow forbade, allow banned,
allow prohibited, attend missed, include omitted, include excluded, win lost, support opposed"""
_COMPLEMENTS: Final = tuple(tuple(pair.split()) for pair in _STATES.split(","))
_REFUSALS: Final = tuple(tuple(pair.split()) for pair in _ACTS.split(","))
_BE: Final = r"(?P<be>\b(?:is|are|was|were|be|been)\b)"
_COMPARED: Final = """longer shorter, larger smaller, bigger smaller, higher lower, older younger,
older newer, earlier later, faster slower, heavier lighter, richer poorer, stronger weaker, wider
narrower, deeper shallower, taller shorter, hotter colder, warmer colder, warmer cooler, better
worse, greater smaller, closer farther, nearer farther, thicker thinner, softer harder"""
_SIDES: Final = tuple(
    pair
    for one, two in (each.split() for each in _COMPARED.split(","))
    for pair in ((one, two), (two, one))
)
_WHO: Final = (
    r"(?:(?:the|an?|his|her|its|their) )?[\w'’-]+(?: [A-Z][\w'’-]+| of (?:the )?[A-Z]\w+)*"
)
_DEALS: Final = (
    (r"bought|purchased|acquired", "from", "sold", "to"),
    (r"sold", "to", "bought", "from"),
    (r"borrowed", "from", "lent", "to"),
    (r"lent|loaned", "to", "borrowed", "from"),
    (r"received|got|obtained", "from", "gave", "to"),
    (r"gave", "to", "received", "from"),
    (r"inherited", "from", "left", "to"),
)
_PASSIVE: Final = re.compile(
    r"^(?P<done>[^,;:]{2,90}?) (?:is|are|was|were|has been|have been|had been)"
    rf"(?P<how>(?: \w+ly)?) (?P<verb>\w+)(?P<between>(?: [^,;:]{{1,50}}?)?) by (?P<doer>{_WHO})"
    r"(?P<rest>(?: [^,;:]*)?[.!]?)$"
)
_ORDER: Final = re.compile(
    r"^(?P<one>[^,;:]{4,80}?) (?P<gap>(?:(?:\w+ )?(?:days?|weeks?|months?|years?|hours?) )?)"
    r"(?P<way>before|after) (?P<two>(?:the|an?|[A-Z]\w+|he|she|it|they) [^,;:]*?)(?P<end>[.!]?)$"
)


@dataclass(frozen=True, slots=True)
class Bound:
    """A bound to a number, and its place."""

    kind: str
    number: str
    span: Span

    @property
    def is_down(self) -> bool:
        """True for one from above."""
        return self.kind in _DOWN


def bounds(text: str) -> list[Bound]:
    """The bounds of a text's numbers."""
    return [
        Bound(kind, _figure(found["number"]), Span(*found.span()))
        for kind, pattern in _PATTERNS
        for found in pattern.finditer(text)
    ]


def _figure(number: str) -> str:
    return NUMBER_WORDS.get(number.lower(), number.replace(",", "").rstrip("."))


def clash(claim: str, words: str) -> Difference | None:
    """The bound of the claim that the words contradict."""
    if bool(NEGATION.search(_BOUNDED.sub("", claim))) != bool(
        NEGATION.search(_BOUNDED.sub("", words))
    ):
        return None
    there = bounds(words)
    for each in bounds(claim):
        same = [other for other in there if other.number == each.number]
        if same and all(other.is_down is not each.is_down for other in same):
            said, found = each.span.of(claim), same[0].span.of(words)
            return Difference(DifferenceKind.AMOUNT, each.span, said, found)
    return None


def period(claim: str, words: str) -> Difference | None:
    """The claim's period that is another in the words."""
    there = {(_count(m["count"]), m["unit"].lower()): m.group() for m in _PERIOD.finditer(words)}
    units = {unit for _, unit in there}
    for each in _PERIOD.finditer(claim):
        count, unit = _count(each["count"]), each["unit"].lower()
        other = next((said for (many, _), said in there.items() if many == count), None)
        if other is not None and unit not in units:
            return Difference(DifferenceKind.AMOUNT, Span(*each.span()), each.group(), other)
    return None


def _count(word: str) -> str:
    return "1" if word.lower() in {"a", "an"} else _figure(word)


def opposed(claim: str, words: str) -> Iterator[str]:
    """The claim with the words' opposite of a state."""
    for one, other in _COMPLEMENTS:
        if re.search(rf"\b{other}\b", words):
            yield from _changed(rf"{_BE} {one}\b", rf"\g<be> {other}", claim)


def alternatives(claim: str, words: str) -> Iterator[str]:
    """Ways to put the claim nearer to the words."""
    told = _aligned(claim, words)
    made = dict.fromkeys((told, *_unnegated(told, words), *turned_round(told)))
    for each in made:
        other = _aligned(each, words)
        if other != claim:
            yield other


def _aligned(claim: str, words: str) -> str:
    """The claim with the words' bounds and shares."""
    there = bounds(words)
    for each in sorted(bounds(claim), key=lambda one: -one.span.start):
        same = (o for o in there if (o.kind, o.number) == (each.kind, each.number))
        found = next(same, None)
        if found is not None:
            claim = claim[: each.span.start] + found.span.of(words) + claim[each.span.end :]
    for share in _EQUAL:
        here, found_there = share.search(claim), share.search(words)
        if here and found_there and here.group().lower() != found_there.group().lower():
            claim = claim[: here.start()] + found_there.group() + claim[here.end() :]
    return claim[:1].upper() + claim[1:]


def _unnegated(claim: str, words: str) -> Iterator[str]:
    """The claim with opposites for negated words, or back."""
    for one, other in _COMPLEMENTS:
        if re.search(rf"\b{other}\b", words):
            yield from _changed(rf"{_BE} not {one}\b", rf"\g<be> {other}", claim)
            yield from _changed(rf"\b(?:do|does) not {one}\b", f"is {other}", claim)
        if re.search(rf"\bnot {one}\b", words):
            yield from _changed(rf"{_BE} {other}\b", rf"\g<be> not {one}", claim)
    for act, other in _REFUSALS:
        if re.search(rf"\b{other}\b", words):
            yield from _changed(rf"\b(?:did|do|does) not {act}\b", other, claim)


def _changed(pattern: str, instead: str, claim: str) -> Iterator[str]:
    made = re.sub(pattern, instead, claim)
    if made != claim:
        yield made


def turned_round(claim: str) -> Iterator[str]:
    """The claim told from the other side.

    Active for passive, the other party of a deal, the other thing compared.
    """
    end = claim[-1:] if claim[-1:] in ".!" else ""
    if found := _PASSIVE.match(claim):
        done = f"{found['how']} {found['verb']} {_small(found['done'])}".strip()
        yield _great(f"{found['doer']} {done}{found['between']}{found['rest']}")
    for verb, way, other, back in _DEALS:
        deal = re.match(
            rf"^(?P<one>{_WHO}) (?:{verb}) (?P<thing>[^,;:]+?) {way} (?P<two>{_WHO})(?P<rest>.*)$",
            claim,
        )
        if deal:
            one = _small(deal["one"])
            yield _great(f"{deal['two']} {other} {deal['thing']} {back} {one}{deal['rest']}")
    for more, less in _SIDES:
        compared = re.match(
            rf"^(?P<one>[^,;:]+?) {_BE} (?P<much>(?:\w+ )?){more} than (?P<two>[^,;:.]+)\.?$", claim
        )
        if compared:
            one, two = _whole_pair(_small(compared["one"]), compared["two"])
            much, be = compared["much"], compared["be"]
            yield _great(f"{two} {be} {much}{less} than {one}{end}")
    if found := _ORDER.match(claim):
        way = {"before": "after", "after": "before"}[found["way"]]
        yield _great(f"{found['two']} {found['gap']}{way} {_small(found['one'])}{found['end']}")


def _whole_pair(one: str, two: str) -> tuple[str, str]:
    """Two things compared, both named."""
    thing = one.split()[-1]
    if not two.endswith(" one"):
        return one, two
    return f"{one.removesuffix(thing)}one", f"{two.removesuffix('one')}{thing}"


def _small(words: str) -> str:
    first = words.split(" ", 1)[0]
    return words[:1].lower() + words[1:] if first in {"The", "A", "An", "His", "Her"} else words


def _great(words: str) -> str:
    return words[:1].upper() + words[1:]
