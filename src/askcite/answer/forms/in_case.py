"""The rule or section for the asker's case.

`I was ill and brought it back late` asks nothing by its words. The case is matched to the section
whose heading has it (`What does it cost if I am late?`), and to the sentence with the rarest words
of it; the things that it happens to weigh less than what happens.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Final

from askcite.answer import meant
from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.likened import Likened, likened
from askcite.answer.neighbours import running_on
from askcite.question.forms import told_cases
from askcite.question.request import Part
from askcite.question.vocabulary import synonyms
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text
from askcite.types import Article, BlockKind, Evidence, Kind

ARTICLES: Final = 3
"""Articles whose rules are gone through."""
LEAST: Final = 0.5
"""Share of the weight of the case's known words that its sentence has."""
KNOWN: Final = 0.4
"""Share of the case's words that the article has, at least."""
ALIKE: Final = 0.45
"""Cosine from which on fewer may be known."""
ELSEWHERE: Final = 0.6
"""Share of the case that another section's sentence has where that section is not told."""
SAME: Final = 0.7
"""Weight of another word for the same, where the article has the word itself."""
THING: Final = 0.3
"""Weight of a thing, beside that of what happens to it."""
TREATS: Final = 0.2
"""For a sentence that says a condition, a duty or a way out."""
SECTION: Final = 3
"""Sentences of a section on the case."""
MOST: Final = 2
NEAR: Final = 0.8
"""Sentences told otherwise, and the share of the first one's weight that the other has."""
SURE: Final = 0.7
_IF: Final = late(r"(?i)\b(?:if|when|in case(?: of)?|what happens|after)\b(?P<case>.*)")
_DOER: Final = late(r"(?i)\W*(?:if |when )?(?:an?|some) (?P<doer>\w+) \w+s\b")
"""Who does something in the case: `a bear enters my tent`."""
_TREATS: Final = late(
    r"(?i)\b(?:if|when|in case|unless|whoever|anyone who|those who|must|should|have to|need to"
    r"|cannot|may not|within|after that|otherwise|not|will be|can be|charge[ds]?|fees?|pay)\b"
)
_NEGLECT: Final = late(r"(?i)\b(?:not|after that|otherwise|unless|miss\w*|late|fail\w*)\b")
_BACK: Final = late(
    r"(?i)^\W*(?:if (?:it|they|he|she|so|not)|it|they|this|that|these|then|after (?:that|this)"
    r"|otherwise|(?:we|you|(?:the|an?) [\w -]{2,30}?) (?:will|then)|we \w+ (?:it|them|that|this))\b"
)
"""The opening of a sentence on what follows: `We block it …`, `The porter will …`."""
_VAGUE: Final = frozenset(
    terms(
        "back get gets got have has had be been become go goes went come came do did make made take"
        " took happen happens happened it thing something anything because now today yesterday"
        " just really accidentally again problem help use used using time day try tried"
    )
)
"""Terms of a case that tell nothing of it."""


@dataclass(frozen=True)
class _Rules:
    """An article's sentences, and the case asked about."""

    article: Article
    case: str
    said: Sequence[Likened]

    @cached_property
    def words(self) -> dict[str, set[str]]:
        """Each term of the case, with its kin."""
        spoken = Text(told_cases.plain(self.case)).spoken
        return {
            term: synonyms.forms(word) | synonyms.same(word)
            for term, word in spoken
            if term not in _VAGUE
        }

    @cached_property
    def own(self) -> set[str]:
        """The terms of the case, or others for the same."""
        there, found = set(terms(self.article.text)), set()
        for _, word in Text(told_cases.plain(self.case)).spoken:
            forms = synonyms.forms(word)
            found |= synonyms.same(word) if forms.isdisjoint(there) else forms
        return found

    @cached_property
    def weights(self) -> dict[str, float]:
        """The weight of each term that the article has."""
        telling = [each for each in self.said if each.tells]
        made = {}
        for term in self.words:
            count = sum(self.holds(term, f"{each.words} {self.over(each)}") for each in telling)
            if count:
                rare = math.log(1 + len(telling) / count)
                made[term] = rare * (THING if self.is_thing(term) else 1.0)
        return made

    def over(self, each: Likened) -> str:
        """The heading over a sentence, but for the title."""
        heading = self.article.heading_at(each.sentence.span.start) or ""
        return "" if heading == self.article.title else heading

    def holds(self, term: str, words: str) -> bool:
        """True where a word for the term is there."""
        return not self.words[term].isdisjoint(terms(words))

    def share(self, words: str) -> float:
        """The share of the case's weight that the words have."""
        said = set(terms(words))
        there = sum(
            weight * (1.0 if self.own & self.words[term] & said else SAME)
            for term, weight in self.weights.items()
            if self.words[term] & said
        )
        return there / max(1e-9, sum(self.weights.values()))

    def heads(self, heading: str) -> bool:
        """True for the heading of a section on the case."""
        found = _IF.search(heading)
        asked = Text(found["case"] if found else "")
        rest = {t for t in asked.content if t not in _VAGUE and not self._is_things(t)}
        return bool(rest) and rest <= self.own

    @cached_property
    def strange(self) -> bool:
        """True where a thing or doer stands nowhere."""
        own = told_cases.owned(told_cases.plain(self.case))
        doer = _DOER.match(self.case)
        doers = set(terms(doer["doer"])) if doer else set()
        return bool((own | doers) & self.words.keys() - self.weights.keys())

    def has_more(self, each: Likened) -> bool:
        """True for more of the case than the heading has."""
        rest = (t for t in self.weights if not self.holds(t, self.over(each)))
        return any(self.holds(term, each.words) and not self.is_thing(term) for term in rest)

    def is_thing(self, term: str) -> bool:
        """True for a word of title or table."""
        return any(map(self._is_things, self.words[term]))

    def _is_things(self, term: str) -> bool:
        return term in self._things

    @cached_property
    def _things(self) -> frozenset[str]:
        """The terms of the title and of the tables."""
        rows = (e for e in self.said if e.block and e.block.kind is BlockKind.TABLE_ROW)
        return frozenset(terms(" ".join((self.article.title, *(each.words for each in rows)))))


def choose(part: Part, search: Search) -> Choice:
    """The sentences on the case, or nothing."""
    cases = told_cases.cases(told_cases.told(part.typed))
    ruled = [a for a in search.few(ARTICLES) if cases and not meant.speaks(a)]
    for article, case in product(ruled, cases):  # what somebody argues is no rule
        rules = _Rules(article, case, tuple(likened(article, case, search)))
        if told := _told(rules):
            return Choice.telling(
                part, Kind.WHY_HOW, told, [article], max(SURE, search.answers_from)
            )
    return Choice(part.asked, part.readings[0], part.kind)


def _told(rules: _Rules) -> list[Evidence]:
    """The sentence with the case, or its section."""
    weighed = list(_weighed(rules))
    headed = [pair for pair in weighed if rules.heads(rules.over(pair[1]))]
    elsewhere = max((rules.share(each.words) for _, each in weighed), default=0.0)
    if headed and elsewhere > max(ELSEWHERE, *(rules.share(e.words) for _, e in headed)):
        headed = []
    ranked = sorted(headed or weighed, key=lambda pair: -pair[0])
    if not ranked or rules.strange or not (headed or _is_enough(rules, ranked[0][1])):
        return []
    first, best = ranked[0]
    if headed and not rules.has_more(best):
        kept = _section(rules, best)
    else:
        near = [each for weight, each in ranked[1:MOST] if weight >= NEAR * first]
        kept = [best, *_going_on(rules, best), *near]
    unique = {each.sentence.number: each for each in kept}
    return [Evidence(rules.article.id, e.sentence, None, SURE, 0.0) for e in unique.values()]


def _weighed(rules: _Rules) -> Iterator[tuple[float, Likened]]:
    neglect = told_cases.is_of_neglect(rules.case)
    for at, each in enumerate(rules.said):
        is_row = each.block is not None and each.block.kind is BlockKind.TABLE_ROW
        share = rules.share(f"{each.words} {rules.over(each)}")
        if not each.tells or is_row or not share:
            continue
        after = rules.said[at + 1].words if at + 1 < len(rules.said) else ""
        signs = (_TREATS.search(each.words) is not None) + (
            neglect and _NEGLECT.search(f"{each.words} {after}") is not None
        )
        yield share + rules.share(each.words) / 2 + each.cosine / 2 + TREATS * signs, each


def _is_enough(rules: _Rules, best: Likened) -> bool:
    """True where the sentence treats the case, no mere things."""
    own = told_cases.owned(rules.case)
    known = len(rules.weights) / len(rules.words)
    said = f"{best.words} {rules.over(best)}"
    tells = any(rules.holds(t, said) and not rules.is_thing(t) for t in rules.weights.keys() - own)
    return tells and rules.share(said) >= LEAST and (known >= KNOWN or best.cosine >= ALIKE)


def _section(rules: _Rules, best: Likened) -> list[Likened]:
    """The first sentences of the section."""
    over = rules.over(best)
    inside = [each for each in rules.said if each.tells and rules.over(each) == over]
    first = running_on([each.sentence for each in inside], rules.article)
    numbers = {sentence.number for sentence in first[:SECTION]}
    return [each for each in inside if each.sentence.number in numbers]


def _going_on(rules: _Rules, best: Likened) -> list[Likened]:
    """The sentence after it, where it leads back."""
    after = (e for e in rules.said if e.sentence.number == best.sentence.number + 1)
    return [
        each for each in after if each.tells and each.block == best.block
        and _BACK.match(each.words)
    ]  # fmt: skip
