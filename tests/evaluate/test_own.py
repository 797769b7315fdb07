"""Questions of one's own: read, named where wrong, drafted from a library."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from askcite.doors.cli import main
from askcite.errors import SourceError
from askcite.evaluate import own
from askcite.evaluate.data import Place
from askcite.evaluate.drafting import draft
from askcite.library.library import Library
from askcite.sources import read_text
from askcite.types import Span

PUMP = read_text("The pump\nwas replaced in 1987. It lifts forty litres.", id="pump")
MILL = read_text("The mill grinds rye.", id="mill")


def test_json_lines_and_a_table_say_the_same(tmp_path: Path) -> None:
    """Answers, quotes and questions without an answer are read from both."""
    (tmp_path / "q.jsonl").write_text(
        """# mine
{"question": "When?", "answers": ["1987", "in 1987"], "quote": "The pump was replaced in 1987."}

{"question": "Who?", "unanswerable": true, "article": "pump"}
""",
        encoding="utf-8",
    )
    (tmp_path / "q.csv").write_text(
        """question,answers,quote,unanswerable,article
# mine
When?,1987 | in 1987,The pump was replaced in 1987.,,
,,,,
Who?,,,yes,pump
""",
        encoding="utf-8",
    )
    rows, table = (own.load(tmp_path / name, [MILL, PUMP]) for name in ("q.jsonl", "q.csv"))
    when, who = rows
    assert ("1987", "in 1987") == when.answers
    assert ((Place("pump", Span(0, 30)),),) == when.evidence
    assert (False, ("pump",), "q#4") == (who.answerable, who.articles, who.id)
    assert [(c.question, c.answers, c.evidence) for c in rows] == [
        (c.question, c.answers, c.evidence) for c in table
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 2, is not JSON"),
        ("[]", "line 2, is not of the form"),
        ('{"answers": ["x"]}', "line 2: it has no `question`"),
        ('{"question": "Q?"}', "line 2: give `answers`, a `quote`, or `unanswerable`"),
        ('{"question": "Q?", "answers": [], "unanswerable": false}', "line 2: give `answers`"),
        ('{"question": "Q?", "answers": ["x"], "unanswerable": true}', "line 2: .* not both"),
        ('{"question": "Q?", "answers": [3]}', "line 2: `answers` is no text"),
        ('{"question": "Q?", "unanswerable": "perhaps"}', "line 2: `unanswerable` is 'perhaps'"),
        ('{"question": "Q?", "answer": "x"}', "line 2: no column 'answer'"),
        ('{"question": "Q?", "quote": "The mill burns."}', "line 2: no article holds the quote"),
        ('{"question": "Q?", "answers": "x", "article": "kiln"}', "line 2: .* no article 'kiln'"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, told: str) -> None:
    """The number of the line and the mend stand in one message."""
    path = tmp_path / "q.jsonl"
    path.write_text(f'{{"question": "Q?", "answers": "x"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(SourceError, match=told):
        own.load(path, [PUMP, MILL])


def test_a_file_without_a_question_is_told(tmp_path: Path) -> None:
    """So is one that is no text."""
    (tmp_path / "q.csv").write_text("question,answers\n", encoding="utf-8")
    with pytest.raises(SourceError, match="holds no question"):
        own.load(tmp_path / "q.csv", [])
    (tmp_path / "q.jsonl").write_bytes(b"\xff")
    with pytest.raises(SourceError, match="cannot read"):
        own.load(tmp_path / "q.jsonl", [])


def test_a_draft_is_a_set(library: Library, tmp_path: Path) -> None:
    """Its questions stand with their sentences, and others wait behind a #."""
    lines = list(draft(library, 12))
    path = tmp_path / "draft.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    articles = [library.article(one.id) for one in library.articles()]
    cases = own.load(path, articles)
    assert all(case.evidence for case in cases)
    waiting = [json.loads(line[2:]) for line in lines if line.startswith("# {")]
    assert 12 == len(cases) + len(waiting) - 1
    assert {"question": "", "unanswerable": True} == waiting[-1]


def test_the_command_drafts_asks_and_names_what_went_wrong(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A draft replaces no file; a question that no article answers is not answered."""
    path, index = tmp_path / "draft.jsonl", str(home)
    arguments = ["evaluate", "--index", index, "--make", str(path), "--sample", "2"]
    assert 0 == main(arguments)
    assert (
        f"2 questions to correct; then `askcite evaluate --index {index}" in capsys.readouterr().out
    )
    assert 2 == main(arguments)
    assert "File exists" in capsys.readouterr().err
    lost = {"question": "Who won the football match in Leeds?", "answers": ["Leeds United"]}
    path.write_text(path.read_text(encoding="utf-8") + json.dumps(lost), encoding="utf-8")
    assert 0 == main(["evaluate", str(path), "--index", index, "--wrong"])
    told = capsys.readouterr().out
    assert "3 questions" in told
    assert "not answered: Who won the football match in Leeds?" in told
    assert 2 == main(["evaluate"])
    assert "name a set, or draft one" in capsys.readouterr().err
