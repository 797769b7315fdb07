"""`build`, `add`, `remove`, `list`, `show`, `verify`, `doctor`, `rollback`: keep the library."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from askcite.cli.options import Commands, command, library, progress, say, show
from askcite.library import Library
from askcite.settings import DEFAULT_ENCODER
from askcite.types import Change, Span


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-commands."""
    build = command(commands, "build", _build, "make the library from its articles")
    build.add_argument(
        "source",
        nargs="*",
        help="files, directories, JSON Lines, addresses (default: the library's own articles/)",
    )
    build.add_argument(
        "--encoder",
        metavar="NAME",
        default=DEFAULT_ENCODER,
        help="a sentence-transformers model, by name or path (default: %(default)s)",
    )
    add = command(commands, "add", _add, "add or update articles")
    add.add_argument("source", nargs="+", help="files, directories, JSON Lines, addresses")
    remove = command(commands, "remove", _remove, "remove articles, text and vectors, for good")
    remove.add_argument("article", nargs="+", help="article ids, as `list` shows them")
    command(commands, "list", _list, "list the articles")
    shown = command(commands, "show", _show, "print an article, or some characters of it")
    shown.add_argument("article", help="the article's id")
    shown.add_argument("--span", metavar="START:END", type=_span, help="only these characters")
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
        _report(shelf.remove(*options.article), shelf, as_json=options.json)
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


def _rollback(options: argparse.Namespace) -> int:
    with library(options) as shelf:
        manifest = shelf.rollback()
        if options.json:
            show(asdict(manifest))
        else:
            say(f"the library is at generation {manifest.generation} again")
    return 0


def _report(change: Change, shelf: Library, *, as_json: bool) -> None:
    if as_json:
        show({**asdict(change), "generation": shelf.manifest.generation})
        return
    counts = ((name, len(ids)) for name, ids in asdict(change).items())
    done = ", ".join(f"{count} {name}" for name, count in counts if count)
    say(f"{done or 'nothing to do'}; generation {shelf.manifest.generation}")


def _span(text: str) -> Span:
    try:
        start, end = map(int, text.split(":"))
        return Span(start, end)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not START:END, as in 120:180") from None
