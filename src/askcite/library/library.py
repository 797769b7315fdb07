"""The library: articles in, cited answers out.

The one object behind every door.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Self, Unpack

from askcite import index as indexes
from askcite.answer import answering
from askcite.answer.finding import Finding, Search
from askcite.answer.retrieval import Retriever, Scope
from askcite.errors import LLMError, NotFoundError, QuestionError
from askcite.index import ArticleSummary, Filter, Generation, Known
from askcite.library.holdings import Holdings
from askcite.library.models import Models
from askcite.llm import LLM
from askcite.models.encoder import Encoder
from askcite.models.reader import Reader, can_read
from askcite.question import request as requests
from askcite.settings import ANSWER_FROM
from askcite.types import Answer, Hit


class Library(Holdings):
    """Articles to ask: made by `build`, found again by `open`.

    Safe to share between threads. When another process rebuilds it, the next question is asked of
    the new generation.
    """

    def __init__(self, models: Models, llm: LLM | None = None, home: Path | None = None) -> None:
        super().__init__(models, home)
        self._llm = llm

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
        if isinstance(llm, str):
            raise LLMError(f"name the model's server too: LLM('http://…/v1', model={llm!r})")
        models = Models(indexes.open(index), encoder, reader, retriever)
        return cls(models, llm=llm, home=indexes.home(index))

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

    def search(
        self, question: str, k: int = 10, articles: Scope = None, **known: Unpack[Known]
    ) -> tuple[Hit, ...]:
        """At most `k` passages for the question, best first.

        Raises QuestionError as `find` does, and for a `k` below 1.
        """
        if not isinstance(k, int) or k < 1:
            raise QuestionError(f"`k` is a number of passages, 1 or more, not {k!r}")
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
        notice, known_well = None, self._models.encoder.languages
        if known_well is not None and request.language not in (None, *known_well):
            notice = request.notice(known_well)
        for answer in answering.answers(request, search, self._llm, notice):
            heard = answer.understood_as
            heard = request.text if heard.casefold() == request.text.casefold() else heard
            yield replace(answer, question=question, understood_as=heard)

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
        if not isinstance(articles, Iterable | None):
            raise QuestionError(f"`articles` are ids in a list, as in ['report'], not {articles!r}")
        share = isinstance(tolerance, int | float) and 0 <= tolerance <= 1
        if tolerance is not None and not share:
            raise QuestionError(f"`tolerance` is a share, from 0 to 1, not {tolerance!r}")
        generation = self._index.refresh()
        scope = None if articles is None else tuple(articles)
        for id in scope or ():
            generation.article(str(id))
        if wanted:
            scope = _matching(generation, scope, wanted)
        if read is None:
            own = self._models.own_reader or can_read(language)
            read = own or can_read(*generation.languages())
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
