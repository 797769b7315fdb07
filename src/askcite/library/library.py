"""The library: articles in, cited answers out. The one object behind every door."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Self

from askcite import index as indexes
from askcite.answer import prose
from askcite.answer.answering import Answering, Part
from askcite.answer.evidence import Calibration
from askcite.answer.finding import Asker, Finding
from askcite.index import ArticleSummary, Change, Generation, Index, Manifest
from askcite.library import entries, intake
from askcite.library.entries import Progress
from askcite.library.intake import Intake, Source
from askcite.library.suggestions import Suggester
from askcite.llm import LLM
from askcite.models import encoder as encoders
from askcite.models import reader as readers
from askcite.models.encoder import Encoder
from askcite.question import request, rewriting
from askcite.question.follow_ups import Turn
from askcite.settings import ANSWER_FROM, DEFAULT_ENCODER
from askcite.text.language import detect
from askcite.types import Answer, Article, Evidence, Hit, Span

Scope = Collection[str] | None
"""Ids of the articles to ask; None asks all."""


class Library:
    """Articles and all that is known of them: made by `build`, found again by `open`.

    Safe to share between threads. When another process rebuilds it, the next question is asked of
    the new generation.
    """

    def __init__(
        self,
        index: Index,
        encoder: Encoder | None = None,
        llm: LLM | None = None,
        home: Path | None = None,
    ) -> None:
        self._index = index
        self._home = home
        self._given = encoder
        self.llm = llm
        """The language model that words the answers; None quotes the articles."""
        self._suggester = Suggester(index, self.article, self._cites)
        self.change = Change()
        """What the last build, addition or removal did."""

    # --- making and keeping ----------------------------------------------------------------------

    @classmethod
    def build(
        cls,
        index: str | Path = "index",
        sources: Collection[Source] | None = None,
        *,
        encoder: str | None = None,
        progress: Progress | None = None,
    ) -> Self:
        """The library at `index`, made of exactly these sources.

        By default of its own `articles/` as they now are, less what was removed, and of what was
        added from elsewhere, as it is held; and with the encoder that it has, or the default one.
        Unchanged articles are not encoded again. Either all of it is done, or the library stays as
        it was. Raises SourceError, LibraryError, ModelError.
        """
        home = indexes.home(index)
        with intake.opened(index, home) as incoming:
            given = incoming.begun(incoming.all() if sources is None else incoming.exactly(sources))
            model = encoders.load(encoder or incoming.encoder or DEFAULT_ENCODER)
            make = indexes.make(model.name, model.digest, model.dimension)
            library = cls(indexes.create(index, make), model, home=home)
            library._update(given, progress, whole=True)
            library.change = replace(library.change, omitted=tuple(incoming.omitted))
        return library

    @classmethod
    def open(cls, index: str | Path = "index", *, llm: LLM | None = None) -> Self:
        """The library at `index`, in milliseconds; models are loaded by the first question.

        With an `llm`, answers are its prose, of which only what the evidence supports is kept.

        Raises NotFoundError, LibraryError or MismatchError, which name the command that mends it.
        """
        return cls(indexes.open(index), llm=llm, home=indexes.home(index))

    def add(self, *sources: Source, progress: Progress | None = None) -> Change:
        """Add these articles; the same source again replaces its article, and no other does."""
        incoming = Intake(self._index, self._home)
        return self._update(incoming.beside(sources), progress, whole=False)

    def remove(self, *ids: str) -> Change:
        """Remove articles, text and vectors, for good; raises NotFoundError for an unknown id.

        They stay out of later builds until `add` or `build` names their source.
        """
        self.change = self._index.update((), remove=ids)
        return self.change

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

    # --- looking ---------------------------------------------------------------------------------

    @property
    def manifest(self) -> Manifest:
        """What the library was made with, and its generation."""
        self._index.refresh()
        return self._index.manifest

    def articles(self) -> tuple[ArticleSummary, ...]:
        """Every article without its text, in the order of addition."""
        self._index.refresh()
        return self._index.articles()

    def origins(self) -> dict[str, str]:
        """Where each article, by id, was read from; relative for its own folder's files."""
        self._index.refresh()
        return self._index.origins()

    def article(self, id: str) -> Article:
        """The article, text and all; raises NotFoundError."""
        self._index.refresh()
        return self._index.article(id)

    def foreign(self) -> tuple[ArticleSummary, ...]:
        """The articles in a language that the encoder does not know; they are answered poorly."""
        known = self._encoder.languages
        return tuple(a for a in self.articles() if known and a.language and a.language not in known)

    # --- asking ----------------------------------------------------------------------------------

    def search(self, question: str, k: int = 10, articles: Scope = None) -> list[Hit]:
        """At most `k` passages for the question, best first."""
        return list(self.find(question, articles=articles).hits[:k])

    def evidence(self, question: str, *, articles: Scope = None) -> tuple[Evidence, ...]:
        """Every sentence that was read for the question, the most probable answer first."""
        return self.find(question, articles=articles).ranked

    def find(self, question: str, *, articles: Scope = None, read: bool | None = None) -> Finding:
        """All that was found for a question that stands alone, before anything is decided.

        The passages are read, or only compared, as `read` says; by default they are read where the
        reader knows the language.
        Raises QuestionError for a question that cannot be asked, NotFoundError for an unknown id.
        """
        asked = request.checked(question)
        return self._find(asked, self._snapshot(articles), articles, read=read)

    def ask(
        self,
        question: str,
        *,
        articles: Scope = None,
        history: Sequence[tuple[str, str]] = (),
        tolerance: float | None = None,
    ) -> Answer:
        """What the articles say: statements with citations, or none when they do not say.

        `history` are earlier questions with their answers' texts, for a follow-up to lean on.
        `tolerance` is the share of wrong answers that the asker accepts: less means more refusals;
        by default it answers from a confidence on that keeps both errors low.
        Raises QuestionError for a question that cannot be asked, NotFoundError for an unknown id.
        """
        *_, whole = self.stream(question, articles=articles, history=history, tolerance=tolerance)
        return whole

    def stream(
        self,
        question: str,
        *,
        articles: Scope = None,
        history: Sequence[tuple[str, str]] = (),
        tolerance: float | None = None,
    ) -> Iterator[Answer]:
        """The answer as it grows, a statement at a time; the last is what `ask` returns."""
        asked, generation = request.checked(question), self._snapshot(articles)

        def look_up(thing: str, before: Sequence[Turn]) -> Part:
            meant = rewriting.readings(thing, before, self.llm)
            found = [self._find(each, generation, articles) for each in meant]
            best = max(found, key=lambda f: f.confidence)
            return Part(thing, best, self._answers(best, tolerance))

        answering = Answering.of(asked, [Turn(*turn) for turn in history], look_up)
        chosen, article = answering.chosen, answering.articles.__getitem__
        foreign = request.notice(asked, self._encoder.languages)
        whole = replace(answering.answer(foreign), question=question)
        if self.llm is None or not chosen:
            yield replace(whole, statements=prose.quote(chosen, article))
            return
        for written in prose.prose(whole.understood_as, chosen, article, self.llm):
            said = " ".join(filter(None, (whole.notice, written.notice))) or None
            yield replace(whole, statements=written.statements, notice=said)

    def suggestions(self, article: str | None = None, *, find: bool = True) -> tuple[str, ...]:
        """Three questions, made from the articles' own sentences, that were seen answered.

        Most are kept since the articles came. Others are found now, which takes as long as the
        answers, unless `find` is false.
        """
        self._index.refresh()
        given = self._suggester
        return given.of(article, find=find) if article else given.all(find=find)

    def _cites(self, question: str, article: str) -> Span | None:
        """The first sentence that the answer to a question to one article cites."""
        found = self.find(question, articles=[article])
        chosen = found.best if self._answers(found, None) else ()
        return chosen[0].sentence.span if chosen else None

    # --- inside ----------------------------------------------------------------------------------

    def _update(
        self, given: Iterable[Article], progress: Progress | None, *, whole: bool
    ) -> Change:
        made = entries.entries(given, self._encoder, self._index.digests(), progress)
        self.change = self._index.update(made, replace_all=whole)
        self._suggester.keep()
        return self.change

    def _snapshot(self, articles: Scope) -> Generation:
        """The library as it is now; raises NotFoundError where it lacks one of these articles."""
        self._index.refresh()
        generation = self._index.snapshot()
        for id in articles or ():
            generation.article(id)
        return generation

    def _find(
        self, asked: str, generation: Generation, articles: Scope, *, read: bool | None = None
    ) -> Finding:
        if read is None:
            read = _is_readable(asked, generation.languages())
        return (self._asker if read else self._comparer).find(asked, generation, articles)

    def _answers(self, found: Finding, tolerance: float | None) -> bool:
        if tolerance is None:
            return found.confidence >= ANSWER_FROM
        return found.confidence >= found.calibration.threshold(tolerance)

    @cached_property
    def _encoder(self) -> Encoder:
        """The library's own encoder; raises MismatchError when its weights have changed."""
        if self._given:
            return self._given
        made = self._index.manifest
        found = encoders.load(made.encoder)
        indexes.require(made, indexes.make(found.name, found.digest, found.dimension))
        return found

    @cached_property
    def _asker(self) -> Asker:
        calibration = Calibration(**readers.card()["calibration"])
        return Asker(self._encoder, readers.load(), calibration)

    @cached_property
    def _comparer(self) -> Asker:
        """What finds sentences by similarity alone, in languages that the reader does not know."""
        calibration = Calibration(**readers.card()["calibration without reading"])
        return Asker(self._encoder, None, calibration)


def _is_readable(question: str, spoken: Collection[str]) -> bool:
    """Whether the reader knows the language; where all articles are in one it knows, yes."""
    return readers.LANGUAGES.issuperset(spoken) or detect(question) in {None, *readers.LANGUAGES}
