"""A request, read once: checked, in its parts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, NamedTuple

from askcite.errors import QuestionError
from askcite.question import patterns, tidying
from askcite.question.asked import Asked, Wanted
from askcite.question.conversation import returning
from askcite.question.conversation.dependence import leans
from askcite.settings import MAX_QUESTION_CHARACTERS
from askcite.text import language, sentences
from askcite.text.english import QUESTION_WORDS
from askcite.text.late import late
from askcite.types import Block, BlockKind, Kind, Span

_MAX_WORDS: Final = 36
"""About as many words as the tokens that the reader takes of a question (48); of a longer one the
last part is asked as well."""
_GREETING: Final = 20
"""Characters beside a request that nobody misses: `Hi!`, `Thank you!`."""
_SAYS_MORE: Final = late(r"[.!?…:;]\W*\s\W*\w|\n")
"""Where a sentence may end and another begin."""
SEVERAL: Final = late(
    rf"\b(?:and|or)\s+(?:\w+\s+)?(?:{QUESTION_WORDS})\b|\?.*\?",
    re.IGNORECASE | re.DOTALL,
)
"""A question that several sentences may be needed to answer."""

_ROLE: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?(?:(?:what|which) (?:kind of |sort of )?(?:role|part|place)s?"
    r" (?:does|do|did|has|have|will|would|should|can|could) (?P<player>\S+(?: \S+){0,3}?) (?:play"
    r"|played|have|had|take|taken)|(?:what(?:['’]?s| is| was| are)? )?(?:the )?(?:role|part|place"
    r"|importance|significance|relevance|involvement)s? (?:of|for|played by)"
    r" (?P<of>\S+(?: \S+){0,3}?)|what(?:['’]s| is| was| are) (?P<owner>\S+(?: \S+){0,2}?)['’]s?"
    r" (?:roles?|place|importance|significance|relevance|involvement)|(?:how|why) (?:is|are|was"
    r"|were) (?P<drawn>\S+(?: \S+){0,3}?) (?:(?:so )?(?:involved|relevant|important|significant"
    r"|affected|concerned|treated|described|portrayed|presented|mentioned)|connected(?: to (?:it"
    r"|this|that|all this))?)|(?:how|why) (?:does|do|did|would|will)"
    r" (?P<figures>\S+(?: \S+){0,3}?) (?:matter|figure|feature|fit in(?:to (?:it|this))?"
    r"|come (?:up|in(?:to (?:it|this))?))|where (?:does|do|did) (?P<comes>\S+(?: \S+){0,3}?)"
    r" (?:fit in|come in(?:to (?:it|this))?)|what (?:(?:has|have|had) (?P<has>\S+(?: \S+){0,3}?)"
    r" (?:got )?|(?:does|do|did) (?P<does>\S+(?: \S+){0,3}?) have )to do with (?:it|this|that))"
    r"(?: here| in (?:this|it|all this|the (?:article|text|story)))?\W*"
)
"""A question for what somebody's part is, which a text hardly calls so."""
_CASE: Final = late(
    r"(?i)\W*(?:(?:and|so|but|ok) )?(?:(?:what (?:should|can|must|do|could|shall|would|may)"
    r" (?:i|we|you|one|people|someone|they|he|she|\w+s) (?:do|try|know|use)(?: then| now)?"
    r"|what (?:happens|would happen|will happen)"
    r"(?: to (?:me|us|you|him|her|them|people|someone))?|what to do|what is to be done)"
    r" (?:if|when|about|with|in case(?: of)?|against|after|for)|what if|what about when"
    r") "
    r"(?P<case>(?:(?:i|we|you|someone|somebody|people|one|there is|there are|it|they|he|she) )?"
    r"[^?]+?)\W*"
)
"""A request for advice, and its case: `What happens to me if I come from Italy?`."""
_TROUBLE: Final = late(
    r"(?i)\W*(?P<case>(?!(?:what|who|when|where|why|how|which)\b)[^?]{8,}?)[,.;!:]? (?:and )?"
    r"(?:what now|now what|what (?:do|can|should|shall|must) (?:i|we) do(?: now)?|what to do(?:"
    r" now)?"
    r"|what's wrong|what is wrong|what did i do wrong|how (?:do|can) (?:i|we) (?:fix|solve|stop)"
    r" (?:it|this|that))\W*"
)
"""A trouble that is told, and a call for help: `My screen stays black, what now?`."""
_STATED: Final = late(
    r"(?i)\W*(?P<case>(?:i(?:'m| am| get| got| can't| cannot| don't| forgot| lost| broke| see|"
    r" need)"
    r"|i've|my|nothing|nobody|it (?:does|doesn't|is|isn't|keeps|says|reads|won't|stops|stopped)"
    r"|the \S+ (?:is|isn't|does|doesn't|won't|keeps|stops|stopped|broke)) [^?]{6,}?)\W*"
)
"""A trouble that is only told: `My screen stays black`."""
_SOMEBODY: Final = late(
    r"(?i)^(?:i|we|you|someone|somebody|people|one|there is|there are|it|they|he|she)"
    r"(?:'ve|'m|'re)? "
)
_MORE_OF_IT: Final = late(r"(?i) (?:that|which|who|because|and then) .*")
_GOING: Final = late(
    r"(?i)^(?:have |has |had )?(?:come|came|go|went|gone|live|lived|arrive|arrived|travel\w*|been"
    r"|am|is|are|was|were|work|worked|stay|stayed|get|gets|got|have|has|had|find|found|see|saw|want"
    r"|need)(?: (?:from|in|to|at|into|on|through|near|an?|the|some|any|my))* (?=\w)"
)


OF_THE_ARTICLE: Final = {Kind.OVERVIEW, Kind.ITSELF, Kind.STANCE, Kind.TALK}
"""Kinds in whose requests an "it" is the article and leans on nothing said before."""
NOTHING_BEFORE: Final = "before"
"""The topic of a request about the last answer where there is none."""


class Turn(NamedTuple):
    """An earlier question as understood, and its answer's text."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Request:
    """The text typed, its parts, its history, its language.

    `language` is the ISO 639-1 code of the language it seems to be in; None where it is too short
    to tell.
    """

    text: str
    parts: tuple[Asked, ...]
    history: tuple[Turn, ...]
    language: str | None

    @property
    def left_out(self) -> bool:
        """True where more was typed than asks for something.

        A greeting does not count.
        """
        asked = sum(len(part.typed) for part in self.parts)
        return len(self.text) - asked > _GREETING * len(self.parts)

    def notice(self, known: Collection[str]) -> str:
        """A line for an asker whose language is not `known`."""
        asked = language.name(self.language or "")
        return (
            f"Your question seems to be in {asked}. This library understands"
            f" {' and '.join(map(language.name, sorted(known)))} only and may miss an answer."
        )


@dataclass(frozen=True, slots=True)
class Part:
    """One thing asked for: its words, kind and readings.

    Each of the `readings` stands alone; `subject` is what the words ask about, where the kind needs
    it, `topics` its sides or what else it names, `wanted` the length that it wishes for; `several`
    where one sentence need not answer all of it. Of a kind that is not `sure` the classifier may
    know better. `told` is what was said already, where the rest is asked for; `typed` are the words
    as they were typed; `aside` is what `what about …` names, treated where nothing answers,
    and `before` is the last answer, where the words lean on it; `last` is the turn before, if any,
    or the last that told something, and `base` the last questions, back to what they name.
    """

    asked: str
    readings: tuple[str, ...]
    kind: Kind = Kind.FACT
    subject: str = ""
    several: bool = False
    topics: tuple[str, ...] = ()
    wanted: Wanted | None = None
    sure: bool = True
    told: str = ""
    typed: str = ""
    aside: str = ""
    before: str = ""
    last: Turn | None = None
    base: str = ""


def read(text: str, history: Sequence[tuple[str, str]] = ()) -> Request:
    """The request that was typed after `history`.

    `history` are questions with their answers' texts. Raises QuestionError for a text that cannot
    be asked.
    """
    asked = checked(text)
    turns = tuple(map(_turn, history)) if history else ()
    parts = patterns.read(asked)
    is_english = all(part.sure for part in parts) or language.OPENS_ENGLISH.match(asked)
    return Request(asked, parts, turns, "en" if is_english else language.detect(asked))


def _turn(given: tuple[str, str]) -> Turn:
    """An earlier question and answer; raises QuestionError."""
    is_pair = isinstance(given, Sequence) and not isinstance(given, str) and len(given) == 2
    if not is_pair or not all(isinstance(said, str) for said in given):
        raise QuestionError(
            "`history` is a list of earlier questions with their answers' texts, as in "
            f"[(question, answer.text)], and holds {given!r:.60}"
        )
    return Turn(*given)


def checked(question: str) -> str:
    """The question without outer space.

    Raises QuestionError for one that cannot be asked.
    """
    if not isinstance(question, str):
        raise QuestionError(f"a question is a text, not a {type(question).__name__}")
    asked = question.strip()
    if not asked:
        raise QuestionError("the question is empty; ask something")
    if len(asked) > MAX_QUESTION_CHARACTERS:
        raise QuestionError(
            f"the question has {len(asked):,} characters; ask in at most "
            f"{MAX_QUESTION_CHARACTERS:,}"
        )
    if any(unicodedata.category(c) in {"Cc", "Cs"} and not c.isspace() for c in asked):
        raise QuestionError("the question holds control characters; type it anew")
    return asked


def can_be_asked(question: str) -> bool:
    """True for what `checked` takes."""
    with suppress(QuestionError):
        return bool(checked(question))
    return False


def alone(read: Asked) -> Part:
    """The thing asked for where nothing was said before."""
    asked = read.typed
    if returning.BACK.fullmatch(asked):
        return Part(asked, (asked,), Kind.TALK, topics=(NOTHING_BEFORE,))
    of_article = read.sure and not read.subject and read.kind in OF_THE_ARTICLE
    return part(read, (read.plain or asked,) if of_article else ())


def part(read: Asked, meant: tuple[str, ...] = ()) -> Part:
    """The thing asked for as read, with its meanings.

    They are its own wordings by default.
    """
    asked = read.plain or read.typed
    own = (w for w in wordings(asked) if w == asked or not leans(w))
    several = SEVERAL.search(asked) is not None
    return Part(
        asked, meant or tuple(own), read.kind, read.subject, several, read.topics, read.wanted,
        read.sure, typed=read.typed, aside=beside(asked) or beside(read.typed),
    )  # fmt: skip


def wordings(question: str) -> tuple[str, ...]:
    """The question, and its last sentence if there are several.

    So too where it is longer than is read. What else is said, be it a greeting or a command, can
    hide from the reader what is asked.
    """
    if not _SAYS_MORE.search(question) and len(question.split()) <= _MAX_WORDS:
        return (question,)
    whole = Block(BlockKind.PARAGRAPH, Span(0, len(question)))
    said = [sentence.span.of(question) for sentence in sentences.split(question, (whole,))]
    asks = [sentence for sentence in said if sentence.endswith("?")]
    is_long = len(question.split()) > _MAX_WORDS
    if not is_long and len(asks) in {0, len(said)}:
        return (question,)
    last = (asks or said)[-1]
    if tidying.hangs(last, question.replace(last, " ")):
        return (question,)
    return tuple(dict.fromkeys((question, last)))


def beside(request: str) -> str:
    """The case or the player asked about, or nothing.

    Where no sentence answers it is told how this is treated.
    """
    role = _ROLE.fullmatch(request)
    return case(request) or (next(filter(None, role.groups())) if role else "")


def case(request: str) -> str:
    """The case in which advice is asked for, or nothing.

    It is answered where that is treated, in whatever words.
    """
    found = next(
        filter(None, (each.fullmatch(request) for each in (_CASE, _TROUBLE, _STATED))), None
    )
    words = _SOMEBODY.sub("", found["case"]) if found else ""
    return _GOING.sub("", _MORE_OF_IT.sub("", words), count=1)
