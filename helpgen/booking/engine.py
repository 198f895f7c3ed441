"""The rules as a service: one JSON object a line goes in, one comes out, whatever the line was.

`{"id", "rule", "policy", "given"}` is answered by `{"id", "allowed", "code", "facts", "effects",
"message", "because"}`, or by `{"id", "error": {"code", "message"}}` when there is nothing that a rule could answer.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NoReturn

from helpgen.booking import cells
from helpgen.booking.asking import ask, fields_of, keys_of
from helpgen.booking.cells import Json
from helpgen.booking.keys import KEYS
from helpgen.booking.machine import RULE as STEP
from helpgen.booking.policy import Policy, PolicyError, load
from helpgen.booking.registry import BY_ID
from helpgen.booking.rule import Rule
from helpgen.booking.telling import because

LONGEST = 1_000_000
"""Characters in a line; a longer one is refused unread."""

SERVED: Mapping[str, Rule] = {**BY_ID, STEP.id: STEP}
"""Every rule of the catalog, and one step of the machine."""

MEMBERS = ("id", "rule", "policy", "given")


class RequestError(ValueError):
    """A line that no rule can answer."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def serve(lines: Iterable[str]) -> Iterator[str]:
    """One answer for each line that is not blank, in order, without waiting for the next one."""
    for line in lines:
        if line.strip():
            yield json.dumps(answer(line), ensure_ascii=False)


def answer(line: str) -> dict[str, Json]:
    """What there is to say to one line."""
    name: Json = None
    try:
        request = _parsed(line)
        name = _id(request)
        return {"id": name, **_answered(request)}
    except RequestError as fault:
        return {"id": name, "error": {"code": fault.code, "message": str(fault)}}


def _parsed(line: str) -> Mapping[str, object]:
    if len(line) > LONGEST:
        raise RequestError("too_long", f"a line has at most {LONGEST} characters")
    try:
        request = json.loads(line, object_pairs_hook=_once, parse_constant=_no_number)
        json.dumps(request, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise RequestError("bad_json", "half of a surrogate pair is no character") from None
    except RecursionError:
        raise RequestError("bad_json", "nested too deeply") from None
    except ValueError as fault:
        raise RequestError("bad_json", str(fault)) from None
    if not isinstance(request, dict):
        raise RequestError("bad_request", "write one JSON object a line")
    return request


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object, unless a name stands in it twice: which of the two was meant cannot be known."""
    result = dict(pairs)
    if len(result) < len(pairs):
        raise ValueError("a name stands twice in one object")
    return result


def _no_number(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON number")


def _id(request: Mapping[str, object]) -> str | int | None:
    name = request.get("id")
    if isinstance(name, bool) or not isinstance(name, str | int | None):
        raise RequestError("bad_request", "id: write a string or a whole number")
    return name


def _answered(request: Mapping[str, object]) -> dict[str, Json]:
    unknown = sorted(request.keys() - set(MEMBERS))
    if unknown:
        raise RequestError("bad_request", f"not known: {', '.join(unknown)}")
    rule = request.get("rule")
    if not isinstance(rule, str) or rule not in SERVED:
        raise RequestError("unknown_rule", f"no rule is called {json.dumps(rule)}")
    policy, given = (_object(request, member) for member in ("policy", "given"))
    return _ruled(SERVED[rule], policy, given)


def _object(request: Mapping[str, object], member: str) -> Mapping[str, object]:
    value = request.get(member, {})
    if not isinstance(value, dict):
        raise RequestError("bad_request", f"{member}: write an object")
    return value


def _ruled(
    rule: Rule, policy: Mapping[str, object], given: Mapping[str, object]
) -> dict[str, Json]:
    try:
        checked = _policy(rule, policy)
        values = cells.given(fields_of(rule), given)
    except PolicyError as fault:
        raise RequestError("bad_policy", str(fault)) from None
    except cells.CellError as fault:
        raise RequestError("bad_given", str(fault)) from None
    try:
        decision = ask(rule, values, checked)
    except ValueError as fault:
        raise RequestError("bad_given", str(fault)) from None
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
    policy = load(values, KEYS)
    missing = [f"{key.name} is not set" for key in keys_of(rule) if key not in policy]
    if missing:
        raise PolicyError(*missing)
    return policy
