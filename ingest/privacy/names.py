"""The forms in which papers write people's names, and what a name consists of."""

import re
from dataclasses import dataclass

from ingest.rules.privacy_words import words

SPACE = r"[^\S\n]{1,3}"
WORD = r"(?:(?:O['’]|Ma?c)?[A-Z][a-zà-ÿ]+(?:[-'’][A-Z][a-zà-ÿ]+)*)"
LAY = r"(?:Mr|Mrs|Ms|Miss|Mx)\b\.?"
OFFICE = (
    r"(?:Cllrs?|Councillors?|Alderman|Drs?|Doctor|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Revd|Reverend|Canon|"
    r"Bishop|Superintendent|Inspector|Sergeant|Captain|Major|Colonel|Judge)\b\.?"
)
INITIALS = r"(?<![\w])(?:[A-Z]\b\.?[^\S\n]{0,2}){1,3}"
# A title with a single letter hides a name already: Mrs T, Mr and Mrs Y, Child K. The letter is not an initial.
LETTER = (
    rf"(?:{LAY}(?:{SPACE}(?:and|&){SPACE}{LAY})?|Patient|Resident|Child|Adult|Baby|Service User|Tenant|Client)"
    rf"{SPACE}[A-Z](?![\w&'’]|\.?{SPACE}(?!The\b|In\b|He\b|She\b|His\b|Her\b|They\b|It\b|A\b|On\b|At\b|When\b|After\b)[A-Z])"
)
TITLED = rf"{LAY}(?:{SPACE}(?:and|&){SPACE}{LAY})?{SPACE}(?:{INITIALS})?{WORD}(?:{SPACE}{WORD}){{0,2}}"
# Any name at all; used beside words that leave no doubt that a person is named.
PERSON = rf"(?:{LETTER}|{TITLED}|(?:{INITIALS})?{WORD}(?:{SPACE}{WORD}){{0,2}})"

_TITLE_OR_INITIAL = re.compile(rf"(?:{LAY}|{OFFICE}|and|&|[A-Z]\.?)(?:\s+|$)")
# Words with which a sentence begins, or that stand beside names and are none.
NO_NAMES = frozenset(
    words(
        """
        A Action Agenda Agreed An And Answer Appendix April As At August Autumn Board Borough But By CCG Cabinet
        Campaign Care Centre Chair Chairman Chairwoman Christmas City Cllr Cllrs Committee Council Councillor
        Councillors County Court Dame December Deputation Deputations District Dr Drs East Easter England English
        February For Friday Friends From He Health Healthwatch Her His Hospital House How I If In It Item Items
        January July June Lady Lane Leader Lord March May Mayor Member Members Minutes Monday NHS North Noted
        November October Of Officer Officers On Or Page Petition Petitions Professor Public Question Questions
        Recommended Report Resolved Response Road Saturday Save September She Sir Social South Spring Street Summer
        Sunday That The Their Then There These They This Those Thursday To Trust Tuesday Vice Ward We Wednesday West
        What When Where While Who Why Winter
        """
    )
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name's parts: whether it has a lay title, the first name or initial, and the surname (or the only word)."""

    titled: bool
    first: str | None
    last: str

    @property
    def single(self) -> bool:
        """Whether it is one word without a title, as a first name alone is."""
        return not self.titled and self.first is None


def parts(name: str) -> Name:
    """What a name consists of: `Mr B. Lacey`, `Linda`, `Tom Birch`."""
    titled = re.match(LAY, name) is not None
    plain, initial = name, None
    while match := _TITLE_OR_INITIAL.match(plain):
        token = match.group().strip()
        if len(token.rstrip(".")) == 1 and initial is None:
            initial = token[0]
        if match.end() == len(plain):  # a letter that stands for the name
            return Name(titled, None, token.rstrip("."))
        plain = plain[match.end() :]
    tokens = plain.split()
    return Name(titled, tokens[0] if len(tokens) > 1 else initial, tokens[-1])
