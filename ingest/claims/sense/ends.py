"""The types of the two ends of a relation, and the signs that count anew with each pair of types."""

from collections.abc import Iterable, Iterator

from ingest.reading import BodyRead, PersonRead, ProgrammeRead

# How types are told apart: what buys, runs or meets alike is one.
_ALIKE = {
    "NHSTrust": "Trust", "FoundationTrust": "Trust", "ClinicalCommissioningGroup": "Buyer",
    "IntegratedCareBoard": "Buyer", "PrimaryCareTrust": "Buyer", "StpFootprint": "System",
    "IntegratedCareSystem": "System", "IntegratedCarePartnership": "System", "PrimaryCareOrganisation": "Provider",
    "VoluntaryOrganisation": "Provider", "Company": "Provider",
}  # fmt: skip
# Beginnings of the signs that mean one thing between a trust and a service and another between a council and a plan.
_STRONG = (
    "of ",
    "rule",
    "chance",
    "near",
    "together",
    "own",
    "host",
    "heading",
    "parent ",
    "inside",
    "first",
    "same",
    "verb",
    "makes",
    "keeps",
    "core last",
    "core first",
    "core phrase",
)


def alike(thing: BodyRead | PersonRead | ProgrammeRead) -> str:
    """The type of a thing, or what stands for all types that act alike."""
    return "Person" if isinstance(thing, PersonRead) else _ALIKE.get(thing.type, thing.type)


def combined(signs: Iterable[str], ends: str, both: str) -> Iterator[str]:
    """The signs with the kinds of both ends ("bg"), and the strong ones with their types ("Trust-Service") as well."""
    yield ends
    first, second = ends.split("-")
    yield f"first {first}"
    yield f"second {second}"
    for sign in signs:
        yield f"{both} {sign}"
        if sign.lstrip("~").startswith(_STRONG):
            yield f"{ends} {sign}"
