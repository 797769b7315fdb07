"""Kills of every writing command, at random moments.

A library of two articles is built anew, added to, removed from and rolled back, by the commands
that a user runs, each killed anywhere between its start and its end. The library must then open,
hold the articles of before or of after, each whole, and answer from them.
"""

from __future__ import annotations

import json
import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Final

from askcite.errors import AskciteError
from askcite.library.library import Library
from askcite_lab.endurance import writer
from askcite_lab.endurance.child import Child
from askcite_lab.endurance.trial import End

SEED: Final = 7
LONGEST_SECONDS: Final = 1.2
"""Until a kill; on a quiet machine the command is done by then in half of the attempts."""
STILL: Final = "The mill at Harrow Bridge grinds rye. It was restored by volunteers in 2004."
CHANGING: Final = (
    "The old pump at Weir Lane was replaced in {year}. It lifts forty litres a second."
)
QUESTION: Final = "When was the old pump at Weir Lane replaced?"
Texts = frozenset[str]


def kills(folder: Path) -> Iterator[End]:
    """The end of each kill."""
    chance = random.Random(SEED)  # noqa: S311 - moments, no secrets
    (folder / "mill.txt").write_text(STILL, encoding="utf-8")
    town = Town(folder, Texts([STILL, CHANGING.format(year=1900)]))
    (folder / "pump.txt").write_text(CHANGING.format(year=1900), encoding="utf-8")
    Library.build(town.index, [folder / "mill.txt", folder / "pump.txt"]).close()
    with closing(Child(writer.__name__)) as commands:
        for year in count(1901):
            words, after = town.change(chance, year)
            number = commands.ask(json.dumps(words))
            time.sleep(chance.uniform(0, LONGEST_SECONDS))
            _kill(int(number or 0))
            yield town.examined(after)


@dataclass
class Town:
    """A changing library, and the texts that it must hold."""

    folder: Path
    held: Texts
    before: Texts = field(default_factory=Texts)
    """Of the generation that a rollback may bring back."""

    @property
    def index(self) -> Path:
        """The library's place."""
        return self.folder / "index"

    def change(self, chance: random.Random, year: int) -> tuple[list[str], Texts]:
        """A command, and the library's texts once it is done."""
        pump = self.folder / "pump.txt"
        text = CHANGING.format(year=year)
        pump.write_text(text, encoding="utf-8")
        both = Texts([STILL, text])
        ways = {
            "add": ([str(pump)], both),
            "build": ([str(self.folder / "mill.txt"), str(pump)], both),
            "remove": (["pump"], Texts([STILL])),
            "rollback": ([], self.before or self.held),
        }
        name = chance.choice(list(ways))
        words, after = ways[name]
        return [name, *words, "--index", str(self.index)], after

    def examined(self, after: Texts) -> End:
        """The library's state; it may hold the texts of `after`."""
        try:
            with Library.open(self.index) as library:
                texts = Texts(library.article(one.id).text for one in library.articles())
                told = library.ask(QUESTION).text
        except AskciteError:
            return End.LOST
        if texts not in (self.held, after):
            return End.LOST
        if texts != self.held:
            self.before, self.held = self.held, texts
        years = [text.partition(" in ")[2][:4] for text in texts - {STILL}]
        return End.SURVIVED if all(year in told for year in years) else End.WRONG


def _kill(number: int) -> None:
    """Kill a process, and wait until it is gone."""
    with suppress(ProcessLookupError):
        os.kill(number, signal.SIGKILL)
    while Path(f"/proc/{number}").exists():
        time.sleep(0.002)
