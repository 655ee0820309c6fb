"""Names of bodies made comparable, places taken out of them, and the abbreviations that they have."""

import re

_SPACES = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[^a-z0-9 ]+")
# Long forms and what they are compared as. Source: usage of council and NHS papers.
SAME = (
    ("clinical commissioning group", "ccg"),
    ("health and well being", "health and wellbeing"),
    ("nhs foundation trust", "ft"),
    ("foundation trust", "ft"),
    ("nhs ft", "ft"),
    ("nhs trust", "trust"),
    ("primary care network", "pcn"),
    ("integrated care board", "icb"),
    ("integrated care system", "ics"),
    ("integrated care partnership", "icp"),
    ("accountable care system", "acs"),
    ("primary care trust", "pct"),
    ("sustainability and transformation partnership", "stp"),
    ("sustainability and transformation plan", "stp"),
    ("sub committee", "subcommittee"),
)
PLACE_AFFIXES = re.compile(
    r"^(?:the )?(?:nhs |london borough of |royal borough of |city of |borough of |healthwatch "
    r"|metropolitan borough of )+"
    r"|\s+(?:metropolitan borough council|metropolitan district council|county council|city council|borough council"
    r"|district council|metropolitan borough|town council|council|mbc|ccg|clinical commissioning group"
    r"|integrated care board|icb|nhs foundation trust|nhs trust|health and wellbeing board|combined authority)$",
    re.I,
)


def plain(name: str) -> str:
    """The name for comparison: lower case, without NHS, the and punctuation, long forms made short."""
    low = _NOT_WORD.sub(" ", name.lower().replace("&", " and ").replace("’", "").replace("'", "").replace("-", " "))
    low = _SPACES.sub(" ", low).strip()
    for long, short in SAME:
        if long in low:
            low = low.replace(long, short)
    words = [word for word in low.split() if word not in ("the", "nhs", "cic", "limited", "ltd", "plc", "llp")]
    return " ".join(words) or low


def place_of(name: str) -> str:
    """The place in a body's name: "Acreford" of "Acreford Metropolitan Borough Council"."""
    return PLACE_AFFIXES.sub("", PLACE_AFFIXES.sub("", " ".join(name.split())))


def part_of(owner: str, noun: str) -> str:
    """The name of a part of a body; in brackets where the body's own name has the noun: "NHS Acre Integrated Care Board
    (board)", "Acre Council (full Council)"."""
    last = noun.split()[-1]
    if owner.split()[-1] != last:
        return f"{owner} {noun}"
    return f"{owner} ({noun if ' ' in noun else noun.lower()})"


def tidy(name: str) -> str:
    """The name on one line, capitals throughout made title case, a leading article left off."""
    one = " ".join(name.split())
    if one.isupper() and len(one) > 6 and max(len(word) for word in one.split()) > 5:
        small = ("of", "and", "for", "the", "with", "in", "on")
        words = [
            word if word in KEEP else word.lower() if word.lower() in small else _S.sub("s", word.title())
            for word in one.split()
        ]
        one = " ".join(words)
        one = one[0].upper() + one[1:]
    one = _ABBREVIATED.sub("", one)
    return one[4:] if one.startswith(("the ", "The ")) else one


_ABBREVIATED = re.compile(r" \([A-Z]{2,8}\)$")  # "North East Locality Forum (NELF)"
_S = re.compile(r"(?<=[’'])S\b")  # of "PEOPLE'S"
KEEP = frozenset({"NHS", "CCG", "ICB", "STP", "GP", "HWB", "MBC", "UK", "ICS", "ICP", "PCN", "PCT", "LCO"})


LONGEST_NAME = 24  # words; nobody abbreviates more


def initials(name: str) -> set[str]:
    """The abbreviations that the name can have: "NYCC", "HMR CCG", "BwD"."""
    words = [word for word in re.split(r"[\s,/-]+", name) if word]
    if len(words) > LONGEST_NAME:
        return set()
    made = set()
    for drop in (frozenset(), frozenset({"of", "and", "&", "the", "for", "with", "in", "on", "upon"})):
        kept = [word for word in words if word.lower() not in drop]
        made.add("".join(word[0] if word[0].isupper() else word[0].lower() for word in kept if word[0].isalpha()))
    for suffix, kind in (("CCG", "CCG"), ("Clinical Commissioning Group", "CCG"), ("Council", "Council")):
        if name.endswith(suffix) and len(place_of(name)) < len(name):  # not of "Leeds:CCG"
            for short in initials(place_of(name)):
                made |= {f"{short} {kind}", f"{short}{kind}"}
    for suffix in (" NHS Foundation Trust", " NHS Trust", " NHS FT", " Foundation Trust"):
        if name.endswith(suffix):
            short = name.removesuffix(suffix)
            return {s + end for s in initials(short) for end in ("", "T", "FT", "NHST", "NHSFT")} | made
    if name.startswith("NHS "):
        made |= initials(name[4:])
    return {short for short in made if len(short) >= 2}
