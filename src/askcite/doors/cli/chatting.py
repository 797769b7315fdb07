"""`chat`: a conversation in the terminal."""

from __future__ import annotations

import argparse
import re
import sys
from typing import Final

from askcite.doors.cli.asking import WORDED, filters, known, print_answer
from askcite.doors.cli.options import Commands, command, library
from askcite.doors.cli.terminal import BOLD, QUIET, WARNING, counted, say, styled, tell, visible
from askcite.errors import NotFoundError, QuestionError
from askcite.library.library import Library
from askcite.question.request import Turn
from askcite.types import Answer, Article, Citation
from askcite.types.statements import reference

_NUMBER: Final = re.compile(r"\[?(\d{1,3})\]?")
"""A citation's number, as one types it."""
_AROUND: Final = 600
"""Characters shown before a quote, and after it, of a longer paragraph."""


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-command."""
    text = "ask in the terminal, one question after another, follow-ups too"
    chat = command(commands, "chat", _chat, text)
    chat.epilog = f"Type a citation's number to see its words where they stand. {WORDED}"
    filters(chat)


def _chat(options: argparse.Namespace) -> int:
    history: list[Turn] = []
    last: Answer | None = None
    with library(options) as shelf:
        tell("Ask; a citation's number shows where it stands; an empty line ends the conversation.")
        for line in iter(_typed, ""):
            if last and (number := _NUMBER.fullmatch(line)):
                _show(shelf, last, int(number[1]))
            elif answer := _answer(shelf, line, options, history):
                print_answer(answer, as_json=options.json)
                history.append(Turn(answer.understood_as, answer.text))
                last = answer
    return 0


def _answer(
    shelf: Library, line: str, options: argparse.Namespace, history: list[Turn]
) -> Answer | None:
    scope = options.article or None
    try:
        return shelf.ask(line, articles=scope, history=history, **known(options))
    except QuestionError as error:
        tell(f"askcite: {error}")
        return None


def _show(shelf: Library, answer: Answer, number: int) -> None:
    """Print a citation's words where they stand in the article."""
    cited = answer.citations
    if not 1 <= number <= len(cited):
        held = counted(len(cited), "citation")
        tell(f"askcite: the last answer has {held}; ask, or name one of them")
        return
    citation = cited[number - 1]
    say(reference(number, citation), QUIET)
    try:
        article = shelf.article(citation.article_id)
    except NotFoundError as error:
        tell(f"askcite: {error}")
        return
    if article.digest == citation.digest:
        print(f"\n{_in_place(article, citation)}\n", flush=True)
    else:
        say("The article has changed since.", WARNING)


def _in_place(article: Article, citation: Citation) -> str:
    """The paragraph, with the quote set off."""
    quote, block = citation.span, article.block_at(citation.span.start)
    whole = block.span if block and block.span.covers(quote) else quote
    start, end = max(whole.start, quote.start - _AROUND), min(whole.end, quote.end + _AROUND)
    marked = styled(visible(quote.of(article.text)), BOLD, sys.stdout)
    before = visible(article.text[start : quote.start])
    after = visible(article.text[quote.end : end])
    return f"{'…' * (start > whole.start)}{before}»{marked}«{after}{'…' * (end < whole.end)}"


def _typed() -> str:
    """The line typed next, empty at the end."""
    tell("> ", end="")
    try:
        return input().strip()
    except EOFError:
        return ""
    except UnicodeDecodeError as error:
        raise QuestionError(f"what was typed cannot be read: {error}") from error
