"""Quotes are held against edited copies of their articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from askcite_lab.command import main

TEXT = (
    "The weir at Orsa was built in 1911 by the engineer Maud Ellery. It holds twelve million "
    "litres of water in a wet spring. Tom Ash sold the old mill beside it to the parish in 1954."
)


def test_every_edit_has_its_fate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """None that is changed, taken out or turned stands."""
    row = {"id": "weir", "title": "W", "source": "weir", "text": TEXT}
    (tmp_path / "corpus.jsonl").write_text(json.dumps(row))
    assert 0 == main(["edited", str(tmp_path)])
    found = json.loads(capsys.readouterr().out)
    assert (3, 0) == (found["quotes"], found["false_stands"])
    assert {1.0} == set(found["right"].values())
    assert {"stands", "moved", "reworded", "gone", "turned"} == set(found["right"])
