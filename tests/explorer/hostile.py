"""A paper that means harm: names with script, with marks that turn the direction of text, and of 5,000 characters."""

from ontology.stated import StatedDocument
from ontology.statement import Statement

PAPER = "document-hostile"
SCRIPT = "<script>document.title='owned'</script><img src=x onerror=document.title='owned'>"
TURNED = "\u202egpj.exe\u202c Board \u2067of \u2066 harm"
LONG = "Wide" * 1250
QUOTED = "\"' onmouseover='document.title=1' x=\""
TEXT = f"{SCRIPT} and {TURNED} and {LONG} and {QUOTED} will close 5 beds by March 2020. Ends.\n"


def hostile() -> StatedDocument:
    """What the paper states."""
    promise = f"{QUOTED} will close 5 beds by March 2020"
    rows = [
        (PAPER, "type", None, "Document", "Ends"),
        (PAPER, "title", None, SCRIPT, SCRIPT),
        (PAPER, "source_url", None, "javascript:document.title='owned'", "Ends"),
        ("body-script", "type", None, "OtherBody", SCRIPT),
        ("body-script", "name", None, SCRIPT, SCRIPT),
        ("body-turned", "type", None, "OtherBody", TURNED),
        ("body-turned", "name", None, TURNED, TURNED),
        ("body-long", "type", None, "OtherBody", LONG),
        ("body-long", "name", None, LONG, LONG),
        ("body-script", "partners_with", "body-long", None, TEXT.strip()),
        ("body-script", "partners_with", "body-turned", None, TURNED),
        ("commitment-hostile", "type", None, "Undertaking", promise),
        ("commitment-hostile", "text", None, promise, promise),
        ("commitment-hostile", "summary", None, SCRIPT, promise),
        ("commitment-hostile", "deadline", None, "2020-03", "March 2020"),
        ("body-long", "made", "commitment-hostile", None, promise),
    ]
    statements = tuple(
        Statement(
            subject=subject, predicate=predicate, object=obj, value=value, document=PAPER, start=TEXT.index(quote),
            end=TEXT.index(quote) + len(quote), quote=quote, extractor="hostile 1", confidence=0.5,
        )
        for subject, predicate, obj, value, quote in rows
    )  # fmt: skip
    return StatedDocument(
        id=PAPER, content_hash="hash of harm", text=TEXT, extractor="hostile 1", statements=statements
    )
