"""How papers say that two named things are related: between two bodies, in tables, in sentences about money."""

from ingest.rules.relations.frames import OWNS, Between
from ingest.rules.relations.programmes import PROGRAMMES

BODIES: tuple[Between, ...] = (
    Between(
        "body",
        "body",
        r".{0,60}\bcontracts?(?: held)? with (?:the )?",
        "commissions",
        True,
        0.6,
        "the CCGs hold contracts with the Trust",
    ),
    Between(
        "body",
        "body",
        r".{0,60}\b(?:on behalf of|commissioned by|paid for by) (?:the )?",
        "commissions",
        False,
        0.5,
        "the Trust looks after social care on behalf of the Council",
    ),
    Between(
        "body",
        "body",
        r".{0,60}\b(?:jointly|together|in partnership|in collaboration|working closely|joint working|worked up|working|work|run jointly|link(?:s|ed)? (?:up )?) (?:with|into) (?:the )?",
        "partnersWith",
        True,
        0.7,
        "the CCG, jointly with the Council",
    ),
    Between(
        "body",
        "body",
        r".{0,40}\b(?:replaced|replaces|took over from|taken over from|takes over from|succeeded|succeeds|inherited .{0,30}from|absorbed|successor (?:to|of|body to)) (?:the )?(?:former )?",
        "succeeds",
        True,
        0.8,
        "the Board had taken over from the old Partnership",
    ),
    Between(
        "body",
        "body",
        r".{0,80}\b(?:replaced by|abolished and .{0,60} pass(?:ed)? to|functions .{0,30}(?:transfer(?:red)?|pass(?:ed)?) to|merged? (?:into|to form|to become)|became|become|be succeeded by) .{0,40}",
        "succeeds",
        False,
        0.7,
        "the three CCGs would be replaced by one, NHS North Yorkshire CCG",
    ),
    Between(
        "body",
        "body",
        r".{0,40}\b(?:inspect(?:s|ed|ion)|regulat(?:es|ed|or)|rated|placed|special measures).{0,30}",
        "regulates",
        True,
        0.5,
        "the CQC had inspected the Trust",
    ),
    Between(
        "body",
        "body",
        r",? (?:\([^)]*\),? )?(?:(?:which|that|it|in turn|also|now|both|each) )*(?:is |was |are |were |forms? |acts? as |act as |works as |as |be |become )*(?:an? |one |two |three |four |all )?(?:[\w-]+ ){0,2}(?:parts?|sub-?committees?|committees?|sub-?groups?|subsidiary|arm|working groups?|workstreams?) of (?:the )?",
        "partOf",
        True,
        0.8,
        "the Panel, a sub-committee of the Cabinet",
    ),
    Between(
        "body",
        "body",
        r".{0,40}\b(?:reports?|reporting|accountable|answers?|answerable|accounts?)(?: directly| formally| jointly| back| in turn)? (?:to|into) (?:the )?",
        "partOf",
        True,
        0.6,
        "the Programme Board reports to the Partnership",
    ),
    Between(
        "body",
        "body",
        r".{0,30}\b(?:has|have|had|is supported by|are supported by) (?:set up |established |created |formed |appointed )?(?:an? |its own |the |two |three |four |five |six )?(?:new |standing |sub-?committees|sub-?groups|committees|groups|boards|following|: |, |the )*",
        "partOf",
        False,
        0.5,
        "the Board has set up a Quality Group",
    ),
    Between(
        "body",
        "body",
        r",? (?:is |was |are |were )?(?:a |one of the )?members? of (?:the )?",
        "memberOf",
        True,
        0.8,
        "the Trust is a member of the Alliance",
    ),
    Between(
        "body",
        "body",
        r".{0,30}\b(?:compris(?:ing|es|ed)(?: of)?|made up of|consist(?:ing|s|ed) of|brings? together|brought together|bringing together|(?:whose )?members (?:are|include|were|being)|in which|(?:a )?(?:partnership|alliance|collaboration) (?:of|between)|includes?|including|drawn from|between|formed by) (?:the )?",
        "memberOf",
        False,
        0.7,
        "the Alliance, in which the Trust and the Council have come together",
    ),
)
BETWEEN = (*PROGRAMMES, *BODIES)

# The word at the head of a table's column → how the body in that column stands to the programme in the same row.
COLUMNS = {
    "commissioner": "commissions",
    "commissioned by": "commissions",
    "provider": "provides",
    "provided by": "provides",
    "delivered by": "provides",
    "lead": "leads",
    "led by": "leads",
    "lead agency": "leads",
    "host": "leads",
    "funder": "funds",
    "funded by": "funds",
    "who": OWNS,
    "owner": OWNS,
    "lead organisation": "leads",
    "lead body": "leads",
    "organisation": OWNS,
    "partner": OWNS,
    "responsible": OWNS,
    "lead partner": "leads",
}
# Money that a body gives: before the body ("£1.2m from the CCG") or after it ("the CCG was putting in £21.6m").
GIVEN_BY = r"(?:£[\d.,]+ ?(?:k|m|bn|million|billion|thousand)?|\bthe (?:rest|remainder|balance|other half)) (?:(?:a year|per annum|of it|would come|came|which came|in total|,|all|most|half|the rest) ?)*(?:is |are |was |being |will be |to be )?(?:from|paid by|given by|contributed by) (?:the )?(?:[\w-]+ )?$"
GIVES = r"^(?! (?:\w+ )?(?:was|were|is|are|been|be) (?:also |then |each )?(?:paid|given|awarded|granted|allocated|offered|found|released)\b) (?:was |were |is |are |would |will |shall |had |has |to |each |also |then )*(?:put(?:ting|s)?(?: in)?|contribut(?:e|es|ed|ing)|match(?:es|ed)?|add(?:s|ed)?|provid(?:e|es|ed|ing)|invest(?:s|ed|ing)?|commit(?:s|ted)?|paid|pay|pays|gave|gives?|given|giving|grant(?:ed|s)|allocat(?:e|es|ed)|released?|found|finds?|set aside|offer(?:s|ed)|pledge[sd]?|award(?:ed|s)?|ma(?:de|kes?) (?:an? )?(?:grants?|contributions?|awards?|payments?) of)(?: in)?(?: up to| around| about| some| a further| an extra| another| the remaining| the)? £"
REMAINING = r"^ (?:(?:puts|put|adds|added|with) )?(?:the (?:remaining|other|rest) ?|a further )£"

JOINT = r"\bjoint (?:committee|board|commissioning (?:board|committee)) (?:of|between) (?:the )?$"
