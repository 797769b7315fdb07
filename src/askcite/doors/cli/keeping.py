"""The commands that keep a library."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from askcite import llm
from askcite.answer.saved import texts
from askcite.answer.verify import Standing, verify
from askcite.doors.cli.options import Commands, command, library, located
from askcite.doors.cli.progress import progress
from askcite.doors.cli.terminal import counted, say, show
from askcite.errors import NotFoundError, SourceError
from askcite.index import ArticleSummary, Change
from askcite.index.doctor import examination
from askcite.library.library import Library
from askcite.settings import ARTICLES_FOLDER, DEFAULT_ENCODER, OWN_ORIGINS
from askcite.sources.report import Report
from askcite.types import Span

COUNTED = 300
"""Articles up to which `list` reads each for its words: half a second's work."""
FOUND = 1
"""The exit code when something is not as it should be."""
_NAMED = 5
"""Sources that one line names."""
_PARTLY = (
    "Exits with 0 when all of it is in, 1 when some of it could not be read and was left out, 2 "
    "when nothing came in."
)
_SOURCES = "files, directories, JSON Lines, web addresses"


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-commands."""
    build = command(commands, "build", _build, "make the library from its articles")
    build.add_argument(
        "source",
        nargs="*",
        help=f"{_SOURCES}: the library then holds these alone "
        "(default: its own articles/ as they are, less what was removed, and all that was added "
        "from elsewhere)",
    )
    build.add_argument(
        "--encoder",
        metavar="NAME",
        help="a sentence-transformers model, by name or path (default: the library's own, or "
        f"{DEFAULT_ENCODER} for a new one)",
    )
    add = command(commands, "add", _add, "add articles; a source added again replaces its article")
    add.add_argument("source", nargs="+", help=f"{_SOURCES}; - reads a text from standard input")
    add.add_argument(
        "--title", help="the title of a text from standard input (default: Standard input)"
    )
    for made in (build, add):
        made.add_argument(
            "--strict", action="store_true", help="take all of the sources or none of them"
        )
        made.add_argument(
            "--report",
            action="store_true",
            help="tell of each article what was found in it, and what looked doubtful",
        )
        made.epilog = _PARTLY
    remove = command(commands, "remove", _remove, "remove articles, text and vectors, for good")
    remove.add_argument("article", nargs="+", help="article ids, as `list` shows them")
    command(commands, "list", _list, "list the articles")
    shown = command(commands, "show", _show, "print an article, or some characters of it")
    shown.add_argument("article", help="the article's id")
    shown.add_argument(
        "--span",
        metavar="START:END",
        type=_span,
        help="only these characters, as citations count them",
    )
    verify = command(commands, "verify", _verify, "check that saved answers' quotes still stand")
    verify.add_argument(
        "answers", type=Path, help="answers saved with `ask --json`, or as JSON from the page"
    )
    verify.epilog = (
        "Exits with 0 when all stand, 1 when one does not, 2 when they cannot be checked."
    )
    checkup = command(commands, "doctor", _doctor, "look for what is wrong with the library")
    checkup.add_argument("--repair", action="store_true", help="mend what can be mended safely")
    checkup.epilog = (
        "Exits with 0 when the library is well, 1 when it is not, 2 where it cannot look."
    )
    command(
        commands, "rollback", _rollback, "undo the last build or addition, once; a removal stays"
    )


def _build(options: argparse.Namespace) -> int:
    with progress(options.source or [Path(options.index) / ARTICLES_FOLDER]) as counter:
        made = Library.build(
            options.index,
            options.source or None,
            encoder=options.encoder,
            progress=counter,
            **_manner(options),
        )
    with made as shelf:
        _report(shelf.built, shelf, options)
        return FOUND if shelf.built.unread else 0


def _add(options: argparse.Namespace) -> int:
    if options.title and "-" not in options.source:
        raise SourceError("--title is that of a text from standard input: `askcite add -`")
    with library(options) as shelf:
        given = [source for source in options.source if source != "-"]
        typed = _typed(options.title or "Standard input") if "-" in options.source else {}
        with progress(options.source) as counter:
            change = shelf.add(*given, progress=counter, **typed, **_manner(options))
        _report(change, shelf, options)
    return FOUND if change.unread else 0


def _manner(options: argparse.Namespace) -> dict[str, Any]:
    """The options that say how sources are taken in."""

    def tell(found: Report) -> None:
        show(asdict(found)) if options.json else say(str(found))

    return {"strict": options.strict, "report": tell if options.report else None}


def _typed(title: str) -> dict[str, Any]:
    """The text that comes over standard input; raises SourceError."""
    try:
        return {"text": sys.stdin.read(), "title": title, "source": "standard input"}
    except UnicodeDecodeError as error:
        raise SourceError(f"standard input is no text ({error}); add a file instead") from error


def _remove(options: argparse.Namespace) -> int:
    with library(options) as shelf:
        origins = shelf.origins()
        _report(shelf.remove(*options.article), shelf, options, erased=True)
    for id in options.article:
        if origins[id].startswith(OWN_ORIGINS) and not options.json:
            say(f"{origins[id]} stays where it is; `build` leaves it out until you `add` it again")
    return 0


def _list(options: argparse.Namespace) -> int:
    with library(options) as shelf:
        held = shelf.articles()
        for article in held:
            if options.json:
                show(asdict(article))
            else:
                is_read = len(held) <= COUNTED
                say(_listed(article, len(shelf.article(article.id).text.split()) if is_read else 0))
    return 0


def _listed(article: ArticleSummary, words: int) -> str:
    by = ", ".join(known for known in (article.author, article.published) if known)
    counted_words = f"{words:,} words, " if words else ""
    size = f"{counted_words}{counted(article.sentences, 'sentence')}"
    tags = f"; {', '.join(article.tags)}" if article.tags else ""
    return f"{article.id}  {article.title}  ({f'{by}; ' if by else ''}{size}{tags})"


def _show(options: argparse.Namespace) -> int:
    with library(options) as shelf:
        article = shelf.article(options.article)
        if options.span and options.span.end > len(article.text):
            raise NotFoundError(
                f"{article.id} has {len(article.text):,} characters; name a span within them"
            )
        text = options.span.of(article.text) if options.span else article.text
        if options.json:
            show({"id": article.id, "title": article.title, "source": article.source, "text": text})
        else:
            say(text)
    return 0


def _verify(options: argparse.Namespace) -> int:
    with library(options) as shelf:
        checked = list(verify(_saved(options.answers), shelf.article))
    for one in checked:
        if options.json:
            show(asdict(one))
        else:
            say(f"{one.standing:16}  {one.article_id}  “{' '.join(one.quote.split())}”")
    return FOUND if any(one.standing is not Standing.STANDS for one in checked) else 0


def _saved(path: Path) -> list[dict[str, Any]]:
    try:
        return list(texts(path.read_text(encoding="utf-8-sig").strip()))
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{path} holds no answers saved as JSON: {error}") from error


def _doctor(options: argparse.Namespace) -> int:
    found = examination.check(options.index)
    mended: list[examination.Fault] = []
    if options.repair and any(one.repairable for one in found):
        before, found = found, examination.repair(options.index)
        mended = [one for one in before if one not in found]
    for one in (*mended, *found):
        if options.json:
            show({**asdict(one), "mended": one in mended})
        else:
            mend = "mended" if one in mended else located(one.mend, options.index)
            say(f"{one.problem}: {mend}")
    if not options.json:
        if not found:
            say("the library is well")
        say(_leaving())
    return FOUND if found else 0


def _leaving() -> str:
    """The line that tells what leaves this machine."""
    if model := llm.from_environment():
        return (
            f"questions and the sentences they are answered from go to the language model at "
            f"{model.base}; nothing else leaves but requests for web addresses that you add"
        )
    return (
        "no connection leaves this machine unless you add a web address, name a language model, "
        "or an encoder from a hub"
    )


def _rollback(options: argparse.Namespace) -> int:
    with library(options) as shelf:
        manifest = shelf.rollback()
        if options.json:
            show(asdict(manifest))
        else:
            held = counted(len(shelf))
            say(f"undone; the library holds {held} again, as generation {manifest.generation}")
    return 0


def _report(
    change: Change, shelf: Library, options: argparse.Namespace, *, erased: bool = False
) -> None:
    if options.json:
        show({**asdict(change), "generation": shelf.manifest.generation})
        return
    for one in change.unread:
        say(f"not read: {one}")
    for told in change.aside:
        say(f"left aside: {told}")
    counts = ((name, len(ids)) for name, ids in asdict(change).items() if name != "aside")
    done = ", ".join(f"{count} {name}" for name, count in counts if count)
    say(f"{done or 'nothing to do'}; generation {shelf.manifest.generation}")
    if change.removed and not erased:
        say(located("`askcite rollback` brings the removed articles back", options.index))
    if change.omitted:
        named = ", ".join(change.omitted[:_NAMED]) + ", …" * (len(change.omitted) > _NAMED)
        told = f"left out, as removed before: {named}; `askcite add` takes it in again"
        say(located(told, options.index))
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
