"""Headings of the columns of plans, action lists and schedules that say by when each row is done, and who does it."""

from ingest.rules import forward_plans as plans

# Each heading as a whole, in lower case; the first kind that fits counts. Tests read the examples.
# Of the date on which a row was put on the list: "Date raised", "Original deadline", "Baseline".
RAISED = (
    r"(?:date )?(?:raised|opened|created|of request|requested|logged|added|agreed at|of meeting|set)"
    r"|date of (?:request|meeting|origin)|meeting(?: date)?|last (?:updated?|reviewed)|origin|baseline"
    r"|(?:original|first|initial|old|previous) (?:date|deadline|due date|timescale|target)"
    rf"|(?:was|originally)(?: due| for)?|{plans.ADDED}"
    rf"|{plans.DECIDED}"
)
# Of the date from which a row runs: "Starts", "Go live", "From".
START = (
    r"starts?|start date|starts? on|starting|from|begins?|beginning|opens?|opening|commences?|live from|in place from"
    r"|go[- ]?live|goes live|launch|launches|first day|available from|mobilis(?:es?|ation)"
)
# Of the date by which a row is done: "When", "Target date", "To be in place by", "Forecast", "Start / end".
DUE = (
    r"(?:(?:revised|new|target|due|completion|end|agreed|delivery|expected|planned|proposed|forecast|go[- ]live|launch"
    r"|start|finish|milestone|implementation|review|action|return|submission|report)\s+)*"
    r"(?:date|deadline|due|timescales?|time ?frame|timing|timings|timeline|month|quarter)"
    r"(?:\s*(?:due|set|for completion|of completion|to complete|completed by|required|for action|by))?"
    r"|(?:to be )?(?:completed?|done|delivered|finished|in place|live|ready|achieved|implemented|reached|due|open)\s+by"
    r"|(?:is )?now(?: due| for)?|by when|by|when|when by|what date|due|due by|needed by|wanted by|on|done by|finish|finishes|ends?|end date"
    r"|completion|completes|delivery|forecast|expected|target completion|milestone"
    r"|start\s*(?:/|and|to|[-–])\s*(?:end|finish)|from\s*(?:/|and|[-–])\s*(?:to|until)|dates|period|until"
    rf"|{plans.DUE_OUTRIGHT}"
)
# Of whoever does it: "Lead body", "Action owner", "Who".
OWNER = (
    r"(?:lead|action|task|delivery|accountable|responsible)?\s*(?:owner|lead|who|by whom|officer|body|organisation|agency"
    r"|partner|provider|director|sponsor|sro|person|accountable|responsible|responsibility|for)s?"
    r"(?:\s+(?:officer|body|organisation|agency|partner|director|person|responsible))?|assigned to|action by|to|led by"
    rf"|{plans.MAKER}"
)
# What else such tables have: "Ref", "What will be done", "Scheme", "Status", "Measure of success".
OTHER = (
    r"(?:ref(?:erence)?|no|number|id|item|#|minute|rec)\.?(?: no\.?)?|proposal|detail|description|what .{3,40}"
    r"|(?:agreed |key |planned |required |further |next )?(?:actions?|steps?|tasks?|what|activit(?:y|ies)|deliverables?"
    r"|milestones?|commitments?|outputs?|schemes?|projects?|initiatives?|workstreams?|measures?|improvements?|services?"
    r"|gateways?|priorit(?:y|ies)|objectives?|recommendations?|themes?|programmes?|places?|localit(?:y|ies)|areas?|sites?"
    r"|teams?|risks?|replies|reply|response|responses|our (?:reply|response))"
    r"(?:\s+(?:required|agreed|needed|will be done|we will do|we are doing(?: about it)?|is to be done|point))?"
    r"|critical path .{2,12}|.{3,30} recommendations?|the team[’']s advice|rag|status|progress|update|comments?|notes?"
    r"|position|where we are|benefits?|outcomes?|success measure|measure of success|cost|money|funding|budget|comes with"
    r"|evidence|confidence|accepted\??|answer"
    rf"|{plans.MATTER}"
)
