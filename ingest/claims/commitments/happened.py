"""Words that tell what was done or talked over, so that nobody is bound by them, each with an example."""

import re

# Whatever looks ahead, or says what was to be reached: such a sentence may commit somebody, whatever else it tells.
_AHEAD = re.compile(
    r"\b(?:will|would|shall|should|must|may|might|could|due|until|next|later|targets?|goals?|aim\w*|ambition|standards?"
    r"|ceiling|limit|contract|trajectory|threshold|plan(?:s|ned|ning)?|commit\w*|agree\w*|promis\w*|undert\w+|pledg\w*"
    r"|guarantee\w*|assur\w+|requir\w+|expect\w*|asked|told|booked|set (?:itself|ourselves|themselves|a|an|the)"
    r"|(?:is|are|was|were|has|have|had) to|shak\w+|shook|signed up|gone for"
    r"|to (?:be|reach|achieve|deliver|save|find|cut|reduce|meet|begin|start|open))\b|['’]ll\b"
    r"|\bby (?=\d{4}|\d{1,2}(?:st|nd|rd|th)? [A-Z]|the (?:end|start)|next|then|[A-Z])"
)
_MADE = (
    r"(?:saved|cut|reduced|reached|achieved|recruited|appointed|spent|invested|delivered|opened|fallen|fell|risen|rose"
    r"|seen|treated|trained|completed|launched|introduced|halved|doubled|lowered|raised|increased|improved|built"
    r"|bought|paid|funded)"
)
_DONE = (
    # "By the end of January the CCG had saved £4m", "By May 183 staff had been appointed"
    rf"\bhad (?:already |now |also |all |since |together )*(?:been )?{_MADE}\b",
    # "We have invested an extra £1.6m in nursing"
    (
        r"\A\W*(?:we|the [\w’' -]{3,40}|[A-Z][\w’' -]{2,50}) (?:have|has) (?:already |now |also |all |since )*"
        rf"{_MADE}\b"
    ),
    # "A 'perfect week' in February cut the length of stay by 2.4 days"
    (
        r"\A\W*(?:an?|the|this|that|these|those|we|it|they|our) [^,;:.]{0,70}?\b(?:cut|reduced|lowered|halved|saved"
        r"|raised|increased|shortened|brought down) (?:the|our|its|their|an?|\w+ly|£|\d)"
    ),
    # "78.4% of older people were still at home 91 days after discharge"
    r"\A\W*[\d.]+ ?(?:%|per cent) of [^;:,]{3,80}? (?:was|were|had) (?!to\b)",
    # "Delayed transfers peaked in January"
    r"\A[^,;:]{3,60} (?:peaked|bottomed out|levelled off) (?:in|at|on)\b",
)
_BY_NOW = re.compile("|".join(_DONE), re.IGNORECASE)
# "Devon Council had already offered to help"
_ALREADY = re.compile(
    r"\bhad already (?:offered|agreed|promised|begun|started|arranged|asked|decided)\b", re.IGNORECASE
)
_STILL_TO_COME = re.compile(r"\b(?:will|would|shall|must|by|until|from|in)\b", re.IGNORECASE)
# "The Board considered options to extend the contract", "Members discussed plans to open a hub"
_TALKED = re.compile(
    r"\W*(?:the )?(?:[\w&’'-]+ ){0,5}(?:board|committee|panel|cabinet|council|commission|group|executive|members"
    r"|councillors|partnership|meeting|forum|body) (?:also |then |next |further )*(?:considered|discussed|debated"
    r"|explored|looked at|talked (?:about|over|through)|reviewed|weighed(?: up)?|heard (?:about|of))"
    r" (?:the |an? |some |various |possible |its |their |different |several |draft |two |three |four )*"
    r"(?:options?|plans?|proposals?|ideas?|ways|alternatives|possibilit(?:y|ies)|suggestions?|whether|how)\b",
    re.IGNORECASE,
)
_SETTLED = re.compile(
    r"\b(?:agreed|resolved|approved|noted|endorsed|decided|asked|requested|supported|recommended|voted|chose|will|would"
    r"|shall|should|must|accepted)\b",
    re.IGNORECASE,
)
_LEVELS = frozenset({"Target", "Milestone", "Undertaking"})


def happened(words: str, kind: str) -> bool:
    """Whether the words, taken for a commitment of that kind, only tell what was done, or talked over, by then."""
    if _TALKED.match(words):
        return _SETTLED.search(words) is None
    if kind not in _LEVELS:
        return False
    if (told := _ALREADY.search(words)) and not _STILL_TO_COME.search(words, told.end()):
        return True
    return _BY_NOW.search(words) is not None and _AHEAD.search(words) is None
