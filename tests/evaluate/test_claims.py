"""The check of written sentences against claims that people judged, and its floors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from askcite.errors import SourceError
from askcite.evaluate import claims
from askcite.evaluate.claims import Claim, Figures

OPEN: Final = Path(__file__).parents[3] / "shared" / "eval"
"""Open evaluation sets, which may lie beside the repository."""
OWN: Final = Path(__file__).parent.parent / "gold" / "claims"
"""Our own claims about the gold articles."""
FLOORS: Final = json.loads((Path(__file__).parent / "claim_floors.json").read_text())
"""By set: AUC and balanced accuracy that must be reached, on so many claims."""


def reached(found: Figures, floor: dict[str, float]) -> bool:
    """Whether no figure is below its floor."""
    return found.auc >= floor["auc"] and found.balanced_accuracy >= floor["balanced_accuracy"]


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(FLOORS["open"]))
def test_open_claims_are_told_apart(name: str) -> None:
    """No worse than when it was last measured."""
    if not (OPEN / name).is_dir():
        pytest.skip(f"{name} does not lie beside the repository")
    floor = FLOORS["open"][name]
    found = claims.figures(claims.sample(claims.read(OPEN / name), floor["claims"]))
    assert reached(found, floor), found


def test_our_own_claims_are_told_apart() -> None:
    """Rewordings pass, and a wrong number, name, negation, role or addition does not."""
    found = claims.figures(list(claims.read(OWN)))
    assert reached(found, FLOORS["own"]), found


def test_pairs_and_claims_with_evidence_are_read(tmp_path: Path) -> None:
    """A claim without evidence is checked against its whole article."""
    write(tmp_path / "pairs" / "pairs.jsonl", PAIR)
    assert [Claim("p", "h", True, "pairs", "g")] == list(claims.read(tmp_path / "pairs"))
    write(tmp_path / "set" / "corpus.jsonl", {"id": "a", "text": "One.\nTwo."})
    evidence = [{"text": "Two."}]
    claim = {"question": "h", "doc_id": "a", "label": "partially_supported"}
    rows = ({**claim, "evidence": evidence}, {**claim, "evidence": [], "label": "SUPPORT"})
    write(tmp_path / "set" / "questions.jsonl", *rows)
    expected = [Claim("Two.", "h", False, "set", "a"), Claim("One. Two.", "h", True, "set", "a")]
    assert expected == list(claims.read(tmp_path / "set"))


def test_a_folder_without_claims_is_told(tmp_path: Path) -> None:
    """The message says what is missing."""
    with pytest.raises(SourceError, match="holds no pairs"):
        list(claims.read(tmp_path))


def test_a_smaller_sample_is_part_of_a_larger_one() -> None:
    """And the order of the set does not matter."""
    given = [Claim(str(n), "h", True, "s", "g") for n in range(50)]
    assert claims.sample(given, 10) == claims.sample(given[::-1], 20)[:10]


PAIR: Final = {"premise": "p", "hypothesis": "h", "label": "entailment", "group": "g"}


def write(path: Path, *rows: Mapping[str, object]) -> None:
    """The rows as JSON Lines."""
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
