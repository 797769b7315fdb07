"""The guide's page on servers: its files hold together, and what they start starts."""

from __future__ import annotations

import configparser
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from packaging.requirements import Requirement
from tests.test_guide import ROOT, blocks

from askcite import guide
from askcite.doors.cli import parser

PAGE = guide.page("deploy")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SOURCE = "\n".join(
    path.read_text(encoding="utf-8")
    for path in (*ROOT.glob("src/askcite/**/*.py"), ROOT / "app.py")
)


def only(language: str) -> str:
    """The page's one block in a language."""
    (block,) = blocks(PAGE, language)
    return block


def instructions() -> list[tuple[str, str]]:
    """The container file's instructions, each on one line."""
    lines = re.sub(r"\\\n", " ", only("dockerfile")).splitlines()
    split = (line.partition(" ") for line in lines if line and not line.startswith("#"))
    return [(name, rest.strip()) for name, _, rest in split]


def understood(command: list[str]) -> bool:
    """True for a command that ours understands."""
    assert command[0].endswith("askcite")
    return bool(parser().parse_args(command[1:]).run)


def known(variables: object) -> bool:
    """True where each variable of ours is one that the source reads."""
    own = [name for name in map(str, variables or ()) if name.startswith("ASKCITE_")]  # type: ignore[call-overload]
    return all(f'"{name}"' in SOURCE for name in own)


def test_the_container_file_holds_together() -> None:
    """What it copies is there, what it installs exists, and its command is one of ours."""
    told = instructions()
    for name in (n for kind, rest in told if kind == "COPY" for n in rest.split()[:-1]):
        assert (ROOT / name).exists(), name
    extras = re.findall(r"\.\[(\w+)\]", dict(told)["RUN"])
    assert extras
    assert set(extras) <= set(PROJECT["optional-dependencies"])
    assert understood(eval(dict(told)["CMD"]))  # noqa: S307 - a list in our own page
    assert known(part.partition("=")[0] for part in dict(told)["ENV"].split())
    version = re.match(r"python:(3\.\d+)-slim", dict(told)["FROM"])
    assert version
    assert PROJECT["requires-python"] == ">=3.11"


def test_the_compose_file_holds_together() -> None:
    """Its services' commands, variables, volumes and dependencies are what they name."""
    yaml = pytest.importorskip("yaml")
    told: dict[str, Any] = yaml.safe_load(only("yaml"))
    services = told["services"]
    for name, service in services.items():
        assert set(service.get("depends_on", ())) <= services.keys()
        assert known(service["environment"])
        if name != "database":
            assert understood(service["command"])
            assert f"{service['ports'][0].partition(':')[0]}" in {"7860", "7861"}
    named = {v.partition(":")[0] for s in services.values() for v in s.get("volumes", ())}
    assert named == told["volumes"].keys()


def test_the_unit_holds_together(tmp_path: Path) -> None:
    """Its command is one of ours; systemd itself finds no fault where it is there."""
    unit = configparser.RawConfigParser()
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(only("ini"))
    assert understood(shlex.split(unit["Service"]["ExecStart"]))
    assert known([unit["Service"]["Environment"].partition("=")[0]])
    if tool := shutil.which("systemd-analyze"):
        file = tmp_path / "askcite.service"
        file.write_text(only("ini").replace("/opt/askcite/bin/askcite", "/bin/true"))
        done = subprocess.run([tool, "verify", file], capture_output=True, text=True)
        assert "" == done.stderr


def test_the_space_holds_together() -> None:
    """Its application is there, and its gradio is one that we take."""
    yaml = pytest.importorskip("yaml")
    (_, front, _) = only("text-front-matter").split("---\n")
    told = yaml.safe_load(front)
    assert (ROOT / told["app_file"]).is_file()
    wanted = next(d for d in PROJECT["dependencies"] if d.startswith("gradio"))
    tested = (ROOT / ".ci" / "tested.txt").read_text(encoding="utf-8")
    assert f"gradio=={told['sdk_version']}\n" in tested
    assert Requirement(wanted).specifier.contains(told["sdk_version"])
    assert known(re.findall(r"`(ASKCITE_\w+)=", PAGE))


def free_port() -> int:
    """A port that was free just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(command: list[str], told: bytes, **environment: str) -> Iterator[None]:
    """A server of its own, from when it says so until it is ended."""
    with subprocess.Popen(
        command, env={**os.environ, **environment}, stderr=subprocess.PIPE
    ) as server:
        assert server.stderr
        line = server.stderr.readline()
        assert told in line, line + server.stderr.read()
        yield
        server.terminate()
        server.stderr.read()


def test_the_containers_command_serves_and_its_check_sees_it(home: Path) -> None:
    """On any address, behind a login, found by the check that stands in the file."""
    told, port = dict(instructions()), str(free_port())
    command = eval(told["CMD"])[1:]  # noqa: S307
    check = eval(told["HEALTHCHECK"].removeprefix("CMD "))  # noqa: S307
    probe = [sys.executable, "-c", check[2].replace("7860", port)]
    assert 0 != subprocess.run(probe, capture_output=True).returncode
    whole = [sys.executable, "-m", "askcite", *command, "--index", str(home), "--port", port]
    with running(whole, port.encode(), ASKCITE_AUTH="reader:secret"):
        assert 0 == subprocess.run(probe).returncode
        assert 401 == httpx.get(f"http://127.0.0.1:{port}/config").status_code


def test_app_takes_address_port_and_library_from_the_environment(home: Path) -> None:
    """The page is served where Gradio's own variables say."""
    port = str(free_port())
    where = {"GRADIO_SERVER_NAME": "127.0.0.1", "GRADIO_SERVER_PORT": port}
    command = [sys.executable, str(ROOT / "app.py")]
    with running(command, port.encode(), ASKCITE_INDEX=str(home), **where):
        assert "askcite" in httpx.get(f"http://127.0.0.1:{port}/").text


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"GRADIO_SERVER_PORT": "many"}, "GRADIO_SERVER_PORT is 'many'; set it to a number"),
        ({"GRADIO_SERVER_NAME": "0.0.0.0"}, "anyone who reaches 0.0.0.0 could read"),  # noqa: S104
    ],
)
def test_app_says_what_mends_a_wrong_environment(
    home: Path, environment: dict[str, str], told: str
) -> None:
    """In one line, with the code of a failure."""
    given = {**os.environ, "ASKCITE_INDEX": str(home), "ASKCITE_AUTH": "", **environment}
    command = [sys.executable, str(ROOT / "app.py")]
    done = subprocess.run(command, env=given, capture_output=True, text=True, timeout=120)
    assert 1 == done.returncode
    assert done.stderr.startswith(f"askcite: {told}")
