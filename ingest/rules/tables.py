"""How tables of words are written in this package: terms between bars, over as many lines as they need."""


def terms(table: str) -> tuple[str, ...]:
    """The terms of a table, in its order: "a b|c" and line breaks between them give ("a b", "c")."""
    return tuple(term.strip() for term in " ".join(table.split()).split("|") if term.strip())
