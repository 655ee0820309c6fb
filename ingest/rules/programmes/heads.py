"""The nouns that names of initiatives end with, by type, from the usual vocabulary of council and NHS papers."""

from ingest.rules.programmes.services import SERVICES
from ingest.rules.tables import terms

# type → head nouns, with how much a head alone speaks for a named initiative when it stands in lower case.
# "strong": two content words make a name (data sharing agreement); "weak": lower case needs more than that; "capital":
# only a name where it has a capital letter itself, for the same word in lower case names something else (ward, offer).
HEADS: dict[str, dict[str, tuple[str, ...]]] = {
    "Plan": {  # the Joint Health and Wellbeing Strategy
        "strong": terms("""
            strategy|strategies|business case|outline case|strategic outline case|case for change
            |strategic vision|commissioning intentions|commissioning strategy|manifesto|compact|concordat
            |charter|declaration|memorandum of understanding|green paper|white paper|forward view|forward plan
            |needs assessment|needs analysis|deed of variation|deed|devolution agreement|section 75 agreement
            |alliance agreement|partnership agreement|service level agreement|sharing agreement|sharing protocol
            |agreement|protocol|blueprint|roadmap|road map|delivery plan|operational plan|operating plan
            |constitution|planning guidance|planning requirements|prospectus|recovery plan|improvement plan
            |transformation plan|implementation plan|five-year plan|place plan|locality plan|commissioning plan
            |winter plan|workforce plan|estates plan|turnaround plan|escalation plan|resilience plan|surge plan
            |devolution deal|position statement|commissioning framework|outcomes framework|quality framework
            |commissioning policy|care act|health act|quality account|local account|terms of reference
            |scheme of delegation|operating framework|operating procedure|checklist|policy framework
            |integration plan|discharge policy|charging policy|choice policy|position paper|capacity plan
            |delivery framework|joint protocol|joint policy|dispute procedure|heads of terms
            |section 256 agreement|section 117 protocol|section 117 policy|section 106 agreement
            |section 10 agreement|section 75 variation|s75 variation|s75 agreement|contract variation|alliance contract|s256 agreement|s106 agreement|spending plan|investment plan|exit plan
            |contingency plan|continuity plan|mobilisation plan|transition plan|travel plan|sustainability plan
            |deployment plan|outbreak plan|outbreak management plan|vaccination plan|green plan|people plan
            |neighbourhood health plan|reduction plan|savings plan|efficiency plan|care home plan|heatwave plan
            |cold weather plan|flu plan|communications plan|outline plan|narrative plan|transfer of care policy
            |lone working policy|eligibility policy|equity policy|allocation policy|sharing policy
            |transfer policy|readiness statement|letter of intent|side letter|addendum|covenant|treaty
            |collaboration agreement|collaboration contract|hosting agreement|host agreement
            |information sharing agreement|information sharing protocol|risk share agreement
            |risk sharing agreement|financial framework|performance framework|competency framework
            |decision-making framework|commissioning specification|outline proposal|strategic framework
            |strategic intent|clinical strategy|route map|route-map|action grid|delivery agreement
            |transformation agreement|investment agreement|investment case|discharge protocol
            |escalation protocol|escalation framework|escalation policy|repatriation policy|self-care guide
            |best practice guide|good practice guide|commissioning guide|statement of ambition
            |workforce strategy|estates strategy|digital strategy|code of practice|value proposition"""),
        "weak": terms("""
            action plan|risk share|mandate|accord|contract|plan|plans|agreements|framework|policy|policies
            |guidance|vision|deal|act|bill|regulations|standards|specification|pledge|promise|guide|handbook
            |toolkit|tender|procedure|model contract|variation|guidelines|guideline|declarations|pledges
            |briefing pack|licence|statement of intent|partnership arrangement"""),
        "capital": terms("""
            schedule|code|order|intentions|requirements|ambition|ambitions|pact|prescription
            |pathfinder prospectus|programme of work|blueprints|charters"""),
    },
    "Fund": {  # the Discharge Transition Fund
        "strong": terms("""
            precept|bursary|fund|reserve|pooled budget|pooled fund|grant|levy|transformation funding
            |discharge funding|winter funding|winter money|integration fund|innovation fund|grants scheme
            |pump priming|incentive scheme|risk pool|budget pool|transition funding|recovery funding
            |charitable funds|top-up|top up fund|ring-fence|capital programme|seed funding|start-up funding
            |risk reserve|contingency fund|hardship fund|bursary scheme|small grants scheme|small grants
            |community grants|transformation money|discharge money|winter monies|discharge monies
            |improvement funding|funding pot|block grant|inflation uplift|fee uplift|budget envelope
            |capital allocation|section 256 monies|section 256 money|section 256 funding|section 117 budget
            |section 106 monies|section 106 money|section 106 funding|social care monies|transfer of funds
            |grants programme|grants fund|retention payment|retention payments|recruitment bonus|retention bonus
            |sustainability payment|pooled resource|aligned budget|aligned budgets|revenue account|holding account|joint fund|endowment
            |trust fund|innovation grant|support grant|voucher scheme|risk and gain share|gain share
            |learning disability pool|pooled arrangement|equipment pool"""),
        "weak": terms("""
            money|funding|budget|budgets|allocation|monies|pool|contingency|grants|premium|funds|uplift|dowry|dowries|pot
            |vouchers|bursaries|top-ups|capital grant|match funding|investment fund|capacity funding
            |development funding|growth funding|grant scheme|pooled resources|joint budget|joint funding
            |shared budget|loan scheme"""),
        "capital": terms("""
            bid|award|supplement|payment|incentive|rebate|credit|bonus"""),
    },
    "Pilot": {  # the Home First pilot
        "strong": terms("""
            pilot|pilots|pathfinder|pathfinders|test bed|test beds|testbed|trial|forerunner|proof of concept
            |early adopter|demonstrator|pilot scheme|pilot project|pilot service|test and learn|pilot programme
            |pilot site|feasibility pilot|test of change|tests of change|frontrunner|front runner
            |front-runner|pioneer|prototype|trial run|living lab|phase one pilot|proof-of-concept|test-and-learn
            |randomised trial|early implementer|implementer site|early adopter site|accelerator site|beacon site
            |first wave site"""),
        "weak": terms("""
            test site|trailblazer|exemplar|trials|beacon|taster|experiment|implementers|pioneers"""),
    },
    "Review": {  # the joint review of aftercare
        "strong": terms("""
            stocktake|inquiry|enquiry|peer review|system review|due diligence|evaluation|inspection
            |independent review|peer challenge|listening exercise|engagement exercise|needs review|diagnostic
            |healthcheck|public consultation|scrutiny review|safeguarding adults review|case review
            |use of resources assessment|well-led review|mystery shopping|appreciative inquiry|options appraisal|option appraisal|feasibility study
            |perfect week|discharge event|improvement event|impact assessment|equality analysis|mapping exercise|benchmarking exercise|gap analysis
            |call for evidence|thematic review|desktop review|mortality review|learning review|homicide review
            |rapid review|lessons learned review|lessons-learned review|lessons learned exercise
            |governance review|clinical review|spending review|mid-year review|gateway review
            |post-implementation review|implementation review|public inquiry|independent inquiry|citizens' jury
            |citizens’ jury|citizens' assembly|citizens’ assembly|citizens' panel|citizens’ panel
            |big conversation|residents' survey|residents’ survey|carers' survey|carers’ survey|bed modelling
            |capacity modelling|demand modelling|bed audit|bed census|visit programme|pilot study|research study
            |point prevalence study|time and motion study|peer visit|assurance visit|quality visit
            |quality visits|enter and view visit|enter and view visits|enter and view|discharge visits
            |ombudsman investigation|task and finish review|scrutiny inquiry|select committee inquiry
            |inquiry day|inquiry session|evidence session|stock take|stock-take|cqc assessment|ofsted inspection
            |joint inspection|area inspection|assurance review|assurance assessment|readiness assessment
            |maturity assessment|engagement programme|listening event|listening events
            |pre-consultation engagement|formal consultation|joint strategic review|root cause analysis
            |serious incident review|post-project review|strategic commission|commission of inquiry
            |comparative study|capacity review|bed review|estates review|fees review|fee review|pathway review
            |winter review|debrief|value for money review|audit review|after action review|hot debrief"""),
        "weak": terms("""
            review|reviews|consultation|audit|investigation|survey|conversation|challenge|evaluations
            |inspections|surveys|questionnaire|redesign review|inquiries|research project|health check|deep dive|re-visit|revisit|re-inspection"""),
        "capital": terms("""
            report card|panel report"""),
    },
    "System": {  # the shared care record
        "strong": terms("""
            care record|care records|digital record|patient record|health record|portal|management system
            |recording system|information system|record system|case management system|website|web site|app
            |platform|database|data warehouse|data platform|dataset|hotline number|booking system
            |electronic record|patient passport|service directory|directory of services|online directory
            |information platform|risk stratification tool|stratification tool|bed state tool
            |bed management system|capacity tracker|bed board|electronic whiteboard|patient flow system
            |monitoring platform|remote monitoring|online form|microsite|referral portal|electronic prescribing
            |e-prescribing|shared calendar|shared drive|text messaging service|text service|text line|chatbot
            |e-rostering|rostering system|call monitoring system|call-handling system|electronic call monitoring
            |prescribing system|referral system|e-referral system|electronic patient record
            |patient administration system|single record|shared record|shared care record|linked data set
            |data lake|data hub|intelligence hub|intelligence platform|business intelligence tool
            |decision support tool|assessment tool|screening tool|care planning tool|triage tool|planning tool
            |online tool|online platform|digital platform|digital front door|alert system|warning system
            |early warning system|alarm system|sensor system|tracking system|discharge tracker|e-marketplace
            |emarketplace|marketplace|resource directory|community directory|information hub|information portal
            |patient portal|provider portal|hub website|knowledge hub|hospital passport|carers' register
            |carers’ register|carers register|provider register|palliative care register|booking platform
            |bed finder|scheduling system|scheduling tool"""),
        "weak": terms("""
            record|records|directory|system|dashboard|register|tool|viewer|tracker|software|technology|calendar
            |whiteboard|kiosk|database of services|telephony|spreadsheet|template form|link-up|intranet|webchat
            |web chat|payment system|telephony system|linked dataset|learning platform|training platform
            |health passport|video link|video consultation|frailty register"""),
        "capital": terms("""
            summary|line of sight|index|gateway portal|explorer|atlas|messenger"""),
    },
    "CareModel": {  # the frail elderly pathway
        "strong": terms("""
            model of care|models of care|care model|care models|staffing model|locality model|operating model
            |delivery model|integrated model|pathway|single model|trusted assessors|trusted assessor
            |approach to care|target operating model|hub and spoke|safer bundle|care bundle|discharge bundle
            |bundle|three conversations model|conversations approach|strengths-based approach
            |strength-based approach|asset-based approach|trauma-informed approach|person-centred approach
            |whole-family approach|think family approach|recovery model|hub-and-spoke model|lead provider model
            |prime provider model|provider model|nursing model|team around the person|team around the family
            |team around the practice|discharge model|neighbourhood model|home first approach|reablement model
            |clinical model|delivery vehicle|contracting model|commissioning model|workforce model
            |rotational model|early supported discharge|criteria-led discharge|discharge pathway|stroke pathway
            |frailty pathway|falls pathway|end of life pathway|diagnostic pathway|transition pathway
            |referral pathway|respiratory pathway|crisis pathway|stepped care model|framework for practice
            |practice model|practice framework|social work model|risk share model|patch model|patch-based model
            |place model|place-based model|lead practice model|clinical pathway|integrated pathway"""),
        "weak": terms("""
            model|models|pathways|approach|footprints|footprint|methodology|ways of working|tiers|bundles
            |passport scheme|seven-day working|seven day working|7-day working"""),
        "capital": terms("""
            pathway 0|pathway 1|pathway 2|pathway 3|wheel"""),
    },
    "Service": SERVICES,
    "Programme": {  # the Ageing Well programme
        "strong": terms("""
            workstream|workstreams|work stream|work streams|initiative|initiatives|campaign|vanguard|vanguards
            |collaborative programme|accelerator|integration programme|transformation programme
            |improvement programme|prevention programme|health champions|champions programme|forerunner projects
            |change programme|community champions|delivery programme|recovery programme|passport|academy
            |apprenticeship scheme|apprenticeship programme|festival|awareness campaign|awareness week
            |awareness day|recruitment campaign|recruitment drive|vaccination campaign|vaccination programme
            |immunisation programme|screening programme|exercise programme|rehabilitation programme
            |leadership programme|pathway programme|demonstrator programme|capital scheme|rebuild
            |reconfiguration|realignment|decommissioning|re-commissioning|reprocurement|re-procurement|re-tender
            |redesign|service redesign|pathway redesign|community redesign|work programme for integration
            |learning collaborative|improvement collaborative|quality improvement project|improvement initiative
            |ambassador scheme|champion scheme|champions scheme|award scheme|awards scheme|accreditation scheme
            |quality mark|kitemark|rotation scheme|rotational scheme|transformation plan programme
            |integration project|digital programme|estates programme|workforce programme|winter programme
            |flow programme|discharge programme|frailty programme|prevention project|change project
            |transformation project|cost improvement programme|savings programme|efficiency programme
            |research programme|fellowship|fellowship scheme|careers hub|careers fair|four-day week
            |place development programme|organisational development programme|od programme
            |cultural change programme|engagement campaign|communications campaign|housing programme
            |regeneration scheme|regeneration programme|building programme|transforming care programme"""),
        "weak": terms("""
            restructure|reorganisation|programme|programmes|project|projects|transformation|integration|priority|merger|proposals|champions
            |conversations|campaigns|demonstrators|reorganisation|rollout|roll-out|apprenticeship|scheme of work
            |network event|festival week|review programme|bid programme|apprenticeships|newsletter|redevelopment
            |new build|recommissioning|retender|restructure|quality improvement|community of practice
            |learning network|job fair|jobs fair"""),
        "capital": terms("""
            collaborative|collaboration|challenge|movement|together|week|matters|first|count|counts|well|better|connected|journey|futures
            |lives|step|choices|minds|ageing|horizons|aspirations|beyond|forward|friends|ahead|tomorrow|everyone"""),
    },
}
