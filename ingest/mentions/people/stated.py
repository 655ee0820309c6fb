"""Posts that a sentence states beside a body: "the Board, chaired by Jane Roe", "the Trust (Jane Roe, …)"."""

import re

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.persons import Named, is_given
from ingest.mentions.post_owners import own_body
from ingest.mentions.posts import Post, has_office, is_chair, is_office, posts_beside
from ingest.paper import Mention, Paper

# What stands between a body and the name of who chairs or leads it.
_CHAIRED = re.compile(
    r"^(?:[’']s)?,? ?(?:\([^()]{1,60}\),? ?)?(?:(?:which|that) )?(?:(?:is|was|has been|will be|would be|now|currently"
    r"|to be|also|jointly|independently|both) )*"
    r"(?P<how>(?:co-|vice-)?chaired|led|headed|convened)(?: jointly| independently)? by(?: the)?"
    r"(?: (?:its|a|an|our))?(?: [A-Z][\w-]+)? ?$"
)
_CHAIRED_LATER = re.compile(
    r"\b(?:(?:co-)?chaired)(?: jointly| independently)? by(?: the)?(?: [A-Z][\w ]{2,40}[’']s?)? ?$"
)
_AND_IS = re.compile(
    r"\band (?:is|was|has been|will be) (?:(?:co-)?chaired)(?: jointly| independently)? by(?: the)? ?$"
)
_TITLES = {"co-chaired": "Co-Chair", "vice-chaired": "Vice-Chair", "led": "Leader", "headed": "Head"}
# "Our Chief Executive is Jane Roe", "the chair of our board is Jane Roe".
_IS = re.compile(
    r"\b(?:[Oo]ur|[Tt]he|[Ii]ts|[Tt]heir|[Ww]hose|(?P<body>[’']s)) (?P<title>[^.,;:()\n]{3,70}?)"
    r" (?:is|was|will be|remains|became|is now|is called)(?: still)?\s$"
)
# "its chair, Jane Roe," "the chief executive designate, Jane Roe," "NHSE's BCF manager (Jane Roe)".
_BESIDE = re.compile(
    r"(?P<whose>\b[Oo]ur|\b[Ii]ts|\b[Tt]heir|\b[Tt]he|[’']s?) (?P<title>(?:[\w-]+ ){0,4}"
    r"(?:[Cc]hair(?:man|woman|person)?|[Cc]hief [Ee]xecutive"
    r"|[Ll]eader|[Mm]anager|[Dd]irector|[Oo]fficer|[Hh]ead|[Nn]urse|[Ll]ead|[Ss]ecretary|[Pp]resident|[Tt]reasurer"
    r"|[Rr]epresentative|[Mm]ember|[Gg]overnor|[Tt]rustee|[Cc]onsultant|[Pp]harmacist|[Cc]o-?ordinator|SRO|CEO|COO)"
    r"(?: (?:[Dd]esignate|[Ee]lect|of [\w ]{3,40}|for [\w ]{3,40}))?)(?P<ends>,? | \()$"
)
# "CCG chief executive Jane Roe", "the CCG's Jane Roe", "Council leader Cllr Jane Roe".
_RIGHT_BEFORE = re.compile(r"^(?:(?P<own>[’']s?))? (?P<title>(?:[\w’'&-]+ ){0,6})$")
_FOR_BODY = re.compile(
    r"(?:^|[.;] )(?:[Ss]peaking |[Ww]riting |[Rr]eplying )?(?:[Oo]n behalf of|[Ff]or|[Ff]rom|[Aa]t) (?:the )?$"
)
_TITLE_AT = re.compile(
    r"(?P<title>\b[A-Z][\w’'&-]*(?: (?:[A-Z][\w’'&-]*|of|and|for|the|to|in|&|–))*) (?:at|of|for|with)(?: the)? $"
)
# "the chief executive of NHS Improvement, Jane Roe, said", "the Chief Officer (Designate), Acre CCG, J. Roe": what
# stands before the body that is named before the name.
_OFFICE_OF = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Oo]ur|[Aa]n?) (?P<title>(?:(?!(?:of|the|and) )[\w-]+ ){0,3}"
    r"(?:[Cc]hair(?:man|woman|person)?|[Cc]hief [Ee]xecutive|[Oo]fficer|[Dd]irector|[Ll]eader|[Mm]anager|[Hh]ead"
    r"|[Nn]urse|[Ll]ead|[Pp]resident)(?: (?:of|for) (?!the )[\w ,&-]{3,40}?)?(?: \([A-Za-z]+\))?)"
    r"(?: (?:of|at|for|with)(?: the)? |, (?:the )?)$"
)
_APPOINTED = re.compile(r" (?:has |have |had )?(?:now )?(?:appointed|recruited|named|chosen|welcomed) $")
# "The STP had appointed a new Chair, Jane Doe."
_APPOINTED_TO = re.compile(
    r" (?:has |have |had )?(?:now |also )?(?:appointed|recruited|named|chosen|welcomed) (?:an?|its|their)"
    r" (?:new |first |next |interim |permanent |independent )*(?P<title>[A-Z]?[a-z]+(?: [A-Za-z]+){0,5}), (?:\w+\.? )?$"
)
_AS = re.compile(
    r" (?:as|to be)(?: the| its| our| an?)?(?: new| next)? (?P<title>[A-Za-z][\w’' &-]{3,60}?)"
    r"(?=[.,;]|\n| from\b| to\b| who\b|$)"
)
_FROM = re.compile(r"\b(?:from|representing|on behalf of)(?: the)? $")
_OPEN = re.compile(r"^(?:[’']s)? ?\($")
# "Acre Programme Board (chair: Jane Doe)", "Bede Alliance, lead: Ian Roe"
_LABELLED = re.compile(
    r"^(?: \([A-Z]{2,5}\))?(?: ?\(| [–-] |, )(?P<title>(?:(?:independent|interim|clinical|joint|executive|programme) )?"
    r"(?:(?:co-|vice-)?chair(?:man|woman|person)?|lead|sro|director|convenor|chief executive|manager|secretary)):? $",
    re.IGNORECASE,
)

# "Jane Doe chairs the Place Board", "Jane Doe, who co-chairs our Partnership Board, …"
_CHAIRS = re.compile(
    r"(?:, who| who)? (?:now |also |currently |jointly |both )*(?P<how>(?:co-|vice-)?chair(?:s|ed)|heads"
    r"|(?:will|would|shall|is to|are to)(?: now| also| jointly)? (?P<to>(?:co-|vice-)?chair)) (?:both )?"
    r"(?:the |its |our |their )?(?:new |newly formed |first )?"
)
_CHAIR_TITLES = {"heads": "Head", "co-chairs": "Co-Chair", "co-chaired": "Co-Chair", "vice-chairs": "Vice-Chair"}
_DASHED = re.compile(r" [–-] (?P<words>[A-Z][^\n.;]{3,90})")
_BELOW = re.compile(r"[ \t]*\n[ \t]{0,20}(?:the )?")
# "Jane Doe is Head of Care", "Jane Doe, who led the work, will take on the role of chief executive of Acre ICB".
IS_POST = re.compile(
    r"(?:, who [^.;\n]{3,110}?,)?(?:"
    r" (?:is|was|became|remains|(?:continues|acts|serves) as"
    r"|(?:has been|had been|was) (?:appointed|confirmed|named|announced|chosen|selected|elected)"
    r"|(?:will|is to|is set to) (?:now |also )?(?:be|become|(?:remain|continue|act|serve)(?: as)?))(?: as)?"
    r"|,? (?:will |has |is to )?(?:takes?|taken|took|taking) (?:up|on|over) (?:the )?"
    r"(?:(?:full )?responsibilities of (?:the )?)?(?:role|post|position) of"
    r"|,? from (?:his|her|their|the) (?:role|post|position) as)"
    r"(?: the| an?| now| currently| its| their| our| new| next| permanent| first)*"
    r" (?P<words>(?:[\w-]+ ){0,4}?(?:chief|director|head|chair|manager|officer|lead|leader|CEO)\b"
    r"(?:(?!, (?:having|who|which|after|and has|but|while)\b| for (?:this|the) (?:period|time)\b)[^.;\n]){0,140})",
    re.I,
)
# "Mrs Vale and Mr Holt were in attendance as co-opted members", "Jane Doe sits on the Board as its lay member"
AS_POST = re.compile(
    r" (?:(?:was|were|is|are|will be) (?:also )?(?:in attendance|present|there)|attend(?:s|ed|ing)?|sits?|sat|serves?"
    r"|served|(?:has |have |had |will )?join(?:s|ed)?)"
    r"(?: us| (?:the )?(?i:meeting|board|committee|panel|trust|council))?"
    r"(?: (?:on|at|in|from) [\w’' ]{3,50}?)?"
    r" as (?:an? |the |its |our )?"
    r"(?P<words>[A-Za-z][\w’'/ -]{3,70}?)(?=[.,;()\n]| (?:and|to|for this|from|until|in place)\b|\Z)"
)
# "Jane Doe steps down as chair of Acre CCG in April"
_COMES_OR_GOES = re.compile(
    r" (?:has |will |is to )?(?:steps?|stepped|stepping|stands?|stood) down as(?: the| its| our)?"
    r" (?P<words>[A-Za-z][\w’' &-]{3,70}?)(?=[.,;()\n]| from\b| in\b| on\b| to\b| after\b|$)"
)
# "the appointment of Jane Doe as chief executive from 1 May", "had recruited Jane Doe to the post of Director of Care"
_GIVEN_POST = re.compile(
    r" (?:as|to be|to the (?:post|role|position) of)(?: the| its| our| an?)?(?: new| interim| permanent| joint)?"
    r" (?P<words>[A-Za-z][\w’' &-]{3,70}?)(?=[.,;()\n]| from\b| to\b| for (?:a|the)\b| with effect\b| who\b"
    r"| (?:be|is|was|were|has|had)\b|$)"
)
_APPOINTING = re.compile(
    r"\b(?:appointment|recruitment|secondment|appointed|recruited|seconded)(?: of)? $|\bwith $", re.I
)
SIGNED = re.compile(
    r"[ \t]*\n\s{0,20}(?:(?:Position|Title|Job [Tt]itle|Role|Designation):?[ \t]*\n\s{0,20})?"
    r"(?P<words>(?:[A-Z][\w-]+ (?:and |& )?){0,5}(?:Chair|Chief|Director|Head|Leader|Manager"
    r"|Officer)[^\n.:]{0,110})(?=\n|$)"
)
# "Signed on behalf of the Council" over the name
_ON_BEHALF = re.compile(r"\b(?:on behalf of|signed for) (?:the )?(?P<whose>[^\n]{2,80})\n\s*\Z", re.IGNORECASE)
# Posts of those who work for a body, and bodies that have members and no staff: "Its Chief Executive" is of none.
_OF_STAFF = re.compile(r"\b(?:chief \w+|managing director|director|manager|head|nurse|accountable officer)\b", re.I)
_WITHOUT_STAFF = frozenset({"Committee", "HealthAndWellbeingBoard"})
ITS = re.compile(r"\b(?:[Ii]ts|[Tt]heir|[Ww]hose) $")


def is_said_to_hold(before: str) -> bool:
    """Whether the words before a name say that its bearer holds a post: "Our Chief Executive is …"."""
    told = _IS.search(before[before.rfind(". ") + 1 :])
    return told is not None and is_office(told["title"])


def office_of_body(paper: Paper, first: int) -> list[Post]:
    """The post that stands before a name with its body between the two: "the chair of Acre Trust, Jane Roe, agreed"."""
    named = [m for m in paper.mentions_in(max(0, first - 120), first, "body") if m.end == first - 2]
    if not named or named[-1].form == "pronoun" or not paper.flow.startswith(", ", named[-1].end):
        return []
    begins = min(one.start for one in named)
    told = _OFFICE_OF.search(paper.flow, max(0, begins - 120), begins)
    return [Post(told["title"], named[0].key)] if told else []


def told_after(paper: Paper, start: int, end: int) -> list[Post]:
    """The posts that the words behind a name tell: "chairs the Board", "is Head of Care", a signature's next line."""
    text = paper.flow
    chairs = _CHAIRS.match(text, end)
    bodies = paper.mentions_in(chairs.end(), chairs.end() + 2, "body") if chairs else []
    if chairs and bodies and bodies[0].form != "pronoun":
        how = f"{chairs['to']}s" if chairs["to"] else chairs["how"]
        return [Post(_CHAIR_TITLES.get(how, "Chair"), bodies[0].key)]
    gone = _COMES_OR_GOES.match(text, end)
    if gone and is_office(gone["words"]):
        return posts_beside(paper, *gone.span("words"))
    given = _GIVEN_POST.match(text, end)
    appointing = _APPOINTING.search(text, max(0, start - 18), start)
    if given and appointing and is_office(given["words"]):
        posts = posts_beside(paper, *given.span("words"))
        of_board = appointing[0].startswith("with") and all(is_chair(post.title) for post in posts)
        return [Post(post.title, nearest_body(paper, start) or post.body) if of_board else post for post in posts]
    there = AS_POST.match(text, end)
    if there and is_office(there["words"].removesuffix("s")):
        posts = posts_beside(paper, *there.span("words"))
        return [Post(post.title.removesuffix("s") if post.title else None, post.body) for post in posts]
    stated = IS_POST.match(text, end) or _DASHED.match(text, end) or SIGNED.match(text, end)
    if stated is None or not is_office(stated["words"][:60]):
        return []
    first, stop = stated.span("words")
    below = _BELOW.match(text, stop)
    if below and paper.mentions_in(below.end(), below.end() + 5, "body"):
        stop = below.end() + len(text[below.end() :].split("\n", 1)[0])  # "Chief Executive" over its trust
    posts = posts_beside(paper, first, stop)
    if ITS.search(text, first - 6, first):
        return [Post(post.title, nearest_body(paper, start, post.title) or post.body) for post in posts]
    signing = _ON_BEHALF.search(text, max(0, start - 120), start)
    bodies = paper.mentions_in(*signing.span("whose"), "body") if signing else []
    return [Post(post.title, bodies[0].key) for post in posts] if bodies else posts


def nearest_body(paper: Paper, at: int, title: str | None = None) -> str | None:
    """The body named last before a place in the text; of those that have staff where the title is that of one."""
    types = {body.key: body.type for body in paper.reading.bodies}
    without = _WITHOUT_STAFF if title and _OF_STAFF.search(title) else frozenset()
    named = [m for m in paper.mentions_in(max(0, at - 300), at, "body") if m.form != "pronoun"]
    return next((one.key for one in reversed(named) if types.get(one.key) not in without), None)


def stated_posts(paper: Paper, first: int, end: int) -> list[Post]:
    """The posts that the words before the name from `first` on state together with a body; none where they do not."""
    text = paper.flow
    block = paper.block_at(first)
    low = max(block.start if block else 0, first - 240)
    before = text[low:first]
    bodies = [m for m in paper.mentions_in(low, first, "body") if m.end <= first and m.form != "pronoun"]
    nearest = bodies[-1] if bodies else None
    if nearest is not None:
        between = text[nearest.end : first]
        chaired = _CHAIRED.match(between)
        if chaired:
            return [Post(_TITLES.get(chaired["how"], "Chair"), nearest.key)]
        labelled = _LABELLED.match(between)
        if labelled and (":" in between or "(" in between):
            return [Post(labelled["title"], nearest.key)]
        if _OPEN.match(between):
            return _in_brackets(paper, end, nearest)
        given = _beside_body(paper, nearest, before[: nearest.start - low], between, end)
        if given:
            return given
    sentence = before[before.rfind(". ") + 1 :]
    if nearest is not None and _CHAIRED_LATER.search(sentence) and nearest.start >= first - len(sentence):
        inside = [
            m for m in bodies if m.start >= first - len(sentence)
        ]  # "WISP reports to the Board and is chaired by"
        return [Post("Chair", (inside[0] if _AND_IS.search(sentence) else nearest).key)]
    named = _IS.search(sentence)
    if named and is_office(named["title"]) and len(sentence) < 160:
        inside = [m for m in bodies if m.start >= first - len(sentence) + named.start("title")]
        words = re.sub(r"\b(?:of|for) (?:our|the|its)\b.*$", "", named["title"]).strip()
        return [Post(words, inside[-1].key if inside else _whose(paper, named[0].split(" ", 1)[0], nearest))]
    beside = _BESIDE.search(before)
    if beside and has_office(beside["title"]) and (beside["ends"] != " (" or text[end : end + 1] == ")"):
        owner = _whose(paper, beside["whose"], nearest if _adjacent(paper, nearest, low + beside.start()) else None)
        if beside["whose"].lower() in ("its", "their"):
            owner = nearest_body(paper, first, beside["title"]) if nearest is not None else _of_heading(paper, block)
        if beside["whose"].lower() == "the" and not bodies and text.startswith(",", end):
            owner = own_body(paper, beside["title"])
        return [Post(beside["title"], owner)] if owner else []
    return []


def _of_heading(paper: Paper, block: Block | None) -> str | None:
    """The body that the heading of the block names: "Home First Partnership" over "Its director, Jane Roe"."""
    heading = paper.layout.blocks[block.item] if block and block.item is not None else None
    bodies = paper.mentions_in(heading.start, heading.end, "body") if heading else []
    return bodies[0].key if bodies else None


def _beside_body(paper: Paper, body: Mention, before: str, between: str, end: int) -> list[Post]:
    """What a body right before the name gives: "Trust medical director Ian Holt", "Speaking for the CCG, Jane Roe"."""
    joined = _RIGHT_BEFORE.match(between)
    if joined and joined["title"] and is_office(joined["title"]):
        return [Post(joined["title"].strip(), body.key)]
    if joined and joined["own"] and not joined["title"]:
        return [Post(None, body.key)]
    appointed = _APPOINTED_TO.fullmatch(between)
    if appointed and is_office(appointed["title"]):
        return [Post(appointed["title"], body.key)]
    if _APPOINTED.match(between):
        named = _AS.match(paper.flow, end)
        return [Post(named["title"], body.key)] if named and is_office(named["title"]) else []
    if between == ", ":
        if _FOR_BODY.search(before):
            return [Post(None, body.key)]
        title = _TITLE_AT.search(before)
        if title and is_office(title["title"]):  # "the Leader of the Council and the Chief Executive of …": two people
            return [Post(title["title"].rpartition(" and the ")[2], body.key)]
    return []


def owned(paper: Paper, at: int, post: Post) -> Post:
    """The post without "our" or "its" before its title, of the body that these stand for."""
    word, _, rest = (post.title or "").partition(" ")
    come_from = _come_from(paper, at)
    if come_from and (
        post.title is None or word.lower() in ("its", "their") or post.body == own_body(paper, post.title)
    ):
        return Post(rest if word.lower() in ("its", "their") else post.title, come_from)
    if post.body is not None or word.lower() not in ("our", "its", "their") or not rest:
        return post
    if word.lower() == "our":
        return Post(rest, paper.publisher or paper.host)
    return Post(rest, nearest_body(paper, at, rest))


def _come_from(paper: Paper, at: int) -> str | None:
    """The body of all who are listed behind a colon: "Two people from the CCG came: Jane Roe, its Chair, and …"."""
    sentence = paper.layout.sentence_at(at)
    colon = paper.flow.rfind(":", sentence.start, at) if sentence else -1
    if sentence is None or colon < 0:
        return None
    for mention in paper.mentions_in(sentence.start, colon, "body"):
        if _FROM.search(paper.flow, max(sentence.start, mention.start - 20), mention.start):
            return mention.key
    return None


def _in_brackets(paper: Paper, end: int, body: Mention) -> list[Post]:
    """ "ESNEFT (Nadine Voss, Director of Nursing)": what follows the name up to the closing bracket."""
    close = paper.flow.find(")", end, end + 120)
    words = paper.flow[end:close] if close > 0 else ""
    block = paper.layout.block_at(end - 1)
    if close == end and block is not None and block.kind in (BlockKind.ROW, BlockKind.ACTION):
        return [Post(None, body.key)]  # "Healthwatch (Jane Roe)" in a column, no "Acre Health (Preston Grove)"
    if not words.startswith((", ", " – ", " - ")) or not has_office(words):
        return []
    titles = [post.title for post in posts_beside(paper, end, close) if post.title]
    return [Post(title, body.key) for title in titles]


def _whose(paper: Paper, word: str, nearest: Mention | None) -> str | None:
    """The body that "our", "its" or a possessive stands for."""
    if word.lower() == "our":
        return paper.publisher or paper.host
    told = word.startswith(("’", "'")) or word.lower() == "whose"
    return nearest.key if nearest is not None and told else None


def _adjacent(paper: Paper, mention: Mention | None, at: int) -> bool:
    return mention is not None and abs(mention.end - at) <= 1


def signed_in_capitals(text: str, block: Block) -> list[Named]:
    """The name in a heading of capitals: what a paper is signed with, "ADA QUILL" over "Director of Adult Care", or who
    holds a post, in brackets behind it: "DIRECTOR OF ADULT CARE (A. QUILL)"."""
    match = _CAPITALS.match(text, block.start, block.end)
    if match is not None and SIGNED.match(text, match.end()) and is_given(match["name"].title()):
        return [Named(match.start("name"), match.start("name"), match.end(), "")]
    holder = _HOLDER.search(text, block.start, block.end)
    if holder is None or not is_office(text[block.start : holder.start()].title()):
        return []
    return [Named(holder.start("name"), holder.start("name"), holder.end("name"), "")]


_HOLDER = re.compile(r" \((?P<name>(?:[A-Z]\. ?){1,2}[A-Z][A-Z'’-]+)\)\s*\Z")
_CAPITALS = re.compile(r"\s*(?P<name>[A-Z][A-Z'’-]+(?: [A-Z]\.?)?(?: [A-Z][A-Z'’-]+){1,2})(?=[ \t]*(?:\n|\Z))")
