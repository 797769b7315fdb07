"""A library that keeps itself: files and pages that come, change and go."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue

import pytest
from tests.sources.test_web import HTML, Site, site

from askcite.errors import SourceError
from askcite.index import Change
from askcite.library.addresses import Addresses, Gone
from askcite.library.library import Library
from askcite.types import Article, Unread

__all__ = ["site"]
MILL = "The mill at Harrow Bridge grinds rye."
LONGEST = 20.0
"""Seconds for a change to come; it takes about two."""


class Watched:
    """A library that is being watched, and the changes that came."""

    def __init__(self, library: Library, *sources: str | Path) -> None:
        self.library = library
        self.stop = threading.Event()
        self._came: Queue[Change] = Queue()
        self._thread = threading.Thread(target=self._watch, args=sources)
        self._thread.start()

    def _watch(self, *sources: str | Path) -> None:
        for change in self.library.watch(*sources, every=1.0, stop=self.stop):
            self._came.put(change)

    def next(self) -> Change:
        """The next change; fails where none comes."""
        try:
            return self._came.get(timeout=LONGEST)
        except Empty:
            raise AssertionError("no change came") from None

    def end(self) -> list[Change]:
        """Changes that nobody asked for, once the watch is over."""
        self.stop.set()
        self._thread.join(LONGEST)
        assert not self._thread.is_alive()
        return list(self._came.queue)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A directory with one article, one level down."""
    (tmp_path / "folder" / "old").mkdir(parents=True)
    (tmp_path / "folder" / "old" / "mill.txt").write_text(MILL, encoding="utf-8")
    return tmp_path / "folder"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library that holds one article from elsewhere."""
    (tmp_path / "weir.txt").write_text("The weir is of oak.", encoding="utf-8")
    with Library.build(tmp_path / "library", [tmp_path / "weir.txt"]) as made:
        yield made


def test_files_come_change_and_go(library: Library, folder: Path) -> None:
    """Each is told once; what lies elsewhere stays as it is."""
    watched = Watched(library, folder)
    try:
        assert ("old-mill",) == watched.next().added
        (folder / "kiln.txt").write_text("The kiln burned lime.", encoding="utf-8")
        assert ("kiln",) == watched.next().added
        (folder / "kiln.txt").write_text("The kiln burned bricks.", encoding="utf-8")
        assert ("kiln",) == watched.next().updated
        assert "bricks" in library.article("kiln").text
        shutil.rmtree(folder / "old")
        assert ("old-mill",) == watched.next().removed
        (folder / "rows.jsonl").write_text(
            '{"id": "a", "text": "A dam."}\n{"id": "b", "text": "A lock."}\n', encoding="utf-8"
        )
        assert ("a", "b") == watched.next().added
        (folder / "rows.jsonl").write_text('{"id": "b", "text": "A lock."}\n', encoding="utf-8")
        assert ("a",) == watched.next().removed
    finally:
        rest = watched.end()
    assert [] == rest
    assert {"weir", "kiln", "b"} == {article.id for article in library.articles()}


def test_a_bad_file_is_put_aside_and_told_once(library: Library, folder: Path) -> None:
    """The others come in; a broken version of a held file keeps its article."""
    (folder / "bad.txt").write_bytes(b"\x89PNG\r\n")
    watched = Watched(library, folder)
    try:
        first = watched.next()
        assert (("old-mill",), ["it is a picture, not text"]) == (
            first.added, [one.reason for one in first.unread],
        )  # fmt: skip
        (folder / "bad.txt").write_bytes(b"\x89PNG\r\n\0")
        (folder / "old" / "mill.txt").write_bytes(b"\x89PNG\r\n\0")
        (told,) = watched.next().unread
        assert "mill.txt" == Path(told.source).name
        assert MILL == library.article("old-mill").text
        (folder / "bad.txt").write_text("The ferry runs daily.", encoding="utf-8")
        assert ("bad",) == watched.next().added
    finally:
        assert [] == watched.end()


def test_files_of_other_kinds_are_told(library: Library, folder: Path) -> None:
    """Those that are there and those that come; pictures are counted, in one line."""
    (folder / "plan.doc").write_bytes(b"x")
    (folder / "map.png").write_bytes(b"x")
    watched = Watched(library, folder)
    try:
        first = watched.next()
        assert ("old-mill",) == first.added
        assert ["plan.doc"] == [Path(one.source).name for one in first.unread]
        assert (f"{folder}: 1 picture",) == first.aside
        (folder / "talk.ppt").write_bytes(b"x")
        (told,) = watched.next().unread
        assert "askcite takes no .ppt; save it as .pptx" == told.reason
    finally:
        assert [] == watched.end()


def test_what_left_while_nobody_watched_is_removed(library: Library, folder: Path) -> None:
    """A watch begins by bringing the library up to date; a folder that is lost takes nothing."""
    library.add(folder)
    (folder / "old" / "mill.txt").rename(folder / "mill.txt")
    watched = Watched(library, folder)
    try:
        assert ("mill",) == watched.next().added
        assert ("old-mill",) == watched.next().removed
        folder.rename(folder.with_name("elsewhere"))
        assert ["it is not there"] == [one.reason for one in watched.next().unread]
        folder.with_name("elsewhere").rename(folder)
        (folder / "kiln.txt").write_text("The kiln burned lime.", encoding="utf-8")
        assert ("kiln",) == watched.next().added
    finally:
        assert [] == watched.end()


def page(title: str, words: str) -> bytes:
    """A page with a heading and a paragraph."""
    return f"<body><h1>{title}</h1><p>{words}</p></body>".encode()


def test_pages_are_fetched_again_only_when_they_changed(
    library: Library, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server's mark is sent back; a page that is missing twice in a row is removed."""
    monkeypatch.setenv("ASKCITE_ALLOW", "127.0.0.1")
    site.answers["/dam"] = (200, {**HTML, "ETag": '"1"'}, page("Dam", "The dam is of stone."))
    watched = Watched(library, f"{site.address}/dam")
    try:
        assert ("dam",) == watched.next().added
        asked = len(site.asked)
        time.sleep(2.5)
        assert asked < len(site.asked)
        site.answers["/dam"] = (200, {**HTML, "ETag": '"2"'}, page("Dam", "The dam is of clay."))
        assert ("dam",) == watched.next().updated
        del site.answers["/dam"]
        assert ["the server answers 404 Not Found"] == [o.reason for o in watched.next().unread]
        assert ("dam",) == watched.next().removed
    finally:
        assert [] == watched.end()


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<link>http://x.example/</link>{}</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><link href="/none"/>{}</feed>"""
SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}
</urlset>"""
FORMS = {
    "rss": (FEED, "<item><link>{}</link></item>", "application/rss+xml"),
    "atom": (
        ATOM,
        '<entry><link rel="self" href="/none"/><link href="{}"/></entry>',
        "application/atom+xml",
    ),
    "sitemap": (SITEMAP, "<url><loc>{}</loc></url>", "text/xml"),
    "json": ('{{"version": "https://jsonfeed.org/version/1.1", "items": [{}]}}',
             '{{"id": "1", "url": "{}"}}', "application/json"),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_feeds_and_sitemaps_lead_to_their_pages(
    library: Library, site: Site, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """A page that a list names later comes in when it does."""
    monkeypatch.setenv("ASKCITE_ALLOW", "127.0.0.1")
    whole, entry, media_type = FORMS[form]

    def listed(*pages: str) -> None:
        comma = "," if form == "json" else ""
        entries = comma.join(entry.format(f"{site.address}/{each}") for each in pages)
        site.answers["/list"] = (200, {"Content-Type": media_type}, whole.format(entries).encode())

    site.answers["/dam"] = (200, HTML, page("Dam", "The dam is of stone."))
    site.answers["/lock"] = (200, HTML, page("Lock", "The lock is of iron."))
    listed("dam")
    watched = Watched(library, f"{site.address}/list")
    try:
        assert ("dam",) == watched.next().added
        listed("dam", "lock")
        assert ("lock",) == watched.next().added
    finally:
        assert [] == watched.end()


def test_only_directories_and_addresses_are_watched(library: Library, tmp_path: Path) -> None:
    """A single file is refused with the command that takes it."""
    with pytest.raises(SourceError, match="askcite add"):
        next(library.watch(tmp_path / "weir.txt"))


@pytest.mark.parametrize("heeds", [signal.default_int_handler, signal.SIG_IGN])
def test_ctrl_c_ends_the_command_with_0(
    folder: Path, tmp_path: Path, heeds: Callable[..., object] | signal.Handlers
) -> None:
    """A line a change; a library that is not there is made.

    A shell's job in the background is told to ignore the signal: it ends all the same.
    """
    command = [sys.executable, "-m", "askcite", "watch", str(folder), "--index"]
    before = signal.signal(signal.SIGINT, heeds)
    running = subprocess.Popen(
        [*command, str(tmp_path / "new")], stdout=subprocess.PIPE, text=True, env=dict(os.environ)
    )
    signal.signal(signal.SIGINT, before)
    assert running.stdout is not None
    try:
        assert "added     old-mill  mill\n" == running.stdout.readline()
        (folder / "kiln.txt").write_text("The kiln burned lime.", encoding="utf-8")
        assert "added     kiln  kiln\n" == running.stdout.readline()
    finally:
        running.send_signal(signal.SIGINT)
        rest, _ = running.communicate(timeout=LONGEST)
    assert ("", 0) == (rest, running.returncode)


def test_a_page_that_is_missing_once_stays(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Servers are restarted: only a second look in a row that finds nothing says it is gone."""
    monkeypatch.setenv("ASKCITE_ALLOW", "127.0.0.1")
    there = (200, HTML, page("Dam", "The dam is of stone."))
    addresses = Addresses((f"{site.address}/dam",))
    seen = []
    for answer in (there, None, there, None, None):
        site.answers.pop("/dam", None)
        if answer:
            site.answers["/dam"] = answer
        seen.append([type(news) for news in addresses.look()])
    assert [[Article], [Unread], [Article], [Unread], [Gone]] == seen
