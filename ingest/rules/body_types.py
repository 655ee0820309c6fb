"""The classes of the ontology that one everyday word covers, and those that publish, meet and bring others together."""

from ingest.rules.tables import terms

COMMISSIONERS = ("ClinicalCommissioningGroup", "IntegratedCareBoard")
TRUSTS = ("NHSTrust", "FoundationTrust")

PUBLISHERS = frozenset(
    terms("LocalAuthority|ClinicalCommissioningGroup|IntegratedCareBoard|NHSTrust|FoundationTrust|PrimaryCareTrust")
)
# Bodies of other kinds that issue papers; they count where they stand alone on one of the very first lines.
OTHER_ISSUERS = frozenset(
    terms("""Healthwatch|IntegratedCareSystem|StpFootprint|NationalBody|IntegratedCarePartnership|PlacePartnership
    |VoluntaryOrganisation|PrimaryCareOrganisation|Company|ResearchBody|OtherBody|NhsRegion""")
)
ISSUERS = PUBLISHERS | OTHER_ISSUERS
# Bodies that meet, rather than employ or publish.
HOSTS = frozenset(terms("Committee|HealthAndWellbeingBoard|PlacePartnership"))
PARTNERSHIPS = frozenset(terms("StpFootprint|IntegratedCareSystem|IntegratedCarePartnership|PlacePartnership"))
