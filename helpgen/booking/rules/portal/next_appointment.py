"""Which appointment does the home page of the portal name?"""

from collections.abc import Iterable
from datetime import datetime

from helpgen.booking.values import (
    PORTAL,
    PORTAL_DISABLED,
    UPCOMING,
    Cell,
    Change,
    Decision,
    Field,
    ListedRow,
    Policy,
    Property,
    Rule,
    State,
    allowed,
    fields,
    refused,
    utc,
)


def decide(appointments: Iterable[ListedRow], now: datetime, policy: Policy) -> Decision:
    """The first that is agreed and has not started; a request is not, an open change does not matter."""
    if not policy[PORTAL]:
        return refused(PORTAL_DISABLED)
    agreed = [(utc(row["start"]), row["id"]) for row in appointments if row["state"] in UPCOMING]
    coming = [each for each in agreed if each[0] >= utc(now)]
    if not coming:
        return allowed(next=None, start=None)
    start, which = min(coming)
    return allowed((start, ">=", now), next=which, start=start)


def _never_a_request(
    appointments: Iterable[ListedRow], now: datetime, policy: Policy, answer: Decision
) -> bool:
    agreed = {row["id"] for row in appointments if row["state"] is not State.PENDING}
    return answer.facts.get("next") in {None, *agreed}


def _none_is_sooner(
    appointments: Iterable[ListedRow], now: datetime, policy: Policy, answer: Decision
) -> bool:
    starts = {utc(row["start"]) for row in appointments if row["state"] in UPCOMING}
    coming = {start for start in starts if start >= utc(now)} if policy[PORTAL] else set()
    return answer.facts.get("start") == min(coming, default=None)


RULE = Rule(
    id="portal.next-appointment",
    says="The home page names the next appointment that is agreed; requests are not counted.",
    decide=decide,
    elsewhere="The portal's home page.",
    given=(
        Field(
            "appointments",
            Cell.WORDS,
            rows=(
                Field("id", Cell.WORDS, ("Appointment",)),
                Field("start", Cell.INSTANT, ("Starts",)),
                Field("end", Cell.INSTANT, ("Ends",)),
                fields.SHOWN_STATE,
                Field(
                    "change",
                    Cell.CODE,
                    ("Asked for",),
                    optional=True,
                    codes=tuple(map(str, Change)),
                ),
            ),
        ),
        fields.NOW,
    ),
    gives=(
        Field("next", Cell.WORDS, ("Next appointment",), optional=True),
        Field("start", Cell.INSTANT, ("It starts",), optional=True),
    ),
    keys=(PORTAL,),
    statements=("004.12",),
    messages=(PORTAL_DISABLED,),
    properties=(
        Property("never-a-request", "A request is never the next appointment.", _never_a_request),
        Property(
            "none-is-sooner",
            "No other agreed appointment that has not started starts sooner.",
            _none_is_sooner,
        ),
    ),
)
