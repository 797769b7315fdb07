"""Quality of answers: sets of questions, metrics, reports."""

from askcite.evaluate.data import Case, Place, corpus, load, sample
from askcite.evaluate.run import Report, Result, evaluate

__all__ = ["Case", "Place", "Report", "Result", "corpus", "evaluate", "load", "sample"]
