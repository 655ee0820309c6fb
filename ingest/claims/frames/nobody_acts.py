"""Acts that nobody takes on: what a planned thing is like, what ends, is hoped, asked about, wished or law."""

from ingest.claims.frames.nobody import ACTS, ANY, DATED, PROMISED, Nobody
from ingest.rules.outsiders import ANSWERED, OUTSIDERS_ASK

_THING = (
    r"(?:it|they|this|these|each|(?:both|all)(?: \w+)?|(?:the|this|each|a|our|its|their) (?:[\w’'&-]+ ){0,6}?"
    r"(?:services?|centres?|hubs?|units?|teams?|clinics?|wards?|buildings?|sites?|records?|apps?|lines?|helplines?"
    r"|schemes?|pilots?|wings?|houses?|villages?|suites?|posts?|contracts?|websites?|portals?))(?:,[^,;.]{3,60},)?"
)
_LIKE = (
    r"(?:be (?:(?:an?|one of)\b(?! part\b)|the\b|staffed|based|home to|made up|led by|managed by|hosted by|housed"
    r"|open (?:to|from|at|for|all|\d|seven|six|five|round|day))"
    r"|have (?:an?|the|its|room|space|no|one|two|three|four|five|six|seven|eight|nine|ten|about|around|some|\d)\b"
    r"|serve|house|bring together|bring \w+(?: \w+)?(?:, \w+(?: \w+)?)* (?:and|under|into)|contain|look after"
    r"|allow|enable|help|mean|cost|run (?:from|between|round|seven|six|five|at) |take in|employ|pool|comprise"
    r"|consist|offer (?:\d|about|around|up to|more than|over|an?|advice|help|support))"
)

NOBODY_ACTS: tuple[Nobody, ...] = (
    # What a planned thing will be like, and what it is good for
    Nobody(
        frozenset({"Undertaking", "Action", "Target"}),
        rf"\A\W*{_THING} (?:will|would) (?:also |then |each |all |both |mainly )*{_LIKE}",
        "It will run from 8am to 8pm, seven days a week, from bases in the two hospitals.",
        DATED + "|" + PROMISED + r"|\b(?:would|will) (?:find|pay|meet) it\b",
    ),
    Nobody(
        frozenset({"Undertaking", "Action"}),
        (
            r"\A\W*[^;:.]{3,90}? (?:will|would) (?:allow|enable|mean|make it easier|free up"
            r"|give (?:people|patients|staff|residents|carers))\b"
        ),
        "The shared record, led by the Council, will allow staff in any team to see the same information.",
        PROMISED,
    ),
    # That an arrangement has an end
    Nobody(
        ACTS,
        (
            r"\A\W*(?:the|this|that|its|our|their|his|her|these|those|both|all|an?|[\w’'-]+[’']s?) [^,;:.]{0,40}?"
            r"(?:contracts?|agreements?|leases?|licen[cs]es?|grants?|funding|tenanc(?:y|ies))\b"
            r"(?:, [^,;:]{3,60},)?[^,;:.]{0,50}?"
            r"(?<!not )\b(?:expires?|lapses?|runs? out|runs? dry|(?:comes?|came) to an end|ends? on|ends? in)\b"
        ),
        "The present contract with Acre Ltd would expire on 31 March 2019.",
        (
            r"\b(?:not|be|replaced|retender\w*|renew\w*|extend\w*|early|and)\b"
            r"|\b(?:will|would)\b.*\b(?:will|would)\b"
        ),
    ),
    # What is hoped, or thought hard
    Nobody(
        ANY,
        (
            r"\bit (?:would|will) be (?:so |very |quite |really )?(?:wonderful|good|nice|great|lovely|marvellous"
            r"|ideal|splendid|a pity|a shame|sad|wrong)\b(?! if (?:you|the|we)\b[^.;]{0,40}\bcould\b)"
        ),
        "It would be wonderful if no child in Acre started school unready for it.",
        r"[;,] (?:but|and) (?:will|would|agreed|asked|has asked|have asked)\b",
    ),
    Nobody(
        ACTS,
        (
            r"\b(?:this|that|it|which) (?:will|would) be (?:very |too |quite )?"
            r"(?:difficult|hard|impossible|tight|a challenge|challenging)\b"
        ),
        "Mr Roe said that this would be difficult before 2020.",
        PROMISED,
    ),
    Nobody(
        ANY,
        (
            r"\A\W*(?:[\w’'.-]+ ){1,6}?(?:(?:said|felt|added|thought) that )?(?:(?:he|she|they|i) )?(?:would|should)"
            r" (?:very much |also |dearly |all |personally )*(?:like|love) (?:to see"
            r" (?!the (?:figures|report|plan|results?|evidence|draft)\b)"
            r"[^.;]{0,80}\b(?:one day|in due course|in time|more|extended|kept|done)\b"
            r"|(?:\w+ ){1,4}to (?:visit|come) and see\b)"
        ),
        "Healthwatch would like to see more done to promote it.",
        r"\b(?:members|committee|panel|board|commission|we) would\b|\b(?:asked|requested|agreed)\b",
    ),
    # What is only asked about, or answered for as it is
    Nobody(
        ACTS,
        (
            r"\A\W*[^,;.:]{2,60}\b(?:asked|queried|enquired|inquired|wondered|questioned)"
            r"(?: (?!that\b|for\b|to\b)[\w’'.-]+){0,4}? (?:if|whether|when|why|how|what|who|where)\b"
            r"(?![^.;]*\b(?:could|might|may)\b)"
        ),
        "Councillor Roe asked when the unit would reopen.",
        ANSWERED + r"|\[",
    ),
    Nobody(
        ACTS,
        r"\A[^.;]{8,}\?\W*\Z",
        "Are the nine hubs, which the federations will run for the CCG, full?",
        (
            r"\A\W*(?:could|would|will|can|may|might) (?:you|we|i|the|its|each|two|members)\b"
            r"|\bplease\b|\blet us know\b"
        ),
    ),
    Nobody(
        frozenset({"Undertaking", "Milestone"}),
        (
            r"\bassured\b[^.;]{0,70}? that [^.;]{0,80}?\bcould\b"
            r"(?!.*\b(?:will|would|shall|nobody|no one|remain\w*)\b)"
        ),
        "She had been assured by the laboratory that it could process results within a day.",
    ),
    # What is asked of whoever writes, and done by writing
    Nobody(
        frozenset({"Request", "Action"}),
        (
            r"\A\W*(?:i|we) (?:have|has|had) been asked (?:by [^,.;]{2,40} )?to (?:put|write|say|tell|convey|reply"
            r"|respond|pass|thank|set out)\b|\basked (?:me|us) to (?:say|tell|pass on|convey|carry)\b"
        ),
        "I have been asked by members to put their views to you in writing.",
        r"\bagreed\b",
    ),
    # What a member of the public asks for
    Nobody(ANY, rf"\A\W*{OUTSIDERS_ASK}", "His widow had asked that something be learned from it.", ANSWERED),
    # What readers are to do, and what anybody may
    Nobody(
        ANY,
        (
            r"\A\W*(?:you can|you may|you are welcome|to find out|have your say|for (?:more|further) information"
            r"|(?:please )?(?:ring|phone|call|email|telephone|text) (?:us\b|0|our)"
            r"|(?:please )?(?:send|post|return) (?:it|them|the form|your \w+) (?:to )?freepost"
            r"|(?:please )?(?:visit|go to|see) (?:www|our website|http)"
            r"|(?:please )?(?:fill in|complete) (?:the|our|this) (?:\w+ )?(?:questionnaire|survey|form)\b)"
        ),
        "You can fill in the survey on our website or at your library.",
        r"\band (?:we|our|the \w+) (?:will|would)\b|\bcan expect\b",
    ),
    # What the page of a meeting tells whoever wants to come, ask or read what was said there
    Nobody(
        ANY,
        (
            r"\A\W*(?:members of (?:the )?public|the public|anyone|you|residents) (?:are|is) (?:\w+ )?"
            r"(?:invited|welcome|able) to (?:observe|attend|watch|come|join|listen|view)"
            r"|\A\W*(?:a |any )?(?:written )?(?:response|answer|reply)s? will be (?:sent|given|provided|e-?mailed)"
            r" (?:\w+ly )?to (?:the|any|each) (?:individual|person|questioner|member of the public)"
            r"|\A\W*(?:the )?(?:full |draft |approved |confirmed )*minutes\b[^.;]{0,90}? will be (?:included|published"
            r"|available|approved|presented|posted|shared)\b[^.;]{0,60}\b(?:papers|website|next (?:meeting|committee))"
        ),
        "Members of the public are welcome to observe the meeting, but please tell us that you will come.",
    ),
    # What the law lays upon all
    Nobody(
        ANY,
        (
            r"(?-i:\b(?:[Uu]nder|[Bb]y) (?:section|regulation|paragraph|the [A-Z][\w ]{2,60}(?:Act|Regulations))\b)"
            r"[^.;]{0,110}\b(?:must|shall|has to|have to|is required to|are required to|has a duty)\b"
        ),
        "Under section 9FE of the Local Government Act 2000 the Executive must reply within two months.",
        r"[£%]|\bsection (?:75|114|256)\b",
    ),
    Nobody(
        ANY,
        (
            r"\A\W*(?:each|every|all) (?:[\w’'-]+ ){1,4}(?:must|(?:will |would )?ha(?:s|ve) to"
            r"|(?:is|are) required to) (?!be\b)(?![^.;]*\d)"
        ),
        "Each partnership must produce a strategy.",
        r"[£%]|" + DATED,
    ),
)
