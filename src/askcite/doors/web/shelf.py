"""The operator's side of the page: what the library holds, and changing it while others ask."""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import Final

from askcite import sources
from askcite.doors.http.address import of_web
from askcite.doors.web.escape import Html, element, join, plain
from askcite.doors.web.feedback import home
from askcite.errors import AskciteError, SourceError, StoppedError
from askcite.index import ArticleSummary, Change
from askcite.library.entries import Progress
from askcite.library.library import Library
from askcite.settings import ARTICLES, OWN
from askcite.sources import stopping
from askcite.sources.parsed import slug

READING: Final = "Reading …"
NOTHING: Final = "Nothing was given. Choose files, or write a web address or a text."
DONE: Final = "Done"
COUNTED: Final = {"omitted": "removed before and left out"}
"""What a change did, where its own word does not say it."""
TOLD_SECONDS: Final = 0.25
"""Between two lines on the progress: often enough to see it move."""
STOPPED: Final = "Stopped. The library is as it was."
BUSY: Final = "Another change is being made. Try again when it is done."
FAILED: Final = "That failed; the operator finds the reason in the log. The library is as it was."

log = logging.getLogger(__name__)
Work = Callable[[Progress], Change]


class Shelf:
    """A library's articles and, one at a time, the changes to them."""

    def __init__(self, library: Library, index: str | Path) -> None:
        self._library = library
        self._index = index
        self._folder = (home(index) / ARTICLES).resolve()
        self._changing = Lock()
        self._stop = Event()

    def add(self, files: Sequence[str], address: str, title: str, text: str) -> Iterator[str]:
        """Lines that tell how files, an address and a pasted text become articles."""
        if not (files or address.strip() or text.strip()):
            return iter([NOTHING])

        def work(progress: Progress) -> Change:
            kept: list[Path] = []
            try:
                for file in files:
                    kept.append(self._keep(Path(file), kept))
                if text.strip():
                    kept.append(self._paste(title, text, kept))
                named = [of_web(address)] if address.strip() else []
                return self._library.add(*kept, *named, progress=progress)
            except BaseException:
                for path in kept:
                    path.unlink(missing_ok=True)
                raise

        return self.change(work)

    def remove(self, id: str) -> Iterator[str]:
        """The article leaves the library, and its file the folder that a rebuild reads."""

        def work(progress: Progress) -> Change:
            file = self._file(id)
            change = self._library.remove(id)
            if file and not self._is_read(file):
                file.unlink(missing_ok=True)
            return change

        return self.change(work)

    def _file(self, id: str) -> Path | None:
        """The file in the folder that a rebuild reads from which the article was read."""
        origin = self._library.origins().get(id, "")
        own = [o for o in (origin, origin.rpartition("#")[0]) if o.startswith(OWN)]
        files = ((self._folder / o.removeprefix(OWN)).resolve() for o in own)
        return next((f for f in files if f.is_file() and f.is_relative_to(self._folder)), None)

    def _is_read(self, file: Path) -> bool:
        """Whether an article that is held was read from the file, or from a line of it."""
        own = OWN + file.relative_to(self._folder).as_posix()
        origins = self._library.origins().values()
        return any(o == own or o.startswith(f"{own}#") for o in origins)

    def rebuild(self) -> Iterator[str]:
        """The library's own folder is read again; articles from elsewhere stay as they are."""

        def work(progress: Progress) -> Change:
            encoder = self._library.manifest.encoder
            with Library.build(self._index, encoder=encoder, progress=progress) as built:
                return built.built

        return self.change(work)

    def change(self, work: Work) -> Iterator[str]:
        """Lines that tell how `work` goes; one change is made at a time."""
        if not self._changing.acquire(blocking=False):
            yield BUSY
            return
        self._stop.clear()
        lines: SimpleQueue[str | None] = SimpleQueue()
        lines.put(READING)
        Thread(target=self._tell, args=(work, lines), daemon=True).start()
        yield from iter(lines.get, None)

    def stop(self) -> None:
        """End the change that is being made; the library stays as it was."""
        self._stop.set()

    @staticmethod
    def is_done(line: str) -> bool:
        """Whether this last line of a change says that it was made."""
        return line.startswith(DONE)

    def held(self) -> Html:
        """What the library holds, each article with a button that removes it."""
        held = self._library.articles()
        whole = _facts(
            _counted(len(held), "article"),
            _counted(sum(a.sentences for a in held), "sentence"),
            _counted(sum(a.passages for a in held), "passage"),
            f"version {self._library.manifest.generation}",
        )
        items = element("ul", *map(_item, held))
        return element("div", element("h2", "Library"), whole, items if held else None)

    def _keep(self, file: Path, kept: Collection[Path]) -> Path:
        """The file, if articles can be read from it, in the folder that a rebuild reads."""
        try:
            for _ in sources.read(file):
                pass
        except SourceError as error:  # the name alone: where uploads lie is the machine's affair
            raise SourceError(str(error).replace(str(file), file.name)) from None
        place = self._place(file.name, kept)
        shutil.copyfile(file, place)
        return place

    def _paste(self, title: str, text: str, kept: Collection[Path]) -> Path:
        """The file of a pasted text, named after its title."""
        title = " ".join(title.split()) or "Pasted text"
        place = self._place(f"{title.replace('/', ' ')}.txt", kept)
        head = f"---\ntitle: {title}\nsource: pasted text\n---\n"
        place.write_text(head + text, encoding="utf-8")
        return place

    def _place(self, name: str, kept: Collection[Path]) -> Path:
        """Where a file of that name is kept; held articles and those before it keep their names."""
        path = Path(name)
        place = self._folder / f"{slug(path.stem)}{path.suffix.lower()}"
        if place in kept or self._is_read(place):
            raise SourceError(f"there is an article named {place.name}; remove it first")
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def _tell(self, work: Work, lines: SimpleQueue[str | None]) -> None:
        told = 0.0

        def progress(articles: int, encoded: int, found: int) -> None:
            nonlocal told
            stopping.look()
            if time.monotonic() - told > TOLD_SECONDS:
                told = time.monotonic()
                lines.put(_encoding(encoded, found))

        try:
            with stopping.until(self._stop.is_set):
                lines.put(_done(work(progress)))
        except StoppedError:
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
    did = {COUNTED.get(name, name): len(ids) for name, ids in asdict(change).items()}
    counts = ", ".join(f"{number:,} {what}" for what, number in did.items() if number)
    return f"{DONE}: {counts or 'nothing has changed'}."


def _encoding(encoded: int, found: int) -> Html:
    line = f"{encoded:,} of {found:,} sentences and passages encoded"
    return join(element("progress", value=encoded, max=max(found, 1), aria_label="Encoded"), line)


def _item(held: ArticleSummary) -> Html:
    facts = _facts(
        _counted(held.sentences, "sentence"),
        _counted(held.passages, "passage"),
        f"language {held.language}" if held.language else "language unknown",
        f"added {held.added[:10]}",
    )
    remove = element(
        "button", "Remove", type="button", data_remove=held.id, data_title=plain(held.title),
        aria_label=f"Remove {held.title}",
    )  # fmt: skip
    named = element("strong", held.title, dir="auto")
    return element("li", element("div", named, facts), remove)


def _facts(*facts: str) -> Html:
    parts = [element("span", f"{fact} ·") for fact in facts[:-1]]
    return element("p", *(x for part in parts for x in (part, " ")), element("span", facts[-1]))


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")
