"""Nothing leaves the machine and nothing is left on it: every way in, watched by strace."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

import gradio
import pytest
from tests.doors.web.conftest import SEED, port

QUESTION = "In which year was the IPOI announced?"
APP = Path(__file__).parents[2] / "app.py"
PYTHON = f"""
from askcite import Library
with Library.build({{library!r}}) as library:
    print(library.ask({QUESTION!r}).text)
"""
WATCHED = (
    "connect,sendto,sendmsg,sendmmsg,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,"
    "link,linkat,symlink,symlinkat"
)
ADDRESS = re.compile(r'sin6?_addr=inet_(?:addr\("|pton\(AF_INET6, ")([^"]+)"')
DNS = re.compile(r"sin6?_port=htons\(53\)")
MADE = re.compile(r"(?:O_WRONLY|O_RDWR|O_CREAT|mkdir|rename|link|creat\()")
NAMED = re.compile(r'"((?:[^"\\]|\\.)*)"')
NOWHERE = ("/dev/null", "/dev/tty", "/proc/self/")
"""Writing there leaves nothing."""
GRADIO = str(Path(gradio.__file__).parent / "hash_seed.txt")
"""A random word that Gradio notes beside its own code when it is imported for the first time."""

pytestmark = pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")


class Machine(NamedTuple):
    """A home directory that is new, a library, and where the calls of each process are noted."""

    home: Path
    library: Path
    traces: Path

    def command(self, name: str, *given: str) -> list[str]:
        """`python GIVEN…`, its calls written to a file of that name."""
        trace = ["strace", "-f", "-qq", "--seccomp-bpf", "-e", f"trace={WATCHED}"]
        return [*trace, "-o", str(self.traces / name), sys.executable, *given]

    @property
    def environment(self) -> dict[str, str]:
        """Nothing but the home directory, and a wish for telemetry that must not be granted."""
        return {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
            "PYTHONDONTWRITEBYTECODE": "1",
            "HOME": str(self.home),
            "TMPDIR": str(self.home / "tmp"),
            "LANG": "C.UTF-8",
            "ORT_DISABLE_TELEMETRY": "0",
            "ORT_TELEMETRY_DISABLED": "0",
            "GRADIO_ANALYTICS_ENABLED": "True",
        }

    def seen(self, name: str) -> list[str]:
        """The calls noted of that process and its children."""
        return (self.traces / name).read_text(encoding="utf-8", errors="replace").splitlines()


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """Where each way in has answered, one after another."""
    root = tmp_path_factory.mktemp("machine")
    made = Machine(root / "home", root / "index", root / "traces")
    for folder in (made.home / "tmp", made.library / "articles", made.traces):
        folder.mkdir(parents=True)
    shutil.copy(SEED, made.library / "articles")
    at = ["--index", str(made.library)]
    assert "1 added" in run(made, "build", ["-m", "askcite", "build", *at])
    assert "2019" in run(made, "ask", ["-m", "askcite", "ask", QUESTION, *at])
    assert "2019" in run(made, "mcp", ["-m", "askcite", "mcp", *at], messages())
    with serving(made, "page", ["-m", "askcite", "serve", *at]) as url:
        assert b"askcite" in urllib.request.urlopen(url, timeout=60).read()  # noqa: S310
        time.sleep(3)  # the models are loaded meanwhile, and whoever wishes to call home may
    with serving(made, "api", ["-m", "askcite", "api", *at]) as url:
        body = json.dumps({"question": QUESTION}).encode()
        asked = urllib.request.Request(  # noqa: S310
            f"{url}api/ask", body, {"content-type": "application/json"}
        )
        assert b"2019" in urllib.request.urlopen(asked, timeout=60).read()  # noqa: S310
        time.sleep(3)
    assert "2019" in run(made, "python", ["-c", PYTHON.format(library=str(made.library))])
    with serving(made, "app", [str(APP)], GRADIO_SERVER_PORT=str(port())) as url:
        assert b"askcite" in urllib.request.urlopen(url, timeout=60).read()  # noqa: S310
        time.sleep(3)
    return made


def run(machine: Machine, name: str, given: list[str], typed: str = "") -> str:
    """The output of a command that ends."""
    done = subprocess.run(
        machine.command(name, *given),
        env=machine.environment,
        input=typed,
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, done.stderr
    return done.stdout


@contextmanager
def serving(machine: Machine, name: str, given: list[str], **environment: str) -> Iterator[str]:
    """The address of a server that is stopped afterwards; its port is given or in `environment`."""
    at = [] if environment else ["--port", str(port())]
    command = machine.command(name, *given, *at)
    known = {**machine.environment, "ASKCITE_INDEX": str(machine.library), **environment}
    with subprocess.Popen(command, env=known, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr
        yield address(server.stderr)
        stop(server)


def address(told: IO[str]) -> str:
    """The address in the line that a server writes when it is up."""
    found = re.search(r"http://[\d.:]+", line := told.readline())
    assert found, line + told.read()
    return f"{found[0]}/"


def stop(traced: subprocess.Popen[str]) -> None:
    """End the server, strace's child; strace ends with it."""
    children = Path(f"/proc/{traced.pid}/task/{traced.pid}/children").read_text(encoding="ascii")
    for child in children.split():
        os.kill(int(child), 15)
    traced.communicate(timeout=60)


def messages() -> str:
    """An assistant's question, a line of JSON."""
    call = {"name": "ask", "arguments": {"question": QUESTION}}
    return json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call}) + "\n"


WAYS = ["build", "ask", "page", "api", "mcp", "python", "app"]


@pytest.mark.parametrize("way", WAYS)
def test_only_this_machine_is_spoken_to(machine: Machine, way: str) -> None:
    """No name is looked up and no connection made but over loopback and local sockets."""
    reached = {a for line in machine.seen(way) for a in ADDRESS.findall(line)}
    assert set() == {a for a in reached if not a.startswith("127.") and a != "::1"}
    assert [] == [line for line in machine.seen(way) if DNS.search(line)]  # a resolver may be local


@pytest.mark.parametrize("way", WAYS)
def test_only_the_library_and_the_cache_are_written_to(machine: Machine, way: str) -> None:
    """No file or folder is made anywhere else, whatever the environment asks for."""
    own = (str(machine.library), str(machine.home / ".cache" / "askcite"))
    calls = [c for c in machine.seen(way) if MADE.search(c) and "O_RDONLY" not in c]
    failed = re.compile(r"= -1 E|<\.\.\. ")
    paths = {p for c in calls if not failed.search(c) for p in NAMED.findall(c)}
    assert set() == {p for p in paths if not p.startswith((*own, *NOWHERE, GRADIO))} - parents(own)


def parents(own: tuple[str, ...]) -> set[str]:
    """The folders above the cache, which are made where they are missing."""
    return {str(parent) for path in own for parent in Path(path).parents}


def test_the_home_directory_holds_the_cache_alone(machine: Machine) -> None:
    """After all of them, one folder is there that was not there before."""
    left = {p.relative_to(machine.home).as_posix() for p in machine.home.glob(".cache/*")}
    assert {".cache/askcite"} == left
    assert {"tmp", ".cache"} == {p.name for p in machine.home.iterdir()}
    assert [] == list((machine.home / "tmp").iterdir())
