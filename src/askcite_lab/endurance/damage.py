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
import traceback
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final, NamedTuple

from askcite import index as indexes
from askcite.errors import AskciteError
from askcite.index import Filter, Generation
from askcite.index.doctor import examination
from askcite.text.terms import terms
from askcite_lab.endurance.child import Child
from askcite_lab.endurance.made_library import Recalled, build, sentence
from askcite_lab.endurance.spoiling import spoiled
from askcite_lab.endurance.trial import End

SEED: Final = 7
QUESTIONS: Final = 8
_K: Final = 10
"""Passages of each ranking that are compared."""
Answers = list[Any]


class Attempt(NamedTuple):
    """One damage's result, words, and faults that doctor found.

    The result is `survived`, `told`, `different` or `traceback`.
    """

    result: str
    said: str
    faults: int

    @property
    def end(self) -> End:
        """Its end; what is told and seen is survived."""
        right = self.result == "survived" or (self.result == "told" and self.faults)
        return End.SURVIVED if right else End.WRONG


def damages(folder: Path) -> Iterator[End]:
    """The end of each damage."""
    for _, attempt in attempts(folder, SEED):
        yield attempt.end


def attempts(folder: Path, seed: int) -> Iterator[tuple[str, Attempt]]:
    """Each damage in words, and its outcome, without an end."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    whole, broken = folder / "whole", folder / "broken"
    build(whole, Recalled())
    with closing(Child(__name__, str(whole), str(seed))) as asker:
        while True:
            shutil.rmtree(broken, ignore_errors=True)
            shutil.copytree(whole, broken)
            done = spoiled(broken, chance)
            answer = asker.ask(str(broken))
            ended = Attempt("traceback", "the process ended", 0)
            yield done, Attempt(*json.loads(answer)) if answer else ended


def serve(whole: Path, seed: int) -> None:
    """Ask the libraries that the standard input names."""
    encoder = Recalled()
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    questions = [sentence(chance) for _ in range(QUESTIONS)]
    before = _asked(whole, questions, encoder)
    for line in sys.stdin:
        outcome = _tried(Path(line.rstrip("\n")), questions, encoder, before)
        sys.stdout.write(json.dumps(outcome) + "\n")
        sys.stdout.flush()


def _tried(
    directory: Path, questions: Sequence[str], encoder: Recalled, before: Answers
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


def _asked(directory: Path, questions: Sequence[str], encoder: Recalled) -> Answers:
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


def _found(library: Generation, question: str, encoder: Recalled) -> Answers:
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


if __name__ == "__main__":
    serve(Path(sys.argv[1]), int(sys.argv[2]))
