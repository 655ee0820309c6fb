"""The plan that a fund asks of each place, where a paper on the fund calls it no more than "the plan"."""

import re
from collections.abc import Iterator, Sequence

from ingest.mentions.programmes.signs import Candidate, content_words, place_signs
from ingest.paper import Paper
from ingest.rules.programmes.published import FUNDS_WITH_PLANS

_PLAN = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Aa]|[Tt]his) "
    r"(?:(?:first|draft|final|revised|whole|two-year|one-year|approved|new|local) ){0,2}(plan)\b(?! (?:to|of|on)\b)"
)
_REACH = 600  # characters between the fund and its plan
# What a name in full would have, since the fund stands before it.
_SIGNS = frozenset({"weak head", "small head", "1 specific", "two capitals", "several words"})


def plan_of_fund(paper: Paper, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The first such plan, unless the paper names the fund's plan or another plan stands between."""
    if paper.reading.document.get("kind") == "plan":
        return  # "the plan" is what the paper is itself
    funds = [one for one in found if one.known and one.name in FUNDS_WITH_PLANS]
    plans = [one for one in found if one.kind == "Plan" and not one.known]
    if not funds or any(plan.start <= fund.start < plan.end for plan in plans for fund in funds):
        return
    for match in _PLAN.finditer(paper.text):
        start, end = match.span()
        fund = next((f for f in reversed(funds) if 0 < start - f.start < _REACH), None)
        block = paper.layout.block_at(start)
        if fund and block and not any(fund.start < plan.start < start for plan in plans):
            name = f"{fund.name} plan"
            signs = place_signs(paper.text, block, match.start(1), end) | _SIGNS
            yield Candidate(start, end, name, "Plan", signs, content_words(name), "plan")
            return
