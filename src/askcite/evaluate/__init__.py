"""Quality of answers: sets of questions, metrics, reports."""

from askcite.evaluate.data import Case, Place, corpus, load, sample
from askcite.evaluate.run import Result, SetReport, evaluate

__all__ = ["Case", "Place", "Result", "SetReport", "corpus", "evaluate", "load", "sample"]
