"""Answers and checked drafts as files for others."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from askcite.errors import QuestionError, SourceError
from askcite.review import bibliography
from askcite.types import Citation


def offer(made: argparse.ArgumentParser) -> None:
    """Add the options that write such files."""
    made.add_argument(
        "--proof",
        type=ending((".html", ".htm")),
        metavar="FILE",
        help="write one HTML file with the articles' texts, which checks itself in any browser",
    )
    made.add_argument(
        "--bibliography",
        type=ending(bibliography.FORMS),
        metavar="FILE",
        help="write the articles cited as .bib (BibTeX), .ris or .json (CSL)",
    )


def ending(suffixes: Iterable[str]) -> Callable[[str], Path]:
    """The type of an option for files with these endings."""
    *some, last = suffixes

    def path(name: str) -> Path:
        if Path(name).suffix not in {*some, last}:
            endings = f"{', '.join(some)} or {last}"
            raise argparse.ArgumentTypeError(f"{name}: name a file that ends in {endings}")
        return Path(name)

    return path


def hand_out(
    options: argparse.Namespace, citations: Sequence[Citation], proof: Callable[[], str]
) -> None:
    """Write the files that the options name; raises SourceError."""
    if options.proof:
        write(options.proof, proof())
    if options.bibliography:
        write(options.bibliography, bibliography.FORMS[options.bibliography.suffix](citations))


def lines(name: str) -> list[str]:
    """The lines of a file of questions; raises QuestionError."""
    try:
        return Path(name).read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise QuestionError(f"{name} is no text in UTF-8; save it as such") from error
    except OSError as error:
        raise QuestionError(f"cannot read questions from {name}: {error.strerror}") from error


def write(path: Path, content: str | bytes) -> None:
    """Write the file; raises SourceError."""
    try:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    except OSError as error:
        raise SourceError(f"{path} cannot be written: {error.strerror}") from error
