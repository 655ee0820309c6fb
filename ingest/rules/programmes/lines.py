"""Words by which tables and sentences show that they list what is paid for, or what is tried out."""

from ingest.rules.tables import terms

# The first columns of a table of schemes: "Scheme | Lead | 2019/20 £000".
SCHEMES = (
    r"\b(?:schemes?|services?|lines?|projects?|programmes?|initiatives?|area of spend|spend area|pools?|areas?|workstreams?"
    r"|budget (?:area|heading|line)s?|description)\b"
)
# Columns of tables that measure something else.
MEASURES = r"\b(?:indicators?|metrics?|measures?|targets?|trajectory|actual|performance|risks?|deadline|by when|savings?|gap|efficienc(?:y|ies))\b"
# Rows that sum up, or say who pays.
SUMS = frozenset(
    terms("""total|totals|sub-total|subtotal|grand total|net|gross|balance|contingency|underspend|overspend|variance|income
        |expenditure|spend|contribution|contributions|other|others|unallocated|reserve|reserves|scheme|service|line
        |inflation|pay|non-pay|year|month|quarter""")
)
# "The pooled fund pays for community nursing, reablement and telecare."
FUNDS = r"\b(?:pooled (?:fund|budget)|pool|Better Care Fund|BCF|iBCF|grant|fund|reserve|precept)\b"
PAYS_FOR = r"\b(?:pays? for|paid for|paying for|is spent on|was spent on|goes on|covers|also covers|funds|will fund|funded|has funded)"
# Where the bullets of a list that names sums of money are what the money is for.
SPENT = r"\b(?:fund(?:s|ed|ing)?|schemes?|budgets?|grants?|money|monies|sp(?:ent|end|ending)|allocat\w+|invest\w+|projects)\b"
# What may not begin what is paid for: "covers the cost of", "pays for more staff".
NOT_PAID = frozenset(
    terms("""more|extra|additional|up|all|half|most|some|many|cost|costs|part|people|those|it|them|any|both|everything|what
        |whole|full|staff|time|travel|his|her|their|its|this|that|these|work|shortfall|gap|pressure|pressures|services
        |care|one|two|three|four|five|six|seven|eight|nine|ten""")
)
# "The CCG will pilot group consultations in three practices."
TRIES = (
    r"\b(?:will|would|to|has|have|had|is|are|was|were|been|be|being|now)(?: be| been| also| now)? "
    r"(?:pilot(?:ed|ing)?|trial(?:led|ling)?|trying out|tried out|try out)"
)
# First columns of tables whose rows are each such a fund: "Pool | Budget | Outturn".
COLUMN_FUNDS = frozenset(terms("pool|pooled fund|fund|grant|reserve"))
# After these the first word of a line is a noun, be it spelt as a verb: "Support at Home", "Link workers".
AFTER_NOUNS = frozenset(terms("at|for|to|with|worker|workers|team|teams|service|services|hub|hubs|line|store"))
# What columns are called: "Metric | 2016/17 actual | 2017/18 plan", "Scheme | Lead | By when".
HEADS_OF_COLUMNS = (
    r"(?:(?:20\d\d(?:[/–-]\d\d)?|q[1-4]|year \d|current|previous|annual) )?"
    r"(?:plans?|actuals?|targets?|baselines?|outturns?|budgets?|forecasts?|trajector(?:y|ies)|performance|metrics?|indicators?|measures?"
    r"|schemes?|services?|projects?|workstreams?|programmes?|actions?|tasks?|milestones?|outcomes?|risks?|scores?|mitigations?|owners?|leads?"
    r"|lead (?:officer|organisation|partner|body)s?|who|when|by when|dates?|deadlines?|timescales?|status|rag(?: rating)?|progress|comments?"
    r"|notes?|no\.?|ref\.?|providers?|commissioners?|funders?|amounts?|costs?|value|£(?:000|k|m)?|total)"
    r"(?: \(?£?(?:000s?|k|m)\)?)?|20\d\d(?:[/–-]\d\d)?"
)
# Columns that name bodies and people: "Scheme | Commissioner | Provider".
DOERS = r"(?:(?:lead )?(?:provider|commissioner|organisation|contractor|officer|partner|owner|sponsor)s?|leads?|who|SRO|responsib\w+)\b"
# Before a list of what money is given to: "Investment in 2019/20: Night sitting £110k; Garden help £26k".
GIVEN = r"\b(?:invest(?:ed|ing|ment|ments)|grants?|schemes|projects|(?:fund|BCF|iBCF|monies|money) (?:pays for|was spent|is spent|has paid for|paid for))\b"
# What such a list has where it tells of something else: what was paid, lost or saved.
NO_LINES = frozenset(
    terms("""paid|pays|spent|gave|contributed|pressure|pressures|demand|inflation|staff|savings|saving|pay|price|overspend
        |underspend|income|deficit|gap|growth|cost|costs|year|total""")
)
