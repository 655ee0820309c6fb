"""How papers announce and list the parts of a plan: priorities, strands, workstreams, the lines of a status table."""

from ingest.rules.programmes.words import COUNTED

# What the points of a list are, where the sentence above ends with it: "Our five priorities are:".
ANNOUNCED = (
    r"\b(?:priorities|(?:key|priority) areas|themes|workstreams|strands|pillars|work programmes)\b[^.]{0,60}$"
    r"|\b(?:schemes|projects|initiatives|pilots|services|programmes|campaigns)\b[^.]{0,60}:\s*$"
    # "There are four big pieces of work."
    rf"|\b(?:{COUNTED})(?: \w+){{0,2}} (?:pieces of work|work packages|areas of (?:work|focus)|strands|workstreams|themes"
    r"|pillars|priorities|programmes|projects|ambitions|big ideas|building blocks|missions|shifts)\b[^.:]{0,60}[.:]\s*$"
)
# The number of a part, before its name: "Priority 2: Going home well", "WORKSTREAM 3 – Carers".
NUMBER = (
    r"(?i:Priority|Workstream|Work stream|Theme|Strand|Pillar|Ambition|Goal|Aim|Programme|Project|Scheme|Mission|Shift"
    r"|Enabler|Work package)s? (?:\d{1,2}|[A-H]|(?i:one|two|three|four|five|six|seven|eight))\b"
)
# The heading under which each numbered heading is a part of the plan.
PARTS = (
    r"\b(?:what we (?:plan to|will|are going to|want to) do|our (?:\w+ )?(?:priorities|ambitions|goals|aims"
    r"|themes|plans?)|"
    r"(?:key|priority) areas|priorities|workstreams|work programmes|strands|themes)\b[^.]{0,30}$"
)
# The columns of a table of what is under way: "WS | Title | Lead organisation | RAG", "Project | SRO | Status".
WORK_COLUMNS = (
    r"(?:work ?streams?|schemes?|projects?|programmes?|initiatives?|pilots?|priority areas?)(?: (?:name|title))?"
)
NUMBER_COLUMNS = r"(?:ws|no\.?|ref\.?|#|(?:work ?stream|project|scheme) (?:no\.?|ref\.?|number))"
STATE_COLUMNS = r"\b(?:RAG|lead|SRO|status|progress|this month|last month|direction of travel|update|sponsor|owner)\b"
NOT_STATE = (
    r"£|\b(?:20\d\d|budget|cost|actions?|risks?|by when|due|deadline|recommendations?|indicators?|metrics?|measures?"
    r"|targets?|mitigation)\b"
)
