"""The machine of the figures, and its load meanwhile."""

from __future__ import annotations

import os
import platform
import resource
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

PACKAGES: Final = (
    "askcite",
    "sentence-transformers",
    "torch",
    "transformers",
    "faiss-cpu",
    "onnxruntime",
    "tokenizers",
    "numpy",
)
QUIET: Final = 0.05
"""Share of the processors that others may take while seconds can still be believed."""


def describe() -> dict[str, str | int]:
    """Cores, processor and system."""
    return {
        "cores": os.cpu_count() or 1,
        "processor": _processor(),
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
    }


def versions() -> dict[str, str]:
    """The versions of what takes part."""
    return {name: found for name in PACKAGES if (found := _version(name))}


@dataclass(frozen=True, slots=True)
class Load:
    """Shares of the processors that others used.

    None where it cannot be told.
    """

    others: float | None
    steal: float | None

    @property
    def quiet(self) -> bool | None:
        """True where wall times can be believed."""
        if self.others is None or self.steal is None:
            return None
        return self.others + self.steal <= QUIET


@dataclass(frozen=True, slots=True)
class Moment:
    """Processor seconds since the machine started, and our own."""

    passed: float
    busy: float
    stolen: float
    own: float

    def load_until(self, end: Moment) -> Load:
        """The load between two moments."""
        passed = end.passed - self.passed
        others = (end.busy - self.busy) - (end.own - self.own)
        return Load(max(0.0, others / passed), (end.stolen - self.stolen) / passed)


def now() -> Moment | None:
    """The counters as they stand, None without any."""
    try:
        line = Path("/proc/stat").read_text(encoding="ascii").splitlines()[0]
    except OSError:
        return None
    ticks = os.sysconf("SC_CLK_TCK")
    user, nice, system, idle, wait, irq, soft, steal = (int(n) / ticks for n in line.split()[1:9])
    busy = user + nice + system + irq + soft
    return Moment(busy + idle + wait + steal, busy, steal, _own())


def _own() -> float:
    """Processor seconds of this process and its ended children."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
