"""The command `askcite` and its exit codes.

0     done; the question was answered
1     `check`, `stale`, `doctor` or `verify` found something, or a source was left out
2     wrong use, or a library, source or model that cannot be used
3     the articles do not say (a single question)
100+N the articles do not say to N questions of `ask --from`, 100 at most
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final

from askcite.doors.cli import completion
from askcite.doors.cli.options import located
from askcite.doors.cli.parsing import Parser
from askcite.doors.cli.terminal import complain, say, settle
from askcite.errors import AskciteError

CODES: Final = (
    "Exits with 0 when it is done, 1 when check, stale, doctor or verify found something or a "
    "source was left out, 2 when it cannot be done, 3 when the articles do not say. ASKCITE_INDEX "
    "names the library that is used without --index; NO_COLOR turns colours off."
)
GROUPS: Final = {
    "asking": "ask",
    "chatting": "chat",
    "checking": "check",
    "comparing": "differ table",
    "telling": "said",
    "staying": "stale",
    "keeping": "build add remove list show verify doctor rollback",
    "rereading": "watch",
    "moving": "export import",
    "serving": "serve api mcp feedback",
    "measuring": "evaluate",
    "caching": "cache",
    "guiding": "guide",
}
"""The modules with their commands, in the order of the help. One is imported when its command is
given: with all of them the first answer takes a tenth longer."""
STOPPED: Final = "stopped; the library is as it was"


def main(arguments: Sequence[str] | None = None) -> int:
    """The process's exit code, once the command has run."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # an answer may be more than it can say
    given = sys.argv[1:] if arguments is None else arguments
    top = parser(given[0] if given else "")
    options = top.parse_args(given)
    if options.run is None:
        top.print_help()
        return 0
    as_json = getattr(options, "log_json", False)
    settle(quiet=options.quiet, verbose=options.verbose, as_json=as_json)
    return _run(options)


def _run(options: argparse.Namespace) -> int:
    try:
        return int(options.run(options))
    except AskciteError as error:
        complain(located(str(error), getattr(options, "index", None)))
        return 2
    except KeyboardInterrupt:
        complain(STOPPED)
        return 130
    except BrokenPipeError:  # the reader of our output left, as `head` does
        sys.stderr.close()
        return 0


class _Version(argparse.Action):
    """Prints the version; it is looked up only then."""

    def __call__(self, parser: argparse.ArgumentParser, *given: object) -> None:
        from importlib.metadata import version

        say(f"askcite {version('askcite')}")
        parser.exit()


def parser(first: str = "") -> argparse.ArgumentParser:
    """Every sub-command with its options, or the `first` alone."""
    top = Parser(
        prog="askcite",
        description="Ask articles; see the exact words each answer rests on.",
        epilog=CODES,
    )
    top.add_argument("--version", action=_Version, nargs=0, help="print the version")
    top.set_defaults(run=None)
    commands: Any = top.add_subparsers(metavar="COMMAND")
    named = [group for group, names in GROUPS.items() if first in names.split()]
    for group in named or GROUPS:
        import_module(f"{__name__}.{group}").register(commands)
    completion.register(commands, top)
    top.first = first if named or first == "completion" else ""
    return top
