"""Words that the wordings of requests need, for `needed.json`.

Each text that a wording fits has at least one of its words: they are read off the wording's parts,
of a choice all, of a sequence those of the part that says most. A request without them is not held
against the wording, which then need not be compiled.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import askcite.question.wordings
from askcite.question import patterns
from askcite.question.vocabulary import spelling
from askcite.question.wordings import key, lengths, lowered, reasons

signs: Any = import_module("re._constants")
parser: Any = import_module("re._parser")
FILE: Final = Path(askcite.question.wordings.__file__).with_name(askcite.question.wordings.FILE)
_LETTERS: Final = 3
"""Letters from which on a word is as good as a longer one."""
_MARK: Final = "\ue000"
"""The first of the characters that stand for phrases."""
_RANGE: Final = 64
"""Characters of a range that are told apart, at most."""
Words = frozenset[str]
"""Of these each text has one; of none, nothing is known."""


def table() -> dict[str, list[str]]:
    """The words that each wording needs, by its key."""
    found = {key(each): needed(each) for each in wordings()}
    return {name: sorted(found[name]) for name in sorted(found) if found[name]}


def wordings() -> Iterator[str]:
    """Every wording that a request is held against."""
    yield from (each.wording for each in (*patterns.PATTERNS, *reasons.FORMS))
    yield from (wording for wording, _ in spelling.SPELT)
    yield from lengths.WORDINGS


def write() -> int:
    """The number of wordings written to the file."""
    made = table()
    lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(made[key])}" for key in made)
    FILE.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    return len(made)


def needed(wording: str) -> Words:
    """The words of which each text that fits has one."""
    words = _of(parser.parse(f"(?:{wording})", re.IGNORECASE))
    if not _worth(words)[0]:
        return frozenset()
    return frozenset(w for w in words if not any(o != w and o in w for o in words))


def _of(parts: Iterable[tuple[Any, Any]]) -> Words:
    """The best words of the parts that follow each other."""
    found: list[Words] = []
    run = ""
    for sign, value in parts:
        if sign is signs.LITERAL:
            run += lowered(chr(value))
            continue
        found += [frozenset([run]), _part(sign, value)]
        run = ""
    return max([*found, frozenset([run])], key=_worth)


def _part(sign: object, value: Any) -> Words:  # noqa: ANN401 - as the parser gives it
    """The words of one part; none if optional."""
    if sign is signs.SUBPATTERN:
        return _of(value[3])
    if sign is signs.BRANCH:
        return _any(map(_of, value[1]))
    if sign in {signs.MAX_REPEAT, signs.MIN_REPEAT} and value[0]:
        return _of(value[2])
    if sign is signs.IN:
        return _any(_characters(*each) for each in value)
    return frozenset()


def _any(choices: Iterable[Words]) -> Words:
    """The words of all choices; none where one has none."""
    each = list(choices)
    return frozenset().union(*each) if all(_worth(e)[0] for e in each) else frozenset()


def _characters(sign: object, value: Any) -> Words:  # noqa: ANN401 - as above
    if sign is signs.LITERAL:
        return frozenset([lowered(chr(value))])
    if sign is signs.RANGE and value[1] - value[0] < _RANGE:
        return frozenset(lowered(chr(each)) for each in range(value[0], value[1] + 1))
    return frozenset()


def _worth(words: Words) -> tuple[int, int]:
    """The letters of the shortest of them, then the fewest."""
    shortest = min(map(_letters, words), default=0)
    return (shortest, -len(words)) if shortest else (0, 0)


def _letters(word: str) -> int:
    return _LETTERS if word >= _MARK else min(_LETTERS, len(word.strip()))
