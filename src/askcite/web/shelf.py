"""The operator's side of the page: what the library holds, and changing it while others ask."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import Final

from askcite import sources
from askcite.errors import AskciteError, SourceError
from askcite.ingest import Progress
from askcite.library import Library
from askcite.settings import ARTICLES
from askcite.sources.draft import slug
from askcite.types import Article, Change
from askcite.web.markup import Html, element

STOPPED: Final = "Stopped. The library is as it was."
BUSY: Final = "Another change is being made. Try again when it is done."
FAILED: Final = "That failed; the operator finds the reason in the log. The library is as it was."

log = logging.getLogger(__name__)
Work = Callable[[Progress], Change]


class _Stop(Exception):  # noqa: N818 - a request, not an error
    """Raised inside a change to end it."""


class Shelf:
    """A library's articles and, one at a time, the changes to them."""

    def __init__(self, library: Library, directory: Path) -> None:
        self._library = library
        self._directory = directory
        self._changing = Lock()
        self._stop = Event()

    def add(self, files: Sequence[str], address: str, title: str, text: str) -> Iterator[str]:
        """Lines that tell how files, an address and a pasted text become articles."""

        def work(progress: Progress) -> Change:
            kept: list[Path] = []
            try:
                kept += [self._keep(Path(file)) for file in files]
                kept += [self._paste(title, text)] if text.strip() else []
                named = [address.strip()] if address.strip() else []
                return self._library.add(*kept, *named, progress=progress)
            except BaseException:
                for path in kept:
                    path.unlink(missing_ok=True)
                raise

        return self.change(work)

    def remove(self, id: str) -> Iterator[str]:
        """The article leaves the library, and its file the folder that a rebuild reads."""

        def work(progress: Progress) -> Change:
            change = self._library.remove(id)
            for file in (self._directory / ARTICLES).glob("*"):
                if file.is_file() and slug(file.stem) == id:
                    file.unlink()
            return change

        return self.change(work)

    def rebuild(self) -> Iterator[str]:
        """The library's own folder is read again; articles from elsewhere stay as they are."""

        def work(progress: Progress) -> Change:
            read: list[Article] = list(sources.read(self._directory / ARTICLES))
            known = {a.id for a in read}
            rest = [a.id for a in self._library.articles() if a.id not in known]
            given = [*read, *map(self._library.article, rest)]
            with Library.build(self._directory, given, progress=progress) as built:
                return built.change

        return self.change(work)

    def change(self, work: Work) -> Iterator[str]:
        """Lines that tell how `work` goes; one change is made at a time."""
        if not self._changing.acquire(blocking=False):
            yield BUSY
            return
        self._stop.clear()
        lines: SimpleQueue[str | None] = SimpleQueue()
        Thread(target=self._tell, args=(work, lines), daemon=True).start()
        yield from iter(lines.get, None)

    def stop(self) -> None:
        """End the change that is being made; the library stays as it was."""
        self._stop.set()

    def table(self) -> Html:
        """What the library holds, an article a row."""
        names = ("Article", "Language", "Sentences", "Passages", "Added", "")
        head = element("thead", element("tr", *[element("th", n, scope="col") for n in names]))
        rows = [
            element("tr", *[element("td", cell) for cell in cells])
            for a in self._library.articles()
            for cells in [
                (a.title, a.language or "–", f"{a.sentences:,}", f"{a.passages:,}", a.added[:10],
                 element("button", "Remove", type="button", data_remove=a.id, data_title=a.title,
                         aria_label=f"Remove {a.title}"))
            ]
        ]  # fmt: skip
        generation = f"Generation {self._library.manifest.generation}"
        return element(
            "div", element("table", head, element("tbody", *rows)), element("p", generation)
        )

    def _keep(self, file: Path) -> Path:
        """The file, if articles can be read from it, in the folder that a rebuild reads."""
        for _ in sources.read(file):
            pass
        place = self._place(file.name)
        shutil.copyfile(file, place)
        return place

    def _paste(self, title: str, text: str) -> Path:
        """The file of a pasted text, named after its title."""
        title = " ".join(title.split()) or "Pasted text"
        place = self._place(f"{title.replace('/', ' ')}.txt")
        head = f"---\ntitle: {title}\nsource: pasted text\n---\n"
        place.write_text(head + text, encoding="utf-8")
        return place

    def _place(self, name: str) -> Path:
        """Where a file of that name is kept; an article there keeps its name to itself."""
        path = Path(name)
        place = self._directory / ARTICLES / f"{slug(path.stem)}{path.suffix.lower()}"
        if place.exists():
            raise SourceError(f"there is an article named {place.name}; remove it first")
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def _tell(self, work: Work, lines: SimpleQueue[str | None]) -> None:
        def progress(articles: int, texts: int) -> None:
            if self._stop.is_set():
                raise _Stop
            lines.put(f"{articles:,} articles read, {texts:,} sentences and passages encoded")

        try:
            lines.put(_done(work(progress)))
        except _Stop:
            lines.put(STOPPED)
        except AskciteError as error:
            lines.put(str(error))
        except Exception:
            log.exception("a change failed")
            lines.put(FAILED)
        finally:
            self._changing.release()
            lines.put(None)


def _done(change: Change) -> str:
    counts = ", ".join(f"{len(ids)} {name}" for name, ids in asdict(change).items() if ids)
    return f"Done: {counts or 'nothing to do'}."
