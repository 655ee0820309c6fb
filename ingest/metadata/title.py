"""What a paper is called: its subject, the first line at its head that names it, or the meeting that it is of."""

import calendar
import re
from collections.abc import Callable

from ingest.layout import BlockKind, Layout
from ingest.layout.blocks import Block
from ingest.layout.decisions import DECISION
from ingest.layout.words import SUBJECT_KEYS
from ingest.metadata.cover import fields
from ingest.metadata.kind import LETTER, LETTER_HEAD
from ingest.metadata.written_days import MONTH
from ingest.privacy.masks import MASK
from ingest.privacy.scopes import Scope, lines
from ingest.reading import DocumentRead, FoundValue
from ingest.source import Source

HEAD = 25  # blocks in which a title is looked for
SHORTEST, LONGEST = 8, 200  # characters of a title
_OF_A_MEETING = re.compile(
    r"(?:draft |unconfirmed )?minutes of (?:a|the) .{0,80}?(?:meeting|board|committee|panel|cabinet)\b", re.I | re.S
)
_ITEM = re.compile(r"(?:agenda )?item (?:no\.? ?)?[0-9]{1,3}[a-z]?\s*[:.–-]\s*(?P<title>\w.*)", re.I | re.S)
_NAMES = tuple(calendar.month_name)[1:]
_MONTH = rf"(?:{MONTH})"
# "Hampshire County Council", "Health and Adult Social Care Select Committee (HASC)", "London Borough of Hackney": the
# name of a body is what a paper is called only where nothing else is.
_NAME_OF_A_BODY = re.compile(
    r"(?:(?:the )?[a-z ,&'-]+ (?:(?:sub-|cabinet )?committee|board|panel|commission|group|cabinet|executive"
    r"|council|trust|partnership"
    r"|care system|alliance|authority|collaborative|governors|body|stp|ics|ccg|icb|healthwatch"
    r"|clinical commissioning group)(?: \([^()\n]{1,60}\)| for [a-z ,]{3,40})?|healthwatch [a-z ]+|nhs [a-z ,&]+"
    r"|(?:london |royal )?borough of [a-z ]+)$",
    re.I,
)
_NEVER = frozenset({BlockKind.FURNITURE, BlockKind.FIELD, BlockKind.ROW, BlockKind.ATTENDANCE, BlockKind.BULLET})
# An agenda says what an item without a heading is about: "To consider a report of the CCG on stroke care in Acreford."
_PURPOSE = re.compile(
    r"To (?:consider|receive|discuss|review)\b[^.;]{5,120}? (?:on|about|regarding|concerning) (?:an? |the )?"
    r"(?:(?:development|progress|implementation|future|state) of (?:an? |the )?)?(?P<title>[^.;]{8,150})\.?"
)
_NUMBER = re.compile(  # of an item: "13 Disclosable Interests", "HSC.31 DECLARATIONS", "HWB/12 Apologies"
    rf"^(?:[A-Z]{{2,6}}[./ ]?)?[0-9]{{1,3}}[a-z]?[.)]? (?=[A-Z])(?!(?i:{_MONTH}\b))"
)
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
        |(?:media|press|news)\ release|notes\ and\ actions|previously\ circulated
        |(?:confirmation\ of\ (?:the\ )?)?minutes\ of\ (?:the\ )?(?:last|previous)\ meetings?
        |(?:action\ )?notes\ (?:from|of)\ .{{3,40}}|a\ g\ e\ n\ d\ a|[a-z ]*meeting\ held\ in\ (?:public|private)
        |(?:summary|cover(?:ing)?|front|officer|decision)\ (?:report|sheet|paper|note)
        |(?:public\ )?minutes(?:,?\ [a-z]+\ [0-9]{{4}})?|about\ this\ [a-z]+)$
    | key\ (?:actions|decisions|messages)(?:\ and\ (?:actions|decisions))?:?$
    | report\ (?:of|by|from|to)\ |(?:to|from|author|lead|director|sponsor|visit\ date)\b:
      # days and times: "Thursday 22 September 2016", "20th November, 2014 at 5.30 pm", "April 2024", "3.00pm to 4.25pm"
    | (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\ )?[0-9]{{1,2}}(?:st|nd|rd|th)?\ {_MONTH}(?:,?\ [0-9]{{4}}\b|$)
    | {_MONTH}\ [0-9]{{4}}$
    | [0-9]{{1,2}}[.:][0-9]{{2}}\ ?[ap]\.?m
      # an address: "City Hall, College Green, Bristol BS1 5TR"
    | .*\b[a-z]{{1,2}}[0-9][0-9a-z]?\ [0-9][a-z]{{2}}$
    | [a-z0-9’', –-]{{2,60}}\b(?:hall|house|chamber|civic\ centre|council\ offices?|hotel|theatre|stadium|room)
        (?:\ [0-9]{{1,2}}[a-z]?)?(?:,\ [a-z ]+)?$
      # the beginning of a sentence or list: "The presentation outlined the key drivers, including"
    | (?:the|this|these|we|members|it)\ .*\b(?:outlined|included?|including|focus(?:sed|ed)|highlighted|covered
        |set\ out)\b
      # the number of an item by itself: "NPCCC/18/01"
    | (?-i:[A-Z]{{0,8}})[/.\ -]?[0-9][0-9/.\ -]*$
      # a remark, a person, a sentence: "(a hybrid meeting)", "Dr Fergus Attwater", "There were none."
    | \(|(?:dr|cllr|councillor|mr|mrs|ms|miss|prof|professor|dear)\.?\ |.*:$
        |.*(?:[a-z]|\w[0-9])(?:\.["”’]?$|\.\ (?-i:[A-Z]))
        |(?:will|would|can|could|should|does|do|did|has|have|may|must)\ .*\?$
      # what a page has beside its paper: "Acre Council logo", "Reason Key: Expenditure;", "Skip to main content"
    | .*\blogo$|[a-z ]{{3,40}}:\ [^:;]{{1,80}};$
    | (?:advertisement|skip\ to\ .*|(?:page\ )?contents|(?:site\ )?navigation(?:\ menu.*)?|(?:main\ )?menu|home|search
        |share(?:\ this.*)?|print(?:\ this.*)?|download.*|similar\ documents|related\ .*|(?:accept\ )?cookies?.*
        |back\ to\ .*|log\ ?in|sign\ in|register|read\ more|breadcrumbs?|you\ are\ here.*|issue\ details
        |agenda\ and\ .*minutes|document\ transcript)$
      # what every meeting begins with
    | (?:disclosable|declarations?\ of|apologies|attendance|present|public\ questions?|welcome|introductions?|matters
        \ arising|agenda|approved|draft|unconfirmed|confirmed|minutes?\b|public|council\b|nhs$|item\ \d|meeting
        |held\ (?:on|at|in)\b|webcast\b|recording\b|part\ [a-z0-9]|the$|page|report$)
    """,
    re.I | re.X,
)


def title(layout: Layout, source: Source) -> FoundValue | None:
    """The title as it is written, with its place; None where neither text nor file has one."""
    found = _subject(layout) or (_of_letter(layout) if _is_letter(layout) else _headings(layout)[0])
    if not found and source.found.get("title"):
        return FoundValue(value=source.found["title"], basis="text")
    return found


def title_of_meeting(layout: Layout, document: DocumentRead) -> FoundValue | None:
    """What a paper without a title goes by: minutes by who met when, else the line, item or body at its head."""
    met, day = document.get("committee") or document.get("publisher"), document.get("meeting_date")
    if _is_letter(layout):
        return None
    written = _meeting(layout)
    _, item, body = _headings(layout)
    if item and sum(_is_numbered(layout, block) for block in layout.blocks) == 1:
        return item
    if document.get("kind") == "minutes" and met and day and not (written and met.lower() in written.value.lower()):
        return FoundValue(value=", ".join(filter(None, (f"{met} minutes", in_words(day)))), basis="inference")
    return written or item or body


def in_words(day: str) -> str:
    """An EDTF day or month as it is written: "9 September 2014"; empty for a season or year."""
    parts = day.strip("~?").split("-")
    if len(parts) == 1 or int(parts[1]) > len(_NAMES):
        return ""
    return " ".join([*(str(int(part)) for part in parts[2:]), _NAMES[int(parts[1]) - 1], parts[0]])


def _meeting(layout: Layout) -> FoundValue | None:
    """The line that says what meeting the minutes are of."""
    of = next((b for b in layout.blocks[:HEAD] if _OF_A_MEETING.match(layout.text, b.start, b.end)), None)
    return _value(layout, of.start, of.end) if of and of.end - of.start <= LONGEST else None


def _subject(layout: Layout) -> FoundValue | None:
    """What a field calls the subject: "Subject: Home First: The Next Two Years"."""
    head, private = _head(layout), _private(layout)
    for field in fields(layout) if head else ():
        if field.end > head[-1].end:
            break
        fits = SHORTEST <= field.end - field.start <= LONGEST
        if field.key in SUBJECT_KEYS and fits and not private(field.start, field.end):
            return _value(layout, field.start, _whole(layout, field.end))
    return None


# What stands below "Dear Dr Vale" in a line of its own: "Re: Stroke care in Acre", or a heading without a full stop.
_BELOW_DEAR = re.compile(
    r"^[ \t]*Dear\b[^\n]*\n\s*(?:(?:re|ref|subject)[ \t]*[:–-][ \t]*(?P<re>[^\n]{8,200})"
    r"|(?P<head>(?-i:[A-Z])[^\n]{7,120}[^\n.,;:])[ \t]*(?=\n[ \t]*(?:\n|\Z)|\Z))",
    re.I | re.M,
)


# Newsletters have their title above such words.
_TO_MANY = re.compile(
    r"[ \t]*Dear (?:all|both|colleagues?|friends?|everyone|everybody|team|neighbours?|residents?)\b", re.I
)


def _is_letter(layout: Layout) -> bool:
    """Whether the paper is a letter to somebody, with nothing but addresses above "Dear"."""
    dear = LETTER.search(layout.text[:LETTER_HEAD])
    if dear is None:
        return False
    return _TO_MANY.match(layout.text, dear.start()) is None or _of_letter(layout) is not None


def _of_letter(layout: Layout) -> FoundValue | None:
    """What a letter is about: the line below the person to whom it is written."""
    found = _BELOW_DEAR.search(layout.text[: LETTER_HEAD + LONGEST])
    if found is None:
        return None
    name = "re" if found["re"] else "head"
    start, end = found.start(name), found.start(name) + len(found[name].rstrip())
    if MASK in found[name] or (name == "head" and _NO_TITLE.match(" ".join(layout.text[start:end].split()))):
        return None
    return _value(layout, start, end)


def _headings(layout: Layout) -> tuple[FoundValue | None, FoundValue | None, FoundValue | None]:
    """The first line of the head that is a title, and before it the first numbered item and the first body's name."""
    text, numbered, body, private = layout.text, None, None, _private(layout)
    for block in _head(layout):
        if private(block.start, block.end):
            continue
        item = _ITEM.fullmatch(text, block.start, block.end) or _PURPOSE.fullmatch(text, block.start, block.end)
        if not item and (block.label or block.kind in _NEVER):
            continue
        start, end = item.span("title") if item else (block.start, _whole(layout, block.end))
        words = " ".join(text[start:end].split())
        number = _NUMBER.match(words)
        if not SHORTEST <= len(words) <= LONGEST or _NO_TITLE.match(words, number.end() if number else 0):
            continue
        found = _value(layout, start, end)
        if number or _is_numbered(layout, block):
            numbered = numbered or found
        elif _NAME_OF_A_BODY.match(words):
            body = body or found
        elif not numbered:  # what stands below an item belongs to it
            return found, None, body
    return None, numbered, body


_WRAPS = re.compile(r"(?:\b(?:with|of|for|and|the|to|in|on|by|from|at|our)|['’]s|&|[–-])\Z", re.I)
_NEXT = re.compile(r"[ \t]*\n(?P<indent>[ \t]*+)(?P<words>[^\n]*\S)")


def _whole(layout: Layout, end: int) -> int:
    """Where a title ends that goes on in the next lines: after "with" or "of", or far indented below its field."""
    for _ in range(3):
        more = _NEXT.match(layout.text, end)
        if more is None or not (_WRAPS.search(layout.text, max(0, end - 8), end) or len(more["indent"]) > 12):
            break
        end = more.end("words")
    return end


def _is_numbered(layout: Layout, block: Block) -> bool:
    """Whether the block is the heading of a numbered item."""
    marked = block.kind is BlockKind.HEADING and (block.marker or "")[:1].isdigit()
    words = layout.text[block.start : min(block.end, block.start + 20)]
    return marked or (block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and _NUMBER.match(words) is not None)


def _head(layout: Layout) -> list[Block]:
    """The blocks before the paper itself begins."""
    found: list[Block] = []
    for block in layout.blocks[:HEAD]:
        if block.kind is BlockKind.LIMB or DECISION.match(layout.text, block.start, block.end):
            break
        found.append(block)
    return found


def _private(layout: Layout) -> Callable[[int, int], bool]:
    """Whether a span of the head is of somebody in no office: its words are masked, or tell what one asks or lived."""
    head = _head(layout)
    told = [
        (line.start, line.end)
        for line in lines(layout.text[: head[-1].end] if head else "")
        if line.scope in (Scope.PUBLIC, Scope.STORY) and line.opened == line.start
    ]
    return lambda start, end: (
        MASK in layout.text[start:end] or any(first < end and start < last for first, last in told)
    )


def _value(layout: Layout, start: int, end: int) -> FoundValue:
    return FoundValue(value=" ".join(layout.text[start:end].split()), basis="text", start=start, end=end)
