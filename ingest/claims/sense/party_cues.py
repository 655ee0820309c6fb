"""What a sentence holds that bears on who commits in it: pronouns, verbs of telling and asking, a group, a passive."""

import re
from dataclasses import dataclass

_I = re.IGNORECASE


@dataclass(frozen=True, slots=True)
class Cue:
    """A name for words that a sentence may hold, what they are, and a sentence that holds them."""

    name: str
    words: re.Pattern[str]
    example: str


CUES = (
    Cue("I", re.compile(r"\b(?:I|I['’](?:ll|m|ve|d)|[Mm]y)\b(?![.)])"), "I'll bring the figures to you in May."),
    Cue("we", re.compile(r"\b(?:we|our|us|ours)\b", _I), "Our nurses will call each home."),
    Cue("they", re.compile(r"\b(?:they|it|its|their)\b", _I), "It will publish the list."),
    Cue("he", re.compile(r"\b(?:he|she|his|her)\b", _I), "She would write to Members."),
    Cue("you", re.compile(r"\b(?:you|your)\b", _I), "You will have an answer by June."),
    Cue(
        "group",
        re.compile(
            r"\b(?:both|all (?:of us|two|three|four|five|six|seven|eight|nine|ten|the partners|partners|parties|sides)"
            r"|each (?:of us|partner|party|side|organisation)|jointly|between us"
            r"|the (?:partners|parties|two|three|four|five|six)|together|our partners)\b",
            _I,
        ),
        "All three have promised to share the cost.",
    ),
    Cue(
        "said",
        re.compile(
            r"\b(?:said|says|told|tells|wrote|writes|written|confirmed|assured|explained|advised|promised|pledged"
            r"|undertook|undertaken|agreed|reported|guaranteed|announced|stated|indicated)\b",
            _I,
        ),
        "The Trust has told us that the ward will reopen.",
    ),
    Cue(
        "asks",
        re.compile(
            r"\b(?:ask|asks|asked|request\w*|wants?|wished|urge\w*|call(?:s|ed) (?:up)?on|recommend\w*|require[sd]?"
            r"|invit\w+)\b",
            _I,
        ),
        "Members asked for a table by ward.",
    ),
    Cue("will", re.compile(r"\b(?:will|shall)\b|['’]ll\b"), "The hub shall open daily."),
    Cue("would", re.compile(r"\bwould\b|['’]d\b"), "The hub would open daily."),
    Cue(
        "passive",
        re.compile(r"\b(?:be|been|being)\s+(?:\w+ly\s+)?\w+(?:ed|en|wn|ut|ght|lt|ld)\b"),
        "A report will be brought back.",
    ),
)
