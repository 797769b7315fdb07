"""Quality of answers: sets of questions, metrics, reports."""

from askcite.evaluate.data import Case, Place, corpus, load, sample
from askcite.evaluate.run import Outcome, Report, evaluate

__all__ = ["Case", "Outcome", "Place", "Report", "corpus", "evaluate", "load", "sample"]
