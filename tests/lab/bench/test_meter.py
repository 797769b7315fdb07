"""What a process costs is its own cost."""

from __future__ import annotations

import sys

import pytest

from askcite.errors import BenchError
from askcite_lab.bench import meter


def python(program: str) -> meter.Done:
    """The output and cost of a program."""
    return meter.run([sys.executable, "-I", "-S", "-c", program])


def test_peak_memory_is_the_processes_own() -> None:
    """A large parent does not count; what the process itself takes does."""
    parent = bytearray(b"x") * (300 * 2**20)
    small = python("print('hello')")
    large = python("held = bytearray(b'x') * (200 * 2**20)")
    del parent
    assert "hello\n" == small.output
    assert 2 < small.cost.peak_mb < 100
    assert 200 < large.cost.peak_mb < 300


def test_processor_time_is_not_time() -> None:
    """A process that sleeps takes time and hardly any processor time."""
    cost = python("import time; time.sleep(0.5)").cost
    assert 0.5 <= cost.wall_s
    assert cost.cpu_s < 0.5


def test_a_failing_process_says_why() -> None:
    """Its last line becomes the error."""
    with pytest.raises(BenchError, match="no such luck"):
        python("raise SystemExit('first line\\nno such luck')")
