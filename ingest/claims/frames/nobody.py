"""A wording that binds nobody, whatever verb of a promise stands in it, and the parts that such wordings share.

What is measured, forecast, described, hoped or laid down by law is told; what a member of the public asks for, and what
readers are told to do, is no commitment of a body (annotation guide, rulings 1, 2, 3 and 16).
"""

from typing import NamedTuple


class Nobody(NamedTuple):
    """Words by which a clause taken for a commitment of one of `kinds` is none, but where it has those of `unless`."""

    kinds: frozenset[str]
    words: str
    example: str
    unless: str = r"(?!)"


LEVELS = frozenset({"Target", "Milestone", "Undertaking"})
ACTS = LEVELS | {"Action"}
ANY = ACTS | {"Request", "Recommendation", "Resolution"}

PROMISED = (
    r"\b(?:assur\w+|promis\w*|commit\w*|undert\w+|pledg\w*|guarantee\w*|gave (?:his|her|its|their) word|agreed)\b"
)
# Whoever is said to reach a level does so whatever else the sentence tells.
TO_REACH = (
    PROMISED + r"|\b(?:must|ha(?:s|ve|d) to|need(?:s|ed)? to|(?:is|are|was|were) to|to (?:close|find|save|meet|reach"
    r"|achieve|deliver|cut|reduce|break)|bound|held to|targets?|aims?|goal|no more than|we intend|intend that)\b"
)
# A time to come: then a planned thing changes, and is not only described.
DATED = (
    r"\b(?:by|from|in|on|until|till|before|during|next|this|later|at) (?:(?:the )?(?:end|start|beginning|spring"
    r"|summer|autumn|winter|new year|middle)|(?:early|mid|late)\b|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|Christmas|Easter|20\d\d|\d{1,2}(?:st|nd|rd|th)? [A-Z]|years?\b|months?\b"
    r"|weeks?\b|financial year)|\b(?:now|again|tomorrow|within)\b"
)
