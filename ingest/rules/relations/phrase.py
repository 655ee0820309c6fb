"""What plain statements of a relation are made of.

All are matched against words in lower case with white space made single. AUX, DET, MONEY and THE stand for the words that
such statements are filled with.
"""

from dataclasses import dataclass

from ingest.paper import Kind

AUX = (
    r"(?:(?:is|was|are|were|has|have|had|will|would|shall|should|be|been|being|now|also|then|already|still|currently|to"
    r"|both|each|all|jointly|once more|again|continues? to|agreed to|plan(?:s|ned)? to|intend(?:s|ed)? to|decided to|hope(?:s|d)? to|propose[sd]? to|due to|about to|going to|which"
    r"|formally|recently|since|itself|who|that) )*"
)
DET = r"(?:(?!(?:of|for|in|on|to|from|with|at|by|and|or)\b)[a-z][a-z’'-]* ){0,4}"
MONEY = r"(?:up to |around |about |some |a further |another |an extra |the |over |nearly )*£[\d.,]+ ?(?:k|m|bn|million|billion)?"
THE = r"(?:the |both |its )?"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words between two mentions. `forward` is from the first to the second; `types` are those that the object may have,

    `by` those of the one that it is told of; `before` must end the words before the first mention, `after` begin those
    behind the second.
    """

    kinds: tuple[Kind, Kind]
    words: str
    predicate: str
    forward: bool
    example: str
    types: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    by: tuple[str, ...] = ()


BP: tuple[Kind, Kind] = ("body", "programme")
PB: tuple[Kind, Kind] = ("programme", "body")
PP: tuple[Kind, Kind] = ("programme", "programme")
BB: tuple[Kind, Kind] = ("body", "body")
REGULATORS = ("NationalBody",)
TRUSTS = ("NHSTrust", "FoundationTrust")
PLACES = ("NHSTrust", "FoundationTrust", "Company", "VoluntaryOrganisation", "PrimaryCareOrganisation")
