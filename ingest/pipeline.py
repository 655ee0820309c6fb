"""The way of one paper through the reading: masking, layout, mentions, what they stand for, claims."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.calibration import calibration
from ingest.claims.commitments.find import commitments
from ingest.claims.figures.find import figures
from ingest.claims.outsiders import find_outsiders
from ingest.claims.relations.find import find_relations
from ingest.claims.relations.subjects import find_stand_ins
from ingest.claims.sense.author_model import weigh_authors
from ingest.layout import lay_out
from ingest.layout.unfold import unfold
from ingest.mentions.authors import keep_named, name_authors
from ingest.mentions.bodies import BodyReader
from ingest.mentions.offices import find_offices
from ingest.mentions.people import find_people
from ingest.mentions.people.post_model import weigh_posts
from ingest.mentions.programmes.find import find_programmes
from ingest.mentions.programmes.joining import join_programmes
from ingest.mentions.programmes.references import find_references
from ingest.mentions.programmes.type_model import weigh_types
from ingest.mentions.together import find_together
from ingest.mentions.turns import find_turns
from ingest.metadata import describe
from ingest.metadata.inferred_days import anchor_date
from ingest.paper import Paper
from ingest.privacy import find
from ingest.privacy.masks import Masks
from ingest.reading import Reading
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary

Step = Callable[[Paper], None]


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The steps in their order. Each looks at the paper and adds to it; none looks at another paper.

    The same source, manifest row and steps always give the same reading, so papers can be read in any number of
    processes.
    """

    steps: Sequence[Step]

    @classmethod
    def standard(cls, register: Register, vocabulary: Vocabulary) -> "Pipeline":
        """All steps of the reading, made ready once for any number of papers."""
        bodies = BodyReader(register, vocabulary)
        return cls(
            (
                bodies,
                find_people,
                weigh_posts,
                find_programmes,
                join_programmes,
                weigh_types,
                find_references,
                name_authors,
                find_offices,
                find_together,
                Paper.settle,
                find_turns,
                weigh_authors,
                keep_named,
                find_stand_ins,
                find_outsiders,
                figures,
                commitments,
                find_relations,
                calibration(),
            )
        )

    def read(self, source: Source, manifest: Mapping[str, str] | None = None) -> Reading:
        """Everything that the steps find in the paper, once nobody private is left in its text."""
        folded = unfold(source.text)
        masks = find(folded.text if folded else source.text)
        if folded:
            masks = Masks.over([folded.span(start, end) for start, end in masks.spans])
        own = masks.apply(source.text)
        folded = unfold(own) if folded else None
        source = replace(source, text=folded.text if folded else own)  # before anything looks at it
        layout = lay_out(source)
        document = describe(source, layout, manifest or {})
        reading = Reading(document=document, text=source.text, masked=list(masks.spans))
        paper = Paper(source, layout, reading, anchor_date(document))
        for step in self.steps:
            step(paper)
        if folded:
            folded.restore(reading, own)
        return reading
