"""The classes of the ontology that one everyday word covers."""

COMMISSIONERS = ("ClinicalCommissioningGroup", "IntegratedCareBoard")
TRUSTS = ("NHSTrust", "FoundationTrust")
