"""Plain statements of a relation: the whole of the words between two names, from the end of the first to the second.

All are matched against words in lower case with white space made single. AUX, DET and MONEY stand for the words that such
statements are filled with. Each has an example.
"""

from dataclasses import dataclass

from ingest.paper import Kind

AUX = (
    r"(?:(?:is|was|are|were|has|have|had|will|would|shall|should|be|been|being|now|also|then|already|still|currently|to"
    r"|both|each|all|jointly|once more|again|continues? to|agreed to|plans? to|intends? to|due to|about to|going to|which"
    r"|formally|recently|since|itself|who|that) )*"
)
DET = r"(?:(?!(?:of|for|in|on|to|from|with|at|by|and|or)\b)[a-z][a-z’'-]* ){0,4}"
MONEY = r"(?:up to |around |about |some |a further |another |an extra |the |over |nearly )*£[\d.,]+ ?(?:k|m|bn|million|billion)?"
_LEAD = (
    r"(?:lead|host|owner|sponsor|custodian|pooled fund manager|pool manager|fund manager|lead (?:agency|body|organisation"
    r"|partner|authority|commissioner|provider)|accountable body|senior responsible owner|host organisation|host authority)"
)
_THE = r"(?:the |both |its )?"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words between two mentions. `forward` is from the first to the second; `types` are those that the object may have,

    `by` those of the one that it is told of; `before` must end the words before the first mention.
    """

    kinds: tuple[Kind, Kind]
    words: str
    predicate: str
    forward: bool
    example: str
    types: tuple[str, ...] = ()
    before: str = ""
    by: tuple[str, ...] = ()


_BP: tuple[Kind, Kind] = ("body", "programme")
_PB: tuple[Kind, Kind] = ("programme", "body")
_PP: tuple[Kind, Kind] = ("programme", "programme")
_BB: tuple[Kind, Kind] = ("body", "body")
_REGULATORS = ("NationalBody",)
_TRUSTS = ("NHSTrust", "FoundationTrust")
_PLACES = ("NHSTrust", "FoundationTrust", "Company", "VoluntaryOrganisation", "PrimaryCareOrganisation")

PHRASES: dict[str, Phrase] = {
    # who leads
    "leading on": Phrase(
        _BP,
        rf",? ?{AUX}(?:leads?|leading|led|tak(?:es?|ing|en) the lead|took the lead) (?:on|for|in) {DET}",
        "leads",
        True,
        "the CCG is leading on the strategy",
    ),
    "in charge": Phrase(
        _BP,
        rf",? ?{AUX}(?:takes? |took |taken |given |holds? |held |in )?(?:overall |lead |the |full |joint |day-to-day )*"
        rf"(?:charge|responsibility|lead|leadership|oversight|ownership|control) (?:of|for|on|over) {DET}",
        "leads",
        True,
        "the Council has overall charge of the fund",
    ),
    "acts as lead": Phrase(
        _BP,
        rf",? ?{AUX}(?:acts? |acting |chosen |named |appointed |agreed )?(?:as )?(?:the |a )?{_LEAD} (?:of|for|on|to) {DET}",
        "leads",
        True,
        "the Council acts as host for the fund",
    ),
    "holds": Phrase(
        _BP, rf",? ?{AUX}(?:holds?|holding|held) {DET}", "leads", True, "the Council holds the fund", ("Fund",)
    ),
    "rests with": Phrase(
        _PB,
        rf",? ?{AUX}(?:rests?|lies|sits|belongs?|belonged|rested) (?:with|to) {_THE}",
        "leads",
        False,
        "the strategy belongs to the CCG",
    ),
    "a project of": Phrase(
        _PB,
        rf",? ?{AUX}(?:an? |the |one )?(?:[\w-]+ )?(?:project|programme|scheme|initiative|campaign) (?:of|by|from) {_THE}",
        "leads",
        False,
        "the record is a project of the Council",
    ),
    "plan of": Phrase(_PB, rf" of {_THE}", "leads", False, "the Carers Strategy of the CCG", ("Plan",)),
    # who provides
    "provider of": Phrase(
        _BP,
        rf",? ?{AUX}(?:as )?(?:the |a |an )?(?:\w+ )?(?:provider|operator|supplier) (?:of|for) {DET}",
        "provides",
        True,
        "the Trust is the provider of the service",
        ("Service", "Pilot"),
    ),
    "took on": Phrase(
        _BP,
        rf",? ?{AUX}(?:took|tak(?:es?|ing|en)) (?:on|over) (?:running )?{DET}",
        "provides",
        True,
        "the Trust took on the service",
        ("Service",),
    ),
    "staffed from": Phrase(
        _PB,
        rf",? ?{AUX}(?:employed|staffed|housed|run in-house|provided in-house|run day to day) by {_THE}",
        "provides",
        False,
        "staff of the service are employed by the Trust",
        ("Service",),
    ),
    "at the hospital of": Phrase(
        _PB, rf" (?:at|of) {_THE}", "provides", False, "the clinic at Acre NHS Trust", ("Service",), by=_TRUSTS
    ),
    "in brackets": Phrase(
        _PB, r" \((?:the |run by |provided by )?", "provides", False, "the clinic (the Trust)", ("Service",), by=_PLACES
    ),
    # who buys
    "to tender": Phrase(
        _BP,
        rf",? ?{AUX}(?:go|goes|gone|went|going|put)(?: back)? out to (?:tender|market|procurement) for {DET}",
        "commissions",
        True,
        "the CCG has gone out to tender for the service",
    ),
    "commissioner of": Phrase(
        _BP,
        rf",? ?{AUX}(?:as )?(?:the |a )?(?:lead |main |joint |sole )?(?:commissioner|buyer|purchaser)s? (?:of|for) {DET}",
        "commissions",
        True,
        "the CCG, as commissioner of the service",
    ),
    "tenders": Phrase(
        _BP,
        rf",? ?{AUX}(?:(?:de-?commission|re-?tender|tender|re-?procure|procure|re-?let)(?:s|ed|d|ing)?"
        rf"|(?:given?|gives|gave|served?|serves) notice on) {DET}",
        "commissions",
        True,
        "the CCG has decommissioned the service",
    ),
    "tendered by": Phrase(
        _PB,
        rf",? ?{AUX}(?:re-?tendered|tendered|re-?procured|procured|decommissioned|bought|purchased|paid for and run) by {_THE}",
        "commissions",
        False,
        "the service will be tendered by the CCG",
    ),
    "commissioner of provider": Phrase(
        _BB,
        rf",? ?{AUX}(?:as )?(?:the |a )?(?:main |lead |principal |largest |host |joint |biggest |co-?ordinating )?"
        rf"(?:commissioner|purchaser)s? (?:of|for) {_THE}",
        "commissions",
        True,
        "the CCG is the main commissioner of the Trust",
    ),
    "under contract": Phrase(
        _BB,
        rf",? ?{AUX}(?:under|on) (?:an? )?(?:\w+ )?contract (?:to|with|from) {_THE}",
        "commissions",
        False,
        "the Trust is under contract to the CCG",
    ),
    # who pays
    "finds money": Phrase(
        _BP,
        rf",? ?{AUX}(?:found|finds?|set(?:s|ting)? aside|earmark(?:s|ed)?|agree[sd]?|approv(?:es?|ed)|allocat(?:es?|ed)"
        rf"|commit(?:s|ted)?|releas(?:es?|ed)|made|makes?|contribut(?:es?|ed)|gives?|gave|put(?:s|ting)?|add(?:s|ed)?"
        rf"|provid(?:es?|ed)|spends?|spent|invest(?:s|ed)?|pays?|paid) {MONEY}(?: available)?(?: a year| per year| per annum"
        rf"| each year| of [a-z]+(?: [a-z]+)?| in 20\S+| over [a-z]+ (?:years|months))* (?:for|towards|to|into|in|on) {DET}",
        "funds",
        True,
        "the CCG has set aside £400,000 for the service",
    ),
    "contribution to": Phrase(
        _BP,
        rf"[’']s? (?:\w+ )?(?:contribution|share|payment)s? (?:to|towards|of|into) (?:the cost of )?{DET}",
        "funds",
        True,
        "the Council's contribution to the fund",
    ),
    "met by": Phrase(
        _PB,
        rf"(?:, £[^;.]{{1,20}},)? {AUX}(?:met|borne|covered|picked up|footed)(?: in full| wholly| jointly)? by {_THE}",
        "funds",
        False,
        "the cost of the service is met by the CCG",
    ),
    # who takes part
    "site of": Phrase(
        _BP,
        rf",? ?{AUX}(?:one of )?(?:the |a |an )?(?:[\w-]+ )?(?:sites?|partners?|participants?|parties|party|signator(?:y|ies))"
        rf" (?:of|in|to|for) {DET}",
        "participatesIn",
        True,
        "the Trust is one of the sites of the pilot",
    ),
    "uses": Phrase(
        _BP,
        rf",? ?{AUX}(?:us(?:es|ing|ed)|use|sign(?:ed|s) up to|gone live (?:with|on)|went live (?:with|on)|contribut(?:es|ed|ing)"
        rf" to|help(?:ed|s)? (?:to )?(?:write|draft|develop|shape|design|draw up|with|plan)|consulted on|commented on) {DET}",
        "participatesIn",
        True,
        "the Trust now uses the record",
    ),
    "involves": Phrase(
        _PB,
        rf",? ?{AUX}(?:involv(?:es|ed|ing)|(?:developed|drawn up|written|produced|co-produced|designed|prepared|worked up"
        rf"|agreed|shared|built)(?: jointly| together)? with) {_THE}",
        "participatesIn",
        False,
        "the strategy was developed with Healthwatch",
    ),
    # what is part of what
    "scheme of": Phrase(
        _PP,
        rf",? ?{AUX}(?:one of )?(?:the |a |an )?(?:[\w-]+ )?(?:schemes?|strands?|parts?|elements?|components?|projects?"
        rf"|workstreams?|work streams?|priority|priorities|pillars?|themes?|initiatives?) (?:of|in|under|within) {DET}",
        "componentOf",
        True,
        "the service is one of the schemes of the fund",
    ),
    "sits under": Phrase(
        _PP,
        rf",? ?{AUX}(?:falls?|fell|sits?|comes?|came|lies|stands?|held|included|listed|delivered|run)"
        rf" (?:within|under|in|inside|beneath|through) {DET}",
        "componentOf",
        True,
        "the service sits under the plan",
    ),
    "pays for": Phrase(
        _PP,
        rf",? ?{AUX}(?:pays? for|paid for|covers?|covered|funds?|funded|brings? in|takes? in|contains?|spent on|goes to) {DET}",
        "componentOf",
        False,
        "the fund pays for the service",
        ("Fund", "Plan", "Programme"),
    ),
    "has parts": Phrase(
        _PP,
        rf",? ?{AUX}(?:has|had|with|in) (?:\w+ ){{1,2}}(?:parts|strands|elements|schemes|priorities|workstreams|components)"
        rf"(?::|,| –|, namely,?|, which are|, among them|, including)? {DET}",
        "componentOf",
        False,
        "the plan has three parts: the service, the record and the pilot",
    ),
    "under it": Phrase(
        _PP,
        rf",? {DET}",
        "componentOf",
        False,
        "under the strategy the service will grow",
        before=r"(?:^|[.;] ?|, )(?:under|as part of|within|through) (?:the |its |our |this )?$",
    ),
    # whose a committee is
    "group of": Phrase(_BB, rf" of {_THE}", "partOf", True, "the Finance Sub-Group of the Board", by=("Committee",)),
    # who looks at what
    "inspects": Phrase(
        _BB,
        rf"[’'s]* {AUX}(?:(?:re-?)?inspect|visit|rat|regulat|assess|issu|warn|fin|plac)(?:e|s|ed|es|ing)? {_THE}",
        "regulates",
        True,
        "the CQC inspected the Trust",
        by=_REGULATORS,
    ),
    "rated by": Phrase(
        _BB,
        rf",? ?{AUX}(?:rated|inspected|placed|judged|assessed|fined|warned)(?: [\w“”\"’' -]{{1,50}}?)? by {_THE}",
        "regulates",
        False,
        "the Trust was rated Good by the CQC",
        by=_REGULATORS,
    ),
    "its rating": Phrase(
        _BB,
        rf",? ?{AUX}(?:awaits?|awaited|received|improved|kept|lost) (?:its |an? |the )(?:latest |next |new )?",
        "regulates",
        False,
        "the Trust awaits its CQC rating",
        by=_REGULATORS,
    ),
    "questions": Phrase(
        _BB,
        rf",? ?{AUX}(?:question|challeng|scrutinis|examin|quizz)(?:ed|es|s|ing) {_THE}",
        "scrutinises",
        True,
        "the Scrutiny Committee questioned the Trust",
        by=("Committee",),
    ),
}
