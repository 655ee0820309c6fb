"""Wordings by which a sentence tells of a level that was set or an act taken on, each with an invented example."""

from ingest.claims.frames.wording import Wording

PROMISING: tuple[Wording, ...] = (
    Wording(
        "Target",
        (
            r"\b(?<!well under )(?<!short of )<level>(?! (?:to|for|of)\b)"
            r"(?:(?!\b(?:met|missed|above|below|against|exceed\w*|over|under)\b)[^.;,:]){0,45}? (?:of|is|was|being)"
            r" (?:[^.;,\d]{0,14} )?<amount>"
        ),
        "The Trust agreed a trajectory with its regulator of 90%.",
    ),
    Wording(
        "Target",
        r"\bset (?:its|their|our|his|her) sights on\b.{0,40}<amount>",
        "The Board has set its sights on 90% for winter.",
    ),
    Wording(
        "Target",
        (
            r"\b(?:set|fixed on|settled on|chosen|hit on|named) <amount>[^.;]{0,30}? as the (?:most|least|fewest"
            r"|limit|ceiling|maximum|minimum|level|target)\b"
        ),
        "We have fixed on 55 as the most there should be.",
    ),
    Wording(
        "Target",
        r"\b(?:was|were|been) (?:set|given) (?:an?|the) (?:\w+ )?<level>\b.{0,30}<amount>",
        "The county was set a maximum of 3.5%.",
    ),
    Wording(
        "Target",
        (
            r"\b(?:told|directed|instructed|ordered|required|bound|obliged|having)(?: by"
            r" [^,;.]{3,90}?)? to (?:get|bring|cut|reduce|make|find|save|identify|shed|halve|take|deliver|lower"
            r"|raise|reach|hit|hold)\b[^.;]{0,80}?<amount>"
        ),
        "It has been told by the region to get that to 65 by June.",
    ),
    Wording(
        "Target",
        (
            r"\b(?:have|has|had) to (?:get|bring|cut|reduce|take|lower|raise|hold|keep)\b[^.;]{0,60}? (?:to|by|under"
            r"|below|at|above|within) <amount>"
        ),
        "All boards have to bring their running costs down to £19 for each of us.",
    ),
    Wording(
        "Target",
        (
            r"\bmust (?:now |soon |still )?(?:reach|rise to|fall to|come down to|not exceed|get to"
            r"|be (?:at least|no more than|under|below|above)) <amount>"
            r"|\d ?%?,? (?:now |today )?(?:and|but) must be <amount>"
        ),
        "Recovery is 42% and must be 50%.",
    ),
    Wording(
        "Target",
        (
            r"\b(?:contract|specification|standard|guidance|agreement|constitution|rule|bar|requirement"
            r"|ministers?|government) (?:says?|asks? for|calls? for|requires?|wants?|demands?|sets?)"
            r" (?:[^.;,\d]{0,16} )?<amount>"
        ),
        "79% were seen in time; the contract says 90%.",
    ),
    Wording(
        "Target",
        r"(?:\bv\.?|\bvs\.?|\bversus|\bagainst)(?: an?| the| our)?(?: \w+)? <level>(?: of)? <amount>",
        "Diagnosis rate 64.1% v. national ambition 66.7%.",
    ),
    Wording(
        "Target",
        r"\b(?:has|have|had) (?:gone|opted|plumped|settled|looked|aimed|asked) for (?:an? )?<amount>",
        "The county had gone for a 1% fall.",
    ),
    Wording(
        "Target",
        r"\b(?:aim|goal|ambition) [^.;]{0,40}?(?:is|was|remains) (?!to\b)(?:[^.;,\d]{0,30} )?<number>",
        "The aim of the three of us is two hours by April.",
    ),
    Wording(
        "Target",
        r"\bsigned up [^.;]{0,50}?to (?:having|reaching|getting|cutting|no|an?)\b.{0,40}?<number>",
        "The Trust had signed up to having nobody out of area by May.",
    ),
    Wording(
        "Target",
        r"\bsets? out to (?:provide|build|open|reach|recruit|deliver|cut|help|train|see)\b.{0,30}?<amount>",
        "The strategy sets out to provide 300 flats by 2022.",
    ),
    Wording(
        "Undertaking",
        r"\bcommit(?:s|ted)? (?:the |our |its |his |her )?\S+(?: \S+){0,3} to (?:\w+ing\b|the\b|an?\b|£)",
        "She committed the CCG to meeting the cost of two more.",
    ),
    Wording(
        "Undertaking",
        (
            r"\b(?:we|i) (?:also |now |hereby |both |each |all )*(?:commit|pledge|promise|undertake|guarantee"
            r"|vow) (?:to|that|an?|the|our|no)\b"
        ),
        "We also commit to a named worker for each of you.",
    ),
    Wording(
        "Undertaking",
        (
            r"(?<!our )(?<!hree )(?<!two )(?<!heir )(?<!its )\b(?:pledges?|vows?|guarantees|promises) (?:to"
            r" (?!the\b|staff|you\b|be\b)\w+|that\b|an?\b|every\b|each\b|no\b|all\b)"
        ),
        "The Council guarantees a visit within a day.",
    ),
    Wording(
        "Undertaking",
        (
            r"\b(?:means?|meant|intends?|intended|plans?|proposes?) to (?:honour|keep|pay|fund|meet|publish|open"
            r"|put|bring|go on|carry on|run|appoint|hold|consult|send|extend)\b"
        ),
        "It has told us that it means to honour its share.",
    ),
    Wording(
        "Undertaking",
        r"\b(?:made|makes?|making|put) (?:us |them |the \w+ )?an? (?:\w+ )?offer\b[^.;]{0,90}? (?:to|of)\b",
        "The Trust made a firm offer to pay the wages.",
    ),
    Wording(
        "Undertaking",
        (
            r"\bgives? (?:you |us |them |members )?(?:an?|our|my|its|their|the) (?:\w+ )?(?:undertaking|assurance"
            r"|guarantee|commitment|promise|pledge|word) (?:that|to|of)\b"
        ),
        "We can give an undertaking that the store stays open.",
    ),
    Wording(
        "Undertaking",
        r"\bsa(?:id|ys) yes to (?:\(|this\b|both\b|all\b|the (?:request|first|second|last)\b)",
        "Ms Roe said yes to (2).",
    ),
    Wording(
        "Undertaking",
        (
            r"\b(?:is|are|['’]re|was|were) (?:also |now |just )?about to (?:put|open|start|launch|appoint|recruit"
            r"|set up|publish|sign|take on|buy|move|extend|pilot|bring|send)\b"
        ),
        "We are also about to put a nurse into each hub.",
    ),
    Wording(
        "Undertaking",
        (
            r"\b(?:we|i) (?:also |therefore |now )*propose (?:to (?!\w+ (?:that|how) )|an?\b|one\b|two\b|three\b"
            r"|\d)"
        ),
        "We propose one centre of 30 beds.",
    ),
    Wording(
        "Undertaking",
        (
            r"\b(?:is|are|was|were) staying (?:in|at|where|open|with|as|put|the same)\b|\b(?!who|people"
            r"|patients)\w+ stays(?: (?:where|open|put|outside|in|as|with|the same|unchanged|free|local)\b|\.)"
        ),
        "Maternity is staying in Acre.",
    ),
    Wording(
        "Undertaking",
        (
            r"\bno(?: one| \w+(?: \w+)?)(?: who [^,;.]{3,50})? (?:is|are) going to (?:be )?\w+|\bno (?:one|body)"
            r" who [^,;.]{3,50} (?:will|would) have to\b"
        ),
        "No practice is going to be shut because of this.",
    ),
    Wording(
        "Undertaking",
        (
            r"\bthere (?:will|would|is to|are to) be no (?!need|change in|further|more|doubt|\w+ (?:for|in)"
            r" (?:complac|doubt))(?:\w+ ){0,3}?(?:transfers?|cuts?|closures?|redundanc\w+|charges?|loss"
            r"|reductions?|moves?|sales?)\b"
        ),
        "There will be no transfers of staff.",
    ),
    Wording(
        "Undertaking",
        r"\b(?:is|are) hereby (?:created|established|constituted|formed|set up|appointed|delegated)\b",
        "A joint board is hereby created.",
    ),
    Wording(
        "Undertaking",
        (
            r"\bfor (?:its|their|his|her|our|my) (?:own )?part,? (?:will|would|shall|has (?:agreed|offered"
            r"|promised))\b"
        ),
        "The Trust for its part would run it for a year.",
    ),
    Wording(
        "Undertaking",
        (
            r"(?<!was )(?<!were )(?<!been )(?<!being )(?<!are )(?<!is )\boffered (?:\d|£|its |their |his |her |up"
            r" to |another |[A-Z]\S+['’]s )(?!support\b|place)"
        ),
        "Ms Dale offered Acre's nurses to help on Sundays.",
    ),
    Wording(
        "Undertaking",
        (
            r"\b(?:will|would|shall) (?:all |also |then )?be (?:met|found|borne|covered|overseen|underwritten)"
            r" (?:from|by|out of|in full|at)\b"
        ),
        "The cost of moving will be met from reserves.",
    ),
    Wording(
        "Undertaking",
        r"\bwould (?:receive|get|be given|have) (?:an?|the) (?:written|full) (?:answer|reply|response)\b",
        "The question would get a written answer.",
    ),
    Wording(
        "Undertaking",
        r"\bto (?:keep|honour) (?:its|their|our|my|that|this) (?:word|promise|share|pledge)\b",
        "The Council is ready to keep its promise.",
    ),
)
