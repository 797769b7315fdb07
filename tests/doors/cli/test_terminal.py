"""What is printed cannot steer the terminal that shows it."""

from __future__ import annotations

import io
import json

import pytest

from askcite.doors.cli.terminal import show, styled, visible

STEERING = ["\x1b[2J", "\x07", "\x08", "\r", "\x7f", "\x9b2J", *map(chr, range(0x202A, 0x202F)),
            *map(chr, range(0x2066, 0x206A))]  # fmt: skip


@pytest.mark.parametrize("steers", STEERING)
def test_what_steers_is_shown_by_its_code(steers: str) -> None:
    """The character is gone, its code stands there, and the words around it stay."""
    shown = visible(f"a{steers}b")
    assert steers[0] not in shown
    assert shown.startswith(f"a<U+{ord(steers[0]):04X}>")
    assert shown.endswith("b")


def test_what_does_not_steer_stays() -> None:
    """Letters of any script, tabs, line ends and marks of direction are the reader's."""
    text = "naïve\t\u05d0\u05d1\u200f العربية\n日本 👩‍👩‍👧"
    assert text == visible(text)


@pytest.mark.parametrize("steers", STEERING)
def test_json_says_the_same_without_it(steers: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A program reads the very text; the terminal gets an escape."""
    show({"title": f"a{steers}b"})
    out = capsys.readouterr().out
    assert steers[0] not in out.removesuffix("\n")
    assert f"a{steers}b" == json.loads(out)["title"]


class Screen(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        """True."""
        return True


def test_colour_is_for_terminals_whose_owner_likes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a file nor a terminal with NO_COLOR gets any."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b[1mhi\x1b[0m" == styled("hi", "1", Screen())
    assert "hi" == styled("hi", "1", io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert "hi" == styled("hi", "1", Screen())
