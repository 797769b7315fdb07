"""A library kept as its directories and addresses are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event
from time import monotonic, time
from typing import Final, Protocol

from askcite.errors import BusyError, SourceError, UnreadError
from askcite.index import Change
from askcite.library.addresses import Addresses, Gone
from askcite.library.given import Source
from askcite.library.intake import above, inside
from askcite.settings import EVERY_SECONDS
from askcite.sources import folder
from askcite.sources.reading import is_address
from askcite.types import Article, Unread

_TICK: Final = 0.2
"""Seconds in which a change, a wish to stop, or an address whose time has come is noticed."""
_SETTLING: Final = 0.5
"""Seconds without a change from which on a file is taken to be written."""
_BATCH: Final = 50
"""Pages that come in together: each change of a library costs some 50 ms."""


class Watchable(Protocol):
    """The library that is kept."""

    def add(self, *sources: Source) -> Change: ...  # noqa: D102
    def remove(self, *ids: str) -> Change: ...  # noqa: D102
    def origins(self) -> dict[str, str]: ...  # noqa: D102


@dataclass(slots=True)
class Watch:
    """Directories and addresses whose articles a library keeps.

    `home` is the library's own directory, if it has one; `every` the seconds between two looks at
    an address. `stop` ends the watch once it is set.
    """

    library: Watchable
    home: Path | None
    directories: tuple[Path, ...]
    addresses: Addresses
    every: float = EVERY_SECONDS
    stop: Event = field(default_factory=Event)
    _told: dict[str, set[str]] = field(default_factory=dict, repr=False)
    _aside: set[str] = field(default_factory=set, repr=False)
    _next: float = 0.0

    @classmethod
    def of(
        cls,
        library: Watchable,
        home: Path | None,
        sources: Sequence[str | Path],
        every: float,
        stop: Event | None,
    ) -> Watch:
        """The watch of these sources.

        Raises SourceError for what is neither a directory nor an address.
        """
        addresses = tuple(str(source) for source in sources if is_address(source))
        directories = [Path(source) for source in sources if not is_address(source)]
        for directory in directories:
            if not directory.is_dir():
                raise SourceError(f"{directory}: it is no directory; `askcite add` takes a file")
        whole = tuple(directory.resolve() for directory in directories)
        return cls(library, home, whole, Addresses(addresses), every, stop or Event())

    def changes(self) -> Iterator[Change]:
        """Changes as they are made; what is there comes first."""
        waiting: set[Path] = set()
        for paths in self._events():
            waiting |= paths
            ready = set(filter(_is_settled, waiting))
            waiting -= ready
            if ready:
                yield from filter(_is_news, self._files(ready))
            if self.addresses.named and monotonic() >= self._next:
                yield from filter(_is_news, self._pages())
                self._next = monotonic() + self.every

    # --- directories -----------------------------------------------------------------------------

    def _events(self) -> Iterator[set[Path]]:
        """Paths that changed, or none when a tick is over.

        All directories come once their watch has begun, so that nothing is missed in between.
        """
        import watchfiles

        while not self.stop.is_set():
            there = self._there()
            yield set() if there else set(self.directories)
            while not there and not self.stop.wait(_TICK):
                yield set()
                there = self._there()
            ticks = watchfiles.watch(
                *there, watch_filter=None, stop_event=self.stop, yield_on_timeout=True,
                rust_timeout=int(1000 * _TICK),
            )  # fmt: skip
            for number, found in enumerate(ticks if there else ()):
                yield set(self.directories) if number == 0 else {Path(path) for _, path in found}
                if there != self._there():
                    break

    def _there(self) -> list[Path]:
        return [directory for directory in self.directories if directory.is_dir()]

    def _files(self, paths: Collection[Path]) -> Iterator[Change]:
        """The change that the paths of directories make."""
        there = self._there()
        lost = [directory for directory in self.directories if directory not in there]
        yield self._news(Change(), [Unread(str(path), "it is not there") for path in lost], lost)
        touched = {path for path in paths if any(path.is_relative_to(each) for each in there)}
        come = [path for path in sorted(touched) if self._is_readable(path)]
        change = self._added([p for p in come if not any(a in touched for a in p.parents)])
        yield self._news(change, change.unread, touched)
        gone = self._gone(touched, change)
        if gone:
            self._patiently(lambda: self.library.remove(*gone))
            yield Change(removed=tuple(gone))

    def _is_readable(self, path: Path) -> bool:
        """True for what an addition would read or refuse."""
        root = next(each for each in self.directories if path.is_relative_to(each))
        if any(part.startswith(".") for part in path.relative_to(root).parts):
            return False
        if path.is_dir():
            there = folder.walked(path)
            return bool(there.files or there.unknown)
        return path.exists() and folder.sort_of(path.name) is None

    def _gone(self, touched: Collection[Path], change: Change) -> list[str]:
        """Ids of held articles whose file or line is gone."""
        places = {inside(str(path), self.home) for path in touched}
        failed = {inside(unread.source, self.home) for unread in change.unread}
        came = {*change.added, *change.updated, *change.unchanged}
        gone = []
        for id, origin in self.library.origins().items():
            if id in came or places.isdisjoint(above(origin)):
                continue
            file, _, line = origin.rpartition("#")
            is_line = bool(line and file) and not self._place(origin).exists()
            if is_line and self._place(file).exists():
                if file not in failed:
                    gone.append(id)
            elif not self._place(origin).exists():
                gone.append(id)
        return gone

    def _place(self, origin: str) -> Path:
        """The file of an origin."""
        return self.home / origin if self.home and not Path(origin).is_absolute() else Path(origin)

    # --- addresses -------------------------------------------------------------------------------

    def _pages(self) -> Iterator[Change]:
        """The changes that the addresses make."""
        batch: list[Article] = []
        for news in self.addresses.look():
            match news:
                case Article():
                    batch.append(news)
                case Unread():
                    yield Change(unread=(news,))
                case Gone():
                    yield self._left(news.address)
            if len(batch) >= _BATCH:
                yield self._of(batch)
                batch = []
            if self.stop.is_set():
                break
        yield self._of(batch)

    def _of(self, batch: Sequence[Article]) -> Change:
        change = self._added(batch)
        return self._news(change, change.unread, ())

    def _left(self, address: str) -> Change:
        gone = tuple(id for id, origin in self.library.origins().items() if origin == address)
        return self._patiently(lambda: self.library.remove(*gone)) if gone else Change()

    # --- both ------------------------------------------------------------------------------------

    def _added(self, given: Sequence[Path | Article]) -> Change:
        if not given:
            return Change()
        try:
            return self._patiently(lambda: self.library.add(*given))
        except UnreadError as error:
            return Change(unread=error.unread)

    def _patiently(self, change: Callable[[], Change]) -> Change:
        """The change, made when no other process writes."""
        while True:
            try:
                return change()
            except BusyError:
                if self.stop.wait(_TICK):
                    return Change()

    def _news(self, change: Change, unread: Iterable[Unread], touched: Collection[Path]) -> Change:
        """The change, less what was told before."""
        failed: dict[str, set[str]] = {}
        for one in unread:
            failed.setdefault(one.source, set()).add(one.reason)
        new = tuple(
            Unread(source, reason)
            for source, reasons in failed.items()
            for reason in sorted(reasons - self._told.get(source, set()))
        )
        places = set(map(str, touched))
        mended = [s for s in self._told if s not in failed and not places.isdisjoint(above(s))]
        for source in mended:
            del self._told[source]
        self._told.update(failed)
        aside = tuple(told for told in change.aside if told not in self._aside)
        self._aside.update(aside)
        return replace(change, unchanged=(), unread=new, aside=aside)


def _is_settled(path: Path) -> bool:
    try:
        return path.is_dir() or not 0 <= time() - path.stat().st_mtime < _SETTLING
    except OSError:
        return True  # it is gone


def _is_news(change: Change) -> bool:
    return change != Change()
