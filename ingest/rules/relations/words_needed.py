"""Words without which a sentence does not say that somebody pays, regulates or acts together with another."""

_PAYS = (
    r"£|\b(?:fund|pa(?:y|id)|grant|invest|financ|contribut|budget|money|monies|costs?\b|award|spen[dt]|subsid|resourc|pool"
    r"|allocat|charge)"
)
_REGULATES = (
    r"\b(?:inspect|regulat|rat(?:ed|ings?)\b|special measures|licen[cs]|enforce|warning|undertakings?\b|directions?\b"
    r"|require|register|segment|oversight|review|assess|breach|visit|judg|improvement|interven|fined)"
)
_TOGETHER = (
    r"\b(?:with\b|partner|joint|together|between\b|collaborat|alongside|both\b|shar(?:e|es|ed|ing)\b|alliance|merge)"
)

# relation → what its sentence must hold, in lower case, where only likeness to others speaks for it; and an example.
WORDS_NEEDED: dict[str, tuple[str, str]] = {
    "funds": (_PAYS, "the CCG pays for the clinic"),
    "regulates": (_REGULATES, "the CQC rated the Trust good"),
    "partnersWith": (_TOGETHER, "the Trust runs it with the Council"),
}
