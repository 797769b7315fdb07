"""Questions that an article answers, made from its sentences.

They are proposals: each is asked, and only those are shown that are answered from the very sentence
they were made of. They depend on the article's text alone, so they are kept with it in the index.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, zip_longest
from typing import Final

from askcite.answer.finding import Search
from askcite.answer.kinds import fact
from askcite.errors import AskciteError
from askcite.library.models import Models
from askcite.models.reader import can_read
from askcite.question.request import Part
from askcite.settings import ANSWER_FROM
from askcite.text.late import late
from askcite.types import Article, Sentence, Span

SUGGESTIONS: Final = 3
"""Questions kept of an article."""
SHOWN: Final = 5
"""Questions suggested to a visitor, one of each article first."""
SUGGESTIONS_TRIED: Final = 12
"""Questions asked of an article at most to find them; most that are proposed are answered."""
SUGGESTING_ARTICLES: Final = 8
"""Articles, the library's first, of which a build asks for suggestions: of more than five while
fewer than five of these have any. A question takes a tenth of a second, so a build of any size
takes two seconds longer as a rule, ten at most."""

_PROPER = (
    r"(?!(?:It|He|She|They|This|That|These|Those|There|Who|What)\b)"
    r"(?:The |the )?[A-Z][\w'’+-]*(?: (?:of |and |the |for )?[A-Z][\w'’+-]*){0,5}"
)
_NAME = f"(?P<name>{_PROPER})"
_THING = r"(?P<name>The [\w -]{3,50}?)"
_ONE = r"(?P<name>(?:The|An?) [\w -]{3,50}?)"
_ANY = rf"(?P<name>{_PROPER}|(?:The|An?) [\w -]{{3,50}}?)"
YEARLY: Final = "What happened in"
"""The poorest form of a question: those of it come last."""
_YEAR = r"(?P<name>(?:1[5-9]|20)\d\d)"
_VERBS = (
    "lead|provide|offer|own|run|use|produce|support|face|need|require|include|hold|host|build|"
    "show|protect|serve|measure|allow|describe|recommend|propose|warn|expect|depend|export|prize"
)
_TITLE = "(?:Dr|Mr|Mrs|Ms|Sir|Professor|President|Prime Minister|Minister) "
_OBJECT = (
    r"(?!(?:above|across|after|again|against|along|and|as|at|because|before|behind|below|beside|but"
    r"|by|during|either|for|from|how|if|in|into|like|near|not|of|off|on|only|onto|or|out|since|so"
    r"|than|that|through|to|towards?|until|up|upon|what|when|where|whether|while|with|within"
    r"|without)\b|(?:about|over|around|under|between|more|less)\b(?! (?:than )?\W?\d))"
)
"""The words after a verb that has an object: `pays for a roof` is nothing that is paid."""
_AMOUNT = r"(?=(?:(?:about|around|nearly|over|under|only|up to|more than|less than) )?[€$£]?\d)"
_MADE = (
    "announced|founded|launched|formulated|established|signed|introduced|built|opened|published|"
    "finished|completed"
)
_OF_PERSONS = (
    "engineer|architect|author|writer|poet|painter|composer|founder|president|minister|king|queen|"
    "professor|scientist|physicist|chemist|historian|politician|leader|member|explorer|inventor"
)
_PATTERNS = tuple(
    (late(pattern), form)
    for pattern, form in (
        (rf"^{_NAME}, (?:first )?(?P<verb>{_MADE}) in \d{{4}}", "When was {name} {verb}?"),
        (rf"^{_NAME} was (?:first )?(?P<verb>{_MADE}) in \d{{4}}", "When was {name} {verb}?"),
        (rf"^{_THING} was (?:first )?(?P<verb>{_MADE}) in \d{{4}}", "When was {name} {verb}?"),
        (rf"^(?={_TITLE}){_NAME} (?:is|was) (?:an?|the) ", "Who is {name}?"),
        (
            rf"^{_NAME} (?P<be>is|was) (?:an?|the) (?:[\w-]+ ){{0,3}}(?:{_OF_PERSONS})\b",
            "Who {be} {name}?",
        ),
        (rf"^{_NAME} (?:is|was) (?:an?|the) ", "What is {name}?"),
        (rf"^{_NAME} (?P<verb>{_VERBS})s {_OBJECT}", "What does {name} {verb}?"),
        (rf"^{_NAME} (?P<be>is|are|was|were) (?P<verb>\w+ed) for \w+(?: to \w+)? (?:second|minute|"
         "hour|day|week|month|year)s", "How long {be} {name} {verb}?"),
        (rf"^{_NAME} (?P<be>is|are) made (?:from|of) ", "What {be} {name} made of?"),
        (rf"^{_THING} (?P<verb>begin|end|open|close)s in ", "When does {name} {verb}?"),
        (rf"^{_THING} (?P<verb>stand|lie)s (?:on|in|at|near) ", "Where does {name} {verb}?"),
        (rf"^{_ANY} (?P<be>was|were) (?:first )?(?P<verb>\w+ed) in \d{{4}}",
         "When {be} {name} {verb}?"),
        (rf"^{_ANY} (?P<verb>end|open|start)ed (?:in|on) [\w ]*\d{{4}}", "When did {name} {verb}?"),
        (rf"^{_ANY} is open [\w ]*\bfrom ", "When is {name} open?"),
        (rf"^{_THING}(?<! will)(?<! would)(?<! could)(?<! can)(?<! to) cost ",
         "What did {name} cost?"),
        (rf"^{_ONE} (?P<verb>pay|weigh)s {_AMOUNT}", "How much does {name} {verb}?"),
        (rf"^{_ONE} (?P<verb>cost|need|give|cover|pay|carry|contain|mean)s {_OBJECT}",
         "What does {name} {verb}?"),
        (rf"^{_ANY} was (?P<verb>{_MADE}|made|designed|written) (?:in \d{{4}} )?by ",
         "By whom was {name} {verb}?"),
        (rf"^{_ANY} (?P<be>is|are) (?:about |nearly |over )?\d[\d.,]* \w+ "
         "(?P<verb>high|long|wide|deep|tall|thick|old)", "How {verb} {be} {name}?"),
        (rf"^{_ANY} (?P<be>is|are|was|were) (?P<verb>[\w ,'-]{{4,60}}?),? because ",
         "Why {be} {name} {verb}?"),
        (rf"^{_ANY} (?P<verb>argue|complain|claim|warn|suggest|report|explain|show)e?d that ",
         "What did {name} {verb}?"),
        (r"^(?P<name>The [\w -]{5,60}) depends on ", "On what does {name} depend?"),
        (rf"\b[Ii]n {_YEAR}, ", "What happened in {name}?"),
        (rf"^In {_YEAR} ", "What happened in {name}?"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question, and the sentence it was made of."""

    question: str
    sentence: Sentence


class Suggester:
    """An index's questions to begin with, kept when found."""

    def __init__(self, models: Models) -> None:
        self._index = models.index
        self._models = models
        self._found = lru_cache(SUGGESTING_ARTICLES)(lambda id, digest: self._seen(id))

    def keep(self) -> None:
        """Find the questions that are not kept yet.

        Whatever prevents it costs the questions, nothing else.
        """
        with suppress(AskciteError):
            for id, questions in self._first(find=True):
                if self._kept(id) is None:
                    self._index.suggest(id, self._models.reader_name, questions)

    def all(self, *, find: bool) -> tuple[str, ...]:
        """Questions to the library, of several articles if possible.

        `find` waits for answers.
        """
        each = [questions for _, questions in self._first(find=find)]
        mixed = (question for row in zip_longest(*each) for question in row if question)
        return tuple(dict.fromkeys(mixed))[:SHOWN]

    def of(self, id: str, *, find: bool) -> tuple[str, ...]:
        """Questions to the article of that id."""
        kept = self._kept(id)
        if kept is None and find:
            return self._found(id, self._index.article(id).digest)
        return kept or ()

    def _first(self, *, find: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The first articles' ids with their questions.

        There are more than a few only while questions lack.
        """
        asking = 0
        for article in self._index.articles(SUGGESTING_ARTICLES):
            if asking >= SHOWN:
                return
            questions = self.of(article.id, find=find)
            asking += bool(questions)
            yield article.id, questions

    def _kept(self, id: str) -> tuple[str, ...] | None:
        return self._index.suggested(id, self._models.reader_name)

    def _seen(self, id: str) -> tuple[str, ...]:
        """The first proposals answered from their own sentence."""
        article = self._index.article(id)
        cut, _ = self._index.sentences(id)
        proposed = sorted(propose(article, cut), key=lambda s: s.question.startswith(YEARLY))
        tried = islice(proposed, SUGGESTIONS_TRIED)
        seen = (s.question for s in tried if self._cited(s.question, article) == s.sentence.span)
        return tuple(islice(seen, SUGGESTIONS))

    def _cited(self, question: str, article: Article) -> Span | None:
        """The first sentence that the answer of one article cites."""
        read = self._models.own_reader or can_read(article.language)
        finder = self._models.reading if read else self._models.comparing
        search = Search(finder, self._index.snapshot(), [article.id], ANSWER_FROM)
        cited = fact.choose(Part(question, (question,)), search).evidence
        return cited[0].sentence.span if cited else None


def propose(article: Article, cut: Iterable[Sentence]) -> Iterator[Suggestion]:
    """Questions made from the article's sentences, in its order."""
    for sentence in cut:
        question = _question(sentence.span.line(article.text))
        if question:
            yield Suggestion(question, sentence)


def _question(text: str) -> str | None:
    for pattern, form in _PATTERNS:
        if match := pattern.search(text):
            words = match.groupdict()
            return form.format(**words | {"name": _inside(words["name"])})
    return None


def _inside(name: str) -> str:
    """A name as it stands inside a sentence."""
    plain = name.startswith(("The ", "A ", "An ")) or (" " not in name and name.endswith("s"))
    return name[0].lower() + name[1:] if plain else name
