"""Verdicts are appended whole and read back, whatever happened to the file."""

from __future__ import annotations

import stat
from pathlib import Path
from threading import Thread

from tests.doors.web.values import article, found

from askcite import sources
from askcite.answer.shelved import FEEDBACK
from askcite.doors.web import feedback
from askcite.library.library import Library

ANSWER = found(article())


def test_verdicts_are_read_back_in_order(tmp_path: Path) -> None:
    """What was said comes back with the answer, its digest and its offsets."""
    feedback.add(tmp_path, ANSWER, True)
    feedback.add(tmp_path, ANSWER, False, "Wrong sentence.\n")
    first, second = feedback.read(tmp_path)
    assert (True, "") == (first.helpful, first.comment)
    assert (False, "Wrong sentence.") == (second.helpful, second.comment)
    cited = second.answer["statements"][0]["citations"][0]
    assert ANSWER.citations[0].digest == cited["digest"]


def test_no_file_is_no_verdict(tmp_path: Path) -> None:
    """A library that nobody judged has no feedback."""
    assert [] == list(feedback.read(tmp_path))


def test_a_line_that_was_cut_off_costs_only_itself(tmp_path: Path) -> None:
    """After a crash in the middle of a line, the next verdict stands on a line of its own."""
    feedback.add(tmp_path, ANSWER, True)
    with (tmp_path / FEEDBACK).open("a") as file:
        file.write('{"at": "2026')
    feedback.add(tmp_path, ANSWER, False)
    assert [True, False] == [f.helpful for f in feedback.read(tmp_path)]


def test_many_at_once_do_not_mix(tmp_path: Path) -> None:
    """Forty visitors leave forty whole lines."""
    threads = [
        Thread(target=feedback.add, args=(tmp_path, ANSWER, True, str(n))) for n in range(40)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {str(n) for n in range(40)} == {f.comment for f in feedback.read(tmp_path)}


def test_visitors_cannot_fill_the_disk(tmp_path: Path) -> None:
    """Comments are cut, and a full file takes no more."""
    feedback.add(tmp_path, ANSWER, True, "x" * 10**6)
    assert [feedback.MAX_COMMENT_CHARACTERS] == [len(f.comment) for f in feedback.read(tmp_path)]
    with (tmp_path / FEEDBACK).open("r+b") as file:
        file.truncate(feedback.MAX_FEEDBACK_BYTES)
    assert not feedback.add(tmp_path, ANSWER, True)


def test_only_the_operator_may_read_it(tmp_path: Path) -> None:
    """Other users of the machine cannot open the file."""
    feedback.add(tmp_path, ANSWER, True)
    assert 0o600 == stat.S_IMODE((tmp_path / FEEDBACK).stat().st_mode)


def test_a_removed_article_leaves_the_feedback_too(tmp_path: Path) -> None:
    """Its words go, the verdicts stay; broken lines and other articles' words are left."""
    told = [("kiln", "The kiln burnt lime until 1911."), ("pump", "The pump was new in 1987.")]
    given = [sources.read_text(text, id=id, title=id) for id, text in told]
    with Library.build(tmp_path, given) as shelf:
        for asked in ("Until when did the kiln burn lime?", "When was the pump new?"):
            feedback.add(tmp_path, shelf.ask(asked), True, "Well found.")
        with (tmp_path / FEEDBACK).open("a") as file:
            file.write('{"at": "2026\n')
        shelf.remove("kiln")
    left = (tmp_path / FEEDBACK).read_text(encoding="utf-8")
    assert "burnt lime" not in left
    assert "The pump was new in 1987." in left
    assert '{"at": "2026' in left
    assert ["Well found."] * 2 == [each.comment for each in feedback.read(tmp_path)]
    assert 0o600 == stat.S_IMODE((tmp_path / FEEDBACK).stat().st_mode)


def test_feedback_lies_beside_the_library() -> None:
    """A library in a database has no directory; its feedback is kept in one of its name here."""
    assert Path("shelf") == feedback.home("shelf")
    assert Path("index-news") == feedback.home("postgresql://user:secret@host:5432/news?a=b")


def test_a_directory_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    """The first verdict on a library in a database is kept too."""
    assert feedback.add(tmp_path / "new", ANSWER, True)
    assert [True] == [f.helpful for f in feedback.read(tmp_path / "new")]
