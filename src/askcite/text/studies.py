"""The part of a sentence in a study: method, conclusion."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from askcite.text.late import late

THINGS: Final = (
    r"paper|article|study|work|guide|report|essay|book|page|chapter|section|document|tutorial"
    r"|manual|thesis|survey|review|post|story|poster|brief"
)
_METHOD: Final = late(
    r"(?i)\b(?:was|were|have been|has been) (?:\w+ly |then |also )?(?:measured|assessed|evaluated"
    r"|obtained|collected|recruited|enrolled|randomi[sz]ed|divided|inserted|performed|analy[sz]ed"
    r"|reviewed|examined|included|investigated|studied|calculated|recorded|interviewed|surveyed"
    r"|selected|identified from|classified|estimated|compared|carried out|conducted|treated|asked"
    r"|administered|determined|used to)\b|^retrospective\b"
    r"|^a (?:total of|retrospective|prospective)"
    r"|\bwe (?:\w+ )?(?:reviewed|collected|used|performed|conducted|recruited|enrolled|measured"
    r"|compared|analy[sz]ed)\b"
)
_FOUND: Final = late(
    r"(?i)\b(?:found|showed|shown|revealed|significant\w*|no difference|associated|correlat\w+"
    r"|increased|decreased|reduced|improved|higher|lower|better|worse|more|less|than|predicted"
    r"|effective|useful|safe)\b|[<=>]|\d%"
)
_LABELLED: Final = late(
    r"(?i)(?:conclusions?|results?|findings?|interpretation|in conclusion|to conclude)\b"
)
_SAID: Final = late(r"(?i)\b(?:said|says|told|claim(?:s|ed)|according to|critics|opponents)\b")
_RESULT: Final = late(
    r"(?i)\b(?:fell|rose|dropped|grew|doubled|halved|slowed|found that|showed that|reveal(?:s|ed)"
    r"|discovered that|scientists report|researchers report|times as)\b|\d (?:percent|per cent)\b"
    r"|\d%"
)
_CONCLUDES: Final = late(
    r"(?i)\b(?:conclud(?:e|es|ed|ing)|in conclusions?|conclusions?:|in summary|overall"
    r"|taken together|to sum up|we (?:argue|believe|recommend|suggest)|in our (?:view|opinion)"
    r"|(?:findings?|results?|data|study|analysis|evidence) (?:\w+ )?(?:show|suggest|indicate|reveal"
    r"|support|demonstrate|confirm)\w*|should be"
    r"|there is (?:currently )?no (?:credible )?evidence)\b"
)
_TELLS_OF_ITSELF: Final = late(
    rf"(?i)\b(?:this|the present|our|in this) (?:\w+ )?(?:{THINGS})\b"
    r"|\bwe (?:\w+ )?(?:propose|present|introduce|show|demonstrate|argue|study|develop|describe"
    r"|investigate|find|conclude|provide|explore|examine|analy[sz]e|derive|prove|design|suggest)\b"
    r"|\bI (?:\w+ )?(?:want|will|would like|wish|intend|am going) to (?:argue|show|propose|suggest"
    r"|defend"
    r"|explain|claim)\b|\bI (?:\w+ )?(?:argue|contend|propose) that\b"
)


def told_by_others(words: Sequence[str]) -> bool:
    """True for the sentences of news on a study."""
    own = any(map(tells_of_itself, words)) or any(map(_LABELLED.match, words))
    return not own and any(map(_SAID.search, words))


def is_result(sentence: str) -> bool:
    """True for a finding: `fell by 69 percent`."""
    return _RESULT.search(sentence) is not None


def reports_method(sentence: str) -> bool:
    """True for what was done, not found: `Samples were taken.`."""
    return _METHOD.search(sentence) is not None and not _FOUND.search(sentence)


def concludes(sentence: str) -> bool:
    """True for one with the words of a conclusion."""
    return _CONCLUDES.search(sentence) is not None


def tells_of_itself(sentence: str) -> bool:
    """True for one on the article: `In this paper …`."""
    return _TELLS_OF_ITSELF.search(sentence) is not None
