"""What the organizations of the project call things, how they draw them, and whom they tell."""

from collections.abc import Iterable, Mapping

from helpgen.booking.values import (
    BLOCKING,
    FHIR,
    NOTIFICATIONS,
    STATUS_LABELS,
    STATUS_STYLES,
    TERMINAL,
    Policy,
    PolicyKey,
    State,
)
from tools.reference.booking import links
from tools.reference.tables import table

MATRIX_KEYS: tuple[PolicyKey[dict[str, str]] | PolicyKey[dict[str, tuple[str, ...]]], ...] = (
    NOTIFICATIONS,
    STATUS_LABELS,
    STATUS_STYLES,
)
"""What a policy has to hold to stand in the matrices."""

_TOLD_BY: Mapping[str, str] = {
    "requestSubmitted": "notify.request-submitted",
    "approved": "notify.approved",
    "declined": "notify.declined",
    "cancelledByClient": "notify.cancelled-by-client",
    "changeApproved": "notify.change-decided",
    "changeDenied": "notify.change-decided",
}


def states() -> str:
    """Every state: whether it keeps its time, whether it is final, and its name in FHIR."""
    rows = (
        (f"`{each}`", _yes(each in BLOCKING), _yes(each in TERMINAL), FHIR[each]) for each in State
    )
    return table(("state", "keeps its time", "final", "FHIR status"), rows)


def labels(policies: Mapping[str, Policy]) -> str:
    """What each organization calls a state."""
    found = {name: policy[STATUS_LABELS] for name, policy in policies.items()}
    return _matrix("state", _quoted(State), found)


def styles(policies: Mapping[str, Policy]) -> str:
    """How each organization draws a state, and an agreed appointment whose change is asked for."""
    found = {name: policy[STATUS_STYLES] for name, policy in policies.items()}
    return _matrix("state", _quoted((*State, "change_requested")), found)


def notifications(policies: Mapping[str, Policy]) -> str:
    """Whom each organization tells what, and by which rule. `nobody` is a decision, `-` is none."""
    told = {
        name: {each: _told(policy, each) for each in _TOLD_BY} for name, policy in policies.items()
    }
    heads = {each: f"{each}: {links.rule(rule)}" for each, rule in _TOLD_BY.items()}
    return _matrix("event", heads, told)


def _told(policy: Policy, event: str) -> str:
    told = policy[NOTIFICATIONS].get(event)
    if told is None:
        return "-"
    return ", ".join(each.replace(":", " ") for each in told) or "nobody"


def _quoted(names: Iterable[str]) -> Mapping[str, str]:
    return {name: f"`{name}`" for name in names}


def _matrix(head: str, names: Mapping[str, str], found: Mapping[str, Mapping[str, str]]) -> str:
    """One row for each of the names, with its head; organizations that say the same share a column."""
    columns: dict[tuple[str, ...], list[str]] = {}
    for organization, words in found.items():
        columns.setdefault(tuple(words[name] for name in names), []).append(organization)
    most = max(columns.values(), key=len, default=[])
    heads = [
        _OTHERS if each is most and len(each) > _MANY else ", ".join(each)
        for each in columns.values()
    ]
    cells = zip(*columns, strict=True)
    return table(
        (head, *heads), ((names[name], *row) for name, row in zip(names, cells, strict=True))
    )


_MANY, _OTHERS = 3, "all others"
"""More organizations than this are not named where they say the same."""


def _yes(answer: bool) -> str:  # noqa: FBT001  one cell of a table
    return "yes" if answer else "no"
