"""Who binds itself by an agreement: in a clause of one party that party, in all others those that it lists together."""

from ingest.claims.parties import Draft, body_type, sentence_start
from ingest.mentions.parties_of_agreement import parties_of_agreement
from ingest.paper import Paper

_KINDS = ("Undertaking", "Target", "Milestone")


def of_all_parties(paper: Paper, draft: Draft, made_by: list[str], responsible: list[str]) -> None:
    """Hold to what the rules said of the parties of an agreement, before those were weighed.

    "The Trust shall open a hub" is promised by the Trust alone; what is said in nobody's name, or is to be done by a
    board that is no party, is promised by all.
    """
    if draft.kind not in _KINDS or len(paper.own) < 2 or not paper.own == paper.authors == parties_of_agreement(paper):
        return
    every, makers = set(paper.own), _together(paper, draft, made_by)
    of_points = _together(paper, draft, responsible) if draft.rule == "point" else set()  # of "The Trust shall:" above
    if of_points and of_points < every:
        draft.made_by, draft.responsible = list(responsible), list(responsible)
    elif draft.kind == "Undertaking" and makers and makers < every:
        draft.made_by = list(made_by)
    elif makers >= every and draft.made_by:
        draft.made_by = [*made_by, *(key for key in paper.own if key not in made_by)]
    elif makers and not makers & every and all(body_type(paper, key) for key in makers):
        draft.made_by = list(paper.own)
    if of_points >= every:  # of "The Parties will:" above
        draft.responsible = [*responsible, *(key for key in paper.own if key not in responsible)]


def _together(paper: Paper, draft: Draft, keys: list[str]) -> set[str]:
    """The keys, with all that the sentence means by the same words: "the Parties hereby form an alliance"."""
    mentions = paper.mentions_in(sentence_start(paper, draft), draft.end, "body")
    spans = {(one.start, one.end) for one in mentions if one.key in keys}
    return {*keys, *(one.key for one in mentions if (one.start, one.end) in spans)}
