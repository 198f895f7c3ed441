"""Does a hold still keep its time? Until the instant at which it expires; not at that instant."""

from datetime import datetime

from helpgen.booking.values import (
    HOLD_MINUTES,
    About,
    Cell,
    Decision,
    Field,
    Message,
    Occasion,
    Property,
    Rule,
    allowed,
    fields,
    refused,
    utc,
)

HOLD_EXPIRED = Message("hold_expired", "This time is no longer kept for you. Choose it again.")


def decide(expires: datetime, now: datetime) -> Decision:
    """A hold is active while now is earlier."""
    if utc(now) < utc(expires):
        return allowed((now, "<", expires))
    return refused(HOLD_EXPIRED, (now, ">=", expires))


def _free_at_expiry(expires: datetime, now: datetime, answer: Decision) -> bool:
    return answer.allowed is ((expires - now).total_seconds() > 0)


RULE = Rule(
    id="hold.expiry",
    says="A hold keeps its time until it expires; at that very instant the time is free again.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.MOVE, Occasion.USE_HOLD),
    about=(About.TIME,),
    only_given=("expires",),
    only_with=HOLD_MINUTES,
    given=(
        Field("expires", Cell.INSTANT, ("Hold expires", "Expires")),
        fields.NOW,
    ),
    decision="The seeds are silent; how long a hold lasts is the organization's to say, for staff too.",
    messages=(HOLD_EXPIRED,),
    properties=(
        Property(
            "free-at-expiry", "From the instant of expiry on the time is free.", _free_at_expiry
        ),
    ),
)
