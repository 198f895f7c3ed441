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
    return _matrix("state", State, found)


def styles(policies: Mapping[str, Policy]) -> str:
    """How each organization draws a state, and an agreed appointment whose change is asked for."""
    found = {name: policy[STATUS_STYLES] for name, policy in policies.items()}
    return _matrix("state", (*State, "change_requested"), found)


def notifications(policies: Mapping[str, Policy]) -> str:
    """Whom each organization tells what, and by which rule. `nobody` is a decision, `-` is none."""
    rows = (
        (f"{each}: {links.rule(rule)}", *(_told(policy, each) for policy in policies.values()))
        for each, rule in _TOLD_BY.items()
    )
    return table(("event", *policies), rows)


def _told(policy: Policy, event: str) -> str:
    told = policy[NOTIFICATIONS].get(event)
    if told is None:
        return "-"
    return ", ".join(each.replace(":", " ") for each in told) or "nobody"


def _matrix(head: str, names: Iterable[str], found: Mapping[str, Mapping[str, str]]) -> str:
    rows = ((f"`{name}`", *(words[name] for words in found.values())) for name in names)
    return table((head, *found), rows)


def _yes(answer: bool) -> str:  # noqa: FBT001  one cell of a table
    return "yes" if answer else "no"
