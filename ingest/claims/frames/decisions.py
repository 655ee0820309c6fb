"""Words by which a meeting decides, and by which somebody asks for something or advises it."""

import re

NO_REQUEST = re.compile(
    r"\b(?:could|can|may|might|recorded vote|not)\b[^,;]{0,24}\brequest|\b(?:who|anyone|everyone|whoever)"
    r" (?:\w+ )?asks?\b"
    r"|vote (?:was|having been) requested"
    r"|\btold [^.;]{2,60}? (?:not )?to (?:expect|think of)\b"  # NHS England told us to expect £5m
    r"|\b(?:will|would) be (?:asked|invited|requested)\b",
    re.IGNORECASE,
)
REQUESTS = re.compile(
    r"\b(?:(?:also\s+|further\s+|had\s+|has\s+|have\s+|previously\s+|therefore\s+|then\s+"
    r"|formally\s+)*requested\b(?!\s+to speak)(?!\s*[:.]?$)|(?:had|has|have|was|were"
    r"|been)\s+(?:previously\s+)?(?:been\s+)?requested\b|(?:asked|asks|asking|requests|requesting)\s+(?:that\b"
    r"|for\s+(?!a show|a vote|clarification on|more about)|to\s+(?:be|see|receive|have)\b)|asked\s+(?:the\s+"
    r"|an?\s+|[A-Z]|him|her|them|officers|members|ncil)\S*(?:\s+\S+){0,8}?\s+to\s+\w+|(?:been|was|were|is"
    r"|are)\s+(?:asked|invited|tasked|pressed|urged|told)\s+(?:by\s+(?:\S+\s+){1,8}?)?to\s+(?!note\b|consider\b|receive\b|approve\b|agree\b"
    r"|endorse\b|attend\b)\w+|(?:told|instructed|directed|ordered)\s+(?:us|them|it|the\s+\w+"
    r"|[A-Z]\w+)\s+to\s+(?!note\b)\w+|pressed\s+(?:for|\S+\s+(?:\S+\s+)?(?:to|for))\b"
    r"|invited\s+\S+(?:\s+\S+){0,5}?\s+to\s+(?!attend\b)\w+|wanted\s+(?!to know|to ask|to understand|to thank"
    r"|to see more|her|his)(?:the|an?|sight|more|to see|to have|to receive|further|assurances?)\b"
    r"|would like\s+(?:the|an?|this|these)\s.{3,60}?\bto (?:come|be|go|report)\b|request\s+(?:was"
    r"|had been)\s+(?:made|put)|expects?\s+(?:an?|the)\s+(?:\w+\s+)?(?:report|update|return|plan|response|reply"
    r"|paper)\b|asked to (?:see|be|have|receive)\b|wish(?:ed|es) to (?:see|receive|have)\b"
    r"|would\s+(?:also\s+)?(?:be\s+welcomed?|welcome)\b"
    r"|looked\s+forward\s+to\s+(?:receiving|seeing|hearing|a)\b|sought\s+(?:an?|the|assurance|further|more)\b"
    r"|(?:it was|is) important that .{0,80}?\b(?:submitted|brought|reported|presented|shared)\b|urged\b"
    r"|called\s+(?:on|for|upon)\b|made clear to us"
    # "It has asked Acre Trust for a second area", "the regulator wants a new forecast from it by May"
    r"|(?:has|have|had)\s+asked\s+(?:the\s+|us\s+)?(?:[A-Z]\S*(?:\s+[A-Z]\S*){0,5}\s+)?for\s+"
    r"(?!a show|a vote|clarification|more about|advice|help)[a-z]\w*"
    # "has written to the Trust asking for a plan", "We look to the Council to name an officer", "would be grateful if"
    r"|(?:written|wrote) to .{3,60}? (?:requiring|asking|urging|requesting|calling on)\b"
    r"|(?:written|wrote)\b[^.;]{0,60}? to (?:ask (?:that|for|to)|request)\b"
    # "The Committee would be glad to have a note by June", "I should be grateful for your answer"
    r"|(?:would|should) be (?:very |most )?(?:glad|grateful|pleased|obliged) (?:to (?:have|receive)\b|(?:for|of)"
    r" (?:an?|your|the|sight|copies|names|answers|replies|any)\b)"
    r"|\bit would be (?:\w+ )?helpful (?:too |also )?if (?:we|i) could (?:see|have|receive|be (?:given|sent|shown"
    r"|told))\b"
    r"|\blooks? to (?:the |[A-Z])\S*(?: \S+){0,4}? to\b"
    r"|\b(?:grateful|glad|pleased|obliged|helpful|helped) if (?:you|the|[A-Z])[^.;]{2,60}?\b(?:would|could)\b"
    r"|would (?:also )?like (?:you|the \w+(?: \w+)?|[A-Z]\w+(?: [A-Z]\w+){0,4}) to"
    r" (?!know|thank|be\b|see|stay|feel|have)"
    r"\w+"
    r"|wants? to see (?:an?|the) .{3,50} from\b"
    # "May I ask that members press the Council for a second post?", "I would ask you to send a name"
    r"|\b(?:may|might|can|could|would|must) (?:i|we) (?:also |therefore |please )*ask (?:that\b|\S+(?: \S+){0,4}? to\b)"
    r"|\A\W*(?:could|would|will|can) (?:you|the \w+|members|colleagues) (?:please|kindly) \w+"
    r"|\b(?:i|we) (?:would|must) (?:also |therefore )*ask (?:that\b|(?:you|members|the \w+|colleagues) to\b)"
    r"|wants\s+(?:an?|the)\s+[^.;]{2,60}\s(?:from|by)\b)",
    re.IGNORECASE,
)
# "Could the Committee please put off its visit?", "May I ask that members press the Council?": asked, not questioned.
POLITE = re.compile(
    r"(?:\W*(?:and |so |but |\w+(?:ly)?, |in \w+, |(?:to|from|for) [^,.;?]{3,40}, )?"
    r"(?:(?:could|would|will|can|might) (?!not\b)(?:the |its |their |your |this |our )?(?:[\w’'-]+ ){1,5}?"
    r"(?:please|kindly)"
    r"|(?:could|would|might) (?:you|(?:the|your|its|their|this) (?:[\w’'-]+ ){0,3}?(?:committee|board|panel|cabinet"
    r"|council|ccg|trust|commission|members?|officers?|managers?|director|chair\w*|clerk|team|executive"
    r"|group)|members|colleagues|officers|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) (?:now |also |\w+ly )?(?!not\b|be\b|have\b)"
    r"(?-i:let|send|give|write|put|bring|set|tell|look|take|make|find|ask|press|agree|consider|share|supply|provide"
    r"|confirm|arrange|nominate|name|lend|help|support|lobby|urge|add|extend|publish|report|invite|join|release"
    r"|commit|raise|check|move)"
    r"|(?:may|might|can|could) (?:i|we) (?:\w+ly |also |therefore |again |in \w+ ){0,2}(?:ask|suggest|request|invite"
    r"|urge|recommend|propose)(?: that| (?:for|to)|,? \S+(?: \S+){0,6}? to)) )",
    re.IGNORECASE,
)
QUESTION = re.compile(
    r"\basked\s+(?:(?!that\b|for\b|to\b)[\w’'-]+\s+){0,4}?(?:if|whether|what|who|when|where|why|how|about|which)\b|\?\s*$|\?\s+[-–—]",
    re.IGNORECASE,
)
RECOMMENDS = re.compile(
    r"\b(?:recommended\s+(?:that|to)\b|emphasi[sz]ed\s+the\s+(?:need|importance)\s+(?:to|for|of)\s+(?:ensur|find"
    r"|mak|secur|hav)\w+|(?:have|has|had) advised\s+(?:the\s+)?[A-Z][^.;]{2,60}?\s+to\s+[a-z]"
    r"|should consider\b|\b(?:we|i|team|panel|group|report|review) (?:\w+ly )?urges? (?:the|all|every|[A-Z])"
    r"|\badvice to (?:the )?[A-Z][^.;]{2,50}? (?:is|was) (?:to|that)\b|recommend(?:s|ed)?\s+that)",
    re.IGNORECASE,
)
DECIDES = (
    "agreed|approved|resolved|noted|endorsed|supported|delegated|accepted|adopted|ratified|received|recommended"
    "|nominated|appointed"
    "|authorised|requested|decided|confirmed|welcomed|deferred|referred|asked|instructed|thanked|considered and noted"
)
IT_WAS = re.compile(
    r"\bit\s+was\s+(?:unanimously\s+|further\s+|also\s+|therefore\s+|duly\s+|then\s+)*(?:agreed|resolved|decided"
    r"|recommended|left|settled|concluded|determined|carried|accepted)\s+(?:that|to)\b|\b(?-i:IT WAS NOTED)\b",
    re.IGNORECASE,
)
SHOUTED = re.compile(
    rf"\b(?:{DECIDES.upper()})\b:?\s+(?=(?:the|that|to|and|as|it|its|a|an|both|this|in|for|with|all|under)\b"
    rf")"
)
BOARD_DECIDES = re.compile(
    r"^\W*(?:the\s+)?(?:(?:joint|place|locality|system|partnership|integration|integrated care|health and wellbeing"
    r"|scrutiny|select|commissioning|primary care|executive|programme|shadow)\s+)*(?:board|committee|commission|panel"
    r"|cabinet|executive|governing bod(?:y|ies)|group|partnership|assembly|boards|committees"
    r"|council|sub-committee|forum)\s*:?\s+(?:then\s+|unanimously\s+|therefore\s+|also\s+|duly\s+"
    r"|formally\s+)*(?:(?:agreed|resolved|approved|endorsed|ratified|accepted|adopted|delegated|decided|concluded"
    r"|voted|chose|opted|backed|signed off|consented|determined|settled on|gave (?:its|their) (?:approval|backing"
    r"|consent|support|agreement)|(?:was|were) content (?:to|that|with))\b|(?:noted|received|welcomed"
    r"|supported)\s+(?:and\s+\w+\s+)?(?:the\s+)(?:\S+\s+){0,3}?(?:reports?|updates?|presentations?|positions?"
    r"|contents?|minutes|progress|verbal|briefing|paper|plan|strategy|proposals?"
    r"|recommendations?|approach|application|bid)\b)",
    re.IGNORECASE,
)
HAD_DECIDED = re.compile(
    r"\s+(?:had|has|have)\s+(?:now\s+|already\s+|also\s+|since\s+|recently\s+)*(?:approved|agreed|endorsed"
    r"|resolved|decided|ratified|adopted|signed off)\s+(?:the|a|an|that|to|its|their|both|all)\b",
    re.IGNORECASE,
)
# "The Executive decided in June to close it", "was approved by the Board on 4 May"
DECIDED = re.compile(
    r"(?:,? (?:on|in|at) [^,.;]{3,40},?)?\s+(?:then\s+|also\s+|unanimously\s+|formally\s+)*"
    r"(?:(?:agreed|decided|resolved|voted)\s+(?:(?:on|in|at) [^,.;]{3,30} )?(?:to|that|in principle)\b"
    r"|(?:approved|endorsed|ratified|adopted|signed off|backed|gave permission for)\s+"
    r"(?:the|a|an|its|our|this|these|plans)\b)",
    re.IGNORECASE,
)
DECIDED_BY = re.compile(
    r"\b(?:was|were|has been|have been|had been)\s+(?:\w+ly\s+)?(?:approved|agreed|endorsed|ratified|adopted"
    r"|signed off)\s+by\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
SHOULD = re.compile(
    r"\b(?P<word>should|ought to|must|(?:is|are) (?:required|obliged) to|needs? to|shall)\s+(?:\w+ly\s+|also\s+"
    r"|then\s+|now\s+)*(?!be\b|not\b|have\b|help\b|mean\b|allow\b|lead\b|see\b|result\b|like\b|benefit\b|improve\b"
    r"|make immediate)[a-z]+",
    re.IGNORECASE,
)
ADVISED_TO = re.compile(
    r"\b(?:is|are) (?:therefore |now |also )?(?:asked|invited|recommended"
    r"|requested) to (?:\w+ and )?(?:approve|note|agree|endorse|support|consider|comment"
    r"|receive|discuss|accept|adopt|ratify|delegate|recommend)\b",
    re.IGNORECASE,
)
NOTED_ACT = re.compile(
    r"\W*(?:to\s+(?!date\b|the\b|this\b|be\b|that\b|a\b|an\b|which\b|what\b|its\b|our\b|their\b|support\b|help\b"
    r"|consider an?\b|receive (?:an?|the)\b)[a-z]+\s|(?:the\s+)?(?:[a-z’'-]+\s+(?:and\s+|of\s+"
    r"|for\s+)?){0,4}(?:officers?|chair(?:man|woman|person)?|vice.chair"
    r"|members|committee|board|panel|staff|clerk|secretar\w+|director|partners|commissioners|providers|team|all"
    r"|leads?|managers?|sub-?group|task group|working group)(?:\s+(?:and|of|for)\s+\w+){0,3}\s+to\s+(?!be\b|date\b"
    r"|the\b|a\b)[a-z]+|(?:\S+\s+){1,9}?to\s+be\s+(?!able\b|a\b|an\b|the\b|in\b)(?:\w+(?:ed|wn|ght|ilt|ept|ent|aid"
    r"|iven|aken|itten)|put|set up|held|done|brought)\b|(?:\S+\s+){1,6}?(?:back\s+)?to\s+(?:the\s+)?(?:next"
    r"|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\s+(?:\w+\s+)?(?:committee|board|meeting|panel|cabinet|executive|governing body))",
    re.IGNORECASE,
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|should|could|can|may|might|must|does|did|do|needs?|needed"
    r"|ought"
    r"|seems?|appears?|expects?|expected|wants?|wanted|agreed|asked|requested|likely|due|in order|how|what|able"
    r"|continues?|aims?|helps?|wished?|decided|set out|said|explained|noted|felt|due|there|which|that|who|if"
    r"|considers?|hope[sd]?|plans?)\b",
    re.IGNORECASE,
)
BARE_DECISION = re.compile(
    r"(?:The )?(?:[Dd]ecision|[Ii]tem|[Cc]onsideration)\b[^.;:]{0,60}? deferred\b(?= (?:to|until|pending|for|so))"
    r"|(?:Voted|Carried)\b[^.]{0,60}?,? that\b|(?:It was )?(?:(?:Unanimously|Formally) )?(?:[Aa]greed|Approved"
    r"|Resolved|Endorsed|Supported|Deferred|Ratified|Referred|Accepted|Delegated)\b:?\s+(?=(?:to|that|the|a|an|as"
    r"|by|until|in principle|both"
    r"|all)\b)"
)
ACCEPTED = re.compile(
    r"\W*(?:this|that|the (?:request|suggestion|proposal|offer|motion)|both|it)\s+(?:was|were)\s+(?:then |also "
    r"|duly |unanimously )*(?:accepted|agreed|supported|carried|approved"
    r"|noted and agreed)\b(?! (?:by [^.;]{2,30} )?(?:that|to)\b)"
    r"|\W*(?:nobody|no one) (?:dissented|objected)\.?\s*$|\W*(?:all|members|everyone) (?:agreed|concurred)\.?\s*$",
    re.IGNORECASE,
)
WERE_AGREED = re.compile(
    r"\W*(?:that )?(?:the )?(?:\w+ ){0,3}(?:minutes|recommendations?|report|proposals?|motion"
    r"|notes|return|accounts|budget|strategy|policy)\b[^.;]{0,110}\b(?:were|was) (?:duly |then |unanimously "
    r"|all )*(?:agreed"
    r"|approved|confirmed|accepted|adopted|noted|carried|signed|received|ratified)\b"
    r"|\W*(?:these|they|it) (?:were|was) (?:then |duly )?(?:accepted|agreed|approved|confirmed|signed) as (?:an? )?"
    r"(?:accurate|correct|true)\b",
    re.IGNORECASE,
)
