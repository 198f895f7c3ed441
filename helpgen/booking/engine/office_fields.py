"""What stands in the office of a question: the people, what takes time, and what time it is.

Rows that a rule is given too are that rule's. A time is what the wall clock shows, as it is stored: the instant is
derived (`values/appointment.py`, `Span`).
"""

from helpgen.booking.rules.availability import block_events, exceptions, qualifications
from helpgen.booking.rules.booking import guest_details
from helpgen.booking.values import DAYS, Cell, Change, Field, Rule


def _rows(rule: Rule, name: str) -> tuple[Field, ...]:
    """The columns of a list that the rule is given under this name."""
    return next(field.rows for field in rule.given if field.name == name)


def _list(name: str, *rows: Field) -> Field:
    """A list that may be left out where it is empty."""
    return Field(name, Cell.WORDS, many=True, rows=rows, optional=True)


def _one(name: str, *rows: Field, optional: bool = False) -> Field:
    return Field(name, Cell.WORDS, rows=rows, single=True, optional=optional)


ID = Field("id", Cell.CODE)
MINUTES = Field("minutes", Cell.INTEGER, least=1)
_WALL = (
    Field("day", Cell.DATE),
    Field("start", Cell.TIME),
    Field("again", Cell.YES_NO, optional=True),
    Field("zone", Cell.CODE, optional=True),
)
SPAN = (*_WALL, MINUTES)
"""`again`: the second of two equal wall times. `zone`: the organization's where it is left out."""

WISHED = (*_WALL, Field("minutes", Cell.INTEGER, least=1, optional=True))
"""The same of a time that is asked for: the length follows from what it is for, unless somebody says another one."""

_TOLD = ("name", "birth_date", "email", "phone", "comments")
GUEST = _one(
    "guest",
    *(field for field in guest_details.RULE.given if field.name in _TOLD),
    optional=True,
)
"""What somebody without an account has told, by the names of `booking.guest-details`."""

CLIENT_ID = Field("client", Cell.CODE, optional=True)
SERVICE = Field("service", Cell.CODE, optional=True)
LOCATION = Field("location", Cell.CODE, optional=True)
ROOM = Field("room", Cell.CODE, optional=True)

_WEEK = _list(
    "week",
    Field("weekday", Cell.CODE, codes=DAYS),
    Field("start", Cell.TIME),
    Field("end", Cell.TIME, after="start"),
)
PROVIDERS = _list(
    "providers",
    ID,
    Field("name", Cell.WORDS, optional=True),
    Field("active", Cell.YES_NO, optional=True),
    Field("opted_in", Cell.YES_NO, optional=True),
    Field("services", Cell.CODE, many=True, optional=True),
    Field("locations", Cell.CODE, many=True, optional=True),
    _WEEK,
    _list("overrides", *_rows(exceptions.RULE, "overrides")),
    _list("certifications", *_rows(qualifications.RULE, "held")),
    Field("service_code", Cell.CODE, optional=True),
    _list(
        "weekday_locations", Field("weekday", Cell.CODE, codes=DAYS), Field("location", Cell.CODE)
    ),
    Field("role", Cell.CODE, optional=True),
    Field("zone", Cell.ZONE, optional=True),
)
CLIENTS = _list(
    "clients",
    ID,
    Field("name", Cell.WORDS, optional=True),
    Field("kind", Cell.CODE, optional=True, codes=("new", "existing")),
    Field("email", Cell.WORDS, optional=True),
    Field("phone", Cell.WORDS, optional=True),
    Field("portal_access", Cell.YES_NO, optional=True),
    Field("required", Cell.WORDS, many=True, optional=True),
)
SERVICES = _list(
    "services",
    ID,
    Field("name", Cell.WORDS, optional=True),
    Field("minutes", Cell.INTEGER, least=1, optional=True),
    Field("code", Cell.CODE, optional=True),
)
STAFF = _list(
    "staff",
    ID,
    Field("name", Cell.WORDS, optional=True),
    Field("role", Cell.CODE, optional=True),
    Field("may_approve", Cell.YES_NO, optional=True),
)
DETAILS = (Field("provider", Cell.CODE, optional=True), SERVICE, LOCATION)
"""What a client chooses besides the time; what is left out is to be as the appointment has it."""

APPOINTMENTS = _list(
    "appointments",
    ID,
    Field("provider", Cell.CODE),
    _one("time", *SPAN),
    Field("state", Cell.STATE),
    CLIENT_ID,
    GUEST,
    Field("change", Cell.CODE, codes=tuple(each.value for each in Change), optional=True),
    _one("proposed", *SPAN, optional=True),
    _one("proposed_details", *DETAILS, optional=True),
    SERVICE,
    ROOM,
    LOCATION,
    Field("service_code", Cell.CODE, optional=True),
    Field("modifier", Cell.CODE, optional=True),
    Field("created", Cell.INSTANT, optional=True),
    Field("reason", Cell.WORDS, optional=True),
    Field("by", Cell.CODE, optional=True),
    Field("replaces", Cell.CODE, optional=True),
)
HOLDS = _list(
    "holds",
    ID,
    Field("contact", Cell.CODE),
    Field("provider", Cell.CODE),
    _one("time", *SPAN),
    Field("expires", Cell.INSTANT),
    Field("moving", Cell.CODE, optional=True),
    ROOM,
)
EVENTS = _list("events", *_rows(block_events.RULE, "events"))

OFFICE: tuple[Field, ...] = (
    Field("now", Cell.INSTANT),
    PROVIDERS,
    CLIENTS,
    SERVICES,
    STAFF,
    Field("rooms", Cell.CODE, many=True, optional=True),
    APPOINTMENTS,
    HOLDS,
    EVENTS,
)
"""Everything but the policy, which a line has beside it."""
