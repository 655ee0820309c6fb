"""Words by which papers name all who form a body; matched in lower case, white space made single."""

_COLLEAGUES = (
    r"(?:(?:the|our|senior|fellow|other|system) )*(?:colleagues|counterparts|representatives|leaders|chief (?:executives|officers)"
    r"|chairs|directors|officers|partners|others|people|those|members|executives|opposite numbers)"
)
_WHO = r"(?:i|we|he|she|they|our [a-z’' ]{2,40}|the [a-z’' ]{2,40}|[a-z]+ [a-z’'-]+)"
_SIT = r"(?:sit|serve|meet|work|am joined|are joined|is joined|join)s?"
# Behind a board: "The Executive Board | – on which I sit with colleagues from".
ON_WHICH_WITH = (
    rf" ?(?:\([^)]*\) ?)?[,(–—-]* ?(?:(?:on|at|in) which|where|which) {_WHO} (?:also |now )*(?:{_SIT}|chairs?|attends?|co-chairs?)"
    rf" (?:it |together |alongside |along )*(?:with|alongside|beside|by) (?:{_COLLEAGUES} (?:from|of|at) )?(?:the |both )?"
)
# Behind a board on which somebody said to sit: "We sit on the Board | alongside colleagues from".
SITS_BESIDE = rf" ?(?:\([^)]*\) ?)?,? ?(?:together |along )?(?:with|alongside|beside) (?:{_COLLEAGUES} (?:from|of|at) )?(?:the |both )?"
SITS_ON = rf"\b{_WHO} (?:also |now )*(?:sits?|serves?|am a member|are members?|is a member) (?:on|of)(?: the| our)? $"
# Before what others form: "the 13 organisations who now sit together as the | Acre Partnership".
FORMERS = (
    r"\b(?:(?:organisations|partners|bodies|members|agencies|signatories|authorities)\b[^.;:]{0,110}?\b(?:together (?:as|in|under|through|to form)"
    r"|mak(?:e|ing) up|made up|form|forming|behind)"
    r"|(?:organisations|partners|bodies|members|membership|composition|agencies|signatories|authorities|parties) (?:in|of|to|behind|within))"
    r"(?: the| our| what is now the)? $"
)
# Behind it: "Acre Partnership | : the", "Acre Partnership | are the".
ARE = (
    r" ?(?:[’'”\"]? ?\([^)]*\))?,? ?(?:[:–—-]|(?:are|is|were|include|includes|comprise|being|namely)\b:?)"
    r"(?: as follows:?)?[^.;:]{0,60}"
)
# Labels of kinds of bodies in a list of partners: "Councils: Acre, Dale", "Acute: Acre Hospitals".
KINDS_OF_BODIES = (
    r"(?:(?:nhs|local|the|our|county|district|borough|unitary) )*(?:clinical commissioning groups?|ccgs?|commissioners?|councils?"
    r"|local authorit(?:y|ies)|acute(?: (?:care|trusts?|hospitals?|providers?))?|hospitals?(?: trusts?)?|trusts?|foundation trusts?|providers?"
    r"|mental health(?: (?:trusts?|providers?|care))?|community(?: (?:trusts?|providers?|services|care|health))?|ambulance(?: (?:trusts?|services?))?"
    r"|primary care(?: networks?)?|gp federations?|general practice|voluntary(?:,? community)?(?: (?:and|&) social enterprise)?(?: sector)?"
    r"|vcse?|social enterprises?|hospices?|universit(?:y|ies)|healthwatch|integrated care boards?|health|care|social care)"
)
