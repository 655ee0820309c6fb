"""Words by which a sentence shows that its subject acts in no office: who it is, and what such people ask for or do."""

from ingest.rules.privacy_words import (
    KIN,
    OFFICE_AFTER,
    PEOPLE,
    POST_PHRASES,
    POSTS,
    PRIVATE_PHRASES,
    PRIVATE_ROLES,
    PUBLIC_PHRASES,
    PUBLIC_ROLES,
    WIDER,
    words,
)
from ingest.rules.tables import alternation, any_of

# Those who are asked for their views in surveys, groups and petitions, beside those of the tables of privacy.
ASKED = words("participant interviewee respondent undersigned signatory relative parent neighbour family nan nana")
# What speaks for such people.
PAPERS = ("petition", "deputation")
# Those of the tables that are called so in office too, or that are bodies: "local partners", "our client".
_UNSURE = {*WIDER, "local", "employee", "client"}
_ONE = sorted({*KIN, *PRIVATE_ROLES, *PUBLIC_ROLES, *PRIVATE_PHRASES, *PUBLIC_PHRASES, *ASKED} - _UNSURE | {*ASKED})
_OF_SEVERAL = sorted(
    {*(f"{one}s" for one in _ONE if one not in ("family", "undersigned")), "families", "signatories", *PEOPLE}
    - {"public", "users"}
)


_OFFICES = rf"(?:{'|'.join(sorted(OFFICE_AFTER))})"
_DETERMINER = (
    r"(?:an?|the|his|her|their|my|our|its|one|two|three|four|five|another|some|several|many|other|most|both|all|these"
    r"|[\w.█-]+['’]s?)"
)
_ADJECTIVES = rf"(?:(?!{_OFFICES}\b)[\w’'-]+ ){{0,3}}?"
# What goes on as the name of an office, a service or a body: "carer representative", "mother and baby unit".
_NO_OFFICE = (
    rf"(?![’'\w-])(?!\s+(?:{_OFFICES}|doctors?|practices?|hubs?|courts?|teams?|units?|homes?|and (?:baby|child\w*))\b)"
    r"(?-i:(?!\s+[A-Z][a-z]+ (?:Board|Forum|Council|Group|Network|Trust)))"
)
_TITLED = r"(?:(?:mr|mrs|ms|miss|dr) [\w’'-]+(?: [\w’'-]+)?, )?"
# "a widow", "her late father's brother", "Resident 4", and at the beginning without an article "Maternal grandmother".
ONE_OUTSIDER = (
    rf"{_TITLED}(?:{_DETERMINER} {_ADJECTIVES}{any_of(_ONE)}|(?:{any_of(_ONE)}) (?:\d{{1,2}}|(?-i:[A-Z]))\b"
    rf"|(?:\w+ )?{any_of([one for one in KIN if one not in WIDER])}){_NO_OFFICE}"
)
# "two of the parents", "Young carers", "Most respondents", "A petition of 871 names"
SEVERAL_OUTSIDERS = (
    rf"(?:{_DETERMINER} (?:of )?(?:{_DETERMINER} )?{_ADJECTIVES}(?:{any_of(_OF_SEVERAL)}|{any_of(PAPERS)}s?)"
    rf"|(?:\w+ ){{0,2}}?{any_of(_OF_SEVERAL)}(?-i:(?!\s+[A-Z]))"
    rf"|\d+% of (?:the )?{any_of(_OF_SEVERAL)}|(?:we,? )?the undersigned"
    rf"|the public(?! (?:health|sector|bod|service|inquir|consult|meeting|gallery|realm))){_NO_OFFICE}"
)
OUTSIDERS = rf"(?:{ONE_OUTSIDER}|{SEVERAL_OUTSIDERS})"

_BE = r"(?:(?:is|are|was|were|am) (?:\w+ly |now |also |still )?)"
_NOT_PASSIVE = r"(?<!\bbe )(?<!been )(?<!being )(?<!\bwere )(?<!\bwas )(?<!\bare )(?<!\bis )(?<!\bto )"
# What they do when they want something: "asked", "is pleading", "would like"; not "were asked", "wishing to".
ASKS = (
    rf"(?:{_NOT_PASSIVE}\b(?:(?:ask|request|want|demand|plead|call|insist|appeal|press|suggest)"
    r"(?:ed|s)?|(?:urge|pledge|propose|require)[ds]?|sought|seeks?|expect(?:ed(?! to\b)|s)?|hope[ds]?"
    r"|wish(?:ed|es)?|begged|begs?)\b(?! by\b)"
    rf"|{_BE}(?:asking|requesting|wanting|urging|demanding|pleading|calling|seeking|requiring|expecting|insisting"
    r"|hoping|appealing|pressing|begging)\b"
    r"|\bwould (?:\w+ly |also |very much |all |both )?(?:like|love|prefer|welcome|wish)\b)"
)
# What stands between them and that: no other verb of a plan, and no clause that says which of them.
_UP_TO = r"(?:(?!\b(?:who|that|which|will|would|shall|must|should|can|could|may|might|to)\b)[^.;:]){0,80}?"
_ONE_UP_TO = r"[^.;]{0,80}?"
ASK_NEXT = _UP_TO + ASKS  # behind "they"
OUTSIDERS_ASK = (
    rf"(?:{ONE_OUTSIDER}(?:(?:,? (?:who|whose)\b|,){_ONE_UP_TO}|{_UP_TO})|{SEVERAL_OUTSIDERS}{_UP_TO}){ASKS}"
)
OUTSIDERS_SPEAK = rf"{OUTSIDERS}{_UP_TO}{_NOT_PASSIVE}\b(?:said|told|spoken?|wrote|written|complained|described|explained|handed in|came to)\b"
# Someone in office answers them in the same sentence.
ANSWERED = (
    r"[;,] (?:and |but )?(?:[^,;]{2,60} )?(?:agreed|undertook|promised|said|replied|confirmed|answered|explained|would"
    r"|will|offered)\b"
)
# What tells of one of them, not of how it is for all: "had phoned", "was charged".
TELLS = (
    r"(?!.{0,200}\b(?:per|average|each|every|typical\w*|should|might|may|can|could|must"
    r"|in (?:two|three|four|five|ten|\d+))\b)[^.;]{0,90}?\b(?:had|has|was|said|told|thought|felt|spent|paid|rang|made|lost|took|lay|slept|sat|went|sought"
    r"|got|(?:ask|wait|call|phon|visit|receiv|want|demand|requir|claim|travell?|liv)ed)\b"
)
# What may stand before the subject: a number, quotation marks, "However,".
LEADS = (
    r"[\s\"“‘'(\[•·*–-]*(?:(?:\d{1,3}(?:\.\d+)*[.):]?|\(?[a-z]\)|(?:PS|PQ|Q)\d+[.:)]?)\s+)?"
    r"(?:(?:however|moreover|then|also|in addition|finally|furthermore|meanwhile|and|but|secondly|first(?:ly)?|lastly"
    r"|next|again|later|sadly|unfortunately|separately),?\s+)*"
)
# What stands before the comma behind which the subject does: "Following the complaint of Mr A, the Trust …".
FRONTS = (
    r"(?:in|on|at|by|for|with|without|to|after|following|further to|asked|because|as|since|when|while|if|although|though"
    r"|having|given|despite|regarding|concerning|due to|thanks to|based on|from|under|over|during|before|once|until"
    r"|replying|responding|answering|\w+ing\b[^,]{0,30}█)\b"
)
# A pronoun or other word for whoever acted last.
GOES_ON = (
    r"(?:he|she|(?P<they>they)|(?P<both>both|all (?:two|three|four)|the (?:family|couple|pair|group|two|parents))"
    r"|the (?:father|mother|man|woman|lady|gentleman|daughter|son|widow|widower|resident|patient|carer))(?![\w’'-])"
)
# More than one of them: "Mr A and Mrs B", "the parents of a patient".
MORE_THAN_ONE = (
    r"█,? (?:and|&) [^.;]{0,60}█"
    r"|\b(?:family|families|couple|parents|relatives|carers|residents|patients|participants|petitioners|neighbours"
    r"|campaigners|respondents|tenants)\b"
)
# From the beginning of a sentence to a mask that is its subject: no verb, and no word by which it is an object.
TO_THE_MASK = (
    r"(?:(?!(?:was|were|is|are|has|have|had|will|would|be|been|being|to|from|with|by|for|on|about|that|agreed|resolved"
    r"|noted|thanked|heard|received|invited|allowed|welcomed|read|met|told|asked|thanks|letter|letters)\b)"
    r"[\w’'.&-]+,?[ (]\s*){0,6}?█"
)
# Behind a mask: it only says whose the subject is ("Mrs A's care plan"), unless a relative is.
OWNED = rf"['’]s?\s+(?!(?:[a-z]+ )?(?:{any_of(KIN)}|family|parents?|relatives?|carers?)\b)"
# Words before a mask that show somebody in office to be the subject, and such a subject without a name.
_POST = rf"(?:{alternation((*POSTS, *POST_PHRASES))}|alderman|councillors?|cllrs?|dr|doctor|professor)\b"
IN_OFFICE = (
    rf"\b(?:{_POST}|(?:council|trust|ccg|board|committee|panel|commission|cabinet|members?|officers?|staff|we|our|icb"
    r"|nhs|hospital|department)\b)"
)
# Behind a mask: an office, which its holder has all the same: "Mr A, Deputy Director of Finance", "Ms B (Chair)".
OFFICE_BEHIND = rf"\s*[,(–-]\s*(?-i:(?:[A-Z][\w’'&-]* (?:(?:of|for|and) )?){{0,4}}?(?=[A-Z])){_POST}"
OFFICER = rf"(?:(?:the|an?|our|its) )?(?:[\w’'&-]+ ){{0,3}}?{_POST}"
# Somebody in office gives others the floor: "The Chair invited Mr A to speak".
GIVES_FLOOR = (
    r"\b(?:welcomed|invited|allowed|permitted|introduced|called (?:on|upon)|heard (?:[\w-]+ )?from"
    r"|received (?:[\w-]+ ){0,5}from)\b[^.;█]{0,40}█"
)
# Behind a mask, who wants something: "a letter from Mr A, who demanded", "The Chair allowed Mr A …; he wanted".
ASKED_BEHIND = (
    rf"█(?:,? (?:an?|of|from) [^,.;█]{{2,40}})?\W+who (?:had |then |also )?{ASKS}"
    rf"|{GIVES_FLOOR}[^.]{{0,200}}?[;,]\s+(?:and )?(?:he|she|they) (?:had |also )?{ASKS}"
)
# How a question or statement of the public is headed, and its answer.
QUESTION = (
    r"\W*(?:supplementary |public |written )?(?:(?:question|statement|petition|query|representation|submission|comment)"
    r"(?: (?:no\.? ?)?\d{1,2})?(?:\s*[:–—(-]|\s+(?:[\w-]+ ){0,4}(?:from|by)\b"
    r"(?! (?:the )?(?:public|members? of|residents|patients|carers))|\W*$)|(?:q|pq|ps) ?\d{1,2}\b|q:)"
)
ANSWER = (
    r"\W*(?:(?:(?:the|our|written|full|officers?['’]) ){0,2}(?:answer|response|reply)\b|a ?\d{1,2}[.:)]|a:|resolved\b|decision\b|action\b|agreed\b"
    r"|thank you for your\b)"
)
