"""Lines that ask the engine for an operation on an office in which all is said that can be, and spoiled ones."""

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

from tests.booking_policies import _values

Path = tuple[str | int, ...]

POLICY: dict[str, Any] = json.loads(json.dumps(_values("maple-street-therapy")))
TIME: dict[str, Any] = {
    "day": "2026-03-04",
    "start": "11:00",
    "zone": "America/New_York",
    "again": True,
    "minutes": 60,
}
GUEST = {
    "name": "Gus",
    "birth_date": "1990-01-02",
    "email": "gus@people.example.org",
    "phone": "1",
    "comments": "-",
}
OFFICE: dict[str, Any] = {
    "now": "2026-03-02T15:00:00Z",
    "providers": [
        {
            "id": "anna",
            "name": "Anna",
            "active": True,
            "opted_in": True,
            "services": ["talk"],
            "locations": ["Here"],
            "week": [{"weekday": "wednesday", "start": "09:00", "end": "17:00"}],
            "overrides": [
                {
                    "day": "2026-03-11",
                    "available": True,
                    "start": "10:00",
                    "end": "12:00",
                    "approved": True,
                }
            ],
            "certifications": [{"name": "CBT", "expires": "2026-12-31"}],
            "service_code": "T60",
            "weekday_locations": [{"weekday": "wednesday", "location": "Here"}],
            "role": "clinician",
            "zone": "America/Chicago",
        },
        {"id": "ben"},
    ],
    "clients": [
        {
            "id": "kim",
            "name": "Kim",
            "kind": "existing",
            "email": "kim@people.example.org",
            "phone": "2",
            "portal_access": True,
            "required": ["cbt"],
        }
    ],
    "services": [{"id": "talk", "name": "Talk", "minutes": 60, "code": "T"}],
    "staff": [{"id": "ada", "name": "Ada", "role": "admin", "may_approve": True}],
    "rooms": ["garden"],
    "appointments": [
        {
            "id": "a",
            "provider": "anna",
            "time": {**TIME, "start": "14:00"},
            "state": "booked",
            "client": "kim",
            "guest": GUEST,
            "change": "reschedule_requested",
            "proposed": {**TIME, "start": "15:00"},
            "proposed_details": {"provider": "anna", "service": "talk", "location": "Here"},
            "service": "talk",
            "room": "garden",
            "location": "Here",
            "service_code": "T60",
            "modifier": "95",
            "created": "2026-03-01T15:00:00Z",
            "reason": "ill",
            "by": "client",
            "replaces": "b",
        },
        {"id": "c", "provider": "ben", "time": TIME, "state": "pending", "client": "kim"},
        {"id": "d", "provider": "anna", "time": {**TIME, "start": "09:00"}, "state": "booked"},
    ],
    "holds": [
        {
            "id": "h",
            "contact": "client:kim",
            "provider": "anna",
            "time": TIME,
            "expires": "2026-03-02T15:05:00Z",
            "moving": "a",
            "room": "garden",
        }
    ],
    "events": [
        {"provider": "anna", "time": "2026-03-04T21:00:00Z/2026-03-04T22:00:00Z", "day": None},
        {
            "provider": "",
            "time": None,
            "day": "2026-03-05",
            "last": "2026-03-06",
            "weekly": True,
            "until": "2026-03-20",
            "free": True,
        },
    ],
}
WISH: dict[str, Any] = {
    "key": "n",
    "client": "kim",
    "provider": "anna",
    "time": TIME,
    "guest": GUEST,
    "kind": "new",
    "service": "talk",
    "location": "Here",
    "room": "garden",
    "link": False,
}
GIVEN: dict[str, dict[str, Any]] = {
    "find": {
        "days": ["2026-03-04", "2026-03-05"],
        "provider": "any",
        "client": "kim",
        "guest": False,
        "service": "talk",
        "room": "garden",
        "moving": "a",
    },
    "hold": {**WISH, "moving": "a"},
    "book": {**WISH, "hold": "h"},
    "reschedule": {
        "appointment": "a",
        "by": "kim",
        "time": TIME,
        "provider": "anna",
        "service": "talk",
        "location": "Here",
        "new": "n",
        "hold": "h",
    },
    "cancel": {"appointment": "a", "by": "kim", "reason": "ill"},
}
"""Of each operation everything that it can be given."""

ANYTHING: tuple[object, ...] = (
    *(None, True, False, 0, -1, 1, 1_000_000, 1440, 1.5, "", "any", "a", "kim", "anna"),
    *("00:00", "24:00", "02:30", "2026-03-08", "2026-11-01", "1900-01-01", "2999-12-31"),
    *("2999-12-31T23:59:59Z", "1900-01-01T00:00:00+23:59", "2026-03-04T16:00:00Z"),
    *("1900-01-01T00:00:00Z/2999-12-31T23:59:59Z", "Asia/Tokyo", "Europe/Nowhere"),
    *("pending", "completed", "cancel_requested", "client:kim", "guest:", "\u0000", [], {}),
)


def line(operation: str) -> dict[str, Any]:
    """A question that is answered."""
    parts = {"policy": POLICY, "office": OFFICE, "given": GIVEN[operation]}
    return {"id": operation, "operation": operation, **copy.deepcopy(parts)}


def spoiled(operation: str, count: int) -> Iterator[dict[str, Any]]:
    """The same question with one value or a few changed at random; always the same ones."""
    draw = random.Random(operation)  # noqa: S311  the same every time is the point
    for _ in range(count):
        question = line(operation)
        for _ in range(draw.choice([1, 1, 2, 3])):
            member = draw.choice(["office", "given"])
            places = [place for place in _places(question[member]) if place]
            if places:
                _put(question[member], draw.choice(places), draw.choice(ANYTHING))
        yield question


def _places(value: Any, above: Path = ()) -> Iterator[Path]:
    """The ways to every value within."""
    yield above
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _places(each, (*above, name))
    if isinstance(value, list):
        for place, each in enumerate(value):
            yield from _places(each, (*above, place))


def _put(value: Any, place: Path, changed: object) -> None:
    *above, last = place
    for name in above:
        value = value[name]
    value[last] = copy.deepcopy(changed)
