"""What tells how bodies and people stand to bodies: titles of posts, names of committees and boards."""

# Titles of posts whose holder is in the service of the body; a chair, a councillor or a lay member is not.
EMPLOYED = r"""\b(?:chief|director|head|manager|officer|accountable|executive nurse|nurse|secretary|superintendent|inspector|constable
|commissioner|lead|consultant|engagement|coordinator|co-ordinator|solicitor|clerk|governance|adviser|advisor|assistant|deputy director
|services|administrator|matron|pharmacist|analyst|accountant|treasurer|support|scrutiny|democratic|principal|registrar|network director)\b"""
NOT_EMPLOYED = r"""\b(?:councillor|cllr|chair|chairman|chairwoman|chairperson|vice-?chair(?:man)?|member|leader|portfolio|mayor|lay
|governor|non-?executive|executive (?:member|councillor)|cabinet|gp|observer|trustee|clinical chair|president|alderman|representative)\b"""
# What a scrutiny committee is called.
SCRUTINY = r"\b(?:scrutiny|select (?:committee|commission)|overview|hosc|jhosc|policy and performance)\b"
# Boards whose members are the organisations that sit on them.
BOARD_TYPES = (
    "HealthAndWellbeingBoard",
    "PlacePartnership",
    "IntegratedCarePartnership",
    "IntegratedCareSystem",
    "StpFootprint",
)

# Names of boards and committees that stand beside the body that publishes a paper, or above it, and are no part of it.
APART = (
    r"\b(?:joint|partnership|alliance|delivery board|a&e|programme|system|place|collaborative|network|forum|taskforce|task force|regional"
    r"|national|executive group|transformation board|integrated care|commissioning board|locality|lincolnshire health scrutiny|community"
    r"|council for|local medical|parliament|select committee of the house)\b"
)
# Names of committees that bodies have of their own.
INNER_NAMES = (
    r"\b(?:cabinet|executive|governing body|board of directors|council of|scrutiny|select committee|overview|panel|commission|audit"
    r"|finance|quality|performance|remuneration|sub-committee|leadership team|trust board|icb board|board$|committee$|members committee)"
)
# What a body does that is a member of another, between their names.
SITTING = r"\b(?:sits? on|sat on|sitting on|a seat on|seats on|represented on|belongs? to|joined|will join|would join|members? of)(?: the)?$"
# What joins a body that others form and its members. "The Alliance brings together the Trust, the CCG and the Council".
MADE_UP_OF = (
    r"\b(?:compris(?:es|ing|ed of)|(?:is |are |was )?made up of|consist(?:s|ing|ed) of|brings? together|bringing together"
    r"|brought together|unites?|(?:its |whose |the )?(?:members|partners)(?: organisations)? (?:are|were|include)"
    r"|membership (?:is|includes|consists of)|in which|through which|partnership (?:of|between)|alliance (?:of|between)"
    r"|collaborat(?:ion|ive) (?:of|between)|joint (?:venture|committee|board) (?:of|between)|formed (?:by|from)"
    r"|grouping of|consortium of|group of)\b"
)
