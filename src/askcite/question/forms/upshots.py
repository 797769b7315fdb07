"""Requests for the upshot of a case or match."""

from __future__ import annotations

from typing import Final

from askcite.text.late import late

UPSHOT: Final = late(
    r"(?i)\W*(?:(?:and|so|but|ok|then) )*(?:who (?:won|lost|has won|has lost|was right|got his way)"
    r"(?: (?:the |this )?(?:case|trial|appeal|dispute|lawsuit|in (?:the end|court)|before the"
    r" (?:court|judge)))?"
    r"|(?:what(?:'?s| is| was| were)? )?(?:the )?(?:final )?(?:outcome|result|verdict|ruling"
    r"|judge?ment|decision|sentence|upshot)(?: (?:of|in|by|from) (?:the |this )?(?:case|trial"
    r"|appeal|dispute|hearing|court|judge|jury|tribunal|proceedings|lawsuit))?"
    r"|(?:what|how) did (?:the )?(?:\w+ )?(?:court|judge|jury|tribunal|inspector|panel)"
    r" (?:finally )?(?:decide|rule|find|conclude|order|hold|say)(?: in the end)?"
    r"|how did (?:the |this )?(?:case|trial|appeal|dispute|lawsuit|hearing|it|this) (?:end|turn out"
    r"|go|finish)(?: up)?|what (?:was|is|were) (?:decided|ruled|ordered|the orders?)"
    r"|did (?:he|she|they|(?:the )?\S+(?: \S+)?) (?:win|lose)(?: (?:the |his |her |their )?"
    r"(?:case|trial|appeal|claim|in court))?)\W*"
)
"""`Who won?`, `What was the verdict?`, `How did the trial end?`."""

_MATCH: Final = r"(?:match|game|final|derby|race|semi-?final|set|contest|cup|tie|fixture)"
SCORE: Final = late(
    rf"(?i)\W*(?:(?:and|so|but|ok|then) )*(?:who (?:won|lost|has won|has lost) (?:the |this )?"
    rf"{_MATCH}|(?:what(?:'?s| is| was)? )?(?:the )?(?:final |end |full[ -]time )?(?:score|result)"
    rf"(?: line)?(?: (?:of|in|at) (?:the |this )?{_MATCH})?|how did (?:the |this )?{_MATCH} (?:end"
    r"|finish|go)(?: up)?|did (?:the )?(?:home|away|visiting) (?:team|side) (?:win|lose)"
    r"|how many goals (?:were there|were scored|did (?:they|both teams) score)|was it a draw)\W*"
)
"""`What was the score?`, `Who won the match?`."""
GOALS: Final = late(
    r"(?i)\W*(?:(?:and|so|but|ok) )*(?:who (?:scored|got|made|were)(?: (?:the|all|all the))?"
    r"(?: goals?| (?:goal)?scorers)?|(?:list |name )?(?:all )?(?:the )?(?:goals|(?:goal ?)?scorers)"
    r"|who scored for (?:both|each) (?:teams?|sides?)|how were the goals scored)\W*"
)
"""`Who scored?`, `List the goals`."""
WORDS: Final = late(
    r"(?i)\b(?:who (?:won|lost|scored|got|made|were|has|was)|scores?|result|outcome|goals|(?:goal)?"
    r"scorers|end|finish|turn out|win|lose|draw|upshot)\b"
)
"""Words of such requests of a match."""
