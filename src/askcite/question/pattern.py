"""A pattern of a request's wording, and shared pieces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from askcite.question.phrases import ASKING, IN_IT, IT, NUMBER
from askcite.types import Kind


@dataclass(frozen=True, slots=True)
class Pattern:
    """A wording of whole requests of one kind.

    The group `about` is the subject, `other` the second side of a comparison, `number` a wished
    length. `plain` is the plain wording, with `{about}` and `{other}` to fill in; None keeps the
    words. `topic` names the thing asked for where that is one of a few.
    """

    kind: Kind
    wording: str
    plain: str | None
    topic: str | None

    @property
    def whole(self) -> re.Pattern[str]:
        """The wording, compiled when it is first needed."""
        return _compiled(self.wording)


@cache
def _compiled(wording: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{wording})", re.IGNORECASE)


def of(kind: Kind, plain: str | None, *wordings: str, topic: str | None = None) -> list[Pattern]:
    """A pattern for each of the wordings."""
    return [Pattern(kind, wording, plain, topic) for wording in wordings]


A: Final = (
    r"(?:(?:(?:just|all|only|me|us) )?(?:the|a|an|its|any|some|this|your|all|their|his|her|every"
    r"|each) )?"
)
SUBJECT: Final = r"(?P<about>\S.*?)"
LONG: Final = rf"(?:(?:top )?(?P<number>{NUMBER}) )?"
OF_IT: Final = rf"(?: (?:of|from|in|to|for|on|about|behind|made (?:in|by)) {IT})?{IN_IT}"
NO_CLAUSE: Final = rf"(?!(?:that|whether|if|to|{ASKING})\b)"
PART: Final = (
    r"(?:parts?|sections?|chapters?|paragraphs?|passages?|bits?|pages?|segments?|portions?|places?"
    r"|sentences?|lines?|words|quotes?|statements?|text|stuff|things?|quotations?|excerpts?)"
)
SAYS: Final = (
    r"(?:says?|said|tells?(?: us| me)?|told|writes?|wrote|states?|explains?|reports?|mentions?"
    r"|covers?"
    r"|discuss(?:es)?|have to say|has to say|got to say|go(?:es)? into|talks?|describes?"
    r"|teach(?:es)?"
    r"(?: us| me)?|reveals?|notes?|thinks?|know|knows|contain|contains|have|has|give|gives|offer)"
)
ABOUT: Final = (
    r"(?:about|on|regarding|concerning|with regards? to|with respect to|as to|relating to"
    r"|related to"
    r"|in relation to|when it comes to|in terms of|around|dealing with|covering|in regards? to"
    r"|as regards|re|of|that (?:deals|deal) with|that (?:talks?|is) about|which (?:is|talks?) about"
    r"|where (?:it|they|he|she) (?:talks?|speaks?|writes?) (?:about|of)|discussing|mentioning"
    r"|that (?:mentions?|covers?|discuss(?:es)?|describes?|explains?)|for|in which)"
)
SIZE: Final = (
    r"(?:(?:very |really |super |more )?(?:short(?:er)?|brief(?:er)?|quick|concise|simple|rough"
    r"|good"
    r"|executive|one-?line|small|nice|basic|general|overall|detailed|longer|long|full|complete"
    r"|clear"
    r"|plain|little|tiny|high-?level|bullet(?:ed|-point)?|condensed|rapid|fast|comprehensive|proper"
    r"|neutral|easy|solid|decent|main|whole|entire|bulleted|written) )"
)
KEY: Final = (
    r"(?:(?:very |most |really )?(?:key|main|central|major|important|essential|core|chief|principal"
    r"|big|critical|crucial|top|relevant|interesting|basic|primary|best|salient|notable|significant"
    r"|overall|underlying|fundamental|general|single most important) )"
)
