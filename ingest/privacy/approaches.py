"""The words beside the names of those who approach a meeting from outside, or whom its cases and reviews are about."""

import re

from ingest.privacy.cues import KINDRED, OUTSIDE, word_set
from ingest.privacy.names import LETTER, PERSON, SPACE, TITLED, WORD

_BY = r"(?:by|of|from|on\s+behalf\s+of|involving)"
_NAME = rf"(?P<name>(?>{PERSON}))"  # whole: no part of it, where what stands behind it bars it
_SOME = rf"(?:{SPACE}[a-z]+){{0,4}}?{SPACE}"
_SAT = rf"(?:floor|(?:public{SPACE})?gallery|public{SPACE}(?:seats|seating|benches))"
_HIS = r"(?:his|her|their)"

# As those of the cues: (pattern, whether a story is told, words one of which the line must hold). A group `whole` marks
# words after which two words in capitals are a name that the list of first names need not know, a group `told` those
# that need a story behind them.
APPROACHES: tuple[tuple[re.Pattern[str], bool, frozenset[str]], ...] = tuple(
    (re.compile(pattern), story, needs)
    for pattern, story, needs in (
        # a complaint brought on behalf of Mrs Vane; the complaint of Ivor Vane; a compliment from Ivor Vane
        (rf"\b(?i:complaint|compliment|grievance)s?\b{_SOME}{_BY}{SPACE}(?:an?{SPACE})?(?P<whole>){_NAME}", False, word_set("complaint complaints compliment compliments grievance grievances")),
        # the appeal of Ivor Vane against; a claim by Ivor Vane
        (rf"\b(?i:appeal|claim|objection|representation|testimony|statement)s?\b{_SOME}{_BY}{SPACE}(?:an?{SPACE})?{_NAME}(?!{SPACE}(?:to{SPACE}(?:the|Councillor)|[A-Z]))", False, word_set("appeal appeals claim claims objection objections representation representations testimony statement statements")),
        # Speaking from the floor, Ivor Vane asked; Ivor Vane asked from the public gallery
        (rf"\b[Ff]rom{SPACE}the{SPACE}{_SAT},{SPACE}(?P<whole>){_NAME}", False, word_set("floor gallery seats seating benches")),
        (rf"(?P<whole>){_NAME},?{SPACE}(?:[a-z]+,?{SPACE}){{0,3}}(?:from|in){SPACE}the{SPACE}{_SAT}", False, word_set("floor gallery seats seating benches")),
        # A resident of Acre, Ivor Vane, called for; On behalf of the objectors, Ivor Vane spoke
        (rf"{OUTSIDE}{SPACE}(?:of|from|in|near){SPACE}(?:the{SPACE})?{WORD}(?:{SPACE}{WORD})?,{SPACE}(?P<whole>){_NAME}(?=,|{SPACE}[a-z])", False, word_set("resident residents tenant tenants householder villager constituent campaigner member objector parishioner local petitioner supporter")),
        (rf"\b[Oo]n{SPACE}behalf{SPACE}of{SPACE}(?:the{SPACE}|local{SPACE})?(?:objectors|residents|petitioners|campaigners|families|tenants|patients|carers),{SPACE}{_NAME}", False, word_set("behalf")),
        # Vera Vane has looked after her husband; who had been caring for her mother
        (rf"(?P<whole>){_NAME},?{SPACE}(?:who{SPACE})?(?:(?:has|have|had){SPACE})?(?:also{SPACE}|always{SPACE}|been{SPACE})*(?:look(?:s|ed|ing)?{SPACE}after|car(?:es|ed|ing){SPACE}for|nurs(?:ed|es|ing)){SPACE}{_HIS}{SPACE}(?:[a-z]+{SPACE}){{0,2}}{KINDRED}", True, word_set("look looks looked looking cares cared caring nursed nurses nursing")),
        # read out a letter by Ivor Vane; an e-mail from Ivor Vane, of Acre, was read out
        (rf"\b(?i:read)(?:{SPACE}out)?{SPACE}(?:an?|the){SPACE}(?:letter|e-?mail|statement|message|card|note){_SOME}{_BY}{SPACE}(?:an?{SPACE})?(?P<whole>){_NAME}", False, word_set("read")),
        (rf"\b(?i:letter|e-?mail|message|card|note)s?\b{_SOME}(?:by|from){SPACE}(?:an?{SPACE})?(?P<whole>){_NAME}(?=,?{SPACE}(?:(?:of|from|in){SPACE}{WORD},?{SPACE})?(?:was|were|had{SPACE}been){SPACE}(?:then{SPACE})?(?:read|shared)|,?{SPACE}and{SPACE}{_HIS}{SPACE}|,{SPACE}(?:of|from){SPACE}{WORD}[,.]|,{SPACE}whos?e?{SPACE})", False, word_set("letter letters email emails mail mails message messages card cards note notes")),
        # a deputation comprising Ivor Vane; a petition organised by Ivor Vane
        (rf"\b(?i:deputation|delegation|petition)s?\b{_SOME}(?:comprising|consisting{SPACE}of|made{SPACE}up{SPACE}of|including|led{SPACE}by|headed{SPACE}by|organised{SPACE}by|from|by){SPACE}(?P<whole>){_NAME}", False, word_set("deputation deputations delegation delegations petition petitions")),
        # the review concerning Ivor; the inquest into the death of Ivor Vane; Safeguarding Adults Review: Ivor
        (rf"\b(?i:review|inquest|inquiry|investigation)s?\b(?:{SPACE}(?:concerning|regarding|about|into|relating{SPACE}to|in{SPACE}respect{SPACE}of)){SPACE}{_NAME}(?!{SPACE}(?:Inquiry|Report))", True, word_set("review reviews inquest inquests inquiry inquiries investigation investigations")),
        (rf"\b(?:deaths?|murder|homicide|suicide|killing){SPACE}of{SPACE}(?:(?:baby|little|young|patient){SPACE})?(?P<whole>){_NAME}", True, word_set("death deaths murder homicide suicide killing")),
        (rf"\b(?:Adults?|[Cc]ase|Homicide|Practice|Child|Fatality|Mortality){SPACE}[Rr]eviews?(?:{SPACE})?(?::|–|-|into|about|regarding){SPACE}{_NAME}(?=[^\S\n]*(?:$|\n|[,.;(]))", True, word_set("review reviews")),
        # Take Ivor Vane: after losing his job
        (rf"\b(?:Take|Consider|Picture){SPACE}(?:the{SPACE}(?:case|example){SPACE}of{SPACE})?(?P<whole>)(?P<told>){_NAME}(?=[,:.;–-])", True, word_set("take consider picture")),
        # told the Board about Ivor Vane, who; heard how Ivor Vane lost his home
        (rf"\b(?:told|heard|learn(?:ed|t)|spoke){SPACE}(?:(?:us|members|the{SPACE}\w+){SPACE})?(?:about|of|how){SPACE}(?P<whole>){_NAME},{SPACE}(?:who|whose|an?{SPACE}[a-z]|\d)(?!{SPACE}(?:will|would|is|was|has|had|leads|chairs|joined|joins|runs)\b(?!{SPACE}(?:unable|not|left|lived|been|lost|waited|told|sent|ill|in)))", True, word_set("told heard learned learnt spoke")),
        (rf"\b(?:told|heard|learn(?:ed|t)){SPACE}(?:(?:us|members|the{SPACE}\w+){SPACE})?how{SPACE}(?P<whole>)(?P<told>){_NAME}{SPACE}[a-z]", True, word_set("told heard learned learnt")),
        # a man known as Spike; Douglas, known as Dougie; the foster family, the Vanes
        (rf"\b(?:man|woman|boy|girl|lad|patient|resident|gentleman|lady|person|child|teenager){SPACE}(?:who{SPACE}was{SPACE}|only{SPACE})?(?:known|called|named|nicknamed)(?:{SPACE}(?:here|only|locally|to{SPACE}[a-z]+))*(?:{SPACE}(?:as|in{SPACE}the{SPACE}report))?{SPACE}(?P<any>)(?P<name>{LETTER}|{TITLED}|{WORD})", True, word_set("known called named nicknamed")),
        (rf"{WORD},?{SPACE}(?:also{SPACE}|better{SPACE})?known{SPACE}(?:to{SPACE}[a-z ]{{2,30}}{SPACE})?as{SPACE}(?P<name>{WORD})(?![^\S\n]+[A-Z])", True, word_set("known")),
        (rf"\b(?:family|couple|neighbours|parents|grandparents),{SPACE}the{SPACE}(?P<any>)(?P<name>{WORD}s)(?=,|\.)", True, word_set("family couple neighbours parents grandparents")),
        # whose organiser was Ivor Vane; in the gallery were Ivor Vane and Mr Roe; Ivor Vane (Save Our Ward)
        (rf"\b(?:organiser|petitioner|complainant|objector|questioner|appellant|deceased|victim)s?{SPACE}(?:was|were|is|are|being){SPACE}(?P<whole>){_NAME}", False, word_set("organiser organisers petitioner petitioners complainant complainants objector objectors questioner questioners appellant appellants deceased victim victims")),
        (rf"\b{_SAT}{SPACE}(?:was|were|sat|stood){SPACE}(?P<whole>){_NAME}", False, word_set("floor gallery seats seating benches")),
        (rf"{_NAME}{SPACE}\((?:[Ff]or{SPACE}|of{SPACE})?(?:Save|Stop|Keep|Hands{SPACE}[Oo]ff|Protect|Defend){SPACE}[^)\n]{{2,60}}\)", False, word_set("save stop keep hands protect defend")),
        # the late Ivor Vane; Auntie Vera Vane; thanked Ivor Vane for telling of her illness
        (rf"\b[Tt]he{SPACE}late{SPACE}{_NAME}", True, word_set("late")),
        (rf"\b(?:Auntie|Aunty|Uncle|Nana?|Granny|Grandma|Grandad|Grandpa|Nanny){SPACE}(?P<any>){_NAME}", True, word_set("auntie aunty uncle nan nana granny grandma grandad grandpa nanny")),
        (rf"\bthanked{SPACE}{_NAME}{SPACE}for{SPACE}[^.\n]{{0,80}}?\b{_HIS}{SPACE}(?:own{SPACE}|personal{SPACE}|[a-z]+{SPACE})?(?:story|journey|loss|illness|diagnosis|recovery|cancer|dementia|stroke|bereavement|condition|caring{SPACE}role)\b", True, word_set("thanked")),
        # the mother of the deceased, Vera Vane; Ivor Vane's complaint; Question 3 – Ivor Vane: will; "Thanks." (Vera, Acre)
        (rf"\b[Tt]he{SPACE}(?:deceased|victim|bereaved|complainant),{SPACE}(?P<whole>){_NAME}", True, word_set("deceased victim bereaved complainant")),
        (rf"{_NAME}['’]s?{SPACE}(?:complaint|grievance|inquest|petition|diagnosis|illness|bereavement)\b", True, word_set("complaint grievance inquest petition diagnosis illness bereavement")),
        (rf"(?m:^)[^\S\n]*(?:Q|Question|QUESTION)[^\S\n]?\d+[.:)]?[^\S\n]*(?:[–-][^\S\n]*)?(?:from{SPACE})?{_NAME}(?=[^\S\n]*(?:$|[:–,(-]))", False, word_set("q question")),
        (rf"[.,!?…][\"”’]{SPACE}\({_NAME}(?=[,)])", True, frozenset()),
    )
)  # fmt: skip
