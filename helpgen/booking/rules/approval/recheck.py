"""A request is checked once more when it is approved: of two that overlap only the first can be."""

from collections.abc import Iterable

from helpgen.booking.shapes.first_refusal import FAILED, first_refusal, is_what_all_say
from helpgen.booking.values import SLOT_TAKEN, Decision, Occasion, Property, Rule


def decide(answers: Iterable[tuple[str, Decision]]) -> Decision:
    """A conflict says only that the time is gone, never whose it is; any other refusal stands as it is."""
    answer = first_refusal(answers)
    conflict = answer.message is not None and answer.message.conflict
    return answer._replace(message=SLOT_TAKEN) if conflict else answer


RULE = Rule(
    id="approval.recheck",
    says="When a request is approved its time must still be free and its provider still available.",
    decide=decide,
    gives=(FAILED,),
    combines=Occasion.APPROVE,
    decision=(
        "Conflicts and availability are asked again in the same transaction as the approval; limits that "
        "depend on when the client asked (lead time, days ahead) are not."
    ),
    messages=(SLOT_TAKEN,),
    properties=(
        Property(
            "no-conflict-survives",
            "Nothing is approved onto a time that is taken or that the provider does not work.",
            is_what_all_say,
        ),
    ),
)
