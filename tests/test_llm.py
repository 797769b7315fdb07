"""The client of a language-model server, against a real one and against broken ones."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from typing import Any

import pytest

from askcite.errors import LLMError
from askcite.llm import LLM, from_environment, manners
from askcite.llm import client as client_module

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
        ((307, "text/plain", b""), "answered 307: check ASKCITE_LLM: the server is elsewhere"),
        (
            (200, "text/html", b"<html>welcome</html>"),
            "sent text/html, not a model's reply: check ASKCITE_LLM",
        ),
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
    monkeypatch.setattr(client_module, "LLM_PAUSES", (0.01, 0.01))
    client, requests = serve(*[(503, "text/plain", b"")] * 5)
    with pytest.raises(LLMError, match="answered 503"):
        client.write("", "")
    assert 3 == len(requests)


def test_a_silent_server_is_an_llm_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that accepts and says nothing is given up."""
    monkeypatch.setattr(client_module, "LLM_SILENCE_SECONDS", 0.2)
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


def refused(message: str, status: int = 400, **more: str) -> tuple[int, str, bytes]:
    """A refusal as OpenAI's servers send it."""
    return status, "application/json", json.dumps({"error": {"message": message, **more}}).encode()


def completion(content: str | None, finish: str = "stop", **more: str) -> tuple[int, str, bytes]:
    """A reply that is not streamed."""
    choice = {"message": {"content": content, **more}, "finish_reason": finish}
    return 200, "application/json", json.dumps({"choices": [choice]}).encode()


def events(*deltas: dict[str, str], finish: str = "stop") -> tuple[int, str, bytes]:
    """A streamed reply of these pieces."""
    rows: list[Any] = [{"choices": [{"delta": each, "finish_reason": None}]} for each in deltas]
    rows.append({"choices": [{"delta": {}, "finish_reason": finish}]})
    return 200, "text/event-stream", "".join(f"data: {json.dumps(r)}\n\n" for r in rows).encode()


def test_a_parameter_that_a_server_refuses_is_done_without(serve: Serve) -> None:
    """Another one takes its place, with room for thoughts, and the next request knows."""
    client, requests = serve(
        refused("Unsupported parameter: 'max_tokens' is not supported with this model. "
                "Use 'max_completion_tokens' instead.", param="max_tokens"),
        refused("Unsupported value: 'temperature' does not support 0 with this model."),
        completion("yes"),
        completion("no"),
    )  # fmt: skip
    assert "yes" == client.write("Be brief.", "Is it?")
    assert "no" == client.write("Be brief.", "Is it?")
    for _, body in requests[2:]:
        assert {"model", "messages", "max_completion_tokens", "stream"} == set(body)
        assert body["max_completion_tokens"] > manners.THINKING_TOKENS
    assert 4 == len(requests)


def test_a_server_that_does_not_stream_is_served_too(serve: Serve) -> None:
    """Whether it sends the reply whole, or refuses to be asked for a stream."""
    client, requests = serve(refused("stream is not supported", 422), completion("One. Two."))
    assert "One. Two." == client.write("", "")
    assert [True, False] == [body["stream"] for _, body in requests]


@pytest.mark.parametrize(
    "reply",
    [
        events(
            {"content": "<thi"}, {"content": "nk>Let me see.\n"}, {"content": "</think>\n\nYes."}
        ),
        events({"reasoning_content": "Let me see."}, {"content": "Yes."}),
        events({"content": ""}, {"content": "\n<think></think>"}, {"content": "Yes."}),
        completion("<think>Let me see.</think>\n\nYes."),
        completion("Let me see.</think>Yes."),
        completion("Yes.", reasoning_content="Let me see."),
    ],
)
def test_thoughts_are_left_out(serve: Serve, reply: tuple[int, str, bytes]) -> None:
    """However a server marks them, only the answer is heard."""
    client, _ = serve(reply)
    assert "Yes." == client.write("", "")


@pytest.mark.parametrize("text", ["<thin", "<b>Yes.", "1 < 2"])
def test_what_only_looks_like_a_thought_is_heard(serve: Serve, text: str) -> None:
    """Nothing of a reply is lost that has no thought in it."""
    client, _ = serve(text)
    assert text == client.write("", "")


def test_a_model_that_thinks_gets_room(serve: Serve) -> None:
    """A reply of thoughts alone is asked for again with more tokens, and a second one is told."""
    lost = events({"reasoning_content": "Let me see, let me"}, finish="length")
    client, requests = serve(lost, events({"content": "Yes."}), lost)
    assert "Yes." == client.write("", "")
    first, second = (body["max_tokens"] for _, body in requests)
    assert manners.THINKING_TOKENS == second - first
    with pytest.raises(LLMError, match="used up its room by thinking"):
        client.write("", "")


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (refused("The model `gpt` does not exist", 404), "does not exist”: name a model it has"),
        (refused("This model's maximum context length is 512 tokens"), "its context is too small"),
        (refused("You exceeded your current quota", 429), "has nothing left: look there"),
        (refused("Slow down", 429), "“Slow down”: it has too much to do: ask again later"),
        (refused("Incorrect API key provided: hidden-key.", 401), "provided: ….”: check ASKCITE"),
        (refused("No key sk-proj-12**89", 403), "“No key …”: check ASKCITE_LLM_KEY"),
        ((500, "text/plain", b"two\nlines \x1b[31mred"), "“two lines .31mred”: look in its log"),
        ((400, "application/json", b'{"detail": "bad form"}'), "“bad form”: look in its log"),
        ((502, "text/html", b"<html><b>Bad gateway</b>"), "answered 502: look in its log"),
        (refused("x" * 5_000), "x{200}…”: look in its log"),
    ],
)
def test_the_servers_own_words_are_told(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, reply: tuple[int, str, bytes], told: str
) -> None:
    """On one line, without the key, with the mend that fits."""
    monkeypatch.setattr(client_module, "LLM_PAUSES", ())
    client, _ = serve(reply, key="hidden-key")
    with pytest.raises(LLMError, match=told) as raised:
        client.write("", "")
    assert "hidden-key" not in str(raised.value)


def test_a_key_that_is_not_set_is_asked_for(serve: Serve) -> None:
    """A server that wants one says so."""
    client, _ = serve(refused("Unauthorized", 401))
    with pytest.raises(LLMError, match="“Unauthorized”: set ASKCITE_LLM_KEY"):
        client.write("", "")
