"""Follow-ups that find their sentence, as asked and rewritten.

A set's questions have a `history`; where they have a `rewrite`, a person's, it is the measure. A
set without a corpus is asked of its own conversations, each an article of what was answered in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from askcite.evaluate import data
from askcite.evaluate.data import Case, Place, Row
from askcite.evaluate.metrics import hit
from askcite.library.library import Library
from askcite.llm import LLM
from askcite.question.conversation import readings, rewriting
from askcite.question.request import Turn
from askcite.text.layout import blocks
from askcite.types import Article

Readings = Callable[[Case], Sequence[str]]
"""What a case's question may mean, standing alone."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way to put follow-ups, with its figures.

    So many were put; the shares found their article and sentence.
    """

    name: str
    questions: int
    article: float
    sentence: float | None


def measure(path: Path, size: int | None, llm: LLM | None = None) -> tuple[Way, ...]:
    """The figures of each way to put follow-ups.

    `size` of those that lean on what was said; with an `llm`, its way too.
    The last of these, the surer of both, is what the library does.
    """
    articles = tuple(data.corpus(path)) or tuple(_conversations(data.load(path)))
    given = {case.id: row for case, row in zip(data.load(path), _rows(path), strict=True)}
    leaning = [c for c in data.load(path, articles) if c.articles and _leans(c)]
    cases = data.sample(leaning, size)
    with TemporaryDirectory() as folder, Library.build(Path(folder) / "index", articles) as library:
        ways = _ways(given, llm)
        return tuple(_way(name, library, cases, readings) for name, readings in ways.items())


def _ways(given: Mapping[str, Row], llm: LLM | None) -> dict[str, Readings]:
    ways: dict[str, Readings] = {
        "as asked": lambda case: [case.question],
        "rewritten by rules": lambda case: readings.readings(case.question, _turns(case)),
    }
    if llm is not None:
        rewrite = cache(lambda case: rewriting.rewrite(case.question, _turns(case), llm))
        ways["rewritten by the LLM"] = lambda case: [rewrite(case) or case.question]
        ways["the surer of both"] = lambda case: [
            *filter(None, [rewrite(case)]),
            *readings.readings(case.question, _turns(case)),
        ]
    if all("rewrite" in row for row in given.values()):
        ways["rewritten by a person"] = lambda case: [str(given[case.id]["rewrite"])]
    return ways


def _way(name: str, library: Library, cases: Sequence[Case], readings: Readings) -> Way:
    """The first place found by each case's surest reading."""
    articles, sentences = [], []
    for case in cases:
        best = max((library.find(m) for m in readings(case)), key=lambda found: found.confidence)
        first = [Place(e.article_id, e.sentence.span) for e in best.ranked[:1]]
        articles.append(any(place.article_id in case.articles for place in first))
        if case.evidence:
            sentences.append(hit(first, case.evidence, 1))
    return Way(name, len(cases), _share(articles), _share(sentences) if sentences else None)


def _share(found: Sequence[bool]) -> float:
    return sum(found) / max(1, len(found))


def _leans(case: Case) -> bool:
    return bool(readings.readings(case.question, _turns(case)))


def _turns(case: Case) -> list[Turn]:
    return [Turn(*turn) for turn in case.history]


def _rows(path: Path) -> list[Row]:
    return list(data.rows(data.questions_file(path)))


def _conversations(cases: Iterable[Case]) -> Iterator[Article]:
    """Each conversation as an article of its answers."""
    longest: dict[str, Case] = {}
    for case in cases:
        for id in case.articles:
            if len(case.history) >= len(longest.get(id, case).history):
                longest[id] = case
    for id, case in longest.items():
        text = "\n".join(answer for _, answer in case.history)
        yield Article(id, case.history[0][0], "conversation", text, blocks.find(text))
