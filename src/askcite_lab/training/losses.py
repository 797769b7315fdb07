"""The losses by which the reader learns, a number each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from askcite_lab.training.lessons import Label
from askcite_lab.training.tokens import NOT_KNOWN

if TYPE_CHECKING:
    from torch import Tensor

NEVER: Final = -1e4
"""A score far below all others: no token or sentence stands there."""


def placed(scores: Tensor, right: Tensor) -> Tensor:
    """The mean cross-entropy of known tokens, 0 without any."""
    from torch.nn import functional

    total = functional.cross_entropy(scores, right, ignore_index=NOT_KNOWN, reduction="sum")
    return total / (right != NOT_KNOWN).sum().clamp(min=1)


def sentence_means(values: Tensor, sentences: Tensor, inside: Tensor) -> Tensor:
    """The mean of each sentence's tokens, (examples, sentences)."""
    size = (len(values), int(sentences.max()) + 1)
    at, weights = sentences.clamp(min=0), inside.float()
    counts = values.new_zeros(size).scatter_add(1, at, weights)
    totals = values.new_zeros(size).scatter_add(1, at, weights * values)
    return (totals / counts.clamp(min=1)).masked_fill(counts == 0, NEVER)


def sentence_marks(marks: Tensor, sentences: Tensor) -> Tensor:
    """The mark of each sentence, (examples, sentences)."""
    size = (len(marks), int(sentences.max()) + 1)
    return marks.new_zeros(size).scatter_reduce(1, sentences.clamp(min=0), marks, "amax")


def each(evidence: Tensor, marks: Tensor) -> Tensor:
    """The binary cross-entropy of an example's known sentences."""
    from torch.nn import functional

    known = (evidence > NEVER) & (marks != Label.VAGUE)
    right = (marks == Label.RIGHT).float()
    each = functional.binary_cross_entropy_with_logits(evidence, right, reduction="none")
    return each[known].sum() / len(evidence)


def shared(evidence: Tensor, marks: Tensor, groups: Tensor) -> Tensor:
    """The mean loss of softmaxes over each question's sentences.

    Each right sentence stands against "none" and all wrong ones; sentences of a passage that
    answers as a whole stand together; where nothing answers, "none" does.
    """
    import torch

    _, group = torch.unique(groups, return_inverse=True)
    top = evidence.detach().amax().clamp(min=0)
    weights, none = (evidence - top).exp(), (-top).exp()
    present = evidence > NEVER
    zeros = evidence.new_zeros(int(group.max()) + 1)

    def total(values: Tensor, mark: Label) -> Tensor:
        return zeros.index_add(0, group, (values * (present & (marks == mark))).sum(1))

    wrong = total(weights, Label.WRONG) + none
    beside = wrong[group][:, None]
    single = (weights + beside).log() - weights.clamp(min=1e-20).log()
    ones = torch.ones_like(evidence)
    right, vague = total(ones, Label.RIGHT), total(ones, Label.VAGUE)
    loss = total(single, Label.RIGHT) / right.clamp(min=1)
    together = total(weights, Label.VAGUE).clamp(min=1e-20)
    loss = loss + ((together + wrong).log() - together.log()) * ((vague > 0) & (right == 0))
    return (loss + (wrong.log() - none.log()) * (right + vague == 0)).mean()
