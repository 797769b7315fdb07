"""A Model Context Protocol server: the tools for assistants.

JSON-RPC 2.0 in our own few lines: a server that only offers tools needs four methods, and the
official package brings a dozen dependencies. Messages are answered one at a time.
"""

from __future__ import annotations

import inspect
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from typing import Any, BinaryIO, Final

from askcite.doors.http import reviewing, schema, tools
from askcite.doors.http.guard import MAX_REQUEST_BYTES
from askcite.errors import AskciteError
from askcite.library.library import Library
from askcite.review import evidence_tables, said, written
from askcite.types.forms import AnswerJSON

_log = logging.getLogger(__name__)

JSON = dict[str, Any]
VERSIONS: Final = ("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05")
"""Protocol versions spoken, the newest first; for a tools server they do not differ."""
PARSE, REQUEST, METHOD, PARAMS, INTERNAL = -32700, -32600, -32601, -32602, -32603
"""JSON-RPC's error codes."""

_ONLY: Final = {
    "type": "array",
    "items": {"type": "string"},
    "description": "Ids of the articles to look in; all, if left out.",
}
_QUESTION: Final = {"type": "string", "description": "A question in plain words."}
_OFFSET: Final = {"type": "integer", "minimum": 0}
_MANY: Final = {"type": "integer", "minimum": 1, "description": "How many passages."}
_PLACE: Final = {"article_id": {"type": "string"}, "start": _OFFSET, "end": _OFFSET}
_DATE: Final = "A year, a month or a day, as 2021, 2021-05 or 2021-05-03; included."
_KNOWN: Final = {
    "author": {"type": "string", "description": "A whole name or a last name."},
    "since": {"type": "string", "description": _DATE},
    "until": {"type": "string", "description": _DATE},
    "tags": {"type": "array", "items": {"type": "string"}},
    "where": {
        "type": "object",
        "additionalProperties": {"type": "string"},
        "description": "Further fields with their values, as language, source or journal.",
    },
}
"""What is known of the articles to look in."""


@dataclass(frozen=True, slots=True)
class _Tool:
    """A tool: function, words, arguments, form of its result."""

    call: Callable[..., JSON]
    text: str
    properties: JSON
    result: type


_TOOLS: Final[dict[str, _Tool]] = {
    "ask": _Tool(
        tools.ask,
        "Answer a question from the articles. Each statement cites the exact words it rests on, "
        "with character offsets. `found` is false when the articles do not say.",
        {
            "question": _QUESTION,
            "articles": _ONLY,
            "history": {
                "type": "array",
                "items": {"type": "array", "items": {"type": "string"}},
                "description": "Earlier turns, each [question, answer], for a follow-up.",
            },
            **_KNOWN,
        },
        AnswerJSON,
    ),
    "search": _Tool(
        tools.search,
        "Find the passages of the articles that fit a question best.",
        {"question": _QUESTION, "k": _MANY, "articles": _ONLY, **_KNOWN},
        tools.SearchJSON,
    ),
    "check_draft": _Tool(
        reviewing.check_draft,
        "Check a text against the articles, sentence by sentence: verbatim, supported, differs, "
        "contradicted, or not in the articles; quotations letter by letter.",
        {"text": {"type": "string", "description": "The draft, in plain text."}},
        written.DraftJSON,
    ),
    "where_articles_differ": _Tool(
        reviewing.differ,
        "Ask each article alone for a short answer (a number, a date, a name) and group those that "
        "agree: agreed, updated by a later article, or disputed.",
        {"question": _QUESTION, "articles": _ONLY},
        evidence_tables.DifferingJSON,
    ),
    "who_said": _Tool(
        reviewing.who_said,
        "List what a person says in the articles, direct and reported, by date, in exact words.",
        {
            "name": {"type": "string", "description": "A whole name or a last name."},
            "about": {"type": "string", "description": "Only what is about this."},
            "articles": _ONLY,
        },
        said.UtterancesJSON,
    ),
    "kept_answers": _Tool(
        reviewing.kept_answers,
        "Hold the answers that were kept against the articles as they now are: each quote stands, "
        "moved, is reworded or gone, and a question whose article changed is asked again.",
        {},
        reviewing.KeptJSON,
    ),
    "prove": _Tool(
        reviewing.prove,
        "Answer a question as one HTML file with the quotes, the articles' texts and digests, "
        "which checks itself in any browser.",
        {"question": _QUESTION, "articles": _ONLY},
        reviewing.ProofJSON,
    ),
    "find_related": _Tool(
        tools.find_related,
        "Find passages elsewhere that treat what an article says between two character offsets.",
        {**_PLACE, "k": _MANY},
        tools.SearchJSON,
    ),
    "list_articles": _Tool(
        tools.list_articles,
        "List the articles with their ids, titles, authors and dates.",
        {},
        tools.ArticlesJSON,
    ),
    "read_span": _Tool(
        tools.read_span,
        "Read an article's own words between two character offsets, as a citation gives them.",
        _PLACE,
        tools.WordsJSON,
    ),
}
_TYPES: Final = {"string": str, "integer": int, "array": list, "object": dict}


class _Refused(Exception):  # noqa: N818 - it is an answer, not a failure of ours
    """A request refused, with a JSON-RPC error code."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code


@dataclass(frozen=True)
class Server:
    """Answers the protocol's messages from a library.

    `heard` is told the outcome of each question.
    """

    library: Library
    heard: Callable[[str], object] = lambda outcome: None

    def answer(self, line: bytes) -> JSON | None:
        """The reply to one message, None to a notification."""
        try:
            message = json.loads(line)
        except (ValueError, RecursionError) as error:
            return _error(None, PARSE, f"not JSON: {error}")
        if not isinstance(message, dict) or message.get("jsonrpc") != "2.0":
            return _error(None, REQUEST, "not a JSON-RPC 2.0 message")
        if "id" not in message or "method" not in message:
            return None
        try:
            result = self._call(message["method"], message.get("params") or {})
        except _Refused as error:
            return _error(message["id"], error.code, str(error))
        except Exception as error:
            _log.exception("a message could not be answered")
            return _error(message["id"], INTERNAL, f"askcite failed: {type(error).__name__}")
        return {"jsonrpc": "2.0", "id": message["id"], "result": result}

    def _call(self, method: object, params: object) -> JSON:
        known = {"initialize": self._hello, "tools/list": self._list, "tools/call": self._use}
        if method == "ping":
            return {}
        if not isinstance(method, str) or method not in known:
            raise _Refused(METHOD, f"no method {method!r}")
        if not isinstance(params, dict):
            raise _Refused(PARAMS, "params is not an object")
        return known[method](params)

    def _hello(self, params: JSON) -> JSON:
        asked = params.get("protocolVersion")
        return {
            "protocolVersion": asked if asked in VERSIONS else VERSIONS[0],
            "capabilities": {"tools": {}},
            "serverInfo": {"name": "askcite", "version": version("askcite")},
            "instructions": "Ask the articles, and cite what the answers cite.",
        }

    def _list(self, params: JSON) -> JSON:
        return {"tools": self._described}

    def _use(self, params: JSON) -> JSON:
        name, given = params.get("name"), params.get("arguments") or {}
        if not isinstance(name, str) or name not in _TOOLS:
            raise _Refused(PARAMS, f"no tool {name!r}")
        tool = _TOOLS[name]
        try:
            found = tool.call(self.library, **_checked(tool.call, tool.properties, given))
        except AskciteError as error:
            _log.info("a tool failed", exc_info=error)
            return {"content": [{"type": "text", "text": tools.problem(error)}], "isError": True}
        if "outcome" in found:
            self.heard(found["outcome"])
        text = json.dumps(found, ensure_ascii=False)
        content = [{"type": "text", "text": text}]
        return {"content": content, "structuredContent": found, "isError": False}

    @cached_property
    def _described(self) -> list[JSON]:
        hints = {"readOnlyHint": True, "openWorldHint": False}
        return [
            {
                "name": name,
                "description": tool.text,
                "inputSchema": {
                    "type": "object",
                    "properties": tool.properties,
                    "required": _required(tool.call),
                    "additionalProperties": False,
                },
                "outputSchema": schema.of(tool.result),
                "annotations": hints,
            }
            for name, tool in _TOOLS.items()
        ]


def serve(library: Library, incoming: BinaryIO, outgoing: BinaryIO) -> None:
    """Answer messages, one a line, until `incoming` ends."""
    server = Server(library)
    while line := incoming.readline(MAX_REQUEST_BYTES + 1):
        if len(line) > MAX_REQUEST_BYTES:
            reply: JSON | None = _error(None, REQUEST, f"longer than {MAX_REQUEST_BYTES:,} bytes")
            while line and not line.endswith(b"\n"):
                line = incoming.readline(MAX_REQUEST_BYTES)
        else:
            reply = server.answer(line) if line.strip() else None
        if reply is not None:
            outgoing.write(json.dumps(reply).encode() + b"\n")
            outgoing.flush()


def _error(id: object, code: int, reason: str) -> JSON:
    return {"jsonrpc": "2.0", "id": id, "error": {"code": code, "message": reason}}


def _required(tool: Callable[..., JSON]) -> list[str]:
    parameters = list(inspect.signature(tool).parameters.values())[1:]
    must = (p for p in parameters if p.kind is not inspect.Parameter.VAR_KEYWORD)
    return [p.name for p in must if p.default is inspect.Parameter.empty]


def _checked(tool: Callable[..., JSON], properties: JSON, given: object) -> JSON:
    """The arguments if they fit the schema; raises _Refused otherwise."""
    if not isinstance(given, dict):
        raise _Refused(PARAMS, "arguments is not an object")
    if missing := [name for name in _required(tool) if name not in given]:
        raise _Refused(PARAMS, f"{missing[0]} is missing")
    for name, value in given.items():
        if name not in properties:
            raise _Refused(PARAMS, f"no argument {name!r}")
        if not _fits(value, properties[name]):
            raise _Refused(PARAMS, f"{name} is no {properties[name]['type']} as the schema says")
    return given


def _fits(value: object, schema: JSON) -> bool:
    if isinstance(value, bool) or not isinstance(value, _TYPES[schema["type"]]):
        return False
    if isinstance(value, dict):
        return all(_fits(each, schema["additionalProperties"]) for each in value.values())
    return not isinstance(value, list) or all(_fits(item, schema["items"]) for item in value)
