"""The library as tools of an assistant, through the protocol's own client."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from askcite import guide
from askcite.doors.cli.serving import MCP
from askcite.doors.http import mcp
from askcite.doors.http.guard import MAX_REQUEST_BYTES
from askcite.library.library import Library

QUESTION = "In which year was the IPOI announced?"
ARTICLE = "japan-india-indo-pacific"


def exchange(library: Library, *lines: bytes) -> list[dict[str, Any]]:
    """The replies to these lines."""
    out = io.BytesIO()
    mcp.serve(library, io.BytesIO(b"".join(line + b"\n" for line in lines)), out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def call(library: Library, tool: str, **arguments: object) -> dict[str, Any]:
    """The reply to a call of a tool."""
    params = {"name": tool, "arguments": arguments}
    message = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params}
    (reply,) = exchange(library, json.dumps(message).encode())
    return reply


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library on disk, for another process."""
    articles = Path(__file__).parents[3] / "index" / "articles"
    directory = tmp_path_factory.mktemp("mcp")
    Library.build(directory, [articles]).close()
    return directory


def test_the_official_client_uses_every_tool(index: Path, run_async: Callable[..., Any]) -> None:
    """A real client, a real process: hello, list, ask, search, read."""
    sdk = pytest.importorskip("mcp", reason="needs pip install mcp")
    stdio = pytest.importorskip("mcp.client.stdio")
    parameters = stdio.StdioServerParameters(
        command=sys.executable,
        args=["-m", "askcite", "mcp", "--index", str(index)],
        env=dict(os.environ),
    )

    async def converse() -> None:
        async with (
            stdio.stdio_client(parameters, errlog=sys.__stderr__) as streams,
            sdk.ClientSession(*streams) as session,
        ):
            await session.initialize()
            listed = (await session.list_tools()).tools
            tools = {tool.name for tool in listed}
            assert {"ask", "search", "find_related", "list_articles", "read_span"} <= tools
            assert all(tool.output_schema["required"] for tool in listed)
            asked = await session.call_tool("ask", {"question": QUESTION})
            answer = json.loads(asked.content[0].text)
            (citation, *_) = answer["statements"][0]["citations"]
            place = {k: citation[k] for k in ("article_id", "start", "end")}
            read = await session.call_tool("read_span", place)
            assert citation["quote"] == json.loads(read.content[0].text)["text"]

    run_async(converse)


def test_help_and_guide_name_every_tool(library: Library) -> None:
    """Who sets an assistant up is told what it may do."""
    asked = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list"}).encode()
    (reply,) = exchange(library, asked)
    names = {tool["name"] for tool in reply["result"]["tools"]}
    for told in (MCP, guide.page("programs")):
        assert set() == {name for name in names if name not in told}


def test_a_process_speaks_only_the_protocol(index: Path) -> None:
    """Nothing but replies is printed, and the end of the input ends it."""
    hello = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {}}
    done = subprocess.run(
        [sys.executable, "-m", "askcite", "mcp", "--index", str(index)],
        input=json.dumps(hello).encode() + b"\n",
        capture_output=True,
        check=True,
        timeout=120,
    )
    (reply,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert "askcite" == reply["result"]["serverInfo"]["name"]
    assert b"" == done.stderr


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [(v, v) for v in mcp.VERSIONS] + [("1999-01-01", mcp.VERSIONS[0]), (None, mcp.VERSIONS[0])],
)
def test_the_clients_version_is_spoken_if_known(
    library: Library, asked: str | None, spoken: str
) -> None:
    """Otherwise ours is offered."""
    params = {"protocolVersion": asked}
    message = {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": params}
    (reply,) = exchange(library, json.dumps(message).encode())
    assert spoken == reply["result"]["protocolVersion"]


def test_a_call_gives_text_and_structure_alike(library: Library) -> None:
    """Old clients read the text, new ones the structure."""
    result = call(library, "search", question=QUESTION, k=2)["result"]
    assert result["structuredContent"] == json.loads(result["content"][0]["text"])
    assert 2 == len(result["structuredContent"]["hits"])
    assert result["isError"] is False


def test_a_span_is_the_articles_own_words(library: Library) -> None:
    """An end beyond the text is the text's end."""
    text = library.article(ARTICLE).text
    read = call(library, "read_span", article_id=ARTICLE, start=10, end=10**9)["result"]
    assert text[10:] == read["structuredContent"]["text"]


@pytest.mark.parametrize(
    ("tool", "arguments", "reason"),
    [
        ("ask", {"question": " "}, "empty"),
        ("ask", {"question": "x", "articles": ["nowhere"]}, "nowhere"),
        ("ask", {"question": "x", "articles": ["\ud800"]}, "no article"),
        ("ask", {"question": "x", "history": [["one"]]}, "a question and an answer"),
        ("search", {"question": "x", "k": 0}, "k is between"),
        ("read_span", {"article_id": "nowhere", "start": 0, "end": 1}, "nowhere"),
        ("read_span", {"article_id": "\ud800", "start": 0, "end": 1}, "no article"),
        ("read_span", {"article_id": ARTICLE, "start": 5, "end": 5}, "characters 0 to"),
        ("read_span", {"article_id": ARTICLE, "start": -5, "end": 5}, "characters 0 to"),
    ],
)
def test_a_tool_that_fails_tells_the_assistant_why(
    library: Library, tool: str, arguments: dict[str, Any], reason: str
) -> None:
    """The failure is a result that the model can read, not a broken protocol."""
    result = call(library, tool, **arguments)["result"]
    assert result["isError"] is True
    assert reason in result["content"][0]["text"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{not json", mcp.PARSE),
        (b"\xff\xfe", mcp.PARSE),
        (b"[]", mcp.REQUEST),
        (b'{"id": 1, "method": "ping"}', mcp.REQUEST),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "resources/list"}', mcp.METHOD),
        (b'{"jsonrpc": "2.0", "id": 1, "method": 7}', mcp.METHOD),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": [1]}', mcp.PARAMS),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {}}', mcp.PARAMS),
        (b"x" * (MAX_REQUEST_BYTES + 5), mcp.REQUEST),
        (b"[" * 100_000, mcp.PARSE),
    ],
)
def test_a_broken_message_is_answered_and_the_next_one_too(
    library: Library, line: bytes, code: int
) -> None:
    """Whatever a client sends, the server goes on."""
    ping = b'{"jsonrpc": "2.0", "id": "p", "method": "ping"}'
    error, pong = exchange(library, line, ping)
    assert code == error["error"]["code"]
    assert {"jsonrpc": "2.0", "id": "p", "result": {}} == pong


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("ask", {}),
        ("ask", {"question": 7}),
        ("ask", {"question": "x", "tolerance": 1}),
        ("ask", {"question": "x", "articles": "a"}),
        ("ask", {"question": "x", "articles": [1]}),
        ("ask", {"question": "x", "history": [["q", 7]]}),
        ("search", {"question": "x", "k": True}),
        ("search", {"question": "x", "k": 1.5}),
        ("nothing", {}),
    ],
)
def test_arguments_that_do_not_fit_the_schema_are_refused(
    library: Library, tool: str, arguments: dict[str, Any]
) -> None:
    """Before the library sees them."""
    assert mcp.PARAMS == call(library, tool, **arguments)["error"]["code"]


class Broken(Library):
    """A library with a fault of its own."""

    def __init__(self) -> None:
        """Nothing is opened."""

    def articles(self) -> NoReturn:
        """Fail as no caller expects."""
        raise RuntimeError("out of cheese")


def test_a_fault_of_the_server_is_answered_too(caplog: pytest.LogCaptureFixture) -> None:
    """The assistant is told, the operator finds the place in the log, and the server goes on."""
    error = call(Broken(), "list_articles")["error"]
    assert mcp.INTERNAL == error["code"]
    assert "askcite failed: RuntimeError" == error["message"]
    assert "Traceback" in caplog.text


def test_a_notification_gets_no_reply(library: Library) -> None:
    """Nor does an empty line."""
    note = b'{"jsonrpc": "2.0", "method": "notifications/initialized"}'
    assert [] == exchange(library, note, b"", b"  ")


def test_a_search_may_be_narrowed(library: Library) -> None:
    """By what is known of the articles, as a question may."""
    found = call(library, "search", question="IPOI", author="Gyalpo", k=2)["result"]
    assert 2 == len(found["structuredContent"]["hits"])
    assert call(library, "search", question="IPOI", until="1999")["result"]["isError"]
    found = call(library, "search", question="IPOI", where={"language": "en"}, k=2)["result"]
    assert 2 == len(found["structuredContent"]["hits"])
    wrong = call(library, "search", question="IPOI", where={"tongue": "en"})["result"]
    assert "no article has a field 'tongue'" in wrong["content"][0]["text"]
