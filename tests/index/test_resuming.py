"""A build that was killed half-way goes on where it stopped."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.index.conftest import Maker

from askcite import index
from askcite.index import Change
from askcite.index.doctor import examination
from askcite.library import entries
from askcite.sources import read_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ARTICLES = [read_text(f"Article {n} is about the number {n}.", id=f"a{n}") for n in range(6)]
HALF = """
import os, signal, sys
from conftest import Maker
from askcite import index
from askcite.library import entries
from askcite.sources import read_text

entries.BATCH_CHARACTERS = 1
articles = [read_text(f"Article {n} is about the number {n}.", id=f"a{n}") for n in range(6)]
library = index.create(sys.argv[1], Maker.made)

def die(articles, encoded, found):
    if articles == 3:
        os.kill(os.getpid(), signal.SIGKILL)

library.update(entries.entries(articles, Maker(), library.digests(), die))
"""


class Counting(Maker):
    """An encoder that remembers what it was given."""

    given: list[str] = []  # noqa: RUF012 - one test's own class

    @classmethod
    def encode(
        cls,
        texts: Sequence[str],
        *,
        query: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> NDArray[np.float32]:
        """A row a text."""
        cls.given += texts
        return super().encode(texts, query=query, progress=progress)


def test_a_killed_build_encodes_only_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the killed process had written is taken up, and the library is whole."""
    command = [sys.executable, "-c", HALF, str(tmp_path)]
    killed = subprocess.run(command, check=False, cwd=Path(__file__).parent, timeout=120)
    assert -signal.SIGKILL == killed.returncode
    monkeypatch.setattr(entries, "BATCH_CHARACTERS", 1)
    library = index.create(tmp_path, Maker.made)
    assert () == library.articles()
    change = library.update(entries.entries(ARTICLES, Counting(), library.digests()))
    assert Change(added=tuple(a.id for a in ARTICLES)) == change
    assert {a.text for a in ARTICLES[3:]} == {*Counting.given} - {a.text for a in ARTICLES[2:3]}
    assert 6 == len(library.dense(Maker.vector("x"), 99))
    library.close()
    assert [] == [f for f in examination.check(tmp_path, Maker.load) if "almost" not in f.problem]
