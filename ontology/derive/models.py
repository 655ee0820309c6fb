"""Derive models.py: a Pydantic model for every class, with ids where the ontology has things."""

from collections.abc import Iterator

from linkml_runtime.linkml_model import SlotDefinition
from linkml_runtime.utils.schemaview import SchemaView

from ontology.derive.terms import slots_of

HEADER = '''\
"""The classes of the ontology as Pydantic models, made from landscape.yaml by `make ontology`: do not edit.

A relation holds the ids of the things that it leads to. A date is EDTF text: as precise as the source and no more.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from joinedup.errors import InvalidValue
from ontology.edtf import bounds


def _edtf(text: str) -> str:
    try:
        bounds(text)
    except InvalidValue as error:
        raise ValueError(str(error)) from error
    return text


Edtf = Annotated[str, AfterValidator(_edtf)]


class Record(BaseModel):
    """What all models have in common: no field beyond those that the ontology names."""

    model_config = ConfigDict(extra="forbid", frozen=True)
'''
TYPES = {"boolean": "bool", "decimal": "int | float", "datetime": "datetime", "Edtf": "Edtf"}


def models(schema: SchemaView) -> bytes:
    """The Python module."""
    parts = [HEADER]
    parts += ["".join(_enum(schema, name)) for name in schema.all_enums()]
    parts += ["".join(_class(schema, name)) for name in schema.all_classes()]
    return "\n\n".join(parts).encode()


def _enum(schema: SchemaView, name: str) -> Iterator[str]:
    enum = schema.get_enum(name)
    yield f'class {name}(StrEnum):\n    """{_sentence(enum.description)}"""\n'
    for notation, value in enum.permissible_values.items():
        yield f'\n    {notation.replace("-", "_").upper()} = "{notation}"\n    """{_sentence(value.description)}"""\n'


def _class(schema: SchemaView, name: str) -> Iterator[str]:
    element = schema.get_class(name)
    yield f'class {name}({element.is_a or "Record"}):\n    """{_sentence(element.description)}"""\n'
    slots = slots_of(schema, name)
    if not element.is_a:
        yield "\n    id: str\n"
    elif slots:
        yield "\n"
    for slot in slots:
        yield f"    {slot.name}: {_annotation(schema, slot)}\n"


def _annotation(schema: SchemaView, slot: SlotDefinition) -> str:
    target = slot.range or schema.schema.default_range
    kind = target if target in schema.all_enums() else TYPES.get(target, "str")
    said = f"description={_quoted(slot.description)}"
    if slot.multivalued:
        return f"list[{kind}] = Field(default=[], {said})"
    if slot.required:
        return f"{kind} = Field({said})"
    return f"{kind} | None = Field(default=None, {said})"


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
