"""Generated papers: as many as are wanted, over a small landscape that they share, so that writers meet."""

import random
from collections.abc import Iterator
from pathlib import Path

from ontology.stated import StatedDocument
from ontology.statement import Statement

BODIES, PROGRAMMES = 30, 60


def paper(number: int, statements: int, edition: int = 1) -> StatedDocument:
    """One paper; the same number gives the same paper. Another edition says a tenth of it otherwise."""
    document = f"document-paper-{number}"
    given, varied = random.Random(number), random.Random(f"{number} {edition}")
    said: list[Statement] = []
    text: list[str] = []
    place = 0

    def say(subject: str, predicate: str, obj: str | None, value: str | None) -> None:
        nonlocal place
        quote = f"{subject} {predicate} {obj or value}."
        text.append(quote)
        said.append(
            Statement(
                subject=subject, predicate=predicate, object=obj, value=value, document=document, start=place,
                end=place + len(quote), quote=quote, extractor=f"generated {edition}",
                confidence=round(given.uniform(0.5, 1.0), 3),
                valid_from=given.choice((None, "2016", "2017-04-01")),
            )
        )  # fmt: skip
        place += len(quote) + 1

    say(document, "type", None, "Document")
    while len(said) < statements:
        rng = varied if given.random() < 0.1 else given
        body, other = (f"body-{rng.randrange(BODIES)}" for _ in range(2))
        programme, commitment = f"programme-{rng.randrange(PROGRAMMES)}", f"commitment-{number}-{len(said)}"
        say(body, "type", None, "OtherBody")
        say(body, "name", None, f"Body {body[5:]}")
        say(programme, "type", None, "Programme")
        say(programme, "alias", None, f"Plan {rng.randrange(5)}")
        say(body, rng.choice(("leads", "participates_in", "funds")), programme, None)
        say(commitment, "type", None, "Action")
        say(commitment, "text", None, f"What is to be done about {programme}")
        say(body, "responsible_for", commitment, None)
        if body != other:
            say(body, "partners_with", other, None)
    return StatedDocument(
        id=document, content_hash=f"{number} {edition}", text=" ".join(text), extractor=f"generated {edition}",
        statements=tuple(said[:statements]),
    )  # fmt: skip


def papers(count: int, statements: int, edition: int = 1) -> Iterator[StatedDocument]:
    """That many papers, made as they are asked for."""
    return (paper(number, statements, edition) for number in range(count))


def write_papers(folder: Path, given: Iterator[StatedDocument]) -> Path:
    """The papers as `joinedup load` takes them, a file each."""
    folder.mkdir(parents=True)
    for document in given:
        with (folder / f"{document.id}.jsonl").open("wb") as file:
            file.writelines(document.lines())
    return folder
