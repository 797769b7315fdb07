"""Examples from open sets of questions with their passages.

The passages are cut as for use.
A folder holds `rows.jsonl`, gzipped or not, at any depth. A row gives `source`, `question`,
`passages` with `title`, `text`, `sents` (where its sentences stand), `evidence` (their numbers;
none: it does not answer; null: unknown), `answer` (where the few words stand), `gold` (the passage
answers as a whole), and `label`, the verdict on a question or statement that is true or is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from askcite.evaluate.data import Row, rows
from askcite.text import passages, sentences
from askcite.text.layout import blocks
from askcite.types import Article, Passage, Sentence, Span
from askcite_lab.training.lessons import Example, Label, Lesson, Ruling
from askcite_lab.training.lookalikes import Ranking
from askcite_lab.training.surroundings import passage_text, surrounded
from askcite_lab.training.typed import typed

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MOST: Final = {
    "boolq_train_part": 1_242,
    "contract_nli": 800,
    "docs_question_headings": 2_500,
    "docs_topic_headings": 3_000,
    "entailment_bank": 500,
    "evidence_inference_ccby": 2_000,
    "fairytaleqa_train": 4_000,
    "fever_symmetric": 209,
    "hotpotqa_samples": 300,
    "medquad": 1_800,
    "musique_samples": 100,
    "qed_train": 3_000,
    "selqa": 1_791,
    "strategyqa_facts": 2_286,
}
"""Questions of each source; contracts repeat 17 claims, medquad some 30 templates. Left out are
sets of follow-ups, which the reader never sees, and of what is not asked for one thing."""
RIGHT, WRONG = 2, 2
"""Passages of a question at most: those that answer, and the likest of those that do not."""
ELSEWHERE: Final = 0.35
"""Of the questions of one passage also get one of another row that looks right."""
WITHOUT_TITLE: Final = 0.15
"""Of the rows lose their titles, as a file's name is often none."""
HEADED: Final = 0.35
"""Of the rows of headed pages show the headings, that of the right section too."""
WHOLE_TOKENS: Final = 190
"""Up to which a passage that is judged as a whole is read in one piece."""
SEED: Final = 20261129
VERDICTS: Final = {
    "yes": Ruling.YES,
    "supported": Ruling.YES,
    "no": Ruling.NO,
    "refuted": Ruling.NO,
    "nei": Ruling.UNCLEAR,
}

_HEADED: Final = frozenset({"docs_question_headings", "docs_topic_headings"})
_ASKED: Final = frozenset({"boolq_train_part", "qed_train", "selqa"})
"""Sources whose rows hold one passage, which always answers."""


def examples(folder: Path, tokenizer: Tokenizer, first: int) -> Iterator[Example]:
    """The examples of the folder's rows, a group each.

    Groups are numbered from `first`.
    """
    sources = defaultdict(list)
    for path in sorted(folder.rglob("rows.jsonl*")):
        for row in rows(path):
            sources[row["source"]].append(row)
    for source in sorted(sources.keys() & MOST.keys()):
        maker = _Maker(source, sources[source], tokenizer)
        for row in maker.drawn:
            yield from maker.made(row, first)
            first += 1


@dataclass(frozen=True, slots=True)
class _Piece:
    """A passage as read, with its sentences' marks."""

    text: str
    sentences: tuple[Span, ...]
    marks: tuple[Label, ...]
    answer: Span | None
    around: tuple[str, str]
    judged: bool

    @property
    def right(self) -> bool:
        return any(self.marks)


class _Maker:
    """Makes the examples of one source's rows."""

    def __init__(self, source: str, given: Sequence[Row], tokenizer: Tokenizer) -> None:
        self._source = source
        self._given = given
        self._tokenizer = tokenizer
        self._random = np.random.default_rng(SEED)
        self._headings = {
            (row["page"], p["text"]): row["question"]
            for row in (given if source in _HEADED else ())
            for p in row["passages"]
            if p.get("gold")
        }

    @property
    def drawn(self) -> Iterator[Row]:
        """The rows that are used, in a random order."""
        order = self._random.permutation(len(self._given))[: MOST[self._source]]
        return (self._given[at] for at in order)

    def made(self, row: Row, group: int) -> Iterator[Example]:
        """The examples of one row: right and likely wrong passages."""
        random = self._random
        titled, headed = random.random() >= WITHOUT_TITLE, random.random() < HEADED
        pieces = [
            piece
            for passage in row["passages"]
            for piece in self._pieces(row, passage, titled, headed)
        ]
        right, wrong = ([p for p in pieces if p.right is w] for w in (True, False))
        if self._source in _ASKED and random.random() < ELSEWHERE:
            wrong += self._elsewhere(row)
        wrong = _likest(row["question"], wrong)[: int(random.integers(1, WRONG + 1))]
        kept = [right[at] for at in sorted(random.permutation(len(right))[:RIGHT])]
        asked = row["question"] if row["label"] else typed(row["question"], random)
        for piece in kept + wrong:
            yield self._example(asked, piece, row, group, alone=len(right) <= 1)

    def _example(self, asked: str, piece: _Piece, row: Row, group: int, *, alone: bool) -> Example:
        verdict = VERDICTS.get(row["label"] or "")
        if verdict is not None and not (piece.judged or (piece.right and alone)):
            verdict = None if piece.right else Ruling.UNCLEAR
        kind = Lesson.ANSWERED if Label.RIGHT in piece.marks else Lesson.LOOKS_RIGHT
        kind = Lesson.SECTION if Label.VAGUE in piece.marks else kind
        kind = Lesson.JUDGED if row["label"] else kind
        short = piece.answer is not None
        return Example(
            asked,
            piece.text,
            piece.sentences,
            piece.answer,
            group,
            kind,
            short,
            *piece.around,
            piece.marks,
            verdict,
        )

    def _pieces(
        self, row: Row, passage: Mapping[str, object], titled: bool, headed: bool
    ) -> Iterator[_Piece]:
        text = str(passage["text"])
        article = Article("row", str(passage["title"]) or "row", "row", text, blocks.find(text))
        cut = sentences.split(text, article.blocks)
        lengths = self._lengths(cut, text)
        heading = self._headings.get((row.get("page", ""), text)) if headed else None
        title = str(passage["title"]) if titled else ""
        whole = bool(row["label"]) and sum(lengths) <= WHOLE_TOKENS and bool(cut)
        packed = (Passage("row", None, cut),) if whole else passages.pack(article, cut, lengths)
        for each in packed:
            read = passage_text(article, each)
            before = read.before.removeprefix(f"{' '.join(article.title.split())[:80]} | ")
            heads, _ = surrounded(title, heading, "", "")
            yield _Piece(
                read.text,
                read.sentences,
                tuple(_mark(s.span, passage) for s in each.sentences),
                _answer(each.span, passage),
                (heads + before, read.after),
                whole,
            )

    def _lengths(self, cut: Sequence[Sentence], text: str) -> list[int]:
        words = [sentence.span.of(text) for sentence in cut]
        return [len(e) for e in self._tokenizer.encode_batch(words, add_special_tokens=False)]

    @cached_property
    def _ranking(self) -> Ranking:
        return Ranking([row["passages"][0]["text"] for row in self._given])

    def _elsewhere(self, row: Row) -> list[_Piece]:
        """The likeliest passage of another row and title."""
        scores = self._ranking.scores(row["question"])
        for at in np.argsort(-scores, kind="stable")[:8]:
            other = self._given[int(at)]["passages"][0]
            if other["title"] != row["passages"][0]["title"] and scores[at] > 0:
                empty = {**other, "evidence": [], "answer": None, "gold": False}
                return list(self._pieces(row, empty, titled=True, headed=False))
        return []


def _mark(sentence: Span, passage: Mapping[str, object]) -> Label:
    evidence = passage["evidence"]
    if not isinstance(evidence, list):
        return Label.VAGUE if passage.get("gold") else Label.WRONG
    sents = passage["sents"]
    spans = (Span(*sents[at]) for at in evidence) if isinstance(sents, list) else ()
    held = any(_halves(sentence, span) for span in spans)
    return Label.RIGHT if held else Label.WRONG


def _halves(one: Span, other: Span) -> bool:
    """True where the middle of one lies in the other."""
    middles = ((one.start + one.end) // 2, (other.start + other.end) // 2)
    return other.start <= middles[0] < other.end or one.start <= middles[1] < one.end


def _answer(place: Span, passage: Mapping[str, object]) -> Span | None:
    """The few words, if the piece at `place` holds them."""
    answer = passage["answer"]
    if not isinstance(answer, list):
        return None
    span = Span(*answer)
    return Span(span.start - place.start, span.end - place.start) if place.covers(span) else None


def _likest(question: str, pieces: Sequence[_Piece]) -> list[_Piece]:
    """The pieces, those first that share more with the question."""
    scores = Ranking([piece.text for piece in pieces]).scores(question)
    return [pieces[at] for at in np.argsort(-scores, kind="stable")]
