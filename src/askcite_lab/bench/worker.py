"""The steps of one contender in a measured process."""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from itertools import cycle, islice
from pathlib import Path

import numpy as np

from askcite_lab.bench import gemm
from askcite_lab.bench.contenders import MAKE, Contender
from askcite_lab.bench.material import Material
from askcite_lab.bench.meter import peak_mb

Laps = dict[str, float]
"""What a step measured, by name."""
WARM_UP = 2
"""Questions asked before the first that counts: models load with the first."""
_PERCENTILES = (50, 95, 99)


@dataclass(frozen=True, slots=True)
class Job:
    """The steps that a contender does, and their material.

    `answers` is how many are timed; `threads` are the numbers of threads that `crowd` asks with.
    """

    contender: str
    folder: str
    size: int
    steps: tuple[str, ...]
    answers: int
    threads: tuple[int, ...]

    @property
    def place(self) -> Material:
        """The place of its files."""
        return Material(Path(self.folder), self.size)

    def command(self) -> list[str]:
        """The command that does it in its own process."""
        return [sys.executable, "-m", __package__, "work", json.dumps(asdict(self))]


def do(job: Job) -> dict[str, Laps]:
    """The figures of each step, in their order.

    The first one's include loading.
    """
    if "build" in job.steps:
        shutil.rmtree(job.place.index(job.contender), ignore_errors=True)
    found: dict[str, Laps] = {}
    clock = _Clock()
    contender = MAKE[job.contender](job.place)
    for step in job.steps:
        more = STEPS[step](contender, job)
        found[step] = {**clock.lap(), "peak_mb": peak_mb(), **more}
    return found


class _Clock:
    """Seconds and processor seconds since the lap before."""

    def __init__(self) -> None:
        self._last = time.perf_counter(), time.process_time()

    def lap(self) -> Laps:
        wall, cpu = self._last
        self._last = time.perf_counter(), time.process_time()
        return {"wall_s": self._last[0] - wall, "cpu_s": self._last[1] - cpu}


def build(contender: Contender, job: Job) -> Laps:
    """Index everything."""
    clock = _Clock()
    contender.build()
    passages = len(job.place.read("passages"))
    files = (f for f in job.place.index(job.contender).rglob("*") if f.is_file())
    return {
        "passages_s": passages / clock.lap()["wall_s"],
        "disk_mb": sum(f.stat().st_size for f in files) / 2**20,
    }


def add(contender: Contender, _: Job) -> Laps:
    """Add one article, with models loaded."""
    contender.add()
    return {}


def encode(contender: Contender, job: Job) -> Laps:
    """Encode sentences and passages with models loaded.

    Matrices are multiplied before and after.
    """
    texts = job.place.read("texts")
    lengths: list[int] = json.loads(job.place.lengths.read_text(encoding="utf-8"))
    contender.encode(texts)
    before = gemm.rate()
    clock = _Clock()
    contender.encode(texts)
    cpu = clock.lap()["cpu_s"]
    machine = (before + gemm.rate()) / 2
    return {
        "tokens_cpu_s": sum(lengths) / cpu,
        "gemm_gflops": machine / 1e9,
        "gemm_percent": 100 * gemm.operations(lengths) / cpu / machine,
    }


def ask(contender: Contender, job: Job) -> Laps:
    """Percentiles in milliseconds of questions asked one by one."""
    contender.open()
    questions = job.place.read("questions")
    for question in islice(cycle(questions), WARM_UP):
        contender.ask(question)
    clock = _Clock()
    laps = [contender.ask(question) for question in islice(cycle(questions), job.answers)]
    found = {"answer_cpu_ms": 1000 * clock.lap()["cpu_s"] / job.answers}
    for stage in dict.fromkeys(stage for lap in laps for stage in lap):
        found |= _percentiles(stage, [lap.get(stage, 0.0) for lap in laps])
    return found


def crowd(contender: Contender, job: Job) -> Laps:
    """Answers a second of threads that share one contender.

    Each asks two questions or more.
    """
    contender.open()
    questions = job.place.read("questions")
    contender.ask(questions[0])
    found: Laps = {}
    for threads in job.threads:
        asked = list(islice(cycle(questions), max(job.answers // 4, 2 * threads)))
        clock = _Clock()
        with ThreadPoolExecutor(threads) as pool:
            totals = [lap["total"] for lap in pool.map(contender.ask, asked)]
        found[f"{threads} answers_s"] = len(asked) / clock.lap()["wall_s"]
        found |= _percentiles(str(threads), totals)
    return found


STEPS: dict[str, Callable[[Contender, Job], Laps]] = {
    "build": build,
    "add": add,
    "encode": encode,
    "ask": ask,
    "crowd": crowd,
}


def _percentiles(name: str, values: Sequence[float]) -> Laps:
    found = np.percentile(values, _PERCENTILES).tolist()
    return {f"{name} p{at}": value for at, value in zip(_PERCENTILES, found, strict=True)}
