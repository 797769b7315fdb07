"""Failures of a language-model server, with their mend."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from askcite.errors import LLMError, RefusedError

if TYPE_CHECKING:
    import httpx

_TOLD_BYTES: Final = 20_000
"""What is read of a server's message."""
_TOLD_CHARACTERS: Final = 200
_REFUSED: Final = frozenset({400, 422, 501})
"""Codes that refuse the request as it is."""
_PARAMETER: Final = re.compile(r"\b(max_completion_tokens|max_tokens|temperature|stream)\b")
_UNSHOWN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")
_KEY: Final = re.compile(r"\b(?:sk|key|pk)-[\w*-]{4,}")
_TAGS: Final = re.compile(r"(?is)^\s*<(?:!doctype|html|\?xml)")
_MODEL: Final = "name a model it has with ASKCITE_LLM_MODEL"
_ROOM: Final = "its context is too small: start it with a larger one, or use a larger model"
_BY_WORDS: Final = (
    (re.compile(r"(?i)context (?:length|size|window)|too long|too many tokens"), _ROOM),
    (re.compile(r"(?i)quota|billing|credit|payment"), "its account has nothing left: look there"),
    (re.compile(r"(?i)\bmodel\b"), _MODEL),
)
"""Hints by what a server says of a request that it does not take."""
_HINTS: Final = {
    402: "its account has nothing left: look there",
    404: "check ASKCITE_LLM, which usually ends in /v1, and ASKCITE_LLM_MODEL",
    413: _ROOM,
    429: "it has too much to do: ask again later",
}
_MOVED: Final = "check ASKCITE_LLM: the server is elsewhere"
_LOG: Final = "look in its log"


class ParameterError(RefusedError):
    """The server refuses one parameter of the request."""

    def __init__(self, told: str, parameter: str) -> None:
        super().__init__(told)
        self.parameter = parameter


@contextmanager
def failures(base: str) -> Iterator[None]:
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
        raise LLMError(f"{server(base)} cannot be reached ({error}): check ASKCITE_LLM") from error
    except (httpx.LocalProtocolError, UnicodeEncodeError):  # their messages hold the key
        raise LLMError(f"{server(base)} cannot be sent this key: check ASKCITE_LLM_KEY") from None
    except httpx.TimeoutException as error:
        raise LLMError(f"{server(base)} did not answer in time: try a smaller model") from error
    except (httpx.HTTPError, EOFError) as error:
        raise LLMError(f"{server(base)} broke off its reply: look in its log") from error
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise LLMError(f"{server(base)} does not speak the OpenAI protocol ({error})") from error


def server(base: str) -> str:
    """The server's address without the secrets it can hold."""
    return f"the language model at {base.rpartition('@')[2].partition('?')[0]}"


def refusal(response: httpx.Response, key: str) -> LLMError:
    """The error of a response that is no reply.

    The server's own words are told in one line, without the key.
    """
    status, said, named = response.status_code, "", None
    if status != 200:
        said, named = _said(response, key)
        told = f"answered {status}" + (f" “{said}”" if said else "")
    else:
        kind = response.headers.get("content-type", "").partition(";")[0]
        told = f"sent {kind or 'no type'}, not a model's reply"
    told = f"{server(str(response.url))} {told}: {_hint(status, said, key)}"
    if status in _REFUSED:
        return ParameterError(told, named) if named else RefusedError(told)
    return LLMError(told)


def _said(response: httpx.Response, key: str) -> tuple[str, str | None]:
    """The server's message, and the parameter that it names."""
    body = b""
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > _TOLD_BYTES:
            break
    text = body[:_TOLD_BYTES].decode("utf-8", "replace")
    message, parameter = _message(text)
    found = _PARAMETER.search(parameter or message)
    return shown(message, key), found and found[1]


def _message(text: str) -> tuple[str, str]:
    """The message of an error as servers send it."""
    try:
        value: Any = json.loads(text)
    except (ValueError, RecursionError):
        return ("" if _TAGS.match(text) else text), ""
    error = value.get("error", value) if isinstance(value, dict) else value
    if isinstance(error, dict):
        message = error.get("message") or error.get("detail") or ""
        return str(message), str(error.get("param") or "")
    return (error if isinstance(error, str) else ""), ""


def shown(message: str, key: str) -> str:
    """A server's words on one line, short, without the key."""
    secret = message.replace(key, "…") if key else message
    line = " ".join(_UNSHOWN.sub(" ", _KEY.sub("…", secret)).split())
    return line if len(line) <= _TOLD_CHARACTERS else f"{line[:_TOLD_CHARACTERS]}…"


def _hint(status: int, said: str, key: str) -> str:
    if status in {401, 403}:
        return "check ASKCITE_LLM_KEY" if key else "set ASKCITE_LLM_KEY"
    if 300 <= status < 400:
        return _MOVED
    if status in {200, 404} and "model" not in said.lower():
        return _HINTS[404]
    by_words = (hint for words, hint in _BY_WORDS if words.search(said))
    return next(by_words, _HINTS.get(status, _LOG)) if status < 500 else _LOG
