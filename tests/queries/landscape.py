"""A second invented paper, for questions that the sample of the store has no answer to: a plan for Ambleford's area."""

from typing import Any, TypeAlias

from ontology.stated import StatedDocument
from ontology.statement import Statement

PLAN = "document-plan-2019"
TEXT = (
    "Westmere plan, June 2019, of the Westmere STP. NHS Ambleford CCG and Ambleford Council are members of the STP. "
    "Councillor Joan Pike, Cabinet Member at Ambleford Council, promised £300,000 for Closer to Home by March 2020. "
    "Westmere Trust reported that the urgent care centre had opened. "
    "The Health Select Commission scrutinises the trust. "
    "Home First is part of Closer to Home. The council asked the CCG for a report by September 2019. "
    "The board met on 4 June 2019. The council covers Ambleford."
)
_Row: TypeAlias = tuple[Any, ...]  # subject, predicate, object, value, quote, and perhaps valid from and to
ROWS: tuple[_Row, ...] = (
    (PLAN, "type", None, "Document", "Westmere plan"),
    (PLAN, "title", None, "Westmere plan of June 2019", "Westmere plan, June 2019"),
    (PLAN, "document_kind", None, "plan", "plan"),
    (PLAN, "published", None, "2019-06", "June 2019"),
    (PLAN, "published_by", "council-AMB", None, "Ambleford Council"),
    (PLAN, "records", "meeting-hwb-AMB-2019-06-04", None, "The board met on 4 June 2019"),
    ("meeting-hwb-AMB-2019-06-04", "type", None, "Meeting", "The board met"),
    ("meeting-hwb-AMB-2019-06-04", "held_by", "hwb-AMB", None, "The board met"),
    ("meeting-hwb-AMB-2019-06-04", "held_on", None, "2019-06-04", "4 June 2019"),
    ("stp-westmere", "type", None, "StpFootprint", "Westmere STP", "2016-03", None),
    ("stp-westmere", "name", None, "Westmere STP", "Westmere STP"),
    ("ccg-00X", "member_of", "stp-westmere", None, "NHS Ambleford CCG and Ambleford Council", "2016-03", None),
    ("council-AMB", "member_of", "stp-westmere", None, "NHS Ambleford CCG and Ambleford Council are members"),
    ("council-AMB", "covers", "area-ambleford", None, "The council covers Ambleford"),
    ("area-ambleford", "type", None, "Area", "Ambleford"),
    ("area-ambleford", "name", None, "Ambleford", "Ambleford"),
    ("area-ambleford", "latitude", None, 53.4, "Ambleford"),
    ("area-ambleford", "longitude", None, -1.3, "Ambleford"),
    ("person-joan-pike", "type", None, "Person", "Councillor Joan Pike"),
    ("person-joan-pike", "name", None, "Joan Pike", "Joan Pike"),
    ("person-joan-pike", "holds", "post-cabinet-member-amb", None, "Joan Pike, Cabinet Member"),
    ("post-cabinet-member-amb", "type", None, "Post", "Cabinet Member"),
    ("post-cabinet-member-amb", "title", None, "Cabinet Member", "Cabinet Member"),
    ("post-cabinet-member-amb", "post_in", "council-AMB", None, "Cabinet Member at Ambleford Council"),
    ("commitment-b1", "type", None, "Undertaking", "promised £300,000 for Closer to Home by March 2020"),
    ("commitment-b1", "summary", None, "Pay £300,000 for Closer to Home", "promised £300,000 for Closer to Home"),
    ("commitment-b1", "deadline", None, "2020-03", "by March 2020"),
    ("commitment-b1", "amount_gbp", None, 300000, "£300,000"),
    ("commitment-b1", "concerns", "programme-closer-to-home", None, "promised £300,000 for Closer to Home"),
    ("person-joan-pike", "made", "commitment-b1", None, "Joan Pike, Cabinet Member at Ambleford Council, promised"),
    ("council-AMB", "responsible_for", "commitment-b1", None, "Ambleford Council, promised £300,000"),
    ("trust-RX1", "type", None, "NHSTrust", "Westmere Trust"),
    ("trust-RX1", "name", None, "Westmere Trust", "Westmere Trust"),
    ("commitment-b2", "type", None, "Undertaking", "reported that the urgent care centre had opened"),
    ("commitment-b2", "summary", None, "Report on the urgent care centre", "reported that the urgent care centre"),
    ("commitment-b2", "follow_up_of", "commitment-a1", None, "reported that the urgent care centre had opened"),
    ("trust-RX1", "made", "commitment-b2", None, "Westmere Trust reported"),
    ("committee-council-AMB-health-select", "type", None, "Committee", "The Health Select Commission"),
    ("committee-council-AMB-health-select", "name", None, "Health Select Commission", "Health Select Commission"),
    ("committee-council-AMB-health-select", "part_of", "council-AMB", None, "The Health Select Commission"),
    ("committee-council-AMB-health-select", "scrutinises", "trust-RX1", None, "Commission scrutinises the trust"),
    ("programme-home-first", "type", None, "Service", "Home First"),
    ("programme-home-first", "name", None, "Home First", "Home First"),
    ("programme-home-first", "component_of", "programme-closer-to-home", None, "Home First is part of Closer to Home"),
    ("programme-closer-to-home", "type", None, "Programme", "Closer to Home"),
    ("council-AMB", "leads", "programme-closer-to-home", None, "promised £300,000 for Closer to Home"),
    ("commitment-b3", "type", None, "Request", "The council asked the CCG for a report by September 2019"),
    ("commitment-b3", "text", None, "The council asked the CCG for a report", "The council asked the CCG for a report"),
    ("commitment-b3", "deadline", None, "2019-09", "by September 2019"),
    ("council-AMB", "made", "commitment-b3", None, "The council asked"),
    ("ccg-00X", "responsible_for", "commitment-b3", None, "asked the CCG for a report"),
    ("commitment-b3", "addressed_to", "council-AMB", None, "The council asked"),
)  # fmt: skip


MISREAD: tuple[_Row, ...] = (("trust-RX1", "member_of", "stp-westmere", None, "Westmere STP"),)


def plan(earlier: bool = False) -> StatedDocument:
    """The plan with what it states; as it was read earlier, with a mistake."""
    statements = []
    for row in (*ROWS, *(MISREAD if earlier else ())):
        subject, predicate, obj, value, quote, valid_from, valid_to = (*row, None, None)[:7]
        assert isinstance(quote, str)
        start = TEXT.index(quote)
        statements.append(
            Statement(
                subject=subject, predicate=predicate, object=obj, value=value, document=PLAN, start=start,
                end=start + len(quote), quote=quote, extractor="sample 1", confidence=0.75, valid_from=valid_from,
                valid_to=valid_to,
            )
        )  # fmt: skip
    return StatedDocument(
        id=PLAN, content_hash="hash of the plan", text=TEXT, extractor="sample 1", statements=tuple(statements)
    )
