"""Names as people write them, from the capitals of official extracts."""

import re

from ontology.edtf import day_before, earliest

SMALL = frozenset(["and", "of", "the", "on", "in", "upon", "with", "for", "at", "by", "under", "le", "en"])
FIXED = {
    word.upper(): word
    for word in [
        "NHS",
        "CCG",
        "ICB",
        "PCN",
        "STP",
        "GP",
        "UK",
        "LLP",
        "CIC",
        "PCN1",
        "PCN2",
        "PCN3",
        "PCN4",
        "II",
        "III",
        "IV",
        "SW",
        "NW",
        "NE",
        "SE",
        "BD",
        "WHO",
        "NAPC",
        "ABC",
        "HMR",
        "SEOXHA",
        "CHIPS",
        "MAAP",
        "WGH",
        "ARC",
        "DHUC",
        "BHR",
        "GPS",
        "K&C",
    ]
}
_WORD = re.compile(r"[A-Za-z0-9]+(?:['’][A-Za-z]+)?")


def title(text: str) -> str:
    """Capitals to title case: 'GUY'S AND ST THOMAS' NHS' gives 'Guy's and St Thomas' NHS'.

    A text that has small letters already is left alone.
    """
    text = " ".join(text.split())
    if text != text.upper():
        return text
    return _WORD.sub(lambda match: _word(match, text), text)


def _word(match: re.Match[str], text: str) -> str:
    word = match.group()
    if word in FIXED:
        return FIXED[word]
    before = text[match.start() - 1] if match.start() else ""
    if word.lower() in SMALL and before and before != "(":
        return word.lower()
    if re.fullmatch(r"\d+(ST|ND|RD|TH)", word):
        return word.lower()
    return word[0] + word[1:].lower()


def slug(text: str) -> str:
    """A readable id part: small letters, digits and hyphens."""
    plain = text.lower().replace("&", " and ").replace("'", "").replace("’", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def day(compact: str) -> str:
    """'20130401' as '2013-04-01'; empty stays empty."""
    return f"{compact[:4]}-{compact[4:6]}-{compact[6:8]}" if compact else ""


def eve(day_after: str) -> str:
    """The day before, which ended when something else began; empty for an unknown beginning."""
    moment = earliest(day_after)
    return str(day_before(moment)) if moment else ""
