"""Where does an appointment take place that a client booked?

Where the clinician works on that day of the week, the day being the one on the organization's calendar.
"""

from datetime import datetime

from helpgen.booking.values import (
    DAYS,
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
)

NOT_SET = "No Location Set"
"""What the form says where the clinician has set nothing for that day."""


def location_on(weekday: int, weekday_locations: tuple[str, ...]) -> str:
    """Where somebody is on that day of the week; empty where none is set."""
    return dict(enumerate(weekday_locations)).get(weekday, "").strip()


def decide(weekday_locations: tuple[str, ...], start: datetime, policy: Policy) -> Decision:
    """The location of the day on which the slot starts; a day that is not listed has none."""
    weekday = local_date(start, policy[TIMEZONE]).weekday()
    location = location_on(weekday, weekday_locations)
    return allowed(
        (DAYS[weekday], "is set to", location), location=location, text=location or NOT_SET
    )


def _never_without_a_text(
    weekday_locations: tuple[str, ...], start: datetime, policy: Policy, answer: Decision
) -> bool:
    known = {NOT_SET, *(each.strip() for each in weekday_locations)} - {""}
    unset = answer.facts["location"] == ""
    return answer.facts["text"] in known and unset is (answer.facts["text"] == NOT_SET)


RULE = Rule(
    id="booking.location-default",
    says='The location is the clinician\'s for that day of the week; without one it reads "No Location Set".',
    decide=decide,
    given=(
        Field(
            "weekday_locations",
            Cell.WORDS,
            ("Locations from Monday to Sunday", "Location on Mondays"),
            many=True,
        ),
        fields.START,
    ),
    gives=(
        Field("location", Cell.WORDS, ("Location",)),
        Field("text", Cell.WORDS, ("What the form says",)),
    ),
    keys=(TIMEZONE,),
    statements=("001.9",),
    decision="The day is that of the slot's start in the organization's zone.",
    properties=(
        Property(
            "never-without-a-text",
            "The form names a location that the clinician has set, or says that there is none.",
            _never_without_a_text,
        ),
    ),
)
