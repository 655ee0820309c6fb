"""Words beside a name that show somebody in no office: a resident, a relative, whoever looks after one of them."""

import re
from collections.abc import Sequence

from ingest.mentions.persons import Named
from ingest.mentions.posts import Post, is_office
from ingest.mentions.titles import PRIVATE
from ingest.rules.privacy_words import (
    KIN,
    OFFICE_AFTER,
    PRIVATE_PHRASES,
    PRIVATE_ROLES,
    PUBLIC_PHRASES,
    PUBLIC_ROLES,
    TRADES,
    WIDER,
)

_ROLES = (frozenset((*PRIVATE_ROLES, *PUBLIC_ROLES, *TRADES, *KIN)) - frozenset(WIDER)) - {"local", "employee"}
# Those who come to boards in the office of one are left out.
_PHRASES = (*(phrase for phrase in PRIVATE_PHRASES if phrase != "expert by experience"), *PUBLIC_PHRASES)
_PHRASE = re.compile(rf"(?:[\w-]+ )?(?:{'|'.join(_PHRASES)})\b(?! \w+ (?:{'|'.join(OFFICE_AFTER)})\b)")
_PART = re.compile(r"\s*(?:\band\b|[&,;/])\s*", re.I)
_BEGINS = re.compile(r"(?:(?:an?|the|his|her|their|one|local|former|retired|ex-?)\s+)*", re.I)
_HEAD_ENDS = re.compile(r"\s+(?:of|from|for|in|with|at|to|on|by|who|whose|living|and)\b.*", re.I)
_FORMER = re.compile(r"(?:an? |the |his |her )?(?:former|retired|ex)\b", re.I)
# "patient" and the like in the name of an office: "lead for patient and public involvement", "public governor".
_OFFICE_OF = re.compile(
    r"\b(?:patient|carer|service user|family|families|tenant)"
    rf"s?[’']?(?:,? (?:and|&) [\w’']+)* (?:{'|'.join(OFFICE_AFTER)})\b",
    re.I,
)
_PRIVATE = re.compile(PRIVATE, re.I)
_OF_PLACE = re.compile(
    r",? (?:of|from) [A-Z][a-z]+(?:,|\s+(?:had|asked|has|gave|who|spoke|submitted))|, (?:a|an"
    r"|the) (?:local )?(?:resident|carer|patient)"
)
# "Sir Ian Holt, 81, had fallen", "Dr Ada Vale, a retired dentist"
_AGED = re.compile(r",? \(?(?:aged )?\d{2,3}(?=[,);]| and\b)|,? \(?(?:an? |the )?retired\b")
_RELATIVES = "|".join(map(re.escape, KIN))
# "Ned Bell (the patient representative's grandson)": whose they are, not what
_KIN = re.compile(
    r"(?:,| \(|, who (?:is|was)) ?[^.,;()]{0,50}[’']s? (?:\w+ )?"
    rf"(?:{_RELATIVES}|(?:grand)?parents?|carer)(?=[,);.]| who\b)"
)
# "her GP, Dr Vale", "the family's solicitor (Ian Holt)", "Dr Vale, his consultant,": who works for one of them.
_HELPER = (
    r"(?:gp|doctor|consultant|surgeon|psychiatrist|therapist|dentist|midwife|nurse|counsellor|advocate|solicitor"
    r"|barrister|social worker|key ?worker|support worker|care (?:co-?ordinator|worker)|landlord|teacher|employer)"
)
_WHOSE = (
    rf"(?:his|her|my|(?:family|patient|resident|child|couple|tenant|carer|service user|young person|{_RELATIVES})[’']s"
    r"|(?:families|patients|residents|parents|couple)[’'])"
)
_HELPS = rf"\b(?i:{_WHOSE}) (?:[a-z-]+ ){{0,2}}(?i:{_HELPER})"
_HELPS_BEFORE, _HELPS_AFTER = re.compile(rf"{_HELPS}(?:,|:| \()? \Z"), re.compile(rf"(?:,| \() ?{_HELPS}(?=[,.;)])")


def is_private_role(title: str) -> bool:
    """Whether the words are what private people are called and name no office: "local resident and former nurse"."""
    parts = [part for part in _PART.split(title) if part]
    private = [_is_private(part) for part in parts]
    return any(private) and all(one or _FORMER.match(part) for one, part in zip(private, parts, strict=True))


def _is_private(part: str) -> bool:
    words = _BEGINS.sub("", part.strip(), count=1).lower()
    if _PHRASE.match(words):
        return not is_office(words.replace("member", ""))
    head = _HEAD_ENDS.sub("", words).rpartition(" ")[2]
    return head in _ROLES or head.removesuffix("s") in _ROLES


def in_office(posts: Sequence[Post]) -> list[Post]:
    """The posts without those that are none; nothing where such a role is all that the words beside a name say."""
    private = [post for post in posts if post.title and is_private_role(post.title)]
    others = [post for post in posts if post not in private]
    return others if not private or any(post.title and is_office(post.title) for post in others) else []


def is_relative(text: str, named: Named) -> bool:
    """Whether words beside a name say whose relative or carer somebody is, or whom he looks after."""
    helps = _HELPS_AFTER.match(text, named.end) or _HELPS_BEFORE.search(text, max(0, named.start - 70), named.start)
    return _KIN.match(text, named.end) is not None or helps is not None


def is_aged(text: str, named: Named) -> bool:
    """Whether an age or retirement stands behind the name."""
    return _AGED.match(text, named.end) is not None


def seems_private(text: str, named: Named) -> bool:
    """Whether a word near the name is one of private people, unless it is part of the name of an office."""
    before = _OFFICE_OF.sub("", text[max(0, named.start - 70) : named.start])[-45:]
    after = _OFFICE_OF.sub("", text[named.end : named.end + 65])[:40]
    return bool(_PRIVATE.search(f"{before} {after}") or _OF_PLACE.match(text, named.end))
