"""Where a body stands in a paper's head and foot, as signs of whether the paper is its own.

Behind "issued by", also as the second of a list; before "brings together"; in the name of the web site; above "Dear";
beneath "Yours"; and where its people stand.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from ingest.claims import parties
from ingest.mentions.covers import type_of
from ingest.paper import Mention, Paper

HEAD, _FOOT = 1800, 500  # characters of the beginning and end that are looked at
_BACK, _ON = 260, 160  # characters before and behind a mention in which its list begins and ends
_TOKEN = re.compile(r"[a-z][a-z’'-]*|[§¶\n]|[.:;,|>?!/()–-]")
_PASSED = frozenset(
    ("§", "the", "and", "&", ",", ";", "(", ")", "nhs", "both", "our", "with", "\n", "-", "–", "/", "’s", "'s")
)
_SITE = re.compile(
    r"(?P<mail>@)?\b(?P<labels>[a-z0-9-]+(?:\.[a-z0-9-]+)*)\.(?:gov|nhs|org|co|com|net|ac|info|uk)\b(?:\.uk\b)?", re.I
)
_NO_NAME = frozenset(("www", "nhs", "gov", "org", "minutes", "democracy", "moderngov", "committees", "news"))
_LIKE = 0.6  # of the letters of a site's name that those of a body's words make up
_DEAR = re.compile(r"^[ \t]*(?:my )?dear\b", re.I | re.M)
_YOURS = re.compile(
    r"^[ \t]*(?:yours\b|(?:kind(?:est)?|best|warm(?:est)?|with (?:kind|best|all good)) (?:regards|wishes)"
    r"|signed\b|sincerely)",
    re.I | re.M,
)
_GREETS, _SIGNS, _OPENS = 2500, 1500, 600  # characters in which a letter greets, is signed, and begins
_OFTEN = 5  # sentences that a body acts in, above which it does not matter how many


def places(paper: Paper) -> dict[str, set[str]]:
    """The signs of each body that the head, the foot or the name of a web site holds, or that acts in a sentence."""
    found: dict[str, set[str]] = defaultdict(set)
    size = len(paper.text)
    for start, end, place in ((0, min(HEAD, size), "head"), (max(HEAD, size - _FOOT), size, "foot")):
        masked = masked_from(paper, max(0, start - _BACK), end + _ON)
        for mention in paper.mentions_in(start, end, "body", "person"):
            body = _body_of(paper, mention.key)
            if body and mention.form in ("name", "short", "definite"):
                whose = place if mention.kind == "body" else f"person {place}"
                found[body].update(f"{whose} {sign}" for sign in _around(mention, masked, max(0, start - _BACK)))
    for key, sign in (*_on_the_web(paper), *_in_letter(paper), *_acting(paper)):
        found[key].add(sign)
    return found


def _body_of(paper: Paper, key: str) -> str | None:
    return key if type_of(paper, key) else parties.own_body(paper, key)


def masked_from(paper: Paper, start: int, end: int) -> str:
    """The span in lower case, each name of a body in it § and each name of a person ¶, of the same length."""
    pieces = list(paper.text[start:end].lower())
    for one in paper.mentions_in(start, end, "body", "person"):
        if one.form in ("name", "short", "definite"):
            stop = min(one.end, end)
            pieces[one.start - start : stop - start] = [" "] * (stop - one.start)
            pieces[one.start - start] = "§" if one.kind == "body" else "¶"
    return "".join(pieces)


def _around(mention: Mention, masked: str, offset: int) -> Iterator[str]:
    """The words before and behind the list of names that the mention is in."""
    start, end = mention.start - offset, mention.end - offset
    before = _TOKEN.findall(masked[max(0, start - _BACK) : start])
    behind = _TOKEN.findall(masked[end : end + _ON])
    listed = many = 0
    while before and (before[-1] in _PASSED or (len(before[-1]) < 2 and before[-1].isalpha())):
        listed += before.pop() == "§"
    while behind and ((behind[0] in _PASSED and behind[0] != "\n") or (len(behind[0]) < 2 and behind[0].isalpha())):
        many += behind.pop(0) == "§"
    last, first = before[-1] if before else "^", behind[0] if behind else "$"
    yield f"cue {last}"
    yield f"cue {last} {'listed' if listed else 'first'}"
    if len(before) > 1:
        yield f"cue {before[-2]} {last}"
    yield f"then {first}"
    if len(behind) > 1:
        yield f"then {first} {behind[1]}"
    yield "list of many" if many > 1 or (listed and many) else "list" if listed or many else "no list"


def _on_the_web(paper: Paper) -> Iterator[tuple[str, str]]:
    """The bodies whose name, or the greater part of it, is that of a web site or an address."""
    sites = [one for one in _SITE.finditer(paper.text) if _labels(one)]
    if not sites:
        return
    names: dict[str, set[str]] = defaultdict(set)
    for mention in paper.mentions:
        if mention.kind == "body" and mention.form in ("name", "short"):
            names[mention.key] |= {paper.text[mention.start : mention.end], paper.thing(mention.key).name}
    for site in sites:
        where = "mail" if site["mail"] else "web" if site.start() < HEAD else "web below"
        alike = {key: max(likeness(label, name) for label in _labels(site) for name in names[key]) for key in names}
        best = max(alike.values(), default=0.0)
        for key, share in alike.items():
            if best >= _LIKE:
                yield key, f"{where} {'another' if share < _LIKE else 'best' if share == best else 'like'}"


def _labels(site: re.Match[str]) -> list[str]:
    parts = [re.sub(r"[^a-z0-9]", "", one) for one in site["labels"].lower().split(".")]
    return [one for one in parts if len(one) > 2 and one not in _NO_NAME]


def likeness(label: str, name: str) -> float:
    """What share of a site's name is made of the words of a body's: "actonfutures", "Acton Futures Partnership": 1."""
    words = [one for one in re.findall(r"[a-z]+", name.lower().replace("&", "and")) if one not in ("the", "of", "nhs")]
    whole, initials = "".join(words), "".join(one[0] for one in words if one != "and")
    if label in (whole, initials) or (len(label) > 4 and label in whole) or (len(whole) > 3 and whole in label):
        return 1.0
    held = sum(len(one) for one in words if len(one) > 2 and one in label)
    return min(held / len(label), 0.95) if held > 4 else 0.0


def _in_letter(paper: Paper) -> Iterator[tuple[str, str]]:
    """Those whom a letter names above its greeting, below it, and where it is signed."""
    spans = []
    if dear := _DEAR.search(paper.text, 0, _GREETS):
        spans += [(0, dear.start(), "above dear"), (dear.start(), dear.start() + _OPENS, "below dear")]
    size = len(paper.text)
    if signed := [one.end() for one in _YOURS.finditer(paper.text, max(0, size - _SIGNS))]:
        spans.append((signed[-1], size, "below yours"))
    for start, end, sign in spans:
        for mention in paper.mentions_in(start, end, "body", "person"):
            if body := _body_of(paper, mention.key):
                yield body, sign if mention.kind == "body" else f"person {sign}"


def _acting(paper: Paper) -> Iterator[tuple[str, str]]:
    """Who is the subject of most sentences."""
    acts: Counter[str] = Counter()
    for sentence in paper.layout.sentences:
        acting = paper.who_acts(sentence.start, min(sentence.end, sentence.start + _BACK))
        acts.update(body for key in acting if (body := _body_of(paper, key)))
    for rank, (key, times) in enumerate(acts.most_common()):
        yield key, f"acts rank {min(3, rank)}"
        yield key, f"acts times {min(_OFTEN, times)}"
