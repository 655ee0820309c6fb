"""Facts about the field that linking goes by, as data: how names vary, and how papers report on what was promised."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Given names and their short forms, as councillors and officers use both. Each row is one name.
SHORT_FORMS = (
    "anthony tony", "andrew andy", "edward ed eddie ted", "elizabeth liz beth", "james jim jimmy", "john johnny jon",
    "katherine kathryn catherine kate kath cathy kathy", "kenneth ken", "christopher chris", "christine chris",
    "david dave", "deborah debbie deb", "daniel dan", "frederick fred", "gerald gerry", "geoffrey geoff",
    "jennifer jenny", "joseph joe", "judith judy", "lawrence laurence larry", "margaret maggie", "matthew matt",
    "michael mike mick",
    "nicholas nick", "nicola nicky nikki", "pamela pam", "patricia pat trish", "patrick pat paddy", "peter pete",
    "philip phillip phil", "raymond ray", "rebecca becky", "richard dick", "robert rob bob", "ronald ron",
    "samuel sam", "samantha sam", "stephen steven steve", "susan sue", "terence terry", "thomas tom", "timothy tim",
    "victoria vicky", "william bill will",
)  # fmt: skip
# Words that tell no programme from another.
GENERIC = _words("""
    the a an of and for to in on at with by our its new local programme project plan strategy service services team
    scheme initiative pilot model review fund system group board work workstream centre framework approach
    business case single integrated joint care health social community
""")  # fmt: skip
# Words of the names of councils that name no place.
NO_PLACE = _words("""
    council borough metropolitan city county district london royal of and the unitary authority nhs ccg clinical
    commissioning group trust foundation health wellbeing board care social scrutiny committee
""")  # fmt: skip
# Words that say nothing about what was to be done.
LITTLE = _words("""
    the a an of and or for to in on at with by from as be been being is are was were has have had that this these
    those it its their his her our we they he she will would shall should could can may might must not no any all
    more further which who what when where there than then also into over under about between within during after
    before up out off new agreed agree resolved resolve requested request asked ask recommended recommend noted note
    meeting report reports update updates board committee members member council councillor cllr chair officer
    officers commission panel cabinet action actions item agenda minutes made make said say stated advised confirmed
    explained informed reported provide provided given give part work working year years month months week next last
    january february march april may june july august september october november december spring summer autumn
    winter end mid early late date time
""")  # fmt: skip
_DONE = (
    "opened launched completed delivered established implemented published appointed recruited introduced circulated "
    "finished signed commissioned achieved held produced submitted provided sent shared written installed built "
    "approved adopted awarded procured merged transferred moved extended distributed undertaken carried\\ out set\\ up "
    "put\\ in\\ place rolled\\ out gone\\ live arranged created developed refreshed updated reviewed discharged met"
).replace("\\ ", "~")
DONE_WORDS = "|".join(word.replace("~", " ") for word in _DONE.split())
_HAS = r"\b(?:has|have|had)(?: now| since| already| all| both| recently| successfully)*"
_WAS = r"\b(?:was|were)(?: now| then| all| both| formally| officially| successfully)*"
# How a paper reports what became of something; the first that fits counts. Seen in: minutes, action logs, briefings.
REPORTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("not-done", re.compile(
        r"\b(?:has|have|had|was|were|is|are) (?:still )?(?:not(?: yet)?|yet to)\b|\bnot yet (?:been|in place|complete)"
        r"|\b(?:delayed|postponed|deferred|slipped|remains? outstanding|still outstanding|no longer going ahead)\b",
        re.I)),
    ("done", re.compile(
        rf"{_HAS}(?: been)? (?:{DONE_WORDS})\b|{_WAS} (?:{DONE_WORDS})\b|\b(?:went|gone) live\b"
        r"|\b(?:opened|launched|began|started|closed) (?:on|in|its doors|at|to)\b"
        r"|\b(?:is|are) now (?:in place|complete|open|operational|up and running|live|available|established)\b"
        r"|\b(?:is|was|now) complete[d]?\b|\b(?:status|progress|update)\s*[:–-]\s*(?:complete[d]?|closed|done)\b"
        r"|[–:(-]\s*(?:complete[d]?|done|closed)\b[.)]?\s*$", re.I)),
    ("under-way", re.compile(
        r"\b(?:under ?way|in progress|progressing|on track|on schedule|ongoing)\b"
        r"|\b(?:is|are|was|were) being (?:developed|implemented|delivered|established|prepared|built|recruited)\b",
        re.I)),
)  # fmt: skip
# A paper that refers to an action by its number: "update on action 12", "Action 12 – complete".
ACTION_NUMBER = re.compile(r"\baction(?: point| no\.?| number| ref\.?)?\s*:?\s*(\d{1,3}(?:[./]\d{1,3})?)\b", re.I)
# The number at the beginning of a line in an action list.
LINE_NUMBER = re.compile(
    r"^[ \t|•*-]*(?:action(?: point| no\.?| number)?\s*:?\s*)?(\d{1,3}(?:[./]\d{1,3})?)[.):|\s]", re.I
)
REPLACES = re.compile(r"\b(?:replac(?:e[sd]?|ing)|supersed(?:e[sd]?|ing)|instead of|revised|rather than)\b", re.I)
SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[A-Z0-9“\"(•])|\n\s*\n|\n(?=\s*(?:[•*–-]|\d{1,3}[.)]|\([a-z]\))\s)")
WORD = re.compile(r"\d+/\d+|\d+(?:[.,]\d+)*|[^\W\d_]+(?:[’'-][^\W\d_]+)*")
