"""A server's reply, streamed or whole, without the model's thoughts."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from askcite.errors import LLMError
from askcite.llm.failures import ParameterError, refusal, server, shown
from askcite.llm.manners import THINKING, Manner

if TYPE_CHECKING:
    import httpx

LLM_SECONDS: Final = 60.0
"""A reply takes this long at most; a sentence of 30 tokens may come at one every two seconds."""
THINKING_SECONDS: Final = 240.0
"""The same of a model that thinks."""
LLM_BYTES: Final = 1_000_000
"""What is read of a reply: a stream of 160 tokens is about 60,000 bytes."""
THINKING_BYTES: Final = 10_000_000
_OPEN, _CLOSE = "<think>", "</think>"
_STREAM, _WHOLE = "text/event-stream", "application/json"


class Reply:
    """The pieces of a reply, as they come."""

    def __init__(self, response: httpx.Response, manner: Manner, key: str) -> None:
        self._response = response
        self._manner = manner
        self._key = key
        self._has_thought = False
        self._ended: str | None = None
        kind = response.headers.get("content-type", "")
        if response.status_code != 200 or not kind.startswith((_STREAM, _WHOLE)):
            raise refusal(response, key)
        self._is_stream = kind.startswith(_STREAM)

    def pieces(self) -> Iterator[str]:
        """The text, without thoughts.

        Raises EOFError when it breaks off, ParameterError when all of its room went into thoughts.
        """
        is_silent = True
        for piece in self._spoken(self._streamed() if self._is_stream else self._sent()):
            is_silent = is_silent and not piece.strip()
            yield whole(piece)
        if is_silent and self._has_thought and self._ended == "length":
            told = "used up its room by thinking: switch that off, or use another model"
            raise ParameterError(f"{self._server} {told}", THINKING)

    @property
    def _server(self) -> str:
        return server(str(self._response.url))

    def _spoken(self, pieces: Iterator[str]) -> Iterator[str]:
        """The pieces after the thoughts that they begin with."""
        held, is_open = "", False
        for piece in pieces:
            if is_open:
                yield piece
                continue
            held += piece
            head = held.lstrip()
            if head.startswith(_OPEN):
                self._has_thought = True
                if _CLOSE in head:
                    is_open = True
                    yield head.partition(_CLOSE)[2].lstrip()
            elif not _OPEN.startswith(head):
                is_open = True
                yield held
        if not is_open and not held.lstrip().startswith(_OPEN):
            yield held

    def _streamed(self) -> Iterator[str]:
        """The text in a stream of chat completion events."""
        for line in self._lines():
            if not line.startswith(b"data:"):
                continue
            data = line.removeprefix(b"data:").strip()
            if data == b"[DONE]":
                return
            yield from self._said(json.loads(data), "delta")
        if self._ended is None:
            raise EOFError

    def _sent(self) -> Iterator[str]:
        """The text of a whole reply, without its thoughts."""
        text = b"\n".join(self._lines(last=True))
        said = "".join(self._said(json.loads(text), "message"))
        yield said.rpartition(_CLOSE)[2]

    def _said(self, event: dict[str, Any], name: str) -> Iterator[str]:
        if event.get("error"):
            told = event["error"]
            message = told.get("message") if isinstance(told, dict) else told
            raise LLMError(f"{self._server} says “{shown(str(message), self._key)}”")
        for choice in event["choices"]:
            said = choice[name]
            self._ended = choice.get("finish_reason") or self._ended
            thought = said.get("reasoning_content") or said.get("reasoning")
            self._has_thought = self._has_thought or bool(thought)
            yield said.get("content") or ""

    def _lines(self, *, last: bool = False) -> Iterator[bytes]:
        """The reply's lines, within the time and size allowed.

        Split at line feeds alone: JSON may hold the other separators that `str.splitlines` knows.
        The `last` one of a stream is cut off unless it ends.
        """
        thinks = self._manner.thinks
        deadline = time.monotonic() + (THINKING_SECONDS if thinks else LLM_SECONDS)
        most = THINKING_BYTES if thinks else LLM_BYTES
        rest, size = b"", 0
        for chunk in self._response.iter_bytes():
            size += len(chunk)
            if time.monotonic() > deadline or size > most:
                raise LLMError(f"{self._server} does not come to an end: it was cut off")
            *lines, rest = (rest + chunk).split(b"\n")
            yield from lines
        if last:
            yield rest


def whole(text: str) -> str:
    """The text with "?" for each half of a character.

    A reply cut into tokens can hold such.
    """
    return text.encode("utf-8", "replace").decode()
