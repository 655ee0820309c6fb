"""The forms in which papers write people's names, and what a name consists of."""

import re
from dataclasses import dataclass

from ingest.rules.name_letters import CAPITALS, PARTICLES, SMALLS
from ingest.rules.privacy_words import words

SPACE = r"[^\S\n]{1,3}"
UP, LOW = f"[{CAPITALS}]", f"[{SMALLS}]"
_PART = rf"(?:[A-Z]['’])?{UP}{LOW}+(?:[A-Z]{LOW}+)?"  # Twelvetrees, O'Brien, McTavish, DeVere
WORD = rf"(?:(?:[Aa]l-|[Ee]l-)?{_PART}(?:[-‐‑'’](?:{_PART}|ff{LOW}+))*)"
# A surname in capitals; no body or honour is one.
SHOUTED = (
    rf"(?!(?:[NS]HS|NHSE|[A-Z]*CCGS?|[A-Z]BE|[A-Z]*STPS?|ICBS?|FRC[A-Z]+|MRC[A-Z]+|UNISON|SEND|CAMHS|RESOLVED|AGREED|NOTED)\b)"
    rf"(?:(?:MC|[A-Z]['’])?{UP}{{3,}}(?:[-‐‑'’]{UP}{{2,}})*(?!\w))"
)
LAY = r"(?:Mr|Mrs|Ms|Miss|Mx)\b\.?"
OFFICE = (
    r"(?:Cllrs?|Councillors?|Alderman|Drs?|Doctor|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Baron|Viscount|Viscountess|"
    r"Earl|Countess|(?:Rt|Right)\.?[^\S\n]Hon(?:ourable)?|Rev|Revd|Reverend|Canon|Bishop|Archdeacon|Superintendent|"
    r"Inspector|Sergeant|Captain|Major|Colonel|Brigadier|Judge)\b\.?"
)
INITIALS = rf"(?<!\w)(?:{UP}\b\.?[^\S\n]{{0,2}}){{1,3}}"
# What hides somebody with a letter behind it; "the Person I met" hides nobody.
_HIDING = (
    r"\b(?:Patient|Resident|Child|Adult|Baby|Boy|Girl|Man|Woman|Mother|Father|Young Person|Service User|Tenant|Client|"
    r"Participant|Interviewee|Witness|Carer|Person|Family)"
)
# A title with a single letter hides a name already: Mrs T, Mr and Mrs Y, Child K. The letter is not an initial.
LETTER = (
    rf"(?:{LAY}(?:{SPACE}(?:and|&){SPACE}{LAY})?{SPACE}[A-Z]|{_HIDING}{SPACE}[A-HJ-Z])"
    rf"(?![\w&]|['’](?!s\b)|\.?{SPACE}(?!The\b|In\b|He\b|She\b|His\b|Her\b|They\b|It\b|A\b|On\b|At\b|When\b|After\b){UP})"
)
OF_IT = rf"(?:{PARTICLES}{SPACE}){{0,2}}"
# What goes on behind the first word of a name, and the whole of one.
MORE = rf"(?:{SPACE}{OF_IT}{WORD}){{0,2}}(?:{SPACE}{SHOUTED})?"
TITLED = (
    rf"{LAY}(?:{SPACE}(?:and|&){SPACE}{LAY})?{SPACE}(?:{INITIALS})?{OF_IT}"
    rf"(?:{WORD}{MORE}|{SHOUTED}(?:{SPACE}{SHOUTED})?)"
)
# Any name at all; used beside words that leave no doubt that a person is named.
PERSON = rf"(?:{LETTER}|{TITLED}|(?:{INITIALS})?{WORD}{MORE}|{INITIALS}{OF_IT}(?:{WORD}|{SHOUTED}))"

_TITLE_OR_INITIAL = re.compile(rf"(?:{LAY}|{OFFICE}|and|&|{UP}\.?)(?:\s+|$)")
_PARTICLE = re.compile(PARTICLES)
_SAINT = re.compile(r"St\.?")  # "St John-Smythe": the surname is both words
_MC = re.compile(r"\bMc[a-z]")
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
    last = _quiet(tokens.pop())
    last = last[0].upper() + last[1:]  # al-Rashid
    if tokens and _SAINT.fullmatch(tokens[-1]):
        last = f"{tokens.pop()} {last}"
    while tokens and _PARTICLE.fullmatch(tokens[-1]):
        tokens.pop()
    return Name(titled, _quiet(tokens[0]) if tokens else initial, last)


def _quiet(word: str) -> str:
    """The word with small letters where it is written in capitals: "TWELVETREES", "MCTAVISH"."""
    if not word.isupper() or len(word) == 1:
        return word
    return _MC.sub(lambda match: match[0][:2] + match[0][2].upper(), word.title())
