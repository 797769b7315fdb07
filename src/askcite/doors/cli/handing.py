"""Answers and checked drafts as files for others."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from askcite.errors import SourceError
from askcite.review import bibliography
from askcite.types import Citation


def offer(made: argparse.ArgumentParser) -> None:
    """Add the options that write such files."""
    made.add_argument(
        "--proof",
        type=Path,
        metavar="FILE",
        help="write one HTML file with the articles' texts, which checks itself in any browser",
    )
    made.add_argument(
        "--bibliography",
        type=_bibliography,
        metavar="FILE",
        help="write the articles cited as .bib (BibTeX), .ris or .json (CSL)",
    )


def _bibliography(name: str) -> Path:
    path = Path(name)
    if path.suffix not in bibliography.FORMS:
        raise argparse.ArgumentTypeError(f"{name}: name a file that ends in .bib, .ris or .json")
    return path


def hand_out(
    options: argparse.Namespace, citations: Sequence[Citation], proof: Callable[[], str]
) -> None:
    """Write the files that the options name; raises SourceError."""
    if options.proof:
        _write(options.proof, proof())
    if options.bibliography:
        _write(options.bibliography, bibliography.FORMS[options.bibliography.suffix](citations))


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise SourceError(f"{path} cannot be written: {error.strerror}") from error
