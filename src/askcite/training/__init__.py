"""How the reader's weights are made: examples from open questions, training, export."""

from askcite.training.train import train

__all__ = ["train"]
