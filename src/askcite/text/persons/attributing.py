"""Forms by which words are laid to their speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from askcite.text.english import PREPOSITIONS, WEEKDAY
from askcite.text.late import late

VERBS: Final = (
    "said|says|say|told|tells|asked|asks|added|adds|argued|argues|argue|claimed|claims|claim"
    "|stated|states|noted|notes|explained|explains|wrote|writes|announced|announces|warned|warns"
    "|insisted|insists|replied|replies|declared|declares|acknowledged|acknowledges|admitted|admits"
    "|denied|denies|deny|suggested|suggests|suggest|reported|reports|observed|observes|remarked"
    "|remarks|recalled|recalls|believes|believe|believed|concluded|concludes|confirmed|confirms"
    "|emphasized|emphasizes|emphasised|stressed|stresses|testified|complained|promised|predicted"
    "|predicts|asserted|asserts|contended|contends|maintained|maintains|responded|continued|quipped"
    "|commented|cautioned|pointed out|points out|thinks|thought|tweeted|posted"
)
"""Verbs of saying, as alternatives of a pattern."""
_ALOUD: Final = (
    "demanded|demands|boasted|joked|jokes|answered|answers|exclaimed|cried|shouted|shouts|yelled"
    "|yells|screamed|whispered|whispers|murmured|muttered|mused|lamented|vowed|vows|urged|urges"
    "|pleaded|countered|counters|conceded|concedes|offered|began|begins|went on|repeated|returned"
    "|inquired|enquired|retorted|scoffed|snapped|fumed|griped|charged|alleged|alleges|pledged"
    "|recounted|reasoned|opined|marveled|marvelled|gushed|chided|blasted|proclaimed|proclaims"
    "|gives|gave|protested|interrupted|ventured|sighed|laughed|called out|agreed|agrees|ordered"
    "|begged"
    "|thundered|growled|sobbed|remembered|remembers"
)
"""Verbs that say something only beside a quotation."""
_NAMING: Final = (
    "called|calls|described|describes|dubbed|labeled|labelled|branded|denounced|dismissed|decried"
    "|characterized|characterised|hailed|praised|blasted|slammed|accused|likened|urged|exhorted"
)
"""Verbs before a quotation that is a part of the sentence."""
CAPITAL: Final = rf"(?!{WEEKDAY}\b)(?:[A-Z]\.|[A-Z][\w'’-]*)"
_TITLES: Final = r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|Gov|Lt|Col|St)\.\s+)?"
_JOINTS: Final = "of|the|for|de|la|van|von|bin|al|and"
NAME: Final = (
    rf"{_TITLES}{CAPITAL}(?:\s+(?:(?:{_JOINTS}|&)\s+(?:the\s+)?)?{_TITLES}{CAPITAL}){{0,7}}"
)
_ITS_WORD: Final = r"(?!(?:to|what|that|which|who|it|he|she|they|as|is|was)\b)[\w'’-]+"
_ROLE: Final = (
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s+"
    rf"(?:{_ITS_WORD}\s+){{0,3}}?{_ITS_WORD}"
)
_OFFICE: Final = (
    rf"(?:\d\S*\s+|[Ff]ormer\s+|[Tt]hen\s+)?(?:{CAPITAL}\s+){{0,4}}(?:(?!(?:{VERBS}|{_JOINTS}|in|at|to|with|from|by)\b)"
    rf"[a-z][\w'’-]*\s+){{1,3}}(?:[A-Z][\w-]*\s+)?{_TITLES}{CAPITAL}(?:\s+{CAPITAL})+"
)
"""A name after its bearer's office: `Tulsa police Chief Chuck Jordan`."""
_MANY: Final = (
    r"(?:(?:[A-Za-z][\w'’-]*\s+){0,3}(?:[Oo]fficials|[Cc]ritics|[Rr]esearchers|[Ss]cientists"
    r"|[Pp]olice|[Ee]xperts|[Ww]itnesses|[Aa]uthorities|[Aa]nalysts|[Ss]upporters|[Oo]pponents"
    r"|[Aa]ctivists|[Ll]awyers|[Aa]ttorneys|[Aa]ides|[Aa]dvisers|[Ll]awmakers|[Rr]epublicans"
    r"|[Dd]emocrats|[Ee]conomists|[Pp]rosecutors|[Ii]nvestigators|[Rr]esidents)"
    r"|[Ss]ome|[Mm]any|[Oo]thers|[Pp]eople)"
)
PRONOUN: Final = r"[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Ii]t"
_ASIDE: Final = r"(?:(?:,\s[^,“”\"]{2,80}){1,3},|\s\([^()]{1,60}\))?"
_ADVERBS: Final = """although as when while if please similarly additionally recently finally
initially originally eventually previously meanwhile however moreover furthermore later then still
yet today now yesterday also thus therefore instead unfortunately apparently clearly notably
specifically but and so for speaking citing asked following referring writing talking calling noting
pressed given"""
OPENINGS: Final = "|".join(word.capitalize() for word in _ADVERBS.split())
"""Words that begin a sentence, before its doer or another clause."""
_NO_NAMES: Final = "|".join([OPENINGS, *map(str.capitalize, PREPOSITIONS.split("|"))])
SPEAKER: Final = (
    rf"(?P<speaker>(?:{PRONOUN})(?!\w)|(?:{_OFFICE})"
    rf"|(?:(?:{_ROLE})\s+)?(?!(?:{_NO_NAMES})\b)(?:{NAME})|{_MANY}"
    rf"|{_ROLE}){_ASIDE}"
)
NAMED: Final = SPEAKER.replace("speaker", "named")
SUBJECT: Final = (
    rf"(?P<speaker>(?:{PRONOUN})(?!\w)|(?:{_OFFICE})"
    rf"|(?:[Tt]he\s+(?:[a-z]\w+\s+){{0,3}})?(?!(?:{_NO_NAMES})\b)(?:{NAME})"
    rf"|{_MANY}){_ASIDE}"
)
ADVERB: Final = (
    r"(?:(?:also|later|then|has|have|had|\w+ly|once|repeatedly|again|will|would|did|does|may|might"
    r"|can|could|attempts? to|tri(?:es|ed) to)\s+){0,3}"
)
_START: Final = r"(?:^\s*|[.;:!?,”\"]\s+|\b(?:and|but|as|when|while|that)\s+)"
_REST: Final = r"(?P<rest>[^.!?“”\"]{0,70})$"
_BEFORE: Final = late(rf"{_START}{SPEAKER}\s+{ADVERB}(?P<verb>{VERBS}|{_ALOUD}|{_NAMING})\b{_REST}")
_BARE_BEFORE: Final = late(
    rf"(?<!\bof)(?<!\bby)(?<!\bto)(?<!\bwith)(?<!\bfrom)(?<!\bfor)\s+(?P<speaker>{NAME})"
    rf"\s+{ADVERB}(?P<verb>{VERBS}|{_ALOUD})\b{_REST}"
)
_TOLD_FIRST: Final = late(rf"\b(?P<verb>Said|Says|Wrote|Writes|Asked)\s+{SPEAKER}:\s*$")
_COLON: Final = late(
    rf"{_START}{SUBJECT}\s+{ADVERB}(?P<verb>[a-z]+(?:ed|s))\b[^.:“”\"]{{0,70}}:\s*$"
)
_PARTICIPLE: Final = late(
    r"(?:,|\s[—–-])\s+(?:then\s+|later\s+|again\s+)?(?P<verb>saying|adding|arguing|writing|tweeting"
    r"|noting|telling|warning|insisting|claiming|declaring|explaining|asking|calling|describing"
    r"|suggesting|stating|joking|predicting|promising|vowing|boasting)\b[^.!?“”\"]{0,70}$"
)
_OPENS: Final = late(rf"^(?:[^,“”\"]{{1,80}},\s)??{SUBJECT}\s+(?=[a-z])")
_ABBREVIATED: Final = "".join(
    rf"(?<!\b{each})"
    for each in [
        "[A-Z]",
        "Dr",
        "Mr",
        "Mrs",
        "Ms",
        "Lt",
        "St",
        "Gen",
        "Sen",
        "Rep",
        "Gov",
        "Col",
        "Jr",
    ]
)
_SENTENCE: Final = late(rf"{_ABBREVIATED}[.!?][”\"’)]?\s+(?=[A-Z“\"])")
_WHOLE_ROLE: Final = (
    rf"{_ROLE}(?=\s*(?:[,.;:!?—“”\"(]|$|\s(?:in|of|at|from|who|as|with|to|on|for|and|during|after"
    r"|before|when|while|that)\b))"
)
_AFTER: Final = late(
    rf"\s*,?\s*(?:(?P<verb>{VERBS}|{_ALOUD})\s+{SPEAKER.replace(f'|{_ROLE})', f'|{_WHOLE_ROLE})')}"
    rf"|{NAMED}\s+{ADVERB}(?P<verb2>{VERBS}|{_ALOUD})\b)"
)
_SIGNED: Final = late(
    rf"\s*(?:[―—–]|--?)\s*(?P<speaker>{CAPITAL}(?:\s+{CAPITAL}){{1,4}})\s*(?:$|[\n.(]|,\s[a-z])"
)
_AFTER_OFFICE: Final = late(
    rf"\s+[a-z][\w-]*(?:\s[a-z][\w-]*)?,?\s+(?P<name>{CAPITAL}(?:\s{CAPITAL})+)"
)
"""An office after the name of what it is held in, and the name of who holds it."""
ACCORDING: Final = rf"[Aa]ccording to\s+{SPEAKER}"
_ACCORDING_BEFORE: Final = late(rf"{ACCORDING},?\s*$")
_ACCORDING_AFTER: Final = late(rf",?\s*{ACCORDING}")
CLAIMING: Final = (
    "saying|claiming|arguing|insisting|warning|suggesting|alleging|stating|asserting|maintaining"
)
"""Participles before "that" and what the sentence's doer says."""
DISCLOSED: Final = (
    "maintained|maintains|maintain|state|note|revealed|reveals|shared|disclosed|hinted|vowed|agreed"
)
"""Verbs of saying before "that" alone."""
MAY_SAY: Final = late(
    rf"[“”\"«„]|ccording to|\b(?:{VERBS}|insist|contend|alleg\w+|warn|admit"
    rf"|cautions|(?:{CLAIMING}|{DISCLOSED}) that)\b"
)
"""A sign of an utterance: text without any has none."""
QUOTED: Final = late(r"“([^“”]+)”|\"([^\"\n]+)\"|«([^«»]+)»|„([^„“”]+)[“”]")
"""Words in quotation marks, of the forms that are told apart from apostrophes."""
_HELD: Final = late(
    rf"^(?:\S+\s+)*?(?:(?!(?:{_JOINTS})\s)[a-z][\w'’-]*|\S+['’]s)\s+"
    rf"(?P<name>{_TITLES}{CAPITAL}(?:\s+{CAPITAL})+)$"
)
_TITLED: Final = late(
    r"^(?:\S+\s+)*?(?:Chair(?:man|woman)?|Director|Leader|Speaker|Secretary|(?:Prime )?Minister"
    r"|President|Senator|Governor|Mayor|Chief|Judge|Justice|General|Officer|Professor|Attorney"
    r"|Secretary of State|Speaker of the House|Representative|Congress(?:man|woman)|Commissioner"
    rf"|Sheriff|Captain|Detective|Spokes(?:man|woman)|(?:Dr|Mr|Mrs|Ms|Sen|Rep|Gov|Gen)\.?)\s+"
    rf"(?P<name>(?!of\b){CAPITAL}(?:\s+{CAPITAL}){{0,3}})$"
)
OWNING: Final = ("'s", "’s", "s'", "s’")
_CLOSING: Final = "\"”’'» "
_CLOSED: Final = frozenset(",?!—–…")


@dataclass(frozen=True, slots=True)
class Source:
    """A speaker as a text has him, and the verb.

    `start` and `end` are the place of a reported clause in its sentence; `leads` is the place of
    his name in what stands before a quotation, where he is named there.
    """

    speaker: str
    verb: str
    start: int = 0
    end: int = 0
    leads: int | None = None


def laid(lead: str, after: str, quoted: str) -> Source | None:
    """The speaker and verb right beside a quotation."""
    ends = quoted.rstrip(_CLOSING)[-1:] in _CLOSED or after.lstrip().startswith(",")
    if ends and (found := _AFTER.match(after)):
        return Source(_whole(found, after), found["verb"] or found["verb2"])
    if found := _SIGNED.match(after):
        return Source(found["speaker"], "signed")
    if found := _last(lead):
        return Source(bared(found["speaker"]), found["verb"], leads=found.start("speaker"))
    if found := _ACCORDING_BEFORE.search(lead):
        return Source(bared(found["speaker"]), "according to")
    if found := _ACCORDING_AFTER.match(after):
        return Source(bared(found["speaker"]), "according to")
    return _of_subject(lead)


def _of_subject(lead: str) -> Source | None:
    """The doer of a sentence that goes on with "saying"."""
    found = _PARTICIPLE.search(lead)
    if found is None:
        return None
    start = max((end.end() for end in _SENTENCE.finditer(lead, 0, found.start())), default=0)
    opened = _OPENS.match(lead[start : found.start()].lstrip(", "))
    if opened is None or opened["speaker"].endswith(OWNING):
        return None
    return Source(bared(opened["speaker"]), found["verb"], leads=start)


def _last(lead: str) -> re.Match[str] | None:
    """The last attribution that leads to a quotation."""
    for pattern in (_BEFORE, _TOLD_FIRST, _COLON, _BARE_BEFORE):
        found, last = pattern.search(lead), None
        while found:
            last = found if last is None or found.end("verb") > last.end("verb") else last
            found = pattern.search(lead, found.start("speaker") + 1)
        if last is not None and not last["speaker"].endswith(OWNING):
            return last
    return None


def _whole(found: re.Match[str], after: str) -> str:
    """The speaker, named in full where an office comes first."""
    further = _AFTER_OFFICE.match(after, found.end("speaker")) if found["speaker"] else None
    return further["name"] if further else bared(found["speaker"] or found["named"])


def bared(speaker: str) -> str:
    """A speaker's name without the office before it."""
    if " and " in speaker:
        return speaker
    for pattern in (_HELD, _TITLED):
        while held := pattern.match(speaker):
            if " " not in held["name"]:
                return speaker
            speaker = held["name"]
    return speaker


def surname(speaker: str) -> str:
    """A last name without the title before it."""
    held = _TITLED.match(speaker)
    return held["name"] if held else speaker


def goes_on(lead: str) -> bool:
    """True where only "X said." stands between two quotations."""
    words = lead.split()
    if len(words) <= 12:
        return not words or re.search(rf"\b(?:{VERBS}|{_ALOUD})\b", lead) is not None
    bare = lead.strip()
    return bare.endswith(".") and not _SENTENCE.search(bare) and _AFTER.match(bare) is not None
