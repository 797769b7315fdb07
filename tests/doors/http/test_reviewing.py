"""Drafts checked over HTTP and MCP."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from askcite import sources
from askcite.doors.http import api, mcp, reviewing
from askcite.errors import QuestionError
from askcite.library.library import Library
from askcite.review import drafts, living, written

PUMP = "The old pump at Weir Lane was replaced in 1987. It lifts forty litres a second."
DRAFT = "The old pump at Weir Lane was replaced in 1978."


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library of one small article."""
    home: Path = tmp_path_factory.mktemp("reviewing") / "library"
    return Library.build(home, [sources.read_text(PUMP, id="pump", title="Pump")])


def test_http_gives_what_python_gives(shelf: Library) -> None:
    """The same sentences, marks and mends."""
    with TestClient(api.create(shelf), base_url="http://127.0.0.1") as client:
        reply = client.post("/api/check", json={"text": DRAFT})
        assert written.to_json(drafts.check(shelf, DRAFT)) == reply.json()
        assert 400 == client.post("/api/check", json={"text": " "}).status_code


def test_mcp_offers_the_check(shelf: Library) -> None:
    """As a tool whose result has the declared form."""
    server = mcp.Server(shelf)
    tools = {tool["name"]: tool for tool in server._list({})["tools"]}
    result = server._use({"name": "check_draft", "arguments": {"text": DRAFT}})
    made = result["structuredContent"]
    assert "differs" == made["sentences"][0]["mark"]
    assert set(tools["check_draft"]["outputSchema"]["required"]) == set(made)


def test_a_long_draft_is_refused(shelf: Library) -> None:
    """The message says how long one may be."""
    with pytest.raises(QuestionError, match="20,000 characters"):
        reviewing.check_draft(shelf, "word " * 5_000)


def test_http_and_mcp_compare_articles(shelf: Library) -> None:
    """The same comparison at both doors."""
    question = "When was the old pump replaced?"
    with TestClient(api.create(shelf), base_url="http://127.0.0.1") as client:
        reply = client.post("/api/differ", json={"question": question}).json()
    used = mcp.Server(shelf)._use(
        {"name": "where_articles_differ", "arguments": {"question": question}}
    )
    assert "agreed" == reply["standing"]
    assert reply == used["structuredContent"]


def test_utterances_are_told(tmp_path: Path) -> None:
    """At HTTP and as a tool alike."""
    article = sources.read_text("Ada Fenwick said that the pump leaks.", id="a", title="A")
    with (
        Library.build(tmp_path / "library", [article]) as library,
        TestClient(api.create(library), base_url="http://127.0.0.1") as client,
    ):
        reply = client.get("/api/said", params={"name": "Fenwick"}).json()
        used = mcp.Server(library)._use({"name": "who_said", "arguments": {"name": "Fenwick"}})
    assert reply == used["structuredContent"]
    assert "the pump leaks" == reply["utterances"][0]["citation"]["quote"]


def test_kept_answers_are_told(tmp_path: Path) -> None:
    """At HTTP and as a tool alike, and those that changed as a feed."""
    home, question = tmp_path / "library", "When was the old pump at Weir Lane replaced?"
    with Library.build(home, [sources.read_text(PUMP, id="pump", title="Pump")]) as library:
        living.save(library, library.ask(question))
    now = sources.read_text(PUMP.replace("1987", "1989"), id="pump", title="Pump")
    with (
        Library.build(home, [now]) as library,
        TestClient(api.create(library), base_url="http://127.0.0.1") as client,
    ):
        reply = client.get("/api/answers").json()
        feed = client.get("/api/answers.atom")
        used = mcp.Server(library)._use({"name": "kept_answers", "arguments": {}})
    (kept,) = reply["answers"]
    assert reply == json.loads(used["content"][0]["text"])
    assert (question, False, "reworded") == (
        kept["question"], kept["stands"], kept["quotes"][0]["fate"],
    )  # fmt: skip
    assert feed.headers["content-type"].startswith("application/atom+xml")
    assert question in feed.text


def test_an_answer_is_proven(shelf: Library) -> None:
    """At HTTP and as a tool: a whole file with quote, text and digest."""
    question = "When was the old pump at Weir Lane replaced?"
    with TestClient(api.create(shelf), base_url="http://127.0.0.1") as client:
        made = client.post("/api/proof", json={"question": question}).json()["html"]
    used = mcp.Server(shelf)._use({"name": "prove", "arguments": {"question": question}})
    assert made == used["structuredContent"]["html"]
    for part in ("<!doctype html>", "replaced in 1987", shelf.article("pump").digest):
        assert part in made
