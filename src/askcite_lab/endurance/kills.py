"""Kills of writing commands at random moments.

A library of two articles is added to, one of them in another wording each time, by the command
that a user runs. It is killed anywhere between its start and its end. The library must then open,
hold both articles, each whole and in one wording or the other, and answer from it.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Final

from askcite.errors import AskciteError
from askcite.library.library import Library
from askcite_lab.endurance.trial import End

SEED: Final = 7
LONGEST_SECONDS: Final = 4.0
"""Until a kill; on a quiet machine the command is done by then in half of the attempts."""
STILL: Final = "The mill at Harrow Bridge grinds rye. It was restored by volunteers in 2004."
CHANGING: Final = (
    "The old pump at Weir Lane was replaced in {year}. It lifts forty litres a second."
)
QUESTION: Final = "When was the old pump at Weir Lane replaced?"


def kills(folder: Path) -> Iterator[End]:
    """The end of each kill."""
    chance = random.Random(SEED)  # noqa: S311 - moments, no secrets
    index, pump = folder / "index", folder / "pump.txt"
    (folder / "mill.txt").write_text(STILL, encoding="utf-8")
    pump.write_text(CHANGING.format(year=1900), encoding="utf-8")
    Library.build(index, [folder / "mill.txt", pump]).close()
    known = 1900
    for year in count(1901):
        pump.write_text(CHANGING.format(year=year), encoding="utf-8")
        _killed(index, pump, chance.uniform(0, LONGEST_SECONDS))
        end, known = _examined(index, known, year)
        yield end


def _killed(index: Path, article: Path, seconds: float) -> None:
    command = [sys.executable, "-m", "askcite", "add", str(article), "--index", str(index)]
    with subprocess.Popen(  # noqa: S603 - our own command
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as writer:
        time.sleep(seconds)
        if writer.poll() is None:
            os.kill(writer.pid, signal.SIGKILL)


def _examined(index: Path, old: int, new: int) -> tuple[End, int]:
    """The state of the library, and the year it tells."""
    allowed = {CHANGING.format(year=year): year for year in (old, new)}
    try:
        with Library.open(index) as library:
            texts = {library.article(one.id).text for one in library.articles()}
            told = library.ask(QUESTION).text
    except AskciteError:
        return End.LOST, old
    if len(texts) != 2 or STILL not in texts:
        return End.LOST, old
    year = next((year for text, year in allowed.items() if text in texts), None)
    if year is None or str(year) not in told:
        return End.WRONG, old
    return End.SURVIVED, year
