"""Plain statements of a relation: the whole of the words between two names, from the end of the first to the second.

Who leads, provides, buys and pays is here, the rest in `relation_phrases_of_parts`. Each has an example.
"""

from ingest.rules.relations.phrase import AUX, BB, BP, DET, MONEY, PB, PLACES, THE, TRUSTS, Phrase
from ingest.rules.relations.phrases_of_boards import OF_BOARDS, SCRUTINY_FIRST
from ingest.rules.relations.phrases_of_partners import OF_PARTNERS
from ingest.rules.relations.phrases_of_parts import OF_PARTS

_LEAD = (
    r"(?:lead|host|owner|sponsor|custodian|pooled fund manager|pool manager|fund manager|lead (?:agency|body|organisation"
    r"|partner|authority|commissioner|provider)|accountable body|senior responsible owner|host organisation|host authority)"
)

PHRASES: dict[str, Phrase] = {
    **SCRUTINY_FIRST,
    "lead commissioner": OF_PARTNERS["lead commissioner"],  # before any other lead
    # who leads
    "leading on": Phrase(
        BP,
        rf",? ?{AUX}(?:leads?|leading|led|tak(?:es?|ing|en) the lead|took the lead) (?:on|for|in) {DET}",
        "leads",
        True,
        "the CCG is leading on the strategy",
    ),
    "leads some": Phrase(
        BP,
        rf",? ?{AUX}(?:leads?|leading|led|hosts?|hosting|in charge of) (?:on )?(?:one|two|three|four|five|six|several|some) of (?:them|these|those"
        rf"|(?:the|its|our) [a-z -]{{3,40}})(?:,| ?[:–—-]|,? namely|\() ?{DET}",
        "leads",
        True,
        "the Trust will lead two of them, Ageing Well and Access",
    ),
    "in charge": Phrase(
        BP,
        rf",? ?{AUX}(?:takes? (?:on )?|took (?:on )?|taken (?:on )?|given |holds? |held |in )?(?:overall |lead |the |full |joint |day-to-day )*"
        rf"(?:charge|responsibility|lead|leadership|oversight|ownership|control) (?:of|for|on|over) {DET}",
        "leads",
        True,
        "the Council has overall charge of the fund",
    ),
    "acts as lead": Phrase(
        BP,
        rf",? ?{AUX}(?:acts? |acting |chosen |named |appointed |agreed )?(?:as )?(?:the |a )?{_LEAD} (?:of|for|on|to) {DET}",
        "leads",
        True,
        "the Council acts as host for the fund",
    ),
    "holds": Phrase(
        BP, rf",? ?{AUX}(?:holds?|holding|held) {DET}", "leads", True, "the Council holds the fund", ("Fund",)
    ),
    "rests with": Phrase(
        PB,
        rf",? ?{AUX}(?:rests?|lies|sits|belongs?|belonged|rested) (?:with|to) {THE}",
        "leads",
        False,
        "the strategy belongs to the CCG",
    ),
    "a project of": Phrase(
        PB,
        rf",? ?{AUX}(?:an? |the |one )?(?:[\w-]+ )?(?:project|programme|scheme|initiative|campaign) (?:of|by|from) {THE}",
        "leads",
        False,
        "the record is a project of the Council",
    ),
    "does a review": Phrase(
        BP,
        rf",? ?{AUX}(?:complet(?:es?|ed|ing)|conduct(?:s|ed|ing)?|undertak(?:es?|en|ing)|undertook|carr(?:y|ies|ied|ying) out|held|holds?"
        rf"|began|begins?|ran|runs?|launch(?:es|ed)?|commissioned|doing|did) (?:an?|its|their|the) {DET}",
        "leads",
        True,
        "the Trust is completing a review of crisis care",
        ("Review",),
    ),
    "proposal by": Phrase(
        BP,
        rf"(?: \([^)]*\))? (?:for|to (?:run|set up|open|start|pilot|lead|launch)) {DET}",
        "leads",
        True,
        "a proposal by the Trust for a pilot",
        before=r"\b(?:proposals?|bids?|plans?|ideas?|offers?|applications?|case|requests?|suggestions?) (?:made |put forward |submitted )?"
        r"(?:by|from|of) (?:the |both )?$",
    ),
    "plan of": Phrase(PB, rf" of {THE}", "leads", False, "the Carers Strategy of the CCG", ("Plan",)),
    # who provides
    "provider of": Phrase(
        BP,
        rf",? ?{AUX}(?:as )?(?:the |a |an )?(?:\w+ )?(?:provider|operator|supplier) (?:of|for) {DET}",
        "provides",
        True,
        "the Trust is the provider of the service",
        ("Service", "Pilot"),
    ),
    "took on": Phrase(
        BP,
        rf",? ?{AUX}(?:took|tak(?:es?|ing|en)) (?:on|over) (?:running )?{DET}",
        "provides",
        True,
        "the Trust took on the service",
        ("Service",),
    ),
    "staffed from": Phrase(
        PB,
        rf",? ?{AUX}(?:employed|staffed|housed|run in-house|provided in-house|run day to day) by {THE}",
        "provides",
        False,
        "staff of the service are employed by the Trust",
        ("Service",),
    ),
    "at the hospital of": Phrase(
        PB, rf" at {THE}", "provides", False, "the clinic at Acre NHS Trust", ("Service",), by=TRUSTS
    ),
    "team of": Phrase(
        PB,
        rf"(?: \([^)]*\))? of {THE}",
        "provides",
        False,
        "the Reablement Team of the Council",
        ("Service",),
        by=("LocalAuthority", "Company", "VoluntaryOrganisation", "NHSTrust", "FoundationTrust"),
    ),
    "part of provider": Phrase(
        PB,
        rf",? ?{AUX}(?:an? |now )?(?:(?:[a-z]+ )?part of|sit(?:s|ting)? (?:with)?in|based (?:with)?in|housed (?:with)?in|located (?:with)?in|managed within"
        rf"|belong(?:s|ing)? to) {THE}",
        "provides",
        False,
        "the Rapid Response Team, part of the Trust",
        ("Service",),
        by=(*PLACES, "LocalAuthority"),
    ),
    "budget for": Phrase(
        BP,
        rf"(?:[’']s?)? (?:[a-z-]+ )?(?:budgets?|staff|team|workforce|capacity|waiting times?|contract) for {DET}",
        "provides",
        True,
        "the Trust's budget for the service",
        ("Service",),
    ),
    "in brackets": Phrase(
        PB, r" \((?:the |run by |provided by )?", "provides", False, "the clinic (the Trust)", ("Service",), by=PLACES
    ),
    # who buys
    "to tender": Phrase(
        BP,
        rf",? ?{AUX}(?:go|goes|gone|went|going|put)(?: back)? out to (?:tender|market|procurement) for {DET}",
        "commissions",
        True,
        "the CCG has gone out to tender for the service",
    ),
    "commissioner of": Phrase(
        BP,
        rf",? ?{AUX}(?:as )?(?:the |a )?(?:lead |main |joint |sole )?(?:commissioner|buyer|purchaser)s? (?:of|for) {DET}",
        "commissions",
        True,
        "the CCG, as commissioner of the service",
    ),
    "tenders": Phrase(
        BP,
        rf",? ?{AUX}(?:(?:de-?commission|re-?tender|tender|re-?procure|procure|re-?let)(?:s|ed|d|ing)?"
        rf"|(?:given?|gives|gave|served?|serves) notice on) {DET}",
        "commissions",
        True,
        "the CCG has decommissioned the service",
    ),
    "tendered by": Phrase(
        PB,
        rf",? ?{AUX}(?:re-?tendered|tendered|re-?procured|procured|decommissioned|bought|purchased|paid for and run|put out to tender|advertised) by {THE}",
        "commissions",
        False,
        "the service will be tendered by the CCG",
    ),
    "commissioner of provider": Phrase(
        BB,
        rf",? ?{AUX}(?:as )?(?:the |a )?(?:main |lead |principal |largest |host |joint |biggest |co-?ordinating )?"
        rf"(?:commissioner|purchaser)s? (?:of|for) {THE}",
        "commissions",
        True,
        "the CCG is the main commissioner of the Trust",
    ),
    "under contract": Phrase(
        BB,
        rf",? ?{AUX}(?:under|on) (?:an? )?(?:\w+ )?contract (?:to|with|from) {THE}",
        "commissions",
        False,
        "the Trust is under contract to the CCG",
    ),
    # who pays
    "finds money": Phrase(
        BP,
        rf",? ?{AUX}(?:found|finds?|set(?:s|ting)? aside|earmark(?:s|ed)?|agree[sd]?|approv(?:es?|ed)|allocat(?:es?|ed)"
        rf"|commit(?:s|ted)?|releas(?:es?|ed)|made|makes?|contribut(?:es?|ed)|gives?|gave|put(?:s|ting)?|add(?:s|ed)?"
        rf"|provid(?:es?|ed)|spends?|spent|invest(?:s|ed)?|pays?|paid) {MONEY}(?: available)?(?: a year| per year| per annum"
        rf"| each year| of [a-z]+(?: [a-z]+)?| in 20\S+| over [a-z]+ (?:years|months))* (?:for|towards|to|into|in|on) {DET}",
        "funds",
        True,
        "the CCG has set aside £400,000 for the service",
    ),
    "contribution to": Phrase(
        BP,
        rf"[’']s? (?:\w+ )?(?:contribution|share|payment)s? (?:to|towards|of|into) (?:the cost of )?{DET}",
        "funds",
        True,
        "the Council's contribution to the fund",
    ),
    "met by": Phrase(
        PB,
        rf"(?:, £[^;.]{{1,20}},)? {AUX}(?:met|borne|covered|picked up|footed)(?: in full| wholly| jointly)? by {THE}",
        "funds",
        False,
        "the cost of the service is met by the CCG",
    ),
    "far paid by": Phrase(
        PB,
        rf"[^.;]{{3,90}}\b(?:is|are|was|were|be|being|been)(?: to be)? (?:paid for|funded|financed|met|resourced)"
        rf"(?: [a-z]+ly)? by {THE}",
        "funds",
        False,
        "the service, which costs £65,000 a year and is to be paid for by the CCG",
    ),
    "on which": Phrase(
        PB,
        rf",? (?:[^.;,]{{3,40}}, )?(?:on|for|towards|into|of|to) which {THE}",
        "funds",
        False,
        "the pilot, on which the CCG spent £96,000",
        after=r" ?(?:has |had |have |will |would |is |are )*(?:spen[dt]s?|spending|pa(?:id|ys?|ying)|put(?:s|ting)?|g[ai]ven?|found"
        r"|finds?|set aside|contribut\w+|invest\w+|committed|meets?|met)\b",
    ),
    "all of it from": Phrase(
        PB,
        rf"[^.;]{{0,60}}£[\d.,]+ ?\w*[^.;]{{0,30}},? (?:all|most|half|much|part|some|the rest|the whole|two thirds|a third)"
        rf"(?: of (?:it|this|which|that))?,? (?:coming |paid |met |given )?(?:from|by) {THE}",
        "funds",
        False,
        "the ward cost £1.2m, all of it from the CCG",
    ),
    "funding agreed by": Phrase(
        PB,
        rf"(?: of £[\d.,]+ ?\w*)?,? {AUX}(?:agreed|approved|provided|given|found|met|confirmed|secured|made available|released) (?:by|from) {THE}",
        "funds",
        False,
        "funding for the service of £60,000 was agreed by the CCG",
        before=r"\b(?:funding|money|investment|funds|£[\d.,]+ ?\w*|grant|budget) (?:for|of) (?:the |a |an |its )?$",
    ),
    "share of cost": Phrase(
        BP,
        rf",? ?{AUX}(?:contribut\w+|pa(?:id|ys?)|meets?|met|covers?|covered|picks? up|picking up|bears?|shares?)"
        rf" {DET}(?:[\d.]+ ?(?:%|per cent) )?(?:of )?{DET}(?:costs?|bill) (?:of|for) {DET}",
        "funds",
        True,
        "the CCG pays 45 per cent of the cost of the beds",
    ),
    "run for somebody by": Phrase(
        PB,
        rf",? ?{AUX}(?:run|provided|delivered|operated|staffed|managed) (?:for|on behalf of) [^.;,]{{2,40}} by {THE}",
        "provides",
        False,
        "the units are run for us by the Trust",
        ("Service", "Pilot"),
    ),
    **OF_PARTS,
    **OF_PARTNERS,
    **OF_BOARDS,
}
