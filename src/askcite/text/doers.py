"""The doers of verbs, by where they stand.

`Japan leads the pillar`, `the pillar, which Japan leads`, `led by Japan`: the one before the verb
in its clause, and of a passive the one behind `by`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from askcite.text import irregular
from askcite.text.english import AUXILIARIES, OPENING
from askcite.text.late import late
from askcite.text.terms import meaning, terms

_REACH: Final = 4
"""Words behind the verb among which the one stands to whom it is done."""
WORD: Final = late(r"[^\W_]+(?:['’.-][^\W_]+)*")
_NO_VERB: Final = late(
    r"(?i)(?:^|\W)(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|of|in|no|some|any"
    r"|many|each|every|for|with|from|['’]s)\W+$"
)
"""Words before another word that is no verb then."""
_CUT: Final = late(
    r"(?i)[.!?]\W*\s|[;:()—–“”\"]|,? ?\b(?:and|but|or|while|whereas|when|because|since|as|after"
    r"|before|if|although|though|that|which|who|whom|until|where|so|than)\b"
)
_HELPING: Final = late(
    rf"(?i)(?:^|[ ,]+)(?:{AUXILIARIES}|be|been|being|also|not|never|always|once|later|first|then"
    r"|often|still|now|soon|again|\w+ly)\W*$"
)
_PASSIVE: Final = late(
    r"(?i)\b(?:was|were|is|are|been|being|be)(?: (?:\w+ly|also|not|never|first|later)){0,2}\W*$"
)
_BY: Final = late(
    r"(?i)^(?:\W+(?!by\b)[\w’'-]+){0,6}?\W+by (?P<doer>(?:(?!(?:on|in|at|for|to|with|from|during|as"
    r"|after|before|under|because)\b)[^\s,;.()]+ ?)+)"
)
PRONOUN: Final = late(r"(?i)\b(?:he|she|they|it|we|i|you)$")
_NAMED: Final = late(r"(?:[A-Z][\w’'.-]*(?: (?:of|the|de|von|van|&) (?=[A-Z]))? ?)+$")
"""A name that ends a stretch of words."""
_AND: Final = late(r"(?i),? ?(?:and|or|but)\b")
_APPOSED: Final = late(r"(?:[A-Z]|(?:the|an?|his|her|their|its|then|now)\b)")
_LAST: Final = late(r"[\w’'-]+$")


@dataclass(frozen=True)
class Doing:
    """A place of the verb in a sentence."""

    before: str
    verb: str
    after: str
    is_passive: bool

    @cached_property
    def _parts(self) -> list[str]:
        """The clauses before the verb, each behind what joins it."""
        starts = [0, *(found.start() for found in _CUT.finditer(self.before))]
        return [self.before[a:b] for a, b in pairwise((*starts, len(self.before)))]

    @cached_property
    def clause(self) -> str:
        """The words among which its doer stands."""
        if self.is_passive:
            found = _BY.match(self.after)
            return found["doer"] if found else ""
        at = next((n for n in range(len(self._parts) - 1, -1, -1) if self._is_full(n)), 0)
        pair = at and _AND.match(self._parts[at]) and _NAMED.search(self._parts[at - 1])
        return (self._parts[at - 1] if pair else "") + self._parts[at]

    def _is_full(self, at: int) -> bool:
        words = _CUT.sub("", self._parts[at], count=1)
        return bool(meaning(words) or PRONOUN.search(words.strip()))

    @cached_property
    def doers(self) -> tuple[str, ...]:
        """The doer, and what an apposition calls him.

        Nobody where a joint or a clause put in stands between him and the verb.
        """
        words = _CUT.sub("", self.clause, count=1).rstrip()
        while found := _HELPING.search(words):
            words = words[: found.start()]
        if not self.is_passive and not self._is_full(len(self._parts) - 1):
            words = "" if _AND.match(self._parts[-1]) else words
        first, _, last = words.rstrip(" ,").rpartition(", ")
        put_in = words.endswith(",") and (_CUT.match(self.clause) or not _APPOSED.match(last))
        heads = (last, first.rpartition(", ")[2]) if words.endswith(",") else (last,)
        named = [_NAMED.search(head) or _LAST.search(head) for head in heads]
        return () if put_in else tuple(found.group().strip() for found in named if found)

    @property
    def name(self) -> str:
        """The doer's name, if there is one."""
        named = (d for d in self.doers if d[:1].isupper() and d.lower() not in OPENING)
        return next(named, "")

    @property
    def behind(self) -> str:
        """The next words, of those to whom it is done."""
        if self.is_passive:
            return self._parts[-1]
        return " ".join(_CUT.split(self.after)[0].split(",")[0].split()[:_REACH])


def spots(verb: str, said: str) -> Iterator[Doing]:
    """The places where a sentence has the verb."""
    wanted = forms(verb)
    for found in WORD.finditer(said):
        word, before, after = found.group(), said[: found.start()], said[found.end() :]
        if word[0].isupper() or word.endswith("ing") or not wanted.issuperset(terms(word)):
            continue
        if not _NO_VERB.search(before):
            is_done = word.endswith(("ed", "en", "wn")) and after.startswith(" by ")
            yield Doing(before, word, after, is_done or _PASSIVE.search(before) is not None)


def forms(word: str) -> frozenset[str]:
    """The terms of a word and of its irregular forms."""
    return frozenset(t for form in (word, *irregular.others(word)) for t in terms(form))
