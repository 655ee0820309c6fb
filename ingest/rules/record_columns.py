"""The names that columns of tables and fields of records have, by what they hold."""

from ingest.rules.forward_plans import ADDED, DECIDED, DUE_AND_MAKER, DUE_OUTRIGHT, MAKER, MATTER

# The names of columns and fields, by what they hold; the first that fits counts. Seen in action lists, plans, replies.
COLUMNS = {
    "decided": rf"{DUE_AND_MAKER}|{DUE_OUTRIGHT}|{DECIDED}",
    "maker": MAKER,
    "added": ADDED,
    "original": r"original (?:date|deadline|due date|timescale)|start(?: date)?",
    "raised": r"(?:date |meeting )?(?:raised|opened|created|of meeting)|meeting(?: date)?",
    "date": r"(?:revised |new |due |target |completion |end |agreed |review )*(?:date|deadline|due|timescales?"
    r"|timeframe|by when|by|when|completion|delivery date)(?: due| for completion)?",
    "owner": r"(?:lead|owner|action owner|by whom|who|responsib\w+|assigned to|action by)(?: (?:officer|body"
    r"|organisation|agency|partner|director|person|for delivery|lead))?|(?:responsible|accountable"
    r"|sponsor)(?: officer| director| body| lead)?|officer|organisation",
    "status": r"status|rag(?: rating| status)?|progress|update|position|comments?|outcome of action",
    "verdict": r"(?:accepted|agreed|supported)\??|decision on recommendation"
    r"|(?:(?:cabinet|executive|council|board|governing body|trust)(?:['’]s)?|our) (?:decision|verdict|view)"
    r"|(?:agreed|accepted)\s?/\s?(?:not (?:agreed|accepted)|rejected)|accept or reject|yes\s?/\s?no",
    "reply": r"(?:\w+ )?(?:response|reply|answer)(?: .{0,30})?",
    "advice": r"(?:\w+ ){0,3}recommendations?(?: .{0,30})?",
    "action": r"(?:agreed |key |planned |required )?actions?(?: required| agreed| point| to be taken| needed"
    r"| (?:and|with|/) (?:dates?|timescales?|deadlines?|owners?|leads?))?"
    r"|task|what(?: we will do)?|commitment|activity|actions and milestones",
    "step": r"(?:key |main )?(?:milestones?|deliverables?|steps?|outputs?|stage|phase|gateway)(?: .{0,20})?",
    "number": r"ref(?:erence)?(?: no\.?)?|no\.?|number|#|item|minute(?: no\.?| ref)?|id|rec\.?(?: no\.?)?",
    "matter": MATTER,
}
