"""When a number that counts no noun beside it is a figure: what stands before and after it, each with an example."""

from ingest.dates.words import MONTH_NAMES

# What ends the words that such a number belongs to.
_ENDS = r"(?=[.,;:)]?(?:\s|$)(?!\s*(?:pm|am|noon)\b))(?![.,:]\d)"
_SOON = rf"(?:the |end |mid|early|late|next |year|{MONTH_NAMES}|Christmas|Easter|spring|summer|autumn|winter|20\d\d|\d)"
_LEVELS = (
    "targets?|ceiling|limit|trajectory|establishment|figure|standard|goal|total|waiting list|average|baseline|worst|best|peak"
    "|risk|plan|quorum|admissions|delays|transfers|referrals|discharges|vacancies|numbers|list"
)
_OF = r"of (?:which|whom|them|these|those|the|its|our|their|\d|[A-Z]\w*[’']s)"
_BE = (
    r"(?:there (?:is|are|was|were)|there (?:have|had|has|will|would) (?:be|been)|there (?:is|are|were) to be)"
    r"(?: only| now| about| some| already| just)?"
)
_THEN = r"now|from|today|was|were|currently|then|previously|target|plan|planned|some|last (?:year|quarter|month)"
_GETS = (
    r"reach(?:ed|es)?|accept(?:ed|s)?|appoint(?:ed|s)?|recruit(?:ed|s)?|employ(?:ed|s)?|buy|bought|record(?:ed|s)?|asked"
    r"|assum(?:es|ed)|banked on|recovers?|opens?|opened|fixed on|working towards|become|became|needs"
)

# Words before the number, words after it, an example that holds it. In digits.
IN_DIGITS: tuple[tuple[str, str, str], ...] = (
    (
        rf"(?:\((?:{_THEN})|\b(?:now|today)):? $",
        _ENDS,
        "no more than 700 a year (now 820)",
    ),
    (r"(?<![Pp]age )(?<![Pp]age \d)\b\d+ of $", rf"(?:{_ENDS}| (?:in|on|at|were|was|are|is|had|have|by)\b)", "9 of 14 in place"),
    ("", r" (?:[a-z]+ ){0,4}(?:per|in) (?:100|1,000|10,000|100,000|100k|million)\b", "Delays stood at 9.6 per 1,000"),
    (r"\b[Ss]core(?: of|:)? $", _ENDS, "It has a score of 16 at present"),
    (
        rf"\b(?:{_LEVELS})\b[^.;:|\d]{{0,45}} (?:is|was|are|were|of|said|stands at|stood at|stand at|at) $",
        rf"(?:{_ENDS}| (?:by|in|on|as|at|and|or|from|this|for|against|now)\b)",
        "The ceiling that was agreed is 90 by March",
    ),
    (rf"\b{_BE} $", _ENDS, "All homes, and there are 37, are linked"),
    ("", rf" by {_SOON}", "Recruit 19 by Easter"),
    (r"(?<!age )$", rf",? {_OF}\b", "31 of the 83 could lose"),
    ("", r" (?:more|fewer)\b(?! than)", "They will open 24 more by June"),
    (rf"\b(?:{_GETS}) $", rf"{_ENDS}| (?:by|in|on|this|from|so|last|for)\b", "The Council means to buy 20 this year"),
    (r"\b(?:panel|team|office|board|committee|population|membership|staff|group|list) of $", "", "A panel of 15 met"),
    (r"\b(?:down|up|this|that|it|them) to $", rf"{_ENDS}| (?:by|in|from|per)\b", "We aim to double this to 90 by May"),
    (r"→ ?$", "", "8 localities → 6"),
)  # fmt: skip

_DOES = "have|had|has|were|are|was|will|would|did|could|can|should|shall|open|share"
_TAKES = (
    r"only|accepted|found|into|become|becomes|appointed|reach|about|some|replacing|quorum is|needs|have|there are|cost of"
    r"|from \w+ \w+ to|from \w+ \w+ a \w+ to|plan is for|run for|reduced to|manage with|recruit"
)
# As words.
IN_WORDS: tuple[tuple[str, str, str], ...] = (
    (r"(?:^|[.:;(,>|–-] |\()$", rf"[).,]| (?:{_DOES}|to come|more|by|in|at|on|from|operating|{_OF})\b", "Four have left"),
    (rf"\b(?:{_TAKES}) $",
     r"[.,;:)\"”’]| (?:by|in|at|of|a|had|more|from|across|so|until)\b(?! (?:us|o))", "Only seven had come"),
    (r"\b(?:first|last|present) $", rf"[.,;]|\s(?:are|is|were|will|get|by|in|have|{MONTH_NAMES})\b", "The first four are in post"),
    (r"\bof which(?: only)? $|\bof whom(?: only)? $|\band $", r" (?:of|were|are|was|had|have|by|could|will|would|did|more)\b",
     "It has 14 rooms, of which five could be let"),
    (r"\b(?:with|had|have|of) $", r" or more\b", "adults with three or more conditions"),
    (r"", r" more\b", "an option of two more"),
    (r"\b[Aa]ll $", r"(?=.)", "All twelve have one"),
    (r"\b(?:to|put|putting|lead|leads?) $", r" (?:of (?:its|their|our)|by)\b", "We put eight of its nurses there"),
)  # fmt: skip
ALL_FROM = 6  # "all three" are those named before, "all twelve" tells how many there are

# Counts in brackets behind what they count: "step-down beds (26)", "20 at": places with beds, "Acre Hospital (20) and …".
BEHIND_COUNTED = (
    r"\b(?:beds|places|staff|nurses|therapists|posts|homes|practices|members|workers|flats|patients|people)"
)
