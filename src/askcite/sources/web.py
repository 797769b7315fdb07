"""One page of the web, fetched from public machines alone.

Only http and https; only public addresses, checked again at every redirect, and the connection
goes to the very address that was checked; limits on size, time and redirects. A page that was
fetched before is asked for only if it changed (RFC 9110, conditional requests).
"""

from __future__ import annotations

import os
import socket
import ssl
import zlib
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import IPv4Address, IPv6Address, ip_address
from threading import Event, Timer
from typing import Final
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from askcite.errors import GoneError, SourceError
from askcite.settings import MAX_REDIRECTS, MAX_WEB_BYTES, MAX_WEB_SECONDS
from askcite.sources import stopping

ALLOW: Final = "ASKCITE_ALLOW"
"""The environment variable that names addresses to read from although they are not public."""
_PORTS: Final = {"http": 80, "https": 443}
_HEADERS: Final = {
    "User-Agent": "askcite (reads single articles)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_GONE: Final = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_SAFE: Final = "/%:=&?~#+!$,;'@()*[]"
_GZIP: Final = 31
"""What zlib calls a window of 32 KB with a gzip header."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The server's marks of a page's state."""

    etag: str | None = None
    modified: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        """The headers that ask for a changed page only."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in asked.items() if value}


UNKNOWN: Final = Stamp()
"""The stamp of a page that was never fetched."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of an address, their type, its final address."""

    url: str
    data: bytes
    media_type: str
    charset: str | None
    stamp: Stamp = UNKNOWN


def fetch(url: str, *, allow: Collection[str] = ()) -> Fetched:
    """The page at `url`.

    Raises SourceError for one that is refused, missing, slow or too large. `allow` lists
    addresses to connect to although they are not public, "127.0.0.1" for one; so does the
    environment's `ASKCITE_ALLOW`, with commas between them.
    """
    page = fetch_changed(url, UNKNOWN, allow=allow)
    if page is None:
        raise SourceError("the server answers 304 Not Modified, unasked")
    return page


def fetch_changed(url: str, known: Stamp, *, allow: Collection[str] = ()) -> Fetched | None:
    """The page at `url`; None where unchanged.

    Raises as `fetch` does.
    """
    allowed = {*allow, *map(str.strip, os.environ.get(ALLOW, "").split(","))}
    return stopping.apart(lambda: _fetched(url, allowed, known))


def _fetched(url: str, allow: Collection[str], known: Stamp) -> Fetched | None:
    for _ in range(MAX_REDIRECTS + 1):
        parts = _checked(url)
        with _response(parts, allow, known) as response:
            if response.status == HTTPStatus.NOT_MODIFIED:
                return None
            if response.status not in _REDIRECTS:
                return _page(url, response)
            url = urljoin(url, response.headers.get("Location", ""))
    raise SourceError(f"it redirects more than {MAX_REDIRECTS} times")


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(quote(url, safe=_SAFE))
        port = parts.port
    except ValueError as error:
        raise SourceError(f"{url} is no web address ({error})") from None
    if parts.scheme not in _PORTS or not parts.hostname:
        raise SourceError(f"{url} is no web address; one begins with http:// or https://")
    if parts.username is not None or port == 0:
        raise SourceError("a web address with a user name or without a port is not read")
    return parts


class _Connection(HTTPConnection):
    """A connection to one address, whatever its name gives later."""

    def __init__(self, parts: SplitResult, address: str) -> None:
        self.default_port = _PORTS[parts.scheme]
        super().__init__(str(parts.hostname), parts.port, timeout=MAX_WEB_SECONDS)
        self._address = address
        self._tls = ssl.create_default_context() if parts.scheme == "https" else None
        self._wire: socket.socket | None = None  # `sock` is let go once the answer has begun

    def connect(self) -> None:
        self._wire = socket.create_connection((self._address, self.port), self.timeout)
        if self._tls:
            self._wire = self._tls.wrap_socket(self._wire, server_hostname=self.host)
        self.sock = self._wire

    def cut(self) -> None:
        """End the transfer, from any thread."""
        if self._wire:
            with suppress(OSError):
                self._wire.shutdown(socket.SHUT_RDWR)


@contextmanager
def _response(parts: SplitResult, allow: Collection[str], known: Stamp) -> Iterator[HTTPResponse]:
    """The answer to one request, cut off in time."""
    connection = _Connection(parts, _address(parts, allow))
    late = Event()

    def cut_off() -> None:
        late.set()
        connection.cut()

    timer = Timer(MAX_WEB_SECONDS, cut_off)
    timer.daemon = True
    timer.start()
    try:
        path = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
        headers = {**_HEADERS, **known.headers}
        connection.request("GET", path if path.startswith("/") else f"/{path}", headers=headers)
        with closing(connection.getresponse()) as response:
            yield response
        if late.is_set():  # a cut connection may look like the end of the page
            raise TimeoutError
    except (OSError, HTTPException, ValueError, zlib.error) as error:
        if late.is_set() or isinstance(error, TimeoutError):
            raise SourceError(f"it took longer than {MAX_WEB_SECONDS:.0f} seconds") from None
        raise SourceError(f"it cannot be reached ({error})") from None
    finally:
        timer.cancel()
        connection.close()


def _address(parts: SplitResult, allow: Collection[str]) -> str:
    """An address of the host that may be connected to."""
    host = str(parts.hostname)
    try:
        found = socket.getaddrinfo(host, parts.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise SourceError(f"the host {host!r} is not known") from None
    addresses = [str(entry[4][0]) for entry in found]
    for address in addresses:
        if address in allow or _is_public(address):
            return address
    raise SourceError(
        f"{host!r} is at the private address {addresses[0]}, which is read only if {ALLOW} names it"
    )


def _is_public(address: str) -> bool:
    ip: IPv4Address | IPv6Address | None = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if inner is not None or ip.is_site_local:
            return inner is not None and _is_public(str(inner))
    return ip is not None and ip.is_global and not (ip.is_multicast or ip.is_reserved)


def _page(url: str, response: HTTPResponse) -> Fetched:
    if response.status != HTTPStatus.OK:
        told = f"the server answers {response.status} {response.reason}"
        raise GoneError(told) if response.status in _GONE else SourceError(told)
    data = response.read(MAX_WEB_BYTES + 1)
    whole = not response.length
    encoding = response.headers.get("Content-Encoding", "identity").lower()
    if encoding == "gzip":
        unpacking = zlib.decompressobj(_GZIP)
        data = unpacking.decompress(data, MAX_WEB_BYTES + 1)
        whole = whole and unpacking.eof
    elif encoding != "identity":
        raise SourceError(f"the server sends it packed as {encoding!r}, unasked; save it to a file")
    if len(data) > MAX_WEB_BYTES:
        raise SourceError(f"it has more than {MAX_WEB_BYTES:,} bytes; save it to a file")
    if not whole:
        raise SourceError("it ends before its time; try again")
    named = response.headers
    stamp = Stamp(named.get("ETag"), named.get("Last-Modified"))
    return Fetched(url, data, named.get_content_type(), named.get_content_charset(), stamp)
