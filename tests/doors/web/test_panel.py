"""The operator's panel in a browser."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect
from tests.doors.web.conftest import (
    PILLAR,
    Served,
    Visit,
    ask,
    make,
    open_source,
    port,
    serve,
)


def test_an_operator_adds_and_removes_an_article(visit: Visit, managed: Served, width: int) -> None:
    """A pasted text is listed and can be asked at once; after its removal it is gone."""
    page, _ = visit(managed.url, width)
    page.click("[data-act=shelf]")
    paste(page, "Tea", "Gyokuro is shaded for twenty days.")
    expect(page.locator("#told")).to_contain_text("Done: 1 added.")
    expect(page.locator("#list")).to_contain_text("Tea")
    expect(page.get_by_label("Text", exact=True)).to_have_value("")
    page.click("[data-act=shelf]")
    turn = ask(page, "For how many days is gyokuro shaded?")
    expect(page.locator(f"{turn} .statements")).to_contain_text("twenty days")
    remove(page, "Tea")
    expect(page.locator("#toast")).to_contain_text("The article was removed.")
    page.click("#toast button")
    expect(page.locator("#list")).to_contain_text("Tea")
    expect(page.locator("#scope")).to_be_hidden()
    remove(page, "Tea")


def test_an_operator_adds_a_file_and_an_address(
    visit: Visit, managed: Served, tmp_path: Path, web_page: str, width: int
) -> None:
    """Both are listed with what is known of them, outlive a rebuild, and can be opened and read."""
    (tmp_path / "salt.txt").write_text("The salt harvest begins in June.")
    page, _ = visit(managed.url, width)
    page.click("[data-act=shelf]")
    page.set_input_files("#shelf input[type=file]", tmp_path / "salt.txt")
    expect(page.locator("#shelf").get_by_label("salt.txt")).to_be_visible()
    page.get_by_label("Web address").fill(web_page)
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#told")).to_contain_text("Done: 2 added.")
    expect(page.get_by_label("Web address")).to_have_value("")
    page.get_by_role("button", name="Rebuild").click()
    expect(page.locator("#told")).to_contain_text("Done: 3 unchanged.")
    salt = page.locator("#list li", has_text="salt")
    expect(salt).to_contain_text("1 sentence · en")
    page.click("[data-act=shelf]")
    open_source(page, "The Alder Dam")
    expect(page.locator("#article .text")).to_contain_text("finished in 1931")
    expect(page.locator("#article strong")).to_have_text("finished")
    expect(page.locator("#article .text a")).to_have_text("its mill")
    if width < 600:
        page.keyboard.press("Escape")
    remove(page, "salt", "The Alder Dam")
    expect(page.locator("#toast")).to_contain_text("2 articles were removed.")
    assert 1 == len(managed.library.articles())


def test_other_tabs_follow_the_library(visit: Visit, managed: Served) -> None:
    """They list what came and lose what went; who asks what is gone is told so."""
    page, _ = visit(managed.url)
    other, _ = visit(managed.url)
    page.click("[data-act=shelf]")
    paste(page, "Tea", "Gyokuro is shaded for twenty days.")
    expect(page.locator("#list")).to_contain_text("Tea")
    other.evaluate("dispatchEvent(new Event('focus'))")
    open_source(other, "Tea")
    other.click("[data-act=only]")
    remove(page, "Tea")
    other.evaluate("dispatchEvent(new Event('focus'))")
    expect(other.locator("#list")).not_to_contain_text("Tea")
    expect(other.locator("#article h2")).to_contain_text("Japan–India")
    turn = ask(other, "For how many days is gyokuro shaded?")
    expect(other.locator(turn)).to_contain_text("has been removed; ask all articles.")


def test_an_operator_keeps_the_answers(visit: Visit, managed: Served) -> None:
    """They are held against the articles on a page of their own."""
    page, _ = visit(managed.url)
    ask(page, PILLAR)
    page.click("[popovertarget=save]")
    page.click("[data-act=keep]")
    expect(page.locator("#toast")).to_contain_text("Kept: 1 answer.")
    page.goto(f"{managed.url}stale")
    page.click("button")
    expect(page.get_by_label("Found")).to_contain_text(f"stands {PILLAR}")


def drop(page: Page, on: str, name: str) -> bool:
    """Drop a file; False where the browser would leave the page and open it."""
    return not page.evaluate(
        """([on, name]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(["The salt harvest begins in June."], name));
        return document.querySelector(on).dispatchEvent(
            new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }""",
        [on, name],
    )


def test_files_dropped_anywhere_reach_the_panel(visit: Visit, managed: Served) -> None:
    """The panel opens with the file in its field, and takes more in any of its places."""
    page, _ = visit(managed.url)
    shelf = page.locator("#shelf")
    for place, name in (("#thread", "one"), ("#acts", "two"), ("#shelf .file", "three")):
        assert drop(page, place, f"{name}.txt")
        expect(shelf).to_be_visible()
        expect(shelf).to_contain_text(re.compile(rf"{name}\s*\.txt"))
    assert 1 == len(page.context.pages)


@pytest.mark.parametrize("wide", [1100, 1280, 390])
def test_the_panel_is_as_wide_as_its_place(visit: Visit, managed: Served, wide: int) -> None:
    """Nothing of it is cut at the window's edge."""
    page, _ = visit(managed.url, wide)
    page.click("[data-act=shelf]")
    box = page.get_by_role("button", name="Rebuild").bounding_box()
    assert box
    assert box["x"] + box["width"] < wide


def test_back_closes_the_panel_and_changes_nothing_behind_it(visit: Visit, managed: Served) -> None:
    """The conversation is the same, with the same citation marked."""
    page, _ = visit(managed.url)
    ask(page, "Which pillar of the IPOI does Japan lead?")
    page.click("#a1 .cite >> nth=0")
    address = page.url
    page.click("[data-act=shelf]")
    expect(page.locator("#shelf")).to_be_visible()
    page.go_back()
    expect(page.locator("#shelf")).to_be_hidden()
    assert address == page.url
    expect(page.locator("mark.now").first).to_contain_text("Japan leads")


def test_an_empty_library_says_so_until_its_first_article(visit: Visit, tmp_path: Path) -> None:
    """The word that it is empty goes with the first addition, and that article lies open."""
    library = make(tmp_path / "index")
    library.remove(*(a.id for a in library.articles()))
    for served in serve(library, tmp_path / "index", "--manage"):
        page, _ = visit(served.url, article=False)
        expect(page.locator("#welcome")).to_contain_text("holds no article yet")
        expect(page.locator("#find-in")).to_be_hidden()
        page.get_by_role("button", name="Add articles").click()
        page.get_by_role("button", name="Add", exact=True).click()
        expect(page.locator("#told")).to_contain_text("Nothing was given.")
        paste(page, "Tea", "Gyokuro is shaded for twenty days.")
        expect(page.locator("#article h2")).to_have_text("Tea")
        expect(page.locator("#find-in")).to_have_css("display", "flex")
        expect(page.locator("#welcome")).not_to_contain_text("holds no article yet")
        page.close()  # before its server


def test_managing_without_a_library_begins_an_empty_one(visit: Visit, tmp_path: Path) -> None:
    """The command says so; the first article is added on the page, and answers."""
    command = [sys.executable, "-m", "askcite", "serve", "--manage", "--index", "new"]
    at = port()
    with subprocess.Popen(
        [*command, "--port", str(at)], cwd=tmp_path, stderr=subprocess.PIPE
    ) as server:
        assert server.stderr
        assert b"new is a new library without articles" in server.stderr.readline()
        assert str(at).encode() in server.stderr.readline()
        page, _ = visit(f"http://127.0.0.1:{at}/", article=False)
        page.get_by_role("button", name="Add articles").click()
        paste(page, "Tea", "Gyokuro is shaded for twenty days.")
        expect(page.locator("#article h2")).to_have_text("Tea")
        page.close()
        server.terminate()


@pytest.mark.parametrize("options", [[], ["--manage"]])
def test_articles_that_lie_unbuilt_are_not_passed_over(tmp_path: Path, options: list[str]) -> None:
    """Where the folder has some, and where nobody manages, the command to build is named."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "tea.txt").write_text("Gyokuro is shaded for twenty days.")
    command = [sys.executable, "-m", "askcite", "serve", "--index", str(tmp_path), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert 2 == done.returncode
    assert f"make one with `askcite build --index {tmp_path}`" in done.stderr


DAM = """<h1>The Alder Dam</h1><p>The dam was <b>finished</b> in 1931 by
<a href="https://example.org/mill">its mill</a>.</p>"""


@pytest.fixture
def web_page() -> Iterator[str]:
    """The address of an article on this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/html")
            self.end_headers()
            self.wfile.write(DAM.encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/dam.html"
        server.shutdown()


def test_an_addition_is_stopped_while_a_server_is_silent(
    visit: Visit, managed: Served, width: int
) -> None:
    """The panel says so at once, and the address stays to be tried again."""
    page, _ = visit(managed.url, width)
    page.click("[data-act=shelf]")
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(60)
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        page.get_by_label("Web address").fill(address)
        page.get_by_role("button", name="Add", exact=True).click()
        connection, _ = silent.accept()
        page.get_by_role("button", name="Stop").click()
        expect(page.locator("#told")).to_contain_text("Stopped. The library is as it was.")
        connection.close()
    expect(page.get_by_label("Web address")).to_have_value(address)
    expect(page.get_by_role("button", name="Add", exact=True)).to_be_enabled()


def remove(page: Page, *titles: str) -> None:
    """Choose articles in the list, and remove them together."""
    if not page.locator("#side").is_visible():
        page.click("[data-act=side]")
    for title in titles:
        page.get_by_label(f"Ask {title}").check()
    page.get_by_role("button", name=f"Remove {len(titles)} from the library").click()
    for title in titles:
        expect(page.locator("#list")).not_to_contain_text(title)


def paste(page: Page, title: str, text: str) -> None:
    """Add a pasted text."""
    page.get_by_role("button", name="Paste a text").click()
    page.get_by_label("Title", exact=True).fill(title)
    page.get_by_label("Text", exact=True).fill(text)
    page.get_by_role("button", name="Add", exact=True).click()


def test_a_long_addition_shows_its_progress_and_can_be_stopped(
    visit: Visit, managed: Served, width: int
) -> None:
    """The bar moves while the text is encoded; stopped, the library is as it was."""
    page, _ = visit(managed.url, width)
    page.click("[data-act=shelf]")
    years = " ".join(f"The harvest of year {n} in village {n} was good." for n in range(5_000))
    paste(page, "Harvests", years)
    expect(page.locator("#told progress")).to_be_visible()
    expect(page.locator("#told")).to_contain_text(re.compile(r"\d+%: .* about \d+ \w+ left"))
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#told")).to_contain_text("Stopped. The library is as it was.")
    expect(page.locator("#list")).not_to_contain_text("Harvests")
    assert "harvests" not in {a.id for a in managed.library.articles()}


def test_who_may_not_manage_sees_no_library_panel(visit: Visit, served: Served) -> None:
    """Without leave to manage there is neither the button nor the panel."""
    page, _ = visit(served.url)
    assert 0 == page.locator("[data-act=shelf], #shelf").count()


def test_careful_and_forthcoming_are_a_plain_choice(visit: Visit, managed: Served) -> None:
    """Forthcoming answers what careful refuses; the choice outlives a reload."""
    page, _ = visit(managed.url)
    question = "Which company makes semiconductors in India?"
    for manner, state in (("careful", "abstained"), ("forthcoming", "answered")):
        page.click("[data-act=shelf]")
        page.get_by_label(manner).check()
        expect(page.locator("#manner")).to_contain_text("Careful refuses more")
        page.wait_for_timeout(500)
        page.reload()
        page.wait_for_selector("#article article")
        page.click("[data-act=shelf]")
        expect(page.get_by_label(manner)).to_be_checked()
        page.click("[data-act=shelf]")
        turn = ask(page, question)
        expect(page.locator(turn)).to_have_attribute("data-state", state)
    page.click("[data-act=shelf]")
    page.get_by_label("balanced").check()
    page.wait_for_timeout(500)
