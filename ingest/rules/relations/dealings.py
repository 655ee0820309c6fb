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
    r" ?(?:\([^)]{0,80}\) ?)?,? ?(?:[^.;]{0,60}, )?(?:(?:who|also|now|and|is|was|will|would|has|jointly) )*"
    r"(?:leads|led|leading|(?<=will )lead|(?<=would )lead|lead on|heads|headed|oversees?|overs(?:aw|een)|runs?|manages?|sponsors?|chairs?|in charge of|responsible for)\b"
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

# Kinds of bodies that buy care from others.
BUYERS = ("LocalAuthority", "ClinicalCommissioningGroup", "IntegratedCareBoard", "NationalBody")
# Before a provider: "to extend the contract with | Acre Care", "a clinic commissioned from | the Trust".
CONTRACT_WITH = (
    r"\b(?:contracts?|contracted|agreements? for [\w ]{3,40})\b[^.;:]{0,60}?\b(?:with|to|held by|run by)(?: the| its| our)? $"
    r"|\b(?:awarded|let|given|offered) to(?: the)? $"
    r"|\b(?:awarded|let|gave|re-?let) [^.;:]{3,80}? to(?: the)? $"
    r"|\b(?:commission(?:ed|s|ing)|(?:to|will|would|shall) commission|bought|buys?|buying|purchased?|procured?)\b"
    r"[^.;:]{0,60}?\bfrom(?: the| its| our)? $"
    r"|\bsub-?contract(?:ed|s)?\b[^.;:]{0,60}?\b(?:with|to)(?: the| its| our)? $"
)
# Between the provider and the service: "with Acre Care | for the", "with Acre Care | to run the".
FOR_SERVICE = (
    r" (?:\([^)]*\) )?(?:ltd |limited )?,? ?(?:for|to (?:run|provide|deliver|supply|operate|manage)|which (?:runs|provides|delivers))"
    r"(?: (?:the|a|an|its|our|new|all|two|three|existing|current|[a-z-]+ed|[a-z-]+))*? "
)
# Before the buyer at the end: "runs the clinic for | the Council", "under contract to | the CCG".
FOR_BUYER = (
    r"\b(?:run|runs|ran|running|provid(?:es?|ed|ing)|deliver(?:s|ed|ing)?|operat(?:es?|ed)|manag(?:es?|ed)|employ(?:s|ed)?"
    r"|staff(?:s|ed)|has run|has provided)\b[^.;:]{0,120}? (?:for|on behalf of|under (?:a )?contract (?:to|with|from)"
    r"|commissioned by)(?: the| our| both)? $"
)
# Between a provider and its buyer: "Acre Care, | whose contract was let by | the Council".
WHOSE_CONTRACT = (
    r" ?(?:\([^)]*\))?,? (?:whose|its|under an?|the) contract (?:is|was|were|will be)? ?(?:\w+ )?(?:with|let by|held by|from|given by"
    r"|awarded by)(?: the)? "
)
# Between a provider and a service: "Acre Care | was awarded the contract for | the clinic".
WAS_AWARDED = (
    r" ?(?:\([^)]*\))?,? ?(?:(?:has|have|had|was|were|is|are|been|to be|being|will be|which|who|also|then) )*"
    r"(?:awarded|given|offered|handed|won|appointed|chosen|selected|commissioned|contracted)(?: (?:the|a|an|its|new|\w+-year))*"
    r"(?: contracts?| tender| work)? ?(?:for|to (?:run|provide|deliver|operate|manage|supply))(?: the| a| an| its| our| new)* "
)
# Between a body and a service: "the Trust | holds the contract for | the clinic".
HOLDS_CONTRACT = (
    r" ?(?:\([^)]*\))?,? ?(?:\w+ ){0,2}?(?:holds?|held|has|have|won|took on|takes on|let|lets|re-lets?|extends?|extended) (?:the|a|its|all the|all) "
    r"(?:\w+ )?contracts? (?:for|to run|to provide|to deliver)(?: the| a| its| our)? "
)
