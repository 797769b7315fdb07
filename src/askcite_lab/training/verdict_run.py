"""The judge's way from questions and claims to shipped weights.

    python -m askcite_lab train-judge DATA SETS OUT --start READER/last.pt

DATA is the reader's training folder, of whose articles claims and yes-or-no questions are made;
SETS holds open sets whose rows are judged (`open_sets`) and claims that people judged. The judge
is a reader's encoder with three numbers at the first token: yes, no, unclear.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from askcite.evaluate import claims as people
from askcite.evaluate.claims import Claim
from askcite.evaluate.data import rows
from askcite.models import graph, packaged, runtime, weights
from askcite.models.runtime import MAX_READ_TOKENS, cut
from askcite.settings import DEFAULT_ENCODER
from askcite.text.english import AUXILIARIES
from askcite_lab.training import claims_made, yes_no
from askcite_lab.training.batches import Batches, split
from askcite_lab.training.examples import Ruling, names
from askcite_lab.training.exercises import CutArticle, Exercise, read_articles, read_exercises
from askcite_lab.training.learner import Floats, Learner, Measurements
from askcite_lab.training.steps import Course, Follow
from askcite_lab.training.tokens import NO_SENTENCE, NOT_KNOWN, Batch, Tokens, gather

if TYPE_CHECKING:
    from tokenizers import Tokenizer

RATE: Final = 8e-5
WARM_UP: Final = 100
SEED: Final = 11
BATCH_TOKENS: Final = 4_096
QUESTION_TOKENS: Final = 96
NOT_YES: Final = 3
"""The mark of a claim that is not supported, be it refuted or not told."""
MADE: Final = {"sentences": 9_000, "statements": 9_000, "unanswerable": 4_000, "questions": 14_000}
"""Claims and questions of each way of making them."""
TIMES: Final = {"boolq_train_part": 3, "docs_question_headings": 2, "fever_symmetric": 2}
"""How often a row of these is seen; of others, once."""
MOST: Final = {"contract_nli": 1_200, "strategyqa_facts": 2_286, "evidence_inference_ccby": 2_750}
"""Rows of a source at most."""
VERDICTS: Final = {
    "yes": Ruling.YES, "no": Ruling.NO, "supported": Ruling.YES, "refuted": Ruling.NO,
    "nei": Ruling.UNCLEAR, "maybe": Ruling.UNCLEAR,
}  # fmt: skip
ASKED: Final = 0.5
"""Of the claims that can be are asked as questions."""
_INVERTED: Final = re.compile(
    rf"(?P<who>(?:[\w'’-]+ ){{1,6}}?)(?P<aux>{AUXILIARIES}) (?P<rest>[^?!]+)\.?"
)
_SUBORDINATE: Final = re.compile(r"\b(?:that|which|who|when|while|if|because|as|after|since)\b")


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """A question or statement with its text and verdict.

    `verdict` is yes, no, unclear, or 3 for "not yes".
    """

    asked: str
    text: str
    verdict: int
    source: str


def inverted(statement: str) -> str | None:
    """The statement as a question, by its first auxiliary."""
    found = _INVERTED.fullmatch(statement.strip())
    if found is None or _SUBORDINATE.search(found["who"]):
        return None
    who = found["who"].strip()
    if re.match(
        r"(?:The|A|An|This|These|It|He|She|They|In|Its|His|Her|Their|Some|Most|All)\b", who
    ):
        who = who[0].lower() + who[1:]
    aux = found["aux"]
    return f"{aux[0].upper()}{aux[1:]} {who} {found['rest'].rstrip('. ')}?"


class Maker:
    """Examples for the judge, drawn at random."""

    def __init__(self, seed: int) -> None:
        self._random = np.random.default_rng(seed)

    def claims(self, claims: Iterable[Claim]) -> Iterator[JudgedPair]:
        """Claims as statements or questions."""
        for claim in claims:
            asked = inverted(claim.hypothesis) if self._random.random() < ASKED else None
            if asked and self._random.random() < 0.4:
                asked = asked.rstrip("?").lower()
            verdict = int(Ruling.YES) if claim.supported else NOT_YES
            yield JudgedPair(asked or claim.hypothesis, claim.premise, verdict, claim.source)

    def questions(
        self, questions: Sequence[Exercise], articles: dict[str, CutArticle], most: int
    ) -> Iterator[JudgedPair]:
        """Yes-or-no questions made of others with their answers."""
        made = 0
        for at in self._random.permutation(len(questions)):
            found = self._turned(questions[int(at)], articles)
            if found:
                yield found
                made += 1
            if made >= most:
                return

    def _turned(self, question: Exercise, articles: dict[str, CutArticle]) -> JudgedPair | None:
        source, span = articles[question.article_id], question.answer
        holding = source.holding(span) if span else []
        if not span or not holding:
            return None
        answer, passage = span.of(source.article.text), holding[0]
        text, draw = source.words(passage), self._random.random()
        if len(answer.split()) > yes_no.LONGEST or yes_no.turned(question.text, answer) is None:
            return None
        others = [
            name
            for name in names(text)[answer[:1].isdigit()]
            if name not in answer and answer not in name and name not in question.text
        ]
        said = answer
        verdict = Ruling.YES
        if draw < 0.42 and others:
            said, verdict = others[int(self._random.integers(len(others)))], Ruling.NO
        asked = yes_no.turned(question.text, said) or ""
        if draw > 0.8:
            text, verdict = self._near(source, question.text, answer), Ruling.UNCLEAR
        if self._random.random() < 0.5:
            asked = asked.rstrip("?").lower()
        title = source.article.title
        return JudgedPair(asked, f"{title}. {text}", int(verdict), "questions") if text else None

    @staticmethod
    def _near(source: CutArticle, question: str, answer: str) -> str:
        """The passage without the answer that shares most words."""
        asked = set(question.lower().split())
        apart = [w for w in map(source.words, source.passages) if answer.lower() not in w.lower()]
        return max(apart, key=lambda w: len(asked & set(w.lower().split())), default="")

    def open(self, folder: Path) -> Iterator[JudgedPair]:
        """Rows of an open set that have a verdict."""
        for path in sorted(folder.rglob("rows.jsonl*")):
            found = [row for row in rows(path) if row.get("label") in VERDICTS]
            found = [found[int(at)] for at in self._random.permutation(len(found))]
            for row in found[: MOST.get(path.parent.name)]:
                for _ in range(TIMES.get(row["source"], 1)):
                    yield self._row(row)

    def _row(self, row: Mapping[str, Any]) -> JudgedPair:
        told = [p for p in row["passages"] if p.get("gold") or p.get("evidence")]
        told = told or [row["passages"][int(self._random.integers(len(row["passages"])))]]
        texts = [self._cut(p) for p in told[:4]]
        titled = row["task"] == "yesno" and told[0].get("title")
        text = (f"{told[0]['title']}. " if titled else "") + " ".join(texts)
        asked = row["question"]
        if self._random.random() < 0.4:
            asked = asked.rstrip("?").lower()
        return JudgedPair(asked, text, int(VERDICTS[row["label"]]), row["source"])

    def _cut(self, passage: dict[str, Any]) -> str:
        """The passage about its evidence, of some 1,000 characters."""
        text, evidence = str(passage["text"]), passage.get("evidence")
        if not evidence or len(text) < 1_100:
            return text[:1_100] if not evidence else text
        start = max(0, passage["sents"][evidence[0]][0] - int(self._random.integers(500)))
        return text[start : max(start + 1_000, passage["sents"][evidence[-1]][1])]


class VerdictLearner(Learner):
    """A learner of three numbers at the first token."""

    def learn(self, batch: Batch, rate: float) -> Measurements:
        """The loss before one step of the optimiser.

        Of what is only known not to be yes, no and unclear count together.
        """
        import torch

        with self.precision(False):
            odds = self.logits(batch)[:, 0, :3].float().log_softmax(-1)
        verdict = self.tensor(batch.verdict)
        apart = torch.logsumexp(odds[:, 1:], -1)
        chosen = odds.gather(1, verdict.clamp(max=2)[:, None])[:, 0]
        loss = -torch.where(verdict == NOT_YES, apart, chosen).mean()
        self.step(loss, rate)
        return {"loss": loss.item()}

    def judge(self, batch: Batch, *, exact: bool = False) -> Floats:
        """The log-odds of the three verdicts, (examples, 3)."""
        import torch

        with torch.no_grad(), self.precision(exact):
            odds: Floats = self.logits(batch)[:, 0, :3].float().log_softmax(-1).cpu().numpy()
        return odds

    def shipped(self) -> dict[str, Floats]:
        """The weights, with the head's three numbers in use."""
        tensors = self.tensors()
        return tensors | {name: tensors[name][:3] for name in ("head.weight", "head.bias")}

    def start(self, paths: Sequence[Path]) -> None:
        """Take readers' encoder; the head is new."""
        own = {name: value for name, value in self.tensors().items() if name.startswith("head.")}
        self.begin(paths)
        self.restore(self.tensors() | own)


def tokenized(examples: Sequence[JudgedPair], tokenizer: Tokenizer) -> Tokens:
    """The examples as the judge will see them."""
    tokenizer.no_truncation()
    pairs = [(cut(tokenizer, e.asked, QUESTION_TOKENS), e.text) for e in examples]
    tokenizer.enable_truncation(MAX_READ_TOKENS, strategy="only_second")
    found = tokenizer.encode_batch(pairs)
    lengths = [len(e) for e in found]
    nothing = np.zeros(len(examples), np.int32)
    sources = {source: at for at, source in enumerate(sorted({e.source for e in examples}))}
    return Tokens(
        ids=np.concatenate([np.array(e.ids, np.int32) for e in found]),
        sentences=np.full(sum(lengths), NO_SENTENCE, np.int32),
        marks=np.zeros(sum(lengths), np.int32),
        offsets=np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32),
        passage=np.array([sum(t == 0 for t in e.type_ids) for e in found], np.int32),
        start=nothing + NOT_KNOWN,
        end=nothing + NOT_KNOWN,
        verdict=np.array([e.verdict for e in examples], np.int32),
        group=np.arange(len(examples), dtype=np.int32),
        kind=np.array([sources[e.source] for e in examples], np.int32),
    )


def measured(judge: VerdictLearner, tokens: Tokens, batches: Batches) -> Measurements:
    """The share of right verdicts held out.

    Also that of each source.
    """
    odds = np.concatenate([judge.judge(gather(tokens, batch)) for batch in batches])
    order = [row for batch in batches for row in batch]
    verdict, kind = tokens.verdict[order], tokens.kind[order]
    given = odds.argmax(1)
    right = np.where(verdict == NOT_YES, given != 0, given == verdict)
    among = {"right": kind >= 0} | {f"right {n}": kind == n for n in np.unique(kind)}
    return {name: float(right[these].mean()) for name, these in among.items()}


def made(
    data: Path, opened: Sequence[Path], judged: Sequence[Path], tokenizer: Tokenizer, seed: int
) -> list[JudgedPair]:
    """All examples."""
    maker = Maker(seed)
    random = np.random.default_rng(seed)
    articles = read_articles(data, tokenizer)
    questions = [q for q in read_exercises(data, articles) if q.short]
    found: list[JudgedPair] = []
    ready: dict[str, list[Claim]] = {}
    for claim in claims_made.made(articles, questions, 0.5):
        ready.setdefault(claim.source, []).append(claim)
    for name, of in ready.items():
        kept = [of[int(at)] for at in random.permutation(len(of))[: MADE[name]]]
        found += maker.claims(kept)
    answered = [q for q in questions if q.answer]
    found += maker.questions(answered, articles, MADE["questions"])
    for folder in opened:
        found += maker.open(folder)
    for folder in judged:
        learnt = [c for c in people.read(folder) if c.part % 2 == 0 and c.part != people.CALIBRATED]
        found += maker.claims(learnt)
    return found


def train(
    data: Path,
    opened: Sequence[Path],
    judged: Sequence[Path],
    out: Path,
    *,
    encoder: str = DEFAULT_ENCODER,
    start: Sequence[Path] = (),
    minutes: float | None = None,
    rate: float = RATE,
    seed: int = SEED,
    frozen: int = 0,
    progress: Follow | None = None,
) -> dict[str, Any]:
    """The card of a judge trained on these.

    `out` gets its files.
    """
    out.mkdir(parents=True, exist_ok=True)
    directory = weights.locate(encoder, weights.CONFIG)
    kept = out / "tokens.npz"
    if not kept.is_file():
        tokenizer = runtime.tokenizer(directory)
        examples = made(data, opened, judged, tokenizer, seed)
        counts: dict[str, list[int]] = {}
        for e in examples:
            counts.setdefault(e.source, [0, 0, 0, 0])[e.verdict] += 1
        (out / "counts.json").write_text(json.dumps(counts, indent=1, sort_keys=True))
        tokenized(examples, tokenizer).save(kept)
    tokens = Tokens.load(kept)
    learning, held_out = split(tokens, BATCH_TOKENS, seed)
    judge = VerdictLearner(directory, seed, frozen)
    if start:
        judge.start(start)

    def measure() -> Measurements:
        return measured(judge, tokens, held_out)

    run = Course(judge, tokens, learning, out, rate, WARM_UP, minutes, measure)
    run.go(progress)
    figures = measure()
    run.log(figures)
    built = graph.build(
        judge.shipped(), judge.config, graph.first_token, integers=True
    ).SerializeToString()
    card = {
        "sha256": hashlib.sha256(built).hexdigest(),
        "encoder": encoder,
        "rate": rate,
        "seed": seed,
        "frozen": frozen,
        "steps": run.step,
        "of": len(learning),
        "held out": figures,
    }
    (out / f"decider{packaged.SUFFIX}").write_bytes(packaged.packed(built))
    (out / "decider.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    return card
