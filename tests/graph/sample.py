"""An invented landscape, small enough to know by heart: a commissioner, its successor, a council, two papers."""

from typing import TypeAlias

from ontology.stated import StatedDocument
from ontology.statement import Basis, Statement, Value

REGISTER = "register-sample"
MINUTES = "document-minutes-2018"
BRIEFING = "document-briefing-2019"

MINUTES_TEXT = (
    "Ambleford Health and Wellbeing Board, 12 March 2018. Present: Councillor Joan Pike (chair). "
    "The board agreed that Ambleford CCG would open an urgent care centre by December 2018. "
    "Ambleford CCG and Ambleford Council lead Closer to Home together. The programme costs £2.5 million."
)
BRIEFING_TEXT = (
    "Briefing, May 2019. The urgent care centre in Ambleford opened in February 2019. "
    "Ambleford CCG takes part in Closer to Home. Councillor Joan Pike chaired the board until May 2019."
)


def _rows(document: str) -> list[Statement]:
    text = {MINUTES: MINUTES_TEXT, BRIEFING: BRIEFING_TEXT}.get(document)
    found = []
    for number, row in enumerate(_SAID[document]):
        subject, predicate, obj, value, quote, valid_from, valid_to = row
        start = text.index(quote) if text is not None else number
        basis: Basis = "text" if text is not None else "register"
        found.append(
            Statement(
                subject=subject, predicate=predicate, object=obj, value=value, document=document,
                start=start, end=start + len(quote), quote=quote, extractor="sample 1", basis=basis,
                confidence=0.9 if text is not None else 1.0, valid_from=valid_from, valid_to=valid_to,
            )
        )  # fmt: skip
    return found


_Row: TypeAlias = tuple[str, str, str | None, Value | None, str, str | None, str | None]

_SAID: dict[str, list[_Row]] = {
    REGISTER: [
        ("ccg-00X", "type", None, "ClinicalCommissioningGroup", "00X,Ambleford CCG", "2013-04-01", "2022-06-30"),
        ("ccg-00X", "name", None, "NHS Ambleford CCG", "00X,Ambleford CCG", "2013-04-01", "2022-06-30"),
        ("ccg-00X", "has_name", "name-ccg-00x", None, "00X,Ambleford CCG", "2013-04-01", "2022-06-30"),
        ("name-ccg-00x", "type", None, "Name", "00X,Ambleford CCG", None, None),
        ("name-ccg-00x", "text", None, "NHS Ambleford CCG", "00X,Ambleford CCG", None, None),
        ("name-ccg-00x", "name_kind", None, "official", "00X,Ambleford CCG", None, None),
        ("ccg-00X", "identified_by", "identifier-ods-00x", None, "00X,Ambleford CCG", "2013-04-01", "2022-06-30"),
        ("identifier-ods-00x", "type", None, "Identifier", "00X,Ambleford CCG", None, None),
        ("identifier-ods-00x", "scheme", None, "ods", "00X,Ambleford CCG", None, None),
        ("identifier-ods-00x", "notation", None, "00X", "00X,Ambleford CCG", None, None),
        ("icb-QX1", "type", None, "IntegratedCareBoard", "QX1,Westmere ICB", "2022-07-01", None),
        ("icb-QX1", "name", None, "NHS Westmere ICB", "QX1,Westmere ICB", "2022-07-01", None),
        ("icb-QX1", "succeeds", "ccg-00X", None, "QX1,00X", "2022-07-01", None),
        ("council-AMB", "type", None, "LocalAuthority", "AMB,Ambleford", None, None),
        ("council-AMB", "name", None, "Ambleford Council", "AMB,Ambleford", None, None),
        ("hwb-AMB", "type", None, "HealthAndWellbeingBoard", "AMB,board", "2013-04-01", None),
        ("hwb-AMB", "name", None, "Ambleford Health and Wellbeing Board", "AMB,board", "2013-04-01", None),
        ("hwb-AMB", "part_of", "council-AMB", None, "AMB,board", None, None),
    ],
    MINUTES: [
        (MINUTES, "type", None, "Document", "Ambleford Health and Wellbeing Board, 12 March 2018", None, None),
        (MINUTES, "title", None, "Minutes of 12 March 2018", "Ambleford Health and Wellbeing Board", None, None),
        (MINUTES, "document_kind", None, "minutes", "Ambleford Health and Wellbeing Board", None, None),
        (MINUTES, "published", None, "2018-03-12", "12 March 2018", None, None),
        ("person-joan-pike", "type", None, "Person", "Councillor Joan Pike", None, None),
        ("person-joan-pike", "name", None, "Joan Pike", "Joan Pike", None, None),
        ("person-joan-pike", "holds", "post-chair-hwb-amb", None, "Joan Pike (chair)", "2018-03-12", None),
        ("post-chair-hwb-amb", "type", None, "Post", "(chair)", None, None),
        ("post-chair-hwb-amb", "title", None, "chair", "chair", None, None),
        ("post-chair-hwb-amb", "post_in", "hwb-AMB", None, "Joan Pike (chair)", None, None),
        ("ccg-00X", "type", None, "ClinicalCommissioningGroup", "Ambleford CCG", None, None),
        ("ccg-00X", "name", None, "Ambleford CCG", "Ambleford CCG", None, None),
        ("commitment-a1", "type", None, "Resolution", "Ambleford CCG would open an urgent care centre", None, None),
        ("commitment-a1", "text", None, "Ambleford CCG would open an urgent care centre by December 2018",
         "Ambleford CCG would open an urgent care centre by December 2018", None, None),
        ("commitment-a1", "summary", None, "Open an urgent care centre", "open an urgent care centre", None, None),
        ("commitment-a1", "deadline", None, "2018-12", "by December 2018", None, None),
        ("hwb-AMB", "made", "commitment-a1", None, "The board agreed", None, None),
        ("ccg-00X", "responsible_for", "commitment-a1", None, "Ambleford CCG would open", None, None),
        ("programme-closer-to-home", "type", None, "Programme", "Closer to Home", None, None),
        ("programme-closer-to-home", "name", None, "Closer to Home", "Closer to Home", None, None),
        ("ccg-00X", "leads", "programme-closer-to-home", None, "lead Closer to Home", None, None),
        ("council-AMB", "leads", "programme-closer-to-home", None, "lead Closer to Home", None, None),
        ("ccg-00X", "partners_with", "council-AMB", None, "Ambleford CCG and Ambleford Council", None, None),
        ("figure-f1", "type", None, "Figure", "£2.5 million", None, None),
        ("figure-f1", "value", None, 2_500_000.0, "£2.5 million", None, None),
        ("figure-f1", "unit", None, "GBP", "£2.5 million", None, None),
        ("figure-f1", "about", "programme-closer-to-home", None, "The programme costs £2.5 million", None, None),
    ],
    BRIEFING: [
        (BRIEFING, "type", None, "Document", "Briefing, May 2019", None, None),
        (BRIEFING, "title", None, "Briefing of May 2019", "Briefing, May 2019", None, None),
        (BRIEFING, "published", None, "2019-05", "May 2019", None, None),
        ("programme-closer-to-home", "type", None, "Programme", "Closer to Home", None, None),
        ("programme-closer-to-home", "name", None, "Closer to Home", "Closer to Home", None, None),
        ("ccg-00X", "participates_in", "programme-closer-to-home", None, "takes part in Closer to Home", None, None),
        ("council-AMB", "partners_with", "ccg-00X", None, "Ambleford CCG takes part", None, None),
        ("person-joan-pike", "type", None, "Person", "Councillor Joan Pike", None, None),
        ("person-joan-pike", "name", None, "Joan Pike", "Joan Pike", None, None),
        ("person-joan-pike", "holds", "post-chair-hwb-amb", None, "Joan Pike chaired the board until May 2019", None,
         "2019-05"),
        ("programme-urgent-care-centre", "type", None, "Service", "urgent care centre", None, None),
        ("programme-urgent-care-centre", "name", None, "Ambleford urgent care centre", "urgent care centre",
         "2019-02", None),
        ("programme-urgent-care-centre", "alias", None, "the centre", "The urgent care centre", None, None),
    ],
}  # fmt: skip


def sample_documents() -> list[StatedDocument]:
    """The register table, the minutes of 2018 and the briefing of 2019."""
    texts = {REGISTER: "", MINUTES: MINUTES_TEXT, BRIEFING: BRIEFING_TEXT}
    return [
        StatedDocument(
            id=name, content_hash=f"hash of {name}", text=text, extractor="sample 1", statements=tuple(_rows(name))
        )
        for name, text in texts.items()
    ]
