"""The library over HTTP: a typed JSON API.

GET  /health                   it is up, and of which generation
GET  /metrics                  counts of requests, answers and errors, for Prometheus
GET  /docs, /openapi.json      the description, for a person and for a program
GET  /api/articles             every article, without its text
GET  /api/articles/{id}        one article with its text
GET  /api/search?question=&k=  passages
POST /api/check                a draft, sentence by sentence
POST /api/differ               what each article answers
GET  /api/said?name=&about=    the utterances of a person
GET  /api/answers              the kept answers, held against the articles; `.atom` is a feed
POST /api/proof                an answer as an HTML file that checks itself
POST /api/ask                  an answer with its citations; streamed with `"stream": true`
POST /mcp                      the same as tools of the Model Context Protocol, if there is a token

`openai` has the chat model, `editing` the changes. To this machine alone unless told otherwise.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Final

from askcite.doors.http import (
    address,
    counters,
    describing,
    editing,
    mcp,
    openai,
    origin,
    reviewing,
    tools,
    wrong,
)
from askcite.doors.http.asgi import App
from askcite.doors.http.counters import Counts, Stream
from askcite.doors.http.guard import Guard, Named
from askcite.doors.http.headers import Headed
from askcite.doors.http.origin import OwnOrigin
from askcite.errors import (
    AskciteError,
    BusyError,
    NotFoundError,
    QuestionError,
    ServeError,
    SourceError,
    UnreadError,
)
from askcite.index import Known
from askcite.library.library import Library
from askcite.types.forms import AnswerJSON

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.requests import Request
    from starlette.responses import Response

TOKEN: Final = "ASKCITE_TOKEN"  # noqa: S105 - the variable's name, not a token
"""The environment variable that holds the token asked of every client."""
OPEN: Final = frozenset({"/health"})
"""Answered without the token: a watcher of services has none, and nothing secret is told."""
JSON = dict[str, Any]
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class QuestionJSON:
    """A question, and the articles that it is asked of.

    `history` are earlier turns, each a question and an answer; `tolerance` is the share of wrong
    answers that is accepted. With `stream` the answer comes as server-sent events while it grows.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    question: str
    articles: list[str] | None = None
    history: list[tuple[str, str]] = field(default_factory=list)
    tolerance: float | None = None
    author: str | None = None
    since: str | None = None
    until: str | None = None
    tags: list[str] = field(default_factory=list)
    where: dict[str, str] | None = None
    stream: bool = False

    @property
    def asked(self) -> Mapping[str, Any]:
        """All but the question, as `Library.ask` takes it."""
        return {k: v for k, v in asdict(self).items() if k not in {"question", "stream"}}


def _fields(given: Sequence[str]) -> dict[str, str]:
    """The fields of `where`; raises QuestionError."""
    pairs = [each.partition("=") for each in given]
    if not all(name.strip() and sign for name, sign, _ in pairs):
        raise QuestionError("where needs FIELD=VALUE, as in where=language=en")
    return {name.strip(): value.strip() for name, _, value in pairs}


def serve(library: Library, *, host: str = "127.0.0.1", port: int = 7861) -> None:
    """Serve until interrupted; raises ServeError."""
    import uvicorn

    tokens = {"token": os.environ.get(TOKEN, ""), "write": os.environ.get(editing.WRITE_TOKEN, "")}
    application = create(library, host=host, **tokens)
    bound = address.bind(host, port, "askcite api")
    at = f"{address.written(host)}:{bound.getsockname()[1]}"
    sys.stderr.write(f"askcite: http://{at} (Ctrl+C stops it)\n")
    forwarded = address.PROXIES in os.environ
    config = uvicorn.Config(
        application, log_level="warning", server_header=False, proxy_headers=forwarded
    )
    uvicorn.Server(config).run([bound])


def create(library: Library, *, host: str = "127.0.0.1", token: str = "", write: str = "") -> App:
    """The guarded ASGI application.

    `token` is asked of everyone, `write` of those who change the library, which nobody can without
    one. Raises ServeError where anyone could read the articles.
    """
    if not token and not address.is_loopback(host):
        raise ServeError(f"anyone who reaches {host} could read the articles; set {TOKEN}")
    if write and write == token:
        raise ServeError(f"{editing.WRITE_TOKEN} and {TOKEN} must differ")
    counts = counters.Counts()
    application = _application(library, counts, is_edited=bool(write))
    application.add_route("/mcp", _mcp(library, counts) if token else _closed, methods=["POST"])
    writing = editing.is_writing if write else _never
    guarded: App = Guard(application, token, write, writing, OPEN)
    guarded = OwnOrigin(guarded, origin.named(origin.ORIGINS))
    return counters.Counted(Headed(Named(guarded, address.names(host))), counts)


def _never(scope: object) -> bool:
    return False


def _application(library: Library, counts: Counts, *, is_edited: bool) -> FastAPI:
    from fastapi import FastAPI, Query

    told = "Answers from articles, each sentence with the exact words it rests on."
    application = FastAPI(title="askcite", description=told, docs_url=None, redoc_url=None)
    application.add_exception_handler(AskciteError, _failed)
    wrong.register(application)
    stream = counts.counting(library.stream)
    ids, tagged, fields = (Query(None) for _ in range(3))  # each keeps the name it is given under

    @application.get("/health")
    def health() -> JSON:
        """The generation of the library that is answered from."""
        return {"status": "ok", "generation": library.manifest.generation}

    @application.get("/api/articles", response_model=tools.ArticlesJSON)
    def articles() -> JSON:
        """Every article, without its text."""
        return tools.list_articles(library)

    @application.get("/api/articles/{id}")
    def article(id: str) -> JSON:
        """One article with its text and its digest."""
        return tools.read_article(library, id)

    @application.get("/api/search", response_model=tools.SearchJSON)
    def search(
        question: str,
        k: int = 10,
        articles: list[str] | None = ids,
        author: str | None = None,
        since: str | None = None,
        until: str | None = None,
        tags: list[str] | None = tagged,
        where: list[str] | None = fields,
    ) -> JSON:
        """The passages that fit the question best.

        `articles`, `tags` and `where` may be given several times. Each `where` is a further
        field with its value, as `language=en`.
        """
        known: Known = {"author": author, "since": since, "until": until, "tags": tags or ()}
        known["where"] = _fields(where or ())
        return tools.search(library, question, k, articles, **known)

    @application.post("/api/ask", response_model=AnswerJSON)
    def ask(asked: QuestionJSON) -> JSON | Response:
        """The answer with its citations.

        `found` is false when the articles do not say.
        """
        if asked.stream:
            return _streamed(stream, asked)
        *_, whole = stream(asked.question, **asked.asked)
        return whole.to_dict()

    reviewing.register(application, library)
    openai.register(application, library, stream)
    counters.register(application, counts)
    describing.register(application)
    if is_edited:
        editing.register(application, library)
    return application


def _streamed(stream: Stream, asked: QuestionJSON) -> Response:
    """The answer as server-sent events.

    Each named `answer` is whole so far; the last is named `done`.
    """
    from starlette.responses import StreamingResponse

    growing = stream(asked.question, **asked.asked)
    first = next(growing)  # what cannot be asked is told by the status

    def events() -> Iterator[str]:
        yield _event("answer", first.to_dict())
        for answer in growing:
            yield _event("answer", answer.to_dict())
        yield _event("done", {})

    return StreamingResponse(events(), media_type="text/event-stream")


def _event(name: str, value: JSON) -> str:
    return f"event: {name}\ndata: {json.dumps(value, ensure_ascii=False)}\n\n"


_STATUS: Final = ((QuestionError, 400), (NotFoundError, 404), (SourceError, 422), (BusyError, 409))


def _failed(request: Request, error: Exception) -> Response:
    """The error as its asker may read it.

    One that is the operator's, with paths in it, goes to the log.
    """
    from starlette.responses import JSONResponse

    status = next((code for kind, code in _STATUS if isinstance(error, kind)), 503)
    if status == 503:
        log.error("a request failed", exc_info=error)
    told = tools.problem(error)
    if request.url.path.startswith("/v1/"):
        shaped = {"message": told, "type": "invalid_request_error", "code": None, "param": None}
        return JSONResponse({"error": shaped}, status)
    unread = [asdict(one) for one in error.unread] if isinstance(error, UnreadError) else []
    return JSONResponse({"error": told, **({"unread": unread} if unread else {})}, status)


async def _closed(request: Request) -> Response:
    from starlette.responses import JSONResponse

    return JSONResponse({"error": f"/mcp is served where {TOKEN} is set"}, 404)


def _mcp(library: Library, counts: Counts) -> Any:  # noqa: ANN401 - an endpoint
    from starlette.concurrency import run_in_threadpool
    from starlette.responses import JSONResponse
    from starlette.responses import Response as Empty

    server = mcp.Server(library, counts.answer)

    async def endpoint(request: Request) -> Response:
        reply = await run_in_threadpool(server.answer, await request.body())
        return Empty(status_code=202) if reply is None else JSONResponse(reply)

    return endpoint
