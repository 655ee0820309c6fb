"""What tells of a commitment of each kind; tried where no other frame takes the sentence."""

import re

from ingest.claims.frames.told_asking import ASKING
from ingest.claims.frames.told_promising import PROMISING
from ingest.claims.frames.wording import pattern_of

WORDINGS = (*ASKING, *PROMISING)
# In the order in which they are tried.
_KINDS = ("Request", "Recommendation", "Target", "Undertaking", "Resolution")
TOLD = {
    kind: re.compile("|".join(f"(?:{pattern_of(one.words)})" for one in WORDINGS if one.kind == kind), re.IGNORECASE)
    for kind in _KINDS
}
# A word without which none of them fits.
MAY_TELL = re.compile(
    r"\b(?:ask|wants?\b|wish|want|like\b|request|plea\b|call|demand|lobb|press|campaign|suggest|advis"
    r"|recommend|proposal|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|view"
    r"|opinion|advice|ought|target|goal|aim|ambition|trajectory|ceiling|cap\b|limit|threshold|standard"
    r"|maximum|minimum|floor|expectation|set\b|sets\b|fixed|settled|chosen|hit|named|told|directed"
    r"|instructed|ordered|required|bound|obliged|having|has\b|have\b|had\b|must\b|contract|specification"
    r"|guidance|agreement|constitution|rule|plan|bar\b|requirement|minister|government|signed|commit"
    r"|pledge|promise|undertak|guarantee|vow|mean|meant|intend|propos|offer|gives?\b|yes\b|about to|stay"
    r"|going to|there (?:will|would|is|are)|hereby|part|will\b|would\b|shall\b|keep|honour|decided|agreed"
    r"|resolved|voted|chose|opted|elected|supported|backed|endorsed|earmarked|adopted|ratified|minutes?\b"
    r"|notes?\b|record\b)",
    re.IGNORECASE,
)
