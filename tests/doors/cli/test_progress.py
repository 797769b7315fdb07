"""The line that tells how far a build is: a total that stays, a share, the time left."""

from __future__ import annotations

from pathlib import Path

import pytest

from askcite.doors.cli.progress import Counter, total


def test_the_total_counts_what_will_be_articles(tmp_path: Path) -> None:
    """Files of known formats, also in folders below, and lines of JSON Lines."""
    (tmp_path / "below").mkdir()
    for name in ("a.txt", "b.md", "below/c.html", "picture.png"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "rows.jsonl").write_text("{}\n\n{}\n", encoding="utf-8")
    (tmp_path / "below" / "more.ndjson").write_text("{}\n", encoding="utf-8")
    assert 6 == total([tmp_path])
    assert 7 == total([tmp_path, "https://example.org/page"])


@pytest.mark.parametrize(
    ("articles", "of", "told"),
    [
        ((0, 0, 0), 1, "0 of 1 articles, 0%"),
        ((0, 30, 120), 1, "0 of 1 articles, 25%, 0:30 left"),
        ((10, 99, 120), 40, "10 of 40 articles, 25%, 0:30 left"),
        ((40, 120, 120), 40, "40 of 40 articles, 100%, 0:00 left"),
    ],
)
def test_the_line(articles: tuple[int, int, int], of: int, told: str) -> None:
    """After ten seconds, a quarter done leaves thirty."""
    assert told == Counter(of).line(*articles, seconds=10.0).rstrip()
