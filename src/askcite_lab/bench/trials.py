"""The contenders' steps, run in turn in fresh processes."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path
from typing import Final

from askcite.models import weights
from askcite.settings import DEFAULT_ENCODER
from askcite_lab import public
from askcite_lab.bench import meter, plain_script
from askcite_lab.bench.contenders import ASKCITE, BOTH, PLAIN, REREAD
from askcite_lab.bench.figures import Results
from askcite_lab.bench.material import Material
from askcite_lab.bench.worker import Job

Announce = Callable[[str], None]
"""Is told what is measured next."""


@dataclass(frozen=True, slots=True)
class Effort:
    """The extent of what is measured.

    `starts` and `rounds` are processes; `answers` are timed in each; `encoded` is the multiple of
    the text that is encoded and `sizes` are those that are built and asked.
    """

    starts: int
    rounds: int
    answers: int
    threads: tuple[int, ...]
    encoded: int
    sizes: tuple[int, ...]


FULL: Final = Effort(5, 3, 120, (1, 2, 4, 8, 16, 32, 64), 16, (1, 4, 16, 64))
"""Some ten minutes on two quiet cores; a p99 of 120 answers is its second worst, and 16 times the
seed article is enough text for half precision."""
QUICK: Final = Effort(1, 1, 4, (1, 2), 1, (1,))
"""A minute: whether it runs, not how fast."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Figures of every step, and words of the cold processes."""

    results: Results
    said: dict[str, str]


@dataclass(frozen=True, slots=True)
class Stint:
    """Steps that one process does with one size of text."""

    size: int
    steps: tuple[str, ...]
    rounds: int


def stints(only: Collection[str], effort: Effort) -> Iterator[Stint]:
    """The processes that the sections need, in their order.

    Large texts are measured once.
    """
    wanted = set(only)
    grown = effort.sizes if "growth" in wanted else ()
    encoded = (effort.encoded,) if "build" in wanted else ()
    asked = (1,) if wanted & {"ask", "memory"} else ()
    crowded = (1,) if "concurrency" in wanted else ()
    for size in sorted({1, *grown, *encoded}):
        for steps in (
            {"build": True, "encode": size in encoded, "add": size in grown},
            {"ask": size in {*asked, *grown}, "crowd": size in crowded},
        ):
            needed = tuple(name for name, is_needed in steps.items() if is_needed)
            if needed:
                yield Stint(size, needed, effort.rounds if size <= effort.encoded else 1)


def measure(folder: Path, only: Collection[str], effort: Effort, progress: Announce) -> Measured:
    """Figures of the texts that `material.prepare` wrote to `folder`."""
    found = defaultdict(list)
    said: dict[str, str] = {}
    for stint in stints(only, effort):
        for number, who in product(range(stint.rounds), (*BOTH, *_rereads(stint, progress))):
            steps = ("ask",) if who == REREAD else stint.steps
            progress(f"{who}: {', '.join(steps)}; text ×{stint.size}, round {number + 1}")
            job = Job(who, str(folder), stint.size, steps, effort.answers, effort.threads)
            for step, measured in json.loads(meter.run(job.command()).output).items():
                found[who, stint.size, step].append(measured)
    if {"start", "memory"} & set(only):
        rereads = (REREAD,) if public.there() else ()
        for number, who in product(range(effort.starts), (*BOTH, *rereads)):
            progress(f"{who}: cold start {number + 1}")
            done = meter.run(_cold(who, Material(folder, 1)))
            found[who, 1, "start"].append(asdict(done.cost))
            said[who] = _said(who, done.output)
    return Measured(found, said)


def _rereads(stint: Stint, progress: Announce) -> tuple[str, ...]:
    """The rereading script, where the stint asks the first texts."""
    if "ask" not in stint.steps or stint.size > 1:
        return ()
    if not public.there():
        progress(f"{REREAD}: left out, for its cross-encoder is not installed: {public.MEND}")
        return ()
    return (REREAD,)


def _cold(who: str, place: Material) -> list[str]:
    """The command of a cold process that answers one question."""
    question = place.read("questions")[0]
    folder = str(place.index(ASKCITE if who == ASKCITE else PLAIN))
    if who == ASKCITE:
        return [sys.executable, "-m", "askcite", "ask", question, "--json", "--index", folder]
    more = [str(public.directory(place.rereader))] if who == REREAD else []
    encoder = str(weights.locate(DEFAULT_ENCODER))
    return [sys.executable, plain_script.__file__, encoder, folder, question, *more]


def _said(who: str, output: str) -> str:
    """Askcite's first quote, or the plain script's first passage."""
    if who != ASKCITE:
        return str(json.loads(output)[0])
    return str(json.loads(output)["statements"][0]["citations"][0]["quote"])
