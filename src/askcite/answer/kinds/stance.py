"""The author's argument, advice or conclusion.

It is told apart from what others are said to hold. Where the request names nothing beyond the
article, its sentences are weighed as for an overview, with what marks an opinion: should and must,
a conclusion, a place near the end. Where it names a subject, the sentences that answer are weighed
so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from askcite.answer import citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.forms import headed
from askcite.answer.kinds import overview
from askcite.answer.kinds.listing import running
from askcite.answer.people import speaker, verbs
from askcite.answer.sides import argued
from askcite.answer.whole import aspect, conclusions, leading, limits, results, salience, shapes
from askcite.question.asked import Wanted, sentences
from askcite.question.request import Part
from askcite.question.wordings.sayings import SPEAKER
from askcite.question.wordings.stances import GIST
from askcite.text import idle, studies
from askcite.text.late import late
from askcite.types import Article, Evidence, Kind

ARTICLES: Final = 3
"""Articles that are weighed whole; of more, what answers is looked up."""
MOST: Final = 3
MAIN: Final = 2
"""Sentences of the main argument or conclusion of an article."""
THESIS: Final = 0.5
"""For the words of a thesis, where no advice is asked for."""
NEAR: Final = 0.2
"""Cosine with the request from which on advice is taken for what is asked."""
ADVISING: Final = 0.5
"""For a sentence that says what should be, beside the weights of an overview."""
CONCLUDING: Final = 0.3
_CONCLUSION: Final = late(
    r"(?i)\b(?:conclu\w+|bottom line|in the end|findings?|results?|outcomes?|find|found|show"
    r"|prove)\b"
)
_MORAL: Final = late(r"(?i)\b(?:morals?|lessons? (?:of|from) the (?:story|tale)|deeper meaning)\b")
_ARGUMENT: Final = late(r"(?i)\b(?:arguments?|thes[ei]s|main claims?)\b")
"""A request for an argument, for which a text that has none is told in short."""
_LESSON: Final = late(
    r"(?i)\b(?:morals?|lessons?|teaches|taught (?:us|them|him|her) (?:that|how little|never)"
    r"|learn(?:ed|t) that|wisdom)\b"
)
"""A request for what a tale teaches, and the words of one that says it."""
_FINDS: Final = late(r"(?i)\b(?:finds?|found|findings?|discover\w*|shows?|shown|results?)\b")
CLOSING: Final = 0.6
"""What a sentence of the last third gains there that says what follows from it all."""
REPORTING: Final = -0.5
"""For what somebody else is said to hold."""
HELD: Final = 0.7
"""Confidence in a sentence that is chosen by its looks."""
ADVICE: Final = late(
    r"(?i)\b(?:should|must|ought to|need(?:s|ed)? to|has to|have to|recommend\w*|advis\w+"
    r"|suggest (?:that|you|we|trying|spending)|highly suggest|urge[sd]?|call(?:s|ed)? for|real test"
    r"|challenge (?:ahead|is)|it is (?:time|vital|essential|crucial|important|imperative)"
    r"|(?:are|is) needed|more (?:research|studies|work)|better to|let us)\b"
    r"|^[\"“]?(?:Buy|Take|Try|Start|Use|Keep|Learn|Go|Find|Make|Don['’]t|Do not|Never|Always|Avoid"
    r"|Ask|Stand|Leave|Wear|Wash|Clean|Turn|Switch|Set|Move|Place|Store|Follow|Report|Apply|Run"
    r"|Install|Open|Close|Press|Hold|Save|Pay|Talk|Tell|Get|Eat|Drink|Sleep|Walk"
    r"|Check|Read|Write|Choose|Put|Give|Let|Think|Remember|Be|Look|Wait|Stop|Call|Bring|Plan"
    r"|Practi[cs]e)"
    r" (?!it is\b)\w"
)
_OPINION: Final = late(
    r"(?i)\b(?:I (?:argue|believe|think|hold|claim|contend)|we (?:argue|believe|conclude|contend"
    r"|think)|in (?:my|our) (?:view|opinion)|hence|therefore|thus|clearly|must not|will not be"
    r"|no (?:credible )?evidence|unlikely|more likely)\b"
)
_OF_AUTHOR: Final = late(
    r"(?i)\W*(?:what|which|any) (?:\w+ ){0,2}?(?:advice|advise|tips?|recommendations?"
    r"|suggestions?)\b"
)
"""A request for advice as such, whomever it is for."""
_THESIS: Final = late(
    r"(?i)\b(?:real test|challenge ahead|hence|ultimately|in the end|what matters|the success of"
    r"|lies (?:not )?in|we conclude|in conclusion|our view|not by|must be)\b"
)
_REPORTED: Final = late(
    r"(?i)\b(?:said|says|told|claim(?:s|ed)|allege[sd]?|have alleged|according to|rumou?rs?"
    r"|critics|opponents|some (?:people|argue|say|believe))\b"
)
_GENERIC: Final = late(
    r"(?i)\b(?:what|is|are|was|were|do|does|did|the|of|main|central|key|overall|author|authors"
    r"|writer|article|paper|text|essay|page|study|report|argument|thesis|conclusion|conclusions"
    r"|morals?|story|claim|opinion|view|point|position|stance|recommend|recommends|recommendation"
    r"|recommendations|advise|advice|suggest|suggests|suggestion|suggestions|argue|argues|believe"
    r"|believes|think|thinks|conclude|concludes|want|wants|propose|proposes|hope|hopes|expect"
    r"|expects|this|that|it|its|their|his|her|to|in|by|a|an|should|be|done|and|message|they|he|she"
    r"|finding|findings|result|results|find|found|out|tone|attitude|bias|discover|discovered|show"
    r"|shown|prove|trial|survey|experiment|research|analysis|exactly"
    r"|outcome|outcomes|primary|principal|most|important"
    r"|we|us|i|me|tell|give|any|there|have|has|researchers|doing|say|says)\b|\W|s\b"
)


def choose(part: Part, search: Search) -> Choice:
    """The sentences that say what is held, or nothing."""
    whole = search.few(ARTICLES)
    felt = part.topics[:1] == (verbs.TOPIC,) and not verbs.of_author(part)
    if not felt and (argument := argued.choose(part, search)).tells:
        return argument
    mute = bool(whole) and not any(_teaches(article, search) for article in whole)
    if mute and _MORAL.search(part.typed):
        return Choice(part.asked, part.readings[0], Kind.STANCE)
    argues = any(_argues(article, search) for article in whole)
    if (mute and _ARGUMENT.search(part.typed)) or (GIST in part.topics and not argues):
        brief = replace(part, kind=Kind.OVERVIEW, topics=(), wanted=part.wanted or Wanted(MAIN))
        return overview.choose(brief, search)
    generic = not part.subject and part.topics[:1] != (verbs.TOPIC,)
    if whole and generic and not _GENERIC.sub("", part.readings[0]):
        return _generic(part, search)
    if part.topics and (of := _OF_TOPICS.get(part.topics[0])):
        return of(part, search)
    chosen = of_subject(part, search)
    return _advice(chosen, part, search) if "advice" in part.topics else chosen


def _teaches(article: Article, search: Search) -> bool:
    """True for a text that draws a lesson, or argues."""
    cut, _ = search.generation.sentences(article.id)
    words = [s.span.line(article.text) for s in cut]
    argues = shapes.of(article, words) in {shapes.Shape.ESSAY, shapes.Shape.OTHER}
    return argues or any(map(_LESSON.search, words))


def _generic(part: Part, search: Search) -> Choice:
    """The sentences that tell what the articles hold."""
    whole = search.few(ARTICLES)
    held = [e for article in whole for e in of_article(article, search, part)]
    return Choice.telling(part, Kind.STANCE, held, whole, HELD)


def _argues(article: Article, search: Search) -> bool:
    """True for a text that argues or concludes."""
    cut, _ = search.generation.sentences(article.id)
    words = [s.span.line(article.text) for s in cut]
    return any(_OPINION.search(each) or studies.concludes(each) for each in words)


def _advice(chosen: Choice, part: Part, search: Search) -> Choice:
    """The choice, else what the articles advise near it."""
    if chosen.tells:
        return chosen
    whole = search.few(ARTICLES)
    near = [e for each in whole for e in of_article(each, search, part, part.readings[0])]
    if not near and _OF_AUTHOR.match(part.asked):
        near = [e for each in whole for e in of_article(each, search, part)]
    return replace(
        chosen,
        groups=(Group(tuple(near)),) if near else (),
        confidence=HELD if near else chosen.confidence,
        articles={**chosen.articles, **{article.id: article for article in whole}},
    )


def _verb(part: Part, search: Search) -> Choice:
    """The sentences with the verb, else of the subject."""
    told = verbs.choose(part, search)
    if told.tells:
        return told
    if verbs.fears(part):
        return aspect.choose(replace(part, kind=Kind.TOPIC, topics=("risks",)), search)
    if verbs.wishes(part):
        return _generic(replace(part, topics=("advice",)), search)
    return of_subject(part, search)


def _limits(part: Part, search: Search) -> Choice:
    """A section on limits, else sentences that tell them."""
    nothing = Choice(part.asked, part.readings[0], Kind.STANCE)
    if part.subject:
        return limits.choose(part, search, of_subject(part, search))
    names = (replace(part, subject=name, readings=(name,)) for name in limits.NAMES)
    sections = (headed.instead(p, nothing, search, limits.LISTED) for p in (part, *names))
    section = next((told for told in sections if told.tells), nothing)
    told = limits.choose(part, search, section)
    return told if told.tells else of_subject(part, search)


_OF_TOPICS: Final = {SPEAKER: speaker.choose, verbs.TOPIC: _verb, "limits": _limits}
"""The ways of topics that are one of a few."""


def of_article(
    article: Article, search: Search, part: Part, near: str | None = None
) -> list[Evidence]:
    """The sentences that say what an article argues or advises."""
    cut, vectors = search.generation.sentences(article.id)
    concluding, asks = _concludes(part), _FINDS.search(part.asked) is not None
    found = results.told(article, cut, part) if concluding or asks else []
    if found or not cut:
        return found
    advice = "advice" in part.topics
    title = search.finder.encoder.encode([near or article.title], query=True)[0]
    words = [s.span.line(article.text) for s in cut]
    shown = leading.studied(words, part.typed)
    report = (concluding or asks) and bool(shown.any())
    if report or (asks and studies.told_by_others(words)):
        weighed = salience.weights(article, cut, vectors, title, lead=not report)
        weighed += leading.found(words, shown)
        weighed += REPORTING * np.array([bool(_REPORTED.search(each)) for each in words])
    else:
        weighed = salience.weights(article, cut, vectors, title, lead=False)
        weighed += conclusions.late_on(article, cut, part.asked, concluding=concluding)
        late_on = np.arange(len(cut)) >= 2 * len(cut) / 3
        closes = np.array([bool(conclusions.CLOSES.match(each)) for each in words])
        weighed += CLOSING * concluding * late_on * closes
        weighed += np.array([_held(each, advice=advice) for each in words])
    advises = np.array([bool(ADVICE.search(w)) and not idle.asks(w) for w in words])
    if near:
        weighed[(vectors @ title < NEAR) | ~advises] = -np.inf
    elif advice:  # a report that advises nothing recommends nothing
        weighed[~advises] = -np.inf
    most = sentences(part.wanted, MOST if advice else MAIN)
    taken = [at for at in salience.chosen(weighed, vectors, most) if weighed[at] > -np.inf]
    blocks = {at: article.block_at(cut[at].span.start) for at in taken}
    if len({id(block) for block in blocks.values()}) == 1:
        taken.sort()
    if concluding:  # in one block the conclusion's own label tells where it begins
        begins = [
            at for at in taken if (own := conclusions.LABEL.match(words[at])) and not own["results"]
        ]
        taken = [at for at in taken if at >= min(begins, default=0)]
    if GIST in part.topics or conclusions.CONCLUDED.search(part.asked):
        taken.sort(
            key=lambda at: (
                not (label := conclusions.label_of(article, cut, at)) or bool(label["results"])
            )
        )
    told = taken if report else salience.with_announced(taken, words, MOST)
    return [Evidence(article.id, cut[at], None, HELD, 0.0) for at in told]


def _concludes(part: Part) -> bool:
    """True for a request for results or conclusions."""
    return GIST in part.topics or _CONCLUSION.search(part.asked) is not None


def of_subject(part: Part, search: Search) -> Choice:
    """The sentences that answer, opinions before reports."""
    found = search.best(part.readings)
    ranked = sorted(
        (
            replace(e, probability=e.probability * (1 + _held(completing.words(e, found.articles))))
            for e in citing.ordered(found, concluding=True)
        ),
        key=lambda e: -e.probability,
    )
    told = [replace(e, probability=min(1.0, e.probability)) for e in running(ranked, MOST)]
    cited = completing.completed(told, found) if search.answers(found) else ()
    return Choice(
        part.asked,
        found.question,
        Kind.STANCE,
        groups=(Group(cited),) if cited else (),
        confidence=found.confidence,
        finding=found,
        articles=found.articles,
    )


def _held(sentence: str, *, advice: bool = False) -> float:
    """The weight of a sentence's marks of opinion."""
    marks = (
        ADVISING * (1 + advice) * bool(ADVICE.search(sentence))
        + THESIS * (not advice) * bool(_THESIS.search(sentence))
        + CONCLUDING * (bool(_OPINION.search(sentence)) + studies.concludes(sentence))
        + REPORTING * bool(_REPORTED.search(sentence))
    )
    return max(marks, REPORTING)
