"""What named initiatives are called in English health and care papers: head nouns by type, and words that name nothing.

Each table was put together from the usual vocabulary of council and NHS papers, not from one paper; the example
beside a type shows the form.
"""

from ingest.rules.tables import terms

# type → head nouns, with how much a head alone speaks for a named initiative when it stands in lower case.
# "strong": two content words make a name (data sharing agreement); "weak": lower case needs more than that.
HEADS: dict[str, dict[str, tuple[str, ...]]] = {
    "Plan": {  # the Joint Health and Wellbeing Strategy
        "strong": terms("""outline case|strategic outline case|winter plan|needs analysis|strategy|strategies|business case|strategic vision|commissioning intentions
            |manifesto|compact
            |concordat|memorandum of understanding|green paper|white paper|forward view|needs assessment
            |deed of variation|devolution agreement|section 75 agreement|agreement|protocol|roadmap|road map
            |delivery plan|operational plan|constitution|planning guidance|planning requirements|prospectus
            |recovery plan|improvement plan|transformation plan|delivery plan|implementation plan|five-year plan
            |place plan|locality plan|commissioning plan|sharing agreement|devolution deal"""),
        "weak": terms("""accord|contract|plan|plans|agreements|framework|policy|guidance|charter|vision|deal|act|bill
            |regulations|schedule
            |standards|specification"""),
    },
    "Fund": {  # the Discharge Transition Fund
        "strong": terms("precept|bursary|fund|reserve|pooled budget|pooled fund|grant|levy"),
        "weak": terms("money|bid|funding|budget|allocation|monies|pool"),
    },
    "Pilot": {  # the Home First pilot
        "strong": terms("pilot|pilots|pathfinder|test bed|trial|forerunner|proof of concept"),
        "weak": terms("trailblazer"),
    },
    "Review": {  # the joint review of aftercare
        "strong": terms(
            """stocktake|inquiry|peer review|system review|due diligence|evaluation|inspection|independent review"""
        ),
        "weak": terms("review|consultation|audit|investigation|deep dive|peer challenge"),
    },
    "System": {  # the shared care record
        "strong": terms("""care record|care records|portal|management system|recording system|website|app
            |helpline|platform
            |database|web site"""),
        "weak": terms("record|directory|system|dashboard|register|tool"),
    },
    "CareModel": {  # the frail elderly pathway
        "strong": terms("""model of care|models of care|care model|staffing model|locality model
            |operating model|pathway
            |single model|trusted assessors|trusted assessor"""),
        "weak": terms("model|models|pathways"),
    },
    "Service": {  # the Living Well Service
        "strong": terms("""emergency department|maternity unit|minor injuries unit|injuries unit|birth centre|stroke unit|led unit
            |front door|outreach team|discharge lounge|care hotel|health visiting|district nursing|clinic|helpline|lounge|crisis house|virtual ward|virtual wards|response team
            |locality teams
            |neighbourhood teams|neighbourhood team|integrated care teams|reablement team|reablement teams
            |crisis team|discharge team|treatment centre|care centre|walk-in centre|walk in centre
            |resource centre|co-ordination centre|coordination centre|intermediate care centre
            |community response|recovery beds|step-down beds|short-stay beds|discharge hub|hospital at home
            |falls car|link workers|link worker|navigators|navigator|care home team|support team|assessment unit"""),
        "weak": terms("""service|helpdesk|outreach|advocacy|clinics|bus|services|centre|centres|team|teams|hub|hubs|unit|beds|scheme|line|suite|ward
            |department|response
            |care|prescribing|facility|college|cafe|café"""),
    },
    "Programme": {  # the Ageing Well programme
        "strong": terms("""workstream|workstreams|initiative|campaign|vanguard|vanguards
            |collaborative programme"""),
        "weak": terms(
            """programme|programmes|academy|project|projects|transformation|integration|priority|merger|proposals|champions|conversations"""
        ),
    },
}

# National and common initiatives that papers name without a head noun or in their own spelling:
# name, type, other forms.
# Source: GOV.UK and NHS England publications.
KNOWN: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Better Care Fund", "Fund", ("BCF",)),
    ("Improved Better Care Fund", "Fund", ("iBCF",)),
    ("Disabled Facilities Grant", "Fund", ("DFG", "Disabled Facilities Grants")),
    ("Adult Social Care Discharge Fund", "Fund", ()),
    ("NHS Five Year Forward View", "Plan", ("Five Year Forward View", "5 Year Forward View", "5YFV", "FYFV")),
    ("General Practice Forward View", "Plan", ("GP Forward View", "GPFV")),
    ("Five Year Forward View for Mental Health", "Plan", ("Mental Health Five Year Forward View",)),
    ("NHS Long Term Plan", "Plan", ("Long Term Plan", "LTP")),
    ("NHS Planning Guidance", "Plan", ("Planning Guidance",)),
    ("Care Act 2014", "Plan", ("Care Act",)),
    ("Health and Social Care Act 2012", "Plan", ("Health and Social Care Act",)),
    ("Health and Care Act 2022", "Plan", ("Health and Care Act",)),
    ("Transfer of Undertakings (Protection of Employment) Regulations 2006", "Plan", ("TUPE",)),
    ("Section 75 agreement", "Plan", ("Section 75", "s75 agreement", "s.75 agreement", "Section 75 Agreement")),
    ("New Models of Care", "CareModel", ("New Care Models", "new models of care")),
    ("Vanguard", "Programme", ("Vanguards", "vanguard")),
    ("Quality, Innovation, Productivity and Prevention", "Programme", ("QIPP",)),
    ("Making Every Contact Count", "Programme", ("MECC", "Making Every Contact Counts")),
    ("Ageing Well", "Programme", ()),
    ("Right Care", "Programme", ("RightCare",)),
    ("Getting It Right First Time", "Programme", ("GIRFT",)),
    ("Enhanced Health in Care Homes", "CareModel", ("EHCH",)),
    ("Discharge to Assess", "CareModel", ("D2A", "Discharge to Assess model")),
    ("Home First", "CareModel", ("Homefirst",)),
    ("Hospital at Home", "Service", ()),
    ("Trusted assessors", "CareModel", ("Trusted Assessor", "trusted assessor")),
    ("Social prescribing", "Service", ("Social Prescribing", "social prescribing")),
    (
        "Continuing healthcare",
        "Service",
        ("CHC", "Continuing Healthcare", "NHS continuing healthcare", "continuing health care"),
    ),
    ("NHS 111", "Service", ("111",)),
    ("Virtual wards", "Service", ("virtual ward", "Virtual Ward")),
    ("Urgent community response", "Service", ("UCR", "Urgent Community Response")),
    ("Out of Hours", "Service", ("Out of Hours service", "GP Out of Hours")),
    ("Marmot Review", "Review", ("Marmot",)),
    ("Liquidlogic", "System", ("Liquid Logic", "LiquidLogic")),
    ("Mosaic", "System", ()),
    ("SystmOne", "System", ("SystemOne",)),
    ("EMIS", "System", ()),
    ("Pharmaceutical Needs Assessment", "Plan", ("PNA",)),
    ("Joint Strategic Needs Assessment", "Plan", ("JSNA",)),
    ("Joint Health and Wellbeing Strategy", "Plan", ("JHWS", "Health and Wellbeing Strategy")),
    ("Sustainability and Transformation Plan", "Plan", ("STP Plan",)),
    ("Elective Recovery Fund", "Fund", ("ERF",)),
    ("Additional Roles Reimbursement Scheme", "Fund", ("ARRS",)),
    ("Green Paper on social care", "Plan", ("social care Green Paper", "Green Paper")),
    ("Shared Lives", "Service", ()),
    ("Extra Care", "Service", ("extra care housing",)),
    ("Personal health budgets", "CareModel", ("personal health budget",)),
    ("Integrated Personal Commissioning", "Programme", ()),
    ("Transforming Care", "Programme", ()),
    ("Francis Report", "Review", ("Francis Inquiry",)),
    ("Deprivation of Liberty Safeguards", "Plan", ("DoLS",)),
    ("Liberty Protection Safeguards", "Plan", ("LPS",)),
    ("Public Health Outcomes Framework", "Plan", ("PHOF",)),
    ("Quality Premium", "Fund", ()),
    ("CQUIN", "Fund", ("Commissioning for Quality and Innovation",)),
    ("Primary Care Home", "CareModel", ()),
    ("Multispecialty Community Provider", "CareModel", ("multi-specialty community provider", "MCP")),
    ("Primary and Acute Care System", "CareModel", ("PACS",)),
    ("Red Bag scheme", "Service", ("Red Bag",)),
    ("NHS App", "System", ()),
    ("Market Sustainability and Fair Cost of Care Fund", "Fund", ("Fair Cost of Care",)),
    ("Core20PLUS5", "Programme", ("CORE20PLUS5",)),
    ("Population health management", "Programme", ("Population Health Management",)),
    ("Child and Adolescent Mental Health Services", "Service", ("CAMHS",)),
    ("Improving Access to Psychological Therapies", "Service", ("IAPT",)),
    ("Public health grant", "Fund", ("Public Health Grant",)),
    ("Winter pressures funding", "Fund", ("winter pressures money", "winter pressures grant")),
    ("Adult social care precept", "Fund", ("social care precept",)),
    ("Mental Capacity Act 2005", "Plan", ("Mental Capacity Act",)),
    ("Equality Act 2010", "Plan", ("Equality Act",)),
    ("Fuller stocktake", "Review", ("Fuller Stocktake",)),
)

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
        |nutrition hydration|rest recuperation""")
)
# Heads that a name may do without: "the Vanguard project", "Vanguard proposals".
LOOSE_HEADS = frozenset(
    terms("""project|projects|programme|programmes|proposals|pilot|pilots|initiative|scheme|model|approach|work|status
    |areas|sites|site""")
)
# Verbs that begin a line of a plan: "Implement integrated locality pilot".
LINE_VERBS = frozenset(
    terms("""implement|evaluate|develop|scope|roll|create|deliver|establish|review|complete|finalise|agree|launch
        |open|build|expand|commission|procure|design|submit|approve|refresh|update|write|draft|draw|publish
        |arrange|carry|produce|undertake|conduct|pilot|extend|introduce|increase|reduce|improve|support|ensure
        |further|continue|report|present|receive|consider|note|external|transition|evidence|integrate
        |implementing|evaluating|developing|delivering|establishing|reviewing|completion|line|item|minute
        |minutes|update""")
)
# Words of posts, departments and bodies: a phrase that holds one, or is followed by one, is none of ours.
OTHERS = frozenset(
    terms("""director|directors|head|manager|councillor|cllr|member|members|officer|officers|chair|chairman|lead
        |secretary|department|minister|executive|directorate|board|committee|group|trust|partnership
        |partnerships|council|commission|panel|association|alliance|network|networks|authority|federation
        |university|college|practice|limited|ltd|society|foundation|workers|worker|nurse|nurses|coordinator
        |co-ordinator|clerk|consultant|adviser|advisor|leader|mayor|system|systems|organisation|organisations
        |company""")
)
MONTHS = frozenset(
    terms("""january|february|march|april|may|june|july|august|september|october|november|december|mid-october
        |christmas|easter""")
)
# Heads that take their name from what follows them: "business case for permanent funding", "merger of the two CCGs".
FOLLOWED = frozenset(
    terms("""business case|review|evaluation|inspection|merger|transformation|strategy|agreement|strategic vision
        |directory|model|joint review|single model|compact|stocktake|integration|independent review|consultation
        |crisis house|plan|constitution|vision""")
)
STOPS = frozenset(
    terms("""attend|want|wanted|need|needed|needs|get|getting|make|makes|made|making|give|given|giving|take|taking|taken|done|around|upon
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
        |introduce|launched|agreed|noted|approved|received|considered|requested|reported|asked|said|added
        |explained|presented|produced|created|set|up|out|also|only|just|very|too|now|already|still|yet|well
        |further|e.g|i.e|etc|me|mr|mrs|ms|dr|cllr|councillor|for|and|of""")
)
# Phrases with a head that never are initiatives of their own.
NEVER = frozenset(
    terms("""public services|health services|social services|care services|community services|local services
        |support services|health service|national health service|emergency services|social care|health care
        |primary care|secondary care|acute care|intermediate care services|care plan|care plans|action plan
        |work plan|work programme|forward plan|business plan|annual plan|management plan|support plan
        |forward work programme|care team|care teams|health team|leadership team|senior leadership team
        |management team|executive team|care system|health system|whole system|health and care system
        |health and social care system|health and social care|health and care|care centre|care home|care homes
        |nursing home|council policy|public transport|general practice|hospital services|ambulance service
        |ambulance services|fire service|acute services|acute beds|care beds|hospital beds|nursing beds
        |mental health services|public consultation|call centre|one system|health and care services
        |adult social care|adult care|children's services|adult services|adults services|town centre|city centre
        |finance team|finance teams|staff team|project team|programme board|health budget|council budget
        |revenue budget|capital budget|work streams|health and social care services|front line
        |high level implementation plan|implementation plan|base line|acute care|hospital care|residential care
        |nursing care|domiciliary care|home care|personal care|respite care|quality of care|social care services
        |social care system|health and social care integration programme board|legal services|constituency
        |time frame|community care""")
)

# Whether it is written with capitals → points of a known initiative by its type: "social prescribing" may be any.
KNOWN_POINTS = {
    True: {"Fund": 5.0, "Plan": 5.0, "Programme": 4.0, "CareModel": 4.0, "Review": 4.0, "System": 4.0, "Service": 3.0},
    False: {"Fund": 3.5, "Plan": 3.5, "Service": 2.5},
}

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

# The words before a capitalised phrase that introduce an initiative: "launched the new Connected Lives".
INTRODUCED = (
    r"\b(?:called|known as|named|entitled|branded|launch(?:ed|ing)?|roll(?:ed|ing)? out|through|using|implement(?:ed|ing)?"
    r"|deliver(?:ed|ing)?|introduc(?:ed|ing)|programme,|initiative,|project,|part of|under)(?: the| our| its)?(?: new)? [‘“\"]?$"
)

# The word after a quoted name that tells what it is: the ‘Open Door’ pilot.
QUOTED_HEADS = {
    "pilot": "Pilot",
    "project": "Programme",
    "programme": "Programme",
    "model": "CareModel",
    "scheme": "Service",
}
