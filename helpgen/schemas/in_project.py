"""The schemas of articles and profiles as one project has them: with the names that its catalog declares."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from helpgen.model.catalog import SCOPES, Catalog, Key, Words
from helpgen.schemas.schemas import schema_files, schema_text

Schema = dict[str, Any]

_FORMATS: Mapping[str, Schema] = {
    "email": {"format": "email"},
    "uri": {"format": "uri"},
    "date": {"format": "date"},
    "time": {"pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"},
}
"""What editors can check of a format; a time zone they cannot."""


def project_schema_text(name: str, catalog: Catalog) -> str:
    """One schema as JSON, ending in a line end; those that know no catalog are as everywhere."""
    if name not in _KNOWING:
        return schema_text(name)
    schema = json.loads(schema_text(name))
    _KNOWING[name](schema, catalog)
    return json.dumps(schema, indent=2) + "\n"


def project_schema_files(catalog: Catalog) -> dict[str, str]:
    """Every schema by its path in a project."""
    known = {f"schemas/{name}.schema.json": project_schema_text(name, catalog) for name in _KNOWING}
    return schema_files() | known


def _article(schema: Schema, catalog: Catalog) -> None:
    """Roles, categories and the keys of prerequisites; what the catalog has none of stays open."""
    fields = schema["properties"]
    titles = {category.slug: category.title for category in catalog.categories}
    _choose(fields["category"], titles)
    _choose(fields["audienceRoles"]["items"], catalog.roles)
    scopes = schema["$defs"]["Prerequisites"]["properties"]
    for scope in SCOPES:
        keys: dict[str, Key] = getattr(catalog, scope)
        _choose(scopes[scope]["items"], {name: key.title for name, key in keys.items()})


def _profile(schema: Schema, catalog: Catalog) -> None:
    """Every key with its type and limits, every label, and the templates."""
    fields = schema["properties"]
    if catalog.templates:
        choices = [*catalog.templates, None]
        fields["template"] = {**_without(fields["template"], ("anyOf", "type")), "enum": choices}
    for scope in SCOPES:
        keys: dict[str, Key] = getattr(catalog, scope)
        shapes = {name: _key(key) for name, key in keys.items()}
        fields[scope] |= {"properties": shapes, "additionalProperties": False}
    words = fields["labels"]["additionalProperties"]
    labels = {name: {**words, **_label(label)} for name, label in catalog.labels.items()}
    fields["labels"] |= {"properties": labels, "additionalProperties": False}


_KNOWING = {"article": _article, "profile": _profile}


def _choose(field: Schema, titles: Mapping[str, str]) -> None:
    """The field takes one of the names, and says what each is."""
    if titles:
        field["enum"] = list(titles)
        named = ", ".join(f"{name} ({title})" if title else name for name, title in titles.items())
        field["description"] = f"{field.get('description', '')} One of {named}.".strip()


def _label(label: Words) -> Schema:
    forms = f"{label.singular}, {label.plural}"
    return {"description": f"In place of: {forms}. Both forms are replaced together."}


def _key(key: Key) -> Schema:
    """A key in words of JSON Schema; null is one of its values where the catalog says so."""
    shape: Schema = {"type": [key.type, "null"] if key.nullable else key.type}
    texts = {"title": key.title, "description": _description(key)}
    shape |= {name: text for name, text in texts.items() if text}
    if key.enum:
        shape["enum"] = [*key.enum, *([None] if key.nullable else [])]
    limits = {"minimum": key.minimum, "maximum": key.maximum}
    shape |= {name: limit for name, limit in limits.items() if limit is not None}
    shape |= _FORMATS.get(key.format, {})
    if key.items:
        shape["items"] = _key(key.items)
    if key.properties is not None:
        parts = {name: _key(part) for name, part in key.properties.items()}
        shape |= {"properties": parts, "additionalProperties": False}
    if key.has_default:
        shape["default"] = key.default
    return shape


def _description(key: Key) -> str:
    parts = [key.description]
    if key.format == "timezone":
        parts.append("A time zone, such as America/New_York.")
    if key.unit:
        parts.append(f"Counts: {key.unit}.")
    if key.requires:
        parts.append(f"Requires {', '.join(key.requires)}.")
    return " ".join(part for part in parts if part)


def _without(schema: Schema, names: Iterable[str]) -> Schema:
    return {name: value for name, value in schema.items() if name not in set(names)}
