"""A file's fields held against a model: every fault with its place, in plain words.

A model is still made where some fields are faulty, with stand-ins in their place, so that the rest of the file
is checked in the same run; `bad` names what not to look at.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Generic, TypeVar, cast

from pydantic import BaseModel, ValidationError

from helpgen.frozen import frozen
from helpgen.model.catalog import SCOPES
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.read.yaml.field_meant import field_meant, field_names, home_hint
from helpgen.read.yaml.meant import as_wanted, number_hint, of_its_form, written
from helpgen.read.yaml.tree import Tree, Way, dotted
from helpgen.text.nearest import nearest
from helpgen.text.quoted import quoted
from helpgen.text.slug import NO_VARIABLE, shortened

M = TypeVar("M", bound=BaseModel)
CodeOf = Callable[[str, Way], str]
"""The code for a kind of fault (unknown, missing, type, value, empty) of the field at a way."""

_FIELDS = "fields, like `name: value`"
_NOUNS = {
    "string_type": "text",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list, like [a, b]",
    "list_type": "a list, like [a, b]",
    "dict_type": _FIELDS,
    "model_type": _FIELDS,
    "none_required": "null",
}
_HOW = {
    "text": "put it in quotes, or remove the line",
    "a whole number": "write digits alone, such as 5",
    "a number": "write digits alone, such as 5 or 2.5",
    "true or false": "write one of the two words, without quotes",
    "a list, like [a, b]": "put each item below it, behind `- `",
    "null": "write null, without quotes",
}
_NUMBERS = ("a whole number", "a number")
_ALSO = {
    **dict.fromkeys(("float", "decimal", "double", "money", "price"), "number"),
    **dict.fromkeys(("int", "count", "whole"), "integer"),
    **dict.fromkeys(("bool", "flag", "switch", "yesno"), "boolean"),
    **dict.fromkeys(("str", "text", "enum", "date", "time", "choice"), "string"),
    **dict.fromkeys(("list", "tuple", "sequence"), "array"),
    **dict.fromkeys(("map", "dict", "mapping", "fields"), "object"),
}
"""What other tools call the types of keys."""

_TRIES = 6
"""A field that is taken out may be one that the map around it cannot do without, and so on outwards."""
_BAD_VALUES = {
    "literal_error": ("is none of its choices", "write {expected}"),
    "id_form": (
        "is no id",
        "write lower-case words joined by hyphens, such as jo-park, at most 63 characters",
    ),
    "string_too_short": ("is empty", "write a text"),
    "too_short": ("is empty", "write at least one"),
    "string_too_long": ("is too long", "at most {max_length} characters"),
    "greater_than_equal": ("is too small", "at least {ge}"),
    "less_than_equal": ("is too large", "at most {le}"),
}


@frozen
class Shaped(Generic[M]):
    """The model, what was wrong, and the ways of the fields that have a stand-in or nothing."""

    model: M
    diagnostics: tuple[Diagnostic, ...] = ()
    bad: frozenset[Way] = frozenset()

    def is_sound(self, *way: str | int) -> bool:
        """Whether a field, and all that stands in it, is what the file says."""
        return not any(fault[: len(way)] == way or way[: len(fault)] == fault for fault in self.bad)


def shape(
    tree: Tree,
    model: type[M],
    code_of: CodeOf,
    stand_ins: Mapping[str, object],
    escaped: str = "FM105",
) -> Shaped[M]:
    """The tree as a model; `stand_ins` are values for the fields that the model cannot do without.

    `escaped` is the code for a character that no text may hold.
    """
    shaped = _shaped(tree, model, code_of, stand_ins)
    found = (*shaped.diagnostics, *_escapes(tree, escaped), *_cut_short(tree))
    return replace(shaped, diagnostics=found)


def _escapes(tree: Tree, code: str) -> Iterator[Diagnostic]:
    for each in tree.escaped:
        name, what = shortened(dotted(each.way)), f"U+{ord(each.char):04X}"
        message = f"`{name}` holds {what}, which no text may hold, written as an escape"
        yield Diagnostic(Place(tree.path, *each.spot), code, message, "remove it")


def _cut_short(tree: Tree) -> Iterator[Diagnostic]:
    """The texts behind which a comment begins that may have been meant as part of them."""
    for way, remark in tree.remarks.items():
        if way not in tree.empty:
            name, rest = shortened(dotted(way)), shortened(remark.text, 40)
            message = f"`{name}` ends before `{rest}`: YAML takes it for a comment"
            whole = quoted(shortened(f"{tree.at(way)} {remark.text}"))
            hint = f"quote it: {_behind_key(way, whole)}; a comment goes on a line of its own"
            yield Diagnostic(Place(tree.path, *remark.spot), "FM116", message, hint)


def _behind_key(way: Way, value: str) -> str:
    """A value as it stands in a file, behind its key or the mark of its item."""
    return f"- {value}" if isinstance(way[-1], int) else f"{shortened(way[-1])}: {value}"


def _shaped(
    tree: Tree, model: type[M], code_of: CodeOf, stand_ins: Mapping[str, object]
) -> Shaped[M]:
    try:
        made = model.model_validate(tree.value, by_alias=True, by_name=False)
    except ValidationError as error:
        return _mended(tree, model, code_of, stand_ins, error)
    return Shaped(made, _empties(tree, model, code_of), tree.empty)


def _mended(
    tree: Tree,
    model: type[M],
    code_of: CodeOf,
    stand_ins: Mapping[str, object],
    error: ValidationError,
) -> Shaped[M]:
    grouped = _grouped(tree, error)
    meant = _meant(tree, model, (way for way, kind in grouped if kind == "unknown"))
    found = [
        _diagnostic(tree, model, code_of, way, kind, details)
        for (way, kind), details in grouped.items()
        if way not in tree.empty and not (kind == "missing" and way in meant)
    ]
    empties = _empties(tree, model, code_of)
    value, bad = tree.value, {*tree.empty, *meant}
    for _ in range(_TRIES):
        faults = _grouped(tree, error)
        bad |= {way for way, _ in faults}
        value = without(value, [way[:-1] if kind == "missing" else way for way, kind in faults])
        bad |= {(name,) for name in stand_ins if name not in value}
        try:
            made = model.model_validate({**stand_ins, **value}, by_alias=True, by_name=False)
        except ValidationError as next_error:  # what was taken out is missing now
            error = next_error
            continue
        return Shaped(made, (*found, *empties), frozenset(bad))
    made = model.model_validate(dict(stand_ins), by_alias=True, by_name=False)
    return Shaped(made, (*found, *empties), frozenset(bad | {()}))


def _meant(tree: Tree, model: type[BaseModel], unknown: Iterable[Way]) -> frozenset[Way]:
    """The ways of fields that are missing, and stand there under a name that is not known."""
    wrong = (*unknown, *(way for way in tree.empty if _is_unknown(model, way)))
    ways = ((way, field_meant(model, way, _beside(tree, way))) for way in wrong)
    meant = ((*way[:-1], name) for way, name in ways if name)
    return frozenset(way for way in meant if way not in tree.spots and way not in tree.empty)


def _is_unknown(model: type[BaseModel], way: Way) -> bool:
    known = field_names(model, way[:-1])
    return bool(known) and way[-1] not in known


def _beside(tree: Tree, way: Way) -> frozenset[str]:
    around = tree.at(way[:-1])
    return frozenset(around) if isinstance(around, dict) else frozenset()


def _unknown(tree: Tree, model: type[BaseModel], code_of: CodeOf, way: Way) -> Diagnostic:
    name, known = shortened(dotted(way)), sorted(field_names(model, way[:-1]))
    meant = field_meant(model, way, _beside(tree, way))
    hint = f"did you mean `{meant}`?" if meant else home_hint(model, way)
    message, others = f"`{name}` is not known here", f"known are {', '.join(known)}"
    return Diagnostic(tree.key_place(way), code_of("unknown", way), message, hint or others)


def _grouped(tree: Tree, error: ValidationError) -> dict[tuple[Way, str], list[dict[str, Any]]]:
    """Faults by field and kind: a field that may be one of several types has a fault for each of them."""
    grouped: dict[tuple[Way, str], list[dict[str, Any]]] = {}
    for detail in error.errors(include_url=False, include_input=False):
        kind = _kind(detail["type"])
        way = tuple(detail["loc"])
        way = (*tree.known(way[:-1]), way[-1]) if kind == "missing" else tree.known(way)
        grouped.setdefault((way, kind), []).append(cast("dict[str, Any]", detail))
    return grouped


def _kind(name: str) -> str:
    if name == "missing":
        return "missing"
    if name == "extra_forbidden":
        return "unknown"
    return "type" if name in _NOUNS else "value"


def _diagnostic(  # noqa: PLR0913, PLR0917  one fault, whole
    tree: Tree,
    model: type[BaseModel],
    code_of: CodeOf,
    way: Way,
    kind: str,
    details: list[dict[str, Any]],
) -> Diagnostic:
    code, name = code_of(kind, way), shortened(dotted(way))
    if kind == "missing":
        return Diagnostic(tree.place(way[:-1]), code, f"`{name}` is missing", f"add `{way[-1]}:`")
    if kind == "unknown":
        return _unknown(tree, model, code_of, way)
    if kind == "type":
        wanted = list(dict.fromkeys(_NOUNS[detail["type"]] for detail in details))
        value = tree.spelled.get(way, tree.at(way))
        hint = as_wanted(value, wanted, way) or _how(model, way, wanted[0], value)
        if wanted[0] in _NUMBERS and isinstance(value, str):
            hint = number_hint(value, whole="a number" not in wanted) or hint
        return Diagnostic(tree.place(way), code, f"`{name}` must be {' or '.join(wanted)}", hint)
    value = tree.at(way)
    if details[0]["type"] == "string_pattern_mismatch" and isinstance(value, str):
        if "{{" in value:
            return Diagnostic(tree.place(way), "LB302", f"`{name}` holds a variable", NO_VARIABLE)
        message, hint = of_its_form(value, way, details[0]["ctx"]["pattern"])
        return Diagnostic(tree.place(way), code, f"`{name}` {message}", hint)
    message, hint = _bad_value(details[0], value, way)
    return Diagnostic(tree.place(way), code, f"`{name}` {message}", hint)


def _how(model: type[BaseModel], way: Way, wanted: str, value: object) -> str:
    """How what a field wants is written, where the value does not tell."""
    if wanted != _FIELDS:
        return _HOW[wanted]
    inner = field_names(model, way)
    if inner == set(SCOPES) and isinstance(value, str | tuple):
        names = value if isinstance(value, tuple) else (value,)
        listed = shortened(", ".join(str(each).rpartition(".")[2] for each in names))
        return f"write {written(way, f'{{{SCOPES[0]}: [{listed}]}}')}, or another of {', '.join(SCOPES)}"
    if inner:
        return f"write its fields below it, each on a line of its own: {', '.join(sorted(inner))}"
    return "write each field below it, on a line of its own"


def _bad_value(detail: dict[str, Any], value: object, way: Way) -> tuple[str, str]:
    if detail["type"] == "literal_error" and isinstance(value, str):
        choices = re.findall(r"'([^']*)'", detail["ctx"]["expected"])
        also = _ALSO.get(value.strip().casefold(), "")
        near = also if also in choices else nearest(value, choices)
        message = f"cannot be `{shortened(value)}`"
        return message, f"did you mean {written(way, near)}?" if near else (
            f"write one of {', '.join(choices)}"
        )
    message, hint = _BAD_VALUES.get(detail["type"], ("has a value that it cannot have", "{msg}"))
    return message, hint.format(msg=detail["msg"], **detail.get("ctx", {}))


def _empties(tree: Tree, model: type[BaseModel], code_of: CodeOf) -> tuple[Diagnostic, ...]:
    ways = sorted(tree.empty, key=repr)
    return tuple(
        _unknown(tree, model, code_of, way)
        if _is_unknown(model, way)
        else _empty(tree, code_of, way)
        for way in ways
    )


def _empty(tree: Tree, code_of: CodeOf, way: Way) -> Diagnostic:
    hint = "write a value (null, where none is meant) or remove the line"
    if way in tree.remarks:
        whole = _behind_key(way, quoted(tree.remarks[way].text))
        hint = f"quote it: {whole}, because # begins a comment"
    message = f"`{shortened(dotted(way))}` has no value"
    return Diagnostic(tree.key_place(way), code_of("empty", way), message, hint)


def without(value: dict[str, object], ways: Iterable[Way]) -> dict[str, object]:
    """A copy without what the ways lead to; a faulty item of a list takes the whole list with it."""
    copy = cast("dict[str, object]", _copied(value))
    for way in ways:
        held: object = copy
        for index, step in enumerate(way):
            inner = held.get(str(step)) if isinstance(held, dict) else None
            if isinstance(held, dict) and (index == len(way) - 1 or not isinstance(inner, dict)):
                held.pop(step, None)
                break
            held = inner
    return copy


def _copied(value: object) -> object:
    if isinstance(value, dict):
        return {key: _copied(inner) for key, inner in value.items()}
    return value
