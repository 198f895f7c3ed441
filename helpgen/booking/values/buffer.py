"""How much time stays free around appointments: beside other appointments and holds, and beside calendar entries."""

from datetime import timedelta
from typing import Any, NamedTuple

from helpgen.booking.values.keys import BUFFER_AFTER, BUFFER_BEFORE, BUFFER_MINUTES
from helpgen.booking.values.policy import Policy, PolicyKey

BUFFER_KEYS: tuple[PolicyKey[Any], ...] = (BUFFER_MINUTES, BUFFER_BEFORE, BUFFER_AFTER)
"""All that decides about it."""


class Buffer(NamedTuple):
    """What stays free `before` and `after` an appointment.

    Nothing else may take time in it, but the buffers of two appointments may share it: so `between` them it is the
    larger of the two, and one number for both sides keeps just that number free.
    """

    before: timedelta
    after: timedelta

    @property
    def between(self) -> timedelta:
        """What stays free between two appointments."""
        return max(self.before, self.after)


def buffer_of(policy: Policy) -> Buffer:
    """The buffer of an organization: the number for both sides, unless a side has one of its own."""
    both, before, after = policy[BUFFER_MINUTES], policy[BUFFER_BEFORE], policy[BUFFER_AFTER]
    return Buffer(
        timedelta(minutes=both if before is None else before),
        timedelta(minutes=both if after is None else after),
    )
