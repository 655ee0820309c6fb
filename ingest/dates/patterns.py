"""How dates are written: a pattern for each kind of expression, with the words that it is made of."""

from ingest.dates.words import FEASTS, MONTHS, MOVING_FEASTS, ORDINAL_DAYS, SHORT_WEEKDAYS, SMALL, WEEKDAYS

_MONTH = r"(?:" + "|".join(sorted((m.capitalize() for m in MONTHS), key=len, reverse=True)) + r")\b\.?"
_ANY_MONTH = r"(?i:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_FULL = r"(?:" + "|".join(m.capitalize() for m in MONTHS if len(m) > 4 or m in ("june", "july", "may")) + r")"
_YEAR = r"(?:19|20)\d\d\b(?![/–-]\d\d\b)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_SHORT_DAY = "|".join(sorted((name.capitalize() for name in SHORT_WEEKDAYS), key=len, reverse=True))
_WEEKDAY = r"(?:(?:(?i:" + "|".join(WEEKDAYS) + rf")|(?:{_SHORT_DAY})\b\.?),?\s+(?:the\s+)?)?"
_PART = r"(?:(?i:the\s+)?(?i:early|mid|late|end|beginning|start|middle|close)(?:\s+of)?[\s-]+(?i:the\s+)?)"
_FINANCIAL = r"\b20\d\d\s?[/–-]\s?(?:20)?\d\d\b(?![/-]\d)"
# "savings in 16/17": years that no day and month can be, with no noun that would make a fraction of them behind.
_SHORT_FINANCIAL = (
    r"(?:(?<=\bin )|(?<=\bfor )|(?<=\bby )|(?<=\bof )|(?<=\bduring )|(?<=\bfrom )|(?<=\buntil ))"
    rf"(?:{'|'.join(f'{year}/{year + 1}' for year in range(12, 32))})\b"
    r"(?![/%]|\s+(?!(?:of|the|and|to|with|was|is|will|would|at|on|by|as|but|we|it|or)\b)[a-z])"
)
_WHICH = r"(?:(?:new|current|next|this|coming|following|forthcoming|same|last|previous)\s+)?"
_SHORT_MONTH = "Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec"
# A month's short form on its own: not "Jan" and "Mar", which are names as well,
# unless "by" stands before them or a range with its year goes on: "Jan - Mar 2019".
_ALONE = (
    r"(?:(?:Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?(?!\s+[A-Z][a-z])|(?<=\bby )(?:Jan|Mar)\b\.?"
    rf"|(?:Jan|Mar)\b\.?(?=\s?(?:-|–|/|to\b)\s?(?:{_SHORT_MONTH})[a-z]*\.?,?\s+{_YEAR}))"
)
_NTH = r"(?i:first|second|third|fourth|last)"
_EDGE = r"(?:(?:very\s+)?(?:early\s+in|late\s+in|later|beginning\s+of|start\s+of|end\s+of|close\s+of|turn\s+of)\s+)?"
_NUMBER = r"(?:\d+|" + "|".join(sorted(SMALL, key=len, reverse=True)) + r")"
# What is done again, or for the first time, "after six months": counted from the paper's own day.
_LOOKS = (
    r"reviewed|review|revisit|revisited|return|report|look|looked|evaluated|assessed|consider|back|again|report\s+back"
)
_UNIT = r"(?:working\s+day|clear\s+day|day|week|fortnight|month|year)s?\b"
_ORDINAL = r"(?i:" + "|".join(sorted(ORDINAL_DAYS, key=len, reverse=True)) + r")"
_FEAST = (
    r"(?i:" + "|".join(sorted({*FEASTS, *MOVING_FEASTS}, key=len, reverse=True)).replace("’", "['’]") + r")\b"
)  # fmt: skip
# A season before these is a kind of plan or money, not a time.
_NO_TIME = (
    r"(?!['’]?s?\s+(?i:half|plan|pressure|money|monies|fund|resilien|scheme|crisis|bed|fuel|ward"
    r"|school|budget|statement|evaluation|review\b|debrief|campaign|programme|performance|prepar|readiness|vaccin"
    r"|flu\b|illness|deaths|activity|surge|demand|survey|summit|preparedness))"
)

# In this order; the first that fits at a place wins. The names are those of RESOLVERS.
PATTERNS = {
    "numeric": r"\b(?:\d{1,2}(?P<dot>[/.])\d{1,2}(?P=dot)(?:20)?\d\d|20\d\d-\d\d-\d\d)\b",
    "slashed": r"(?:(?=\d)(?:(?<=\bby )|(?<=\bon )|(?<=\bnow )|(?<=\bdue )|(?<=\bfrom )|(?<=\bready )|(?<=\buntil )"
    rf"|(?<=[mM]eeting \()|(?<=[tT]erm \())|\b(?:{_SHORT_DAY})\s(?=\d))"
    r"(?!24/7)(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])\b(?![/\d])",
    "weekday": rf"\b{_NTH}\s+(?i:{'|'.join(WEEKDAYS)})\s+(?:in|of)\s+{_ANY_MONTH}(?:,?\s+{_YEAR})?",
    # not "seven days a week from 1 October"
    "week": r"\b(?<!\ba )(?<!\bper )(?<!\beach )(?<!\bevery )"
    rf"(?i:(?:the\s+)?(?:week|wk)\s+(?:of|commencing|beginning|starting|from)|w/c|wc)\s+"
    rf"{_WEEKDAY}{_DAY}(?:\s+of)?\s+{_ANY_MONTH}(?:,?\s+{_YEAR})?",
    "weeks": rf"\b{_NTH}\s+week\s+(?:in|of)\s+{_ANY_MONTH}(?:,?\s+{_YEAR})?",
    "short": rf"\b(?:\d{{1,2}}[-/ ])?(?:{_SHORT_MONTH})(?:[-/]|\s?['’])(?:20)?\d\d\b(?![/-]\d)",
    "half": rf"\b(?i:first|second|latter)\s+half\s+of\s+(?:{_FINANCIAL}|{_YEAR}"
    r"|(?:the\s+)?(?:(?:next|current|this)\s+)?(?:financial\s+|fiscal\s+)?year\b)",
    "clocks": r"\b(?:the\s+)?clocks\s+(?:(?:go|change|going)\s+(?:back|forward)|change\b)",
    "named_day": rf"\b{_ORDINAL}\s+(?:day\s+)?of\s+{_ANY_MONTH}(?:,?\s+{_YEAR})?",
    "days": rf"\b{_DAY}\s?(?:-|–|to|and|&)\s?{_DAY}(?:\s+of)?\s+{_ANY_MONTH}(?:,?\s+{_YEAR})?",
    "day": r"\b(?<!\b[Pp]hase )(?<!\b[Ss]tage )(?<!\b[Ww]ave )(?<!\b[Ss]tep )(?<!\b[Yy]ear )"
    rf"{_WEEKDAY}{_DAY}(?:\s+of)?\s+{_ANY_MONTH}(?:,?\s+{_YEAR})?"
    rf"|\b{_FULL}\s+(?:\d{{1,2}}(?:st|nd|rd|th)(?:,?\s+{_YEAR})?|\d{{1,2}},?\s+{_YEAR})",
    "quarter": r"\b(?<!report on )(?<!report on the )"
    r"(?i:(?:the\s+)?(?:end\s+(?:of\s+)?|start\s+(?:of\s+)?|beginning\s+of\s+|during\s+)?(?:the\s+)?(?:calendar\s+)?"
    r"(?:Q[1-4]\b|quarter\s+(?:[1-4]\b|one|two|three|four)|(?:first|second|third|fourth|last|final)\s+quarter\b)"
    r"(?!(?:\s+(?:of\s+)?20[\d/–-]+)?\s+(?:returns?|reports?|submissions?|results?|data|position|update|monitoring"
    r"|performance|figures|outturn|dashboard)\b)"  # "the Quarter 3 return" is no time
    r"(?:,?\s+(?:of\s+)?(?:the\s+)?(?:calendar\s+(?:year\s+)?)?(?:\(?(?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d\b|20\d\d\b))?)",
    "month": rf"\b(?:{_PART})?(?:{_FULL}\b,?\s+{_YEAR}|{_MONTH},?\s+{_YEAR})|\b{_PART}{_MONTH}"
    rf"|\b(?:(?:next|last|this)\s+)?{_FULL}\b(?:\s+(?:next|this|last)\s+year\b)?|\b{_ALONE}",
    "term": r"\b(?i:(?:the\s+)?(?:(?:autumn|spring|summer|October|February|May)\s+)?half[\s-]term"
    r"|(?:the\s+)?end\s+of\s+(?:(?:the|next|this)\s+)*summer\s+(?:holidays?|term))\b",
    "season": rf"\b(?:{_PART}?(?:(?:next|this|coming|last|the)\s+)*)(?i:spring|summer|autumn|winter)\b"
    rf"(?:,?\s+(?:of\s+)?(?:20\d\d\s?[/–-]\s?(?:20)?\d\d\b|{_YEAR}|next\s+year\b|['’]?\d\d(?=\s*(?:\Z|[\n\t|]"
    rf"|\s\s))))?{_NO_TIME}",
    "financial": rf"(?i:{_EDGE}(?:the\s+)?{_WHICH}(?:financial|municipal|fiscal)\s+year(?:[\s-]+end)?"
    rf"(?:\s+{_FINANCIAL})?)"
    rf"|(?i:\byear[\s-]end\b)|(?i:(?:the\s+)?(?:end|close)\s+of\s+(?:the\s+)?)?{_FINANCIAL}"
    r"|\bthe\s+(?:coming|current)\s+year\b"
    rf"|(?i:(?:the\s+)?(?:end|close)\s+of\s+)?{_SHORT_FINANCIAL}",
    "calendar": rf"\b(?i:(?:the\s+)?calendar\s+(?:year\s+)?{_YEAR})"
    r"|\b(?i:(?:the|this)\s+year\s+(?:(?:is|was)\s+out|ends|ended))\b"
    rf"|\b(?i:(?:end|close|beginning|start|turn)\s+of\s+(?:the\s+)?{_WHICH}(?:calendar\s+)?"
    rf"(?:year\b(?!\s+of)|{_YEAR}))"
    rf"|\b(?i:(?:early|late)\s+(?:in\s+)?(?:the\s+new\s+year|next\s+year|{_YEAR}))"
    rf"|\b(?i:(?:later\s+)?(?:this|next)\s+(?:calendar\s+)?year|later\s+in\s+the\s+year)\b|{_YEAR}",
    "bank": r"\b(?:the\s+)?(?i:(?:August|summer|spring|early\s+May|May\s+Day)\s+bank\s+holiday)\b"
    rf"(?:\s+{_YEAR})?",
    "feast": r"\b(?:the\s+May\s+bank\s+holidays?"
    rf"|(?:(?:the\s+)?(?:(?:end|start)\s+of\s+)?(?:the\s+)?(?:next\s+|this\s+|that\s+)?{_FEAST}"
    rf"|the\s+[Nn]ew\s+[Yy]ear|New\s+Year)\b(?:\s+{_YEAR})?)",
    "bare_day": rf"(?=the\b|noon\b|midday\b|\d|(?i:mon|tue|wed|thu|fri|sat|sun))"
    r"(?:(?<=\bby )|(?<=\bon )|(?<=\bbefore )|(?<=\buntil )|(?<=\bfrom )|(?<=\btill )|(?<=day \())"
    rf"(?:noon\s+on\s+|midday\s+on\s+)?(?:{_WEEKDAY}the\s+|the\s+|{_WEEKDAY})"
    r"(?:(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)"
    rf"|{_ORDINAL}(?=\s+of\s+(?:the|this|next)\s+month))\b(?:\s+of\s+(?:the|this|next)\s+month)?"
    r"(?=\s*(?:[.,;:)\"”'’]|\Z|\n|\s{2}|[–—-]\s|(?:and|at|with|for|if|to|or|so|when|whether)\b))",
    "relative": rf"\b(?i:(?:within|inside)\s+(?:the\s+)?(?:next\s+|coming\s+|following\s+)?(?:{_NUMBER}\s+)?{_UNIT}"
    r"(?!\s+of\b(?!\s+(?:today|this|the\s+meeting)))"
    rf"|(?:in|over|during|for)\s+the\s+(?:next|coming)\s+(?:{_NUMBER}\s+)?{_UNIT}"
    rf"|in\s+(?:about\s+)?{_NUMBER}\s+{_UNIT}['’]?\s+time|in\s+an?\s+(?:week|fortnight|month|year)['’]s\s+time"
    rf"|in\s+{_NUMBER}\s+(?:week|month)s\b(?!['’]|\s+(?:of\b|a\b|every\b|or\b))"
    rf"|{_NUMBER}\s+(?:week|month|year)s?\s+from\s+(?:now|today|this\s+meeting)\b"
    rf"|(?<=\bat ){_NUMBER}\s+months\b(?=\s*(?:[.,;)]|$))"
    rf"|(?:{_LOOKS})\s+(?:[^\s.,;]+\s+){{0,4}}?after\s+{_NUMBER}\s+(?:week|month)s\b)",
    "next": r"\b(?i:this\s+time\s+next\s+year|the\s+month\s+(?:is|was)\s+out"
    r"|(?:(?:early|late|later|end\s+of|the\s+end\s+of)\s+)?(?:the\s+)?"
    r"(?:next|following|this)\s+(?:day|week|month)\b|that\s+week\b|(?:by|before)\s+the\s+weekend\b"
    r"|later\s+(?:today|that\s+day)\b|that\s+(?:very\s+)?(?:afternoon|evening|night)\b|tonight\b"
    r"|(?:by\s+)?(?:the\s+)?end\s+of\s+the\s+(?:week|month)\b|tomorrow\b"
    r"|(?<=\bby )the\s+week[’']s\s+end\b|the\s+(?:next|following)\s+morning\b"
    r"|(?:by|before)\s+(?:mon|tues?|wed|thur?s?|fri)\b(?!\s+\d)"
    r"|(?:next|this|the\s+following|for|from|(?:by|on|before|until)(?:\s+the(?:\s+following)?)?)\s+"
    r"(?:" + "|".join(WEEKDAYS) + r")\b(?:\s+week\b)?"
    r"(?!,?\s+(?:the\s+)?\d|\s+(?:after|before|in|of)\b))",
    "meeting": r"\b(?i:(?:its|their|our|the|this)?\s*next\s+(?:ordinary\s+|scheduled\s+|available\s+|[A-Z]\w+\s+)?"
    r"(?:meeting|board|committee|commission|panel|cabinet|cycle)\b)",
}
