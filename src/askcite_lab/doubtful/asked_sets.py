"""Citations in doubt, counted over sets of questions.

A set is asked as `askcite evaluate` asks it.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from askcite.doors.cli.options import say
from askcite.evaluate import set_library
from askcite.evaluate.data import Case
from askcite.library.library import Library
from askcite_lab.doubtful.judging import Doubt, doubt_of


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A citation in doubt, with the question that it answers."""

    doubt: Doubt
    question: str
    quote: str
    article: str


@dataclass(frozen=True, slots=True)
class SetCount:
    """A set's citations, and those in doubt."""

    set: str
    citations: int
    doubtful: tuple[Doubtful, ...]


def register(doubtful: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    doubtful.add_argument("set", nargs="+", type=Path, help="a directory as `evaluate` reads it")
    doubtful.add_argument("--index", metavar="DIR", help="the library, else one made of the set")
    doubtful.add_argument("--sample", type=int, metavar="N", help="ask N questions of each set")
    text = "ask each question of all articles, not of its own alone"
    doubtful.add_argument("--whole-library", action="store_true", help=text)
    text = "show so many of each doubt and set"
    doubtful.add_argument("--examples", type=int, default=0, metavar="N", help=text)
    doubtful.add_argument("--json", action="store_true", help="print JSON, one set a line")


def run(options: argparse.Namespace) -> int:
    """Print the counts of the sets named."""
    given = {"index": options.index, "sample": options.sample, "whole": options.whole_library}
    counts = [count_set(path, **given) for path in options.set]
    say(to_json(counts) if options.json else table(counts, options.examples))
    return 0


def count_set(
    path: Path,
    *,
    index: str | Path | None = None,
    sample: int | None = None,
    whole: bool = False,
) -> SetCount:
    """The citations of the answers to a set's questions.

    They are asked of the library at `index`, or of one made of the set's own articles.
    """
    with set_library.opened(path, index, sample=sample, whole=whole) as (library, cases):
        return _count(path.name, library, cases, whole)


def _count(name: str, library: Library, cases: Sequence[Case], whole: bool) -> SetCount:
    citations, found = 0, []
    for case in cases:
        asked = None if whole else case.articles or None
        answer = library.ask(case.question, articles=asked, history=case.history)
        citations += len(answer.citations)
        articles = {c.article_id: library.article(c.article_id) for c in answer.citations}
        found += [
            Doubtful(doubt, case.question, c.quote, c.article_id)
            for c in answer.citations
            if (doubt := doubt_of(c, articles[c.article_id], answer))
        ]
    return SetCount(name, citations, tuple(found))


def table(counts: Sequence[SetCount], examples: int = 0) -> str:
    """A line a set, and examples.

    Citations, each doubt, and all of them in a hundred.
    """
    heads = "".join(f"{doubt:>10}" for doubt in Doubt)
    lines = [f"{'':<20}{'citations':>10}{heads}{'in 100':>8}", *map(_line, counts)]
    if len(counts) > 1:
        everything = tuple(each for count in counts for each in count.doubtful)
        lines.append(_line(SetCount("all", sum(c.citations for c in counts), everything)))
    return "\n".join([*lines, *(line for c in counts for line in _examples(c, examples))])


def _line(count: SetCount) -> str:
    kinds = Counter(each.doubt for each in count.doubtful)
    numbers = "".join(f"{kinds[doubt]:>10,}" for doubt in Doubt)
    share = 100 * len(count.doubtful) / max(1, count.citations)
    return f"{count.set:<20}{count.citations:>10,}{numbers}{share:>8.2f}"


def _examples(count: SetCount, most: int) -> Iterator[str]:
    for doubt in Doubt:
        for each in [e for e in count.doubtful if e.doubt is doubt][:most]:
            yield f"{count.set}, {doubt}: {each.question}\n    {' '.join(each.quote.split())}"


def to_json(counts: Sequence[SetCount]) -> str:
    """One object a line, with the citations in doubt."""
    return "\n".join(json.dumps(asdict(count), ensure_ascii=False) for count in counts)
