"""Whose paper it is, looked at once more beside all others: lists of bodies in the head, organs, and who is likelier.

"A plan by A, B and C" is the paper of all three or of none, however seldom the rest of it names C.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log
from statistics import fmean

from ingest.claims import parties
from ingest.claims.sense.author_places import masked_from
from ingest.mentions.covers import type_of
from ingest.paper import Mention, Paper
from ingest.rules.body_types import HOSTS

_HEAD = 2500  # characters of the beginning in which lists are sought
_APART = 140  # characters from one name of a list to the next
_ASIDE = re.compile(r"\([^()§]{0,60}\)|\[[^\]§]{0,40}\]")
_BETWEEN = re.compile(
    r"(?:[\s,;/&|•*·–—.:()\[\]\d\"“”'’+-]|\b(?:and|the|nhs|with|together|both|by|from|also|in shadow form|on behalf of"
    r"|between|in partnership|jointly|our|of [^\n§]{3,60}?(?=\s*[(\n]))\b)*"
)
_BESIDE = 14  # letters that may stand beside a list on its lines
_LETTERS = re.compile(r"[\W\d_]")
_MOST = 6  # members of a list, above which it does not matter how many


@dataclass(frozen=True, slots=True)
class Listed:
    """Bodies that stand in one list: `in_lines` each on its own, `alone` with nothing beside them, `hears` with one
    that papers are written for."""

    keys: tuple[str, ...]
    in_lines: bool
    alone: bool
    hears: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """What the second look needs of a paper: its setting, lists, whose organ is whose, whom rules take it for."""

    setting: str
    lists: tuple[Listed, ...]
    owners: Mapping[str, str]
    ruled: tuple[str, ...]
    types: Mapping[str, str]


def facts(paper: Paper) -> Facts:
    """Those of a paper."""
    kind = str(paper.reading.document.get("kind"))
    types = {body.key: _GROUPS.get(body.type, "other") for body in paper.reading.bodies}
    setting = "written" if parties.written(paper) else kind
    return Facts(setting, tuple(_lists(paper)), dict(paper.owners), paper.authors, types)


_GROUPS = {
    "LocalAuthority": "council", "ClinicalCommissioningGroup": "buyer", "IntegratedCareBoard": "buyer",
    "NHSTrust": "trust", "FoundationTrust": "trust", "Committee": "organ", "HealthAndWellbeingBoard": "organ",
    "PlacePartnership": "partnership", "IntegratedCarePartnership": "partnership",
    "IntegratedCareSystem": "partnership", "StpFootprint": "partnership",
}  # fmt: skip


def _lists(paper: Paper) -> Iterator[Listed]:
    masked = masked_from(paper, 0, _HEAD + _APART)
    run: list[Mention] = []
    for mention in paper.mentions_in(0, _HEAD, "body"):
        if mention.form not in ("name", "short") or (run and mention.start < run[-1].end):
            continue
        gap = masked[run[-1].end : mention.start] if run else ""
        goes_on = len(gap) < _APART and gap.count("\n\n") < 2 and _BETWEEN.fullmatch(_ASIDE.sub(" ", gap))
        if run and not goes_on:
            yield from _list_of(paper, run, masked)
            run = []
        run.append(mention)
    yield from _list_of(paper, run, masked)


def _list_of(paper: Paper, run: list[Mention], masked: str) -> Iterator[Listed]:
    keys = tuple(dict.fromkeys(one.key for one in run))
    if len(keys) > 1:
        start, end = run[0].start, run[-1].end
        stop = masked.find("\n", end)
        beside = masked[masked.rfind("\n", 0, start) + 1 : start] + masked[end : stop if stop >= 0 else len(masked)]
        in_lines = masked[start:end].rstrip().count("\n") >= len(run) - 1
        alone = len(_LETTERS.sub("", beside)) < _BESIDE
        yield Listed(keys, in_lines, alone, any(type_of(paper, key) in HOSTS for key in keys))


def beside(of_paper: Facts, chances: Mapping[str, float]) -> dict[str, list[str]]:
    """The signs of each body beside the others, by how likely each is to be the author by its own signs."""
    order = sorted(chances, key=lambda key: -chances[key])
    lists: dict[str, Listed] = {}
    for one in of_paper.lists:
        for key in one.keys:
            lists.setdefault(key, one)
    return {
        key: [
            *_by_rank(of_paper, chances, order, key),
            *_by_list(of_paper.setting, chances, lists, key),
        ]
        for key in chances
    }


def _by_rank(of_paper: Facts, chances: Mapping[str, float], order: list[str], key: str) -> Iterator[str]:
    own, rank = step(chances[key]), order.index(key)
    yield f"own {own}"
    yield f"own {own}|{of_paper.setting}"
    yield f"rank {min(rank, 4)}"
    if key in of_paper.ruled:
        yield f"ruled of {min(4, len(of_paper.ruled))}"
        yield f"ruled of {min(4, len(of_paper.ruled))} own {own}"
    rival = next((one for one in order if one != key), None)
    if rival is None:
        return
    gap = odds(chances[key]) - odds(chances[rival])
    yield f"gap {max(-5, min(5, round(gap)))}"
    yield f"own {own} best other {step(chances[rival])}"
    types = (of_paper.types.get(one, "other") for one in (key, rival))
    yield f"type {' other '.join(types)} {'over' if gap > 0 else 'under'}|{of_paper.setting}"
    for name, organ, owner in (("organ", key, rival), ("owner", rival, key)):
        if of_paper.owners.get(organ) == owner:
            yield f"{name} of best other {own}"
            yield f"{name} of best other|{of_paper.setting}"


def _by_list(setting: str, chances: Mapping[str, float], lists: dict[str, Listed], key: str) -> Iterator[str]:
    mine = lists.get(key)
    others = [chances[one] for one in (mine.keys if mine else ()) if one in chances and one != key]
    if mine is None or not others:
        likely = [chances[one] for one in lists if one in chances and one != key]
        yield f"unlisted, listed {step(max(likely))}" if likely else "no list"
        return
    best, mean = step(max(others)), max(-4, min(4, round(fmean(map(odds, others)))))
    outside = step(max((chances[one] for one in chances if one not in mine.keys), default=0.0))
    form, size = "lines" if mine.in_lines else "words", min(len(mine.keys), _MOST)
    yield "listed"
    yield f"listed|{setting}"
    yield f"listed in {form} {'alone' if mine.alone else 'among words'}"
    yield f"list mean {mean}"
    yield f"list mean {mean} own {step(chances[key])}"
    yield f"list mean {mean} outside {outside}"
    yield f"list best {best}"
    yield f"list best {best}|{setting}"
    yield f"list best {best} outside {outside}"
    yield f"list best {best} in {form} {'with an organ' if mine.hears else 'of others'}"
    yield f"list best {best} {'alone' if mine.alone else 'among words'}"
    yield f"list of {size}"
    yield f"list of {size} best {best}"
    yield f"list {'begins with it' if mine.keys[0] == key else 'goes on with it'}"


def odds(chance: float) -> float:
    """The logarithm of the odds, between -9 and 9."""
    return max(-9.0, min(9.0, log(max(chance, 1e-9) / max(1 - chance, 1e-9))))


def step(chance: float) -> int:
    """The odds in nine steps."""
    return max(-4, min(4, round(odds(chance))))
