"""People's changes to questions, learnt and done again.

After them its paragraph no longer answers a question.
Of two questions that differ in one word, or in what was put before it, that word is noted with what
it became: "largest" became "smallest", "allowed" became "not allowed". Another question is changed
in the same way, in the word that people would most likely have taken. Machines that learnt to write
such questions made readers better (Zhu et al. 2019); here the words themselves are enough.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

import numpy as np

from askcite_lab.training.exercises import Exercise

LONGEST: Final = 3
"""Words in the place of one; more say something about that paragraph alone."""
RAREST: Final = 0.005
"""Of a word's occurrences were changed; articles and prepositions hardly ever are."""

_WORD: Final = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s]")
_NEGATED: Final = re.compile(r"n['’]?t\b")


@dataclass(frozen=True, slots=True)
class Edits:
    """Each word's replacements, and the share of it replaced.

    A replacement is listed as often as it was met.
    """

    became: dict[str, list[str]]
    share: dict[str, float]

    def changed(self, question: str, random: np.random.Generator) -> str | None:
        """The question with one word changed as people do.

        None where they change none of it.
        """
        found = [match for match in _WORD.finditer(question) if match.group() in self.share]
        if not found:
            return None
        odds = np.array([self.share[match.group()] for match in found])
        match = found[int(random.choice(len(found), p=odds / odds.sum()))]
        others = self.became[match.group()]
        new = others[int(random.integers(len(others)))]
        return question[: match.start()] + new + question[match.end() :]


def learn(questions: Iterable[Exercise]) -> Edits:
    """The edits of those questions that have some."""
    became = defaultdict(list)
    occurred: Counter[str] = Counter()
    for question in questions:
        words = _WORD.findall(question.text)
        for edit in question.edits:
            occurred.update(words)
            if change := _change(words, _WORD.findall(edit)):
                old, new = change
                became[old].append(new)
    share = {word: len(found) / occurred[word] for word, found in became.items()}
    kept = {word: each for word, each in share.items() if each >= RAREST}
    return Edits({word: became[word] for word in kept}, kept)


def _change(old: list[str], new: list[str]) -> tuple[str, str] | None:
    """The one word that changed, and what it became.

    It is not a name or a number.
    A verb that became its "n't" does not count: every question has such a verb, few such an edit.
    """
    one, other = ([word.lower() for word in words] for words in (old, new))
    compared = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    changes = [each for each in compared if each[0] != "equal"]
    if len(changes) != 1:
        return None
    how, start, end, begin, stop = changes[0]
    if how == "insert" and start < len(old):
        end, stop = end + 1, stop + 1
    word = old[start] if end - start == 1 else ""
    became = " ".join(new[begin:stop])
    if not (word.isalpha() and word.islower() and 0 < stop - begin <= LONGEST):
        return None
    return None if _NEGATED.search(became) else (word, became)
