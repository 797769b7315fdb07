"""Questions that go on from an answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from askcite.library.library import Library
from askcite.library.suggestions import YEARLY, propose
from askcite.text import sentences
from askcite.types import Answer, Span

OFFERED: Final = 3
"""Questions after an answer."""
TRIED: Final = 6
"""Proposals asked at most; each takes as long as an answer."""
AROUND: Final = 4_000
"""Characters before and after a citation whose sentences are taken: its section, as a rule."""


def questions(library: Library, answer: Answer, scope: Sequence[str]) -> list[str]:
    """At most three questions that the cited article answers nearby.

    Each was asked of the articles of `scope`, all if it is empty, as it will be when it is chosen,
    and answered from the sentence that it was made of.
    """
    cited = [c.span for c in answer.citations]
    said = {answer.question.casefold(), answer.understood_as.casefold()}
    seen = (
        question
        for question, article, span in islice(_proposed(library, answer), TRIED)
        if span not in cited and question.casefold() not in said
        if _cites(library, question, scope, article, span)
    )
    return list(islice(seen, OFFERED))


def _proposed(library: Library, answer: Answer) -> Iterator[tuple[str, str, Span]]:
    """Proposals with article and sentence, the nearest first."""
    for citation in answer.citations[:1]:
        article, cited = library.article(citation.article_id), citation.span
        least, most = cited.start - AROUND, cited.end + AROUND
        blocks = [b for b in article.blocks if least < b.span.end and b.span.start < most]
        around = sentences.split(article.text, blocks, article.language or "en")
        near = sorted(around, key=lambda s: max(cited.start - s.span.end, s.span.start - cited.end))
        proposed = [*propose(article, near)]
        for proposal in sorted(proposed, key=lambda p: p.question.startswith(YEARLY)):
            yield proposal.question, article.id, proposal.sentence.span


def _cites(library: Library, question: str, scope: Sequence[str], article: str, span: Span) -> bool:
    answer = library.ask(question, articles=[*scope] or None)
    first = next(iter(answer.citations), None)
    return first is not None and (first.article_id, first.span) == (article, span)
