"""The library: articles in, cited answers out.

The one object behind every door.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from threading import Event
from typing import Self, Unpack

from askcite import index as indexes
from askcite.answer import answering, shelved
from askcite.answer.finding import Finding, Search
from askcite.answer.retrieval import Retriever, Scope
from askcite.errors import NotFoundError, QuestionError, SourceError
from askcite.index import ArticleSummary, Change, Filter, Generation, Known, Manifest
from askcite.library import entries, intake, watching
from askcite.library.entries import Progress
from askcite.library.given import Source, texts
from askcite.library.intake import Conduct, Intake
from askcite.library.models import Models
from askcite.library.suggestions import Suggester
from askcite.llm import LLM
from askcite.models import encoder as encoders
from askcite.models.encoder import Encoder
from askcite.models.reader import Reader
from askcite.question import request as requests
from askcite.settings import ANSWER_FROM, ARTICLES, DEFAULT_ENCODER
from askcite.sources.report import Report
from askcite.types import Answer, Article, Hit


class Library:
    """Articles to ask: made by `build`, found again by `open`.

    Safe to share between threads. When another process rebuilds it, the next question is asked of
    the new generation.
    """

    def __init__(self, models: Models, llm: LLM | None = None, home: Path | None = None) -> None:
        self._index = models.index
        self._home = home
        self._llm = llm
        self._models = models
        self._suggester = Suggester(models)
        self._built = Change()

    # --- making and keeping ----------------------------------------------------------------------

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
        home = indexes.home(index)
        with intake.opened(index, home, Conduct(strict, report)) as incoming:
            wanted = incoming.all() if sources is None else incoming.exactly([sources])
            given = incoming.begun(wanted)
            named = encoder or incoming.encoder or DEFAULT_ENCODER
            model = encoders.load(named) if isinstance(named, str) else named
            make = indexes.make(model.name, model.digest, model.dimension)
            library = cls(Models(indexes.create(index, make), model, reader), home=home)
            library._built = library._update(incoming, given, progress, whole=True)
        return library

    @classmethod
    def open(
        cls,
        index: str | Path = "index",
        *,
        llm: LLM | None = None,
        encoder: Encoder | None = None,
        reader: Reader | None = None,
        retriever: Retriever | None = None,
    ) -> Self:
        """The library at `index`, opened in milliseconds.

        Models are loaded by the first question. With an `llm`, answers are its prose, of
        which only what the evidence supports is kept. `encoder`, `reader` and `retriever` are
        objects of your own in the place of askcite's; a reader's log-odds are weighed as those of
        the shipped one.

        Raises NotFoundError, LibraryError or MismatchError, which name the command that mends it.
        """
        models = Models(indexes.open(index), encoder, reader, retriever)
        return cls(models, llm=llm, home=indexes.home(index))

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
        facts = {"id": id, "title": title, "author": author, "published": published,
                 "language": language, "tags": tags, "metadata": fields}  # fmt: skip
        written = texts(text, source, {name: fact for name, fact in facts.items() if fact})
        incoming = Intake(self._index, self._home, Conduct(strict, report))
        given = incoming.beside([*sources, *written])
        return self._update(incoming, given, progress, whole=False)

    def remove(self, *ids: str) -> Change:
        """Remove articles, text and vectors, for good.

        Their words leave the saved answers too.
        Raises NotFoundError for an unknown id. They stay out of later builds until `add` or
        `build` names their source.
        """
        change = self._index.update((), remove=ids)
        shelved.erase(self._home, ids)
        return change

    def watch(
        self,
        *sources: str | Path,
        every: float = watching.EVERY_SECONDS,
        stop: Event | None = None,
    ) -> Iterator[Change]:
        """Keep the articles as directories and addresses are.

        By default as the library's own `articles/`. What is there comes first; then each change is
        yielded once it is made: files when they change, come or go, and addresses, looked at all
        `every` seconds, when their servers say so. Feeds and sitemaps lead to the pages that they
        list. What cannot be read is named in `unread`, once. Ends when `stop` is set. Raises
        SourceError for what is no directory and no address.
        """
        if not sources and self._home is None:
            raise SourceError("name directories or addresses to watch")
        kept = sources or (Path(self._home or "") / ARTICLES,)
        return watching.Watch.of(self, self._home, kept, every, stop).changes()

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

    # --- looking ---------------------------------------------------------------------------------

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
        return self._index.article(id)

    def foreign(self) -> tuple[ArticleSummary, ...]:
        """The articles in languages that the encoder does not know.

        They are answered poorly.
        """
        known = self._models.encoder.languages
        return tuple(a for a in self.articles() if known and a.language and a.language not in known)

    def reach(self, articles: Scope = None, **known: Unpack[Known]) -> Search:
        """The articles asked as they now are, for `askcite.review`.

        Articles are chosen as `ask` chooses them. Raises NotFoundError.
        """
        return self._search(None, articles, known=known)

    # --- asking ----------------------------------------------------------------------------------

    def search(
        self, question: str, k: int = 10, articles: Scope = None, **known: Unpack[Known]
    ) -> tuple[Hit, ...]:
        """At most `k` passages for the question, best first."""
        return self.find(question, articles=articles, **known).hits(k)

    def find(
        self,
        question: str,
        *,
        articles: Scope = None,
        read: bool | None = None,
        **known: Unpack[Known],
    ) -> Finding:
        """All that was found, before anything is decided.

        The question stands alone. The passages are read, or only compared, as `read` says;
        by default they are read where the reader knows the language. Articles are chosen as
        `ask` chooses them. Raises QuestionError for a question that cannot be asked,
        NotFoundError for an unknown id.
        """
        asked = requests.read(question)
        return self._search(asked.language, articles, read=read, known=known).best([asked.text])

    def ask(
        self,
        question: str,
        *,
        articles: Scope = None,
        history: Sequence[tuple[str, str]] = (),
        tolerance: float | None = None,
        **known: Unpack[Known],
    ) -> Answer:
        """The answer: cited statements, or none where nothing is said.

        It is asked of all articles, or of those that `articles` names and of which all is known
        that is asked for: `author`, a whole name or a last name; `since` and `until`, dates such as
        "2021", "2021-05" or "2021-05-03", both included; `tags`, all of which it has; `where`, a
        mapping of further fields.
        `history` are earlier questions with their answers' texts, for a follow-up to lean on.
        `tolerance` is the share of wrong answers that the asker accepts: less means more refusals;
        by default it answers from a confidence on that keeps both errors low.
        Raises QuestionError for a question that cannot be asked, NotFoundError for an unknown id
        or where no article is like that.
        """
        *_, whole = self.stream(
            question, articles=articles, history=history, tolerance=tolerance, **known
        )
        return whole

    def stream(
        self,
        question: str,
        *,
        articles: Scope = None,
        history: Sequence[tuple[str, str]] = (),
        tolerance: float | None = None,
        **known: Unpack[Known],
    ) -> Iterator[Answer]:
        """The answer as it grows, a statement at a time.

        The last is what `ask` returns.
        """
        request = requests.read(question, history)
        search = self._search(request.language, articles, tolerance, known=known)
        foreign = request.notice(self._models.encoder.languages)
        for answer in answering.answers(request, search, self._llm, foreign):
            yield replace(answer, question=question)

    async def aask(
        self,
        question: str,
        *,
        articles: Scope = None,
        history: Sequence[tuple[str, str]] = (),
        tolerance: float | None = None,
        **known: Unpack[Known],
    ) -> Answer:
        """The same as `ask`, without holding up the event loop."""
        import asyncio

        asked = partial(self.ask, articles=articles, history=history, tolerance=tolerance, **known)
        return await asyncio.to_thread(asked, question)

    def suggestions(self, article: str | None = None, *, find: bool = True) -> tuple[str, ...]:
        """Three questions that were seen answered.

        They are made from the articles' own sentences. Most are kept since the articles
        came. Others are found now, which takes as long as the answers, unless `find` is
        false.
        """
        self._index.refresh()
        given = self._suggester
        return given.of(article, find=find) if article else given.all(find=find)

    def overview(self, article: str | None = None) -> Answer:
        """The article in a few of its own sentences.

        Of several articles, a line each under its title. Nothing is read for it, so that it
        costs less than an answer. Raises NotFoundError.
        """
        return answering.overview(self._search(None, [article] if article else None, read=False))

    # --- inside ----------------------------------------------------------------------------------

    def _update(
        self, incoming: Intake, given: Iterable[Article], progress: Progress | None, *, whole: bool
    ) -> Change:
        known = self._index.digests()
        made = entries.entries(given, self._models.encoder, known, progress, incoming.refuse)
        change = self._index.update(incoming.some(made), replace_all=whole)
        self._suggester.keep()
        return replace(change, omitted=tuple(incoming.omitted), unread=tuple(incoming.unread))

    def _search(
        self,
        language: str | None,
        articles: Scope,
        tolerance: float | None = None,
        *,
        read: bool | None = None,
        known: Known | None = None,
    ) -> Search:
        """The library as it now is, to be searched.

        Raises NotFoundError for an unknown id, or where no article is as is wanted.
        """
        wanted = Filter.of(**known) if known else None
        if isinstance(articles, str):
            raise QuestionError(f"`articles` are ids in a list, as in [{articles!r}]")
        if tolerance is not None and not 0 <= tolerance <= 1:
            raise QuestionError(f"`tolerance` is a share, from 0 to 1, not {tolerance}")
        self._index.refresh()
        generation = self._index.snapshot()
        scope = None if articles is None else tuple(articles)
        for id in scope or ():
            generation.article(id)
        if wanted:
            scope = _matching(generation, scope, wanted)
        if read is None:
            read = self._models.read(generation.languages(), language)
        finder = self._models.reading if read else self._models.comparing
        if tolerance is None:
            return Search(finder, generation, scope, ANSWER_FROM)
        return Search(finder, generation, scope, finder.calibration.threshold(tolerance))


def _matching(generation: Generation, scope: Scope, wanted: Filter) -> tuple[str, ...]:
    """Ids of the scope whose articles meet the conditions.

    Raises NotFoundError where none does.
    """
    within = None if scope is None else frozenset(scope)
    found = generation.matching(wanted)
    chosen = tuple(id for id in found if within is None or id in within)
    if not chosen:
        raise NotFoundError(f"no article has {wanted}; `askcite list` shows what is known of each")
    return chosen
