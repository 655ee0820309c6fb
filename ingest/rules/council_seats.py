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

_HALL = r"(?:Town Hall|Civic (?:Centre|Hall|Offices)|Council (?:Offices|Chamber|House)|Guildhall|City Hall|Municipal Buildings)"
_COUNTY_HALL = r"(?:County Hall|Shire ?hall|County Buildings|County Council Offices|County Offices)"


def _table(rows: str) -> dict[str, str]:
    return {town: f"council-{code}" for town, _, code in (row.rpartition(" ") for row in terms(rows))}


TOWNS, COUNTY_TOWNS = _table(_TOWNS), _table(_COUNTY_TOWNS)


def _beside(hall: str, towns: dict[str, str]) -> "re.Pattern[str]":
    names = "|".join(re.escape(town) for town in sorted(towns, key=len, reverse=True))
    return re.compile(rf"\b{hall}\b[^\n]{{0,60}}?\b(?P<town>{names})\b|\b(?P<before>{names})\b[ ,]{{1,3}}{hall}\b")


_SEATS = ((_beside(_COUNTY_HALL, COUNTY_TOWNS), COUNTY_TOWNS), (_beside(rf"(?:{_HALL}|Venue)", TOWNS), TOWNS))


# "Venue: Council Chamber, Guildhall, High Street, Acreford": a line whose places are those of the building.
VENUE = re.compile(
    rf"^[^\n.]{{0,80}}?\b(?:{_HALL}|{_COUNTY_HALL})\b(?P<where>[^\n.]{{3,80}})", re.IGNORECASE | re.MULTILINE
)
_HEAD = 400  # characters in which a paper says where they met, often in capitals alone


def seat_in(text: str) -> str | None:
    """The id of the council whose seat the text names beside the word for its building; None for none."""
    for words in (text, text[:_HEAD].title()):
        for pattern, towns in _SEATS:
            found = pattern.search(words)
            if found:
                return towns[found["town"] or found["before"]]
    return None
