"""Words about shares of money; matched in lower case, white space made single."""

_SUM = r"£[\d.,]+ ?(?:k|m|bn|million|billion|thousand)?"
# Between what takes money and the first of those that give it: "Discharge money 23/24 | : ICB".
GIVEN_AS = r"(?: \([^)]*\))?(?: ?(?:for )?(?:20)?\d\d[/-]\d\d)?(?: \([^)]*\))?(?: (?:is|was|are|comes?|made) (?:made )?(?:up of|from))? ?(?:[:=–—-]|of) ?(?:the )?"
# Between a body and its sum: "ICB | £4.9m", "the Council (new) | gives £2m".
WITH_SUM = rf" ?(?:\([^)]*\) ?)?(?:[:=–—-]|gives|puts in|pays|contributes|adds|provides|to give|to put in|to pay|with)? ?(?:in )?{_SUM}(?!\S)?"
# Between a sum and the next body: "£4.9m | , | WNC".
NEXT_SUM = r" ?(?:\([^)]*\))? ?(?:[,;+&]|,? and|,? plus| /)? ?(?:the )?"
# Before a body that gets money: "£1.42m of that to the | Council", "the balance to the | ICB".
GETS = (
    rf"(?:{_SUM}|\b(?:the (?:balance|rest|remainder|other half)|half(?: of (?:it|that|this))?|[\d.]+ ?(?:%|per cent)))"
    r"(?: (?:of|from) (?:that|this|it|which|the (?:fund|money|pot|grant|total)))?,? (?:(?:goes|going|go|went|is|was|are|to be|will be|has|been|paid|given|passed"
    r"|allocated|released|routed|payable) )*to (?:the |each of the |both )?$"
)
# Right behind a body that gets money: "AWP | 's share being £3.75m", "the Trust | will get £1m of it".
GOT = (
    rf"[’']?s? ?(?:\([^)]*\) ?)?(?:share (?:\w+ )?(?:is|being|of it|was|will be|comes to|:)|allocation (?:is|was|being|of)|(?:(?:is|was|were|are|will|would|has|had|to"
    rf"|have|also|then|each|be|been) )*(?:gets?|got|receiv(?:e|es|ed|ing)|allocated|awarded|granted|given)) (?:a share of |a further |up to |about )?{_SUM}"
)
# Documents that belong to what they are about.
DOCUMENTS = (
    r"(?:the |an? |its |our |their |independent |joint |outline |full |strategic |final |draft |first |new |initial |formal |external |\w+[’']s )*"
    r"(?:(?:outline |full )?business cases?|outline case|evaluation(?: plan| report| framework)?|(?:delivery|implementation|mobilisation|project"
    r"|engagement|communications?|evaluation|transition|workforce|spending|recovery) plan|memorandum of understanding|mou|options appraisal|feasibility study"
    r"|impact assessment|project initiation document|benefits (?:plan|case)|service specification|terms of reference|deed of (?:variation|novation))"
)
