"""A request is checked once more when it is approved: of two that overlap only the first can be."""

from collections.abc import Iterable

from helpgen.booking.rule import Cell, Field, Property, Rule
from helpgen.booking.values.decision import Decision, allowed, refused
from helpgen.booking.values.messages import SLOT_TAKEN

CONFLICTS = (
    "availability.existing-appointments",
    "availability.client-conflict",
    "availability.block-events",
)
"""Rules that refuse because something else takes the time."""

AVAILABILITY = (
    "availability.active-provider",
    "availability.qualifications",
    "availability.business-hours",
    "availability.exceptions",
    "availability.working-hours",
)


def decide(answers: Iterable[tuple[str, Decision]]) -> Decision:
    """A conflict says only that the time is gone, never whose it is; any other refusal stands as it is."""
    for rule, answer in answers:
        if answer.message is not None:
            message = SLOT_TAKEN if rule in CONFLICTS else answer.message
            return refused(message, answer.because, failed=rule)
    return allowed(None, failed=None)


def _no_conflict_survives(answers: Iterable[tuple[str, Decision]], answer: Decision) -> bool:
    return answer.allowed is all(each.allowed for _, each in answers)


RULE = Rule(
    id="approval.recheck",
    says="When a request is approved its time must still be free and its provider still available.",
    decide=decide,
    gives=(Field("failed", Cell.CODE, ("Because of",), optional=True),),
    asks=(*AVAILABILITY, *CONFLICTS),
    decision=(
        "Conflicts and availability are asked again in the same transaction as the approval; limits that "
        "depend on when the client asked (lead time, days ahead) are not."
    ),
    messages=(SLOT_TAKEN,),
    properties=(
        Property(
            "no-conflict-survives",
            "Nothing is approved onto a time that is taken or that the provider does not work.",
            _no_conflict_survives,
        ),
    ),
)
