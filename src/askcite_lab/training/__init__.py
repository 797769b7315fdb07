"""How the reader's weights are made: examples from open questions, training, export."""

from askcite_lab.training.train import RATE, SEED, train

__all__ = ["RATE", "SEED", "train"]
