"""Requests for a numbered part: `quote clause 7.2`."""

from __future__ import annotations

from typing import Final

from askcite.text.late import late

NAME: Final = (
    r"(?:clause|rule|section|sec\.?|chapter|article|art\.?|paragraph|para\.?|point|item|part"
    r"|provision|regulation|number|no\.?|§+)"
)
"""What a numbered part is called."""
PLACE: Final = r"\d{1,3}(?:\.\d{1,3})*"
"""The number of a part, `7.2`."""
_ASK: Final = (
    r"(?:please |can you |could you )?(?:(?:quote|show|read|give|tell|print|cite|repeat|explain"
    r"|summari[sz]e)(?: me| us)?(?: about)?|what (?:does|do|did|is|are|says)(?: in| about)?"
    r"|what['’]?s(?: in)?|and|what about|how about)"
)
NUMBERED: Final = late(
    rf"(?i)\W*(?:{_ASK} )?(?:all of )?(?:the )?(?:(?:exact |full |whole |entire )?(?:text|words"
    rf"|wording|content|contents) of )?(?:the )?(?:{NAME} ?(?P<number>{PLACE})"
    r"|(?P<bare>\d{1,3}(?:\.\d{1,3})+))"
    r"(?: (?:say|says|state|states|mean|means|cover|covers|regulate|contain|read|about|in full"
    r"|exactly|verbatim|please|pls|word for word|(?:of|in) (?:the|this|that) \w+))*\W*"
)
"""A request for nothing but a numbered part; only `7.2` needs no name."""
