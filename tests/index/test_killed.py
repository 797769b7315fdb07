"""A writer that is killed at any moment leaves the old generation or the new one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askcite import index
from askcite.index import Index
from askcite.index.doctor import examination

if TYPE_CHECKING:
    from tests.index.conftest import Maker

WRITER = Path(__file__).with_name("writer.py")
ARTICLES = ("one", "two", "three")
SECONDS = 20
"""How long writers are started and killed."""


def write_and_kill(address: Path, seconds: float) -> None:
    """Start a writer and kill it that long after its first generation."""
    command = [sys.executable, str(WRITER), str(address)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline()
        time.sleep(seconds)
        os.kill(writer.pid, signal.SIGKILL)


def said(library: Index) -> set[str]:
    """What the three articles say, each of its own kind."""
    texts = [library.article(id).text for id in ARTICLES]
    return {line.split()[-1] for text in texts for line in text.splitlines()}


def test_killed_writer_leaves_old_or_new(tmp_path: Path, make: type[Maker]) -> None:
    """Articles, full text and vectors are all of one generation, whole, and can be written on."""
    library = index.create(tmp_path, make.made)
    library.update([make.entry(id, "Line 0 says number1.") for id in ARTICLES])
    chance, end = random.Random(0), time.monotonic() + SECONDS  # noqa: S311
    while time.monotonic() < end:
        write_and_kill(tmp_path, chance.random() / 5)
        library.refresh()
        number = library.manifest.generation
        assert {f"number{number}."} == said(library)
        assert 33 == len(library.dense(make.vector("x"), 99))
        assert 33 == len(library.lexical([f"number{number}"], 99))
        assert [] == library.lexical([f"number{number - 1}"], 99)
    library.update([], remove=["one"])
    assert [] == examination.check(tmp_path, make.load)
    library.close()


@pytest.mark.parametrize("reader", ["before", "after"])
def test_reader_in_another_process_keeps_answering(
    address: str, make: type[Maker], reader: str
) -> None:
    """Questions during a stream of generations always see one of them whole."""
    library = index.create(address, make.made)
    library.update([make.entry(id, "Line 0 says number1.") for id in ARTICLES])
    command = [sys.executable, str(WRITER), address]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline()
        if reader == "after":
            library.close()
            library = index.open(address)
        seen: set[int] = set()
        while len(seen) < 5:
            library.refresh()
            seen |= {library.manifest.generation}
            assert 33 == len(library.dense(make.vector("x"), 99))
        writer.kill()
    library.close()
