"""`build`, `add`, `remove`, `list`, `show`, `verify`, `doctor`, `rollback`: keep the library."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from askcite import index
from askcite.cli.options import Commands, command, library, progress, say, show
from askcite.errors import LibraryError, SourceError
from askcite.index import doctor
from askcite.library import Library
from askcite.settings import DEFAULT_ENCODER, OWN
from askcite.types import Change, Span
from askcite.verify import Standing, verify

FOUND = 1
"""The exit code when something is not as it should be."""
_NAMED = 5
"""Sources that one line names."""


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-commands."""
    build = command(commands, "build", _build, "make the library from its articles")
    build.add_argument(
        "source",
        nargs="*",
        help="files, directories, JSON Lines, addresses: the library then holds these alone "
        "(default: its own articles/ as they are, less what was removed, and all that was added "
        "from elsewhere)",
    )
    build.add_argument(
        "--encoder",
        metavar="NAME",
        default=DEFAULT_ENCODER,
        help="a sentence-transformers model, by name or path (default: %(default)s)",
    )
    add = command(
        commands, "add", _add, "add articles; the same source again is a new version of its own"
    )
    add.add_argument("source", nargs="+", help="files, directories, JSON Lines, addresses")
    remove = command(commands, "remove", _remove, "remove articles, text and vectors, for good")
    remove.add_argument("article", nargs="+", help="article ids, as `list` shows them")
    command(commands, "list", _list, "list the articles")
    shown = command(commands, "show", _show, "print an article, or some characters of it")
    shown.add_argument("article", help="the article's id")
    shown.add_argument("--span", metavar="START:END", type=_span, help="only these characters")
    verify = command(commands, "verify", _verify, "check that saved answers' quotes still stand")
    verify.add_argument("answers", type=Path, help="answers saved with `ask --json`, one a line")
    checkup = command(commands, "doctor", _doctor, "look for what is wrong with the library")
    checkup.add_argument("--repair", action="store_true", help="mend what can be mended safely")
    command(commands, "rollback", _rollback, "go back to the generation before")


def _build(options: argparse.Namespace) -> int:
    made = Library.build(
        options.index, options.source or None, encoder=options.encoder, progress=progress()
    )
    with made as shelf:
        _report(shelf.change, shelf, as_json=options.json)
    return 0


def _add(options: argparse.Namespace) -> int:
    with library(options) as shelf:
        _report(shelf.add(*options.source, progress=progress()), shelf, as_json=options.json)
    return 0


def _remove(options: argparse.Namespace) -> int:
    with library(options) as shelf:
        origins = shelf.origins()
        _report(shelf.remove(*options.article), shelf, as_json=options.json, erased=True)
    for id in options.article:
        if origins[id].startswith(OWN) and not options.json:
            say(f"{origins[id]} stays where it is; `build` leaves it out until you `add` it again")
    return 0


def _list(options: argparse.Namespace) -> int:
    with library(options) as shelf:
        for article in shelf.articles():
            if options.json:
                show(asdict(article))
            else:
                size = f"{article.sentences} sentences, {article.passages} passages"
                say(f"{article.id}  {article.title}  ({size})")
    return 0


def _show(options: argparse.Namespace) -> int:
    with library(options) as shelf:
        article = shelf.article(options.article)
        text = options.span.of(article.text) if options.span else article.text
        if options.json:
            show({"id": article.id, "title": article.title, "source": article.source, "text": text})
        else:
            say(text)
    return 0


def _verify(options: argparse.Namespace) -> int:
    with library(options) as shelf:
        verdicts = list(verify(_saved(options.answers), shelf.article))
    for one in verdicts:
        if options.json:
            show(asdict(one))
        else:
            say(f"{one.standing:16}  {one.article_id}  “{' '.join(one.quote.split())}”")
    return FOUND if any(one.standing is not Standing.STANDS for one in verdicts) else 0


def _saved(path: Path) -> list[dict[str, Any]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines if line.strip()]
    except (OSError, ValueError) as error:
        raise SourceError(f"{path} holds no answers saved by `ask --json`: {error}") from error


def _doctor(options: argparse.Namespace) -> int:
    home = index.home(options.index)
    if home is None:
        raise LibraryError("doctor looks at libraries on disk; a database has tools of its own")
    found = doctor.check(home)
    mended: list[doctor.Finding] = []
    if options.repair and any(one.repairable for one in found):
        before, found = found, doctor.repair(home)
        mended = [one for one in before if one not in found]
    for one in (*mended, *found):
        if options.json:
            show({**asdict(one), "mended": one in mended})
        else:
            say(f"{one.problem}: {'mended' if one in mended else one.mend}")
    if not found and not options.json:
        say("the library is well")
    return FOUND if found else 0


def _rollback(options: argparse.Namespace) -> int:
    with library(options) as shelf:
        manifest = shelf.rollback()
        if options.json:
            show(asdict(manifest))
        else:
            say(f"the library is at generation {manifest.generation} again")
    return 0


def _report(change: Change, shelf: Library, *, as_json: bool, erased: bool = False) -> None:
    if as_json:
        show({**asdict(change), "generation": shelf.manifest.generation})
        return
    counts = ((name, len(ids)) for name, ids in asdict(change).items())
    done = ", ".join(f"{count} {name}" for name, count in counts if count)
    say(f"{done or 'nothing to do'}; generation {shelf.manifest.generation}")
    if change.removed and not erased:
        say("`askcite rollback` brings the removed articles back")
    if change.omitted:
        named = ", ".join(change.omitted[:_NAMED]) + ", …" * (len(change.omitted) > _NAMED)
        say(f"left out, as removed before: {named}; `askcite add` takes it in again")
    for article in shelf.foreign():
        say(
            f"{article.id} is in the language {article.language!r}, which the encoder does not "
            "know: answers will be poor; build with --encoder and a model that knows it"
        )


def _span(text: str) -> Span:
    try:
        start, end = map(int, text.split(":"))
        return Span(start, end)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not START:END, as in 120:180") from None
