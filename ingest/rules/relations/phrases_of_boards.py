"""Plain statements of what boards look at, who sits on them, who shares costs and who joins what. Each has an example."""

from ingest.rules.relations.phrase import AUX, BB, BP, DET, PB, PP, THE, Phrase

_PARTS = r"(?:workstreams?|work streams?|strands?|parts?|elements?|schemes?|projects?|priorit(?:y|ies)|components?|pillars?|themes?)"
_MONEY_WORD = r"(?:grant|funding|money|contribution|investment|subsidy)s?"
_BOARDS = (
    "Committee",
    "PlacePartnership",
    "IntegratedCarePartnership",
    "StpFootprint",
    "IntegratedCareSystem",
    "OtherBody",
)

SCRUTINY_FIRST: dict[str, Phrase] = {
    "hears of it": Phrase(
        BP,
        rf",? ?{AUX}(?:(?:heard|took|received|gathered|considered|sought) (?:[a-z]+ ){{0,2}}(?:evidence|views|reports?|updates?|briefings?)"
        rf" (?:on|about|of)|commented on|visited|looked into|raised concerns (?:about|over)) {DET}",
        "scrutinises",
        True,
        "the Scrutiny Panel commented on the draft strategy",
    ),
}
OF_BOARDS: dict[str, Phrase] = {
    "looks at it": Phrase(
        BP,
        rf",? ?{AUX}(?:considers?|considered|reviews|reviewed|review|reviewing|examines?|examined|discussed|monitors?|monitored|debated"
        rf"|looks? (?:again )?at|looked (?:again )?at|look into|keeps? (?:an eye|watch) on)"
        rf"(?: (?:the |its )?(?:draft|progress|working|performance|delivery|implementation|impact|future|first year)(?: (?:of|on|with|in|for|against))?)? {DET}",
        "scrutinises",
        True,
        "the Scrutiny Panel will review the working of the fund",
    ),
    "taken to it": Phrase(
        PB,
        rf"(?: [a-z]+)? (?:to|before) {THE}",
        "scrutinises",
        False,
        "the Council took the strategy to the Scrutiny Panel",
        before=r"\b(?:took|takes?|taking|brought|bring|sent|put|present(?:ed|ing)?|submitted) (?:(?:the|its|a|their) )?(?:draft )?$",
    ),
    "chaired by": Phrase(
        BB,
        rf",? ?{AUX}(?:co-?chaired|chaired (?:in turn|jointly|alternately)) by {THE}",
        "memberOf",
        False,
        "the Joint Board is chaired in turn by the Council and the CCG",
        types=_BOARDS,
    ),
    # whose
    "service of": Phrase(
        PB,
        rf",? ?{AUX}an? ",
        "provides",
        False,
        "the Mind Hub is an Acre Council service",
        ("Service",),
        after=r" (?:[a-z-]+ )?(?:service|team|facility)\b",
    ),
    "plan in brackets": Phrase(
        PB,
        r" \((?:the |by )?",
        "leads",
        False,
        "Planning Requirements (the Department)",
        ("Plan", "Review"),
        after=r" ?[,)/]",
    ),
    "with it as partner": Phrase(
        PB,
        rf",? (?:[^.;,]{{2,40}}, )?with {THE}",
        "participatesIn",
        False,
        "the Council leads Ageing Better, with the Trust as a partner",
        after=r" as (?:an? |the )?(?:[a-z]+ )?(?:partners?|participants?|sites?)\b",
    ),
    "refers to it": Phrase(
        BP,
        rf",? ?{AUX}(?:refer|send|sends|sent|signpost)(?:s|red|ring|ed|ing)? (?:(?:its |their |all |some )?(?:patients|people|residents|clients|cases) )?to {DET}",
        "participatesIn",
        True,
        "the Trust refers patients to the clinic",
        ("Service",),
    ),
    "spread to": Phrase(
        PB,
        rf",? ?{AUX}(?:tried|extended|spread|expanded|replicated|rolled out)(?: out)? (?:in|at|to|across|with) {THE}",
        "participatesIn",
        False,
        "the pilot has been extended to the Trust",
        ("Pilot", "System", "Programme", "CareModel"),
    ),
    # who pays
    "its grant to": Phrase(
        BP,
        rf"[’']s? (?:\w+ )?{_MONEY_WORD}(?: of (?:up to )?£[\d.,]+ ?(?:k|m|million)?)? (?:to|towards|for|in) {DET}",
        "funds",
        True,
        "the Council's grant of £40,000 to the team",
    ),
    "costs shared": Phrase(
        PB,
        rf"[^.;]{{0,50}}(?:£[\d.,]+|\bcosts?\b)[^.;]{{0,40}}\b(?:shared|split|divided|met)(?: equally| jointly)? (?:between|by) {THE}",
        "funds",
        False,
        "the team costs £80,000, shared between the Council and the CCG",
    ),
    "splits its cost": Phrase(
        BP,
        rf",? ?{AUX}(?:split|share|sharing|splitting|halve) {DET}(?:costs?|bill|funding) (?:of|for) {DET}",
        "funds",
        True,
        "the Council and the CCG split the cost of the team",
    ),
    "grant from": Phrase(
        PB,
        rf"[^.;]{{0,50}}\b(?:lost|has|had|got|won|with|through|received|secured) (?:its |an? |the )?(?:[a-z-]+ ){{0,2}}{_MONEY_WORD}"
        rf"(?: of £[\d.,]+ ?(?:k|m|million)?)? from {THE}",
        "funds",
        False,
        "the team has lost its grant from the Council",
        ("Service", "Pilot", "Programme", "Fund"),
    ),
    "tops up": Phrase(
        BP,
        rf",? ?{AUX}(?:topp(?:ed|ing) up|tops? up|boost(?:s|ed)?|added to|adds? to) {DET}",
        "funds",
        True,
        "the Council has topped up the fund",
        ("Fund",),
    ),
    # what is part of what
    "its strands are": Phrase(
        PP,
        rf" (?:are|include|were|is)(?: called)?:? {DET}",
        "componentOf",
        False,
        "the workstreams of Ageing Better are the clinic and the hub",
        before=rf"\b{_PARTS} (?:of|in|under|within) (?:the |our )?$",
    ),
}
