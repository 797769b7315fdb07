"""`ask`: questions in, cited answers out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from textwrap import shorten
from typing import NamedTuple

from askcite.doors.cli import handing
from askcite.doors.cli.options import Commands, command, library
from askcite.doors.cli.terminal import BOLD, QUIET, WARNING, say, show, tell
from askcite.errors import QuestionError
from askcite.index import Known
from askcite.library.library import Library
from askcite.types import Answer, Outcome
from askcite.types.statements import references

NOT_FOUND = 3
"""The exit code when the articles do not answer a single question."""

WORDED = (
    "With ASKCITE_LLM=http://HOST:PORT/v1 (and ASKCITE_LLM_MODEL, ASKCITE_LLM_KEY) a language "
    "model words the answers; what the articles do not support is quoted instead."
)
CODES = (
    "Exits with 0 when the articles answer, 3 when they do not say, 2 when it cannot be asked; "
    "with --from, 2 when a line cannot be asked, else 0, or 100 and one more for each question to "
    "which they do not say, 200 at most."
)
WRONG = 2
"""The exit code when a line of a file cannot be asked."""
UNANSWERED = 100
"""Added to the number of questions of a file that the articles do not answer, for the exit code."""
MOST_COUNTED = 100
NEAR_CHARACTERS = 400
"""Of a sentence that is near; a text without stops has sentences of two thousand."""


class BatchLine(NamedTuple):
    """A question and its articles' ids, none for all."""

    text: str
    articles: tuple[str, ...]


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-commands."""
    ask = command(commands, "ask", _ask, "answer a question, or many, with citations")
    ask.add_argument("question", nargs="*", help="the question; - reads standard input")
    ask.add_argument(
        "--from",
        dest="file",
        metavar="FILE",
        help="questions, one a line, plain or JSON with `question` and `articles`; blank lines and "
        "those that begin with # are skipped; - reads standard input",
    )
    ask.add_argument(
        "--save", action="store_true", help="keep the answer; `askcite stale` tells when it changed"
    )
    handing.offer(ask)
    ask.epilog = f"{CODES} {WORDED}"
    filters(ask)


def filters(made: argparse.ArgumentParser) -> None:
    """Add the options that choose the articles to ask."""
    made.add_argument(
        "--article",
        action="append",
        default=[],
        metavar="ID",
        help="ask this article alone; named several times, these",
    )
    made.add_argument("--author", metavar="NAME", help="only articles by that author")
    made.add_argument("--since", metavar="DATE", help="published in that time or later")
    made.add_argument("--until", metavar="DATE", help="published in that time or before")
    made.add_argument(
        "--tag", action="append", default=[], help="with that tag; named several times, with all"
    )
    made.add_argument(
        "--where",
        action="append",
        default=[],
        type=_pair,
        metavar="FIELD=VALUE",
        help="with that value of that field, as in --where language=en; several times, with all",
    )


def known(options: argparse.Namespace) -> Known:
    """The conditions that the options name."""
    return {
        "author": options.author,
        "since": options.since,
        "until": options.until,
        "tags": options.tag,
        "where": dict(options.where) or None,
    }


def _pair(text: str) -> tuple[str, str]:
    field, separator, value = text.partition("=")
    if not separator or not field.strip():
        raise argparse.ArgumentTypeError(f"{text!r} is not FIELD=VALUE, as in language=en")
    return field.strip(), value.strip()


def _ask(options: argparse.Namespace) -> int:
    scope = tuple(options.article)
    if (options.file is None) == (not options.question):
        raise QuestionError("ask one question, as in `askcite ask What is it?`, or name a file of "
                            "them with --from")  # fmt: skip
    with library(options) as shelf:
        if options.file is not None:
            return _ask_each(shelf, options)
        typed = options.question == ["-"]
        question = " ".join(" ".join(_lines("-")).split()) if typed else spoken(options.question)
        answer = shelf.ask(question, articles=scope or None, **known(options))
        print_answer(answer, as_json=options.json)
        handing.hand_out(options, answer.citations, lambda: _proof(answer, shelf))
        if options.save:
            tell(f"saved in {_saved(answer, shelf)}")
        if options.verbose:
            stages = ", ".join(f"{stage} {ms:.0f} ms" for stage, ms in answer.timings.items())
            tell(f"confidence {answer.confidence:.2f}; {stages}")
    return NOT_FOUND if answer.outcome is Outcome.ABSTAINED else 0


def spoken(words: Sequence[str]) -> str:
    """The words of a question, with or without quotes around."""
    return " ".join(words)


def _proof(answer: Answer, shelf: Library) -> str:
    from askcite.review import proof

    return proof.of_answer(answer, shelf.article)


def _saved(answer: Answer, shelf: Library) -> Path:
    from askcite.review import living

    return living.save(shelf, answer)


def _ask_each(shelf: Library, options: argparse.Namespace) -> int:
    """The exit code, once each question is answered.

    A line that cannot be asked is told, and the next one is asked.
    """
    asked = unanswered = wrong = 0
    for number, text in _questions(_lines(options.file)):
        try:
            line = _line(text)
            scope = tuple(line.articles or options.article) or None
            answer = shelf.ask(line.text, articles=scope, **known(options))
        except QuestionError as error:
            tell(f"askcite: line {number}: {error}")
            wrong += 1
            continue
        if not options.json:
            say(answer.question, BOLD)
        print_answer(answer, as_json=options.json)
        if options.save:
            _saved(answer, shelf)
        asked += 1
        unanswered += answer.outcome is Outcome.ABSTAINED
    lost = f"; {wrong:,} could not be asked" if wrong else ""
    tell(f"{asked:,} asked; the articles do not say to {unanswered:,}{lost}")
    if wrong:
        return WRONG
    return UNANSWERED + min(unanswered, MOST_COUNTED) if unanswered else 0


def _lines(name: str) -> Iterator[str]:
    if name != "-":
        yield from handing.lines(name)
        return
    try:
        yield from sys.stdin
    except UnicodeDecodeError as error:
        raise QuestionError(f"standard input is no text in UTF-8: {error.reason}") from error


def _questions(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The lines with a question, by number."""
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if text and not text.startswith("#"):
            yield number, text


def _line(text: str) -> BatchLine:
    """The question of a line; raises QuestionError."""
    if not text.startswith("{"):
        return BatchLine(text, ())
    try:
        row = json.loads(text)
        return BatchLine(str(row["question"]), tuple(map(str, row.get("articles") or ())))
    except (ValueError, KeyError, TypeError) as error:
        raise QuestionError(f'it is not JSON with a "question": {error}; mend it') from error


def print_answer(answer: Answer, *, as_json: bool) -> None:
    """The answer with its references, or as JSON."""
    if as_json:
        show(answer.to_dict())
        return
    if answer.understood_as != answer.question:
        say(f"(understood as: {answer.understood_as})", QUIET)
    if answer.notice:
        say(f"({answer.notice})", QUIET)
    say(answer.told, WARNING if answer.outcome is Outcome.ABSTAINED else BOLD)
    for line in references(answer.statements):
        say(f"  {line}", QUIET)
    if answer.outcome is Outcome.ABSTAINED and answer.nearest:
        say("Nearest, but no answer:")
        for near in answer.nearest[:3]:
            near_words = shorten(near.citation.quote, NEAR_CHARACTERS, placeholder=" …")
            say(f"  - “{near_words}” — {near.citation.title}")
    say("")
