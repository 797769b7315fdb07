"""The cost of a command, run in its own process.

A process's peak memory is at least what the process that started it held just then (Linux keeps
it over `exec`), so this file is also the script, of a few megabytes, that starts the command.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

ENVIRONMENT = {"OMP_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}
"""One thread each: torch's own default spins on waiting threads and pays for it twice."""
_MEGABYTE = 2**20
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds, seconds and megabytes that a process took.

    Those of the processor are its own and the system's.
    """

    cpu_s: float
    wall_s: float
    peak_mb: float


@dataclass(frozen=True, slots=True)
class Done:
    """A command's output and what it cost."""

    output: str
    cost: Cost


def run(command: Sequence[str]) -> Done:
    """The output and cost of `command`.

    Raises BenchError when it fails.
    """
    from askcite.errors import BenchError  # the script below knows no askcite

    with tempfile.TemporaryDirectory() as folder:
        note = Path(folder, "cost.json")
        done = subprocess.run(  # noqa: S603 - commands are built by this package
            [sys.executable, "-I", "-S", __file__, str(note), *command],
            capture_output=True,
            encoding="utf-8",
            env=os.environ | ENVIRONMENT,
            check=False,
        )
        if done.returncode:
            last = (done.stderr.strip() or f"exit code {done.returncode}").splitlines()[-1]
            raise BenchError(last)
        return Done(done.stdout, Cost(**json.loads(note.read_text())))


def peak_mb() -> float:
    """The most memory that this process has held."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _RSS_UNIT / _MEGABYTE


def _measure(note: str, command: list[str]) -> int:
    """Run it and write its cost to `note`.

    The value is its exit code.
    """
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ)
    _, status, used = os.wait4(process, 0)
    wall = time.perf_counter() - start
    cost = Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * _RSS_UNIT / _MEGABYTE)
    Path(note).write_text(json.dumps(asdict(cost)))
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(_measure(sys.argv[1], sys.argv[2:]))
