"""Options that the commands of the lab share."""

from __future__ import annotations

import argparse

from askcite.doors.cli.options import Act, Commands


def command(
    commands: Commands[argparse.ArgumentParser], name: str, run: Act, text: str
) -> argparse.ArgumentParser:
    """A sub-command that does `run`, as yet without options."""
    made = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    made.set_defaults(run=run)
    return made
