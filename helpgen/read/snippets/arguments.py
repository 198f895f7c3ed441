"""What is given for a snippet's parameters, held against what it asks for."""

import json
import re
from collections.abc import Iterator, Mapping

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.lineage import Argument
from helpgen.model.snippet import Given, Include, Parameter, ParameterType
from helpgen.read.values.words import text_flaws
from helpgen.text.nearest import nearest
from helpgen.text.quoted import quoted
from helpgen.text.slug import shortened

LONGEST = 400
_CODE = "SN204"
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
_NUMBER = re.compile(rf"{_WHOLE.pattern}(?:\.[0-9]{{1,15}})?")
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)+")
_WORD = re.compile(r"[\w-]+")
_SCOPE = "with."
_WANTED = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "key": "a key",
}
_HOW = {
    "string": 'write a text between quotes: {name}="..."',
    "integer": "write digits alone: {name}=24",
    "number": "write digits alone: {name}=24 or {name}=2.5",
    "key": "name a key of the catalog without quotes: {name}=labels.patient.singular",
}


def argument_faults(
    include: Include, wanted: Mapping[str, Parameter], around: Mapping[str, Parameter]
) -> Iterator[Diagnostic]:
    """What an include gives that its snippet does not take, and what it lacks.

    `around` are the parameters of the snippet in which the include stands; an article has none.
    """
    met: set[str] = set()
    for each in include.given:
        where = Place(include.place.path, include.place.line, include.offset + each.offset)
        fault = _fault(each, include.name, wanted, around)
        if each.name in met:
            fault = f"{each.name} is given twice", "remove one of them"
        met.add(each.name)
        if fault:
            yield Diagnostic(where, _CODE, *fault)
    for name, parameter in wanted.items():
        if parameter.default is None and name not in met:
            hint = f"write <!-- help:include {include.name} with {name}=... -->"
            message = f"the snippet {include.name} needs {name}, {_WANTED[parameter.type]}"
            yield Diagnostic(include.place, _CODE, message, hint)


def arguments(
    include: Include, wanted: Mapping[str, Parameter], around: Mapping[str, Argument]
) -> dict[str, Argument]:
    """The value of every parameter of a snippet, where an include without a fault stands."""
    given = {each.name: each for each in include.given}
    return {
        name: _argument(given[name], parameter.type, around)
        if name in given
        else Argument(_text(parameter.default), parameter.type == "key")
        for name, parameter in wanted.items()
    }


def default_fault(parameter: Parameter) -> tuple[str, str] | None:
    """Why a parameter cannot have its default: the message, which continues its name, and the hint."""
    value, kind = parameter.default, parameter.type
    if value is None:
        return None
    is_number = not isinstance(value, str)
    fits = {
        "string": not is_number,
        "integer": isinstance(value, int),
        "number": is_number,
        "key": not is_number and _KEY.fullmatch(str(value)) is not None,
    }
    if not fits[kind]:
        hint = "quote it" if kind == "string" else _HOW[kind].format(name="default")
        return f"is not {_WANTED[kind]}", hint.replace("=", ": ")
    flaw = next(text_flaws(_text(value), LONGEST), None)
    return flaw[1:] if flaw else None


def _fault(
    given: Given,
    snippet: str,
    wanted: Mapping[str, Parameter],
    around: Mapping[str, Parameter],
) -> tuple[str, str] | None:
    if given.name not in wanted:
        near = nearest(given.name, wanted)
        known = f"it has {', '.join(wanted)}" if wanted else "it has no parameters"
        hint = f"did you mean {near}?" if near else known
        return f"{shortened(given.name)} is no parameter of the snippet {snippet}", hint
    kind = wanted[given.name].type
    if not given.is_quoted and given.text.startswith(_SCOPE):
        return _handed_on(given, kind, around)
    if not _fits(given, kind):
        hint = _HOW[kind].format(name=given.name)
        if kind == "string" and _KEY.fullmatch(given.text):
            hint = f"write {given.name}={quoted(given.text)} for these letters, or let the parameter be of the type key"
        return f"{shortened(given.text)} is not {_WANTED[kind]}", hint
    flaw = next(text_flaws(given.text, LONGEST), None)
    return (f"{given.name} {flaw[1]}", flaw[2]) if flaw else None


def _fits(given: Given, kind: ParameterType) -> bool:
    if kind == "string":
        return given.is_quoted or _WORD.fullmatch(given.text) is not None
    form = {"integer": _WHOLE, "number": _NUMBER, "key": _KEY}[kind]
    return not given.is_quoted and form.fullmatch(given.text) is not None


def _handed_on(
    given: Given, kind: ParameterType, around: Mapping[str, Parameter]
) -> tuple[str, str] | None:
    """Why a parameter of the snippet around cannot be handed on."""
    outer = around.get(given.text.removeprefix(_SCOPE))
    if outer is None:
        known = ", ".join(f"with.{name}" for name in around)
        hint = f"there is {known}" if known else "only a snippet has parameters: write a value"
        return f"there is no {shortened(given.text)} here", hint
    if outer.type != kind and (outer.type, kind) != ("integer", "number"):
        hint = "let both parameters have one type"
        return f"{given.text} is {_WANTED[outer.type]}, and {given.name} {_WANTED[kind]}", hint
    return None


def _argument(given: Given, kind: ParameterType, around: Mapping[str, Argument]) -> Argument:
    if not given.is_quoted and given.text.startswith(_SCOPE):
        return around[given.text.removeprefix(_SCOPE)]
    return Argument(given.text, kind == "key")


def _text(value: str | float | None) -> str:
    return value if isinstance(value, str) else json.dumps(value)
