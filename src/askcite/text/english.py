"""The one list of English words."""

from __future__ import annotations

import re
from typing import Final

from askcite.text.late import late

QUESTION_WORDS: Final = "who|whom|whose|what|which|when|where|why|how"
"""Words that a question begins with, as alternatives of a pattern."""
AUXILIARIES: Final = (
    "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must"
)
"""Verbs that stand before the subject of a question, and before another verb in a statement."""
PREPOSITIONS: Final = (
    "about|after|against|around|at|before|besides|by|despite|during|for|from|in|into|like|of|off|on"
    "|over|since|than|through|to|under|until|with|without"
)
_MONTHS: Final = """January February March April May June July August September October November
December"""
MONTHS: Final = tuple(_MONTHS.split())
MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
"""A month's name, or a short form of it, as a pattern."""
MONTH_BEGINS: Final = f"(?:{'|'.join(name[:3] for name in MONTHS)})"
"""The first letters of a month's name, as a pattern."""
MONTH_WORD: Final = rf"{MONTH_BEGINS}[a-z]*\.?"
"""A word that begins as a month's name does, as a pattern."""
WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""A day's name, as a pattern."""
YEAR: Final = r"(?:1\d|20)\d\d"
"""A year in figures, as a pattern."""
NAME_WORD: Final = r"[A-Z][\w.'’+-]*"
"""A capitalised word, as a pattern."""
NAME_JOINTS: Final = "of|the|for|and|de"
"""Small words inside names, before a capitalised one."""
_FUNCTION: Final = """a an the of in on at by for from to with as and or but if that which who whom
whose this these those it its he she they them him his her their we us our you your i my me is are
was were be been being am has have had having do does did doing will would shall should can could
may might must there here than then so such into over under about after before during between
through up down out also own s t what when where how why both each other another said says say no
not nor never none without"""
FUNCTION_WORDS: Final = frozenset(_FUNCTION.split())
_JOINING: Final = """of in on at by for from to with as and or but if that which who whom whose into
over under about after before during between through than"""
JOINING: Final = frozenset(_JOINING.split())
"""Function words beyond which another part of the sentence begins."""
_DOUBT: Final = (
    r"(?<!\bno )(?<!\bwithout )(?<!\bwithout a )(?<!\bbeyond )(?<!\bbeyond any )"
    r"doubt(?:s|ed|ful|fully)?"
)
NEGATION: Final = late(
    r"\b(?:no(?! doubt)|not(?! (?:only|just|merely)\b)|never|none|neither|nor|nobody|nothing"
    r"|without(?! (?:a )?doubt)|cannot|fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)"
    r"|declin(?:es?|ed) to(?! \W?\d)|den(?:y|ies|ied|ying)|lack(?:s|ed)?|unable|hardly|barely"
    r"|rarely|seldom|instead of|rather than|except|excluding|other than"
    r"|(?:all|any(?:one|thing)|every(?:one|thing)|no(?:body|thing)) but"
    r"|false(?:ly)?|untrue|myths?|hoax|wrong(?:ly)?|incorrect(?:ly)?|mistaken(?:ly)?"
    rf"|erroneous(?:ly)?|disprov(?:es?|ed|en)|debunk(?:s|ed)?|refut(?:es?|ed)|{_DOUBT})\b|n['’]t\b",
    re.IGNORECASE,
)
HEDGE: Final = late(
    r"\b(?:(?<!\d )may(?! \d)|might|could|if|unless|possibly|(?:is|was|be|it) (?:\w+ )?possible"
    r"|probabl[ey]|likely|perhaps|maybe|allegedly|reportedly|supposedly|expected|plan(?:s|ned)?"
    r"|propos(?:es|ed)|hop(?:es|ed)|intends?|almost|nearly|usually|mostly|partly|mainly|largely"
    r"|typically|unclear|uncertain|unproven|unconfirmed|remains to be seen"
    r"|rumou?r(?:s|ed)?|seem(?:s|ed)?|apparently|presumably|purportedly|appear(?:s|ed)? to"
    r"|(?:tr(?:y|ies|ied)|attempt(?:s|ed)?|wants?|wanted|aims?|aimed) to|(?:not|isn['’]t) true"
    r"|used to (?:be|have|belong|live|work|know)"
    r"|(?:sa(?:id|ys?)|claim(?:s|ed)?|argu(?:es?|ed)|believ(?:es?|ed)|th(?:inks?|ought)|writes?"
    r"|wrote"
    r"|tells?|told|suggest(?:s|ed)?|report(?:s|ed)?|den(?:y|ies|ied)|false|untrue"
    rf"|wrong|incorrect|mistaken|myth|{_DOUBT})\s(?:\w+\s)?that)\b",
    re.IGNORECASE,
)
LIMIT: Final = late(r"\b(?:until|whether|disput(?:es|ed))\b", re.IGNORECASE)
"""What no other word keeps where it is left out, and what keeps no "may"."""
KEPT: Final = late(r"\b(?:can|some|most|many|often|generally|according to)\b", re.IGNORECASE)
"""Words that keep the reserve of a hedge which is left out."""
ABSOLUTE: Final = late(
    r"\b(?:only|all|every|always|everyone|everything|first|last|solely|exclusively|entirely"
    r"|(?<!at )most|must|any|completely|fully)\b",
    re.IGNORECASE,
)
UNDOING: Final = ("un", "in", "im", "ir", "il", "dis", "non")
"""What turns a word into its opposite when it is put before it."""
_COUNTED: Final = """zero - two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen twenty"""
_COUNTING: Final = {word: str(number) for number, word in enumerate(_COUNTED.split())}
NUMBER_WORDS: Final = {word: number for word, number in _COUNTING.items() if word != "-"} | {
    "dozen": "12",
    "twice": "2",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
    "hundred": "100",
}
SCALES: Final = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
SHORT_SCALES: Final = {"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12}
"""One letter alone can mean something else: 5 m are metres or millions."""
_UNITS: Final = """km kilometre kilometres kilometer kilometers, mile miles, metre metres meter
meters, foot feet ft, inch inches, yard yards, cm centimetre centimetres centimeter centimeters, mm
millimetre millimetres millimeter millimeters, kg kilo kilos kilogram kilograms, g gram grams, mg
milligram milligrams, ton tons tonne tonnes, litre litres liter liters, gallon gallons, hectare
hectares ha, acre acres, °c celsius, °f fahrenheit, minute minutes min, hour hours, day days, week
weeks, month months, year years, decade decades, century centuries, $ dollar dollars, € euro euros,
£ pound pounds lb, ¥ yen, ₹ rupee rupees, % percent cent, percentage, kw
kilowatt kilowatts, mw megawatt megawatts, gw gigawatt gigawatts"""
UNITS: Final = {name: names.split()[0] for names in _UNITS.split(",") for name in names.split()}
"""Each name of a measure or currency, and the first of its names."""
_RANKED: Final = "second third fourth fifth sixth seventh eighth ninth tenth"
RANKS: Final = {word: str(number) for number, word in enumerate(_RANKED.split(), 2)}
"""A source's third season may be written as season 3."""
_OPENING: Final = """according additionally after all almost along already although among another
any anyone because besides beyond can despite due even every everyone everything finally first
firstly further furthermore given hence however indeed instead just last lastly later less like many
meanwhile more moreover most much nearly neither nevertheless next nobody nothing now often once one
only other others otherwise overall perhaps possibly probably rather several similarly since some
someone sometimes still such therefore though thus today together towards under unless unlike until
upon usually various well whereas whether while within yes yet
around roughly approximately following based thanks local new old yesterday currently recently
originally eventually previously members membership companies people workers residents visitors
customers users students children adults men women parents police officials experts scientists
researchers critics somebody anybody everybody certain least half part planting buying selling
building using having being under-16s"""
OPENING: Final = FUNCTION_WORDS | NUMBER_WORDS.keys() | RANKS.keys() | frozenset(_OPENING.split())
"""Words with which a sentence may begin that are no names."""
_DEMONYMS: Final = "n an ian ean ese lese i s es ies ish y istan ns ans ians eans is"
DEMONYMS: Final = frozenset(_DEMONYMS.split())
"""What makes another name of a name, and the plural of that: Austrian, Germany, Iraqis."""
ROOT_ENDINGS: Final = frozenset({"", "a", "e", "o", "y"})
"""What a name can lose before: Canada, Canadian."""
OTHERS_ROOTS: Final = frozenset({"niger", "roman"})
"""With such an ending they are other countries' names: Nigerian, Romanian."""
_SAME: Final = """united states; United States; US; U.S.; USA; U.S.A.; America; American; Americans|
united kingdom; United Kingdom; UK; U.K.; Britain; British; Great Britain|
european union; European Union; EU; E.U.|united nations; United Nations; UN; U.N.|
artificial intelligence; artificial intelligence; AI|world health organization; WHO|
covid-19; COVID-19; Covid-19; COVID; coronavirus; SARS-CoV-2|russia; Russian Federation|
north korea; DPRK|south korea; Republic of Korea|
united arab emirates; UAE; Emirati|netherlands; Dutch; Holland|germany; German; Germans|
france; French|china; PRC; Chinese|japan; Japanese|india; Indian|
spain; Spanish; Spaniards|greece; Greek; Greeks|switzerland; Swiss|turkey; Turkish; Türkiye|
poland; Polish; Poles|denmark; Danish; Danes|sweden; Swedish; Swedes|finland; Finnish; Finns|
ireland; Irish|scotland; Scottish; Scots|wales; Welsh|england; English"""
_ALSO: Final = (
    {"us": "united states", "usa": "united states", "america": "united states"}
    | {"uk": "united kingdom", "britain": "united kingdom", "eu": "european union"}
    | {"un": "united nations", "ai": "artificial intelligence", "covid": "covid-19"}
    | {"holland": "netherlands", "coronavirus": "covid-19", "who": "world health organization"}
)
_NAMES: Final = {
    name: tuple(others)
    for name, *others in ([n.strip() for n in line.split(";")] for line in _SAME.split("|"))
}
OTHER_NAMES: Final = _NAMES | {also: _NAMES[name] for also, name in _ALSO.items()}
"""Other names of states, unions and a few more that have several, and of their people."""
