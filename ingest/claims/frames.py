"""The words by which papers commit somebody, as tables; over 300 lines because they are one vocabulary to compare.

All patterns are matched without regard to case against one sentence or limb. What a decision, a promise or a target is
follows the annotation guide of the evaluation; nothing here knows a particular paper.
"""

import re

# A sentence without any of these commits nobody: one cheap look before anything else.
TRIGGER = re.compile(
    r"\b(?:means? to|aiming|vote|votes|become|no \w+ (?:is closing|closes)|starts?|takes|lends?|hosts|told|gave"
    r"|given|halve"
    r"|double|happy to|glad to|willing to|prepared to|content to|gave (?:its|his|her|their)|word|concluded|voted"
    r"|backed|signed off|settled|left that|pencilled|slated|scheduled|timetabled|booked|wanted|wants|pressed|urged"
    r"|invited|tasked|expects|falls? due|next (?:week|month|spring|summer|autumn|winter)|go(?:es)?|comes?|returns?"
    r"|moves?|transfers?|follows?|reports?|meets?|reopens?|becomes?|took an action|will|would|shall|['’]ll"
    r"|agree[ds]?|agreeing|under(?:took|taken|takes?)|request\w*|ask(?:ed|s|ing)?|assur\w+|promis\w+|offer(?:ed"
    r"|s)?|target\w*|aim(?:s|ed)?|due|to be|(?:was|were|is|are|has|have|had) to|plan(?:s|ned)? to|goals?|committed"
    r"|commits|commitment|recommend\w*|emphasi[sz]ed|expect(?:ed|s)|welcomed?|sought|seeks?|intend\w*|next step"
    r"|resolved|noted|approved|endorsed|supported|delegated|being held|signed up|looked forward|must|should|ought"
    r"|no more than|at least|aspires?|key priority|planning|require[sd]|going to|reported back|deferred|urged"
    r"|called (?:for|on)|pledged|vowed|set out to|told|starts?|begins?|opens|launches|goes live|to close|set for"
    r"|need(?:s|ed)? to|standards?|ceiling|threshold|trajectory|ambition|requires|fewer than|less than|reach(?:es)?"
    r"|promised|effect|force|['’]re|(?:is|are) \w+ing)\b",
    re.IGNORECASE,
)

# Attitudes that make what follows no promise.
ATTITUDE = re.compile(
    r"\b(?:(?:sets?|setting) out (?:what|how)|describ\w+ (?:what|how)|hop(?:ed?|es|ing)|hopeful\w*|fear(?:ed|s)?"
    r"|thought|thinks|felt|feels|doubt(?:ed|s)?|wonder(?:ed|s)?"
    r"|queri(?:ed|es)|question(?:ed|s)|whether|asked if|means that|on which|believe[ds]?|suggest(?:ed|s)"
    r"|worr(?:ied|ies)|concern(?:ed|s)?|anxious|could|might|may|perhaps|possibly|anticipated?|considered that"
    r"|wanted|wishe?d?|keen|understood|in (?:his|her|their|our) (?:view|opinion)|ideally|asked (?:what|who|when"
    r"|where|why|how|about)|enquired|inquired|assum(?:ed|es)|aspiration|appeared|seemed|unless|likely|proposed)\b",
    re.IGNORECASE,
)

# What follows "will" or "would" where it promises nothing: effects, needs, wishes, conditions.
NO_ACT = re.compile(
    r"(?:also |still |then |now |therefore |not |only |always |all |both |never |\w+ly )*(?:like|love|prefer|need"
    r"|have (?:to|been|had|a)|require|mean|allow|enable|help|cost|benefit|lead|result|depend|cause|affect|impact"
    r"|see|expect|want|hope|wish|welcome|rather|appear|seem|take (?:time|account|into|some|longer|several|years)"
    r"|not (?:be|have|need)|probably|possibly|perhaps|likely|be (?:able|better|wrong|good|helpful|useful|difficult"
    r"|hard|easier|possible|necessary|needed|required|important|key|critical|essential|a|an|the|one|more|less|no"
    r"|up|in (?:a|the) position|too|very|subject|clear|familiar|interested|happy|pleased|grateful|aware|beneficial"
    r"|appropriate|prudent|sensible|insufficient|enough|challenging|based)|become|give|make (?:it|a|sure it)|serve"
    r"|include|involve|cover|form|employ|comprise|consist|contain|act as|remember|recall|know|understand"
    r"|agree that|show|reflect|avoid|attract|free|release|reduce|improve|increase|save|bring (?:together|benefits"
    r"|about)|sit\b|think about|have\b|use\b|accommodate|pass\b|signpost|outweigh|exceed|suffer|struggle|face|lose"
    r"|happen|come into|prefer|feel|be (?:about|like|from|of|for|at|on|in|with|part|there|mindful|served|driven"
    r"|characteri[sz]ed|hosted|made up)\b)",
    re.IGNORECASE,
)
# The same for a named party, "we" or a speaker: only wishes, needs, states and what befalls them promise nothing.
NO_ACT_OF_PARTY = re.compile(
    r"(?:also |still |then |now |therefore |not |only |always |all |both |never |\w+ly )*"
    r"(?:like|love|prefer|need|have\b|require|mean\b|benefit|depend|want|hope|wish|welcome|rather|appear|seem"
    r"|suffer|struggle"
    r"|face\b|lose\b|happen|expect|agree that|understand|remember|recall|know|see\b|feel|think about|find (?:it"
    r"|that|themselves)"
    r"|take (?:time|account|into|some time|longer|several|years|(?:this|it|that|these|them|those|the \w+) on board)"
    r"|not (?:be|have|need)|probably|possibly|perhaps|likely|become|sit\b|struggle|be\b)",
    re.IGNORECASE,
)
# An assurance that something stays.
NO_LOSS = re.compile(
    r"\bno (?:\w+ ){1,4}(?:is closing|closes|(?:will|would) (?:close|go|be (?:closed|cut|lost|withdrawn))|goes)\b",
    re.IGNORECASE,
)
STAYS = re.compile(
    r"(?:still |also |always )?(?:remain|stay|continue|be (?:kept|retained|protected|maintained|preserved"
    r"|safeguarded))\b",
    re.IGNORECASE,
)

# Acts that a passive promises: "details would be circulated".
DONE = (
    "circulated|shared|provided|sent|issued|submitted|presented|reported|brought|put|emailed|posted|passed (?:on"
    "|to)|handed|done|taken|settled|resolved"
    "|corrected|amended|updated"
    "|reviewed|monitored|consulted|published|distributed|forwarded|made available|made clear(?:er)?|clarified"
    "|included|investigated"
    "|explored|considered|followed up|raised|discussed|fed back|worked up|drawn up|drafted|developed|produced"
    "|prepared|completed|arranged"
    "|organised|scheduled|set up|established|created|launched|commissioned|procured|recruited|appointed|delivered"
    "|implemented|introduced"
    "|rolled out|extended|expanded|encouraged|informed|notified|invited|contacted|engaged with|used to support"
    "|protected|kept|evaluated"
    "|audited|tested|piloted|built|choreographed|monitored and managed|undertaken|carried out|looked at|picked up"
    "|addressed"
    "|added|referred|escalated"
    "|funded|invested|spent|ring-?fenced|convened|offered|agreed|signed|sealed|approved|finalised"
    "|revised|refreshed|checked"
    "|chased|collected|tracked|measured|analysed|mapped|identified|placed|strengthened|targeted"
    "|supported to|supported by"
    "|with (?:members|you|us|the (?:board|committee|panel))|asked|requested|trained|aligned|reinstated|restored"
    "|opened|replaced|transferred|merged|closed"
    "|recommissioned|paid"
)
PASSIVE = re.compile(
    rf"(?:also |then |now |both |further |\w+ly )*be (?:(?:\w+ly|also|then|further|fully|being|both"
    rf"|next) )?(?P<done>{DONE})\b",
    re.IGNORECASE,
)

# Passives that describe, wish or report an effect rather than an act: "would be based at", "would be reduced".
NO_ACT_DONE = (
    "needed|required|based|located|expected|known|led|hosted|aimed|designed|focus+ed|driven|seen|affected|reduced"
    "|improved|impacted|able|involved|concerned|pleased"
    "|delighted|entitled|allowed|enabled|made up|supported by|interested|determined|limited|composed|comprised"
    "|influenced|met|charged|missed|lost|felt|faced"
    "|exposed|unaffected|balanced|outweighed|treated|seen|avoided|prevented|empowered|increased|encouraged by"
    "|welcomed|appreciated|missed|tied|linked|available|achieved|realised|covered"
)
ANY_PASSIVE = re.compile(
    rf"(?:also |then |now |both |further |\w+ly )*be (?:(?:\w+ly|also|then|further|fully|being|both"
    rf"|next) )?(?!(?:{NO_ACT_DONE})\b)(?:\w{{2,}}(?:ed|wn|ung|ght|ilt|ept|ent|aid|oken|iven|aken|itten)|put"
    rf"|set up|set out|held|run|met|led by)\b(?! back)",
    re.IGNORECASE,
)
# Steps of a plan: with a date, and nobody's own promise, they make a milestone.
STEP = re.compile(
    r"\b(?:open|opens|opening|commence[sd]?|begin|begins|start|starts|started|decide|report|become|go(?:es"
    r"|ing)? live|follow|complete[d]?|finish|end|close|transfer|be (?:complete|completed|sealed|signed|replaced"
    r"|established|asked|launched|live|operational|finalised|published|submitted|ready|in place|approved|merged"
    r"|abolished|dissolved|introduced|consultations?|rolled out|delivered|implemented|fully \w+|concluded|taken"
    r"|considered)|adopt|take effect|come into (?:force|effect)|launch|cease|conclude|join|move|see further|merge"
    r"|run|receive|meet|consider|take place|be held|have)\b",
    re.IGNORECASE,
)

MODAL = re.compile(r"\b(?:will|would|shall)\b(?!['’])|['’]ll\b", re.IGNORECASE)
# "We aim to expand", "will look to", "our next step is to", "X plans to": a concrete act follows.
SETS_OUT = re.compile(
    r"\b(?:(?:we|i|they|he|she|it|council|ccg|trust|board|partnership|icb|partners|team) (?:\w+ly )?(?:aim|intend"
    r"|plan|propose|are planning|are aiming|are committed)s?(?:ed)? to|(?:we are|is|are) planning (?:a|an|to"
    r"|the)\b|intends? to|intended to|our (?:aim|intention|plan|ambition|immediate next step|next step) is to"
    r"|(?:our|the|their) (?:immediate )?next step (?:is|was|would be) to|it was (?:aimed|intended|planned"
    r"|proposed) to|key priority (?:for us )?(?:is )?to|(?:we|council|ccg|trust|partners) (?:have|has"
    r"|had) committed to|pledged to|(?:(?:am|is|are)|\bwe['’]re) (?:now |also |therefore |\w+ly )*going to)",
    re.IGNORECASE,
)
NO_SET_OUT = re.compile(
    r"\s*(?:act|provide (?:seamless|care)|be\b|keep people|improve (?:the )?(?:lives|outcomes|health)|help|enable"
    r"|ensure (?:that )?people)",
    re.IGNORECASE,
)

# A named or pronoun subject that binds itself.
UNDERTAKES = re.compile(
    r"\b(?:under(?:took|taken|takes)\s+(?:to\b|that\b)|(?:gave|given|giving|gives|made|repeated)\s+(?:(?:the|our"
    r"|your)\s+\w+\s+)?(?:an?\s+|a firm\s+|his\s+|her\s+|its\s+|their\s+|the\s+|my\s+|our\s+)*(?:assurances?"
    r"|undertaking|commitment|guarantee|pledge|promise|word)\s+(?:in \w+ )?(?:that|to|of|on)|guaranteed\s+(?:that"
    r"|to)|(?:was|were|is|are|am|would be) (?:also |quite |very )?(?:happy|glad|willing|prepared|content"
    r"|pleased) to (?!see|hear|note|have|be|report|say|support|learn|announce)\w+|(?:took|taken) an action to"
    r"|volunteered to|bound (?:itself|himself|herself) to|set (?:itself|themselves) to|sees? to it that"
    r"|assured\s+\S+(?:\s+\S+){0,4}?\s+that\b|(?:has|had|have)?\s*promised\s+(?:\S+\s+){0,4}?(?:to\b|that\b|for\b)"
    r"|promised (?:a"
    r"|an|the)\b|(?<!was )(?<!were )(?<!is )(?<!are )(?<!been )(?<!be )offered\s+to\s+(?!all\b|every|the\b|an?\b"
    r"|people|patients|staff|those|residents)|committed\s+(?:to|himself|herself)\b|pledged\b"
    r"|agreed\s+to\s+(?!differ|disagree|\w+ing\b)|volunteered\s+to\b)",
    re.IGNORECASE,
)
AGREES = re.compile(r"\bagreed\s+(?:to\s+|and\s+would\b|that\s+(?:he|she|they)\s+would\b)", re.IGNORECASE)

# A report of what can be or was not asked.
NO_REQUEST = re.compile(
    r"\b(?:could|can|may|might|recorded vote|not)\b[^,;]{0,24}\brequest|vote (?:was|having been) requested"
    r"|\b(?:will|would) be (?:asked|invited|requested)\b",
    re.IGNORECASE,
)
REQUESTS = re.compile(
    r"\b(?:(?:also\s+|further\s+|had\s+|has\s+|have\s+|previously\s+|therefore\s+|then\s+"
    r"|formally\s+)*requested\b(?!\s+to speak)(?!\s*[:.]?$)|(?:had|has|have|was|were"
    r"|been)\s+(?:previously\s+)?(?:been\s+)?requested\b|(?:asked|asks|asking|requests|requesting)\s+(?:that\b"
    r"|for\s+(?!a show|a vote|clarification on|more about)|to\s+(?:be|see|receive|have)\b)|asked\s+(?:the\s+"
    r"|an?\s+|[A-Z]|him|her|them|officers|members|ncil)\S*(?:\s+\S+){0,8}?\s+to\s+\w+|(?:been|was|were|is"
    r"|are)\s+(?:asked|invited|tasked|pressed|urged)\s+to\s+(?!note\b|consider\b|receive\b|approve\b|agree\b"
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
    r"|called\s+(?:on|for|upon)\b|made clear to us)",
    re.IGNORECASE,
)
QUESTION = re.compile(
    r"\basked\s+(?:if|whether|what|who|when|where|why|how|about|which)\b|\?\s*$|\?\s+[-–—]", re.IGNORECASE
)

RECOMMENDS = re.compile(
    r"\b(?:recommended\s+(?:that|to)\b|emphasi[sz]ed\s+the\s+(?:need|importance)\s+(?:to|for|of)\s+(?:ensur|find"
    r"|mak|secur|hav)\w+|should consider\b|recommend(?:s|ed)?\s+that)",
    re.IGNORECASE,
)

# Headings of lists of promises: "What we will do", "Our commitments".
LIST_HEADS = re.compile(
    r"^\W*(?:(?:what|how) (?:we|they|partners|the \w+)(?:['’]ll| will| are going to)\b[^.:]{0,40}|(?:our|the|key"
    r"|main|planned)?\s*(?:commitments|promises|pledges|key actions|planned actions|actions for \S+"
    r"|priorities for \S+))\W*$",
    re.IGNORECASE,
)
# A number that can measure a target.
MEASURE = re.compile(
    r"\d\s?%|per\s?cent|£\s?\d|\b\d[\d,.]*\b(?!\s*(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|am\b|pm\b))|\b(?:half|third|quarter)\b"
)

# Words of a decision at the beginning of a clause.
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
    r"^\W*(?:the\s+)?(?:board|committee|commission|panel|cabinet|executive|governing body|group|partnership"
    r"|council|sub-committee|forum)\s*:?\s+(?:then\s+|unanimously\s+|therefore\s+|also\s+|duly\s+"
    r"|formally\s+)*(?:(?:agreed|resolved|approved|endorsed|ratified|accepted|adopted|delegated|decided|concluded"
    r"|voted|chose|opted|backed|signed off|consented|determined|settled on|gave (?:its|their) (?:approval|backing"
    r"|consent|support|agreement)|(?:was|were) content (?:to|that|with))\b|(?:noted|received|welcomed"
    r"|supported)\s+(?:and\s+\w+\s+)?(?:the\s+)(?:\S+\s+){0,3}?(?:reports?|updates?|presentations?|positions?"
    r"|contents?|minutes|progress|verbal|briefing|paper|plan|strategy)\b)",
    re.IGNORECASE,
)
# Nouns for those who act without being named: with "will" and an act they are parties like any other.
ACTORS = re.compile(
    r"\b(?:staff|teams?|nurses?|gps?|practices|officers?|managers?|commissioners?|providers?|partners|authorities"
    r"|hospitals?|councillors?|clinicians?|pharmacists?|workers?|leads?|colleagues|directors?|organisations?"
    r"|agencies|members|representatives?|consultants?|therapists?|coordinators?|navigators?|trainers?|\w+ groups?"
    r"|task group|working group|review team|steering group|project board|leaders?|federations?|alliances?|trusts?"
    r"|councils?|ccgs?|pcns?|schools|universities|charit(?:y|ies)|police|contractors?|regulator"
    r"|inspectors?)\s*(?:\w+ly\s+|also\s+|all\s+|both\s+|now\s+|then\s+|therefore\s+)*$",
    re.IGNORECASE,
)
# "The Trust is to appoint": an act without "will".
IS_TO_ACT = re.compile(
    r"\b(?:was|were|is|are)\s+(?:also\s+|now\s+|due\s+)?to\s+(?!be\b|have\b|reduce\b|improve\b|ensure that\b"
    r"|make sure|help\b|provide (?:a|an|the|seamless)\b|keep\b|support\b|enable\b|act\b|lose\b)[a-z]{3,}\b",
    re.IGNORECASE,
)
# A named board's own decision, reported: "the Governing Body had approved the plan".
HAD_DECIDED = re.compile(
    r"\s+(?:had|has|have)\s+(?:now\s+|already\s+|also\s+|since\s+|recently\s+)*(?:approved|agreed|endorsed"
    r"|resolved|decided|ratified|adopted|signed off)\s+(?:the|a|an|that|to|its|their|both|all)\b",
    re.IGNORECASE,
)
# "The Council should appoint", "providers must report": advice, or a duty, on a named party.
SHOULD = re.compile(
    r"\b(?P<word>should|ought to|must|(?:is|are) (?:required|obliged) to|needs? to|shall)\s+(?:\w+ly\s+|also\s+"
    r"|then\s+|now\s+)*(?!be\b|not\b|have\b|help\b|mean\b|allow\b|lead\b|see\b|result\b|like\b|benefit\b|improve\b"
    r"|make immediate)[a-z]+",
    re.IGNORECASE,
)
# "The Board is asked to approve the plan": advice to whom the paper is for.
ADVISED_TO = re.compile(
    r"\b(?:is|are) (?:therefore |now |also )?(?:asked|invited|recommended"
    r"|requested) to (?:\w+ and )?(?:approve|note|agree|endorse|support|consider|comment"
    r"|receive|discuss|accept|adopt|ratify|delegate|recommend)\b",
    re.IGNORECASE,
)
# Notes: "Officers to report back", "Visit to be arranged for the spring", "To come to the next meeting".
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
# "Training starts in September": a step in the present tense, which needs a date to come.
PRESENT_STEP = re.compile(
    r"(?<!\bto )\b(?:gets? (?:under ?way|going|its)|opens? (?:its|their) doors|starts?"
    r"|begins?|commences?|opens?|takes?|lends?|hands? over|hosts?|receives?|considers?|decides?"
    r"|issues?|publishes|publish|brings?|picks? up|carr(?:y|ies) on|switch(?:es)?|cuts?|stops?|ceases?|pays?"
    r"|merges?|delivers?|reopens?|launch(?:es)?|go(?:es)?|ends?|finish(?:es)?|concludes?|comes?|moves?|transfers?"
    r"|takes? (?:over|effect|place)|follows?|expires?|meets?|joins?|closes?|arrives?|becomes?|reports?|returns?"
    r"|falls? due|runs?|votes?)\s+(?:\w+\s+){0,6}?(?:in|on|from|by|at|to|until|next|this)\b|\b(?:is|are|was"
    r"|were) (?:now |still |currently )?(?:pencilled in|set|slated|down|scheduled|planned|timetabled|booked|fixed"
    r"|earmarked|billed|programmed|expected|due)\s+(?:for|in|on|by|next|at)\b|\b(?:now|is|are|was"
    r"|were)?\s*due (?:at|to|in|by|on|for|with|back)\b",
    re.IGNORECASE,
)
# Acts of an unnamed party that a speaker vouches for: "a named nurse would visit", "the teams would draw up a plan".
ACTS = re.compile(
    r"(?:also |then |now |all |each |both |\w+ly )*(?:visit|draw up|write|contact|work (?:with|on|to)|prepare"
    r"|produce|develop|carry out|undertake|meet|attend|bring|send|circulate|provide|lead|review|go (?:back )?to"
    r"|go out|come (?:back )?to|report|publish|launch|begin|consult|engage|share|present|submit|return|take (?:the"
    r"|it|this|forward|over|place)|follow up|recruit|invest|fund|pay for|set up|establish|introduce|deliver"
    r"|roll out|extend|expand|evaluate|assess|monitor|investigate|explore|look (?:at|into)|check|raise|feed back"
    r"|appoint|build|create|commission|procure|train|host|organise|arrange|convene)\b",
    re.IGNORECASE,
)
VOUCHES = re.compile(
    r"\b(?:said|told|replied|reported|confirmed|explained|added|advised|informed|stated|assured|announced"
    r"|responded|clarified|indicated)\b",
    re.IGNORECASE,
)
# "was to be issued", "is due to be consulted upon": a passive act without "will".
IS_TO_BE = re.compile(
    rf"\b(?:was|were|is|are)\s+(?:due\s+|set\s+|scheduled\s+|planned\s+|now\s+"
    rf"|also\s+)*to\s+(?=be\s+(?:\w+ly\s+)?(?:{DONE})\b)",
    re.IGNORECASE,
)
# A step named in passing: "before it went to the regulator on 20 May".
BEFORE_STEP = re.compile(
    r"\b(?:before|prior to|ahead of)\s+(?:it|they|its|their|the|being|going)\s+[^,;.]{3,70}?\b(?:on|in)\b",
    re.IGNORECASE,
)
# A decision in note form: "Agreed to fund two trainers."
BARE_DECISION = re.compile(
    r"(?:The )?(?:[Dd]ecision|[Ii]tem|[Cc]onsideration)\b[^.;:]{0,60}? deferred\b(?= (?:to|until|pending|for|so))"
    r"|(?:Voted|Carried)\b[^.]{0,60}?,? that\b|(?:It was )?(?:(?:Unanimously|Formally) )?(?:[Aa]greed|Approved"
    r"|Resolved|Endorsed|Supported|Deferred|Ratified|Referred|Accepted|Delegated)\b:?\s+(?=(?:to|that|the|a|an|as"
    r"|by|until|in principle|both"
    r"|all)\b)"
)
# A request or proposal that the next words accept: "This was accepted."
ACCEPTED = re.compile(
    r"\W*(?:this|that|the (?:request|suggestion|proposal|offer|motion)|both|it)\s+(?:was|were)\s+(?:then |also "
    r"|duly |unanimously )*(?:accepted|agreed|supported|carried|approved|noted and agreed)\b(?! (?:that|to)\b)"
    r"|\W*(?:nobody|no one) (?:dissented|objected)\.?\s*$|\W*(?:all|members|everyone) (?:agreed|concurred)\.?\s*$",
    re.IGNORECASE,
)
# Headings of what a plan will be judged by, and of what it promises.
JUDGED_BY = re.compile(
    r"\bhow (?:we|you|they)(?:['’]ll| will) (?:know|measure|tell)|\bmeasures? of success"
    r"|\bsuccess (?:measures|will look like)|^\W*(?:our |key )?(?:targets|goals"
    r"|outcomes we want)\W*$",
    re.IGNORECASE,
)
PROMISED = re.compile(r"^\W*(?:our|the)?\s*(?:promises?|pledges?|commitments?|offer)\b[^.:]{0,30}$", re.IGNORECASE)
# "The minutes of 3 April were approved", "The recommendations were agreed".
WERE_AGREED = re.compile(
    r"\W*(?:that )?(?:the )?(?:\w+ ){0,3}(?:minutes|recommendations?|report|proposals?|motion"
    r"|notes)\b[^.;]{0,110}\b(?:were|was) (?:duly |then |unanimously |all )*(?:agreed"
    r"|approved|confirmed|accepted|adopted|noted|carried|signed|received)\b",
    re.IGNORECASE,
)
# Headings of timetables and plans of steps.
TIMETABLE = re.compile(
    r"\b(?:timetable|timescales?|timeline|milestones?|key dates|implementation plan|delivery plan|next steps"
    r"|steps (?:were|are)|dates for (?:your|the) diar(?:y|ies)|what happens (?:next|now)\b|what(?:['’]s| is) next"
    r"|when (?:will )?(?:it|things|this) (?:will )?happens?|key stages|important dates|road ?map"
    r"|critical path|forward plan|forward look|look(?:ing)? ahead|calendar)\b",
    re.IGNORECASE,
)
# Headings of lists of acts in a plan.
ACT_LISTS = re.compile(
    r"\b(?:actions?|priorit(?:y|ies)|objectives?|deliver\w*|commit\w*|will|next|steps|how we|what we|plans?"
    r"|intend\w*|work ?streams?|proposals?|tasks?|in (?:year|the)|this year|measures)\b",
    re.IGNORECASE,
)
OWNER = re.compile(
    r"\b(?:lead(?: officer| body| organisation)?|owner|responsible|responsibility|action by|by whom)\s*[:–-]\s*",
    re.IGNORECASE,
)
IMPERATIVE = re.compile(
    r"\W*(?:(?:further|jointly|continue to|work to|begin to|start to)\s+)?(?:accelerate|adopt|agree|align|amend"
    r"|analyse|apply|appoint|arrange|assess|audit|begin|bid|bring|build|carry out|centralise|change|clarify|close"
    r"|co-?locate|collect|combine|commission|communicate|complete|conduct|consider|consolidate|consult|continue"
    r"|co-?ordinate|create|cut|decommission|define|deliver|deploy|design|develop|devise|draft|draw up|embed|employ"
    r"|encourage|engage|ensure|establish|evaluate|expand|explore|extend|fund|gather|give|harmonise|hold|identify"
    r"|implement|improve|increase|integrate|introduce|invest|investigate|invite|involve|issue|join up|launch|lead"
    r"|make|map|maximise|merge|migrate|mobilise|monitor|move|negotiate|offer|open|organise|pilot|pool|prepare"
    r"|present|prioritise|procure|produce|promote|protect|provide|publish|pursue|put|raise|re-?commission"
    r"|re-?design|re-?procure|re-?tender|recruit|reduce|refresh|refurbish|relaunch|replace|report|restructure"
    r"|review|revise|roll out|run|scope|secure|seek|send|set|set up|share|sign|simplify|standardise|start"
    r"|strengthen|submit|support|survey|take|target|tender|test|tighten|train|transfer|transform|trial|undertake"
    r"|update|upgrade|use|visit|widen|work with|write)\s+(?!of\b|is\b|are\b|was\b|were\b|for\b)[\w£“‘\"]",
    re.IGNORECASE,
)
GOALS = re.compile(
    r"\b(?:goals?|targets?|ambitions?|aims to achieve|objectives|key performance indicators?"
    r"|kpis?)\b[^.]*:\s*[-–]?\s*$",
    re.IGNORECASE,
)
LEADS = re.compile(
    r"(?:\b(?:will|would|shall|intend(?:s|ed)? to|undertook to|agreed to|plans? to|planned to|going to|promised to"
    r"|committed to|pledged to)\b[^.]{0,200}?[:–-]+\s*$|\b(?:we|they|it) will\s*[:–-]*\s*$)",
    re.IGNORECASE,
)
