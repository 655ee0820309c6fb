"""What bodies, plans and laws came and went in some year, so that a paper without a date shows when it was written.

Only what is spoken of much more in some years than in others; which years these are is learnt from dated papers. Own
knowledge of public affairs, each with an example.
"""

import re

# (name, words, an example)
ERAS = (
    ("ccg", r"\bCCGs?\b|(?i:clinical commissioning group)", "the CCG"),
    ("icb", r"\bICBs?\b|(?i:integrated care board)", "the ICB"),
    ("pct", r"\bPCTs?\b|(?i:primary care trust)", "the PCT"),
    ("sha", r"(?i:strategic health authorit)", "the Strategic Health Authority"),
    ("area team", r"(?i:\barea team\b)", "NHS England's Area Team"),
    ("stp", r"\bSTPs?\b|(?i:sustainability and transformation)", "the STP"),
    ("ics", r"\bICSs?\b|(?i:integrated care systems?\b)", "our ICS"),
    ("accountable care", r"\bAC[OS]s?\b|(?i:accountable care)", "an accountable care system"),
    ("nhs improvement", r"\bNHSI\b|\bNHS Improvement\b", "NHS Improvement"),
    ("nhsei", r"\bNHS ?E/?I\b|\bNHS England and (?:NHS )?Improvement\b", "NHSE/I"),
    ("monitor", r"(?<!to )\bMonitor\b(?!ing)", "Monitor agreed"),
    ("tda", r"\bTDA\b|(?i:trust development authority)", "the TDA"),
    ("phe", r"\bPHE\b|\bPublic Health England\b", "Public Health England"),
    ("ukhsa", r"\bUKHSA\b|\bOHID\b|(?i:health security agency)", "UKHSA"),
    ("link", r"\bLINks?\b", "the LINk"),
    ("healthwatch", r"(?i:\bhealthwatch\b)", "Healthwatch"),
    ("success regime", r"(?i:\bsuccess regime\b)", "the Success Regime"),
    ("vanguard", r"(?i:\bvanguard\b)", "a vanguard"),
    ("better care fund", r"\bBCF\b|\bBetter Care Fund\b", "the Better Care Fund"),
    ("improved better care fund", r"\biBCF\b|(?i:improved better care fund)", "iBCF"),
    ("care act", r"\bCare Act\b", "the Care Act"),
    ("forward view", r"\b(?:GP)?5YFV\b|(?i:\bforward view\b)", "the Five Year Forward View"),
    ("long term plan", r"\bLTP\b|\bLong[- ]Term Plan\b", "the NHS Long Term Plan"),
    ("health and care act", r"\bHealth and Care (?:Act|Bill)\b", "the Health and Care Bill"),
    ("primary care network", r"\bPCNs?\b|(?i:primary care networks?\b)", "five PCNs"),
    ("place-based partnership", r"(?i:\bplace[- ]based partnership)", "our place-based partnership"),
    ("shadow", r"(?i:\bshadow\b)", "meeting in shadow form"),
    ("covid", r"(?i:\bcovid|coronavirus|pandemic\b)", "during Covid"),
    ("gdpr", r"\bGDPR\b", "GDPR"),
    ("brexit", r"(?i:\bbrexit\b)", "after Brexit"),
    ("discharge to assess", r"\bD2A\b|(?i:discharge to assess)", "discharge to assess"),
    ("virtual ward", r"(?i:\bvirtual wards?\b)", "a virtual ward"),
    ("vcse", r"\bVCF?SE\b", "VCSE partners"),
    ("ten-year plan", r"(?i:\b(?:10|ten)[- ]year (?:health )?plan\b|\bneighbourhood health\b)", "the 10 Year Health Plan"),
)  # fmt: skip
_ERAS = tuple((name, re.compile(words)) for name, words, _ in ERAS)


def eras_in(text: str) -> list[str]:
    """The names of those of which the text speaks."""
    return [name for name, words in _ERAS if words.search(text)]
