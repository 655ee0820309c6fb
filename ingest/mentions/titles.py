"""Words around people in office: forms of address, nouns of posts, given names, and what marks somebody as private."""

from ingest.rules.tables import terms

# Forms of address → the post that they mean by themselves. Seen in: minutes of councils and NHS boards.
COUNCILLOR = terms("""Councillor|Cllr|Cllr.|Cllrs|Cllrs.|Councillors|County Councillor|Borough Councillor
    |City Councillor|COUNCILLOR|COUNCILLORS|Cnllr|Alderman|Ald|Parish Councillor|District Councillor|CLLR|CLLRS""")
ADDRESS = terms(
    """Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Revd|Reverend|Canon|MR|MRS|MS|DR
    |MISS|PROF|PROFESSOR|Rt Hon|Col|Colonel|Lt Col|Major|Maj|Brigadier|Brig|Captain|Capt|Commodore|Air Commodore
    |Councillor Dr|The Reverend|The Rev|Right Reverend|Bishop|Archdeacon|Father|Sister"""
)
RANKS = terms("""Superintendent|Supt|Chief Superintendent|Chief Supt|Chief Inspector|Inspector|Chief Constable|Sergeant
    |Deputy Chief Constable|Assistant Chief Constable|Commander|Detective Superintendent|Group Manager""")

HONOURS = frozenset(terms("CBE|OBE|MBE|KBE|DBE|JP|DL|QC|KC|MP|MEP|MBBS|FRCP|BEM|FRCGP|RN|PhD"))

# Nouns that end or begin the title of a post.
OFFICES = terms("""officer|director|manager|chair|chairman|chairwoman|chairperson|lead|member|leader|nurse|doctor|clerk
    |secretary|executive|president|governor|mayor|consultant|adviser|advisor|commissioner|coordinator
    |co-ordinator|administrator|superintendent|inspector|solicitor|treasurer|head|deputy|representative
    |analyst|accountant|vice-chair|vice-chairman|vice|councillor|gp|practitioner|pharmacist|psychiatrist
    |psychologist|surgeon|therapist|matron|midwife|associate|assistant|specialist|strategist|auditor
    |registrar|trustee|champion|sponsor|partner|physician|geriatrician|clinician|services|designate
    |constable|professor|lecturer|researcher|planner|engineer|architect|editor|portfolio|independent
    |co-chair|convenor|convener|facilitator|principal|support|scrutiny|principal adviser|democratic|observer
    |counsel|monitoring|committees|governance""")
STRONG_OFFICES = terms("""officer|director|manager|chair|chairman|chairwoman|chairperson|leader|clerk|secretary
    |president|executive|solicitor|treasurer|commissioner|governor|nurse|consultant|adviser|advisor|coordinator
    |co-ordinator|vice-chair|vice-chairman|head of|lead|member|accountant|administrator|analyst|councillor
    |matron|pharmacist|superintendent|inspector|trustee|mayor|gp|co-chair|representative|constable
    |practitioner|lead member|assistant""")

# Given names of people in public office in England; from common knowledge, none with a surname. Used only for names
# that have no form of address and stand in a place where officials are named.
GIVEN = frozenset(
    terms("""Aaron|Abdul|Abigail|Adam|Adele|Adrian|Agnes|Ahmed|Aileen|Aisha|Alan|Alastair|Albert|Alex|Alexander
    |Alexandra|Alfred|Ali|Alice|Alison|Alistair|Allan|Allen|Allison|Amanda|Amber|Amelia|Amina|Amir|Amit|Amy
    |Ana|Andrea|Andrew|Andy|Angela|Angie|Anil|Anita|Ann|Anna|Anne|Annette|Annie|Anthea|Anthony|Antony|April
    |Arif|Arthur|Asif|Audrey|Avril|Azhar|Barbara|Barry|Beatrice|Becky|Belinda|Ben|Benjamin|Bernadette
    |Bernard|Bert|Beryl|Beth|Bethany|Betty|Bev|Beverley|Bill|Billy|Bob|Bobby|Brenda|Brendan|Brian|Bridget
    |Bruce|Bryan|Callum|Cameron|Carl|Carla|Carol|Carole|Caroline|Carolyn|Cath|Catherine|Cathy|Cecilia|Celia
    |Charles|Charlie|Charlotte|Cheryl|Chloe|Chris|Christian|Christina|Christine|Christopher|Clair|Claire
    |Clare|Claudia|Clive|Colette|Colin|Colm|Connor|Craig|Cyril|Daisy|Dan|Daniel|Danielle|Danny|Daphne|Darren
    |Dave|David|Dawn|Dean|Deb|Debbie|Deborah|Debra|Deepak|Deirdre|Denis|Denise|Dennis|Derek|Des|Desmond
    |Diana|Diane|Dianne|Dilip|Dinesh|Dominic|Don|Donald|Donna|Doreen|Dorothy|Doug|Douglas|Duncan|Dylan
    |Eamonn|Ed|Eddie|Edith|Edward|Edwin|Eileen|Elaine|Eleanor|Elisabeth|Elizabeth|Ella|Ellen|Ellie|Elliot
    |Elsie|Emily|Emma|Eric|Erica|Ernest|Esther|Ethan|Eva|Eve|Evelyn|Faisal|Faith|Farah|Farhan|Fatima|Fay
    |Felicity|Fiona|Florence|Frances|Francesca|Francis|Frank|Fred|Frederick|Freya|Gail|Gareth|Garry|Gary
    |Gavin|Gaynor|Gemma|Geoff|Geoffrey|George|Georgia|Georgina|Gerald|Geraldine|Gerard|Gerry|Gill|Gillian
    |Gina|Giles|Gita|Gladys|Glen|Glenda|Glenn|Gloria|Glyn|Gordon|Grace|Graeme|Graham|Grahame|Grant|Greg
    |Gregory|Gurpreet|Guy|Gwen|Hannah|Hardeep|Harish|Harold|Harriet|Harry|Harvey|Hasan|Hassan|Hayley|Hazel
    |Heather|Heidi|Helen|Helena|Henry|Herbert|Hilary|Holly|Howard|Hugh|Hussain|Iain|Ian|Ibrahim|Imran|India
    |Ingrid|Irene|Iris|Isaac|Isabel|Isla|Ivan|Ivor|Ivy|Jack|Jackie|Jacob|Jacqueline|Jacqui|Jade|Jagdish|Jake
    |James|Jamie|Jan|Jane|Janet|Janette|Janice|Janine|Jasmine|Jason|Javed|Jayne|Jean|Jeanette|Jeanne|Jeannie
    |Jeff|Jeffrey|Jemma|Jen|Jennie|Jennifer|Jenny|Jeremy|Jerry|Jess|Jessica|Jill|Jim|Jimmy|Jo|Joan|Joanna
    |Joanne|Jodie|Joe|Joel|John|Johnny|Jon|Jonathan|Jordan|Jose|Joseph|Josephine|Josh|Joshua|Joy|Joyce|Juan
    |Judith|Judy|Julia|Julian|Julie|Juliet|June|Justin|Kamal|Karen|Karl|Kashif|Kate|Kath|Katharine|Katherine
    |Kathleen|Kathryn|Kathy|Katie|Katy|Kay|Kaye|Keeley|Keely|Keith|Kelly|Kelvin|Ken|Kenneth|Kerry|Kevin
    |Khalid|Kim|Kirsten|Kirsty|Kulwinder|Kumar|Kurt|Kyle|Lance|Laura|Lauren|Laurence|Lawrence|Leah|Lee|Len
    |Leo|Leon|Leonard|Les|Lesley|Leslie|Lewis|Liam|Libby|Lillian|Lily|Linda|Lindsay|Lindsey|Lionel|Lisa|Liz
    |Lloyd|Lola|Loraine|Lorna|Lorraine|Louis|Louisa|Louise|Lucy|Luke|Lydia|Lynda|Lyndsey|Lynn|Lynne
    |Madeleine|Maggie|Malcolm|Mandy|Manjit|Marc|Marcus|Margaret|Maria|Marian|Marie|Marilyn|Marion|Marjorie
    |Mark|Marlene|Martha|Martin|Martyn|Mary|Matt|Matthew|Maureen|Maurice|Max|Maxine|Meera|Megan|Mel|Melanie
    |Melissa|Mervyn|Michael|Michaela|Michelle|Mick|Mike|Miles|Millie|Miranda|Miriam|Mohamed|Mohammad
    |Mohammed|Moira|Molly|Mona|Monica|Morag|Muhammad|Muriel|Mushtaq|Myra|Nabeel|Nadeem|Nadia|Nadine|Nancy
    |Naomi|Nasreen|Natalie|Natasha|Nathan|Naz|Neil|Neville|Niall|Nicholas|Nick|Nicky|Nicola|Nicole|Nigel
    |Nikki|Nilesh|Nina|Nisha|Noel|Nora|Norma|Norman|Olive|Oliver|Olivia|Omar|Oscar|Owen|Paddy|Pam|Pamela|Pat
    |Patricia|Patrick|Paul|Paula|Pauline|Penelope|Penny|Percy|Pete|Peter|Phil|Philip|Philippa|Phillip|Phoebe
    |Phyllis|Pippa|Polly|Poppy|Pravin|Priti|Priya|Rachael|Rachel|Rafe|Raj|Rajesh|Ralph|Ramesh|Raymond|Ray
    |Razia|Rebecca|Reg|Rehana|Rhian|Rhys|Richard|Rick|Riley|Rita|Rob|Robert|Roberta|Robin|Rod|Roderick
    |Rodney|Roger|Roland|Ron|Ronald|Ronnie|Rory|Rosalind|Rose|Rosemary|Rosie|Ross|Rowan|Roy|Ruby|Rupert
    |Russell|Ruth|Ryan|Sabina|Sadie|Saeed|Saima|Sajid|Sally|Salma|Sam|Samantha|Samina|Samuel|Sandra|Sandy
    |Sanjay|Sara|Sarah|Sean|Sebastian|Selina|Shabana|Shahid|Shane|Sharon|Shaun|Shauna|Sheena|Sheila|Shelagh
    |Shirley|Simon|Siobhan|Sofia|Sonia|Sophia|Sophie|Stacey|Stan|Stanley|Stella|Stephanie|Stephen|Steve
    |Steven|Stewart|Stuart|Sue|Sukhdev|Sultan|Sunil|Sunita|Surinder|Susan|Susanne|Suzanne|Suzy|Sylvia|Tahir
    |Tania|Tanya|Tara|Tariq|Ted|Terence|Teresa|Terry|Tessa|Thelma|Theresa|Thomas|Tim|Timothy|Tina|Toby|Todd
    |Tom|Tommy|Toni|Tony|Tracey|Tracy|Trevor|Tricia|Trish|Trudy|Una|Ursula|Usha|Val|Valerie|Vanessa|Vera
    |Vernon|Veronica|Vicki|Vicky|Victor|Victoria|Vijay|Vikki|Vince|Vincent|Viv|Vivien|Vivienne|Wahid|Wajid
    |Walter|Wayne|Wendy|Wilfred|Will|William|Winston|Yasmin|Yasmeen|Yvette|Yvonne|Zafar|Zahid|Zahra|Zainab
    |Zara|Zoe|Zubair""")
)

# Capitalised words that are never part of a person's name here.
NOT_PERSONS = frozenset(
    terms("""Health|Care|Social|Adult|Adults|Children|Public|Plan|Service|Services|Board|Committee|Council|Trust|Fund
    |Better|Local|National|Primary|Community|Mental|Hospital|Team|Group|Programme|Strategy|Integrated|Joint
    |Members|Member|Chair|Chairman|Director|Officer|Manager|Executive|Cabinet|Clinical|Commissioning|Housing
    |Finance|Report|Review|Minutes|Agenda|Meeting|Item|Appendix|Section|Table|Winter|Spring|Summer|Autumn
    |Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August
    |September|October|November|December|North|South|East|West|County|City|Borough|District|Town|Hall|Centre
    |House|Road|Street|Room|The|This|That|And|Of|For|NHS|CCG|ICB|STP|GP|Urgent|Emergency|Acute|Home|Homes
    |Head|Lead|Leader|Deputy|Assistant|Senior|Chief|Vice|Action|Apologies|Present|Next|Date|Time|Venue
    |Governance|Scrutiny|Wellbeing|Partnership|System|Digital|Data|Performance|Quality|Safety|Transformation
    |Delivery|Long|Term|View|Forward|Five|Year|England|Improvement|Healthwatch|University|College|School
    |Church|Carers|Voluntary|Sector|Network|Networks|Declarations|Interest|Question|Questions|Matters
    |Arising|Any|Other|Business|Welcome|Introduction|Update|Background|Page|Ward|Wards|Act|Bill|Care-
    |Support|Living|Learning|Disability|Autism|Dementia|Cancer|Stroke|Frailty|Nursing|Ambulance|Police|Fire
    |Also|In|On|At|By|To|From|Interim|Acting|Principal|Democratic|Policy|Strategic|Corporate|Economy|Place
    |Resources|Education|Young|People""")
)

# Those of them that are surnames as well: with a form of address or a given name before them they are part of the name.
SURNAMES_TOO = frozenset(
    terms("""Young|Ward|Hall|West|North|East|House|Church|Place|Head|Street|Page|May|March|Long|Winter|Winters|Summer
    |Park|Town|Bill|Lane|Field|Fields|Wood|Rivers|Hill|Marsh|Day|Cross|Bridge|Mills|Banks|Best|Good|England|School
    |Centre-|Chambers|Chapel|Forest|Lake|Close|Carer-|Spring|June|August|Bishop|Dean|Lord|Road-|Room-|Home-|Homes
    |Constable|Sergeant|Nurse|Leader-|Major|Marshall|Mayor-|Proctor|Parsons|Abbott|Prior|Monk|Pope|King|Prince|Knight""")
)

# Words near a name that show a private person: nobody with one of them becomes an entity.
PRIVATE = (
    r"\b(?:resident|questioner|daughters?|sons?|wife|husband|widow\w*|mother|father|mum|dad|carers? for|patients?"
    r"|petitioners?|members? of the public|service users?|family|aged|tenants?|case study|grand\w+|sister"
    r"|brother|nephew"
    r"|niece|parent|partner of|local people|public speaker|lead petitioner|neighbour|complainant|client"
    r"|customer|pensioner)\b"
)
PUBLIC_HEADINGS = (
    r"\b(?:public (?:question|participation|speaking|speakers|forum)"
    r"|questions? (?:from|by) (?:the |a |members? of the )?(?:public|member of)|petitions?|deputations?"
    r"|patient stor(?:y|ies)|case stud(?:y|ies)|service user stor|public question)"
)

# Verbs of saying and doing at a meeting, past tense: they make an official of somebody who has only a form of address.
SPEECH = terms("""said|explained|added|reported|stated|advised|confirmed|noted|referred|asked|queried|replied|responded
    |informed|told|presented|introduced|highlighted|outlined|undertook|agreed|assured|suggested|commented
    |concluded|welcomed|gave|emphasised|emphasized|pointed|described|clarified|requested|thanked|felt|hoped
    |stressed|drew|spoke|summarised|proposed|moved|offered|promised|reminded|updated|accepted|declared
    |attended|questioned|observed|considered|acknowledged|wanted|thought|remarked|expressed|raised|indicated
    |recommended|urged|congratulated|reiterated|provided|submitted|led|chaired|seconded|answered
    |demonstrated|apologised|invited|circulated|warned|argued|believed|sought|mentioned|took|recognised
    |continued|opened|closed|supported|cautioned|enquired|inquired|called|challenged|praised|shared|talked
    |doubted|feared|met|confirming|echoed|voiced|pressed|would|will|had|has|is|was|could|does|did""")
