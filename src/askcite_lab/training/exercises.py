"""Articles and questions that the reader learns from.

The articles are cut as for use.
A folder holds `corpus.jsonl` and any number of `questions*.jsonl`, gzipped or not, at any depth.
A question's row gives `question`, `doc_id`, `answerable`, `evidence` with the answer's offsets
into the article, and where known `para_id`, the paragraph that it was asked of; of several places
in it where the answer's words stand, the one that is meant is taken. Without `answers`,
the evidence is the sentence that answers, and the few words in it are not known. A row with
`edit_of` is the question of that `id` as somebody changed it until the paragraph did not answer it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from askcite.errors import SourceError
from askcite.evaluate.data import Row as Given
from askcite.evaluate.data import rows
from askcite.text import passages, sentences
from askcite.text.layout import blocks
from askcite.types import Article, Passage, Span
from askcite_lab.training.lookalikes import Ranking
from askcite_lab.training.mentions import meant

if TYPE_CHECKING:
    from tokenizers import Tokenizer


@dataclass(frozen=True, slots=True)
class Exercise:
    """A person's question and its answer's place, if any.

    `home` is the paragraph it was asked of. Where the answer is not `short`, it is all of a
    sentence, or of two that answer questions `joined`. `edits` are like questions that the
    paragraph does not answer.
    """

    text: str
    article_id: str
    answer: Span | None
    home: Span
    short: bool = True
    edits: tuple[str, ...] = ()
    joined: bool = False


@dataclass(frozen=True)
class CutArticle:
    """An article, cut into passages as for the index."""

    article: Article
    passages: tuple[Passage, ...]
    paragraphs: Mapping[str, Span]

    def words(self, passage: Passage) -> str:
        """The passage's text."""
        return passage.span.of(self.article.text)

    def holding(self, span: Span) -> list[Passage]:
        """The passages that hold all of `span`."""
        return [passage for passage in self.passages if passage.span.covers(span)]

    def within(self, span: Span) -> list[Passage]:
        """The passages that lie in `span`."""
        return [passage for passage in self.passages if span.covers(passage.span)]

    def sentences(self, span: Span) -> list[Span]:
        """The sentences of the passages in `span`, each once."""
        return list(dict.fromkeys(s.span for p in self.within(span) for s in p.sentences))

    @cached_property
    def ranking(self) -> Ranking:
        """BM25 over the passages."""
        return Ranking([self.words(passage) for passage in self.passages])

    def ranked(self, question: str) -> Iterator[Passage]:
        """The passages that share a term with `question`, best first."""
        scores = self.ranking.scores(question)
        return (self.passages[at] for at in np.argsort(-scores, kind="stable") if scores[at] > 0)


def read_articles(folder: Path, tokenizer: Tokenizer) -> dict[str, CutArticle]:
    """The folder's articles by id.

    Raises SourceError when it has none.
    """
    found = {
        row["id"]: cut_article(row, tokenizer)
        for path in sorted(folder.rglob("corpus.jsonl*"))
        for row in rows(path)
    }
    if not found:
        raise SourceError(f"{folder} holds no corpus.jsonl; name the folder of the training data")
    return found


def cut_article(row: Given, tokenizer: Tokenizer) -> CutArticle:
    """The row's article, cut as for the index."""
    text = row["text"]
    article = Article(row["id"], row["title"], row["source"], text, blocks.find(text))
    cut = sentences.split(text, article.blocks)
    words = [sentence.span.of(text) for sentence in cut]
    lengths = [len(e) for e in tokenizer.encode_batch(words, add_special_tokens=False)]
    paragraphs = {p["id"]: Span(p["start"], p["end"]) for p in row.get("paras", ())}
    return CutArticle(article, passages.pack(article, cut, lengths), paragraphs)


def read_exercises(folder: Path, sources: Mapping[str, CutArticle]) -> Iterator[Exercise]:
    """The folder's questions about these sources, file by file.

    An edit comes with the question that it is made of, and not by itself. Raises SourceError for a
    folder without questions, and for an edit of one that is not there.
    """
    paths = sorted(folder.rglob("questions*.jsonl*"))
    if not paths:
        raise SourceError(
            f"{folder} holds no questions.jsonl; name the folder of the training data"
        )
    found = [row for path in paths for row in rows(path) if row["doc_id"] in sources]
    originals = [row for row in found if "edit_of" not in row]
    edits = defaultdict(list)
    for row in found:
        if "edit_of" in row:
            edits[row["edit_of"]].append(row["question"].strip())
    if lost := edits.keys() - {row.get("id") for row in originals}:
        raise SourceError(
            f"{folder} has edits of {len(lost)} questions that it does not hold, such as "
            f"{min(lost)!r}; add these, or leave the edits out"
        )
    for row in originals:
        yield _question(row, sources[row["doc_id"]], edits.get(row.get("id"), ()))


def _question(row: Given, source: CutArticle, edits: Sequence[str]) -> Exercise:
    answer = _answer(row["evidence"]) if row["answerable"] else None
    everything = Span(0, len(source.article.text))
    home = source.paragraphs.get(row.get("para_id", ""), everything)
    short = not row["answerable"] or bool(row.get("answers"))
    if answer and short and "para_id" in row:
        answer = meant(row["question"], answer, source.sentences(home), source.article.text)
    return Exercise(row["question"].strip(), row["doc_id"], answer, home, short, tuple(edits))


def _answer(evidence: Sequence[Given]) -> Span:
    return Span(evidence[0]["start"], evidence[0]["end"])
