"""Words that tell whose a programme is: heads of columns, labels of lines, and joint work.

All are matched without regard to case, or against words in lower case with white space made single.
"""

from ingest.rules.relations.frames import OWNS

# Relation (OWNS: as the type of the programme has it) → heads of a column that say so; an example.
HEADS: dict[str, tuple[str, str]] = {
    "leads": (
        r"\b(?:(?:scheme |project |programme )?lead(?: (?:body|partner|organisation|agency|commissioner))?|host|sro)\b",
        "Scheme | Lead | £000",
    ),
    "provides": (r"\b(?:provider|provided by|delivered by|run by|delivery)\b", "Service | Provider | £"),
    "commissions": (r"\b(?:commissioner|commissioned by)\b", "Service | Commissioner"),
    OWNS: (r"\b(?:who|owner|organisation|partner|responsible)\b", "What | Who | When"),
}
# Relation → labels that stand before a colon, dash or gap and then a name; an example.
LABELS: dict[str, tuple[str, str]] = {
    "leads": (
        (
            r"(?:(?:executive|clinical|project|programme|senior|strategic|scheme|officer|overall|system|board|gp) )?"
            r"(?:lead|sponsor|owner|sro|senior responsible (?:owner|officer)|responsible (?:officer|owner|person|director)"
            r"|programme (?:director|manager)|project manager|led by|lead (?:organisation|body|partner|officer|agency|director|executive)"
            r"|host(?:ed by)?|accountable (?:officer|director))"
        ),
        "Executive lead: Jane Roe",
    ),
    "provides": (r"(?:provider|provided by|delivered by|run by|service provider)s?", "Provider: the Trust"),
    "commissions": (r"(?:commissioner|commissioned by|lead commissioner)s?", "Commissioner: the CCG"),
    "funds": (r"(?:funder|funded by|paid for by|source of funding)s?", "Funded by: the Council"),
    "participatesIn": (
        r"(?:partners?|working with|organisations involved|who is involved|with)",
        "Partners: the Trust, the Council",
    ),
}
# Between a programme and the bodies that have it together. Example: "the hub, a joint team of the Council and the Trust".
JOINT_WORK = (
    r"[’'”\"]?(?: (?:in|at|across|for) [\w’' ]{3,30})?,? ?(?:\([^)]*\))?,? ?(?:which )?(?:is|was|are|were|will be|would be)? ?(?:to be )?(?:run as |set up as )?"
    r"(?:a|an|the|our|one) (?:[\w-]+ ){0,4}?(?:programme|team|service|partnership|venture|project|initiative|scheme"
    r"|collaboration|undertaking|piece of work|effort|plan|strategy|pilot|hub|unit|fund|agreement|alliance)(?: that is)?"
    r"(?: run| shared| made| held)?(?: jointly)? (?:of|between|by|from|shared by)(?: the| both)?"
)
# From a programme over one body to the next, "…" for the first body: both run it.
RUN_WITH = (
    r".{0,40}\b(?:run|provided|delivered|operated|led|managed|hosted|staffed|developed)(?: jointly| mainly)? by(?: the)? … "
    r"(?:\([^)]*\) )?,? ?(?:jointly |together |in partnership |along |working )?(?:with|alongside|and)(?: the| our)?"
    r"|,? ?(?:\([^)]*\))?,? ?(?:which|that)(?: the)? … (?:now |already |also )?"
    r"(?:runs?|provides?|leads?|manages?|delivers?|operates?|ran|provided|led|has set up|set up|hosts?)(?: jointly| together| in partnership)?"
    r" (?:with|alongside)(?: the| our)?"
)
# Between two bodies of which the first does something with a programme: the second takes part.
TAKES_PART_WITH = r"(?:\([^)]*\) )?,? ?(?:jointly |together |in partnership |in collaboration |along )?(?:with|alongside)(?: the| our)?"
# Between a body and the next, of a programme that the first has made: "which the CCG | prepared with | the Council".
MADE_WITH = (
    r"(?:(?:has|have|had|is|are|was|will|would|now|been) )*(?:prepar|writ|wrot|drew|draw|develop|produc|draft|agre|design|launch|refresh|review"
    r"|plann?|updat|consult)[a-z]*(?: up| on)? (?:jointly |together |in partnership |in consultation )?(?:with|alongside)(?: the| our)?"
)
