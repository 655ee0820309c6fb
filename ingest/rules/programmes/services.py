"""The nouns that names of services, teams, centres and beds end with, as `programme_heads` has those of the other types."""

from ingest.rules.tables import terms

# How much a head alone speaks for a named service → head nouns: the Living Well Service.
SERVICES: dict[str, tuple[str, ...]] = {
    "strong": terms("""
        utc|utcs|miu|mius|emergency department|maternity unit|minor injuries unit|injuries unit|birth centre
        |stroke unit|led unit|inpatient ward|inpatient wards|inpatient unit|referral point|joint rota|outreach team|discharge lounge|care hotel|health visiting
        |district nursing|clinic|helpline|advice line|crisis line|lounge|crisis house|crisis café
        |crisis cafe|virtual ward|virtual wards|response team|response teams|response service|locality team
        |locality teams|neighbourhood teams|neighbourhood team|integrated care team|integrated care teams
        |reablement team|reablement teams|crisis team|discharge team|discharge teams|treatment centre
        |care centre|walk-in centre|walk in centre|resource centre|co-ordination centre|coordination centre
        |intermediate care centre|health centre|diagnostic centre|wellbeing centre|health hub|wellbeing hub
        |care hub|family hub|neighbourhood hub|neighbourhood hubs|community hub|community hubs|locality hub
        |referral hub|access hub|community response|recovery beds|step-down beds|short-stay beds
        |reablement beds|discharge beds|discharge hub|hospital at home|hospice at home|falls car
        |link workers|link worker|navigators|navigator|wellbeing coordinators|care coordinators
        |community connectors|care home team|support team|support service|advice service|liaison service
        |liaison team|assessment unit|frailty unit|treatment facility|equipment store|equipment service
        |befriending scheme|sitting service|night service|day centre|day service|extra care scheme
        |village agents|sitting scheme|support scheme|transport scheme|visiting scheme|prescribing scheme
        |outreach service|outreach programme|screening service|vaccination centre|carers centre
        |carers service|breathing space|escalation ward|frailty ward|winter ward|discharge ward
        |assessment ward|liaison nurse|liaison nurses|specialist nurses|bereavement service
        |patient transport|one stop shop|one-stop shop|contact centre|rehabilitation unit|rehab unit
        |in-reach team|care team|emergency card|falls service|reablement service|night nursing|memory café
        |memory cafe|care line|single point of access|single point of referral|single point of contact|frailty line|bereavement suite|talking therapies
        |health checks|out of hours service|minor ailments scheme|transfer of care hub|support hub
        |loan store|handyperson service|handyperson scheme|handyman service|wheelchair service
        |wheelchair hub|befriending service|information kiosk|roving team|night sitters|night sitting
        |respite beds|respite centre|respite unit|respite service|discharge-to-assess beds
        |discharge to assess beds|d2a beds|step-up beds|step up beds|step down beds|step-up step-down beds
        |intermediate care beds|assessment beds|transitional beds|interim beds|block-booked beds
        |rehabilitation beds|rehab beds|winter beds|escalation beds|hospice beds|stroke beds
        |day opportunities service|day hospital|supported living scheme|supported living service
        |supported housing scheme|housing scheme|bed bureau|bed bank|control centre|coordination hub
        |co-ordination hub|command centre|clinical hub|sdec unit|emergency care unit|ambulatory care unit
        |surgical hub|elective hub|elective centre|diagnostic hub|diagnostics hub|diagnostic centres
        |women's health hub|women’s health hub|family help|family centre|family hubs|children's centre
        |children’s centre|children's centres|children’s centres|children's hub|children’s hub|training hub
        |primary care hub|gp hub|gp hubs|respiratory hub|respiratory hubs|vaccination hub|testing centre
        |testing site|test centre|oximetry service|monitoring service|sexual health clinic
        |sexual health service|drop-in clinic|leg club|leg clubs|wound clinic|walk-in clinic
        |urgent care centre|urgent care hub|urgent treatment centre|urgent treatment centres|polyclinic
        |health bus|wellbeing bus|minibus|minibuses|dial-a-ride|car scheme|shopping service|lunch club
        |lunch clubs|luncheon club|welcome home service|home from hospital service|home from hospital scheme
        |settling-in service|warm hub|warm hubs|food pantry|community fridge|repair café|repair cafe
        |home improvement agency|independent living centre|assessment flat|assessment flats|step-down flat
        |step-down flats|reablement flats|reablement flat|respite flat|extra care village|care village
        |dementia village|dementia hub|dementia café|dementia cafe|dementia unit|dementia ward
        |dementia advisers|dementia advisors|dementia adviser|dementia advisor|dementia nurses
        |admiral nurses|admiral nurse|care navigators|care navigator|community navigators
        |community navigator|health coaches|health coach|health trainers|health trainer|wellbeing coaches
        |wellbeing advisers|wellbeing officers|social prescribers|community agents|community builders
        |local area coordinators|local area co-ordinators|local area coordination|discharge coordinators
        |discharge co-ordinators|flow team|bridging team|bridging service|home visiting service
        |home visiting team|paramedic service|home treatment team|crisis resolution team
        |first response service|street triage|street triage team|mental health car|response car
        |lifting service|pick-up service|lifeline service|safe haven|safe havens|crisis hub|crisis centre
        |place of safety|section 136 suite|136 suite|recovery recovery house|recovery hub|recovery hubs
        |mother and baby unit|eating disorders unit|rehabilitation centre|rehabilitation ward|stroke ward
        |stroke units|acute stroke unit|maternity hub|maternity hubs|birthing unit|birth unit|midwifery unit
        |led maternity|antenatal clinic|trauma centre|trauma unit|cancer centre|breast clinic|eye clinic
        |renal unit|dialysis unit|pain clinic|memory clinic|memory clinics|memory service
        |memory assessment service|phlebotomy service|dermatology service|podiatry service
        |physiotherapy service|dental van|dental bus|screening bus|screening van|safeguarding hub
        |brokerage team|brokerage service|placement service|placements team|interpreting service
        |translation service|employment service|placement and support|housing related support
        |housing-related support|floating support|floating support service|night shelter|homeless hub
        |homelessness hub|early help service|early help hub|youth service|youth hub|youth hubs
        |school nursing service|0-19 service|health visiting service|stop smoking service
        |smoking cessation service|weight management service|lifestyle service|lifestyles service
        |exercise referral scheme|misuse service|out-of-hours service|extended access service
        |extended hours service|home oxygen service|oxygen service|district nursing service
        |palliative care service|palliative care team|palliative care hub|bereavement hub|bereavement café
        |carers hub|carers' hub|carers’ hub|carers card|carers' card|carers’ card|carers' breaks
        |carers’ breaks|carers' lounge|carers’ lounge|short breaks service|short break service
        |shared lives scheme|lives scheme|bank of staff|staff bank|bank scheme|relief team|care force
        |task force team|peripatetic team|ageing well team|frailty service|frailty hub|frailty clinic
        |falls team|falls clinic|falls response service|response line|response unit|therapy hub
        |continence service|diabetes service|respiratory service|heart failure service|wound care service
        |equipment loan store|equipment library|equipment hub|assistive technology hub|smart flat
        |smart house|smart home|show flat|demonstration flat|crisis text line|carers line|carers' line
        |carers’ line|support line|wellbeing line|triage service|triage hub|discharge scheme
        |hospital social work team|intervention team|intervention service|access point|first contact team
        |contact service|enablement team|enablement service|recovery unit|recovery ward
        |intermediate care unit|intermediate care service|intermediate care team|intermediate care teams
        |step-down unit|step down unit|step-down facility|step-up unit|nurse-led unit|led ward|bedded ward
        |bed ward|bed facility|day surgery unit|community ward|discharge suite|transfer lounge
        |departure lounge|discharge vehicle|discharge ambulance|transport desk|resettlement service
        |resettlement scheme|peer supporters|peer support workers|volunteer scheme|volunteering scheme
        |volunteer drivers|volunteer car scheme|good neighbour scheme|good neighbours scheme
        |neighbour scheme|buddy scheme|mentoring scheme|mentoring service|counselling service|debt advice
        |advice centre|advice hub|advice drop-in|support hubs|wellbeing hubs|health hubs|wellbeing service
        |wellbeing team|wellbeing centres|wellbeing cafe|wellbeing café|prevention service|prevention team
        |prevention hub|healthy living centre|living pharmacy|pharmacy scheme|medicines service
        |medicines team|medicines optimisation team|care homes team|care home service|community care service
        |care hotel beds|x-ray service|imaging service|ultrasound service|screening programme clinic
        |vaccination service|vaccination team|immunisation service|testing service|tracing service
        |isolation service|shielding service|rapid response|crisis response|two-hour response
        |at home service|ward at home|wards at home|learning disability team|autism team|autism service
        |autism hub|adhd service|neurodevelopmental service|neurodiversity service|dementia service
        |dementia support service|carers' service|carers’ service|carer support service
        |carers support service|young carers service|young carers' service|young carers’ service
        |personal assistant register|approved provider list|provider list|dynamic purchasing system
        |lead nurse|family liaison nurse|family liaison nurses|ambulance hub|response hub|health pod
        |health pods|health kiosk|health kiosks|pop-up clinic|pop-up clinics|pop-up hub|mobile hub
        |hospital hub|locality hubs|place hub|integrated hub|integrated hubs|integrated centre|civic hub
        |town hub|village hub|rural hub|health and social care hub|care hubs|care academy|recovery college"""),
    "weak": terms("""
        front door|rota|rotas|triage|on-call|pick-up|bridging|mdts|service|helpdesk|outreach|advocacy|clinics|bus|buses|services|centre|centres|team|teams|hub|hubs
        |unit|units|beds|scheme|schemes|line|suite|department|response|prescribing|facility|café|cafe|store
        |card|gateway|drop-in|club|befriending|reablement|respite|in-reach|telecare|flats|coordinators
        |co-ordinators|connectors|desk|pharmacy|nursing|rehabilitation|point of access|drop-ins|loan stores
        |kiosk service|taskforce|task force|sitters|bureau|warm space|warm spaces|food bank|foodbank|shelter
        |sanctuary|haven|retreat|refuge|volunteers scheme|van|minibus service|car service|suites|pod|pods
        |brokerage|short breaks|community transport|patient transport service|extended hours|extended access
        |enhanced access|community beds|day care|day services|day opportunities|supported living
        |groups of walkers|café service|cafés|cafes|rota service|depot|hotline|wraparound|wrap-around
        |ambulatory unit|urgent care service|transport service|meals service|extra care housing
        |visiting service|telecare service|community alarm|community alarms|alarm service|crisis service
        |crisis beds|dental service|mobile clinic|mobile unit|advocacy service|early help team
        |school nursing|alcohol service|telehealth|telemedicine|night nurses|carers' support|carers’ support
        |multidisciplinary team|multi-disciplinary team|mdt|frailty team|phone line|telephone line
        |information line|referral service|triage team|discharge service|discharge support|assessment team
        |assessment service|recovery team|recovery service|bedded unit|bed unit|tenancy support|peer mentors
        |urgent response|integrated teams|integrated team"""),
    "capital": terms("""
        ward|point|care|support|offer|tier|shop|space|help|advice|cars|car|caravan|door|link|pass|access|kitchen
        |garden|nursery|transport|relief|nurses|box|cards|volunteers|sheet|walk-in|visits|connect|harbour
        |circles|village hall|watch|aid|plus|direct|on call|on-call|at work|in touch|companions|buddies
        |angels|heroes|ambassadors|mentors|guides"""),
}
