"""A real library, served on the loopback address, and a real browser that looks at it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Dialog,
    Page,
    ViewportSize,
    expect,
    sync_playwright,
)

from askcite.library.library import Library

SEED = Path(__file__).parents[3] / "index" / "articles" / "japan-india-indo-pacific.txt"
expect.set_options(timeout=60_000)  # machines that test are busy ones
PILLAR = "Which pillar of the IPOI does Japan lead?"
ABSENT = "How do I change the oil of a tractor?"
"""One that the articles answer, one that they do not."""
BETWEEN = "How many kettles did India sell to Japan?"
"""One that two articles come near to."""
HOSTILE = """---
title: <b>Tea</b> ${alert(1)} {{alert(2)}} \u202elamron
author: <img src=x onerror=alert(3)>
published: 2021-05-03
---
Gyokuro is shaded for **twenty days** <script>alert(4)</script> before it is picked in May.

The kettle of ${alert(5)} and {{alert(6)}} costs `nine` euros, \u202esay the sellers\u202c.
"""


class Served(NamedTuple):
    """A page that is being served, and its library."""

    url: str
    directory: Path
    library: Library


def port() -> int:
    """A port that was free just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def make(directory: Path, *texts: tuple[str, str]) -> Library:
    """A library of the seed article and `texts`, each a file name and what is in it."""
    articles = directory / "articles"
    articles.mkdir(parents=True, exist_ok=True)
    shutil.copy(SEED, articles)
    for name, text in texts:
        (articles / name).write_text(text, encoding="utf-8")
    return Library.build(directory)


def serve(
    library: Library, directory: Path, *options: str, at: int | None = None, **environment: str
) -> Iterator[Served]:
    """The page, served by a process of its own until the iterator is closed."""
    at = at or port()
    command = [sys.executable, "-m", "askcite", "serve", "--index", str(directory)]
    with (
        library,
        subprocess.Popen(
            [*command, "--port", str(at), *options],
            env={**os.environ, "ASKCITE_AUTH": "", **environment},
            stderr=subprocess.PIPE,
        ) as server,
    ):
        assert server.stderr
        line = server.stderr.readline()  # it is written when the page is up
        assert str(at).encode() in line, line + server.stderr.read()
        try:
            yield Served(f"http://127.0.0.1:{at}/", directory, library)
        finally:
            server.terminate()
            server.stderr.read()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The page of two articles, one of them hostile."""
    directory = tmp_path_factory.mktemp("served")
    yield from serve(make(directory, ("tea.txt", HOSTILE)), directory)


@pytest.fixture(scope="session")
def managed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A page that may change its library, also from addresses on this machine."""
    directory = tmp_path_factory.mktemp("managed")
    yield from serve(make(directory), directory, "--manage", ASKCITE_ALLOW="127.0.0.1")


@pytest.fixture(params=[1280, 390])
def width(request: pytest.FixtureRequest) -> int:
    """The widths of a desk's and of a phone's window."""
    return int(request.param)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window; its path from `CHROMIUM`, else from the search path."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not path:
        pytest.skip("tests of the page need Chromium: install it or set CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            args=[
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        )  # fmt: skip
        yield browser
        browser.close()


class Seen(NamedTuple):
    """What a browser page wanted that it should not want."""

    elsewhere: list[str]
    errors: list[str]
    dialogs: list[str]


Visit = Callable[..., tuple[Page, Seen]]


@contextmanager
def visiting(browser: Browser) -> Iterator[Visit]:
    """Opens pages for fresh visitors, `(url, width, **context options)`, and closes them.

    A page is there once an article lies open, or, where there is no `article`, the conversation.
    Whatever they did, no page may have had an error or asked another machine for anything.
    """
    contexts: list[BrowserContext] = []
    watched: list[Seen] = []

    def visit(
        url: str,
        width: int = 1280,
        article: bool = True,
        **options: Any,  # noqa: ANN401
    ) -> tuple[Page, Seen]:
        size: ViewportSize = {"width": width, "height": 844 if width < 600 else 800}
        contexts.append(browser.new_context(viewport=size, **options))
        page = contexts[-1].new_page()
        page.set_default_timeout(60_000)
        seen = Seen([], [], [])
        watched.append(seen)
        page.on("request", lambda r: None if _local(r.url, url) else seen.elsewhere.append(r.url))
        page.on("console", lambda m: seen.errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: seen.errors.append(str(error)))

        def accept(dialog: Dialog) -> None:
            seen.dialogs.append(dialog.message)
            dialog.accept()

        page.on("dialog", accept)
        page.goto(url)
        shown = "#article article" if article else "#welcome h2"
        page.wait_for_selector(shown, state="attached")
        if page.locator("[data-act=shelf]").count():  # what the panel loads draws its fields anew
            page.wait_for_selector("#manner input:checked", state="attached")
        return page, seen

    yield visit
    for context in contexts:
        context.close()
    assert [([], [])] * len(watched) == [(seen.elsewhere, seen.errors) for seen in watched]


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Opens a page for a fresh visitor; gives it, and what it wanted that it should not want."""
    with visiting(browser) as opens:
        yield opens


def _local(address: str, url: str) -> bool:
    return address.startswith((url, "blob:", "data:"))


def open_article(page: Page) -> None:
    """On a phone the article is a sheet over the conversation."""
    button = page.locator("[data-act=read]")
    if button.is_visible():
        button.click()
        expect(page.locator("#reading [data-close]")).to_be_focused()


def ask(page: Page, question: str) -> str:
    """Ask, wait for what comes of it, and give the new turn's selector."""
    turn = f"#a{page.locator('.turn').count() + 1}"
    page.fill("#question textarea", question)
    page.press("#question textarea", "Enter")
    page.wait_for_selector(f"{turn}[aria-busy=false]")
    return turn


def open_source(page: Page, title: str) -> None:
    """Open an article from the list, which is a sheet where the window is not wide."""
    if not page.locator("#side").is_visible():
        page.click("[data-act=side]")
    page.locator("#list button", has_text=title).click()
    expect(page.locator("#article h2")).to_contain_text(title)


def slow(page: Page, milliseconds: float) -> None:
    """Let every message to and from the server take so long."""
    client = page.context.new_cdp_session(page)
    client.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": milliseconds, "downloadThroughput": -1,
         "uploadThroughput": -1},
    )  # fmt: skip
