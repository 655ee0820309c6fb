"""Primary care networks by their bare names, in a paragraph that speaks of networks: "Scarborough Core, and Filey"."""

import re
from collections.abc import Iterator
from datetime import date

from ingest.registers.bodies import Body

_SPEAKS_OF = re.compile(r"\bPCNs?\b|\bprimary care networks?\b", re.IGNORECASE)
_KIND = re.compile(r"\s+(?:PCN|Primary Care Network|Network)\s*\d?$", re.IGNORECASE)
_JOINS = frozenset({"and", "&", "of", "the"})
_FURTHER = re.compile(r",? and |, ")


def bare_networks(
    text: str, start: int, end: int, local: list[Body], on: date | None
) -> Iterator[tuple[int, int, Body]]:
    """Spans in text[start:end] that name one of the networks of the place without its kind.

    A name of two words or more counts, and so do the first words of a longer one where no other network of the place
    begins so, and further names in a row that share the first word: "Blackburn East, West and North".
    """
    if not local or not _SPEAKS_OF.search(text, start, end):
        return
    names = {_KIND.sub("", network.name(on)): network for network in local}
    forms: dict[str, Body | None] = {}
    for name, network in names.items():
        words = name.split()
        for size in range(2, len(words) + 1):
            if size < len(words) and (words[size - 1] in _JOINS or set(words[1:size]) & _JOINS):
                continue  # "Bulwell and Top" of "Bulwell and Top Valley"
            form = " ".join(words[:size])
            forms[form] = network if size == len(words) or form not in forms else None
    for form, meant in sorted(forms.items(), key=lambda pair: -len(pair[0])):
        if meant is None or form not in text:
            continue
        for match in re.finditer(rf"\b{re.escape(form)}\b(?! (?:PCN|Primary))", text[start:end]):
            yield start + match.start(), start + match.end(), meant
            yield from _in_a_row(text, start + match.end(), end, form.split()[0], names)


def _in_a_row(text: str, at: int, end: int, first: str, names: dict[str, Body]) -> Iterator[tuple[int, int, Body]]:
    while joint := _FURTHER.match(text, at, end):
        word = re.compile(r"[A-Z]\w+").match(text, joint.end(), end)
        found = names.get(f"{first} {word.group()}") if word else None
        if word is None or found is None:
            return
        yield word.start(), word.end(), found
        at = word.end()
