"""The names that columns of tables and fields of records have, by what they hold."""

from ingest.rules.forward_plans import ADDED, DECIDED, DUE_AND_MAKER, DUE_OUTRIGHT, MAKER, MATTER

# The names of columns and fields, by what they hold; the first that fits counts. Seen in action lists, plans, replies.
COLUMNS = {
    "decided": rf"{DUE_AND_MAKER}|{DUE_OUTRIGHT}|{DECIDED}",
    "maker": MAKER,
    "added": ADDED,
    "original": r"original (?:date|deadline|due date|timescale)|start(?: date)?",
    "raised": r"(?:date |meeting )?(?:raised|opened|created|of meeting)|meeting(?: date)?|mtg",
    "date": r"(?:revised |new |due |target |completion |end |agreed |review )*(?:date|deadline|due|timescales?"
    r"|timeframe|by when|by|when|completion|delivery date)(?: due| for completion)?",
    "owner": r"(?:lead|owner|action owner|by whom|who|responsib\w+|assigned to|action by)(?: (?:officer|body"
    r"|organisation|agency|partner|director|person|for delivery|lead))?|(?:responsible|accountable"
    r"|sponsor)(?: officer| director| body| lead)?|officer|organisation",
    "status": r"(?:(?:current|latest|officers?['’]?|further|progress) )*(?:status|rag(?: rating| status)?|progress|updates?"
    r"|position|comments?|outcome of action|action taken|actions? to date|remarks?|where (?:up|we have got) to"
    r"|where (?:(?:we|it|things) (?:are|is|stand|stands)|are we)(?: now| up to)?)"
    r"(?: to date| since last meeting| (?:as )?(?:at|of|on|in|to) (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|this meeting|the (?:last|next) meeting).{0,24})?",
    "source": r"from|source|origin|(?:raised|referred|requested|asked) by|referred from|where from|committee",
    "verdict": r"(?:accepted|agreed|supported)\??|decision on recommendation"
    r"|(?:(?:cabinet|executive|council|board|governing body|trust)(?:['’]s)?|our) (?:decision|verdict|view)"
    r"|(?:agreed|accepted)\s?/\s?(?:not (?:agreed|accepted)|rejected)|accept or reject|yes\s?/\s?no",
    "reply": r"(?:\w+ )?(?:response|reply|answer)(?: .{0,30})?",
    "advice": r"(?:\w+ ){0,3}recommendations?(?: .{0,30})?",
    "action": r"resolutions?|(?:agreed |key |planned |required |outstanding )?actions?(?: required| agreed| arising| points?| to be taken| needed"
    r"| (?:and|with|/) (?:dates?|timescales?|deadlines?|owners?|leads?))?"
    r"|task|what(?: we(?:[’']ll| will) do| (?:will|is to|needs to) be done| will happen)?|commitment|activity|actions and milestones",
    "step": r"(?:key |main )?(?:milestones?|deliverables?|steps?|outputs?|stage|phase|gateway)(?: .{0,20})?",
    # How far a row of a plan is to get, which is a target of its own: "Measure of success", "How we will know".
    "measure": r"(?:key |success |outcome |performance |headline )*(?:measures?|kpis?|indicators?|metrics?)"
    r"(?: of success| and targets?)?|success criteri(?:a|on)|how (?:we|it|this)(?:[’']ll| will) (?:know|(?:be )?measured?)"
    r".{0,30}|what success (?:looks|will look) like|measured by",
    # What a row of a plan is to reach; a step where the columns beside it give its owner and its time.
    "aim": r"(?:strategic |key |our )?(?:objectives?|priorit(?:y|ies)|aims?|goals?|initiatives?|projects?|schemes?)",
    "number": r"ref(?:erence)?(?: no\.?)?|no\.?|number|#|item|minute(?: no\.?| ref)?|id|rec\.?(?: no\.?)?",
    "matter": MATTER,
}
