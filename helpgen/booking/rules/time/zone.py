"""Which day and time of day is an instant?

All of booking reckons in the organization's zone. The viewer's zone changes nothing but this: where it is
another one, the name of the organization's zone is shown as well.
"""

from datetime import datetime

from helpgen.booking.values import (
    TIMEZONE,
    Cell,
    Decision,
    Field,
    Policy,
    Property,
    Rule,
    allowed,
    local_date,
    minute_of_day,
    utc,
)


def decide(at: datetime, viewer: str, policy: Policy) -> Decision:
    """The organization's wall clock; with its abbreviation, as of that day, for viewers elsewhere."""
    where = policy[TIMEZONE]
    abbreviation = utc(at).astimezone(where).strftime("%Z")
    return allowed(
        day=local_date(at, where),
        time=minute_of_day(at, where),
        abbreviation=None if viewer == where.key else abbreviation,
    )


def _viewers_zone_moves_nothing(
    at: datetime, viewer: str, policy: Policy, answer: Decision
) -> bool:
    seen = [decide(at, each, policy).facts for each in ("Asia/Tokyo", "America/Los_Angeles")]
    return all(answer.facts[name] == each[name] for name in ("day", "time") for each in seen)


def _named_where_zones_differ(at: datetime, viewer: str, policy: Policy, answer: Decision) -> bool:
    return bool(answer.facts["abbreviation"]) is (viewer != policy[TIMEZONE].key)


RULE = Rule(
    id="time.zone",
    says="Dates and times are the organization's; where the viewer's zone is another, its abbreviation is shown.",
    decide=decide,
    elsewhere="Every page that shows a time.",
    given=(
        Field("at", Cell.INSTANT, ("Instant",)),
        Field("viewer", Cell.CODE, ("Viewer's zone",)),
    ),
    gives=(
        Field("day", Cell.DATE, ("Date",)),
        Field("time", Cell.TIME, ("Time",)),
        Field("abbreviation", Cell.WORDS, ("Zone shown",), optional=True),
    ),
    keys=(TIMEZONE,),
    decision=(
        "The seeds are silent. Zones differ when their names differ, even if their clocks agree that day: "
        "a superfluous abbreviation confuses nobody."
    ),
    properties=(
        Property(
            "viewers-zone-moves-nothing",
            "Wherever somebody looks from, date and time are the organization's.",
            _viewers_zone_moves_nothing,
        ),
        Property(
            "named-where-zones-differ",
            "The organization's zone is named just where the viewer's is another one.",
            _named_where_zones_differ,
        ),
    ),
)
