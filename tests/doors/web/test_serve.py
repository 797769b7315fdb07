"""The page is served to this machine, with a login where one is named, and nothing else."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from html import unescape
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, expect
from tests.doors.web.conftest import Served, make, serve

from askcite.doors.web.serve import login_from_environment, start
from askcite.errors import ServeError
from askcite.library.library import Library


def status(url: str, **headers: str) -> int:
    """The status of an answer to GET."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
    connection.request("GET", f"{parts.path}?{parts.query}", headers=headers)
    answer = connection.getresponse().status
    connection.close()
    return answer


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page with a login."""
    directory = tmp_path_factory.mktemp("locked")
    for served in serve(make(directory), directory, ASKCITE_AUTH="reader:long secret"):
        yield served.url


def test_without_the_login_nothing_is_shown(locked: str) -> None:
    """Neither the configuration nor a file is given to a stranger."""
    assert 401 == status(f"{locked}config")
    page = urllib.request.urlopen(locked, timeout=60).read().decode()  # noqa: S310
    assert '"dependencies":[]' in page


def test_only_the_right_password_opens(locked: str) -> None:
    """The named user and password get in; another password does not."""

    def login(password: str) -> int:
        form = urlencode({"username": "reader", "password": password}).encode()
        try:
            return int(urllib.request.urlopen(f"{locked}login", form, timeout=60).status)  # noqa: S310
        except urllib.error.HTTPError as error:
            return error.code

    assert (400, 200) == (login("guess"), login("long secret"))


def test_a_reader_logs_in(browser: Browser, locked: str, width: int) -> None:
    """The page asks for the login, says that a wrong one is wrong, and opens with the right one."""
    with closing(browser.new_context(viewport={"width": width, "height": 800})) as context:
        page = context.new_page()
        page.goto(locked)
        for password in ("guess", "long secret"):
            expect(page.locator("#thread")).to_have_count(0)
            page.get_by_label("username").fill("reader")
            page.get_by_label("password").fill(password)
            page.get_by_role("button", name="Login").click()
            if password == "guess":  # noqa: S105
                expect(page.get_by_text("Incorrect Credentials")).to_be_visible()
        expect(page.locator("#thread h1")).to_be_visible()


@pytest.mark.parametrize(
    "path",
    [
        "gradio_api/file={directory}/library.db",
        "gradio_api/file={directory}/articles/tea.txt",
        "gradio_api/file=/etc/passwd",
        "gradio_api/file=../../etc/passwd",
        "monitoring/summary",
    ],
)
def test_no_file_of_the_machine_is_served(served: Served, path: str) -> None:
    """Neither the library's own files nor any other can be fetched by address."""
    assert status(served.url + path.format(directory=served.directory)) in {403, 404}


def test_another_sites_page_may_not_ask(served: Served) -> None:
    """A foreign page in the visitor's browser is not allowed to send questions."""
    parts = urlsplit(served.url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
    headers = {
        "Origin": "https://elsewhere.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    connection.request("OPTIONS", "/gradio_api/queue/join", headers=headers)
    allowed = connection.getresponse().getheader("access-control-allow-origin")
    connection.close()
    assert allowed not in {"*", headers["Origin"]}


def test_who_may_not_manage_may_not_upload(served: Served) -> None:
    """A page for readers takes no file, of whatever size."""
    parts = urlsplit(served.url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
    body = (
        b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
        b"many bytes\r\n--x--\r\n"
    )
    kind = {"Content-Type": "multipart/form-data; boundary=x"}
    connection.request("POST", "/gradio_api/upload", body, kind)
    assert 413 == connection.getresponse().status
    connection.close()


def test_the_first_paint_has_questions_to_begin_with(served: Served) -> None:
    """What a browser is sent first holds the suggestions that the build kept."""
    sent = urllib.request.urlopen(f"{served.url}config", timeout=60).read().decode()  # noqa: S310
    suggested = served.library.suggestions(find=False)
    assert suggested
    assert all(question in unescape(sent) for question in suggested)


def test_no_event_is_offered_to_other_programs(served: Served) -> None:
    """The page's handlers are not an interface: none is listed."""
    info = json.load(urllib.request.urlopen(f"{served.url}gradio_api/info", timeout=60))  # noqa: S310
    assert ({}, {}) == (info["named_endpoints"], info["unnamed_endpoints"])


def test_a_taken_port_is_named(served: Served) -> None:
    """Two pages cannot share a port, and the one line on the terminal says which."""
    taken = str(urlsplit(served.url).port)
    command = [sys.executable, "-m", "askcite", "serve", "--index", str(served.directory)]
    done = subprocess.run([*command, "--port", taken], capture_output=True, text=True, check=False)
    assert 2 == done.returncode
    assert f"port {taken} " in done.stderr
    assert done.stderr.endswith("askcite serve --port N\n")
    assert 1 == done.stderr.count("\n")


@pytest.mark.parametrize("path", ["", "config", "gradio_api/queue/join"])
def test_a_local_page_goes_by_no_other_name(served: Served, path: str) -> None:
    """A web page that points a name of its own at this machine reads and changes nothing."""
    assert 421 == status(served.url + path, host="evil.example:7860")
    assert 200 == status(served.url, host="localhost:7860")


def test_with_a_login_the_page_goes_by_any_name(locked: str) -> None:
    """A proxy may pass its own name on."""
    assert 200 == status(locked, host="askcite.example")


@pytest.mark.parametrize("host", ["127.0.0.2", "::1"])
def test_every_address_of_this_machine_is_served(
    library: Library, tmp_path: Path, host: str
) -> None:
    """On a free port, named by the address that is told, without proxies and other names."""
    page = start(library, index=tmp_path, host=host, port=0)
    try:
        assert urlsplit(str(page.local_url)).port
        assert 200 == status(str(page.local_url))
        assert 421 == status(str(page.local_url), host="evil.example")
    finally:
        page.close()


def test_a_library_open_to_strangers_needs_a_login(library: Library, tmp_path: Path) -> None:
    """Managing on an address that others reach is refused without a login."""
    with pytest.raises(ServeError, match="ASKCITE_AUTH"):
        start(library, index=tmp_path, host="0.0.0.0", manage=True)  # noqa: S104


@pytest.mark.parametrize("value", ["reader", "reader:", ":secret"])
def test_half_a_login_is_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """A user without a password, or the other way round, is no login."""
    monkeypatch.setenv("ASKCITE_AUTH", value)
    with pytest.raises(ServeError, match="user:password"):
        login_from_environment()


def test_a_login_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first colon divides; there is no login by default."""
    monkeypatch.delenv("ASKCITE_AUTH", raising=False)
    assert login_from_environment() is None
    monkeypatch.setenv("ASKCITE_AUTH", "reader:a:b")
    assert ("reader", "a:b") == login_from_environment()
