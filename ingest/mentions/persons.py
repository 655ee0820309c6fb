"""Names of people in running text and in lists: where each stands, without yet saying who is who."""

import re
from dataclasses import dataclass

from ingest.mentions.titles import (
    ADDRESS,
    COUNCILLOR,
    GIVEN,
    HONOURS,
    NOT_PERSONS,
    OFFICES,
    RANKS,
    SHORT_OFFICES,
    SURNAMES_TOO,
)
from ingest.rules.given_names import given_names
from ingest.rules.name_letters import CAPITALS, LETTERS, PARTICLES, SMALLS
from ingest.rules.tables import terms


def _alternation(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_SECOND = _alternation((*ADDRESS, "Cllr", "Councillor"))
_ANY = _alternation((*COUNCILLOR, *RANKS, *ADDRESS))
# A capital, a small letter, any letter.
_UP, _LOW, _ANY_LETTER = f"[{CAPITALS}]", f"[{SMALLS}]", f"[{LETTERS}]"
_SURNAME = (
    rf"(?:{PARTICLES} ){{0,2}}(?:[AaEe]l-)?"
    rf"(?:{_UP}(?:{_ANY_LETTER}|['’](?={_UP}|{_LOW}{{3}}))*{_LOW}(?:[-–‐‑](?:{_UP}{_LOW}|ff){_LOW}*)*"
    rf"|{_UP}['’]?[{CAPITALS}]{{2,}}(?:-{_UP}{{2,}})*)"
)
_INITIALS = rf"(?:{_UP}(?:\.[ ]?|[ ])){{1,3}}"
_NAME = (
    rf"(?:{_INITIALS}(?={_UP}[{LETTERS}'’]|{PARTICLES} )"
    rf"|(?:{_UP}[{LETTERS}'’‐‑-]+ ){{0,2}}(?:{_UP}\.? )?){_SURNAME}"
)
TITLED = re.compile(
    rf"(?<![\w-])(?:(?P<councillor>{_alternation(COUNCILLOR)})|(?P<rank>{_alternation(RANKS)})"
    rf"|(?P<address>{_alternation(ADDRESS)}))"
    rf"\b\.?[ \u00a0]{{1,2}}(?P<second>(?:(?:{_SECOND})\.?[ \u00a0]){{0,2}})(?P<name>{_NAME})(?!{_ANY_LETTER})"
)
# What stands behind a name in honour: "Baines MBE", "Vale, OBE".
HONOURED = rf"(?:,? (?:{'|'.join(sorted(HONOURS))})\b)*"
# The further names of a list: ", Mrs D Cawthorne", " and C Brown", "MBE, Moss".
MORE = re.compile(
    rf"{HONOURED}(?:\s*\([^()\n]{{1,60}}\))?(?:,? and |, ?|; ?"
    rf"| & )(?:(?:{_alternation((*ADDRESS, *COUNCILLOR))})\.?[ ]){{0,2}}(?P<name>{_NAME})(?!{_ANY_LETTER})"
)
# A name without a form of address: two or three words, or a surname behind initials ("P Knowle", "A. Doe", no "A Doe").
PLAIN = re.compile(
    rf"(?<![\w’'-])(?P<name>(?:{_UP}{_LOW}+(?:-{_UP}{_LOW}+)? (?:{_UP}\.? )?(?:{_UP}{_LOW}+ )?"
    rf"|(?P<initial>[B-HJ-Z](?:\.[A-Z]){{0,2}}\.? |[AI](?:\.[A-Z]){{0,2}}\. )(?:{_UP}\.? )?){_SURNAME})"
    rf"(?!{_ANY_LETTER})"
)
# What stands before a name and is none of it: "Ask Jane Doe", "Contact Jane Doe".
_ASKED = re.compile(
    r"(?:Ask|Contact|Call|Email|Thank|Tell|Phone|Ring|See|Dear|Said|When|Commissioner|Baroness|Nurse|Governor|Matron"
    r"|Mayor|President|Deputy|Secretary|Consultant) (?=[A-Z])"
)
# What a letter behind them numbers: "Appendix B", "Option C".
_NUMBERED = re.compile(
    r"\b(?:appendix|annex|option|table|group|ward|schedule|category|part|section|phase|block|hepatitis|vitamin|band|plan"
    r"|type|paper|enclosure|grade|level|area|site|tier|zone|lot|model|scenario|figure|chart|box|team|unit) \Z",
    re.I,
)
ENTRY = re.compile(
    rf"[•·*–-]?\s*(?:(?P<title>{_ANY})\b\.?[ \u00a0]+(?:\([Rr]et['’]?d\.?\) )?)?(?:(?:{_SECOND})\.?[ ])?"
    rf"(?P<name>{_NAME})(?!{_LOW})"
)
# "Bell, Dr. S.", "Lowick, G" in lists that begin with surnames.
SURNAME_FIRST = re.compile(
    rf"(?P<surname>(?:{PARTICLES} ){{0,2}}{_UP}[\w’'-]+(?: {_UP}[\w’'-]+)?), "
    r"(?:(?P<title>Councillor|Cllr|Dr|Mr|Mrs|Ms|Miss|Prof)\b\.? )?"
    r"(?P<initials>[A-Z](?:\.|\b)(?: ?[A-Z](?:\.|\b))*)(?=\s*(?:\(|;|\n|\t|\Z)|\s{2})"
)
_NAME_WORD = re.compile(r"[^\W\d_][\w'’.‐‑-]*")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text. `start` is that of the form of address where there is one, `first` that of the name itself.

    `title` is councillor, rank, address or empty. `listed` where it is one more name of a list.
    """

    start: int
    first: int
    end: int
    title: str
    address: str = ""
    listed: bool = False
    turned: str = ""  # "S. Bell" of "Bell, Dr. S.", whose span it has

    def name_in(self, text: str) -> str:
        """The name as it is said, first names first."""
        return self.turned or text[self.first : self.end]


def trimmed(text: str, start: int, end: int, addressed: bool = False, listed: bool = False) -> int:
    """The end of the name without words that are none: posts, bodies, initials written behind it.

    `listed` where it is one of a list of names, so that initials make a surname of whatever word is behind them.
    """
    words = list(_NAME_WORD.finditer(text, start, end))
    if len(words) == _THREE and _begins_another(text, [word.group() for word in words], end):
        return words[1].end()
    for index, word in enumerate(words):
        bare = word.group().rstrip(".-")
        if bare.endswith(("’s", "'s")) and word.end() < end:
            return word.end() - 2  # "Councillor Yelland’s Motion"
        surname = bare in SURNAMES_TOO and index == 1 and (addressed or _is_first(words[0].group()))
        surname = surname or (index == 1 and bare in _NO_PLACES and _in_office(text, words, word.end()))
        surname = surname or (listed and index == 1 and is_initial(words[0].group()))
        # "Ian Penn Clerk", "Ian Penn CEO"
        office = index > 1 and (bare.lower() in _OFFICES or bare in SHORT_OFFICES)
        if office or (
            index and ((is_no_name(bare) and not surname) or (bare in HONOURS) or _is_initials(bare, words[:index]))
        ):
            end = words[index - 1].end() if words[index - 1].group() != "." else words[index - 1].start()
            break
    return end - (text[end - 1] == "-")


# Surnames that are nouns too and name no place; a post shows them behind an unusual first name: "Su Long, Clerk".
_NO_PLACES = SURNAMES_TOO - frozenset(
    terms("North|South|East|West|House|Place|Street|Park|Town|Church|School|Head|March|May")
)
_POST_BEHIND = re.compile(
    r"(?:,| \() ?(?:[A-Z][\w’'&-]+ (?:(?:of|for|and|&) )?){0,4}"
    r"(?:Officer|Director|Manager|Chair(?:man|woman)?|Executive|Nurse|Lead|Leader|Head of|Member|Secretary|Governor)\b"
)


def _in_office(text: str, words: "list[re.Match[str]]", end: int) -> bool:
    """Whether a post stands behind two words of which the first is no noun."""
    return words[-1].end() == end and not is_no_name(words[0].group()) and _POST_BEHIND.match(text, end) is not None


_OFFICES = frozenset(word for word in OFFICES if " " not in word)
_THREE = 3  # words of a name and the first of the next
_ANOTHER = re.compile(r" (?:[A-Z]\.? )?[A-Z][\w’'-]+")


def _begins_another(text: str, words: list[str], end: int) -> bool:
    """Whether the third word is the first of somebody else's name: "Ruth Vale Gareth Locke", not "Mary Ann Vale"."""
    first, _, third = words
    sure = given_names().sure
    return first in sure and third in sure and _ANOTHER.match(text, end) is not None


def is_no_name(word: str) -> bool:
    """Whether the word, in whatever case and number, is never part of a person's name by itself."""
    if word in NOT_PERSONS:
        return True
    return word.isupper() and len(word) > 3 and (word.title() in NOT_PERSONS or word.title().rstrip("s") in NOT_PERSONS)


def _is_first(word: str) -> bool:
    return word.split("-")[0] in GIVEN or len(word.rstrip(".")) == 1


def behind_honours(text: str, end: int) -> int:
    """The place behind what stands behind a name in honour of it: "Ada Vale CBE, Leader"."""
    found = _HONOURED.match(text, end)
    return found.end() if found else end


_HONOURED = re.compile(HONOURED)


def is_initial(word: str) -> bool:
    """Whether the word is an initial and no article or pronoun: "R", "A.", no "A"."""
    return len(word.rstrip(".")) == 1 and word not in ("A", "I")


def spared(text: str, word: str, end: int) -> bool:
    """Whether a noun is a surname by itself in a list of surnames: "Ali, Hall and Moss", no "Ali, Hall Lane"."""
    return word in SURNAMES_TOO and _GOES_ON.match(text, end) is None


_GOES_ON = re.compile(rf"(?!{HONOURED}(?:[,;(]| and| &|\n|$)) (?:[A-Z0-9]|(?:wards?|house|lane|street)\b)")


def _is_initials(bare: str, before: "list[re.Match[str]]") -> bool:
    """Whether the word is the initials of the name before it: "Martin Tolliver MT", "Martin Whitlow MWh"."""
    capitals = sum(letter.isupper() for letter in bare)
    if capitals < 2 or not 2 <= len(bare) <= 4:
        return False
    letters = [word.group()[0].upper() for word in before]
    if capitals < len(bare):
        return bare[0] == letters[0] and letters[-1] in bare[1:]
    return bare[0] == letters[0] and (bare[-1] == letters[-1] or len(bare) == len(letters))


_COUNCILLOR_TOO = re.compile(r"(?:Cllr|Councillor)\b")
_STOPPED = re.compile(r"Councillors?\.")  # the end of a sentence, and no short form
_COUNTY_COUNCILLOR = re.compile(r" CC\b")  # "Mr. R. Allsop CC"


def titled(text: str) -> list[Named]:
    """Every name with a form of address, and the names that go on its list ("Councillors R Ogilvie, Miss T Roper")."""
    found: list[Named] = []
    covered = 0
    for match in TITLED.finditer(text):
        if match.start() < covered:
            continue
        if _STOPPED.match(text, match.start()):
            continue
        kind = "councillor" if match["councillor"] else "rank" if match["rank"] else "address"
        first, end = match.start("name"), trimmed(text, match.start("name"), match.end("name"), True)
        if not _is_name(text[first:end], addressed=True):
            continue
        if kind == "address" and _COUNTY_COUNCILLOR.match(text, end):
            kind, address = "councillor", "County Councillor"
        else:
            address = match[kind]
        start, second = match.start(), _COUNCILLOR_TOO.match(match["second"])
        if kind == "rank" and second:  # "The Deputy Mayor Councillor Vale"
            start, kind, address = match.start("second"), "councillor", second[0]
        found.append(Named(start, first, end, kind, address))
        covered = end
        if match["councillor"] and match["councillor"].rstrip(".").lower().endswith("s"):
            covered = _list(text, end, kind, match["councillor"], found)
    return found


def _list(text: str, end: int, kind: str, address: str, found: list[Named]) -> int:
    for _ in range(60):
        more = MORE.match(text, end)
        if not more:
            break
        first = more.start("name")
        stop = trimmed(text, first, more.end("name"), listed=True)
        words = text[first:stop].split()
        behind_initial = len(words) == 2 and is_initial(words[0])  # "R Body"
        noun = words[0] in NOT_PERSONS - GIVEN and not (len(words) == 1 and spared(text, words[0], stop))
        if noun or not (behind_initial or _is_name(text[first:stop], addressed=True)):
            break
        found.append(Named(first, first, stop, kind, address, listed=True))
        end = stop
    return end


def _is_name(name: str, addressed: bool = False) -> bool:
    words = name.replace(".", ". ").split()
    if not words or all(len(word.rstrip(".")) == 1 for word in words):
        return False
    last = len(words) - 1
    return not any(
        is_no_name(word)
        and not (word in SURNAMES_TOO and number == last and (number or addressed))
        and not (addressed and last and number == 0 and word in GIVEN)  # "Dr Bill Vale", no "June Vale"
        for number, word in enumerate(words)
    )


def plain_names(text: str, start: int, end: int) -> list[Named]:
    """Names without a form of address in a span: a known given name first, or an unusual one in the place of one."""
    found: list[Named] = []
    at = start
    while True:
        match = PLAIN.search(text, at, end)
        if not match:
            return found
        asked = _ASKED.match(text, match.start())
        if asked:
            at = asked.end()
            continue
        first, stop = match.start(), trimmed(text, match.start(), match.end())
        words = text[first:stop].split()
        numbered = match["initial"] and _NUMBERED.search(text, max(0, first - 12), first)
        if len(words) >= 2 and not numbered and _is_name(text[first:stop]):
            found.append(Named(first, first, stop, ""))
            at = stop
        else:
            at = first + len(words[0]) + 1 if words else match.end()


def is_given(name: str) -> bool:
    """Whether the name begins with a usual given name."""
    return name.split()[0].split("-")[0] in GIVEN


def kind_of(title: str | None) -> str:
    """What a form of address is: that of a councillor, a rank, an address, or none."""
    if not title:
        return ""
    low = title.lower().rstrip(".")
    if low.startswith(
        ("cllr", "councillor", "ald", "county c", "borough c", "city c", "cnllr", "parish c", "district c", "town c")
    ):
        return "councillor"
    return "rank" if low in _RANKS else "address"


_RANKS = frozenset(rank.lower() for rank in RANKS)
