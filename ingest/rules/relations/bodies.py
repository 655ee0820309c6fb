"""What tells how bodies and people stand to bodies: titles of posts, names of committees and boards."""

# Titles of posts whose holder is in the service of the body; a chair, a councillor or a lay member is not.
EMPLOYED = r"""\b(?:ceo|coo|cfo|cno|cmo|cio|cpo|cco|ao|sro|dof|don|dph|dcs|dass|dipc|dir|mgr|chief|director|head|manager|officer|accountable|executive nurse|nurse|secretary|superintendent|inspector|constable
|commissioner|lead|consultant|engagement|coordinator|co-ordinator|solicitor|clerk|governance|adviser|advisor|assistant|deputy director
|services|administrator|matron|pharmacist|analyst|accountant|treasurer|support|scrutiny|democratic|principal|registrar|network director)\b"""
NOT_EMPLOYED = r"""\b(?:councillor|cllr|chair|chairman|chairwoman|chairperson|vice-?chair(?:man)?|member|leader|portfolio|mayor|lay
|governor|non-?exec(?:utive)?|executive (?:member|councillor)|cabinet|gp|observer|trustee|clinical chair|president|alderman|representative)\b"""
# What a scrutiny committee is called.
SCRUTINY = r"\b(?:scrutiny|select (?:committee|commission)|overview|hosc|jhosc|oscs?|hasc|ahsc|ascosc|policy and performance)\b"
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
SITTING = (
    r"\b(?:sits? on|sat on|sitting on|(?:has|have|had|with|given|takes?|took|holds?) (?:a|its|their|one|two|three)? ?(?:seats?|places?) (?:on|at|in)"
    r"|a seat on|seats on|(?:is|are|was|were|be) represented (?:on|at|in)|represented on"
    r"|belongs? to|belonged to|joined|joins?|will join|would join|(?:associate |founding |full |voting |partner |core )?members? of"
    r"|(?:a )?partners? in|one of the (?:partners|members) (?:in|of)|signed up to be part of)(?: the)?$"
)
# What joins a body that others form and its members. "The Alliance brings together the Trust, the CCG and the Council".
MADE_UP_OF = (
    r"\b(?:compris(?:es|ing|ed of)|(?:is |are |was |be )?(?:made|drawn) up of|consist(?:s|ing|ed) of|(?:brings?|draws?) together|(?:bringing|drawing) together"
    r"|brought together|unites?|uniting|(?:joins?|links?) up|(?:its |whose |the |their |our |current |founding |core |voting )*(?:members|partners|membership)(?: organisations)?"
    r" (?:is |are |were |includes? |comprises? |consists of |will be |shall be |being )(?:drawn from|made up of)?"
    r"|(?:with|has|have|having) (?:[a-z]+ )?(?:members|representatives|people|officers|directors) (?:drawn )?(?:from|of)"
    r"|(?:also )?(?:takes?|took|taking) in|in which|through which|(?:partnership|alliance|collaboration|collaborative|federation|coalition|network|union|consortium|grouping|group|venture) (?:of|between)"
    r"|(?:joint|shared|single|partnership) (?:venture|committee|board|team|group) (?:of|between)|(?:formed|set up|created|established|founded|owned)(?: in (?:[a-z]+ )?(?:\d{4})?)? ?(?:jointly )?(?:by|from|between)"
    r"|(?:they|these) (?:are|were)"
    r"|formed of|composed of|representatives? (?:from|of)|represents?)\b"
    r"|\b(?:its|whose|their|our)(?: [a-z]+){0,2} (?:members|partners|(?:member|partner|constituent) (?:organisations|bodies)) ?[,:(–-]"
)
