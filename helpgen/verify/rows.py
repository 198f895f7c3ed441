"""A list of things in one cell: `Mon 9 Mar 2026, 12:00 to 13:00; Tue 10 Mar 2026`, `09:00-12:00, 13:00-17:00`.

A thing is read part by part. What stands next belongs to the first part that is still open and whose type fits it; the
most telling type is tried first, so that a day is never taken for a word. Where no open part fits, the next thing has
begun. A semicolon always begins one. Small words between parts, such as `on` and `to`, are for people.
"""

import re
from collections.abc import Mapping, Sequence

from helpgen.model.engine_description import ValueDescription
from helpgen.verify.cells import (
    NO,
    NOTHING,
    YES,
    CellTextError,
    Clock,
    Json,
    read_cell,
)

_DAY = (
    r"(?:[A-Za-z]{3,9}\.?,? +)?"
    r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.? [A-Za-z]{3,9}\.?,? \d{4}|[A-Za-z]{3,9}\.? \d{1,2},? \d{4})"
)
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?"
_UNIT = r"\d+ ?(?:days?|hours?|hrs?|h|minutes?|mins?|seconds?|secs?)\b"
_TELLING = (
    ("interval", rf"{_DAY},? +{_TIME}(?: ?[-–] ?| to ){_TIME}"),
    ("instant", rf"{_DAY},? +{_TIME}"),
    ("date", _DAY),
    ("duration", rf"{_UNIT}(?:,? (?:and )?{_UNIT})*"),
    ("time", _TIME),
    ("yes/no", "|".join(rf"{re.escape(word)}(?!\w)" for word in (*YES, *NO))),
    ("integer", r"-?\d+(?![\d.:-])"),
    ("state", r"[^\W\d]\w*"),
    ("code", r"[^\W\d][\w-]*"),
    ("words", rf"[^\W\d](?:(?! (?:(?:until|from|on|at) )?{_DAY})[^,;(\d])*(?<! )"),
)
_FITS = [(cell, re.compile(pattern, re.IGNORECASE)) for cell, pattern in _TELLING]
_BETWEEN = re.compile(r"(?:[\s,:–()-]|(?:to|on|at|from|until|of|with|and)\b)*", re.IGNORECASE)


def read_rows(
    text: str, field: ValueDescription, clock: Clock, beside: Mapping[str, Sequence[Json]]
) -> Sequence[Mapping[str, Json]] | Mapping[str, Json]:
    """The things in a cell, as JSON; one alone where the field takes one. Raises CellTextError.

    `beside` are parts that are not looked for in the cell, each one for all things or one for each; `{name}` stands
    for the part of that name.
    """
    written = " ".join(text.replace("\u00a0", " ").split())
    told = [
        thing
        for part in written.split(";")
        if part.strip().casefold() not in NOTHING
        for thing in _things(part.strip(), field, clock, {*beside})
    ]
    for name, parts in beside.items():
        if told and len(parts) not in (1, len(told)):
            raise CellTextError(
                f"{field.name} has {len(told)} entries, and {name} stands there {len(parts)} times",
                "write one value for each, parted by semicolons, or one for all",
            )
    things = [
        _whole(each, field, {name: parts[at % len(parts)] for name, parts in beside.items()})
        for at, each in enumerate(told)
    ]
    if not field.single:
        return things
    if len(things) != 1:
        raise CellTextError(f"{field.name} is one thing, and {text!r} are {len(things)}", "")
    return things[0]


def _things(
    text: str, field: ValueDescription, clock: Clock, closed: set[str]
) -> Sequence[Mapping[str, Json]]:
    told: list[dict[str, Json]] = [{}]
    at = 0
    while at < len(text):
        found = _next(text, at, field.rows, {*told[-1], *closed})
        if found is None and told[-1]:
            told.append({})
            found = _next(text, at, field.rows, closed)
        if found is None:
            parts = ", ".join(each.name for each in field.rows if each.name not in closed)
            raise CellTextError(
                f"{text[at:]!r} is no part of {field.name}", f"it is made of {parts}"
            )
        part, words, at = found
        told[-1][part.name] = read_cell(words, part, clock)
        at = _after(text, at)
    return told


def _next(
    text: str, at: int, parts: Sequence[ValueDescription], closed: set[str]
) -> tuple[ValueDescription, str, int] | None:
    """The part that the text goes on with, its words, and where they end."""
    for cell, pattern in _FITS:
        part = next((each for each in parts if each.cell == cell and each.name not in closed), None)
        found = pattern.match(text, at) if part else None
        if part and found and (not part.codes or "_".join(found[0].split()) in part.codes):
            return part, found[0], found.end()
    return None


def _after(text: str, at: int) -> int:
    found = _BETWEEN.match(text, at)
    return found.end() if found else at


def _whole(
    told: Mapping[str, Json], field: ValueDescription, beside: Mapping[str, Json]
) -> Mapping[str, Json]:
    whole = dict(told)
    for name, value in beside.items():
        other = re.fullmatch(r"\{(\w+)\}", value) if isinstance(value, str) else None
        whole[name] = told.get(other[1]) if other else value
    missing = [
        each.name for each in field.rows if not each.optional and whole.get(each.name) is None
    ]
    if missing:
        hint = f"write it in the cell, or for all of them: given {field.name}.{missing[0]}=..."
        raise CellTextError(f"{field.name} does not say {', '.join(missing)}", hint)
    return whole
