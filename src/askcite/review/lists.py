"""Comparisons, utterances and kept answers as parts of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final

from askcite.answer.articles.standings import SharedAnswer, Standings
from askcite.review.differing import Differing
from askcite.review.living import LivingAnswer, LivingQuote
from askcite.review.said import Spoken
from askcite.types import Citation

STANDS: Final[dict[Standings, str]] = {
    "agreed": "Those that say it agree.",
    "updated": "They differ, and one is later than the others.",
    "disputed": "They differ.",
    "side by side": "Each says its own.",
    "not said": "No article says it.",
}
"""How the articles stand to a question, as a reader is told."""


def compared(found: Differing) -> str:
    """The articles' answers, those alike together."""
    groups = "".join(map(_group, found.groups))
    silent = ", ".join(escape(article.title) for article in found.silent)
    last = f"<p>Not said: {silent}</p>" if silent else ""
    return f"<p><b>{STANDS[found.standing]}</b></p><ol>{groups}</ol>{last}"


def _group(group: SharedAnswer) -> str:
    latest = " <small>the latest</small>" if group.is_latest else ""
    quotes = "".join(_quote(each.citation) for each in group.answers)
    return f"<li>{escape(group.words)}{latest}{quotes}</li>"


def _quote(citation: Citation) -> str:
    by = ", ".join(filter(None, (citation.author, citation.title, citation.published)))
    words = escape(" ".join(citation.quote.split()))
    return f"<small><q>{words}</q> ({escape(by)})</small>"


def utterances(found: Sequence[Spoken]) -> str:
    """A person's utterances, numbered."""
    return _list(_utterance(each) for each in found)


def _utterance(each: Spoken) -> Iterator[str]:
    how = "" if each.direct else " (reported)"
    yield f"<b>{escape(each.published or 'no date')}</b> {escape(each.speaker)} {escape(each.verb)}"
    yield f"{how}: <q>{escape(' '.join(each.citation.quote.split()))}</q>"
    yield f"<small>{escape(each.citation.title)}</small>"
    if each.against is not None:
        yield f"<small>says otherwise than number {each.against + 1}</small>"


def kept(found: Sequence[LivingAnswer]) -> str:
    """Kept answers, each with what became of its quotes."""
    return _list(_answer(each) for each in found)


def _answer(each: LivingAnswer) -> Iterator[str]:
    yield f"<b>{'stands' if each.stands else 'changed'}</b> {escape(each.question)}"
    yield f"<small>{escape(each.told)}</small>"
    yield from map(_fate, each.quotes)


def _fate(quote: LivingQuote) -> str:
    now = f" → <q>{escape(' '.join(quote.found.split()))}</q>" if quote.found else ""
    now += f" (now {escape(quote.caution)})" if quote.caution else ""
    words = escape(" ".join(quote.quote.split()))
    return f"<small>{quote.fate.value}: <q>{words}</q>{now} ({escape(quote.article_id)})</small>"


def _list(items: Iterable[Iterable[str]]) -> str:
    lines = "".join(f"<li>{''.join(item)}</li>" for item in items)
    return f"<ol>{lines}</ol>"
