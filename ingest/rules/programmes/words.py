"""Words that are no part of an initiative's name, that say nothing in one, or that stand beside one."""

import re

from ingest.rules.tables import terms

COUNTED = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
# Words before a head that belong to the grammar, not to the name.
DETERMINERS = frozenset(
    terms("""the|a|an|its|their|our|his|her|this|that|these|those|any|each|every|some|all|both|such|no|another|other
        |whose|which|what""")
)
DROPPED = frozenset(
    terms("""draft|new|proposed|existing|current|final|revised|updated|latest|recent|detailed|overall|wider|future
        |planned|emerging|first|second|third|next|last|previous|initial|interim|formal|forthcoming
        |successful|separate|award|winning|award-winning|innovative|robust|more|long-awaited|own|similar|larger
        |major|key|different|various|several|one|two|three|four|five|six|seven|eight|nine|ten|designated
        |comprehensive""")
)
# A name is never made of these alone: "care plan", "local services".
GENERIC = frozenset(
    terms("""fragmented|shared|joined-up|joined|sound|vulnerable|universal|upscaled|often|sustainable|seamless|outline
    |strong|real|great|small|large|limited|complex|modern|safe|flexible|accessible|responsive|efficient|formal|informal|care|health|healthcare|social|local|community|public|primary|secondary|acute|hospital|nhs|council|adult
        |adults|children|mental|services|service|support|action|work|business|annual|financial|medical|clinical
        |integrated|joint|national|regional|patient|patients|staff|team|teams|home|homes|nursing|residential
        |emergency|urgent|good|better|best|high|low|level|quality|improvement|committee|board|county|city
        |borough|district|general|day|sector|voluntary|independent|private|partner|partners|partnership|system
        |statutory|core|specialist|specialised|single|multi-disciplinary|multidisciplinary|management|senior
        |leadership|delivery|strategic|operational|and|of|for|year|five-year|three-year|two-year|one-year
        |ten-year|risk|treatment|short|long|term|long-term|implementation|further|clear|effective|common|whole
        |relevant|appropriate|same|main|particular|necessary|available|additional""")
)
# Never part of a name, so the walk to the left ends there.
# Pairs that "and" joins inside a name in lower case: "health and wellbeing service".
JOINED = frozenset(
    terms("""health social|health care|health wellbeing|advice guidance|information advice|support advice
        |falls frailty|step-up step-down|mental physical|speech language|drug alcohol|alcohol drug
        |signposting advice|hospital community|prevention wellbeing|urgent emergency|integrated community
        |nutrition hydration|rest recuperation|hub spoke|test learn|enter view|rehabilitation reablement
        |reablement rehabilitation|intermediate reablement|housing discharge|sensory physical|bereavement loss|wellbeing prevention
        |food activities|stop search|learning development|quality safety|equality diversity|recruitment retention
        |workforce training|carers families|children families|autism adhd|dementia delirium|frailty falls|therapy nursing
        |nursing therapy|primary community|health housing|housing health|crisis recovery|sexual reproductive""")
)
# Pairs that "of" joins inside a name in lower case: "end of life audit".
JOINED_BY_OF = frozenset(terms("end life|transfer care|point access|place safety|care elderly|hospital home"))
# Heads that a name may do without: "the Vanguard project", "Vanguard proposals".
LOOSE_HEADS = frozenset(
    terms("""project|projects|programme|programmes|proposals|pilot|pilots|initiative|scheme|model|approach|work|status
    |areas|sites|site""")
)
# Verbs that begin a line of a plan: "Implement integrated locality pilot".
LINE_VERBS = frozenset(
    terms("""link|links|implement|evaluate|develop|scope|roll|create|deliver|establish|review|complete|finalise|agree|launch
        |open|build|expand|commission|procure|design|submit|approve|refresh|update|write|draft|draw|publish
        |arrange|carry|produce|undertake|conduct|pilot|extend|introduce|increase|reduce|improve|support|ensure
        |further|continue|report|present|receive|consider|note|external|transition|evidence|integrate
        |implementing|evaluating|developing|delivering|establishing|reviewing|completion|line|item|minute
        |minutes|update|send|via|map|invite|circulate|share|confirm|check""")
)
# Words of posts, departments and bodies: a phrase that holds one, or is followed by one, is none of ours.
OTHERS = frozenset(
    terms("""director|directors|head|manager|councillor|cllr|member|members|officer|officers|chair|chairman|lead
        |secretary|department|minister|executive|directorate|board|committee|group|trust|partnership
        |partnerships|council|commission|panel|association|alliance|network|networks|authority|federation
        |university|college|practice|limited|ltd|society|foundation|workers|worker|nurse|nurses|coordinator
        |co-ordinator|clerk|consultant|adviser|advisor|leader|mayor|system|systems|organisation|organisations
        |company|holder|holders|ms|microsoft""")
)
# Those of them that no name of an initiative holds, either: "Practice Nurse Development Programme" is one.
NOT_INSIDE = OTHERS - frozenset(
    terms("""system|systems|practice|network|networks|workers|worker|nurse|nurses|coordinator|co-ordinator|consultant
        |lead|company|university|college|society|federation""")
)
# Where a service is that is no one's in particular.
ABROAD = frozenset(terms("england|britain|wales|scotland|europe|uk|nhs|government|covid|covid-19|parliament|whitehall"))
MONTHS = frozenset(
    terms("""january|february|march|april|may|june|july|august|september|october|november|december|mid-october
        |christmas|easter|spring|autumn""")
)
# Heads that take their name from what follows them: "business case for permanent funding", "merger of the two CCGs".
FOLLOWED = frozenset(
    terms("""feasibility study|study|inquiry|enquiry|appreciative inquiry|peer review|options appraisal|option appraisal|deed
        |action plan|trial|pilot|reconfiguration|redesign|restructure|reorganisation|procurement|memorandum of understanding|policy|position paper
        |position statement|assessment|guidance|concordat|charter|exit plan|travel plan|capacity plan|toolkit|handbook
        |checklist|guide|roadmap|implementation plan|recovery plan|delivery plan|transition plan|contingency plan
        |enter and view visits|enter and view visit|health check|listening exercise|engagement exercise|framework
        |bank of staff|lessons learned review|deep dive|case review|thematic review|rapid review|public inquiry
        |escalation policy|transfer policy|joint protocol|joint policy|data sharing agreement|sharing agreement
        |information sharing agreement|information sharing protocol|mapping exercise|gap analysis|call for evidence
        |strategic outline case|outline case|contract|prospectus|research study|evaluations|mystery shopping
        |survey|audit|scoping|diagnostic|alliance contract|terms of reference|variation|protocol|bid|tender|programme|directory|case for change|business case|review|evaluation|inspection|merger|transformation|strategy|agreement|strategic vision
        |directory|model|joint review|single model|compact|stocktake|integration|independent review|consultation
        |crisis house|plan|constitution|vision""")
)
STOPS = frozenset(
    terms("""saves|costs|shows|gives|takes|needs|works|became|becomes|ends|ended|runs|ran|expires|expired|lapses|complete|completed|employ|employs|employed|employing|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|attend|want|wanted|need|needed|needs|get|getting|make|makes|made|making|give|given|giving|take|taking|taken|done|around|upon
    |dependent|much|more|most|less|help|helps|helping|see|seen|seeing|go|going|come|coming|put|putting|keep|find|found|know|known|think|show
    |develop|provide|provides|providing|deliver|delivers|improve|improves|improving|support|supports|supporting|commission|commissioning a
    |run|running|start|started|starting|begin|began|bring|bringing|use|used|uses|move|moved|lead|leads|led|hold|held|meet|met|seek|sought
    |discuss|discussed|describe|described|outline|outlined|review|reviewed|update|updated|discussing|funded|funding for|currently|often|always
    |never|really|quite|rather|almost|nearly|another|every|hoped|hopes|planned to|due|able|likely|unable|welcome|welcomed|thanked|queried
    |hear|heard|told|tell|asking|call|called|open|opened|close|closed|closing|pay|paid|spend|spent|save|saved|cut|reduce|reduced|increase
    |increased|extend|extended|expand|expanded|join|joined|change|changed|changing|replace|replaced|establish|established|launch|pilot|consider|submit|submitted|approve|sign|signed|is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must
        |to|in|on|at|by|from|with|into|as|that|which|who|whom|whose|if|when|while|where|how|why|whether|than
        |then|there|here|it|they|we|i|he|she|you|them|us|him|but|or|not|so|because|under|over|about|through
        |between|within|without|against|during|after|before|until|since|towards|per|via|across|including|include
        |includes|included|following|regarding|concerning|using|developing|expanding|building|opening|rolling
        |introduce|re|gave|won|lost|sent|brought|took|publish|adopt|confirm|ensure|explore|recommend|send|circulate|launched|agreed|noted|approved|received|considered|requested|reported|asked|said|added
        |explained|presented|produced|created|set|up|out|also|only|just|very|too|now|already|still|yet|well
        |further|whereas|although|though|unless|once|whilst|however|like|such|plus|instead|else|e.g|i.e|etc|me|mr|mrs|ms|dr|cllr|councillor|for|and|of""")
)
# Phrases with a head that never are initiatives of their own.
NEVER = frozenset(
    terms("""delayed transfer of care|delayed transfers of care|delayed discharge|delayed discharges|non-elective admissions|length of stay
        |referral to treatment|the next steps|next steps|the way forward|way forward|key messages|lessons learned|equality analysis
        |local government act|public services|health services|social services|care services|community services|local services
        |support services|health service|national health service|emergency services|social care|health care
        |primary care|secondary care|acute care|intermediate care services|care plan|care plans
        |work plan|work programme|forward plan|forward programme|standing order|standing orders|business plan|annual plan|management plan|support plan
        |forward work programme|care team|care teams|health team|leadership team|senior leadership team
        |management team|executive team|care system|health system|whole system|health and care system
        |health and social care system|health and social care|health and care|care centre|care home|care homes
        |nursing home|council policy|public transport|general practice|hospital services|ambulance service
        |ambulance services|fire service|acute services|acute beds|care beds|hospital beds|nursing beds
        |mental health services|call centre|one system|health and care services
        |adult social care|adult care|children's services|adult services|adults services|town centre|civic centre
        |town hall|conference centre|leisure centre|sports centre|city centre
        |finance team|finance teams|staff team|project team|programme board|health budget|council budget
        |revenue budget|capital budget|work streams|health and social care services|front line
        |high level implementation plan|base line|acute care|hospital care|residential care
        |nursing care|domiciliary care|home care|personal care|respite care|quality of care|social care services
        |social care system|health and social care integration programme board|legal services|constituency
        |full plan|total fund|total budget|total pool|whole service|whole fund|entire service|whole plan|same plan|original plan|revised plan|draft plan|single plan|joint plan|full strategy
        |draft strategy|time frame|community care|accountable care system|integrated care system|care systems|health and care systems
        |social services|council services|front-line services|frontline services|core services|other services|such services
        |universal services|statutory services|team|service|new service|new services|information services|whole-system approach
        |partnership approach|joint approach|common approach|consistent approach|holistic approach|phased approach|this approach
        |american model|whole system approach|way of working|new way of working|multi-disciplinary teams|multidisciplinary teams
        |health and care services|financial plan|budget plan|terms of reference|committee work plan|senior team|social work team
        |medical records|patient records|case records|health records|public money|extra money|additional funding|extra funding
        |core funding|national funding|one-off funding|local authority services|adults services|gp services|hospital services""")
)
# What ends the name of a place where people meet, or of a part of a paper, whatever stands before it.
NEVER_ENDS = terms(r"""civic centre|conference centre|leisure centre|sports centre|university centre|shopping centre
    |exhibition centre|arts centre|cricket club|social club|forward work programme|forward work plan|forward plan
    |work programme|action tracker|action log|procedure matters|financial matters|staffing matters|other matters|urgent matters|general matters|policy matters|legal matters
    |plan response|strategy response|review response|report response|stocktake response|consultation response|league of friends|democratic services unit""")
# Words that only such phrases hold: "Reception Room, Acre Centre", "Outturn and Budget".
NEVER_WORDS = frozenset(terms("balanced|satisfactory|room|chamber|outturn|possible|potential|tracker|appendix|agenda"))

# The word after a capitalised phrase that tells what it is: "the Healthier Together programme".
CONTEXTS = {
    "programme": "Programme",
    "project": "Programme",
    "initiative": "Programme",
    "campaign": "Programme",
    "proposals": "Programme",
    "work": "Programme",
    "workstream": "Programme",
    "pilot": "Pilot",
    "trial": "Pilot",
    "scheme": "Service",
    "service": "Service",
    "team": "Service",
    "plan": "Plan",
    "strategy": "Plan",
    "consultation": "Review",
    "review": "Review",
    "model": "CareModel",
    "approach": "CareModel",
    "pathway": "CareModel",
    "record": "System",
    "website": "System",
    "system": "System",
    "portal": "System",
    "app": "System",
    "directory": "System",
    "fund": "Fund",
    "funding": "Fund",
    "money": "Fund",
    "grant": "Fund",
}
# Nouns that stand once for several names: "the Warm Hands and Open Door pilots".
LISTED = {
    "programme": "Programme",
    "project": "Programme",
    "initiative": "Programme",
    "campaign": "Programme",
    "workstream": "Programme",
    "pilot": "Pilot",
    "scheme": "Service",
}

# The words before a capitalised phrase that introduce an initiative: "launched the new Connected Lives".
INTRODUCED = (
    r"\b(?:called|known as|named|entitled|branded|launch(?:ed|ing)?|roll(?:ed|ing)? out|through|using|implement(?:ed|ing)?"
    r"|deliver(?:ed|ing)?|introduc(?:ed|ing)|(?:programme|initiative|project|consultation|campaign|scheme|service|strategy|plan),|part of|under)(?: the| our| its)?(?: new)? [‘“\"]?$"
)

# Verbs that set an initiative up, change it or end it: "launch a carers' passport".
MAKING = (
    r"launch(?:ed|ing|es)?|launch of|set(?:ting)? up|creat(?:e|ed|ing|es|ion of)|establish(?:ed|ing|es)?|develop(?:ed|ing|s|ment of)?"
    r"|introduc(?:e|ed|ing|es|tion of)|open(?:ed|ing|s)?|pilot(?:ed|ing)?|roll(?:ed|ing)? ?out(?: of)?|expand(?:ed|ing)?|expansion of"
    r"|commission(?:ed|ing|s)?|implement(?:ed|ing|ation of)?|approv(?:e|ed|es|al of)|endors(?:e|ed|es)|publish(?:ed|ing|es)?"
    r"|sign(?:ed|s)?|submit(?:ted)?|procure(?:d|ment of)?|extend(?:ed|ing)?|deliver(?:ed|ing|y of)?|redesign(?:ed)?|adopt(?:ed|ion of)?"
    r"|produc(?:e|ed|ing)|(?:carry|carried|carrying) out|conduct(?:ed|ing)?|undert(?:ake|aken|ook)|draft(?:ed|ing)?|agree(?:d)?|run(?:ning|s)?|review(?:ed|ing)? of|complet(?:e|ed|ion of)|award(?:ed)?|pay for"
)
# What may follow a name that is complete.
FUNCTION_WORDS = (
    "and|but|for|nor|the|that|than|then|this|with|who|which|what|when|where|while|from|into|onto|over|under|after|before|until"
    "|since|because|between|about|across|through|per|via|not|now|all|are|had|can|will|would|could|should|shall|may|might|must"
    "|have|been|were|did|went|came|ran|run|saw|see|set|began|also|only|both|each|too|soon|again|there|here|whose|whom|how|why"
    "|yet|still|next|last|well|our|their|its|her|his|any|some|such|more|most|less|within|without|during|against|upon|off|out"
    "|took|take|give|gave|made|make|met|put|cut|let|cost|cover|help|work|look|meet|need|start|open|close|continue|include"
)
# After these words what is named is wished for, denied or only talked of: "if there is a sound business case".
SUPPOSED = (
    r"(?:if|whether|unless|no|any|without|could|might|should|ought|ideally|perhaps|wants?|wanted|wish(?:es|ed)?|hoped?"
    r"|need(?:s|ed)?|lack(?:s|ed)?|towards?)"
)
# After a name: the paper or talk is called so, no initiative.
PAPERS = r"(?:report|presentation|paper|item|briefing|slides?|document|article|letter|update|discussion|seminar|conference)s?"
# Before the title of what somebody found who looked into a matter: "Healthwatch's report on discharge, “Home Time”".
REPORTED = (
    r"(?:\b(?:Healthwatch|CQC|Care Quality Commission|Ombudsman|King[’']s Fund|Nuffield Trust|Age UK|Carers UK|Health Foundation"
    r"|National Audit Office|NAO|LGA|ADASS|HSSIB|Ofsted|Carnall Farrar|University)\b[^.;“\"]{0,60}"
    r"\b(?:report|bulletin|study|publication|research|findings)"
    r"|\b(?:insight (?:report|bulletin)|independent report|thematic (?:report|review)|enter and view report|review|inquiry"
    r"|inspection|survey|study|diagnostic|consultation|engagement))\b(?: (?:on|of|into|about)[^.;“\"]{0,30})?,? "
    r"(?:called |entitled |titled |named |headed )?$"
)
# Last words of the names of places where people meet.
ROOMS = frozenset(terms("Suite|Centre|Hall|House|Wheel|Lounge|Pavilion|Rooms|Exchange|Institute|Chamber"))
# The word before a phrase → what it says of it: "each neighbourhood team" is a kind of thing.
DETERMINED = {
    "after the": frozenset(terms("the|this|that")),
    "after a": frozenset(terms("a|an")),
    "after whose": frozenset(terms("our|its|their|his|her|your")),
    "after no": frozenset(terms("no|without")),
    "after each": frozenset(
        terms("""any|each|every|some|all|both|such|other|another|more|most|many|few|several|similar|various|these
            |those|different|local|existing|which|what|whose""")
    ),
}
# What is one of its kind where it is set up for somebody: "a hub for veterans", "a helpline for carers".
ONE_OF_ITS_KIND = frozenset(terms("hub|team|clinic|unit|line|club|café|scheme|lounge|ward|suite|centre|helpline|bank"))
# What a review or agreement "of" or "for" these is, is no name: "a review of the year", "the agreement of all partners".
NO_OBJECT = frozenset(
    terms("""year|month|week|quarter|meeting|minutes|situation|matter|day|item|report|position|progress|direction|all|both
        |each|every|any|those|these|this|that|which|what|how|whether|purpose|work|action|use|change|openness|some
        |future|time|members|partners""")
)
# First words of what several bodies have set up between them: "a joint stroke rota", "the in-house team".
JOINT = frozenset(terms("joint|shared|single|in-house|combined|hosted|unified|co-located|jointly"))
# Heads of what is made for something else that has a name: of "the Walk-in Service contract" the service is the one named.
OUTER = frozenset(
    terms("contract|budget|dashboard|deal|bid|evaluation|specification|tender|proposals|building|report|money")
)
# Nouns for a body; "the Council's" before a name belongs to it no more than "its" does.
OWNERS = frozenset(
    terms(
        "council|trust|ccg|icb|board|partnership|committee|cabinet|government|city|county|borough|panel|commission|nation|country|area|region|system|alliance"
    )
)

# Heads that name an initiative where they stand alone: "Consultation opens in May".
ALONE = frozenset(terms("consultation|merger|inspection|vanguard|due diligence|stocktake|evaluation|tender|survey"))

# Words by which a programme is England's and not one place's: "Care Act 2014", "the National Service Framework".
NATIONAL = re.compile(
    r"\bAct(?: \d{4})?$|\b(?:Regulations|Bill)\b|\bNHS\b|\bNational\b|\bEngland\b|\bBritain\b|\bUK\b|\bGovernment\b"
    r"|\bForward View\b|\bBetter Care Fund\b|\bDisabled Facilities Grant\b|\bGreen Paper\b|\bWhite Paper\b"
)
# What follows a known name where the paper means somebody or something else: "the BCF manager", "Care Act assessments".
OF_ANOTHER = re.compile(
    r"(?: \([A-Za-z]+\))?\s(?:[Tt]eam|[Mm]anagers?|[Ll]eads?|[Pp]lans?|[Aa]ssessments?|[Rr]isk (?:[Ss]hare|[Rr]egister)"
    r"|[Pp]rogramme (?:[Mm]anager|[Oo]ffice|[Bb]oard|[Ll]ead))\b"
)
