"""The page as a server, private unless told otherwise."""

from __future__ import annotations

import os
import socket
import sys
import webbrowser
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from time import sleep
from typing import TYPE_CHECKING, Any, Final

from askcite.doors.http import address, origin
from askcite.doors.http.asgi import App
from askcite.doors.http.guard import Named
from askcite.doors.http.headers import Headed, hashes
from askcite.doors.http.origin import OwnOrigin
from askcite.doors.web import review_pages
from askcite.doors.web.feedback import home
from askcite.doors.web.login import Login
from askcite.doors.web.look import ICON, MANIFEST, head, own, theme
from askcite.doors.web.narrow import Narrow
from askcite.doors.web.page import create
from askcite.doors.web.uploads import MAX_UPLOAD_BYTES, Bounded
from askcite.errors import AskciteError, ServeError

if TYPE_CHECKING:
    from fastapi import FastAPI
    from uvicorn import Server

    from askcite.library.library import Library

AUTH: Final = "ASKCITE_AUTH"
"""The environment variable that holds a login as `user:password`; there is no default one."""
PUBLIC: Final = "ASKCITE_PUBLIC"
"""The environment variable that lets anyone who reaches the page read, set to 1."""
COMMAND: Final = "askcite serve"
WARMING: Final = "What is this about?"
"""Asked once of every library that is served, by nobody."""
_LOOK_SECONDS: Final = 0.005

Credentials = tuple[str, str]


@dataclass(frozen=True)
class Page:
    """The page while threads of this process serve it."""

    local_url: str
    _server: Server
    _thread: Thread

    def close(self) -> None:
        """Stop serving."""
        self._server.should_exit = True
        self._thread.join()

    def wait(self) -> None:
        """Return when it is no longer served, or is interrupted."""
        with suppress(KeyboardInterrupt):
            self._thread.join()
        self.close()


def launch(
    library: Library,
    *,
    index: str | Path = "index",
    host: str = "127.0.0.1",
    port: int = 7860,
    manage: bool = False,
    public: bool = False,
    auth: Credentials | None = None,
    open_browser: bool = False,
) -> None:
    """Serve the page until interrupted.

    `index` is where the library is; feedback goes there too. `manage` lets visitors change it,
    `public` lets anyone read who reaches `host`. `auth` is a user and a password; without it the
    environment's `ASKCITE_AUTH` counts. Raises ServeError.
    """
    page = start(
        library, index=index, host=host, port=port, manage=manage, public=public, auth=auth
    )
    sys.stderr.write(f"askcite: {page.local_url} (Ctrl+C stops it)\n")
    if open_browser:
        webbrowser.open(page.local_url)
    page.wait()


def start(
    library: Library,
    *,
    index: str | Path = "index",
    host: str = "127.0.0.1",
    port: int = 7860,
    manage: bool = False,
    public: bool = False,
    auth: Credentials | None = None,
) -> Page:
    """The page, served by threads of this process.

    Its `close()` stops them.
    """
    login = auth or login_from_environment()
    if login is None and not address.is_loopback(host):
        _refuse_strangers(host, manage, public or _is_public())
    application = guarded(
        application_of(library, index, manage, locked=login is not None), host, login
    )
    bound = address.bind(host, port, COMMAND)
    page = _served(application, bound, host)
    Thread(target=_warm, args=(library,), daemon=True).start()
    return page


def login_from_environment() -> Credentials | None:
    """The user and password of `ASKCITE_AUTH`, if set.

    Raises ServeError for half a login.
    """
    value = os.environ.get(AUTH)
    if not value:
        return None
    user, _, password = value.partition(":")
    if not user or not password:
        raise ServeError(f"{AUTH} must be user:password, with neither empty")
    return user, password


def _is_public() -> bool:
    """True where the environment lets anyone read."""
    return os.environ.get(PUBLIC, "").strip().lower() in {"1", "true", "yes", "on"}


def _refuse_strangers(host: str, manage: bool, public: bool) -> None:
    if manage:
        raise ServeError(
            f"anyone who reaches {host} could change the library; set {AUTH}=user:password"
        )
    if not public:
        raise ServeError(
            f"anyone who reaches {host} could read the articles; set {AUTH}=user:password, or say "
            f"that all may: {COMMAND} --public, or {PUBLIC}=1"
        )


def application_of(
    library: Library,
    index: str | Path,
    manage: bool,
    *,
    locked: bool = False,
    root: str | None = None,
) -> FastAPI:
    """Gradio's application with the page in it, seen at `root`."""
    page = create(library, index, manage=manage, locked=locked)
    import gradio as gr
    from fastapi import FastAPI

    outer = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    outer.get("/manifest.json")(lambda: MANIFEST)
    review_pages.register(outer, library)
    settings: dict[str, Any] = {
        "theme": theme(),
        "head": head(),
        "favicon_path": ICON,
        "root_path": root or os.environ.get("GRADIO_ROOT_PATH") or None,
        "blocked_paths": [str(home(index).resolve())],
        "max_file_size": MAX_UPLOAD_BYTES if manage else 1,
        "footer_links": [],
    }
    off = ("show_error", "run_history", "ssr_mode", "mcp_server", "enable_monitoring", "pwa")
    gr.mount_gradio_app(outer, page, "/", **settings, **dict.fromkeys(off, False))
    return outer


def guarded(application: App, host: str, login: Credentials | None) -> App:
    """The application behind its layers, the outermost added last."""
    frames = origin.named(origin.FRAME)
    application = Narrow(Bounded(application))
    if login:
        application = Login(application, *login, framed=bool(frames))
    application = OwnOrigin(application, strict=True)
    application = Named(application, frozenset() if login else address.names(host))
    return Headed(application, frames, tuple(hashes(head())), drawn=own)


def _served(application: App, bound: socket.socket, host: str) -> Page:
    import uvicorn

    config = uvicorn.Config(
        application,
        log_level="warning",
        server_header=False,
        ws="none",
        proxy_headers=address.PROXIES in os.environ,
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, args=([bound],), daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        sleep(_LOOK_SECONDS)
    if not server.started:
        raise ServeError("the page could not be started; the reason is written above")
    return Page(f"http://{address.written(host)}:{bound.getsockname()[1]}/", server, thread)


def _warm(library: Library) -> None:
    """Load the models before the first visitor asks.

    An error is the first question's to tell.
    """
    with suppress(AskciteError):
        library.find(WARMING)
