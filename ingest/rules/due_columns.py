"""Headings of the columns of plans, action lists and schedules that say by when each row is done, and who does it."""

# Each heading as a whole. Examples stand beside those that are not plain; tests read them.
# A column of the date by which a row is done.
DUE = (
    r"(?:(?:revised|new|target|due|completion|end|agreed|delivery|expected|planned|proposed|forecast|go[- ]live|launch"
    r"|start|finish|milestone|implementation|review|action|return|submission|report)\s+)*"
    r"(?:date|deadline|due|timescales?|time ?frame|timing|timings|timeline|month|quarter)"
    r"(?:\s*(?:due|set|for completion|of completion|to complete|completed by|required|for action|by))?",  # Target date
    r"(?:to be )?(?:completed?|done|delivered|finished|in place|live|ready|achieved|implemented|reached|due|open)\s+by",
    r"by when|by|when|when by|when\?|by when\?|what date|due|due by|needed by|wanted by|on|done by",
    r"finish|finishes|ends?|end date|completion|completes|delivery|forecast|expected|target completion|milestone",
    r"start\s*(?:/|and|to|[-–])\s*(?:end|finish)|from\s*(?:/|and|[-–])\s*(?:to|until)|dates|period|until",
)
# A column of the date from which a row runs.
START = (
    r"starts?|start date|starts? on|starting|from|begins?|beginning|opens?|opening|commences?|live from|in place from"
    r"|go[- ]?live|goes live|launch|launches|first day|available from|mobilis(?:es?|ation)",
)
# A column of the date on which a row was put on the list: no date by which it is done.
RAISED = (
    r"(?:date )?(?:raised|opened|created|of request|requested|logged|added|agreed at|of meeting|set)|date of (?:request"
    r"|meeting|origin)|meeting(?: date)?|(?:original|first|initial|old|previous) (?:date|deadline|due date|timescale|target)"
    r"|baseline|last (?:updated?|reviewed)|origin",
)
# A column of whoever does it.
OWNER = (
    r"(?:lead|action|task|delivery|accountable|responsible)?\s*(?:owner|lead|who|by whom|officer|body|organisation|agency"
    r"|partner|provider|director|sponsor|sro|person|accountable|responsible|responsibility|for)s?"
    r"(?:\s+(?:officer|body|organisation|agency|partner|director|person|responsible))?|assigned to|action by|to|led by",
)
# Other columns that such tables have.
OTHER = (
    r"(?:ref(?:erence)?|no|number|id|item|#|minute|rec)\.?(?: no\.?)?",
    r"(?:agreed |key |planned |required |further |next )?(?:actions?|steps?|tasks?|what|activit(?:y|ies)|deliverables?"
    r"|milestones?|commitments?|outputs?|schemes?|projects?|initiatives?|workstreams?|measures?|improvements?|services?"
    r"|gateways?|priorit(?:y|ies)|objectives?|recommendations?|themes?|programmes?|places?|localit(?:y|ies)|areas?|sites?"
    r"|teams?|risks?|replies|reply|response|responses|our (?:reply|response))"
    r"(?:\s+(?:required|agreed|needed|will be done|we will do|we are doing(?: about it)?|is to be done|point))?",
    r"what .{3,40}|critical path .{2,12}|.{3,30} recommendations?|the team[’']s advice|proposal|detail|description",
    r"rag|status|progress|update|comments?|notes?|position|where we are|benefits?|outcomes?|success measure|cost|money"
    r"|funding|budget|comes with|measure of success|evidence|confidence|accepted\??|answer",
)
