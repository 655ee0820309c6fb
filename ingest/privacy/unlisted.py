"""First names that no list has, under the heading of a story: "Demetrios first became unwell", "Gurpreet's story"."""

import re
from collections.abc import Iterator

from ingest.privacy.names import NO_NAMES, SPACE, WORD
from ingest.privacy.own_words import FIRST_PERSON
from ingest.privacy.scopes import Line, Scope
from ingest.rules.given_names import given_names
from ingest.word_classes import word_classes

_WHOSE_STORY = re.compile(rf"\W*(?P<name>{WORD})['’]s?{SPACE}(?:story|journey|experience)\b", re.IGNORECASE)
_TELLS = re.compile(
    rf"[\"“‘']?(?P<name>{WORD})(?:(?:{SPACE}(?:first|then|also|never|once|still|now|soon|often|had|has|was|is))?{SPACE}"
    r"(?:had|has|was|is|became|become|lives|lived|living|told|said|says|felt|feels|came|went|moved|started|began|fell|spent|"
    r"loves|loved|could|did|does|needed|wanted|wants|worked|works|grew|arrived|left|lost|met|found|tried|stopped|suffers|"
    r"suffered|used|struggled|diagnosed|taken|born|admitted)\b"
    rf"|,{SPACE}(?:who|whose|aged|\d|an?\b))"
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
_NEAR = 300  # characters in which "he" or "she" shows that the word names somebody
_SENTENCE = re.compile(r"[.!?][\"”’]?\s+(?=[\"“‘']?[A-Z])")


def unlisted(text: str, line: Line) -> Iterator[tuple[int, int]]:
    """The spans of such names where they are first subject; a word of the language is none."""
    if line.scope is not Scope.STORY:
        return
    heading = _WHOSE_STORY.match(text, line.start, line.end)
    if heading and _is_name(heading["name"]) and _told_of(text, heading.end()):
        yield heading.span("name")
    starts = [line.opened, *(match.end() for match in _SENTENCE.finditer(text, line.opened, line.end))]
    for start in starts:
        begins = re.compile(r"\s*").match(text, start).end()  # type: ignore[union-attr]
        match = _TELLS.match(text, begins, line.end)
        if match and _is_name(match["name"]) and _PRONOUN.search(text, match.end(), match.end() + _NEAR):
            yield match.span("name")


def _is_name(word: str) -> bool:
    return word in given_names() or not (word in NO_NAMES or word.lower() in word_classes())


def _told_of(text: str, place: int) -> bool:
    """Whether what follows tells of somebody."""
    words = text[place : place + _NEAR]
    return _PRONOUN.search(words) is not None or FIRST_PERSON.search(words) is not None
