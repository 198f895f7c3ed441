"""Which appointments does a client see, and in which of the two lists?

Whether anything can be booked makes no difference: the lists stay.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from helpgen.booking.values import (
    PORTAL,
    PORTAL_DISABLED,
    TERMINAL,
    Appointment,
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
    state_at,
    utc,
)


def decide(appointments: Iterable[ListedRow], now: datetime, policy: Policy) -> Decision:
    """Upcoming: what is still on and has not ended. Past: the rest. Both by start, then id."""
    if not policy[PORTAL]:
        return refused(PORTAL_DISABLED)
    rows = sorted(appointments, key=lambda row: (utc(row["start"]), row["id"]))
    return allowed(
        upcoming=tuple(row["id"] for row in rows if _is_upcoming(row, now)),
        past=tuple(row["id"] for row in rows if not _is_upcoming(row, now)),
    )


def rows(appointments: Iterable[Appointment]) -> tuple[ListedRow, ...]:
    """The same appointments as rows."""
    return tuple(
        ListedRow(
            id=each.id,
            start=each.span.interval.start,
            end=each.span.interval.end,
            state=each.state,
            change=each.change,
        )
        for each in appointments
    )


def _is_upcoming(row: ListedRow, now: datetime) -> bool:
    state = state_at(row["state"], row["start"], now)
    return utc(now) < utc(row["end"]) and (state not in TERMINAL or _was_let_go(row))


def _was_let_go(row: ListedRow) -> bool:
    """Canceled because the client asked for it: the request stays on record, and the row in sight."""
    return row["state"] is State.CANCELLED and row["change"] == Change.CANCEL_REQUESTED


def _each_in_one_list(
    appointments: Iterable[ListedRow], now: datetime, policy: Policy, answer: Decision
) -> bool:
    ids = sorted(row["id"] for row in appointments)
    return not policy[PORTAL] or sorted(_ids(answer, "upcoming") + _ids(answer, "past")) == ids


def _nothing_over_is_upcoming(
    appointments: Iterable[ListedRow], now: datetime, policy: Policy, answer: Decision
) -> bool:
    ahead = Counter(row["id"] for row in appointments if utc(now) < utc(row["end"]))
    return Counter(_ids(answer, "upcoming")) <= ahead


def _ids(answer: Decision, name: str) -> list[str]:
    ids = answer.facts.get(name, ())
    return [str(each) for each in ids] if isinstance(ids, tuple) else []


RULE = Rule(
    id="portal.view-appointments",
    says="What has not ended and is still on is upcoming, requests too; everything else is past.",
    decide=decide,
    elsewhere="The portal's list of appointments.",
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
        Field("upcoming", Cell.WORDS, ("Upcoming",), many=True),
        Field("past", Cell.WORDS, ("Past",), many=True),
    ),
    keys=(PORTAL,),
    statements=("000.9", "001.2", "002.1", "002.2", "003.9", "004.13"),
    decision=(
        "An appointment that ends now is past. One canceled at the client's own request, which is then "
        "still noted on it, stays upcoming until it would have ended."
    ),
    messages=(PORTAL_DISABLED,),
    properties=(
        Property(
            "each-in-one-list", "Every appointment is in just one of the lists.", _each_in_one_list
        ),
        Property(
            "nothing-over-is-upcoming",
            "What has ended is never listed as upcoming.",
            _nothing_over_is_upcoming,
        ),
    ),
)
