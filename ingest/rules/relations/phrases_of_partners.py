"""Plain statements of who takes part in, owns, pays for or leads what in other words. Each has an example."""

from ingest.rules.relations.phrase import AUX, BB, BP, DET, MONEY, PB, PLACES, PP, THE, Phrase

_PARTNERS = r"(?:partners?|partner organisations|participants?|sites?|members|signatories|organisations)"
_WORK = r"(?:report|bulletin|strategy|plan|review|survey|study|paper|vision|programme|project|campaign|guide|inquiry|manifesto|charter|newsletter)"
_WHOLES = ("PlacePartnership", "IntegratedCarePartnership", "Committee", "OtherBody", "PrimaryCareOrganisation")

OF_PARTNERS: dict[str, Phrase] = {
    # who leads and provides
    "lead commissioner": Phrase(
        BP,
        rf",? ?{AUX}(?:acts? |acting )?(?:as )?(?:the |a )?(?:lead|main|host|co-?ordinating) commissioner (?:of|for) {DET}",
        "commissions",
        True,
        "the Council is the lead commissioner of the service",
        ("Service", "Pilot"),
    ),
    "for which it is": Phrase(
        PB,
        rf",? (?:for|of|on) which {THE}",
        "leads",
        False,
        "Ageing Better, for which the Council is the lead",
        after=r" (?:is|was|will be|are|acts as) (?:now )?(?:the |a )?(?:\w+ )?(?:lead|host|owner|sponsor|responsible|accountable)\b",
    ),
    "lead for it, colon": Phrase(
        PB,
        r" ?(?:programme |project |work )?[:–—-] (?:the )?",
        "leads",
        False,
        "Lead organisation for Ageing Better: the Council",
        before=r"\b(?:lead|leads|host|sponsor|owner|sro)(?: [a-z]+){0,2} (?:for|of|on) (?:the )?$",
    ),
    "awarded its contract": Phrase(
        BP,
        rf",? ?{AUX}(?:awarded|given|offered|won|handed|secured) {DET}",
        "provides",
        True,
        "the charity has been awarded the Falls Clinic contract",
        ("Service", "Pilot"),
        after=r" (?:service )?(?:contract|tender)\b",
        by=PLACES,
    ),
    "joint venture, the": Phrase(
        BP,
        r",? (?:the |a |called (?:the )?)?",
        "provides",
        True,
        "a joint venture between the Trust and the charity, the Mind Hub opened",
        ("Service", "Pilot"),
        before=r"\b(?:joint (?:venture|service|team|project|initiative)|partnership|collaboration) (?:between|of|by|from) (?:the |both )?$",
    ),
    "its named work": Phrase(
        BP,
        rf"(?:[’']s|[^.;]{{0,60}}?\b(?:its|their)) {DET}{_WORK}(?: (?:on|of|into|about|for) [^,.;“‘\"']{{2,40}})?,? ?(?:called |entitled |titled |known as )?[“‘\"'(]?",
        "leads",
        True,
        "Healthwatch's report on discharge, “Home Time”",
        ("Plan", "Review", "Programme"),
    ),
    # who takes part
    "partners in it are": Phrase(
        PB,
        rf"(?: ?\([^)]*\))?(?: programme| project| pilot)? ?(?:are|include[sd]?|were|comprised?|being|:|–)(?: (?:currently|also|now))?:? {THE}",
        "participatesIn",
        False,
        "partners in Ageing Better include the Trust and the charity",
        before=rf"\b{_PARTNERS} (?:in|of|to|for|involved in|taking part in|signed up to|behind) (?:the |our )?$",
    ),
    "its partners": Phrase(
        PB,
        rf"(?:[’']s)?(?: programme| project| pilot)? {_PARTNERS}(?: are| include[sd]?| were)? ?[:–—-]? ?{THE}",
        "participatesIn",
        False,
        "Ageing Better partners: the Trust, the charity",
    ),
    "speaks to it": Phrase(
        BP,
        rf",? ?{AUX}(?:responded to|respond to|fed into|gave (?:its |their )?views on|g[ai]ve evidence to|submitted evidence to|contributed to) {DET}",
        "participatesIn",
        True,
        "Healthwatch responded to the strategy",
        ("Plan", "Review", "Programme"),
    ),
    "began in": Phrase(
        PB,
        rf",? ?{AUX}(?:began|begun|start(?:ed|s)?|launched|piloted|trialled|tested|under way|introduced)(?: first| in [a-z]+(?: \d{{4}})?)?"
        rf" (?:in|at|with|across) {THE}",
        "participatesIn",
        False,
        "the pilot began in Acre PCN",
        ("Pilot", "System", "Programme", "CareModel"),
    ),
    "data from": Phrase(
        PB,
        rf",? ?{AUX}(?:includes?|holds?|shows?|draws? on|takes?|receives?|has)[^.;]{{0,40}}\b(?:data|records?|feeds?|information) (?:from|of) {THE}",
        "participatesIn",
        False,
        "the record now includes data from the Trust",
        ("System",),
    ),
    "data through": Phrase(
        BP,
        rf",? ?{AUX}(?:shar|feed|send|upload|view|suppl|link|connect)[a-z]* [^.;]{{0,40}}?(?:through|into|to|via|in|on|with) {DET}",
        "participatesIn",
        True,
        "the Trust shares data through the record",
        ("System",),
    ),
    "draws from fund": Phrase(
        BP,
        rf",? ?{AUX}(?:drew|drawn|draws?|receiv(?:es?|ed)|earned|had|got|given|awarded|allocated|won|secured|obtained)"
        rf" (?:{MONEY}|(?:an? |its )?(?:[a-z]+ )?(?:share|allocation|money|funding|sum))(?: a year| in 20\S+)? (?:from|of|out of|under|through) {DET}",
        "participatesIn",
        True,
        "the Council had drawn £4.2m from the fund",
        ("Fund",),
    ),
    "its share of fund": Phrase(
        BP,
        rf"[’']s? (?:own |new )?(?:[a-z]+ )?(?:allocation|share|award) (?:from|of|under|out of) {DET}",
        "participatesIn",
        True,
        "the Council's own allocation from the fund",
        ("Fund",),
    ),
    # who pays
    "funding for it comes from": Phrase(
        PB,
        rf",? ?{AUX}(?:comes?|came|come|provided|given|found)(?: [a-z]+)? (?:from|by) {THE}",
        "funds",
        False,
        "funding for the pilot comes from the CCG",
        before=r"\b(?:funding|money|investment|cash|grants?|funds) (?:for|of) (?:the )?$",
    ),
    # what is part of what
    "money used for": Phrase(
        PP,
        rf" (?:money|monies|funding|cash|grant|funds|resources?)\b[^.;]{{0,40}}?\b(?:used|spent|gone|goes|go|pays?|paid|put|given|allocated)(?: [a-z]+)?"
        rf" (?:for|on|to|towards|into) {DET}",
        "componentOf",
        False,
        "Better Care Fund money has been used for the clinic",
        ("Fund",),
    ),
    "a scheme named after it": Phrase(
        PP,
        rf",? ?{AUX}(?:an? |one of (?:the |our )?)",
        "componentOf",
        True,
        "the clinic is a Better Care Fund scheme",
        ("Fund", "Plan", "Programme"),
        after=r" (?:schemes?|projects?|priorit(?:y|ies)|workstreams?|initiatives?|strands?|pilots?)\b",
    ),
    "its project": Phrase(
        PP,
        rf"[’']s (?:\w+ ){{0,2}}(?:projects?|schemes?|strands?|priorit(?:y|ies)|pilots?|initiatives?|workstreams?|elements?),? (?:is |are |called |includes? )?{DET}",
        "componentOf",
        False,
        "the strategy's first project, the Mind Hub, opened",
    ),
    "its own": Phrase(
        PP,
        r"[’']s (?:own |new )?",
        "componentOf",
        False,
        "Ageing Better's Digital Strand",
        ("Programme", "Plan", "Fund"),
    ),
    "one of its places": Phrase(
        BB,
        rf",? ?{AUX}(?:one of )?(?:the |its |an? )?(?:[a-z]+ ){{0,2}}(?:places?|localit(?:y|ies)|place partnerships?|alliances|neighbourhoods?)"
        rf" (?:of|in|within|under|that make up) {THE}",
        "partOf",
        True,
        "the Alliance is one of three places in the ICS",
        by=_WHOLES,
    ),
    "owns company": Phrase(
        BB,
        rf",? ?{AUX}(?:wholly )?(?:owns?|owned|set up|established|created)(?: (?:an? )?(?:new )?(?:[a-z-]+ ){{0,3}}company,?)? {THE}",
        "partOf",
        False,
        "the Council owns Acre Works Ltd",
        by=("Company",),
    ),
    "its partner": Phrase(
        BB,
        r",? (?:is|are|was|were|remains?) (?:the )?",
        "partnersWith",
        True,
        "the Council is the CCG's main partner",
        after=r" ?[’']s? (?:[a-z]+ )?partner\b",
    ),
    # who looks at what
    "task group on": Phrase(
        BP,
        rf",? ?{AUX}(?:set up|established?|formed|appointed|commissioned) (?:an? |its )?(?:[a-z-]+ ){{0,4}}(?:group|review|inquiry|panel)"
        rf" (?:on|into|about|to look (?:at|into)|to review) {DET}",
        "scrutinises",
        True,
        "the Panel set up a task group on the clinic",
    ),
    "on its agenda": Phrase(
        PB,
        rf"[^.;]{{0,40}}\b(?:on|onto|to) (?:the )?(?:agenda|work programme|forward plan|work plan)s? (?:of|for) {THE}",
        "scrutinises",
        False,
        "the clinic will be on the agenda of the Panel",
    ),
}
