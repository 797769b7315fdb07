"""Every number that decides something, each with the measurement that set it.

"Measured" means on the open sets, on two cores; `askcite evaluate` and `askcite bench` print the
figures again.
"""

from typing import Final

# --- the text ------------------------------------------------------------------------------------
MAX_PASSAGE_TOKENS: Final = 128
"""Whole sentences up to this many tokens: recall@5 .970 against .853 for raw windows."""
SENTENCE_OVERLAP: Final = 1
"""Sentences shared by neighbouring passages: three to five points of recall@1."""

# --- retrieval -----------------------------------------------------------------------------------
DENSE_WEIGHT: Final = 0.6
"""Share of the dense z-score against BM25's; .5 to .7 are within a point of each other."""
SENTENCE_WEIGHT: Final = 0.5
"""Share of the best sentence's cosine in the dense score (small to big): two points of recall@1."""

# --- questions -----------------------------------------------------------------------------------
MAX_QUESTION_CHARACTERS: Final = 4_000
"""Longer ones are refused: the models read about 50 words of a question."""
