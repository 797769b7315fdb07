"""Signs by which the sentences of an aspect are known.

`question.aspects` and `question.lives` tell by what words a reader asks for it.
"""

from __future__ import annotations

from typing import Final

from askcite.answer.whole.looks import MONTHS, PEOPLE, aspect, told_in_order

ASPECTS: Final = {
    "critics": aspect(
        "Who is against it, and what do its critics and opponents say?",
        r"\b(?:critic(?:s|i[sz]\w*|al(?: of)?)\b|oppos(?:e[sd]?|ed|ing|ition|ents?)\b|object(?:s"
        r"|ed|ions?)"
        r"(?: to)?\b|against\b|accus\w+|blam\w+|condemn\w*|complain\w*|(?<!under )protest\w*"
        r"|reject\w* (?:the|this|any) (?:plan|idea|proposal|project|view|theory|notion)"
        r"|sceptic\w*|caution(?:s|ed)\b"
        r"|skeptic\w*|disagree\w*|disput\w*|fear(?:s|ed)?\b|warn(?:s|ed)?\b|denounc\w*"
        r"|defenders|detractors|oppon\w+|unfair|outrag\w*|angry|ang(?:er|ered)\b|furious"
        r"|resist\w*|not (?:every(?:body|one)|all(?: \w+){1,2}) (?:in \w+ \w+ )?(?:is|are|was|were"
        r"|agree|welcome|share|like)\w*|unconvinced"
        r"|(?:said|says|argue[sd]?|told|added|thinks?)\b[^.]{0,80}\b(?:failed|fails|wrong(?:ly)?"
        r"|mistakes?|should (?:never )?have|ignor\w+|neglect\w*|careless|reckless|shameful))",
        r"\b(?:but|however|not|too|wrong|failed|problem|concern\w*|worr\w+|say that|argue[sd]?)\b",
        r"\b(?:reject\w*|den(?:y|ied|ies)|dismiss\w*) (?:the|this|these|all|any|such) (?:critic\w*"
        r"|accus\w*"
        r"|claims?|allegation\w*|charges?)",
    ),
    "supporters": aspect(
        "Who is in favour of it, and what do its supporters say?",
        r"\b(?:support(?:s|ed|ers?|ing)?\b|welcom\w*|prais\w*|endors\w*|applaud\w*|approv\w*"
        r"|in favou?r|back(?:s|ed|ing)\b|advocat\w*|proponents?|delighted|glad\b|pleased|voted for"
        r"|hail\w*|thank(?:s|ed)\b)",
        r"\b(?:good|right|best|relief|happy|joy|proud|agree[sd]?|promise|at last|vote[sd]?)\b",
        r"\b(?:not everybody|no one|nobody|against|oppos\w*|den(?:y|ies|ied))\b",
    ),
    "concessions": aspect(
        "What does the author admit, and where are the opponents right?",
        r"\b(?:admit\w*|conced\w*|grant(?:ed|s)? that|agree in part|in part\b|I understand\b|honest"
        r"|to be fair|admittedly|of course|it is true|true enough|undeniabl\w*|I (?:agree|accept)"
        r"|(?:have|has) a point|(?:is|are) right (?:to|that)|weaker than|rightly)",
        r"\b(?:but|though|although|yet|however|while)\b",
    ),
    "risks": aspect(
        "What are the risks, dangers, problems and difficulties?",
        r"\b(?:risk\w*|danger\w*|hazard\w*|problem\w*|challeng\w*|difficult\w*|obstacle\w*|harm\w*"
        r"|threat\w*|side effects?|adverse|fear(?:s|ed)?\b|worr(?:y|ies|ied|ying)|concern(?:s"
        r"|ed)?\b"
        r"|warn\w*|damag\w*|injur\w*|hurt\w*|los[es]\w*\b|fail\w*|uncomfortable|headaches?|pain\w*"
        r"|complain\w*|costly|expensive|burden\w*|hard(?:est|er)?\b|unsafe|toxic|poison\w*"
        r"|accident\w*"
        r"|drawback\w*|disadvantag\w*|downside\w*|caution|careful|die[sd]?\b|kill\w*|leak\w*"
        r"|crash\w*)",
        r"\b(?:not|cannot|can't|never|no longer|without|unless|although|despite|too|only"
        r"|unfortunately"
        r"|however|but|unable|lack\w*|limit\w*|avoid|do not|does not|must not)\b",
    ),
    "hurdles": aspect(
        "What are the challenges, obstacles and difficulties, and what hinders it?",
        r"\b(?:(?:fac\w+|pos\w+|the|many|main|big(?:gest)?|other|further|serious|major|another"
        r"|greatest) (?:\w+ )?challenges?\b|obstacle\w*|hurdle\w*|barrier\w*|bottleneck\w*"
        r"|difficult\w*|problem\w*|limit(?:s|ed|ations?)\b|constrain\w*|restrict\w*|imped\w+"
        r"|hinder\w*|hamper\w*|prevent(?:s|ed)?\b|clash\w*|gaps?\b|tensions?\b|shortages?\b"
        r"|short of\b|lack(?:s|ed|ing)?\b|grappl\w+|struggl\w+|delay\w*|slow(?:s|ed|er|ly)?\b"
        r"|complicat\w+|undermin\w+|friction\w*|stall\w*|refus\w+|behind (?:its|the|their)"
        r" (?:timetable|schedule|plan)\b|not (?:\w+ )?enough\b|too (?:few|little|slow|expensive"
        r"|costly|small|weak|old|late|far|dear)\b|never\b|cannot\b|can't\b|unable\b"
        r"|(?:has|have) not (?:yet )?\b|not yet\b|fail\w*|booked out\b|(?:badly|poorly)\b"
        r"|weak(?:ness(?:es)?)?\b|insufficient\w*|inadequa\w+|scarc\w+|missing\b|costly\b"
        r"|expensive\b|resist\w*|(?:mis|dis)trust\w*|under-\w+|unresolved\b|disput\w+|rival\w*"
        r"|more \w+ [^.]{0,30}than [^.]{1,40} allows?\b|at risk\b|threat\w*|risks?\b|burden\w*)",
        r"\b(?:but|however|although|despite|while|whereas|only|still|so far|no|not|without|unless"
        r"|if|depends?|questions?)\b",
    ),
    "achieved": aspect(
        "What has been achieved so far, and what works well?",
        r"\b(?:agreed|signed|opened|launched|founded|established|completed|finished|joined|rose|fell"
        r"|grew|grown|increased|reduced|cut\b|succe\w+|achiev\w+|reached|progress\w*|improv\w+"
        r"|already|saved|won|(?:has|have) (?:\w+ )?(?:become|emerged|acquired|evolved|gained)"
        r"|emerged|expanded"
        r"|gained|built|introduced|adopted|doubled|tripled|halved|released|conduct(?:s|ed)?\b"
        r"|exchanges?\b|coordinat\w+|for the first time|the first)",
        r"\b(?:now|also|since|today|first|both|regular\w*|joint\w*|common)\b",
        r"\b(?:not|never|refus\w+|fail\w*|cannot|will|must|should|would|wants?|remains? to be"
        r"|challenges?|too (?:few|little|slow)|plans? to|(?:is|are) to be)\b",
    ),
    "benefits": aspect(
        "What are the benefits, advantages and good sides?",
        r"\b(?:benefit\w*|advantag\w*|improv\w*|help(?:s|ed|ful)?\b|sav(?:e[sd]?|ing)\b|eas(?:y"
        r"|ier|ily)\b"
        r"|fast(?:er)?\b|cheap\w*|free\b|reliab\w*|better\b|best\b|gain\w*|success\w*|effective\w*"
        r"|protect\w*|reduc\w*|useful|valuable|worth\w*|strength\w*|enabl\w*"
        r"|secure"
        r"|shorter\b|healthy|popular|fewer|less\b|enjoy\w*|love[sd]?\b)",
        r"\b(?:can|so that|because|also|more|allow(?:s|ed)?)\b",
    ),
    "winners": aspect(
        "Who benefits and profits from it?",
        rf"\b(?:benefit\w*|profit\w*|gain\w*|free of charge|refund\w*|waived|entitled|support\w*"
        rf"|helped"
        rf"|saves?\b|{PEOPLE}\b[^.]{{0,60}}\b(?:receiv\w*|get|will be able|can now|enjoy|earn\w*"
        rf"|same"
        rf" rank|learn\w*))",
        rf"\b{PEOPLE}\b",
    ),
    "affected": aspect(
        "Who is affected, and how do people suffer from it?",
        rf"\b(?:affect\w*|suffer\w*|hit hard\w*|victims?|injur\w*|hurt\b|killed|stranded|evacuat\w*"
        rf"|lost (?:their|his|her)|appl(?:y|ies) to|intended for|aimed at"
        rf"|{PEOPLE}\b[^.]{{0,50}}\b(?:without|whose|given up|gave up|worse|compensat\w*|will"
        rf" have to|have to|cannot|can not|fear\w*"
        rf"|los[et]\w*"
        rf"|must|no longer|unable|forced|left)\b|leaving[^.]{{0,40}}\b{PEOPLE}\b)",
        rf"\b{PEOPLE}\b",
    ),
    "audience": aspect(
        "Who is it for, and who may use it, take part in it or apply?",
        rf"\b(?:(?:intended|meant|written|designed|made|suitable|suited|recommended) for\b"
        rf"|aimed at\b|addressed to\b|appl(?:y|ies) to\b|open to\b|eligib\w+|entitled to\b"
        rf"|(?:is|are) excluded\b|serves (?:\d|\w+)\b|readers who\b|for (?:anyone|everyone|those)\b"
        rf"|(?:every|each|all|any) (?:\w+ )?{PEOPLE}\b[^.]{{0,60}}\b(?:may|can|must|should)\b"
        rf"|(?:anyone|everyone|those|{PEOPLE}) (?:who|with|over|under|from)\b[^.]{{0,60}}\b"
        rf"(?:may|can|must|should|will)\b)",
        rf"\b{PEOPLE}\b",
    ),
    "next": aspect(
        "What will happen next, and what is planned for the future?",
        rf"\b(?:will\b|shall\b|going to\b|expected|plan(?:s|ned)?\b|scheduled|intends?\b"
        rf"|(?:is|are) (?:planning|preparing)|(?:is|are) to (?:start|begin|open|follow)\b"
        rf"|next"
        rf" (?:week"
        rf"|month|year|spring|summer|autumn|winter|step|{MONTHS})|until then|soon\b|in the future"
        rf"|is due\b|by (?:the end of )?(?:20\d\d|next)|hopes? (?:to|that)|aims? to|promised?"
        rf"|are needed|remains to be|upcoming|in the coming)",
        rf"\b(?:from|until|on|in) (?:{MONTHS}|20\d\d)\b|\b(?:would|could|may)\b",
        r"\b(?:fear(?:s|ed)?|worr(?:y|ies|ied)) that\b",
    ),
    "changed": aspect(
        "What has changed, and what is new?",
        r"\b(?:instead of|no longer|replac\w*|new(?:ly)?\b|chang\w*|switch\w*|for the first time"
        r"|used to"
        r"|previously|until then|anymore|any more|introduc\w*|abolish\w*|rather than the|since then"
        r"|as of|from now on|increas\w*|decreas\w*|rose\b|fell\b|doubled|halved|turned into"
        r"|became\b"
        r"|lost (?:his|her|its|their)|after the|at first|not (?:for sale )?any ?more)",
        r"\b(?:now|today|before|formerly|then|after|since|will be)\b",
    ),
    "surprise": aspect(
        "What is surprising, unusual and unexpected?",
        r"\b(?:surpris\w*|unexpected\w*|striking\w*|astonish\w*|unusual\w*|strange\w*"
        r"|odd(?:ly)?\b|curious\w*"
        r"|remarkabl\w*|by accident|secret\w*|turned out|contrary to|even though|thought (?:lost"
        r"|to be)"
        r"|ironic\w*|paradox\w*|never before|for the first time|the only\b|shock\w*|discover\w*"
        r"|unlike"
        r"|instead\b|record\b|rare\w*)",
        r"\b(?:but|although|though|despite|yet|even|only|never|no one|nobody|first|most|because"
        r"|whose"
        r"|nearly|almost|just)\b",
    ),
    "evidence": aspect(
        "What evidence, data and studies support it?",
        r"(?:\b(?:stud(?:y|ies)\b|found (?:in|that)|surve(?:y|ys|yed)\b|data\b|research\w*"
        r"|according to"
        r"|statistic\w*|evidence|proof|prove[sdn]?\b|experiment\w*|trial\w*|analys[ei]s|showed?n?"
        r" (?:that|how)|measured|report(?:s|ed)? that|records?\b|figures\b)|\d\s?(?:%|per ?cent)"
        r"|\b(?:by half|fell by|rose by|on average)\b)",
        r"\d",
    ),
    "childhood": told_in_order(
        "Where was the person born, and how was the childhood?",
        r"(?<!-)\b(?:born|birth|grew up|childhood|parents|raised|(?:son|daughter|child) of|native"
        r" of|as a"
        r" (?:child|boy|girl|teenager)|youth|(?:his|her) (?:father|mother|aunt|uncle|grand\w+))\b",
    ),
    "education": told_in_order(
        "What did the person study and learn at school and university?",
        r"\b(?:school\w*|universit\w*|college|stud(?:y|ied)|degrees?|doctorate|phd|graduat\w*"
        r"|trained"
        r"|apprentice\w*|lectures|thesis|diploma|enrol\w*|educated|education|taught|student"
        r"|academy)\b",
    ),
    "family": told_in_order(
        "What family did the person have: marriage, husband, wife, children?",
        r"\b(?:marri\w*|wife|husband|daughters?|sons?|children|widow\w*|divorc\w*|brothers?"
        r"|sisters?"
        r"|mother|father|famil(?:y|ies)|parents|partner|spouse|engaged)\b",
    ),
    "career": told_in_order(
        "What work did the person do, and in what posts?",
        r"\b(?:work(?:ed|s|ing)?\b(?: (?:at|as|for|in|nights))?|appointed|became|career|jobs?"
        r"|employ\w*"
        r"|hired|served as|curator|director|professor|trained as|post (?:as|of)|earned (?:his|her"
        r"|a)"
        r"|living as|repairs|founded|joined|promoted|retired|occupation|profession\w*)\b",
    ),
    "death": told_in_order(
        "When and how did the person die, and what were the last years?",
        r"\b(?:died?|death|dies|last years|buried|retire[ds]?|until (?:his|her) death|at the age of"
        r"|killed|funeral|passed away)\b",
    ),
    "legacy": told_in_order(
        "Best known works, discoveries, prizes and lasting influence",
        r"\b(?:best known|known for|famous\w*|award\w*|prize|won\b|founded|invent\w*|discover\w*"
        r"|named"
        r" after|main work|masterpiece|classic|regarded as|showed that|first (?:to|woman|man"
        r"|person)"
        r"|pioneer\w*|described \d|later used|remembered (?:for|today)|influen\w*|legacy"
        r"|honou?r\w*|is kept|still"
        r" used|record|bestseller|celebrated|created|developed)\b",
    ),
    "method": told_in_order(
        "How was the study done, and by which methods?",
        r"\b(?:methods?\b|randomi[sz]\w*|trial|recorded|measured|participants|survey\w*|sample"
        r"|interviewed"
        r"|compared|questionnaire|collected|recruited|analy[sz]ed|experiment\w*|crossover|control"
        r" group"
        r"|tested|observed|assigned|wore)\b",
    ),
    "sample": told_in_order(
        "How many participants took part in the study, and who?",
        r"\b(?:\d[\d,]*|\w+(?:ty|teen)(?:-\w+)?|hundred|thousand) (?:[\w-]+ ){0,3}(?:patients"
        r"|participants"
        r"|nurses|people|persons|adults|children|students|subjects|women|men|volunteers|households"
        r"|schools"
        r"|respondents|towns|cases|pupils|teachers|workers|employees|infants|mice|rats|samples"
        r"|couples"
        r"|families|players|drivers|users|doctors)\b",
    ),
    "funding": aspect(
        "Who funded the study, and are there conflicts of interest?",
        r"\b(?:fund(?:ed|ing|s)?\b|supported by|sponsor\w*|grants?\b|conflicts? of interest"
        r"|competing"
        r" interests?|financ\w*|donations?|had no (?:part|role)|supplied (?:free|by)|paid (?:for"
        r" )?by"
        r"|pays? a|employees? of|consult(?:ed|ing) for)",
    ),
    "duties": told_in_order(
        "What must one do, and what are the duties?",
        r"\b(?:must(?! not)\b|shall(?! not)\b|(?:is|are) (?:required|obliged|responsible)|ha(?:s"
        r"|ve) to\b"
        r"|needs? to\b|duty|duties|obligat\w*)",
    ),
    "forbidden": told_in_order(
        "What is forbidden, not allowed or not possible?",
        r"\b(?:must not|may not|shall not|prohibit\w*|forbidden|not (?:be )?(?:allowed|permitted"
        r"|used"
        r"|supported)|banned|cannot|can't|not possible|only (?:by|with|together)|does not (?:\w+"
        r" ){0,2}"
        r"(?:read|support|recogni[sz]e|compute|work|cover|include|handle)|do not\b|don't\b"
        r"|(?<!have )(?<!has )(?<!had )(?<!was )(?<!were )never\b"
        r"|no \w+"
        r" (?:is|are) (?:allowed|permitted))",
    ),
    "allowed": told_in_order(
        "What is allowed, and what may one do?",
        r"\b(?:may(?! not)\b|(?:is|are) (?:allowed|permitted|entitled|free)|can(?! ?not)\b|right"
        r" to\b"
        r"|free of charge)",
    ),
    "penalties": told_in_order(
        "What are the penalties and consequences of a breach?",
        r"\b(?:warning|fine[ds]?\b|penalt\w*|punish\w*|exclu(?:de|sion)\w*|withdrawn|terminat\w*"
        r"|breach\w*"
        r"|pays? (?:for )?the (?:whole|full|entire)|laps(?:e|es|ed)|bear the (?:full )?cost"
        r"|forfeit\w*|suspend\w*|imprison\w*|liable"
        r"|sanction\w*"
        r"|disqualif\w*|revok\w*|jail|prison)",
    ),
    "exceptions": aspect(
        "What exceptions are there, and who is exempt?",
        r"\b(?:except\w*|unless|waived?|exempt\w*|only if|(?:does|do) not apply|other than"
        r"|excluded|free of"
        r" charge|not required|without (?:paying|charge))\b",
    ),
    "prices": told_in_order(
        "What are the prices, costs and fees?",
        r"(?:[€$£₹]\s?\d|\b\d[\d,.]* ?(?:euros?|dollars?|pounds?|kroner|crowns|rupees|yen|francs"
        r"|usd|eur"
        r"|cents?|million|billion)\b|\bfree of charge|\b(?:costs?|price[sd]?|fees?|charge[sd]?"
        r"|deposit)\b)",
    ),
    "deadlines": told_in_order(
        "What deadlines and time limits are there?",
        r"\b(?:within \w+(?: \w+)? (?:days?|weeks?|months?|hours?|minutes?|years?)|no later than"
        r"|at the"
        r" latest|deadline|until|due\b|in advance|no longer than|up to \w+ (?:days|weeks|months)"
        r"|by \d"
        rf"|by (?:\d+ )?{MONTHS})",
    ),
}
"""The aspects by name."""
