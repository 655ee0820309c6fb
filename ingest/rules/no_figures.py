"""Numbers that measure nothing, by the words before and behind them: ages, days of the month, names, one person's story.

Each row has the words that must stand right before the number, those that must follow it, and an example that holds it.
Capitals do not count.
"""

from ingest.dates.words import MONTH_NAMES

_THINGS = "amendments?|motions?|actions?|conditions?|clauses?|schedules?|petitions?|resolutions?"
_SOMEBODY = (
    r"(?:his|her|my|an? (?:elderly |local |young |disabled )?(?:man|woman|lady|gentleman|resident|patient|carer|constituent"
    r"|boy|girl|mother|father|daughter|son|widow|widower|neighbour|couple|family))"
)
_AGE = r"(?:average|mean|median|minimum|maximum) age"

NO_FIGURES: tuple[tuple[str, str, str], ...] = (
    # ages
    (rf"\b{_AGE}(?: [a-z]+){{0,4}} (?:is|was|of|being) (?:about |around )?$", r"", "the average age was 43"),
    (r"\bthe age of $", r"", "anyone above the age of 75"),
    (r"\baged? (?:between |from )?\d{1,3}(?: to | and |[–-])$", r"", "children aged 5 to 11"),
    (r"", r" (?:or|and) (?:over|above|older|under|younger)(?=[\s,.;:)]|$)(?! \d)", "46,900 are 65 or over"),
    (r"\b(?:father|mother|parent|grandmother|grandfather|mum|dad)[ -]of[ -]$", r"", "a father of two"),
    # days of the month
    (r"", rf"(?: to | and | or | ?[–-] ?)\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{MONTH_NAMES})\b", "from 10 to 13 March"),
    # the names of things
    (rf"\b(?:{_THINGS}) $", r"(?=[\s.,;:)(]|$)", "as condition 2 requires"),
    (r"\b(?:rules?|procedure rules?|standing orders?|articles?|annex(?:es)?) (?:no\.? ?)?$", r"", "under Rule 27"),
    # what happened to one person
    (rf"\b{_SOMEBODY}\b[^.;]{{0,70}}? $", r" times\b", "told her story nine times"),
)
