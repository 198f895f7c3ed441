"""Which dates does the calendar offer?

Both ends are dates of the organization, not of the server and not of who looks at them.
"""

from datetime import date, datetime, timedelta

from helpgen.booking.values import (
    LEAD_TIME_HOURS,
    MAX_FUTURE_DAYS,
    NOTICE_DAYS,
    TIMEZONE,
    Cell,
    Decision,
    Field,
    Policy,
    Property,
    Rule,
    allowed,
    fields,
    later,
    local_date,
)


def bounds(now: datetime, policy: Policy) -> tuple[date, date | None]:
    """The first and the last date; no last one without a limit, and the first after it when none is left."""
    where = policy[TIMEZONE]
    today, days = local_date(now, where), policy[MAX_FUTURE_DAYS]
    first = local_date(later(now, hours=policy[LEAD_TIME_HOURS]), where)
    noticed = today + timedelta(days=policy[NOTICE_DAYS])
    return max(first, noticed), None if days is None else today + timedelta(days=days)


def decide(now: datetime, policy: Policy) -> Decision:
    """The dates go from the day on which the lead time ends, in hours and in days, to the last one within the limit."""
    first, last = bounds(now, policy)
    if last is None:
        return allowed(None, first=first, last=None, empty=False)
    empty = first > last
    return allowed((first, ">" if empty else "<=", last), first=first, last=last, empty=empty)


def _both_included(now: datetime, policy: Policy, answer: Decision) -> bool:
    today = local_date(now, policy[TIMEZONE])
    first, last = answer.facts["first"], answer.facts["last"]
    limit = policy[MAX_FUTURE_DAYS]
    if not isinstance(first, date) or (first - today).days < policy[NOTICE_DAYS]:
        return False
    return (
        last is None if limit is None else isinstance(last, date) and (last - today).days == limit
    )


RULE = Rule(
    id="booking.window-dates",
    says="Dates are offered from the one on which the lead time ends to the last one within the limit, both included.",
    decide=decide,
    elsewhere="The date picker; each time is held against both limits by itself.",
    given=(fields.NOW,),
    gives=(
        Field("first", Cell.DATE, ("First date",)),
        Field("last", Cell.DATE, ("Last date",), optional=True),
        Field("empty", Cell.YES_NO, ("No date left",)),
    ),
    keys=(LEAD_TIME_HOURS, NOTICE_DAYS, MAX_FUTURE_DAYS, TIMEZONE),
    statements=("000.10", "000.13"),
    properties=(
        Property(
            "today-and-so-many-days",
            "The first date is never past, and the last one is as many days ahead as the limit says.",
            _both_included,
        ),
    ),
)
