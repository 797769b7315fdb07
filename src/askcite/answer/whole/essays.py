"""A text that argues, each sentence with its voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from askcite.answer import completing
from askcite.answer.finding import Search
from askcite.answer.whole import salience, shapes, theses
from askcite.answer.whole.weighed import Whole
from askcite.text import idle, standing
from askcite.text.late import late
from askcite.text.persons.whose import GRANTS, HELD, Voice
from askcite.types import Article, Evidence, Sentence, Span

RIGHT: Final = 0.7
"""Confidence in a sentence told so."""
ANSWERED: Final = 8
"""Sentences of what is granted, or of what others hold."""
COMPANION: Final = 10
"""Words of a short sentence that a claim is told with: `A bus lets them leave.`"""
MERE: Final = late(
    r"(?i)(?:\S+ ){0,5}\S+|\W*I (?:do not|don['’]t) (?:\w+ ){1,3}(?:this|that|it|them|so)\b[.;].*"
)
"""A remark of few words, and one on what was just said: `I do not laugh at that.`"""
_OF_ANOTHER: Final = late(
    r"\W*I (?:say|think|believe|hold)(?: that)? (?:he|she|they|it|this|that)"
    r" (?:should|must|ought to)\b"
)
"""A thesis on what was named before it: `I think he should buy spades.`"""
_BARE_LEAD: Final = late(r"(?i)\W*(?:let me|I (?:will|shall|want to)) (?:begin|start|first|say)\b")


@dataclass(frozen=True, slots=True)
class Argued:
    """An essay's sentences, weighed, each with its voice."""

    whole: Whole
    voices: Sequence[Voice]

    def of(self, voice: Voice) -> list[int]:
        """The places of a voice that say something by themselves."""
        words = self.whole.words
        return [
            at
            for at, own in enumerate(self.voices)
            if own is voice and not _BARE_LEAD.match(words[at]) and not idle.asks(words[at])
        ]

    def evidence(self, at: int, last: Sentence | None = None) -> Evidence:
        """The sentence, from whatever it leans on to the last."""
        article, cut = self.whole.article, self.whole.cut
        start = completing.begun_from(cut, at, article)
        if start == cut[at].span.start and _OF_ANOTHER.match(self.whole.words[at]):
            start = self._before(at)
        end = (last or cut[at]).span.end
        number = next(s.number for s in cut if s.span.start == start or s is cut[at])
        return Evidence(article.id, Sentence(number, Span(start, end)), None, RIGHT, 0.0)

    def _before(self, at: int) -> int:
        """The start of the sentence before it in its paragraph."""
        cut, article = self.whole.cut, self.whole.article
        block = article.block_at(cut[at].span.start)
        beside = at > 0 and block is not None and block.span.covers(cut[at - 1].span)
        return cut[at - 1 if beside else at].span.start


def read(article: Article, search: Search) -> Argued | None:
    """The article as an argument, if it is one."""
    cut, vectors = search.generation.sentences(article.id)
    words = [sentence.span.line(article.text) for sentence in cut]
    if shapes.of(article, words) is not shapes.Shape.ESSAY:
        return None
    title = search.vector(article.title)
    weighed = salience.weights(article, cut, vectors, title, lead=False)
    whole = Whole(article, cut, words, vectors, weighed)
    return Argued(whole, theses.voiced(whole))


def companion(argued: Argued, at: int) -> Sentence | None:
    """The short sentence after a claim that completes it."""
    whole = argued.whole
    if at + 1 >= len(whole.cut) or argued.voices[at + 1] is not Voice.OWN:
        return None
    here, after = whole.words[at], whole.words[at + 1]
    block = whole.article.block_at(whole.cut[at].span.start)
    goes_on = standing.leans(after) or after.split()[0] == here.split()[0]
    beside = block is not None and block.span.covers(whole.cut[at + 1].span)
    short = len(after.split()) <= COMPANION and not idle.asks(after)
    return whole.cut[at + 1] if goes_on and beside and short else None


def once(essay: Argued, voice: Voice, *, mere: bool = False) -> list[int]:
    """The places of a voice, each beginning something."""
    words = essay.whole.words
    places = essay.of(voice)
    kept = [at for at in places if at - 1 not in places or not standing.leans(words[at])]
    says = GRANTS if mere else HELD
    kept = [
        at
        for at in kept
        if says.search(words[at]) or not MERE.fullmatch(words[at]) or _asks_on(essay, at)
    ]
    return kept[:ANSWERED]


def _asks_on(essay: Argued, at: int) -> bool:
    """True for a remark that others' question follows."""
    words, voices = essay.whole.words, essay.voices
    goes_on = at + 1 < len(words) and voices[at] is voices[at + 1] is Voice.OTHERS
    return goes_on and idle.asks(words[at + 1])


def each_once(told: Sequence[Evidence]) -> list[Evidence]:
    """The sentences that no other one holds."""
    spans = [each.sentence.span for each in told]
    return [
        each
        for each in told
        if not any(
            other != each.sentence.span and other.covers(each.sentence.span) for other in spans
        )
    ]
