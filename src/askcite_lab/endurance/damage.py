"""Answers of a library whose files are damaged at random.

A library is copied, a file of it damaged, and asked in a process of its own, which may crash. All
that an answer rests on is compared with the answers before: passages and scores of both rankings,
sentences, the articles' texts, what is known of them, and a filter. Only answers as before, or an
error that names its mend, are right; and the doctor has to see what changed an answer.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from askcite import index as indexes
from askcite.errors import AskciteError
from askcite.index import Filter, Generation, faiss_file, sqlite_file
from askcite.index.doctor import examination
from askcite.library import entries
from askcite.models import encoder as encoders
from askcite.text.terms import terms
from askcite.types import Article, Block, BlockKind, Span
from askcite_lab.endurance.child import Child
from askcite_lab.endurance.trial import End

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from askcite.models.encoder import Encoder

SEED: Final = 7
ARTICLES: Final = 24
SENTENCES: Final = 14
QUESTIONS: Final = 8
PAGE: Final = 4_096
_K: Final = 10
_LONGEST: Final = 120.0
"""Seconds for one library; a process that takes longer is ended, and counts as died."""
_SHARE_OF_FAISS: Final = 0.25
"""Of the damages, as much as goes to the FAISS file; all else is in the database."""
_NOUNS: Final = [
    "mill",
    "bridge",
    "harbour",
    "school",
    "garden",
    "tower",
    "market",
    "ferry",
    "library",
    "quarry",
]
_VERBS: Final = ["opened", "closed", "moved", "burnt", "grew", "changed", "failed", "returned"]
_PLACES: Final = ["Lund", "Oslo", "Bergen", "Turku", "Visby", "Malmo", "Riga", "Narva"]

Answers = list[Any]


class Attempt(NamedTuple):
    """One damage's result, words, and faults that doctor found."""

    result: str
    said: str
    faults: int


@dataclass
class Damages:
    """The count of each result.

    `unseen` are those that a doctor took for well.
    """

    tried: int = 0
    results: Counter[str] = field(default_factory=Counter)
    unseen: int = 0
    examples: list[str] = field(default_factory=list)

    @property
    def wrong(self) -> int:
        """Damages that ended badly.

        That is in other answers, a traceback or a crash, or unseen.
        """
        return self.results["different"] + self.results["traceback"] + self.unseen

    def row(self) -> dict[str, int | str]:
        """The counts by name, for a table."""
        counted = {name: self.results[name] for name in RESULTS}
        return {"trial": "damage", "tried": self.tried, **counted, "unseen": self.unseen}


RESULTS: Final = ("survived", "told", "different", "traceback")


def damages(folder: Path) -> Iterator[End]:
    """The end of each damage.

    One that is told by an error is survived.
    """
    for _, outcome in _outcomes(folder, SEED):
        right = outcome.result == "survived" or (outcome.result == "told" and outcome.faults)
        yield End.SURVIVED if right else End.WRONG


def damage(minutes: float, seed: int = SEED, most: int | None = None) -> Damages:
    """Damage a library again and again.

    For so long, or at `most` so often.
    """
    found = Damages()
    end = time.monotonic() + 60 * minutes
    with tempfile.TemporaryDirectory() as folder:
        for done, outcome in islice(_outcomes(Path(folder), seed), most):
            _count(found, done, outcome)
            if time.monotonic() > end:
                break
    return found


def _outcomes(folder: Path, seed: int) -> Iterator[tuple[str, Attempt]]:
    """Each damage and its outcome, without an end."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    whole, broken = folder / "whole", folder / "broken"
    _build(whole, _Recalled())
    with closing(Child(__name__, str(whole), str(seed))) as asker:
        while True:
            shutil.rmtree(broken, ignore_errors=True)
            shutil.copytree(whole, broken)
            done = _spoil(broken, chance)
            answer = asker.ask(str(broken))
            ended = Attempt("traceback", "the process ended", 0)
            yield done, Attempt(*json.loads(answer)) if answer else ended


def _count(found: Damages, done: str, outcome: Attempt) -> None:
    found.tried += 1
    found.results[outcome.result] += 1
    unseen = outcome.result in {"told", "different"} and not outcome.faults
    found.unseen += unseen
    if outcome.result in {"different", "traceback"} or unseen:
        found.examples.append(f"{done}: {outcome.result}, {outcome.faults} faults, {outcome.said}")


def serve(whole: Path, seed: int) -> None:
    """Ask the libraries that the standard input names."""
    encoder = _Recalled()
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    questions = [_sentence(chance) for _ in range(QUESTIONS)]
    before = _asked(whole, questions, encoder)
    for line in sys.stdin:
        outcome = _tried(Path(line.rstrip("\n")), questions, encoder, before)
        sys.stdout.write(json.dumps(outcome) + "\n")
        sys.stdout.flush()


def _tried(
    directory: Path, questions: Sequence[str], encoder: _Recalled, before: Answers
) -> Attempt:
    """The outcome of asking a library.

    It is examined if it answers otherwise.
    """
    result, said, faults = "survived", "", 0
    try:
        answers = _asked(directory, questions, encoder)
        if answers != before:
            result, said = "different", _difference(before, answers)
    except AskciteError as error:
        result, said = "told", str(error)
    except Exception:  # whatever else comes is what is looked for
        return Attempt("traceback", traceback.format_exc(limit=-4), 0)
    try:
        if result != "survived":
            faults = len(examination.check(directory, encoder.load))
    except Exception:
        return Attempt("traceback", traceback.format_exc(limit=-4), 0)
    return Attempt(result, said, faults)


def _difference(before: Answers, after: Answers) -> str:
    """The place of the first difference, and its end.

    The place is a path of positions.
    """
    for at, (one, other) in enumerate(zip(before, after, strict=False)):
        if one != other:
            nested = isinstance(one, list) and isinstance(other, list)
            return f"{at}." + (_difference(one, other) if nested else f" {other!r}"[:300])
    return f" {len(before)} became {len(after)}"


def _asked(directory: Path, questions: Sequence[str], encoder: _Recalled) -> Answers:
    """All that answers to the questions would rest on."""
    library = indexes.open(directory)
    try:
        return [
            [_found(library, question, encoder) for question in questions],
            library.articles(),
            sorted(library.languages()),
            library.matching(Filter(author="doe")),
        ]
    finally:
        library.close()


def _found(library: Generation, question: str, encoder: _Recalled) -> Answers:
    dense = library.dense(encoder.encode([question])[0], _K)
    lexical = library.lexical(terms(question), _K)
    stored = library.passages(sorted({key for key, _ in dense + lexical}))
    first = stored[0].passage
    article = library.article(first.article_id)
    cut, vectors = library.sentences(article.id)
    cited = article.cite(first.sentences[0].span)
    return [
        dense,
        lexical,
        [(s.key, s.passage, s.vector.tobytes(), s.sentence_vectors.tobytes()) for s in stored],
        (article.text, article.blocks, article.title, article.author, cited.quote, cited.heading),
        (cut, vectors.tobytes()),
    ]


def _spoil(directory: Path, chance: random.Random) -> str:
    """Damage a file at random; what was done."""
    name = faiss_file.FILE if chance.random() < _SHARE_OF_FAISS else sqlite_file.DATABASE
    path = directory / name
    data = bytearray(path.read_bytes())
    how = chance.choice(list(_WAYS))
    at = chance.randrange(len(data))
    path.write_bytes(_WAYS[how](data, at, chance))
    return f"{how} at {at} of {name}"


def _bits(data: bytearray, at: int, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 1, 2, 8))):
        data[at] ^= 1 << chance.randrange(8)
        at = chance.randrange(len(data))
    return bytes(data)


def _noise(data: bytearray, at: int, chance: random.Random) -> bytes:
    length = min(chance.randrange(1, 600), len(data) - at)
    data[at : at + length] = chance.randbytes(length)
    return bytes(data)


def _zeros(data: bytearray, at: int, chance: random.Random) -> bytes:
    length = min(chance.randrange(1, 2 * PAGE), len(data) - at)
    data[at : at + length] = bytes(length)
    return bytes(data)


def _page(data: bytearray, at: int, chance: random.Random) -> bytes:
    """A page with another one's content."""
    pages = max(1, len(data) // PAGE)
    to, source = at // PAGE * PAGE, chance.randrange(pages) * PAGE
    copied = bytes(data[source : source + PAGE])
    data[to : to + len(copied)] = copied
    return bytes(data)


def _cut(data: bytearray, at: int, chance: random.Random) -> bytes:
    """The file up to a place, sometimes a page's edge."""
    return bytes(data[: at // PAGE * PAGE if chance.random() < 1 / 2 else at])


_WAYS: Final = {"bits": _bits, "noise": _noise, "zeros": _zeros, "page": _page, "cut": _cut}


class _Recalled:
    """The default encoder, which is asked for each text once."""

    def __init__(self) -> None:
        self._encoder: Encoder = encoders.load()
        self._known: dict[str, NDArray[np.float32]] = {}
        self.name, self.digest = self._encoder.name, self._encoder.digest
        self.dimension, self.languages = self._encoder.dimension, self._encoder.languages

    def load(self, name: str) -> Encoder:
        """Itself, for the doctor."""
        return self

    def count(self, texts: Sequence[str]) -> list[int]:
        """The number of tokens of each text."""
        return self._encoder.count(texts)

    def encode(
        self,
        texts: Sequence[str],
        *,
        query: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> NDArray[np.float32]:
        """One row a text, of unit length."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self._known]
        if fresh:
            self._known |= dict(zip(fresh, self._encoder.encode(fresh), strict=True))
        return np.stack([self._known[text] for text in texts])


def _build(directory: Path, encoder: _Recalled) -> None:
    """A library of several generations."""
    make = indexes.make(encoder.name, encoder.digest, encoder.dimension)
    library = indexes.create(directory, make)
    chance = random.Random(7)  # noqa: S311 - not for secrets
    articles = [_article(number, chance) for number in range(ARTICLES)]
    library.update(entries.entries(articles, encoder, {}))
    library.update(entries.entries([_article(3, chance), _article(ARTICLES, chance)], encoder, {}))
    library.update((), remove=["a5"])
    library.close()


def _article(number: int, chance: random.Random) -> Article:
    text, blocks = f"On the {chance.choice(_NOUNS)}", []
    blocks.append(Block(BlockKind.HEADING, Span(0, len(text))))
    for sentence in _sentences(chance):
        start = len(text) + 2
        text += f"\n\n{sentence}"
        blocks.append(Block(BlockKind.PARAGRAPH, Span(start, len(text))))
    return Article(
        f"a{number}", f"Number {number}", f"a{number}.txt", text, tuple(blocks), language="en",
        author="Jane Doe" if number % 2 else "John Roe", published=f"20{number:02}",
        tags=("one",), fields={"volume": str(number)},
    )  # fmt: skip


def _sentences(chance: random.Random) -> Iterator[str]:
    for _ in range(SENTENCES):
        yield f"{_sentence(chance)} {_sentence(chance)}"


def _sentence(chance: random.Random) -> str:
    noun, other = chance.sample(_NOUNS, 2)
    year, place = chance.randrange(1800, 2020), chance.choice(_PLACES)
    return f"The {noun} of {place} {chance.choice(_VERBS)} in {year}, as the {other} did."


if __name__ == "__main__":
    serve(Path(sys.argv[1]), int(sys.argv[2]))
