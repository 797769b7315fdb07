"""The command `completion`: a script for the shell."""

from __future__ import annotations

import argparse

from askcite.doors.cli.options import Commands, command
from askcite.errors import MissingExtraError

SHELLS = ("bash", "zsh", "tcsh")
HOW = (
    "In bash: askcite completion bash > ~/.local/share/bash-completion/completions/askcite. In "
    "zsh: into a file named _askcite in a directory of $fpath."
)


def register(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], top: argparse.ArgumentParser
) -> None:
    """Add the sub-command, which completes all of `top`."""

    def run(options: argparse.Namespace) -> int:
        print(script(top, options.shell))
        return 0

    made: Commands[argparse.ArgumentParser] = commands
    text = "print the script with which a shell completes askcite"
    added = command(made, "completion", run, text, library=False, prints=False)
    added.add_argument("shell", choices=SHELLS)
    added.epilog = HOW


def script(top: argparse.ArgumentParser, shell: str) -> str:
    """The shell's completion script; raises MissingExtraError."""
    try:
        import shtab
    except ImportError as error:
        raise MissingExtraError("completion needs shtab: `pip install shtab`") from error
    return str(shtab.complete(top, shell))
