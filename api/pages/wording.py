"""How the pages say it: days, times, money, kinds and relations in plain English."""

import re
from datetime import date
from typing import Any

from markupsafe import Markup, escape

# Marks that turn the direction of what follows, and characters that no text should have: they are not shown.
_UNSHOWN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# Parts of a year as EDTF numbers them.
_PARTS = {
    "21": "spring", "22": "summer", "23": "autumn", "24": "winter",
    "33": "the first quarter of", "34": "the second quarter of", "35": "the third quarter of",
    "36": "the last quarter of", "37": "the first third of", "38": "the second third of", "39": "the last third of",
    "40": "the first half of", "41": "the second half of",
}  # fmt: skip
_ENDLESS = re.compile(r"\S{60}(?=\S{60})")
_SHAPE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")

# Relation → heading where the thing of the page is its subject, and where it is its object.
HEADINGS = {
    "about": ("About", "Figures"),
    "addressed_to": ("Asked for by, or to be given to", "Asked for by it, or to be given to it"),
    "commissions": ("Commissions", "Commissioned by"),
    "component_of": ("Part of the programme", "Has these parts"),
    "concerns": ("Concerns", "Commitments that concern it"),
    "covers": ("Covers these places", "Bodies that cover it"),
    "employs": ("Has in its service", "In the service of"),
    "follow_up_of": ("Reports on", "Reported on by"),
    "funds": ("Puts money into", "Funded by"),
    "held_by": ("Meeting of", "Meetings"),
    "holds": ("Posts held", "Held by"),
    "leads": ("Leads", "Led by"),
    "made": ("Commitments made", "Made by"),
    "member_of": ("Member of", "Members"),
    "original_body": ("Bodies that ended or changed", "Changes that it went into"),
    "part_of": ("Part of", "Its parts"),
    "participates_in": ("Takes part in", "Taken part in by"),
    "partners_with": ("Named as acting together with", "Named as acting together with"),
    "post_in": ("Post in", "Posts"),
    "provides": ("Provides", "Provided by"),
    "published_by": ("Published by", "Papers that it published"),
    "records": ("Records the meeting", "Recorded in"),
    "regulates": ("Regulates", "Regulated by"),
    "responsible_for": ("Has to carry out", "To be carried out by"),
    "resulting_body": ("Bodies that came of it", "Changes that it came from"),
    "scrutinises": ("Scrutinises", "Scrutinised by"),
    "section_of": ("Section of", "Sections"),
    "succeeds": ("Took over from", "Its work went to"),
    "used": ("Read", "Read by"),
    "within": ("Lies within", "Places in it"),
    "written_for": ("Written for", "Papers written for it"),
}
# Named once in the field's own capitals.
SCHEMES = {"ods": "NHS organisation code (ODS)", "gss": "ONS code (GSS)", "local-authority": "Local authority code"}
RULINGS = {"accept": "Accepted", "reject": "Rejected", "correct": "Corrected", "unsure": "Unsure"}
# Kind of a change → the words for one and for several.
CHANGES = {
    "recorded": ("statement recorded", "statements recorded"),
    "taken_back": ("statement taken back", "statements taken back"),
    "document": ("paper or register read", "papers or registers read"),
    "withdrawn": ("paper withdrawn", "papers withdrawn"),
    "judged": ("judgement", "judgements"),
    "judgement_undone": ("judgement undone", "judgements undone"),
    "merged": ("thing merged with another", "things merged with others"),
    "separated": ("thing separated again", "things separated again"),
    "erased": ("passage erased", "passages erased"),
}
# Where a name was found → said of it; a kind of name that is not here is said as it is written.
FOUND_IN = {
    "alias": "Also known as", "in-use": "Also known as", "in_use": "Also known as", "official": "Officially",
    "short": "In short", "former": "Formerly", "text": "In its words", "summary": "In its words",
}  # fmt: skip
# Columns of answers whose own names would not be understood.
COLUMNS = {"amount_gbp": "amount (£)", "deadline_latest": "at the latest", "deadline_earliest": "at the earliest"}


def clean(value: Any) -> Any:
    """Text without what would turn its neighbours' direction; anything else as it is."""
    return _UNSHOWN.sub("", value) if type(value) is str else value


def short(text: str | None, most: int = 160) -> str:
    """The text, or its beginning up to a word's end."""
    text = " ".join((text or "").split())
    if len(text) <= most:
        return text
    cut = text[:most].rsplit(" ", 1)[0] if " " in text[most // 2 : most] else text[:most]
    return cut.rstrip(" ,;:.") + "…"


def breakable(text: Any) -> Markup:
    """The text, with places to break in endless words: browsers take minutes to set a word of 5,000 letters."""
    return Markup("<wbr>").join(escape(part) for part in _ENDLESS.sub(r"\g<0>\0", clean(str(text))).split("\0"))


def day(value: date | str | None) -> str:
    """A day as `1 April 2013`, or a date of less precision, EDTF among them, in words."""
    if value is None:
        return ""
    text = value.isoformat() if isinstance(value, date) else str(value)
    if "/" in text:
        first, last = text.split("/", 1)
        first, last = (("" if end in ("", "..") else day(end)) for end in (first, last))
        return f"{first} to {last}" if first and last else (f"from {first}" if first else f"until {last}")
    about = "about " if re.search(r"[~%?]", text) else ""
    shape = _SHAPE.fullmatch(re.sub(r"[~%?]", "", text))
    if not shape:
        return text
    year, month, number = shape.groups()
    if month in _PARTS:
        return f"{about}{_PARTS[month]} {year}"
    if month and not 1 <= int(month) <= 12:
        return text
    name = f"{_MONTHS[int(month) - 1]} " if month else ""
    return f"{about}{int(number)} {name}{year}" if number else f"{about}{name}{year}"


def period(row: dict[str, Any]) -> str:
    """When something holds or held: `1 April 2013 to 30 June 2022`, `since …`, `until …`."""
    first, last = row.get("valid_from"), row.get("valid_to")
    if first and last:
        return day(first) if first == last else f"{day(first)} to {day(last)}"
    if first:
        return f"since {day(first)}"
    return f"until {day(last)}" if last else ""


def money(pounds: float | int | None) -> str:
    """Pounds as `£300,000` or `£1.5 million`."""
    if pounds is None:
        return ""
    for size, name in ((1_000_000_000, "billion"), (1_000_000, "million")):
        if abs(pounds) >= size:
            return f"£{pounds / size:,.2f}".rstrip("0").rstrip(".") + f" {name}"
    return f"£{pounds:,.2f}".removesuffix(".00")


def number(value: float | int | None) -> str:
    """A number with commas, without an empty fraction."""
    if value is None:
        return ""
    return f"{value:,.10f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"


def changes(kind: str, number: int) -> str:
    """What happened how often: `1 judgement`, `28 statements recorded`."""
    one, several = CHANGES.get(kind, (plain(kind),) * 2)
    return f"{number:,} {one if number == 1 else several}"


def degrees(value: float, positive: str, negative: str) -> str:
    """A coordinate as people say it: `3.036° west`."""
    return f"{abs(value):.3f}° {positive if value >= 0 else negative}"


def figure(row: dict[str, Any]) -> str:
    """A figure with its unit: `£1.5 million`, `12%`, `about 30 beds`."""
    about = "about " if row.get("approximate") else ""
    value, unit = row.get("value"), row.get("unit") or ""
    if value is None:
        return ""
    if unit == "GBP":
        return about + money(value)
    return f"{about}{number(value)}%" if unit == "percent" else f"{about}{number(value)} {unit}".rstrip()


def plain(name: str) -> str:
    """A name of the vocabulary as words: `part_of` as `part of`, `HealthAndWellbeingBoard` as its parts."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ").lower()
