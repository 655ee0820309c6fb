"""Words by which a passage shows that it is about someone who is not acting in an office, all in lower case.

The tables are the project's own listing from how councils and NHS bodies write; the passages in the tests are their
examples.
"""


def words(table: str) -> tuple[str, ...]:
    """The words of a table."""
    return tuple(table.split())


# Family and neighbours: "her daughter Linda", "the brother of a patient".
KIN = words(
    """
    husband wife widow widower spouse partner mother father mum mam dad mummy daddy parent son daughter child baby
    brother sister sibling grandmother grandfather granny gran grandma grandad granddad grandson granddaughter
    grandchild aunt auntie uncle niece nephew cousin mother-in-law father-in-law son-in-law daughter-in-law stepson
    stepdaughter stepfather stepmother neighbour friend fiancé fiancée boyfriend girlfriend twin relative
    half-brother half-sister stepbrother stepsister foster-son foster-daughter great-grandmother great-grandfather
    great-grandson great-granddaughter godmother godfather godson goddaughter roommate flatmate housemate
    """
)

# Those of KIN that bodies can be too: "one partner, Anytown Housing".
WIDER = words(
    """
    partner parent child baby sister neighbour friend twin relative
    """
)

# What a patient or carer is called: "carer Pauline".
PRIVATE_ROLES = words(
    """
    patient carer caregiver client service-user user pensioner gentleman lady woman man girl boy teenager survivor
    sufferer inmate prisoner inpatient outpatient employee
    """
)

# What someone who speaks or asks in public is called: their words may be kept, their names are not.
PUBLIC_ROLES = words(
    """
    resident tenant householder villager constituent lodger homeowner leaseholder parishioner caller
    complainant questioner petitioner objector supporter campaigner protester protestor demonstrator deputee
    activist whistleblower applicant appellant claimant
    """
)

# Those of both whose words tell that one person is meant, and what such a one may be called beside.
ONE_PERSON = words(
    """
    gentleman lady woman man girl boy pensioner teenager constituent husband wife widow widower mother father mum dad
    son daughter grandmother grandfather gran grandad brother sister
    """
)
OF_ONE_PERSON = words("elderly young disabled retired frail pregnant bereaved homeless blind deaf")

# Those of both in the plural: "two parents, Vera Vane and Mrs Roe".
PEOPLE = words(
    """
    parents patients carers users residents tenants families mothers fathers relatives neighbours objectors
    campaigners public people
    """
)

# Trades of people who come as patients or from the public; those of health and care are none of them.
TRADES = words(
    """
    farmer miner fisherman trawlerman postman postmistress postwoman plumber builder joiner electrician engineer
    mechanic driver baker butcher hairdresser shopkeeper publican teacher lecturer student pupil soldier sailor
    veteran serviceman servicewoman cleaner cook waitress waiter labourer gardener decorator roofer bricklayer
    steelworker shipyard-worker millworker typist seamstress housewife mum dad grandmother grandfather great-grandmother
    """
)

# The same in several words.
PRIVATE_PHRASES = (
    "service user",
    "expert by experience",
    "young person",
    "care leaver",
    "family member",
    "member of staff",
    "staff member",
)
PUBLIC_PHRASES = ("member of the public", "members of the public", "local person", "public speaker", "next of kin")

# A private word before one of these is an office: Carer Representative, Patient Safety Lead.
OFFICE_AFTER = words(
    """
    representative rep reps representatives champion champions governor governors lead leads director directors
    manager managers forum group groups panel safety services service experience engagement participation liaison
    involvement advocate advocacy officer officers support centre centres association council board network charity
    trust partnership team coordinator co-ordinator voice watch leader chair member commissioner academy strategy
    register assessment assessments allowance survey story stories care flow transport records record access
    """
)

# Words of posts: a name beside one acts in an office.
POSTS = words(
    """
    director officer manager head chief chair chairman chairwoman chairperson vice-chair vice-chairman lead leader
    deputy executive accountable commissioner governor trustee treasurer secretary clerk solicitor consultant
    registrar surgeon clinician gp president principal headteacher ceo cfo coo md mp mep mayor minister inspector
    superintendent sergeant constable chaplain auditor accountant lawyer professor fellow lecturer matron
    coordinator co-ordinator administrator adviser advisor analyst representative rep champion delegate co-opted
    coopted lay-member ombudsman coroner portfolio cabinet facilitator convenor convener organiser observer substitute nominee
    programme-manager healthwatch unison gmb unite partner-member member-of-youth-parliament spokesperson spokesman
    """
)

POST_PHRASES = (
    "lay member",
    "youth parliament",
    "age uk",
    "board member",
    "co-opted member",
    "member of parliament",
    "council of",
    "head of",
    "general practitioner",
    "nursing",
    "social worker for",
)

# What a body that decides is called, and those who act for it.
BODY_NOUNS = words(
    """
    trust council board committee cabinet panel commission commissioners partnership authority executive group charity
    members officers councillors governors healthwatch coroner ombudsman inspectors auditors government ministers report
    review plan strategy programme meeting
    """
)

# Those who look after people.
SERVICE_NOUNS = words(
    """
    team hospital hospitals surgery practice ward clinic department service services scheme provider providers staff
    nurses doctors clinicians ambulance police
    """
)

# Illness; with a first name and a pronoun it tells a patient's story.
HEALTH = words(
    """
    dementia alzheimer diabetes diabetic stroke cancer asthma copd heart-failure arthritis parkinson epilepsy autism
    autistic schizophrenia bipolar depression depressed anxiety psychosis overdose self-harm disability disabled
    fracture hip ulcer wound infection pneumonia sepsis diagnosed diagnosis symptoms medication tablets insulin
    surgery operation addiction detox incontinent memory pregnant miscarriage relapse sight hearing pain death
    emphysema bronchitis leukaemia lymphoma tumour dialysis
    chemotherapy radiotherapy seizure seizures paralysed hanged drowned stabbed suicide suicidal
    amputated sterilised unconscious unresponsive learning-disability illness condition injury injuries
    """
)

# Care, home and daily life; the same.
LIFE = words(
    """
    wheelchair frail fall falls fell discharged admitted readmitted ambulance ward hospital bed a&e trolley
    reablement respite homeless hostel alcohol drinking lonely isolated isolation housebound bereaved widowed died
    dying funeral lives lived living-alone alone confused confusion mobility walking-frame bathing dressing washing
    carer carers caring cares married marriage flat bungalow sheltered care-home care-package blind deaf birth born
    counselling therapy therapist nurse nurses visits benefit benefits rent debt eviction retired recovering
    recovery stepped confidence chatting tea walks walking cooking shopping
    """
)

# Items and headings under which the public speaks.
_MATTER = (
    r"(?:questions?|statements?|representations?|addresses|submissions?|comments?|items?|matters?|issues?|concerns?|"
    r"points?|views?|queries|complaints?|letters?|correspondence)"
)
_BY_OR_FROM = r"(?:(?:raised|received|asked|put|submitted|made|tabled|heard) )?(?:from|by|of)"
_THE_PUBLIC = r"(?:the |a |local |two |three |four |five )*(?:public|residents?|members? of (?:the )?public|local people|patients?|carers?|families|petitioners?)"
_BROUGHT = r"(?:representations?|statements?(?: of case)?|petitions?|deputations?)"
_ASIDE = r"(?:deputations?|petitions?|(?:public )?questions?|(?:public )?statements?)"
PUBLIC_HEADINGS = (
    r"public (?:questions?|question time|participation|speaking|speakers?|forum(?: (?:statements?|questions?|business))?|time|statements?|address(?:es)?)",
    r"public (?:representations?|involvement at meetings|comments?)",
    rf"(?:written |oral )?{_MATTER}(?: and {_ASIDE})? {_BY_OR_FROM} {_THE_PUBLIC}",
    rf"(?:public )?questions?(?:,| and) {_BROUGHT}(?:(?:,? and |,? & |, ){_BROUGHT})*",
    rf"(?:public )?petitions?(?:,? (?:and )?{_ASIDE})*",
    rf"deputations?(?:,? (?:and )?{_ASIDE})*",
    r"members? of the public (?:present|in attendance|speaking)",
    r"(?:also )?(?:present |seated |in attendance )?(?:in|from|watching from) the (?:public )?gallery",
    r"(?:in attendance from the public|public in attendance|public present|public gallery)",
    r"public questions? (?:submitted|received|put|notified|registered)(?: in (?:advance|writing))?",
    r"questions? (?:submitted|received) in advance(?: of the meeting)?",
    r"open (?:forum|floor|session)",
    r"(?:questions?|comments?|points?|remarks) from the (?:floor|gallery|audience)",
    r"(?:written |public |letters of )?(?:objections?|representations)(?: received)?",
    r"(?:public )?question time",
    r"registered speakers?",
    r"(?:public )?speakers",
)

# Headings and openings of a case study.
_WHOSE = r"(?:patient|carer|service user|resident|client|family|customer|personal|user|tenant)"
STORY_HEADINGS = (
    r"(?:a |anonymised |anonymous |real[- ]life |illustrative )?case (?:stud(?:y|ies)|example|vignette|history)",
    rf"(?:a |the )?{_WHOSE}(?:['’]s?|s['’]?)? (?:stor(?:y|ies)|experiences?|views?|voices?|journeys?|perspectives?)",
    r"(?:a |the )?(?:staff|colleague|volunteer|apprentice|learner|student|citizen|neighbour)(?:['’]s?|s['’]?)? (?:story|stories|voices?)",
    r"(?:parents|carers|families|relatives|residents|patients|users)['’]? (?:evidence|testimony|own words)",
    r"what (?:the )?(?:residents|patients|parents|carers|families|relatives|people|users|young people|they) (?:told|said to) us",
    r"interview \d{1,2}|focus groups?(?: \d{1,2}| findings)?",
    r"(?:a )?(?:day in the life|true story|real story|vignette|lived experience|in (?:their|her|his) own words)",
    r"[A-Z][a-z]+['’]s? (?:story|journey|experience)",
    r"(?:what (?:this|it) (?:means|meant|could mean|would mean) for) [A-Z][a-z]+\b",
    r"(?:meet|introducing) [A-Z][a-z]+\b",
    r"(?:worked |real[- ]life )?example\b",
)

# Headings of the column in which a table names those who asked, spoke or complained.
PRIVATE_COLUMNS = (
    r"(?:name of (?:the )?|lead )?(?:questioner|petitioner|complainant|objector|enquirer|speaker|correspondent|claimant|deputee|deputant|appellant)s?(?:['’]s? name)?",
    r"(?:name of (?:the )?)?(?:member of (?:the )?public|resident|patient|service user|carer|tenant|employee)(?:(?:['’]s)? name)?",
    r"(?:question|query|petition|complaint|statement|letter)s? (?:from|by)|(?:asked|raised|submitted|put|received) (?:by|from)",
)

# Headings of the column beside it that holds what they asked or complained of.
ASKED_COLUMNS = (
    r"(?:public |their |the )?(?:question|query|petition|complaint|statement|objection|deputation)s?(?: asked| received| put)?",
    r"(?:subject|text|details?|summary|nature) of (?:the )?(?:question|query|petition|complaint|statement|objection|deputation)s?",
)

# Headings of the column of people in a table that has a row for each patient or client.
PERSON_COLUMNS = (
    r"(?:name of (?:the )?)?(?:client|patient|resident|service user|tenant|inpatient|young person|child|adult)(?:(?:['’]s)? (?:name|initials))?",
    r"(?:(?:client|patient|resident) )?initials",
)

# Headings of columns that hold what is private of each, in any table of names.
PERSONAL_COLUMNS = (
    r"age(?: \(years\))?|d\.?o\.?b\.?|date of birth|(?:medical |health )?conditions?|diagnos[ie]s|illness(?:es)?|symptoms?",
    r"(?:primary |care )?needs?|disability|next of kin|home address",
)

# Headings of columns that do so beside a column of patients or clients.
PLACED_COLUMNS = (
    r"(?:current )?(?:ward|placement|package|care package|package of care|outcome|address|length of stay|reason|situation)",
)

# Headings of columns that only a table of people in office, or of bodies, has.
OFFICE_COLUMNS = (
    r"(?:job )?(?:role|title|position|post|organisation|organization|body|representing|party|employer|job|designation|service)s?",
)
