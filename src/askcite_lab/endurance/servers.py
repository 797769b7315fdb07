"""Servers of page and API, as a user starts them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import httpx

from askcite.errors import BenchError

START_SECONDS: Final = 90.0
"""Until a server must answer."""


@contextmanager
def served(index: Path, door: str = "serve", *options: str, **environment: str) -> Iterator[str]:
    """The address of a library, served by a command."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    at = ["--index", str(index), "--port", str(port)]
    url = f"http://127.0.0.1:{port}/"
    with subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "askcite", door, *at, *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | environment,
    ) as server:
        try:
            _wait(url)
            yield url
        finally:
            server.terminate()


def _wait(url: str) -> None:
    """Return once the server answers.

    Raises BenchError where it never does.
    """
    stop = time.monotonic() + START_SECONDS
    while time.monotonic() < stop:
        try:
            httpx.get(url, timeout=START_SECONDS)
        except httpx.HTTPError:
            time.sleep(0.2)
        else:
            return
    raise BenchError(f"the server at {url} did not start within {START_SECONDS:.0f} s")
