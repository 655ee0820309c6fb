"""What a paper is called: its subject, the first line at its head that names it, or the meeting that it is of."""

import re

from ingest.layout import BlockKind, Layout
from ingest.layout.blocks import Block
from ingest.layout.decisions import DECISION
from ingest.reading import FoundValue
from ingest.source import Source

HEAD = 25  # blocks in which a title is looked for
SHORTEST, LONGEST = 8, 200  # characters of a title
_OF_A_MEETING = re.compile(
    r"(?:draft |unconfirmed )?minutes of (?:a|the) .{0,80}?(?:meeting|board|committee|panel|cabinet)\b", re.I | re.S
)
_SUBJECT = frozenset({"subject", "title", "report title", "title of report", "subject of report"})
_ITEM = re.compile(r"(?:agenda )?item (?:no\.? ?)?[0-9]{1,3}[a-z]?\s*[:.–-]\s*(?P<title>\w.*)", re.I | re.S)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
# "Hampshire County Council", "Health and Adult Social Care Select Committee (HASC)", "London Borough of Hackney": the
# name of a body is what a paper is called only where nothing else is.
_NAME_OF_A_BODY = re.compile(
    r"(?:(?:the )?[a-z ,&'-]+ (?:committee|board|panel|commission|group|cabinet|executive|council|trust|partnership"
    r"|care system|alliance|authority|collaborative|governors|body)(?: \([^()\n]{1,60}\))?"
    r"|(?:london |royal )?borough of [a-z ]+)$",
    re.I,
)
_NEVER = frozenset({BlockKind.FURNITURE, BlockKind.FIELD, BlockKind.ROW, BlockKind.ATTENDANCE})
_NUMBER = re.compile(r"^[0-9]{1,3}[a-z]?[.)]? (?=[A-Z])")  # of an item: "13 Disclosable Interests"
# Lines that stand at the head of a paper and are not what it is called.
_NO_TITLE = re.compile(
    rf"""
      # what is said of the paper: "Not for publication", "This document is a draft", "Illustrative summary …"
      (?:illustrative|disclaimer|embargoed|confidential|restricted|official\b|not\ (?:for|protectively)\b
        |for\ information\ only|(?:this|the)\ (?:document|paper|report|summary|page|note|record|publication)
        \ (?:is|was|has|does|should|may)\b)
      # its kind: "Decision record", "Members' briefing note", "Executive summary", "Final, May 2016"
    | (?:decision\ (?:record|notice|details)|(?:record|notice)\ of\ (?:the\ )?(?:decisions?|meeting)
        |(?:(?:members'?|staff|stakeholder)\ )?briefing(?:\ note|\ paper)?|(?:executive\ )?summary|final\b.{{0,30}}
        |(?:public\ )?minutes(?:,?\ [a-z]+\ [0-9]{{4}})?)$
      # days and times: "Thursday 22 September 2016", "20th November, 2014 at 5.30 pm", "April 2024", "3.00pm to 4.25pm"
    | (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\ )?[0-9]{{1,2}}(?:st|nd|rd|th)?\ {_MONTH},?\ [0-9]{{4}}\b
    | {_MONTH}\ [0-9]{{4}}$
    | [0-9]{{1,2}}[.:][0-9]{{2}}\ ?[ap]\.?m
      # an address: "City Hall, College Green, Bristol BS1 5TR"
    | .*\b[a-z]{{1,2}}[0-9][0-9a-z]?\ [0-9][a-z]{{2}}$
      # a remark, a person, a sentence: "(a hybrid meeting)", "Dr Fergus Attwater", "There were none."
    | \(|(?:dr|cllr|councillor|mr|mrs|ms|miss|prof|professor|dear)\.?\ |.*:$|.*[a-z](?:\.$|\.\ (?-i:[A-Z]))
      # what every meeting begins with
    | (?:disclosable|declarations?\ of|apologies|attendance|present|public\ questions?|welcome|introductions?|matters
        \ arising|agenda|approved|draft|unconfirmed|confirmed|minutes?\b|public|council\b|nhs$|item\ \d|meeting
        |held\ (?:on|at|in)\b|part\ [a-z0-9]|the$|page|report$)
    """,
    re.I | re.X,
)


def title(layout: Layout, source: Source) -> FoundValue | None:
    """The title as it is written, with its place; None where neither text nor file has one."""
    heading, item, body = _headings(layout)
    found = _subject(layout) or heading
    if not found and source.found.get("title"):
        return FoundValue(value=source.found["title"], basis="text")
    return found or _meeting(layout) or item or body


def _meeting(layout: Layout) -> FoundValue | None:
    """The line that says what meeting the minutes are of."""
    of = next((b for b in layout.blocks[:HEAD] if _OF_A_MEETING.match(layout.text, b.start, b.end)), None)
    return _value(layout, of.start, of.end) if of and of.end - of.start <= LONGEST else None


def _subject(layout: Layout) -> FoundValue | None:
    """What a field calls the subject: "Subject: Home First: The Next Two Years"."""
    for block in _head(layout):
        if block.kind is BlockKind.FIELD and block.label in _SUBJECT:
            start = layout.text.index(":", block.start) + 1
            start += len(layout.text[start : block.end]) - len(layout.text[start : block.end].lstrip())
            if SHORTEST <= block.end - start <= LONGEST:
                return _value(layout, start, block.end)
    return None


def _headings(layout: Layout) -> tuple[FoundValue | None, FoundValue | None, FoundValue | None]:
    """The first line of the head that is a title, and before it the first numbered item and the first body's name."""
    text, numbered, body = layout.text, None, None
    for block in _head(layout):
        item = _ITEM.fullmatch(text, block.start, block.end)
        if not item and (block.label or block.kind in _NEVER):
            continue
        start = item.start("title") if item else block.start
        words = " ".join(text[start : block.end].split())
        number = _NUMBER.match(words)
        if not SHORTEST <= len(words) <= LONGEST or _NO_TITLE.match(words, number.end() if number else 0):
            continue
        found = _value(layout, start, block.end)
        if number or (block.kind is BlockKind.HEADING and (block.marker or "")[:1].isdigit()):
            numbered = numbered or found
        elif _NAME_OF_A_BODY.match(words):
            body = body or found
        elif not numbered:  # what stands below an item belongs to it
            return found, None, body
    return None, numbered, body


def _head(layout: Layout) -> list[Block]:
    """The blocks before the paper itself begins."""
    found: list[Block] = []
    for block in layout.blocks[:HEAD]:
        if block.kind is BlockKind.LIMB or DECISION.match(layout.text, block.start, block.end):
            break
        found.append(block)
    return found


def _value(layout: Layout, start: int, end: int) -> FoundValue:
    return FoundValue(value=" ".join(layout.text[start:end].split()), basis="text", start=start, end=end)
