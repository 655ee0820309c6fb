"""What kind of paper it is: minutes, decision, report, plan or briefing.

Rules look at the words of its beginning; a small trained model weighs what they say with how the whole text is written
(`ingest.metadata.kind_signs`).
"""

import re
from functools import cache
from pathlib import Path

from ingest.layout import Layout
from ingest.metadata.kind_signs import kind_signs
from ingest.reading import FoundValue
from ingest.rules.forward_plans import PLANS
from ingest.softmax import Softmax

WEIGHTS = Path(__file__).with_name("kind_weights.json")
PAPER_KINDS = ("minutes", "decision", "report", "briefing", "plan")

# What makes a paper of one kind: tried in order; words in the first 3,000 characters or, for "anywhere", in the text.
KINDS = (
    ("decision", re.compile(r"^[ \t]*decision maker\s*:"
    r"|^(?:(?:executive|delegated|officer|cabinet) )?decision (?:details|notice|record|sheet|list)\b"
    r"|record of (?:executive"
    r" )?decision|^notice of (?:executive )?decisions?\b|^decisions? (?:(?:taken|made) (?:by|at)|of|by)\b"
    r"|^[^\n]{0,60}\b(?:cabinet|executive|delegated|officer|portfolio holder|cabinet member) decisions?$"
    r"|^(?:decision status|date of decision)\s*:"
    r"|^I (?:hereby )?(?:approve|agree(?: with| to)?) the (?:above )?recommendations?\b", re.I | re.M)),
    ("minutes", re.compile(r"^[^\w\n]*(?:(?!(?:\d+|a|two|three|five|ten|few|last|next) )\w+ )?minutes?\b"
    r"(?! of the last)|\bminutes of (?:the|a) (?:meeting"
    r"|proceedings)|^present\b|^in attendance\b"
                           r"|^attendees\b|^apologies\b|^(?:action )?notes (?:of|from) (?:the|a)\b"
    r"|^action (?:notes|log|tracker)\b"
    r"|^(?:voting |board |committee )?members (?:present|in attendance)\b"
                           r"|^attendance\b|^notes and actions\b|^who was (?:here|there|present)\b"
                           r"|^(?:notes|record|summary) of (?:the |a )?(?:meeting|discussions?)\b", re.I | re.M)),
    ("report", re.compile(r"^[^\w\n]*(?:report (?:of|to|by|author|title)|purpose of (?:the )?report|1\.?\s+(?:purpose"
    "|recommendations?|summary|introduction)"
                          r"|contact officer|executive summary|recommendations?)\b", re.I | re.M)),
)  # fmt: skip
# What a title says, looked for in the first lines: "Quality Account 2016/17", "Our workforce strategy, in short".
_TITLES = 500
TITLES = (
    ("report", re.compile(r"^[^\n.:]{0,60}\b(?:annual report|annual review|quality (?:account|report)"
    r"|terms of reference|memorandum of understanding"
    r"|summary of the agreement|what \d+ people (?:told|said)|progress report|(?:inquiry|review|scrutiny) report"
    r"|a paper for|annual account|assurance framework|risk register|dashboard|scorecard|impact assessment"
    r"|evaluation of|(?:performance|position|finance|chief (?:executive|officer)['’]s) report"
    r"|(?:feedback|visit|final|interim|evaluation|inspection|monitoring|task(?: (?:and|&) finish)? group|working group"
    r"|peer review|peer challenge|enter and view(?: visit)?|research|performance|quarterly) reports?)\b"
    r"|^report,? [a-z]+ 20\d\d$", re.I | re.M)),
    ("plan", re.compile(r"^(?:[^\n.:]{0,60}\b(?:(?:forward|delivery|operational|improvement|narrative|commissioning"
    r"|action"
    r"|transformation|implementation|care|winter|business|corporate|annual|resilience|recovery|five[- ]year) plan"
    r"(?: (?:narrative|submission|refresh))?|commissioning intentions|strategy|consultation (?:document|paper)"
    r"|market position statement)\b"
    r"(?:[,:]? (?:20\d\d|for|the short|summary)\b[^\n.]{0,50}|: [^\n.]{0,50}|\s{2,}[^\n.]{0,50})?"
    r"|a consultation on\b[^\n.]{0,80})$", re.I | re.M)),
)  # fmt: skip
# What is looked for only where none of those is found.
LATE_KINDS = (
    ("report", re.compile(r"^(?:presented by|agenda item(?: \d+)?"
    r"|(?:executive|strategic|director) (?:lead|sponsor))\s*:"
    r"|^(?:for|purpose|action required)\s*:\s*(?:assurance|decision|discussion|information|approval|noting)\b"
    r"|\bthis (?:report|paper) (?:gives|sets|provides|updates|outlines|describes|presents|summarises|asks|seeks)\b"
    r"|\b(?:board|committee"
    r"|panel|cabinet|members|executive|governing body) (?:is|are) (?:asked|invited|recommended|requested) to\b",
                          re.I | re.M)),
    ("plan", re.compile(r"\A\s*+(?:[^\n]*+\n\s*+){0,2}[^\n:.,]*\b(?:plan|strategy|programme plan|roadmap)"
    r"(?: for [^\n.]{3,40})?"
    r"(?:,? (?:19|20)\d\d\S*(?: ?(?:to|[-–]) ?(?:20)?\d\d)?)?\s*$", re.I | re.M)),
)  # fmt: skip
_OF_PLANS = [one for one in (*TITLES, *LATE_KINDS) if one[0] == "plan"]
_OF_DECISIONS = re.compile(PLANS, re.I | re.M)
# Headings that plans have as well as reports.
_ANY_PART = re.compile(r"\W*(?:1\.?\s+(?:summary|introduction|purpose)|executive summary|recommendations?)\b", re.I)
# What says in the first lines that somebody writes to others in his own name. "Stakeholder briefing", "newsletter".
_FIRST = 600
_TOLD = re.compile(
    r"\b(?:newsletter|e-?bulletin|(?:press|news|media) release|(?:members['’]?|stakeholders?|staff|partners?|media)"
    r" (?:briefing|bulletin|update)|for immediate release)\b",
    re.I,
)
# Somebody's own words on a plan or report, which its title names.
_OF_ONE = re.compile(r"\b(?:briefing|bulletin|update|letter|(?<!position )statement|speech)\b|^Dear\b", re.I | re.M)
# A letter, which advises or tells: "Dear Dr Vale".
LETTER_HEAD = 1500
LETTER = re.compile(r"^[ \t]*Dear\b(?=.{10,})", re.M | re.S)
_ADVISES = re.compile(r"\brecommend", re.I)
_DISCUSSED = re.compile(
    r"^[ \t]*(?:minutes:|resolved\b)|\b(?:members (?:heard|noted|were|asked|queried)|the (?:committee|board"
    r"|panel) (?:agreed|noted|resolved))",
    re.I | re.M,
)


_ENOUGH = 1000  # characters from which on the way of writing shows


@cache
def kind_model() -> Softmax:
    """The model that the package ships."""
    return Softmax.load(WEIGHTS, PAPER_KINDS)


def kind_of(layout: Layout) -> FoundValue:
    """The kind of the paper: what the rules say, weighed with all else that tells kinds apart."""
    ruled = ruled_kind(layout)
    if len(layout.text) < _ENOUGH:
        return ruled
    best = kind_model().likeliest(kind_signs(layout.text, ruled.value))
    return ruled if best == ruled.value else FoundValue(value=best, basis="inference")


def ruled_kind(layout: Layout) -> FoundValue:
    """The kind that the first lines of the paper, or its way of telling, show by rules."""
    start = layout.text[:3000]
    told = _TOLD.search(layout.text[:_FIRST])
    if told:
        return FoundValue(value="briefing", basis="inference", start=told.start(), end=told.end())
    titled = next((found for _, words in _OF_PLANS if (found := words.search(layout.text[:_TITLES]))), None)
    for kind, words in KINDS:
        match = words.search(start)
        if match and kind == "report" and titled and _ANY_PART.match(match[0]) and not _is_of_one(start, titled):
            return FoundValue(value="plan", basis="inference", start=titled.start(), end=titled.end())
        ahead = _OF_DECISIONS.search(layout.text[:_TITLES]) if match and kind == "decision" else None
        if ahead:  # whose entries name their decision makers
            return FoundValue(value="plan", basis="inference", start=ahead.start(), end=ahead.end())
        if match:
            return FoundValue(value=kind, basis="inference", start=match.start(), end=match.end())
    match = LETTER.search(layout.text[:LETTER_HEAD])
    if match:
        kind = "report" if _ADVISES.search(layout.text) else "briefing"
        return FoundValue(value=kind, basis="inference", start=match.start(), end=match.end())
    match = _DISCUSSED.search(layout.text)
    if match:
        return FoundValue(value="minutes", basis="inference", start=match.start(), end=match.end())
    for kind, words in TITLES:
        match = words.search(layout.text[:_TITLES])
        if match and not _is_of_one(layout.text, match):
            return FoundValue(value=kind, basis="inference", start=match.start(), end=match.end())
    for kind, words in LATE_KINDS:
        match = words.search(layout.text[:1500])
        if match:
            return FoundValue(value=kind, basis="inference", start=match.start(), end=match.end())
    return FoundValue(value="briefing", basis="inference")


def _is_of_one(text: str, title: "re.Match[str]") -> bool:
    """Whether the title, or what stands above it, says that somebody tells of the plan or report in his own words."""
    end = text.find("\n", title.end())
    return _OF_ONE.search(text[: end if end >= 0 else len(text)]) is not None
