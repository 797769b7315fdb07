"""The standing of a sentence: alone, leaning, announcing.

English alone. A sentence that leans on another says little where it is quoted by itself, and one
that only announces, aims or wonders is no answer. Told by looks; a language of other words is taken
as it is.
"""

from __future__ import annotations

from typing import Final

from askcite.text.english import AUXILIARIES
from askcite.text.late import late
from askcite.text.signs import tells_in_capitals
from askcite.text.studies import THINGS

_LINKS: Final = (
    r"and|but|so|or|yet|nor|then|thus|hence|therefore|however|moreover|furthermore|also|similarly"
    r"|likewise|instead|besides|otherwise|nevertheless|nonetheless|meanwhile|conversely"
    r"|consequently|accordingly|additionally|still|indeed|regardless|afterwards?|later|again"
    r"|in contrast|by contrast|for example|for instance|in addition|in particular|as a result"
    r"|in fact|on the other hand|in other words|in this (?:case|way|respect)|as such|even so"
    r"|of (?:these|those|them)|among (?:these|those|them)|from (?:there|here|then)"
    r"|after (?:this|that)|because of (?:this|that)|at (?:that|this) (?:time|point)"
)
_POINTERS: Final = (
    r"this|that|these|those|it|they|them|he|she|its|their|his|her|such|both|here"
    r"|the (?:latter|former|same|other|others)|another|others|neither|some of (?:these|them)"
)
_EXPLETIVE: Final = (
    r"(?:is|was|seems|remains|has been) (?:\w+ )?(?:clear|important|likely|unlikely|possible"
    r"|impossible|necessary|well known|true|thought|believed|known|estimated|said|time|not until)\b"
    r"|(?:appears|turns out|follows) that\b"
)
_DANGLING: Final = late(
    rf"(?i)[\W_]*(?:(?:{_LINKS})\b|if (?:not|so|you|they|we|it|he|she)(?: (?:are|is|do|does|did"
    rf"|have|can)"
    r"(?: not|n['’]t)?)?,"
    rf"|(?:{_POINTERS})\b(?!\s+(?:(?:\w+ )?(?:{THINGS})\b|{_EXPLETIVE}|who\b|which\b)))"
)
_LEANING: Final = late(
    rf"(?i)[\W_]*(?:(?:{_LINKS}),? )?(?:it|they|he|she|this|that|these|those|both|such|its|their"
    rf"|his|her)\b(?!\s+(?:(?:\w+ )?(?:{THINGS})\b|{_EXPLETIVE}|who\b|which\b"
    r"|day\b|year\b|century\b))"
)
_POINTING: Final = late(
    rf"(?i)[\W_]*(?:(?:{_LINKS}),? )?(?:(?:it|they|he|she|both|(?P<owner>its|their|his|her))\b"
    r"|(?:this|that|these|those)(?:['’]s\b| (?:\w+ly )?(?:is|was|are|were|has|have|had|can|may"
    r"|might|could|must|will|would|should|did|does|means?|makes?|led|leads?|became|gives?|gave"
    r"|helps?"
    r"|allows?|includes?|shows?|\w{2,}ed)\b))"
)
_ORDERED: Final = late(r"(?i)\W*(?:second|third|fourth|fifth|sixth|seventh|last|final)(?:ly)?, ")
_CUT: Final = late(
    r"(?i)\b(?:the|an?|as|to|of|with|by|in|is|are|and|or|from|into|use|run|type|called"
    r"|(?:use|run|type|enter|execute|give)(?: \w+)? command|like this)$"
)
"""A last word after which something comes: a command on a line of its own."""
_LEAD_WORDS: Final = 3
"""Of a lead-in that says nothing by itself: `Use:`."""
_STUB: Final = late(r"[a-z][\w'’-]*(?: [a-z][\w'’-]*)?[.;]?$")
"""The one or two words that are left of a sentence."""
_ASKING: Final = late(r"(?i)(?:what|how|why|when|where|who|which) (?:\w+ ?){1,9}$")
_LABEL: Final = late(r"\W*\S+(?: \S+)?: ")
_OPENED: Final = late(r"[(\[{=\\]$")
_DATUM: Final = late(r"\d|: \S| [–—=] ")
"""What makes words without a verb say something: a figure, a label with its value."""
_VERBS: Final = (
    rf"\b(?:{AUXILIARIES}|am|cannot|shall|said|says?|went|made|took|came|gave|saw|found|got"
    r"|began|became|left|held|led|wrote|told|knew|thought|brought|fell|grew|kept|met|ran|rose|set"
    r"|stood|won|lost|sent|built|spent|felt|put|let|cost|drew|broke|chose|spoke|bought|fought|paid"
    r"|need|want|believe|think|argue|use|make|take|work|show|suggest|include|remain|become|mean"
    r"|know|find|see|keep|give|help|allow|require|provide|live|like|follow|try|note|ask|consider"
    r"|avoid|check|call|add|remove|choose|click|open|start|stop|get|go|turn|write|read|run|dive)\b"
    r"|\w(?:['’]s|['’]re|['’]ve|['’]ll|n['’]t)\b|\w{2,}ed\b"
)
_VERB: Final = late(
    rf"(?i){_VERBS}|\w{{3,}}s (?:the|an?|to|that|its|their|his|her|not|only|both|up|out|how|why"
    r"|what)\b"
)
"""What is a verb by itself; a plural before a preposition may be none."""
_FINITE: Final = late(
    rf"(?i){_VERBS}|\w{{3,}}s (?:the|an?|to|that|in|on|at|for|from|with|by|as|its|their|his|her|not"
    r"|only|both|of|up|out|into|how|why|what|all|no|more|several|many|some|much|about|it|them|him"
    r"|us"
    r"|you)\b"
)
_ONE_OF_ALL: Final = late(r"\W*One of \w+ (?:\w+ )*\w+s\b")
"""`One of the oldest mills in Brandon.`, whose plural looks like a verb before `in`."""
_ENDS: Final = ".!?…\u3002\uff01\uff1f\u0964\u061f"
_ENDED: Final = late(rf"[{_ENDS};:][\"')\]”’»\d]*$")
_CLOSED: Final = late(rf"[{_ENDS}][\"')\]”’»\d]*$")
_PART: Final = late(
    r"(?i)\W*(?:abstract|background|introduction|objectives?|aims?|purpose|design|setting|methods?"
    r"|participants|measurements|results?|findings|discussion|interpretation|conclusions?"
    r"|limitations|significance|funding|keywords|summary)[.:]\W*"
)
"""The label of an abstract's part, cut from it: `Funding.`"""
_TAIL: Final = late(r"^\W*\w{1,6}\)\s*[.;]\s+")
"""What a sentence begins with that was cut within the reference before it: `2011) . M13 …`."""
_AIM: Final = late(
    rf"(?i)\b(?:the )?(?:aim|purpose|objective|goal)s? (?:of (?:this|the|our) [\w ]*|here )?"
    r"(?:is|was|are|were) to\b|^(?:aims?|objectives?|purpose|background)\b\W"
    r"|^to (?![^,]*, (?:(?!we\b)[\w’'-]+ ){0,3}(?:uses?|can|could|should|must|may|needs?|is|are|do"
    r"|run|type|choose|click|press|open|close|turn|check|go|try|call|add|make|take)\b)"
    r"(?:\w+ly )?(?:investigate|assess|evaluate|determine|examine|compare|explore|study|test"
    r"|analy[sz]e|describe|identify|establish|measure|find out|estimate|ascertain|clarify|review"
    r"|report|verify|validate|address|see|understand|quantify|characteri[sz]e|define)\b"
    r"|\bhypothes(?:is|es) (?:of|was|is|were|that)\b|\b(?:was|were) (?:\w+ )?(?:performed|conducted"
    r"|carried out|designed|undertaken) (?:in order )?to\b|\bit (?:is|was) (?:also )?(?:assessed"
    r"|investigated|examined|tested) (?:whether|if)\b"
    r"|\bwe (?:\w+ )?(?:aimed|sought|set out|wanted|asked|hypothesi[sz]ed|investigated whether"
    r"|examined whether|tested whether|wondered)\b"
    rf"|\b(?:this|the present|our) (?:\w+ )?(?:{THINGS}) (?:aim(?:s|ed)?|sought|seeks|was designed"
    r"|was (?:under|aimed)\w*|investigate[sd]|examine[sd]|assesse[sd]|evaluate[sd])\b"
)
_OPEN: Final = late(
    r"(?i)\b(?:(?:is|are|was|were|remains?|remained) (?:\w+ )?(?:unclear|unknown|controversial"
    r"|elusive|debated|uncertain|an open question|an? (?:\w+ )?(?:topic|matter|subject) of"
    r" (?:\w+ )?(?:debate|dispute|controversy)"
    r"|not (?:\w+ )?(?:known|clear|understood|established))"
    r"|(?:has|have) not (?:yet )?been (?:\w+ )?(?:studied|investigated|established|determined"
    r"|examined|explored)|little is known|poorly understood|whether or not)\b"
)
_REPLY: Final = late(
    r"(?i)(?:[A-Za-z][\w. ]{1,28}: )?"
    r"(?:yes|no|yep|nope|yes and no|not (?:really|quite|yet|at all|as such)|maybe|perhaps|sure"
    r"|it(?:['’]s| is) not|it is(?:n['’]t)?|they (?:do|are)(?:n['’]t| not)?|you can(?:['’]t|not)?"
    r"|(?:of course|absolutely|certainly|definitely)(?: not)?|it depends|right|correct)"
    r"[.!:]"
)
_REFERENCE: Final = late(
    r"(?i)\W*(?:please )?(?:see|refer to|cf\.?) (?:also )?(?:the )?(?:\w+ )?(?:sections?|chapters?"
    r"|fig(?:ure|\.)s?|tables?|pages?|appendix|question|above|below|here)\b"
    r"(?:[^.]|\.(?=\S)(?!\)\s+\w))*\W*$"
)
_NARRATED: Final = late(
    r"\W*(?:[^\s\"“]+ ){3,}[\"“'‘](?=\w)[^\"“”]*\?[\"”'’]\W*"
    r"|\W*(?:[^\s:?]+ ){3,}(?:written|wrote|reads?|asked|painted|carved|stood|spelt|printed): "
    r"[^?]{2,80}\?\W*"
)
"""A tale in which somebody asks: `She looked up and said, "Who is there?"`."""
_CODE: Final = late(
    r"(?:>>>|\.\.\.|\$|#!) ?\S.*|(?:def|class|import|from|return|for|if|while|print) [^.?!]*[:)\w]"
    r"|[\w.\[\]'\"]+(?:, [\w.\[\]'\"]+)* = \S.*|(?:\w+[.(]\w*)+\(.*\)[;:]?|[^.?!]*[=({][^?!]*[{};]"
)
_TASK: Final = late(
    r"\W*(?:\d+\W+)?(?:(?:Define|Describe|Explain|Discuss|Summari[sz]e) [^.]{3,60}\.$"
    r"|(?:[Dd]escribe|[Ll]ist|[Ee]xplain|[Dd]efine|[Cc]ompare|[Cc]ontrast|[Dd]iscuss"
    r"|[Ii]dentify|[Ss]ummari[sz]e|[Cc]alculate|[Aa]naly[sz]e|[Ee]valuate|[Dd]istinguish|[Oo]utline"
    r"|[Ii]llustrate|[Ii]nterpret|[Dd]ifferentiate) (?:and \w+ )?(?:the|an?|how|what|why|which|two"
    r"|three|four|five|between|some|your|\w+s)\b)"
)
_LONG_WORDS: Final = 3
"""Long words of a title, at least."""
_SMALL: Final = 3
"""Letters of a word that a title may write small."""


def dangles(sentence: str) -> bool:
    """True for one about another's subject: `But it also …`."""
    return _DANGLING.match(sentence) is not None


def counts_off(sentence: str) -> bool:
    """True for one of several in order: `Fourth, …`."""
    return _ORDERED.match(sentence) is not None


def is_fragment(sentence: str) -> bool:
    """True for words that are no whole sentence.

    That is a title, a label, a caption without a verb.
    """
    if not _ENDED.search(sentence.rstrip()) or not _FINITE.search(sentence):
        return True
    return _ONE_OF_ALL.match(sentence) is not None and not _VERB.search(sentence)


def is_bare(words: str) -> bool:
    """True for a title or broken piece that says nothing.

    As in `Next steps` or `rats (Dente`.
    """
    if _STUB.match(words) or _OPENED.search(words.rstrip()) or _is_a_line_of_a_menu(words):
        return True
    if _PART.fullmatch(words):
        return True
    if _CLOSED.search(words.rstrip()) or _VERB.search(words):
        return words.rstrip().endswith(",") and not _TAIL.sub("", words)[:1].isupper()
    return not _DATUM.search(words) or words.rstrip().endswith(",")


def _is_a_line_of_a_menu(words: str) -> bool:
    """True for `How to get in`, and for titles."""
    if _ENDED.search(words.rstrip()) or any(map(str.isdigit, words)) or "," in words:
        return False
    return _ASKING.match(words) is not None or (is_titled(words) and not _LABEL.match(words))


def breaks_off(sentence: str) -> bool:
    """True where it goes on below: `To see, run`."""
    few = sentence.rstrip()
    return _CUT.search(few) is not None or (
        few.endswith((":", "\uff1a")) and len(few.split()) <= _LEAD_WORDS
    )


def points(sentence: str, owners: bool = True) -> bool:
    """True for one about a pronoun: `It was built.`.

    With `owners`, also for `Its walls …`.
    """
    found = _POINTING.match(sentence) if leans(sentence) else None
    return found is not None and (owners or found["owner"] is None)


def leans(sentence: str) -> bool:
    """True for one whose subject another names: `That means …`."""
    return _LEANING.match(sentence) is not None


def is_titled(line: str) -> bool:
    """True for capitals as of titles: `The Way of Tea`."""
    long = [word for word in line.split() if len(word.strip("\"'(),:")) > _SMALL]
    capital = all(word.strip("\"'(“”‘’")[:1].isupper() for word in long)
    named = capital and len(long) >= _LONG_WORDS and not _CLOSED.search(line.rstrip())
    return named and not tells_in_capitals(line)


def is_closed(sentence: str) -> bool:
    """True for one that ends as a sentence does."""
    return _CLOSED.search(sentence.rstrip()) is not None


def asks(sentence: str) -> bool:
    """True for a question.

    It is none where somebody is told to ask it.
    """
    ends = sentence.rstrip("\"'”’)] ").endswith("?")
    return ends and _NARRATED.fullmatch(sentence) is None


def seeks(sentence: str) -> bool:
    """True for an aim or open question: `To investigate …`."""
    return bool(_AIM.search(sentence) or _OPEN.search(sentence))


def is_open(sentence: str) -> bool:
    """True for what nobody knows yet: `… remains unclear`."""
    return _OPEN.search(sentence) is not None


def is_code(line: str) -> bool:
    """True for a line of a program: `x = read(name)`."""
    return _CODE.fullmatch(line.strip()) is not None


def replies(sentence: str) -> bool:
    """True for a mere `Yes.` before its sentence."""
    return _REPLY.fullmatch(sentence.strip()) is not None


def refers(sentence: str) -> bool:
    """True for a mere pointer: `(See Section 5.)`."""
    return _REFERENCE.match(sentence) is not None


def sets_a_task(sentence: str) -> bool:
    """True for a reader's task: `List the three kinds.`."""
    return _TASK.match(sentence) is not None
