"""The check of written sentences against claims that people judged, and its floors."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Final

import pytest

from askcite.errors import SourceError
from askcite.evaluate import claims, data
from askcite.evaluate.claims import Claim, ClaimFigures

ROOT: Final = Path(__file__).parents[2]
OWN: Final = ROOT / "tests" / "gold" / "claims"
"""Our own claims about the gold articles, and what a small model made of their sentences."""
OPEN: Final = Path(os.environ.get("ASKCITE_EVAL", ROOT.parent / "shared" / "eval"))
"""Open sets, which may lie beside the repository."""
FLOORS: Final = Path(__file__).with_name("claim_floors.json")
CARD: Final = ROOT / "src" / "askcite" / "models" / "CHECKER_CARD.md"
SAMPLES: Final = {"attribution_bench": 200, "qags": 200, "wice": 200, "summedits": 100}
"""Claims checked of each open set; five minutes on one core."""
MEANT: Final = 20
"""From so many claims that pass, the share of them that is supported is held to a floor too."""
ROUNDING: Final = 3
Hold = Callable[..., None]


def test_our_own_claims_are_told_apart(hold: Hold) -> None:
    """Rewordings pass, and a wrong number, name, negation, role or addition does not."""
    check("our own, adversarial", list(claims.read(OWN)), hold)


@pytest.mark.slow
@pytest.mark.skipif(not OPEN.is_dir(), reason="the open sets are not here; set ASKCITE_EVAL")
@pytest.mark.parametrize("name", SAMPLES)
def test_open_claims_are_told_apart(name: str, hold: Hold) -> None:
    """No worse than when it was last measured."""
    check(name, claims.sample(claims.read(OPEN / name), SAMPLES[name]), hold)


@pytest.mark.parametrize("name", ["our own, adversarial", *SAMPLES])
def test_the_card_says_what_was_measured(name: str) -> None:
    """Pinning writes both, so that neither can be changed alone."""
    kept = json.loads(FLOORS.read_text(encoding="utf-8"))[name]["measured"]
    assert row(name, ClaimFigures(**kept)) in CARD.read_text(encoding="utf-8").splitlines()


def check(name: str, judged: list[Claim], hold: Hold) -> None:
    """Hold the figures to their floors; where these are pinned, the card is told."""
    found = claims.figures(judged)
    gated = {"auc": found.auc, "balanced_accuracy": found.balanced_accuracy}
    if found.passed >= MEANT:
        gated["precision"] = found.precision
    rounded = {key: round(value, ROUNDING) for key, value in asdict(found).items()}
    hold(FLOORS, name, {"digest": data.digest(judged), "measured": rounded}, gated)
    if os.environ.get("ASKCITE_FLOORS"):
        lines = CARD.read_text(encoding="utf-8").splitlines()
        told = (
            row(name, ClaimFigures(**rounded)) if line.startswith(f"| {name} |") else line
            for line in lines
        )
        CARD.write_text("\n".join(told) + "\n", encoding="utf-8")


def row(name: str, found: ClaimFigures) -> str:
    """The figures as a row of the card's table."""
    shares = (found.auc, found.balanced_accuracy, found.precision, found.recall)
    auc, accuracy, precision, recall = (f"{share:.2f}".lstrip("0") for share in shares)
    cells = (name, found.claims, auc, accuracy, found.passed, precision, recall)
    return f"| {' | '.join(map(str, cells))} |"


def test_pairs_and_claims_with_evidence_are_read(tmp_path: Path) -> None:
    """A claim without evidence is checked against its whole article."""
    write(tmp_path / "pairs" / "pairs.jsonl", PAIR)
    assert [Claim("p", "h", True, "pairs", "g", refuted=False)] == list(
        claims.read(tmp_path / "pairs")
    )
    write(tmp_path / "set" / "corpus.jsonl", {"id": "a", "text": "One.\nTwo."})
    evidence = [{"text": "Two."}]
    claim = {"question": "h", "doc_id": "a", "label": "partially_supported"}
    rows = ({**claim, "evidence": evidence}, {**claim, "evidence": [], "label": "SUPPORT"})
    write(tmp_path / "set" / "questions.jsonl", *rows)
    expected = [
        Claim("Two.", "h", False, "set", "a"),
        Claim("One. Two.", "h", True, "set", "a", refuted=False),
    ]
    assert expected == list(claims.read(tmp_path / "set"))


@pytest.mark.parametrize(
    ("label", "refuted"), [("contradiction", True), ("neutral", False), ("unsupported", None)]
)
def test_what_is_known_of_the_contrary(label: str, *, refuted: bool | None) -> None:
    """Some sets tell apart what is refuted and what is only not said."""
    claim = claims.labelled("p", "h", label, "set", "g")
    assert (claim.supported, claim.refuted) == (False, refuted)


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
