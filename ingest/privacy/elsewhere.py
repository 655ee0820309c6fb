"""The names that were found, wherever else they stand in a paper, and what no name of a person is."""

import re
from bisect import bisect_left

from ingest.privacy.names import INITIALS, LAY, LETTER, NO_NAMES, OF_IT, OFFICE, SHOUTED, SPACE, WORD, parts
from ingest.privacy.passages import Found
from ingest.rules.given_names import given_names
from ingest.rules.name_letters import LETTERS
from ingest.rules.privacy_words import OFFICE_AFTER, POSTS, words

# Titles of those in office and of those after whom places are named; "King's Lynn", "Bishop's Castle" are places too.
OFFICE_BEFORE = re.compile(
    rf"(?:\b(?:{OFFICE}|St|Saint|Queen|King|Princess|Prince|Duke|Duchess|Royal)\.?\s+(?:[A-Z][\w.'’-]*\s+)?"
    r"|\b(?:King|Queen|Prince|Princess|Bishop|Abbot|Lord)['’]?s['’]?\s+)$"
)
OFFICE_WORDS = frozenset((*OFFICE_AFTER, *POSTS))
PLACE_AFTER = re.compile(
    r"['’]?s?[^\S\n]+(?:[A-Z][a-z]+|Street|Road|Lane|House|Hospital|Ward|Court|Centre|Lodge|Park|Avenue)\b"
    r"|['’]s\s+(?:and|&)\s+St\b"  # Guy's and St Thomas'
)
BODY_AFTER = re.compile(
    r"[^\S\n]+(?:&\s+[A-Z]|Housing|Hospitals?|Trust|Council|Care|Health|Services?|Centre|Group|Association|Foundation|Hospice|Ltd|"
    r"Limited|Homes?|School|College|University|UK|Surgery|Practice|Ward|House|Lodge|Court|Street|Road|Park|Building|Unit|"
    r"Wing|Hall|Theatre|Block|Suite|Clinic|Library|Nursing|Medical|Memorial)\b"
)
_NO_PART = frozenset(
    words(
        """
        housing hospital hospitals trust council care health service services centre group association foundation
        hospice ltd limited plc llp home homes school college university surgery practice ward house lodge court street
        road lane park avenue bridge hill valley city town borough county district region royal national local public
        north south east west northern southern eastern western great united kingdom england english british parish
        bank company society union federation alliance partnership network authority agency department ministry police
        fire ambulance act bill fund plan programme strategy framework review report winter primary secondary acute
        community mental
        keep our save stop hands friends action social adult adults children
        emergency urgent better new general medical clinical green white nurse sister staff healthcare assistant team
        building unit wing hall theatre block suite clinic nursing
        """
    )
)
_NAME_GOES_ON = re.compile(rf"{SPACE}(?:{INITIALS})?(?:{OF_IT}{WORD}|{SHOUTED})")
_BEFORE = re.compile(rf"(?:(?:Mr|Mrs|Ms|Miss|Mx)\b\.?{SPACE})?(?:{INITIALS}|(?:{WORD}{SPACE}){{1,2}})?{OF_IT}$")
_SHOUTED_BEFORE = re.compile(
    rf"(?:(?:MR|MRS|MS|MISS|MX)\b\.?{SPACE}|{LAY}{SPACE})?(?:{INITIALS}|(?:(?:{WORD}|{SHOUTED}){SPACE}){{1,2}})?{OF_IT}$"
)
_LETTERS_LONGEST = 20  # characters of a title and a letter
_NEAR = 600  # characters within which a first name that is a word as well is taken for the same person


def unknown_name(text: str, span: tuple[int, int], end: int) -> bool:
    """Whether two or three words in capitals can be a name of which the list of first names knows nothing."""
    tokens = text[slice(*span)].split()
    return (
        len(tokens) > 1
        and not any(token in NO_NAMES or token.lower() in _NO_PART or token.lower() in OFFICE_WORDS for token in tokens)
        and BODY_AFTER.match(text, span[1], end) is None
    )


def surnames(text: str, found: Found) -> None:
    """The surnames of those found by their first names near by: "Winifred, 84", "Winifred Applegarth"."""
    singles = [last for last, (name, _) in found.names.items() if name.single and last in given_names().sure]
    if not singles:
        return
    first_found = sorted(start for start, _ in found.spans)
    alternatives = "|".join(map(re.escape, singles))
    for match in re.finditer(rf"(?<![\w'’-])(?:{alternatives}){SPACE}{WORD}(?!{SPACE}[A-Z]|[\w-])", text):
        span = match.span()
        name = parts(match.group())
        if (
            name not in found.officials
            and _near(span[0], first_found)
            and unknown_name(text, span, len(text))
            and name.last.lower() not in OFFICE_WORDS
            and not OFFICE_BEFORE.search(text[max(0, span[0] - 30) : span[0]])
        ):
            found.add(*span, name, story=True)


def _letters(text: str, found: Found) -> None:
    """Letters that stand for names, wherever else the paper has them with the same title: "Mrs T's son"."""
    spelt = {text[start:end] for start, end in found.spans if end - start < _LETTERS_LONGEST}
    for name in (one for one in spelt if re.fullmatch(LETTER, one)):
        found.spans += [match.span() for match in re.finditer(rf"\b{re.escape(name)}(?![\w&]|['’][A-Z])", text)]


def everywhere(text: str, found: Found) -> None:
    """The names that were found, wherever else they stand in the paper."""
    _letters(text, found)
    _titled_firsts(text, found)
    _firsts(text, found)
    names = {last: name for last, (name, _) in found.names.items() if len(last) > 1}
    if not names:
        return
    first_found = sorted(start for start, _ in found.spans)
    names |= {last[0].lower() + last[1:]: name for last, name in names.items() if last[2:3] == "-"}  # al-Rashid
    names |= {last.upper(): name for last, name in names.items()}  # BRENDA'S LONG WAIT
    for match in re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?![{LETTERS}\d_])", text):
        start, end = match.span()
        name = names[match.group()]
        before = text[max(0, start - 40) : start]
        if OFFICE_BEFORE.search(before):
            continue
        whole = _name_start(before, start, _SHOUTED_BEFORE if match.group().isupper() else _BEFORE)
        spelt = parts(text[whole:end])
        if name.single:
            ambiguous = name.last not in given_names().sure
            if PLACE_AFTER.match(text, end) or (ambiguous and not _near(start, first_found)):
                continue
            if spelt.first and spelt in found.officials:  # Shirley's story, and Imelda Shirley, the director
                continue
        else:
            start = whole
            if spelt in found.officials or (spelt.first and name.first and spelt.first[0] != name.first[0]):
                continue
        found.spans.append((start, end))


def _near(place: int, starts: list[int]) -> bool:
    index = bisect_left(starts, place - _NEAR)
    return index < len(starts) and starts[index] < place + _NEAR


def _firsts(text: str, found: Found) -> None:
    """The first names of those whose story is told, near by: "Ian Wood, 54, had a stroke. Ian asked"."""
    firsts = {name.first for name, story in found.names.values() if story and name.first in given_names().sure}
    firsts -= found.officials.firsts
    if not firsts:
        return
    first_found = sorted(start for start, _ in found.spans)
    for match in re.finditer(
        rf"(?<![\w’'-])(?:{'|'.join(map(re.escape, sorted(filter(None, firsts))))})(?![{LETTERS}\d_-])", text
    ):
        follows = _NAME_GOES_ON.match(text, match.end()) or PLACE_AFTER.match(text, match.end())
        if not follows and _near(match.start(), first_found):
            found.spans.append(match.span())


def _titled_firsts(text: str, found: Found) -> None:
    """Names with a title and the first word of a name that was found: "Mr Nguyễn" of "Mr Nguyễn Van Hoa"."""
    firsts = {name.first for name, _ in found.names.values() if name.first and len(name.first) > 1} - NO_NAMES
    if firsts:
        for match in re.finditer(
            rf"\b{LAY}{SPACE}(?:{'|'.join(map(re.escape, sorted(firsts)))})(?![{LETTERS}\d_])", text
        ):
            if parts(match.group()) not in found.officials:
                found.spans.append(match.span())


def _name_start(before: str, start: int, pattern: re.Pattern[str]) -> int:
    match = pattern.search(before)
    words = match.group() if match else ""
    tokens = words.split()
    while tokens and tokens[0] in NO_NAMES:
        words = words.lstrip()[len(tokens.pop(0)) :].lstrip()
    return start - len(words)
