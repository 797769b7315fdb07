"""Claims beside two versions of their text: VitaminC.

Schuster et al., 2021.

A revision of a page turned what it says, so that a claim is supported by one version and not by
the other: an amount, a date, a name or a verb differs. DATA holds folders `vitaminc*` with the
sets' `test.jsonl`; the words are tokenised there, and are put together as people write them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from askcite.evaluate.claims import Claim
from askcite.evaluate.data import rows

SUPPORTED: Final = "SUPPORTS"
REFUTED: Final = "REFUTES"
_BRACKETS: Final = {
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "``": '"',
    "''": '"',
    "\ufffd": " ",
}
_BEFORE: Final = re.compile(r"\s+(?=[.,;:!?)\]%]|n't\b|'(?:s|re|ve|ll|d|m)?(?!\w))")
_AFTER: Final = re.compile(r"(?<=[(\[$£€])\s+")
_QUOTED: Final = re.compile(r'"\s*([^"]*?)\s*"')


def claims(folder: Path) -> Iterator[Claim]:
    """The claims of the folder's sets, if any."""
    for path in sorted(folder.rglob("test.jsonl")):
        source = path.parent.name
        if source.startswith("vitaminc"):
            for row in rows(path):
                said, label = written(row["claim"]), row["label"]
                group = str(row.get("page") or row["case_id"])
                supported, refuted = label == SUPPORTED, label == REFUTED
                yield Claim(written(row["evidence"]), said, supported, source, group, refuted)


def written(text: str) -> str:
    """Tokenised words as people write them."""
    for token, sign in _BRACKETS.items():
        text = text.replace(token, sign)
    text = _QUOTED.sub(r'"\1"', _AFTER.sub("", _BEFORE.sub("", text)))
    return " ".join(text.split())
