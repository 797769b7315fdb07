"""Articles that come and go over HTTP, for those who have the second token."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tests.doors.http.test_api import serving
from tests.sources.test_web import HTML, PAGE, Site, site

from askcite.doors.http import api
from askcite.doors.http.guard import WRONG_PER_MINUTE
from askcite.errors import ServeError
from askcite.library.library import Library

__all__ = ["site"]
READ = {"authorization": "Bearer reader"}
WRITE = {"authorization": "Bearer writer"}
KILN = {"title": "The kiln", "text": "The kiln at Moor End burned lime until 1911."}


@pytest.fixture
def client(tmp_path: Path) -> Iterator[httpx.Client]:
    """A client of a small library that may be changed."""
    pump = tmp_path / "pump.txt"
    pump.write_text("The pump at Weir Lane was replaced in 1987.", encoding="utf-8")
    with (
        Library.build(tmp_path / "index", [pump]) as library,
        serving(library, token="reader", write="writer") as made,  # noqa: S106
    ):
        yield made


def test_an_article_comes_is_replaced_and_goes(client: httpx.Client) -> None:
    """Each change is told, and the next answer knows it."""

    def year() -> str:
        asked = {"question": "Until when did the kiln at Moor End burn lime?"}
        return str(client.post("/api/ask", json=asked, headers=READ).json()["text"])

    added = client.post("/api/articles", json={**KILN, "author": "Ann Weir"}, headers=WRITE)
    assert (200, ["the-kiln"]) == (added.status_code, added.json()["added"])
    assert "1911" in year()
    text = KILN["text"].replace("1911", "1912")
    put = client.put("/api/articles/the-kiln", json={**KILN, "text": text}, headers=WRITE)
    assert ["the-kiln"] == put.json()["updated"]
    assert "1912" in year()
    assert ["the-kiln"] == client.delete("/api/articles/the-kiln", headers=WRITE).json()["removed"]
    assert 404 == client.delete("/api/articles/the-kiln", headers=WRITE).status_code
    told = client.get("/api/changes", headers=READ).json()
    assert (False, 4) == (told["running"], told["generation"])


def test_of_several_addresses_the_good_ones_come_in(
    client: httpx.Client, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are told with reasons, in the form of the command line; a strict change fails."""
    monkeypatch.setenv("ASKCITE_ALLOW", "127.0.0.1")
    site.answers["/dam"] = (200, HTML, PAGE)
    addresses = [f"{site.address}/dam", f"{site.address}/none"]
    strict = {"addresses": addresses, "strict": True}
    assert 422 == client.post("/api/articles", json=strict, headers=WRITE).status_code
    told = client.post(
        "/api/articles", json={"addresses": addresses, "report": True}, headers=WRITE
    ).json()
    assert ["dam"] == told["added"]
    assert [{"source": addresses[1], "reason": "the server answers 404 Not Found"}] == told[
        "unread"
    ]
    (report,) = told["reports"]
    assert ("The Dam", 1) == (report["title"], report["headings"])


def test_the_reading_token_changes_nothing(client: httpx.Client) -> None:
    """Who may ask may not add, replace or remove; who may write may ask."""
    assert 403 == client.post("/api/articles", json=KILN, headers=READ).status_code
    assert 403 == client.put("/api/articles/pump", json=KILN, headers=READ).status_code
    assert 403 == client.delete("/api/articles/pump", headers=READ).status_code
    held = client.get("/api/articles", headers=WRITE).json()["articles"]
    assert ["pump"] == [a["id"] for a in held]


@pytest.mark.parametrize("address", ["/etc/passwd", "file:///etc/x", "../pump.txt", "pump/"])
def test_no_file_of_the_server_becomes_an_article(client: httpx.Client, address: str) -> None:
    """An address is a web address, whatever it looks like."""
    told = client.post("/api/articles", json={"address": address}, headers=WRITE)
    assert 422 == told.status_code
    held = client.get("/api/articles", headers=READ).json()["articles"]
    assert ["pump"] == [a["id"] for a in held]


@pytest.mark.parametrize("given", [{}, {"text": " "}, {**KILN, "address": "https://a.example"},
                                   {**KILN, "colour": "red"}])  # fmt: skip
def test_half_an_article_is_refused(client: httpx.Client, given: dict[str, str]) -> None:
    """What is missing, or too much, is said."""
    assert 422 == client.post("/api/articles", json=given, headers=WRITE).status_code


def test_guesses_are_counted(client: httpx.Client) -> None:
    """After a few wrong tokens even the right one waits."""
    wrong = ({"authorization": f"Bearer {n}"} for n in range(9))
    guesses = [client.get("/api/articles", headers=given) for given in wrong]
    codes = [guess.status_code for guess in guesses]
    assert [401] * WRONG_PER_MINUTE + [429] * (9 - WRONG_PER_MINUTE) == codes
    assert 429 == client.get("/api/articles", headers=READ).status_code


def test_who_forgot_the_token_guessed_nothing(client: httpx.Client) -> None:
    """However often it was left out, the right one opens."""
    codes = [client.get("/api/articles").status_code for _ in range(2 * WRONG_PER_MINUTE)]
    assert {401} == set(codes)
    assert 200 == client.get("/api/articles", headers=READ).status_code


def test_without_the_second_token_nothing_is_changed(library: Library) -> None:
    """A server that was not told who may write has no such routes."""
    with serving(library) as client:
        assert 405 == client.post("/api/articles", json=KILN).status_code
        assert 405 == client.delete("/api/articles/x").status_code


def test_one_token_is_not_both(library: Library) -> None:
    """Otherwise whoever may ask could change."""
    with pytest.raises(ServeError, match="must differ"):
        api.create(library, token="same", write="same")  # noqa: S106
