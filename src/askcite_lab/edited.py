"""Quotes held against edited copies of their articles.

Of each article one sentence is kept as a quote. A copy leaves it as it is and changes another
sentence, or puts one before it, or changes a word or a number in it, or takes it out; or leaves its
words and turns them, by what stands before them, by what follows, or by a correction.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Final

from askcite import sources
from askcite.answer.misleading import caution
from askcite.doors.cli.options import show
from askcite.evaluate import data
from askcite.evaluate.planted import SEED, lies
from askcite.review import living
from askcite.review.living import QuoteFate
from askcite.text import sentences
from askcite.types import Article, Span
from askcite.types.forms import cited

SHORTEST, LONGEST = 8, 40
"""Words of a sentence that is quoted."""
ADDED: Final = "Nothing of this is told by the water meter in the cellar of the old town hall."
TURNED: Final = "turned"
_UNTURNED: Final = frozenset({QuoteFate.STANDS.value, QuoteFate.MOVED.value})


@dataclass(frozen=True, slots=True)
class EditedFigures:
    """Shares of fates told, of each kind of edit.

    `false_stands` counts those that are told to stand and were changed, taken out or turned.
    """

    set: str
    quotes: int
    right: dict[str, float]
    false_stands: int


def register(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument("set", nargs="+", type=Path, help="a directory as `evaluate` reads it")
    command.add_argument("--sample", type=int, default=100, metavar="N", help="quotes of a set")


def run(options: argparse.Namespace) -> int:
    """Print each set's figures."""
    for folder in options.set:
        show(asdict(measure(folder, options.sample)))
    return 0


def measure(folder: Path, size: int) -> EditedFigures:
    """The figures of `size` quotes of a set's articles."""
    random = Random(SEED)  # noqa: S311 - a sample, no secret
    told: Counter[tuple[str, str]] = Counter()
    chosen = list(_quotes(tuple(data.corpus(folder)), random))[:size]
    for article, span in chosen:
        for expected, text in edits(article.text, span, random):
            told[expected, _told(article, span, text)] += 1
    kinds = sorted({expected for expected, _ in told})
    alls = {kind: sum(n for (one, _), n in told.items() if one == kind) for kind in kinds}
    right = {kind: told[kind, kind] / alls[kind] for kind in kinds}
    wrong = sum(n for (one, said), n in told.items() if said in _UNTURNED and one not in _UNTURNED)
    return EditedFigures(folder.name, len(chosen), right, wrong)


def _told(article: Article, span: Span, text: str) -> str:
    now = sources.read_text(text, id=article.id, title=article.title)
    quote = asdict(cited(article.cite(span, None, caution(article, span))))
    found = living.fate(now, quote, article.text)
    return found.fate.value if found.caution is None else TURNED


def _quotes(articles: Sequence[Article], random: Random) -> Iterator[tuple[Article, Span]]:
    """A sentence of each article, in turns."""
    found = {a.id: [s.span for s in sentences.split(a.text, a.blocks)] for a in articles}
    for spans in found.values():
        random.shuffle(spans)
    while any(found.values()):
        for article in articles:
            if found[article.id] and _fits(article.text, span := found[article.id].pop()):
                yield article, span


def _fits(text: str, span: Span) -> bool:
    words = span.of(text)
    whole = words[-1:] == "." and words[:1].isupper() and "\n" not in words
    return whole and SHORTEST <= len(words.split()) <= LONGEST and text.count(words) == 1


def edits(text: str, span: Span, random: Random) -> Iterator[tuple[str, str]]:
    """Edited texts, each with its true fate."""
    quote, before, after = span.of(text), text[: span.start], text[span.end :]
    yield QuoteFate.STANDS.value, f"{text}\n\n{ADDED}"
    yield QuoteFate.MOVED.value, f"{ADDED}\n\n{text}"
    for _, changed in lies(quote, text, random):
        yield QuoteFate.REWORDED.value, before + changed + after
    yield QuoteFate.REWORDED.value, f"{before}{quote[:-1]}, unless it rains.{after}"
    yield QuoteFate.REWORDED.value, f"{before}It is not true that {quote}{after}"
    yield QuoteFate.GONE.value, before.rstrip(" ") + after
    yield TURNED, f"{before}{quote} However, this is disputed.{after}"
    subject = " ".join(quote.split()[:SHORTEST])
    yield TURNED, f"{text}\n\nCorrection: it was said wrongly here that {subject}."
