"""A Model Context Protocol server: the four tools for assistants, over stdio or HTTP.

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

from askcite.doors.http import tools
from askcite.doors.http.guard import MAX_REQUEST_BYTES
from askcite.errors import AskciteError
from askcite.library.library import Library

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
_TOOLS: Final[dict[str, tuple[Callable[..., JSON], str, JSON]]] = {
    "ask": (
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
        },
    ),
    "search": (
        tools.search,
        "Find the passages of the articles that fit a question best.",
        {
            "question": _QUESTION,
            "k": {"type": "integer", "minimum": 1, "description": "How many passages."},
            "articles": _ONLY,
        },
    ),
    "list_articles": (tools.list_articles, "List the articles with their ids and titles.", {}),
    "read_span": (
        tools.read_span,
        "Read an article's own words between two character offsets, as a citation gives them.",
        {"article_id": {"type": "string"}, "start": _OFFSET, "end": _OFFSET},
    ),
}
_TYPES: Final = {"string": str, "integer": int, "array": list}


class _Refused(Exception):  # noqa: N818 - it is an answer, not a failure of ours
    """The request cannot be carried out: a JSON-RPC error code and why."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code


@dataclass(frozen=True)
class Server:
    """Answers the protocol's messages from a library."""

    library: Library

    def answer(self, line: bytes) -> JSON | None:
        """The reply to one message; None to a notification or a reply."""
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
            return _error(message["id"], INTERNAL, f"askcite failed: {error!r}")
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
        tool, _, properties = _TOOLS[name]
        try:
            found = tool(self.library, **_checked(tool, properties, given))
        except AskciteError as error:
            return {"content": [{"type": "text", "text": str(error)}], "isError": True}
        text = json.dumps(found, ensure_ascii=False)
        content = [{"type": "text", "text": text}]
        return {"content": content, "structuredContent": found, "isError": False}

    @cached_property
    def _described(self) -> list[JSON]:
        hints = {"readOnlyHint": True, "openWorldHint": False}
        return [
            {
                "name": name,
                "description": text,
                "inputSchema": {
                    "type": "object",
                    "properties": properties,
                    "required": _required(tool),
                    "additionalProperties": False,
                },
                "annotations": hints,
            }
            for name, (tool, text, properties) in _TOOLS.items()
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
    return [p.name for p in parameters if p.default is inspect.Parameter.empty]


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
    return not isinstance(value, list) or all(_fits(item, schema["items"]) for item in value)
