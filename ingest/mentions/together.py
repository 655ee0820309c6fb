"""Several bodies meant by one noun: "the four CCGs would apply", "both trusts", "the two partners"."""

import re
from dataclasses import replace

from ingest.mentions.parties_of_agreement import groups_of_parties, parties_of_agreement
from ingest.paper import Mention, Paper
from ingest.rules.body_types import COMMISSIONERS, TRUSTS

_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_PARTIES = ("LocalAuthority", *COMMISSIONERS, *TRUSTS)
# The noun in the plural, and the classes of body that it can mean.
NOUNS = {
    r"ccgs|clinical commissioning groups": COMMISSIONERS[:1],
    r"icbs|integrated care boards": COMMISSIONERS[1:],
    r"(?:local |unitary |county |city |district |borough )?(?:councils|authorities|boroughs)": ("LocalAuthority",),
    r"(?:nhs |acute |hospital |foundation |provider |mental health |community )*trusts": TRUSTS,
    r"health and well-?being boards": ("HealthAndWellbeingBoard",),
    r"partners|parties|organisations|bodies|agencies|commissioners": _PARTIES,
    r"boards|committees|governing bodies": ("Committee", "HealthAndWellbeingBoard"),
}
_KINDS = [(re.compile(rf"(?:{words})\b", re.IGNORECASE), types) for words, types in NOUNS.items()]
_MANY = re.compile(
    r"\b(?:(?:[Tt]he|[Aa]ll|[Oo]ur|[Tt]hese|[Tt]hose|[Bb]oth|[Ee]ach of the)(?: the| of the)? )?"
    r"(?P<count>[Tt]wo|[Bb]oth|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight)(?: of the| of our| the)?"
    r"(?: (?:[A-Z][a-z]+|partner|constituent|statutory|local|neighbouring|other))? "
    rf"(?P<noun>{'|'.join(NOUNS)})\b(?! (?:of|in other|across England|nationally)\b)",
    re.IGNORECASE,
)
# Of more than are counted, those that the paper names first are meant: others are named in passing.
_FIRST = (COMMISSIONERS[:1], COMMISSIONERS[1:])
_DEFINITE = re.compile(r"(?:the|all|both|our|these)\b(?! other)", re.IGNORECASE)
BACK = 2500  # characters before the noun in which the bodies are named together


def find_together(paper: Paper) -> None:
    """Adds a mention of each of the bodies wherever a counted plural means them: as many as are named together."""
    paper.settle()
    found = []
    for match in _MANY.finditer(paper.text):
        start, end = match.span()
        if paper.mentions_in(start, end, "body"):
            continue
        types = next(types for pattern, types in _KINDS if pattern.fullmatch(match["noun"]))
        count = _COUNTS[match["count"].lower()]
        keys = _meant(paper, start, types, count)
        if not keys and types in _FIRST and _DEFINITE.match(paper.text, start):
            keys = [body.key for body in paper.reading.bodies if body.type in types][:count]
        found += [Mention(start, end, "body", key, "definite") for key in keys]
    for match in _ALL.finditer(paper.text):
        start, end = match.span()
        noun = match["noun"] or match["placed"] or match["bare"]
        types = next(types for pattern, types in _KINDS if pattern.fullmatch(noun))
        keys = [body.key for body in paper.reading.bodies if body.type in types]
        few = FEW_BUYERS if types in (COMMISSIONERS[:1], COMMISSIONERS[1:]) else FEW
        if 2 <= len(keys) <= few and not paper.mentions_in(start, end, "body"):
            found += [Mention(start, end, "body", key, "definite") for key in keys]
    found += list(_parties(paper))
    paper.mentions += found


def _parties(paper: Paper) -> list[Mention]:
    """ "The Partners" and "the Parties" of a paper that several bodies make."""
    found: list[Mention] = []
    if not 1 < len(paper.authors) <= (_SIGNING if parties_of_agreement(paper) else FEW):
        return found
    for match in _PARTIES_OF.finditer(paper.text):
        if not paper.mentions_in(*match.span(), "body"):
            found += [Mention(*match.span(), "body", key, "definite") for key in paper.authors]
    for name, keys in groups_of_parties(paper).items():
        for match in re.finditer(rf"\b(?:[Tt]he|[Aa]ll|[Ee]ach of the) {re.escape(name)}\b(?!['’])", paper.text):
            if not paper.mentions_in(*match.span(), "body"):
                found += [Mention(*match.span(), "body", key, "definite") for key in keys]
    return found


_PARTIES_OF = re.compile(
    r"\b(?:[Tt]he|[Aa]ll|[Aa]ll the|[Ee]ach of the) (?:Partners|Parties|Signatories|Participants)\b(?!['’])"
    r"|\b(?:[Ee]ach|[Aa]ny|[Nn]o|[Ee]very) (?:Partner|Party|Signatory|Participant)\b(?!['’])"
    r"|\b[Aa] (?:Partner|Party|Signatory|Participant) that\b"
    r"|^(?:[\d.]+[ \t]+)?(?:Partners|Parties|Participants)(?= (?:will|shall|agree)\b)"
    r"|\b[Tt]he (?:partners|parties|participants) (?=(?:will|shall|have|agree|are))",
    re.MULTILINE,
)


def without_all_parties(paper: Paper) -> Paper:
    """The paper without the places where "the Parties" are many: what all of them agree to relates none to another."""
    if len(paper.authors) <= FEW:
        return paper
    crowds = {match.span() for match in _PARTIES_OF.finditer(paper.text)}
    alone = replace(paper, mentions=[one for one in paper.mentions if (one.start, one.end) not in crowds])
    alone.settle()
    return alone


_SIGNING = 12  # parties that an agreement may list
# "The CCGs", "the two": without a number, all that the paper names, where they are few.
_ALL = re.compile(
    r"\b(?:(?:[Tt]he|[Bb]oth|[Aa]ll(?: the)?|[Oo]ur) (?P<noun>CCGs|ICBs|Trusts|trusts|Councils"
    r"|councils)\b(?! (?:in|of)\b)"
    r"|[Tt]he [A-Z][a-z]+ (?P<placed>CCGs|ICBs)\b"
    # "CCGs are required to find £3m": of a paper that speaks of its own
    r"|(?:^|(?<=[.;] ))(?P<bare>CCGs|ICBs)(?= (?:are|will|must|have|need) ))",
    re.MULTILINE,
)
FEW, FEW_BUYERS = 4, 8


def _meant(paper: Paper, at: int, types: tuple[str, ...], count: int) -> list[str]:
    """The only ones of the kind in the paper, else those named last in one sentence."""
    kinds = {body.key: body.type for body in paper.reading.bodies}
    own = [key for key in paper.authors if kinds.get(key) in types]
    if len(own) == count:
        return own
    all_of = [key for key, kind in kinds.items() if kind in types]
    if len(all_of) == count or (1 < len(all_of) < count and types in (COMMISSIONERS[:1], COMMISSIONERS[1:], TRUSTS)):
        return all_of  # those of them that the paper names
    for sentence in reversed(paper.layout.sentences):
        if sentence.start >= at or sentence.end < at - BACK:
            continue
        mentions = paper.mentions_in(sentence.start, min(sentence.end, at), "body")
        keys = list(dict.fromkeys(m.key for m in mentions if kinds[m.key] in types and m.form != "pronoun"))
        if len(keys) == count:
            return keys
    return []
