"""Differences of a sentence from its source, by rules.

A rule names a number, its scale or unit, a name, a negation, an opposite, more than was said,
roles turned round, or words stitched together. Some rules and the share of words that the source
lacks are weighed beside what the checker reads (`entailment`); some refuse whatever it reads, since
a sentence that is wrongly refused is only quoted instead.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from askcite.support import amounts, rules
from askcite.text.english import FUNCTION_WORDS, HEDGE, LIMIT, NEGATION
from askcite.text.words import Text

_SHORT: Final = 100  # words: three sentences, as they are cited
_FUNCTION_SHARE: Final = 0.12  # of the words of terse English; of German about .05

Rule = Callable[[Text, Text], str]
RULES: Final[tuple[Rule, ...]] = (
    amounts.strange,
    rules.name,
    rules.negation,
    rules.opposite,
    rules.absolute,
    rules.hedge,
    rules.roles,
    rules.apart,
)
"""Those that are weighed, in the order in which their reasons are given."""
FIRM: Final[tuple[Rule, ...]] = (
    amounts.strange,
    amounts.scales,
    amounts.measures,
    amounts.turned,
    rules.name,
    rules.beginning,
    rules.opposite,
    amounts.ranges,
)
"""What they find is refused."""
FIRM_IN_SHORT: Final[tuple[Rule, ...]] = (
    rules.negation,
    rules.hedge,
    rules.roles,
    rules.repeated,
    amounts.repeated,
    amounts.limits,
    amounts.elsewhere,
)
"""So is what these find in a short source; in a long one they find things by chance: of what
negation and hedge find there half is supported (attribution_bench, QAGS)."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a sentence beside its source's.

    `reasons` has a place for each of `RULES`, empty where it finds nothing; `refusal` is the reason
    of a rule that needs no second opinion; `lacking` are the words that the source lacks, of `size`
    that carry meaning.
    """

    reasons: tuple[str, ...]
    refusal: str
    lacking: tuple[str, ...]
    size: int
    english: bool

    @property
    def reason(self) -> str:
        """The reason, or the words that the source lacks."""
        lacking = "the cited words lack " + ", ".join(self.lacking) if self.lacking else ""
        return next(filter(None, (self.refusal, *self.reasons)), lacking)


def compare(source: str, sentence: str) -> Wording:
    """The wording of `sentence` beside that of `source`."""
    said, written = Text(source), Text(sentence)
    firm = FIRM + FIRM_IN_SHORT * (len(said.words) <= _SHORT)
    return Wording(
        reasons=tuple(rule(said, written) for rule in RULES),
        refusal=next(filter(None, (rule(said, written) for rule in firm)), ""),
        lacking=tuple(word for term, word in written.spoken if not said.means(term, word)),
        size=len(written.content),
        english=_english(said, written),
    )


def cuts(source: str, part: str) -> bool:
    """True where `part` has less of the source's amount."""
    said, written = Text(source), Text(part)
    return any(rule(said, written) for rule in (amounts.scales, amounts.measures, amounts.ranges))


def turns(text: str) -> bool:
    """True where `text` holds a negation or a hedge."""
    return any(words.search(text) for words in (NEGATION, HEDGE, LIMIT))


def _english(said: Text, written: Text) -> bool:
    words = [m.group().lower() for text in (said, written) for _, m in text.words]
    return sum(w in FUNCTION_WORDS for w in words) >= _FUNCTION_SHARE * len(words)
