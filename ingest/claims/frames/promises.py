"""Words by which somebody takes an act on: wills, undertakings, intentions, assurances; and what promises nothing."""

import re

NO_ACT_OF_PARTY = re.compile(
    r"(?:also |still |then |now |therefore |not |only |always |all |both |never |\w+ly )*"
    r"(?:like|love|prefer|need|have\b|require|mean\b|benefit|depend|want|hope|wish|welcome|rather|appear|seem"
    r"|suffer|struggle"
    r"|face\b|lose\b|happen|expect|agree that|understand|remember|recall|know|see\b|feel|think about|find (?:it"
    r"|that|themselves)"
    r"|take (?:time|account|into|some time|longer|several|years|(?:this|it|that|these|them|those|the \w+) on board)"
    r"|not (?:be|have|need)|probably|possibly|perhaps|likely|become|sit\b|struggle|be\b)",
    re.IGNORECASE,
)
_NO_ACT = r"(?:\w+ )?(?:changes?|decisions?|progress|provision|allowance|action)"
_NO_CHANGE = "able|affected|needed|required|expected|different|better|worse|more|less|further|surprised|pleased"
# "No ward will close", "No member of staff will be made to move", "We won't close any A&E", "There are no plans to
# sell the site".
_LOSE = r"(?:clos|cut|los|downgrad|sell|sold|scrap|withdraw|privatis|remov|axe|mov|transferr|tak\w+ away|do\w* away)\w*"
NO_LOSS = re.compile(
    r"\bno (?:\w+ ){1,4}(?:is closing|closes|(?:will|would) (?:close|go|be (?:closed|cut|lost|withdrawn|moved|sold"
    r"|transferred|taken away|made redundant|turned away|charged))|(?:is|are) to (?:close|be closed)|goes)\b"
    rf"|\bno(?:body| one|-one| (?!{_NO_ACT}\b)\w+(?: [\w’'-]+){{0,5}}) (?:will|would) (?:have to"
    rf"|lose|miss out|go without|need to pay|pay (?:more|extra)"
    rf"|be (?!(?:{_NO_CHANGE})\b)"
    r"\w+(?:ed|en|ut|ld|ost|ade|ent))\b"
    rf"|\b(?:won['’]t|will not|would not|are not going to|do not (?:plan|intend) to|ha(?:ve|s) no (?:plans?|intention)"
    rf" (?:to|of)) (?:be )?{_LOSE}\b"
    rf"|\bthere (?:are|were|is|was) no (?:current )?(?:plans?|proposals?|intention)s? (?:to|for|of) (?:the )?{_LOSE}\b",
    re.IGNORECASE,
)
STAYS = re.compile(
    r"(?:still |also |always )?(?:remain|stay|continue|keep (?:its|their|his|her|the|all|both|every)\b"
    r"|be (?:kept|retained|protected|maintained|preserved|safeguarded))\b",
    re.IGNORECASE,
)
DONE = (
    "circulated|shared|provided|sent|issued|submitted|presented|reported|brought|put|emailed|posted|passed (?:on"
    "|to)|handed|done|taken|settled|resolved"
    "|corrected|amended|updated"
    "|reviewed|monitored|consulted|published|distributed|forwarded|made available|made clear(?:er)?|clarified"
    "|included|investigated"
    "|explored|considered|followed up|raised|discussed|fed back|worked up|drawn up|drafted|developed|produced"
    "|prepared|completed|arranged"
    "|organised|scheduled|set up|established|created|launched|commissioned|procured|recruited|appointed|delivered"
    "|implemented|introduced"
    "|rolled out|extended|expanded|encouraged|informed|notified|invited|contacted|engaged with|used to support"
    "|protected|kept|evaluated"
    "|audited|tested|piloted|built|choreographed|monitored and managed|undertaken|carried out|looked at|picked up"
    "|addressed"
    "|added|referred|escalated"
    "|funded|invested|spent|ring-?fenced|convened|offered|agreed|signed|sealed|approved|finalised"
    "|revised|refreshed|checked"
    "|chased|collected|tracked|measured|analysed|mapped|identified|placed|strengthened|targeted"
    "|supported to|supported by"
    "|with (?:members|you|us|the (?:board|committee|panel))|asked|requested|trained|aligned|reinstated|restored"
    "|opened|replaced|transferred|merged|closed"
    "|recommissioned|paid"
)
PASSIVE = re.compile(
    rf"(?:also |then |now |both |further |\w+ly )*be (?:(?:\w+ly|also|then|further|fully|being|both"
    rf"|next) )?(?P<done>{DONE})\b",
    re.IGNORECASE,
)
NO_ACT_DONE = (
    "needed|required|based|located|expected|known|led|hosted|aimed|designed|focus+ed|driven|seen|affected|reduced"
    "|improved|impacted|able|involved|concerned|pleased"
    "|delighted|entitled|allowed|enabled|made up|supported by|interested|determined|limited|composed|comprised"
    "|influenced|met|charged|missed|lost|felt|faced"
    "|exposed|unaffected|balanced|outweighed|treated|seen|avoided|prevented|empowered|increased|encouraged by"
    "|welcomed|appreciated|missed|tied|linked|available|achieved|realised|covered"
)
ANY_PASSIVE = re.compile(
    rf"(?:also |then |now |both |further |\w+ly )*be (?:(?:\w+ly|also|then|further|fully|being|both"
    rf"|next) )?(?!(?:{NO_ACT_DONE})\b)(?:\w{{2,}}(?:ed|wn|ung|ght|ilt|ept|ent|aid|oken|iven|aken|itten)|put"
    rf"|set up|set out|held|run|met|led by)\b(?! back)",
    re.IGNORECASE,
)
MODAL = re.compile(r"\b(?:will|would|shall)\b(?!['’])|['’]ll\b", re.IGNORECASE)
SETS_OUT = re.compile(
    r"\b(?:(?:we|i|they|he|she|it|council|ccg|trust|board|partnership|icb|partners|team) (?:\w+ly )?(?:aim|intend"
    r"|plan|propose|are planning|are aiming|are committed)s?(?:ed)? to|(?:we are|is|are) planning (?:a|an|to"
    r"|the)\b|intends? to|intended to|proposes? to|(?:is|are|was|were) proposing to"
    r"|our (?:aim|intention|plan|ambition|immediate next step|next step) is to"
    r"|(?:our|the|their) (?:immediate )?next step (?:is|was|would be) to|it is (?:our|their|its"
    r"|the \w+['’]s) (?:intention|plan|aim) to"
    r"|it was (?:aimed|intended|planned"
    r"|proposed) to|key priority (?:for us )?(?:is )?to|(?:we|council|ccg|trust|partners) (?:have|has"
    r"|had) committed to|pledged to|(?:(?:am|is|are)|\bwe['’]re) (?:now |also |therefore |\w+ly )*going to)",
    re.IGNORECASE,
)
NO_SET_OUT = re.compile(
    r"\s*(?:act|provide (?:seamless|care)|be\b|keep people|improve (?:the )?(?:lives|outcomes|health)|help|enable"
    r"|ensure (?:that )?people)",
    re.IGNORECASE,
)
UNDERTAKES = re.compile(
    r"\b(?:under(?:took|taken|takes)\s+(?:to\b|that\b)|(?:gave|given|giving|gives?|made|repeated)\s+(?:(?:us|them|him|her"
    r"|it|you|me|(?!this|that|such|these)\w+|(?:the|our|your|its|their|all)\s+\w+|[A-Z]\w+(?:\s+(?:of|the|and|for|[A-Z]\w+)){1,10})\s+)?"
    r"(?:an?\s+|a (?:firm|personal|clear|written)\s+|his\s+|her\s+|its\s+|their\s+|the\s+|my\s+|our\s+)*"
    r"(?:assurances?|undertaking|commitment|guarantee|pledge|promise|word)\s+(?:in \w+ |(?:for|on) \w+ (?:own )?(?:part"
    r"|behalf) )?(?:that|to|of|on)|guaranteed\s+(?:that|to"
    r"|an?|every|each|all|both|them|us|no)\b"
    r"|(?:was|were|is|are|am|would be) (?:also |quite |very )?(?:happy|glad|willing|prepared|content"
    r"|pleased) to (?!see|hear|note|have|receive|be|report|say|support|learn|announce)\w+|(?:took|taken) an action to"
    r"|(?:has|have|had) (?:also |now |since |already )*(?:confirmed|indicated|stated|said) (?:to \S+(?: \S+){0,3} )?"
    r"(?:that(?: |, [^,.;]{3,50}, ))?(?:it|they|he|she) (?:will|would|intends?)\b"
    # "The Trust says it will lend us a room", "she tells me that her team will come back"
    # "We stand ready to fund it", "has offered the CCG the use of two rooms", "is committing £1m"
    r"|\bstands? ready to\b|(?:has|have|had) offered (?:us |them |it |(?:the )?[A-Z]\S*(?: \S+){0,5}? )?(?:the use of"
    r"|an?|two|three|up to|half|£)(?: |\b)|\b(?:is|are) (?:also |now )?committing (?:£|an? |itself|themselves)"
    r"|(?:has|have|had) (?:also |now |since |already )*confirmed (?:the |its |their )?funding (?:of|for|until|to)\b"
    r"|\b(?:says?|tells? (?:us|me|the \w+)|writes|confirms) (?:that )?(?:(?:it|they|he|she)|(?:its|their|his|her) \w+)"
    r" (?:will|would)\b(?! (?:be\b|have|like|love|need|take (?:time|years|months)))|volunteered to"
    r"|(?:has|have|had) (?:also |now |since |already )*told (?:\S+ ){1,4}?(?:that )?(?:it|they|he"
    r"|she|(?:the|its|their|his|her) \w+(?: \w+)?) (?:will|would)\b(?! (?:like|prefer|rather|love|welcome|have))"
    r"|bound (?:itself|himself|herself|themselves|ourselves|myself) to|set (?:itself|themselves) to|sees? to it that"
    r"|assured\s+\S+(?:\s+\S+){0,4}?\s+that\b|(?:has|had|have)?\s*promised\s+(?:\S+\s+){0,4}?(?:to\b|that\b|for\b)"
    r"|promised (?:\w+ (?=an?\b|the\b))?(?:a"
    r"|an|the|\d+|two|three|four|five|six|ten|every|each|all|more|extra|further|new|full)\b"
    r"|(?<!was )(?<!were )(?<!is )(?<!are )(?<!been )(?<!be )offered\s+to\s+(?!all\b|every|the\b|an?\b"
    r"|people|patients|staff|those|residents)|committed\s+(?:to|himself|herself)\b|pledged\b"
    r"|(?:has|have|had) (?:also |now |already |jointly )*(?:committed|set aside|put aside|earmarked|ring-?fenced"
    r"|guaranteed|pledged|promised) (?=[^.;]{0,24}£)|guaranteed (?:the|its|their) (?:funding|money|grant)\b"
    r"|agree[ds]\s+(?:in principle\s+)?to\s+(?!differ|disagree|\w+ing\b)|volunteered\s+to\b)",
    re.IGNORECASE,
)
AGREES = re.compile(r"\bagreed\s+(?:to\s+|and\s+would\b|that\s+(?:he|she|they)\s+would\b)", re.IGNORECASE)
ACTORS = re.compile(
    r"\b(?:staff|teams?|nurses?|gps?|practices|officers?|managers?|commissioners?|providers?|partners|authorities"
    r"|hospitals?|councillors?|clinicians?|pharmacists?|workers?|leads?|colleagues|directors?|organisations?"
    r"|agencies|members|representatives?|consultants?|therapists?|coordinators?|navigators?|trainers?|\w+ groups?"
    r"|task group|working group|review team|steering group|project board|leaders?|federations?|alliances?|trusts?"
    r"|councils?|ccgs?|pcns?|schools|universities|charit(?:y|ies)|police|contractors?|regulator"
    r"|inspectors?)\s*(?:\w+ly\s+|also\s+|all\s+|both\s+|now\s+|then\s+|therefore\s+)*$",
    re.IGNORECASE,
)
IS_TO_ACT = re.compile(
    r"\b(?:was|were|is|are)\s+(?:also\s+|now\s+|due\s+)?to\s+(?!be\b|have\b|reduce\b|improve\b|ensure that\b"
    r"|make sure|help\b|provide (?:a|an|the|seamless)\b|keep (?:people|them|patients|residents)\b|support\b"
    r"|enable\b|act\b|lose\b)[a-z]{3,}\b",
    re.IGNORECASE,
)
ACTS = re.compile(
    r"(?:also |then |now |all |each |both |\w+ly )*(?:visit|draw up|write|contact|work (?:with|on|to)|prepare"
    r"|produce|develop|carry out|undertake|meet|attend|bring|send|circulate|provide|lead|review|go (?:back )?to"
    r"|go out|come (?:back )?to|report|publish|launch|begin|consult|engage|share|present|submit|return|take (?:the"
    r"|it|this|forward|over|place)|follow up|recruit|invest|fund|pay for|set up|establish|introduce|deliver"
    r"|roll out|extend|expand|evaluate|assess|monitor|investigate|explore|look (?:at|into)|check|raise|feed back"
    r"|appoint|build|create|commission|procure|train|host|organise|arrange|convene)\b",
    re.IGNORECASE,
)
VOUCHES = re.compile(
    r"\b(?:said|told|replied|reported|confirmed|explained|added|advised|informed|stated|assured|announced"
    r"|responded|clarified|indicated)\b",
    re.IGNORECASE,
)
IS_TO_BE = re.compile(
    rf"\b(?:was|were|is|are)\s+(?:due\s+|set\s+|scheduled\s+|planned\s+|now\s+"
    rf"|also\s+|therefore\s+|then\s+|all\s+|both\s+)*to\s+"
    rf"(?=be\s+(?:\w+ly\s+)?(?:{DONE}|given|handed out|paid for|met (?:by|from)|borne|laid|fitted|installed|moved)\b)",
    re.IGNORECASE,
)
