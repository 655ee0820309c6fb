"""Plain statements of who takes part in what, what is part of what, and who looks at what. Each has an example."""

from ingest.rules.relations.phrase import AUX, BB, BP, DET, PB, PP, REGULATORS, THE, Phrase

_SUBSIDIARY = (
    r"(?:wholly[- ](?:owned )?)?(?:subsidiary(?: company)?|trading (?:arm|company)|arm[’']s[- ]length company|(?:housing|property|care|facilities"
    r"|estates|trading|local authority trading) company|wholly[- ]owned company)"
)
_COMPANIES = ("Company", "OtherBody")

OF_PARTS: dict[str, Phrase] = {
    # who takes part
    "site of": Phrase(
        BP,
        rf",? ?{AUX}(?:one of )?(?:the |a |an )?(?:[\w-]+ )?(?:sites?|partners?|participants?|parties|party|signator(?:y|ies))"
        rf" (?:of|in|to|for) {DET}",
        "participatesIn",
        True,
        "the Trust is one of the sites of the pilot",
    ),
    "uses": Phrase(
        BP,
        rf",? ?{AUX}(?:us(?:es|ing|ed)|use|sign(?:ed|s) up to|gone live (?:with|on)|went live (?:with|on)|contribut(?:es|ed|ing)"
        rf" to|help(?:ed|s)? (?:to )?(?:write|draft|develop|shape|design|draw up|with|plan)|consulted on|commented on) {DET}",
        "participatesIn",
        True,
        "the Trust now uses the record",
    ),
    "involves": Phrase(
        PB,
        rf",? ?{AUX}(?:involv(?:es|ed|ing)|(?:developed|drawn up|written|produced|co-produced|co-?designed|designed|prepared|worked up"
        rf"|agreed|shared|built)(?: jointly| together)? with) {THE}",
        "participatesIn",
        False,
        "the strategy was developed with Healthwatch",
    ),
    "with help of": Phrase(
        PB,
        rf"[^.;:]{{0,40}},? with (?:the )?(?:help|support|advice|input|involvement|assistance|backing|co-?operation) (?:of|from) {THE}",
        "participatesIn",
        False,
        "the strategy is being refreshed with the help of Healthwatch",
    ),
    "used by": Phrase(
        PB,
        rf",? ?{AUX}(?:used|shared|taken up|piloted|trialled|tested) (?:by|in|at|across) {THE}",
        "participatesIn",
        False,
        "the record is used by the Trust",
        ("System", "Pilot", "Programme", "CareModel"),
    ),
    "worked with on it": Phrase(
        BP,
        rf" (?:on|to (?:develop|design|draw up|write|deliver|plan|shape)) {DET}",
        "participatesIn",
        True,
        "the Council is working with the Trust on the strategy",
        before=r"\b(?:work(?:s|ed|ing)?|collaborat\w+|partner(?:s|ed|ing)|engag\w+|liais\w+) (?:closely |jointly |together )?"
        r"(?:with|alongside) (?:the |our )?$",
    ),
    "with theirs": Phrase(
        PB,
        rf" (?:with|into|to|alongside) (?:an?|the|its|their) (?:similar|sister|own|equivalent|matching|corresponding) (?:teams?"
        rf"|services?|units?|schemes?|staff) (?:in|at|of|from|run by) {THE}",
        "participatesIn",
        False,
        "we joined up our reablement team with a similar team in the Trust",
    ),
    "with partner": Phrase(
        PB,
        rf"(?: (?:at|in|for) [\w ’']{{3,30}})? (?:jointly |together |in partnership |in collaboration )?(?:with|alongside) {THE}",
        "participatesIn",
        False,
        "open an assessment unit at the hospital with the Trust",
        ("Service", "Pilot", "Plan", "Programme", "CareModel", "Review", "System"),
        before=r"\b(?:open|run|set|build|built|develop|commission|draw|launch|creat|establish|deliver|provid|agree|sign|pilot|plan"
        r"|design|trial|begin|began|start|carr(?:y|ied)|ha[sd]|hold|held|joint)[a-z]* (?:[^.;]{0,40} )?$",
    ),
    "staff from": Phrase(
        PB,
        rf"[^.;]{{0,70}}\b(?:staff|people|nurses|doctors|workers|therapists|officers|representatives|teams|colleagues|clinicians)"
        rf" (?:drawn |seconded |recruited |lent |coming |taken )?from {THE}",
        "participatesIn",
        False,
        "the hub opened with 22 staff drawn from the Council and the Trust",
    ),
    "staff work in": Phrase(
        BP,
        rf"[^.;]{{0,60}}?\b(?:work(?:s|ed|ing)?|join(?:s|ed)?|sit|are based|come|came|make up|form|staff) ?(?:together |side by side |alongside"
        rf" each other )?(?:in|on|as part of|within)? {DET}",
        "participatesIn",
        True,
        "nurses from the Trust work together in the team",
        before=r"\b(?:staff|nurses|doctors|workers|therapists|officers|teams|colleagues|clinicians|people) (?:from|of|at) (?:the )?$",
    ),
    "lends staff": Phrase(
        BP,
        rf",? ?{AUX}(?:second|lend|lent|provid|suppl|contribut|recruit|bas|post|assign|plac|plac|pa[iy]|fund|ha[sd]|have|put|sen[dt]|station)"
        rf"[a-z]*[^.;:]{{0,50}}?\b(?:nurses?|social workers?|therapists?|staff|workers?|assessors?|pharmacists?|doctors?|practitioners?|officers?"
        rf"|managers?|clinicians?|psychiatrists?|geriatricians?|consultants?|paramedics?|advisers?|co-?ordinators?)"
        rf"(?: now| who)?(?: to)?(?: work(?:s|ing)?| sit(?:s|ting)?| join(?:s|ing)?| based)? ?(?:in|into|to|for|with|on|at|within|inside)? {DET}",
        "participatesIn",
        True,
        "the Trust has seconded two nurses to the team",
    ),
    "supplied by": Phrase(
        PB,
        rf",? ?{AUX}(?:supplied|hosted and supplied|maintained) by {THE}",
        "participatesIn",
        False,
        "the shared record, supplied by Acre Systems",
        ("System",),
    ),
    "live at": Phrase(
        PB,
        rf"(?:[,)]+)? ?{AUX}(?:live|rolled out|in use|switched on|up and running|adopted|available) (?:at|in|to|across|with|by|for) {THE}",
        "participatesIn",
        False,
        "the record is live at the Trust",
        ("System", "Pilot"),
    ),
    "brings together": Phrase(
        PB,
        rf",? ?(?:[^.;:,]{{2,60}}, )?{AUX}(?:brings?|brought|bringing|joins?|joined|links?|linked) (?:together|up) (?:[^.;:]{{0,60}}?(?: from| of| at|,| and) )?{THE}",
        "participatesIn",
        False,
        "the hub has brought together hospital, council and Acre Trust staff",
        ("Service", "Pilot", "Programme", "CareModel", "System", "Plan"),
    ),
    # what is part of what
    "grew from": Phrase(
        PP,
        rf",? ?{AUX}(?:supports?|(?:helps?|helped|helping) (?:to )?deliver|delivers|underpins?|contributes? to|delivers? on|feeds? into|fed into"
        rf"|takes forward|flows? from|stems? from|grew out of|came out of|arose from|(?:set up|created|established|developed"
        rf"|launched|begun|started|agreed|funded|commissioned) (?:under|by|through|within|as a result of)) {DET}",
        "componentOf",
        True,
        "the pilot was set up under the strategy",
    ),
    "scheme of": Phrase(
        PP,
        rf",? ?{AUX}(?:one of )?(?:the |a |an )?(?:[\w-]+ )?(?:schemes?|strands?|parts?|elements?|components?|projects?"
        rf"|workstreams?|work streams?|priority|priorities|pillars?|themes?|initiatives?) (?:of|in|under|within) {DET}",
        "componentOf",
        True,
        "the service is one of the schemes of the fund",
    ),
    "as its reply": Phrase(
        PP,
        rf"(?: \([^)]*\))?,? ?{AUX}(?:as |in )?(?:its|their|our|the|a) (?:local |own )?(?:reply|response|answer) to {DET}",
        "componentOf",
        True,
        "the Five Year Strategy as its reply to the Long Term Plan",
        ("Plan",),
    ),
    "sits under": Phrase(
        PP,
        rf",? ?{AUX}(?:falls?|fell|sits?|comes?|came|lies|stands?|held|included|listed|delivered|run)"
        rf" (?:within|under|in|inside|beneath|through) {DET}",
        "componentOf",
        True,
        "the service sits under the plan",
    ),
    "pays for": Phrase(
        PP,
        rf",? ?{AUX}(?:pays? for|paid for|paying for|covers?|covered|funds?|funded|brings? in|takes? in|contains?|spent on|goes to) {DET}",
        "componentOf",
        False,
        "the fund pays for the service",
        ("Fund", "Plan", "Programme"),
    ),
    "has parts": Phrase(
        PP,
        rf",? ?{AUX}(?:has|had|with|in) (?:\w+ ){{1,2}}(?:parts|strands|elements|schemes|priorities|workstreams|components)"
        rf"(?::|,| –|, namely,?|, which are|, among them|, including)? {DET}",
        "componentOf",
        False,
        "the plan has three parts: the service, the record and the pilot",
    ),
    "under it": Phrase(
        PP,
        rf",? {DET}",
        "componentOf",
        False,
        "under the strategy the service will grow",
        before=r"(?:^|[.;] ?|, )(?:under|as part of|within|through) (?:the |its |our |this )?$",
    ),
    # whose a committee is
    "group of": Phrase(BB, rf" of {THE}", "partOf", True, "the Finance Sub-Group of the Board", by=("Committee",)),
    "its subsidiary": Phrase(
        BB,
        r",? (?:which is |is |was |now )?(?:an? )?(?:wholly[- ])?(?:owned )?(?:by )?(?:the )?",
        "partOf",
        True,
        "Acre Solutions Ltd, our subsidiary company, will open",
        after=rf" ?(?:[’']?s? ?(?:own )?{_SUBSIDIARY}|-(?:owned|run)\b)",
        by=_COMPANIES,
    ),
    "subsidiary of": Phrase(
        BB,
        rf",? ?{AUX}(?:an? |the |one of the )?(?:{_SUBSIDIARY} (?:company )?(?:of|owned by|set up by)|(?:wholly[- ])?owned (?:and run )?by) {THE}",
        "partOf",
        True,
        "Acre Care Ltd, which is wholly owned by the Council",
        by=_COMPANIES,
    ),
    "subsidiary named": Phrase(
        BB,
        rf"[’']?s? (?:own |new )?{_SUBSIDIARY}(?: company)?,? ?(?:called |known as )?",
        "partOf",
        False,
        "the Trust's subsidiary, Acre Solutions Ltd",
        by=_COMPANIES,
    ),
    "its committee": Phrase(
        BB,
        r"[’']s? (?:own |new )?",
        "partOf",
        False,
        "the two councils' Joint Scrutiny Committee",
        types=("LocalAuthority", "ClinicalCommissioningGroup", "IntegratedCareBoard", "NHSTrust", "FoundationTrust"),
        by=("Committee",),
    ),
    # who looks at what
    "inspects": Phrase(
        BB,
        rf"[’'s]* {AUX}(?:(?:re-?)?inspect|visit|rat|regulat|assess|issu|warn|fin|plac)(?:e|s|ed|es|ing)? {THE}",
        "regulates",
        True,
        "the CQC inspected the Trust",
        by=REGULATORS,
    ),
    "rated by": Phrase(
        BB,
        rf",? ?{AUX}(?:rated|inspected|placed|judged|assessed|fined|warned)(?: [\w“”\"’' -]{{1,50}}?)? by {THE}",
        "regulates",
        False,
        "the Trust was rated Good by the CQC",
        by=REGULATORS,
    ),
    "its rating": Phrase(
        BB,
        rf",? ?{AUX}(?:awaits?|awaited|received|improved|kept|lost) (?:its |an? |the )(?:latest |next |new )?",
        "regulates",
        False,
        "the Trust awaits its CQC rating",
        by=REGULATORS,
    ),
    "asks to see": Phrase(
        BP,
        rf",? ?{AUX}(?:ask(?:s|ed)?|want(?:s|ed)?|wish(?:es|ed)?|request(?:s|ed)?) (?:to see|for|to receive|to be (?:kept )?(?:informed"
        rf"|updated|briefed|told))\b[^.;,]{{0,60}}\b(?:see|on|about|of|regarding|in) {DET}",
        "scrutinises",
        True,
        "the Panel asked for a progress report on the scheme",
    ),
    "questions": Phrase(
        BB,
        rf",? ?{AUX}(?:question|challeng|scrutinis|examin|quizz)(?:ed|es|s|ing) {THE}",
        "scrutinises",
        True,
        "the Scrutiny Committee questioned the Trust",
        by=("Committee",),
    ),
}
