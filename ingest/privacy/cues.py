"""The words beside a name that show it to be private, compiled from the tables of the rules."""

import re

from ingest.privacy.names import LAY, LETTER, LOW, OFFICE, PERSON, SPACE, TITLED, UP, WORD
from ingest.rules.privacy_words import (
    HEALTH,
    KIN,
    LIFE,
    OFFICE_AFTER,
    PRIVATE_PHRASES,
    PRIVATE_ROLES,
    PUBLIC_PHRASES,
    PUBLIC_ROLES,
    WIDER,
)
from ingest.rules.tables import any_of

KINDRED = rf"\b(?i:{any_of(KIN)})\b"
_OWN_KIN = [word for word in KIN if word not in WIDER]
FAMILY_KIN = rf"\b(?i:{any_of(_OWN_KIN)})\b"
NOT_OFFICE = rf"(?!['’]?s?['’]?[\s-]+(?i:{any_of(OFFICE_AFTER)})\b)"
ILL = rf"\b(?i:{any_of((*PRIVATE_ROLES, *PRIVATE_PHRASES))})s?\b{NOT_OFFICE}"
# "a local, Mr Vane", but "Local Government Ombudsman" and "five local charities"
_LOCAL = rf"locals?\b(?!{SPACE}(?!who\b|called\b|named\b)\w)"
OUTSIDE = rf"\b(?:(?i:{any_of((*PUBLIC_ROLES, *PUBLIC_PHRASES))})s?\b|{_LOCAL}){NOT_OFFICE}"
ROLE = rf"(?:{ILL}|{OUTSIDE})"
_CARE_WORKER = (
    r"\b(?i:social worker|support worker|care worker|key ?worker|link worker|peer worker|nurse|matron|"
    r"care co-?ordinator|case manager|physiotherapist|therapist|occupational therapist|befriender|(?-i:volunteer)|navigator|"
    r"health visitor|midwife|social prescriber)\b"
)
ILLNESS = rf"\b(?i:{any_of(HEALTH)})s?\b"
_OWNER = rf"\b(?i:his|her|their|whose|my|our|a|an|one|the|{UP}{LOW}+['’]s)\b"
_FEW = r"(?:[a-z][\w-]*[^\S\n]+){0,3}?"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_QUOTE = r"[\"“”‘’']"
NAME = rf"(?P<name>{PERSON})"
_FIRST = rf"(?P<name>{WORD})(?![^\S\n]+{UP})"
_CALLED = rf"(?:,|{SPACE}(?:called|named|known as))?{SPACE}{_QUOTE}?(?:an?{SPACE}(?=M))?"


def word_set(words: str | list[str]) -> frozenset[str]:
    """The words of which a line must hold one."""
    return frozenset(words.split() if isinstance(words, str) else words)


KIN_WORDS = word_set(
    [part for word in KIN for part in (word, word.split("-")[-1])] + ["family", "relatives", "carer", "carers"]
)
# Of a phrase the word that the fewest lines have: "service user" needs "user".
_TELLING = ("user", "expert", "person", "leaver", "member", "members", "speaker", "kin")
ROLE_WORDS = word_set(
    [
        form
        for role in (*PRIVATE_ROLES, *PRIVATE_PHRASES, *PUBLIC_ROLES, *PUBLIC_PHRASES)
        for word in [next((part for part in _TELLING if part in re.split(r"[ -]", role)), role)]
        for form in (word, word + "s")
    ]
    + ["local", "locals"]
)

# (pattern, whether it tells of a patient or carer rather than of someone who speaks in public); a group `sure` marks
# words after which the name is private even where someone in office bears it too, a group `any` words after which every
# capitalised word is a name; elsewhere it has to look like one. The last part are words one of which the line must hold.
ADJACENT: tuple[tuple[re.Pattern[str], bool, frozenset[str]], ...] = tuple(
    (re.compile(pattern), story, needs)
    for pattern, story, needs in (
        (rf"\b(?i:his|her|their|whose|my){SPACE}(?:late{SPACE}|elderly{SPACE}|adult{SPACE}|\w+est{SPACE})?(?P<any>)(?P<sure>){FAMILY_KIN}{_CALLED}{_FIRST}", True, KIN_WORDS),
        # her daughter Linda; one daughter, Mrs Pell; his son, Neil; the mother of a disabled child, Mrs Strood
        (rf"{_OWNER}{SPACE}(?P<sure>)(?:late{SPACE}|elderly{SPACE}|adult{SPACE}|\w+est{SPACE})?{KINDRED}{NOT_OFFICE}{_CALLED}{NAME}", True, KIN_WORDS),
        # Her neighbours, Mr and Mrs Jess; the daughter of Mrs Nunn; the mother of Baby Theo; the Harkness family
        (rf"\b(?i:his|her|their|my|our){SPACE}(?i:{any_of(KIN)})s,?{SPACE}(?P<name>{TITLED})", True, KIN_WORDS),
        (rf"{FAMILY_KIN}{SPACE}of{SPACE}(?:the{SPACE}late{SPACE})?(?P<sure>)(?P<name>{LETTER}|{TITLED})", True, KIN_WORDS),
        (rf"{FAMILY_KIN}{SPACE}of{SPACE}(?:[Bb]aby|[Ll]ittle|[Yy]oung|[Pp]atient|[Cc]hild){SPACE}(?P<any>)(?P<sure>){_FIRST}", True, KIN_WORDS),
        (rf"\b(?:Baby|Little|Patient|Child|Adult|Service{SPACE}User){SPACE}{_FIRST}", True, word_set("baby little patient child adult user")),
        (rf"\b[Tt]he{SPACE}(?P<any>)(?P<name>{WORD}){SPACE}(?:family|twins|siblings|sisters|brothers)\b(?!{SPACE}(?:[A-Z]|(?i:{any_of(OFFICE_AFTER)}|practice|hub|hubs|doctor)\b))", True, word_set("family twins siblings sisters brothers")),
        (rf"{KINDRED}{SPACE}of{SPACE}an?{SPACE}(?:\w+{SPACE}){{0,2}}\w+,{SPACE}{NAME}", True, KIN_WORDS),
        # Dot and her husband
        (rf"{NAME}{SPACE}and{SPACE}(?:his|her|their){SPACE}(?:late{SPACE})?{KINDRED}{NOT_OFFICE}", True, KIN_WORDS),
        # Mum-of-three Shelley
        (rf"\b\w+-of-\w+{SPACE}(?P<any>){NAME}", True, word_set("of")),
        # a retired plumber, a former nurse: nobody in office is called so
        (rf"{NAME},{SPACE}an?{SPACE}(?:\d+[- ]year[- ]old|retired|disabled|elderly|young|single|unemployed|lifelong|concerned){SPACE}[a-z]", True, word_set("retired disabled elderly young single unemployed lifelong concerned old")),
        # invited Mr Fell to put his question; the campaign's organiser, Flora Mace; Rory's parents, Kit and Dana Holroyd
        (rf"\binvited{SPACE}{NAME}{SPACE}to{SPACE}(?:put|ask|read|address|speak)", False, word_set("invited")),
        (rf"\b(?:[Cc]ampaign|[Pp]etition|[Pp]rotest|[Aa]ction)(?:{SPACE})?(?:group)?(?:['’]s)?{SPACE}(?P<sure>)(?:organiser|leader|founder|spokes\w+),?{SPACE}{NAME}", False, word_set("organiser leader founder spokesperson spokesman spokeswoman")),
        (rf"\b(?:parents|grandparents|children|daughters|sons|sisters|brothers),?{SPACE}(?P<any>)(?P<name>{WORD}{SPACE}and{SPACE}{PERSON})", True, word_set("parents grandparents children daughters sons sisters brothers")),
        (rf"{NAME},{SPACE}who{SPACE}(?:uses|used|attends|attended|visits|stayed|waited|receives|received){SPACE}(?:the|a|this|at|in|for|care|support|home)\b", True, word_set("who")),
        (rf"{NAME}{SPACE}(?:had{SPACE}|has{SPACE})?died\b", True, word_set("died")),
        (rf"\breal{SPACE}name{SPACE}(?P<any>)(?P<sure>)(?:was|is){SPACE}{NAME}", True, word_set("name")),
        # Mrs Y. Tranter, from Heanor, asked whether
        (rf"(?P<name>{TITLED}),?{SPACE}(?:of|from){SPACE}{WORD}(?:{SPACE}{WORD})?,?{SPACE}(?:had{SPACE}|then{SPACE}|also{SPACE})?(?:asked|said|wished|wanted|spoke|queried|enquired)", False, word_set("asked said wished wanted spoke queried enquired")),
        # a retired teacher from Belper, Hugh Pember
        (rf"\b[Aa]n?{SPACE}(?:retired|disabled|elderly|young|concerned|lifelong|local){SPACE}[a-z]+(?:{SPACE}[a-z]+)?(?:{SPACE}(?:from|of|in|near){SPACE}{WORD}(?:{SPACE}{WORD})?)?,{SPACE}{NAME}", False, word_set("retired disabled elderly young concerned lifelong local")),
        # Mr and Mrs Okoro spoke about their daughter
        (rf"{NAME}{SPACE}(?:then{SPACE})?(?:spoke|talked|told{SPACE}(?:us|members|the{SPACE}\w+)|wrote){SPACE}(?:about|of){SPACE}(?:his|her|their){SPACE}", True, word_set("spoke talked told wrote")),
        # Tess had been off sick: a private matter even at work
        (rf"{NAME},?{SPACE}(?:(?:[a-z]\w*|{_MONTH}),?{SPACE}){{0,7}}?(?:off{SPACE}sick|(?:on|from){SPACE}sick{SPACE}leave|tested{SPACE}positive|(?:after|undergoing|following|having|for){SPACE}(?:treatment|surgery|chemotherapy|an{SPACE}operation)|(?:been|was){SPACE}(?:\w+ly{SPACE})?(?:dismissed|suspended|disciplined|sacked|struck{SPACE}off|made{SPACE}redundant)|on{SPACE}maternity{SPACE}leave)\b", True, word_set("sick positive treatment surgery chemotherapy operation dismissed suspended disciplined sacked struck redundant maternity")),
        (rf"\b(?:assistant|nurse|porter|worker|receptionist|paramedic|employee|cleaner|driver|midwife|clerk|carer),?{SPACE}(?P<any>)(?P<sure>){NAME},?{SPACE}(?:\w+{SPACE}){{0,3}}?(?:dismissed|suspended|disciplined|sacked|struck{SPACE}off|redundant)\b", True, word_set("dismissed suspended disciplined sacked struck redundant")),
        # thanked the team who treated him: in office or not, here a patient speaks
        (rf"(?P<any>)(?P<name>{TITLED}|{WORD}{SPACE}{WORD}),?{SPACE}(?:[a-z]\w*,?{SPACE}){{0,8}}?(?:who|that){SPACE}(?:had{SPACE}|have{SPACE})?(?:treated|cared{SPACE}for|looked{SPACE}after|saved|nursed|operated{SPACE}on){SPACE}(?:him|her|them|his{SPACE}life|her{SPACE}life)\b", True, word_set("treated cared looked saved nursed operated")),
        # a grievance brought by Mrs Sayer; Mr Lasz complained about; the case of Mrs Tindall
        (rf"\b(?i:grievance|complaint|claim|appeal|allegation|concern|disclosure)s?{SPACE}(?:(?:that{SPACE})?(?:was|were|had{SPACE}been|has{SPACE}been){SPACE})?(?:first{SPACE})?(?:brought|made|raised|lodged|submitted|pursued){SPACE}by{SPACE}(?P<name>{LETTER}|{TITLED})", True, word_set("grievance grievances complaint complaints claim claims appeal appeals allegation allegations concern concerns disclosure disclosures")),
        (rf"(?P<name>{TITLED}){SPACE}(?:had{SPACE}|has{SPACE}|also{SPACE})?complained{SPACE}(?:about|of|that|to)\b", True, word_set("complained")),
        # One caller, who gave her name as Nadine Foss; Dougie, who has lived with illness
        (rf"\b(?:gave|giving|gives){SPACE}(?:his|her|their){SPACE}name{SPACE}as{SPACE}(?P<any>)(?P<sure>){NAME}", True, word_set("name")),
        (rf"(?P<any>){NAME},{SPACE}who{SPACE}(?:has{SPACE}|had{SPACE}|is{SPACE}|was{SPACE})?(?:lived|living|lives|suffered|suffering|suffers|struggled|struggles|recovering|diagnosed){SPACE}(?:with|from)\b", True, word_set("lived living lives suffered suffering suffers struggled struggles recovering diagnosed")),
        # Q4. Mr. P. Gadsby (Ilkeston) – Will the Council
        (rf"(?m:^)[^\S\n]*(?:Q|Question|QUESTION)[^\S\n]?\d+[.:)]?[^\S\n]*(?:[–-][^\S\n]*)?(?P<name>{TITLED})(?:{SPACE})?(?:\(|[–:,-])", False, word_set("mr mrs ms miss mx")),
        # "They kept me alive," Marjorie Speight, from Goole, told us
        (rf"[,.!?][\"”’]{SPACE}(?:says{SPACE}|said{SPACE}|explained{SPACE}|recalled{SPACE})?{NAME},?{SPACE}(?:\(|from{SPACE}|of{SPACE}|who{SPACE}(?:is|was|has|had|uses|used|lives|lost)\b)", True, word_set("from of who")),
        # "my late husband …" and the name under it
        (rf"\bmy{SPACE}(?:late{SPACE})?{KINDRED}[^\n]{{0,300}}\bYours(?:{SPACE}(?:sincerely|faithfully|truly))?,?{SPACE}{NAME}", True, word_set("Yours yours")),
        # a film about Kasia; an account by Mr Dale
        (rf"\b(?:film|video|recording|poem|account|diary){SPACE}(?:about|of|from|by|featuring){SPACE}{_QUOTE}?(?P<any>)(?P<name>{TITLED}|{WORD}(?![^\S\n]+[A-Z]))", True, word_set("film video recording poem account diary")),
        # Mary's family; Mr Shipley's widow
        (rf"{NAME}['’]s?{SPACE}(?:late{SPACE}|own{SPACE}|elderly{SPACE})?(?:{KINDRED}{NOT_OFFICE}|family\b|relatives\b|carers?\b{NOT_OFFICE})", True, KIN_WORDS),
        # a resident, Mr Lodge; carer Pauline; service user Darren; a patient called Tom
        (rf"(?P<sure>){ILL}{_CALLED}{NAME}", True, ROLE_WORDS),
        (rf"(?P<sure>){OUTSIDE}{_CALLED}{NAME}", False, ROLE_WORDS),
        # the story, the experience, the case of Priya
        (rf"\b(?:story|experience|case|journey|example|views?|voice|words){SPACE}of{SPACE}{_QUOTE}?{NAME}", True, word_set("story experience case journey example view views voice words")),
        (rf"\b(?:[Cc]arers?|people|patients|residents|someone){SPACE}(?:like|such as){SPACE}{NAME}", True, word_set("carer carers people patients residents someone")),
        # Pauline, who cares for her husband; Terry, a carer from Bolsover; Mr Gul, the brother of a patient
        (rf"{NAME}{_QUOTE}?,{SPACE}(?:an?|the|one of the|himself an?|herself an?){SPACE}{_FEW}(?:{ROLE}|{KINDRED}{NOT_OFFICE})", True, KIN_WORDS | ROLE_WORDS),
        (rf"{NAME}{_QUOTE}?[^\S\n]{{0,3}}[,(][^\S\n]{{0,3}}(?:{ROLE}|parents?\b|{KINDRED}){NOT_OFFICE}", False, KIN_WORDS | ROLE_WORDS),
        (rf"{NAME},?{SPACE}(?:who{SPACE})?(?:cares|cared|caring|looks after|looked after){SPACE}(?:for{SPACE})?(?:his|her|their){SPACE}", True, word_set("cares cared caring looks looked")),
        (rf"{NAME},{SPACE}(?:whose|who{SPACE}(?:has|had|is|was|died|lives|lived|suffers))\b(?=[^.\n]{{0,60}}(?:{FAMILY_KIN}|\b(?:whose|his|her){SPACE}(?:\w+{SPACE}){{0,2}}?{KINDRED}|\bdied\b|\blives?\b|disorder|disease|disabilit))", True, word_set("who whose")),
        # not her real name; we will call him Fred; meet Doreen
        (rf"{_QUOTE}?(?P<any>)(?P<sure>){NAME}{_QUOTE}?{SPACE}\((?:not (?:his|her|their) real name|name changed|(?:a )?pseudonym|names? ha(?:s|ve) been changed)", True, word_set("not name pseudonym names")),
        (rf"\b(?:call|called|name){SPACE}(?:him|her|them){SPACE}{_QUOTE}?(?P<any>)(?P<sure>){NAME}", True, word_set("call called name")),
        (rf"\b(?:[Ll]et us (?:take|call|meet|imagine)|[Mm]eet|[Ii]magine|[Ww]e met|[Ii]ntroducing){SPACE}{_QUOTE}?{_FIRST}(?=[.,:\n]|$|{SPACE}(?:is|was|has|had|who|lives)\b)", True, word_set("us meet imagine met introducing")),
        # "They were kind," says Olive from Hexham
        (rf"[,.!?]{_QUOTE}{SPACE}(?:says|said|wrote|writes|told us){SPACE}{_FIRST}(?=(?:,|{SPACE}(?:of|from)\b|\.|$))", True, word_set("says said wrote writes told")),
        # her support worker Jodie; the link worker, Kelly; a social worker named Ann
        (rf"{_CARE_WORKER}(?:{SPACE}(?:called|named|is|was)|,)?{SPACE}(?P<any>){_FIRST}(?=[,.;\s])", True, word_set("worker keyworker nurse matron coordinator ordinator manager physiotherapist therapist befriender volunteer navigator visitor midwife prescriber")),
        (rf"{_CARE_WORKER}{SPACE}{WORD}{SPACE}(?:visits|visited|calls|helps|helped|supports|supported|introduced|met|meets|works{SPACE}with|worked{SPACE}with|found){SPACE}(?P<any>){_FIRST}", True, word_set("visits visited calls helps helped supports supported introduced met meets works worked found")),
        # Volunteer Sandra, but Volunteer Cornwall is a charity
        (rf"\bVolunteer{SPACE}{_FIRST}(?=[,.;\s])", True, word_set("volunteer")),
        # a young carer called Bo; heard from Tanya Moffat about the loss of; asked, on behalf of her son
        (rf"\b[Aa]n?{SPACE}(?:[a-z-]+{SPACE}){{0,2}}{ROLE}{SPACE}(?:called|named|known{SPACE}as){SPACE}(?P<any>){_FIRST}", True, word_set("called named known")),
        (rf"\bheard{SPACE}(?:[a-z]+{SPACE}){{0,2}}from{SPACE}(?P<any>)(?P<name>{TITLED}|{WORD}{SPACE}{WORD}){SPACE}(?:about|on|of){SPACE}(?:the{SPACE}|his{SPACE}|her{SPACE}|their{SPACE})(?:[a-z]+{SPACE})?(?:loss|death|care|illness|diagnosis|treatment|recovery|birth|experiences?)\b", True, word_set("heard")),
        (rf"{NAME},?{SPACE}(?:\w+,?{SPACE}){{1,3}}on{SPACE}behalf{SPACE}of{SPACE}(?:his|her|their){SPACE}(?:[a-z]+{SPACE}){{0,2}}{KINDRED}", True, word_set("behalf")),
        # "I was sent home," said Mr Petrie; Love from Kathy and Dean
        (rf"[\"“‘][^\"”\n]{{0,200}}\b(?:I|my|me)\b[^\"”\n]{{0,200}}[\"”’]{SPACE}(?:said|says|added|recalled){SPACE}(?P<name>{TITLED})", True, word_set("said says added recalled")),
        (rf"\b(?:[Ll]ove|[Bb]est{SPACE}wishes|[Ww]ith{SPACE}thanks|[Tt]hank{SPACE}you),?{SPACE}from{SPACE}(?P<any>)(?P<name>{WORD}(?:{SPACE}(?:and|&){SPACE}{WORD})?)(?=[.,\n]|$)", True, word_set("love wishes thanks thank")),
        # questions, petitions, deputations, letters
        (rf"{NAME}(?:,?{SPACE}(?:a{SPACE}resident{SPACE})?(?:of|from){SPACE}{WORD}(?:{SPACE}{WORD})?)?,?{SPACE}(?:had{SPACE}|has{SPACE})?(?:given|gave){SPACE}(?:prior{SPACE}|due{SPACE})?notice{SPACE}of", False, word_set("notice")),
        (r"\b[Qq]uestions?\b[^.\n]{0,40}?\b(?:received|submitted|put|asked|tabled)?[^.\n]{0,12}?\b(?:from|by)" + rf"{SPACE}{NAME}", False, word_set("question questions")),
        (r"\b(?:[Pp]etition|signatures)\b[^.\n]{0,60}?\b(?:presented|submitted|organised|handed in|started|received|led)[^.\n]{0,12}?\b(?:from|by)" + rf"{SPACE}{NAME}", False, word_set("petition signatures")),
        (r"\b[Dd]eputation\b[^.\n]{0,40}?\b(?:led by|from|by|headed by)" + rf"{SPACE}{NAME}", False, word_set("deputation")),
        (rf"{NAME}{SPACE}(?:then{SPACE})?(?:presented|handed in|submitted|delivered){SPACE}(?:a{SPACE}|the{SPACE}|his{SPACE}|her{SPACE})?(?:[\d,]+{SPACE})?(?:petition|signatures|postcards|letters)", False, word_set("petition signatures postcards letters")),
        (rf"\bthanked{SPACE}{NAME}{SPACE}for{SPACE}(?:his|her|their){SPACE}(?:public{SPACE})?(?:question|petition|statement|deputation)", False, word_set("thanked")),
        (rf"\b(?:letters?|card|e-?mail|one|complaint|compliment)\b(?:{SPACE}(?:came|was received|had come|received))?{SPACE}from{SPACE}(?P<name>{TITLED}|{WORD}(?:{SPACE}{WORD})?)(?=,{SPACE}(?:who|whose)\b)", True, word_set("from")),
        (rf"{NAME}{SPACE}(?:also{SPACE})?(?:spoke|addressed{SPACE}the{SPACE}\w+)(?:{SPACE}(?:as a member of the public|on behalf of (?:the{SPACE})?(?:residents|campaign|friends|families|patients)|in objection|against the))", False, word_set("spoke addressed")),
        # speaking as a resident; who had registered to speak; a supplementary question
        (rf"{NAME},?{SPACE}(?:speaking|attending|writing|present){SPACE}as{SPACE}an?{SPACE}{_FEW}{ROLE}", False, ROLE_WORDS),
        (rf"{NAME},?{SPACE}(?:who{SPACE}had{SPACE}|who{SPACE}|having{SPACE}|had{SPACE})?(?:registered|asked|applied|requested){SPACE}to{SPACE}(?:speak|address)", False, word_set("speak address")),
        (rf"{NAME}{SPACE}(?:then{SPACE})?(?:asked|put|had|raised),?{SPACE}(?:as{SPACE})?(?:an?{SPACE}|the{SPACE}following{SPACE})?supplementary", False, word_set("supplementary")),
        (rf"{NAME},?{SPACE}(?:living|who{SPACE}lived?s?|resident){SPACE}(?:in|at|near){SPACE}[A-Z]", False, word_set("living lives lived live resident")),
        # a letter was read from Mr Tolley; a complaint had been received from a Mrs Quayle
        (rf"\b(?:[Ll]etters?|[Cc]omplaints?|[Ee]-?mails?|[Cc]orrespondence|[Cc]ompliments?|[Ee]nquir(?:y|ies)),?:?{SPACE}(?:[a-z]+[,:]?{SPACE}){{0,4}}from{SPACE}(?:a{SPACE})?(?P<name>{LETTER}|{TITLED})", False, word_set("from")),
        # The family of Mr Abara, who died
        (rf"\b(?:family|parents|relatives|widow|widower|friends|estate|death){SPACE}of{SPACE}(?:the late{SPACE})?(?P<name>{TITLED})", True, word_set("of")),
        # In memory of Rita Cole; a card from the family of Dora Stead; Ned Bell (the governor's grandson)
        (rf"\b[Ii]n{SPACE}(?:loving{SPACE})?memory{SPACE}of{SPACE}(?:the{SPACE}late{SPACE})?{NAME}", True, word_set("memory")),
        (rf"\b(?:family|parents|relatives|widow|widower){SPACE}of{SPACE}(?:the{SPACE}late{SPACE})?{NAME}", True, word_set("family parents relatives widow widower")),
        (rf"{NAME}{SPACE}\((?:[^()\n]{{0,50}})['’]s?{SPACE}(?:[a-z]+{SPACE})?{FAMILY_KIN}\)", True, KIN_WORDS),
        # Claire Dunn has become the first patient; P. Gorse, who had been a patient since March
        (rf"{NAME},?{SPACE}(?:who{SPACE})?(?:has|had){SPACE}(?:become|been){SPACE}(?:an?|one{SPACE}of{SPACE}the|the{SPACE}(?:first|last|only|\w+th)){SPACE}(?:[a-z]+{SPACE})?{ILL}", True, ROLE_WORDS),
        (rf"(?P<any>){NAME},?{SPACE}(?:who{SPACE})?(?:has|had){SPACE}(?:become|been){SPACE}the{SPACE}(?:first|last|only|\w+th){SPACE}person{SPACE}to\b", True, word_set("person")),
        # Joan Pike, who oversees her mother's care; Ann Brown, who manages alone at home
        (rf"{NAME},{SPACE}who{SPACE}(?:[a-z]+{SPACE}){{1,4}}(?:his|her|their){SPACE}(?:own{SPACE}(?:care|home|personal{SPACE}budget|medication)\b|{FAMILY_KIN})", True, KIN_WORDS | word_set("own")),
        (rf"{NAME},{SPACE}who{SPACE}(?:lives|lived|manages|managed|copes|coped){SPACE}(?:alone|at{SPACE}home|on{SPACE}(?:his|her){SPACE}own)\b", True, word_set("lives lived manages managed copes coped")),
        # Complainant: Ivan Petrov
        (rf"\b(?i:complainant|petitioner|objector|questioner|claimant|appellant|service{SPACE}user|patient|carer|tenant)s?[^\S\n]*:[^\S\n]*{NAME}", False, ROLE_WORDS),
        # The late Mr Shipley
        (rf"\b[Tt]he{SPACE}late{SPACE}(?P<name>{TITLED})", True, word_set("late")),
    )
)  # fmt: skip

# An age after a name, never followed by what is counted: `, 85,`, ` (91)`, `, aged 16`, ` is 19 and`, `, who is 94`.
AGE_AFTER = re.compile(
    rf"{_QUOTE}?(?:,{_QUOTE}?|{SPACE}\(|{SPACE}–|{SPACE}(?=(?:is|was|aged|now|who)\b))[^\S\n]?"
    r"(?:(?:is|was|who is|who was|now|then|just|aged|age|is aged|is now)\s+){0,2}"
    r"(?:an?\s+)?(?<=[\s(])(?:1[01]\d|[1-9]\d?)(?!\d|[.,/:]\d|%|(?:st|nd|rd|th)\b)"
    r"(?:[- ]years?[- ]old\b|[- ]year\b|(?=\s*(?:[),;.:“\"”]|–|-|$)|\s+(?:and|who|has|had|from|of|lives|lived|with|was|is|told|said|when)\b))"
)
# Pronouns and words of illness, family or home life, counted by kind.
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|hers|himself|herself)\b", re.IGNORECASE)
_FAMILY = re.compile(KINDRED + NOT_OFFICE)
_LIFE = re.compile(rf"(?i:(?<![\w-]){any_of((*HEALTH, *LIFE))}\b{NOT_OFFICE})")
NARRATIVE_AFTER = re.compile(
    rf"{_QUOTE}?(?:,?{SPACE}(?:who|whose|is|was|has|had|have|were|are|lives|lived|told|said|says|felt|feels|came|went|died|fell|needed|"
    r"needs|could|can|did|does|started|spent|spoke|asked|moved|suffers|wanted|wants|loves|became|and [A-Z][a-z]+ (?:have|had|were|are|live))\b|['’]s\b|,|$)"
)
DETAILS = re.compile(
    rf"(?:{SPACE}[A-Z](?:\.(?=,|{SPACE}[a-z])|(?=,|['’]s\b|{SPACE}[a-z])))?"  # Kayleigh-Ann D.
    rf"{_QUOTE}?(?:[,(]?[^\S\n]{{0,3}}\(?(?:who (?:is|was) |is |aged )?(?:1[01]\d|[1-9]\d?)\b\)?(?:[- ]years?[- ]old)?(?![\d%])(?=[,;.:)\s“\"]))?"
    rf"(?:,?{SPACE}(?:an?{SPACE})?{_FEW}(?:{ROLE}{SPACE})?(?:of|from|near){SPACE}{WORD}(?:{SPACE}{WORD})?)?"
)
# What somebody suffered: " had been sterilised", "'s blind", " was in hospital with pneumonia".
_SUFFERED = (
    rf"(?:['’](?:m|ve|d|s)|{SPACE}(?:have|has|had|was|were|is|am|suffer\w*))\b[^.;|\n]{{0,60}}?"
    rf"(?:{ILLNESS}|\b(?:(?:hang|kill|harm|cut){SPACE}(?:him|her|my|them)sel\w+|raped|"
    rf"abused|sectioned|coughing|in{SPACE}hospital{SPACE}with|blood{SPACE}test)\b)"
)
_FAMILY_OF = rf"(?:{KINDRED}|\b(?i:{any_of(_OWN_KIN)})s\b|\b(?:twins|children)\b){NOT_OFFICE}"
# Illness and family, wherever somebody private speaks or is spoken of.
RELATIVE = re.compile(
    rf"\b(?:as )?(?:[Hh]is|[Hh]er|[Tt]heir|whose|[Mm]y)\s+(?:(?:\w+\s+){{0,2}}?{ILLNESS}|(?:late\s+|own\s+|elderly\s+|two\s+|three\s+)?{_FAMILY_OF})"
    rf"|\b(?:his|her|[Mm]y)\s+(?:own\s+)?(?:GP|doctor|consultant|surgeon|operation|discharge|medication)\b{NOT_OFFICE}"
    rf"|(?<=[;:,–-])\s+{KINDRED}(?={SPACE}(?:is|was|has|had|with)\b)"
    rf"|\b(?:I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e){_SUFFERED}"
)
OF_MINE = re.compile(rf"\b[Mm]y\s+(?:(?:late|own|elderly|two|three)\s+)?{_FAMILY_OF}|\bI{_SUFFERED}")
# The same behind a name: "Miss Vane had been sterilised", "Mr Vane, whose care had been withdrawn".
SUFFERED = re.compile(
    rf"{_SUFFERED}|,{SPACE}(?:whose\b|who{SPACE}(?:had|has|was|is)\b)[^.;|\n]{{0,60}}?"
    rf"(?:{ILLNESS}|{KINDRED}|\b(?:carers?|care|discharged?|admitted|hospital|ward|operation|appointment)\b){NOT_OFFICE}"
)
SUBJECT_PRONOUN = re.compile(
    rf"[\"“‘'(]?(?!(?:{LAY}|{OFFICE}|(?i:the|our){SPACE}(?i:chair|chairman|chief|director|leader|mayor|clerk|board|committee|council|trust|cabinet))\b)"
    r"(?:(?:\w+\s+){0,4}?(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Tt]hey|[Tt]heir)\b|Both\b"
    rf"|(?:The{SPACE}|Maternal{SPACE}|Paternal{SPACE})?(?:{KINDRED}|(?i:family|couple|twins)\b){NOT_OFFICE}"
    rf"|(?:The|A|An|His|Her){SPACE}(?:\w+{SPACE}){{0,2}}?{_CARE_WORKER}{SPACE}(?:\w+{SPACE}){{1,2}}?(?:him|her|them)\b"
    rf"|(?:Outcome|Remedy){SPACE}(?:sought|wanted|requested)\b)"
)
SUBJECT_OF_KIN = re.compile(rf"[\"“‘'(]?(?:His|Her|Their){SPACE}(?:late{SPACE}|elderly{SPACE})?{KINDRED}{NOT_OFFICE}")
PUBLIC_ACT = re.compile(
    rf"\s*(?:\([^)\n]{{0,30}}\)\s*)?(?:–|-|:|,|asked\b|addressed\b|spoke\b|said\b|wished\b|queried\b|wanted\b|read\b|presented\b|stated\b|were heard\b|and{SPACE}{LAY})"
)
# A line without any of these has nobody private in it.
TRIGGER = re.compile(
    rf"\b(?:{LAY}|Patient|Child|Adult|Baby)\b|\b(?i:petition|deputation|public|user|aged|years?[- ]old|real name|case study|question|expert by|parents?|family|spoke|addressed|letter|staff|died|invited|campaign|protest|uses|attends|retired|disabled|elderly|treatment|surgery|worker|nurse|assistant|complain|dismissed|suspended|lived with|heard|behalf|love|wishes|thank|memory|alone|late|auntie|aunty|uncle|deceased|person to|gallery|floor|representation|e-?mail|looked after|car(?:ed|ing) for|looking after|appeal|claim|grievance|objection|compliment|inquest|inquiry|review|deaths?|known as|told|heard|{any_of([*PRIVATE_ROLES, *PUBLIC_ROLES, *KIN])})"
    r"|[.!?,…][\"”’]\s\(|(?m:^)\s*Q\d|[”\"]\s?[–—-]\s?[A-Z]|\b(?:him|her)self\b|\bwho\s(?:had|has|is|was)\b|\bcapacity\b|\b(?:dog|cat)\b|\b(?:by|from|By|From)\s(?:Mr|Mrs|Ms|Miss|Mx)\b"
    rf"|\b(?i:he|she|his|her|him|whose)\b|{_QUOTE}{UP}{LOW}+{_QUOTE}|\b{UP}{LOW}+{_QUOTE}?(?:,|{SPACE}\(|{SPACE}(?:is|was))[^\S\n]{{0,3}}(?:a{SPACE}|aged{SPACE})?\d"
)


def narrative(words: str) -> int:
    """How many kinds of story words there are: pronouns, family, and (counted up to two) illness, care or home."""
    life = {match.group().lower() for match in _LIFE.finditer(words)}
    return bool(_PRONOUN.search(words)) + bool(_FAMILY.search(words)) + min(2, len(life))
