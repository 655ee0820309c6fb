"""What a sentence tells was asked, advised, set, promised or decided, where no frame of the other rules takes it."""

import re

from ingest.claims import frames
from ingest.claims.commitments.candidates import Clause, doubts
from ingest.claims.frames.told import MAY_TELL, TOLD
from ingest.claims.parties import Draft
from ingest.claims.parties.binding import bind

_NEVER = re.compile(r"\b(?:nobody|no one|none|never|not|no \w+)\b[^,;]{0,20}\Z", re.IGNORECASE)


def telling(clause: Clause) -> Draft | None:
    """The commitment that the wordings of `frames.told` find in the clause; None where it asks or doubts."""
    words = clause.words
    if not MAY_TELL.search(words) or frames.QUESTION.search(words):
        return None
    for kind, wordings in TOLD.items():
        match = wordings.search(words)
        if match is None or _NEVER.search(words, 0, match.start()):
            continue
        if kind in ("Undertaking", "Target", "Resolution") and doubts(words[: match.start()]):
            continue
        draft = clause.draft(kind, "told")
        bind(clause, draft)
        return draft
    return None
