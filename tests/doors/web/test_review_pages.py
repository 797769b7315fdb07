"""The pages for drafts, comparisons, utterances and kept answers, behind the page's layers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Lock

import pytest
from fastapi import FastAPI
from playwright.sync_api import expect
from starlette.testclient import TestClient
from tests.doors.web.conftest import PILLAR, Served, Visit, ask
from tests.doors.web.test_contrast import CONTRAST

from askcite import sources
from askcite.doors.web import review_pages, serve
from askcite.library.library import Library
from askcite.review import living

HOST = "http://127.0.0.1"
OWN = {"origin": HOST}
PUMP = "The old pump at Weir Lane was replaced in 1987. It lifts forty litres a second."


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one small article."""
    home: Path = tmp_path_factory.mktemp("reviewing") / "library"
    with Library.build(home, [sources.read_text(PUMP, id="pump", title="Pump")]) as built:
        yield built


@pytest.fixture
def client(shelf: Library) -> Iterator[TestClient]:
    """A visitor of the box."""
    application = FastAPI()
    review_pages.register(application, shelf)
    with TestClient(serve.guarded(application, "127.0.0.1", None), base_url=HOST) as made:
        yield made


def test_an_empty_box_asks_for_a_draft(client: TestClient) -> None:
    """With a label, and nothing checked yet."""
    shown = client.get("/check").text
    assert '<label for="draft">' in shown
    assert "<ol>" not in shown


def test_a_draft_is_checked_and_stays_in_the_box(client: TestClient) -> None:
    """Its own markup is text in both places."""
    draft = (
        "The old pump at Weir Lane was replaced in 1978. <script>alert(1)</script> & more it was."
    )
    shown = client.post("/check", data={"draft": draft}, headers=OWN).text
    assert "<mark>1978</mark>" in shown
    assert "mend: The old pump at Weir Lane was replaced in 1987." in shown
    assert "<script" not in shown
    assert "&lt;script&gt;alert(1)" in shown


def test_another_page_cannot_send_one(client: TestClient) -> None:
    """What comes from elsewhere is refused."""
    reply = client.post("/check", data={"draft": PUMP}, headers={"origin": "https://example.org"})
    assert 403 == reply.status_code


def test_faults_are_told(shelf: Library) -> None:
    """One too long, and one while something else is being reviewed."""
    one = Lock()
    long, whole = {"draft": "word " * 5_000}, {"draft": PUMP}
    assert "at most 20,000 characters" in review_pages.page(shelf, "/check", long, one)
    with one:
        assert review_pages.BUSY in review_pages.page(shelf, "/check", whole, one)
    assert "2 verbatim" in review_pages.page(shelf, "/check", whole, one)


def test_each_page_leads_to_the_others(client: TestClient) -> None:
    """And back to the chat; the one that is shown is marked as such."""
    for path in review_pages.PAGES:
        shown = client.get(path).text
        assert 'href="./"' in shown
        assert f'href="{path[1:]}" aria-current="page"' in shown
        assert all(f'href="{other[1:]}"' in shown for other in review_pages.PAGES)


def test_articles_are_compared_on_the_page(tmp_path: Path) -> None:
    """Both answers with their quotes; the articles' markup is text."""
    one = sources.read_text(PUMP, id="one", title="<b>One</b>")
    other = sources.read_text(PUMP.replace("1987", "1989"), id="two", title="Two")
    with Library.build(tmp_path / "library", [one, other]) as library:
        given = {"question": "When was the old pump at Weir Lane replaced?"}
        shown = review_pages.page(library, "/differ", given, Lock())
    for part in ("They differ.", "1987", "1989", "&lt;b&gt;One"):
        assert part in shown


def test_utterances_are_listed_on_the_page(tmp_path: Path) -> None:
    """By a last name, and on a topic alone."""
    words = "Ada Fenwick said that the pump leaks. Ada Fenwick said that bread is dear."
    with Library.build(tmp_path / "library", [sources.read_text(words, title="A")]) as library:
        both = review_pages.page(library, "/said", {"name": "Fenwick"}, Lock())
        one = review_pages.page(library, "/said", {"name": "Fenwick", "about": "pump"}, Lock())
        none = review_pages.page(library, "/said", {"name": "Dunmore"}, Lock())
    assert "the pump leaks" in both
    assert "bread is dear" in both
    assert "bread is dear" not in one
    assert review_pages.NONE in none


def test_kept_answers_are_held_against_the_articles(tmp_path: Path) -> None:
    """First none; then one that stands; then the words that stand there now."""
    home = tmp_path / "library"

    def shown(text: str) -> str:
        with Library.build(home, [sources.read_text(text, id="pump", title="P")]) as library:
            told = review_pages.page(library, "/stale", {}, Lock())
            living.save(library, library.ask("When was the old pump at Weir Lane replaced?"))
            return told

    assert review_pages.NONE_KEPT in shown(PUMP)
    assert "<b>stands</b>" in shown(PUMP)
    changed = shown(PUMP.replace("1987", "1989"))
    assert "<b>changed</b>" in changed
    assert "replaced in 1989" in changed


def test_a_review_page_looks_as_the_chat_and_leads_back_to_it(visit: Visit, served: Served) -> None:
    """In its colours by day and by night; the conversation is on screen again, on a phone too."""
    for scheme, width in (("light", 1280), ("dark", 390)):
        page, _ = visit(served.url, width, color_scheme=scheme)
        ask(page, PILLAR)
        chat = page.evaluate("getComputedStyle(document.body).backgroundColor")
        address = page.url
        page.evaluate("document.querySelector('a[href=check]').click()")
        page.wait_for_selector("#draft")
        assert chat == page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.fill("#draft", "Japan leads the trade pillar within the IPOI.")
        page.get_by_role("button", name="Check").click()
        page.wait_for_selector("main ol li")
        assert [] == page.evaluate(CONTRAST.replace("#bar *", "body *"))
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.get_by_role("link", name="Back to the conversation").click()
        expect(page.locator("#a1 .question")).to_have_text(PILLAR)
        assert address.split("#")[1].split("/")[1] in page.url
