"""Bodies that only a list of people names, in brackets or behind a comma: "Vera Holt (SpeakUp)"."""

import re
from collections.abc import Callable, Iterator

from ingest.layout.blocks import BlockKind
from ingest.mentions.bodies.references import NOT_SHORT
from ingest.mentions.forms import OFFICE_NOUNS
from ingest.mentions.titles import ADDRESS, GIVEN
from ingest.paper import Paper
from ingest.rules.tables import terms

_LIST = re.compile(
    r"\s*(?:[A-Za-z]+ ){0,3}(?:present|attend(?:ance|ees|ed|ing)|apologies|members|observers|in the room|there)\b", re.I
)
_PERSON = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Sir|Dame)\.? )?[A-Z][\w’'-]*\.?(?: [A-Z][\w’'-]*\.?){1,3}"
_WORD = r"(?:[A-Z][\w’'-]*|\d+)"
_NAME = rf"(?P<name>{_WORD}(?: (?:{_WORD}|of|for|and|&|the)){{0,4}})"
_ATTENDANT = re.compile(rf"(?P<person>{_PERSON}) \({_NAME}\)")
_BRACKETS = re.compile(r"\(([^()]{3,80})\)")
_COUNCILLOR = re.compile(r"\b(?:Councillors?|Cllrs?)\b")
_JOINED = re.compile(r"[a-z][A-Z]|[A-Z]{2}[a-z]")  # "SpeakUp"
# Words of what else is said in brackets behind a name: a part in the meeting, a portfolio, a way to take part.
_OTHER_WORDS = frozenset(
    terms("""chair|chairman|chairwoman|vice-chair|vice|deputy|substitute|teams|zoom|item|items|minute|minutes|part|until|from
    |lead|member|minute-taker|minutes|clerk|observer|note|notes|representative|care|health|services|finance|commissioning
    |adults|children|governor|public|labour|conservative|liberal|green|independent|retired|gp|ward|north|south|east|west
    |central|councillor|elect|designate|acting|interim|support|staff|strategy|transformation|communications|operations
    |nursing|quality|clinical|non|trustee|governance|phase|spokesperson|management|group|administration
    |secondary|primary|social|legal|policy|performance|planning|housing|education""")
)


def attendants(paper: Paper, bodies: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    """The spans of names in brackets behind people of a list that no form, table or office explains.

    `bodies` says whether a span holds a body: a bare word counts beside others who are there for bodies.
    """
    text = paper.flow
    for block in paper.layout.blocks:
        if block.kind is not BlockKind.ATTENDANCE and not _LIST.match(
            text, block.start, min(block.end, block.start + 60)
        ):
            continue
        around = (block.start, min(block.end, block.start + 1500))
        for match in _ATTENDANT.finditer(text, block.start, block.end):
            words = match["name"].replace("-", " ").split()
            held = bool(OFFICE_NOUNS.intersection(match["person"].split())) or words[0] in ADDRESS
            titled = held or _COUNCILLOR.search(text, max(block.start, match.start() - 14), match.end("person"))
            alone = len(words) == 1 and not _JOINED.search(match["name"])
            if titled or (alone and not any(bodies(*other.span(1)) for other in _BRACKETS.finditer(text, *around))):
                continue
            telling = not any(word.lower() in _OTHER_WORDS or word in OFFICE_NOUNS for word in words)
            short = len(match["name"]) < 5
            if telling and not short and match["name"] not in NOT_SHORT and words[0] not in GIVEN:
                yield match.span("name")
