"""An invented merger of 1 April 2020: two commissioning groups of two places become one, as a register tells it."""

from ontology.stated import StatedDocument
from ontology.statement import Statement

REGISTER = "register-merger"
OLD = ("ccg-01Y", "NHS Northfield CCG", "area-northfield", "Northfield", 54.0, -1.5)
OTHER = ("ccg-02Y", "NHS Southfield CCG", "area-southfield", "Southfield", 52.9, -1.2)
NEW = ("ccg-03Y", "NHS Twofields CCG")
FOOTPRINT = "stp-twofields"


def merger() -> StatedDocument:
    """What the register states; the quote of each is a row of its own."""
    rows: list[tuple[str, str, str | None, str | float | None, str | None, str | None]] = [
        (FOOTPRINT, "type", None, "StpFootprint", "2016-03-15", "2021-03-31"),
        (FOOTPRINT, "name", None, "Twofields Sustainability and Transformation Partnership", None, None),
        (NEW[0], "type", None, "ClinicalCommissioningGroup", "2020-04-01", "2022-06-30"),
        (NEW[0], "name", None, NEW[1], None, None),
        (NEW[0], "member_of", FOOTPRINT, None, "2020-04-01", "2021-03-31"),
        ("event-2020-04-01-twofields", "type", None, "ChangeEvent", None, None),
        ("event-2020-04-01-twofields", "change_kind", None, "merger", None, None),
        ("event-2020-04-01-twofields", "happened_on", None, "2020-04-01", None, None),
        ("event-2020-04-01-twofields", "resulting_body", NEW[0], None, None, None),
    ]
    for body, name, area, place, north, east in (OLD, OTHER):
        rows += [
            (body, "type", None, "ClinicalCommissioningGroup", "2013-04-01", "2020-03-31"),
            (body, "name", None, name, None, None),
            (body, "member_of", FOOTPRINT, None, "2016-03-15", "2020-03-31"),
            (body, "covers", area, None, "2013-04-01", "2020-03-31"),
            (NEW[0], "covers", area, None, "2020-04-01", "2022-06-30"),
            (NEW[0], "succeeds", body, None, "2020-04-01", None),
            ("event-2020-04-01-twofields", "original_body", body, None, None, None),
            (area, "type", None, "Area", None, None),
            (area, "name", None, place, None, None),
            (area, "latitude", None, north, None, None),
            (area, "longitude", None, east, None, None),
        ]
    lines = [f"row {number}: {row[0]} {row[1]}\n" for number, row in enumerate(rows)]
    statements = []
    for number, (subject, predicate, obj, value, first, last) in enumerate(rows):
        start = sum(map(len, lines[:number]))
        quote = lines[number].strip()
        statements.append(
            Statement(
                subject=subject, predicate=predicate, object=obj, value=value, document=REGISTER, start=start,
                end=start + len(quote), quote=quote, extractor="sample 1", basis="register", confidence=1.0,
                valid_from=first, valid_to=last,
            )
        )  # fmt: skip
    return StatedDocument(
        id=REGISTER, content_hash="hash of the merger", text="".join(lines), extractor="sample 1",
        statements=tuple(statements),
    )  # fmt: skip
