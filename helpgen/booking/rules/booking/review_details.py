"""What does a client see before the last click?

Day and time as the organization's clock shows them, and the provider unless the organization hides who it is.
"""

from datetime import date, datetime

from helpgen.booking.values import (
    SHOW_PROVIDER,
    TIMEZONE,
    Cell,
    Decision,
    Field,
    Policy,
    Property,
    Rule,
    allowed,
    fields,
    local_date,
    minute_of_day,
)


def decide(start: datetime, provider: str, policy: Policy) -> Decision:
    """Day, time of day, and the provider where it is shown."""
    where = policy[TIMEZONE]
    shown = policy[SHOW_PROVIDER]
    return allowed(
        (SHOW_PROVIDER.name, "is", shown),
        day=local_date(start, where),
        time=minute_of_day(start, where),
        provider=provider if shown else None,
    )


def _day_and_time_are_local(
    start: datetime, provider: str, policy: Policy, answer: Decision
) -> bool:
    local = start.astimezone(policy[TIMEZONE])
    day = answer.facts["day"]
    at = (day, answer.facts["time"]) == (local.date(), local.hour * 60 + local.minute)
    return isinstance(day, date) and at


def _hides_the_provider(start: datetime, provider: str, policy: Policy, answer: Decision) -> bool:
    return answer.facts["provider"] == (provider if policy[SHOW_PROVIDER] else None)


RULE = Rule(
    id="booking.review-details",
    says="Before confirming, a client sees day and time, and the provider where it is shown.",
    decide=decide,
    elsewhere="The last page of the form, before it is sent.",
    given=(
        fields.START,
        Field("provider", Cell.WORDS, ("Provider",)),
    ),
    gives=(
        Field("day", Cell.DATE, ("Shown day",)),
        Field("time", Cell.TIME, ("Shown time",)),
        Field("provider", Cell.WORDS, ("Shown provider",), optional=True),
    ),
    keys=(SHOW_PROVIDER, TIMEZONE),
    statements=("000.10", "004.7", "004.15"),
    decision="After an edit every check runs again: booking.revalidate.",
    properties=(
        Property(
            "day-and-time-are-local",
            "Day and time are those of the organization's clock, wherever the client is.",
            _day_and_time_are_local,
        ),
        Property(
            "hides-the-provider",
            "The provider is shown exactly where the organization shows it.",
            _hides_the_provider,
        ),
    ),
)
