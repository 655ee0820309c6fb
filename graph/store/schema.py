"""What the store asks of Neo4j before anything is written: constraints, indexes, and the ontology it was made for."""

from importlib.resources import files

from neo4j import Driver, Session

from graph.store.migrations import MIGRATIONS
from joinedup.errors import StoreMismatch
from ontology.vocabulary import Vocabulary

# Nodes of the store itself, beside the classes of the ontology.
#   Former        was an entity; no live statement is about it, or it was merged into another
#   DocumentText  one version of a document's text as served
#   Counter       the writers' lock and the last number of the change feed
#   Erasure       a wordless mark that something was removed for good
#   Candidate     two entities that may be one, for review; made anew each time papers are linked
FORMER = "Former"
TEXT = "DocumentText"
ERASURE = "Erasure"
CANDIDATE = "Candidate"
# What the store itself keeps on a document, beside what statements say of it.
STATE = ("content_hash", "read_by", "registers", "reading", "text_version", "loaded_at", "withdrawn_at")

# The labels above that are not in the ontology need their constraint as well.
UNIQUE = (FORMER, TEXT, ERASURE, CANDIDATE)


def schema_statements() -> list[str]:
    """The Cypher that makes the constraints and indexes; each does nothing where it is there already."""
    derived = files("ontology.derived").joinpath("neo4j.cypher").read_text(encoding="utf-8")
    lines = [line for line in derived.splitlines() if not line.startswith("//")]
    commands = [command.strip() for command in "\n".join(lines).split(";\n") if command.strip()]
    own = [f"CREATE CONSTRAINT {x.lower()}_id IF NOT EXISTS FOR (n:{x}) REQUIRE n.id IS UNIQUE" for x in UNIQUE]
    return [command.removesuffix(";") for command in commands] + own


def prepare(driver: Driver, vocabulary: Vocabulary, database: str | None = None) -> None:
    """Make the schema where it is missing and bring the store to the ontology's version.

    Raises StoreMismatch where the store is newer than this program, or older and there is no way to migrate it.
    """
    with driver.session(database=database, notifications_min_severity="OFF") as session:
        held = held_version(session)
        if held is not None and not leads_to(held, vocabulary.version):
            check_version(held, vocabulary.version)
        for statement in schema_statements():
            session.run(statement).consume()
        session.run("CALL db.awaitIndexes(60)").consume()
        session.run(
            "MERGE (c:Counter {id: 'seq'}) ON CREATE SET c.n = 0, c.lock = 0, c.ontology = $version",
            version=vocabulary.version,
        ).consume()
        _migrate(session, vocabulary.version)


def held_version(session: Session) -> str | None:
    """The ontology version of the store; None for a store that nothing was written to."""
    row = session.run("MATCH (c:Counter {id: 'seq'}) RETURN c.ontology AS version").single()
    return row["version"] if row else None


def check_version(held: str | None, wanted: str) -> None:
    """Raises StoreMismatch where a store of version `held` must not be read or written by this program."""
    if held is not None and held != wanted:
        raise StoreMismatch(
            f"The store was written for version {held} of the ontology, and this program has version {wanted}. "
            + (
                "Use the newer joinedup that wrote it."
                if _numbers(held) > _numbers(wanted)
                else "Run `joinedup load` with no files once to migrate it, or load the papers into an empty store."
            )
        )


def leads_to(held: str, wanted: str) -> bool:
    """Whether a store of one version is, or can be migrated to, another."""
    while held != wanted and held in MIGRATIONS and _numbers(MIGRATIONS[held].to) <= _numbers(wanted):
        held = MIGRATIONS[held].to
    return held == wanted


def _migrate(session: Session, wanted: str) -> None:
    held = held_version(session)
    while held is not None and held != wanted:
        step = MIGRATIONS.get(held)
        if step is None or _numbers(step.to) > _numbers(wanted):
            raise StoreMismatch(
                f"The store was written for version {held} of the ontology, and from there no way leads to version "
                f"{wanted}. Back it up with the joinedup that wrote it, or load the papers into an empty store."
            )
        with session.begin_transaction() as tx:
            tx.run("MATCH (c:Counter {id: 'seq'}) SET c.lock = timestamp()").consume()
            row = tx.run("MATCH (c:Counter {id: 'seq'}) RETURN c.ontology AS version").single(strict=True)
            if row["version"] == held:  # nobody else has done this step meanwhile
                for statement in step.cypher:
                    tx.run(statement).consume()
                tx.run("MATCH (c:Counter {id: 'seq'}) SET c.ontology = $to", to=step.to).consume()
                tx.commit()
        held = held_version(session)


def is_newer(version: str, than: str) -> bool:
    """Whether one version of the ontology is newer than another."""
    return _numbers(version) > _numbers(than)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
