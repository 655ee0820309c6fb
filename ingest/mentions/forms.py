"""What a body's name looks like: the nouns that end (or begin) it, with the class that each makes it.

Each row: class | nouns | an example. A noun in this table makes a name only together with words before it (or after
it, for those that begin a name); alone it is a reference to be resolved ("the Board").
"""

import csv
from collections.abc import Iterator
from importlib.resources import files

from ingest.rules.tables import terms

# class → nouns that end a name. Sources: the bodies of NHS and local government Acts, minutes from 2013 to 2023.
ENDINGS: tuple[tuple[str, str], ...] = (
    (
        "ClinicalCommissioningGroup",
        """Clinical Commissioning Group|CCG""",
    ),
    (
        "IntegratedCareBoard",
        """Integrated Care Board|ICB""",
    ),
    (
        "FoundationTrust",
        """NHS Foundation Trust|Foundation Trust|NHS FT|FT""",
    ),
    (
        "NHSTrust",
        """NHS Trust|NHS Hospital Trust|Hospitals Trust|Hospital Trust|Ambulance Trust|Ambulance Service|Trust""",
    ),
    (
        "PrimaryCareTrust",
        """Primary Care Trust|PCT|NHS Care Trust""",
    ),
    (
        "LocalAuthority",
        """County Council|City Council|Borough Council|District Council|Town Council|Parish Council|MBC
        |Metropolitan Borough Council|Metropolitan Borough|Metropolitan District Council|Unitary Authority
        |Council""",
    ),
    (
        "HealthAndWellbeingBoard",
        """Health and Wellbeing Board|Health & Wellbeing Board|Health and Well-being Board
        |Health and Well-Being Board|Health & Well-being Board|Health and Well Being Board|Wellbeing Board
        |Health and Wellbeing Boards|HEALTH AND WELLBEING BOARD|HEALTH AND WELL-BEING BOARD|HWB|HWBB""",
    ),
    (
        "StpFootprint",
        """Sustainability and Transformation Partnership|Sustainability & Transformation Partnership|STP
        |Health and Social Care Partnership|STP footprint""",
    ),
    (
        "IntegratedCareSystem",
        """Integrated Care System|Accountable Care System|ICS|ACS|Shadow Integrated Care System""",
    ),
    (
        "IntegratedCarePartnership",
        """Integrated Care Partnership|Accountable Care Organisation|Accountable Care Partnership
        |Local Care Organisation|integrated care partnership|ICP|Integrated Care Alliance|Provider Alliance|Alliance
        |Health and Care Alliance|Care Alliance
        |Integrated Care Organisation|ACO|Accountable Care Network|Integrated Care Network""",
    ),
    (
        "PlacePartnership",
        """Place-based Partnership Board|Place-based Partnership|Place Based Partnership|Place-Based Partnership
        |Place Board|Place Partnership|Place Partnership Board|Transformation Board|local delivery partnership
        |Local Delivery Partnership|Place Based Partnership Board|Place-Based Partnership Board
        |Integration Board|Partnership|Local Care Partnership|Place Committee|local care partnership
        |Local Delivery Board|Health and Care Partnership|Health & Care Partnership""",
    ),
    (
        "PrimaryCareOrganisation",
        """Primary Care Network|PCN|GP Federation|GP Alliance|Health Alliance|Medical Practice|Surgery
        |Medical Group|Primary Care Limited|Primary Care Federation|Medical Centre|Group Practice
        |Federation of GPs|Medical Centres|Medical Partnership|Medical Practices|Surgeries|Family Practice
        |Health Federation|GP Collaborative|GP Consortium|GP Network|GPs Consortium
        |Primary Care Partnership|Primary Care Collaborative|Primary Care Alliance""",
    ),
    (
        "Committee",
        """Committee|Cabinet Committee|Sub-Committee|Sub Committee|Subcommittee|Select Committee|Select Commission
        |Commission|Panel
        |Cabinet|Governing Body|Governing Bodies
        |Governing Bodies in Common|Governing Bodies Meeting in Common|Senior Leadership Team
        |Leadership Team|Corporate Management Team|Executive Team
        |Management Team|Working Group|Leaders Group|Leaders' Group
        |Management Group|Partnership Group|Planning Group|Operational Group|Coordination Group|Co-ordination Group
        |Quality Group|Integration Group|Development Group|Stakeholder Group|Participation Group|Transformation Group
        |Governance Group|Monitoring Group|Improvement Group|Leadership Executive|Partnership Executive
        |Commissioning Executive|System Executive|Committee in Common|Committees in Common|Assembly|Consultative Group
        |Working Party|Task Group|Task and Finish Group|Steering Group
        |Reference Group|Delivery Group|Assurance Group|Oversight Group|Programme Group|Programme Board
        |Project Board|Delivery Board|Strategy Board|Commissioning Board|Commissioning Partnership
        |Scrutiny Board|Partnership Board|Executive Board|Trust Board|Board|Advisory Group
        |Strategy Group|Programme Team|Leadership Group|Leadership Board|Board of Directors|Advisory Board
        |Transition Board|Improvement Board|Safeguarding Board|Health Forum|Scrutiny Forum|Forum
        |Commissioning Group|Senate|Executive Group|Implementation Group|Joint Executive|Executive Committee
        |Task Force|Taskforce|Network Board|COMMITTEE|SUB-COMMITTEE|PANEL|SELECT COMMISSION|COMMISSION|CABINET
        |GOVERNING BODY|BOARD|Council of Governors|Executive|System Board|Shadow Board|Board of Governors
        |Programme Executive|Commissioning Committee|Sub-Board|Drafting Group|Unified Executive|Integrated Executive
        |Reference Panel|Citizens' Panel|Citizens’ Panel|Working Groups|Project Team|Project Group|Finance Group
        |Executive Management Team|Extended Leadership Team|Sub-Group|Subgroup|Sub-group|Engagement Group
        |System Leaders Group|Chief Officers Group|Collaborative Board|Collaborative Committee|Summit|Task Forces
        |Workstream Board|Digital Board|Workforce Board|Finance Committee|Oversight Board|Assurance Board
        |Alliance Board|Network Group|Users Group|Patient Group|Carers Group|Action Group|Users' Group
        |Resilience Group|Inequalities Group|Locality Group|Concordat Group|Strategic Group|Performance Group
        |Commissioners Group|Prevention Group|Workforce Group|Estates Group|Digital Group|Joint Executive Team
        |Joint Management Team|Executive Board|Coordinating Group|Co-ordinating Group|Discharge Group|Flow Group
        |Liaison Group|Tactical Group|Providers Group|Champions Group|Chief Executives Group|Chief Executives' Group
        |Inclusion Group|Mobilisation Group|Mobilisation Board|Contract Review Board|Contract Management Group
        |Agreement Management Group|Safeguarding Partnership|Prevention Board|Resilience Board|Reform Board
        |Investment Board|Investment Panel|Frailty Group|Outcomes Group|Pathway Group|Policy Group|Joint Group
        |Executive Cabinet""",
    ),
    (
        "VoluntaryOrganisation",
        """Carers Centre|Carers’ Centre|Carers' Centre|Council for Voluntary Service|CVS|Hospice|hospice|Hospice at Home
        |VCS Alliance|VCSE Alliance
        |League of Friends|Carers Support
        |Leagues of Friends|Action Alliance|Charity|Society|Carers Trust|Carers|Mind|Volunteer Centre
        |Community Action|Voluntary Action|Charitable Trust|Samaritans|Women's Aid|Foodbank|Action Centre
        |Community Foundation|Community Links|Carers' Project|Carers’ Project|Carers Project
        |Development Trust|Community Trust|Women's Centre|Law Centre|Community Transport|Rural Community Council
        |Community Council|Volunteer Bureau|Good Neighbours|Befrienders|Carers' Hub|Carers Hub|Voluntary Service Council
        |Social Prescribing CIC|Community Church|Coalition""",
    ),
    (
        "Company",
        """Limited|LIMITED|Ltd|Ltd.|LTD|plc|PLC|CIC|C.I.C.|LLP|Community Interest Company|Housing Association|Housing
        |Homes|Housing Group|Care Ltd|Healthcare Ltd|Consulting|Homecare""",
    ),
    (
        "ResearchBody",
        """University|University Centre|Institute|Academic Health Science Network|AHSN|Think Tank
        |Business School|Medical School|Research Council""",
    ),
    (
        "OtherBody",
        """Police|Constabulary|Fire Brigade|Fire, Rescue and Community Safety Service|Fire and Rescue Service
        |Fire and Rescue Authority|Fire & Rescue Service|Fire Service
        |Fire and Rescue|Local Medical Committee|Local Medical Committees|LMC
        |Local Pharmaceutical Committee|LPC|Combined Authority
        |Care Association|Chamber of Commerce|Provider Collaborative|Police and Crime Commissioner
        |Enterprise Partnership|LEP|Association|Collaborative|Local Dental Committee|Clinical Network
        |Collaboration of CCGs|Collaboration of Clinical Commissioning Groups
        |Cancer Alliance|Clinical Senate|Emergency Care Network
        |Hospitals Group|Hospital Group|University Hospitals Group|NHS Group|Hospitals NHS Group|Area Team
        |Operational Delivery Network|Trade Union|Providers Association|Commissioning Support Unit|CSU
        |LINk|LINK|Local Involvement Network|Strategic Health Authority|SHA|Health Authority|Police Authority
        |Probation Trust|Probation Service""",
    ),
)

# Nouns that say the same twice → the noun that papers mean by them. Example: "Acre CCG Governing Body Board meeting".
DOUBLED = {"Governing Body Board": "Governing Body"}

# class → words that begin a name and what follows is a place: "Healthwatch Acreford", "University of Acre".
BEGINNINGS: tuple[tuple[str, str], ...] = (
    ("VoluntaryOrganisation", "League of Friends of|League of Friends at|Friends of|Leagues of Friends of"),
    ("ResearchBody", "Academic Health Science Network for"),
    ("OtherBody", "Community Pharmacy|Association of|Royal College of|Royal Society of|Federation of"),
    (
        "Healthwatch",
        """Healthwatch|HealthWatch""",
    ),
    ("NationalBody", "Health Education"),
    (
        "ResearchBody",
        """University of|Institute of|Institute for""",
    ),
    (
        "VoluntaryOrganisation",
        """Age UK|Age Concern|Voluntary Action|Citizens Advice|Citizen's Advice|Community Action|Mind in|YMCA|Home-Start
        |Carers Trust|Carers' Trust|Carers’ Trust|Crossroads Care|Volunteer Centre|Action for Carers|Carers Support
        |Victim Support|Samaritans of""",
    ),
)
# Of them, those behind which the place makes the name of a branch: the place by itself names another body.
PLACE_FOLLOWS = frozenset(
    noun.lower() for class_, nouns in BEGINNINGS if class_ == "VoluntaryOrganisation" for noun in terms(nouns)
)

# Words that, capitalised before a noun of the table, are not part of the name: how sentences and titles begin.
NOT_IN_NAMES = frozenset(
    terms("""The|A|An|This|That|These|Those|Its|Their|Our|His|Her|Each|Every|Both|All|Any|No|And|Or|But|If|When|While
    |Where|With|From|To|At|By|In|On|Of|For|As|Also|However|Following|Since|Under|Via|Through|After|Before|During|Via
    |Members|Officers|Dear|Cllr|Councillor|Mr|Mrs|Ms|Dr|Resolved|RESOLVED|Agreed|AGREED|NOTED|Noted|Ask|Asked|Report
    |Presentation|Update|Meeting|Minutes|Whether|Although|Because|What|How|Which|Who|Is|Was|Were|Are|Has|Had|Have
    |Will|Would|Should|Could|May|Can|Do|Does|Did|Then|So|Yes|Local|Ensure|Former|Previous|Existing|Item|MINUTES
    |Recommendations|Recommendation|Decision|Decisions|Invite|Request|Requests|Between|Within|Draft|Other|Some
    |Additional|End|Early|Mid|Late|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December
    |Monday|Tuesday|Wednesday|Thursday|Friday|Question|Questions|Response|Further|Separate|Several|Many|Most
    |National|Present|Approve|Note|Support|Senior|Deputy|Assistant|Associate|Interim|Acting|Chief|Head|Observer|Invited
    |Delegated|Formal|Annual|Welcome|Apologies|Introduction|Discussion|Both|Whole|Every|Neither|Either|Last|First|Later
    |Earlier|Meanwhile|Today|Ten|Two|Three|Four|Five|Six|Seven|Eight|Nine|Twelve|One|Later|Again|Once|Subject
    |Appointment|Appointments|Establishment|Creation|Findings|Role|Terms|Membership|Minutes|Dissolution|Contact
    |Composition|Agenda|Notes|Record|Briefing|Purpose|Functions|Powers|Duties|Committees|Chairing|NB|Freepost|FREEPOST|Re|FAO|Secretariat|Constitution|Frequency|Quorum|Controls|Mitigation|Aspirant|Gap|Owner|Officer|Report
    |Your|My|Meet|Join|Circulate|Refresh|Revise|Minimum|Maximum|Model|Ask|Tell|Confirm|Write|Bring|Send|Share|Arrange
    |Transcript|Check|Chase|Book|Find|Obtain|Prepare|Consult|Discuss|Explore|Inform|Remind|Thank|Less""")
)
# Last words of a title of office: what stands before and with them is the title, not the body.
OFFICE_NOUNS = frozenset(
    terms("""Officer|Director|Manager|Chair|Chairman|Designate|Chairwoman|Chairperson|Lead|Member|Leader|Nurse
    |Doctor|Clerk
    |Secretary|Executive|President|Governor|Mayor|Consultant|Adviser|Advisor|Commissioner|Coordinator|Co-ordinator
    |Administrator|Superintendent|Inspector|Solicitor|Treasurer|Head|Deputy|Representative|Analyst|Accountant
    |Vice-Chair|Vice-Chairman""")
)


def national_bodies() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Bodies of the whole country, charities, think tanks and providers of one area that no noun of their name tells:
    name, class, other forms that stand for it alone.

    The table of local ones is what is commonly known of them, written down and not compiled from a register: it tells
    that a name is a body's and of which class, and no more.
    """
    for table in ("national_bodies.csv", "local_bodies.csv"):
        with files("ingest.rules").joinpath(table).open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                others = tuple(form.strip() for form in row["other_forms"].split(";") if form.strip())
                yield row["name"], row["class"], others


# Nouns that are a body's whole name by themselves. Example: "the Provider Collaborative", "e.g. Carers’ Centre".
ALONE = frozenset(
    terms("""lmc|lpc|local medical committee|local pharmaceutical committee|vcs alliance|vcse alliance
    |carers centre|carers’ centre|carers' centre|provider collaborative""")
)
# Short names of scrutiny committees that are used without ever being spelled out: short form | the noun it stands for.
SCRUTINY_SHORTS = frozenset(terms("HOSC|HASC|JHOSC|OSC|HOSP|HSC|ASCHOSC|PHOSC"))
# Words after a comma that say what the name before them is → class. Example: "Oak-One, the carers' charity".
APPOSITIONS = {
    "charity": "VoluntaryOrganisation",
    "voluntary organisation": "VoluntaryOrganisation",
    "social enterprise": "Company",
    "community interest company": "Company",
    "company": "Company",
    "consultancy": "Company",
    "management consultants": "Company",
    "consultants": "Company",
    "think tank": "ResearchBody",
    "housing association": "Company",
    "care provider": "Company",
    "home care provider": "Company",
    "gp federation": "PrimaryCareOrganisation",
    "out-of-hours provider": "PrimaryCareOrganisation",
    "trade union": "OtherBody",
    "campaign group": "VoluntaryOrganisation",
    "patient group": "VoluntaryOrganisation",
    "community group": "VoluntaryOrganisation",
    "voluntary group": "VoluntaryOrganisation",
    "support group": "VoluntaryOrganisation",
    "infrastructure organisation": "VoluntaryOrganisation",
    "umbrella body": "VoluntaryOrganisation",
    "umbrella organisation": "VoluntaryOrganisation",
    "hospice": "VoluntaryOrganisation",
    "federation of practices": "PrimaryCareOrganisation",
    "primary care network": "PrimaryCareOrganisation",
    "not-for-profit company": "Company",
    "not-for-profit organisation": "Company",
    "staff mutual": "Company",
    "mutual": "Company",
    "housing provider": "Company",
    "community provider": "Company",
    "private provider": "Company",
    "independent provider": "Company",
    "care company": "Company",
    "ambulance company": "Company",
    "law firm": "Company",
    "auditors": "Company",
    "auditor": "Company",
    "contractor": "Company",
    "developer": "Company",
    "place partnership": "PlacePartnership",
    "place-based partnership": "PlacePartnership",
    "vanguard partnership": "PlacePartnership",
    "research company": "Company",
}
# Headings of columns whose cells name bodies.
BODY_COLUMNS = frozenset(
    terms("""provider|providers|organisation|organization|commissioner|lead organisation|partner|lead provider
    |delivered by|agency""")
)
