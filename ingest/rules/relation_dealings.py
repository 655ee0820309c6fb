"""Words by which bodies and people approve, look at, lead and buy; matched in lower case, white space made single."""

# What stands for a programme that was named before: "it", "this plan", "the work".
THIS = (
    r"\b(?:it|its|this|these|the (?:\w+ )?(?:plan|strategy|programme|project|scheme|work|pilot|service|review|report"
    r"|proposals?|document|paper|business case|fund|agreement|contract|options|consultation|changes))\b"
)
_APPROVED = r"(?:approved|agreed|adopted|endorsed|signed off|ratified|backed|supported|accepted|cleared)"
# Right behind a body: "the Board | has approved the plan".
APPROVES = (
    r" (?:(?:has|have|had|will|would|is to|are to|was|then|also|now|formally|unanimously|each|both|all) )*"
    r"(?:approv(?:es?|ed)|agree[sd]?|adopt(?:s|ed)?|endorse[sd]?|sign(?:s|ed) off|ratif(?:y|ies|ied)|back(?:s|ed)|give[ns]? (?:its|their) approval to)"
    r"\b(?! (?:that|to)\b)"
)
# Right before a body: "approved | by the Board", "agreed at the Health and Wellbeing Board".
APPROVED_BY = rf"\b{_APPROVED} (?:\w+ )?(?:by|at)(?: (?:a|the) meeting of)?(?: the| our| its| both)? $"
# In a sentence that names a scrutiny committee.
LOOKS_AT = (
    r"\b(?:consider|look|review|scrutini|brief|receiv|discuss|monitor|asked|sees?\b|seen\b|report|sent\b|view|call|examin"
    r"|update|present|come to|came to|goes? to|went to|taken? to|question|challeng|visit|told)"
)
_LEAD_NOUN = (
    r"(?:executive |clinical |project |programme |overall |our )*(?:lead|sro|senior responsible (?:owner|officer)|sponsor"
    r"|manager|director|champion|chair)"
)
# Right before a person: "led by | Jane Roe", "led by the Director of Public Health, Jane Roe".
LED_BY = (
    r"\b(?:led|overseen|sponsored|headed|managed|run|chaired|steered|directed) (?:jointly )?by (?:[^.;]{0,70}, )?(?:the |mr |ms |mrs |dr |cllr |councillor |professor )*$"
    rf"|\b(?:our|the|its) {_LEAD_NOUN} (?:for|on|of) [^.;,]{{3,60}} (?:is|was|will be) (?:dr |mr |ms |mrs |professor |cllr )*$"
)
# Right behind a person: "Jane Roe | leads the workstream", "…, who is the lead for this plan".
LEADS_IT = (
    r" ?,? (?:[^.;]{0,60}, )?(?:(?:who|also|now|and|is|was|will|would|has|jointly) )*"
    r"(?:leads?|led|leading|lead on|heads?|headed|oversees?|overs(?:aw|een)|runs?|manages?|sponsors?|chairs?|in charge of|responsible for)\b"
    rf"| ?,? (?:[^.;]{{0,60}}, )?(?:who )?(?:is|was|acts as|acted as|will be) (?:the |our |a )?{_LEAD_NOUN} (?:for|of|on)\b"
)
# Between two bodies: name → (words, whether the first is the buyer, example).
BUYS_FROM: dict[str, tuple[str, bool, str]] = {
    "run for": (r".{0,20}\bby(?: the)?", True, "run for the CCG by the Trust"),
    "contracts with": (
        r".{0,60}\b(?:contracts?|contracted|agreements? for \w+)(?: \w+){0,3} (?:with|to)(?: the)?(?: .{0,80}\b(?:and|,))?(?: the)?",
        True,
        "the CCGs hold contracts with the Trust",
    ),
    "buys from": (
        r".{0,60}\b(?:commission\w*|buy\w*|bought|purchas\w*|procur\w*)\b.{0,50}\bfrom(?: the)?",
        True,
        "the CCG buys care from the Trust",
    ),
    "pays": (
        r".{0,30}\b(?:pays|paid|paying|directs?|awarded|gave|has given|gives|funds|requires?|shall require)\b.{0,30}",
        True,
        "the CCG pays the Trust for each visit",
    ),
    "commissioned by": (
        r".{0,40}\b(?:commissioned|funded|paid|contracted|bought)(?: jointly)? (?:by|for by|from)(?: the)?",
        False,
        "the Trust is commissioned by the CCG",
    ),
    "on behalf of": (
        r".{0,90}\b(?:on behalf of|under contract to|for which)(?: the)?",
        False,
        "the Trust runs it on behalf of the Council",
    ),
    "contract of": (r"[’']s contract with(?: the)?", True, "the Council's contract with the charity"),
}
