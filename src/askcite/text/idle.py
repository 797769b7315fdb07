"""Idle sentences, which only ask, seek, refer, reply or announce.

English alone. Titles, broken pieces, mere replies, aims, open questions and pointers are no
answers, and `There are three reasons:`, `Here is how it works.`, `Three tried.` only announce what
follows. Told by looks; a language of other words is taken as it is.
"""

from __future__ import annotations

from typing import Final

from askcite.text.late import late
from askcite.text.signs import tells_in_capitals
from askcite.text.standing import CLOSED, ENDED, VERB
from askcite.text.studies import THINGS

_STUB: Final = late(r"[a-z][\w'’-]*(?: [a-z][\w'’-]*)?[.;]?$")
"""The one or two words that are left of a sentence."""
_ASKING: Final = late(r"(?i)(?:what|how|why|when|where|who|which) (?:\w+ ?){1,9}$")
_LABEL: Final = late(r"\W*\S+(?: \S+)?: ")
_OPENED: Final = late(r"[(\[{=\\]$")
_DATUM: Final = late(r"\d|: \S| [–—=] ")
"""What makes words without a verb say something: a figure, a label with its value."""
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
_COUNTS: Final = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_SOME: Final = 3
_ANNOUNCED: Final = late(
    r"(?i)\bthe following(?: \w+){1,4}\W*$|\bas follows\W*$"
    r"|(?<![\w-])(?:(?P<count>a number|several|many|various|two|three|four|five|six|seven|eight"
    r"|nine|ten|a (?:few|variety|range)|different|some|the following|numerous|multiple)\b(?: of)?"
    r"(?: \w+){0,3} (?:\w*qualities|reasons|ways|types|kinds|forms|factors|advantages"
    r"|disadvantages|benefits|features|steps|stages|methods|problems|causes|challenges|points"
    r"|theories|explanations|limitations|effects|uses|parts|categories|options|things|aspects"
    r"|approaches|techniques|elements|components|examples|incidents|weaknesses|strengths|drawbacks"
    r"|shortcomings|flaws|faults|dangers|risks|difficulties|obstacles|objections|concerns"
    r"|conditions"
    r"|rules|requirements|criteria|principles|goals|aims|objectives|tasks|duties|functions|purposes"
    r"|properties|differences|similarities|lessons|findings|arguments|phases|strategies|measures"
    r"|exceptions|hypotheses|assumptions|drawbacks|disadvantages|consequences|changes))\W*$"
)
_SCORED: Final = late(
    r"(?i)\b(?:with|by|on|won|lost|got|gets|scored?|gained|took|behind|ahead) \w+ points\W*$"
)
"""Points that are counted, and not made: `They won by four points.`"""
_HAS: Final = late(
    rf"(?i)(?:^\W*(?:\w+ )?there (?:are|were)|\b(?:faces?|lists?|names?|gives?"
    r"|(?:has|have|had)(?= \w+ (?:\w+ )?(?:pieces of advice|rules|aims|tasks|duties|conditions"
    r"|steps|reasons|tips|requests|questions|wishes|doubts)\b)))"
    rf" (?P<count>{'|'.join(_COUNTS)}|several|many|a number of|various) (?:\w+ ){{0,2}}\w+s"
    r"(?: of advice)?(?: (?:for|of|in|to|with|on) (?:\w+ ){0,3}\w+)?\W*$"
)
_ANNOUNCING_WORDS: Final = 14
_LEADS_ON: Final = late(
    r"(?i)\W*(?:(?:so|but|and|yet|now|then|well|still),? )*(?:here (?:is|are|was|were) (?:what|why"
    r"|how|the|my|her|his|our|their|some)\b.*"
    r"|let (?:me|us) (?:first )?(?:begin|start|explain|tell)\b.*"
    r"|the \w+ (?:is|was) (?:this|simple|as follows|twofold|threefold)"
    r"|there (?:is|was) (?:an?|one|another|but one|only one) (?:\w+ )?(?:trick|catch|reason|problem"
    r"|difference|exception|condition|solution|snag|twist)(?: (?:to|with|in|about|here) ?\w*)?"
    rf"|(?P<count>{'|'.join(_COUNTS)}) (?:\w+ ){{0,2}}(?:tried|came|followed|remain|stand out"
    r"|stood out|matter|apply))[.!:]\W*"
)
"""A sentence that says only that something follows: `Three tried.`."""
_BARE: Final = late(
    r"(?i)\W*(?:[\w'’-]+ ){1,4}(?:wants?|demands?|asks? for|expects?) (?:much |far )?"
    r"(?:more|something else)\W*"
    r"|\W*(?:(?:and|but) )?there (?:is|are|was|were) (?:also |some |good |ample |much )*(?:evidence"
    r"|proof|doubts?|criticism|opposition|support|disagreement|resistance)"
    r"(?: (?:for|of|that|against|about|to)(?: \w+){1,4})?(?:,? (?:too|as well))?\W*"
    r"|\W*(?:[\w'’-]+ ){1,4}(?:(?:have|has|had) )?(?:long |always |often )?(?:argued?|quarrell?ed"
    r"|disagree[ds]?|debate[ds]?|dispute[ds]?|differ(?:ed|s)?)"
    r"(?: (?:about|over|on|of|as to|among) (?:[\w'’-]+ ){0,8}[\w'’-]+)?\W*"
    r"|\W*(?:finally|lastly|then|next|last),? (?:there (?:is|are)|comes?) (?:the |an? )?\w+\W*"
)
_BARE_ONE: Final = late(
    r"(?i)\W*.{3,40} (?:is|are) (?:also |still )?(?:(?:in|of) two minds|divided|split)\W*"
    r"|\W*the \w+ (?:objection|argument|reason|point|problem) (?:is|concerns) (?:\w+ ){0,2}\w+\W*"
    r"|\W*not (?:every(?:one|body)|all(?: \w+){1,2})(?: \w+){1,6}\W*"
)
"""Claims that something is there, with what fills them behind: `The union wants more.`"""
_JUDGES: Final = late(
    r"(?i)\W*[\w'’-]+(?: [\w'’-]+){0,4} (?:is|are|was|were) (?:very |quite |rather |really |much )?"
    r"(?:hard|harder|bad|worse|difficult|tough|easy|easier|good|better|different)\W*"
)
BARE: Final = 70
"""Characters of such a claim, at most."""


def is_bare(words: str) -> bool:
    """True for a title or broken piece that says nothing.

    As in `Next steps` or `rats (Dente`.
    """
    if _STUB.match(words) or _OPENED.search(words.rstrip()) or _is_a_line_of_a_menu(words):
        return True
    if _PART.fullmatch(words):
        return True
    if CLOSED.search(words.rstrip()) or VERB.search(words):
        return words.rstrip().endswith(",") and not _TAIL.sub("", words)[:1].isupper()
    return not _DATUM.search(words) or words.rstrip().endswith(",")


def _is_a_line_of_a_menu(words: str) -> bool:
    """True for `How to get in`, and for titles."""
    if ENDED.search(words.rstrip()) or any(map(str.isdigit, words)) or "," in words:
        return False
    return _ASKING.match(words) is not None or (is_titled(words) and not _LABEL.match(words))


def is_titled(line: str) -> bool:
    """True for capitals as of titles: `The Way of Tea`."""
    long = [word for word in line.split() if len(word.strip("\"'(),:")) > _SMALL]
    capital = all(word.strip("\"'(“”‘’")[:1].isupper() for word in long)
    named = capital and len(long) >= _LONG_WORDS and not CLOSED.search(line.rstrip())
    return named and not tells_in_capitals(line)


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


def sets_a_task(sentence: str) -> bool:
    """True for a reader's task: `List the three kinds.`."""
    return _TASK.match(sentence) is not None


def announces(sentence: str) -> bool:
    """True for a mere lead-in: `There are several reasons:`."""
    return announced(sentence) > 0


def announced(sentence: str) -> int:
    """The number of sentences that a sentence announces, or 0."""
    found = None if _SCORED.search(sentence) else _ANNOUNCED.search(sentence)
    if found is None and len(sentence.split()) <= _ANNOUNCING_WORDS:
        found = _HAS.search(sentence) or _LEADS_ON.fullmatch(sentence)
    if found is None and len(sentence) <= BARE and (claim := claimed(sentence)):
        return claim
    if found is None:
        return _SOME if sentence.rstrip().endswith((":", "\uff1a")) else 0
    count = (found["count"] or "").lower()
    if found.re.pattern == _LEADS_ON.pattern and not count:
        return 1
    return _COUNTS.index(count) + 2 if count in _COUNTS else _SOME


def judges(sentence: str) -> bool:
    """True for a mere judgement: `The first winter was hard.`."""
    return len(sentence) <= BARE and _JUDGES.fullmatch(sentence) is not None


def claimed(sentence: str) -> int:
    """The sentences that fill a bare claim, 0 for another."""
    if len(sentence) > BARE:
        return 0
    return _SOME if _BARE.fullmatch(sentence) else int(bool(_BARE_ONE.fullmatch(sentence)))
