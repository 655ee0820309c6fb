"""How a text introduces those who act in no office: what they are called, where they are from, and then their name."""

import re

from ingest.privacy.cues import (
    ILL,
    ILLNESS,
    KIN_WORDS,
    KINDRED,
    NOT_OFFICE,
    OUTSIDE,
    ROLE,
    ROLE_WORDS,
    word_set,
)
from ingest.privacy.names import LETTER, PERSON, SPACE, TITLED, WORD
from ingest.rules.privacy_words import PEOPLE, POSTS, TRADES
from ingest.rules.tables import any_of

# A word that shows nobody's post or body, and what may stand between a role and a name.
_PLAIN = rf"(?!(?i:{any_of((*POSTS, 'trust', 'council', 'board', 'team', 'group', 'ccg', 'nhs'))})s?\b)[\w’'&-]+"
_PLACE = rf"(?:{SPACE}(?:in|of|from|near|at|outside){SPACE}(?:the{SPACE})?(?:{_PLAIN}{SPACE}){{0,3}}?{_PLAIN})"
_CLAUSE = (
    rf"(?:,?{SPACE}(?:who|whose|with|in{SPACE}(?:his|her|their)|using|aged){SPACE}(?:{_PLAIN}{SPACE}){{0,9}}?{_PLAIN})"
)
_NAME = rf"(?P<name>(?>{PERSON}))"
_INDEFINITE = r"(?:[Aa]n?|[Oo]ne|[Aa]nother)"
_ADJECTIVES = rf"(?:(?!(?:of|in|to|by)\b)[a-z-]+{SPACE}){{0,2}}?"
_TRADE = rf"\b(?:{any_of(TRADES)})\b{NOT_OFFICE}"
_ROLES = rf"(?:{ROLE}|{KINDRED}s?{NOT_OFFICE})"
_MANY = r"(?:\d+|(?i:two|three|four|five|six|several|some|other|both|bereaved|local|the|her|his|their))"
_PEOPLE = any_of((*PEOPLE, "members of the public"))
_TOLD = r"(?:described|spoke|told|said|explained|talked|recalled|recounted|asked)"
_HIS = r"(?:his|her|their)"

# As those of the cues: (pattern, whether a story is told, words one of which the line must hold).
INTRODUCED: tuple[tuple[re.Pattern[str], bool, frozenset[str]], ...] = tuple(
    (re.compile(pattern), story, needs)
    for pattern, story, needs in (
        # One gentleman in Acre, Mr Vane, told; a woman who had used the clinic for years, Mrs Vane, asked
        (rf"\b{_INDEFINITE}{SPACE}{_ADJECTIVES}(?P<sure>)(?:{ILL}|{KINDRED}{NOT_OFFICE}){_PLACE}?{_CLAUSE}?,{SPACE}(?P<name>{LETTER}|{TITLED}|{WORD}(?=(?:{SPACE})?,))", True, ROLE_WORDS | KIN_WORDS),
        (rf"\b{_INDEFINITE}{SPACE}{_ADJECTIVES}(?P<sure>){OUTSIDE}{_PLACE}?{_CLAUSE}?,{SPACE}(?P<name>{LETTER}|{TITLED}|{WORD}(?=(?:{SPACE})?,))", False, ROLE_WORDS),
        # A farmer outside Louth, Mr Vane, said; a former miner from Acre, Mr Vane, had waited
        (rf"\b{_INDEFINITE}{SPACE}{_ADJECTIVES}{_TRADE}{_PLACE}?{_CLAUSE}?,{SPACE}(?P<name>{LETTER}|{TITLED})", True, word_set(list(TRADES))),
        # One of them, Janet, said; one of the carers, Mrs Vane, had
        (rf"\b[Oo]ne{SPACE}of{SPACE}(?:them|these|those{SPACE}(?:[a-z]+{SPACE}){{0,5}}?[a-z]+),{SPACE}(?P<name>{LETTER}|{WORD}(?=,{SPACE}[a-z]))", True, word_set("one")),
        (rf"\b[Oo]ne{SPACE}of{SPACE}(?:the|our|their|his|her){SPACE}(?:[a-z-]+{SPACE}){{0,2}}?(?P<sure>){_ROLES}{_PLACE}?,{SPACE}(?P<whole>){_NAME}", True, ROLE_WORDS | KIN_WORDS),
        # two parents, Vera Vane and Mrs Roe; bereaved relatives, among them Mr Vane; two service users, Kev and Dee
        (rf"\b{_MANY}{SPACE}(?:[a-z-]+{SPACE}){{0,2}}?(?:{_PEOPLE})\b{NOT_OFFICE}{_PLACE}?,?{SPACE}(?:(?:among{SPACE}them|including|namely|such{SPACE}as){SPACE})?(?P<name>(?>{TITLED}|{WORD}(?:{SPACE}{WORD}){{0,2}}))(?={SPACE}and{SPACE}|,)", True, word_set(list(PEOPLE))),
        (rf"\b(?:users|patients|carers|lads|parents|residents),?{SPACE}(?P<any>)(?P<name>{WORD}){SPACE}and{SPACE}{WORD},", True, word_set("users patients carers lads parents residents")),
        (rf"\b(?:users|patients|carers|lads|parents|residents),?{SPACE}{WORD}{SPACE}and{SPACE}(?P<any>)(?P<name>{WORD}),", True, word_set("users patients carers lads parents residents")),
        # her neighbour Mr Vane; the patient Vera Vane (no name of a list)
        (rf"(?P<sure>){KINDRED}{SPACE}(?P<name>{LETTER}|{TITLED})", True, KIN_WORDS),
        (rf"(?<![A-Z-])\b(?:patient|carer|resident|tenant|pensioner|constituent|campaigner|petitioner|complainant){SPACE}(?P<whole>)(?P<name>{WORD}{SPACE}{WORD})(?={SPACE}[a-z(]|[,.;:]|\n|$)", True, ROLE_WORDS),
        # local mum Vera Vane; Widow Vera Vane said; Resident 3 (Ethel); Respondent 14, Mr Vane
        (rf"\b(?:[Ll]ocal|[Yy]oung|[Ff]ormer|[Ee]x-?)(?:{SPACE})?(?:{ILL}|{KINDRED}{NOT_OFFICE}){SPACE}(?P<whole>)(?P<name>{WORD}{SPACE}{WORD}|{TITLED})", True, ROLE_WORDS | KIN_WORDS),
        (rf"(?:(?m:^)|[.:;–]{SPACE})(?:Widow|Widower|Husband|Wife|Mum|Dad|Grandmother|Grandfather|Daughter|Son|Neighbour|Pensioner){SPACE}(?P<whole>)(?P<name>{WORD}{SPACE}{WORD})", True, KIN_WORDS | ROLE_WORDS),
        (rf"\b(?:Patient|Resident|Person|Participant|Carer|Interviewee|Respondent){SPACE}\d{{1,3}}(?:,{SPACE}|{SPACE}\(|:{SPACE})(?P<any>)(?P<name>{TITLED}|{WORD})(?=[,.)]|{SPACE}[a-z])", True, word_set("patient resident person participant carer interviewee respondent")),
        # Our mentor, Lee, was himself; Mrs Vane spoke as somebody who had lost
        (rf"(?P<any>)(?P<name>{WORD}),?{SPACE}(?:was|had|is|has){SPACE}(?:him|her)self{SPACE}(?:a|an|on|in|once|been|homeless|ill)\b", True, word_set("himself herself")),
        (rf"(?P<name>{TITLED})\b[^.\n]{{0,120}}?\bas{SPACE}(?:somebody|someone|one){SPACE}who{SPACE}(?:had|has){SPACE}(?:lost|cared|been|used|waited)\b", True, word_set("somebody someone one")),
        # For Vera the day starts at five; heard from Vera about her illness; Ms Vane alleged that she
        (rf"\bFor{SPACE}(?P<any>)(?P<told>)(?P<name>{WORD}){SPACE}(?:the|life|every|it|this)\b", True, word_set("for")),
        (rf"\bheard{SPACE}from{SPACE}(?P<any>)(?P<name>{TITLED}|{WORD}(?:{SPACE}{WORD})?){SPACE}about{SPACE}{_HIS}\b(?!{SPACE}(?:team|work|plans?|role|report|area|department|organisation))", True, word_set("heard")),
        (rf"(?P<name>{LETTER}|{TITLED}),?{SPACE}(?:who{SPACE})?(?:had{SPACE})?alleged{SPACE}that{SPACE}(?:he|she|they)\b", True, word_set("alleged")),
        (rf"(?P<any>)(?P<name>{TITLED}|{WORD}{SPACE}{WORD}){SPACE}(?:is|was|has{SPACE}been|had{SPACE}been){SPACE}off{SPACE}(?:work{SPACE})?(?:ill|with)\b", True, word_set("off")),
        # thanks to Vera and Mo Vane for letting us film; Miss Vane (in support); Who do I ring? (Mrs Vane, Acre)
        (rf"\b[Tt]hank(?:s|ed|{SPACE}you)(?:{SPACE}(?:go|went|are{SPACE}due))?{SPACE}(?:to{SPACE})?(?P<any>)(?P<name>(?:{WORD}{SPACE}(?:and|&){SPACE})?(?>{PERSON})){SPACE}for{SPACE}(?:letting|allowing|agreeing{SPACE}to{SPACE}be)\b", True, word_set("thank thanks thanked")),
        (rf"(?P<whole>){_NAME}{SPACE}\((?:speaking{SPACE})?(?:in{SPACE}(?:support|favour|opposition|objection)|objecting|supporting|opposing)\b", False, word_set("support favour opposition objection objecting supporting opposing")),
        (rf"\?[\"”’]?{SPACE}\((?:from{SPACE})?(?P<name>{TITLED})(?=,{SPACE}{WORD}\)|\))", False, word_set("mr mrs ms miss mx")),
        (rf"[\"”’][^\S\n]{{0,3}}[–—-][^\S\n]{{0,3}}(?P<any>)(?P<name>{TITLED}|{WORD})(?=,{SPACE}{WORD}(?:{SPACE}{WORD})?[^\S\n]*(?:$|\n)|[^\S\n]*(?:$|\n))", True, frozenset()),
        # Mr and Mrs Vane; Mrs Vane of Acre, whose daughter; Mrs Vane about her complaint; Mr Vane collapsed
        (rf"\b(?P<name>Mr{SPACE}(?:and|&){SPACE}Mrs{SPACE}(?>{PERSON}))", True, word_set("mrs")),
        (rf"(?P<name>{TITLED}){_PLACE}?,{SPACE}whose{SPACE}(?:late{SPACE}|elderly{SPACE}|own{SPACE})?{KINDRED}", True, word_set("whose")),
        (rf"(?P<name>{LETTER}|{TITLED}){SPACE}(?:about|regarding|concerning){SPACE}{_HIS}{SPACE}(?:own{SPACE}|late{SPACE})?(?:complaint|care|treatment|concerns|experiences?|discharge|{KINDRED}{NOT_OFFICE})", True, word_set("about regarding concerning")),
        (rf"(?P<name>{LETTER}|{TITLED}){SPACE}(?:had{SPACE}|has{SPACE})?(?:collapsed|fell|been{SPACE}admitted|suffered{SPACE}an?|was{SPACE}(?:then{SPACE})?(?:admitted|discharged|readmitted|diagnosed|rushed|taken{SPACE}(?:ill|to{SPACE}(?:hospital|A&E)))|had{SPACE}an?{SPACE}(?:fall|stroke|heart{SPACE}attack))\b", True, word_set("collapsed fell admitted suffered discharged readmitted diagnosed rushed taken fall stroke heart")),
        (rf"\b(?:nurses?|carers?|team|physio\w*|GP|doctor|therapist|crew|paramedics?){SPACE}(?:visits?|visited|found|treats|treated|cares{SPACE}for|cared{SPACE}for){SPACE}(?P<name>{LETTER}|{TITLED})", True, word_set("visits visit visited found treats treated cares cared")),
        # Mr Vane – Public question; a statement on behalf of Mrs Vane; an FOI request by Mr Vane
        (rf"(?P<name>{TITLED}){SPACE}[–—-]{SPACE}[Pp]ublic{SPACE}(?:[Qq]uestion|[Ss]tatement|[Pp]etition|[Dd]eputation)\b", False, word_set("question statement petition deputation")),
        (rf"\b(?i:statement|question|letter|petition|request)s?\b[^.\n]{{0,60}}?\bon{SPACE}behalf{SPACE}of{SPACE}(?P<name>{TITLED})", False, word_set("behalf")),
        (rf"\b(?:FOI|[Ff]reedom{SPACE}of{SPACE}[Ii]nformation|[Ss]ubject{SPACE}access){SPACE}requests?{SPACE}(?:by|from|of){SPACE}(?P<name>{TITLED})", False, word_set("request requests")),
        # a Mrs Vane asked: someone whom the meeting does not know
        (rf"(?<![&\w])[Aa] (?P<name>{TITLED})", False, word_set("mr mrs ms miss mx")),
        # Derek Vane, who had a stroke; Norma Vane and her dog; Nurse Vane had herself been a patient
        (rf"(?P<whole>){_NAME},{SPACE}who{SPACE}(?:has|had|is|was|has{SPACE}had|had{SPACE}had)(?:{SPACE}[a-z]+){{0,3}}?{SPACE}{ILLNESS}(?!{SPACE}(?:services?|teams?|care|lead|pathway|strategy|work))", True, word_set("who")),
        (rf"(?P<whole>){_NAME}{SPACE}and{SPACE}{_HIS}{SPACE}(?:(?:guide|assistance){SPACE})?(?:dog|cat|budgie|carers?)\b{NOT_OFFICE}", True, word_set("dog cat budgie carer carers")),
        (rf"(?P<any>)(?P<name>{TITLED}|{WORD}{SPACE}{WORD}){SPACE}(?:had|has){SPACE}(?:him|her)self{SPACE}(?:once{SPACE})?been{SPACE}(?:an?|the){SPACE}(?:[a-z]+{SPACE})?{ILL}", True, word_set("himself herself")),
        # Vera Vane described how her late husband; Vera Vane spoke of being off work
        (rf"(?P<whole>)(?P<name>(?>{TITLED}|{WORD}(?:{SPACE}{WORD}){{1,2}})){SPACE}(?:has{SPACE}|had{SPACE}|then{SPACE}|also{SPACE})?{_TOLD}\b[^.;\n]{{0,60}}?\b{_HIS}{SPACE}(?:late{SPACE}|own{SPACE}|elderly{SPACE}|disabled{SPACE}|unborn{SPACE})?{KINDRED}{NOT_OFFICE}", True, KIN_WORDS),
        (rf"(?P<whole>){_NAME}{SPACE}(?:spoke|talked){SPACE}(?:of|about){SPACE}(?:catching|having|being|living|losing|waiting|recovering)\b", True, word_set("spoke talked")),
        # Mr Vane, speaking in a personal capacity; Mr Vane (a member of the public)
        (rf"(?P<whole>){_NAME},?{SPACE}(?:who{SPACE}was{SPACE})?(?:speaking|writing|attending|there){SPACE}in{SPACE}an?{SPACE}(?:personal|private){SPACE}capacity", False, word_set("capacity")),
        (rf"(?P<whole>){_NAME}{SPACE}\((?:an?|the){SPACE}(?:[a-z-]+{SPACE}){{0,2}}?{_ROLES}", False, ROLE_WORDS | KIN_WORDS),
        (rf"(?P<whole>){_NAME},{SPACE}who{SPACE}(?:is|was){SPACE}(?:an?|the|one{SPACE}of{SPACE}the){SPACE}(?:[a-z-]+{SPACE}){{0,2}}?(?!employee|member){_ROLES}", True, ROLE_WORDS | KIN_WORDS),
        # thanked Mrs Vane for sharing what it was like; Mrs Vane's letter asked
        (rf"\bthanked{SPACE}(?P<name>{TITLED}){SPACE}for{SPACE}[^.\n]{{0,60}}?\b(?:sharing|telling|describing)\b[^.\n]{{0,20}}?\b(?:what|how|{_HIS}|experiences?)\b", True, word_set("thanked")),
        (rf"(?P<name>{LETTER}|{TITLED})['’]s?{SPACE}(?:(?:letter|e-?mail){SPACE}(?:asked|complained|of{SPACE}complaint|about)|(?:own{SPACE}|supplementary{SPACE})?(?:question|story|case|appeal|treatment|discharge|admission|funeral|operation|surgery|medication)\b)", False, word_set("letter email mail question story case appeal treatment discharge admission funeral operation surgery medication")),
        # complaint 17 003 (Miss Vane); Ms Vane v the Trust; on the application of Vane
        (rf"\b(?i:complaint|case|claim|appeal|tribunal|petition|deputation|question)\b[^.()\n]{{0,60}}\((?:(?:[Ff]rom|[Bb]y|[Oo]f){SPACE})?(?P<name>{LETTER}|{TITLED})\)", False, word_set("complaint case claim appeal tribunal petition deputation question")),
        (rf"\b(?i:petition|deputation|delegation|campaign)\b[^.()\n]{{0,60}}\((?:[Ll]ead{SPACE})?(?:[Ss]pokes[a-z]+|[Ss]peaker|[Oo]rganiser|[Pp]etitioner|[Ll]ed{SPACE}by|[Pp]resented{SPACE}by):?{SPACE}(?P<sure>)(?P<whole>){_NAME}", False, word_set("petition deputation delegation campaign")),
        (rf"(?P<name>{LETTER}|{TITLED}){SPACE}(?:v\.?|vs\.?|versus){SPACE}[A-Z]", True, word_set("v vs versus")),
        (rf"\bon{SPACE}the{SPACE}application{SPACE}of{SPACE}{_NAME}\)", True, word_set("application")),
        # (a) By Mr Vane to the Leader
        (rf"(?m:^)[^\S\n]*\(?(?:[a-z]|\d{{1,2}}|[ivx]{{1,4}})[.)][^\S\n]{{1,4}}(?:[Bb]y|[Ff]rom){SPACE}(?P<name>{TITLED})(?=,?{SPACE}(?:to|of|on|in|regarding|about)\b|[^\S\n]*[:–(-]|[^\S\n]*$)", False, word_set("by from")),
        # "They listened." Bashir, service user, Luton; – Ronke, 43, Acre
        (rf"[\"”’][^\S\n]{{0,3}}(?:[–—-][^\S\n]{{0,3}})?(?P<whole>){_NAME},{SPACE}(?:an?{SPACE})?{_ROLES}", True, ROLE_WORDS | KIN_WORDS),
    )
)  # fmt: skip
