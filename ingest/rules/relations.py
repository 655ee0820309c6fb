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


ADJECTIVES = r"(?:the |a |an |its |their |our |his |her |this |that |new |own |draft |single |joint |proposed |local |annual |first |[a-z]+-?(?:month|year) |two |three |wider |overall )*"

BETWEEN: tuple[Between, ...] = (
    # body → programme
    Between(
        "body", "programme", rf"(?:’s|'s|s’|s')? {ADJECTIVES}", OWNS, True, 0.75, "the Council's adult care reserve"
    ),
    Between(
        "body",
        "programme",
        rf".{{0,60}}\b(?:re-?)?(?:commission|procur)(?:s|es|ed|e|ing)? {ADJECTIVES}",
        "commissions",
        True,
        0.8,
        "the CCG will commission a falls service",
    ),
    Between(
        "body",
        "programme",
        rf".{{0,40}}\b(?:give|gives|gave|giving|serve|serves|served) notice on {ADJECTIVES}",
        "commissions",
        True,
        0.7,
        "the CCG would give notice on the Walk-in Centre contract",
    ),
    Between(
        "body",
        "programme",
        rf".{{0,40}}\b(?:runs?|ran|running|provid(?:es?|ed|ing)|deliver(?:s|ed|ing)?|operat(?:es?|ed|ing)|opened|opens?|launched|kept|keep|keeps|manages?|managed) {ADJECTIVES}",
        OWNS,
        True,
        0.7,
        "the Trust runs the Memory Clinic",
    ),
    Between(
        "body",
        "programme",
        rf".{{0,40}}\b(?:leads?|led|leading|oversee|oversees|oversaw|hosts?|hosted|hosting|publish(?:es|ed)|produced|owns?|owned|drew up|draw up|drafted|draft|adopt|adopted|wrote|would lead|chairs|carried out|commissioned an|had carried out|launched) {ADJECTIVES}",
        "leads",
        True,
        0.7,
        "the Department published the Planning Requirements",
    ),
    Between(
        "body",
        "programme",
        rf".{{0,40}}\b(?:funds?|funded|funding|pays? for|paid for|paying for|invest(?:s|ed|ing)? (?:£\S+ )?in(?:to)?|put(?:s|ting)? (?:in )?(?:£\S+ )?(?:into|towards|in)|contribut(?:es?|ed|ing) (?:£\S+ )?to|money for) {ADJECTIVES}",
        "funds",
        True,
        0.7,
        "the CCG put £2m into the Transition Fund",
    ),
    Between(
        "body",
        "programme",
        r".{0,80}\bpresent(?:ed|s|ation|ing)? .{0,40}\b(?:on|of|about|regarding|concerning) .{0,50}",
        "participatesIn",
        True,
        0.65,
        "the CCG presented an update on the Place Plan",
    ),
    Between(
        "body",
        "programme",
        rf".{{0,40}}\b(?:take part in|takes part in|taking part in|took part in|joined|joins|join|signed up to|involved in|worked on|part of|participat\w+ in|pooled .{{0,60}} through .{{0,20}}|work(?:ed|ing)? with .{{0,30}} on|signatory to|sign up to) {ADJECTIVES}",
        "participatesIn",
        True,
        0.7,
        "the Trust signed up to the Compact",
    ),
    Between(
        "body",
        "programme",
        rf".{{0,60}}\bunder {ADJECTIVES}",
        "participatesIn",
        True,
        0.45,
        "the CCG had to find £11m under QIPP",
    ),
    Between(
        "body",
        "programme",
        r".{0,40}\b(?:scrutinis(?:es?|ed|ing)|reviewed|monitor(?:s|ed)?|examined) .{0,30}",
        "scrutinises",
        True,
        0.5,
        "the Panel scrutinised the Strategy",
    ),
    Between(
        "body",
        "programme",
        r".{0,40}\b(?:agree|sign|develop|draw|prepar|produc|pool|work|deliver|commit|jointly)\w* .{0,40}",
        "participatesIn",
        True,
        0.6,
        "the Council and the CCG have agreed a joint Carers Strategy",
        several=True,
    ),
    # programme → body
    Between(
        "programme",
        "body",
        r".{0,40}\b(?:run|provided|delivered|operated|staffed|managed)(?: jointly| mainly)? by (?:the )?",
        OWNS,
        False,
        0.8,
        "the Home First pilot, run by the Trust",
    ),
    Between(
        "programme",
        "body",
        r".{0,30}\b(?:led|hosted|overseen|published|produced|governed|owned|drawn up|prepared|written|held|carried out|conducted|chaired|undertaken)(?: jointly)? by (?:the )?",
        "leads",
        False,
        0.8,
        "a pooled fund hosted by the Council",
    ),
    Between(
        "programme",
        "body",
        r".{0,30}\bcommissioned(?: jointly)? by (?:the )?",
        "commissions",
        False,
        0.85,
        "the service commissioned by the CCG",
    ),
    Between(
        "programme",
        "body",
        r".{0,30}\b(?:funded|paid for)(?: wholly| jointly| mainly| partly)? by (?:the )?",
        "funds",
        False,
        0.8,
        "link workers wholly funded by NHS England",
    ),
    Between(
        "programme",
        "body",
        r" (?:by|from|of) (?:the )?",
        "leads",
        False,
        0.55,
        "an evaluation by the University of York",
    ),
    Between(
        "programme",
        "body",
        r" (?:\([^)]{1,20}\) )?for (?:the )?",
        "leads",
        False,
        0.45,
        "the Transformation Plan for Lancashire",
    ),
    Between("programme", "body", r" ?[|\t] ?", "provides", False, 0.55, "Reablement | First City Care | 2,875"),
    # programme → programme
    Between(
        "programme",
        "programme",
        rf".{{0,40}}\b(?:part|component|element|strand|workstream)s? of {ADJECTIVES}",
        "componentOf",
        True,
        0.8,
        "the Place Plan, which formed part of the overall STP",
    ),
    Between(
        "programme",
        "programme",
        rf".{{0,25}}\b(?:under|within|arise from|arising from|funded from|funded through|paid for from|drawn from|forms? the core of) {ADJECTIVES}",
        "componentOf",
        True,
        0.6,
        "a Transition Fund of £2m under the Section 75 Agreement",
    ),
    Between(
        "programme",
        "programme",
        rf",? (?:.{{0,30}}\b)?(?:such as|including|includes?|included|comprising|comprises|made up of|consists? of|for example|namely|e\.g\.) {ADJECTIVES}.{{0,20}}",
        "componentOf",
        False,
        0.6,
        "the Fund includes the Disabled Facilities Grant",
    ),
    Between(
        "programme",
        "programme",
        r"(?:’s|'s)? (?:for|of|on) (?:the )?",
        "componentOf",
        True,
        0.6,
        "the Section 75 Agreement for the Better Care Fund",
    ),
    # body → body
    Between(
        "body",
        "body",
        r".{0,60}\bcontracts?(?: held)? with (?:the )?",
        "commissions",
        True,
        0.6,
        "the CCGs hold contracts with the Trust",
    ),
    Between(
        "body",
        "body",
        r".{0,60}\b(?:on behalf of|commissioned by|paid for by) (?:the )?",
        "commissions",
        False,
        0.5,
        "the Trust looks after social care on behalf of the Council",
    ),
    Between(
        "body",
        "body",
        r".{0,60}\b(?:jointly|together|in partnership|in collaboration|working closely|joint working|worked up|working|work|run jointly|link(?:s|ed)? (?:up )?) (?:with|into) (?:the )?",
        "partnersWith",
        True,
        0.7,
        "the CCG, jointly with the Council",
    ),
    Between(
        "body",
        "body",
        r".{0,40}\b(?:replaced|replaces|took over from|taken over from|takes over from|succeeded|succeeds|inherited .{0,30}from|absorbed|successor (?:to|of|body to)) (?:the )?(?:former )?",
        "succeeds",
        True,
        0.8,
        "the Board had taken over from the old Partnership",
    ),
    Between(
        "body",
        "body",
        r".{0,80}\b(?:replaced by|abolished and .{0,60} pass(?:ed)? to|functions .{0,30}(?:transfer(?:red)?|pass(?:ed)?) to|merged? (?:into|to form|to become)|became|become|be succeeded by) .{0,40}",
        "succeeds",
        False,
        0.7,
        "the three CCGs would be replaced by one, NHS North Yorkshire CCG",
    ),
    Between(
        "body",
        "body",
        r".{0,40}\b(?:inspect(?:s|ed|ion)|regulat(?:es|ed|or)|rated|placed|special measures).{0,30}",
        "regulates",
        True,
        0.5,
        "the CQC had inspected the Trust",
    ),
    Between(
        "body",
        "body",
        r",? (?:is |was |forms? |as )?(?:a )?(?:part|sub-?committee|committee|sub-?group) of (?:the )?",
        "partOf",
        True,
        0.8,
        "the Panel, a sub-committee of the Cabinet",
    ),
    Between(
        "body",
        "body",
        r",? (?:is |was |are |were )?(?:a |one of the )?members? of (?:the )?",
        "memberOf",
        True,
        0.8,
        "the Trust is a member of the Alliance",
    ),
    Between(
        "body",
        "body",
        r".{0,30}\b(?:compris(?:ing|es|ed)(?: of)?|made up of|consist(?:ing|s|ed) of|brings? together|brought together|bringing together|(?:whose )?members (?:are|include|were|being)|in which|(?:a )?(?:partnership|alliance|collaboration) (?:of|between)|includes?|including|drawn from|between|formed by|of) (?:the )?",
        "memberOf",
        False,
        0.7,
        "the Alliance, in which the Trust and the Council have come together",
    ),
)

# The word at the head of a table's column → how the body in that column stands to the programme in the same row.
COLUMNS = {
    "commissioner": "commissions",
    "commissioned by": "commissions",
    "provider": "provides",
    "provided by": "provides",
    "delivered by": "provides",
    "lead": "leads",
    "led by": "leads",
    "funder": "funds",
    "funded by": "funds",
    "who": OWNS,
    "owner": OWNS,
    "lead organisation": OWNS,
    "lead body": OWNS,
    "organisation": OWNS,
    "partner": OWNS,
    "responsible": OWNS,
    "lead partner": OWNS,
}
# Money that a body gives: before the body ("£1.2m from the CCG") or after it ("the CCG was putting in £21.6m").
GIVEN_BY = r"£[\d.,]+ ?(?:k|m|bn|million|billion|thousand)? (?:(?:a year|per annum|of it|would come|came|which came|in total|,|all|most|half|the rest) ?)*(?:from|paid by|given by|contributed by) (?:the )?(?:[\w-]+ )?$"
GIVES = r"^ (?:was |were |is |are |would |will |had |has |to )*(?:put(?:ting|s)? in|contribut(?:e|es|ed|ing)|match(?:es|ed)?|add(?:s|ed)?|provid(?:e|es|ed|ing)|invest(?:s|ed|ing)?|commit(?:s|ted)?|paid|pay|pays|gave|give|award(?:ed|s)?)(?: in)?(?: up to| around| about| some| a further| an extra| another| the remaining| the)? £"
REMAINING = r"^ (?:(?:puts|put|adds|added|with) )?(?:the (?:remaining|other|rest) ?|a further )£"

JOINT = r"\bjoint (?:committee|board|commissioning (?:board|committee)) (?:of|between) (?:the )?$"
