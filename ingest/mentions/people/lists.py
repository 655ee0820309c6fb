"""The names in one line of a list of people, and which words of the line belong to each of them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from ingest.mentions.people.initials import could_be
from ingest.mentions.persons import (
    ENTRY,
    HONOURED,
    SURNAME_FIRST,
    Named,
    is_given,
    is_initial,
    is_no_name,
    kind_of,
    spared,
    trimmed,
)
from ingest.mentions.posts import has_office
from ingest.mentions.titles import GIVEN, SURNAMES_TOO

# Where a name may begin: after these marks. Seen in: comma lists, columns, bars, dashes, stops, "Healthwatch: J Doe".
_MARKS = re.compile(
    r"(?-i:(?:(?<=[a-z)]{4})|(?<=[A-Z]{3}))\.\s+(?=[A-Z][a-zé’']+\.? [A-Z]))"
    # "Mr P Dew. Mr M Roe attended"
    r"|(?-i:(?<=[A-Z][a-z]{2})(?<!Mrs)(?<!Rev)(?<!Hon)\.\s+(?=(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.? [A-Z]))"
    r"|[,;|/]\s*(?:and\s+|&\s*)?(?:also\s+)?(?:from\s+)?|\t\s*|\s{3,}"
    r"|\s+(?:and|or|&|with|plus|represented by)\s+(?:(?:from|on behalf of)\s+)?"
    r"|\s+(?:(?:had |has |have |was |were |had been |has been )?replaced(?: by)?"
    r"|(?:was |were )?substitut(?:ed|ing) (?:for|by)|deputis(?:ed|ing) for|stood in for|in (?:the )?place of"
    r"|instead of)\s+(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b)"
    r"|\s[–—-]\s*|:[-–]?\s*|\n\s*"
    r"|(?P<instead>\(\s*(?:(?:as |the )?(?:substitut\w+|sub|deput\w+|replac\w+|representing|on behalf of"
    r"|in (?:the )?(?:place|absence) of|for|vice)\b\.?\s*:?\s*(?:for\s+|of\s+)?"
    # "(Ms A Roe attended as substitute)", "(Dr J Vale, Medical Director, attended in his absence)"
    r"|(?-i:(?=[A-Z]))(?=[^()]{3,80}\b(?:attend(?:ed|ing|s)|substitut\w+|deputi[sz]\w+|sitting|stepp(?:ed|ing) in"
    r"|in (?:his|her|their) (?:place|absence|stead))\b[^()]*\))))",
    re.I,
)
# "Independent Chair (Sir Ian Vale)", "Clerk (Ada Quill)": who holds the post before the bracket.
_HOLDER = re.compile(r"\s*\((?=[A-Z][\w’'-]*\.?(?: [A-Z][\w’'-]*\.?){1,3}\))")
_ABSENT = re.compile(r"(?:[•·*–†#+-]\s*|\(?[A-Z*]\)\s+|A\s+(?=[A-Z][a-z]+ [A-Z][a-z]))+")
_NEXT = re.compile(rf"{HONOURED}\s*(?:[,;|()\t\n–—:]|-|\.(?:\s|$)|\s{{2,}}|and\b|&|$)", re.I)
_INITIALS = re.compile(r" \((?P<initials>[A-Z]{2,3}[a-z]{0,2})\)")
_INITIAL = re.compile(r"[A-Z](?:\.| )")
# Where a name may begin right behind a post or another name: "Mr A Roe Chairman Ms B Vale Chief Executive".
_ADDRESSED = r"(?:Cllr|Councillor|M(?:r|rs|s|iss)|Dr|Prof|Professor|Sir|Dame|Superintendent|Supt)"
_RUN_ON = re.compile(rf"(?<=[\w)])\s+[*†]?(?={_ADDRESSED}\.? [A-Z]|[A-Z][a-z]+(?:-[A-Z][a-z]+)? [A-Z][\w’'-]+)")
_ADDRESS = re.compile(rf"{_ADDRESSED}|Cllrs|Councillors|Chief|Deputy|Assistant")
_BEHIND = re.compile(r"(?:\)|(?P<word>\b[A-Z][\w'’&-]*)\.?)\Z")
_RUN_ON_MARK, _RUN = "run on", 2  # how many names without a mark before them
_CAPITALISED = re.compile(r"[A-Z][\w’'&]*")
_PLURAL = re.compile(r"(?:councillors|cllrs)\b\.?", re.I)
# Words after a name that show somebody who is no official.
_PUBLIC = re.compile(
    r"[\s,(–-]*(?:a |the )?(?:(?:in-?)?patient|resident|members? of (?:the )?public|service user|petitioner|questioner"
    r"|(?:lead|public) (?:petitioner|speaker)|carer|local resident)s?\b(?! (?:rep|champion|lead|govern|voice|forum))",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of the line: the name, and the span of the words behind it that belong to it."""

    named: Named
    after: tuple[int, int]
    several: bool = False  # the form of address is that of many: "Councillors"
    instead: bool = False  # named in brackets as the one who is away or steps in


@dataclass(slots=True)
class ListLine:
    """A line of a list: the words before its first name, and its entries."""

    lead: tuple[int, int]
    entries: list[Entry] = field(default_factory=list)


def read_line(
    text: str, start: int, end: int, is_body: Callable[[int, int], bool], *, councillors: bool = False
) -> ListLine:
    """The entries of one line.

    `is_body` says whether a span is a body's; `councillors` that surnames alone are names.
    """
    absent = _ABSENT.match(text, start, end)
    start = absent.end() if absent and _starts_name(text, absent.end(), end) else start
    scan = _Scan(text, start, end, is_body, councillors)
    scan.run()
    return scan.line()


def _starts_name(text: str, start: int, end: int) -> bool:
    match = ENTRY.match(text, start, end)
    return match is not None and (bool(match["title"]) or is_given(match["name"]) or text[start - 1 : start] != " ")


@dataclass(slots=True)
class _Scan:
    text: str
    start: int
    end: int
    is_body: Callable[[int, int], bool]
    councillors: bool
    found: list[tuple[Named, int, bool]] = field(default_factory=list)  # name, where its bracket opens, several

    def run(self) -> None:
        """Try every place where a name may begin."""
        self._at(self.start, "", -1)
        for place in self._places():
            if self.found and place.end() < self.found[-1][0].end:
                continue
            opened = place.start() if place.re is _MARKS and place["instead"] else -1
            if opened < 0 and _in_brackets(self.text, self._last_end(), place.start()):
                continue
            mark = _RUN_ON_MARK if place.re is _RUN_ON else place.group().strip() or place.group()
            self._at(place.end(), mark, opened)

    def _places(self) -> "list[re.Match[str]]":
        """The marks behind which names may begin; where names and posts follow each other without any, those too."""
        marks = list(_MARKS.finditer(self.text, self.start, self.end))
        held = _HOLDER.search(self.text, self.start, self.end)
        if held and not any(mark.start() < held.start() for mark in marks) and self._is_post(held.start()):
            marks = sorted([*marks, held], key=lambda place: place.end())
        run_on, titled = [], False
        for place in _RUN_ON.finditer(self.text, self.start, self.end):
            match = ENTRY.match(self.text, place.end(), self.end)
            if not match or not self._behind_capital(place.start()):
                continue
            sure = bool(match["title"]) or self._has_initials(match.start("name"), match.end("name"))
            if sure or is_given(match["name"]):
                run_on.append(place)
                titled = titled or sure
        if len(run_on) < _RUN and not titled:
            return marks
        return sorted([*marks, *run_on], key=lambda place: place.end())

    def _has_initials(self, first: int, stop: int) -> bool:
        """Whether the initials of the name stand in brackets behind it: "Jane Doe (JD)"."""
        behind = _INITIALS.match(self.text, stop, self.end)
        return behind is not None and could_be(behind["initials"], self.text[first:stop].split())

    def _is_post(self, end: int) -> bool:
        """Whether what the line begins with is a post and no name."""
        return has_office(self.text[self.start : end]) and not is_given(self.text[self.start : end].strip() or "-")

    def _behind_capital(self, at: int) -> bool:
        """Whether the word before is one of a post, body or name, and no form of address: "Chairman", "(part)"."""
        before = _BEHIND.search(self.text, max(self.start, at - 30), at)
        return before is not None and not _ADDRESS.fullmatch(before["word"] or "")

    def _last_end(self) -> int:
        return self.found[-1][0].end if self.found else self.start

    def _at(self, at: int, mark: str, opened: int) -> None:
        turned = SURNAME_FIRST.match(self.text, at, self.end) if at == self.start or mark.startswith(";") else None
        if turned and not self.is_body(*turned.span("surname")):
            name = f"{turned['initials']} {turned['surname']}"
            title = turned["title"] or ""
            self.found.append((Named(at, at, turned.end(), kind_of(title), title, turned=name), -1, False))
            return
        match = ENTRY.match(self.text, at, self.end)
        if not match:
            return
        first, stop = (
            match.start("name"),
            trimmed(self.text, match.start("name"), match.end("name"), bool(match["title"]), self.councillors),
        )
        stop = self._before_body(first, self._before_hyphen(first, stop, bool(match["title"])))
        if not self._is_name(match["title"], first, stop, at, mark):
            return
        if _PUBLIC.match(self.text, stop, self.end):
            return
        several = bool(match["title"] and _PLURAL.fullmatch(match["title"]))
        self.councillors = self.councillors or several
        self.found.append((Named(at, first, stop, kind_of(match["title"]), match["title"] or ""), opened, several))

    def _before_body(self, first: int, stop: int) -> int:
        """The end of the name, before a body whose name its last word begins: "Cllr Ada Vale Wolverhampton Council"."""
        cut = self.text.rfind(" ", first, stop)
        whole = cut > first and " " in self.text[first:cut] and self.is_body(cut + 1, stop)
        return cut if whole and not self.is_body(first, cut) else stop

    def _before_hyphen(self, first: int, stop: int, titled: bool) -> int:
        """The end of the name, before a post or body that a hyphen joins to it: "Ada Vale-Director of Care"."""
        at = self.text.rfind("-", first, stop)
        if at < 0 or not (titled or " " in self.text[first:at]):
            return stop
        word = _CAPITALISED.match(self.text, at + 1)
        joined = word is not None and (is_no_name(word[0]) and word[0] not in SURNAMES_TOO)
        return at if joined or (self.is_body(at + 1, at + 2) and not self.is_body(at - 1, at)) else stop

    def _is_name(self, title: str | None, first: int, stop: int, at: int, mark: str) -> bool:
        name = self.text[first:stop]
        words = name.replace(".", ". ").split()
        bare = [word.rstrip(".") for word in words]
        if not words or all(len(word) == 1 for word in bare):
            return False
        if title:
            return not is_no_name(bare[-1]) or bare[-1] in SURNAMES_TOO
        follows = _NEXT.match(self.text, stop, self.end)
        if any(
            is_no_name(word)
            and not (word in (SURNAMES_TOO if number else GIVEN) and (number or follows))
            and not (number == 1 and self.councillors and is_initial(words[0]))  # "R Body"
            and not (len(bare) == 1 and self.councillors and follows and spared(self.text, word, stop))
            for number, word in enumerate(bare)
        ):
            return False
        if has_office(name) or self.is_body(first, stop):
            return False
        if len(words) == 1:
            return self.councillors and bool(_NEXT.match(self.text, stop, self.end)) and mark not in (":", "(")
        if is_given(name) or _INITIAL.match(name):
            return True
        if mark == _RUN_ON_MARK:
            return self._has_initials(first, stop)
        return self._is_unusual(at, stop, mark)

    def _is_unusual(self, at: int, stop: int, mark: str) -> bool:
        """Whether two capitalised words without a usual given name stand in the place of a name."""
        if not _NEXT.match(self.text, stop, self.end):
            return False
        if at == self.start:
            return not re.match(r"\s{3,}|\t|\s*\|", self.text[stop : stop + 4]) or not self._titled_later(stop)
        rest = self.text[stop : self.end].strip(" .")
        if not self.found:
            lead = self.text[self.start : at]
            return mark[:1] in (":", "–", "—", "-", "|", "\t") and not rest and len(lead) > 3
        if mark.startswith(";"):
            return True
        between = re.sub(r"\([^()]*\)", "", self.text[self._last_end() : at]).strip(" ,;&\n")
        return between in ("", "and") or self.councillors

    def _titled_later(self, stop: int) -> bool:
        return any(
            (match := ENTRY.match(self.text, mark.end(), self.end)) and match["title"]
            for mark in _MARKS.finditer(self.text, stop, self.end)
        )

    def line(self) -> ListLine:
        """What was found, each name with the words up to the next."""
        if not self.found:
            return ListLine((self.start, self.end))
        result = ListLine((self.start, self.found[0][0].start))
        for number, (named, opened, several) in enumerate(self.found):
            end = self.end
            if number + 1 < len(self.found):
                following, bracket, _ = self.found[number + 1]
                end = bracket if bracket >= 0 else following.start
            if opened >= 0:
                close = self.text.find(")", named.end, end)
                end = close if close >= 0 else end
            result.entries.append(Entry(named, (named.end, end), several, opened >= 0))
        return result


def _in_brackets(text: str, start: int, position: int) -> bool:
    return text.count("(", start, position) > text.count(")", start, position)
