"""Answers kept beside a library on disk, in its `answers/`.

Each is a file with the answer as JSON; the texts that it quotes stand beside it under their digest,
so that a quote stays provable when its article changes. What is removed from the library is erased
here too: texts and quotes, also of the answers in visitors' feedback.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from askcite.errors import LibraryError
from askcite.text.late import late
from askcite.types import Answer, Article

JSON = dict[str, Any]
ANSWERS: Final = "answers"
"""The directory of a library that holds its saved answers."""
TEXTS: Final = "texts"
FEEDBACK: Final = "feedback.jsonl"
"""The file in which a page keeps what visitors thought of answers, a JSON line each."""
FORMAT: Final = 1
"""Of a file; raised when its fields change their meaning."""
_NAME: Final = late(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """An answer as it was saved, and when.

    `answer` has the form of `AnswerJSON`; quotes of removed articles are empty there.
    """

    path: Path
    saved: str
    answer: JSON


def save(home: Path | None, answer: Answer, article: Callable[[str], Article]) -> Path:
    """The file in which the answer is kept.

    The same question replaces it. `article` gives the texts that it cites. Raises LibraryError for
    a library that is not on disk.
    """
    if home is None:
        raise LibraryError("answers are saved beside a library on disk; a database has no place")
    folder = home / ANSWERS
    cited = {c.article_id: article(c.article_id) for c in answer.citations}
    (folder / TEXTS).mkdir(parents=True, exist_ok=True)
    for each in cited.values():
        _write(folder / TEXTS / f"{each.digest}.txt", each.text)
    named = _NAME.sub("-", answer.question.lower()).strip("-")[:60]
    mark = sha256(answer.question.encode()).hexdigest()[:8]
    kept = {"format": FORMAT, "saved": datetime.now(UTC).isoformat(timespec="seconds")}
    path = folder / f"{named}-{mark}.json"
    _write(path, json.dumps({**kept, "answer": answer.to_dict()}, ensure_ascii=False, indent=1))
    return path


def saved(home: Path | None) -> Iterator[SavedAnswer]:
    """Every saved answer, in the order of the files' names.

    Raises LibraryError for a file of another form.
    """
    folder = None if home is None else home / ANSWERS
    for path in sorted(folder.glob("*.json")) if folder else ():
        try:
            kept = json.loads(path.read_text(encoding="utf-8"))
            if kept["format"] != FORMAT:
                raise ValueError(f"its format is {kept['format']}")
            made = SavedAnswer(path, str(kept["saved"]), dict(kept["answer"]))
            _ = [c["quote"] for s in made.answer["statements"] for c in s["citations"]]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise LibraryError(f"{path} is no saved answer ({error}); delete it") from error
        yield made


def text(home: Path, digest: str) -> str | None:
    """The quoted text of that digest, if kept."""
    path = home / ANSWERS / TEXTS / f"{digest}.txt"
    return path.read_bytes().decode() if path.is_file() else None


def erase(home: Path | None, ids: Collection[str]) -> None:
    """Take these articles' words out of all saved answers."""
    digests: set[str] = set()
    kept: set[str] = set()
    for each in saved(home):
        for cited in _cited(each.answer):
            (digests if cited["article_id"] in ids else kept).add(cited["digest"])
        if _redacted(each.answer, ids):
            whole = {"format": FORMAT, "saved": each.saved, "answer": each.answer}
            _write(each.path, json.dumps(whole, ensure_ascii=False, indent=1))
    if home is not None:
        for digest in digests - kept:
            (home / ANSWERS / TEXTS / f"{digest}.txt").unlink(missing_ok=True)
        _erase_feedback(home / FEEDBACK, ids)


def _erase_feedback(path: Path, ids: Collection[str]) -> None:
    """Write the file again without these articles' words."""
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n") if path.is_file() else []
    left = [_line(line, ids) for line in lines]
    if left != lines:
        _write(path, "\n".join(left))


def _line(line: str, ids: Collection[str]) -> str:
    """The line, or without the words; a broken one stays."""
    try:
        note = json.loads(line)
        had_words = _redacted(note["answer"], ids)
    except (ValueError, KeyError, TypeError):
        return line
    return json.dumps(note, ensure_ascii=False) if had_words else line


def _cited(answer: JSON) -> Iterator[JSON]:
    """Every citation, of the nearest sentences too."""
    for statement in answer["statements"]:
        yield from statement["citations"]
    yield from answer["nearest"]


def _redacted(answer: JSON, ids: Collection[str]) -> bool:
    """True where the answer had words of these articles.

    They are taken out of it, with the notice and the headings, which may repeat them.
    """
    cited = [c for c in _cited(answer) if c["article_id"] in ids]
    for each in cited:
        each.update(quote="", heading=None, caution=None)
    told = [s for s in answer["statements"] if any(c["article_id"] in ids for c in _sources(s))]
    for statement in told:
        statement.update(text="", group=None)
        for known in statement.get("fields", ()):
            known.update(value="" if known["article_id"] in ids else known["value"])
    if cited or told:
        left = " ".join(s["text"] for s in answer["statements"] if s["text"])
        answer.update(text=left, short=None, notice=None)
    return bool(cited or told)


def _sources(statement: JSON) -> Iterator[JSON]:
    """The citations of a statement, of fields too."""
    yield from statement["citations"]
    yield from statement.get("fields", ())


def _write(path: Path, text: str) -> None:
    """Replace the file at once, or not at all."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    fresh.write_bytes(text.encode())
    if path.exists():
        shutil.copymode(path, fresh)
    fresh.replace(path)
