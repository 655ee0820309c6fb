"""How initiatives are branded: words that such names begin with or hold, and spellings that no other word has."""

from ingest.rules.tables import terms

# The first word of a name of that kind: "Shaping Our Future", "Ask Acre", "Healthier Wexcombe", "Every Step Counts".
FIRST = frozenset(
    terms("""active|age|ageing|aging|ask|be|beat|better|beyond|big|bright|brighter|building|care|caring|changing|choose|closer
        |coming|connect|connected|connecting|connections|count|creating|delivering|dying|each|eat|every|everyone|fairer|feel
        |feeling|find|first|fit|fitter|forward|future|get|getting|give|go|going|good|great|growing|happier|happy|healthier
        |healthy|help|helping|home|honest|how|improving|inspiring|it's|it’s|joined|joining|just|keep|keeping|kind|know
        |let's|let’s|leading|life|listening|live|living|look|looking|love|made|make|making|mind|move|moving|my|new|
        |one|open|our|people|positive|proud|put|putting|reach|reaching|ready|realising|reducing|reimagining|reset|resilient|respect
        |right|safe|safer|say|see|settling|shape|shaping|share|sharing|side|smart|speak|stand|start|starting|stay|staying
        |step|stepping|stop|strengthening|strong|stronger|supporting|sustaining|take|taking|talk|talking|think|thinking|thriving|time
        |together|towards|transforming|tackling|turning|united|valuing|walk|warm|warmer|way|we|welcome|well|what|where|why|wise|working
        |you|young|your""")
)
# Words inside such a name that names of places, people and posts do not have.
INSIDE = frozenset(
    terms("""ahead|better|beyond|brighter|changing|choices|choice|closer|connected|counts|everyone|fairer|first|forward|future
        |futures|greater|happy|happier|healthier|healthy|horizons|independent|joined|life|lives|living|longer|matters|minds|moves|my|now|our
        |possible|positive|ready|safely|safer|start|steps|strong|stronger|talks|this|thrive|thriving|today|together|tomorrow|us
        |way|ways|we|well|wellness|wise|working|works|you|your|yourself""")
)
# Words spelt with a capital inside that are no initiative: firms, tools of an office, beginnings of surnames.
NOT_BRANDS = frozenset(
    terms("""youtube|powerpoint|linkedin|whatsapp|facetime|sharepoint|onedrive|onenote|paypal|ebay|iphone|ipad|ipads|iphones
        |natwest|playstation|javascript|postscript|eventbrite|surveymonkey|modgov|moderngov|mgov|covid19|youth|docusign|webex
        |hsbc|tripadvisor|dropbox|wordpress|photoshop|bluetooth|wifi|macmillan""")
)
SURNAMES = r"(?:Mc|Mac|O[’']|De|Du|La|Le|Van|Fitz|Di|St)[A-Z]"
