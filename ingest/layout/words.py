"""The words by which papers show their structure: tables that the layout reads, each row with where it was seen."""

import re

from ingest.rules.tables import terms

# Lines that are no part of a paper: what web pages, printing and file lists put around it. Compared in lower case.
# Seen in: pages of Modern.Gov and other council sites, NHS board papers, PDF page footers.
FURNITURE_LINES = frozenset(
    terms("""skip to main content|skip to content|skip to navigation|agenda item|decision details|issue details
    |print this page
    |print page|share this page|share|supporting documents|supporting documents:|accompanying documents
    |accompanying documents:|related meetings|back to top|top of page|accept cookies|cookie settings|cookies
    |read aloud
    |listen|menu|search|login|log in|sign in|my account|browse aloud|translate|accessibility|sitemap|site map|home
    |terms of use|privacy|privacy policy|privacy notice|contact us|public document pack
    |this page is intentionally left blank
    |this page is blank|issue history|other reasons / organisations consulted|add to calendar|bookmark this link
    |meeting documents|rss feed|a to z|full minutes|draft minutes|attachments|attachments:|documents|webcast|previous
    |next|details|history|close|download|follow us|issue - meetings|agenda and minutes|agenda and draft minutes
    |agenda, decisions and minutes|agenda and decisions|items|no. item|no. | item|note no. item|additional documents:
    |view directions|page contents|full agenda|advertisement|document transcript|similar documents
    |consultation process|consultees|issue - decisions|issue - items at meetings""")
)

# Beginnings of such lines (lower case), matched as regular expressions at the start of the line.
FURNITURE_STARTS = (
    r"\*+\s*(?:denotes|indicates|means|marks)\b.{3,90}$",  # "* DENOTES DELEGATED MATTER WITH POWER TO ACT"
    r"page \d+(?: of \d+)?\s*$",  # "Page 2 of 4"
    r"\d+ of \d+\s*$",
    (
        r".{3,90}?(?: {2,}|\t| [|–-] ?)(?:p\.? ?|page )\d{1,3}(?: ?(?:/"
        r"|of) ?\d{1,3})?\s*$"
    ),  # "Anytown plan 2016/17   p.4/5"
    r"home ?[>»|/›]",  # "Home > Council and Democracy > Decision details"
    r"you are here",
    r"this (?:site|website) uses cookies",
    r"we use (?:essential )?cookies",
    r"was this page useful",
    r"is there anything wrong with this page",
    r"print this page",
    r"view the (?:background to|reasons why|declarations of)",  # Modern.Gov item links
    r"[•·*-]?\s*view the background to item",
    r"copyright\b|©",
    r"download(?: this)? \(?(?:pdf|doc|file)",
    r"share this|share on|tweet this",
    r"last (?:updated|modified|reviewed)\b.{0,40}$",
    r"(?:\w+ ){0,3}(?:pack|agenda|book|bundle) page \d{1,4}\s*$",  # "Reports Pack Page 36"
    r"powered by\b",
    # what the record of a decision asks of whoever fills it in
    r"has an? equalit(?:y|ies) (?:impact )?(?:analysis|assessment)\b.{0,110}$",
    r"what supporting documents? (?:or other information )?will be available\b",
    r"reason key:",
    r".{3,60} logo$",
    r"democratic services\s+\d",
    r"\[?close\]?\s*$",
    r"website:|www\.|https?://\S+\s*$",
)

# A line that holds a file and its size: "Appendix A PDF 412 KB".
FILE_SIZE = r"\b(?:pdf|docx?|xlsx?|file),? \(?\d+(?:\.\d+)? ?[km]b\b|\(pdf,? \d"

# Words that head a list of people: label as compared (lower case, without the colon) → those listed are there, away …
# Seen in: minutes of councils and CCGs from 2013 to 2023.
ATTENDANCE_LABELS = {
    "present": "present",
    "attendance": "present",
    "attendees": "present",
    "attendance list": "present",
    "attendance details": "present",
    "present voting": "present",
    "present - voting": "present",
    "list of attendance": "present",
    "in attendance": "attending",
    "also in attendance": "attending",
    "also present": "attending",
    "also attending": "attending",
    "others present": "attending",
    "others in attendance": "attending",
    "other attendees": "attending",
    "officers": "attending",
    "officers present": "attending",
    "officers in attendance": "attending",
    "council officers": "attending",
    "other members present": "present",
    "other councillors present": "present",
    "other members": "present",
    "members": "present",
    "members present": "present",
    "board members": "present",
    "board members present": "present",
    "committee members": "present",
    "committee members present": "present",
    "voting members present": "present",
    "councillors": "present",
    "councillors present": "present",
    "co-opted members": "present",
    "co-optees": "present",
    "co-opted": "present",
    "substitutes": "present",
    "invitees": "attending",
    "invited": "attending",
    "guests": "attending",
    "witnesses": "attending",
    "presenters": "attending",
    "partners": "attending",
    "partners present": "attending",
    "observers": "attending",
    "nhs representatives": "attending",
    "representatives": "attending",
    "health representatives": "attending",
    "external representatives": "attending",
    "external attendees": "attending",
    "council": "attending",
    "chair": "present",
    "chairman": "present",
    "vice-chair": "present",
    "vice chair": "present",
    "minutes": "attending",
    "minute taker": "attending",
    "apologies": "away",
    "apologies for absence": "away",
    "apologies received": "away",
    "apologies received from": "away",
    "apologies for non-attendance": "away",
    "absent": "away",
    "apology": "away",
    "membership": "present",
    "members in attendance": "present",
    "those present": "present",
    "those in attendance": "present",
    "in the chair": "present",
    "county councillors": "present",
    "borough councillors": "present",
    "city councillors": "present",
    "district councillors": "present",
    "cabinet members": "present",
    "cabinet members present": "present",
    "councillors in attendance": "present",
    "by invitation": "attending",
    "present by invitation": "attending",
    "with them": "attending",
    "without a vote": "attending",
    "in support": "attending",
    "officers in support": "attending",
    "listening": "attending",
    "observing": "attending",
    "online": "attending",
    "participants": "attending",
    "other participants": "attending",
    "dialled in": "attending",
    "by phone": "attending",
    "by telephone": "attending",
    "advisers": "attending",
    "advising": "attending",
    "not present": "away",
    "officers attending": "attending",
    "attending": "attending",
    "also in attendance for this item": "attending",
    "other attendance": "attending",
    "virtual attendance": "present",
    "virtual attendees": "present",
    "attending virtually": "present",
    "attending remotely": "present",
    "remote attendance": "present",
    "public": "public",
    "members of the public": "public",
    "public present": "public",
    "public in attendance": "public",
    "press": "public",
    "press and public": "public",
    "members of the press": "public",
    "public attendance": "public",
    "public speakers": "public",
    "public questioners": "public",
}
# Boards that list their members by kind: "Non-Statutory Members", "Executive members (non-voting)".
_OF_KINDS = terms("""voting|non-voting|non voting|core|statutory|non-statutory|non statutory|elected|substitute|lay
    |ex officio|ex-officio|full|associate|standing|executive|non-executive|non executive|nominated|clinical|partner
    |independent|co-opted voting|co-opted non-voting|permanent|appointed""")
ATTENDANCE_LABELS |= {f"{kind} members{there}": "present" for kind in _OF_KINDS for there in ("", " present")}
# Boards that sit by kind of member: "Public governors:", "Staff governor:".
_SITTING = terms("""public|staff|appointed|elected|partner|stakeholder|service user|patient|carer|public and staff
    |local authority|nominated""")
ATTENDANCE_LABELS |= {f"{kind} governor{s}": "present" for kind in _SITTING for s in ("", "s")} | {
    "governors": "present"
}


# What less formal papers write over those who were there or away: "Round the table:", "Not able to come:".
_HERE = re.compile(
    r"(?:(?:also|those|and|all|voting members|members|officers) )?(?:in the room|on (?:the )?(?:screen|call|line)"
    r"|(?:a)?round the table|(?<=also )there)"
)
# "Attending in person", "Present via Teams", "In attendance (online)"
_IN_WHAT_WAY = re.compile(
    r"(?:members )?(?:attending|present|attended|joining|in attendance|attendance) \(?(?:in person|online|virtually"
    r"|remotely|by (?:video|phone|telephone|teams|zoom)\w*"
    r"|(?:via|on|over) (?:ms |microsoft )?(?:teams|zoom|video\w*))\)?"
)
# "Present, not voting", "In attendance (non-voting)"
_NOT_VOTING = re.compile(r"(?:members )?(?:present|attending|in attendance)[ ,–-]*\(?(?:not|non-?) ?voting\)?")
# "Attending for this item were:", "The following were in attendance:"
_FOR_THE_ITEM = re.compile(
    r"(?:the following|those|also) (?:people |officers |representatives |witnesses |guests )?(?:were |was )?"
    r"(?:also )?(?:in attendance|present|attending|attended)(?: the meeting)?(?: for this item)?"
    r"|(?:also )?attending for this item(?: were)?"
)
_AWAY = re.compile(
    r"(?:those )?(?:not|unable|sorry|could(?:n[’']t| not)|who could(?:n[’']t| not)|sent)(?: [a-z]+){0,4}?"
    r" (?:present|there|here|come|attend|apolog(?:y|ies))|regrets"
)


_OF_THE_PUBLIC = re.compile(r"\bpublic\b(?! (?:health|governors?|sector|service))")


def attendance_of(label: str) -> str | None:
    """Whether those listed under the label (lower case, without colon) are present, attending, away or public."""
    known = ATTENDANCE_LABELS.get(label)
    if known is None and len(label) < 40:
        known = "away" if _AWAY.fullmatch(label) else "attending" if _HERE.fullmatch(label) else None
        known = "present" if _IN_WHAT_WAY.fullmatch(label) else known
    if known or len(label) > 60 or ":" in label or "|" in label:
        return known  # a row may end so: "councillor roe | chair | present"
    if _FOR_THE_ITEM.fullmatch(label) or _NOT_VOTING.fullmatch(label):
        return "attending"
    if label.startswith(("there ", "no ", "not ")) or " were " in label or " was " in label:
        return None
    if label.endswith((" in attendance", " present", " attending", " in attendance remotely", " attending remotely")):
        if _OF_THE_PUBLIC.search(label) or label.startswith("press"):
            return "public"
        return (
            "present"
            if label.startswith(("councillors", "members", "elected", "committee", "board", "voting"))
            else "attending"
        )
    return "away" if label.startswith(("apology", "apologies")) and label.count(" ") < 5 else None


# Those of the labels that open a list by themselves; the others only go on with one that is open.
ATTENDANCE_OPENERS = frozenset(
    terms("""present|attendance|attendees|attendance list|attendance details|present voting
    |present - voting
    |list of attendance|in attendance|also in attendance
    |also present|members present|board members present|committee members present|voting members
    |voting members present|councillors present|officers in attendance|officers present|others present|apologies
    |apologies for absence|others in attendance|apologies received|other members present|elected members|core members
    |board members|members in attendance|those present|those in attendance|membership|cabinet members present
    |officers attending|apologies received from|apologies for non-attendance|attending""")
)

# Headings after which no list of people goes on (lower case beginnings).
ITEM_HEADINGS = terms("""welcome|declaration|disclosure|minute|public question|public participation|questions from
    |question from|chair's|chairman's|chair’s|chairman’s|matters arising|urgent|exclusion|announcement|agenda
    |introduction|opening|appointment|election|petition|purpose|background|action|recommendation|resolved|decision""")

# What opens the limbs of a decision, matched at the start of a line; the words after it are limbs.
# Seen in: "RESOLVED –", "RESOLVED that:", "Resolved:-", "The Committee agreed:", "DECISION:", "AGREED:".
DECISION_STARTS = (
    r"(?:(?:our|the|key|main|summary of|list of|proposed|draft) (?=recommendations\b))?"
    r"(?:it was |and |therefore |unanimously |accordingly )*(?:unanimously )?"
    r"(?:resolved|agreed|decided|(?:what (?:was|we|has been|the \w+(?: \w+)?)|also) (?:decided|agreed|resolved)"
    r"|decisions?(?! (?:sheet|notice|record|log|register|tracker|list|maker|details|date|taken|summary|form|report"
    r"|number|no\b|ref|due|type|status|level|and actions?\b)"
    r"|(?: made)? by (?:the |an? )?(?:individual|cabinet|executive|leader|lead|portfolio|deputy|officer|director"
    r"|chief|mayor))"
    r"|resolution|resolutions|recommended|recommendations?(?! (?:tracker|log|register|monitor(?:ing)?|schedule)\b)"
    r"|approved|noted|conclusion|it was noted|outcome(?! based\b))\b(?!-\w)(?!\s+(?:by|of)\s*(?::|$))"
    # "Agreed budget: £2m", "Outcome measures: fewer falls": a thing that was decided, no decision
    r"(?!\s+(?:\w+\s+)?(?:budgets?|savings?|models?|options?|risks?|measures?|funding|contributions?|levels?|prices?"
    r"|allocations?|spend(?:ing)?|changes|priorities|targets?|trajector(?:y|ies)|indicators?|schemes?|capital|costs?"
    r"|framework|domains?|thresholds?|status)\b\s*(?:\(|:|[–—-]))"
)
# "The Committee agreed:", "That the Executive:", "Members are asked to:", "The Board is recommended to:"
DECISION_LEADS = (
    r"(?:that )?(?:the|this|members of the|members|cabinet|council|board)\b[^.:;\n]{0,80}?"
    r"(?:\b(?:resolved|resolves|concluded|voted|determined|agreed|agreed to|agreed that"
    r"|recommends?|(?:is|are) recommended(?: to)?|recommended to|asked to|invited to"
    r"|requested to|recommendations?"
    r"|requested|decided|approved|noted|is asked|are asked|decides|agrees)\b[^.:;\n]{0,40}"
    r"|committee|cabinet|executive|board|panel|commission|governing body|council)\s*(?::-?|[-–—])\s*$"
    r"|(?:that )?(?:the )?(?:cabinet|council|board|executive|(?:cabinet|executive|lead) member"
    r"|leader(?: of the council)?|portfolio holder)\s*:-?\s*$"
    # "The Committee AGREED" with nothing behind it
    r"|(?:that )?the\b[^.:;\n]{0,60}\b(?-i:AGREED|RESOLVED|RECOMMENDED|APPROVED|DECIDED|NOTED)(?: (?:to|that))?\s*$"
    # "It is recommended that the Board:", "On being put to the vote it was RESOLVED:"
    r"|it is (?:therefore |further )?recommended\b[^.;\n]{0,80}[:–-]+\s*$"
    r"|(?:on|upon|following)\b[^.:;\n]{0,90}\b(?:resolved|agreed|recommended|it was)\b\s*[:–-]+\s*$"
    # "Members are recommended to" without a colon, "We therefore recommend:"
    r"|(?:that )?(?:the )?(?:\w+ ){0,4}(?:is|are) (?:therefore |also )?(?:asked|invited|recommended|requested)"
    r" (?:to|that)\s*$"
    r"|(?:we|i|the (?:\w+ ){0,3}(?:group|review|panel)) (?:therefore |\w+ly )*recommends?(?: that)?\s*:?-?\s*$"
    # "We recommend to the CCG:", "The panel recommends that the Trust should:"
    r"|(?:we|i|the (?:\w+ ){0,3}(?:group|review|panel|team)) (?:therefore |also |\w+ly )*recommends? (?:to|that)"
    r" [^.:;\n]{3,70}:-?\s*$"
    # "It was agreed that" over the limbs; "Decision taken" over the decision
    r"|(?:it (?:was|is) )?(?:also |further |then |therefore |unanimously )*(?:resolved|agreed|decided|recommended)"
    r" (?:that|to)\s*$|decisions? (?:taken|made)\s*:?\s*$"
    # "Officers' recommendations   That Cabinet:", "On the advice of its panel, the Council:"
    r"|(?:officers?|directors?|chief executive|chief officer)(?:['’]s?)? recommendations?\W+(?:that )?(?:the )?"
    r"[^.:;\n]{3,60}:\s*$"
    r"|(?:on|having|after|following)\b[^.:;\n]{3,100}, the (?:council|board|committee|cabinet|governing body|panel"
    r"|executive|commission|governors)(?: of \w+)?\s*:-?\s*$"
    # "Action required by the Board:", "What the board is asked to do", "What we are asking Cabinet to agree"
    r"|actions? (?:required|requested|needed) (?:by|of|from) [^.:;\n]{3,60}:\s*$"
    r"|what (?:[^.:;\n?]{3,50} (?:is|are) (?:being )?asked|we (?:are asking|ask|would ask) [^.:;\n?]{3,50})"
    r" to (?:do|decide|agree|approve|note|support)\s*:?\s*$"
    # "The review team advises the Trust to:", "We would ask Members to:"
    r"|(?:we|i|the (?:\w+ ){0,3}(?:team|group|review|panel|peers?"
    r"|partners)) (?:\w+ly |also |therefore |would |further )*"
    r"(?:advises?|urges?|asks?|invites?|calls? (?:up)?on) [^.:;\n]{2,70} to\s*:-?\s*$"
    # "Our ask of the Committee", "Asks of the Panel", "What we'd ask of the Board", "What we need from you"
    r"|(?:(?:our|the|my|key) )*(?:asks?|requests?) (?:of|for|to|from) (?!information)[^.:;\n]{2,50}:?\s*$"
    r"|what we(?:['’]d| would|['’]re| are)? (?:like to |now )?(?:ask|asking|need|want|seek|request)(?: for)?"
    r" (?:of|from) [^.:;\n?]{2,50}:?\s*$"
    r"|(?:we|i)(?:['’]d| would)? (?:now |also )?(?:ask|invite|urge) (?:you|members) to\s*[:–-]*\s*$"
    # "Actions agreed:", "Board decision:", "ORDERED:"
    r"|(?:agreed actions?|actions? agreed|action points?|actions|actions arising|(?:board|cabinet"
    r"|committee) decisions?"
    r"|ordered|\(?resolved\)|motion carried)\s*:-?\s*$"
)

# A minute that is nothing but its decision, under the item's heading.
BARE_DECISIONS = (
    r"(?:(?:so|duly|all|unanimously) )?(?:agreed|noted|approved|received|resolved|accepted|endorsed|carried|confirmed"
    r"|agreed and signed|noted and agreed|agreed as (?:printed|circulated|a correct record))"
    r"(?: (?:without|with no) (?:amendments?|changes?|comment"
    r"|discussion)| as (?:a|an) (?:true|correct|accurate) record)?"
)

# What fields call that which a paper is about ("Title of report: …").
SUBJECT_KEYS = frozenset(
    terms("""subject|title|report title|title of report|title of the report|report subject|subject of report
    |subject of the report|title of paper|title of the paper|paper title|item title|title of item|report""")
)  # fmt: skip

# Fields of decision records and reports ("Decision Maker: …"): keys in lower case.
FIELD_KEYS = (SUBJECT_KEYS - {"report"}) | frozenset(
    terms("""contact for further information|contact for further details|for further information contact
    |decision maker|decision of|officer contact|lead contact
    |decision status|is key decision?|is subject to call in?
    |publication date|date of publication|decision published|notice of proposed decision first published
    |date of decision|decision date|date
    |decided at meeting|made at meeting|effective from|contact|contact officer|contact officers|report of|report by
    |report author
    |author
    |authors|lead officer|lead member|cabinet member|portfolio holder|portfolio|wards affected|ward|wards|key decision
    |venue|time|location|meeting|meeting date|date of meeting|committee|title|subject|report title|report to|to|from
    |presented by|prepared by|sponsor|executive sponsor|accountable officer|senior responsible owner|director|status
    |purpose|reference|ref|agenda item|item|classification|publish date|published|tel|telephone|email|e-mail|chair
    |executive lead|executive member|head of service|responsible officer|originating officer|report sponsor|decision
    |decision type|notice of proposed decision|type|lead director|lead|officer|appendices|background papers
    |responsible|owner|progress|due date|target date|deadline|by when|timescale
    |decisions taken by|clerk|committee officer|democratic services officer|presenter|enquiries to""")
)  # fmt: skip

# What opens an action: "Action: JW to circulate", "Action 3 by", "ACTION JW/RA - circulate", "Action (JW):".
ACTION_HEAD = (
    r"(?:agreed )?actions?(?: points?)?(?: (?:no\.? ?)?\d[\d./-]*[a-z]?)?(?: by| for| on)?"
    r"(?P<who>\s+(?!NOTE|LOG|PLAN|LIST|SUM)\(?(?-i:[A-Z]{2,4}[a-z]?)(?:\s?(?:[/&+,]|and)\s?(?-i:[A-Z]{2,4}[a-z]?)){0,5}\)?)?\s*(?::\s?[–-]|[:–-])\s*"
)
