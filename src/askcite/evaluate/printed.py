"""The reports that `askcite evaluate` prints."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from askcite.errors import SourceError
from askcite.evaluate import data, own, tabled
from askcite.evaluate.data import Case
from askcite.evaluate.drawing import draw
from askcite.evaluate.run import SetReport, evaluate
from askcite.library.library import Library
from askcite.types import Article


def evaluate_command(
    paths: Sequence[Path],
    *,
    index: str | Path | None = None,
    sample: int | None = None,
    whole_library: bool = False,
    json: bool = False,
    plot: Path | None = None,
    wrong: bool = False,
    progress: Callable[[int], None] | None = None,
) -> str:
    """The report on sets, as a table or JSON.

    Each is asked of the library at `index`, or of one made of the set's own articles for the
    while; `sample` questions of each, or all. `plot` gets the risk-coverage curves. With `wrong`
    the questions that went wrong follow the table.
    """
    ask = partial(evaluate, whole_library=whole_library, progress=progress)
    reports = [_report(path, index, sample, ask) for path in paths]
    if plot:
        draw(reports, plot)
    if json:
        return tabled.to_json(reports)
    return "\n".join([tabled.table(reports), *(tabled.wrong(reports) if wrong else ())])


def _report(
    path: Path, index: str | Path | None, size: int | None, ask: partial[SetReport]
) -> SetReport:
    name = path.name.removesuffix(".gz").removesuffix(".jsonl").removesuffix(".csv")
    if index:
        with Library.open(index) as library:
            known = [library.article(one.id) for one in library.articles()]
            load = own.load if own.is_own(path) else data.load
            return ask(library.ask, data.sample(load(path, known), size), name=name)
    articles = tuple(data.corpus(path))
    if not articles:
        raise SourceError(f"{path} has no corpus of its own; give the library to ask with --index")
    cases = data.sample(data.load(path, articles), size)
    if not ask.keywords["whole_library"]:
        articles = needed(articles, cases)
    with TemporaryDirectory() as folder, Library.build(Path(folder) / "index", articles) as library:
        return ask(library.ask, cases, name=name)


def needed(articles: tuple[Article, ...], cases: Sequence[Case]) -> tuple[Article, ...]:
    """The articles that the cases are asked of.

    All, once a case is asked of all.
    """
    if not all(case.articles for case in cases):
        return articles
    named = {id for case in cases for id in case.articles}
    return tuple(article for article in articles if article.id in named)
