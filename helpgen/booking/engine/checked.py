"""The members of a request, each checked: what is wrong with one is told with its name and a way out."""

import json
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from itertools import islice
from typing import Any, TypeVar

from helpgen.booking.desk.asking import Belonging
from helpgen.booking.engine import cells
from helpgen.booking.engine.line import LineError
from helpgen.booking.values import KEYS, Field, Policy, PolicyError, PolicyKey, load

FEW = 3
"""For so many unknown names at most it is looked what may have been meant."""

T = TypeVar("T")


def only(request: Mapping[str, object], members: tuple[str, ...]) -> None:
    """A LineError where the request has anything but these members."""
    unknown = sorted(request.keys() - set(members))
    if unknown:
        what = f"not known: {', '.join(unknown)}; a line has {', '.join(members)}"
        raise LineError("bad_request", what)


def served(request: Mapping[str, object], member: str, known: Mapping[str, T], like: str) -> T:
    """What the member names, among all that is served."""
    name = request[member]
    if not isinstance(name, str):
        raise LineError("bad_request", f'{member}: write text, such as "{like}"')
    if name not in known:
        shown = json.dumps(name, ensure_ascii=False)
        what = (
            f"no {member} is called {shown}: docs/{_PAGES[member]} lists all{near([name], known)}"
        )
        raise LineError(f"unknown_{member}", what)
    return known[name]


_PAGES = {
    "rule": "booking.md",
    "flow": "booking.md",
    "operation": "engine.md",
    "property": "booking.md",
}


def near(written: Iterable[str], known: Collection[str]) -> str:
    """What may have been meant by the first few of the names that are not known."""
    few = islice(written, FEW)
    meant = {name: None for each in few for name in get_close_matches(each, known, 1)}
    return f"; did you mean {', '.join(meant)}?" if meant else ""


def values_of(request: Mapping[str, object], member: str) -> Mapping[str, object]:
    """An object; where there is none, an empty one."""
    value = request.get(member, {})
    if not isinstance(value, dict):
        raise LineError("bad_request", f"{member}: write an object, values by their names")
    return value


def policy_of(values: Mapping[str, object], keys: Iterable[PolicyKey[Any]], who: str) -> Policy:
    """The whole policy is checked, also what is not read; the `keys` have to be there, which `who` reads."""
    try:
        policy = _loaded(_Written(values))
    except PolicyError as fault:
        names = {key.name: None for key in KEYS}
        meant = near([name for name in values if name not in names], names)
        raise LineError("bad_policy", f"{fault}{meant}") from None
    missing = [key.name for key in keys if key not in policy]
    if missing:
        raise LineError("bad_policy", f"{who} also needs {', '.join(missing)}")
    return policy


class _Written:
    """A policy as it is written: what is written alike is one."""

    __slots__ = ("_text", "values")

    def __init__(self, values: Mapping[str, object]) -> None:
        self.values, self._text = values, repr(values)

    def __hash__(self) -> int:
        return hash(self._text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Written) and self._text == other._text


@lru_cache(maxsize=256)  # whoever asks about one policy mostly asks more
def _loaded(written: _Written) -> Policy:
    return load(written.values, KEYS)


def read(fields: tuple[Field, ...], values: Mapping[str, object], member: str) -> cells.Given:
    """The values of a member by the types of its fields; all that is wrong with them is told at once."""
    try:
        return cells.given(fields, values)
    except cells.CellError as fault:
        raise LineError(f"bad_{member}", str(fault)) from None


def together(groups: Iterable[Belonging], given: cells.Given) -> None:
    """A LineError where something is there, and not what belongs to it."""
    faults = {
        f"{name}: is missing, and {', '.join(group.given)} given"
        for group in groups
        if not any(given[name] in (None, False) for name in group.given)
        for name in group.needed
        if given[name] is None
    }
    if faults:
        raise LineError("bad_given", "; ".join(sorted(faults)))
