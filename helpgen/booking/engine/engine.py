"""The rules as a service: one JSON object a line goes in, one comes out, whatever the line was.

`{"id", "rule", "policy", "given"}` is answered by `{"id", "allowed", "code", "facts", "effects",
"message", "because"}`, or by `{"id", "error": {"code", "line", "message"}}` when there is nothing that a rule
could answer. Only blank lines have no answer.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from itertools import islice
from typing import Any, cast

from helpgen.booking.desk.asking import ask, given_by, keys_of
from helpgen.booking.engine import cells
from helpgen.booking.engine.cells import Json
from helpgen.booking.engine.derived import completed, given_of
from helpgen.booking.engine.line import LineError, parsed
from helpgen.booking.engine.telling import because
from helpgen.booking.moves.machine import RULE as STEP
from helpgen.booking.registry import BY_ID
from helpgen.booking.values import KEYS, Field, Policy, PolicyError, PolicyKey, Rule, load

SERVED: Mapping[str, Rule] = {**BY_ID, STEP.id: STEP}
"""Every rule of the catalog, and one step of the machine."""

MEMBERS = ("id", "rule", "policy", "given")
BYTE_ORDER_MARK = "\ufeff"
BLANK = " \t\r\n"
FEW = 3


def serve(lines: Iterable[str]) -> Iterator[str]:
    """One answer for each line that is not blank, in order, without waiting for the next one.

    A byte order mark, which some editors put before the first line, is no part of that line.
    """
    for number, line in enumerate(lines, 1):
        text = line.removeprefix(BYTE_ORDER_MARK) if number == 1 else line
        if text.strip(BLANK):
            yield json.dumps(answer(text, number), ensure_ascii=False)


def answer(line: str, number: int = 1) -> dict[str, Json]:
    """What there is to say to one line; `number` is told where something is wrong with it."""
    name: Json = None
    try:
        request = parsed(line)
        name = cast("Json", request.get("id"))
        return {"id": name, **_answered(request)}
    except LineError as fault:
        error: Json = {"code": fault.code, "line": number, "message": str(fault)}
        return {"id": name, "error": error}


def _answered(request: Mapping[str, object]) -> dict[str, Json]:
    unknown = sorted(request.keys() - set(MEMBERS))
    if unknown:
        what = f"not known: {', '.join(unknown)}; a line has {', '.join(MEMBERS)}"
        raise LineError("bad_request", what)
    rule = _rule(request)
    policy, given = (_object(request, member) for member in ("policy", "given"))
    return _ruled(rule, policy, given)


def _rule(request: Mapping[str, object]) -> Rule:
    name = request.get("rule")
    if not isinstance(name, str):
        fault = "write text" if "rule" in request else "is missing"
        raise LineError("bad_request", f'rule: {fault}, the id of a rule: "booking.lead-time"')
    if name not in SERVED:
        shown = json.dumps(name, ensure_ascii=False)
        what = f"no rule is called {shown}: docs/booking.md lists all{_near([name], SERVED)}"
        raise LineError("unknown_rule", what)
    return SERVED[name]


def _near(written: Iterable[str], known: Collection[str]) -> str:
    """What may have been meant by the first few of the names that are not known."""
    few = islice(written, FEW)
    meant = {name: None for each in few for name in get_close_matches(each, known, 1)}
    return f"; did you mean {', '.join(meant)}?" if meant else ""


def _object(request: Mapping[str, object], member: str) -> Mapping[str, object]:
    value = request.get(member, {})
    if not isinstance(value, dict):
        raise LineError("bad_request", f"{member}: write an object, values by their names")
    return value


def _ruled(
    rule: Rule, policy: Mapping[str, object], given: Mapping[str, object]
) -> dict[str, Json]:
    checked = _policy(rule, policy)
    try:
        line = completed(rule, cells.given(_fields(rule.id), given), checked)
        decision = ask(rule, given_by(line), checked)
    except cells.CellError as fault:
        raise LineError("bad_given", str(fault)) from None
    except ValueError as fault:
        raise LineError("bad_given", f"the values do not fit together: {fault}") from None
    facts = {field.name: field for field in rule.gives}
    return {
        "allowed": decision.allowed,
        "code": decision.code,
        "facts": {
            name: cells.json_of(facts[name], value) for name, value in decision.facts.items()
        },
        "effects": [cells.json_of_effect(effect) for effect in decision.effects],
        "message": "" if decision.message is None else decision.message.text,
        "because": because(decision),
    }


def _policy(rule: Rule, values: Mapping[str, object]) -> Policy:
    """The whole policy is checked, also what this rule does not read; what it reads has to be there."""
    try:
        policy = load(values, KEYS)
    except PolicyError as fault:
        names = {key.name: None for key in KEYS}
        near = _near([name for name in values if name not in names], names)
        raise LineError("bad_policy", f"{fault}{near}") from None
    missing = [key.name for key in _keys(rule.id) if key not in policy]
    if missing:
        raise LineError("bad_policy", f"{rule.id} also needs {', '.join(missing)}")
    return policy


@cache
def _fields(name: str) -> tuple[Field, ...]:
    return given_of(SERVED[name])


@cache
def _keys(name: str) -> tuple[PolicyKey[Any], ...]:
    return keys_of(SERVED[name])
