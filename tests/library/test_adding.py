"""Sources of every kind, added from Python."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pandas
import pytest

from askcite.errors import QuestionError, SourceError
from askcite.library.given import Source
from askcite.library.library import Library

MILL = "The mill at Harrow Bridge grinds rye."
PUMP = "The pump at Weir Lane was replaced in 1987."
ROWS = [{"id": "pump", "text": PUMP}, {"title": "Kiln", "text": "The kiln burnt lime until 1911."}]


@pytest.fixture
def mill(tmp_path: Path) -> Iterator[Library]:
    """A library of one file."""
    (tmp_path / "mill.txt").write_text(MILL, encoding="utf-8")
    with Library.build(tmp_path / "library", tmp_path / "mill.txt") as built:
        yield built


def test_one_source_need_not_stand_in_a_list(mill: Library) -> None:
    """A text given to `build` is a path, not its letters."""
    assert ["mill"] == [article.id for article in mill]


def test_a_text_comes_with_what_is_known_of_it(mill: Library) -> None:
    """The facts are listed, filtered by and cited."""
    change = mill.add(
        text=PUMP,
        title="The pump",
        author="Ann Weir",
        published=date(2021, 5, 3),
        tags=["water"],
        fields={"county": "Kent"},
    )
    assert ("the-pump",) == change.added
    answer = mill.ask("When was the pump replaced?", author="Weir", since="2021", tags=["water"],
                      where={"county": "Kent"})  # fmt: skip
    assert ("1987", "2021-05-03") == (answer.short, answer.citations[0].published)


def test_a_title_again_replaces_its_own_article_alone(mill: Library) -> None:
    """A text of the name of a file's article stands beside it."""
    assert ("mill-2",) == mill.add(text=PUMP, title="Mill").added
    assert ("mill-2",) == mill.add(text=f"{PUMP} It leaks.", title="Mill").updated
    assert MILL == mill.article("mill").text
    assert ("mill",) == mill.add(text=PUMP, id="mill").updated


@pytest.mark.parametrize(
    "given", [lambda: ROWS, lambda: (row for row in ROWS), lambda: pandas.DataFrame(ROWS)]
)
def test_rows_come_together(mill: Library, given: Callable[[], Any]) -> None:
    """A list, a generator and a data frame of rows are the same articles."""
    assert ("pump", "kiln") == mill.add(given()).added


def test_several_sources_may_stand_in_one(mill: Library, tmp_path: Path) -> None:
    """Paths from a glob come as they are found, and one row alone is a row."""
    (tmp_path / "a.txt").write_text(PUMP, encoding="utf-8")
    assert ("a",) == mill.add(tmp_path.glob("a*")).added
    assert ("pump",) == mill.add(ROWS[0]).added
    assert () == mill.add([]).added


def test_a_bad_row_is_told_by_its_number(mill: Library) -> None:
    """The others come in."""
    change = mill.add([*ROWS, {"text": "no name"}])
    assert ("pump", "kiln") == change.added
    assert ["row 3"] == [one.source for one in change.unread]


@pytest.mark.parametrize(
    ("sources", "known", "told"),
    [
        ([], {"text": PUMP}, "it needs an `id` or a `title`"),
        ([], {"title": "Pump"}, "title: of a `text` alone"),
        ([], {"text": PUMP, "id": "p", "published": "in May"}, "write it as 2021-05-03 or 2021"),
        ([b"pump.txt"], {}, "a bytes is no source"),
        ([7], {}, "a int is no source"),
        ([["mill.txt", 7]], {}, "a int is no source"),
    ],
)
def test_what_is_no_source_is_told(
    mill: Library,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    sources: list[Source],
    known: dict[str, Any],
    told: str,
) -> None:
    """Nothing is added where one of the sources is none."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match=told):
        mill.add(*sources, **known)
    assert ["mill"] == [article.id for article in mill]


def test_progress_goes_on_within_a_batch(mill: Library) -> None:
    """Articles that are encoded together are told as their texts are, and none is told twice."""
    rows = [
        {"id": f"pump-{n}", "text": f"The pump number {n} lifts {n} litres a second. " * 12}
        for n in range(40)
    ]
    told: list[tuple[int, int, int]] = []
    mill.add(rows, progress=lambda *counts: told.append(counts))
    articles = [articles for articles, _, _ in told]
    assert sorted(articles) == articles
    meanwhile = {n for n, encoded, found in told if 0 < encoded < found}
    assert meanwhile & set(range(1, 40))
    assert 40 == articles[-1]


@pytest.mark.parametrize("source", ["", " ", [""]])
def test_an_empty_source_is_no_directory(mill: Library, source: Source) -> None:
    """A variable that is not set does not add all that lies in the current directory."""
    with pytest.raises(SourceError, match="a source is empty"):
        mill.add(source)


@pytest.mark.parametrize("asked", [None, 5, b"When?"])
def test_a_question_is_a_text(mill: Library, asked: Any) -> None:  # noqa: ANN401 - of any type
    """Anything else is told so."""
    with pytest.raises(QuestionError, match="a question is a text"):
        mill.ask(asked)
