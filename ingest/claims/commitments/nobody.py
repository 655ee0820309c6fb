"""Whether a clause taken for a commitment only measures, forecasts, describes, hopes or tells readers what to do."""

import re

from ingest.claims.frames.nobody_acts import NOBODY_ACTS
from ingest.claims.frames.nobody_levels import NOBODY_REACHES

_WORDINGS = tuple(
    (one.kinds, re.compile(one.words, re.IGNORECASE), re.compile(one.unless, re.IGNORECASE))
    for one in (*NOBODY_REACHES, *NOBODY_ACTS)
)


def binds_nobody(words: str, kind: str) -> bool:
    """Whether the words, taken for a commitment of that kind, are of a wording that binds nobody."""
    return any(
        kind in kinds and wording.search(words) is not None and unless.search(words) is None
        for kinds, wording, unless in _WORDINGS
    )
