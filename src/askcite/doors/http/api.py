"""The library over HTTP, for other programs: a small typed JSON API, and MCP beside it.

GET  /api/articles             every article, without its text
GET  /api/articles/{id}        one article with its text
GET  /api/search?question=&k=  passages
POST /api/ask                  an answer with its citations
POST /mcp                      the same as tools of the Model Context Protocol, if there is a token

`/openapi.json` describes it. To this machine alone unless told otherwise.
"""

from __future__ import annotations

import os
import sys
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Final

from askcite.answer.saved import AnswerJSON
from askcite.doors.http import address, mcp, tools
from askcite.doors.http.asgi import App
from askcite.doors.http.guard import Guard, Named
from askcite.errors import AskciteError, NotFoundError, QuestionError, ServeError
from askcite.library.library import Library

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.requests import Request
    from starlette.responses import Response

TOKEN: Final = "ASKCITE_TOKEN"  # noqa: S105 - the variable's name, not a token
"""The environment variable that holds the token asked of every client."""
JSON = dict[str, Any]


@dataclass(frozen=True, slots=True)
class QuestionJSON:
    """A question; `history` are earlier turns, each a question and an answer."""

    question: str
    articles: list[str] | None = None
    history: list[tuple[str, str]] = field(default_factory=list)


def serve(library: Library, *, host: str = "127.0.0.1", port: int = 7861) -> None:
    """Serve until interrupted; raises ServeError."""
    import uvicorn

    application = create(library, host=host, token=os.environ.get(TOKEN, ""))
    bound = address.bind(host, port, "askcite api")
    at = f"{address.written(host)}:{bound.getsockname()[1]}"
    sys.stderr.write(f"askcite: http://{at} (Ctrl+C stops it)\n")
    config = uvicorn.Config(application, log_level="warning", server_header=False)
    uvicorn.Server(config).run([bound])


def create(library: Library, *, host: str = "127.0.0.1", token: str = "") -> App:
    """The guarded ASGI application; raises ServeError where anyone could read the articles."""
    if not token and not address.is_loopback(host):
        raise ServeError(f"anyone who reaches {host} could read the articles; set {TOKEN}")
    application = _application(library)
    application.add_route("/mcp", _mcp(library) if token else _closed, methods=["POST"])
    return Named(Guard(application, token), address.names(host))


def _application(library: Library) -> FastAPI:
    from fastapi import FastAPI, Query

    application = FastAPI(title="askcite", docs_url=None, redoc_url=None)  # those call out
    application.add_exception_handler(AskciteError, _failed)
    repeated = Query(None)  # `?articles=a&articles=b`

    @application.get("/api/articles")
    def articles() -> JSON:
        """Every article, without its text."""
        return tools.list_articles(library)

    @application.get("/api/articles/{id}")
    def article(id: str) -> JSON:
        """One article with its text and its digest."""
        found = library.article(id)
        return {**asdict(found), "digest": found.digest}

    @application.get("/api/search")
    def search(question: str, k: int = 10, articles: list[str] | None = repeated) -> JSON:
        """The passages that fit the question best."""
        return tools.search(library, question, k, articles)

    @application.post("/api/ask")
    def ask(asked: QuestionJSON) -> AnswerJSON:
        """The answer with its citations, or `found: false` when the articles do not say."""
        return tools.ask(library, asked.question, asked.articles, asked.history)  # type: ignore[return-value]

    return application


_STATUS: Final = ((QuestionError, 400), (NotFoundError, 404))


def _failed(request: Request, error: Exception) -> Response:
    from starlette.responses import JSONResponse

    status = next((code for kind, code in _STATUS if isinstance(error, kind)), 503)
    return JSONResponse({"error": str(error)}, status)


async def _closed(request: Request) -> Response:
    from starlette.responses import JSONResponse

    return JSONResponse({"error": f"/mcp is served where {TOKEN} is set"}, 404)


def _mcp(library: Library) -> Any:  # noqa: ANN401 - an endpoint
    from starlette.concurrency import run_in_threadpool
    from starlette.responses import JSONResponse
    from starlette.responses import Response as Empty

    server = mcp.Server(library)

    async def endpoint(request: Request) -> Response:
        reply = await run_in_threadpool(server.answer, await request.body())
        return Empty(status_code=202) if reply is None else JSONResponse(reply)

    return endpoint
