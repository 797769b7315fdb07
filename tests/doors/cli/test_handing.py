"""Proof files and bibliographies from the command line."""

from __future__ import annotations

from pathlib import Path

from askcite.doors.cli import main


def test_ask_and_check_hand_out_files(tmp_path: Path) -> None:
    """A proof that holds the text, and the article as BibTeX, RIS and CSL."""
    file, home = tmp_path / "pump.txt", ["--index", str(tmp_path / "library")]
    file.write_text("The old pump at Weir Lane was replaced in 1987.", encoding="utf-8")
    assert 0 == main(["build", str(file), *home])
    proof = tmp_path / "proof.html"
    for name in ("refs.bib", "refs.ris", "refs.json"):
        out = tmp_path / name
        command = ["ask", "When was the old pump replaced?", "--bibliography", str(out)]
        assert 0 == main([*command, "--proof", str(proof), *home])
        assert "pump" in out.read_text(encoding="utf-8")
    assert "replaced in 1987" in proof.read_text(encoding="utf-8")
    assert 0 == main(["check", str(file), "--proof", str(tmp_path / "draft.html"), *home])
    assert "verbatim" in (tmp_path / "draft.html").read_text(encoding="utf-8")
