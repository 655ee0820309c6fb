"""What verbs state between a body and a programme: classes of verbs, and the relation of each by the programme's type."""

# class → (its words as papers write them, in lower case; an example). The last verb before the programme decides.
VERBS: dict[str, tuple[str, str]] = {
    "buys": (
        (
            r"\b(?:re-?)?(?:commission(?:s|ed)?\b|commissioning (?:a|an|the|new|one)\b|procur\w+|buys?\b|bought"
            r"|buying|re-let|let (?:a|the)"
            r"|contract(?:s|ed)? for|gives? notice on|gave notice on|give notice)"
        ),
        "the CCG will commission a falls service",
    ),
    "runs": (
        (
            r"\b(?:runs?|ran|running|provid(?:e|es|ed|ing)|deliver(?:s|ed|ing)?|operates?|operated|staffed|staffs"
            r"|offers?|offered)\b"
        ),
        "the Trust runs the clinic",
    ),
    "leads": (
        (
            r"\b(?:leads?|led|leading|hosts?|hosted|hosting|overs(?:ee|ees|aw|een|eeing)|govern(?:s|ed)?|chair(?:s|ed)"
            r"|manag(?:e|es|ed|ing)|owns?|owned|responsible for|accountable for|in charge of|looks? after|directs?|takes? (?:all )?decisions on"
            r"|steers?|(?:be|is|was|are|were|become|becomes|became|acts? as|acting as|as) (?:the |a )?(?:lead|host|owner|sponsor"
            r"|accountable body|custodian)(?: (?:commissioner|provider|agency|organisation|body|partner|and host))? (?:of|for))\b"
        ),
        "a pooled fund hosted by the Council",
    ),
    "makes": (
        (
            r"\b(?:publish(?:es|ed|ing)?|produc(?:e|es|ed|ing)|wr(?:ote|itten|ite|ites|iting)|draws? up|drew up"
            r"|drawn up|draft(?:s|ed|ing)?|drawing up"
            r"|develop(?:s|ed|ing)?|prepar(?:e|es|ed|ing)|launch(?:es|ed|ing)?|sets? up|setting up|open(?:s|ed"
            r"|ing)?|establish(?:es|ed|ing)?"
            r"|creat(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|starts?|started|starting|begins?|began|begun|begin|commenc(?:e|es|ed|ing)|carr(?:y"
            r"|ies|ied|ying) out|conduct(?:s|ed)?"
            r"|done(?= by)|undertak(?:e|es|en)|undertook|bring(?:s|ing)? forward|submit(?:s|ted)?|adopt(?:s|ed|ing)?"
            r"|refresh(?:ed|ing)?|updat(?:e|ed|ing)|put(?:s|ting)? in place|embark(?:s|ed|ing)? on|initiat(?:e|es|ed|ing)|mobilis(?:e|es|ed|ing)"
            r"|spearhead(?:s|ed|ing)?|pioneer(?:s|ed|ing)?|(?:resourc(?:e|es|ed|ing)|gear(?:s|ed|ing)?|staff(?:s|ed|ing)?) up for"
            r"|brings? (?:a|an|its|their|the)|pilot(?:s|ed|ing)?|test(?:s|ed|ing)|roll(?:s|ed|ing)? out|put forward|build(?:s|ing)?|built|formed)\b"
        ),
        "Healthwatch had drawn up a charter",
    ),
    "pays": (
        (
            r"\b(?:fund(?:s|ed|ing)|pays?(?: for)?|paid(?: for)?|paying(?: for)?|invest(?:s|ed|ing)?|puts? (?:in"
            r"|into|£\S+|another|up)|putting"
            r"|contribut(?:e|es|ed|ing)|match(?:es|ed)?|financ\w+|spend(?:s|ing)?|spent|awarded"
            r"|meets? the (?:whole |full )?costs?|bears? the cost|met (?=(?:\w+ )?by)|shar(?:e|es|ing) the costs? of"
            r"|(?:gives?|gave|given|giving)(?= (?:it |them )?(?:a further |another |up to |some )?£)"
            r"|picking up|grants? of|releas(?:e|ed))\b"
        ),
        "the CCG put £2m into the fund",
    ),
    "signs": (
        (
            r"\b(?:sign(?:s|ed|ing)?(?: up to)?|enter(?:s|ed|ing)? into|commit(?:s|ted)? to|sealed|agreed (?:a|an"
            r"|the|to)|party to|parties to)\b"
        ),
        "both councils signed the compact",
    ),
    "joins": (
        (
            r"\b(?:join(?:s|ed|ing)?|took part|takes? part|taking part|work(?:s|ed|ing)? (?:with|on|together)"
            r"|part of|involved in|participat\w+"
            r"|support(?:s|ed|ing)?|pool(?:s|ed|ing)?|member of|uses?|using|took on|refers? to|contribut\w+ to the)\b"
        ),
        "the Trust took part in the pilot",
    ),
    "examines": (
        (
            r"\b(?:scrutini\w+|review(?:s|ed|ing)?|monitor(?:s|ed|ing)?|examin\w+|consider(?:s|ed|ing)?|look(?:s"
            r"|ed)? at|receiv\w+|discuss\w*"
            r"|challeng\w+|briefed on|see the)\b"
        ),
        "the Panel will look at the plan",
    ),
    "presents": (
        (
            r"\b(?:present(?:s|ed|ing)?|presentation (?:on|of)|outlin\w+|update on|updated .{0,20} on|spoke (?:to"
            r"|about))\b"
        ),
        "the CCG presented the plan",
    ),
    "keeps": (
        (
            r"\b(?:clos(?:e|es|ed|ing)|extend(?:s|ed|ing)?|keeps?|kept|expand(?:s|ed|ing)?|doubl(?:e|es|ed|ing)"
            r"|redesign\w*|re-?open(?:s|ed)?"
            r"|mov(?:e|es|ed|ing)|staff)\b"
        ),
        "the Trust will keep the unit open",
    ),
    "has": (
        r"\b(?:has|have|had|with) (?:a|an|its|their|our|one|two|three|four|five)\b",
        "the charity has a befriending scheme",
    ),
    "other": (
        (
            r"\b(?:ask(?:s|ed)?|request\w*|expect\w*|requir\w+|recommend\w*|urg\w+|invit\w+|welcom\w+|told|said"
            r"|reported|confirm\w+|not(?:e|ed|es)"
            r"|approv\w+|endors\w+|thank\w*|referred|felt|hop\w+|replac\w+|about|against|queried)\b"
        ),
        "the Committee asked for the plan",
    ),
}

_OWNED = {"Service": "provides", "": "leads"}
_KEPT = {"Service": "kept", "Pilot": "kept", "CareModel": "kept", "": "leads"}
# class → type of the programme ("" for any other) → the relation; "kept" is commissions for those who buy care.
RELATION: dict[str, dict[str, str]] = {
    "buys": {"": "commissions"},
    "runs": _OWNED,
    "leads": {"": "leads"},
    "makes": _OWNED,
    "pays": {"": "funds"},
    "signs": {
        "Plan": "participatesIn",
        "Programme": "participatesIn",
        "Service": "participatesIn",
        "System": "participatesIn",
    },
    "joins": {"": "participatesIn"},
    "examines": {"": "scrutinises"},
    "presents": {"": "participatesIn"},
    "keeps": _KEPT,
    "has": _OWNED,
    "other": {},
}
# Between the body and the programme that is its own: "the Trust's new clinic", "the CCG and its strategy".
OWNING = (
    r"(?:’s|'s|’|')?(?: (?:own|in-house|new|draft|joint|existing|first|current|proposed|latest|overall|wider|local"
    r"|annual|recent|three-year"
    r"|five-year|two|three|four|five|six|nine|ten))*"
)
# Words that end a clause: what stands before them does nothing to what comes after.
BREAKS = (
    r"[;:]| but | while | whereas | although | because | if | when | unless | said that | told .{0,30} that "
    r"| that the "
)
SCRUTINEERS = r"scrutiny|select (?:committee|commission)|overview|\bhosc\b|task (?:and finish )?group|review group|health commission|assurance"
IT_DONE = (
    r"\b(?:it|this(?= (?:from|in|at|and|with|for)\b)"
    r"|this (?:\w+ )?(?:work|service|pilot|scheme|programme|project|fund|plan))\b"
    r"(?! (?:is|was|will|would|has|had))"
    r"|\b(?:a (?:second|third|fourth|fifth|sixth)|another(?: one| two)?|(?:one|two|three|four) more"
    r"|a further (?:one|two|three|four))"
    r"(?= (?:at|in|on|by|for|from|next|this|before)\b|[.,;]|$)"
)
# "The University | will be commissioned to carry it out"
HIRED = (
    r"(?: ?\([^)]*\))?,? ?(?:(?:will|would|has|have|had|is|are|was|were|to|be|been|being|now|also)\b ?)*"
    r"(?:commissioned|asked|appointed|engaged|contracted|chosen|hired|paid) to"
    r" (?:run|provide|deliver|carry|lead|do|undertake|evaluate|write|manage|host|build|develop|supply)\b"
)
# "run by Acre Care | on behalf of the | Council"
ON_BEHALF = r"(?: ?\([^)]*\))?,? ?(?:on behalf of|under contract to|under a contract (?:with|from)|for)(?: the| both)?"
