"""The looks of a line: patterns and shapes.

`blocks` decides by them.
"""

from __future__ import annotations

from typing import Final

from askcite.text.english import FUNCTION_WORDS, MONTH_BEGINS, MONTH_WORD, QUESTION_WORDS
from askcite.text.late import late
from askcite.text.layout import bylines
from askcite.text.layout.lines import SENTENCE_END

_HEADING_CHARACTERS: Final = 100
"""Headlines of newspapers stay below; a longer line is a sentence without its stop."""
_HEADING_WORDS: Final = 14
"""Longer title-like lines are lists of names."""
_HEADLINE_WORDS: Final = 6
"""A shorter first line with a date, a label or figures is a fact: "Capital: Tokyo"."""
_PLAIN_HEADING_WORDS: Final = 8
"""A heading in sentence case is shorter, or it may well be a sentence."""
_TITLE_SHARE: Final = 0.75
"""Words other than the small ones that must be capitalised; below, it may be a plain sentence."""
_SMALL: Final = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "if", "in", "into", "is", "its"}
    | {
        "nor",
        "of",
        "off",
        "on",
        "or",
        "over",
        "per",
        "than",
        "the",
        "to",
        "up",
        "via",
        "vs",
        "with",
    }
)
"""Words that a title may leave small, and that none ends with."""
_PROSE_CHARACTERS: Final = 80
"""A line this long is prose even without an end mark."""

_WORD: Final = late(r"[^\W\d_][\w'’-]*")
_CAPITAL: Final = late(r"\b[A-Z]\w{2,}")
_CLOSED: Final = late(r"[.!,;:…。\uff01،؛|][\"'”’»)\]]*$")
_NUMBERING: Final = late(r"\d{1,2}(?:\.\d{1,2})*\.?\s+")
_FIGURES: Final = late(r"\d{5,}|\d[.,:/]\d|[€$£¥]\d|\d ?[%€]|\d.*\D\d")
_MONTH: Final = late(rf"\b{MONTH_WORD} \d|\d\.? {MONTH_BEGINS}")
_LABEL: Final = late(r"^\S+(?: \S+){0,2}: ")
_OPENING: Final = "\"'“‘«¿¡("
_PUNCTUATION: Final = ".,;:)]}%+=/"
_QUESTION: Final = late(rf"(?i:{QUESTION_WORDS})\b")
_FINITE: Final = late(
    r"\bmay\b|(?i:\b(?:is|are|was|were|has|have|had|will|would|can|could|must|does|did|said"
    r"|says)\b)"
)
_BYLINE: Final = late(
    r"(?i:authors?|(?:written|words|text|story|reporting) by)\s*:\s*\S"
    r"|(?i:(?:written|words|text|story|reporting) by) (?=[A-Z])\S"
    r"|(?:By|BY|by):? (?:[A-Z][\w.'’-]*|and|de|von|van|[,&|])(?:[ ,]+(?:[A-Z][\w.'’-]*|and|de|of|"
    r"von|van|the|for|[&|]))*(?:(?:\s*[,|·•–—-]\s*|\s+on\s+)[^.?!]{0,24}(?:1[5-9]|20)\d\d)?$"
    r"|(?i:(?:posted|published|updated|last updated|written)(?: on)? [^.?!:]{0,24}"
    r"(?:1[5-9]|20)\d\d)(?: (?i:by) [A-Z][^.?!]{1,60})?$"
)
_DAY: Final = late(
    rf"(?:(?i:date"
    rf"|published): )?(?:[^\W\d_]{{3,9}},? )?(?:\d{{1,2}}\.? {MONTH_WORD},? \d{{4}}"
    rf"|{MONTH_WORD} \d{{1,2}},? \d{{4}}|\d{{4}}-\d\d-\d\d)$"
)
_ABOUT: Final = late(r".{2,80}?\b(?:is|was|writes|teaches|works|serves|holds)\b")
_CREDIT: Final = late(
    r"(?i:photo(?:graph)?|image|picture|caption|fig(?:ure|\.)|illustration|credit)s?"
    r"(?: \d+[a-z]?)?\s?(?:[:.—–]|(?i:by|courtesy)\b)"
    r"|.*\((?:©|(?i:photo|image|picture|credit|courtesy)\b|\w+ via |\w+ Images)[^()]*\)\.?$"
)
_SCENE: Final = late(
    r"(?:(?:[A-Z0-9][\w.'’-]*,?|and|of|the|a|in|with|at|from) ){1,14}[a-z]{2,}ing "
)
_RELATED: Final = late(
    r"(?i)(?:related(?: (?:articles?|stories|story|posts?|content|links?|reading|news))?"
    r"|(?:recent|latest|popular|featured) (?:posts|articles|stories|comments|entries)"
    r"|you (?:may|might) also (?:like|enjoy)|recommended (?:for you|reading|stories|articles)"
    r"|most (?:read|popular)|trending(?: now)?|more stories)\s*(?P<colon>:?)\s*(?P<rest>.*)"
)
_READ_ALSO: Final = late(
    r"(?i)(?:(?:read|see|watch) (?:also|more|next)|also read|more (?:from us|on this(?: \w+)?))"
    r"\s*(?P<colon>:)\s*(?P<rest>.*)"
)
_FURNITURE: Final = late(
    r"(?i)(?:advertisement|sponsored(?: content)?|continue reading|read more|back to top|log ?in"
    r"|skip to (?:main )?content|share(?: (?:this|on|via|with|article|story|post|page|facebook"
    r"|twitter|x|linkedin|whatsapp|email|reddit|friends))*|print(?: this)?(?: page| article)?"
    r"|copy link|leave a (?:comment|reply)|follow us(?: on [\w ,]{1,60})?"
    r"|(?:click here to )?unsubscribe(?: (?:here|from this list))?"
    r"|view (?:this e-?mail )?in (?:your|a) (?:web )?browser"
    r"|(?:sign up|subscribe)(?: (?:now|today|here|for|to)\b[^.?!]{0,80})?"
    r"|stay (?:connected|in touch|informed)|connect with us|(?:quick|useful) links"
    r"|\d{1,3}[ -]min(?:ute)?s? read|\d+ comments?|comments? \(\d+\)|tags: .{1,100}"
    r"|view (?:all )?comments(?: \(\d+\))?"
    r"|your e-?mail address will not be published\.?(?: required fields are marked ?\*?)?"
    r"|required fields are marked ?\*?|(?:previous|next) (?:post|article|page|story)\b:?.{0,100}"
    r"|[←→] ?(?:older|newer) (?:posts|entries)|(?:older|newer) (?:posts|entries) ?[←→]"
    r"|(?:posted in|filed under|tagged)\b:? .{1,100}|(?:proudly )?powered by [\w .]{2,40}"
    r"|(?:accept|reject|manage)(?: all)? cookies|cookie (?:settings|preferences)|loading\W*"
    r"|(?:we|(?:this|our) (?:web)?site) uses? cookies\b[^.]{0,200}\.?|toggle [\w ]{3,30}"
    r"|(?:(?:share|tweet|facebook|twitter|x|e-?mail|print|linkedin|whatsapp|reddit|pinterest)"
    r"[|•·/,\s]*){1,12})[\s.:!»\u203a→|]*$"
    r"|(?:©|\(c\) ?\d{4}|copyright\s*(?:©|\(c\)|\d{4})).{0,150}$|.{0,100}\ball rights reserved\.?$"
)
_LED: Final = late(r"\w ?(?:[.·…] ?){4,}\s*(?:\d{1,4}|[ivxl]{1,6})$")
"""A title with its page after dots, in a table of contents."""
_INVITES: Final = late(r"(?i)(?:sign up|subscribe|share|follow|like us|join)\b")


def ends_sentence(line: str) -> bool:
    """True where `line` closes a sentence."""
    return SENTENCE_END.search(line[-9:]) is not None


def is_long(line: str) -> bool:
    """True for a line too long for headings or labels."""
    return len(line) >= _PROSE_CHARACTERS


def is_prose(line: str) -> bool:
    """True where `line` reads as running text."""
    return is_long(line) or ends_sentence(line)


def is_furniture(line: str) -> bool:
    """True for a line of the page, not the article.

    That is a share bar, an advertisement, rights.
    """
    return _FURNITURE.match(line) is not None or _LED.search(line[-60:]) is not None


def is_invitation(line: str) -> bool:
    """True for a line that asks to subscribe or share."""
    return _INVITES.match(line) is not None


def is_related_label(line: str) -> bool:
    """True for a label over links to other articles."""
    match = _RELATED.match(line) or _READ_ALSO.match(line)
    return match is not None and not match["rest"]


def is_related_link(line: str) -> bool:
    """True for label and link in one: "RELATED: Another Story"."""
    match = _RELATED.match(line) or _READ_ALSO.match(line)
    return match is not None and bool(match["colon"]) and not ends_sentence(line)


def is_byline(line: str) -> bool:
    """True where `line` names the article's author."""
    first = bylines.lines(line)[0]
    return _BYLINE.match(line) is not None or bylines.named(first) is not None


def is_date(line: str) -> bool:
    """True for a day, alone or after the paper's name."""
    return _DAY.match(line) is not None or bylines.of_paper(line) is not None


def is_about(line: str, byline: str) -> bool:
    """True where `line` presents somebody whom `byline` names."""
    found = bylines.named(byline)
    named = _CAPITAL.findall(found["author"] if found else byline)
    names = {name for name in named if name.lower() not in FUNCTION_WORDS}
    return _ABOUT.match(line) is not None and not names.isdisjoint(_CAPITAL.findall(line))


def is_credit(line: str) -> bool:
    """True where `line` names a picture or its photographer."""
    return _CREDIT.match(line) is not None


def is_scene(line: str) -> bool:
    """True where `line` says what a photo shows.

    It has names and a participle, no finite verb.
    """
    return _SCENE.match(line) is not None and _FINITE.search(line) is None


def is_title(line: str) -> bool:
    """True for a line like a title.

    Figures make it a fact.
    """
    return _may_head(line) and _capitals(line) >= _TITLE_SHARE


def is_headline(line: str) -> bool:
    """True for a possible title over an article.

    It is short, without a sentence's end.
    """
    if not _is_short(line) or _CLOSED.search(line) or "://" in line:
        return False
    datum = any(pattern.search(line) for pattern in (_FIGURES, _MONTH, _LABEL))
    return not datum or len(line.split()) >= _HEADLINE_WORDS


def is_titled_part(line: str) -> bool:
    """True for a title with its part: `MARLOW GARDENS: RULES`."""
    name, colon, part = line.partition(": ")
    whole = f"{name} {part}"
    return bool(colon) and name.count(" ") > 0 and _may_head(whole) and not _FIGURES.search(whole)


def is_plain_heading(line: str) -> bool:
    """True for a possible heading in sentence case.

    It is short, without figures or finite verb.
    """
    words = len(line.split())
    verb = _FINITE.search(line) and not _QUESTION.match(line)
    return _may_head(line) and words <= _PLAIN_HEADING_WORDS and not verb


def is_fact(line: str) -> bool:
    """True for a short line with label or figure."""
    figure = _LABEL.search(line) or any(map(str.isdigit, line))
    return bool(figure) and _is_short(line)


def asks(line: str) -> bool:
    """True for a line that begins as a question does."""
    return _QUESTION.match(line) is not None


def is_continuation(line: str) -> bool:
    """True where `line` continues the sentence before it."""
    return line[0].islower() or line[0] in _PUNCTUATION


def _may_head(line: str) -> bool:
    bare = _bare(line)
    if not _is_short(line) or "://" in line:
        return False
    barred = (_CLOSED, _FIGURES, _MONTH, _LABEL)
    whole = bare.split()[-1].lower() not in _SMALL and bare.count("(") <= bare.count(")")
    return whole and not any(pattern.search(bare) for pattern in barred)


def _is_short(line: str) -> bool:
    """True where `line` begins and measures like a heading."""
    short = len(line) <= _HEADING_CHARACTERS and len(line.split()) <= _HEADING_WORDS
    bare = _bare(line)
    return short and bare[:1].isalnum() and not bare[0].islower() and "\n" not in line


def _bare(line: str) -> str:
    """`line` without numbering and opening quotation marks."""
    numbering = _NUMBERING.match(line)
    return (line[numbering.end() :] if numbering else line).lstrip(_OPENING)


def _capitals(line: str) -> float:
    words = [w for w in _WORD.findall(line) if w not in _SMALL]
    return sum(not w[0].islower() for w in words) / len(words) if words else 0.0


_TELLS: Final = late(
    r"(?:[A-Z'’-]+ ){1,3}[A-Z]{2,}S"
    r" (?!(?:OF|FOR|BY|TO|AT|IN|ON|OVER|WITH|FROM|AND|OR|OFF|AS)\b)[^a-z]*"
    r"\b(?:FOR|BY|AFTER|TO|AT|IN|OF|OVER|WITH|FROM|UNTIL|SINCE)"
    r" (?!(?:1[5-9]|20)\d\d\W*$)[€$£]?\d[^a-z]*$"
)
"""A headline in capitals with a verb, its object and a figure: its fact may stand nowhere else."""


def tells_in_capitals(line: str) -> bool:
    """True for a headline that tells a fact in capitals."""
    return len(line) <= _HEADING_CHARACTERS and _TELLS.match(line) is not None
