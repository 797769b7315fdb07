"""Where a server listens, by which names, and what an operator reads where it cannot."""

from __future__ import annotations

import socket

import pytest

from askcite.doors.http import address
from askcite.errors import ServeError, SourceError


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "localhost", "::1", "[::1]"])
def test_a_local_server_answers_to_its_own_address_and_no_foreign_name(host: str) -> None:
    """Its address as written is among its names, which are this machine's alone."""
    assert address.is_loopback(host)
    assert address.LOCAL | {address.written(host)} == address.names(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "askcite.example"])  # noqa: S104
def test_a_server_for_others_may_have_any_name(host: str) -> None:
    """By which name others reach it is not known here."""
    assert not address.is_loopback(host)
    assert frozenset() == address.names(host)


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "[::1]"])
def test_port_0_is_a_free_one(host: str) -> None:
    """Both kinds of address can be listened at, in brackets too."""
    with address.bind(host, 0, "askcite api") as bound:
        assert 0 < bound.getsockname()[1]


def test_a_taken_port_is_mended_by_another() -> None:
    """The line names the port and the option that chooses another."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ServeError, match=f"^port {port} .* askcite api --port N$"):
            address.bind("127.0.0.1", port, "askcite api")


@pytest.mark.parametrize(
    ("host", "told"),
    [
        ("nowhere.invalid", "no machine is known as nowhere.invalid"),
        ("a..b", "no machine is known as a..b"),
        ("192.0.2.7", "192.0.2.7 is no address of this machine"),
    ],
)
def test_a_host_that_is_not_here_is_mended_by_this_one(host: str, told: str) -> None:
    """The line names the host and the option that chooses this machine."""
    with pytest.raises(ServeError, match=f"^{told}; .* askcite serve --host 127.0.0.1$"):
        address.bind(host, 0, "askcite serve")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("en.wikipedia.org/wiki/Japan", "https://en.wikipedia.org/wiki/Japan"),
        (" HTTP://example.org/a b ", "http://example.org/a b"),
        ("example.org:8080/?q=1", "https://example.org:8080/?q=1"),
        ("https://example.org", "https://example.org"),
    ],
)
def test_a_web_address_may_leave_its_scheme_out(typed: str, meant: str) -> None:
    """A host with a dot in it means https; what names http or https is kept."""
    assert meant == address.of_web(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "/etc/passwd",
        "../index/library.db",
        "~/.ssh/id_rsa",
        "index/articles",
        "notes",
        "file:///etc/passwd",
        "ftp://example.org/x",
        "javascript://example.org/%0aalert(1)",
        "C:\\Users\\me\\notes.txt",
        "\\\\server\\share",
        "-",
        "https://",
        "x" * 9_999,
    ],
)
def test_a_path_is_no_web_address(typed: str) -> None:
    """Files and directories of the machine, and other schemes, are refused in a short line."""
    with pytest.raises(SourceError, match="no web address") as told:
        address.of_web(typed)
    assert len(str(told.value)) < 200
