"""Rules that are made of others and no more than all of them together."""

from collections.abc import Iterable

from helpgen.booking.values import Cell, Decision, Field, allowed, refused

FAILED = Field("failed", Cell.CODE, ("Because of",), optional=True)
"""What such a rule tells: the id of the rule that refused."""


def first_refusal(answers: Iterable[tuple[str, Decision]]) -> Decision:
    """The first refusal stands, and nothing after it is asked; without one all is well."""
    for name, answer in answers:
        if answer.message is not None:
            return refused(answer.message, answer.because, failed=name)
    return allowed(failed=None)


def is_what_all_say(answers: Iterable[tuple[str, Decision]], answer: Decision) -> bool:
    """A law of such a rule: it allows exactly what every single one allows."""
    return answer.allowed is all(part.allowed for _, part in answers)
