"""Wordings that ask nothing of an article.

They are small talk, help, and tasks for another program.
"""

from __future__ import annotations

from typing import Final

from askcite.question.wordings import Pattern, of
from askcite.types import Kind


def _talk(topic: str, *wordings: str) -> list[Pattern]:
    return of(Kind.TALK, "", *wordings, topic=topic)


_THERE: Final = (
    r"(?:,? (?:there|again|all|everyone|bot|askcite|assistant|friend|mate|dear|sir|buddy|guys|you"
    r"|u|robot"
    r"|ai|team|folks|world))*"
)
_WORK: Final = (
    r"(?:function|program|script|code|class|poem|song|haiku|limerick|story|e-?mail|letter|tweet"
    r"|blog"
    r"|essay|novel|app|website|regex|query|recipe|joke|rap|lyrics|cv|resume|cover letter|post"
    r"|caption"
    r"|riddle|slogan|homework|speech|game|image|picture|logo|meme|sql|html|sonnet|screenplay"
    r"|algorithm)"
)
_TEXT: Final = (
    r"(?:[\ue000-\ue01f]|(?:the|this|that) (?:page|article|text|document|file|report|story|paper))"
)
"""An article that is spoken of, as marked or before `for` and `with`."""
_HANDS: Final = (
    r"(?:book|reserve|order|buy|call|phone|e-?mail|mail|send|forward|text|print|save|share|download"
    r"|upload|install|uninstall|update|delete|copy|bookmark|post|cancel|pay|schedule|reset|rename)"
)
"""Deeds for a reader's own hands."""
_ASKED_FOR: Final = (
    r".*\b(?:summar(?:y|ies)|points?|overview|gist|quotes?|facts?|details?|list|names?|dates?"
    r"|answers?|info|information|main|key)\b"
)
"""Things of an article that may be sent, which asks for them."""
TALK: Final = [
    *_talk(
        "greeting",
        r"(?:(?:hi+|hello+|hallo|hey+|hiya|heya|yo|howdy|greetings|good (?:morning|afternoon"
        r"|evening|day)"
        rf"|morning|evening|sup|wassup|what'?s up|namaste|hola|bonjour|salut|helo|aloha"
        rf"|salam){_THERE}"
        r"[\s,.!]*)+",
        r"(?:how are you|how r u|how's it going|how do you do|how are things|how is it going"
        r"|you ok(?:ay)?"
        r"|nice to meet you|pleased to meet you|how have you been|how was your day"
        r"|hru)(?: (?:today|doing"
        r"|doing today|bot|mate))*",
        r"(?:are|r) (?:you|u) (?:there|here|awake|online|ready|alive|working)|anyone (?:there|here)"
        r"|anybody (?:there|here|home)|test(?:ing)?(?: test| 123| 1 2 3)*|ping|can you hear me",
    ),
    *_talk(
        "thanks",
        r"(?:(?:ok(?:ay)?|great|cool|nice|perfect|good|awesome|super|alright|wow|excellent"
        r"|wonderful|amazing"
        r"|brilliant|lovely|got it|understood|i see|right|well done|good (?:job|work|bot|answer)"
        r"|sweet|fine"
        r"|makes sense|interesting|very (?:good|nice|helpful|interesting)|helpful|that(?:'s| is"
        r"| was) (?:all"
        r"|it|great|good|helpful|very helpful|nice|enough|perfect|cool|fine|interesting)"
        r"|no(?:,)? that'?s all"
        r"|much appreciated|appreciate it|you(?:'re| are) (?:great|awesome|the best|amazing"
        r"|helpful)|love it"
        r"|(?:many )?thank(?:s|x)?|thank (?:you|u)|thx+|tnx|ty|tysm|thanku|thankyou|cheers|merci"
        r"|gracias"
        r"|danke|ta|tq|tks|thnx|much obliged|so|very|much|a lot|a ton|a bunch|a million"
        r"|(?:what )?(?:an? )?(?:very |really |so |such an? )?(?:nice|good|great|lovely|interesting"
        r"|cool|fine|wonderful|amazing|beautiful|fun) (?:story|text|article|tale|read|reading|piece"
        r"|essay|report|one|stuff)"
        r"|for (?:the|your|this|that) (?:\w+ )?(?:summary|article|story|text|quotes?|list|overview)"
        r"|for (?:the |your |all"
        r" your )?(?:help|answers?|info|information|that|this|everything|explaining|helping|time"
        r"|quick reply)"
        r"|again|mate|man|bro|buddy|pal|dude|friend|darling|dear|grandma|grandpa|granny|mum|mom|dad"
        r"|doc|doctor|professor|teacher|boss|chief|captain|sir|madam|folks|everyone|all"
        r"|lol|haha+|hehe|you|u|indeed|really|that (?:really |has "
        r"|just )?helped|helped|yes|no problem|np|it"
        r"|was|now"
        r"|i'm done|im done|done|all good|all clear|bot|askcite)[\s,.!:)]*)+",
    ),
    *_talk(
        "bye",
        r"(?:(?:ok |okay |well |thanks |thx |so )*(?:good ?)?(?:bye+|by|goodbye|good night"
        r"|see (?:you|ya|u)"
        r"(?: (?:later|soon|tomorrow|then|around))?|cya|ciao|farewell|later|take care"
        r"|have a (?:nice|good|great)"
        r" (?:day|one|evening|weekend|night|time)|talk (?:to you )?(?:later|soon)|until next time"
        r"|adios|quit"
        r"|exit|i(?:'m| am| have to| must|'ve got to| gotta)? ?(?:leaving|go(?: now)?|off)|gtg|g2g"
        r"|that will be"
        r" all|ttyl)[\s,.!]*)+" + _THERE,
    ),
    *_talk(
        "help",
        r"(?:(?:can|could|will) (?:you|u) )?help(?: (?:me|us|please|menu|page|needed))*"
        r"(?: (?:out )?with (?:my|this|the|an?|some) (?:\w+ )?(?:homework|essay|assignment|task"
        r"|report|presentation|project|stud(?:y|ies)|exam|questions?|work|reading|article|text"
        r"|paper|stuff|thing))?"
        r"(?: (?:with )?(?:this|something))?",
        r"(?:so )?what (?:else )?(?:can|could|do|are|would) (?:you|u|this (?:bot|tool|thing|app)"
        r"|askcite)"
        r" (?:able to |actually |really )?(?:do|help|offer|help (?:me )?with|do for me|do for us"
        r"|capable of"
        r"|good (?:at|for)|answer|here for)(?: (?:for me|here|with this|exactly|then))?"
        r"|what (?:can|should|could|do) i (?:ask|say|type)(?: you)?(?: here| about)?",
        r"(?:and )?how (?:do|does|can|should|would) (?:you|u|this|i|we|this (?:bot|tool|thing|app"
        r"|chat)"
        r"|askcite) (?:work|function|use (?:this|you|it|the chat|askcite|this (?:bot|tool|thing"
        r"|app|chat))|ask"
        r"(?: you)?(?: (?:a |something|questions?).*)?|start|begin|get started"
        r"|answer(?: questions?)?)"
        r"(?: (?:here|exactly))?",
        r"(?:what|which) (?:kind of |sort of |types? of |)?questions? (?:can|should|could"
        r"|may) (?:i|we|you|u)"
        r" (?:ask|answer)(?: (?:you|here|about .*))?",
        r"(?:your )?(?:instructions|commands|features|capabilities|abilities|manual|usage"
        r"|how to use(?: (?:this"
        r"|it|askcite))?|faq|settings|options|menu|\?+|start over|restart|reset|clear|stop|undo)",
        r"i (?:don't|dont|do not) (?:understand|get it|know what to (?:ask|do|say))(?: you)?"
        r"|i need (?:some )?help"
        r"|i'm (?:lost|confused|stuck)|i have (?:a|another|some) questions?|(?:can|may"
        r"|could) i ask (?:you )?"
        r"(?:a |some |another )?(?:question|something|questions)|i want to ask (?:a question"
        r"|something)",
    ),
    *_talk(
        "who",
        r"(?:so |and )?(?:who (?:are|r|is|made|created|built|developed|wrote|programmed"
        r"|owns) (?:you|u|askcite|this bot)"
        r"|who am i (?:talking|speaking|chatting) (?:to|with))(?: then| exactly)?",
        r"what (?:are|r) (?:you|u)(?: (?:exactly|called|doing|up to|thinking|made of))?|what(?:'s"
        r"| is) (?:your|ur)"
        r" (?:name|purpose|job|age|favou?rite .+|opinion|model|version)|(?:your|ur) name"
        r"|what is askcite|askcite"
        r"|what(?:'s| is) this (?:tool|bot|app|thing|chat|program)(?: for)?",
        r"(?:are|r) (?:you|u) (?:an? )?(?:\w+ ){0,2}?(?:ai|bot|robot|human|person|chat ?gpt|gpt.*"
        r"|llm|machine|real"
        r"|chatbot|computer|language model|program|alive|sentient|google|claude|intelligent|smart"
        r"|stupid|dumb|man"
        r"|woman|male|female|single|happy|sad|tired|ok|free|safe|hungry)(?: .*)?",
        r"(?:do|can|did|will|have|could) (?:you|u) (?:have (?:feelings|emotions|a name|friends"
        r"|consciousness)|speak"
        r"|like|love|hate|eat|sleep|dream|learn|remember me|remember my .*"
        r"|think(?! (?!you\b|u\b)\S+ \S+ \S)|feel|lie"
        r"|hallucinate|store|save my"
        r"|keep my|use (?:chat)?gpt|use an? (?:llm|ai).*|access the (?:internet|web)|browse"
        r"|search the (?:internet"
        r"|web)|google)(?: .*)?",
        r"where (?:are|r) (?:you|u)(?: from| located)?|how old (?:are|r) (?:you|u)|(?:i"
        r"|we) (?:love|like|hate) (?:you"
        r"|u)(?: .*)?|you(?:'re| are|r)? (?:so |very |really )?(?:stupid|dumb|useless|funny|wrong"
        r"|smart|bad|ugly"
        r"|annoying)|(?:fuck|shut up|damn|shit|wtf|idiot|stfu|crap|screw you|f u|omg|lmao"
        r"|rofl)(?: .*)?",
    ),
    *_talk(
        "sign",
        r"(?:the|an?|of|and|or|to|for|with|by|at)(?: (?:the|an?|of|and|or|to))*",
        r"(?:yes|no|yep|nope|yeah|yup|nah|sure|ok(?:ay)?|k|kk|hm+|um+|uh+|oh|ah|aha|wow|lol|haha+"
        r"|hehe|nvm|never"
        r"mind|never mind|forget it|whatever|maybe|idk|i don't know|dunno|of course|fine|good|bad"
        r"|not really|exactly|cool|nice|great|wait|sorry|oops|please|pls|correct|true|false|right"
        r"|wrong|no way"
        r"|no thanks|no thank you|(?:[^\w\ue000-\ue040]|_)+|huh|eh|pardon|[a-z]"
        r"|(?:asdf|qwer|sdf|hjkl|jkl|fgh|xyz)\w*)"
        r"(?:[\s,.!]+(?:yes|no|ok|sure|thanks|please|sorry))*",
    ),
    *_talk(
        "deed",
        rf"(?:please )?{_HANDS} (?:it|this|that|them|these|those|{_TEXT})"
        r"(?: (?:to|with|for|as|on|in|by|from) \S.*| now| too| all)?",
        rf"(?:please )?{_HANDS} (?!{_ASKED_FOR}).+ for (?:me|us)",
        rf"(?:please )?(?:send|forward|e-?mail|mail|text) (?!{_ASKED_FOR}).+ to (?:me|us|my .+"
        r"|\S+@\S+)",
        r"(?:please )?(?:book|reserve|schedule) (?:me |us )?(?:an? |the )?(?:\w+ )?(?:rooms?"
        r"|tables?|seats?|tickets?|flights?|hotels?|appointments?|places?|slots?|courts?|rides?"
        r"|boats?|desks?|cars?|taxis?|halls?)(?: \d+)?"
        r" (?:for|on|at|from|tomorrow|today|tonight|now|next|this)\b.*",
        r"(?:please )?(?:sign (?:me|us) up|(?:register|enrol|enroll|subscribe) (?:me|us))(?: .*)?",
    ),
    *_talk(
        "task",
        rf"(?:write|compose|draft|create|generate|make|build|code|program|design|draw|paint|sing"
        rf"|invent"
        rf"|implement|develop|do(?= (?:me|us|my|an?|this|\d+)\b)|give)(?: (?:me|us|for me))?"
        rf" (?:an?|some|my|the|this|another|any|\d+)? ?(?:\S+ ){{0,3}}?"
        rf"{_WORK}s?\b.*",
        r"(?:tell|say|crack)(?: (?:me|us))? (?:an?|another|some|your best|the) (?:\w+ )?(?:jokes?"
        r"|riddles?|stor(?:y|ies)"
        r"|puns?|bedtime story|fun fact|secret)(?: .*)?|make me laugh|entertain me|i'm bored"
        r"|sing(?: .*)?|surprise me",
        r"(?:(?:suggest|give|propose|write|think of|come up with|find|need|make|any|some|what"
        r" would be)(?: (?:me|us|up))? )?(?:an? |some |any |\d+ |another |other |good |better |new"
        r" |catchy |alternative )*(?:titles?|headlines?|slogans?)(?: (?:ideas?|suggestions?"
        r"|options))?(?<!title)(?<!headline)(?<!slogan)(?: for .*)?|(?:suggest|propose|think of"
        r"|come up with|write)(?: (?:me|us))? .*\b(?:titles?|headlines?|slogans?)\b.*",
        r"translate .*|(?:how (?:do|would) (?:you|i) say .+ in \w+)|what is \S+(?: (?!called"
        r"|named)\S+)? in (?:french|german|spanish|hindi"
        r"|chinese|japanese|italian|russian|arabic|portuguese|korean|latin|dutch|polish|turkish)",
        r"(?:what(?:'s| is) |calculate |compute |solve |how much is "
        r"|evaluate )?[\d\s.,]*\d\s*(?:[-+*/^x×÷%]|plus"
        r"|minus|times|divided by|multiplied by|to the power of)\s*\d[\d\s.,+*/^x×÷()-]*=?",
        r"(?:calculate|compute|solve) .+|what(?:'s| is) the (?:square|cube) root of .+"
        r"|convert \d.*",
        r"(?:what(?:'s| is| will| was) |how(?:'s| is) |tell me )?(?:the )?(?:weather|temperature"
        r"|forecast)(?: (?:be )?(?:like"
        r" )?(?:in|today|tomorrow|for|now|outside|like|forecast|at|on|this)\b.*)?|(?:will"
        r"|is) it (?:going to )?"
        r"(?:rain|snow|raining|snowing|sunny)\b.*",
        r"(?:what(?:'s| is) |tell me )?(?:the )?(?:time|current time|date today"
        r"|today's date)(?: (?:is it|now|in .+))?|what"
        r" (?:time|day|date) is it.*|what day is (?:it |today|tomorrow).*|what year is it",
        r"(?:book|order|buy|reserve|call|phone|text|email|send|remind|wake|play|set|schedule"
        r"|download|install"
        r"|open|turn (?:on|off)|post|tweet|pay|deliver|order) (?:me |us |my |an? |some |the "
        r"|to )(?!.*\b(?:article|text|paper"
        r"|summary|section|passage|part|page|document)\b).*",
        r"(?:recommend|suggest|find)(?: me| us)? (?:an?|some|good|any"
        r"|the best) (?:\w+ )*?(?:restaurants?|movies?"
        r"|films?|books?|hotels?|songs?|games?|shows?|series|recipes?|gifts?|cafes?|bars?|names?"
        r"|music|laptops?|phones?)"
        r"\b.*",
        r"(?:flip|toss|roll|pick) (?:an? )?(?:coin|dice|die|number|card).*|(?:tic tac toe"
        r"|let's play .*|play .*)",
        r"(?:print|import|select|def|console|sudo|rm|ls|cd|echo|git|pip|<script) ?[\(\"'*\-/{].*",
        r"(?:ignore|disregard|forget) (?:all |any |your |the |my )*(?:previous|prior|above|earlier"
        r"|system)?"
        r" ?(?:instructions?|prompts?|rules|commands)\b.*|(?:act|behave|pretend|roleplay"
        r"|role-play) (?:as|like|to be|you)"
        r"\b.*|you are now .*|repeat after me.*",
        r"(?:who will win|will .+ win) .+|(?:should i|is it (?:ok|safe) (?:for me )?to) (?:invest"
        r"|buy|sell|marry|quit my)\b.*",
    ),
]
