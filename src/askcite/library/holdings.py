"""A library's articles: they come, go and are looked at.

What takes articles in is imported when some come: to ask a question none of it is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Self

from askcite import index as indexes
from askcite.answer import shelved
from askcite.errors import SourceError
from askcite.index import ArticleSummary, Change, Manifest
from askcite.library.models import Models
from askcite.library.suggestions import Suggester
from askcite.models import encoder as encoders
from askcite.models.encoder import Encoder
from askcite.models.reader import Reader
from askcite.settings import ARTICLES_FOLDER, DEFAULT_ENCODER, EVERY_SECONDS
from askcite.types import Article

if TYPE_CHECKING:
    from askcite.library.entries import Progress
    from askcite.library.given import Source
    from askcite.library.intake import Intake
    from askcite.sources.report import Report


class Holdings:
    """A library's articles: taken in, removed, looked at."""

    def __init__(self, models: Models, home: Path | None = None) -> None:
        self._index = models.index
        self._home = home
        self._models = models
        self._suggester = Suggester(models)
        self._built = Change()

    @classmethod
    def build(
        cls,
        index: str | Path = "index",
        sources: Source | None = None,
        *,
        encoder: str | Encoder | None = None,
        reader: Reader | None = None,
        strict: bool = False,
        report: Callable[[Report], object] | None = None,
        progress: Progress | None = None,
    ) -> Self:
        """The library at `index`, made of exactly these sources.

        By default of its own `articles/` as they now are, less what was removed, and of what was
        added from elsewhere, as it is held; and with the encoder that it has, or the default one.
        An `encoder` is a sentence-transformers model's name, or an object of your own, which
        `open` needs then too.
        Unchanged articles are not encoded again. What can be read comes in; `built.unread` names
        the rest with the reasons, and a `strict` build then fails instead. `report` is called with
        a Report of each article that was read. Either all of this is done, or the library stays as
        it was. Raises SourceError where nothing could be read, LibraryError, ModelError.
        """
        from askcite.library.intake import Conduct, opened

        home = indexes.home(index)
        with opened(index, home, Conduct(strict, report)) as incoming:
            wanted = incoming.all() if sources is None else incoming.exactly([sources])
            given = incoming.begun(wanted)
            named = encoder or incoming.encoder or DEFAULT_ENCODER
            model = encoders.shared(named) if isinstance(named, str) else named
            make = indexes.make(model.name, model.digest, model.dimension)
            library = cls(Models(indexes.create(index, make), model, reader), home=home)
            library._built = library._update(incoming, given, progress, whole=True)
        return library

    def add(
        self,
        *sources: Source,
        text: str | None = None,
        id: str | None = None,
        title: str | None = None,
        source: str = "text",
        author: str | None = None,
        published: str | date | None = None,
        language: str | None = None,
        tags: Collection[str] = (),
        fields: Mapping[str, str] | None = None,
        strict: bool = False,
        report: Callable[[Report], object] | None = None,
        progress: Progress | None = None,
    ) -> Change:
        """Add articles, or a `text` with its facts.

        A source is a file, directory or address, an `Article`, a data frame or an iterable of rows
        (mappings with `text`, `id` or `title`, and further facts). The same source again replaces
        its article, and no other does; a text or row without an id is known by its title. What can
        be read comes in; the change's `unread` names the rest with the reasons. Raises SourceError
        where nothing could be read or, if `strict`, anything could not. `report` is called with a
        Report of each article that was read.
        """
        from askcite.library.given import texts
        from askcite.library.intake import Conduct, Intake

        facts = {"id": id, "title": title, "author": author, "published": published,
                 "language": language, "tags": tags, "metadata": fields}  # fmt: skip
        written = texts(text, source, {name: fact for name, fact in facts.items() if fact})
        incoming = Intake(self._index, self._home, Conduct(strict, report))
        given = incoming.beside([*sources, *written])
        return self._update(incoming, given, progress, whole=False)

    def remove(self, *ids: str) -> Change:
        """Remove articles, text and vectors, for good.

        Their words leave the saved answers and the page's feedback too. Raises NotFoundError for
        an unknown id. They stay out of later builds until `add` or `build` names their source.
        """
        from askcite.library import fetched

        origins = self._index.origins()
        change = self._index.update((), remove=ids)
        shelved.erase(self._home, ids)
        fetched.erase(self._home, [origins[id] for id in ids if id in origins])
        return change

    def watch(
        self,
        *sources: str | Path,
        every: float = EVERY_SECONDS,
        stop: Event | None = None,
    ) -> Iterator[Change]:
        """Keep the articles as directories and addresses are.

        By default as the library's own `articles/`. What is there comes first; then each change is
        yielded once it is made: files when they change, come or go, and addresses, looked at all
        `every` seconds, when their servers say so. Feeds and sitemaps lead to the pages that they
        list. What cannot be read is named in `unread`, once. Ends when `stop` is set. Raises
        SourceError for what is no directory and no address.
        """
        from askcite.library.watching import Watch

        if not sources and self._home is None:
            raise SourceError("name directories or addresses to watch")
        kept = sources or (Path(self._home or "") / ARTICLES_FOLDER,)
        return Watch.of(self, self._home, kept, every, stop).changes()

    def rollback(self) -> Manifest:
        """Undo the last build or addition, once.

        Raises LibraryError where there is none, or where a removal followed.
        """
        return self._index.rollback()

    def close(self) -> None:
        """Let go of files and connections."""
        self._index.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self.articles())

    def __iter__(self) -> Iterator[ArticleSummary]:
        return iter(self.articles())

    def __contains__(self, id: object) -> bool:
        return any(article.id == id for article in self.articles())

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"<Library of {len(self)} articles, generation {self.manifest.generation}>"

    @property
    def built(self) -> Change:
        """The change of the build that made this library.

        Nothing for one that was opened.
        """
        return self._built

    @property
    def home(self) -> Path | None:
        """The library's directory; None for one in a database."""
        return self._home

    @property
    def manifest(self) -> Manifest:
        """The manifest: encoder, chunking, generation."""
        self._index.refresh()
        return self._index.manifest

    def articles(self) -> tuple[ArticleSummary, ...]:
        """Every article without its text, in the order of addition."""
        self._index.refresh()
        return self._index.articles()

    def origins(self) -> dict[str, str]:
        """The origin of each article, by id.

        It is relative for files of the library's own folder.
        """
        self._index.refresh()
        return self._index.origins()

    def article(self, id: str) -> Article:
        """The article, text and all; raises NotFoundError."""
        self._index.refresh()
        return self._index.article(str(id))

    def _update(
        self, incoming: Intake, given: Iterable[Article], progress: Progress | None, *, whole: bool
    ) -> Change:
        change = incoming.taken(self._index, self._models.encoder, given, progress, whole=whole)
        self._suggester.keep()
        return change
