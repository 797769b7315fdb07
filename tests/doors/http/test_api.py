"""The HTTP API, over loopback: the same answers as in Python, and nothing for strangers."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import httpx
import pytest
import uvicorn

from askcite.doors.http import address, api
from askcite.doors.http.guard import MAX_REQUEST_BYTES, REQUESTS_PER_MINUTE
from askcite.errors import LibraryError, ServeError
from askcite.library.library import Library

QUESTION = "In which year was the IPOI announced?"
ARTICLE = "japan-india-indo-pacific"


@contextmanager
def serving(library: Library, **options: str) -> Iterator[httpx.Client]:
    """A client of a server with these options."""
    config = uvicorn.Config(api.create(library, **options), port=0, log_level="warning")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture
def client(library: Library) -> Iterator[httpx.Client]:
    """A client of the API as it is without options."""
    with serving(library) as made:
        yield made


def timeless(answer: dict[str, Any]) -> dict[str, Any]:
    """The answer without what a clock measured."""
    return {key: value for key, value in answer.items() if key != "timings"}


def test_an_answer_is_the_one_that_python_gives(client: httpx.Client, library: Library) -> None:
    """Every field arrives, the citations with their offsets."""
    reply = client.post("/api/ask", json={"question": QUESTION})
    assert timeless(library.ask(QUESTION).to_dict()) == timeless(reply.json())
    (citation, *_) = reply.json()["statements"][0]["citations"]
    text = client.get(f"/api/articles/{citation['article_id']}").json()["text"]
    assert citation["quote"] == text[citation["start"] : citation["end"]]


def test_what_the_articles_do_not_say_is_an_answer(client: httpx.Client) -> None:
    """An abstention is a success with `found` false and what was near."""
    reply = client.post("/api/ask", json={"question": "How do I bake sourdough bread?"})
    assert 200 == reply.status_code
    assert (False, [], "") == tuple(reply.json()[k] for k in ("found", "statements", "text"))


def test_a_follow_up_leans_on_its_history(client: httpx.Client) -> None:
    """Earlier turns travel with the question."""
    history = [["What is the IPOI?", "India's Indo-Pacific Oceans' Initiative."]]
    asked = {"question": "In which year was it announced?", "history": history}
    assert "2019" in client.post("/api/ask", json=asked).json()["text"]


def test_the_articles_are_listed_and_searched(client: httpx.Client) -> None:
    """Lists come without text; hits come with words and offsets, best first."""
    (listed,) = client.get("/api/articles").json()["articles"]
    assert ARTICLE == listed["id"]
    hits = client.get("/api/search", params={"question": QUESTION, "k": 3}).json()["hits"]
    assert 3 == len(hits)
    assert "2019" in hits[0]["text"]
    assert hits == sorted(hits, key=lambda h: -h["score"])
    asked = {"question": QUESTION, "author": "Gyalpo"}
    assert client.get("/api/search", params=asked).json()["hits"]
    assert 404 == client.get("/api/search", params={**asked, "until": "1999"}).status_code
    assert 400 == client.get("/api/search", params={**asked, "since": "May"}).status_code
    assert 404 == client.get("/api/search", params={**asked, "tags": "nothing"}).status_code
    assert client.get("/api/search", params={**asked, "where": "language=en"}).json()["hits"]
    assert 404 == client.get("/api/search", params={**asked, "where": "language=fi"}).status_code
    assert 400 == client.get("/api/search", params={**asked, "where": "language"}).status_code


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "/api/ask", {"question": ""}, 400),
        ("POST", "/api/ask", {"question": QUESTION, "articles": ["nowhere"]}, 404),
        ("POST", "/api/ask", {"question": 7}, 422),
        ("POST", "/api/ask", {}, 422),
        ("POST", "/api/ask", {"question": QUESTION, "history": [["only a question"]]}, 422),
        ("GET", "/api/articles/nowhere", None, 404),
        ("GET", "/api/search?question=x&articles=nowhere", None, 404),
        ("GET", "/api/search?question=x&k=0", None, 400),
        ("GET", "/api/search?question=x&k=1000", None, 400),
        ("GET", "/api/search", None, 422),
        ("POST", "/mcp", {}, 404),
        ("POST", "/api/ask", {"question": "x" * MAX_REQUEST_BYTES}, 413),
    ],
)
def test_a_wrong_request_is_told_so(
    client: httpx.Client, method: str, path: str, body: object, status: int
) -> None:
    """The status says whose fault it is, and the body says what."""
    reply = client.request(method, path, json=body)
    assert status == reply.status_code
    assert isinstance(reply.json()["error"], str)


def test_the_api_describes_itself(client: httpx.Client) -> None:
    """The schema names what an answer holds."""
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    assert {"QuestionJSON", "AnswerJSON", "CitationJSON"} <= set(schemas)
    assert "quote" in schemas["CitationJSON"]["properties"]


def test_an_answer_is_streamed_as_it_grows(client: httpx.Client) -> None:
    """Server-sent events, each the answer so far; the last but one is the whole."""
    asked = {"question": QUESTION, "stream": True}
    with client.stream("POST", "/api/ask", json=asked) as reply:
        assert reply.headers["content-type"].startswith("text/event-stream")
        events = [event.split("\n", 1) for event in reply.read().decode().strip().split("\n\n")]
    assert [*["event: answer"] * (len(events) - 1), "event: done"] == [name for name, _ in events]
    last = json.loads(events[-2][1].removeprefix("data: "))
    whole = client.post("/api/ask", json={"question": QUESTION}).json()
    assert timeless(whole) == timeless(last)


def test_an_unknown_field_is_refused(client: httpx.Client) -> None:
    """A misspelt option is not passed over."""
    reply = client.post("/api/ask", json={"question": QUESTION, "tolerence": 0.1})
    assert 422 == reply.status_code
    assert "tolerence" in reply.text


def test_filters_and_tolerance_reach_the_library(client: httpx.Client) -> None:
    """Nobody of that name wrote; with no tolerance for mistakes nothing is answered."""
    nobody = client.post("/api/ask", json={"question": QUESTION, "author": "Nobody Known"})
    assert 404 == nobody.status_code
    strict = client.post("/api/ask", json={"question": QUESTION, "tolerance": 0.0}).json()
    assert not strict["found"]
    assert 400 == client.post("/api/ask", json={"question": "x", "tolerance": 5}).status_code


def test_health_and_description(client: httpx.Client, library: Library) -> None:
    """It is up; the page for people names every path and brings nothing from elsewhere."""
    told = {"status": "ok", "generation": library.manifest.generation}
    assert told == client.get("/health").json()
    page = client.get("/docs").text
    assert all(path in page for path in client.get("/openapi.json").json()["paths"])
    assert "http://" not in page
    assert "src=" not in page


def test_no_answer_holds_a_path_of_the_server(client: httpx.Client, home: Path) -> None:
    """Articles, passages and answers name their sources, not where these lie."""
    told = [
        client.get("/api/articles").text,
        client.get(f"/api/articles/{ARTICLE}").text,
        client.get("/api/search", params={"question": QUESTION}).text,
        client.post("/api/ask", json={"question": QUESTION}).text,
    ]
    assert [] == [text for text in told if str(home) in text or "/articles/" in text]


class Broken(Library):
    """A library whose files are gone."""

    def articles(self) -> NoReturn:
        """Fail as the store does, with a path in the words."""
        raise LibraryError("/srv/secret/index/library.db cannot be read; restore it")


def test_the_operators_errors_are_not_the_askers(library: Library) -> None:
    """What names a place on the server goes to the log."""
    with serving(Broken(library._models)) as client:
        reply = client.get("/api/articles")
    assert 503 == reply.status_code
    assert "/srv/secret" not in reply.text


def test_a_friendly_page_may_ask(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """The operator names it; any other page is refused, and may not read either."""
    monkeypatch.setenv("ASKCITE_ORIGINS", "https://news.example")
    asked = {"question": QUESTION}
    with serving(library) as client:
        friend = client.post("/api/ask", json=asked, headers={"origin": "https://news.example"})
        other = client.post("/api/ask", json=asked, headers={"origin": "https://evil.example"})
    allowed = "access-control-allow-origin"
    assert (200, "https://news.example") == (friend.status_code, friend.headers[allowed])
    assert (403, False) == (other.status_code, allowed in other.headers)


@pytest.mark.parametrize("given", [None, "Bearer wrong", "Bearer", "secret", "Bearer sécret"])
def test_a_token_is_asked_of_everyone(library: Library, given: str | None) -> None:
    """Nothing is served without it, the description included."""
    headers = [] if given is None else [(b"authorization", given.encode())]
    with serving(library, token="secret") as client:  # noqa: S106
        for path in ("/api/articles", "/openapi.json", "/mcp", "/"):
            assert 401 == client.get(path, headers=headers).status_code
        right = {"authorization": "Bearer secret"}
        assert 200 == client.get("/api/articles", headers=right).status_code


def test_mcp_is_served_beside_the_api(library: Library) -> None:
    """One message a request; a notification is only accepted."""
    right = {"authorization": "Bearer secret"}
    ping = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    note = {"jsonrpc": "2.0", "method": "notifications/initialized"}
    with serving(library, token="secret") as client:  # noqa: S106
        assert {} == client.post("/mcp", json=ping, headers=right).json()["result"]
        assert 202 == client.post("/mcp", json=note, headers=right).status_code
        assert 405 == client.get("/mcp", headers=right).status_code


def test_without_a_token_mcp_says_what_opens_it(client: httpx.Client) -> None:
    """An operator who connects an assistant reads which variable is missing."""
    ping = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    assert "ASKCITE_TOKEN" in client.post("/mcp", json=ping).json()["error"]


def test_the_official_client_asks_over_http(
    library: Library, run_async: Callable[..., Any]
) -> None:
    """With the token a real client gets an answer; without it, none."""
    sdk = pytest.importorskip("mcp", reason="needs pip install mcp")
    stream = pytest.importorskip("mcp.client.streamable_http")
    client_of_sdk = pytest.importorskip("httpx2").AsyncClient
    found: list[Any] = []

    async def converse(address: str) -> None:
        headers = {"authorization": "Bearer secret"}
        async with (
            client_of_sdk(headers=headers, timeout=60) as http,
            stream.streamable_http_client(address, http_client=http) as streams,
            sdk.ClientSession(*streams[:2]) as session,
        ):
            await session.initialize()
            found.append(await session.call_tool("ask", {"question": QUESTION}))

    with serving(library, token="secret") as client:  # noqa: S106
        run_async(converse, str(client.base_url.join("/mcp")))
    assert "2019" in found[0].content[0].text


def test_a_local_server_goes_by_no_other_name(client: httpx.Client) -> None:
    """A web page that points a name of its own at this machine gets nothing."""
    reply = client.get("/api/articles", headers={"host": "evil.example"})
    assert 421 == reply.status_code
    assert "access-control-allow-origin" not in client.get("/api/articles").headers


@pytest.mark.parametrize("host", ["127.0.0.2", "::1"])
def test_a_local_server_goes_by_its_own_address(library: Library, host: str) -> None:
    """Whichever address of this machine it listens at, a client may name it."""
    with serving(library, host=host) as client:
        headers = {"host": f"{address.written(host)}:7861"}
        assert 200 == client.get("/api/articles", headers=headers).status_code


def test_a_client_that_asks_too_often_is_told_to_wait(client: httpx.Client) -> None:
    """The limit counts each client's requests a minute."""
    codes = [client.get("/nothing").status_code for _ in range(REQUESTS_PER_MINUTE + 1)]
    assert [404] * REQUESTS_PER_MINUTE + [429] == codes


def test_a_body_without_a_length_is_limited_too(client: httpx.Client) -> None:
    """A client that streams more than is allowed is cut off."""
    chunks = (b"x" * 50_000 for _ in range(100))
    assert 413 == client.post("/api/ask", content=chunks).status_code


def test_a_port_in_use_is_told(library: Library) -> None:
    """Before anything is served."""
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(ServeError, match="choose another port"),
    ):
        api.serve(library, port=taken.getsockname()[1])


def test_the_articles_are_not_open_to_the_network_by_mistake(library: Library) -> None:
    """Another address than this machine's needs a token."""
    with pytest.raises(ServeError, match="set ASKCITE_TOKEN"):
        api.create(library, host="0.0.0.0")  # noqa: S104 - that is what is refused
    api.create(library, host="0.0.0.0", token="secret")  # noqa: S104, S106
