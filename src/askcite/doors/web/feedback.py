"""Visitors' verdicts on answers, a JSON line each."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any, Final
from urllib.parse import urlsplit

from askcite import index as indexes
from askcite.answer.shelved import FEEDBACK
from askcite.sources.parsed import slug
from askcite.types import Answer

MAX_COMMENT_CHARACTERS: Final = 1_000
"""Of a comment on an answer."""
MAX_FEEDBACK_BYTES: Final = 64 * 2**20
"""Past this size no more comments are kept, so that visitors cannot fill the disk."""
_WRITING = Lock()


@dataclass(frozen=True, slots=True)
class Feedback:
    """A verdict on an answer, with the answer as exported."""

    at: str
    helpful: bool
    comment: str
    answer: dict[str, Any]


def home(index: str | Path) -> Path:
    """The directory of the page's feedback and uploads.

    A library in a database has no such place; `index-` and the database's name, here, is its one.
    """
    return indexes.home(index) or Path(f"index-{slug(urlsplit(str(index)).path)}")


def add(directory: Path, answer: Answer, helpful: bool, comment: str = "") -> bool:
    """True where the verdict was kept; not in full files."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    entry = Feedback(at, helpful, comment[:MAX_COMMENT_CHARACTERS].strip(), answer.to_dict())
    line = json.dumps(asdict(entry), ensure_ascii=False, allow_nan=False) + "\n"
    directory.mkdir(parents=True, exist_ok=True)
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    with (
        _WRITING,
        os.fdopen(os.open(directory / FEEDBACK, flags, 0o600), "r+b", buffering=0) as file,
    ):
        size = file.seek(0, os.SEEK_END)
        if size + len(line) > MAX_FEEDBACK_BYTES:
            return False
        file.write((_mend(file.fileno(), size) + line).encode("utf-8", "replace"))
    return True


def _mend(file: int, size: int) -> str:
    """A line break where the last writer was cut off."""
    if not size:
        return ""
    os.lseek(file, size - 1, os.SEEK_SET)
    return "" if os.read(file, 1) == b"\n" else "\n"


def read(directory: Path) -> Iterator[Feedback]:
    """Every verdict kept, oldest first; broken lines are left out."""
    path = directory / FEEDBACK
    if not path.exists():
        return
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            try:
                yield Feedback(**json.loads(line))
            except (ValueError, TypeError):
                continue
