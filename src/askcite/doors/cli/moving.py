"""`export` and `import`: a library as one file."""

from __future__ import annotations

import argparse
from pathlib import Path

from askcite import index
from askcite.doors.cli.options import Commands, command, library
from askcite.doors.cli.terminal import counted, say, show
from askcite.errors import LibraryError
from askcite.index import carrying
from askcite.models.cache import megabytes

REMOTE = (
    "export and import carry a library on disk; a database is carried by its own tools: pg_dump "
    "--schema=askcite, and pg_restore"
)


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-commands."""
    out = command(commands, "export", _export, "write the library to one file, sources and all")
    out.add_argument("file", type=Path, help="the file to make, as library.askcite")
    text = "make a library of an exported file, once all of it is checked"
    into = command(commands, "import", _import, text)
    into.add_argument("file", type=Path, help="a file that `askcite export` made")


def _export(options: argparse.Namespace) -> int:
    home = _home(options)
    with library(options) as shelf:
        held = len(shelf)
    size = carrying.pack(home, options.file)
    if options.json:
        show({"file": str(options.file), "articles": held, "bytes": size})
    else:
        say(f"{options.file}: {counted(held)}, {megabytes(size)}")
    return 0


def _import(options: argparse.Namespace) -> int:
    carrying.unpack(options.file, _home(options))
    with library(options) as shelf:
        if options.json:
            show({"articles": len(shelf), "generation": shelf.manifest.generation})
        else:
            say(f"{counted(len(shelf))}; generation {shelf.manifest.generation}")
    return 0


def _home(options: argparse.Namespace) -> Path:
    home = index.home(options.index)
    if home is None:
        raise LibraryError(REMOTE)
    return home
