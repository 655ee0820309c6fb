"""The SPARQL endpoint without its web server: a query in, an answer out, from the newest generation there is."""

import logging
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from graph.rdf.sparql.forms import GRAPHS, RESULTS, Form, choose, named
from graph.rdf.sparql.generation import Generation, build, current, renewed
from graph.rdf.sparql.guard import check, own_graphs
from graph.rdf.sparql.pool import Limits, Pool
from graph.rdf.sparql.renewal import Renewal, renew
from graph.rdf.terms import Terms

# How often the store is asked whether it has moved on.
LOOK = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One query as it came: its text, the wanted form (Accept header or short name), and the graphs it is to see."""

    query: str
    accept: str = ""
    form: str = ""
    default_graphs: Sequence[str] = ()
    named_graphs: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The body in the chosen form, and the number of the last change that it shows."""

    body: bytes
    form: Form
    seq: int


@dataclass(frozen=True, slots=True)
class Origin:
    """Where generations come from: the number of the store's last change, and while a block runs, all that the store
    holds as of one change, as that number and N-Quads; what has changed since a number, None where all has to be read;
    and whether words were erased since.
    """

    seq: Callable[[], int]
    moment: Callable[[], AbstractContextManager[tuple[int, Iterable[bytes]]]]
    since: Callable[[int], AbstractContextManager[Renewal | None]] = lambda seq: nullcontext()
    erased: Callable[[int], bool] = lambda seq: False


class Endpoint:
    """Answers queries; builds a new generation in the background when the store has moved on."""

    def __init__(self, home: Path, terms: Terms, origin: Origin, limits: Limits | None = None) -> None:
        self.home, self.terms, self.origin = home, terms, origin
        self.pool = Pool(limits or Limits())
        self.building = threading.Lock()
        self.looked = 0.0

    def ask(self, question: Question) -> Answer:
        """Answer one query. Raises RefusedQuery, InvalidValue or LimitExceeded before or while it runs."""
        graphs = self.terms.base
        checked = check(question.query, graphs)
        default = own_graphs(list(question.default_graphs), graphs)
        names = own_graphs(list(question.named_graphs), graphs)
        offered = RESULTS if checked.form in ("select", "ask") else GRAPHS
        form = named(question.form, offered) if question.form else choose(question.accept, offered)
        request = {
            "query": checked.text,
            "form": form.engine,
            "base": graphs,
            "default_graphs": default,
            "named_graphs": names,
        }
        generation = self.generation()
        return Answer(self.pool.ask(generation, request), form, generation.seq)

    def generation(self) -> Generation:
        """The newest generation; the first is waited for, a newer one is built in the background."""
        there = current(self.home)
        if there is None:
            with self.building:
                there = current(self.home)
                if there is None:
                    there = self._build()
        elif time.monotonic() - self.looked > LOOK and self.building.acquire(blocking=False):
            self.looked = time.monotonic()
            threading.Thread(target=self._catch_up, args=(there.seq,), daemon=True).start()
        return there

    def refresh(self) -> Generation:
        """The generation of the store's last change, built now where it is not there."""
        with self.building:
            there = current(self.home)
            return there if there is not None and there.seq >= self.origin.seq() else self._build()

    def _catch_up(self, seen: int) -> None:
        try:
            if self.origin.seq() > seen:
                self._build()
        except Exception:  # the graph may be away; the generation in place answers on, and the next look tries again
            logging.getLogger(__name__).exception("The SPARQL endpoint could not catch up with the graph.")
        finally:
            self.building.release()

    def _build(self) -> Generation:
        """The next generation: from the one before and the change feed, or where that will not do from all there is."""
        there = current(self.home)
        if there is not None:
            with self.origin.since(there.seq) as renewal:
                if renewal is not None:
                    return renewed(self.home, there, renewal.seq, lambda store: renew(store, renewal, self.terms))
        with self.origin.moment() as (seq, nquads):
            return build(self.home, nquads, seq, alone=there is not None and self.origin.erased(there.seq))

    def close(self) -> None:
        """End the workers, after a build that is under way."""
        with self.building:
            self.pool.close()
