"""Careless requests of the HTTP API: one line that says what is right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from tests.doors.http.test_api import serving

from askcite.library.library import Library


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """The API of a library of one small article."""
    home = tmp_path_factory.mktemp("wrong")
    (home / "mill.txt").write_text("The mill grinds rye. It stands in Kent.", encoding="utf-8")
    with Library.build(home / "library", [home / "mill.txt"]) as library, serving(library) as made:
        yield made


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({}, "question is missing"),
        ({"question": 5}, "question: input should be a valid string"),
        ({"question": "Why?", "colour": "red"}, "colour is not known here"),
        ({"question": "Why?", "articles": "mill"}, "articles: input should be a valid list"),
        ([], "content-type: application/json"),
    ],
)
def test_a_wrong_body_is_told_by_its_field(client: httpx.Client, body: Any, told: str) -> None:  # noqa: ANN401
    """In `error`, as every other failure; what was sent is not sent back."""
    answer = client.post("/api/ask", json=body)
    assert 422 == answer.status_code
    assert told in answer.json()["error"]
    assert all("input" not in each for each in answer.json()["detail"])


@pytest.mark.parametrize("sent", [b"question=Why", b"{"])
def test_what_is_no_json_is_told(client: httpx.Client, sent: bytes) -> None:
    """So is a form, as a program sends one that was told no more than the address."""
    answer = client.post("/api/ask", content=sent)
    assert "application/json" in answer.json()["error"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/", 404), ("GET", "/api/nothing", 404), ("GET", "/api/ask", 405)],
)
def test_what_is_not_there_leads_to_the_list(
    client: httpx.Client, method: str, path: str, status: int
) -> None:
    """The method is told with the path, since another one may be right."""
    answer = client.request(method, path)
    assert status == answer.status_code
    assert f"there is no {method} {path}; /docs lists" in answer.json()["error"]


def test_clients_of_openai_get_their_form(client: httpx.Client) -> None:
    """The line is the message of their error."""
    answer = client.post("/v1/chat/completions", json={"messages": 5})
    assert "messages" in answer.json()["error"]["message"]
