"""Who gets what a commitment brings: whoever stands behind "to", where something is brought, sent or left to them."""

import re

from ingest.claims.parties import Draft
from ingest.paper import Paper

# Each verb in the forms that stand before "to", and words that it is used in.
GIVES = (
    (r"br(?:ing|ings|inging|ought)", "undertook to bring the outcome to the Board"),
    (r"t(?:ake|akes|aking|aken|ook)", "agreed to take this back to his Board"),
    (r"report(?:s|ed|ing)?(?: back)?", "would report twice a year to the Board"),
    (r"refer(?:s|red|ring)?", "that the points be referred to the Committee"),
    (r"submit(?:s|ted|ting)?", "the plan will be submitted to NHS England"),
    (r"s(?:end|ends|ending|ent)", "comments would be sent to the trusts"),
    (r"present(?:s|ed|ing)?", "a report will be presented to the Executive Board"),
    (r"wr(?:ite|ites|iting|itten|ote)", "the Chair to write to the Minister"),
    (r"g(?:o|oes|oing|ive|ives|iven)", "the business case goes to the CCG"),
    (r"com(?:e|es|ing)", "a paper would come to the Board"),
    (r"award(?:s|ed|ing)?", "that the contract be awarded to the Trust"),
    (r"delegat(?:e|es|ed|ing)", "that approval be delegated to the Director"),
    (r"circulat(?:e|es|ed|ing)|e-?mail(?:s|ed|ing)?|forward(?:s|ed|ing)?", "would circulate the figures to Members"),
    (r"provid(?:e|es|ed|ing)|suppl(?:y|ies|ied|ying)", "will provide a breakdown to the Committee"),
    (r"second(?:s|ed|ing)?|transfer(?:s|red|ring)?", "will second 46 staff to the Partnership"),
)
_TO = re.compile(
    rf"\b(?:{'|'.join(verb for verb, _ in GIVES)})\b(?:(?!\bto\b)[^.;:]){{0,110}}?\bto\s+",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"['’]s?\b")


def recipients(paper: Paper, start: int, end: int) -> list[str]:
    """Those to whom the span says that something goes; empty where it goes to none that the paper names."""
    for match in _TO.finditer(paper.text, start, end):
        keys = paper.who_acts(match.end(), end)
        if not keys:
            continue
        named = [one for one in paper.mentions_in(match.end(), end, "body", "person") if one.key in keys]
        if _WHOSE.match(paper.text, named[0].end, end):  # "to the CCG's Finance Committee"
            part = paper.mentions_in(named[0].end, min(end, named[0].end + 4), "body", "person")
            return [part[0].key] if part else []
        return keys
    return []


def of_whom_it_goes_to(paper: Paper, draft: Draft) -> None:
    """Fill in who gets it, where nothing else has said so."""
    if not draft.recipient:
        draft.recipient = recipients(paper, draft.start, draft.end)
