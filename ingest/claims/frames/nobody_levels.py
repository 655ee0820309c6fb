"""Levels that nobody is to reach: what was measured, what is forecast or feared, and what a step would save or cost."""

from ingest.claims.frames.nobody import LEVELS, PROMISED, TO_REACH, Nobody

_TARGET = frozenset({"Target"})
_SET = r"|\b(?:ceiling|limit|standard|trajectory|ambition|plan(?:ned)?|contract|expectation|threshold|requir\w+)\b"
_SET += r"|\b(?:will|would)\b"
_COMES = r"(?:will|would|(?:is|are|was|were) (?:set|expected|projected|forecast|predicted|estimated|likely) to)"
_RISES = (
    r"(?:rise|risen|grow|grown|go up|gone up|increase|increased|climb|climbed|double|doubled|worsen|worsened|shrink"
    r"|shrunk|age|be (?:aged|over|under|about|around|£|\d)|reach|reached)"
)
_COUNTED = (
    r"\b(?:numbers?|proportion|share|percentage) of (?:people|residents|older|over|adults|children|those|men|women"
    r"|carers|patients|[a-z ]{0,20}aged)\b"
)
_NUMBER = r"(?:£?\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten)"
# "it", "the merger", "Savings A1 and A2": what has an effect, and no will
_STEP = (
    r"\A\W*(?:it|this|they|these|(?:the |these |those |our |its )?(?:[\w’'-]+ ){0,4}?(?:savings?|proposals?|options?"
    r"|changes?|cuts?|reductions?|closures?|mergers?|schemes?|moves?|programme|pilot|model|project))"
    r"(?: [A-Z]+\d+(?: and [A-Z]+\d+)?)?"
)

NOBODY_REACHES: tuple[Nobody, ...] = (
    Nobody(
        _TARGET,
        (
            r"\d[^;]{0,90}?\b(?:against|compared (?:with|to)|versus) (?:the |an? |its |their |our )?(?:[\w-]+ ){0,3}?"
            r"(?<!contract )(?:standard|tolerance|national expectation|average|benchmark)\b"
        ),
        "In May 82% of patients had been seen within four hours, against the national standard of 95%.",
        TO_REACH,
    ),
    Nobody(
        _TARGET,
        (
            r"\A[^;:]{3,120}\b(?:averaged|fell|rose|dropped|climbed|grew|shrank|crept up|stood)"
            r" (?:by |at |from |to |up )?(?:£?\d|half)"
        ),
        "Delayed transfers averaged 14 a day over the year.",
        TO_REACH + _SET,
    ),
    Nobody(
        LEVELS,
        (
            rf"\A\W*by (?:the )?[^,;.]{{3,24}}?,? {_NUMBER} [^;:.]{{3,60}}?"
            r"\b(?:had been|were|was|had) (?!to\b)\w+(?:ed|en|elt|ent|et)\b"
        ),
        "By the end of January 347 people had been supported, most of them at home.",
        TO_REACH + r"|\brequired\b",
    ),
    Nobody(
        LEVELS,
        rf"{_COUNTED}[^.;]{{0,60}}\b{_COMES} (?:have )?{_RISES}\b",
        "The number of people over 85 will rise by 62% in the next 15 years.",
        TO_REACH,
    ),
    Nobody(
        LEVELS,
        (
            r"\b(?:population|demand|prevalence|need for|pressures?)\b[^.;]{0,60}?"
            rf"\b{_COMES} (?:\w+ly )?(?:have )?{_RISES}"
        ),
        "Our population is 430,000 and will be 466,000 by 2033.",
        TO_REACH,
    ),
    Nobody(
        LEVELS,
        r"\b(?:will|would) be (?:another \d|\d+ ?(?:%|per cent) more (?:people|of us|residents)|more people)",
        "By 2025 there will be 38% more people aged 75 and over.",
        TO_REACH,
    ),
    Nobody(
        LEVELS,
        (
            rf"\b(?:gap|shortfall|deficit|overspend)\b[^.;£]{{0,50}}?\b(?:{_COMES}|would have) [^.;£]{{0,30}}£"
            r"|\b(?:will|would) (?:then )?(?:be|face|have|leave|open up|amount to)\b[^.;£]{0,30}"
            r"\b(?:gap|shortfall|deficit|overspend) of\b"
            r"|\bexpect(?:s|ed) to (?:end|finish|overspend|close|report|run)\b"
            r"[^.;]{0,50}(?:£|deficit|surplus|overspen)"
        ),
        "On present trends there would be a gap of £19.6m by 2023/24.",
        TO_REACH,
    ),
    Nobody(
        LEVELS,
        (
            rf"{_STEP} (?:will|would) (?:also |together |between them )?"
            r"(?:save|cut|reduce|release|cost|yield|realise|free up|lead to)\b"
        ),
        "Savings A1 and A2 would reduce the budget for day centres by 18%.",
        PROMISED,
    ),
)
