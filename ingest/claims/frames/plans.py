"""Words of plans: dated steps, headings of timetables, promises and goals, measures."""

import re

from ingest.dates.words import MONTH_NAMES

LIST_HEADS = re.compile(
    r"^\W*(?:(?:what|how) (?:we|they|partners|the \w+)(?:['’]ll| will| are going to)\b[^.:]{0,40}|(?:our|the|key"
    r"|main|planned)?\s*(?:commitments|promises|pledges|key actions|planned actions|actions for \S+"
    r"|priorities for \S+))\W*$",
    re.IGNORECASE,
)
MEASURE = re.compile(
    rf"\d\s?%|per\s?cent|£\s?\d|\b\d[\d,.]*\b(?!\s*(?:{MONTH_NAMES}|am\b|pm\b))|\b(?:half|third|quarter)\b"
    # nine calls out of ten, no more than eleven, back into balance
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine)(?: \w+)? (?:in|out of)(?: every)?"
    r" (?:three|four|five|ten|twenty)\b|\b(?:than|least|under|over|below) (?:two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)\b|\bbreak[ -]?even\b"
    r"|\binto (?:financial )?balance\b|\b(?:nil|zero)\b"
)
PRESENT_STEP = re.compile(
    r"(?<!\bto )\b(?:gets? (?:under ?way|going|its)|opens? (?:its|their) doors|starts?"
    r"|begins?|commences?|opens?|takes?|lends?|hands? over|hosts?|receives?|considers?|decides?"
    r"|issues?|publishes|publish|brings?|picks? up|carr(?:y|ies) on|switch(?:es)?|cuts?|stops?|ceases?|pays?"
    r"|merges?|delivers?|reopens?|launch(?:es)?|go(?:es)?|ends?|finish(?:es)?|concludes?|comes?|moves?|transfers?"
    r"|takes? (?:over|effect|place)|follows?|expires?|meets?|joins?|closes?|arrives?|becomes?|reports?|returns?"
    r"|falls? due|runs?|votes?)\s+(?:\w+\s+){0,6}?(?:in|on|from|by|at|to|until|next|this)\b|\b(?:is|are|was"
    r"|were) (?:now |still |currently )?(?:pencilled in|set|slated|down|scheduled|planned|timetabled|booked|fixed"
    r"|earmarked|billed|programmed|expected|due)\s+(?:for|in|on|by|next|at)\b|\b(?:now|is|are|was"
    r"|were)?\s*due (?:at|to|in|by|on|for|with|back)\b",
    re.IGNORECASE,
)
BEFORE_STEP = re.compile(
    r"\b(?:before|prior to|ahead of)\s+(?:it|they|its|their|the|being|going)\s+[^,;.]{3,70}?\b(?:on|in)\b",
    re.IGNORECASE,
)
JUDGED_BY = re.compile(
    r"\bhow (?:we|you|they)(?:['’]ll| will) (?:know|measure|tell)|\bmeasures? of success"
    r"|\bsuccess (?:measures|will look like)|^\W*(?:our |key )?(?:targets|goals"
    r"|outcomes we want)\W*$",
    re.IGNORECASE,
)
PROMISED = re.compile(r"^\W*(?:our|the)?\s*(?:promises?|pledges?|commitments?|offer)\b[^.:]{0,30}$", re.IGNORECASE)
TIMETABLE = re.compile(
    r"\b(?:timetable|timescales?|timeline|milestones?|key dates|implementation plan|delivery plan|next steps"
    r"|steps (?:were|are)|dates for (?:your|the) diar(?:y|ies)|what happens (?:next|now)\b|what(?:['’]s| is) next"
    r"|when (?:will )?(?:it|things|this) (?:will )?happens?|key stages|important dates|road ?map"
    r"|critical path|forward plan|forward look|look(?:ing)? ahead|calendar)\b",
    re.IGNORECASE,
)
ACT_LISTS = re.compile(
    r"\b(?:actions?|priorit(?:y|ies)|objectives?|deliver\w*|commit\w*|will|next|steps|how we|what we|plans?"
    r"|intend\w*|work ?streams?|proposals?|tasks?|in (?:year|the)|this year|measures)\b",
    re.IGNORECASE,
)
OWNER = re.compile(
    r"\b(?:lead(?: officer| body| organisation)?|owner|responsible|responsibility|action by|by whom)\s*[:–-]\s*",
    re.IGNORECASE,
)
IMPERATIVE = re.compile(
    r"\W*(?:(?:further|jointly|continue to|work to|begin to|start to)\s+)?(?:accelerate|adopt|agree|align|amend"
    r"|analyse|apply|appoint|arrange|assess|audit|begin|bid|bring|build|carry out|centralise|change|clarify|close"
    r"|co-?locate|collect|combine|commission|communicate|complete|conduct|consider|consolidate|consult|continue"
    r"|co-?ordinate|create|cut|decommission|define|deliver|deploy|design|develop|devise|draft|draw up|embed|employ"
    r"|encourage|engage|ensure|establish|evaluate|expand|explore|extend|fund|gather|give|harmonise|hold|identify"
    r"|implement|improve|increase|integrate|introduce|invest|investigate|invite|involve|issue|join up|launch|lead"
    r"|make|map|maximise|merge|migrate|mobilise|monitor|move|negotiate|offer|open|organise|pilot|pool|prepare"
    r"|present|prioritise|procure|produce|promote|protect|provide|publish|pursue|put|raise|re-?commission"
    r"|re-?design|re-?procure|re-?tender|recruit|reduce|refresh|refurbish|relaunch|replace|report|restructure"
    r"|review|revise|roll out|run|scope|secure|seek|send|set|set up|share|sign|simplify|standardise|start"
    r"|strengthen|submit|support|survey|take|target|tender|test|tighten|train|transfer|transform|trial|undertake"
    r"|update|upgrade|use|visit|widen|work with|write)\s+(?!of\b|is\b|are\b|was\b|were\b|for\b)[\w£“‘\"]",
    re.IGNORECASE,
)
GOALS = re.compile(
    r"\b(?:goals?|targets?|ambitions?|aims to achieve|objectives|key performance indicators?"
    r"|kpis?)\b[^.]*:\s*[-–]?\s*$",
    re.IGNORECASE,
)
LEADS = re.compile(
    r"(?:\b(?:will|would|shall|intend(?:s|ed)? to|undertook to|agreed to|plans? to|planned to|going to|promised to"
    r"|committed to|pledged to)\b[^.]{0,200}?[:–-]+\s*$|\b(?:will|shall)(?: each| both| also)?\s*[:–-]*\s*$)",
    re.IGNORECASE,
)
