"""Numbers as papers print them: digits, number words, multiples (k, m, million), and what approximates them."""

import re

_ONES = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = {
    name: 10 * number
    for number, name in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}
WORDS: dict[str, int] = {name: number for number, name in enumerate(_ONES)} | _TENS | {"dozen": 12}
WORDS |= {f"{ten}-{_ONES[one]}": value + one for ten, value in _TENS.items() for one in range(1, 10)}
MULTIPLES = {
    **dict.fromkeys(("k", "thousand", "000"), 1e3),  # £450k
    **dict.fromkeys(("m", "mn", "million", "mill", "millions"), 1e6),  # £1.2m
    **dict.fromkeys(("b", "bn", "billion", "billions"), 1e9),  # £3.4 billion
    **dict.fromkeys(("tn", "trillion"), 1e12),
}
_POWERS = {"hundred": 1e2, "thousand": 1e3, "million": 1e6}
FRACTIONS = {
    "half": 0.5,
    "third": 0.33,  # as readers write "a third" down; of two thirds they keep a decimal
    "quarter": 0.25,
    "fifth": 0.2,
    "sixth": 1 / 6,
    "eighth": 0.125,
    "tenth": 0.1,
    "thirds": 1 / 3,
    "quarters": 0.25,
    "fifths": 0.2,
    "sixths": 1 / 6,
    "eighths": 0.125,
    "tenths": 0.1,
}

DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
WORD = r"\b(?:" + "|".join(sorted((w for w in WORDS if w not in ("zero", "one")), key=len, reverse=True)) + r")\b"
# What may follow a number in words: "three million", "four hundred and six".
HUNDREDS = r"\s(?:hundred|thousand|million)\b(?:\sand\s" + WORD + r")?"
# The word may stand at the beginning of the next line.
MULTIPLE = (
    r"(?:(?:\s?|[^\S\n]{0,8}\n[^\S\n]{0,80})(?:million|billion|trillion|thousand|millions|billions)\b"
    r"|\s?(?:mn|bn|tn|mill|[kKmMbB])\b(?!\.\w))"
)
# "1b" alone is a number in a list: only pounds are counted so.
MULTIPLE_OF_COUNT = MULTIPLE.replace("[kKmMbB]", "[kKmM]")
APPROXIMATE = re.compile(
    r"(?:\babout|(?<!focussed )(?<!focused )(?<!based )(?<!centred )(?<!built )\baround|\bapproximately"
    r"|\bapprox\.?|\bsome|\broughly|\bcirca|\bc\.|\bnearly|\balmost|\bover|\bmore than"
    r"|\bin excess of|\bat least|\bup to|\bin the region of|\bestimated(?:\s+(?:at|to be))?|\bless than|\bno more than"
    r"|\bfewer than|\bunder|\bjust over|\bjust under|\bsomething like|\bnot more than|\bupwards of|\bas many as"
    r"|\bclose to"
    r"|\bno less than|\bno fewer than|\bmaximum of|\bminimum of|\babove|\bbelow|[~≈<>≥≤])"
    r"(?:\s+(?:a|an|the|of|another))?\s*[‘“\"']?$",
    re.IGNORECASE,
)
APPROXIMATE_AFTER = re.compile(r"\s*(?:or so\b|or more\b|or fewer\b|or less\b|plus\b|\+)", re.IGNORECASE)


def value_of(digits: str, multiple: str | None = None) -> float:
    """The number printed as digits or as a word, times its multiple: "1.2", "m" is 1200000."""
    plain = digits.strip().lower()
    if plain == "hundred":
        return 100.0
    if " " in plain and not plain[0].isdigit():  # "four hundred and six"
        first, power, *rest = plain.split()
        return WORDS[first] * _POWERS[power] + (WORDS[rest[-1]] if rest else 0)
    value = float(WORDS[plain]) if plain in WORDS else float(plain.replace(",", ""))
    if multiple and multiple.strip():
        value *= MULTIPLES[multiple.strip().lower()]
    return round(value, 6)


def is_approximate(text: str, start: int, end: int) -> bool:
    """Whether the words right before or after the number at this place make it an approximation or a bound."""
    before = text[max(0, start - 28) : start]
    return bool(APPROXIMATE.search(before) or APPROXIMATE_AFTER.match(text, end))
