"""Who looks into what others do, and the verbs by which a paper tells of a review without the noun."""

# "The Care Quality Commission inspected in July", "Healthwatch Shropshire's report".
REVIEWERS = (
    r"(?:Care Quality Commission(?: \(CQC\))?|CQC|Ofsted|(?:Local )?Healthwatch(?: [A-Z][\w’'-]+(?: and [A-Z][\w’'-]+)?)?|ECIST"
    r"|Carnall Farrar|PwC|KPMG|Deloitte|Ernst & Young|Grant Thornton|Mott MacDonald|RSM|Nuffield Trust|King[’']s Fund"
    r"|(?:[A-Z][\w’'-]+ ){1,3}University|University of (?:the )?[A-Z]\w+(?: [A-Z]\w+)?|(?:[A-Z]\w+ )+Clinical Senate)"
)
# The verb → the noun for what it tells of.
LOOKED_INTO = {
    "inspect": "inspection",
    "inspected": "inspection",
    "re-inspected": "re-inspection",
    "evaluate": "evaluation",
    "evaluated": "evaluation",
    "evaluating": "evaluation",
    "review": "review",
    "reviewed": "review",
    "reviewing": "review",
    "assessed": "assessment",
    "study": "study",
    "studied": "study",
    "studying": "study",
}
# What may stand between the reviewer and the verb: "has been asked to", "would like to", "had last".
BEFORE_VERB = (
    r"(?:,? (?:has|have|had|is|are|was|were|be|been|will|would|which|that|also|then|last|first|next|now|engaged|asked"
    r"|commissioned(?: by [A-Z]\w+)?|appointed|expected|due|like|going|to)){0,6}"
)
