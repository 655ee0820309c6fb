"""Answers as JSON, CSV, GeoJSON and JSON-LD, and which of them a request asks for."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import orjson

from api.atom import atom
from api.problems import NotAcceptable
from joinedup.errors import InvalidValue
from ontology.vocabulary import Vocabulary

JSON, CSV, GEOJSON, JSONLD = "json", "csv", "geojson", "jsonld"
ATOM, PLAIN, BIBTEX, CSL = "atom", "plain", "bibtex", "csl"
LINES = "jsonl"
MEDIA = {
    JSON: "application/json",
    LINES: "application/jsonl",
    CSV: "text/csv",
    GEOJSON: "application/geo+json",
    JSONLD: "application/ld+json",
    ATOM: "application/atom+xml",
    PLAIN: "text/plain",
    BIBTEX: "application/x-bibtex",
    CSL: "application/vnd.citationstyles.csl+json",
}
# A cell that a spreadsheet would take for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Table:
    """A list of rows. `next` is the address of the next page, `about` the address and name of what a feed is of."""

    columns: tuple[str, ...]
    rows: list[dict[str, Any]]
    next: str | None = None
    about: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing. `entity` is its id, where it is an entity."""

    value: dict[str, Any]
    entity: str | None = None


Answer = Table | Thing


@lru_cache(200)
def choose(offered: tuple[str, ...], asked: str | None, accept: str) -> str:
    """The format: what `?format=` says, else the one that `Accept` likes best. Raises InvalidValue, NotAcceptable."""
    if asked is not None:
        if asked not in offered:
            raise InvalidValue(f"format: {asked[:40]!r} is not one of {', '.join(offered)}.")
        return asked
    if not accept or accept == "*/*":
        return offered[0]
    liked = [(quality, -place, name) for place, name in enumerate(offered) if (quality := _quality(accept, name)) > 0]
    if not liked:
        media = ", ".join(MEDIA[name] for name in offered)
        raise NotAcceptable(f"This is offered as {media}; `Accept` takes none of them.")
    return max(liked)[2]


def _quality(accept: str, name: str) -> float:
    media = MEDIA[name]
    best, exactness = 0.0, -1
    for part in accept.split(","):
        kind, *parameters = (p.strip().lower() for p in part.split(";"))
        fits = {media: 2, media.partition("/")[0] + "/*": 1, "*/*": 0, "text/html": 0 if name == JSON else -1}.get(
            kind, -1
        )
        if fits > exactness:
            exactness, best = fits, _number(parameters)
    return best


def _number(parameters: list[str]) -> float:
    given = next((p[2:] for p in parameters if p.startswith("q=")), "1")
    try:
        return min(1.0, max(0.0, float(given)))
    except ValueError:
        return 0.0


def render(answer: Answer, name: str, base: str, vocabulary: Vocabulary) -> tuple[bytes, str]:
    """The body and its media type."""
    if name == CSV:
        return _csv(answer), "text/csv; charset=utf-8; header=present"
    if name == GEOJSON:
        return orjson.dumps(_geojson(answer, base)), MEDIA[name]
    if name == JSONLD:
        return orjson.dumps(_jsonld(answer, base, vocabulary)), MEDIA[name]
    if isinstance(answer, Thing):
        if name in (PLAIN, BIBTEX):
            return str(answer.value[name]).encode("utf-8", "replace"), f"{MEDIA[name]}; charset=utf-8"
        return orjson.dumps(answer.value[CSL] if name == CSL else answer.value), MEDIA[name]
    if name == ATOM:
        return atom(answer.rows, base, *answer.about), MEDIA[ATOM]
    return orjson.dumps({"items": answer.rows, "next": answer.next}), MEDIA[JSON]


def csv_line(values: Sequence[Any]) -> str:
    """One line of CSV. Lists are joined by semicolons; what a spreadsheet takes for a formula gets a ' in front."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([_cell(value) for value in values])
    return out.getvalue()


def _csv(answer: Answer) -> bytes:
    if isinstance(answer, Thing):
        answer = Table(tuple(answer.value), [answer.value])
    lines = [csv_line(answer.columns)]
    lines += [csv_line([row.get(column) for column in answer.columns]) for row in answer.rows]
    return "".join(lines).encode("utf-8", "replace")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = "; ".join(value)
    text = value if isinstance(value, str) else orjson.dumps(value).decode()
    return f"'{text}" if text.startswith(FORMULA) else text


def _geojson(answer: Answer, base: str) -> dict[str, Any]:
    rows = [answer.value] if isinstance(answer, Thing) else answer.rows
    features = [
        {
            "type": "Feature",
            "id": f"{base}/id/{row['id']}",
            "geometry": _point(row),
            "properties": {k: v for k, v in row.items() if k not in ("latitude", "longitude")},
        }
        for row in rows
    ]
    return features[0] if isinstance(answer, Thing) else {"type": "FeatureCollection", "features": features}


def _point(row: Mapping[str, Any]) -> dict[str, Any] | None:
    latitude, longitude = row.get("latitude"), row.get("longitude")
    if latitude is None or longitude is None:
        return None
    return {"type": "Point", "coordinates": [float(longitude), float(latitude)]}


def _jsonld(answer: Answer, base: str, vocabulary: Vocabulary) -> dict[str, Any]:
    rows = [answer.value] if isinstance(answer, Thing) else answer.rows
    context: dict[str, Any] = {"@base": f"{base}/id/", "@vocab": vocabulary.namespace, "id": "@id", "type": "@type"}
    for row in rows[:1]:
        context |= {n: vocabulary.predicates[n].iri for n in row if n in vocabulary.predicates and n != "type"}
    nodes = [{k: v for k, v in row.items() if v is not None} for row in rows]
    return {"@context": context} | (nodes[0] if isinstance(answer, Thing) else {"@graph": nodes})
