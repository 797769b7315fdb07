"""Operators add, remove and rebuild through the page; what fails leaves everything as it was."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from time import process_time

import pytest
from tests.doors.web.conftest import make
from tests.doors.web.test_escape import Reader
from tests.sources.conftest import pdf

from askcite.doors.web.shelf import BUSY, NOTHING, STOPPED, Shelf
from askcite.index import Change
from askcite.library.entries import Progress
from askcite.library.library import Library
from askcite.models.weights import locate
from askcite.settings import ARTICLES, DEFAULT_ENCODER

TEA = "Gyokuro is shaded for twenty days before it is picked in May."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library of the seed article, for changing."""
    with make(tmp_path / "index") as made:
        yield made


@pytest.fixture
def shelf(library: Library, tmp_path: Path) -> Shelf:
    """The operator's side of it."""
    return Shelf(library, tmp_path / "index")


def ids(library: Library) -> set[str]:
    """What the library holds."""
    return {a.id for a in library.articles()}


def test_an_upload_is_added_kept_and_removed(
    shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    """An uploaded file becomes an article, outlives a rebuild, and leaves with its file."""
    upload = tmp_path / "Green Tea.TXT"
    upload.write_text(TEA)
    assert "Done: 1 added." == [*shelf.add([str(upload)], "", "", "")][-1]
    assert {"japan-india-indo-pacific", "green-tea"} == ids(library)
    assert "Done" in [*shelf.rebuild()][-1]
    assert {"japan-india-indo-pacific", "green-tea"} == ids(library)
    assert "Done: 1 removed." == [*shelf.remove("green-tea")][-1]
    assert ["japan-india-indo-pacific.txt"] == kept(tmp_path)
    assert {"japan-india-indo-pacific"} == ids(library)


def kept(tmp_path: Path) -> list[str]:
    """The files that a rebuild would read."""
    return sorted(p.name for p in (tmp_path / "index" / ARTICLES).iterdir())


def test_a_pasted_text_is_added_under_its_title(shelf: Shelf, library: Library) -> None:
    """The title names the article; markup in it stays text."""
    shelf_said = [*shelf.add([], "", "On <b>Tea</b>", TEA)]
    assert "Done: 1 added." == shelf_said[-1]
    assert "On <b>Tea</b>" == library.article("on-b-tea-b").title
    assert "<b>" not in shelf.held()


@pytest.mark.parametrize(
    ("name", "content"), [("a.txt", b"\0\1\2"), ("b.txt", b""), ("c.txt", b"\xff\xfe\xfa")]
)
def test_what_is_no_article_is_refused_and_not_kept(
    shelf: Shelf, library: Library, tmp_path: Path, name: str, content: bytes
) -> None:
    """The library and its folder stay as they were, and the line says what is wrong."""
    upload = tmp_path / name
    upload.write_bytes(content)
    said = [*shelf.add([str(upload)], "", "", "")][-1]
    assert not said.startswith("Done")
    assert (["japan-india-indo-pacific.txt"], 1) == (kept(tmp_path), len(library.articles()))


def test_an_upload_does_not_replace_an_article(
    shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    """A visitor's file of the same name is refused; the article keeps its words."""
    before = library.article("japan-india-indo-pacific").digest
    upload = tmp_path / "japan-india-indo-pacific.txt"
    upload.write_text(TEA)
    assert "remove it first" in [*shelf.add([str(upload)], "", "", "")][-1]
    assert before == library.article("japan-india-indo-pacific").digest


def test_two_files_of_one_name_are_not_added_together(
    shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    """Neither replaces the other: both stay out."""
    uploads = [tmp_path / "a" / "tea.txt", tmp_path / "b" / "Tea.TXT"]
    for upload in uploads:
        upload.parent.mkdir()
        upload.write_text(TEA)
    assert "remove it first" in [*shelf.add([*map(str, uploads)], "", "", "")][-1]
    assert {"japan-india-indo-pacific"} == ids(library)


def test_a_file_of_many_articles_comes_back_when_all_are_removed(
    shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    """It stays while one of its articles is held, leaves with the last, and may be added again."""
    upload = tmp_path / "many.jsonl"
    lines = [json.dumps({"id": name, "title": name, "text": TEA}) for name in ("one", "two")]
    upload.write_text("\n".join(lines))
    assert "Done: 2 added." == [*shelf.add([str(upload)], "", "", "")][-1]
    [*_] = shelf.remove("one")
    assert "remove it first" in [*shelf.add([str(upload)], "", "", "")][-1]
    assert "many.jsonl" in kept(tmp_path)
    said = [*shelf.rebuild()][-1]
    assert "Done: 2 unchanged, 1 removed before and left out." == said
    [*_] = shelf.remove("two")
    assert "many.jsonl" not in kept(tmp_path)
    assert "Done: 2 added." == [*shelf.add([str(upload)], "", "", "")][-1]
    assert {"japan-india-indo-pacific", "one", "two"} == ids(library)


def test_a_file_whose_article_was_removed_elsewhere_may_be_added_again(
    shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    """The command line keeps the file of what it removes; no article is in the way."""
    upload = tmp_path / "tea.txt"
    upload.write_text(TEA)
    [*_] = shelf.add([str(upload)], "", "", "")
    library.remove("tea")
    assert ["japan-india-indo-pacific.txt", "tea.txt"] == kept(tmp_path)
    assert "Done: 1 added." == [*shelf.add([str(upload)], "", "", "")][-1]


def test_nothing_given_is_said_to_be_nothing(shelf: Shelf) -> None:
    """A title alone is no article; the line says what to give."""
    assert [NOTHING] == [*shelf.add([], " ", "Tea", "\n")]


def test_a_stopped_change_leaves_the_library_as_it_was(
    shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    """Stopped while it is made, an addition adds nothing."""
    (tmp_path / "tea.txt").write_text(TEA)
    stopped = Event()

    def work(progress: Progress) -> Change:
        progress(0, 0, 0)
        stopped.wait(60)
        return library.add(tmp_path / "tea.txt", progress=progress)

    lines = shelf.change(work)
    next(lines)
    shelf.stop()
    stopped.set()
    assert STOPPED == [*lines][-1]
    assert {"japan-india-indo-pacific"} == ids(library)


def test_a_long_article_shows_its_progress_and_can_be_stopped(
    shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    """The count moves while one article is encoded; stopped then, nothing of it is left."""
    words = " ".join(f"In the year {n} the harvest of village {n} was good." for n in range(800))
    lines = shelf.add([], "", "Harvests", words)
    counts = (line for line in lines if " of " in line)
    assert next(counts) != next(counts)
    asked = process_time()
    shelf.stop()
    assert STOPPED == [*lines][-1]
    assert 10 > process_time() - asked
    assert {"japan-india-indo-pacific"} == ids(library)
    assert ["japan-india-indo-pacific.txt"] == kept(tmp_path)


def test_a_change_is_stopped_while_a_server_does_not_answer(
    shelf: Shelf, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for the other machine: the line comes while it is still silent."""
    monkeypatch.setenv("ASKCITE_ALLOW", "127.0.0.1")
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(60)
        lines = shelf.add([], f"http://127.0.0.1:{silent.getsockname()[1]}/tea", "", "")
        next(lines)
        connection, _ = silent.accept()
        shelf.stop()
        assert STOPPED == [*lines][-1]
        connection.close()
    assert {"japan-india-indo-pacific"} == ids(library)


@pytest.mark.parametrize("rebuilding", [False, True])
def test_a_change_is_stopped_within_a_document(
    shelf: Shelf, library: Library, tmp_path: Path, rebuilding: bool
) -> None:
    """A PDF of many pages is left on the page that is read; an upload of it is not kept."""
    place = tmp_path / "index" / ARTICLES if rebuilding else tmp_path
    (place / "book.pdf").write_bytes(pdf(*[[("Some words.", 72.0, 400.0, 11.0)]] * 5_000))
    lines = shelf.rebuild() if rebuilding else shelf.add([str(place / "book.pdf")], "", "", "")
    next(lines)
    shelf.stop()
    assert STOPPED == [*lines][-1]
    assert {"japan-india-indo-pacific"} == ids(library)
    assert ["japan-india-indo-pacific.txt"] == [n for n in kept(tmp_path) if n != "book.pdf"]


def test_a_rebuild_loads_the_librarys_own_encoder(tmp_path: Path) -> None:
    """Never the default one: where its weights are gone, the rebuild says so."""
    weights, moved = tmp_path / "weights", tmp_path / "moved"
    weights.symlink_to(locate(DEFAULT_ENCODER))
    articles = tmp_path / "index" / ARTICLES
    articles.mkdir(parents=True)
    (articles / "tea.txt").write_text(TEA)
    with Library.build(tmp_path / "index", encoder=str(weights)) as library:
        shelf = Shelf(library, tmp_path / "index")
        assert "Done" in [*shelf.rebuild()][-1]
        assert str(weights) == library.manifest.encoder
        weights.rename(moved)
        assert str(weights) in [*shelf.rebuild()][-1]


def test_a_refused_upload_is_named_without_its_path(shelf: Shelf, tmp_path: Path) -> None:
    """Where the server keeps uploads is not told."""
    (tmp_path / "empty.txt").touch()
    said = [*shelf.add([str(tmp_path / "empty.txt")], "", "", "")][-1]
    assert said.startswith("empty.txt: ")


def test_a_file_is_counted_as_the_library_holds_it(shelf: Shelf) -> None:
    """The list tells sentences, passages, language and day."""
    words = Reader(shelf.held()).words
    for fact in ("1 article", "52 sentences", "language en", "added 20"):
        assert fact in words


def test_changes_are_made_one_at_a_time(shelf: Shelf) -> None:
    """While one change is under way, another is told to wait; then the way is free."""
    over = Event()

    def work(progress: Progress) -> Change:
        progress(0, 0, 0)
        over.wait(60)
        return Change()

    first = shelf.change(work)
    next(first)
    assert [BUSY] == [*shelf.rebuild()]
    over.set()
    assert "Done: nothing has changed." == [*first][-1]
    assert "Done" in [*shelf.rebuild()][-1]
