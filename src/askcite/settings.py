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
FOLLOW_UP_READINGS: Final = 4
"""Readings of a follow-up that are tried; each costs one more look-up and reading."""
POOL: Final = 50
"""Passages that each of the two rankings proposes; they are fused, the best are read."""
READ_PASSAGES: Final = 8
"""Passages read for a question: recall@8 is .98 where the right article is known."""
MAX_PASSAGE_CHARACTERS: Final = 4_000
"""What of an over-long passage is read: about the 500 word pieces that the models hold."""

# --- answers -------------------------------------------------------------------------------------
MAX_STATEMENTS: Final = 3
"""Sentences an answer cites at most."""
STATEMENT_SHARE: Final = 0.6
"""A further sentence is cited when it is at least this share as probable as the best."""
NEAREST: Final = 5
"""Sentences shown as near but not cited."""
