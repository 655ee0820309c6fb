"""Words by which bodies have to do with the programme that an item is about, or that was named last.

All are matched in lower case, white space made single.
"""

_BE = r"(?:is|was|are|were|be|been|being|has been|had been|will be|would be|have been)"
# Before bodies that work on the matter: "Working with | the Acre Trust will allow".
COLLABORATES = (
    r"^(?:\w+ )?(?:collaborat(?:ion|ing)|co-?operation|(?:partnership|joint|closer|joined-up) work(?:ing)?|working (?:jointly|closely|together|in partnership)"
    r"|engagement|co-?production|liaison) (?:with|between)\b[^.;:]{0,70}$"
)
# Before a body that is brought together with another: "It would involve bringing the team in | the CCGs | together with".
BROUGHT = (
    r"^(?:it|this|the (?:programme|plan|work|project|pilot|model|scheme|proposal|service|integration|review)|these)\b"
    r"[^.;:]{0,60}\b(?:bring(?:s|ing)?|brought|join(?:s|ed|ing)?(?: up)?|merg(?:e|es|ed|ing)|combin(?:e|es|ed|ing)"
    r"|integrat(?:e|es|ed|ing)|link(?:s|ed|ing)?|pool(?:s|ed|ing)?|unit(?:e|es|ed|ing))\b[^.;:]{0,60}$"
)
TOGETHER = r"[^.;:]{0,40}\b(?:together|with|and|into)\b[^.;:]{0,40}"
# Right behind a body: "Acreshire | was a pilot site".
IS_SITE = (
    r" ?(?:\([^)]*\) ?)?,? ?(?:(?:is|was|are|were|had|has|been|become|became|will|would|be|as|now|also|already|both|named|chosen"
    r"|selected|announced|accepted|designated)\b ?)+(?:to be |as )?(?:an? |the |one |one of (?:the )?|among (?:the )?|two of (?:the )?)"
    r"(?:[\w-]+ ){0,3}?(?:pilots?|vanguards?|pathfinders?|pioneers?|trailblazers?|early adopters?|early implementers?|test ?beds?|demonstrators?"
    r"|exemplars?|accelerators?|wave (?:one|two|1|2)|pilot (?:areas?|sites?)|(?:national )?sites?|areas?|early (?:adopter|implementer) sites?)\b"
)
# Right behind a body, of what was named before: "the Trust and the Council | were both taking part".
TAKES_PART = (
    r" ?(?:\([^)]*\) ?)?,? ?(?:(?:is|was|are|were|had|has|have|been|will|would|be|also|now|both|all|each|too|agreed to|who|which)\b ?)*"
    r"(?:tak(?:es?|ing|en) part|took part|involved|participat(?:es?|ed|ing)|signed up|on board|help(?:ed|s|ing)? (?:us |them )?(?:to )?"
    r"(?:design|write|draft|run|shape|plan|test|develop|prepare|with))\b(?! (?:in|of) (?:the |a )?[a-z]+ (?!and\b))"
)
# Behind a programme: "integration in the town (as part of the wider | Partnership".
PART_OF_BODY = r"[^.;:]{0,30}[,(] ?(?:as |being |and )?(?:an? )?(?:[a-z]+ )?part of (?:the |our |its )?(?:wider |overall |larger |broader |whole )?"
# Behind a body, of what the paper is about: "Healthwatch | asked 1,100 people for their views on our behalf".
FOR_US = (
    r"[^.;:]{0,110}?(?:\b(?:on our behalf|to help us|helped us|helps us|is helping us|are helping us|advis(?:ed|es|ing) us"
    r"|join(?:ed|s|ing) us|support(?:ed|s|ing) us|work(?:ed|s|ing)? with us|(?:meetings?|events?|workshops?|interviews?|surveys?|groups?) for us"
    r"|looked at (?:our|these) (?:plans?|proposals?|options?|draft))\b)"
)
# Before bodies: "We have worked on these options with | the County Council", "All replies are analysed by".
WORKED_WITH = (
    r"\b(?:worked|working|work) (?:up |on |through )?(?:these|our|the|this) (?:options|proposals?|plans?|ideas|document|strategy|draft|changes) "
    r"(?:jointly |closely |together )?(?:with|alongside)(?: the| our)? $"
    r"|\b(?:options|proposals?|plans|document|draft|strategy) (?:have|has|had|were|was|are|is) (?:been )?(?:jointly )?(?:developed|co-?designed|co-?produced|drawn up"
    r"|shaped|prepared|drafted|worked up|put together) (?:jointly |closely |together )?(?:with|alongside|in partnership with|in consultation with)(?: the| our)? $"
    r"|\b(?:repl(?:y|ies)|responses?|answers|views|feedback)\b[^.;]{0,30}"
    r"\b(?:analysed|collected|gathered|looked at|studied|checked|assessed) by(?: the)? $"
)
# Of a plan: "finalised and signed off by partners".
SIGNED_BY_PARTNERS = (
    r"\b(?:sign(?:ed)? ?-?off|approv(?:ed|al)|agreed|endorsed|adopted|ratified|finalised)\b[^.;]{0,40}\b(?:by|from|of) (?:all |the |our |each |every )*"
    r"(?:partners?|partner (?:organisations|boards|bodies)|boards|organisations|governing bodies|parties)\b"
)
# Before or around what a board looks at where its sentence does not name it: "Members asked for an update on | the Plan".
WHO_LOOKS = (
    r"\b(?:members|councillors|the (?:committee|commission|panel|(?:scrutiny |sub-)?board|chair(?:man|woman)?|vice-chair(?:man)?)"
    r"|cllr [a-z]+|councillor [a-z]+|resolved|agreed|recommended|recommendations?)\b"
)
LOOKS = (
    r"\b(?:monitor(?:s|ed|ing)?|scrutini[sz](?:e|es|ed|ing)|scrutiny of|review(?:s|ed|ing)?|examin(?:e|es|ed|ing)|consider(?:s|ed|ing)?"
    r"|receiv(?:e|es|ed|ing)|discuss(?:es|ed|ing)?|challeng(?:e|es|ed|ing)|oversight of|overview of|progress (?:on|of|with|in|against|towards)"
    r"|(?:updates?|reports?|briefings?|presentations?|papers?|information|timetable|assurances?|details?|concerns?|questions?|evidence)"
    r" (?:on|about|regarding|concerning|of|in relation to|relating to|over))"
    r" (?:(?:the|a|an|its|their|this|progress|of|with|on|implementation|development|delivery|latest|draft|proposed|impact|performance|[a-z]+ and)\b ?)*$"
)
PROGRESS = r" (?:progress|performance|implementation|delivery|updates?|developments?)\b"
# Of a programme: "had been discussed at the last meeting of | the Health and Wellbeing Board".
LOOKED_AT = (
    rf"[^.;:]{{0,40}}\b(?:{_BE}|to be|which|then|also|first) (?:[a-z]+ )?(?:discussed|considered|scrutinised|debated|examined|reviewed|received|presented"
    r"|reported|looked at|monitored|overseen|governed|challenged|questioned|raised|heard|brought|taken|held to account|tabled|shared|submitted|put|sent|seen)"
    r"(?: in [a-z]+| on \d+ [a-z]+)?(?: (?:at|by|to|before|with|through))+ (?:the |a |an |its |our )?(?:(?:recent|last|next|latest|previous|special|[a-z]+) )?"
    r"(?:meetings? of )?(?:the |our )?"
)
# Of the body that buys or pays: "from a funding point of view it was still the responsibility of | the CCG".
PAID_BY = (
    r"\bfund(?:s|ed|ing)?\b[^.;]{0,60}\b(?:responsibility of|lay with|lies with|rest(?:s|ed) with|sat with|sits with|fell to|falls to|remain(?:s|ed) with)(?: the)? $"
    r"|\b(?:paid for|funded|financed|resourced|bankrolled|met|covered|underwritten)(?: [a-z]+ly)?(?: \([^)]*\))? by(?: the)? $"
    r"|\b(?:additional|new|extra|further|recurrent|recurring|non-recurrent|transitional|start-?up|pump-?priming|winter|annual|pilot|current|existing|the)"
    r" (?:funding|money|monies|investment|resources?|grant|contribution)(?: of £\S+(?: million| k)?)? (?:from|by|provided by|given by|of|paid by)(?: the)? $"
)
# Right behind a body that pays: "the CCG | is picking up the licence costs", "would contribute 45 per cent of the cost".
PAYS = (
    r" ?(?:\([^)]*\) ?)?,? ?(?:(?:is|was|will|would|has|have|had|are|were|to|be|also|then|now|agreed|both|each|jointly|alone)\b ?)*"
    r"(?:pick(?:s|ed|ing)? up|meet(?:s|ing)?|met|bear(?:s|ing)?|bore|cover(?:s|ed|ing)?|contribut(?:e|es|ed|ing)|pay(?:s|ing)?|paid|shar(?:e|es|ed|ing)"
    r"|put(?:s|ting)? in|add(?:s|ed|ing)?|find(?:s|ing)?|found|set aside|invest(?:s|ed|ing)?)"
    r" (?:for )?(?:up to |around |about |half |most |all |the (?:full |whole |remaining |other |rest )?|a further |another |its |their |some |an extra )*"
    r"(?:(?:£[\d.,]+ ?(?:k|m|bn|million)?|\d[\d.]* ?(?:%|per cent)|half|two thirds|a third|the rest|rest|remainder)\b|(?:[a-z-]+ )?(?:costs?|bill|rent|salar(?:y|ies)|wages|running costs)\b)"
)
# Of what a scrutiny committee resolves: "Resolved: | to note the | Winter Plan", "agreed to add an item on the | Strategy".
RESOLVED = r"\b(?:resolved|agreed|recommended|recommends?|recommendations?|decided|asked|requested)\b"
NOTES = (
    r"(?:\bnot(?:e|ed|es|ing)|\breceive[ds]?|\bitems? (?:on|about)|\b(?:updates?|reports?|briefings?|data|figures|outcomes?|information|evidence|visits?)"
    r" (?:on|about|for|from|of|to))"
    r" (?:(?:that|the|a|an|its|their|this|progress|of|with|on|made|contents|update|report|position|development|delivery|latest|draft|proposed|impact)\b ?)*$"
)
_STAFF = (
    r"(?:nurses?|social workers?|therapists?|staff|workers?|assessors?|pharmacists?|doctors?|practitioners?|consultants?|clinicians?|geriatricians?"
    r"|psychiatrists?|officers?|paramedics?|colleagues|teams?|people)"
)
_IT = r"(?:it|them|there|(?:the|this|that) (?:[a-z-]+ )?(?:team|service|hub|unit|pilot|centre|scheme|clinic|trial))\b"
# Before a body whose staff work in what was named before: "two nurses from | the Trust | now sit in it".
STAFF_OF = rf"\b{_STAFF} (?:drawn |seconded |employed )?(?:from|of|at|by) (?:the )?$"
WORK_IN_IT = (
    r" ?(?:\([^)]*\) ?)?,? ?(?:(?:who|which|also|now|will|would|already|have|has|had|been|are|is|were|be|to|both|all)\b ?)*"
    rf"(?:sit|sat|work|works|worked|working|based|placed|join|joined|help|helped|located|serve|seconded) (?:together )?(?:in |into |on |with |at |to |within |from )?{_IT}"
)
# Behind a body: "the County | are recruiting four social care assessors to work in it".
LENDS_TO_IT = (
    r" ?(?:\([^)]*\) ?)?,? ?(?:(?:is|are|was|were|has|have|had|will|would|be|been|to|also|now|then|agreed|both|each)\b ?)*"
    r"(?:second|lend|lent|recruit|provid|suppl|contribut|post|assign|plac|put|send|sent|hir|paid|employ)[a-z]* "
    rf"[^.;:]{{0,50}}?\b{_STAFF} (?:to work |to sit |to join |who work |working |based )?(?:in|into|to|for|with|on|at) {_IT}"
)
# Before those whose staff help to run it: "Acre Care is to run it along with consultants from | the Trust".
WITH_STAFF_OF = (
    r"\b(?:run|runs|running|ran|deliver|delivers|delivered|staff|staffs|staffed|provide|provides|provided) it\b[^.;:]{0,30}?\b(?:with|alongside)"
    rf" (?:[a-z]+ ){{0,2}}?{_STAFF} (?:from|of|at) (?:the )?$"
)
