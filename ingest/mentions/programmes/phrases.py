"""Noun phrases before a head noun: the walk to the left that takes what belongs to the name and stops where it ends."""

import re
from dataclasses import dataclass

from ingest.rules.programmes.words import DETERMINERS, JOINED, JOINED_BY_OF, LINE_VERBS, MONTHS, STOPS
from ingest.rules.tables import terms

_TOKEN = re.compile(r"[A-Za-z0-9][\w’'/&\-–]*|&")
_REFERENCE = re.compile(r"[A-Z]+/\d")  # GB/19/50
_NUMBER_BEFORE = re.compile(r"(?:^|[\n|])\s*[\d.()]+[a-z]?[.)]?\s+$")
CONNECTORS = frozenset({"and", "&", "of", "for", "to", "in", "the", "on"})
_INNER = frozenset({"for", "from", "with", "at"})
# What is for something, and so no part of its name: "the Lead for Better Births", "the Case for Change programme".
_FOR_IT = frozenset(
    terms("""director|head|lead|manager|officer|chair|member|minister|board|committee|group|team|department|centre|plan
    |strategy|programme|project|proposal|proposals|bid|funding|budget|contract|tender|terms|report|letter|update|support
    |council|ccg|trust|service|services|provider|partner|partners""")
)
# Where one of these ends a name, "and" leads on to another.
_ENDS = frozenset(terms("Agreement|Strategy|Plan|Programme|Fund|Protocol|Framework|Assessment|Review|Charter|Action"))
_COUNTED = frozenset(terms("Day|Days|Hour|Hours|Week|Weeks|Year|Point|Steps"))
LONGEST = 12
LOWER_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text with its place."""

    start: int
    end: int
    text: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter or is a number such as 24/7."""
        if self.text[0].isdigit():
            return "/" in self.text or self.text.lower().endswith(("hour", "day", "week", "year", "point"))
        return self.text[0].isupper() and not _REFERENCE.match(self.text)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Where a noun phrase begins. `capitals` counts its capitalised words that do not just begin a sentence.

    `determined` where "the", "our" or the like stands before it, `fresh` where it is "a" or "a new", which sets up
    something; `all_capitals` in a heading that is written so.
    """

    start: int
    capitals: int
    determined: bool
    fresh: bool
    all_capitals: bool


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words of a span."""
    return [Token(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text, start, end)]


def phrase_words(text: str, tokens: list[Token], start: int, end: int) -> list[str]:
    """The words of the text between two places, as written."""
    return [token.text for token in tokens if start <= token.start and token.end <= end]


def phrase_before(text: str, tokens: list[Token], head_start: int, head_end: int) -> Phrase:
    """The phrase that ends with the head: capitalised words joined by "and" or "of", or up to four in lower case."""
    index = next((i for i, token in enumerate(tokens) if token.end > head_start), len(tokens) - 1)
    capital_head = tokens[index].text[0].isupper()
    first, capitals, lower = index, 0, 0
    at = index - 1
    while at >= 0 and index - at <= LONGEST and _joined(text, tokens[at], tokens[at + 1], capitals):
        token = tokens[at]
        plain = token.text.lower()
        if plain in MONTHS or (plain in LINE_VERBS and (at == 0 or _begins_cell(text, token))):
            break
        all_age = plain == "all" and tokens[at + 1].text == "Age"
        if token.capital and (plain not in DETERMINERS or all_age) and not (at == 0 and not _capital_run(tokens)):
            if capital_head is False and lower > LOWER_LONGEST:
                break
            first, capitals = at, capitals + 1
        elif plain.isdigit() and capital_head and tokens[at + 1].text in _COUNTED and first == at + 1:
            first = at  # "the 100 Day Challenge", "the 10 Year Plan"
        elif plain.isdigit() and at and tokens[at - 1].text.lower() in ("section", "schedule", "regulation"):
            lower += 0 if tokens[at - 1].capital else 1
        elif plain in CONNECTORS or (plain in _INNER and not capital_head):
            if not _leads_on(tokens, at, capital_head):
                break
        elif (
            capital_head
            or plain in STOPS
            or plain[0].isdigit()
            or plain in DETERMINERS
            or capitals
            or lower >= LOWER_LONGEST
        ):
            break
        else:
            first, lower = at, lower + 1
        at -= 1
    before = tokens[first - 1].text.lower() if first else ""
    begins = first == 0 and capitals == 1 and tokens[0].text.lower() in STOPS
    name = text[tokens[first].start : head_end]
    return Phrase(
        start=tokens[first].start,
        capitals=0 if begins else capitals,
        determined=before in DETERMINERS,
        fresh=before in ("a", "an") or tokens[first].text.lower() == "new",
        all_capitals=name.isupper() and len(name) > 5,
    )


def _begins_cell(text: str, token: Token) -> bool:
    """Whether nothing stands before the word in its line or cell but a number, as in ".019 | Circulate the toolkit"."""
    before = text[max(0, token.start - 12) : token.start]
    return before.endswith(("| ", "  ", "\t")) or _NUMBER_BEFORE.search(before) is not None


def _joined(text: str, left: Token, right: Token, capitals: int) -> bool:
    between = text[left.end : right.start]
    if between.strip() == "":
        return "\t" not in between and "  " not in between.replace("\n", " ").strip("\n") and "\n\n" not in between
    return between.strip() == "," and capitals > 1 and left.capital and right.capital


def _capital_run(tokens: list[Token]) -> bool:
    """Whether the first word's capital is more than that of a sentence's beginning: the next word has one too."""
    return len(tokens) > 1 and (tokens[1].capital or tokens[1].text.lower() in CONNECTORS)


def _introduced(tokens: list[Token], at: int) -> bool:
    """Whether the capitalised words up to a place stand right behind "the", "our" or the like and may begin a name."""
    if tokens[at].text.lower() in _FOR_IT:
        return False
    while at > 0 and tokens[at].capital and tokens[at].text.lower() not in DETERMINERS:
        at -= 1
    return tokens[at].text.lower() in DETERMINERS


def _leads_on(tokens: list[Token], at: int, capital_head: bool) -> bool:
    """Whether a connector stands inside a name: something capitalised on its left, or for "and" a plain word."""
    if at == 0:
        return False
    left = tokens[at - 1]
    if tokens[at].text.lower() == "the" and left.text.lower() not in CONNECTORS:
        return False
    if tokens[at].text == "and" and left.text in _ENDS and at > 1 and tokens[at + 1].text not in _ENDS:
        return tokens[at - 2].text.lower() in DETERMINERS  # "Section 75 Agreement and Deed of Novation" are two
    if capital_head:
        return left.capital and left.text.lower() not in DETERMINERS
    if tokens[at].text in ("to", "in"):  # "the Care Closer to Home programme"
        return left.capital and tokens[at + 1].capital and left.text.lower() not in DETERMINERS
    if tokens[at].text in _INNER:  # "the Living Well for Longer strategy"
        return left.capital and tokens[at + 1].capital and _introduced(tokens, at - 1)
    if tokens[at].text == "of":
        return f"{left.text} {tokens[at + 1].text}".lower() in JOINED_BY_OF
    return tokens[at].text in ("and", "&") and f"{left.text} {tokens[at + 1].text}".lower() in JOINED
