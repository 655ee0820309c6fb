"""Posts that stand for whoever holds them, as words; each table with examples that a test reads."""

# Ranks before, the noun of the post, and what it is of. "title" is what stands behind the article.
_RANK = (
    r"(?:(?:Interim|Acting|Deputy|Assistant|Associate|Joint|Corporate|Executive|Strategic|Group|Managing|Senior"
    r"|Operational|Programme|Service|Divisional|Statutory|Lead|Chief|Locality|Area|Regional) )*"
)
_FIELD = r"(?:(?:[A-Z][A-Za-z’'&-]+|and|&) ){0,5}"
_OF = (
    r"(?:,? (?:of|for|to|[–-]) [A-Z][A-Za-z’'-]+(?:(?:,? (?:and |& |of |for |the (?=[A-Z]))?|/)[A-Z][A-Za-z’'-]+){0,7}"
    r"(?: \([A-Z][A-Za-z &’'-]+\))?)?"
)
_TITLE = (
    rf"{_RANK}{_FIELD}"
    r"(?:Directors?|Head|Manager|Chief (?:[A-Z][a-z]+ )?(?:Officer|Executive|Nurse|Operating Officer|Pharmacist)"
    r"|Accountable Officer|Monitoring Officer|Section 151 Officer|Chief Officer|Officer|Leader|Cabinet Member"
    rf"|Portfolio Holder|Lead Member|Clerk|Solicitor|Coroner|Treasurer|Lead){_OF}"
)
OFFICE = rf"\b(?:[Tt]he |[Ii]ts |[Tt]heir |[Oo]ur |(?<=[’']s )|(?<=s[’'] ))(?P<title>{_TITLE})(?![’']s?\b)(?! [A-Z])\b"
# Without its article, as actions are noted: "Action: Director of Public Health to write".
BARE_BEGINS, BARE_ENDS = (
    r"(?:^|(?<=[.):|–•-] ))(?!The |Its |Their |Our )",
    r"(?= to [a-z]| will [a-z]| and [A-Z][\w ]{2,60} to [a-z])",
)
BARE_OFFICE = rf"{BARE_BEGINS}(?P<title>{_TITLE}){BARE_ENDS}"
# People without a post who act for a council: "Officers will write", "officers to report back".
STAFF = r"\b(?:[Cc]ouncil )?[Oo]fficers\b(?= (?:will|would|to|shall|are to|were to|should|agreed|undertook|be asked|were asked))"
# Posts that councils have, and those that buyers of care and trusts have.
OF_COUNCILS = (
    r"\b(?:public health|adult|adults|social (?:care|services|work)|children|housing|cabinet|portfolio|leader|lead member"
    r"|monitoring officer|section 151|democratic|legal|scrutiny|corporate director|regeneration|environment)\b"
)
CLINICAL = r"\b(?:accountable officer|chief nurse|medical|clinical|nursing|pharmacist|primary care|quality|commissioning officer)\b"
EXAMPLES = (
    ("The Director of Public Health will write to schools.", "The Director of Public Health"),
    ("asked the Chief Officer for Adult Care and Health to report back", "the Chief Officer for Adult Care and Health"),
    ("The Corporate Director, Adults and Housing agreed to look into it.", "The Corporate Director"),
    ("the Head of Integrated Commissioning be authorised", "the Head of Integrated Commissioning"),
    ("the Assistant Director – Commissioning undertook", "the Assistant Director – Commissioning"),
    ("The Accountable Officer will attend.", "The Accountable Officer"),
    ("Action: Chief Nurse to report back", "Chief Nurse"),
    ("the Director’s report was noted", None),
    ("a new director will be appointed", None),
)
