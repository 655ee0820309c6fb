"""Lists of people: what opens one, what goes on with it and what ends it."""

import re

from ingest.layout.assembly import Assembly, close
from ingest.layout.attendance_words import (
    ATTENDANCE_LABELS,
    ATTENDANCE_OPENERS,
    GROUP_LABELS,
    ITEM_HEADINGS,
    attendance_of,
)
from ingest.layout.blocks import Block, BlockKind
from ingest.layout.decisions import DECISION
from ingest.layout.fields import is_field
from ingest.layout.lines import MARKER, Line

_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z '’/()-]{3,60}?)\s*(?:\(\d+\))?\s*:?-?\s*(?P<rest>\t.*|:.*)?$")
_DASHED = re.compile(r"(?P<label>[A-Za-z][A-Za-z ]{5,40}?) [–—-] (?P<rest>\S.*)$")
# The heading row of minutes or actions in a table: "Item | Notes | Actions".
_TABLE_HEAD = re.compile(
    r"(?:item|no\.?|ref|agenda item|minute|action)\w*(?: (?:no|number|ref)\w*\.?)?(?:\t+|\s{3,}|\s*\|\s*)\S", re.I
)
_PERSON = re.compile(
    r"\b(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|dame|chair|chairman|director|officer"
    r"|manager|lead|head of|member|governor|nurse|executive|representing|apolog\w+)\b",
    re.I,
)


# Lines in a list that head a group of those listed, and so do not end it: "DISTRICT COUNCILLORS", "Leeds CCG:".
_GROUP = re.compile(
    r"(?:[\w&’'-]+ ){0,6}?(?:councillors?|cllrs|members?(?:hip)?|officers|representatives?|ccgs?|groups?|trusts?"
    r"|councils?|healthwatch|providers|partners|substitutes|sector|guests|observers|police|nhs [\w ]+|advisers|advisors"
    r"|governors|directors)\b[\w ,&()’'-]{0,40}$",
    re.I,
)
# A label with the first name behind it and nothing between: "Present Councillor A Smith", "Apologies Dr J Doe".
_RUN_ON = re.compile(
    r"(?P<label>present|in attendance|also present|apologies(?: for absence)?(?: received)?(?: from)?)\s+"
    r"(?=(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|prof|professor|sir|dame)\b)",
    re.I,
)
_TITLE = (
    r"(?:(?:the )?(?:rt\.?|right) hon(?:ourable)?\b\.?\s+)?(?:cllr|councillor|mr|mrs|ms|miss|dr|prof|professor|sir|dame"
    r"|lord|lady|baroness|viscount|rev|canon)\b\.?\s+"
)
_NAMED = (
    r"(?-i:(?:[A-Z]\.?\s){1,2}|[A-Z][a-z]+(?:-[A-Z][a-z]+)?\s)(?-i:(?:de |van |la |le |[A-Z]\.? ){0,2}[A-Z][\w’'-]+)"
)
_BESIDE = (
    r"\b(?:council|ccg|clinical commissioning group|nhs|trust|healthwatch|police|director|officer|manager"
    r"|chair(?:man)?|chief|head of|lead|member|governor|nurse|cabinet|secretary|borough|representative|icb|commissioner"
    r"|executive|board|partnership|service|university|hospitals?|commissioning)\b"
)
# A line that names one person with post or body, as in lists that no word heads.
_LISTED = re.compile(
    rf"(?:[•*·-]\s*)?(?:{_TITLE})?{_NAMED}(?:\s*\([^()]{{1,40}}\))?(?:\t+|\s{{3,}}|\s+[–—-]\s|,\s)(?=[^\n]*{_BESIDE})[^\n]{{3,140}}$",
    re.I,
)
_OF_BODY = re.compile(rf"(?=[^\n–—]{{0,80}}{_BESIDE})[^\n–—:]{{3,80}}?(?:\s[–—-]\s|:\s)(?:{_TITLE})?{_NAMED}", re.I)
# Between the label and the first name: "In attendance: (Officers) Jane Doe".
_WHO_THEY_ARE = re.compile(r"^\([A-Za-z ]{3,24}\)\s*")
# A row of such a list: "Jane Doe | Chief Nurse | JD", "Cllr Una Vale    Acre Council".
_ROW = re.compile(
    rf"(?:{_TITLE}){{0,2}}{_NAMED}(?:\t+|\s{{3,}}|\s*\|\s*)(?=[^\n]*{_BESIDE})[^\n]{{3,140}}(?<![.;?!])$", re.I
)
# Entries that run on behind semicolons and fill the line: the next line goes on with the last of them.
_RUNNING = re.compile(r";[ \t][^\n]*(?<=[^\n]{80})\Z")
_GOES_ON = re.compile(r"(?![^;,]{2,60}(?::| [–-] ))[^;]+(?:;|\.?\Z)")
_IN_COLUMNS = re.compile(r"\t| {3}|\|")
# A line that gives a name alone, in a list that ends at "In attendance": "Una Vale (Chair)", "Ian Roe / Ada Penn".
_ALONE = rf"(?:{_TITLE})*{_NAMED}(?:\s+(?:OBE|CBE|MBE|JP|QC|KC))?"
_BARE = re.compile(rf"{_ALONE}(?:\s*\((?:(?:vice|deputy)[- ])?chair\w*\))?(?:\s*/\s*{_ALONE})?$", re.I)
_NOBODY = re.compile(
    rf"{_BESIDE}|\b(?:house|hall|room|suite|centre|road|street|park|town|agenda|minutes|notes|report|draft|confirmed"
    r"|meeting|committee|group|panel|forum|date|time|venue|governing|body|county|city|health|care|page)\b",
    re.I,
)
# Whom "Members of the Group" stands over in the report of councillors who looked into something: "Councillor A Roe".
_ADDRESSED = re.compile(r"(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Prof(?:essor)?)\.? (?!of\b)[A-Z][\w.’'-]*")
_FEWEST = 3  # lines that make a list
_FIRST_LINES = 60
_ITEM = re.compile(r"(?P<number>\d{1,3})[ \t]+(?=[A-Z])")  # "1  Apologies for absence", without a full stop
_ASIDE = re.compile(r"\s*\([^()]*\)$")
# Names and nothing else, with whom they stand in for: "Jane Doe, Ian Holt (representing Una Vale) and Ada Quill."
_NAME = r"(?:[A-Z][\w’'-]*\.?[ -]){1,3}(?:(?:de|van|la|le|der|al|el|bin) )?[A-Z][\w’'-]+(?: \([^()]{2,60}\))?"
_ONLY_NAMES = re.compile(rf"{_NAME}(?:, {_NAME})+(?:,? (?:and|&) {_NAME})?\.?$")
_SAYS = re.compile(
    r"\b(?:said|asked|reported|explained|welcomed|presented|confirmed|advised|stated|informed|agreed|thanked|highlighted"
    r"|introduced|declared|approved|endorsed|resolved|decided|considered|discussed|recommended|queried|replied|noted|updated|outlined|added|responded)\b"
)


def unheaded_lists(lines: list[Line]) -> dict[int, int]:
    """Lists of people near the top that no word heads: the first line of each and the one after its last.

    Three lines that say who somebody is make one, and so do three bare names right above "In attendance".
    """
    runs: dict[int, int] = {}
    start, count = 0, 0
    for number, line in enumerate([line for line in lines if not line.furniture][:_FIRST_LINES]):
        if _LISTED.match(line.text) and line.text[-1] not in ".;?!" and not is_field(line.text):
            start = number if not count else start
            count += 1
            if count >= _FEWEST:
                runs[start] = number + 1
        else:
            count = 0
    runs |= _before_attendance([line.text for line in lines if not line.furniture][:_FIRST_LINES])
    places = [number for number, line in enumerate(lines) if not line.furniture]
    return {places[first]: places[last - 1] + 1 for first, last in runs.items()}


def _before_attendance(texts: list[str]) -> dict[int, int]:
    """Names alone, one on a line, above "In attendance" or "Apologies": the first line and the one after the last."""
    for number, text in enumerate(texts):
        low = text.lower().rstrip(" :-–.")
        if attendance_of(low) and _opens(low):
            first = number
            while first and _is_name(texts[first - 1]):
                first -= 1
            return {first: number} if number - first >= _FEWEST else {}
    return {}


def _is_name(text: str) -> bool:
    """Whether the line is the name of one person, or of two who share a place."""
    return bool(_BARE.match(text)) and not _NOBODY.search(re.sub(r"\(.*?\)", "", text)) and not text.isupper()


def lists_those_away(assembly: Assembly, following: Line) -> bool:
    """Whether the item is that of apologies and the line below "Minutes:" a name alone."""
    if assembly.open.item is None or not _is_name(following.text):
        return False
    head = assembly.blocks[assembly.open.item]
    return "polog" in assembly.text[head.start : head.end]


def attendance(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """Lists of people: a label opens one, lines that look like entries go on with it."""
    marker = MARKER.match(line.text) or _ITEM.match(line.text)
    body = (line.text[marker.end() :] if marker else line.text).lstrip("([/ ")
    low = _ASIDE.sub("", body.lower().rstrip(" :-–."))
    label = attendance_of(low)
    if label and (_opens(low) or assembly.open.label or _heads_people(low, following)):
        close(assembly)
        assembly.open.item = assembly.add(BlockKind.HEADING, line.start, line.end, label=low)
        assembly.open.label, assembly.open.entry_indent = low, -1
        return True
    run_on = _RUN_ON.match(body)
    if run_on:
        close(assembly)
        assembly.open.label, assembly.open.entry_indent = run_on["label"].lower(), line.indent
        assembly.add(BlockKind.ATTENDANCE, line.end - len(body) + run_on.end(), line.end, label=assembly.open.label)
        return True
    dashed = _DASHED.match(body)
    if dashed and dashed["label"].lower() in ATTENDANCE_OPENERS:
        close(assembly)
        assembly.open.label, assembly.open.entry_indent = dashed["label"].lower(), line.indent
        assembly.add(BlockKind.ATTENDANCE, line.end - len(dashed["rest"]), line.end, label=assembly.open.label)
        return True
    found = _LABEL.match(body) if ":" in body[:62] or "\t" in body[:40] else None
    if found and found["rest"]:
        low = found["label"].lower().strip()
        rest = _WHO_THEY_ARE.sub("", found["rest"].lstrip(": \t-–"))
        if attendance_of(low) and rest and (_opens(low) or assembly.open.label or _PERSON.search(rest[:60])):
            close(assembly)
            assembly.open.label, assembly.open.entry_indent = low, line.indent
            assembly.add(BlockKind.ATTENDANCE, line.end - len(rest), line.end, label=low)
            return True
    if assembly.open.label is None:
        return False
    if _ends_list(line, marker, low):
        assembly.open.label = None
        return False
    entry = assembly.blocks[-1]
    deeper = line.indent > assembly.open.entry_indent >= 0
    before = assembly.text[max(0, entry.end - 4) : entry.end]
    unended = before.endswith((",", " and", " &", " of", "the", " for", "–")) or line.text.startswith(("and ", "& "))
    listed = line.text[-1] in ";." and ";" in assembly.text[entry.start : line.end] and before[-1] not in ";.:)"
    said = assembly.text[entry.start : entry.end]
    running = _RUNNING.search(said) is not None and _IN_COLUMNS.search(said) is None and _GOES_ON.match(line.text)
    listed = listed or (bool(running) and before[-1] not in ";.:)")
    unended = unended or listed or said.count("(") > said.count(")") or line.text[0] == "("
    wraps = unended if not line.gap else _cut_off(assembly, entry, line)
    if entry.kind is BlockKind.ATTENDANCE and (wraps or (deeper and not line.gap)):
        assembly.stretch(line.end)
    else:
        assembly.open.entry_indent = line.indent if assembly.open.entry_indent < 0 else assembly.open.entry_indent
        assembly.add(BlockKind.ATTENDANCE, line.start, line.end, label=assembly.open.label)
    return True


def _cut_off(assembly: Assembly, entry: Block, line: Line) -> bool:
    """Whether a line behind a blank one goes on with the entry above, where all lines of the list stand apart."""
    apart = assembly.text[entry.end : line.start].strip(" \t") == "\n\n"
    above = assembly.text[entry.start : entry.end]
    return apart and "\n" not in above and (_OPEN_END.search(above) is not None or line.text.startswith(("and ", "& ")))


# What a line is cut off behind: "Director of Care and", "Manager –".
_OPEN_END = re.compile(r"(?:,? (?:and|&|of|for|the|to)| [–—-])$")


def _heads_people(label: str, following: Line | None) -> bool:
    """Whether "Members" or "Members of the Group" stands over people: "Acre Council – Cllr A Roe (Chair), Una Vale",
    "Jane Doe | Chief Nurse", "Councillor Mrs A Roe"."""
    if following is None or (label != "members" and label not in GROUP_LABELS):
        return False
    return any(form.match(following.text) for form in (_OF_BODY, _ROW, _ADDRESSED))


def _opens(label: str) -> bool:
    """Whether the label opens a list of people by itself."""
    return label in ATTENDANCE_OPENERS or (label not in ATTENDANCE_LABELS and attendance_of(label) is not None)


def _ends_list(line: Line, marker: "re.Match[str] | None", low: str) -> bool:
    text = line.text
    if (_TABLE_HEAD.match(text) and len(text) < 90) or is_field(text):
        return True
    if marker and marker.lastgroup in ("number", "reference") and not _PERSON.search(text[:60]):
        return True
    if low.startswith(ITEM_HEADINGS) or DECISION.match(text):
        return True
    if _SAYS.search(text) and "polog" not in text and text[-1] == ".":
        return True
    if len(text) < 90 and text[-1] != "." and _GROUP.match(text):
        return False
    if _ONLY_NAMES.match(text):
        return False
    people = len(_PERSON.findall(text))
    if people == 0 and text.isupper() and len(text) > 6 and line.gap:
        return True
    if text.endswith(".") and len(text) > 90 and people < 2 and "apolog" not in low:
        return True
    return len(text) > 240 and people < 3
