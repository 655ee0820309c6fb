"""The names that columns and fields of forward plans have, by what they hold; each as a whole, in lower case."""

_LIKELY = r"(?:expected|proposed|anticipated|planned|likely|target|provisional|earliest|estimated)"
# Who will decide: "Decision maker", "Decision to be taken by", "Who will take the decision?", "Who will decide?"
MAKER = (
    r"decision[- ]?(?:makers?|takers?|making body)|deciding body|who (?:will|is to|takes?|makes?)\b.{0,20}\bdecision"
    r"|decision (?:to be |will be )?(?:made|taken) by(?: whom)?|who (?:will|is to) (?:decide|determine)\b.{0,20}"
    r"|who decides\b.{0,10}|to be decided by"
)
# That a date is the one on which something will be decided: "Decision due date", "When will the decision be made?"
DUE_OUTRIGHT = (
    r"(?:date )?decision (?:is )?due(?: date| by| on)?|due date (?:for|of) (?:the )?decision|(?:date )?due for decision"
    rf"|(?:{_LIKELY} )+(?:date (?:of|for) (?:the )?decision|decision(?: date)?)|when\b.{{0,24}}\bdecision\b.{{0,24}}"
    r"|date (?:when |on which )?(?:the )?decision (?:is |will be |is to be |to be )(?:due|taken|made|expected)"
    r"|(?:decision )?(?:to be|will be) (?:taken|made|considered) on|when\b.{0,24}\bdecided\b"
)
# When it will be or was decided: "Date of decision", "Decision date"
DECIDED = r"date (?:of|for) (?:the |a |key )*decision|(?:key )?decision date"
# In fields of such a plan alone: "When?"
WHEN = r"when"
# Both in one cell: "Date of Decision; Decision maker"
_WHEN = rf"(?:{DUE_OUTRIGHT}|{DECIDED}|date)"
DUE_AND_MAKER = rf"{_WHEN}\s*(?:[;/,&]|and)\s*(?:{MAKER})|(?:{MAKER})\s*(?:[;/,&]|and)\s*{_WHEN}"
# When the entry was put into the plan: "Date first published", "Date included in forward plan"
_IN_PLAN = r"(?:in|on|to|into) (?:the )?(?:forward )?(?:plan|notice)"
ADDED = (
    rf"(?:date )?(?:first )?(?:included|added|entered|notified)(?: {_IN_PLAN})?|(?:date )?published {_IN_PLAN}"
    rf"|(?:date )?first (?:published|included|notified)(?: {_IN_PLAN})?|date of (?:first )?(?:inclusion|entry)"
    rf"(?: {_IN_PLAN})?|date of first publication|notice of (?:proposed |the )?(?:key )?decision(?: first)?(?: published)?"
)
# What will be decided: "Title", "Decision", "What is the decision?"
TITLE = (
    r"(?:report |item |decision )?(?:title|subject|topic|issue|matter|headline)"
    r"(?: (?:of|for) (?:the )?(?:report|decision|item|matter|key decision))?(?: (?:to be considered|for decision))?"
    r"|(?:the |key |proposed )*decisions?(?: (?:required|sought|title|requested|needed|to be (?:taken|made|considered)))?"
    r"|what (?:is|are) (?:the )?(?:\w+ )?decisions?\b.{0,20}|what (?:is|will be) (?:to be |being )?(?:decided|proposed)"
    r"|what decisions?\b.{2,24}"
)
# What is told of it besides: "Description of matter", "Summary", "Purpose"
TELLING = (
    r"(?:brief |short )?(?:description|summary|details?|nature|purpose)"
    r"(?: of (?:the )?(?:report|decision|item|matter|proposal|key decision|subject|issue)s?)?"
)
MATTER = rf"{TITLE}|{TELLING}"
# How a paper of such entries calls itself, in a line of its own.
PLANS = (
    r"^[^\n.:]{0,70}\b(?:forward plan|(?:forthcoming|future|upcoming) (?:key )?decisions|decisions due"
    r"|notice of (?:intention|forthcoming|key|executive)\b.{0,30}\bdecisions?)\b[^\n.:]{0,70}$"
)
# What tells that the decision has been taken: "Decision status: Recommendations approved"
TAKEN = r"(?:decision status|status|decision made|date made|made at(?: meeting)?|decision published|effective from)"
