"""What numbers measure, as tables: nouns and their units, and the words that make a number no figure."""

import re

from ingest.dates.words import MONTH_NAMES

# Nouns that are counted under another name.
_PEOPLE = (
    *("residents", "patients", "clients", "adults", "individuals", "persons", "users", "children", "carers"),
    *("citizens", "families", "inhabitants", "men", "women", "attendees", "respondents", "tenants"),
)
UNITS = {
    **dict.fromkeys(_PEOPLE, "people"),
    **dict.fromkeys(("employees", "workers", "wte", "fte", "wtes", "ftes"), "staff"),
    "minute": "minutes",
    "min": "minutes",
    "mins": "minutes",
    "hour": "hours",
    "hrs": "hours",
    "day": "days",
    "week": "weeks",
    "month": "months",
    "year": "years",
}
# "two day centres" are centres, and no days; "seven-day services" are open on seven.
OF_A_DAY = re.compile(
    r"(?<= )(?<!seven )(?<! 7 )day (?:care |opportunit(?:y|ies) |case )?"
    r"(?:centres|services|units|hospitals|nurseries|places|clubs|wards|cases|projects|facilities)\b",
    re.IGNORECASE,
)
DURATIONS = frozenset({"minutes", "hours", "days", "weeks", "months", "years"})
# Plurals that do not end in s.
PLURALS = frozenset({"people", "staff", "children", "men", "women", "wte", "fte", "personnel", "fortnights"})
# Words in s that are no plural noun and end the search for one.
NO_PLURAL = frozenset(
    {
        "this",
        "was",
        "has",
        "is",
        "its",
        "us",
        "across",
        "plus",
        "less",
        "as",
        "these",
        "his",
        "does",
        "vs",
        "yes",
        "thus",
    }
    | {
        "always",
        "perhaps",
        "towards",
        "besides",
        "whereas",
        "means",
        "hers",
        "theirs",
        "ours",
        "versus",
        "sees",
        "says",
    }
)
# Words in s that may stand between a number and its noun: "four business cases".
SINGULAR_IN_S = frozenset(
    {"business", "access", "process", "illness", "wellness", "progress", "news", "campus", "diabetes"}
)
# Before a number that counts what happened in a month, and what stands up to its noun: "in May 23 older people".
IN_A_MONTH = re.compile(r"\b(?:in|during|over|throughout|last|this)\s+[A-Z][a-z]+\.?,?\s+\Z", re.IGNORECASE)
SOON = re.compile(
    r"\s[a-z-]+|\s[a-z-]+(?:\s[a-z-]+)?\s(?:people|staff|children|adults|patients|residents|women|men|days|weeks)"
)
# What cannot stand between a number and the noun that it counts.
BREAKS = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "the",
        "and",
        "or",
        "to",
        "by",
        "for",
        "from",
        "with",
        "a",
        "an",
        "that",
        "which",
        "who",
        "were",
        "was",
        "is",
        "are",
        "had",
        "have",
        "has",
        "be",
        "been",
        "will",
        "would",
        "should",
        "could",
        "may",
        "might",
        "than",
        "as",
        "per",
        "but",
        "if",
        "when",
        "while",
        "until",
        "before",
        "after",
        "into",
        "not",
        "no",
        "it",
        "they",
        "he",
        "she",
        "we",
        "there",
        "this",
    ]
)
# A number after these names a thing: "section 75", "Table 1", "line 2.7".
NAMING = re.compile(
    r"(?:\b(?:sections?|sub-?sections?|items?|minutes?|minute nos?|paragraphs?|paras?|pages?|lines?|tables?"
    r"|appendix|appendices"
    r"|phases?|month|quarter|recommendations?|schedules?|no|nos|number|numbers|options?|priority|priorities"
    r"|version|part"
    r"|chapters?|annex(?:es)?|figures?|rooms?|steps?|stages?|tiers?|levels?|types?|bands?|waves?|cohorts?|clauses?"
    r"|articles?"
    r"|regulations?|tel|telephone|fax|ext|aged?|ages|over-|under-|(?:on|by|at) day|week|year|goal|objective|theme"
    r"|outcome|limb"
    r"|form|unit|floor|grade|category|group|covid|domain|pillar|question|standard|workstream|principle|metric"
    r"|indicator|kloes?|model|strand|enabler|key line|nhs|minute no\.?|ref|reference|issue|amendment|motion)\.?:?"
    r"|[#§])\s*$",
    re.IGNORECASE,
)
# A code ends in the number: GB/19, COVID-19, a telephone number's first part.
CODE = re.compile(r"(?:\b[A-Z]{1,8}[/-]|[/_]|\b0\d{2,4}[\s-])$")
# A duration after these is the time that something runs over, or a deadline.
RUNS_OVER = re.compile(
    r"\b(?:next|last|past|coming|previous|following|over the|over a|recent|this|every|during the)\s*$",
    re.IGNORECASE,
)
# A bare number may be a figure after these: "from 34 days to 26", "the target of 40".
BEARS = re.compile(
    r"\b(?:than|to|least|against|at|was|were|is|are|of|from|averag(?:ed|ing)|reached|totalled|rose|fell|all|stood"
    r"|most|by"
    r"|only|the|with|and|had)\s*$",
    re.IGNORECASE,
)
OF_THEM = re.compile(r"\s+of (?:them|whom|these|those)\b")
# "two of the five posts", "41 of 60 beds": the number counts what the second number counts.
OF_THE = re.compile(
    r"\s+of\s+(?:(?:the|its|their|our|these|those)\s+(?:\d+|[a-z]+)|\d[\d,]*)\b"
    rf"(?!\s+(?:{MONTH_NAMES})\b)",
    re.IGNORECASE,
)
_CHANGE = (
    r"\b(?:down|up|raised|risen|rise|rose|fell|fall|fallen|gone|went|cut|reduc\w+|increas\w+|improv\w+|grown|grew|dropped"
    r"|drop|come|came|chang\w+)\b[^.;\d]{0,20}\bfrom"
)
# A number after these is one of a level that was or is to be: "down from 97 in April to 71", "against a planned 167".
LEVEL = re.compile(
    rf"{_CHANGE} $|{_CHANGE} [\d,.]+(?: \w+){{0,3}} to $"
    r"|\b(?:planned|plan of|target of|target was|target is|ambition of|ceiling of|limit of|baseline of|no more than"
    r"|remaining|a further|promised) $",
    re.IGNORECASE,
)
# "no fewer than 11 a week", "20 in all".
RATE = re.compile(r"\s+(?:an? (?:day|week|month|year)|in (?:all|total)|altogether)\b")
# "from 140 to 190 by September": two levels, whatever rises or falls.
FROM_TO = re.compile(
    r"\bfrom (?:about |around |some )?(?:\d[\d,.]*(?:m|k|bn| million)? to )?$"
    r"|\b(?:by|of|to|at) between (?:about |around )?(?:\d[\d,.]*(?:m|k|bn| million)? and )?$"
)
# The first of two numbers behind such a name: "cohorts 1 to 4".
FIRST_OF_RANGE = re.compile(r"(?<=s )\d[\d.]*\s?(?:to|and|–|-)\s?$")
# "beds by between 80 and 142"
CHANGES = re.compile(r"([A-Za-z]+) by between (?:about |around )?(?:\d[\d,.]* and )?$")
TO_ANOTHER = re.compile(rf" (?:to|and) \d[\d,.]*(?![\d%]|\s?(?:[ap]\.?m|{MONTH_NAMES})\b)", re.IGNORECASE)
# One person's wait measures nothing: "he waited eleven weeks for a ramp".
ONE_WAITS = re.compile(
    r"\b(?:he|she|i|a (?:patient|resident|carer|constituent|lady|woman|man|neighbour|family|relative)(?: \w+){0,3}?)"
    r" (?:had |has |have |was |who )*(?:been )?(?:wait(?:ed|ing)|lain|spent)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
# Said in quotation marks of oneself: "I was on the ward for six weeks".
OF_ONESELF = re.compile(r"[“\"](?:[^”\"]*[ ,])?(?:[Mm]y|[Mm]e|I)\b[^”\"]*$|[“\"](?:My|I)\b[^”\"]*$")
# Bodies that are pointed at, not counted: "the three CCGs".
POINTED_AT = re.compile(r"\b(?:the|all|these|those|our|both|other|its|their)(?: other)?\s*$", re.IGNORECASE)
POINTED = re.compile(
    r"\s(?:ccgs|icbs|councils|trusts|acutes|boroughs|authorities|hospitals|partners|parties|boards|bodies)\b(?!\s+(?:in|of|across|on|within|who|which|that)\b)",
    re.IGNORECASE,
)
# What lasts so long by agreement is measured: "a three-year contract"; a plan's own years are not: "five-year plan".
LASTS = re.compile(
    r"[\s-]year\s+(?:\w+\s+)?(?:contracts?|agreements?|terms?|leases?|pilots?|deals?|posts?|funding|grants?|licen[cs]es?|awards?"
    r"|extensions?|trials?|secondments?|appointments?)\b",
    re.IGNORECASE,
)
ANAPHOR = re.compile(
    r"\s+(?:(?:of (?:them|whom|which|these|those))|were|was|are|have|had|did|in favour|that|which|for every|per"
    r"|across|each)\b"
)
# What shares are taken of where the noun stands between: "nine times in ten", "three patients out of five".
SHARED = (
    "times?|people|persons?|patients?|cases?|residents?|adults?|children|carers?|households?|homes?|items?|visits?|calls?"
    "|referrals?|staff|families|respondents?|women|men|of us|of them|of those"
)
# A fraction is a share after "by", and before the verb of those whom it counts.
PART_BEFORE = re.compile(
    r"\b(?:by|more than|less than|over|under|about|around|nearly|almost|some|up|down|fallen|fell|rose|risen) $",
    re.IGNORECASE,
)
NO_PART = re.compile(r"\b(?:other|first|second|last|next|the|and|an|open|opened|opening|early|late) $", re.IGNORECASE)
PART_AFTER = re.compile(
    r"\s+(?:did|do|had|have|were|are|will be|would be|could|said|told|knew|more|less|fewer|above|below|higher|lower)\b"
)
HALF_AFTER = re.compile(r"\s+(?:did|do|had|have|were|are|will|would|could|said|told|knew|from|to the|by the)\b")
# "by a third party" is no share, "by a third in a year" is.
PART_ENDS = re.compile(
    r"\s*(?:[.,;:)]|$)|\s(?:by|in|on|since|over|from|to|and|or|but|each|every|this|last|compared|against|between|at|within"
    r"|before|after|when|while|as|with|for|had|have|did|were|are|sit|live|come|go|leave|wait|need)\b"
)
# "aged over 85", "everyone over 80": an age.
AGE_BEFORE = re.compile(
    r"\b(?:aged?|people|persons?|adults|those|residents|patients|women|men|every(?:one|body| person)|any(?:one|body)"
    r"|stays?,)(?: aged)? (?:over|under|above) $",
    re.IGNORECASE,
)
# A number after such a label is counted: "Targets for the year: 820 admissions".
LABEL_OF_COUNT = re.compile(r"\b(?:year|month|quarter|week|number|day|outcome|goal|figure):\s*$", re.IGNORECASE)
# The base of a rate: "per £1 spent", "for every 100,000 residents".
BASE = re.compile(r"\b(?:per|every|each)\s*(?:one\s*)?$", re.IGNORECASE)
AGE_AFTER = re.compile(
    r"(?:\s*-\s*|\s+)years?[\s-]+old\b|\s+years? of age\b|\+?s\b(?!\w)|\+(?=[\s,;)]|$)", re.IGNORECASE
)
TIME = re.compile(r"\s?(?:[ap]\.?m\b\.?|noon|midnight|o['’]clock)|:\d\d\b", re.IGNORECASE)
# First letters of words that say nothing of what is measured.
COMMON = frozenset(
    [
        "this",
        "that",
        "with",
        "from",
        "have",
        "been",
        "were",
        "will",
        "would",
        "which",
        "their",
        "there",
        "than",
        "more",
        "less",
        "about",
        "aroun",
        "year",
        "years",
        "annum",
        "over",
        "some",
        "into",
        "each",
        "they",
        "also",
        "such",
        "other",
        "these",
        "those",
        "total",
        "month",
        "quart",
        "under",
        "betwe",
        "after",
        "befor",
        "commu",
        "healt",
        "servi",
        "care",
    ]
)
