"""Words by what they do in a commitment, as tables: who can act, who meets, what is felt, said, done or measured."""

from ingest.rules.tables import terms

# Nouns for those who can be held to a promise; the last word of a subject.
PARTIES = frozenset(
    terms("""council|ccg|ccgs|icb|ics|icp|trust|trusts|authority|authorities|partnership|alliance|federation
    |federations|collaborative|nhs|england|improvement|healthwatch|police|charity|charities|consortium|network
    |networks|group|company|contractor|contractors|provider|providers|commissioner|commissioners|practice|practices
    |hospital|hospitals|government|department|ministers|minister|regulator|inspectors|cqc|ombudsman|university
    |director|directors|officer|officers|manager|managers|chief|head|heads|lead|leads|leader|leaders|team|teams
    |staff|colleagues|partners|organisations|agencies|clinicians|consultants|doctors|gps|gp|nurses|nurse|pharmacists
    |pharmacist|therapists|workers|worker|coordinators|coordinator|navigators|matrons|matron|clerk|secretary|treasurer
    |auditors|auditor|solicitors|solicitor|trainers|volunteers|schools|service|services|office|unit|boroughs|borough
    |districts|district|parish|parishes|county|city|foundation|hospice|union|unions|landlord|landlords|developer""")
)
# Those who meet, ask and decide.
MEETINGS = frozenset(
    terms("""committee|sub-committee|subcommittee|board|panel|commission|cabinet|executive|members|member|councillors
    |councillor|cllr|cllrs|chair|chairman|chairwoman|chairperson|vice-chair|body|forum|assembly|meeting|governors
    |scrutiny""")
)
# Those who are served: what they will do or get is an effect.
SERVED = frozenset(
    terms("""people|patients|patient|residents|resident|carers|carer|children|adults|families|users|public|person
    |communities|community|population|everyone|everybody|anyone|citizens|women|men|clients|visitors|someone|who""")
)
WE = frozenset({"we", "i", "ourselves"})
THEY = frozenset({"he", "she", "they"})
IT = frozenset({"it", "this", "that", "which", "there", "these", "those", "what"})
MODALS = {
    **dict.fromkeys(("will", "ll", "shall"), "will"),
    "would": "would",
    **dict.fromkeys(("should", "ought"), "should"),
    "must": "must",
    **dict.fromkeys(("can", "could", "may", "might"), "could"),
}
BE = frozenset({"is", "are", "was", "were", "be", "been", "am", "re", "being", "s"})
# Adverbs and the like between a modal and its verb.
SKIPPED = frozenset(
    terms("""also|then|now|all|both|each|still|always|only|never|not|therefore|further|jointly|be|so|just|first|next
    |soon|have|has|had|again|too|either|together|once|yet|even|almost|once|in|turn""")
)
SAYS = frozenset(
    terms("""said|says|confirmed|confirms|told|explained|added|advised|informed|stated|states|replied|responded
    |reported|announced|assured|clarified|indicated|insisted|heard|promised|guaranteed|answered|reassured""")
)
FEELS = frozenset(
    terms("""hope|hopes|hoped|hoping|hopeful|fear|fears|feared|thought|think|thinks|felt|feel|feels|doubt|doubts
    |doubted|wonder|wondered|queried|queries|questioned|whether|believe|believes|believed|suggest|suggested|worried
    |worry|concern|concerns|concerned|anxious|could|might|may|perhaps|possibly|anticipated|considered|wish|wishes
    |keen|understood|opinion|view|ideally|enquired|inquired|assumed|seemed|seems|appeared|unless|likely|if|why|how
    |disappointed|pleased|expect|expects|want|wants|wanted|risk|vision|potential""")
)
# Verbs whose subject does something that can be checked afterwards.
ACTS = frozenset(
    terms("""accelerate|add|adopt|address|advertise|agree|align|amend|analyse|announce|answer|apply|appoint|arrange|ask
    |assess|assign|attend|audit|award|bid|bring|brief|build|buy|call|carry|cease|chase|check|circulate|clear|close
    |co-locate|collect|combine|commence|commission|commit|compile|complete|conduct|confirm|consolidate|consult|contact
    |contribute|convene|coordinate|co-ordinate|copy|correct|create|cut|decommission|define|delegate|deliver|deploy
    |design|develop|devise|discuss|distribute|double|draft|draw|email|embed|employ|enforce|engage|escalate|establish
    |evaluate|examine|expand|explore|extend|feed|finalise|finance|find|finish|follow|forward|fund|gather|give|halt|hand
    |hold|host|identify|implement|inform|inspect|install|integrate|introduce|invest|investigate|invite|involve|issue
    |join|keep|launch|lead|let|liaise|list|lobby|look|maintain|make|map|match|meet|merge|migrate|mobilise|monitor|move
    |name|negotiate|nominate|notify|offer|open|organise|oversee|own|pass|pay|pick|pilot|place|plan|pool|post|prepare
    |present|press|prioritise|procure|produce|promote|protect|provide|publicise|publish|purchase|pursue|put|raise
    |re-procure|re-tender|recommission|reconvene|recruit|redesign|redraft|refer|refresh|refurbish|reinstate|reinvest
    |relocate|remove|renew|reopen|repair|replace|reply|report|request|resolve|respond|restore|restructure|retain|retender
    |return|review|revise|revisit|ring|ring-fence|roll|run|scope|second|seek|sell|send|set|settle|share|sign|simplify
    |speak|spend|sponsor|staff|standardise|start|station|stop|strengthen|submit|supply|support|survey|suspend|switch
    |table|take|talk|target|tender|test|tour|track|train|transfer|trial|undertake|underwrite|update|upgrade|upload
    |verify|visit|wait|widen|withdraw|work|write""")
)
LEVELS = frozenset(
    terms("""reduce|cut|increase|raise|improve|halve|double|treble|lower|grow|save|achieve|reach|meet|hit|bring|fall
    |rise|exceed|deliver|close|eliminate|hold|limit|shrink|drop|lift|boost|stay|be|find|get|clear|narrow""")
)
STATES = frozenset(
    terms("""be|have|need|mean|allow|enable|help|cost|benefit|depend|cause|affect|like|love|prefer|see|expect|want
    |hope|wish|seem|appear|become|include|involve|cover|form|comprise|consist|contain|remember|know|understand|feel
    |enjoy|suffer|struggle|face|lose|happen|require|reflect|ensure|remain|continue|serve|stand|sit|live|act|ease
    |attract|free|show|avoid|prevent|retire|increase|reduce|improve|sense|combine|bring|give|get|receive|experience""")
)
TIMED = frozenset(
    terms("""january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr
    |jun|jul|aug|sep|sept|oct|nov|dec|spring|summer|autumn|winter|easter|christmas|xmas|monday|tuesday|wednesday
    |thursday|friday|q1|q2|q3|q4""")
)
