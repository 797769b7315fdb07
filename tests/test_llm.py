"""The client of a language-model server, against a real one and against broken ones."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Any

import pytest

from askcite import llm as llm_module
from askcite.errors import LLMError
from askcite.llm import LLM, from_environment

Serve = Callable[..., tuple[LLM, list[tuple[str, dict[str, Any]]]]]


def test_a_real_model_streams_its_reply(llm: LLM) -> None:
    """The pieces come one by one and make up what `write` gives."""
    request = ("You are brief.", "Is the sky blue? Answer yes or no.")
    pieces = list(llm.stream(*request))
    assert len(pieces) > 1
    assert "".join(pieces).strip() == llm.write(*request)


def test_a_reply_may_be_ended_early(llm: LLM) -> None:
    """The server answers again at once after a stream was closed half-way."""
    stream = llm.stream("You are a writer.", "Write a long story about a bridge.")
    next(stream)
    stream.close()
    assert llm.write("You are brief.", "Say yes.") != ""


def test_the_request_says_what_is_wanted(serve: Serve) -> None:
    """Instruction and text travel apart, at temperature 0, bounded, with the key."""
    client, requests = serve("yes", key="secret")
    assert "yes" == client.write("Be brief.", "Is it?")
    ((authorization, body),) = requests
    assert "Bearer secret" == authorization
    assert ["system", "user"] == [m["role"] for m in body["messages"]]
    assert ("m", 0, True) == (body["model"], body["temperature"], body["stream"])
    assert 0 < body["max_tokens"] < 1000


def test_a_line_separator_inside_a_piece_is_kept(serve: Serve) -> None:
    """A piece may hold a character that other tools take for the end of a line."""
    client, _ = serve("one\u2028two")
    assert "one\u2028two" == client.write("", "")


def test_half_a_character_is_a_question_mark(serve: Serve) -> None:
    """A reply cut into tokens can hold one, and no text with it can be stored or shown."""
    llm, _ = serve("a bridge \ud83c of \udf09 granite")
    assert "a bridge ? of ? granite" == llm.write("i", "t")


def test_a_busy_server_is_asked_again(serve: Serve) -> None:
    """A 503, as while a model loads, costs a pause and no error."""
    client, requests = serve((503, "text/plain", b"loading"), "ready")
    assert "ready" == client.write("", "")
    assert 2 == len(requests)


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        ((401, "application/json", b"{}"), "answered 401: check ASKCITE_LLM_KEY"),
        ((404, "text/html", b"<html>"), "answered 404: check ASKCITE_LLM"),
        ((307, "text/plain", b""), "answered 307"),
        ((200, "text/html", b"<html>welcome</html>"), "sent text/html, not a stream"),
        ((200, "text/event-stream", b"data: {not json\n\n"), "does not speak the OpenAI protocol"),
        ((200, "text/event-stream", b'data: {"choices": [{}]}\n\n'), "does not speak"),
        ((200, "text/event-stream", b'data: ["choices"]\n\n'), "does not speak"),
        ((200, "text/event-stream", b"data: \xff\n\n"), "does not speak"),
        ((200, "text/event-stream", b'data: {"error": "out of memory"}\n\n'), "memory"),
        ((200, "text/event-stream", b'data: {"choices": []}\n\n'), "broke off its reply"),
        ((200, "text/event-stream", b"data: " + b"[" * 100_000 + b"\n\n"), "does not speak"),
        ((200, "text/event-stream", b""), "broke off"),
        ((200, "text/event-stream", b": ping\n" * 200_000), "does not come to an end"),
    ],
)
def test_a_broken_server_is_an_llm_error(
    serve: Serve, reply: tuple[int, str, bytes], message: str
) -> None:
    """Whatever the server sends instead of a reply, the error names it in one line."""
    client, _ = serve(reply, key="secret")
    with pytest.raises(LLMError, match=message) as raised:
        client.write("", "")
    assert "\n" not in str(raised.value)
    assert "secret" not in str(raised.value)


def test_a_server_that_is_always_busy_is_an_llm_error(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tries are bounded."""
    monkeypatch.setattr(llm_module, "LLM_PAUSES", (0.01, 0.01))
    client, requests = serve(*[(503, "text/plain", b"")] * 5)
    with pytest.raises(LLMError, match="answered 503"):
        client.write("", "")
    assert 3 == len(requests)


def test_a_silent_server_is_an_llm_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that accepts and says nothing is given up."""
    monkeypatch.setattr(llm_module, "LLM_SILENCE_SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        client = LLM(f"http://127.0.0.1:{silent.getsockname()[1]}")
        with pytest.raises(LLMError, match="did not answer in time"):
            client.write("", "")


@pytest.mark.parametrize(
    "base",
    [
        "http://127.0.0.1:9",
        "ftp://127.0.0.1",
        "nonsense",
        "http://[",
        "http://u:secret@127.0.0.1:9",
    ],
)
def test_an_address_without_a_server_is_an_llm_error(base: str) -> None:
    """A wrong address is named, without the password it may hold."""
    with pytest.raises(LLMError, match="check ASKCITE_LLM") as raised:
        LLM(base).write("", "")
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize("key", ["sec\nret", "s\u00e9cret"])
def test_a_key_that_cannot_be_sent_is_an_llm_error(serve: Serve, key: str) -> None:
    """The message names the variable and not the key."""
    client, _ = serve("yes", key=key)
    with pytest.raises(LLMError, match="check ASKCITE_LLM_KEY") as raised:
        client.write("", "")
    assert "ret" not in str(raised.value)


def test_the_environment_names_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without ASKCITE_LLM there is none; the key is not shown."""
    monkeypatch.delenv("ASKCITE_LLM", raising=False)
    assert from_environment() is None
    monkeypatch.setenv("ASKCITE_LLM", " http://127.0.0.1:1/v1 ")
    monkeypatch.setenv("ASKCITE_LLM_MODEL", "small")
    monkeypatch.setenv("ASKCITE_LLM_KEY", "secret\n")
    assert LLM("http://127.0.0.1:1/v1", "small", "secret") == from_environment()
    assert "secret" not in repr(from_environment())
