"""Where the server keeps its files is told to nobody."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path

import pytest
from tests.doors.web.conftest import Served

from askcite.answer.saved import to_brief_json, to_markdown
from askcite.doors.web.article import pane
from askcite.doors.web.thread import body
from askcite.library.library import Library
from askcite.types import Answer


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A directory of sources, and everything that is told of an answer from one of them."""
    folder = tmp_path_factory.mktemp("private")
    (folder / "tea.txt").write_text("Gyokuro is shaded for twenty days before it is picked.")
    row = {"id": "salt", "title": "Salt", "text": "The salt harvest begins in June."}
    (folder / "rows.jsonl").write_text(json.dumps(row))
    with Library.build(folder / "index", [folder / "tea.txt", folder / "rows.jsonl"]) as library:
        answer = library.ask("For how many days is gyokuro shaded?")
        panes = [pane(library.article(a.id)) for a in library.articles()]
    kept = [json.dumps(form(answer)) for form in (to_brief_json, Answer.to_dict)]
    return folder, [body(answer), *kept, to_markdown([answer]), *panes]


def test_an_article_from_a_file_is_told_by_its_name(told: tuple[Path, list[str]]) -> None:
    """The page and every export name the file and not its directory."""
    folder, texts = told
    assert [] == [text for text in texts if str(folder) in text]
    assert any("tea.txt" in text for text in texts)
    assert any("rows.jsonl" in text for text in texts)


@pytest.mark.parametrize("path", ["", "config", "gradio_api/info"])
def test_the_page_itself_holds_no_path(served: Served, path: str) -> None:
    """Neither the library's place nor the program's is in what a browser is sent."""
    sent = urllib.request.urlopen(f"{served.url}{path}", timeout=60).read().decode()  # noqa: S310
    for private in (served.directory, Path(__file__).parents[3], Path.home() / ".cache"):
        assert str(private) not in sent
