"""The yes or no that sentences carry.

For a yes a sentence has to hold all words of the question, the doer before what is done, and the
checker to read in it the statement that a yes would make; for a no its contrary, unless the words
alone deny it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from askcite.answer import contrary
from askcite.answer.choice import Choice, cited
from askcite.question.affirmed import affirmed
from askcite.support import entailment
from askcite.text import clauses
from askcite.text.antonyms import share
from askcite.text.english import HEDGE, NEGATION
from askcite.text.late import late
from askcite.text.words import Text
from askcite.types import Verdict

WHOLE: Final = 0.75
"""Share of the question's words of meaning that the sentence has."""
PASSES: Final = 0.79
"""Probability of entailment from which on it is a yes. In the passages of 260 questions of BoolQ 31
have such a sentence with such a share of the words, and 30 are a yes; with .6 of them 37, and 34;
with .68 and .75 of them 56, and 49."""
OPPOSED: Final = 0.9
"""Share of the words, an opposite as one, of a sentence that says no."""

DOING: Final = 3
"""Words of meaning of a statement with a doer, what is done, and to whom."""
_DOES: Final = late(
    r"(?i)\W*(?:(?:so|and|but) )?(?:do|does|did|will|can|could|may|must|should|has|have)\b"
)
_LEAVES_OPEN: Final = late(
    rf"{HEDGE.pattern}|\b(?:whether|hopes?|fears?|expects?|plans?|wants?|sa(?:y|ys|id)|claims?"
    r"|thinks?|believes?|may|might|could|would|should|if|unless|until)\b",
    re.IGNORECASE,
)
"""What is said, hoped or possible, and is no fact."""
TELLING: Final = frozenset(
    {"own", "say", "says", "said", "no", "none", "nor", "not", "never", "without", "both", "each"}
    | {"before", "after", "over", "under"}
)
"""Small words by which a statement is another."""


def verdict(chosen: Choice) -> Verdict | None:
    """The verdict that the chosen sentences carry."""
    asked = chosen.understood_as
    said = affirmed(asked)
    plain = list(_plain(chosen))
    denied = any(contrary.denies(asked, each) for each in plain)
    if any(_says(each, said) and not is_turned(asked, each) for each in plain):
        return None if denied else "yes"
    if denied or any(_denies(each, said) for each in plain[:1]):
        return "no"
    return None


def is_turned(question: str, quote: str) -> bool:
    """True where somebody else is the doer.

    `Does the tenant return the deposit?` is not affirmed by `the landlord returns the deposit to
    the tenant`.
    """
    if not _DOES.match(question):
        return False
    said = affirmed(question)
    asked, here = Text(said[0] if said else question), [term for term, _ in Text(quote).spoken]
    if len(asked.content) < DOING:
        return False
    doer, done = asked.content[0], asked.content[1]
    if doer not in here or done not in here:
        return False
    passive = late(rf"(?i)\bby (?:the |an? )?{re.escape(doer[:5])}")
    return here.index(doer) > here.index(done) and not passive.search(quote)


def _plain(chosen: Choice) -> Iterator[str]:
    """The words of cited sentences of which nothing warns."""
    for group in chosen.groups:
        for each in cited(group, chosen.articles):
            if each.caution is None:
                yield " ".join(each.quote.split())


def _denies(quote: str, said: Sequence[str]) -> bool:
    """True where the quote says the contrary of all statements."""
    if not said or share(Text(quote), Text(said[0])) < OPPOSED or _LEAVES_OPEN.search(quote):
        return False
    return all(entailment.contradicts(quote, claim) for claim in said)


def _says(quote: str, said: Sequence[str]) -> bool:
    """True where the quote entails one of the statements."""
    if not said:
        return False
    here, asked = Text(quote), Text(said[0])
    telling = (term for term, word in asked.words if word.group().lower() in TELLING)
    if here.share(asked) < WHOLE or not all(map(here.holds, telling)):
        return False
    if NEGATION.search(here.stretch(frozenset(asked.content))):
        return False
    unsaid = (clauses.crosses, clauses.is_bounded, clauses.is_unreal)
    if any(each(said[0], quote) for each in unsaid):
        return False
    return any(entailment.judge(quote, claim).probability >= PASSES for claim in said)
