"""A library is built and asked without torch, and without what comes along with it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from askcite import guide

ARTICLES = Path(__file__).parents[1] / "index" / "articles"
BLOCKED = ("torch", "transformers", "sentence_transformers", "sklearn")
PROGRAM = """
import sys
from importlib.abc import MetaPathFinder

BLOCKED = {blocked!r}
class Blocked(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in BLOCKED:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Blocked())
from askcite import Library
from askcite.models import encoder

with Library.build({index!r}, {articles!r}) as library:
    encoder.BULK_TOKENS = 100  # as of a large library
    library.add(text="The pump at Weir Lane lifts forty litres. " * 20, title="Pumps")
    print(library.ask("Which pillar of the IPOI does Japan lead?").short)
    print(library.ask("Is Japan part of the Quad?").outcome)
print(sorted(BLOCKED & {{name.partition(".")[0] for name in sys.modules}}))
"""


def test_building_and_asking_need_no_torch(tmp_path: Path) -> None:
    """In a process where its import fails, also where texts are so many that it would be faster."""
    names = {
        "blocked": set(BLOCKED),
        "index": str(tmp_path / "index"),
        "articles": str(ARTICLES),
    }
    program = PROGRAM.format(**names)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert "" == done.stderr
    assert ["connectivity pillar", "answered", "[]"] == done.stdout.splitlines()


def test_the_guide_says_so() -> None:
    """Who wants a small installation reads how."""
    assert "torch is not needed to\nbuild or to ask" in guide.page("start")
