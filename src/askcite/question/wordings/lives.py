"""Wordings that lives, studies and rules are asked.

A biography tells of childhood and work, a study of its methods, rules of duties: each a matter that
a reader asks for by a name of its own.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from askcite.question.wordings.aspects import aspect, nouns
from askcite.question.wordings.phrases import AUTHOR, IN_IT, IT, TELL

_SOMEBODY: Final = (
    rf"(?:he|she|they|{IT}|{AUTHOR}|(?P<about>(?:the )?[\w.'’-]+(?: [\w.'’-]+){{0,2}}?))"
)
_nouns = partial(nouns, of_a_thing=False)
LIVES: Final = [
    *_nouns("childhood", r"childhood|early (?:life|years)|youth|upbringing|origins?|birth|roots"),
    *aspect(
        "childhood",
        rf"(?:where|how|when|in what family) (?:did|was) {_SOMEBODY} (?:grow up|raised|brought up"
        r"|spend (?:his|her|their) childhood)",
    ),
    *_nouns(
        "education", r"education|schooling|stud(?:y|ies) years|training|qualifications?|degrees?"
    ),
    *aspect(
        "education",
        rf"(?:where|what|when) (?:did|has) {_SOMEBODY} (?:stud(?:y|ied)|go to (?:school|university"
        r"|college)|learn(?: (?:it|this|that))?|train(?:ed)?)",
    ),
    *_nouns(
        "family", r"family(?: life)?|marriages?|private life|personal life|love life|home life"
    ),
    *_nouns(
        "career", r"career|working life|professional life|jobs?|occupations?|profession|work life"
    ),
    *aspect(
        "career",
        rf"what (?:did|does|do) {_SOMEBODY} (?:work as|do for a living|do for work|do as a job)"
        rf"|what(?:'s|s| is| was) (?:his|her|their) (?:job|profession|occupation)",
    ),
    *_nouns(
        "death", r"death|last (?:years|days)|later (?:life|years)|final years|old age|end of life"
    ),
    *_nouns(
        "legacy",
        r"achievements?|accomplishments?|legac(?:y|ies)|successes|contributions?|major works?"
        r"|claims? to fame|influence|life'?s work|honou?rs|awards?|discover(?:y|ies)",
    ),
    *aspect(
        "legacy",
        rf"what(?: else)? (?:did|has|have|does) {_SOMEBODY} (?:achieve|achieved|accomplish(?:ed)?"
        r"|contribute[d]?|invent(?:ed)?|discover(?:ed)?|leave behind|become famous for)",
        r"why (?:is|was|are|were|should) (?:he|she|they|(?P<about>(?-i:[A-Z])[\w.'’-]+"
        r"(?: (?-i:[A-Z])[\w.'’-]+){0,2})) (?:so |still |be )?(?:important|famous|known|significant"
        r"|remembered|special|celebrated|relevant|interesting)(?: today)?",
        rf"what (?:remains|is left|survives|has survived|remained) (?:of {_SOMEBODY}(?:'s)?"
        r"(?: \w+)?)(?: today| now)?",
    ),
    *_nouns("method", r"methods?|methodology|study design|procedures? used|experimental set-?up"),
    *aspect(
        "method",
        rf"how (?:was|were|did|is) (?:{IT}|they|{AUTHOR}|the (?:data|experiment|trial|research"
        r"|test|survey)) (?:done|conducted|carried out|performed|do (?:it|this|that|the study)"
        r"|test (?:it|this|that)|collected|set up|run|designed|measure (?:it|this|that)"
        r"|organi[sz]ed"
        r"|proceed|work)",
    ),
    *_nouns(
        "sample", r"participants?|sample(?: size)?|study population|subjects|test persons|cohort"
    ),
    *aspect(
        "sample",
        rf"(?:who|how many(?: (?:people|persons|patients|participants|subjects))?)"
        rf" (?:took part|participated|were (?:tested|studied|included|enrolled|in it))"
        rf"(?: in {IT})?{IN_IT}",
    ),
    *_nouns(
        "funding",
        r"fund(?:ing|ers?)|sponsors?|conflicts? of interests?|financing|competing interests?"
        r"|declaration of interests?",
    ),
    *aspect(
        "funding",
        rf"who (?:has |have )?(?:funded|financed|sponsored|supported|paid (?:for )?) ?{IT}{IN_IT}",
        rf"(?:is|are|was|were) {IT} (?:independent|funded|sponsored)(?: by .+)?",
    ),
    *_nouns("duties", r"dut(?:y|ies)|obligations?|responsibilit(?:y|ies)"),
    *aspect(
        "duties",
        r"what (?:must|do|does|should) (?:i|we|you|users?|people|members?|one|everyone|tenants?"
        r"|visitors?|employees|students)(?: have to| need to)? do(?: there| here)?(?<!should i do)"
        r"(?<!should we do)(?<!should you do)(?<!should people do)(?<!should one do)",
        r"what (?:am|are) (?:i|we|users|members|people) (?:required|obliged|responsible)"
        r"(?: to do| for)?",
    ),
    *_nouns("forbidden", r"prohibitions?|bans?|no-?gos?|don'?ts|restrictions?|taboos?"),
    *aspect(
        "forbidden",
        rf"(?:{TELL} |list |name )(?:me )?(?:everything|all|anything|whatever|things|what)"
        r"(?: (?:that|which))?(?: (?:is|are|i am|we are|you are))? (?:strictly |explicitly )?"
        r"(?:forbidden|prohibited|banned|not (?:allowed|permitted)|disallowed)"
        rf"{IN_IT}",
        r"what(?:'s|s| is| are)? (?:strictly |all |explicitly )?(?:forbidden|prohibited|banned"
        r"|not (?:allowed|permitted|supported|possible)|illegal|disallowed|off limits)(?: there|"
        r" here)?"
        rf"{IN_IT}",
        r"what (?:can|may|must|should) (?:i|we|you|one|users?|people|it|they) not do(?: with it)?",
        r"what (?:should|must|do) (?:i|we|you|one|people|users?) (?:need to |have to )?(?:avoid"
        r"|watch out for"
        r"|be careful (?:about|with|of)|beware of|look out for|never do)(?: when .+| with it)?",
        r"what (?:can't|cannot|mustn't|may not|shouldn't) (?:i|we|you|one|users?|people|it|they)"
        r" do",
        r"what (?:am|are|is) (?:\w+ ){0,2}?\w+ not (?:allowed|permitted) to (?:do|bring|use|have)",
    ),
    *_nouns("allowed", r"rights|permissions?|entitlements?|permitted uses?"),
    *aspect(
        "allowed",
        rf"what(?:'s|s| is| are)? (?:allowed|permitted)(?: there| here)?{IN_IT}",
        r"what (?:am|are) (?:i|we|users|people) (?:allowed|permitted|entitled) to(?: do)?",
    ),
    *nouns("penalties", r"penalt(?:y|ies)|sanctions?|punishments?|fines?|consequences of breach"),
    *aspect(
        "penalties",
        r"(?:what happens|what if|what are the consequences) (?:if|when|of) (?:i |we |you |one "
        r"|someone"
        r" |somebody |a user |they )?(?:break(?:s|ing)?|violat(?:es?|ing)|do(?:es)?(?:n't| not)"
        r" (?:follow"
        r"|obey|keep(?: to)?)|ignor(?:es?|ing)|breach(?:es|ing)?) (?:it|them|the (?:rules?|law"
        r"|policy"
        r"|terms|contract|agreement|conditions))",
    ),
    *nouns("exceptions", r"exceptions?|exemptions?|special cases?|waivers?"),
    *aspect("exceptions", r"who (?:is|are) (?:exempt|excluded|not included|exempted)(?: from .+)?"),
    *_nouns("prices", r"prices?|costs?|fees?|charges?|price list|expenses"),
    *_nouns("deadlines", r"deadlines?|time limits?|due dates?|time frames?|cut-?off dates?"),
]
"""Each matter, asked for by its name."""
