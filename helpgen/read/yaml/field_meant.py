"""The fields that may stand at a way into a model, and which of them a name that is none was meant for."""

from collections.abc import Collection, Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from helpgen.read.yaml.tree import Way
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened

_SAME = (
    {"url", "href", "link", "address", "website"},
    {"text", "label", "title", "name", "caption"},
    {"minimum", "min", "least"},
    {"maximum", "max", "most"},
    {"prerequisites", "requires", "needs", "dependsOn", "requirements"},
    {"summary", "description", "intro"},
    {"audienceRoles", "audience", "roles"},
    {"tags", "keywords"},
    {"aliases", "synonyms"},
    {"related", "seeAlso"},
    {"redirectFrom", "redirects", "oldSlugs", "movedFrom"},
    {"updated", "date", "modified", "lastUpdated"},
    {"order", "weight", "position"},
    {"enum", "choices", "values", "options"},
    {"slug", "path", "permalink"},
    {"id", "tenant", "key"},
    {"email", "mail"},
    {"phone", "tel", "telephone"},
    {"primaryColor", "color", "accent"},
    {"locale", "language", "lang"},
    {"singular", "one"},
    {"plural", "other", "many"},
    {"items", "item"},
    {"properties", "fields"},
    {"baseUrl", "site", "siteUrl"},
    {"footerLinks", "links", "footer"},
    {"out", "output"},
)
"""Names that other tools, or people, have for the same thing."""


def field_names(model: type[BaseModel], way: Way) -> frozenset[str]:
    """The names that a file may use at a way into a model; none where any name may stand."""
    held = _held(model, way)
    return frozenset(name for each in held for found in _models(each) for name in _fields(found))


def types_at(model: type[BaseModel], way: Way) -> frozenset[object]:
    """The types that a value at a way into a model may have; none where nothing may stand."""
    return frozenset(part for each in _held(model, way) for part in _choices(each))


def field_meant(model: type[BaseModel], way: Way, used: Collection[str]) -> str | None:
    """The field that a name beside others was meant for: one that looks like it, or is called so elsewhere."""
    name, known = str(way[-1]), field_names(model, way[:-1])
    if near := nearest(name, known):
        return near
    free = [
        each for same in _SAME if name in same for each in sorted(same & known) if each not in used
    ]
    return free[0] if len(free) == 1 else None


def home_hint(model: type[BaseModel], way: Way) -> str:
    """Where a field belongs that stands at a wrong place, or has its way for a name; empty where that is not clear."""
    name, top = str(way[-1]), _fields(model)
    outer, dot, inner = name.partition(".")
    if dot and outer in field_names(model, way[:-1]):
        return f"write `{shortened(inner)}:` below `{outer}:`"
    if name in top:
        return f"write `{name}:` at the top of the file"
    homes = [each for each in top if name in field_names(model, (each,))]
    return f"write `{name}:` below `{homes[0]}:`" if len(homes) == 1 else ""


def _held(model: type[BaseModel], way: Way) -> list[Any]:
    """What is declared at a way into a model."""
    held: list[Any] = [model]
    for step in way:
        held = [inner for each in held for inner in _inside(each, step)]
    return held


def _fields(model: type[BaseModel]) -> dict[str, Any]:
    return {info.alias or name: info.annotation for name, info in model.model_fields.items()}


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    """The models that a value of a type may be itself."""
    for part in _choices(annotation):
        if isinstance(part, type) and issubclass(part, BaseModel):
            yield part


def _inside(annotation: object, step: str | int) -> Iterator[object]:
    """The types of what a step leads to from a value of a type."""
    for part in _choices(annotation):
        if isinstance(part, type) and issubclass(part, BaseModel):
            yield from [_fields(part)[str(step)]] if step in _fields(part) else []
        elif get_origin(part) is dict:
            yield get_args(part)[1]
        elif get_origin(part) is tuple:
            yield get_args(part)[0]


def _choices(annotation: object) -> Iterator[object]:
    """The types that a value may have one of."""
    if get_origin(annotation) is Annotated:
        yield from _choices(get_args(annotation)[0])
    elif get_origin(annotation) in {Union, UnionType}:
        for part in get_args(annotation):
            yield from _choices(part)
    else:
        yield annotation
