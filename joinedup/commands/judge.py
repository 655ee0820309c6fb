"""`joinedup judge`: what reviewers say of statements and of entities, one by one or in answer to questions."""

from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getuser
from typing import Annotated

import typer

from graph.store.correcting import Correction
from graph.store.judgements import Judge
from graph.store.verdicts import Review
from joinedup.commands.reviewing import review_pairs, review_statements
from joinedup.connection import connected
from joinedup.errors import InvalidValue
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary

app = typer.Typer(no_args_is_help=False, add_completion=False, rich_markup_mode=None)

Id = Annotated[str, typer.Argument(help="The id of a statement, as statement-0123456789abcdef.")]
One = Annotated[str, typer.Argument(help="The id of a thing.")]
Two = Annotated[str, typer.Argument(help="The id of the other.")]
Why = Annotated[str, typer.Option("--why", help="Why; it is kept with the judgement.")]
Who = Annotated[str, typer.Option("--who", help="Who judges; without it, your user name.")]


@app.callback(invoke_without_command=True)
def judge(
    context: typer.Context,
    pairs: Annotated[bool, typer.Option("--pairs", help="Go through pairs of things that may be one.")] = False,
    document: Annotated[str, typer.Option("--document", help="Only statements of this paper.")] = "",
    entity: Annotated[str, typer.Option("--entity", help="Only about this thing, or naming it.")] = "",
    predicate: Annotated[str, typer.Option("--predicate", help="Only with this property or relation.")] = "",
    who: Who = "",
) -> None:
    """Judge what was read. Without a further word, statements are shown one by one, the doubtful first.

    A judgement is kept beside the statement, holds for the same words when the paper is read anew, and can be undone.

    Example: joinedup judge --document document-minutes-2018
    """
    if context.invoked_subcommand is not None:
        if pairs or document or entity or predicate:
            raise InvalidValue("--pairs, --document, --entity and --predicate are for judging one by one.")
        return
    with _judge() as made:
        if pairs:
            if document or predicate:
                raise InvalidValue("--pairs goes with --entity, not with --document or --predicate.")
            review_pairs(made, _who(who), entity)
        else:
            review_statements(made, _who(who), {"document": document, "entity": entity, "predicate": predicate})


@app.command()
def accept(statement: Id, why: Why = "The words say so.", who: Who = "") -> None:
    """Say that a statement is right. It is then preferred to others.

    Example: joinedup judge accept statement-0123456789abcdef
    """
    with _judge() as made:
        _told(made.statement(statement, "accept", Review(who=_who(who), why=why)))


@app.command()
def reject(statement: Id, why: Why, who: Who = "") -> None:
    """Say that a statement is wrong. It stays, but nothing rests on it.

    Example: joinedup judge reject statement-0123456789abcdef --why "It is said of another board"
    """
    with _judge() as made:
        _told(made.statement(statement, "reject", Review(who=_who(who), why=why)))


@app.command()
def unsure(statement: Id, why: Why, who: Who = "") -> None:
    """Say that it cannot be decided whether a statement is right. It stays as it is and is shown to reviewers first.

    Example: joinedup judge unsure statement-0123456789abcdef --why "Two boards have that name"
    """
    with _judge() as made:
        _told(made.statement(statement, "unsure", Review(who=_who(who), why=why)))


@app.command()
def correct(
    statement: Id,
    why: Why,
    who: Who = "",
    value: Annotated[str | None, typer.Option("--value", help="The value that the words give.")] = None,
    object_: Annotated[str | None, typer.Option("--object", help="The id of the thing that is meant.")] = None,
    subject: Annotated[str | None, typer.Option("--subject", help="The id of the thing that it is about.")] = None,
    predicate: Annotated[str | None, typer.Option("--predicate", help="The property or relation.")] = None,
    valid_from: Annotated[
        str | None, typer.Option("--from", help="Since when it holds (EDTF); empty for unknown.")
    ] = None,
    valid_to: Annotated[str | None, typer.Option("--to", help="Until when it holds (EDTF); empty for unknown.")] = None,
) -> None:
    """Say what the words of a statement say instead. Give only what is other.

    Example: joinedup judge correct statement-0123456789abcdef --value 2018-12 --why "The year is in the heading"
    """
    correction = Correction(
        subject=subject, predicate=predicate, object=object_, value=value, valid_from=valid_from, valid_to=valid_to
    )
    with _judge() as made:
        said = made.said(statement)
        _told(
            made.statement(statement, "correct", Review(who=_who(who), why=why), correction.of(said, made.vocabulary))
        )


@app.command()
def merge(entity: One, other: Two, why: Why, who: Who = "") -> None:
    """Say that a thing is the same as the other, under whose id both go on.

    Example: joinedup judge merge person-j-pike-hwb-AMB person-joan-pike-council-AMB --why "She chairs the board"
    """
    with _judge() as made:
        _told(made.merge(entity, other, Review(who=_who(who), why=why)))


@app.command()
def apart(entity: One, other: Two, why: Why, who: Who = "") -> None:
    """Say that two things are different. Linking does not merge them any more.

    Example: joinedup judge apart programme-home-first-ccg-01B programme-home-first-council-OTH --why "Two places"
    """
    with _judge() as made:
        _told(made.pair(entity, other, "apart", Review(who=_who(who), why=why)))


@app.command()
def undecided(entity: One, other: Two, why: Why, who: Who = "") -> None:
    """Say that it cannot be told whether two things are one.

    Example: joinedup judge undecided person-j-pike-hwb-AMB person-jo-pike-council-AMB --why "No given name"
    """
    with _judge() as made:
        _told(made.pair(entity, other, "undecided", Review(who=_who(who), why=why)))


@app.command()
def split(
    entity: One,
    documents: Annotated[list[str], typer.Argument(help="The papers that mean another by it.")],
    why: Why,
    who: Who = "",
    into: Annotated[str, typer.Option("--into", help="The id of that other; without it a new one is made.")] = "",
) -> None:
    """Say that some papers mean another thing by an id. What they say of it goes to that other.

    Example: joinedup judge split programme-home-first document-otherham-2018 --why "Otherham has its own"
    """
    with _judge() as made:
        judgement, name = made.split(entity, documents, Review(who=_who(who), why=why), into or None)
        typer.echo(f"These papers now mean {name}.")
        _told(judgement)


@app.command()
def undo(
    judgement: Annotated[str, typer.Argument(help="The id of a judgement, as judgement-0123456789abcdef.")],
    why: Why = "Taken back.",
    who: Who = "",
) -> None:
    """Take a judgement back; the one before it, if any, rules again.

    Example: joinedup judge undo judgement-0123456789abcdef --why "I had misread it"
    """
    with _judge() as made:
        made.undo(judgement, Review(who=_who(who), why=why))
    typer.echo(f"Taken back: {judgement}")


def _told(judgement: str) -> None:
    typer.echo(f"{judgement}. Take it back with: joinedup judge undo {judgement}")


def _who(given: str) -> str:
    return given or getuser()


@contextmanager
def _judge() -> Iterator[Judge]:
    settings = Settings.from_environment()
    with connected(settings, quiet=True) as driver:
        yield Judge(driver, Vocabulary.load(), settings.neo4j_database or None)
