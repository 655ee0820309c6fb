"""What a correction puts in place of a statement, checked against the ontology."""

from dataclasses import dataclass, replace

from joinedup.errors import InvalidValue
from ontology.edtf import bounds
from ontology.statement import Statement, Value
from ontology.vocabulary import Predicate, Vocabulary

_TRUTHS = {"true": True, "yes": True, "false": False, "no": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What is other than the statement says; None leaves it as it is, an empty text removes a time."""

    subject: str | None = None
    predicate: str | None = None
    object: str | None = None
    value: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None

    def of(self, said: Statement, vocabulary: Vocabulary) -> Statement:
        """The statement as corrected. Raises InvalidValue where it cannot be, UnknownName for an unknown predicate."""
        predicate = vocabulary.predicate(self.predicate or said.predicate)
        obj, value = self._end(said, predicate, vocabulary)
        for given in (self.valid_from, self.valid_to):
            if given:
                bounds(given)  # raises where it is no date
        changed = replace(
            said,
            subject=self.subject or said.subject,
            predicate=predicate.name,
            object=obj,
            value=value,
            valid_from=said.valid_from if self.valid_from is None else self.valid_from or None,
            valid_to=said.valid_to if self.valid_to is None else self.valid_to or None,
        )
        if changed == said:
            raise InvalidValue(f"The correction says what {said.id} says. Give what is other.")
        return changed

    def _end(self, said: Statement, predicate: Predicate, vocabulary: Vocabulary) -> tuple[str | None, Value | None]:
        if predicate.relation:
            if self.value is not None:
                raise InvalidValue(
                    f"{predicate.name} is a relation: give --object with the id of a thing, not --value."
                )
            obj = self.object or said.object
            if obj is None:
                raise InvalidValue(f"{predicate.name} is a relation and needs an --object, the id of a thing.")
            return obj, None
        if self.object is not None:
            raise InvalidValue(f"{predicate.name} has a value: give --value, not --object.")
        if self.value is None:
            if said.value is None:
                raise InvalidValue(f"{predicate.name} needs a --value.")
            return None, said.value
        return None, read_value(self.value, predicate, vocabulary)


def read_value(text: str, predicate: Predicate, vocabulary: Vocabulary) -> Value:
    """The value of a text, as the predicate asks for it. Raises InvalidValue, UnknownName for a class that is none."""
    if predicate.name == "type":
        vocabulary.labels(text)
        return text
    if predicate.range == "Edtf":
        bounds(text)
        return text
    if predicate.range == "boolean":
        if text.casefold() not in _TRUTHS:
            raise InvalidValue(f"{predicate.name} is true or false, not {text!r}.")
        return _TRUTHS[text.casefold()]
    if predicate.range in ("decimal", "integer"):
        try:
            number = float(text.replace(",", ""))
            return int(number) if number == int(number) else number
        except (ValueError, OverflowError):
            raise InvalidValue(f"{predicate.name} is a number, not {text!r}.") from None
    codes = [code.notation for code in vocabulary.codes if code.list == predicate.range]
    if codes and text not in codes:
        raise InvalidValue(f"{predicate.name} is one of {', '.join(codes)}, not {text!r}.")
    if not text.strip():
        raise InvalidValue(f"{predicate.name} cannot be empty.")
    return text
