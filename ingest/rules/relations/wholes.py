"""Words by which programmes are made part of others; matched in lower case, white space made single."""

# What a plan does to what is part of it, right behind the plan: "the Strategy | aims to develop | local hubs".
MAKES = (
    r"(?:introduc|creat|establish|develop|deliver|launch|design|pilot|test|commission|expand|extend|pioneer)(?:es|e|s|ed|ing)?"
    r"|set(?:s|ting)? up|put(?:s|ting)? in place|roll(?:s|ed|ing)? out|bring(?:s|ing)? in|build(?:s|ing)?(?: on| up)?"
    r"|includ(?:es|e|ed|ing)|involv(?:es|e|ed|ing)|compris(?:es|e|ed|ing)|contain(?:s|ed)?|consist(?:s|ed)? of"
    r"|(?:see|saw|mean)s?|join(?:s|ed)? up|bring(?:s|ing)? together|brought together|move(?:s)? to|lead(?:s)? to"
    r"|(?:be |been )?(?:supported|delivered|underpinned|achieved|implemented|complemented|backed|taken forward|driven|enabled)"
    r" (?:by|through|via)(?: [a-z]+ (?:such as|like))?"
)
_AIMS = (
    r"(?:(?:will|would|shall|has|have|had|also|then|now|to|which|that|they|it|aim(?:s|ed)?|seeks?|sought|intend(?:s|ed)?"
    r"|plan(?:s|ned)?|propos(?:es|ed)|set out|(?:is|was|are|were|been)(?= (?:aimed|intended|designed|expected|going|to|about"
    r"|due|also|now|already|[a-z]+ing|supported|delivered|underpinned|complemented|backed|driven|enabled)\b)"
    r"|intended|designed|expected|aimed|going|about|due|already)\b ?)*"
)
DETERMINERS = r"(?:(?!(?:of|for|in|on|to|from|with|at|by|and|or|that)\b)[a-z][a-z’'-]* ){0,5}[“‘\"']?"
DOES = rf"(?:[’'”\"]? ?\([^)]*\))?(?:,(?= (?:which|that|will|would|aims?)\b))? ?{_AIMS}(?:{MAKES}) {DETERMINERS}"
# How a sentence that goes on about the programme named last begins: "These aimed to develop …", "The model will …".
GOES_ON = (
    r"(?:it|this|these|they|(?:the|this|our) (?:plan|programme|strategy|model|scheme|project|pilot|work|approach|fund"
    r"|vision|framework|priority|initiative|agreement|review|transformation|vanguard|business case))"
    rf" {_AIMS}(?:{MAKES})\b"
)
# Between a part and its whole: "the Vanguard, run for the county, | as part of NHS England's | New Models Programme".
PART_BEHIND = (
    r"[^.;:]{0,110}?(?:\b(?:as|is|was|are|were|be|been|being|and|now|which|that) |, )(?:an? )?(?:[a-z]+ )?part of"
    r" (?:the |our |its |their |a |this )?(?:[\w ]{2,40}[’']s? )?(?:[a-z-]+ ){0,3}[“‘\"']?"
    r"|[^.;:]{0,60}\b(?:form(?:s|ed|ing)?|mak(?:es|ing)|made|constitut(?:es|ed|ing)) (?:an? |up )?(?:[a-z]+ )?part of"
    r" (?:the |our |its |their )?(?:[a-z-]+ ){0,3}"
    r"|[^.;:]{0,40}\b(?:is|was|are|were|be|become|as|,) (?:an? |the |one of the |one |our )?(?:[a-z0-9-]+ ){0,3}"
    r"(?:phase|stage|tranche|arm|leg|pillar|building block|priority|priorities|enabler|deliverable|work ?package|chapter"
    r"|aspect|feature|focus|wave|site|plank|cornerstone|centrepiece|foundation|basis|core|delivery (?:arm|vehicle))s?"
    r" (?:of|in|for|within|under) (?:the |our |its |their )?(?:[\w ]{2,40}[’']s? )?(?:[a-z-]+ ){0,3}"
)
# Before a whole that stands first: "As part of our wider | Plan, …", "In 2015, under the | Strategy, …".
FIRST = (
    r"(?:^|[,;:–-] )\W*(?:as (?:an? )?(?:[a-z]+ )?part of|under|within|through|to deliver|in support of|to support"
    r"|in line with|following|building on|in delivering|arising from) "
    r"(?:the |our |its |their |this |a )?(?:[\w ]{2,40}[’']s? )?(?:[a-z-]+ ){0,3}[“‘\"']?$"
)
# Between that and its part: "Plan, | we launched the | Service".
THEN = (
    r"(?:[’'”\"]? ?\([^)]*\))?, (?:[^.;]{0,70}? )?(?:will|would|has|have|had|is|are|was|were|shall|(?:[a-z]+ed|set up|began|built))"
    r" (?:[a-z]+ ){0,3}[^.;,]{0,40}"
)
# Or right behind it, with what the part does: "Within the Plan, | the Service | will grow".
SUBJECT = r"(?:[’'”\"]? ?\([^)]*\))?, (?:the |a |an |our |its |this |new |first |second )*"
ACTS = r" ?(?:\([^)]*\) ?)?(?:will|would|shall|has|have|had|is|are|was|were|can|now|also|[a-z]{3,}(?:s|ed))\b"
# Lines over a list of what belongs to a plan: "The priorities of our Acre Plan".
HEADS_PARTS = (
    r"\b(?:priorit(?:y|ies)|strands?|work ?-?streams?|themes?|pillars?|elements?|components?|schemes?|projects?|initiatives?"
    r"|objectives?|enablers?|actions|building blocks|areas of (?:work|focus)|focus areas|deliverables|programmes)\b"
)
# Between a model and a name of it in quotes: "our care model | “The Elms” pilot".
QUOTED = r" ?(?:[-–—,:] ?)?[“‘\"']"
# What a speaker names as parts of the plan presented: "next steps … included".
AMONG = (
    r"\b(?:quick wins|priorit(?:y|ies)|next steps|key (?:areas|projects|changes|elements|strands|features)|work ?-?streams"
    r"|projects|initiatives|schemes|strands|elements|deliverables|examples|achievements|highlights)\b"
    r"[^.]{0,80}\b(?:includ(?:e|es|ed|ing)|were|are|comprised?|such as)\b"
)
# Behind a programme, of the one named before it: "the Breaks Fund, worth £1m, | forms part of it".
PART_OF_IT = (
    r"(?: ?,[^.;,]{2,40},)?(?: ?\([^)]*\))? (?:(?:is|was|are|were|will|would|be|also|now|which|forms?|formed|makes? up|falls?|sits?|comes?|as)\b ?)*"
    r"(?:(?:an? |one |the )?(?:[a-z]+ ){0,2}(?:part|element|strand|scheme|component|workstream|priority|phase|project)s? of|under|within) "
    r"(?:it|this|them|that|the (?:plan|programme|strategy|fund|scheme|model|review|partnership plan))\b"
    r"| (?:will |would |to |also |then )*joins? it\b"
)
# Before what is part of one of two named before: "The latter takes in the | Digital Hub".
LATTER = (
    r"the (?P<which>latter|former|first|second|last)(?: of (?:these|them|the two))? (?:also |now |will |would )*"
    rf"(?:tak(?:es?|ing) in|brings? in|covers?|contains?|holds?|has|{MAKES}) {DETERMINERS}"
)
# Before a whole: "All of this belongs to | Joined Up Care".
ALL_THIS = (
    r"(?:all (?:of )?(?:this|these|it)(?: work)?|this|these|it|they|the (?:service|scheme|project|pilot|work|team|programme)|both)"
    r" (?:is |are |was |were |will be |also |now |all )*(?:belongs? to|(?:an? |one )?(?:[a-z]+ )?(?:part|strand|element|priority)s? of"
    r"|(?:come|fall|sit)s? (?:under|within)|(?:done|delivered|run|happening|funded|taken forward) (?:under|through|within|as part of)) "
    rf"{DETERMINERS}"
)
