"""What a step of a story came to, by the names under which a story expects it (`model/bookings/expect.py`)."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import datetime
from types import MappingProxyType

from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.rules.display import status_style
from helpgen.booking.values import STATUS_LABELS, Appointment, Decision, Hold, Policy, as_of
from helpgen.frozen import frozen

Known = str | int | bool | datetime | tuple[str, ...]
"""One thing that can be expected; instants are aware."""

Facts = Mapping[str, Known]
NONE: Facts = MappingProxyType({})


@frozen
class Came:
    """What came of a step.

    `known` is of the appointment or hold that was meant, or of what was seen; `replacement` of the appointment that
    took the place of the one that moved. A name that is missing is something that there is not.
    """

    decision: Decision
    known: Facts = field(default_factory=dict)
    replacement: Facts = field(default_factory=dict)
    effects: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)


def came_of(
    outcome: Outcome, name: str, meant: Appointment | Hold | None, policy: Policy, now: datetime
) -> Came:
    """The same of a step at the desk; `name` is what was meant, and `meant` it, as it is afterwards."""
    texts = {str(each): str(dict(each.details).get("text", "")) for each in outcome.effects}
    return Came(
        decision=outcome.decision,
        known=_of(meant, policy, now),
        replacement=_of(_in_place_of(name, outcome.appointments), policy, now),
        effects=tuple(map(str, outcome.effects)),
        texts={effect: text for effect, text in texts.items() if text},
    )


def _in_place_of(name: str, appointments: Iterable[Appointment]) -> Appointment | None:
    return next((each for each in appointments if name and each.replaces == name), None)


def _of(meant: Appointment | Hold | None, policy: Policy, now: datetime) -> Facts:
    if isinstance(meant, Hold):
        return _of_hold(meant)
    return NONE if meant is None else _of_appointment(as_of(meant, now), policy)


def _of_hold(hold: Hold) -> Facts:
    return {
        "provider": hold.provider,
        "start": hold.span.interval.start,
        "minutes": hold.span.minutes,
        "expires": hold.expires,
    }


def _of_appointment(each: Appointment, policy: Policy) -> Facts:
    proposed = {} if each.proposed is None else {"proposed": each.proposed.interval.start}
    return {
        "state": each.state.value,
        "change": each.change.value,
        "provider": each.provider,
        "service": each.service,
        "location": each.location,
        "room": each.room,
        "service_code": each.service_code,
        "modifier": each.modifier,
        "start": each.span.interval.start,
        "minutes": each.span.minutes,
        "reason": each.reason,
        "label": policy[STATUS_LABELS][each.state],
        "style": status_style.style(each.state, each.change, policy),
        **proposed,
    }
