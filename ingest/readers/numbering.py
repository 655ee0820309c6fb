"""The labels of numbered lists, as office programs and browsers write them."""

BULLET = "•"


def label(form: str, number: int) -> str:
    """The label of one item: `3.`, `(c)`, `iv.`; a bullet for lists without numbers."""
    if form == "bullet":
        return BULLET
    return f"{numeral(form, number)}."


def numeral(form: str, number: int) -> str:
    """The number alone in a form of WordprocessingML: decimal, lowerLetter, upperLetter, lowerRoman, upperRoman."""
    if number < 1:
        return str(number)
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * min(5, 1 + (number - 1) // 26)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        roman = _roman(number)
        return roman if form == "upperRoman" else roman.lower()
    if form == "decimalZero":
        return f"{number:02d}"
    return str(number)


def _roman(number: int) -> str:
    steps = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
    if number >= 4000:
        return str(number)
    written = ""
    for value, letters in (*steps, (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            written, number = written + letters, number - value
    return written
