"""The command `askcite`: one sub-command a use, `--json` where it prints, exit codes for scripts.

0  done; the question was answered
1  `doctor` or `verify` found something
2  wrong use, or a library, source or model that cannot be used
3  the articles do not say (a single question)
"""

from __future__ import annotations

import argparse
import io
import logging
import sys
from collections.abc import Sequence

from askcite.doors.cli import asking, guiding, keeping, measuring, serving
from askcite.doors.cli.options import located, tell
from askcite.errors import AskciteError

CODES = (
    "Exits with 0 when it is done, 1 when doctor or verify found something, 2 when it cannot be "
    "done, 3 when the articles do not say."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the return value is the process's exit code."""
    logging.basicConfig(format="askcite: %(message)s", level=logging.WARNING)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # an answer may be more than it can say
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except AskciteError as error:
        tell(f"askcite: {located(str(error), getattr(options, 'index', None))}")
        return 2
    except KeyboardInterrupt:
        tell("askcite: stopped; the library is as it was")
        return 130
    except BrokenPipeError:  # the reader of our output left, as `head` does
        sys.stderr.close()
        return 0


def parser() -> argparse.ArgumentParser:
    """Every sub-command with its options."""
    top = argparse.ArgumentParser(
        prog="askcite",
        description="Ask articles; see the exact words each answer rests on.",
        epilog=CODES,
    )
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    for group in (asking, keeping, serving, measuring, guiding):
        group.register(commands)
    return top
