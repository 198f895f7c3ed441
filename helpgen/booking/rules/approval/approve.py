"""Approving books a request, and both calendars show it as a session from then on."""

from collections.abc import Iterable

from helpgen.booking.values import (
    WRONG_STATE,
    Decision,
    Effect,
    EffectKind,
    Property,
    Rule,
    State,
    fields,
    refused,
)

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


def decide(answers: Iterable[tuple[str, Decision]], state: State) -> Decision:
    """The state comes first; then the first refusal stands, and nothing after it is asked. Mails are another rule's."""
    if state != State.PENDING:
        return refused(WRONG_STATE, (state, "is not", State.PENDING))
    for _, answer in answers:
        if not answer.allowed:
            return Decision(answer.message, {}, (), answer.because)
    return Decision(None, {"state": State.BOOKED}, EFFECTS)


def _books_or_does_nothing(
    answers: Iterable[tuple[str, Decision]], state: State, answer: Decision
) -> bool:
    possible = state == State.PENDING and all(each.allowed for _, each in answers)
    return (answer.facts.get("state") == State.BOOKED) is possible is bool(answer.effects)


RULE = Rule(
    id="approval.approve",
    says="A request becomes a booked appointment when its approver, fields, time and calendar allow it.",
    decide=decide,
    elsewhere="Somebody who decides without the table of moves, whose row 4 asks the same.",
    given=(fields.STATE,),
    gives=(fields.STATE_AFTERWARDS,),
    asks=ASKS,
    statements=("001.13", "001.16", "003.2", "004.10"),
    messages=(WRONG_STATE,),
    effects=(EffectKind.CALENDAR, EffectKind.STYLE),
    properties=(
        Property(
            "books-or-does-nothing",
            "An approval books what was pending, or it changes nothing at all.",
            _books_or_does_nothing,
        ),
    ),
)
