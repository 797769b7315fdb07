"""Lines on the terminal, with nothing raw from outside."""

from __future__ import annotations

import json
import logging
import os
import re
import sys
from datetime import UTC, datetime
from typing import Any, Final, TextIO

REQUESTS: Final = "askcite.requests"
"""The log of requests."""
BOLD: Final = "1"
QUIET: Final = "2"
WARNING: Final = "33"
_UNSAFE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters but tabs and line ends, and those that force a reading order."""


def visible(text: str) -> str:
    """The text, its steering characters shown as codes."""
    return _UNSAFE.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)


def counted(number: int, of: str = "article") -> str:
    """A number of things in words."""
    return f"{number:,} {of}{'' if number == 1 else 's'}"


def say(text: str, style: str = "") -> None:
    """A line for a person."""
    print(styled(visible(text), style, sys.stdout), flush=True)


def show(value: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    """A JSON object on a line of its own."""
    line = json.dumps(value, ensure_ascii=False)
    print(_UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", line), flush=True)


def tell(text: str, end: str = "\n") -> None:
    """A line apart from the output; none with `-q`."""
    if logging.getLogger().isEnabledFor(logging.WARNING):
        print(visible(text), end=end, file=sys.stderr, flush=True)


def complain(text: str, program: str = "askcite") -> None:
    """The line that says why the command failed, told always."""
    said = styled(f"{program}: {visible(text)}", WARNING, sys.stderr)
    print(said, file=sys.stderr, flush=True)


def styled(text: str, style: str, stream: TextIO) -> str:
    """The text in colour, where a terminal shows it.

    The variable NO_COLOR forbids it (no-color.org).
    """
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return text if plain or not style or not stream.isatty() else f"\x1b[{style}m{text}\x1b[0m"


class Visible(logging.Formatter):
    """Log lines without anything that would steer a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        return visible(super().format(record))


class Lines(logging.Formatter):
    """Log lines as JSON objects, for a collector of logs."""

    def format(self, record: logging.LogRecord) -> str:
        """The line: time, level, message, and what else is told."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname.lower(),
            "message": record.getMessage(),
            **getattr(record, "told", {}),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=True)


def settle(*, quiet: bool, verbose: bool, as_json: bool = False) -> None:
    """Logging of errors alone, of warnings, or of each step.

    As JSON, requests are told too.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(Lines() if as_json else Visible("askcite: %(message)s"))
    level = logging.ERROR if quiet else logging.INFO if verbose else logging.WARNING
    logging.basicConfig(handlers=[handler])
    logging.getLogger().setLevel(level)
    if as_json:
        logging.getLogger(REQUESTS).setLevel(logging.INFO)
