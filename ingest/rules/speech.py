"""Words by which somebody speaks, presents, asks or is heard in minutes, each with an example of what it takes in."""

import re

# "Ms Roe also said", "Mr Doe (Trust) explained"
SAYS = re.compile(
    r"[\s,]*(?:\([^)]{1,60}\)[\s,]*)?(?:(?:also|then|further|again|both|briefly|in turn|now|therefore|subsequently"
    r"|finally|\w+ly)\s+)*"
    r"(?:(?:had|has)\s+)?(?:said|says|sought|explain\w*|report\w*|add(?:s|ed)|repl(?:y|ies|ied)|respond\w*|confirm\w*"
    r"|advis\w*|told|tells|stat(?:es|ed)"
    r"|note[sd]|ask\w*|inform\w*|assur\w*|undert\w+|agree[sd]|refer\w*|conclud\w*|gave|gives|present\w*"
    r"|introduc\w*|outlin\w*|spoke|request\w*"
    r"|suggest\w*|highlight\w*|thought|hope[sd]|felt|remind\w*|describ\w*|updat\w*|summaris\w*|clarif\w*|stress\w*"
    r"|emphasi[sz]\w*|point(?:s|ed) out"
    r"|comment\w*|observ\w*|remark\w*|acknowledg\w*|accept\w*|offer\w*|promis\w*|mention\w*|indicat\w*|announc\w*"
    r"|queried|welcom\w*|thank\w*|took"
    r"|went through|apologised|could see|doubted|feared|promised|reiterated|reassured|warned|recommended|provid\w*"
    r"|made|attend\w*)\b",
    re.IGNORECASE,
)
# "A spokesman for Acre Trust said", in lower case: the trust speaks.
SPOKESPERSON = re.compile(
    r"(?:an? |the )?(?:(?:nhs|trust|council|joint) )?(?:spokes(?:man|woman|person|people)|press officer)"
    r" (?:for|of|from|at|on behalf of)(?: the)?"
)
# "…, Ms Okafor said", "June, said Ms Okafor"
TAIL = re.compile(
    r",\s+(?=\S+(?:\s+\S+){0,3}\s+(?:said|confirmed|added|explained|replied|reported|stated|advised)\b)"
    r"|,[\"”’']?\s+(?:said|replied|added|explained|confirmed)\s+(?:the\s+)?(?=[A-Z])"
)
# "Asked by Ms Roe why, the Director said", "In reply to Mr Doe, …": whoever speaks stands behind what comes first.
FRONTED = re.compile(
    r"\W*(?:in (?:response|reply|answer)|(?:when |on being )?(?:asked|pressed|questioned|challenged|prompted|invited|urged)"
    r"|replying|responding|answering|further to|following|to|on|after|when|once)\b",
    re.IGNORECASE,
)
# "It was confirmed by Ms Roe that", "Members heard from Ms Roe that", "According to Ms Roe,"
BY_WHOM = re.compile(
    r"\b(?:was|were|been)\s+(?:\w+ly\s+|also\s+|then\s+)?(?:told|informed|advised|assured|confirmed|explained|reported"
    r"|clarified|stated|reminded|made|pointed out|acknowledged|accepted|updated|briefed|queried|raised|stressed|emphasised|noted|felt|added|offered|outlined|introduced|presented)\s+by\s+(?:the\s+)?"
    r"|\bheard\s+(?:\w+\s+)?from\s+(?:the\s+)?|\baccording\s+to\s+(?:the\s+)?",
    re.IGNORECASE,
)
# "introduced the report", "took Members through"
PRESENTS = re.compile(
    r"\b(?:present(?:ed|ation|ing)|introduced|gave (?:an? |the )?(?:\w+ ){0,2}(?:update|overview|account|briefing"
    r"|report)|spoke to|submitted"
    r"|provided (?:an? |the )?(?:\w+ ){0,2}(?:update|overview|briefing)|reported|updated|took (?:members"
    r"|the \w+) through|in attendance|attended)\b",
    re.IGNORECASE,
)
# "Members", "The Committee"
AUDIENCE = re.compile(
    r"\W*(?:members|councillors|the (?:committee|board|panel|commission|meeting|sub-committee|executive|cabinet))\b",
    re.IGNORECASE,
)
# "were advised", "heard"
HEARD = re.compile(
    r"\b(?:were (?:advised|informed|told)|was (?:advised|informed|told)|heard|noted that|received)\b", re.IGNORECASE
)
# An officer by the post alone: "The Director of Public Health said he would", "The Interim Head of Care replied".
OFFICE_SAYS = re.compile(
    r"\W*(?:the|an?|our)\s+(?:[\w&’'-]+\s+){0,4}?(?:director|head|manager|officer|commissioner|executive|nurse|chief"
    r"|lead|holder|secretary|treasurer|solicitor|representative|leader|registrar|consultant|accountant)\b"
    r"(?:\s+(?:of|for|at|from)\s+[^.;:]{3,60}?)?[\s,]+(?:also |then |now |further |both )*(?:said|says|explained"
    r"|replied|responded|confirmed|advised|stated|agreed|added|undertook|reported|promised|offered|told|informed"
    r"|assured)\b",
    re.IGNORECASE,
)
# A question to whoever presents. "Councillor Roe asked what this meant for carers."
ASKS = re.compile(
    r"[\s,]*(?:\([^)]{1,60}\)[\s,]*)?(?:also |then |further |again |both )*"
    r"(?:asked|asks|queried|questioned|enquired|inquired"
    r"|wondered|wanted to know|sought clarification)\b(?! (?:that|for|the|to|\w+ to|officers|members)\b)",
    re.IGNORECASE,
)
# Who comes to speak on an item: "Mr Roe (Trust) and Dr Doe (CCG) attended and spoke to this item".
ATTENDS = re.compile(
    r"\b(?:attended|(?:was|were) (?:also )?(?:in attendance|present|welcomed)|spoke to (?:this|the) (?:item|report)"
    r"|gave evidence|joined the meeting)\b"
)
# "The Committee considered the report of the Director of …", "a presentation from the Trust"
OF_WHOM = re.compile(
    r"\b(?:report|presentation|update|paper|briefing|overview|statement)s?\b[^.;,()]{0,30}?\b(?:of|by|from)\s+(?:the\s+)?",
    re.IGNORECASE,
)
# "Minute 6: Ms Roe reported that": what a note is about, before who speaks.
LABEL = re.compile(r"(?:Minute|Item|Ref|Re|Page|Matters? arising)?[ \w/.&()’'-]{1,50}:\s+(?=[A-Z])")
PERFECT = re.compile(r"\s*(?:(?:also|now|since|recently|already)\s+)?(?:had|has|have)\b", re.IGNORECASE)
# ", BCF Programme Manager, gave a presentation"
POST = re.compile(r",\s+(?:the\s+|an?\s+)?[A-Z][^,.;:]{2,80},(?=\s)")
