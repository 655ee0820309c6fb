"""Where councils sit whose names do not say it: the town of the town hall, county hall or civic centre.

Own knowledge of public addresses. A seat tells whose paper it is where nothing else does, beside the word for the
building ("Venue: Town Hall, Macclesfield").
"""

import re

from ingest.rules.tables import terms

# Town | council, as ids in the register. A town with two seats is here with the county's, found beside "County Hall".
_TOWNS = """Macclesfield CHE|Sandbach CHE|Crewe CHE|Winsford CHW|Ellesmere Port CHW|Kendal CMA|Carlisle CMA|Matlock DBY
|Trowbridge WIL|Chippenham WIL|Aylesbury BUC|Northallerton NYK|Beverley ERY|Morpeth NBL|Truro CON|Newport IOW
|Shefford CBF|Chicksands CBF|Dunstable CBF|Glenfield LEC|Oakham RUT|Wallsend NTY|Cobalt NTY|Scunthorpe NLN|Brigg NLN
|Grimsby NEL|Cleethorpes NEL|Chatham MDW|Gun Wharf MDW|Grays THR|Weston-super-Mare NSM|Yate SGC|Kingswood SGC
|Keynsham BAS|Huddersfield KIR|Halifax CLD|Bootle SFT|Southport SFT|Huyton KWL|Wallasey WRL|Birkenhead WRL|Widnes HAL
|Runcorn HAL|Oldbury SAW|West Bromwich SAW|South Shields STY|Ashton-under-Lyne TAM|Stretford TRF|Brierley Hill DUD
|Newbury WBK|Wembley BEN|Hendon BNE|Uxbridge HIL|Ilford RDB|Wood Green HRY|Morden MRT|Walthamstow WFT|Bexleyheath BEX
|Mulberry Place TWH|Beckton NWM"""
_COUNTY_TOWNS = """Preston LAN|Taunton SOM|Lewes ESX|Chichester WSX|Maidstone KEN|Chelmsford ESS|Hertford HRT|Ipswich SFK
|Norwich NFK|Warwick WAR|Stafford STS|Winchester HAM|Kingston upon Thames SRY|Reigate SRY|Woodhatch SRY|Durham DUR
|Shrewsbury SHR|Worcester WOR|Gloucester GLS|Oxford OXF|Cambridge CAM|Northampton NTH|Lincoln LIN|Dorchester DST
|West Bridgford NTT|Bristol GLS"""
# Building | council: offices whose name alone says whose they are.
_BUILDINGS = """Follaton House SHA|Kilworthy Park WDE|Riverbank House, Bideford TOR|Phoenix House, Tiverton MDE
|Blackdown House EDE|Brynsworthy Environment Centre NDE|Forde House TEI|Woodhatch Place SRY|Wallfields EHE
|Daneshill House STV|Three Rivers House THE|Causeway House, Braintree BRA|Swale House SWL|East Pallant House CHI
|Penns Place EHA|Appletree Court NEW|Beech Hurst TES|Bodicote House CHR|Pathfinder House HUN
|South Cambridgeshire Hall SCA|Fenland Hall FEN|Thorpe Lodge BRO|South Norfolk House SNO|Endeavour House SFK
|East Suffolk House ESK|West Suffolk House WSK|Tedder Hall ELI|Moorlands House STF|Wyre Forest House WYE
|Ebley Mill STO|Deane House, Taunton TAU|Brympton Way SSO|Perceval House EAL|Laurence House, Catford LEW
|Bernard Weatherill House CRY|160 Tooley Street SWK|222 Upper Street ISL|River Park House HRY|Newham Dockside NWM
|York House, Twickenham RIC|Hounslow House HNS|Shute End WOK|Time Square, Market Street BRC|Observatory House SLG
|Riverside House, Main Street ROT|Merrion House LDS|West Offices, Station Rise YOR|Cunard Building LIV
|Priory House, Monks Walk CBF|Wyvern House CHW|Westfields, Middlewich Road CHE|Delamere House CHE|Loxley House NGM
|Trent Bridge House NTT|One Angel Square NTH|Darby House TFW|Addenbrooke House TFW|Plough Lane, Hereford HEF
|Lys Kernow CON|Ballard House PLY|Civic Offices, Euclid Street SWD|Bourges Boulevard PTE|Karalius Suite HAL
|Municipal Building, Widnes HAL|Sessions House KEN"""

_HALL = r"(?:Town Hall|Civic (?:Centre|Hall|Offices)|Council (?:Offices|Chamber|House)|Guildhall|City Hall|Municipal Buildings)"
_COUNTY_HALL = r"(?:County Hall|Shire ?[Hh]all|County Buildings|County Council Offices|County Offices)"


def _table(rows: str) -> dict[str, str]:
    return {town: f"council-{code}" for town, _, code in (row.rpartition(" ") for row in terms(rows))}


TOWNS, COUNTY_TOWNS = _table(_TOWNS), _table(_COUNTY_TOWNS)
BUILDINGS = {name.casefold(): council for name, council in _table(_BUILDINGS).items()}
_BUILDING = re.compile(rf"\b(?:{'|'.join(map(re.escape, BUILDINGS))})\b", re.IGNORECASE)


def _beside(hall: str, towns: dict[str, str]) -> "re.Pattern[str]":
    names = "|".join(re.escape(town) for town in sorted(towns, key=len, reverse=True))
    return re.compile(rf"\b{hall}\b[^\n]{{0,60}}?\b(?P<town>{names})\b|\b(?P<before>{names})\b[ ,]{{1,3}}{hall}\b")


_SEATS = ((_beside(_COUNTY_HALL, COUNTY_TOWNS), COUNTY_TOWNS), (_beside(rf"(?:{_HALL}|Venue)", TOWNS), TOWNS))


# "Venue: Council Chamber, Guildhall, High Street, Acreford": a line whose places are those of the building.
VENUE = re.compile(
    rf"^[^\n.]{{0,80}}?\b(?:{_HALL}|(?P<county>{_COUNTY_HALL}))\b(?P<where>[^\n.]{{3,80}})",
    re.IGNORECASE | re.MULTILINE,
)
_TOP = 1500  # characters in which the offices stand where they met
_HEAD = 400  # characters in which a paper says where they met, often in capitals alone


def offices_in(text: str) -> str | None:
    """The id of the council whose offices the first lines name; None for none."""
    found = _BUILDING.search(" ".join(text[:_TOP].split()))
    return BUILDINGS[found[0].casefold()] if found else None


def county_seat_in(text: str) -> str | None:
    """The id of the county council at whose hall the first lines say that they met; None for none."""
    return _seat(text[:_HEAD].title(), _SEATS[:1])


def seat_in(text: str) -> str | None:
    """The id of the council whose seat the text names beside the word for its building; None for none."""
    return _seat(text, _SEATS) or _seat(text[:_HEAD].title(), _SEATS)


def _seat(words: str, seats: tuple[tuple["re.Pattern[str]", dict[str, str]], ...]) -> str | None:
    for pattern, towns in seats:
        if found := pattern.search(words):
            return towns[found["town"] or found["before"]]
    return None
