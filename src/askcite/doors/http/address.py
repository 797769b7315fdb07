"""Addresses of servers and of web pages."""

from __future__ import annotations

import errno
import ipaddress
import re
import socket
from typing import Final

from askcite.errors import ServeError, SourceError

LOCAL: Final = frozenset({"127.0.0.1", "localhost", "[::1]"})
"""What this machine calls itself."""
PROXIES: Final = "FORWARDED_ALLOW_IPS"
"""The environment variable that names proxies whose word on a client's address counts."""
SHOWN_CHARACTERS: Final = 80
"""Of what was typed and is no address."""
_SITE: Final = re.compile(
    r"[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:\d+)?([/?#]\S*)?\Z", re.IGNORECASE
)


def is_loopback(host: str) -> bool:
    """True where only this machine reaches `host`."""
    try:
        return ipaddress.ip_address(_bare(host)).is_loopback
    except ValueError:
        return host == "localhost"


def names(host: str) -> frozenset[str]:
    """The names of a server at `host`, none for any."""
    return LOCAL | {written(host)} if is_loopback(host) else frozenset()


def written(host: str) -> str:
    """The host as it stands in an address."""
    return f"[{_bare(host)}]" if ":" in host else host


def bind(host: str, port: int, command: str) -> socket.socket:
    """A socket that listens there, on any port for 0.

    The error says how `command` is to be given instead.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.getaddrinfo(_bare(host), None, family)
        return socket.create_server((_bare(host), port), family=family)
    except (socket.gaierror, UnicodeError) as error:
        unknown = f"no machine is known as {host}"
        raise ServeError(f"{unknown}; name this one: {command} --host 127.0.0.1") from error
    except OSError as error:
        raise ServeError(_told(error, host, port, command)) from error


def in_use(host: str, port: int, command: str) -> str:
    """The line for an operator whose port is taken."""
    return f"port {port} of {host} is in use; choose another port: {command} --port N"


def of_web(typed: str) -> str:
    """The http or https address that was typed; raises SourceError.

    `en.wikipedia.org/wiki/Japan` means https. For doors that a remote user reaches, since what is
    no address would be read as a file of this machine.
    """
    text = typed.strip()
    scheme, separator, rest = text.partition("://")
    if separator and scheme.lower() in {"http", "https"} and rest:
        return f"{scheme.lower()}://{rest}"
    if _SITE.match(text):
        return f"https://{text}"
    shown = text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS]}…"
    raise SourceError(f"{shown!r} is no web address; write one as https://example.org/page")


def _told(error: OSError, host: str, port: int, command: str) -> str:
    match error.errno:
        case errno.EADDRINUSE:
            return in_use(host, port, command)
        case errno.EADDRNOTAVAIL | errno.EAFNOSUPPORT:
            return f"{host} is no address of this machine; name one: {command} --host 127.0.0.1"
        case _:
            where = f"{written(host)}:{port}"
            return f"cannot serve on {where}: {error.strerror}; try {command} --port N"


def _bare(host: str) -> str:
    return host.strip("[]")
