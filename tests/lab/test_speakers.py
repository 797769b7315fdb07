"""Speakers are held against those that people marked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from askcite_lab import speakers
from askcite_lab.command import main

NEWS = "“The weir holds well,” said Maud Ellery. Tom Ash said that the dam leaks badly."
MARKS = """\
T1\tSource 28 39\tMaud Ellery
T2\tCue 23 27\tsaid
T3\tContent 0 22\t“The weir holds well,”
E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
T4\tSource 41 48\tTom Ash
T5\tCue 49 53\tsaid
T6\tContent 54 78\tthat the dam leaks badly
E2\tAttribution:T5 Source:{source} Cue:T5 Content:T6
"""
NOVEL = "“ The weir holds well , ” said Maud .\nTom laughed ."
QUOTES = "QUOTE\tQ1\t0\t0\t0\t6\t“ The weir holds well , ”\nATTRIB\tQ1\tMaud-1\n"
NAMES = "MENTION\tT1\t0\t8\t0\t8\tMaud\tPER\tPROP\nCOREF\tT1\tMaud-1\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A text in standoff, its second speaker marked rightly."""
    for name in ("text", "attributions"):
        (tmp_path / name).mkdir()
    (tmp_path / "text" / "weir.txt").write_text(NEWS)
    (tmp_path / "attributions" / "weir_a1.ann").write_text(MARKS.format(source="T4"))
    return tmp_path


def figures(printed: str) -> list[dict[str, object]]:
    """The figures among printed lines."""
    return [json.loads(line) for line in printed.splitlines() if line.startswith("{")]


def test_direct_and_reported_speech_are_counted(
    news: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each once, laid to its speaker."""
    assert 0 == main(["speakers", str(news)])
    found = figures(capsys.readouterr().out)
    assert [("direct", 1, 1.0, 1.0), ("reported", 1, 1.0, 1.0)] == [
        (each["speech"], each["marked"], each["told"], each["right"]) for each in found
    ]


def test_another_speaker_is_shown(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the one that people marked."""
    (news / "attributions" / "weir_a1.ann").write_text(MARKS.format(source="T1"))
    assert 0 == main(["speakers", "--wrong", str(news)])
    printed = capsys.readouterr().out
    assert "Tom Ash, not Maud Ellery: the dam leaks badly" in printed
    assert 0.0 == figures(printed)[1]["right"]


def test_a_novel_is_read_with_its_people(tmp_path: Path) -> None:
    """Tokens are joined, and a speaker has all his names."""
    for name, words in (("quotations", QUOTES), ("coref", NAMES)):
        (tmp_path / name / "tsv").mkdir(parents=True)
        (tmp_path / name / "tsv" / "weir.ann").write_text(words)
    (tmp_path / "quotations" / "tsv" / "weir.txt").write_text(NOVEL)
    ((text, said),) = speakers.texts(tmp_path)
    assert "“The weir holds well,” said Maud. Tom laughed." == text.strip()
    (judged,) = speakers.of(text, said)
    assert ("Maud", True) == (judged.told, judged.right)


def test_a_folder_without_texts_is_refused(tmp_path: Path) -> None:
    """By name."""
    assert 2 == main(["speakers", str(tmp_path)])
