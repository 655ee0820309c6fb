"""What in a text tells minutes, decisions, reports, briefings and plans apart, as the names of features."""

import re
from collections.abc import Iterator
from math import log

# What papers of different kinds say more or less often. Each is counted in the whole text and sought at its head.
# (name, words, an example)
CUES = (
    ("decides", r"\b(?:RESOLVED|Resolved|AGREED|DECISION|DECIDED)\b", "RESOLVED that the report be noted"),
    (
        "reports speech",
        (r"\b(?:reported|noted|asked|advised|replied|explained|confirmed|said|informed|highlighted|queried|commented"
        r"|welcomed|responded|undertook|agreed) (?:that|the|to|whether|why|how|if|for)\b"),
        "The Director explained that beds were full",
    ),
    (
        "tells of a meeting",
        (r"\b(?:[Mm]embers|[Cc]ouncillors|The (?:Chair|Board|Committee|Panel|Group)) (?:noted|asked|agreed|heard|were"
        r"|queried|thanked|welcomed|discussed|received|considered|resolved|approved)\b"),
        "Members heard that",
    ),
    (
        "we act",
        r"\b[Ww]e (?:will|shall|have|are|aim|want|need|plan|would|can|know|recommend)\b|\b[Ww]e['’](?:ll|ve|re)\b",
        "We will open",
    ),
    ("our", r"\b[Oo]ur\b", "our staff"),
    ("you", r"\b[Yy]our?\b", "your comments"),
    ("I", r"\bI\b(?!\.)", "I shall write"),
    ("would", r"\bwould\b", "the Trust would open"),
    ("will", r"\bwill\b", "the Trust will open"),
    ("apologies", r"(?i:\bapologies\b)", "Apologies for absence"),
    (
        "attendance",
        (r"(?im:^[^\w\n]*(?:members |also |those |voting members |people )?(?:present|in attendance|attendees|attended"
        r"|attending|there)\b)"),
        "Members present",
    ),
    ("action line", r"(?m:^[^\w\n]*(?:ACTION|Action)s?\b)", "ACTION: Ms Roe"),
    ("minutes", r"(?i:\bminutes\b)", "Draft minutes"),
    ("in the chair", r"\((?:in the )?[Cc]hair(?:man)?\)", "Cllr Roe (Chair)"),
    ("asked to", r"\b(?:is|are) (?:asked|invited|recommended|requested) to\b", "The Board is asked to"),
    (
        "headed as a report",
        (r"(?im:^[^\w\n]*(?:\d+(?:\.\d*)?\s+)?(?:purpose|summary|introduction|background|recommendations?"
        r"|executive summary|conclusion)\b)"),
        "1. Purpose",
    ),
    ("this report", r"(?i:\bthis (?:report|paper)\b)", "This report sets out"),
    ("this plan", r"(?i:\b(?:this|the|our) (?:plan|strategy)\b)", "our plan"),
    ("dear", r"(?m:^[ \t]*Dear\b)", "Dear Councillor Roe"),
    ("yours", r"(?im:^[ \t]*(?:yours|kind regards|best wishes)\b)", "Yours sincerely"),
    ("decision form", r"(?i:\bdecision[- ](?:maker|taken|notice|record|details)\b)", "Decision maker: Ms Roe"),
    ("reasons", r"(?im:^[^\w\n]*reasons?(?: (?:for|why)\b|\b))", "Reasons for the decision"),
    ("options", r"(?im:^[^\w\n]*(?:alternative )?options?\b)", "Alternative options"),
    ("key decision", r"(?i:\bkey decision\b)", "Key decision: yes"),
    ("call-in", r"(?i:\bcall[- ]?in\b)", "subject to call-in"),
    ("author", r"(?im:^[^\w\n]*(?:report )?authors?\b|^prepared by|^report (?:of|by))", "Report author"),
    ("lead", r"(?im:^[^\w\n]*(?:executive |director |responsible )?(?:lead|sponsor|officer)\b)", "Executive lead"),
    ("to", r"(?im:^[^\w\n]*(?:report )?to\s*[:|\t])", "To: Care Board"),
    ("agenda item", r"(?i:\bagenda item\b|\bitem no\b)", "Agenda item 4"),
    (
        "press",
        r"(?i:\bpress release|media release|news release|embargo|notes? (?:to|for) editors|ends\b)",
        "For immediate press release",
    ),
    ("newsletter", r"(?i:\bnewsletter|bulletin|issue \d|edition|briefing\b)", "Stakeholder briefing, issue 4"),
    (
        "rows of dates",
        (r"(?im:^[^\w\n]*(?:by )?(?:early |mid |late |end (?:of )?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
        r"\w*\.? (?:20)?\d\d\b)"),
        "April 2018  Hub opens",
    ),
    ("priorities", r"(?i:\bpriorit(?:y|ies)\b)", "Priority 1"),
    ("strategy", r"(?i:\bstrateg(?:y|ic)\b)", "strategic aim"),
    ("asks", r"\?", "What will change?"),
    ("quotes", r"[“\"]", "“We listened,” she said"),
    ("limbs", r"(?m:^[ \t]*\(?[a-zivx0-9]{1,3}[).]\s)", "(a) approves"),
    ("councillor", r"\b(?:Cllr|Councillor)\b", "Councillor Roe"),
    ("that", r"(?m:^[^\w\n]*(?:\(?[a-z0-9]{1,3}\)?[.)]?\s+)?[Tt]hat\b)", "(a) That the report be noted"),
)  # fmt: skip
_CUES = tuple((name, re.compile(words)) for name, words, _ in CUES)
_HEAD = 700  # characters
_LINES, _TITLE = 12, 3  # lines with words at the beginning, and those of them that are the title
_RATES = (0.3, 0.8, 1.4)  # ln(1 + times in 1,000 characters)
_WORD = re.compile(r"[a-z]{3,}")


def kind_signs(text: str, ruled: str) -> Iterator[str]:
    """The features of a text: its cues, the words of its first lines, and the kind that the rules take it for."""
    yield f"rule {ruled}"
    thousands = max(1.0, len(text) / 1000)
    for name, words in _CUES:
        times = sum(1 for _ in words.finditer(text))
        if times:
            yield f"{name} any"
            rate = log(1 + times / thousands)
            yield from (f"{name} >{least}" for least in _RATES if rate >= least)
            if words.search(text, 0, _HEAD):
                yield f"{name} head"
    lines = [line for line in text[: 4 * _HEAD].splitlines() if line.strip()][:_LINES]
    yield from {f"h {word}" for line in lines for word in _WORD.findall(line.lower())}
    yield from {f"t {word}" for line in lines[:_TITLE] for word in _WORD.findall(line.lower())}
