"""The judge of written sentences as it learns.

The reader's encoder goes on learning; the first two of the head's numbers, at the first token, are
the log-odds that the text supports the claim, and that it says the contrary (binary cross-entropy;
the second only where that is known).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from askcite.evaluate.claims import Claim
from askcite.evaluate.metrics import auc
from askcite.models.checker import MAX_CLAIM_TOKENS
from askcite.models.runtime import MAX_READ_TOKENS, cut
from askcite_lab.training import shipped
from askcite_lab.training.batches import Batches
from askcite_lab.training.learner import Floats, Learner, Measurements
from askcite_lab.training.tokens import NO_SENTENCE, NOT_KNOWN, Batch, Tokens, gather

if TYPE_CHECKING:
    from tokenizers import Tokenizer
    from torch import Tensor


SHIPPED: Final = 2
"""Numbers of the head that a checker ships; the first ones had one."""
AGAINST: Final = 0.5
"""Weight of the loss of what is refuted."""


class Judge(Learner):
    """A learner of a claim's log-odds.

    Those that it is supported, and refuted, are the first two numbers at the first token.
    """

    def begin(self, paths: Sequence[Path]) -> None:
        """Go on from checkers, or take readers' encoder.

        To readers the head is new.
        """
        own = {name: value for name, value in self.tensors().items() if name.startswith("head.")}
        mean = shipped.mean(paths)
        if len(mean["head.bias"]) <= SHIPPED:
            for name, value in own.items():
                value[: len(mean[name])] = mean[name]
        self.restore(mean | own)

    def learn(self, batch: Batch, rate: float) -> Measurements:
        """The loss before one step of the optimiser."""
        from torch.nn import functional

        odds, against = self._odds(batch), self.tensor(batch.verdict).float()
        right = self.tensor(batch.start).float()
        loss = functional.binary_cross_entropy_with_logits(odds[:, 0], right)
        known = against >= 0
        both = loss
        if bool(known.any()):
            both = loss + AGAINST * functional.binary_cross_entropy_with_logits(
                odds[known, 1], against[known]
            )
        self.step(both, rate)
        return {"loss": loss.item(), "loss of both": both.item()}

    def judge(self, batch: Batch, *, exact: bool = False) -> Floats:
        """The two log-odds of each claim, (claims, 2).

        `exact` computes in full precision.
        """
        import torch

        with torch.no_grad():
            odds: Floats = self._odds(batch, exact).cpu().numpy()
        return odds

    def shipped(self) -> dict[str, Floats]:
        """The weights, with the head's two numbers in use."""
        tensors = self.tensors()
        head = {name: tensors[name][:SHIPPED] for name in ("head.weight", "head.bias")}
        return tensors | head

    def _odds(self, batch: Batch, exact: bool = False) -> Tensor:
        with self.precision(exact):
            return self.logits(batch)[:, 0, :SHIPPED].float()


def tokenized(claims: Iterable[Claim], tokenizer: Tokenizer) -> Tokens:
    """The claims as the judge will see them.

    `start` says whether they are supported, `verdict` whether refuted; each is its own group.
    """
    tokenizer.no_truncation()
    claims = list(claims)
    pairs = [(cut(tokenizer, c.hypothesis, MAX_CLAIM_TOKENS), c.premise) for c in claims]
    tokenizer.enable_truncation(MAX_READ_TOKENS, strategy="only_second")
    found = tokenizer.encode_batch(pairs)
    lengths = [len(e) for e in found]
    nothing = np.zeros(len(claims), np.int32)
    sources = {source: at for at, source in enumerate(sorted({c.source for c in claims}))}
    return Tokens(
        ids=np.concatenate([np.array(e.ids, np.int32) for e in found]),
        sentences=np.full(sum(lengths), NO_SENTENCE, np.int32),
        marks=np.zeros(sum(lengths), np.int32),
        offsets=np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32),
        passage=np.array([sum(t == 0 for t in e.type_ids) for e in found], np.int32),
        start=np.array([c.supported for c in claims], np.int32),
        end=nothing,
        verdict=np.array(
            [NOT_KNOWN if c.refuted is None else int(c.refuted) for c in claims], np.int32
        ),
        group=np.arange(len(claims), dtype=np.int32),
        kind=np.array([sources[c.source] for c in claims], np.int32),
    )


def measure(judge: Judge, tokens: Tokens, batches: Batches) -> Measurements:
    """The AUC over these batches, and of each source.

    A source needs both kinds. "refuted" is that of the contrary, where it is known.
    """
    odds = np.concatenate([judge.judge(gather(tokens, rows)) for rows in batches])
    order = [row for rows in batches for row in rows]
    right, kind, against = tokens.start[order] > 0, tokens.kind[order], tokens.verdict[order]
    among = {"AUC": kind >= 0} | {f"AUC {number}": kind == number for number in np.unique(kind)}
    known = against != NOT_KNOWN
    return {
        name: auc(odds[these, 0], right[these])
        for name, these in among.items()
        if right[these].any() and not right[these].all()
    } | {"AUC refuted": auc(odds[known, 1], against[known] > 0)}
