"""Words that any clause which commits somebody has, and attitudes that make what follows no promise."""

import re

TRIGGER = re.compile(
    r"\b(?:means? to|aiming|decided|ratified|vote|votes|become|no \w+ (?:is closing|closes)|starts?|takes|lends?|hosts"
    r"|told|gave|given|halve|double|happy to|glad to|willing to|prepared to|content to|word|concluded|voted"
    r"|backed|signed off|settled|left that|pencilled|slated|scheduled|timetabled|booked|wanted|wants|pressed|urged"
    r"|invited|tasked|expects|falls? due|next (?:week|month|spring|summer|autumn|winter)|go(?:es)?|comes?|returns?"
    r"|moves?|transfers?|follows?|reports?|meets?|reopens?|becomes?|took an action|will|would|shall|['’]ll"
    r"|won['’]t|no (?:current )?plans?|aside|earmarked|guaranteed"
    r"|agree[ds]?|agreeing|under(?:took|taken|takes?)|request\w*|ask(?:ed|s|ing)?|assur\w+|promis\w+|offer(?:ed"
    r"|s)?|target\w*|aim(?:s|ed)?|due|to be|(?:was|were|is|are|has|have|had) to|plan(?:s|ned)? to|goals?|committed"
    r"|commits|commitment|recommend\w*|emphasi[sz]ed|expect(?:ed|s)|welcomed?|sought|seeks?|intend\w*|next step"
    r"|resolved|noted|approved|endorsed|supported|delegated|being held|signed up|looked forward|must|should|ought"
    r"|no more than|at least|aspires?|key priority|planning|require[sd]|going to|reported back|deferred|urged"
    r"|called (?:for|on)|pledged|vowed|set out to|told|starts?|begins?|opens|launches|goes live|to close|set for"
    r"|need(?:s|ed)? to|standards?|ceiling|threshold|requirement|deadline|trajectory|ambition|requires"
    r"|fewer than|less than|reach(?:es)?"
    r"|bound|obliged|exceed|please"
    r"|intention|grateful|glad|pleased|obliged|helpful|written|wrote|advice|urges?|looks?|confirmed|committing|ready"
    r"|lose|may i|says?|tells|writes|promised|effect|force|['’]re|(?:is|are) \w+ing)\b",
    re.IGNORECASE,
)
ATTITUDE = re.compile(
    r"\b(?:(?:sets?|setting) out (?:what|how)|(?:describ|explain|outlin|show)\w* (?:what|how|why)"
    r"|hop(?:ed?|es|ing)|hopeful\w*|fear(?:ed|s)?"
    r"|thought|thinks|felt|feels|commented|doubt(?:ed|s)?|wonder(?:ed|s)?"
    r"|queri(?:ed|es)|question(?:ed|s)|whether|asked if|means that|on which|believe[ds]?|suggest(?:ed|s)"
    r"|worr(?:ied|ies)|concern(?:ed|s)?|anxious|could|might|may|perhaps|possibly|anticipated?|considered that"
    r"|wanted|wishe?d?|keen|understood|in (?:his|her|their|our) (?:view|opinion)|ideally|asked (?:what|who|when"
    r"|where|why|how|about)|enquired|inquired|assum(?:ed|es)|aspiration|appeared|seemed|unless|likely|proposed)\b",
    re.IGNORECASE,
)
