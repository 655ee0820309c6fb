"""First names that are usual in England, from the list beside this module."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class GivenNames:
    """First names: those that are hardly anything else, and those that are words, months or places as well."""

    sure: frozenset[str]
    ambiguous: frozenset[str]

    def __contains__(self, word: str | None) -> bool:
        return word in self.sure or word in self.ambiguous


@cache
def given_names() -> GivenNames:
    """The list that is kept with the rules."""
    text = files("ingest.rules").joinpath("given_names.txt").read_text("utf-8")
    sure, _, ambiguous = text.partition("# ambiguous\n")
    names = [line for line in sure.splitlines() if not line.startswith("#")]
    return GivenNames(frozenset(" ".join(names).split()), frozenset(ambiguous.split()))
