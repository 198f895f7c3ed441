"""Comparisons that are told in the same words of a time that is asked about and of a step of a story."""

from helpgen.booking.engine.telling import told
from helpgen.booking.values import Because

_TYPED = {
    "active": "active",
    "may_approve": "mayApprove",
    "opted in": "optedIn",
    "portalAccess": "portalAccess",
}
"""What a booking file calls it."""


def common_words(compared: Because) -> str:
    """What a booking file says of somebody, or how far a start is off the grid; empty for all the rest."""
    left, relation, right = compared
    if relation == "minutes after":
        return f"{told(left)} min after a start; one is every {told(right)} min"
    field = _TYPED.get(left, "") if isinstance(left, str) else ""
    return f"{field} is false" if field and relation == "is" and right is False else ""
