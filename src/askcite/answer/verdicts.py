"""The yes or no that sentences carry.

For a yes the checker has to read in a sentence the statement that a yes would make: in one that
holds most words of the question alone, in one that holds half of them also together with its
paragraph. The doer stands before what is done. For a no it has to read the contrary, unless the
words alone deny it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from askcite.answer import contrary
from askcite.answer.choice import Choice, cited
from askcite.answer.misleading import NEXT_TURNS
from askcite.models import checker
from askcite.question.affirmed import affirmed
from askcite.support import entailment, wording
from askcite.text import clauses, standing
from askcite.text.antonyms import share
from askcite.text.english import HEDGE, NEGATION
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text
from askcite.types import Verdict

WHOLE: Final = 0.75
"""Share of the question's words of meaning that the sentence has."""
PASSES: Final = 0.79
"""Probability of entailment from which on it is a yes. In the passages of 260 questions of BoolQ 31
have such a sentence with such a share of the words, and 30 are a yes; with .6 of them 37, and 34;
with .68 and .75 of them 56, and 49."""
HALF: Final = 0.5
"""Share that it has where its paragraph is read too."""
LEANS: Final = 5.0
"""Log-odds for the statement rather than its contrary, of sentence and paragraph together: of 300
questions of BoolQ 63 have such a sentence, and 59 are a yes; of 320 made of SQuAD's, half of them
with another answer of the paragraph, 81 and 78."""
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
_LIMITING: Final = (clauses.crosses, clauses.is_rarer, clauses.is_limited, clauses.is_unreal)
"""What a sentence may say with the same words, and mean less by it."""
_OWNED: Final = late(r"(\w{2,})['’]s? ([a-z]\w{2,})")
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
    denied = any(contrary.denies(asked, quote) for quote, _ in plain)
    if any(_says(quote, said) and not is_turned(asked, quote) for quote, _ in plain):
        return None if denied else "yes"
    if denied or any(_denies(quote, said) for quote, _ in plain[:1]):
        return "no"
    if any(_leans(*each, said) and not is_turned(asked, each[0]) for each in plain[:1]):
        return "yes"
    return None


def is_turned(question: str, quote: str) -> bool:
    """True where somebody else is the doer, or the owner.

    `Does the tenant return the deposit?` is not affirmed by `the landlord returns the deposit to
    the tenant`, nor `Is Ann Bob's aunt?` by `Ann's aunt`.
    """
    said = affirmed(question)
    if _is_anothers(said[0] if said else question, quote):
        return True
    if not _DOES.match(question):
        return False
    asked, here = Text(said[0] if said else question), [term for term, _ in Text(quote).spoken]
    if len(asked.content) < DOING:
        return False
    doer, done = asked.content[0], asked.content[1]
    if doer not in here or done not in here:
        return False
    passive = late(rf"(?i)\bby (?:the |an? )?{re.escape(doer[:5])}")
    return here.index(doer) > here.index(done) and not passive.search(quote)


def _is_anothers(claim: str, quote: str) -> bool:
    """True where what the claim gives one owner has another there."""
    owners, there = _owners(claim), _owners(quote)
    return any(thing in there and not owners[thing] & there[thing] for thing in owners)


def _owners(text: str) -> dict[str, set[str]]:
    """Each thing said to be somebody's, with its owners."""
    made: dict[str, set[str]] = {}
    for owner, thing in _OWNED.findall(text):
        made.setdefault(terms(thing)[0], set()).update(terms(owner))
    return made


def _plain(chosen: Choice) -> Iterator[tuple[str, str]]:
    """Cited sentences of which nothing warns, each with its paragraph.

    A turn that the next sentence takes is shown beside the quote.
    """
    for group in chosen.groups:
        for each in cited(group, chosen.articles):
            if each.caution is None or each.caution.startswith(NEXT_TURNS):
                article = chosen.articles[each.article_id]
                block = article.block_at(each.span.start)
                around = block.span if block else each.span
                yield each.span.line(article.text), around.line(article.text)


def _denies(quote: str, said: Sequence[str]) -> bool:
    """True where the quote says the contrary of all statements."""
    if not said or share(Text(quote), Text(said[0])) < OPPOSED or _LEAVES_OPEN.search(quote):
        return False
    if clauses.crosses(said[0], quote):
        return False
    return all(entailment.contradicts(quote, claim) for claim in said)


def _says(quote: str, said: Sequence[str]) -> bool:
    """True where the quote entails one of the statements."""
    if not _speaks_of(quote, said, WHOLE):
        return False
    unsaid = (clauses.crosses, clauses.is_bounded, clauses.is_unreal)
    if any(each(said[0], quote) for each in unsaid):
        return False
    return any(entailment.judge(quote, claim).probability >= PASSES for claim in said)


def _leans(quote: str, around: str, said: Sequence[str]) -> bool:
    """True where quote and paragraph say one of the statements."""
    if not _speaks_of(quote, said, HALF) or wording.compare(quote, said[0]).refusal:
        return False
    if standing.seeks(quote) or _LEAVES_OPEN.search(quote):
        return False
    if any(limits(said[0], quote) for limits in _LIMITING):
        return False
    read = checker.load().leaning
    likeliest = max(said, key=partial(read, quote))
    return read(quote, likeliest) + read(around, likeliest) >= LEANS


def _speaks_of(quote: str, said: Sequence[str], least: float) -> bool:
    """True where the quote has `least` of the statement's words.

    Small words that tell are there too, and it does not deny.
    """
    if not said:
        return False
    here, asked = Text(quote), Text(said[0])
    telling = (term for term, word in asked.words if word.group().lower() in TELLING)
    if here.share(asked) < least or not all(map(here.holds, telling)):
        return False
    return not NEGATION.search(here.stretch(frozenset(asked.content)))
