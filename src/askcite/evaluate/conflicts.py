"""Facts changed in copies of articles, and the share found.

Of a question whose answer is a number or a date, the paragraphs that answer it are an article; a
copy has another number there, a second copy has the same and lacks its first sentence. The first
two should differ, the first and the last should not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from askcite import sources
from askcite.evaluate import data
from askcite.evaluate.planted import SEED
from askcite.library.library import Library
from askcite.review import differing
from askcite.support.items import ItemKind, items
from askcite.text import sentences
from askcite.types import Article, Span

AROUND: Final = 900
"""Characters on both sides of an answer that make an article of it."""


@dataclass(frozen=True, slots=True)
class ConflictFigures:
    """Shares of changed and of like pairs told to differ.

    `both` is the share of pairs of which both articles answer.
    """

    questions: int
    found: float
    false: float
    both: float


def measure(folder: Path, size: int) -> ConflictFigures:
    """The figures of `size` questions of the set in `folder`."""
    chosen = list(_chosen(folder, size))
    articles = [each for _, trio in chosen for each in trio]
    with TemporaryDirectory() as home, Library.build(Path(home) / "index", articles) as library:
        pairs = [_told(library, question, trio) for question, trio in chosen]
    changed, alike = zip(*pairs, strict=True)
    every = [*changed, *alike]
    return ConflictFigures(
        questions=len(chosen),
        found=_share([each for each in changed if each is not None]),
        false=_share([each for each in alike if each is not None]),
        both=sum(each is not None for each in every) / len(every),
    )


def _share(told: Sequence[bool]) -> float:
    return sum(told) / max(1, len(told))


def _told(
    library: Library, question: str, trio: Sequence[Article]
) -> tuple[bool | None, bool | None]:
    """True where the copies differ; None where one is silent."""
    first, changed, alike = (differing.answer(library, question, each.id) for each in trio)
    pairs = ((first, changed), (first, alike))
    made = [None if one is None or two is None else not one.agrees(two) for one, two in pairs]
    return made[0], made[1]


def _chosen(folder: Path, size: int) -> Iterator[tuple[str, tuple[Article, Article, Article]]]:
    articles = {each.id: each for each in data.corpus(folder)}
    random = Random(SEED)  # noqa: S311 - a sample, no secret
    cases = [c for c in data.load(folder, articles.values()) if c.answerable and c.evidence]
    random.shuffle(cases)
    made = 0
    for case in cases:
        place = case.evidence[0][0]
        text = articles[place.article_id].text
        trio = _trio(f"q{made}", text, place.span, case.answers[0])
        if trio is not None and made < size:
            made += 1
            yield case.question, trio


def _trio(
    name: str, text: str, place: Span, answer: str
) -> tuple[Article, Article, Article] | None:
    """The article, the copy with another number, the shortened one."""
    number = [each for each in items(answer) if each.kind is not ItemKind.NAME]
    digits = "".join(sign for sign in answer if sign.isdigit())
    if len(number) != 1 or not digits:
        return None
    start = text.rfind("\n", 0, max(1, place.start - AROUND)) + 1
    end = text.find("\n", min(len(text), place.end + AROUND))
    near = text[start : end if end > 0 else len(text)]
    new = answer.replace(digits[-2:], str((int(digits[-2:]) + 13) % 100).zfill(2))
    cut = sentences.split(near, sources.read_text(near, id="n", title="n").blocks)
    if answer not in near or new == answer or len(cut) < 3 or answer in cut[0].span.of(near):
        return None
    texts = (near, near.replace(answer, new), near[cut[1].span.start :])
    made = [sources.read_text(t, id=f"{name}-{n}", title=name) for n, t in enumerate(texts)]
    return made[0], made[1], made[2]
