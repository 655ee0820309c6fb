"""Wordings by which a sentence tells what was asked, advised or decided, each with an invented example."""

from ingest.claims.frames.wording import Wording

ASKING: tuple[Wording, ...] = (
    Wording("Request", r"\bask(?:s|ed|ing)?<then> (?:for|that)\b", "The Board asked, too, for a map of the homes."),
    Wording(
        "Request",
        r"\b(?:was|were|been) asked (?:by [^,.;]{2,60} )?for\b",
        "The chairs were asked by AR for a list.",
    ),
    Wording("Request", r"\bask(?:s|ed) <who> (?:for|that)\b", "The regulator has asked us for 4.5 days."),
    Wording(
        "Request",
        (
            r"(?:\b(?:its|their|his|her|your)|['’]s|s['’]) (?:\w+ )?(?:request|plea|call"
            r"|demand)(?:,[^,;.]{3,60},)? (?:that|for|to)\b"
        ),
        "Its request for a yearly debate was not supported by Cabinet.",
    ),
    Wording(
        "Request",
        r"(?<!or )(?<!you )(?<!who )\bwants? <who> to (?!know|thank|be\b|feel|live|stay|have|see|benefit)\w+",
        "The town wants us to keep the ward.",
    ),
    Wording(
        "Request",
        r"\b(?:wish(?:es|ed)|wanting|asking) (?:too |also )?for\b",
        "The Panel wished too for figures by ward.",
    ),
    Wording(
        "Request",
        r"\bwants? (?:an?|more|further|extra|all|every) .{2,60}(?:before|by|from|in|to be)\b",
        "Cllr Dale wants an extra meeting before May.",
    ),
    Wording(
        "Request",
        (
            r"\b(?:members|councillors|board|committee|panel|commission|healthwatch(?: \w+)?|it) would (?:also "
            r"|all )?like (?:the|an?|to receive|more|this|that|future|all|every|each|your)\b"
        ),
        "Members would like the next report to show alerts by home.",
    ),
    Wording(
        "Request",
        r"\bwe would (?:also |very much )?like (?:your|a copy|sight of)\b",
        "We would like your business case by May.",
    ),
    Wording(
        "Request",
        (
            r"\b(?:we|i) (?:therefore |also |now |again |simply |formally )*ask (?:that\b|(?:you|<name>|the \w+"
            r"|members) (?:to|for)\b)"
        ),
        "We ask the Partnership to recognise the cost.",
    ),
    Wording(
        "Request",
        r"\A\W*ask (?:of|to) [^.;]{3,60}? (?:that|to|for)\b",
        "Ask of the regulator that registration be quicker.",
    ),
    Wording(
        "Request",
        r"\byou (?:also |rightly )?asked (?:that|us (?:to|for))\b",
        "You asked that there be a second meeting.",
    ),
    Wording(
        "Request",
        r"\b(?:is|are|was|were|been) (?:also )?(?:calling|pressing|asking|lobbying|campaigning) (?:for|on)\b",
        "Carers are calling for a second bus.",
    ),
    Wording(
        "Recommendation",
        r"\bsuggest(?:s|ed)(?: to \S+(?: \S+){0,3})? that (?:we|you|our)\b",
        "Our auditors suggested that we drop the rule.",
    ),
    Wording(
        "Recommendation",
        r"\badvis(?:es|ed) (?:\S+ ){1,6}?that [^.;]{3,80}?\bshould\b",
        "The team advised the regulator that the two trusts should join.",
    ),
    Wording(
        "Recommendation",
        (
            r"\b(?:recommendation|proposal|suggestion|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
            r"|tenth|last),? (?:that|to)\b[^.;]{5,170}?\b(?:(?:is|was|has been|are|were|is being) (?:not"
            r" )?(?:supported|accepted|agreed|resisted|rejected|refused|declined|turned down|opposed)|(?:is|was)"
            r" not one|(?:cannot|could not) be)\b"
        ),
        "Its other recommendation, that the Council run a store, is not supported.",
    ),
    Wording(
        "Recommendation",
        r"\brecommend(?:s|ed)<then> that\b",
        "The Panel recommended last May that we keep a register.",
    ),
    Wording(
        "Recommendation",
        (
            r"\b(?:in|on) the (?:view|opinion|advice) of [^,;.]{3,60}?,? (?!.*\bnot\b)[^.;]{3,80}?\b(?:should"
            r"|ought to)\b"
        ),
        "In the view of Healthwatch it should be shorter.",
    ),
    Wording(
        "Recommendation",
        (
            r"\A(?:(?!\b(?:opinion|felt|views?|suggest\w*|said|which|who)\b)[^.;])*\bought to (?!be\b|have|know"
            r"|be (?:able|possible|enough|in))\w+"
        ),
        "Whoever writes the next edition ought to add a chapter.",
    ),
    Wording(
        "Recommendation",
        r"\bmay (?:also |therefore )?(?:wish|want|like) to (?!know|note|be|see|ask|hear|reflect)\w+",
        "Members may wish to invite the hospice in July.",
    ),
    Wording(
        "Resolution",
        r"\b<body> (?:has |have |had )?(?:agreed|decided|resolved|voted|chose|opted|elected),? <when>,? to \w+",
        "The leadership team decided last week to split the hub.",
    ),
    Wording(
        "Resolution",
        (
            r"\b(?:board|committee|cabinet|governing bod(?:y|ies)|council|panel)s?,? (?:has |have |had"
            r" )?(?:supported|backed|endorsed|earmarked|set aside|adopted|earmarked"
            r"|ratified)\b[^.;]{0,60}?\b(?:on|at|in) (?:\d|its\b|their\b|(?-i:[A-Z]))"
        ),
        "The Acre Board supported the plan on 4 May.",
    ),
    Wording(
        "Resolution",
        (
            r"\A\W*(?:the )?(?:minutes?|notes?|record)\b[^.;:]{0,60}(?:\b(?:was|were) (?:duly |then )?(?:fine"
            r"|okay|ok|right|taken as read|a true|correct|accepted|agreed|approved|confirmed|signed)|:\s*(?:okay"
            r"|ok|fine|agreed|approved|accepted|a true))\b"
        ),
        "The notes of 4 May were fine but for one name.",
    ),
)
