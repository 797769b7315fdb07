"""Claims beside two versions of their text."""

from __future__ import annotations

import json
from pathlib import Path

from askcite_lab.training import contrasts


def test_words_are_put_together_as_people_write_them() -> None:
    """Signs stand where they belong."""
    said = "The bridge ( built in 1911 ) was n't `` grand '' , said Holm 's -LRB- late -RRB- aide ."
    assert contrasts.written(said) == (
        "The bridge (built in 1911) wasn't \"grand\", said Holm's (late) aide."
    )


def test_each_claim_knows_whether_its_text_bears_it_out(tmp_path: Path) -> None:
    """What is refuted is told from what is only not said."""
    (tmp_path / "vitaminc_own").mkdir()
    rows = [
        {"claim": "It rose .", "evidence": "It rose .", "label": label, "page": "Sea", "case_id": 1}
        for label in ("SUPPORTS", "REFUTES", "NOT ENOUGH INFO")
    ]
    lines = "\n".join(map(json.dumps, rows))
    (tmp_path / "vitaminc_own" / "test.jsonl").write_text(lines)
    found = [(each.supported, each.refuted) for each in contrasts.claims(tmp_path)]
    assert found == [(True, False), (False, True), (False, False)]
