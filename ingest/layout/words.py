"""The words by which papers show their structure: tables that the layout reads, each row with where it was seen."""

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
    # round a bulletin that was sent by e-mail
    r"(?:view|open|read) this (?:e-?mail|newsletter|bulletin|message) (?:in|on)\b",
    r"forward (?:this )?(?:e-?mail )?to a (?:friend|colleague)\b|unsubscribe\b|update your (?:e-?mail )?preferences\b",
    r"you are (?:receiving|getting) this (?:\S+ )?because\b|you have received this\b",
    # what the record of a decision asks of whoever fills it in
    r"has an? equalit(?:y|ies) (?:impact )?(?:analysis|assessment)\b.{0,110}$",
    r"what supporting documents? (?:or other information )?will be available\b",
    r"reason key:",
    r".{3,60} logo$",
    r"democratic services\s+\d",
    r"\[?close\]?\s*$",
    r"website:|www\.|https?://\S+\s*$",
    # What became of a decision, as the page of a site tells it: "Outcome: Recommendations Approved".
    r"outcome:? (?:recommendations? (?:approved|agreed|accepted)|information only|item (?:deferred|withdrawn))$",
)

# A line that holds a file and its size: "Appendix A PDF 412 KB".
FILE_SIZE = r"\b(?:pdf|docx?|xlsx?|file),? \(?\d+(?:\.\d+)? ?[km]b\b|\(pdf,? \d"

# What says in capitals that something was decided, as alternatives of a regular expression.
SHOUTED_DECISIONS = "RESOLVED|AGREED|CONCLUDED|DECIDED"

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
    r"|approved|noted|conclusion|(?-i:CONCLUDED)|it was noted"
    r"|outcome(?! (?:based|of)\b))\b(?!-\w)(?!\s+(?:by|of)\s*(?::|$))"
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
    rf"|(?:that )?the\b[^.:;\n]{{0,60}}\b(?-i:{SHOUTED_DECISIONS}|RECOMMENDED|APPROVED|NOTED)"
    r"(?: (?:to|that))?\s*$"
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
