"""Nothing that has begun can be booked, whatever the lead time."""

from datetime import datetime

from helpgen.booking.values import (
    About,
    Decision,
    Message,
    Occasion,
    Property,
    Rule,
    allowed,
    fields,
    refused,
    utc,
)

IN_PAST = Message("in_past", "This time has passed.")


def decide(start: datetime, now: datetime) -> Decision:
    """This very instant is no past yet."""
    if utc(start) < utc(now):
        return refused(IN_PAST, (start, "<", now))
    return allowed((start, ">=", now))


def _never_back(start: datetime, now: datetime, answer: Decision) -> bool:
    return answer.allowed is not ((start - now).total_seconds() < 0)


RULE = Rule(
    id="booking.no-past",
    says="What has already started cannot be booked; what starts at this very instant can.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.HOLD, Occasion.HOLD_TO_MOVE, Occasion.MOVE),
    about=(About.TIME,),
    found_in_bulk=True,
    given=(fields.START, fields.NOW),
    decision="The seeds take it for granted: it holds for everyone, and with a lead time of 0 hours too.",
    messages=(IN_PAST,),
    properties=(Property("never-in-the-past", "Nothing past can be booked.", _never_back),),
)
