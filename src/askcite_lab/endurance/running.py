"""The trials by their names, run one after the other."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Final

from askcite_lab.endurance.citations import citations
from askcite_lab.endurance.damage import damages
from askcite_lab.endurance.files import files
from askcite_lab.endurance.forged import tokens
from askcite_lab.endurance.hostile_requests import requests
from askcite_lab.endurance.injection import scripts
from askcite_lab.endurance.kills import kills
from askcite_lab.endurance.quotes import quotes
from askcite_lab.endurance.trial import Count, Trial, counted
from askcite_lab.endurance.visitors import visitors

TRIALS: Final[dict[str, Trial]] = {
    "kills": kills,
    "damage": damages,
    "quotes": quotes,
    "citations": citations,
    "files": files,
    "requests": requests,
    "tokens": tokens,
    "scripts": scripts,
    "visitors": visitors,
}
"""One file each; another one is a line here."""


def run(
    only: Collection[str], minutes: float, progress: Callable[[str], None] = lambda _: None
) -> list[Count]:
    """The counts of the trials named.

    Each of them gets an equal share of the minutes.
    """
    seconds = 60 * minutes / max(1, len(only))
    counts = []
    for name in (name for name in TRIALS if name in only):
        progress(f"{name}: {seconds:.0f} s")
        with tempfile.TemporaryDirectory() as folder:
            counts.append(counted(name, TRIALS[name], Path(folder), seconds))
    return counts
