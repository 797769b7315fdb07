"""The operator's side: a library that changes while others ask."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextvars import copy_context
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Any, Final

from askcite.doors.web.boldness import Boldness
from askcite.doors.web.escape import Html, element, join
from askcite.doors.web.feedback import home
from askcite.doors.web.incoming import Incoming, Taken
from askcite.errors import AskciteError, StoppedError
from askcite.library.entries import Progress
from askcite.library.library import Library
from askcite.sources import stopping
from askcite.types import Article

WORKING: Final = "working"
DONE: Final = "done"
FAILED: Final = "failed"
NOTHING: Final = "Nothing was given. Choose files, or write a web address or a text."
TOLD_SECONDS: Final = 0.25
"""Between two lines on the progress: often enough to see it move."""
STOPPING: Final = "Stopping …"
STOPPED: Final = "Stopped. The library is as it was."
BUSY: Final = "Another change is being made. Try again when it is done."
BROKEN: Final = "That failed; the operator finds the reason in the log. The library is as it was."
KEPT_REMOVALS: Final = 20
"""Removals that can be undone; they are held in memory, as long as the page is served."""

log = logging.getLogger(__name__)
Work = Callable[[Progress], list[Taken]]


@dataclass(frozen=True, slots=True)
class Told:
    """A line about a change: working, done or failed."""

    state: str
    html: Html


class Shelf:
    """A library's articles and the changes to them."""

    def __init__(self, library: Library, index: str | Path) -> None:
        self._library = library
        self._index = index
        self._incoming = Incoming(library, home(index))
        self.boldness = Boldness(home(index))
        self._removed: dict[int, list[tuple[Article, Path | None, bytes]]] = {}
        self._changing = Lock()
        self._stop = Event()
        self._lines: list[Told] = []

    def add(self, files: Sequence[str], address: str, title: str, text: str) -> Iterator[Told]:
        """Lines on files, an address and a text becoming articles."""
        if not (files or address.strip() or text.strip()):
            return iter([_told(FAILED, NOTHING)])
        return self.change(
            lambda progress: self._incoming.add(files, address.strip(), title, text, progress)
        )

    def remove(self, ids: list[str]) -> dict[str, Any]:
        """The number that undoes a removal, or the problem.

        `undo` is the number that brings them back by `restore`.
        """
        if not self._changing.acquire(blocking=False):
            return {"problem": BUSY}
        try:
            kept = self._incoming.remove([str(id) for id in ids])
        except AskciteError as error:
            return {"problem": str(error)}
        finally:
            self._changing.release()
        undo = max(self._removed, default=0) + 1
        self._removed[undo] = kept
        self._removed.pop(undo - KEPT_REMOVALS, None)
        return {"undo": undo}

    def restore(self, undo: int) -> dict[str, Any]:
        """Nothing once a removal is undone, or the problem."""
        kept = self._removed.pop(int(undo), None)
        if kept is None:
            return {"problem": "That removal can no longer be undone."}
        with self._changing:
            self._incoming.restore(kept)
        return {}

    def rebuild(self) -> Iterator[Told]:
        """Lines on reading the library's own folder again."""

        def work(progress: Progress) -> list[Taken]:
            encoder = self._library.manifest.encoder
            with Library.build(self._index, encoder=encoder, progress=progress) as built:
                return self._incoming.told(built.built)

        return self.change(work)

    def change(self, work: Work) -> Iterator[Told]:
        """Lines on `work`; one change is made at once."""
        if not self._changing.acquire(blocking=False):
            yield _told(FAILED, BUSY)
            return
        self._stop.clear()
        lines = self._lines = [_told(WORKING, "Reading …")]
        thread = Thread(target=copy_context().run, args=(self._tell, work, lines), daemon=True)
        thread.start()
        told = None
        while thread.is_alive() or told is not lines[-1]:
            if told is not lines[-1]:
                told = lines[-1]
                yield told
            thread.join(TOLD_SECONDS)

    def stop(self) -> None:
        """End the change; the library stays as it was."""
        self._stop.set()
        if self._changing.locked():
            self._lines.append(_told(WORKING, STOPPING))

    def _tell(self, work: Work, lines: list[Told]) -> None:
        began = 0.0

        def progress(articles: int, encoded: int, found: int) -> None:
            nonlocal began
            stopping.look()
            began = began or time.monotonic()
            lines[:] = [_encoding(encoded, found, time.monotonic() - began)]

        try:
            with stopping.until(self._stop.is_set):
                lines.append(_done(work(progress)))
        except StoppedError:
            lines.append(_told(FAILED, STOPPED))
        except AskciteError as error:
            lines.append(_told(FAILED, str(error)))
        except Exception:
            log.exception("a change failed")
            lines.append(_told(FAILED, BROKEN))
        finally:
            self._changing.release()


def _told(state: str, words: str, *more: Html) -> Told:
    role = "alert" if state == FAILED else "status"
    return Told(state, join(element("p", words, class_=state, role=role), " ", *more))


def _done(outcomes: list[Taken]) -> Told:
    """A line an article, under the counts of each outcome."""
    counts = {
        did: sum(o.did == did for o in outcomes) for did in dict.fromkeys(o.did for o in outcomes)
    }
    counted = ", ".join(f"{number:,} {did}" for did, number in counts.items())
    failed = counts.get("failed", 0)
    state = FAILED if failed == len(outcomes) and failed else DONE
    lines = [_line(outcome) for outcome in outcomes]
    words = (
        f"{'Done' if state == DONE else 'Nothing was added'}: {counted or 'nothing has changed'}."
    )
    return _told(state, words, element("ul", *lines) if lines else Html(""))


def _line(outcome: Taken) -> Html:
    """One thing given: name, outcome, and reason where it failed."""
    parts = (("name", outcome.name), ("did", outcome.did), ("why", outcome.why))
    spans = [element("span", words, class_=part, dir="auto") for part, words in parts if words]
    return element("li", *[x for span in spans for x in (span, " ")], class_=outcome.did)


def _encoding(encoded: int, found: int, seconds: float) -> Told:
    """The share done and, from the pace, the time left."""
    share = encoded / max(found, 1)
    left = f", about {_seconds(seconds / share - seconds)} left" if share > 0.05 else ""
    bar = element("progress", value=encoded, max=max(found, 1), aria_label="Encoded")
    line = f"{share:.0%}: {encoded:,} of {found:,} sentences and passages read{left}"
    return Told(WORKING, join(bar, element("p", line, class_=WORKING, role="status")))


def _seconds(seconds: float) -> str:
    return f"{seconds:.0f} seconds" if seconds < 90 else f"{seconds / 60:.0f} minutes"
