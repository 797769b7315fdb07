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

from askcite.doors.web import incoming
from askcite.doors.web.catalogue import Listing
from askcite.doors.web.incoming import Taken
from askcite.doors.web.shelf import BUSY, NOTHING, STOPPED, STOPPING, Shelf, Told
from askcite.library.entries import Progress
from askcite.library.library import Library
from askcite.models.weights import locate
from askcite.settings import ARTICLES_FOLDER, DEFAULT_ENCODER

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


def said(lines: Iterator[Told]) -> str:
    """The words of the last line of a change."""
    return words([*lines][-1])


def words(told: Told) -> str:
    """What a line says."""
    return " ".join(Reader(told.html).words.split())


def ids(library: Library) -> set[str]:
    """What the library holds."""
    return {a.id for a in library.articles()}


def test_an_upload_is_added_kept_and_removed(
    shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    """An upload becomes an article, outlives a rebuild, leaves with its file, and comes back."""
    upload = tmp_path / "Green Tea.TXT"
    upload.write_text(TEA)
    assert said(shelf.add([str(upload)], "", "", "")).startswith("Done: 1 added.")
    assert {"japan-india-indo-pacific", "green-tea"} == ids(library)
    assert "Done" in said(shelf.rebuild())
    assert {"japan-india-indo-pacific", "green-tea"} == ids(library)
    undo = shelf.remove(["green-tea"])["undo"]
    assert ["japan-india-indo-pacific.txt"] == kept(tmp_path)
    assert {"japan-india-indo-pacific"} == ids(library)
    assert {} == shelf.restore(undo)
    assert TEA == library.article("green-tea").text
    assert ["green-tea.txt", "japan-india-indo-pacific.txt"] == kept(tmp_path)
    assert "no longer" in shelf.restore(undo)["problem"]


def kept(tmp_path: Path) -> list[str]:
    """The files that a rebuild would read."""
    return sorted(p.name for p in (tmp_path / "index" / ARTICLES_FOLDER).iterdir())


def test_a_pasted_text_is_added_under_its_title(shelf: Shelf, library: Library) -> None:
    """The title names the article; markup in it stays text."""
    assert said(shelf.add([], "", "On <b>Tea</b>", TEA)) == "Done: 1 added. On <b>Tea</b> added"
    assert "On <b>Tea</b>" == library.article("on-b-tea-b").title


@pytest.mark.parametrize(
    ("name", "content"), [("a.txt", b"\0\1\2"), ("b.txt", b""), ("c.txt", b"\xff\xfe\xfa")]
)
def test_what_is_no_article_is_refused_and_not_kept(
    shelf: Shelf, library: Library, tmp_path: Path, name: str, content: bytes
) -> None:
    """The library and its folder stay as they were, and the line says what is wrong."""
    upload = tmp_path / name
    upload.write_bytes(content)
    told = [*shelf.add([str(upload)], "", "", "")][-1]
    assert "failed" == told.state
    assert words(told).startswith("Nothing was added: 1 failed.")
    assert (["japan-india-indo-pacific.txt"], 1) == (kept(tmp_path), len(library.articles()))


def test_a_file_that_takes_long_to_read_is_refused(
    shelf: Shelf, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page waits for the whole of it, so its articles have a limit on time together."""
    monkeypatch.setattr(incoming, "READING_SECONDS", 0.0)
    upload = tmp_path / "rows.jsonl"
    upload.write_text("".join(f'{{"id": "a{n}", "text": "{TEA}"}}\n' for n in range(50)))
    assert "takes longer than" in said(shelf.add([str(upload)], "", "", ""))
    assert {"japan-india-indo-pacific"} == ids(library)


def test_a_file_of_the_same_name_replaces_its_article(
    shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    """The newer words are held and read by a rebuild; the same words again change nothing."""
    upload = tmp_path / "tea.txt"
    for content, did in ((TEA, "added"), (TEA, "unchanged"), (f"{TEA} It is green.", "updated")):
        upload.write_text(content)
        assert said(shelf.add([str(upload)], "", "", "")) == f"Done: 1 {did}. tea {did}"
        assert content == library.article("tea").text
    assert "2 unchanged" in said(shelf.rebuild())


def test_what_replaces_an_article_and_cannot_be_read_leaves_it(
    shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    """The article and its file keep their words."""
    upload = tmp_path / "japan-india-indo-pacific.txt"
    upload.write_bytes(b"\0\1\2")
    before = library.article("japan-india-indo-pacific").digest
    assert said(shelf.add([str(upload)], "", "", "")).startswith("Nothing was added: 1 failed.")
    assert before == library.article("japan-india-indo-pacific").digest
    assert "1 unchanged" in said(shelf.rebuild())


def test_good_files_come_in_though_one_is_bad(
    shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    """Each file has its line: what was unreadable, empty or twice there failed, with the reason."""
    given = {"tea.txt": TEA.encode(), "bad.txt": b"\0\1\2", "salt.txt": b"Salt is white.",
             "twice/Tea.TXT": b"Another.", "mute.txt": b"???"}  # fmt: skip
    for name, content in given.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    told = said(shelf.add([str(tmp_path / name) for name in given], "", "", ""))
    assert told.startswith("Done: 2 added, 3 failed. ")
    for line in ("tea added", "salt added", "bad.txt failed", "mute.txt failed", "Tea.TXT failed"):
        assert line in told
    assert str(tmp_path) not in told
    assert {"japan-india-indo-pacific", "salt", "tea"} == ids(library)
    assert ["japan-india-indo-pacific.txt", "salt.txt", "tea.txt"] == kept(tmp_path)


def test_a_file_of_many_articles_comes_back_when_all_are_removed(
    shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    """It stays while one of its articles is held, leaves with the last, and may be added again."""
    upload = tmp_path / "many.jsonl"
    lines = [json.dumps({"id": name, "title": name, "text": TEA}) for name in ("one", "two")]
    upload.write_text("\n".join(lines))
    assert said(shelf.add([str(upload)], "", "", "")).startswith("Done: 2 added.")
    shelf.remove(["one"])
    assert "many.jsonl" in kept(tmp_path)
    assert "2 unchanged, 1 left out, as it was removed before" in said(shelf.rebuild())
    shelf.remove(["two"])
    assert "many.jsonl" not in kept(tmp_path)
    assert said(shelf.add([str(upload)], "", "", "")).startswith("Done: 2 added.")
    assert {"japan-india-indo-pacific", "one", "two"} == ids(library)
    upload.write_text(lines[1])
    assert "1 unchanged" in said(shelf.add([str(upload)], "", "", ""))
    assert {"japan-india-indo-pacific", "two"} == ids(library)


def test_a_file_whose_article_was_removed_elsewhere_may_be_added_again(
    shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    """The command line keeps the file of what it removes; no article is in the way."""
    upload = tmp_path / "tea.txt"
    upload.write_text(TEA)
    [*_] = shelf.add([str(upload)], "", "", "")
    library.remove("tea")
    assert ["japan-india-indo-pacific.txt", "tea.txt"] == kept(tmp_path)
    assert said(shelf.add([str(upload)], "", "", "")).startswith("Done: 1 added.")


def test_nothing_given_is_said_to_be_nothing(shelf: Shelf) -> None:
    """A title alone is no article; the line says what to give."""
    assert [NOTHING] == [words(told) for told in shelf.add([], " ", "Tea", "\n")]


def test_a_stopped_change_leaves_the_library_as_it_was(
    shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    """Stopped while it is made, an addition adds nothing."""
    (tmp_path / "tea.txt").write_text(TEA)
    stopped = Event()

    def work(progress: Progress) -> list[Taken]:
        stopped.wait(60)
        library.add(tmp_path / "tea.txt", progress=progress)
        return []

    lines = shelf.change(work)
    next(lines)
    shelf.stop()
    assert STOPPING == words(next(lines))
    stopped.set()
    assert STOPPED == said(lines)
    assert {"japan-india-indo-pacific"} == ids(library)


def test_a_long_article_shows_its_progress_and_can_be_stopped(
    shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    """The count moves while one article is encoded; stopped then, nothing of it is left."""
    text = " ".join(f"In the year {n} the harvest of village {n} was good." for n in range(800))
    lines = shelf.add([], "", "Harvests", text)
    counts = (words(line) for line in lines if " of " in line.html)
    assert next(counts) != next(counts)
    assert any("left" in count for count in counts)
    asked = process_time()
    shelf.stop()
    assert STOPPED == said(lines)
    assert 10 > process_time() - asked
    assert {"japan-india-indo-pacific"} == ids(library)
    assert ["japan-india-indo-pacific.txt"] == kept(tmp_path)


def test_several_addresses_are_each_told_of(shelf: Shelf) -> None:
    """They stand with spaces between them; a reason does not name its address once more."""
    line = said(shelf.add([], " http://127.0.0.1:9/tea\nfile:///etc/passwd ", "", ""))
    assert "Nothing was added: 2 failed." in line
    assert 1 == line.count("http://127.0.0.1:9/tea")
    assert "is no web address" in line


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
        assert STOPPED == said(lines)
        connection.close()
    assert {"japan-india-indo-pacific"} == ids(library)


@pytest.mark.parametrize("rebuilding", [False, True])
def test_a_change_is_stopped_within_a_document(
    shelf: Shelf, library: Library, tmp_path: Path, rebuilding: bool
) -> None:
    """A PDF of many pages is left on the page that is read; an upload of it is not kept."""
    place = tmp_path / "index" / ARTICLES_FOLDER if rebuilding else tmp_path
    (place / "book.pdf").write_bytes(pdf(*[[("Some words.", 72.0, 400.0, 11.0)]] * 5_000))
    lines = shelf.rebuild() if rebuilding else shelf.add([str(place / "book.pdf")], "", "", "")
    next(lines)
    shelf.stop()
    assert STOPPED == said(lines)
    assert {"japan-india-indo-pacific"} == ids(library)
    assert ["japan-india-indo-pacific.txt"] == [n for n in kept(tmp_path) if n != "book.pdf"]


def test_a_rebuild_loads_the_librarys_own_encoder(tmp_path: Path) -> None:
    """Never the default one: where its weights are gone, the rebuild says so."""
    weights, moved = tmp_path / "weights", tmp_path / "moved"
    weights.symlink_to(locate(DEFAULT_ENCODER))
    articles = tmp_path / "index" / ARTICLES_FOLDER
    articles.mkdir(parents=True)
    (articles / "tea.txt").write_text(TEA)
    with Library.build(tmp_path / "index", encoder=str(weights)) as library:
        shelf = Shelf(library, tmp_path / "index")
        assert "Done" in said(shelf.rebuild())
        assert str(weights) == library.manifest.encoder
        weights.rename(moved)
        assert str(weights) in said(shelf.rebuild())


def test_a_refused_upload_is_named_without_its_path(shelf: Shelf, tmp_path: Path) -> None:
    """Where the server keeps uploads is not told."""
    (tmp_path / "empty.txt").touch()
    told = said(shelf.add([str(tmp_path / "empty.txt")], "", "", ""))
    assert "empty.txt failed it is empty" in told
    assert str(tmp_path) not in told


def test_articles_are_counted_and_sorted_for_an_operator(shelf: Shelf, library: Library) -> None:
    """The list tells sentences, language and day, by title or with the longest first."""
    [*_] = shelf.add([], "", "On <b>Tea</b>", TEA)
    listing = Listing(library, figures=True)
    lists = {
        order: str(listing.page("", "", "", "", "", order, 0)["html"])
        for order in ("title", "longest")
    }
    assert "52 sentences · en" in Reader(lists["title"]).words
    assert "Indo-Pacific, added 20" in lists["title"]
    assert "<b>" not in lists["title"]
    first = {order: html.index("Japan") < html.index("Tea") for order, html in lists.items()}
    assert {"title": True, "longest": True} == first


def test_changes_are_made_one_at_a_time(shelf: Shelf) -> None:
    """While one change is under way, another is told to wait; then the way is free."""
    over = Event()

    def work(progress: Progress) -> list[Taken]:
        progress(0, 0, 0)
        over.wait(60)
        return []

    first = shelf.change(work)
    next(first)
    assert BUSY == said(shelf.rebuild())
    assert {"problem": BUSY} == shelf.remove(["japan-india-indo-pacific"])
    over.set()
    assert "Done: nothing has changed." == said(first)
    assert "Done" in said(shelf.rebuild())


def test_what_is_not_there_cannot_be_removed(shelf: Shelf, library: Library) -> None:
    """One unknown id, and none of the chosen is removed."""
    assert "no-such" in shelf.remove(["japan-india-indo-pacific", "no-such"])["problem"]
    assert {"japan-india-indo-pacific"} == ids(library)
