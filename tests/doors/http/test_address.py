"""Where a server listens, by which names, and what an operator reads where it cannot."""

from __future__ import annotations

import socket

import pytest

from askcite.doors.http import address
from askcite.errors import ServeError


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
