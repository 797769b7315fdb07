"""The box for a draft at `/check`, behind the page's own layers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Lock

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from askcite import sources
from askcite.doors.web import paste, serve
from askcite.library.library import Library

HOST = "http://127.0.0.1"
OWN = {"origin": HOST}
PUMP = "The old pump at Weir Lane was replaced in 1987. It lifts forty litres a second."


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one small article."""
    home: Path = tmp_path_factory.mktemp("paste") / "library"
    with Library.build(home, [sources.read_text(PUMP, id="pump", title="Pump")]) as built:
        yield built


@pytest.fixture
def client(shelf: Library) -> Iterator[TestClient]:
    """A visitor of the box."""
    application = FastAPI()
    paste.register(application, shelf)
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
    """One too long, and one while another is being checked."""
    one = Lock()
    assert "at most 20,000 characters" in paste.page(shelf, "word " * 5_000, one)
    with one:
        assert paste.BUSY in paste.page(shelf, PUMP, one)
    assert "2 verbatim" in paste.page(shelf, PUMP, one)
