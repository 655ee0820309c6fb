"""Private roles beside a name behind other words, couples, and what only somebody private does or is told of."""

import re

from ingest.privacy.cues import KIN_WORDS, KINDRED, ROLE, ROLE_WORDS, word_set
from ingest.privacy.names import LETTER, PERSON, SPACE, TITLED, WORD
from ingest.rules.privacy_words import POSTS
from ingest.rules.tables import any_of

_NAME = rf"(?P<name>(?>{PERSON}))"
_TWO = rf"(?P<name>(?>{TITLED}|{WORD}{SPACE}{WORD}(?:{SPACE}{WORD})?))"
_POST = rf"\b(?i:{any_of([post for post in POSTS if post != 'healthwatch'])}|member{SPACE}of{SPACE}the{SPACE}(?!public))s?\b"
_WORDS = r"(?:[\w’'&.-]+[^\S\n]{1,3})"
_PLAIN = rf"(?:(?!{_POST}|(?:board|council|trust|for|the|of|an?|and|by|with|on|to|from)\b)[\w’'-]+{SPACE})"
_ONE_ROLE = rf"{ROLE}(?<!s)"
_HIS = r"(?:his|her|their)"
_QUOTE = r"[\"“‘']"

# As those of the cues: (pattern, whether a story is told, words one of which the line must hold).
APPOSITION: tuple[tuple[re.Pattern[str], bool, frozenset[str]], ...] = tuple(
    (re.compile(pattern), story, needs)
    for pattern, story, needs in (
        # Mr Vane (East Kent resident); Ivor Vane (NHS campaigner and member of the public), but (resident and Chair)
        (rf"(?P<whole>)(?P<sure>){_NAME}{SPACE}\((?![^()\n]*{_POST}){_WORDS}{{0,5}}?{_ONE_ROLE}(?:{SPACE}and{SPACE}{_WORDS}{{0,4}}[\w’'-]+)?\)", False, ROLE_WORDS),
        # Vera Vane, Acre resident, asked
        (rf"(?P<whole>){_TWO},{SPACE}{_PLAIN}{{1,3}}?(?=[a-z]){_ONE_ROLE}(?=[,.;:]|{SPACE}(?:and|who|asked|said|spoke)\b)", False, ROLE_WORDS),
        # Local resident and former nurse Vera Vane
        (rf"\b{_ONE_ROLE}{SPACE}(?:and|&){SPACE}(?=[a-z]){_PLAIN}{{1,3}}?(?P<whole>)(?P<name>{WORD}{SPACE}{WORD}|{TITLED})", False, ROLE_WORDS),
        # Ivor Vane attended as a member of the public
        (rf"(?P<whole>){_TWO},?{SPACE}(?:who{SPACE})?(?:attended|came|spoke|wrote|was{SPACE}(?:present|there|here))(?:{SPACE}the{SPACE}\w+)?{SPACE}as{SPACE}(?:an?|one{SPACE}of{SPACE}the){SPACE}{_PLAIN}{{0,2}}?{_ONE_ROLE}", False, word_set("attended came spoke wrote present there here")),
        # Vera and Ivor (parents of twins); Mum Vera and dad Ivor; his mate 'Big Vane'
        (rf"(?P<name>{WORD}{SPACE}(?:and|&){SPACE}{WORD}(?:{SPACE}{WORD})?){SPACE}?\((?:the{SPACE})?(?:(?:grand|foster{SPACE}|step)?parents|{KINDRED}s|(?:foster{SPACE})?carers)\b", True, KIN_WORDS | word_set("parents grandparents")),
        (rf"\b(?:[Mm]um|[Mm]ummy|[Mm]am|[Dd]ad|[Dd]addy|[Nn]an){SPACE}(?P<any>)(?P<name>{WORD})(?=[,.]|['’]s\b|{SPACE}[a-z])", True, word_set("mum mummy mam dad daddy nan")),
        (rf"\b{_HIS}{SPACE}(?:mate|pal|buddy|{KINDRED}){SPACE}{_QUOTE}(?P<any>)(?P<name>{WORD}(?:{SPACE}{WORD})?)[\"”’']", True, KIN_WORDS | word_set("mate pal buddy")),
        # Mrs Vane had found her late husband's notes; Mrs Vane lived alone; Ivor, who slept behind the shops
        (rf"(?P<name>{LETTER}|{TITLED}){SPACE}[a-z][^.;:\n]{{0,60}}?\b{_HIS}{SPACE}(?:late|dead|dying|stillborn|unborn){SPACE}{KINDRED}", True, word_set("late dead dying stillborn unborn")),
        (rf"(?P<name>{LETTER}|{TITLED}){SPACE}(?:had{SPACE}|has{SPACE})?(?:lives|lived|been{SPACE}living|was{SPACE}living|is{SPACE}living){SPACE}(?:alone|on{SPACE}{_HIS}{SPACE}own|with{SPACE}{_HIS}{SPACE})", True, word_set("lives lived living")),
        (rf"(?P<name>{WORD}),{SPACE}who{SPACE}(?:had{SPACE}|has{SPACE}|was{SPACE}|is{SPACE}|once{SPACE})*(?:slept|sleeps|sleeping|begged|begs|begging|drank|injected|squatted|lodged|lodging)\b", True, word_set("slept sleeps sleeping begged begs begging drank injected squatted lodged lodging")),
        # heard from Ivor, who had been; the Chair welcomed Vera, who came
        (rf"\b(?:heard{SPACE}(?:[a-z]+{SPACE})?from|listened{SPACE}to|welcomed|introduced){SPACE}(?P<name>{WORD}),{SPACE}(?:who|whose)\b(?!{SPACE}(?:leads|runs|chairs|manages|works|heads|is{SPACE}the|will|would|has{SPACE}joined|had{SPACE}joined)\b)", True, word_set("heard listened welcomed introduced")),
        # a deputation from Save Our Ward, led by Vera Vane; 3 Mill Row – Mrs Vane – my mother
        (rf"\b(?i:deputation|delegation|petition|campaign)\b[^.;\n]{{0,120}}?,{SPACE}(?:led|headed|organised|presented|started|fronted){SPACE}by{SPACE}(?P<whole>){_NAME}", False, word_set("deputation delegation petition campaign")),
        (rf"(?P<name>{TITLED}){SPACE}[–—-]{SPACE}(?:my|our){SPACE}(?:[a-z]+{SPACE}){{0,2}}?{KINDRED}", True, KIN_WORDS),
        # Mr Vane of Acre Patients (speaking as a patient); "I am Vera Vane and I care"
        (rf"(?P<whole>)(?P<sure>){_NAME}{SPACE}of{SPACE}(?:{WORD}{SPACE}){{1,5}}\((?:speaking|here|attending|writing){SPACE}as{SPACE}an?{SPACE}{_PLAIN}{{0,2}}?{_ONE_ROLE}", False, word_set("speaking here attending writing")),
        (rf"\b(?:I{SPACE}am|I['’]m|[Mm]y{SPACE}name{SPACE}is){SPACE}(?P<any>)(?P<name>{WORD}(?:{SPACE}{WORD})?)(?=,?{SPACE}and{SPACE}(?:I|my)\b(?!{SPACE}(?:am|work|lead|chair|run|manage|represent)\b))", True, word_set("am m name")),
        # Learning Review – Mrs Vane
        (rf"\b(?:Learning|Thematic|Incident|LeDeR|Rapid){SPACE}[Rr]eviews?(?:{SPACE})?(?::|–|-|into|about|regarding){SPACE}(?P<name>{LETTER}|{TITLED})(?=[^\S\n]*(?:$|\n|[,.;(]))", True, word_set("review reviews")),
        # 2 members of the public were present, Mr Vane and Ms Roe
        (rf"\bmembers{SPACE}of{SPACE}the{SPACE}public{SPACE}(?:were|was){SPACE}(?:also{SPACE})?(?:present|in{SPACE}attendance|there)[,:]?{SPACE}(?P<whole>){_NAME}", False, word_set("public")),
    )
)  # fmt: skip
