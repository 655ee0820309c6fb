"""What the rules read in a clause, weighed by the trained model: kept, dropped, of another kind, or added."""

import re

from ingest.claims import parties
from ingest.claims.commitments.candidates import Clause
from ingest.claims.parties import Draft
from ingest.claims.parties.binding import bind
from ingest.claims.sense.around import around
from ingest.claims.sense.features import features
from ingest.claims.sense.model import kinds_model
from ingest.claims.tables import is_heading_row
from ingest.dates import Reference
from ingest.layout import BlockKind, Sentence
from ingest.paper import Paper

# A clause that commits nobody with more than this is left out: where a rule reads a commitment, and where none does.
# Of what rules read and the model doubted by .6 to .85 one in five was right on papers known, one in three on new ones.
_KEEP, _ADD = 0.6, 0.55
# How likely another kind must be, given that it commits somebody, to take the place of the one that a list gives.
_SURE = 0.6


# Rules whose words name the kind themselves: "undertook to", "is asked to approve".
_SAID_OUTRIGHT = frozenset({"undertakes", "asked to decide", "infinitive", "had decided"})
# A sentence of what happened, with nothing to come in it: "NHS England approved the plan in March."
_HAPPENED = re.compile(
    r"(?!.*\b(?:will|would|shall|should|must|may|might|could|to (?=[a-z])|due|by (?=\d|the (?:end|start)"
    r"|[A-Z][a-z]+\b(?! [A-Z])|next|then)|until|next|later|now|planned|expected"
    r"|scheduled)\b)(?=.{25,}\.?$)[A-Za-z][^:;|\n]*?\b(?:joined|ran|held|merged|finished|ended|announced"
    r"|carried out|approved|agreed|opened|launched|began|started|closed|met|took|published|signed|stood|rose"
    r"|fell"
    r"|was|were|sent|gave|wrote|asked|handed|won|bought|spent|paid|brought|chose|came|went|moved|set|made|became|received|completed|wrote|visited)\b[^:;|]*",
    re.DOTALL,
)
# "We hope, though nobody has promised it, that the grant will be kept": nobody commits to what is hoped or thought.
_HOPES = re.compile(
    r"\W*(?:we|i|he|she|they|members|councillors|(?:this )?council|the [\w ]{3,40}?)"
    r" (?:would |also |all |very much |still )*"
    r"(?:hop|fear|think\b|thought\b|believ|feel\b|felt\b|doubt|wonder|wish|worr|regret)\w*",
    re.IGNORECASE,
)
# "This Council notes:" over what a motion goes out from.
_NOTES = re.compile(
    r"\bcouncil (?:\w+ )?(?:notes|believes|recognises|acknowledges|observes|understands|is aware)(?: that)?\W*\Z", re.I
)
# "Vaccine has been offered to all since October", "Stays are down from 27 days to 21": how things are by now.
_BY_NOW = re.compile(
    r"\b(?:has|have) (?:\w+ )?been \w+(?:ed|en|ut|ilt|eld|un)\b[^.;]*\bsince\b"
    r"|\b(?:is|are) (?:now |still )?(?:down|up) (?:from|on|by|to)\b"
    # what may come: "The hub might open in spring", "Demand is expected to rise by 4%"
    r"|\b(?:would|['’]d) (?:dearly |very much |all )*(?:like|love) to see\b"
    r"|\A[^,;.]{3,45}? (?:might|could) (?!not\b|only\b)[a-z]+(?!.*\b(?:will|would|shall|must|agreed|accepted)\b)"
    r"|\b(?:is|are|was|were) (?:expected|projected|forecast|predicted|estimated|likely|thought) to"
    r" (?:rise|grow|increase|climb|double|worsen|fall (?!to\b))",
    re.IGNORECASE,
)
# How a vote went, or what became of advice, is no further decision: "Carried by 9 votes to 2", "Accepted and complete".
_VOTED = re.compile(
    r"\W*(?:(?:the )?(?:motion|amendment|vote|proposal|recommendations?) (?:was|were) )?(?:carried|lost|put to the vote"
    r"|voted (?:on|for|against))\b"
    r"|\W*(?:not |partly )?(?:accepted|agreed|rejected|declined|completed?|done|closed)"
    r"(?: and (?:completed?|done|closed|implemented))?\W*\Z",
    re.IGNORECASE,
)
# Who presented, welcomed or drew attention to something: what happens at every meeting, with nothing to come in it.
_PRESENTED = re.compile(
    r"(?!.*\b(?:will|would|shall|should|must|agreed?|resolved|decided|approved|endorsed|asked|requested|undertook"
    r"|promised|committed|assured|ask(?:s|ing)|recommend\w*|urged|next|by (?=\d|the end|[A-Z])|to be)\b)"
    r"[^.;:|]{3,140}?\b(?:presented|introduced|submitted|outlined|summarised|referred (?:\w+ ){0,2}to|drew attention to"
    r"|welcomed|thanked|spoke (?:to|about|on)"
    r"|(?:emphasised|stressed|highlighted|underlined|acknowledged|recognised|praised|commended)"
    r"(?= the (?:importance|need|value|role|progress|challenges?|work|difficult\w*|efforts?)\b)"
    r"|(?:gave|provided|delivered) (?:an?|the|members (?:with )?an?) (?:\w+ )?"
    r"(?:overview|update|presentation|summary|introduction))"
    r"(?= (?:the|an?|his|her|their|its|this|that|those|all|everyone|members?|to|of|on|[A-Z])\b)",
    re.DOTALL,
)
# "The plan be approved", "Further thought be given to": what is so said is resolved, whether or not a head says so.
_BE_IT_SO = re.compile(
    r"\W*(?!.*\b(?:will|would|shall|should|must|may|might|can|could|cannot|not|to|is|are|was|were|that|asked|requested)"
    r" (?:\w+ly )?be\b)(?!.*\b(?:asked|requested|suggested|proposed|recommend\w*|insisted|urged|hoped|whether|if)\b)"
    r"[A-Z][^.;:?]{8,240}? be (?:\w+ly )?(?:noted|received|approved|endorsed|agreed|adopted|accepted"
    r"|confirmed|supported|authorised|welcomed|given|made|appointed|submitted|granted|amended|deferred|referred)\b"
)
# Whatever stands before it is somebody's action, however little its words tell: "Slides will be sent. (Action: BR)"
_MARKED = re.compile(r"[. ]*[\[(]action\b\W{0,3}(?=[A-Z])", re.IGNORECASE)
# "Councillor Roe sought an assurance that no ward would close", with nothing behind it that answers
_OF_THE_ASKED = frozenset({"Undertaking", "Milestone", "Target", "Action"})
_ASKS_OUTRIGHT = re.compile(
    r"\W*(?!i\b|we\b)[^,;.]{2,70}?\b(?:(?:has|have|had) (?:also |now |since )?)?(?:asked|requested|urged|sought"
    r"|called (?:on|for)|wanted|demanded|pressed for)\b"
    r"(?!.*(?:[;–—]|, (?:and|but|to which|which|who|when)\b|\band (?:it|he|she|they|we|the|this|that|will|would|has"
    r"|have|was|were|agreed|undertook|[A-Z])\b))(?!.*\d ?%)(?!.*\bby [A-Z\d])",
    re.IGNORECASE | re.DOTALL,
)
# "We recommend that the Trust publish its plan": advice by its own word, whatever is to be done.
_WE_RECOMMEND = re.compile(
    r"\W*(?:\d{1,3}\.\s*)?(?:we|i) (?:also |therefore |further |strongly )*recommend(?:ed)? that\b", re.I
)
# What only introduces a list, or asks.
_OPENS = re.compile(r"(?:[:?]|:[-–—]|\b(?:to|that))\s*$")


def evidence(clause: Clause, ruled: list[Draft]) -> list[str]:
    """The features of the clause, with what stands round it and what the rules read in it."""
    block = clause.paper.layout.blocks[clause.sentence.block]
    written = parties.written(clause.paper)
    noted = written and block.kind is not BlockKind.PARAGRAPH
    names = features(clause.words, "n" if noted else "w" if written else "m")
    names += around(clause)
    if not ruled:
        return [*names, "rule none"]
    return [*names, f"rule {ruled[0].rule}", f"rule kind {ruled[0].kind}"]


def _says_outright(clause: Clause, draft: Draft) -> bool:
    """Whether the rule's words name the kind: "Contract to be let by May" only where a meeting notes it."""
    noted = draft.rule != "infinitive" or not parties.written(clause.paper)
    return draft.rule in _SAID_OUTRIGHT and noted


def _gives_way(clause: Clause, draft: Draft, kind: str, odds: dict[str, float]) -> bool:
    """Whether the kind that the model takes it for stands in place of the rule's.

    What somebody binds himself to can be a level ("has promised that by May nobody waits longer than a day"); what is
    asked for, and answered by nobody in the sentence, is no promise of whoever is asked.
    """
    if draft.rule == "request" and kind in _OF_THE_ASKED:
        return not _ASKS_OUTRIGHT.match(clause.words)
    if draft.rule == "undertakes" and kind == "Target":
        return odds[kind] >= _SURE * (1 - odds[""])
    return not _says_outright(clause, draft)


def _heads_table(clause: Clause) -> bool:
    """Whether the clause stands in the heading row of a table."""
    block = clause.paper.layout.blocks[clause.sentence.block]
    return block.kind is BlockKind.ROW and is_heading_row(clause.paper.layout, block)


def _is_noted(clause: Clause) -> bool:
    """Whether the clause is a point of what a motion only notes or believes."""
    blocks, text = clause.paper.layout.blocks, clause.text
    own = blocks[clause.sentence.block]
    lead = own.parent
    if lead is None:  # points that are paragraphs: "that none takes on adults;"
        lead = clause.sentence.block
        while lead and _THAT.match(text, blocks[lead].start, blocks[lead].end):
            lead -= 1
    head = blocks[lead]
    return head is not own and _NOTES.search(text[head.start : head.end].rstrip()) is not None


_THAT = re.compile(r"\W*that\b", re.IGNORECASE)


def weighed(clause: Clause, ruled: list[Draft]) -> list[Draft]:
    """The drafts of the rules where the model takes the clause for a commitment, of the kind that it takes it for."""
    if not ruled and (_OPENS.search(clause.words) or len(clause.words.split()) < 3):
        return []
    if not ruled and (_heads_table(clause) or _HOPES.match(clause.words) or _BY_NOW.search(clause.words)):
        return []
    if not ruled and (_VOTED.match(clause.words) or _PRESENTED.match(clause.words) or _is_noted(clause)):
        return []
    odds = kinds_model().probabilities(evidence(clause, ruled))
    if odds[""] >= (_KEEP if ruled else _ADD) and not (ruled and _MARKED.match(clause.text, clause.end)):
        return []
    kind = max((one for one in odds if one), key=lambda one: odds[one])
    if parties.written(clause.paper) and _WE_RECOMMEND.match(clause.words):
        kind = "Recommendation"
    if kind == "Milestone" and not ruled and _HAPPENED.fullmatch(clause.words):
        return []
    be_it_so = _BE_IT_SO.match(clause.words) is not None and not parties.written(clause.paper)
    kind = "Resolution" if be_it_so else kind
    drafts = ruled or [clause.draft(kind, "weighed")]
    if not ruled:
        bind(clause, drafts[0])
    elif len(drafts) == 1 and (be_it_so or _gives_way(clause, drafts[0], kind, odds)):
        drafts[0].kind = kind
    return drafts


def as_clause(paper: Paper, reference: Reference, draft: Draft) -> Clause:
    """A commitment of a list as a clause."""
    return Clause(
        paper, reference.at(draft.start), Sentence(draft.start, draft.end, draft.block), draft.start, draft.end
    )


def settle_kind(paper: Paper, reference: Reference, draft: Draft) -> None:
    """Gives a commitment of a list the kind that the model takes it for, where it is sure of another than the rule."""
    clause = as_clause(paper, reference, draft)
    if draft.kind == "Resolution" and _BE_IT_SO.match(clause.words):
        return
    odds = kinds_model().probabilities(evidence(clause, [draft]))
    kind = max((one for one in odds if one), key=lambda one: odds[one])
    if odds[kind] >= _SURE * (1 - odds[""]):
        draft.kind = kind
