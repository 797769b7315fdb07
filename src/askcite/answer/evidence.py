"""Probabilities: that a sentence answers, that the articles do.

Each sentence of the passages that were read gets a handful of features; a logistic model, fitted
on open data, turns them into the probability that it answers (Platt 1999). A second one turns the
best sentence's into the probability that the articles answer at all.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askcite.answer import hints
from askcite.index import Stored
from askcite.models.reader import PassageText, SentenceReading
from askcite.text.layout import labels
from askcite.text.terms import terms
from askcite.types import Article, BlockKind, Evidence, Kind, Sentence, Span

LONG_QUESTION: Final = 28
"""Words from which on a question's length weighs: the reader, trained with questions of 11 words,
doubts long ones. Answered of 30 questions of multihop_rag that have an answer, refused of its 34
others, and of our 12 long ones with a changed detail: .27, 1.00, .67 without; .87, .88, .17 from 20
words on; .77, .91, .33 from 24; .67, .94, .58 from 28; .60, .97, .58 from 30."""
SURE: Final = 0.5
LIKELY: Final = 0.3
HOPELESS: Final = 0.05
"""Confidence, probability of the best sentence, and confidence again, by which an answer is settled
after two passages. Of five are read then 3.6 for clapnq, 3.4 for qed, 2.9 for squad2_dev and
covidqa, 2.8 for multihop_rag's null questions, 4.5 for its others; of these 251 questions none is
answered or refused otherwise and none gets another first sentence, four other further ones. From
.2 on instead of .3 one of squad2_dev's 50 gets another first one."""
MAX_STATEMENTS: Final = 3
"""Sentences that the answer to a question for a fact cites at most."""
STATEMENT_SHARE: Final = 0.7
"""A further sentence is cited when it is at least this share as probable as the best: of
squad2_dev's citations .86 are then right, .93 of answers hold a right one; at .8 .88 and .92."""
SEVERAL_SHARE: Final = 0.4
"""The same where a question asks for several things, each of which a sentence may answer: of 26
open questions that do, .81 and not .80 of the marked sentences are cited, and of the citations .85
and not .92 are right; at .3 .84 and .80."""

NAMED_ELSEWHERE: Final = 4.0
"""Log-odds by which another sentence's few words are better, so that it is cited beside the one
that answers. No figure of qed, squad2_dev or covidqa hangs on it; "Who made the first recording?"
would get a sentence that says no more than "he"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence with what speaks for it.

    `evidence` and `span` are the reader's log-odds that it answers, and that the best few words of
    its passage do; `named` is the sentence that holds these where its own few words say little, as
    in "He is the only president who was an Eagle Scout". `cosine` compares it with the question;
    `overlap` is the share of the question's terms that it holds;
    `retrieval` is its passage's fused score, `place` that passage's among those read, from 0.
    `pieces` are its word pieces, over which `evidence` is a mean. `under` is the probability that
    the article's own question over it gives it, 0 where there is none.
    """

    article_id: str
    sentence: Sentence
    answer: Span | None
    evidence: float
    span: float
    cosine: float
    overlap: float
    retrieval: float
    place: int
    pieces: int
    named: Sentence | None = None
    under: float = 0.0

    @property
    def features(self) -> tuple[float, ...]:
        """The figures that the calibration weighs, in its order."""
        rank, length = float(self.place), math.log(len(self.sentence.span))
        compared = (self.cosine, self.overlap, self.retrieval, rank, length)
        return (self.evidence, self.span, *compared, math.log1p(self.pieces))


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of the two logistic models, the constant last.

    `sentence` weighs `Candidate.features`, `articles` weighs `summary`. `risk` pairs, in rising
    order, the share of wrong answers with the confidence from which on it holds on open data.
    `length` weighs how long a question is: a constant, and a slope for the best cosine. `many` are
    other `articles` weights, by kind, for requests of many articles. There one asks for what none
    treats, not for a changed detail, and the best cosine tells that better than the reader: of
    docs_faq's reasons and ways, each asked with its own page and without, AUC .865 and not .791, of
    boolq_dev's questions .928 and not .886; of squad2_dev's reasons and ways, asked of one article,
    .850 and not .918.
    """

    sentence: tuple[float, ...]
    articles: tuple[float, ...]
    risk: tuple[tuple[float, float], ...]
    length: tuple[float, float] = (0.0, 0.0)
    many: Mapping[str, tuple[float, ...]] = field(default_factory=dict)

    def of_many(self, kind: Kind) -> Calibration:
        """The calibration for a request of many articles."""
        return replace(self, articles=self.many.get(kind, self.articles))

    def threshold(self, tolerance: float) -> float:
        """The confidence to ask for at this share of errors.

        It is 1 where no error is accepted.
        """
        errors, confidences = zip((0.0, 1.0), *self.risk, strict=True)
        return float(np.interp(tolerance, errors, confidences))


def candidates(
    place: int,
    found: tuple[Stored, float],
    text: PassageText,
    readings: Sequence[SentenceReading],
    vector: NDArray[np.float32],
    asked: frozenset[str],
    articles: Mapping[str, Article],
    fits: Mapping[tuple[str, Sentence], float],
) -> Iterator[Candidate]:
    """The sentences of a passage that may answer.

    `fits` are probable for their cells, or for the number that stands over them; 0 leaves one out.
    """
    stored, score = found
    cosines = stored.sentence_vectors @ vector
    start = stored.passage.span.start
    rows = list(zip(stored.passage.sentences, text.sentences, readings, cosines, strict=True))
    article = articles[stored.passage.article_id]
    told: Sequence[int] = range(len(rows))
    there: Sequence[float] = [0.0] * len(rows)
    if BlockKind.QUESTION in article.kinds:
        told = hints.answers(article, stored.passage)
        over = f"{article.title} {text.text}"  # an interview names in its title who is asked
        there = hints.questions(asked, over, cosines, told)
    clearest = max(told, key=lambda at: readings[at].span, default=0)
    best = readings[clearest].span
    for at, under in zip(told, there, strict=True):
        sentence, span, reading, cosine = rows[at]
        fit = fits.get((stored.passage.article_id, sentence))
        if fit == 0:
            continue
        elsewhere = best > max(0.0, reading.span + NAMED_ELSEWHERE)
        words = None if elsewhere else reading.answer
        label = words and labels.LABEL.match(span.of(text.text))
        if words and label and words.end <= span.start + label.end():
            words = None
        shared = asked & set(terms(span.of(text.text)))
        yield Candidate(
            article_id=stored.passage.article_id,
            sentence=sentence,
            answer=words and Span(words.start + start, words.end + start),
            evidence=reading.evidence,
            span=best,
            cosine=float(cosine),
            overlap=len(shared) / max(1, len(asked)),
            retrieval=score,
            place=place,
            pieces=reading.pieces,
            named=stored.passage.sentences[clearest] if elsewhere else None,
            under=max(under, fit or 0.0),
        )


def rank(candidates: Iterable[Candidate], calibration: Calibration) -> tuple[Evidence, ...]:
    """Every sentence once, the most probable first.

    Of equals the earlier sentence comes first.
    """
    best: dict[tuple[str, int], Evidence] = {}
    for candidate in candidates:
        key = (candidate.article_id, candidate.sentence.number)
        found = Evidence(
            candidate.article_id,
            candidate.sentence,
            candidate.answer,
            max(_probability(calibration.sentence, candidate.features), candidate.under),
            candidate.retrieval,
            candidate.named,
        )
        if key not in best or found.probability > best[key].probability:
            best[key] = found
    return tuple(
        sorted(best.values(), key=lambda e: (-e.probability, e.article_id, e.sentence.number))
    )


def confidence(question: str, candidates: Sequence[Candidate], calibration: Calibration) -> float:
    """The probability that the articles answer; 0 without candidates."""
    if not candidates:
        return 0.0
    said = summary(candidates)
    longer = max(0.0, math.log(max(1, len(question.split())) / LONG_QUESTION))
    constant, slope = calibration.length
    sure = _probability(calibration.articles, said, longer * (constant + slope * said[-1]))
    return max(sure, *(candidate.under for candidate in candidates))


def settled(
    question: str, read: Sequence[Candidate], calibration: Calibration, wanted: float
) -> bool:
    """True where reading on would hardly change the answer.

    It is sure enough for the confidence `wanted` and has a sentence, or is as good as refused.
    """
    if not read:
        return False
    sure = confidence(question, read, calibration)
    best = rank(read, calibration)[0].probability
    return sure < min(HOPELESS, wanted) or (sure >= max(SURE, wanted) and best >= LIKELY)


def summary(candidates: Sequence[Candidate]) -> tuple[float, ...]:
    """The best of three features of all the sentences."""
    return (
        max(c.evidence for c in candidates),
        max(c.span for c in candidates),
        max(c.cosine for c in candidates),
    )


def select(ranked: Sequence[Evidence], *, several: bool = False) -> tuple[Evidence, ...]:
    """The sentences to cite: the best and its equals.

    These are the best one, the one that names its answer, and those almost as probable. At most
    a few. Where `several` things are asked for, others may be less probable.
    """
    if not ranked:
        return ()
    best = ranked[0]
    floor = (SEVERAL_SHARE if several else STATEMENT_SHARE) * best.probability
    names = [e for e in ranked[1:] if (e.article_id, e.sentence) == (best.article_id, best.named)]
    others = (e for e in ranked[1:MAX_STATEMENTS] if e.probability >= floor)
    return tuple(dict.fromkeys((best, *names, *others)))[:MAX_STATEMENTS]


def _probability(weights: Sequence[float], features: Sequence[float], more: float = 0.0) -> float:
    """A logistic model's probability, its log-odds moved by `more`."""
    *slopes, constant = weights
    logit = math.fsum(w * f for w, f in zip(slopes, features, strict=True)) + constant + more
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))
