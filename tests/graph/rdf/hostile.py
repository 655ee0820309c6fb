"""Statements that would break a careless writer: words of every kind, addresses that are none, dates that are none."""

from ontology.statement import Statement
from tests.graph.rdf.sample import say, thing

# All of these can stand in XML; those of BEYOND_XML cannot.
WORDS = [
    "",
    " leading, trailing and  double spaces ",
    'quotes " and "" and \\" and \'\'\' and """',
    "a backslash at the end \\",
    "line\nbreaks\r\nof\rall kinds\u2028and\u2029more\x85",
    "tabs\tand bidi \u202eabc\u202c \u2066x\u2069 \u200fmarks",
    "zero\u200bwidth\u200d joined \ufeff mark",
    "<b>markup</b> & &amp; ]]> <!-- x -->",
    "> _:b . <a> <b> <c> .",
    '"@en ^^<http://a/b>',
    "=HYPERLINK(1) | pipes ; and, commas\x7f",
    "Ærøskøbing 東京 \U0001f600 \U0010fffd e\u0301 é",
    "{}[]()%s %(x)s ${x} \\u0041 \\N{DASH}",
    "word " * 40_000,
]
BEYOND_XML = ["a\x00b\x01c\x08d\x0be\x0cf\x1fg", "not a character: \ufffe \uffff"]
ADDRESSES = [
    "https://ok.example/a?b=c&d=%20#e", "http://a.example/#one#two", "http://a.example/[x]", "http://a.example/%zz",
    "http://a.example/a/../b", "http://user:secret@a.example/", "javascript:alert(1)", "http://a b.example/<x>",
    "http:///nowhere", "http://[::1/", "file:///etc/passwd", "HTTP://SHOUT.EXAMPLE/", "http://é.example/",
    "http://a.example/é\u202e", "not an address", "http://a.example/\ue000", "http://999.1.1.1/", "http://-a-.example/",
    "http://a.example/x\n<http://b>",
]  # fmt: skip
DATES = [
    "2018", "2018-05", "2018-05-31", "2018-02-31", "2017-23", "2018-34", "2016-10~", "2015?", "2015/2020", "../2020",
    "2015/..", "0000", "9999-12-31", "2018-13", "next week", '2018"', "-0001", "2016-10-01/2017",
]  # fmt: skip
NUMBERS = [0, -1, 2**53 + 1, -(2**63), 0.1, -0.0, 1e300, 1e-300, 12.50, 3.0]


def hostile(words: list[str]) -> list[Statement]:
    """A statement of each kind for everything above."""
    found = thing("document-minutes", "Document")
    for number, text in enumerate(words):
        found += [
            say(f"body-{number}", "name", value=text or "x", quote=text),
            say(f"body-{text[:8]}", "alias", value=text),
        ]
    for number, address in enumerate(ADDRESSES):
        found += [say(f"body-a{number}", name, value=address) for name in ("website", "source_url", "same_as")]
    for number, day in enumerate(DATES):
        found.append(say(f"commitment-{number}", "deadline", value=day, valid_from=day, valid_to=day))
    found += [say(f"figure-{number}", "value", value=value) for number, value in enumerate(NUMBERS)]
    return found
