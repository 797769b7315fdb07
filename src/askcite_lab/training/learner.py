"""The reader as it learns, with four losses.

It is a BERT encoder with six numbers a token.
A token's first three numbers say how well an answer starts there, how well it ends there, and,
averaged over a sentence, how well the sentence answers. The other three, at the first token, weigh
yes, no and unclear. The losses are cross-entropy of start and end with the first token standing for
"no answer" (Devlin et al. 2019), binary cross-entropy of each sentence, cross-entropy of the
verdict, and a softmax for each right sentence over itself, "none" and all wrong sentences of the
question's passages, so that passages can be compared (Clark & Gardner 2018) and several sentences
can be right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

import numpy as np
from numpy.typing import NDArray

from askcite.models import bulk, graph, weights
from askcite_lab.training import losses, shipped
from askcite_lab.training.tokens import NO_SENTENCE, Batch

if TYPE_CHECKING:
    from torch import Tensor
    from transformers import BertModel

HEADS: Final = 6
"""Start, end, evidence; yes, no, unclear."""
VERDICT_FROM: Final = 3
"""The first of the numbers that weigh a verdict."""
HEAD_SPREAD: Final = 0.02
"""Standard deviation of the new layer's weights at the start, BERT's own."""
SENTENCE_SHARE: Final = 0.5
"""Weight of the loss of each sentence beside that of the span."""
QUESTION_SHARE: Final = 0.5
"""Weight of the softmax over a question's sentences."""
VERDICT_SHARE: Final = 1.0
"""Weight of the verdict's loss, which one example in six has."""
SHARES: Final = {
    "span": 1.0,
    "sentence": SENTENCE_SHARE,
    "question": QUESTION_SHARE,
    "verdict": VERDICT_SHARE,
}
"""The weight of each loss."""
DECAY: Final = 0.01
"""Weight decay of the matrices; biases and norms have none."""
BETAS: Final = (0.9, 0.98)
"""Adam's memories; the shorter second one suits a run of a few thousand steps."""
CLIP: Final = 1.0
"""Longest gradient."""
Floats = NDArray[np.float32]
Measurements = dict[str, float]
"""What was measured, by name."""


@dataclass(frozen=True, slots=True)
class Scores:
    """The model's numbers for a batch.

    `start` and `end` (examples, tokens) and `evidence` (examples, sentences) are very low where
    there is no token or sentence of the passage; token 0 is "no answer". `verdict` (examples, 3)
    weighs yes, no and unclear.
    """

    start: Floats
    end: Floats
    evidence: Floats
    verdict: Floats


class Learner:
    """The model and its optimiser.

    They are on the GPU when there is one.
    The vectors of the words stay as the encoder has them: half of all weights, of which a step sees
    few, and a third of the time of a step on a CPU. So do the first `frozen` layers, where a short
    run goes on from a reader: with six of twelve a step takes two thirds of the time.
    """

    def __init__(self, directory: Path, seed: int, frozen: int = 0) -> None:
        import torch

        torch.manual_seed(seed)
        bert = _bert(directory)
        head = torch.nn.Linear(bert.config.hidden_size, HEADS)
        torch.nn.init.normal_(head.weight, std=HEAD_SPREAD)
        torch.nn.init.zeros_(head.bias)
        bert.embeddings.word_embeddings.requires_grad_(False)
        for part in (bert.embeddings, *bert.encoder.layer[:frozen]) if frozen else ():
            part.requires_grad_(False)
        self._device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self._model = torch.nn.ModuleDict({"bert": bert, "head": head}).to(self._device)
        learnt = [each for each in self._model.parameters() if each.requires_grad]
        groups = [
            {"params": [each for each in learnt if each.ndim > 1], "weight_decay": DECAY},
            {"params": [each for each in learnt if each.ndim <= 1], "weight_decay": 0.0},
        ]
        self._optimiser = torch.optim.AdamW(groups, betas=BETAS, fused=True)

    def learn(self, batch: Batch, rate: float) -> Measurements:
        """The losses before one step of the optimiser.

        They are not yet weighed.
        """
        import torch

        each = self._losses(batch)
        self.step(torch.stack([SHARES[name] * loss for name, loss in each.items()]).sum(), rate)
        return {f"loss {name}": loss.item() for name, loss in each.items()}

    def step(self, loss: Tensor, rate: float) -> None:
        """One step of the optimiser down the slope of `loss`."""
        import torch

        for group in self._optimiser.param_groups:
            group["lr"] = rate
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(self._model.parameters(), CLIP)
        self._optimiser.step()
        self._optimiser.zero_grad()

    def score(self, batch: Batch, *, exact: bool = False) -> Scores:
        """The model's numbers for the batch.

        `exact` computes in full precision, at half speed.
        """
        import torch

        with torch.no_grad():
            parts = self._scores(batch, exact)
        return Scores(*(part.cpu().numpy() for part in parts))

    def tensors(self) -> dict[str, Floats]:
        """The weights: `bert.` as transformers names them, and `head.`."""
        state = self._model.state_dict()
        return {name: weight.float().cpu().numpy() for name, weight in state.items()}

    @property
    def config(self) -> graph.BertConfig:
        """The model's numbers of layers and heads."""
        return cast("graph.BertConfig", self._model["bert"].config)

    def restore(self, tensors: Mapping[str, Floats]) -> None:
        """Take these weights and start the optimiser afresh."""
        import torch

        state = {name: torch.from_numpy(np.array(weight)) for name, weight in tensors.items()}
        self._model.load_state_dict(state)

    def begin(self, paths: Sequence[Path]) -> None:
        """Take the mean weights of other runs.

        This is the model soup of Wortsman et al. (2022).
        What the head of these lacks, as verdicts, begins as it is.
        """
        mean = shipped.mean(paths)
        for name, own in self.tensors().items():
            if name.startswith("head.") and len(mean[name]) < len(own):
                mean[name] = np.concatenate([mean[name], own[len(mean[name]) :]])
        self.restore(mean)

    def save(self, path: Path, step: int, minutes: float) -> None:
        """Keep all that is needed to go on.

        It is kept whole or not at all.
        """
        import torch

        part = path.with_suffix(".part")
        kept = {"model": self._model.state_dict(), "optimiser": self._optimiser.state_dict()}
        torch.save(kept | {"step": step, "minutes": minutes}, part)
        part.replace(path)

    def load(self, path: Path) -> tuple[int, float]:
        """Step and minutes that `save` kept, taken up again."""
        import torch

        kept = torch.load(path, map_location=self._device, weights_only=True)
        self._model.load_state_dict(kept["model"])
        self._optimiser.load_state_dict(kept["optimiser"])
        return kept["step"], kept["minutes"]

    def tensor(self, column: NDArray[np.int64]) -> Tensor:
        """The column where the model is."""
        import torch

        return torch.from_numpy(column).to(self._device)

    def logits(self, batch: Batch) -> Tensor:
        """The head's numbers of every token, (examples, tokens, heads)."""
        hidden = self._model["bert"](
            input_ids=self.tensor(batch.ids),
            attention_mask=self.tensor(batch.mask),
            token_type_ids=self.tensor(batch.types),
        ).last_hidden_state
        logits: Tensor = self._model["head"](hidden)
        return logits

    def precision(self, exact: bool) -> AbstractContextManager[object]:
        """Half precision where the device multiplies in it.

        Elsewhere it is 14 times slower.
        """
        import torch

        halves = self._device.type == "cuda" or bulk.is_worthwhile()
        dtype = torch.bfloat16
        return torch.autocast(self._device.type, dtype=dtype, enabled=halves and not exact)

    def _scores(self, batch: Batch, exact: bool = False) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        with self.precision(exact):
            logits = self.logits(batch).float()
        sentences = self.tensor(batch.sentences)
        allowed = sentences != NO_SENTENCE
        evidence = losses.sentence_means(logits[..., 2], sentences, allowed)
        allowed[:, 0] = True
        start, end = (logits[..., head].masked_fill(~allowed, losses.NEVER) for head in (0, 1))
        return start, end, evidence, logits[:, 0, VERDICT_FROM:]

    def _losses(self, batch: Batch) -> dict[str, Tensor]:
        start, end, evidence, verdict = self._scores(batch)
        marks = losses.sentence_marks(self.tensor(batch.marks), self.tensor(batch.sentences))
        placed = losses.placed(start, self.tensor(batch.start)) + losses.placed(
            end, self.tensor(batch.end)
        )
        return {
            "span": placed / 2,
            "sentence": losses.each(evidence, marks),
            "question": losses.shared(evidence, marks, self.tensor(batch.group)),
            "verdict": losses.placed(verdict, self.tensor(batch.verdict)),
        }


def _bert(directory: Path) -> BertModel:
    """The BERT model in `directory`, without pooler and dropout."""
    import torch
    from transformers import BertConfig, BertModel

    config = BertConfig.from_pretrained(directory, attn_implementation="eager")
    config.hidden_dropout_prob = config.attention_probs_dropout_prob = 0.0  # no text comes twice
    bert = BertModel(config, add_pooling_layer=False)
    given = {k.removeprefix("bert."): v for k, v in weights.tensors(directory).items()}
    bert.load_state_dict({name: torch.from_numpy(given[name]) for name in bert.state_dict()})
    return bert
