"""The page is served to this machine, with a login where one is named, and nothing else."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, expect
from tests.doors.web.conftest import Served, Visit, make, serve

from askcite.doors.http.guard import WRONG_PER_MINUTE
from askcite.doors.web.login import SLOWED_SECONDS, WRONG
from askcite.doors.web.look import ICON
from askcite.doors.web.named_files import STRANGE
from askcite.doors.web.serve import login_from_environment, start
from askcite.doors.web.uploads import FILES_AN_HOUR, MAX_EVENT_BYTES
from askcite.errors import ServeError
from askcite.library.library import Library


class Told(NamedTuple):
    """A response without its body."""

    status: int
    headers: http.client.HTTPMessage


def asked(url: str, method: str = "GET", body: bytes = b"", **headers: str) -> Told:
    """The answer to one request."""
    parts = urlsplit(url)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    with closing(http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)) as wire:
        wire.request(method, f"{parts.path}?{parts.query}", body, named)
        with wire.getresponse() as answer:
            return Told(answer.status, answer.headers)


def status(url: str, **headers: str) -> int:
    """The status of an answer to GET."""
    return asked(url, "GET", b"", **headers).status


def posted(url: str, path: str, body: bytes, kind: str, origin: str = "") -> Told:
    """The answer to POST, sent by the page itself unless another is named."""
    origin = origin or url.rstrip("/")
    return asked(f"{url}{path}", "POST", body, content_type=kind, origin=origin)


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page with a login."""
    directory = tmp_path_factory.mktemp("locked")
    for served in serve(make(directory), directory, ASKCITE_AUTH="reader:long secret"):
        yield served.url


def login(url: str, password: str, user: str = "reader") -> tuple[int, str]:
    """The status of a login, and the cookie that it sets."""
    form = urlencode({"username": user, "password": password}).encode()
    told = posted(url, "login", form, "application/x-www-form-urlencoded")
    return told.status, (told.headers["set-cookie"] or "").partition(";")[0]


@pytest.mark.parametrize(
    "path",
    [
        "", "config", "theme.css", "assets/x.js", "openapi.json", "manifest.json", "robots.txt",
        "gradio_api/info", "gradio_api/heartbeat/x", "gradio_api/startup-events",
        "gradio_api/openapi.json", "gradio_api/queue/data?session_hash=x", "gradio_api/app_id",
    ],
)  # fmt: skip
def test_without_the_login_nothing_answers(locked: str, path: str) -> None:
    """Neither the page nor anything behind it says a word to a stranger."""
    assert 401 == status(locked + path)


@pytest.mark.parametrize("path", ["cancel", "reset", "queue/join", "run/predict", "upload"])
def test_without_the_login_nothing_is_done(locked: str, path: str) -> None:
    """Nor can a stranger set anything going."""
    assert 401 == posted(locked, f"gradio_api/{path}", b"{}", "application/json").status


def test_only_the_right_login_opens(locked: str) -> None:
    """The named user and password get in; others, and a made-up session, do not."""
    assert (400, "") == login(locked, "guess")
    assert 400 == login(locked, "long secret", "writer")[0]
    code, cookie = login(locked, "long secret")
    assert (303, 200) == (code, status(f"{locked}config", cookie=cookie))
    assert 401 == status(f"{locked}config", cookie=cookie.partition("=")[0] + "=x")


def test_guesses_are_slowed_and_counted(tmp_path: Path) -> None:
    """Of many guesses at once a few are weighed; then even the right one waits a minute."""
    for served in serve(make(tmp_path), tmp_path, ASKCITE_AUTH="reader:long secret"):
        began = time.monotonic()
        with ThreadPoolExecutor(20) as pool:
            codes = [code for code, _ in pool.map(login, [served.url] * 20, map(str, range(20)))]
        assert {400: WRONG_PER_MINUTE, 429: 20 - WRONG_PER_MINUTE} == Counter(codes)
        assert time.monotonic() - began >= SLOWED_SECONDS
        assert 429 == login(served.url, "long secret")[0]


def test_a_reader_logs_in_and_out(browser: Browser, locked: str, width: int) -> None:
    """The page asks for the login, says that a wrong one is wrong, and opens with the right one."""
    with closing(browser.new_context(viewport={"width": width, "height": 800})) as context:
        page = context.new_page()
        page.goto(locked)
        for password in ("guess", "long secret"):
            expect(page.locator("#thread")).to_have_count(0)
            page.get_by_label("User").fill("reader")
            page.get_by_label("Password").fill(password)
            page.get_by_role("button", name="Log in").click()
            if password == "guess":  # noqa: S105
                expect(page.get_by_role("alert")).to_have_text(WRONG)
        expect(page.locator("#composer")).to_be_visible()
        if not page.locator("#side").is_visible():
            page.click("[data-act=side]")
        page.get_by_role("button", name="Log out").click()
        expect(page.get_by_label("User")).to_be_visible()
        page.reload()
        expect(page.get_by_label("User")).to_be_visible()


@pytest.mark.parametrize(
    "path",
    [
        "gradio_api/file={directory}/library.db",
        "gradio_api/file={directory}/articles/tea.txt",
        "gradio_api/file=/etc/passwd",
        "gradio_api/file=../../etc/passwd",
        "gradio_api/file={directory}/cache/uploads/1/tea.txt",
        "monitoring/summary",
    ],
)
def test_no_file_of_the_machine_is_served(served: Served, path: str) -> None:
    """Neither the library's own files nor any other can be fetched by address."""
    assert status(served.url + path.format(directory=served.directory)) in {403, 404}


def test_another_sites_page_may_not_ask(served: Served) -> None:
    """A foreign page in the visitor's browser is not allowed to send questions."""
    told = asked(
        f"{served.url}gradio_api/queue/join",
        "OPTIONS",
        origin="https://elsewhere.example",
        access_control_request_method="POST",
        access_control_request_headers="content-type",
    )
    assert told.headers["access-control-allow-origin"] is None


PART = (
    b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nmany bytes\r\n'
)
FORM = "multipart/form-data; boundary=x"


def test_who_may_not_manage_may_not_upload(served: Served) -> None:
    """A page for readers takes no file, of whatever size."""
    assert 413 == posted(served.url, "gradio_api/upload", PART + b"--x--\r\n", FORM).status


@pytest.mark.parametrize("origin", ["http://127.0.0.1:3000", "https://evil.example", "null"])
@pytest.mark.parametrize("path", ["upload", "queue/join", "run/predict", "reset", "cancel"])
def test_another_page_stores_and_changes_nothing(managed: Served, path: str, origin: str) -> None:
    """The operator's browser may be on a foreign page, another port's too: it is refused."""
    assert (
        403 == posted(managed.url, f"gradio_api/{path}", PART + b"--x--\r\n", FORM, origin).status
    )


def called(page: Served, call: str, data: list[object]) -> str:
    """The last words of an event, as a visitor's script may send any."""
    with urllib.request.urlopen(f"{page.url}config", timeout=60) as told:  # noqa: S310
        calls = {each["api_name"]: each["id"] for each in json.load(told)["dependencies"]}
    body = json.dumps({"data": data, "fn_index": calls[call], "session_hash": "x"}).encode()
    assert 200 == posted(page.url, "gradio_api/queue/join", body, "application/json").status
    address = f"{page.url}gradio_api/queue/data?session_hash=x"
    with urllib.request.urlopen(address, timeout=60) as events:  # noqa: S310
        for line in events:
            if b"process_completed" in line:
                return str(line.decode())
    return ""


def test_an_event_names_no_file_of_the_server(managed: Served, tmp_path: Path) -> None:
    """A path or an address that was not uploaded is neither read nor fetched, in any place."""
    secret = tmp_path / "secret.txt"
    secret.write_text("The inner word is kept by nobody at all.", encoding="utf-8")
    for path in (str(secret), "../../../etc/passwd", "http://127.0.0.1:9/x"):
        named = {"path": path, "orig_name": "a.txt", "meta": {"_type": "gradio.FileData"}}
        assert STRANGE in called(managed, "added", [[named], "", "", ""])
        assert STRANGE in called(managed, "article", [{"deep": [named]}])
    assert [] == [*(managed.directory / "articles").glob("secret*")]


def test_another_port_may_not_read(served: Served) -> None:
    """A page of another program on this machine gets no leave to read, with cookies or without."""
    told = asked(f"{served.url}config", origin="http://localhost:3000")
    assert [] == [name for name in told.headers if name.lower().startswith("access-control")]


def test_uploads_are_bounded_in_number(tmp_path: Path) -> None:
    """More files than an hour may bring are refused, and the page goes on."""
    many = PART * (FILES_AN_HOUR + 1) + b"--x--\r\n"
    for page in serve(make(tmp_path), tmp_path, "--manage"):
        assert 413 == posted(page.url, "gradio_api/upload", many, FORM).status
        assert 200 == status(f"{page.url}config")


def test_no_request_is_larger_than_a_long_text(served: Served) -> None:
    """What is sent to an event is bounded before it is read."""
    body = b" " * (MAX_EVENT_BYTES + 1)
    assert 413 == posted(served.url, "gradio_api/queue/join", body, "application/json").status


@pytest.mark.parametrize("path", ["", "config", "assets/nothing.js", "gradio_api/nothing"])
def test_every_response_protects_its_reader(served: Served, path: str) -> None:
    """No frame, no guessed type, no referrer to other sites, no script but its own."""
    headers = asked(f"{served.url}{path}").headers
    policy = headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy
    assert "'unsafe-inline'" not in policy.partition("script-src")[2].partition(";")[0]
    assert ("DENY", "nosniff") == (headers["x-frame-options"], headers["x-content-type-options"])
    assert "same-origin" == headers["referrer-policy"]


INJECTED = """() => {
    const caught = 'window.top.caught = 1';
    document.body.insertAdjacentHTML('beforeend',
        `<img src=x onerror="${caught}"><iframe srcdoc="<script>${caught}</script>"></iframe>`);
    document.body.append(Object.assign(document.createElement('script'), {textContent: caught}));
}"""
"""Three ways in which markup from outside would run, if it ever stood in the page."""


def test_a_script_put_into_the_page_does_not_run(visit: Visit, served: Served) -> None:
    """Even markup that reached the document could neither run nor call out."""
    page, seen = visit(served.url)
    page.evaluate(INJECTED)
    page.wait_for_timeout(500)
    assert page.evaluate("window.caught") is None
    assert any("Content Security Policy" in error for error in seen.errors)
    seen.errors.clear()


def test_a_page_that_is_named_may_frame(tmp_path: Path) -> None:
    """The operator's own site may show the chat, and no other one."""
    site = "https://news.example"
    for served in serve(make(tmp_path), tmp_path, ASKCITE_FRAME=site):
        headers = asked(served.url).headers
        assert headers["content-security-policy"].endswith(f"frame-ancestors {site}")
        assert headers["x-frame-options"] is None


def test_the_first_screen_has_questions_to_begin_with(visit: Visit, served: Served) -> None:
    """A new visitor is shown the suggestions that the build kept."""
    page, _ = visit(served.url)
    suggested = served.library.suggestions(find=False)
    assert suggested
    for question in suggested:
        expect(page.locator(".suggested button", has_text=question)).to_be_visible()


def test_no_event_is_offered_to_other_programs(served: Served, managed: Served) -> None:
    """The page's handlers are not an interface: none is listed."""
    for page in (served, managed):
        info = json.loads(fetched(f"{page.url}gradio_api/info"))
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
    assert 401 == status(locked, host="askcite.example")


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


def test_a_page_for_strangers_is_named_so(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On an address that others reach, without a login, only for an operator who says so."""
    monkeypatch.delenv("ASKCITE_AUTH", raising=False)
    monkeypatch.delenv("ASKCITE_PUBLIC", raising=False)
    everywhere = "0.0.0.0"  # noqa: S104
    with pytest.raises(ServeError, match=r"could read .* --public"):
        start(library, index=tmp_path, host=everywhere, port=0)
    monkeypatch.setenv("ASKCITE_PUBLIC", "1")
    start(library, index=tmp_path, host=everywhere, port=0).close()


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


def test_the_page_has_a_name_and_a_card_of_its_own(served: Served) -> None:
    """Who does not run scripts, such as another site's preview, sees nothing of the builder's."""
    head = fetched(served.url, accept="text/html").partition("<script")[0]
    assert head.count("og:") == head.count('content="askcite"') + 1 == 2
    assert "<title>askcite</title>" in head
    for builder in ("twitter:", "Gradio", "gradio.app"):
        assert builder not in head
    manifest = json.loads(fetched(f"{served.url}manifest.json"))
    assert "askcite" == manifest["name"]
    icon = f"{served.url}{manifest['icons'][0]['src']}"
    with urllib.request.urlopen(icon, timeout=60) as given:  # noqa: S310
        assert ICON.read_bytes() == given.read()


def fetched(url: str, **headers: str) -> str:
    """What an address gives."""
    request = urllib.request.Request(url, headers=headers)  # noqa: S310
    with urllib.request.urlopen(request, timeout=60) as given:  # noqa: S310
        return str(given.read().decode())
