"""`serve`, `api`, `mcp`, `feedback`: the library for others."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict

from askcite import index, sources
from askcite.doors.cli.options import Commands, command, library
from askcite.doors.cli.terminal import say, show, tell
from askcite.errors import NotFoundError
from askcite.library.library import Library
from askcite.settings import ARTICLES_FOLDER

PAGE_PORT = 7860
API_PORT = 7861
LAST_PORT = 65_535
KEPT = (
    "Feedback and uploads are kept in the library's directory; for a library in PostgreSQL, in "
    "the directory index-DATABASE where the page is served."
)
API = (
    "/docs describes it, /metrics counts requests, answers and errors, /health tells that it is "
    "up; /v1 speaks to clients of OpenAI's API. With ASKCITE_TOKEN set, every "
    "client sends `Authorization: Bearer TOKEN`, and the tools of `askcite mcp` are served at "
    "/mcp; a public --host needs it. With ASKCITE_WRITE_TOKEN set, who sends that one may add and "
    "remove articles. ASKCITE_ORIGINS names web pages that may ask."
)
MCP = (
    "An assistant starts this itself: give it the command `askcite` and the arguments `mcp --index "
    "DIR`, with DIR's whole path. Its tools are ask, search, find_related, list_articles, "
    "read_span, check_draft, where_articles_differ, who_said, kept_answers and prove. Over "
    "HTTP: see `askcite api --help`."
)


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-commands."""
    serve = command(commands, "serve", _serve, "open the web chat", prints=False)
    _address(serve, PAGE_PORT)
    serve.add_argument(
        "--manage",
        action="store_true",
        help="let visitors add and remove articles, in a new library if there is none",
    )
    serve.add_argument(
        "--public",
        action="store_true",
        help="let anyone read who reaches --host, without a login (or ASKCITE_PUBLIC=1)",
    )
    serve.add_argument("--open", action="store_true", help="open it in the browser")
    serve.epilog = KEPT
    text = "serve the library to other programs, as JSON and as MCP"
    api = command(commands, "api", _api, text, prints=False)
    _address(api, API_PORT)
    api.epilog = API
    text = "serve the library to an assistant, over standard input"
    command(commands, "mcp", _mcp, text, prints=False).epilog = MCP
    notes = command(commands, "feedback", _feedback, "print what visitors thought of answers")
    notes.epilog = KEPT


def _address(made: argparse.ArgumentParser, port: int) -> None:
    made.add_argument(
        "--log-json", action="store_true", help="log as JSON, an object a line, each request too"
    )
    made.add_argument(
        "--host", default="127.0.0.1", help="the address to serve on (default: %(default)s)"
    )
    made.add_argument(
        "--port", type=_port, default=port, help="the port to serve on (default: %(default)s)"
    )


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text} is no port: name one up to {LAST_PORT:,}")
    return int(text)


def _serve(options: argparse.Namespace) -> int:
    from askcite.doors import web

    with _managed(options) if options.manage else library(options) as shelf:
        web.launch(
            shelf,
            index=options.index,
            host=options.host,
            port=options.port,
            manage=options.manage,
            public=options.public,
            open_browser=options.open,
        )
    return 0


def _managed(options: argparse.Namespace) -> Library:
    """The library, begun empty where there is none.

    Articles that already lie in its folder are `askcite build`'s to take in.
    """
    try:
        return library(options)
    except NotFoundError:
        home = index.home(options.index)
        if home is None or sources.holds(home / ARTICLES_FOLDER):
            raise
        Library.build(home, []).close()
        tell(f"askcite: {home} is a new library without articles; add some on the page")
        return library(options)


def _api(options: argparse.Namespace) -> int:
    from askcite.doors.http import api

    with library(options) as shelf:
        api.serve(shelf, host=options.host, port=options.port)
    return 0


def _mcp(options: argparse.Namespace) -> int:
    from askcite.doors.http import mcp

    with library(options) as shelf:
        if sys.stdin.isatty():
            tell("askcite: waiting for an assistant's messages (Ctrl+D ends it)")
        mcp.serve(shelf, sys.stdin.buffer, sys.stdout.buffer)
    return 0


def _feedback(options: argparse.Namespace) -> int:
    from askcite.answer.shelved import FEEDBACK
    from askcite.doors.web import feedback

    home = feedback.home(options.index)
    if not (home / FEEDBACK).exists():
        library(options).close()  # a wrong address is told
        tell("no visitor has said anything yet")
    for note in feedback.read(home):
        if options.json:
            show(asdict(note))
        else:
            verdict = "good" if note.helpful else "bad"
            say(f"{note.at}  {verdict:4}  {note.answer['question']}  {note.comment}".rstrip())
    return 0
