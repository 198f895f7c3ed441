"""Providers and calendar entries drawn for an office: their zones, nights that go past midnight, weeks that come again.

What is drawn is JSON as a line about an operation has it. Equal chance gives the same.
"""

import random
from datetime import UTC, date, datetime, timedelta

from helpgen.booking.values import DAYS

Json = dict[str, object]

_ZONES = ("Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata")
_GAPS = (0, 50, 60, -50, -60, 30, -30, 65, 75, -75, 240)


def drawn_providers(day: date, chance: random.Random, *, plain: bool) -> list[Json]:
    """One with hours in two halves, one who works all day or all night, and one who is not active.

    `plain`: the first one's week is as it always is, and in the organization's zone.
    """
    first = "09:00" if plain else chance.choice(("09:00", "09:00", "09:10", "08:45"))
    halves = _week((first, "12:00"), ("13:00", "17:00"))
    expires = (day + timedelta(days=chance.choice((-1, 0, 1)))).isoformat()
    ana = _provider("ana", halves) | {
        "name": "Ana",
        "opted_in": True,
        "certifications": [{"name": "cbt", "expires": expires}],
        "overrides": [] if plain else _overrides(day, chance),
    }
    night = _week(("20:00", "04:00")) if chance.random() < 0.3 else _week(("00:00", "24:00"))  # noqa: PLR2004  now and then
    ben = _provider("ben", night) | {"name": "Ben", "services": ["talk"]}
    elsewhere: Json = {"zone": chance.choice(_ZONES)}
    if chance.random() < 0.3:  # noqa: PLR2004  now and then
        ben |= elsewhere
    if not plain and chance.random() < 0.15:  # noqa: PLR2004  seldom
        ana |= elsewhere
    return [ana, ben, _provider("cleo", halves) | {"active": False, "opted_in": True}]


def drawn_events(start: datetime, day: date, chance: random.Random) -> list[Json]:
    """Entries near a wished time: of an hour or of whole days, some each week, some free."""
    if chance.random() < 0.5:  # noqa: PLR2004  half and half
        return []
    begin = start + timedelta(minutes=chance.choice(_GAPS))
    end = begin + timedelta(minutes=30)
    weeks = timedelta(weeks=chance.choice((1, 2, 4)))
    weekly = chance.random() < 0.4  # noqa: PLR2004  two of five
    if weekly:
        begin, end, first = begin - weeks, end - weeks, day - weeks
    else:
        first = day - timedelta(days=chance.choice((0, 0, 1)))
    last = first + timedelta(days=chance.choice((0, 0, 1)))
    whole: Json = {"provider": "ben", "day": first.isoformat(), "last": last.isoformat()}
    own: Json = {
        "provider": chance.choice(("ana", "ana", "")),
        "time": f"{_text(begin)}/{_text(end)}",
    }
    until = day + timedelta(days=chance.choice((-1, 0, 7)))
    again: Json = {"weekly": True, "until": until.isoformat()} if weekly else {}
    free: Json = {"free": True} if chance.random() < 0.4 else {}  # noqa: PLR2004  two of five
    return [own | again | free, whole | again][: chance.choice((1, 2))]


def _provider(key: str, week: list[Json]) -> Json:
    return {
        "id": key,
        "services": ["talk", "long"],
        "locations": ["Here"],
        "role": "clinician",
        "week": week,
    }


def _week(*hours: tuple[str, str]) -> list[Json]:
    """The same hours on each day."""
    return [{"weekday": day, "start": start, "end": end} for day in DAYS for start, end in hours]


def _overrides(day: date, chance: random.Random) -> list[Json]:
    if chance.random() < 0.6:  # noqa: PLR2004  mostly as always
        return []
    row: Json = {"day": day.isoformat(), "available": chance.random() < 0.5}  # noqa: PLR2004  half and half
    some = row["available"] or chance.random() < 0.5  # noqa: PLR2004  half and half
    hours = {"start": "10:00", "end": "17:30"} if some else {}
    return [row | hours | {"approved": chance.random() < 0.85}]  # noqa: PLR2004  mostly


def _text(when: datetime) -> str:
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z")
