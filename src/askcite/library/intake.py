"""Articles as they come in, and the ids they get.

No source replaces another one's article. An article's origin is the file or address that it was
read from. The same origin again is a new version of its article; another one of the same name gets
an id of its own. Of what cannot be read the rest comes in without it. Files in the library's own
folder have origins relative to the library, so that both may be moved together; they come in by
themselves, unless their article was removed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from itertools import chain, count, islice
from pathlib import Path, PurePosixPath
from typing import TypeVar

from askcite import index as indexes
from askcite import sources
from askcite.errors import MismatchError, NotFoundError, SourceError, UnreadError
from askcite.index import Change, Index
from askcite.library import fetched
from askcite.library.entries import Progress, entries
from askcite.library.given import Source, attempts
from askcite.models.encoder import Encoder
from askcite.settings import ARTICLES_FOLDER, OWN_ORIGINS
from askcite.sources.folder import Aside
from askcite.sources.reading import is_address, origin
from askcite.sources.report import Report
from askcite.types import Article, Unread

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Conduct:
    """The manner of taking articles in.

    A `strict` one takes all or none. `report` is told of each article what was found.
    """

    strict: bool = False
    report: Callable[[Report], object] | None = None


@contextmanager
def opened(address: str | Path, home: Path | None, manner: Conduct = Conduct()) -> Iterator[Intake]:
    """The intake of a library while it is made anew."""
    held = None
    with suppress(NotFoundError, MismatchError):
        held = indexes.open(address)
    with closing(held) if held else nullcontext():
        yield Intake(held, home, manner)


@dataclass(slots=True)
class Intake:
    """The names that articles get beside those `held`.

    `home` is the library's directory, if it has one. What is held is looked up when the first
    article is asked for: an update asks when it is alone. `omitted` are the origins in the
    library's own folder that `all` left out, as they were removed, `unread` what could not be read,
    and `aside` what lies in folders and is no article.
    """

    held: Index | None
    home: Path | None
    manner: Conduct = Conduct()
    unread: list[Unread] = field(default_factory=list, repr=False)
    omitted: list[str] = field(default_factory=list, repr=False)
    aside: list[str] = field(default_factory=list, repr=False)
    _origins: dict[str, str] = field(default_factory=dict, repr=False)
    _digests: dict[str, str] = field(default_factory=dict, repr=False)
    _doubts: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False)

    @property
    def encoder(self) -> str | None:
        """The library's encoder; None where there is no library yet."""
        return self.held.manifest.encoder if self.held else None

    def beside(self, given: Iterable[Source]) -> Iterator[Article]:
        """The articles of `given`, to be added.

        A held text from elsewhere stays as it is held.
        """
        self._look()
        for article in self._named(self._read(given), self._origins):
            known = self._origins.get(article.id) if article.origin else None
            if known in (None, article.origin) or article.origin.startswith(OWN_ORIGINS):
                yield article
            else:
                yield from self._held([article.id])

    def exactly(self, given: Iterable[Source]) -> Iterator[Article]:
        """The articles of `given` and no other.

        Of what cannot be read now stays what is held.
        """
        self._look()
        came = set()
        for article in self._named(self._read(given), ()):
            came.add(article.id)
            yield article
        yield from self._held(id for id in self._of_unread() if id not in came)

    def all(self) -> Iterator[Article]:
        """The library's own folder as it is, and the rest.

        Articles that were removed stay out; those from elsewhere come as they are held.
        """
        self._look()
        rest = [id for id, origin in self._origins.items() if not origin.startswith(OWN_ORIGINS)]
        kept = [id for id, origin in self._origins.items() if self._is_there(origin)]
        has = self._has_own(needed=not rest)
        own = self._unless_removed([self.home / ARTICLES_FOLDER]) if self.home and has else ()
        claimed = set()
        for article in self._named(own, {*rest, *kept}):
            claimed.add(article.id)
            yield article
        yield from self._held(id for id in (*rest, *self._of_unread()) if id not in claimed)

    def taken(
        self,
        index: Index,
        encoder: Encoder,
        given: Iterable[Article],
        progress: Progress | None,
        *,
        whole: bool,
    ) -> Change:
        """The change made by the articles given."""
        made = entries(given, encoder, index.digests(), progress, self.refuse)
        change = index.update(self.some(made), replace_all=whole)
        omitted, unread = tuple(self.omitted), tuple(self.unread)
        return replace(change, omitted=omitted, unread=unread, aside=tuple(self.aside))

    def begun(self, given: Iterator[Article]) -> Iterator[Article]:
        """The same articles, the first perhaps read at once.

        So it is where no library is there to look at, and an error about the sources comes before
        anything is made.
        """
        if self.held is None:
            return chain(list(self.some(islice(given, 1))), given)
        return given

    def some(self, made: Iterable[T]) -> Iterator[T]:
        """The same, at least one; raises SourceError for none.

        It says of each source why it was not read.
        """
        none = True
        for each in made:
            none = False
            yield each
        if none and self.unread:
            raise UnreadError(self.unread)

    def refuse(self, article: Article, reason: str) -> Article | None:
        """The article that is held instead of an unusable one.

        Raises SourceError where the manner is strict.
        """
        self._refuse(Unread(article.origin or article.source, reason))
        held = self.held if self._origins.get(article.id) == article.origin else None
        return held.article(article.id) if held else None

    def _refuse(self, unread: Unread) -> None:
        if self.manner.strict:
            raise SourceError(str(unread))
        self.unread.append(unread)

    def _of_unread(self) -> list[str]:
        """Ids of held articles whose source could not be read."""
        places = {inside(_origin_of(unread.source), self.home) for unread in self.unread}
        return [id for id, origin in self._origins.items() if not places.isdisjoint(above(origin))]

    def _look(self) -> None:
        if self.held:
            self.held.refresh()
            self._origins, self._digests = self.held.origins(), self.held.digests()

    def _held(self, ids: Iterable[str]) -> Iterator[Article]:
        if self.held:
            yield from map(self.held.article, ids)

    def _has_own(self, *, needed: bool) -> bool:
        if self.home is None:
            if needed:
                raise SourceError(
                    "the library holds nothing yet; name its articles: `askcite build SOURCE …`"
                )
            return False
        own = self.home / ARTICLES_FOLDER
        if needed and not own.is_dir():
            raise SourceError(f"put articles into {own} or name them: `askcite build SOURCE …`")
        return needed or sources.holds(own)

    def _is_there(self, origin: str) -> bool:
        """True for a present file of the own folder."""
        if self.home is None or not origin.startswith(OWN_ORIGINS):
            return False
        return any((self.home / name).is_file() for name in (origin, origin.rpartition("#")[0]))

    def _read(self, given: Iterable[Source]) -> Iterator[Article]:
        for source in given:
            for found in attempts(source):
                if isinstance(found, Unread):
                    self._refuse(found)
                    continue
                if isinstance(found, Aside):
                    self.aside.append(str(found))
                    continue
                article = self._placed(found.article)
                if found.page and self.home:
                    fetched.keep(self.home, article.origin, found.page)
                if found.doubts and self.manner.report:
                    self._doubts[article.origin] = found.doubts
                yield article

    def _unless_removed(self, given: Iterable[Source]) -> Iterator[Article]:
        removed = self.held.omitted() if self.held else frozenset()
        for article in self._read(given):
            if article.origin in removed:
                self.omitted.append(article.origin)
            else:
                yield article

    def _placed(self, article: Article) -> Article:
        """The article, its origin relative in the library's own folder."""
        own = inside(article.origin, self.home)
        return article if own == article.origin else replace(article, origin=own)

    def _named(self, articles: Iterable[Article], taken: Collection[str]) -> Iterator[Article]:
        """Each origin's article once, under an id of its own.

        That is the one it is held under, or one that is not `taken`. Raises SourceError for
        two articles of one id without an origin to tell them apart.
        """
        held = {origin: id for id, origin in self._origins.items() if origin}
        seen: set[str] = set()
        origins: set[str] = set()
        for article in articles:
            if article.origin and article.origin in origins:
                continue
            if not article.origin and article.id in seen:
                raise SourceError(f"two articles have the id {article.id!r}; rename one")
            wanted = held.get(article.origin, article.id)
            names = chain([wanted], (f"{wanted}-{n}" for n in count(2)))
            free = (n for n in names if n not in seen and self._may(article, n, taken, held))
            id = next(free)
            seen.add(id)
            origins.add(article.origin)
            named = replace(article, id=id) if id != article.id else article
            if self.manner.report:
                self.manner.report(Report.of(named, self._doubts.pop(named.origin, ())))
            yield named

    def _may(self, article: Article, id: str, taken: Collection[str], held: dict[str, str]) -> bool:
        """True where the article may have that id.

        It is of that origin, of that text, or new.
        """
        mine = not article.origin or held.get(article.origin) == id
        return mine or id not in taken or self._digests.get(id) == article.digest


def _origin_of(source: str) -> str:
    return source if is_address(source) else origin(Path(source))


def inside(origin: str, home: Path | None) -> str:
    """The origin, relative in the library's own folder.

    Compared as text: the id in a line of a file need not be a path, which would be normalised.
    """
    if home and origin:
        own = f"{(home / ARTICLES_FOLDER).resolve()}{os.sep}"
        if origin.startswith(own):
            return OWN_ORIGINS + origin.removeprefix(own).replace(os.sep, "/")
    return origin


def above(origin: str) -> set[str]:
    """The origin, its file, and the folders around it."""
    file = origin.rpartition("#")[0] or origin
    return {origin, file, *map(str, PurePosixPath(file).parents)} - {".", "/"}
