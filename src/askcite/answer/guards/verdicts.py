"""The yes or no that sentences carry.

For a yes the checker has to read in a sentence the statement that a yes would make: in one that
holds most words of the question alone, in one that holds half of them also together with its
paragraph. The doer stands before what is done. A no is told by `contrary`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import Final, NamedTuple

from askcite.answer import led_in
from askcite.answer.choice import Choice, cited
from askcite.answer.guards import contrary, details, withheld
from askcite.answer.misleading import NEXT_TURNS
from askcite.models import checker
from askcite.question.affirmed import affirmed
from askcite.support import entailment, wording
from askcite.text import clauses, idle, irregular, stated
from askcite.text.english import NEGATION, NUMBER_WORDS
from askcite.text.late import late
from askcite.text.layout import cells, labels
from askcite.text.terms import terms
from askcite.text.words import Text
from askcite.types import BlockKind, Verdict

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
ROW: Final = 0.9
"""Share of the words that a table's row has."""

LEAST: Final = 2
"""Words of meaning of a statement that a yes may be said to."""
DOING: Final = 3
"""Words of meaning of a statement with a doer, what is done, and to whom."""
_DOES: Final = late(
    r"(?i)\W*(?:(?:so|and|but) )?(?:do|does|did|will|can|could|may|must|should|has|have)\b"
)
_CUT: Final = late(r"(?i)\b(?:an?|the)\W*$")
"""A question of which the end is lost."""
_ELSE: Final = late(r"(?i)\b(?:before|until|unless)\b")
"""What stands behind it is not yet so: `Let it cool before you open it`."""
_ENDS: Final = late(r"(?<=[.!?])\s+")
_LIMITING: Final = (
    clauses.crosses,
    clauses.is_rarer,
    clauses.is_limited,
    clauses.is_unreal,
    clauses.is_claimed,
    clauses.is_elsewhere,
    clauses.is_of_kin,
)
"""What a sentence may say with the same words, and mean less by it."""
_OWNED: Final = late(r"(\w{2,})['’]s? ([a-z]\w{2,})")
TELLING: Final = frozenset(
    {"own", "say", "says", "said", "no", "none", "nor", "not", "never", "without", "both", "each"}
    | {"before", "after", "over", "under"}
)
"""Small words by which a statement is another."""


class Quoted(NamedTuple):
    """A cited sentence, and what stands about it."""

    quote: str
    around: str
    heads: str
    article: str

    @property
    def bare(self) -> str:
        """The sentence without the number of a clause."""
        return labels.bare(self.quote)

    def under(self, claim: str) -> str:
        """The sentence, under its heads where it lacks a name."""
        lacking = [word for _, word in Text(claim).names() if not Text(self.quote).knows(word)]
        named = any(map(Text(self.heads).knows, lacking))
        return f"{self.heads}: {self.bare}" if named else self.bare


def verdict(chosen: Choice) -> Verdict | None:
    """The verdict that the chosen sentences carry."""
    asked = chosen.understood_as
    if _CUT.search(asked):
        return None
    said = affirmed(asked)
    told = list(plain(chosen, said[0] if said else asked))
    if any(withheld.denies(asked, each.bare) for each in told):
        return "no"
    told = [each for each in told if not withheld.bars(asked, each.quote)]
    denied = any(contrary.denies(asked, each.under(asked)) for each in told)
    if any(says(each, said) and not is_turned(asked, each.quote) for each in told):
        return None if denied else "yes"
    if denied or any(contrary.contradicts(each.quote, said) for each in told[:1]):
        return "no"
    if any(_leans(each, said) and not is_turned(asked, each.quote) for each in told[:1]):
        return "yes"
    return None


def is_turned(question: str, quote: str) -> bool:
    """True where somebody else is the doer, or the owner.

    `Does the tenant return the deposit?` is not affirmed by `the landlord returns the deposit to
    the tenant`, nor `Is Ann Bob's aunt?` by `Ann's aunt`.
    """
    question = irregular.adapted(question, quote)
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
    """True where a thing has another owner there."""
    owners, there = _owners(claim), _owners(quote)
    return any(thing in there and not owners[thing] & there[thing] for thing in owners)


def _owners(text: str) -> dict[str, set[str]]:
    """Each thing said to be somebody's, with its owners."""
    made: dict[str, set[str]] = {}
    for owner, thing in _OWNED.findall(text):
        made.setdefault(terms(thing)[0], set()).update(terms(owner))
    return made


def plain(chosen: Choice, claim: str) -> Iterator[Quoted]:
    """Cited sentences of which nothing warns.

    Of a table's row the cells that the claim names. A turn that the next sentence takes is shown
    beside the quote.
    """
    for group in chosen.groups:
        for each in cited(group, chosen.articles):
            if each.caution is None or each.caution.startswith(NEXT_TURNS):
                article = chosen.articles[each.article_id]
                block = article.block_at(each.span.start)
                quote, around = (
                    led_in.under(each.span, article),
                    led_in.under((block or each).span, article),
                )
                if block is not None and block.kind is BlockKind.TABLE_ROW:
                    quote = around = cells.named(quote, claim)
                heads = article.heading_at(each.span.start) or article.title
                yield Quoted(quote, around, heads, article.text)


def says(told: Quoted, said: Sequence[str], least: float = WHOLE) -> bool:
    """True where the quote entails one of the statements."""
    said = [irregular.adapted(claim, told.quote) for claim in said]
    if not _speaks_of(told, said, least) or clauses.is_bounded(said[0], told.quote):
        return False
    return any(entailment.judge(told.quote, claim).probability >= PASSES for claim in said)


def _leans(told: Quoted, said: Sequence[str]) -> bool:
    """True where quote and paragraph say one of the statements."""
    said = [irregular.adapted(claim, told.quote) for claim in said]
    if not _speaks_of(told, said, HALF) or wording.compare(told.quote, said[0]).refusal:
        return False
    if idle.seeks(told.quote) or contrary.LEAVES_OPEN.search(told.quote):
        return False
    main = _ELSE.split(told.quote, maxsplit=1)[0]
    if main != told.quote and Text(main).share(Text(said[0])) < HALF:
        return False
    read = checker.load().leaning
    likeliest = max(said, key=partial(read, told.quote))
    return read(told.quote, likeliest) + read(told.around, likeliest) >= LEANS


def _speaks_of(told: Quoted, said: Sequence[str], least: float) -> bool:
    """True where the quote has `least` of the statement's words.

    And what tells that it is the same thing, of the same doer, and a fact.
    """
    if not said:
        return False
    claim, quote = said[0], told.quote
    here, asked = Text(quote), Text(claim)
    if len(asked.content) < LEAST:
        return False
    telling = (term for term, word in asked.words if word.group().lower() in TELLING)
    share_wanted = ROW if cells.BETWEEN in quote else least
    if here.share(asked) < share_wanted or not all(map(here.holds, telling)):
        return False
    if sum(map(here.holds, asked.content)) < LEAST or stated.is_list_of_persons(quote):
        return False
    if details.lacks(claim, f"{told.heads}: {quote}") or _is_denied(claim, here):
        return False
    if any(limits(claim, quote) for limits in _LIMITING) or not _is_of_doer(told, claim):
        return False
    if _names_alone(here, asked):
        return False
    return not _is_of_another_kind(claim, quote) and not _is_denied_beside(told, claim)


def _is_denied(claim: str, here: Text) -> bool:
    """True for a denial within the claim's words."""
    asked = Text(claim)
    found = NEGATION.findall(here.stretch(frozenset(asked.content)))
    return any(not set(terms(word)) & asked.known for word in found)


def _names_alone(here: Text, asked: Text) -> bool:
    """True where the quote has nothing but the claim's names.

    `The Bonny Jean ran aground` does not say that it sank.
    """
    names = {term for term, _ in (*here.names(), *here.starts())}
    rest = [(term, word) for term, word in asked.spoken if term not in names]
    return bool(rest) and not any(here.means(term, word) for term, word in rest)


def _is_of_doer(told: Quoted, claim: str) -> bool:
    """True where the quote has the claim's doer.

    Or over it or before it in its paragraph, and not of what comes after.
    """
    first = next(iter(Text(claim).spoken), None)
    if first is None or Text(told.quote).means(*first):
        return True
    before, _, after = told.around.partition(told.quote)
    if Text(after).means(*first):
        return False
    return Text(before).means(*first) or Text(told.heads).means(*first)


def _is_of_another_kind(claim: str, quote: str) -> bool:
    """True where a thing has another attribute than the claim's.

    `Dwarf eelgrass` is not `common eelgrass`.
    """
    here, there = Text(quote), _attributes(quote)
    return any(
        there.get(thing) and not any(map(here.holds, kinds))
        for thing, kinds in _attributes(claim).items()
    )


def _attributes(text: str) -> dict[str, set[str]]:
    """Each word of meaning, with those before it."""
    made: dict[str, set[str]] = {}
    spoken = set(Text(text).content)
    for (before, _), (thing, _) in pairwise(Text(text).words):
        if before in spoken and thing in spoken and not _is_number(before):
            made.setdefault(thing, set()).add(before)
    return made


def _is_number(term: str) -> bool:
    return term[0].isdigit() or term in NUMBER_WORDS


def _is_denied_beside(told: Quoted, claim: str) -> bool:
    """True where the paragraph denies what the quote lacks.

    `No one was killed` stands behind the quote of a fire in which two were hurt.
    """
    here = Text(told.quote)
    lacking = [(term, word) for term, word in Text(claim).spoken if not here.means(term, word)]
    beside = _ENDS.split(told.around.replace(told.quote, " "))
    return any(
        NEGATION.search(said) and any(Text(said).means(*each) for each in lacking)
        for said in beside
    )
