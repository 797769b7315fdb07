"""Requests of every kind, made from wordings and subjects.

They have the slips of people who type.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from askcite.types import Kind

_HERE: Final = Path(__file__).parent
_CHOICE: Final = re.compile(r"\(([^()]*\|[^()]*)\)")
_SLOT: Final = re.compile(r"\{(\w+)\}")
_BEFORE: Final = (
    "",
    "",
    "",
    "",
    "",
    "hi, ",
    "please ",
    "pls ",
    "ok ",
    "hello! ",
    "quick question: ",
)
_AFTER: Final = ("", "", "", "", "?", "?", " please", " pls", " thx", ".", "??", " thanks")
_SLIPS: Final = 0.12
"""Share of the made lines in which a letter is dropped, doubled or changed with the next."""


class MadeRequest(NamedTuple):
    """A made request, its kind and its wording."""

    text: str
    kind: Kind
    wording: str


def written() -> list[MadeRequest]:
    """The lines written one by one; each its own wording."""
    return [MadeRequest(text, Kind(kind), text) for kind, text in _sections("written.txt")]


def made(each: int, seed: int) -> list[MadeRequest]:
    """At most `each` different lines of every wording.

    They are always the same for a `seed`.
    """
    rng = random.Random(seed)  # noqa: S311 - no secret
    subjects: dict[str, list[str]] = {}
    for slot, subject in _sections("subjects.txt"):
        subjects.setdefault(slot, []).append(subject)
    lines = [
        MadeRequest(_said(wording, subjects, rng), Kind(kind), wording)
        for kind, wording in _sections("wordings.txt")
        for _ in range(each)
    ]
    return list(dict.fromkeys(lines))


def _sections(name: str) -> Iterator[tuple[str, str]]:
    heading = ""
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            heading = line.removeprefix("# ")
        elif line:
            yield heading, line


def _said(wording: str, subjects: dict[str, list[str]], rng: random.Random) -> str:
    chosen = _CHOICE.sub(lambda found: rng.choice(found[1].split("|")), wording)
    filled = _SLOT.sub(lambda found: rng.choice(subjects[found[1]]), chosen)
    text = rng.choice(_BEFORE) + " ".join(filled.split()).strip(" ,") + rng.choice(_AFTER)
    text = rng.choice((text, text, text.lower(), text[0].upper() + text[1:]))
    return _slipped(text, rng) if rng.random() < _SLIPS else text


def _slipped(text: str, rng: random.Random) -> str:
    at = rng.randrange(1, max(2, len(text) - 1))
    dropped, doubled = text[:at] + text[at + 1 :], text[:at] + text[at - 1 :]
    changed = text[:at] + text[at : at + 2][::-1] + text[at + 2 :]
    return rng.choice((dropped, doubled, changed))
