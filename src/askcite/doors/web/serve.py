"""How the page is served: to this machine alone unless told otherwise, with a login if named."""

from __future__ import annotations

import logging
import os
import sys
import webbrowser
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, Final

from askcite.doors.http import address
from askcite.doors.http.guard import Named
from askcite.doors.web.feedback import home
from askcite.doors.web.look import head, theme
from askcite.doors.web.page import HANDLERS, create
from askcite.errors import AskciteError, ServeError

if TYPE_CHECKING:
    from gradio import Blocks

    from askcite.library.library import Library

AUTH: Final = "ASKCITE_AUTH"
"""The environment variable that holds a login as `user:password`; there is no default one."""

COMMAND: Final = "askcite serve"

WARMING: Final = "What is this about?"
"""Asked once of every library that is served, by nobody."""
MAX_UPLOAD_BYTES: Final = 64 * 2**20
"""The largest file taken through the page."""

Login = tuple[str, str]


def launch(
    library: Library,
    *,
    index: str | Path = "index",
    host: str = "127.0.0.1",
    port: int = 7860,
    manage: bool = False,
    auth: Login | None = None,
    open_browser: bool = False,
) -> None:
    """Serve the page until interrupted.

    `index` is where the library is; feedback goes there too. `manage` lets visitors change it.
    `auth` is a user and a password; without it the environment's `ASKCITE_AUTH` counts. Raises
    ServeError.
    """
    page = start(library, index=index, host=host, port=port, manage=manage, auth=auth)
    opened = str(page.local_url)
    sys.stderr.write(f"askcite: {opened} (Ctrl+C stops it)\n")
    if open_browser:
        webbrowser.open(opened)
    page.block_thread()


def start(
    library: Library,
    *,
    index: str | Path = "index",
    host: str = "127.0.0.1",
    port: int = 7860,
    manage: bool = False,
    auth: Login | None = None,
) -> Blocks:
    """The page, being served by threads of this process; its `close()` stops them."""
    login = auth or login_from_environment()
    if manage and login is None and not address.is_loopback(host):
        raise ServeError(
            f"anyone who reaches {host} could change the library; set {AUTH}=user:password"
        )
    with address.bind(host, port, COMMAND) as free:
        port = free.getsockname()[1]
    page = create(library, index, manage=manage)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # gradio asks itself whether it is up
    try:
        page.launch(
            server_name=address.written(host),
            server_port=port,
            auth=login,
            theme=theme(),
            head=head(),
            prevent_thread_lock=True,
            quiet=True,
            share=False,
            strict_cors=True,
            show_error=False,
            run_history=False,
            ssr_mode=False,
            mcp_server=False,
            enable_monitoring=False,
            footer_links=[],
            allowed_paths=[],
            blocked_paths=[str(home(index).resolve())],
            max_threads=HANDLERS,
            max_file_size=MAX_UPLOAD_BYTES if manage else 1,
            app_kwargs=_named(frozenset() if login else address.names(host)),
        )
    except OSError as error:  # taken meanwhile, or on 127.0.0.1, where gradio looks too
        raise ServeError(address.in_use(host, port, COMMAND)) from error
    Thread(target=_warm, args=(library,), daemon=True).start()
    return page


def _named(hosts: frozenset[str]) -> dict[str, Any]:
    """Settings of the web application with which it answers to `hosts` alone; none: to any name."""
    from starlette.middleware import Middleware

    return {"middleware": [Middleware(Named, hosts=hosts)]}


def _warm(library: Library) -> None:
    """Load the models before the first visitor asks; an error is the first question's to tell."""
    with suppress(AskciteError):
        library.find(WARMING)


def login_from_environment() -> Login | None:
    """The user and password that `ASKCITE_AUTH` names, if it is set; raises ServeError."""
    value = os.environ.get(AUTH)
    if not value:
        return None
    user, _, password = value.partition(":")
    if not user or not password:
        raise ServeError(f"{AUTH} must be user:password, with neither empty")
    return user, password
