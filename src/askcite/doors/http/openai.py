"""The library as a chat model for OpenAI's clients.

Open WebUI, LibreChat and scripts among them.

GET  /v1/models            `askcite`: all articles; `askcite/ID`: one of them
POST /v1/chat/completions  the answer to the last message, whole or streamed

The answer's text has its marks, as [1], and a list of sources; the same citations stand, as
structure, in `annotations` (OpenAI's `url_citation`) and `citations` (Anthropic's `char_location`).
"""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from askcite.answer.saved import to_char_locations
from askcite.doors.http.counters import Stream
from askcite.errors import NotFoundError, QuestionError
from askcite.library.library import Library
from askcite.types import Answer, Citation
from askcite.types.statements import references

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.responses import Response

JSON = dict[str, Any]
MODEL: Final = "askcite"
MOST_MODELS: Final = 100
"""Articles listed as models of their own; others can be named all the same."""
SOURCES: Final = "\n\nSources:\n"
"""Between an answer and its list, which is no part of the conversation."""


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """A message of a conversation, its content text or parts."""

    role: str
    content: str | list[JSON] | None = None

    @property
    def text(self) -> str:
        """The words of it, without an answer's list of sources."""
        if isinstance(self.content, list):
            return "\n".join(str(part.get("text", "")) for part in self.content)
        return (self.content or "").partition(SOURCES)[0]


@dataclass(frozen=True, slots=True)
class ChatRequest:
    """A request for a completion.

    None of its further fields changes an answer.
    """

    messages: list[ChatMessage]
    model: str = MODEL
    stream: bool = False
    stream_options: JSON | None = field(default=None)


def register(application: FastAPI, library: Library, stream: Stream) -> None:
    """Add the two routes."""

    @application.get("/v1/models")
    def models() -> JSON:
        """The library as models."""
        named = (a.id for a in library.articles()[:MOST_MODELS])
        return {"object": "list", "data": [_model(MODEL), *(_model(f"{MODEL}/{n}") for n in named)]}

    @application.post("/v1/chat/completions", response_model=None)
    def completions(request: ChatRequest) -> JSON | Response:
        """The answer to the last message."""
        from starlette.responses import StreamingResponse

        answers = _answers(stream, request)
        if not request.stream:
            *_, whole = answers
            return _completion(request, whole)
        first = next(answers)  # what cannot be asked is told by the status
        chunks = _chunks(request, _chained(first, answers))
        return StreamingResponse(chunks, media_type="text/event-stream")


def _model(name: str) -> JSON:
    return {"id": name, "object": "model", "created": 0, "owned_by": "askcite"}


def _answers(stream: Stream, request: ChatRequest) -> Iterator[Answer]:
    name, _, article = request.model.partition("/")
    if name != MODEL:
        raise NotFoundError(f"no model {request.model!r}; there is {MODEL!r}")
    said = [m for m in request.messages if m.role in {"user", "assistant"}]
    if not said or said[-1].role != "user":
        raise QuestionError("the last message must be the user's question")
    scope = [article] if article else None
    return stream(said[-1].text, articles=scope, history=_turns(said[:-1]))


def _turns(said: Iterable[ChatMessage]) -> list[tuple[str, str]]:
    """Each question with the answer that followed it."""
    turns: list[tuple[str, str]] = []
    question = ""
    for message in said:
        if message.role == "user":
            question = message.text
        elif question:
            turns.append((question, message.text))
            question = ""
    return turns


def _completion(request: ChatRequest, answer: Answer) -> JSON:
    message = {"role": "assistant", "content": _content(answer), **_structure(answer)}
    choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
    return {**_head(request, "chat.completion"), "choices": [choice], "usage": _usage()}


def _chunks(request: ChatRequest, answers: Iterable[Answer]) -> Iterator[str]:
    """Server-sent events: growing text, its sources, the structure."""
    head = _head(request, "chat.completion.chunk")
    yield _event(head, {"role": "assistant", "content": ""})
    sent, answer = "", None
    for answer in answers:
        said = answer.told if answer.text else ""
        if said.startswith(sent) and said != sent:
            yield _event(head, {"content": said.removeprefix(sent)})
            sent = said
    if answer is not None:
        whole = _content(answer)
        rest = whole.removeprefix(sent) if whole.startswith(sent) else f"\n\n{whole}"
        yield _event(head, {"content": rest})
        yield _event(head, _structure(answer), "stop")
    if (request.stream_options or {}).get("include_usage"):
        yield f"data: {json.dumps({**head, 'choices': [], 'usage': _usage()})}\n\n"
    yield "data: [DONE]\n\n"


def _event(head: JSON, delta: JSON, finish: str | None = None) -> str:
    choice = {"index": 0, "delta": delta, "finish_reason": finish, "logprobs": None}
    return f"data: {json.dumps({**head, 'choices': [choice]}, ensure_ascii=False)}\n\n"


def _head(request: ChatRequest, kind: str) -> JSON:
    made = {"id": f"chatcmpl-{secrets.token_hex(12)}", "created": int(time.time())}
    return {**made, "object": kind, "model": request.model}


def _usage() -> JSON:
    """Tokens, of which none are used."""
    return {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}


def _content(answer: Answer) -> str:
    """The answer's text with its marks and sources."""
    told = "\n".join(references(answer.statements))
    return answer.told + (SOURCES + told if told else "")


def _structure(answer: Answer) -> JSON:
    """The citations twice, each in a shape that clients know."""
    content = _content(answer)
    marks = [_annotation(c, f"[{n}]", content) for n, c in enumerate(answer.citations, 1)]
    return {"annotations": marks, "citations": to_char_locations(answer)}


def _annotation(citation: Citation, mark: str, content: str) -> JSON:
    start = max(content.find(mark), 0)
    place = f"#char={citation.span.start},{citation.span.end}"
    source = citation.source
    is_web = source.startswith(("http://", "https://"))
    url = source if is_web else f"askcite:{quote(citation.article_id)}{place}"
    told = {"url": url, "title": citation.title, "start_index": start}
    return {"type": "url_citation", "url_citation": {**told, "end_index": start + len(mark)}}


def _chained(first: Answer, rest: Iterator[Answer]) -> Iterator[Answer]:
    yield first
    yield from rest
