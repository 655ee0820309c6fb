"""Stories about somebody whom the text does not name: "a widow of 88", "a man who had been admitted 11 times"."""

import re

from ingest.privacy.cues import KINDRED, OUTSIDE, ROLE
from ingest.rules.privacy_words import OF_ONE_PERSON, ONE_PERSON, TRADES
from ingest.rules.tables import any_of

_AGE = re.compile(r"\b(?:of|aged)\s+\d|\d[- ]years?[- ]old")  # quick to look for
# "an 88-year-old widow", "a man of 67"
_NOT_COUNTED = r"(?!\d|%|[.,]\d)\b(?!\s+(?:patients|people|beds|per|members|residents|cases|homes|wards))"
_SOMEBODY = rf"(?:{ROLE}|{KINDRED}|\b(?:person|worker|nurse|{any_of(TRADES)})\b)"
_AGED = re.compile(
    rf"\b(?:[Aa]n?|[Oo]ne|[Tt]he|[Oo]ur)\s+"
    rf"(?:(?:\w+[- ]){{0,4}}{_SOMEBODY}[^.;\n]{{0,40}}?\b(?:(?<!each )of|aged)\s+\d{{1,3}}{_NOT_COUNTED}"
    rf"|\d{{1,3}}[- ]years?[- ]old\s+(?:\w+\s+){{0,2}}(?:{ROLE}|{KINDRED}))"
)
# "a father of two", "Mum-of-three"
_PARENT_OF = re.compile(
    r"\b(?:mother|father|mum|mam|dad|parent|grandmother|grandfather|widow|widower)[ -]of[ -]"
    r"(?:\d|two|three|four|five|six|seven|eight)\b(?!\s+(?:of|patients?|residents?|people|children))",
    re.IGNORECASE,
)
_ONE = re.compile(
    rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s+(?P<which>(?:[\w’'-]+\s+){{0,3}}?)(?P<who>{ROLE}|{KINDRED}|\bperson\b|\b{any_of(TRADES)}\b)"
)
_JUST_ONE = re.compile(rf"[Oo]ne\s+(?:[a-z-]+\s+)?{OUTSIDE}(?<!s)")  # "One caller", but "One in four residents"
# What happens to one person, counted: "five times", "19 hours", "23 calls"; not what is usual for all.
_COUNTED = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\s+"
    r"(?:(?:different|separate|long|whole|more|full|solid|missed|failed)\s+)?"
    r"(?:times|days|weeks|months|hours|minutes|nights|years|calls|visits|admissions|attendances|falls|appointments|doctors|letters|buses)\b(?!\s+(?:less|longer|more|earlier|later|older|younger))",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:had|has|have|was|were|said|told|spent|waited|rang|made|lost|took|lay|slept|sat|went|saw)\b"
)
_OF_ALL = re.compile(
    r"\b(?:should|would|may|might|can|could|must|will|per|average|each|every|typical\w*|targets?|standards?|if|whether|why|"
    r"patients|people|residents|cases|in (?:two|three|four|five|ten|\d+)|\d+%)\b"
)
# "a gentleman whose wife attends dialysis thought", "one lady whose son had drowned told"; what all may do is no story.
_WHOSE = re.compile(
    rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s+(?:[\w’'-]+\s+){{0,2}}?{_SOMEBODY}"
    rf"(?:\s+(?:in|of|from|at)\s+(?:[A-Z][\w-]*\s*){{1,2}})?,?\s+whose\s+(?:\w+\s+){{0,2}}?{KINDRED}"
    r"(?=[^.;\n]*\b(?:told|said|thought|asked|had|spoke|described|wanted|felt|was|were|complained|wrote)\b)"
    r"(?![^.;\n]*\b(?:should|may|can|could|must|will|is entitled)\b)"
)
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)
_ONE_PERSON = re.compile(rf"\b{any_of((*ONE_PERSON, *TRADES))}\b|\bof (?:mine|his|hers)\b", re.IGNORECASE)
_SUCH_A = re.compile(rf"\b{any_of(OF_ONE_PERSON)}\b", re.IGNORECASE)


def unnamed(text: str, start: int, end: int) -> int | None:
    """Where in the sentence a story about somebody without a name begins."""
    found = [_counted(text, start, end)]
    if _AGE.search(text, start, end) and (aged := _AGED.search(text, start, end)):
        found.append(aged.start())
    if text.find(" whose ", start, end) >= 0 and (whose := _WHOSE.search(text, start, end)):
        found.append(whose.start())
    if parent := _PARENT_OF.search(text, start, end):
        found.append(parent.start())
    return min((place for place in found if place is not None), default=None)


def _counted(text: str, start: int, end: int) -> int | None:
    """Where somebody stands to whom something happened so many times or for so long."""
    counts = list(_COUNTED.finditer(text, start, end))
    for one in _ONE.finditer(text, start, counts[-1].start()) if counts else ():
        count = next((count for count in counts if count.start() >= one.end()), counts[-1])
        between = text[one.end() : count.start()]
        alone = (
            _JUST_ONE.fullmatch(one.group())
            or _ONE_PERSON.search(one["who"] + between[:15])
            or _SUCH_A.search(one["which"])
            or _PRONOUN.search(between)
        )
        if re.search(r"\d\s?%", text[one.start() : end]):
            continue
        if alone and _HAPPENED.search(between) and not _OF_ALL.search(between):
            return one.start()
    return None
