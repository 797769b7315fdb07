"""A language model behind an OpenAI-compatible server; optional.

ASKCITE_LLM        the server's base address, as in http://127.0.0.1:8080/v1
ASKCITE_LLM_MODEL  the model's name, where the server has several
ASKCITE_LLM_KEY    the key, where it asks for one
"""

from __future__ import annotations

import json
import os
import secrets
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from askcite.errors import LLMError, RefusedError

if TYPE_CHECKING:
    import httpx

LLM_SECONDS: Final = 60.0
"""A reply takes this long at most; a sentence of 30 tokens may come at one every two seconds."""
LLM_SILENCE_SECONDS: Final = 30.0
"""Longest wait for the server's next word: a prompt of 150 tokens at five a second."""
LLM_PAUSES: Final = (0.5, 2.0)
"""Seconds before each further try when the server is busy or still loading."""
LLM_TOKENS: Final = 160
"""Tokens of a written sentence at most; the short ones that are asked for have about 30."""
LLM_ANSWER_TOKENS: Final = 400
"""Tokens of a whole answer at most: three or four sentences with their numbers, as JSON."""
LLM_BYTES: Final = 1_000_000
"""What is read of a reply: a stream of 160 tokens is about 60,000 bytes."""
_BUSY = frozenset({429, 500, 502, 503, 504})  # may pass; other errors will not
_REFUSED = frozenset({400, 422, 501})  # the request as it is
_HINTS = {
    401: "check ASKCITE_LLM_KEY",
    403: "check ASKCITE_LLM_KEY",
    404: "check ASKCITE_LLM, which usually ends in /v1, and ASKCITE_LLM_MODEL",
    400: "name a model it has with ASKCITE_LLM_MODEL",
}


@dataclass(frozen=True, slots=True)
class LLM:
    """The model at `base`, to which `/chat/completions` is added."""

    base: str
    model: str = ""
    key: str = field(default="", repr=False)

    def stream(
        self, instruction: str, text: str, schema: dict[str, Any] | None = None
    ) -> Generator[str]:
        """The reply to `text`, piece by piece, at temperature 0.

        With a JSON `schema` the server is asked to write nothing else. Closing the iterator ends
        the reply. Raises LLMError for every way a server can fail.
        """
        import httpx

        with _failures(self.base), httpx.Client(timeout=_timeout()) as client:
            request = client.build_request(
                "POST",
                self.base.rstrip("/") + "/chat/completions",
                json=self._body(instruction, text, schema),
                headers={"Authorization": f"Bearer {self.key}"} if self.key else {},
            )
            response = _send(client, request)
            try:
                yield from _pieces(_lines(response))
            finally:
                response.close()

    def write(self, instruction: str, text: str) -> str:
        """The whole reply."""
        return "".join(self.stream(instruction, text)).strip()

    def _body(self, instruction: str, text: str, schema: dict[str, Any] | None) -> dict[str, Any]:
        messages = [
            {"role": "system", "content": instruction},
            {"role": "user", "content": text},
        ]
        named = {"model": self.model} if self.model else {}
        tokens = LLM_ANSWER_TOKENS if schema else LLM_TOKENS
        limits = {"temperature": 0, "max_tokens": tokens, "stream": True}
        described = {"name": "answer", "strict": True, "schema": schema}
        wanted = {"type": "json_schema", "json_schema": described}
        form = {"response_format": wanted} if schema else {}
        return {**named, "messages": messages, **limits, **form}


def first_line(llm: LLM, instruction: str, data: str, task: str) -> str:
    """The first line of the reply.

    `data` is fenced with marks that it cannot know. The marks stand for `{fence}` in the
    instruction.
    """
    fence = secrets.token_hex(4)
    text = f"<{fence}>\n{data}\n</{fence}>\n\n{task}"
    written = ""
    with closing(llm.stream(instruction.format(fence=fence), text)) as pieces:
        for piece in pieces:
            written = (written + piece).lstrip()
            if "\n" in written:
                break
    return written.partition("\n")[0].strip()


def whole(text: str) -> str:
    """The text with "?" for each half of a character.

    A reply cut into tokens can hold such.
    """
    return text.encode("utf-8", "replace").decode()


def from_environment() -> LLM | None:
    """The model that ASKCITE_LLM names, or None."""
    given = (f"ASKCITE_LLM{rest}" for rest in ("", "_MODEL", "_KEY"))
    base, model, key = (os.environ.get(name, "").strip() for name in given)
    return LLM(base, model, key) if base else None


def _timeout() -> httpx.Timeout:
    import httpx

    return httpx.Timeout(LLM_SILENCE_SECONDS, connect=5.0)


@contextmanager
def _failures(base: str) -> Iterator[None]:
    """Failures of the exchange as an LLMError."""
    import httpx

    try:
        yield
    except (
        httpx.ConnectError,
        httpx.ConnectTimeout,
        httpx.UnsupportedProtocol,
        httpx.InvalidURL,
    ) as error:
        raise LLMError(f"{_server(base)} cannot be reached ({error}): check ASKCITE_LLM") from error
    except (httpx.LocalProtocolError, UnicodeEncodeError):  # their messages hold the key
        raise LLMError(f"{_server(base)} cannot be sent this key: check ASKCITE_LLM_KEY") from None
    except httpx.TimeoutException as error:
        raise LLMError(f"{_server(base)} did not answer in time: try a smaller model") from error
    except (httpx.HTTPError, EOFError) as error:
        raise LLMError(f"{_server(base)} broke off its reply: look in its log") from error
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise LLMError(f"{_server(base)} does not speak the OpenAI protocol ({error})") from error


def _server(base: str) -> str:
    """The server's address without the secrets it can hold."""
    return f"the language model at {base.rpartition('@')[2].partition('?')[0]}"


def _send(client: httpx.Client, request: httpx.Request) -> httpx.Response:
    """The response's head, tried again while the server is busy."""
    for pause in LLM_PAUSES:
        response = client.send(request, stream=True)
        if response.status_code not in _BUSY:
            return _accepted(response)
        response.close()
        time.sleep(pause)
    return _accepted(client.send(request, stream=True))


def _accepted(response: httpx.Response) -> httpx.Response:
    """The response if it is a stream of events.

    Raises LLMError, and closes it, otherwise.
    """
    kind = response.headers.get("content-type", "")
    if response.status_code == 200 and kind.startswith("text/event-stream"):
        return response
    response.close()
    status = response.status_code
    said = f"answered {status}" if status != 200 else f"sent {kind or 'no type'}, not a stream"
    hint = _HINTS.get(status, "look in its log")
    raised = RefusedError if status in _REFUSED else LLMError
    raise raised(f"{_server(str(response.url))} {said}: {hint}")


def _lines(response: httpx.Response) -> Iterator[bytes]:
    """The stream's lines, within the time and size allowed.

    Split at line feeds alone: JSON may hold the other separators that `str.splitlines` knows.
    """
    deadline = time.monotonic() + LLM_SECONDS
    rest, size = b"", 0
    for chunk in response.iter_bytes():
        size += len(chunk)
        if time.monotonic() > deadline or size > LLM_BYTES:
            raise LLMError(f"{_server(str(response.url))} does not come to an end: it was cut off")
        *whole, rest = (rest + chunk).split(b"\n")
        yield from whole


def _pieces(lines: Iterator[bytes]) -> Iterator[str]:
    """The text in a stream of chat completion events.

    Raises EOFError when it breaks off.
    """
    for line in lines:
        if not line.startswith(b"data:"):
            continue
        data = line.removeprefix(b"data:").strip()
        if data == b"[DONE]":
            return
        event = json.loads(data)
        if event.get("error"):
            raise ValueError(str(event["error"])[:200])
        for choice in event["choices"]:
            yield whole(choice["delta"].get("content") or "")
    raise EOFError
