"""A newer generation from the one before: what the changed papers said is replaced by what they say, in a copy of it.

A named graph is what one paper says, so it changes only with its paper. The default graph is the plain graph of them
all: a triple of it goes when no paper says it any more. Only the bodies of memberships are put together from several
papers, and only what was merged comes from none; both are set anew.
"""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from graph.rdf.describe import REPLACED_BY, describe
from graph.rdf.export import Content
from graph.rdf.lines import lines
from graph.rdf.terms import Terms

PLAIN = ox.DefaultGraph()
# (subject, predicate, value)
Triple = tuple[Any, ox.NamedNode, Any]


@dataclass(frozen=True, slots=True)
class Renewal:
    """The number of the last change, the papers that changed since a generation, and all that these say now."""

    seq: int
    documents: tuple[str, ...]
    content: Content


def renew(store: ox.Store, renewal: Renewal, terms: Terms) -> int:
    """Bring a copy of the generation up to the change; gives by how many quads it has grown."""
    return _Renewing(store, terms).renew(renewal)


class _Renewing:
    def __init__(self, store: ox.Store, terms: Terms) -> None:
        self.store, self.terms = store, terms
        membership = terms.vocabulary.terms["Membership"]
        self.post, self.organization = (ox.NamedNode(membership[name]) for name in ("post", "organization"))
        self.post_in = ox.NamedNode(terms.predicates["post_in"].strip("<>"))
        self.replaced_by = ox.NamedNode(REPLACED_BY.strip("<>"))
        self.grown = 0

    def renew(self, renewal: Renewal) -> int:
        """Replace each paper's graph, then what the default graph has of them."""
        now = self._said_now(renewal.content)
        gone: set[Triple] = set()
        come: set[Triple] = set()
        for document in renewal.documents:
            name = ox.NamedNode(f"{self.terms.address(document)}#graph")
            was, is_ = set(_of(self.store, name)), set(_of(now, name))
            gone |= was - is_
            come |= is_ - was
            self._change(name, was - is_, is_ - was)
        posts = self._posts(gone) | self._posts(come)
        self._change(PLAIN, (t for t in gone if not self._is_said(t)), come)
        for post in posts:
            self._set_bodies(post)
        for member in {subject for subject, predicate, _ in gone if predicate == self.post}:
            self._end(member)
        self._set_merged(renewal.content)
        return self.grown

    def _said_now(self, content: Content) -> ox.Store:
        """What the papers say now, in the engine's own forms of numbers and dates."""
        made = ox.Store()
        nquads = b"".join(lines(describe(content.statements(), self.terms, named=True)))
        made.bulk_load(io.BytesIO(nquads), ox.RdfFormat.N_QUADS, lenient=True)
        return made

    def _is_said(self, triple: Triple) -> bool:
        """Whether a paper says it."""
        said = self.store.quads_for_pattern(*triple, None)
        return any(quad.graph_name != PLAIN for quad in said)

    def _posts(self, triples: Iterable[Triple]) -> set[ox.NamedNode]:
        """The posts whose memberships or bodies are among the triples."""
        found: set[ox.NamedNode] = set()
        for subject, predicate, value in triples:
            if predicate == self.post_in:
                found.add(subject)
            elif predicate == self.post and isinstance(value, ox.NamedNode):
                found.add(value)
        return found

    def _set_bodies(self, post: ox.NamedNode) -> None:
        """Each membership in a post is one in all the bodies that any paper says it to be in."""
        bodies = {q.object for q in self.store.quads_for_pattern(post, self.post_in, None, PLAIN)}
        for quad in list(self.store.quads_for_pattern(None, self.post, post, PLAIN)):
            member = quad.subject
            held = {q.object for q in self.store.quads_for_pattern(member, self.organization, None, PLAIN)}
            self._change(
                PLAIN,
                ((member, self.organization, body) for body in held - bodies),
                ((member, self.organization, body) for body in bodies - held),
            )

    def _end(self, member: ox.NamedNode) -> None:
        """What no paper says of a membership that no paper has any more goes with it."""
        if next(self.store.quads_for_pattern(member, self.post, None, PLAIN), None) is None:
            held = [(q.subject, q.predicate, q.object) for q in
                    self.store.quads_for_pattern(member, self.organization, None, PLAIN)]  # fmt: skip
            self._change(PLAIN, (triple for triple in held if not self._is_said(triple)), ())

    def _set_merged(self, content: Content) -> None:
        held = {(q.subject, q.predicate, q.object) for q in
                self.store.quads_for_pattern(None, self.replaced_by, None, PLAIN)}  # fmt: skip
        merged = {(ox.NamedNode(self.terms.address(old)), self.replaced_by, ox.NamedNode(self.terms.address(new)))
                  for old, new in content.merged.items()}  # fmt: skip
        self._change(PLAIN, held - merged, merged - held)

    def _change(self, graph: ox.NamedNode | ox.DefaultGraph, gone: Iterable[Triple], come: Iterable[Triple]) -> None:
        for triple in list(gone):
            quad = ox.Quad(*triple, graph)
            if quad in self.store:
                self.store.remove(quad)
                self.grown -= 1
        fresh = [quad for triple in come if (quad := ox.Quad(*triple, graph)) not in self.store]
        self.store.extend(fresh)
        self.grown += len(fresh)


def _of(store: ox.Store, graph: ox.NamedNode) -> Iterator[Triple]:
    for quad in store.quads_for_pattern(None, None, None, graph):
        yield quad.subject, quad.predicate, quad.object
