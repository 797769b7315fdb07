"""A parser whose errors can be read aloud."""

from __future__ import annotations

import argparse
import re
from difflib import get_close_matches
from typing import Final, NoReturn

from askcite.doors.cli.terminal import complain

WRONG_USE: Final = 2
_UNKNOWN: Final = re.compile(r"unrecognized arguments: (.*)", re.DOTALL)
_CHOICE: Final = re.compile(
    r"argument (\S+): invalid choice: (.*?) \(choose from (.*)\)", re.DOTALL
)
_MISSING: Final = re.compile(r"the following arguments are required: (.*)", re.DOTALL)
_OF_ONE: Final = re.compile(r"argument (?P<name>[^:]+): (?P<told>.*)", re.DOTALL)


class Parser(argparse.ArgumentParser):
    """One that says what is wrong in a line.

    `first` is the command that was given.
    """

    first: str = ""

    def error(self, message: str) -> NoReturn:
        """Say it, with nothing raw from outside, and exit."""
        at = f"{self.prog} {self.first}".strip()
        complain(f"{said(message)}; `{at} --help` tells more")
        raise SystemExit(WRONG_USE)


def said(message: str) -> str:
    """A message of argparse in plain words."""
    if found := _UNKNOWN.fullmatch(message):
        return f"{found[1]} is not known here"
    if found := _CHOICE.fullmatch(message):
        given, choices = found[2].strip("'"), re.findall(r"[\w-]+", found[3])
        near = get_close_matches(given, choices, 1)
        meant = f"did you mean {near[0]}?" if near else f"there are {', '.join(choices)}"
        return f"no {found[1].lower()} {given!r}; {meant}"
    if found := _MISSING.fullmatch(message):
        return f"{found[1]} is missing"
    if found := _OF_ONE.fullmatch(message):
        name = found["name"].split("/")[-1]
        return (
            found["told"] if found["told"].startswith(("'", name)) else f"{name}: {found['told']}"
        )
    return message
