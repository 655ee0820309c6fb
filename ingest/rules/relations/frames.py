"""How papers say that two named things are related: the words between two mentions, by what the mentions are.

A pattern is matched against the words from the end of the first mention to the beginning of the second, in lower case and
with white space made single. `forward` is from the first mention to the second. Only mentions of one sentence are compared.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["body", "programme"]
# In place of a predicate: who has a plan, fund, review or system leads it, who has a service or pilot provides it.
OWNS = "owns"
OWNED_AS = {
    "Plan": "leads",
    "Fund": "leads",
    "Review": "leads",
    "System": "leads",
    "Programme": "leads",
    "Pilot": "leads",
    "CareModel": "leads",
    "Service": "provides",
}


@dataclass(frozen=True, slots=True)
class Between:
    """The words between two mentions that state a relation, and where needed those `after` the second.

    `several` asks for more than one first mention ("the Council and the CCG agreed …"). `example` shows them in use.
    """

    left: Kind
    right: Kind
    words: str
    predicate: str
    forward: bool
    confidence: float
    example: str
    after: str = ""
    several: bool = False
