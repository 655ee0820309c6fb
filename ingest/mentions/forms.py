"""What a body's name looks like: the nouns that end (or begin) it, with the class that each makes it.

Each row: class | nouns | an example. A noun in this table makes a name only together with words before it (or after
it, for those that begin a name); alone it is a reference to be resolved ("the Board").
"""

from ingest.rules.tables import terms

# class → nouns that end a name. Sources: the bodies of NHS and local government Acts, minutes from 2013 to 2023.
ENDINGS: tuple[tuple[str, str], ...] = (
    # "NHS Acre Clinical Commissioning Group", "Acre CCG"
    ("ClinicalCommissioningGroup", "Clinical Commissioning Group|CCG"),
    ("IntegratedCareBoard", "Integrated Care Board|ICB"),
    ("FoundationTrust", "NHS Foundation Trust|Foundation Trust|NHS FT|FT"),
    ("NHSTrust", "NHS Trust|NHS Hospital Trust|Hospitals Trust|Hospital Trust|Ambulance Trust|Ambulance Service|Trust"),
    ("PrimaryCareTrust", "Primary Care Trust|PCT|NHS Care Trust"),
    (
        "LocalAuthority",
        """County Council|City Council|Borough Council|District Council|Town Council|Parish Council|MBC
        |Metropolitan Borough Council|Metropolitan Borough|Metropolitan District Council|Unitary Authority|Council""",
    ),
    (
        "HealthAndWellbeingBoard",
        """Health and Wellbeing Board|Health & Wellbeing Board|Health and Well-being Board|Health and Well-Being Board
        |Health & Well-being Board|Health and Well Being Board|Wellbeing Board|Health and Wellbeing Boards
        |HEALTH AND WELLBEING BOARD|HEALTH AND WELL-BEING BOARD|HWB|HWBB""",
    ),
    (
        "StpFootprint",
        """Sustainability and Transformation Partnership|Sustainability & Transformation Partnership|STP
        |Health and Care Partnership|Health & Care Partnership|Health and Social Care Partnership|STP footprint""",
    ),
    (
        "IntegratedCareSystem",
        """Integrated Care System|Accountable Care System|ICS|ACS|Shadow Integrated Care System""",
    ),
    (
        "IntegratedCarePartnership",
        """Integrated Care Partnership|Accountable Care Organisation|Accountable Care Partnership|Local Care Organisation
        |integrated care partnership|ICP|Integrated Care Alliance|Care Alliance|Integrated Care Organisation|ACO""",
    ),
    (
        "PlacePartnership",
        """Place-based Partnership Board|Place-based Partnership|Place Based Partnership|Place-Based Partnership
        |Place Board
        |Place Partnership|Place Partnership Board|Transformation Board|local delivery partnership
        |Local Delivery Partnership
        |Place Based Partnership Board|Place-Based Partnership Board|Integration Board|Partnership
        |Local Care Partnership
        |Place Committee|local care partnership|Local Delivery Board""",
    ),
    (
        "PrimaryCareOrganisation",
        """Primary Care Network|PCN|GP Federation|GP Alliance|Health Alliance|Medical Practice|Surgery|Medical Group
        |Primary Care Limited|Primary Care Federation|Medical Centre|Group Practice|Federation of GPs""",
    ),
    (
        "Committee",
        """Committee|Sub-Committee|Sub Committee|Subcommittee|Select Committee|Select Commission|Commission|Panel
        |Cabinet
        |Governing Body|Senior Leadership Team|Leadership Team|Corporate Management Team|Executive Team
        |Management Team
        |Working Group|Working Party|Task Group|Task and Finish Group|Steering Group|Reference Group|Delivery Group
        |Assurance Group|Oversight Group|Programme Group|Programme Board|Project Board|Delivery Board|Strategy Board
        |Commissioning Board|Commissioning Partnership|Scrutiny Board|Partnership Board|Executive Board|Trust Board
        |Board|Overview and Scrutiny
        |Advisory Group|Strategy Group|Programme Team|Leadership Group|Leadership Board|Board of Directors
        |Advisory Board
        |Transition Board|Improvement Board|Safeguarding Board|Health Forum|Scrutiny Forum|Forum|Commissioning Group
        |Senate|Executive Group|Implementation Group|Joint Executive|Executive Committee|Task Force|Taskforce
        |Network Board
        |COMMITTEE|SUB-COMMITTEE|PANEL|SELECT COMMISSION|COMMISSION|CABINET|GOVERNING BODY|BOARD|Council of Governors
        |Executive|System Board|Shadow Board|Board of Governors|Programme Executive|Commissioning Committee""",
    ),
    (
        "VoluntaryOrganisation",
        "Carers Centre|Carers’ Centre|Carers' Centre|Council for Voluntary Service|CVS"
        "|Hospice|Action Alliance|Charity|Society|Carers Trust|Carers|Mind|Volunteer Centre|Community Action"
        "|Voluntary Action|Charitable Trust|Samaritans|Women's Aid|Foodbank",
    ),  # fmt: skip
    (
        "Company",
        "Limited|Ltd|Ltd.|plc|PLC|CIC|C.I.C.|LLP|Community Interest Company|Housing Association|Housing"
        "|Homes|Housing Group|Care Ltd|Healthcare Ltd|Consulting|Homecare",
    ),  # fmt: skip
    (
        "ResearchBody",
        "University|Institute|Academic Health Science Network|AHSN|Think Tank|Business School|Research Council",
    ),
    (
        "OtherBody",
        """Police|Constabulary|Fire and Rescue Service|Fire and Rescue Authority|Fire & Rescue Service|Fire Service
        |Fire and Rescue|Local Medical Committee|LMC|Local Pharmaceutical Committee|LPC|Combined Authority
        |Care Association
        |Chamber of Commerce|Provider Collaborative|Police and Crime Commissioner|Enterprise Partnership|LEP
        |Association
        |Collaborative|Local Dental Committee|Clinical Network|Cancer Alliance|Clinical Senate|Trade Union""",
    ),
)

# class → words that begin a name and what follows is a place: "Healthwatch Acreford", "University of Acre".
BEGINNINGS: tuple[tuple[str, str], ...] = (
    ("Healthwatch", "Healthwatch|HealthWatch"),
    ("ResearchBody", "University of|Institute of|Institute for"),
    ("VoluntaryOrganisation", "Age UK|Age Concern|Voluntary Action|Citizens Advice|Citizen's Advice|Community"
    " Action|Mind in"),
)  # fmt: skip

# Bodies of the whole country, charities and think tanks that papers name without more words: name | class | other forms.
# Sources: GOV.UK list of departments and agencies; the charities' own sites.
NATIONAL: tuple[tuple[str, str, str], ...] = (
    ("NHS England and NHS Improvement", "NationalBody", "NHSE/I|NHSE&I|NHSEI|NHS England/NHS Improvement|NHS"
    " England / Improvement|NHS England/Improvement|NHS England and Improvement|NHS England & NHS Improvement"
    "|NHSE and NHSI"),
    ("NHS England", "NationalBody", "NHSE|NHS Commissioning Board"),
    ("NHS Improvement", "NationalBody", "NHSI"),
    ("NHS Digital", "NationalBody", ""),
    ("Care Quality Commission", "NationalBody", "CQC"),
    ("Department of Health and Social Care", "NationalBody", "DHSC|Department for Health and Social Care"),
    ("Department of Health", "NationalBody", "DoH"),
    ("Department for Communities and Local Government", "NationalBody", "DCLG|Department of Communities and Local"
    " Government"),
    ("Ministry of Housing, Communities and Local Government", "NationalBody", "MHCLG"),
    ("Department for Levelling Up, Housing and Communities", "NationalBody", "DLUHC"),
    ("Department for Education", "NationalBody", "DfE"),
    ("Department for Work and Pensions", "NationalBody", "DWP"),
    ("HM Treasury", "NationalBody", "Treasury"),
    ("Home Office", "NationalBody", ""),
    ("Cabinet Office", "NationalBody", ""),
    ("HM Government", "NationalBody", "central government|central Government|Central Government|the Government"
    "|the government"
     "|Her Majesty's Government|national government|UK Government"),
    ("UK Parliament", "NationalBody", "Parliament|House of Commons|House of Lords"),
    ("Public Health England", "NationalBody", "PHE"),
    ("UK Health Security Agency", "NationalBody", "UKHSA"),
    ("Office for Health Improvement and Disparities", "NationalBody", "OHID"),
    ("Health Education England", "NationalBody", "HEE"),
    ("National Institute for Health and Care Excellence", "NationalBody", "NICE|National Institute for Clinical"
    " Excellence"),
    ("Local Government Association", "NationalBody", "LGA"),
    ("Association of Directors of Adult Social Services", "OtherBody", "ADASS"),
    ("Monitor", "NationalBody", ""),
    ("NHS Trust Development Authority", "NationalBody", "TDA|Trust Development Authority"),
    ("NHS Property Services", "Company", "NHS Property Services Ltd|NHS Property Services Limited|NHSPS|NHS PS"),
    ("NHS Confederation", "OtherBody", ""),
    ("NHS Providers", "OtherBody", ""),
    ("NHS Business Services Authority", "NationalBody", "NHSBSA"),
    ("NHS Resolution", "NationalBody", ""),
    ("National Audit Office", "NationalBody", "NAO"),
    ("Office for National Statistics", "NationalBody", "ONS"),
    ("Ofsted", "NationalBody", "OFSTED"),
    ("Skills for Care", "OtherBody", ""),
    ("Sport England", "NationalBody", ""),
    ("Environment Agency", "NationalBody", ""),
    ("Local Government and Social Care Ombudsman", "NationalBody", "Local Government Ombudsman|LGSCO"),
    ("Independent Reconfiguration Panel", "NationalBody", "IRP"),
    ("Competition and Markets Authority", "NationalBody", "CMA"),
    ("Emergency Care Intensive Support Team", "NationalBody", "Emergency Intensive Support Team|ECIST"),
    ("Healthwatch England", "Healthwatch", ""),
    ("The King's Fund", "ResearchBody", "King's Fund|Kings Fund|King’s Fund|Kings' Fund"),
    ("Nuffield Trust", "ResearchBody", ""),
    ("the Health Foundation", "ResearchBody", "The Health Foundation"),
    ("Institute for Government", "ResearchBody", ""),
    ("Social Care Institute for Excellence", "OtherBody", "SCIE"),
    ("Institute of Public Care", "ResearchBody", "IPC"),
    ("Joseph Rowntree Foundation", "ResearchBody", ""),
    ("British Medical Association", "OtherBody", "BMA"),
    ("Royal College of General Practitioners", "OtherBody", "RCGP"),
    ("Royal College of Nursing", "OtherBody", "RCN"),
    ("General Medical Council", "NationalBody", "GMC"),
    ("Unison", "OtherBody", "UNISON"),
    ("Labour Party", "OtherBody", ""),
    ("Conservative Party", "OtherBody", ""),
    ("Liberal Democrats", "OtherBody", "Liberal Democrat Party"),
    ("Green Party", "OtherBody", ""),
    ("Age UK", "VoluntaryOrganisation", "Age Concern"),
    ("British Red Cross", "VoluntaryOrganisation", "Red Cross"),
    ("Alzheimer's Society", "VoluntaryOrganisation", "Alzheimer’s Society|Alzheimers Society"),
    ("Royal Voluntary Service", "VoluntaryOrganisation", "RVS|WRVS"),
    ("Carers UK", "VoluntaryOrganisation", ""),
    ("Dementia UK", "VoluntaryOrganisation", ""),
    ("Macmillan Cancer Support", "VoluntaryOrganisation", "Macmillan"),
    ("Marie Curie", "VoluntaryOrganisation", ""),
    ("Stroke Association", "VoluntaryOrganisation", ""),
    ("St John Ambulance", "VoluntaryOrganisation", ""),
    ("Salvation Army", "VoluntaryOrganisation", ""),
    ("Mencap", "VoluntaryOrganisation", ""),
    ("Barnardo's", "VoluntaryOrganisation", "Barnardos|Barnardo’s"),
    ("Turning Point", "VoluntaryOrganisation", ""),
    ("Newton Europe", "Company", ""),
    ("Deloitte", "Company", ""), ("PwC", "Company", "PricewaterhouseCoopers"), ("KPMG", "Company", ""),
    ("Ernst & Young", "Company", "EY|Ernst and Young"), ("Capita", "Company", ""), ("Carnall Farrar", "Company", ""),
    ("McKinsey", "Company", ""), ("Attain", "Company", ""), ("Virgin Care", "Company", ""),
    ("Serco", "Company", ""), ("Care UK", "Company", ""),
)  # fmt: skip

# Words that, capitalised before a noun of the table, are not part of the name: how sentences and titles begin.
NOT_IN_NAMES = frozenset(
    terms("""The|A|An|This|That|These|Those|Its|Their|Our|His|Her|Each|Every|Both|All|Any|No|And|Or|But|If|When|While
    |Where|With|From|To|At|By|In|On|Of|For|As|Also|However|Following|Since|Under|Via|Through|After|Before|During|Via
    |Members|Officers|Cllr|Councillor|Mr|Mrs|Ms|Dr|Resolved|RESOLVED|Agreed|AGREED|NOTED|Noted|Ask|Asked|Report
    |Presentation|Update|Meeting|Minutes|Whether|Although|Because|What|How|Which|Who|Is|Was|Were|Are|Has|Had|Have
    |Will|Would|Should|Could|May|Can|Do|Does|Did|Then|So|Yes|Local|Ensure|Former|Previous|Existing|Item|MINUTES
    |Recommendations|Recommendation|Decision|Decisions|Invite|Request|Requests|Between|Within|Draft|Other|Some
    |Additional|End|Early|Mid|Late|January|February|March|April|June|July|August|September|October|November|December
    |Monday|Tuesday|Wednesday|Thursday|Friday|Question|Questions|Response|Further|Separate|Several|Many|Most|National|Present|Approve|Note|Support""")
)
# Last words of a title of office: what stands before and with them is the title, not the body.
OFFICE_NOUNS = frozenset(
    terms("""Officer|Director|Manager|Chair|Chairman|Designate|Chairwoman|Chairperson|Lead|Member|Leader|Nurse|Doctor|Clerk
    |Secretary|Executive|President|Governor|Mayor|Consultant|Adviser|Advisor|Commissioner|Coordinator|Co-ordinator
    |Administrator|Superintendent|Inspector|Solicitor|Treasurer|Head|Deputy|Representative|Analyst|Accountant
    |Chair)|Vice-Chair|Vice-Chairman|GP""")
)
