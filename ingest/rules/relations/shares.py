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
# Before what a decision gives money to: "That a contribution not exceeding £215,000 be made to the | Hub".
MADE_TO = (
    r"\b(?:contribution|grant|sum|award|allocation|funding|payment|investment|money)s?\b[^.;]{0,60}£[^.;]{0,40}?\bbe (?:made|given|paid|awarded"
    r"|allocated|released|provided|approved|transferred|committed)(?: available)?(?: [a-z]+ly)? (?:to|for|towards) (?:the |a |an |its )?$"
)
