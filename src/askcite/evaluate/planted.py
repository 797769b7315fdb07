"""Single-word lies planted in true sentences, and the share found.

True are sentences of the articles, as they are and with a clause left out; in each kind of lie one
number, name, opposite, negation or other word is exchanged, the new word being the article's own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from askcite.errors import SourceError
from askcite.library.library import Library
from askcite.review import drafts
from askcite.review.marks import STANDS
from askcite.text import sentences
from askcite.text.antonyms import OPPOSITES
from askcite.types import Article

SEED: Final = 29
SHORTEST, LONGEST = 9, 38
"""Words of a sentence that is changed."""
_WORD: Final = re.compile(r"[A-Za-z][\w'’-]*|\d[\d,.]*\d|\d")
_CLAUSE: Final = re.compile(
    r"(?:, (?:which|who|where|including|such as)\b[^,;:]{3,90}(?=, ))|\s\([^()]*\)"
    r"|(?:,|;) (?:which|who|where|whose|including|such as|while|whereas|and|with|as|after|when"
    r"|leading|making)\b[^,;]*(?=\.$)"
)
_AUXILIARY: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|will|would|may|must)\b(?! not)"
)
_OTHER: Final = {a: b for one, two in OPPOSITES for a, b in ((one, two), (two, one))}
_LONG: Final = 5  # letters of a word that means something


@dataclass(frozen=True, slots=True)
class PlantedFigures:
    """Shares flagged: of true sentences, of each kind of lie."""

    sentences: int
    false_alarms: float
    found: float
    kinds: Mapping[str, float]


def measure(library: Library, articles: Sequence[Article], size: int) -> PlantedFigures:
    """The figures of `size` sentences of these articles."""
    random = Random(SEED)  # noqa: S311 - a sample, no secret
    told: Counter[tuple[str, bool]] = Counter()
    count = 0
    for article, sentence in _true(articles, random, size):
        count += 1
        shorter = _CLAUSE.sub("", sentence, count=1)
        for true in dict.fromkeys((sentence, shorter)):
            told["true", _flagged(library, true)] += 1
        for kind, lie in lies(shorter, article.text, random):
            told[kind, _flagged(library, lie)] += 1
    kinds = sorted({kind for kind, _ in told} - {"true"})
    shares = {kind: told[kind, True] / _all(told, kind) for kind in ("true", *kinds)}
    if not kinds:
        raise SourceError("no sentence of these articles can be made a lie; name longer ones")
    found = sum(told[kind, True] for kind in kinds) / sum(_all(told, kind) for kind in kinds)
    return PlantedFigures(count, shares.pop("true"), found, shares)


def _all(told: Counter[tuple[str, bool]], kind: str) -> int:
    return told[kind, True] + told[kind, False]


def _flagged(library: Library, sentence: str) -> bool:
    checked = drafts.check(library, sentence)
    return any(each.mark not in STANDS for each in checked.sentences)


def _true(articles: Sequence[Article], random: Random, size: int) -> Iterator[tuple[Article, str]]:
    """Sentences from which a clause can be left out."""
    found = [
        (article, s.span.line(article.text))
        for article in articles
        for s in sentences.split(article.text, article.blocks)
    ]
    kept = [
        (article, text)
        for article, text in found
        if SHORTEST <= len(text.split()) <= LONGEST and text.endswith(".") and _CLAUSE.search(text)
    ]
    random.shuffle(kept)
    yield from kept[:size]


def lies(sentence: str, around: str, random: Random) -> Iterator[tuple[str, str]]:
    """Each way, with the sentence changed in one word."""
    words = list(_WORD.finditer(sentence))
    others = [m.group() for m in _WORD.finditer(around) if m.group() not in sentence]
    ways = {
        "number": [(m, _number(m.group(), random)) for m in words if m.group()[0].isdigit()],
        "name": [(m, _name(others, random)) for m in words[1:] if m.group()[0].isupper()],
        "opposite": [(m, _OTHER[m.group()]) for m in words if m.group() in _OTHER],
        "negation": [(m, f"{m.group()} not") for m in _AUXILIARY.finditer(sentence)],
        "word": [(m, _word(m.group(), others, random)) for m in words[1:] if _is_plain(m.group())],
    }
    for kind, changes in ways.items():
        made = [(match, new) for match, new in changes if new]
        if made:
            match, new = random.choice(made)
            yield kind, sentence[: match.start()] + new + sentence[match.end() :]


def _number(old: str, random: Random) -> str:
    digits = old.replace(",", "")
    if not digits.isdigit():
        return ""
    step = random.choice([1, 2, 3, 5, 7, 10]) * 10 ** max(0, len(digits) - 4)
    return f"{int(digits) + step:,}" if "," in old else str(int(digits) + step)


def _name(others: Sequence[str], random: Random) -> str:
    names = [each for each in others if each[0].isupper() and len(each) > _LONG]
    return random.choice(names) if names else ""


def _is_plain(word: str) -> bool:
    return word.islower() and len(word) > _LONG and word not in _OTHER


def _word(old: str, others: Sequence[str], random: Random) -> str:
    """Another of the article's words, of the same ending."""
    alike = [w for w in others if _is_plain(w) and w[-2:] == old[-2:] and w[:4] != old[:4]]
    return random.choice(alike) if alike else ""
