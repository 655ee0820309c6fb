"""The nouns that names of initiatives end with, by type, from the usual vocabulary of council and NHS papers."""

from ingest.rules.tables import terms

# type → head nouns, with how much a head alone speaks for a named initiative when it stands in lower case.
# "strong": two content words make a name (data sharing agreement); "weak": lower case needs more than that; "capital":
# only a name where it has a capital letter itself, for the same word in lower case names something else (ward, offer).
HEADS: dict[str, dict[str, tuple[str, ...]]] = {
    "Plan": {  # the Joint Health and Wellbeing Strategy
        "strong": terms("""strategy|strategies|business case|outline case|strategic outline case|case for change
            |strategic vision|commissioning intentions|commissioning strategy|manifesto|compact|concordat|charter|declaration
            |memorandum of understanding|green paper|white paper|forward view|forward plan|needs assessment
            |needs analysis|deed of variation|deed|devolution agreement|section 75 agreement|alliance agreement
            |partnership agreement|service level agreement|sharing agreement|sharing protocol|agreement|protocol
            |blueprint|roadmap|road map|delivery plan|operational plan|operating plan|constitution|planning guidance
            |planning requirements|prospectus|recovery plan|improvement plan|transformation plan|implementation plan
            |five-year plan|place plan|locality plan|commissioning plan|winter plan|workforce plan|estates plan
            |turnaround plan|escalation plan|resilience plan|surge plan|devolution deal|position statement
            |commissioning framework|outcomes framework|quality framework|commissioning policy|mandate
            |care act|health act|quality account|local account|terms of reference|scheme of delegation
            |operating framework|operating procedure|checklist|policy framework|integration plan|discharge policy|charging policy|choice policy"""),
        "weak": terms("""accord|contract|plan|plans|agreements|framework|policy|policies|guidance|vision|deal|act|bill
            |regulations|standards|specification|pledge|promise|guide|handbook|toolkit|tender"""),
        "capital": terms("schedule|code|order|intentions|requirements|ambition|ambitions|pact"),
    },
    "Fund": {  # the Discharge Transition Fund
        "strong": terms("""precept|bursary|fund|reserve|pooled budget|pooled fund|grant|levy|transformation funding
            |discharge funding|winter funding|winter money|integration fund|innovation fund|grants scheme|pump priming
            |incentive scheme|risk pool|budget pool|transition funding|recovery funding|charitable funds"""),
        "weak": terms("money|funding|budget|budgets|allocation|monies|pool|grants|premium|funds"),
        "capital": terms("bid|award|supplement|payment"),
    },
    "Pilot": {  # the Home First pilot
        "strong": terms("""pilot|pilots|pathfinder|pathfinders|test bed|test beds|testbed|trial|forerunner
            |proof of concept|early adopter|demonstrator|pilot scheme|pilot project|pilot service|test and learn"""),
        "weak": terms("trailblazer|exemplar|trials"),
    },
    "Review": {  # the joint review of aftercare
        "strong": terms("""stocktake|inquiry|enquiry|peer review|system review|due diligence|evaluation|inspection
            |independent review|peer challenge|listening exercise|engagement exercise|needs review|diagnostic
            |deep dive|health check|healthcheck|public consultation|scrutiny review|safeguarding adults review
            |case review|mystery shopping"""),
        "weak": terms("review|reviews|consultation|audit|investigation|survey|conversation|challenge"),
    },
    "System": {  # the shared care record
        "strong": terms("""care record|care records|digital record|patient record|health record|portal|management system
            |recording system|information system|record system|case management system|website|web site|app|platform
            |database|data warehouse|data platform|dataset|hotline number|booking system|electronic record
            |patient passport|service directory|directory of services|online directory|information platform"""),
        "weak": terms("record|records|directory|system|dashboard|register|tool|viewer|tracker|software|technology"),
        "capital": terms("summary|line of sight|index"),
    },
    "CareModel": {  # the frail elderly pathway
        "strong": terms("""model of care|models of care|care model|care models|staffing model|locality model
            |operating model|delivery model|integrated model|pathway|single model|trusted assessors|trusted assessor
            |approach to care|target operating model|hub and spoke"""),
        "weak": terms("model|models|pathways|approach|footprints|footprint"),
    },
    "Service": {  # the Living Well Service
        "strong": terms("""emergency department|maternity unit|minor injuries unit|injuries unit|birth centre
            |stroke unit|led unit|front door|outreach team|discharge lounge|care hotel|health visiting|district nursing
            |clinic|helpline|advice line|crisis line|lounge|crisis house|crisis café|crisis cafe|virtual ward
            |virtual wards|response team|response teams|response service|locality team|locality teams
            |neighbourhood teams|neighbourhood team|integrated care team|integrated care teams|reablement team
            |reablement teams|crisis team|discharge team|discharge teams|treatment centre|care centre|walk-in centre
            |walk in centre|resource centre|co-ordination centre|coordination centre|intermediate care centre
            |health centre|diagnostic centre|wellbeing centre|health hub|wellbeing hub|care hub|family hub
            |neighbourhood hub|neighbourhood hubs|community hub|community hubs|locality hub|referral hub|access hub
            |community response|recovery beds|step-down beds|short-stay beds|reablement beds|discharge beds|discharge hub
            |hospital at home|hospice at home|falls car|link workers|link worker|navigators|navigator|wellbeing coordinators
            |care coordinators|community connectors|care home team|support team|support service|advice service
            |liaison service|liaison team|assessment unit|frailty unit|treatment facility|equipment store
            |equipment service|befriending scheme|sitting service|night service|day centre|day service|extra care scheme
            |village agents|sitting scheme|support scheme|transport scheme|visiting scheme|prescribing scheme
            |outreach service|outreach programme|screening service|vaccination centre|carers centre|carers service
            |breathing space|escalation ward|frailty ward|winter ward|discharge ward|assessment ward|liaison nurse
            |liaison nurses|specialist nurses|bereavement service|patient transport|one stop shop|one-stop shop|contact centre|rehabilitation unit|rehab unit|in-reach team
            |care team|emergency card|falls service|reablement service|night nursing|memory café|memory cafe
            |care line|single point of access|frailty line|bereavement suite|talking therapies|health checks|out of hours service|minor ailments scheme|transfer of care hub|support hub"""),
        "weak": terms("""service|helpdesk|outreach|advocacy|clinics|bus|buses|services|centre|centres|team|teams|hub
            |hubs|unit|units|beds|scheme|schemes|line|suite|department|response|prescribing|facility|café|cafe
            |store|card|gateway|drop-in|club|befriending|reablement|respite|in-reach|telecare|flats|coordinators
            |co-ordinators|connectors|desk|pharmacy|nursing|rehabilitation|point of access|drop-ins"""),
        "capital": terms("""ward|college|care|support|offer|tier|shop|space|help|advice|cars|car|caravan|door|link
            |pass|access|kitchen|garden|nursery|transport|relief|nurses|box|cards|volunteers|sheet|walk-in|visits"""),
    },
    "Programme": {  # the Ageing Well programme
        "strong": terms("""workstream|workstreams|work stream|work streams|initiative|initiatives|campaign|vanguard
            |vanguards|collaborative programme|accelerator|integration programme|transformation programme
            |improvement programme|prevention programme|health champions|champions programme|forerunner projects
            |change programme|community champions|delivery programme|recovery programme|passport|academy"""),
        "weak": terms("""programme|programmes|project|projects|transformation|integration|priority|merger|proposals
            |champions|conversations|campaigns|demonstrators"""),
        "capital": terms("challenge|movement|together|week|matters|first|count|counts|well|better|connected"),
    },
}
