"""Files, addresses and texts on their way into a library."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from askcite import sources
from askcite.doors.http.address import of_web
from askcite.errors import NotFoundError, SourceError, StoppedError, UnreadError
from askcite.index import Change
from askcite.library import fetched
from askcite.library.entries import BATCH_CHARACTERS, Progress
from askcite.library.library import Library
from askcite.settings import ARTICLES_FOLDER, OWN_ORIGINS
from askcite.sources import bounds, stopping
from askcite.sources.parsed import slug
from askcite.sources.reading import Reading, is_address
from askcite.sources.web import Fetched
from askcite.types import Article, Unread

CHARACTERS_A_TEXT: Final = 80
"""Of an article, for each sentence and passage that is encoded; told by it how long it takes, as
they are counted a million characters at a time."""
READING_SECONDS: Final = 2 * bounds.READING_SECONDS
"""Of a processor, for a file of many articles, which the page reads as a whole before it tells how
far it is: 60,000 short ones. `askcite add` reads as it goes."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One thing given, its outcome, and a failure's reason."""

    name: str
    did: str
    why: str = ""


@dataclass(slots=True)
class _Read:
    """One thing given: articles, file, the file's former bytes."""

    name: str
    articles: list[Article] = field(default_factory=list)
    place: Path | None = None
    before: bytes | None = None
    why: str = ""
    page: Fetched | None = None

    def undo(self) -> None:
        """Put the folder back as it was."""
        if self.place and self.before is not None:
            self.place.write_bytes(self.before)
        elif self.place:
            self.place.unlink(missing_ok=True)


class Incoming:
    """A library's arrivals and removals, with the files behind them."""

    def __init__(self, library: Library, directory: Path) -> None:
        self._library = library
        self._directory = directory
        self._folder = (directory / ARTICLES_FOLDER).resolve()

    def add(
        self, files: Sequence[str], address: str, title: str, text: str, progress: Progress
    ) -> list[Taken]:
        """The outcome of each; good ones come in regardless.

        A file of the same name again replaces what was read from it. Raises StoppedError; then,
        as after any other error, folder and library are as they were.
        """
        given: list[_Read] = []
        try:
            for file in files:
                copied = partial(shutil.copyfile, file)
                given.append(self._kept(Path(file).name, Path(file).name, given, copied))
            if text.strip():
                given.append(self._pasted(title, text, given))
            given += map(_fetched, dict.fromkeys(address.split()))
            return self._taken(given, progress)
        except BaseException:
            for each in given:
                each.undo()
            raise

    def _taken(self, given: list[_Read], progress: Progress) -> list[Taken]:
        """Outcomes of adding what was read, refusals last."""
        articles = [a for each in given for a in each.articles]
        try:
            change = self._library.add(*articles, progress=_foreseeing(progress, articles))
        except UnreadError as error:
            change = Change(unread=error.unread)
        outcomes, good = self.told(change), []
        for each in given:
            own = f"{self._own(each.place) or each.name}#"
            unread = [u.reason for u in change.unread if f"{u.source}#".startswith(own)]
            refused = [each.why] if each.why else unread
            outcomes += [Taken(each.name, "failed", why) for why in refused]
            if len(refused) < len(each.articles):
                good.append(each)
            else:
                each.undo()
        self._forget(good, change)
        for each in good:
            if each.page:
                fetched.keep(self._directory, each.articles[0].origin, each.page)
        return outcomes

    def _forget(self, good: Collection[_Read], change: Change) -> None:
        """Remove articles that a replaced file no longer has."""
        held = {*change.added, *change.updated, *change.unchanged}
        replaced = [f"{self._own(e.place)}#" for e in good if e.place and e.before is not None]
        gone = [
            id
            for id, origin in self._library.origins().items()
            if id not in held and any(origin.startswith(own) for own in replaced)
        ]
        if gone:
            self._library.remove(*gone)

    def told(self, change: Change) -> list[Taken]:
        """A change, an article a line, under the articles' titles."""
        titles = {a.id: a.title for a in self._library.articles()}
        named = (
            ("added", change.added), ("updated", change.updated), ("unchanged", change.unchanged),
            ("removed", change.removed), ("left out, as it was removed before", change.omitted),
        )  # fmt: skip
        return [Taken(titles.get(id, id), did) for did, ids in named for id in ids]

    def remove(self, ids: Sequence[str]) -> list[tuple[Article, Path | None, bytes]]:
        """The articles removed, with their files and the bytes.

        A file goes with the last article that was read from it. Raises NotFoundError.
        """
        articles = [self._library.article(id) for id in ids]
        files = [self._read_from(id) for id in ids]
        kept = [
            (article, file, file.read_bytes() if file else b"")
            for article, file in zip(articles, files, strict=True)
        ]
        self._library.remove(*ids)
        fetched.erase(self._directory, [article.origin for article in articles])
        for file in dict.fromkeys(filter(None, files)):
            if not self._is_read(file):
                file.unlink(missing_ok=True)
        return kept

    def restore(self, kept: Sequence[tuple[Article, Path | None, bytes]]) -> None:
        """Bring back what `remove` took: the files, and the articles."""
        for _, file, content in kept:
            if file and not file.exists():
                file.write_bytes(content)
        self._library.add(*[article for article, _, _ in kept])

    def _pasted(self, title: str, text: str, given: Sequence[_Read]) -> _Read:
        """The pasted text as a file named after its title."""
        title = " ".join(title.split()) or "Pasted text"
        head = f"---\ntitle: {title}\nsource: pasted text\n---\n"
        file = f"{title.replace('/', ' ')}.txt"
        return self._kept(title, file, given, lambda p: p.write_text(head + text, encoding="utf-8"))

    def _kept(
        self, name: str, file: str, given: Sequence[_Read], write: Callable[[Path], object]
    ) -> _Read:
        """Articles, read once, from the copy that `write` makes."""
        read = _Read(name)
        place = self._place(file)
        if any(place == each.place for each in given):
            read.why = f"another file named {place.name} was given with it"
            return read
        read.before = place.read_bytes() if place.exists() else None
        read.place = place
        write(place)
        return _reading(read, lambda: sources.read(place))

    def _place(self, name: str) -> Path:
        path = Path(name)
        self._folder.mkdir(parents=True, exist_ok=True)
        return self._folder / f"{slug(path.stem)}{path.suffix.lower()}"

    def _own(self, file: Path | None) -> str:
        return OWN_ORIGINS + file.relative_to(self._folder).as_posix() if file else ""

    def _read_from(self, id: str) -> Path | None:
        """The file or fetched page that the article came from."""
        origin = self._library.origins().get(id, "")
        if is_address(origin):
            return fetched.kept(self._directory, origin)
        own = [o for o in (origin, origin.rpartition("#")[0]) if o.startswith(OWN_ORIGINS)]
        files = ((self._folder / o.removeprefix(OWN_ORIGINS)).resolve() for o in own)
        return next((f for f in files if f.is_file() and f.is_relative_to(self._folder)), None)

    def _is_read(self, file: Path) -> bool:
        """True where a held article was read from the file."""
        if not file.is_relative_to(self._folder):
            return False
        own = self._own(file)
        origins = self._library.origins().values()
        return any(o == own or o.startswith(f"{own}#") for o in origins)


def _foreseeing(progress: Progress, given: Sequence[Article]) -> Progress:
    """The progress, told how many texts will come."""
    characters = sum(len(article.text) for article in given)
    most = characters // CHARACTERS_A_TEXT if characters > BATCH_CHARACTERS else 0
    return lambda articles, encoded, found: progress(articles, encoded, max(found, most))


def _fetched(address: str) -> _Read:
    """The article of an address, with its page."""
    read = _Read(address)

    def articles() -> Iterator[Article]:
        for found in sources.attempts(of_web(address)):
            if isinstance(found, Unread):
                raise SourceError(str(found))
            if isinstance(found, Reading):
                read.page = found.page
                yield found.article

    return _reading(read, articles)


def _reading(read: _Read, articles: Callable[[], Iterator[Article]]) -> _Read:
    """`read` with its articles, or why there are none."""

    def whole() -> list[Article]:
        with bounds.seconds(READING_SECONDS):
            return list(articles())

    try:
        read.articles = stopping.apart(whole)
    except StoppedError:
        read.undo()
        raise
    except (SourceError, NotFoundError) as error:
        read.why = _why(error, read)
    return read


def _why(error: Exception, read: _Read) -> str:
    """The reason, without the name that begins it."""
    name = read.place.name if read.place else read.name
    return str(error).replace(str(read.place or name), name).removeprefix(f"{name}: ")
