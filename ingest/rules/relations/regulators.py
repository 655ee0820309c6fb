"""Words by which regulators are said to look at those who provide care; matched in lower case, white space made single."""

# Who regulates, by name; other national bodies plan, pay and advise.
REGULATORS = r"care quality commission|\bcqc\b|ofsted|nhs improvement|\bmonitor\b|trust development authority|human fertilisation"
# What a regulator does to a provider, right behind its name: "CQC | carried out a Use of Resources assessment".
REGULATES = (
    r"[’']?s? ?(?:inspectors|inspection team)?(?:\([^)]*\) ?)?,? ?(?:(?:has|have|had|will|would|is|are|was|were|to|be|also|then|now|recently|last|formally|due|who|which|again)\b ?)*"
    r"(?:(?:re-?)?inspect(?:s|ed|ing|ion)?|(?:re-?)?visit(?:s|ed|ing)?|(?:re-?)?rat(?:e|es|ed|ing)|assess(?:ed|es|ing|ment)?|regulates?|judged"
    r"|(?:carr(?:y|ies|ied) out|carrying out|complet(?:e|es|ed)|conduct(?:s|ed|ing)?|undert(?:ook|ake|akes)|announced|began|started|publish(?:es|ed)?|issu(?:es|ed)"
    r"|serv(?:es|ed)|impos(?:es|ed)|lift(?:s|ed)|remov(?:es|ed)|gave|given) (?:[\w-]+ ){0,7}?(?:inspections?|assessments?|warning notices?|ratings?|conditions?"
    r"|licen[cs]e|special measures|improvement notices?|enforcement|undertakings?|visits?|(?:inspection |final |draft )?reports?)"
    r"|(?:placed|put|kept|took|taken) [^.;]{0,40}(?:special measures|segment|out of)"
    r"|ask(?:s|ed)? (?:us )?(?:to see|for) (?:an? |the |our |its )?(?:[a-z-]+ ){0,3}(?:forecast|recovery plan|action plan|improvement plan))\b"
)
# Of a provider: "rated Good by | the CQC", "an inspection by | the CQC", "is in breach of its licence with | Monitor".
BY_REGULATOR = (
    r"\b(?:inspected|visited|rated|assessed|judged|placed|fined|warned|inspections?|ratings?|visits?|assessments?|notices?|conditions|licen[cs]ed?|registered)"
    r"(?: [^.;]{0,50})? (?:by|from|with) (?:the )?$"
)
PROVIDERS = ("NHSTrust", "FoundationTrust", "PrimaryCareOrganisation", "Company", "VoluntaryOrganisation")
