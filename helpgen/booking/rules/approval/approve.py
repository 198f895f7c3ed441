"""Approving books a request, and both calendars show it as a session from then on."""

from collections.abc import Iterable

from helpgen.booking.decision import Decision, Effect, EffectKind
from helpgen.booking.rule import Cell, Field, Property, Rule
from helpgen.booking.state import State

ASKS = (
    "approval.who",
    "approval.required-fields",
    "approval.recheck",
    "approval.request-expiry",
)

EFFECTS = (
    Effect(EffectKind.CALENDAR, "schedule"),
    Effect(EffectKind.STYLE, "client_calendar"),
    Effect(EffectKind.STYLE, "clinician_calendar"),
)


def decide(answers: Iterable[tuple[str, Decision]]) -> Decision:
    """The first refusal stands, and what comes after it is not asked. Mails are another rule's."""
    for _, answer in answers:
        if not answer.allowed:
            return Decision(answer.message, {}, (), answer.because)
    return Decision(None, {"state": State.BOOKED}, EFFECTS)


def _books_or_does_nothing(answers: Iterable[tuple[str, Decision]], answer: Decision) -> bool:
    everybody_agrees = all(each.allowed for _, each in answers)
    return (answer.facts.get("state") == State.BOOKED) is everybody_agrees is bool(answer.effects)


RULE = Rule(
    id="approval.approve",
    says="A request becomes a booked appointment when its approver, fields, time and calendar allow it.",
    decide=decide,
    gives=(Field("state", Cell.STATE, ("Afterwards",), optional=True),),
    asks=ASKS,
    statements=("001.13", "001.16", "003.2", "004.10"),
    effects=(EffectKind.CALENDAR, EffectKind.STYLE),
    properties=(
        Property(
            "books-or-does-nothing",
            "An approval books the appointment, or it changes nothing at all.",
            _books_or_does_nothing,
        ),
    ),
)
