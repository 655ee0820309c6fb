"""Dates in a sentence that are of something told, done or measured already, and dates that have been given up."""

import re

# Each with an invented example in tests/ingest/dates/test_bygone.py.
HAD = re.compile(
    r"\bhad (?:\w+ly |already |first |also )?(?:been )?(?:opened|begun|started|closed|met|taken place|ended|run|come"
    r"|made|gone|moved|launched|agreed(?! to\b)|approved|signed|published|finished|left|joined|held)\b[^,;.]{0,30}\Z",
    re.IGNORECASE,
)
# What was measured or done then: "waits stood at 12 weeks in July", "the plan, first discussed in July, will come".
WAS = re.compile(
    r"\b(?:(?<!target )(?<!plan )(?<!goal )(?<!trajectory )(?<!ambition )(?<!ceiling )(?<!standard )"
    r"(?:stood|was|were|been|averaged|reached|totalled) (?:at )?(?:about |around |just |only |over |under )?"
    r"(?:£|\d[\d,.]*)"
    r"|(?:rose|risen|fell|fallen|grew|grown|dropped|climbed) (?:from|to|by)\b"
    r"|(?<!\bbe )(?<!\bto )(?:was |were |been )?(?:missed|breached|(?:first|originally|last|previously) \w+ed)\b"
    r"|had asked|(?:since|that|which) (?:it |they )?(?:began|opened|started|launched))\b"
    r"(?:(?!\b(?:will|would|shall|must|should|to)\b)(?:[^,;.]|\.\d)){0,40}\Z",
    re.IGNORECASE,
)
# "The board had, on 17 July, referred it", "had in March decided".
_HAD_ON = re.compile(r"\bhad,?\s+(?:on|in)\s+\Z", re.IGNORECASE)
_SAID = (
    r"(?:asked|recommended|told|wrote|written|suggested|advised|pledged|promised|resolved|heard|said|urged|stated"
    r"|warned"
    r"|informed|notified|visited|met|discussed|considered|debated|adopted|ratified|endorsed|scrutinised|declared|voted"
    r"|decided|announced|looked at|signed off|gave notice|given notice|responded|replied|reported|called on|complained"
    r"|supported|approved|set (?:us|it|them) up)"
)
_NO_ACT = (
    r"(?!\b(?:starting|beginning|opening|closing|running|going|taking|moving|to|that|will|would|shall|must|should"
    r"|be|for|if"
    r"|whether|when|until)\b)"
)
# "told the forum on 14 June that", "asked us in March for": the verb, hardly an object, and the date right behind.
_SAID_ON = re.compile(
    rf"(?<!be )(?<!being )(?<!to be )\b(?:{_SAID},?(?:\s{_NO_ACT}[^\s,;.]+){{0,6}}"
    rf"|agreed(?: with \S+)?),?\s(?:at (?:its|their|the|our) meeting )?"
    r"(?:back )?(?:on|in|of)\s(?:early |late |mid-?)?\Z",
    re.IGNORECASE,
)
# "a memorandum signed in March", "a deed made on 5 June", "agreed by the Health and Wellbeing Board on 3 October"
_DONE_ON = re.compile(
    r"(?<!be )(?<!been )(?<!being )(?<!to )\b(?:signed|approved|agreed|adopted|made(?! up\b)|issued|published"
    r"|received|given|passed|ratified|abolished|produced|drawn up|commissioned)\b"
    rf"(?:\s{_NO_ACT}(?!and\b(?!\s(?-i:[A-Z])))[^\s,;.]+){{0,8}},?\s(?:on|in)\s(?:early |late |mid-?)?\Z",
    re.IGNORECASE,
)
# "Version 2, agreed by the Alliance Board, 17 May"
_DONE_BY = re.compile(
    r"(?<!be )(?<!been )(?<!being )(?<!to )\b(?:signed(?: off)?|approved|agreed|adopted|endorsed|ratified) by (?:the )?"
    r"(?-i:[A-Z][\w&’'-]*)(?: (?:(?-i:[A-Z][\w&’'-]*)|of|and|the|for)){0,8},\s\Z",
    re.IGNORECASE,
)
# "a gap was forecast in May", "were each consulted in May"; not "was planned for May" or "were asked for it in May".
_WAS_DONE = re.compile(
    r"\b(?:was|were|(?:has|have|had) been) (?:\w+ly |each |all |first |also |both |then ){0,2}"
    r"(?!asked|told|required|requested|instructed|expected|planned|scheduled|due|set\b|agreed|promised|proposed"
    r"|hoped|intended"
    r"|directed|advised|delayed|deferred|postponed|moved|extended|brought|put|given|fixed|booked|meant|supposed"
    r"|needed|aimed)"
    r"(?:\w+ed|sent|held|made|met|told|lost|found|taken|shown|forecast|begun|written|drawn|let|seen|heard|known)\b"
    rf"(?:\s{_NO_ACT}(?!and\b)[^\s,;.]+){{0,4}}\s(?:on|in)\s(?:early |late |mid-?)?\Z",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|must|should|may|can|could|to|due|going|expected|once|if|when|until)\b"
    r"[^,;.]{0,60}\Z|['’]ll\b[^,;.]{0,40}\Z",
    re.IGNORECASE,
)
# "In July the Committee had recommended", "On 20 November councillors asked": the date, who, and the verb.
_THEN_SAID = re.compile(
    rf"\)?,?\s(?:meeting,?\s)?(?:{_NO_ACT}(?!which\b|and\b)[^\s;.]+\s+){{0,9}}(?:also )?(?:{_SAID}"
    rf"|agreed)\b(?!\s(?:date|time"
    rf"|timetable|deadline))",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"(?:\A|[.;:,\n(“\"–-]|\b(?:and|but|that))\W*(?:(?:back )?(?:on|in)\s|at (?:its|their|the|our|a)\s|\()?\Z",
    re.IGNORECASE,
)
_WILL = re.compile(
    r"\b(?:will|would|shall|must|should|(?:is|are|was|were|due|agreed|going|expected|hopes?) to)\b|['’]ll\b"
)


_PREPOSITION = re.compile(r"on\s+", re.IGNORECASE)


def is_told(text: str, span: tuple[int, int], start: int, end: int) -> bool:
    """Whether the date at `start` to `end` is when something was said or done that the span tells of."""
    within = _PREPOSITION.match(text, start, end)  # a kind of date that begins with its own: "on Tuesday"
    before = text[max(span[0], start - 110) : within.end() if within else start]
    if HAD.search(before) or _HAD_ON.search(before) or WAS.search(before) or _WAS_DONE.search(before):
        return True
    for pattern in (_SAID_ON, _DONE_ON, _DONE_BY):
        match = pattern.search(before)
        if match and not _AHEAD.search(before, 0, match.start()):
            return True
    if not _FRONTED.search(before):
        return False
    match = _THEN_SAID.match(text, end, min(span[1], end + 130))
    return match is not None and not _WILL.search(match[0])


_MOVED = (
    r"(?:slipped|slipping|deferred|defer|postpone|re-?schedule|moved"
    r"|brought forward|bring forward|brings? \w+ forward|put back|put off|postponed"
    r"|delayed|re-?scheduled|re-?set|(?:changed|extended|revised|carried|held)(?= (?:over )?from\b)|pushed back"
    r"|forward)"
)
# What a date was before it was moved: "slipped from May to September", "(was June)", "originally March", "not July".
_GIVEN_UP = re.compile(
    rf"\b{_MOVED}\b(?:\s[^\s,;.|]+){{0,12}}?\sfrom\s(?:the\s)?\Z"
    r"|(?:^|[(\[;,|–-]\s?|\b)(?:was|were|originally|formerly|previously|initially|was due|was to be|was due (?:by"
    r"|in|on)"
    r"|planned for|instead of|rather than|not|and not|no longer)(?:\s(?:by|in|for|on|until|the|due))*[:\s]\s*\Z"
    r"|\bshould have \w+\b(?:(?!\b(?:now|but|instead)\b)[^;.,]){0,50}\Z"
    r"|\b(?:was|were) (?:due|to have|planned|meant|supposed|promised|expected)\b"
    r"(?:(?!\b(?:but|now|to [A-Z\d]|deferred|moved|postponed|put)\b)[^;.,\d]){0,50}\Z",
    re.IGNORECASE,
)
# The date that stands instead: "now 29 September", "new date: 4 May", "put back to July", "will now attend in May".
_FILLS = r"[:,\s]+(?:(?:be|is|for|on|in|by|to|the|due|at|of|expected|date)\s+){0,4}\Z"
_INSTEAD = re.compile(
    rf"\b(?:now|new (?:target |due )?date(?: is| of| set)?|revised (?:date|to)|(?:{_MOVED}|extended|revised"
    rf"|changed)(?:\s[^\s;.|]+){{0,3}} (?:to|until|till))"
    rf"{_FILLS}"
    r"|\b(?:will|would|to) now (?:\w+ ){1,7}(?:on|in|by|for|until)\s(?:the )?\Z",
    re.IGNORECASE,
)


def given_up(text: str, start: int, at: int) -> bool:
    """Whether the date at `at` is one that something was moved from."""
    return _GIVEN_UP.search(text, max(start, at - 120), at) is not None


def instead(text: str, start: int, at: int) -> bool:
    """Whether the date at `at` is the new one of something that was moved."""
    return _INSTEAD.search(text, max(start, at - 80), at) is not None
