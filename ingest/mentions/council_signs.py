"""What shows that a paper is a council's: its words, the form of its pages, the address of its site."""

import re
from collections.abc import Iterator

from ingest.rules.body_types import COMMISSIONERS, TRUSTS

_WORDS = re.compile(
    r"\b(?:councillors?|cllrs?|scrutiny|cabinet|portfolio|ward members?|wards affected|lead members?|executive members?"
    r"|call-in|key decision|democratic services|town clerk|monitoring officer)\b",
    re.I,
)
# How the sites of councils show a meeting, an item of it, or a decision.
_PAGE = re.compile(
    r"\A\W*(?:agenda item|issue - meetings|issue details|decision details|agenda(?:, decisions)? and (?:draft )?minutes"
    r"|agenda and decisions)\s*$|^To (?:consider|receive|note)\b[^\n]+\s+Minutes:\s*$|\bpdf icon PDF \d",
    re.M | re.I,
)
# The bodies of the NHS that meet: their minutes are no council's, whoever comes.
_OF_NHS = re.compile(
    r"\b(?:governing body|board of directors|trust board|council of governors|clinical chair|non-executive|lay members?"
    r"|primary care commissioning committee)\b",
    re.I,
)
_OF_COMMISSIONERS = re.compile(
    r"\b(?:governing bod(?:y|ies)|clinical chair|primary care commissioning committee)\b", re.I
)
_OF_TRUST = re.compile(r"\b(?:board of directors|trust board|council of governors|non-executive director)\b", re.I)
_COUNCILLOR = re.compile(r"\b(?:councillors?|cllrs?)\b", re.I)
_FORM = 1200  # characters that such a form takes
_SURE = 3  # words of councils, or the form of their pages, that leave no doubt
# "democratic.services@acreshire.gov.uk", "https://democracy.acreshire.gov.uk/": whose site it is.
_SITE = re.compile(r"(?:@|www\.|//)(?:[a-z0-9-]{1,40}\.){0,4}(?P<name>[a-z-]{4,30})\.(?:gov|example)\b", re.I)
_SITE_TAIL = re.compile(r"(?:council|cc|bc|dc|mbc|-gov)$")


def council_weight(text: str) -> int:
    """How much the words and the form of a paper speak for a council; see `surely_a_councils`."""
    return len(_WORDS.findall(text)) + _SURE * bool(_PAGE.search(text))


def is_councils_page(text: str) -> bool:
    """Whether the page has the form of a council's site, and speaks of councillors but of no meeting of the NHS."""
    return _PAGE.search(text) is not None and surely_a_councils(text) and _COUNCILLOR.search(text) is not None


def surely_a_councils(text: str) -> bool:
    """Whether much speaks for a council, and nothing for a body of the NHS that meets."""
    return council_weight(text) >= _SURE and _OF_NHS.search(text) is None


def is_councils_report(text: str) -> bool:
    """Whether the head of the paper has what only the forms of councils' reports have together: cabinet, key decision,
    the councillor whose portfolio it is, the scrutiny committee."""
    head = text[:_FORM]
    return len({word.lower() for word in _WORDS.findall(head)}) >= _SURE and _OF_NHS.search(head) is None


def kinds_that_meet(text: str) -> tuple[str, str] | None:
    """The types of the body of the NHS of whose own meetings a paper speaks most; None where of none or of several."""
    commissioners, trust = len(_OF_COMMISSIONERS.findall(text)), len(_OF_TRUST.findall(text))
    if commissioners == trust:
        return None
    return COMMISSIONERS if commissioners > trust else TRUSTS


def places_of_sites(text: str) -> Iterator[str]:
    """The places in the addresses of councils' sites, in small letters alone: "southtyneside"."""
    for match in _SITE.finditer(text):
        yield re.sub(r"[^a-z]", "", _SITE_TAIL.sub("", match["name"].lower()))
