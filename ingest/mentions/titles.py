"""Words around people in office: forms of address, nouns of posts, given names, and what marks somebody as private."""

from ingest.rules.given_names import given_names
from ingest.rules.tables import terms

# Forms of address → the post that they mean by themselves. Seen in: minutes of councils and NHS boards.
COUNCILLOR = terms("""Councillor|Cllr|Cllr.|Cllrs|Cllrs.|Councillors|County Councillor|Borough Councillor
    |City Councillor|COUNCILLOR|COUNCILLORS|Cnllr|Alderman|Ald|Parish Councillor|District Councillor|CLLR|CLLRS""")
ADDRESS = terms(
    """Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Revd|Reverend|Canon|MR|MRS|MS|DR
    |MISS|PROF|PROFESSOR|Rt Hon|Col|Colonel|Lt Col|Major|Maj|Brigadier|Brig|Captain|Capt|Commodore|Air Commodore
    |Councillor Dr|The Reverend|The Rev|Right Reverend|Bishop|Archdeacon|Father|Sister"""
)
# Those of professions and honours: who has one and is named whole acts in it, unless shown to be a patient or relative.
PROFESSIONS = frozenset(
    terms(
        """Dr|Doctor|Prof|Professor|Sir|Dame|Lord|Baroness|Canon|DR|PROF|PROFESSOR|Rt Hon|Right Reverend|Bishop
        |Archdeacon"""
    )
)
RANKS = terms("""Superintendent|Supt|Chief Superintendent|Chief Supt|Chief Inspector|Inspector|Chief Constable|Sergeant
    |Deputy Chief Constable|Assistant Chief Constable|Commander|Detective Superintendent|Group Manager
    |Mayor|Deputy Mayor|Lord Mayor|Deputy Lord Mayor|Elected Mayor|Police and Crime Commissioner
    |Police & Crime Commissioner""")

HONOURS = frozenset(
    terms(
        """CBE|OBE|MBE|KBE|DBE|JP|DL|QC|KC|MP|MEP|MBBS|FRCP|BEM|FRCGP|RN|PhD|FRCS|FRCA|FRCN|FRCR|FRCOG|FRCEM|FRCPCH
        |FRCPsych|FRCPath|FFPH|MRCP|MRCGP|MRCPsych|FRSA|CPFA|RGN|RMN|MBA|MSc|BSc"""
    )
)

# Nouns that end or begin the title of a post.
OFFICES = terms("""officer|director|manager|chair|chairman|chairwoman|chairperson|lead|member|leader|nurse|doctor|clerk
    |secretary|executive|president|governor|mayor|consultant|adviser|advisor|commissioner|coordinator
    |co-ordinator|administrator|superintendent|inspector|solicitor|treasurer|head|deputy|representative
    |analyst|accountant|vice-chair|vice-chairman|vice|councillor|gp|practitioner|pharmacist|psychiatrist
    |psychologist|surgeon|therapist|matron|midwife|associate|assistant|specialist|strategist|auditor
    |registrar|trustee|champion|sponsor|partner|physician|geriatrician|clinician|services|designate
    |constable|professor|lecturer|researcher|planner|engineer|architect|editor|portfolio|independent
    |co-chair|convenor|convener|facilitator|principal|support|scrutiny|principal adviser|democratic|observer
    |counsel|monitoring|committees|governance|exec|dir|mgr""")
STRONG_OFFICES = terms("""officer|director|manager|chair|chairman|chairwoman|chairperson|leader|clerk|secretary
    |president|executive|solicitor|treasurer|commissioner|governor|nurse|consultant|adviser|advisor|coordinator
    |co-ordinator|vice-chair|vice-chairman|head of|lead|member|accountant|administrator|analyst|councillor
    |matron|pharmacist|superintendent|inspector|trustee|mayor|gp|co-chair|representative|constable
    |practitioner|lead member|assistant""")

# Posts written as their first letters, in these capitals alone: "Jane Doe CEO", "Una Vale, NED".
SHORT_OFFICES = frozenset(terms("CEO|COO|CFO|CNO|CMO|CIO|CPO|NED|NEDs|SRO|DPH|DIPC|DoF|DoN|DASS|DCS|AO|CCO"))

# Given names beside which a surname makes a name without a form of address: those of the list that are hardly anything
# else, and of the others those that officials bear often.
GIVEN = given_names().sure | frozenset(
    terms(
        """Amber|April|Bill|Christian|Daisy|Dawn|Dean|Don|Eve|Faith|Fay|Florence|Frank|Georgia|Glenn|Grace|Grant|Hazel|Heather|Holly|India|Ivy|Jack|Jasmine|Jordan|Joy|June|Kim|Lily|Mark|Mike|Miles|Olive|Pat|Penny|Poppy|Ray|Rob|Rose|Rowan|Ruby|Sue|Val|Victoria|Will|Piers|Honor|Eve|Dale|Blake|Austin|Bradley|Drew|Val|Sue"""
    )
)

# Capitalised words that are never part of a person's name here.
NOT_PERSONS = frozenset(
    terms("""Health|Care|Social|Adult|Adults|Children|Public|Plan|Service|Services|Board|Committee|Council|Trust|Fund
    |Better|Local|National|Primary|Community|Mental|Hospital|Team|Group|Programme|Strategy|Integrated|Joint
    |Members|Member|Chair|Chairman|Director|Officer|Manager|Executive|Cabinet|Clinical|Commissioning|Housing
    |Dear|Floor|Finance|Report|Review|Minutes|Agenda|Meeting|Item|Appendix|Section|Table|Winter|Spring|Summer|Autumn
    |Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August
    |September|October|November|December|North|South|East|West|County|City|Borough|District|Town|Hall|Centre
    |House|Road|Street|Room|The|This|That|And|Of|For|NHS|CCG|ICB|STP|GP|CCGs|ICBs|ICSs|STPs|PCNs|GPs|Councils|Trusts|Hospitals
    |Boards|Urgent|Emergency|Acute|Home|Homes
    |Head|Lead|Leader|Deputy|Assistant|Senior|Chief|Vice|Action|Apologies|Present|Next|Date|Time|Venue
    |Governance|Scrutiny|Wellbeing|Partnership|System|Digital|Data|Performance|Quality|Safety|Transformation
    |Delivery|Long|Term|View|Forward|Five|Year|England|Improvement|Healthwatch|University|College|School
    |Church|Carers|Voluntary|Sector|Network|Networks|Declarations|Interest|Question|Questions|Matters
    |Arising|Any|Other|Business|Welcome|Introduction|Update|Background|Page|Ward|Wards|Act|Bill|Care-
    |Support|Living|Learning|Disability|Autism|Dementia|Cancer|Stroke|Frailty|Nursing|Ambulance|Police|Fire
    |Also|In|On|At|By|To|From|Interim|Acting|Principal|Democratic|Policy|Strategic|Corporate|Economy|Place
    |Resources|Education|Young|People
    |Tel|Telephone|Email|Internal|External|Audit|Details|Fax|Mobile|Moved|Seconded|Proposed|Resolved|Agreed|Noted|Abstained|Declared|Joined|Left|Notice|Notices|Motion|Motions
    |Dr|Cllr|Cllrs|Councillor|Councillors|Mr|Mrs|Ms|Miss|Prof|Professor|Locality|Governing|Body|Independent|Registered|Secondary|Opposition|Lay|Managing|Democracy|Company|Observer|Secretariat
    |Practice|Consultant|Non-Executive|Vice-Chair|Vice-Chairman|Co-Chair|Co-Chairman|Standing|Orders|Medical|Associate
    |Decision|Decisions|Unit|Units|Clinic|Clinics|Memory|Infirmary|Pharmacy|Surgery|Suite
    |Exec|Dir|Mgr|Asst|Elect|Designate|Making|Mayoral|Pecuniary|Non-Pecuniary|Disclosable|Prejudicial|Non|Certification""")
)

# Those of them that are surnames as well: with a form of address or a given name before them they are part of the name.
SURNAMES_TOO = frozenset(
    terms("""Young|Ward|Hall|West|North|East|House|Church|Place|Head|Street|Page|May|March|Long|Winter|Winters|Summer
    |Park|Town|Bill|Lane|Field|Fields|Wood|Rivers|Hill|Marsh|Day|Cross|Bridge|Mills|Banks|Best|Good|England|School
    |Centre-|Chambers|Chapel|Forest|Lake|Close|Carer-|Spring|June|August|Bishop|Dean|Lord|Road-|Room-|Home-|Homes
    |Constable|Sergeant|Nurse|Leader-|Major|Marshall|Mayor-|Proctor|Parsons|Abbott|Prior|Monk|Pope|King|Prince|Knight
    |Body|South""")
)

# Words near a name that show a private person: nobody with one of them becomes an entity.
PRIVATE = (
    r"\b(?:resident|questioner|daughters?|sons?|wife|husband|widow\w*|mother|father|mum|dad|carers? for|patients?"
    r"|petitioners?|members? of the public|service users?|family|aged|tenants?|case study|grand\w+|sister"
    r"|brother|nephew"
    r"|niece|parent|partner of|local people|public speaker|lead petitioner|neighbour|complainant|client"
    r"|customer|pensioner)\b"
)
PUBLIC_HEADINGS = (
    r"\b(?:public (?:question|participation|speaking|speakers|forum)"
    r"|questions? (?:from|by) (?:the |a |members? of the )?(?:public|member of)|petitions?|deputations?"
    r"|patient stor(?:y|ies)|case stud(?:y|ies)|service user stor|public question)"
)

# Verbs of saying and doing at a meeting, past tense: they make an official of somebody who has only a form of address.
SPEECH = terms("""said|explained|added|reported|stated|advised|confirmed|noted|referred|asked|queried|replied|responded
    |informed|told|presented|introduced|highlighted|outlined|undertook|agreed|assured|suggested|commented
    |concluded|welcomed|gave|emphasised|emphasized|pointed|described|clarified|requested|thanked|felt|hoped
    |stressed|drew|spoke|summarised|proposed|moved|offered|promised|reminded|updated|accepted|declared
    |attended|questioned|observed|considered|acknowledged|wanted|thought|remarked|expressed|raised|indicated
    |recommended|urged|congratulated|reiterated|provided|submitted|led|chaired|seconded|answered
    |demonstrated|apologised|invited|circulated|warned|argued|believed|sought|mentioned|took|recognised
    |continued|opened|closed|supported|cautioned|enquired|inquired|called|challenged|praised|shared|talked
    |doubted|feared|met|confirming|echoed|voiced|pressed|would|will|had|has|is|was|could|does|did""")
