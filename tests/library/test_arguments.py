"""Wrong arguments of the Python API: one clear error each."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from askcite.errors import AskciteError, NotFoundError, QuestionError, SourceError
from askcite.library.library import Library

MILL = "The mill at Harrow Bridge grinds rye. It was restored by volunteers in 2004."
QUESTION = "When was the mill restored?"


@pytest.fixture(scope="module")
def mill(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one small article."""
    home = tmp_path_factory.mktemp("arguments")
    (home / "mill.txt").write_text(MILL, encoding="utf-8")
    with Library.build(home / "library", [home / "mill.txt"]) as library:
        yield library


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("history", "When?"),
        ("history", ["When?", "In 2004."]),
        ("history", ("When?", "In 2004.")),
        ("history", [("When?", "In 2004.", "Why?")]),
        ("history", [(1, 2)]),
        ("history", [{"role": "user", "content": "When?"}]),
        ("tolerance", "a"),
        ("tolerance", 2),
        ("where", "language=en"),
        ("where", ["language"]),
        ("where", {"language": 5}),
        ("where", 5),
        ("tags", 5),
        ("tags", [5]),
        ("author", ["Lee"]),
        ("since", 2020),
        ("until", datetime.date(2020, 1, 1)),
        ("articles", "mill"),
        ("articles", 5),
    ],
)
def test_a_wrong_argument_is_named(mill: Library, name: str, given: Any) -> None:  # noqa: ANN401
    """The error names the argument, and shows one that is right."""
    with pytest.raises(QuestionError, match=name):
        mill.ask(QUESTION, **{name: given})


def test_right_arguments_are_taken(mill: Library) -> None:
    """So are pairs in the place of a mapping, and lists in that of pairs."""
    answer = mill.ask(QUESTION, history=[["Who grinds?", "The mill."]], where=[("language", "en")])  # type: ignore[list-item, arg-type]
    assert "2004" in answer.text


@pytest.mark.parametrize("k", [0, -1, "3"])
def test_a_number_of_passages_is_one_or_more(mill: Library, k: Any) -> None:  # noqa: ANN401
    """A slice would give none, or all but some."""
    with pytest.raises(QuestionError, match="k"):
        mill.search(QUESTION, k)


@pytest.mark.parametrize("id", [None, 0])
def test_an_id_of_another_kind_is_unknown(mill: Library, id: Any) -> None:  # noqa: ANN401
    """Whether it is shown or asked."""
    with pytest.raises(NotFoundError):
        mill.article(id)
    with pytest.raises(NotFoundError):
        mill.ask(QUESTION, articles=[id])


def test_a_models_name_is_no_model(tmp_path: Path) -> None:
    """The error says how one is named, before the library is looked for."""
    with pytest.raises(AskciteError, match="LLM"):
        Library.open(tmp_path, llm="gpt-4")  # type: ignore[arg-type]


def test_an_error_of_a_build_comes_alone(tmp_path: Path) -> None:
    """That there was no library before is not told as another error's cause."""
    with pytest.raises(SourceError) as told:
        Library.build(tmp_path / "none")
    assert (None, None) == (told.value.__cause__, told.value.__context__)
