"""Bare noun phrases as the questions they mean.

The reader, trained with questions, doubts every sentence for `journal name`. `What is the name of
the journal?` is read at .68 and not .32, `dissertation topic` as a question at .64 and not .29;
what the text does not tell stays where it is (`patent number` .07, `medal colour` .02).
"""

from __future__ import annotations

from typing import Final

from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late

MOST: Final = 6
"""Words of such a phrase."""
_SAYS: Final = late(
    r"(?i)\b(?:is|are|was|were|be|do|does|did|has|have|had|can|could|will|would|should|may|must|i"
    r"|you|we|he|she|they|it|my|your|me|not|no|than|vs|versus|all|every|list|and|or|if|please|who"
    r"|whom|whose|what|which|when|where|why|how|about|give|show|tell|find|quote)\b|[^\w\s'’%€$£-]"
)
"""Words and signs that a noun phrase lacks."""
_FORMS: Final = (
    late(r"(?i)^(?:the )?(?P<head>[\w-]+(?: [\w-]+)?) of (?P<thing>.+)$"),
    late(r"(?i)^(?:the )?(?P<thing>.+?)['’]s? (?P<head>[\w-]+)$"),
    late(
        r"(?i)^(?:the )?(?P<head>[\w-]+(?: [\w-]+){0,2}?)"
        r" (?P<more>(?:in|on|at|by|to|with|from|for) .+)$"
    ),
    late(r"(?i)^(?:the )?(?P<thing>[\w-]+(?: [\w-]+)?) (?P<head>[\w-]+)$"),
    late(r"(?i)^(?:the )?(?P<head>[\w-]+)$"),
)
_PLURAL: Final = late(r"(?<![sui])s$")
_LEAD: Final = late(r"(?i)^(?:the|an?|this|that|his|her|their|its|our) ")
_HEADS: Final = (
    (r"name", "Which {bare}?", "What is the name of {thing}?"),
    (r"date|year|month|day", "When is {thing}?"),
    (r"place|location|venue", "Where was {thing}?"),
    (r"topic|subject|theme", "What is {thing} about?"),
    (r"size", "How big is {thing}?"),
    (r"duration|length", "How long is {thing}?"),
    (r"price|cost|fare", "How much does {thing} cost?"),
    (
        r"leader|owner|founder|editor|author|publisher|maker|manager|director|head|chief|designer"
        r"|inventor|architect|sponsor|winner|buyer|seller|keeper|builder|holder|president|boss"
        r"|captain|chairman|chairwoman",
        "Who is the {head} of {thing}?",
    ),
)
"""Last words of a phrase, and the questions for them."""
_ASKED: Final = tuple((late(rf"(?i)(?:{heads})"), asked) for heads, *asked in _HEADS)


def questions(phrase: str) -> tuple[str, ...]:
    """The questions that the phrase may mean, the likelier first."""
    words = phrase.strip(" .!")
    if len(words.split()) > MOST or _SAYS.search(words):
        return ()
    found = next(filter(None, (form.match(words) for form in _FORMS)), None)
    if found is None or found["head"][0].isupper() or found["head"].lower() in FUNCTION_WORDS:
        return ()
    told = found.groupdict()
    asked = "What are" if _PLURAL.search(told["head"]) else "What is"
    if not (thing := told.get("thing")):
        return (f"{asked} the {told['head']} {told.get('more') or ''}".rstrip() + "?",)
    own = next((own for head, own in _ASKED if head.fullmatch(told["head"])), None)
    own = own or [f"{asked} the {{head}} of {{thing}}?"]
    is_named = _LEAD.match(thing) or thing[0].isupper()
    bare, thing = _LEAD.sub("", thing), thing if is_named else f"the {thing}"
    return tuple(each.format(head=told["head"], thing=thing, bare=bare) for each in own)
