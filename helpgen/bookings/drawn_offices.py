"""Offices and wishes drawn near the limits of bookings: edges of hours, clock changes, times that touch.

What is drawn is JSON as a line about an operation has it, `office` and `given`. Equal chance and policy give the same.
"""

import random
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from helpgen.booking.values import DAYS, TIMEZONE, State
from helpgen.booking.values.keys import (
    LATE_CANCEL_HOURS,
    LEAD_TIME_HOURS,
    MAX_FUTURE_DAYS,
    MAX_OPEN_REQUESTS,
    MAX_PER_DAY,
    NOTICE_DAYS,
)
from helpgen.bookings.drawn_people import drawn_events, drawn_providers

Json = dict[str, object]

WISHED_DAYS = (
    *(date(2026, 3, 3), date(2026, 3, 4), date(2026, 12, 31)),
    *(
        date(2026, 3, 8),
        date(2026, 3, 29),
        date(2026, 4, 5),
    ),  # clocks change: America, Europe, Sydney
    *(date(2026, 10, 4), date(2026, 10, 25), date(2026, 11, 1)),
)
STARTS = (
    *("08:30", "09:00", "09:10", "09:30", "10:00", "11:00", "11:10", "11:30", "12:30"),
    *("13:00", "16:00", "16:10", "16:30", "17:00", "00:00", "01:00", "01:30", "02:00", "02:30"),
)
_SOUND = ("09:00", "11:00", "13:00", "16:00")
_NEAR = (0, 0, 1, -1, 60, -60, 3_600)
_GAPS = (0, 50, 60, -50, -60, 30, -30, 65, 75, -75, 240)
_BUSY = ("pending", "booked", "confirmed", "checked_in")
_OTHERS = tuple(state.value for state in State if state.value not in _BUSY)
_GUEST = {
    "name": "Gus Guest",
    "birth_date": "1990-01-02",
    "email": "gus@people.example.org",
    "phone": "414-555-0100",
}
_GUEST_CONTACT = f"guest:{_GUEST['email']}"
_LIKELY = 0.85


def wide_open(policy: Mapping[str, object], chance: random.Random) -> Mapping[str, object]:
    """The same policy with most switches on and the office open, so that much gets past the first question."""
    hours = {"open": True, "start": "09:00", "end": "17:00"}
    always = {"open": True, "start": "00:00", "end": "24:00"}
    shut = {"open": False, "start": "09:00", "end": "17:00"}
    night = {"open": True, "start": "18:00", "end": "04:00"}
    choices = ((hours, hours, always), (always, always, shut), (always,), (always, night))
    kinds = chance.choice(choices)
    week = {day: chance.choice(kinds) for day in DAYS}
    wide: Json = {
        name: True for name, value in policy.items() if value is False and _likely(chance)
    }
    wide |= {
        "features.selfBookingRequiresApproval": chance.random() < 0.4,  # noqa: PLR2004  both ways are worth it
        "features.providerOptInRequired": chance.random() < 0.3,  # noqa: PLR2004  the same
        "settings.cancelReasonRequired": chance.random() < 0.3,  # noqa: PLR2004  the same
        "settings.businessHours": week,
        "settings.defaultSessionDuration": chance.choice((50, 60)),
        "settings.slotInterval": chance.choice((10, 15, 30, 60)),
        "settings.bufferMinutes": chance.choice((0, 0, 10, 15)),
        "settings.holdMinutes": chance.choice((0, 10, 10)),
        "settings.bufferBeforeMinutes": chance.choice((None, None, 5, 20)),
        "settings.bufferAfterMinutes": chance.choice((None, None, 0, 15)),
        MAX_PER_DAY.name: chance.choice((None, None, None, 1, 2)),
        MAX_OPEN_REQUESTS.name: chance.choice((None, None, None, 1)),
        LEAD_TIME_HOURS.name: chance.choice((0, 1, 24, 48)),
        NOTICE_DAYS.name: chance.choice((0, 0, 0, 1, 2)),
        MAX_FUTURE_DAYS.name: chance.choice((None, 1, 7, 30)),
        "settings.visitTypesByClientKind": chance.choice(
            ({}, {}, {"new": ["long"], "existing": ["talk", "long"]})
        ),
    }
    return {name: wide.get(name, value) for name, value in policy.items()}


def drawn_attempt(operation: str, policy: Mapping[str, object], chance: random.Random) -> Json:
    """An office, and what is asked of it: the members of a line but its policy."""
    return _Scene(policy, chance).line(operation)


def _likely(chance: random.Random) -> bool:
    return chance.random() < _LIKELY


class _Scene:
    """One office around one wished time."""

    def __init__(self, policy: Mapping[str, object], chance: random.Random) -> None:
        self._chance, self._policy = chance, policy
        self._zone = ZoneInfo(str(policy[TIMEZONE.name]))
        changes = [day for day in WISHED_DAYS if self._changes(day)]
        often = chance.random() < 0.6  # noqa: PLR2004  three of five, where clocks change at all
        self._day = chance.choice(changes if changes and often else WISHED_DAYS)
        self._sound = chance.random() < 0.2  # noqa: PLR2004  one of five, where most would be booked
        self._start = chance.choice(_SOUND if self._sound else STARTS)
        self._begun = False

    def _changes(self, day: date) -> bool:
        """Whether the clocks there change on that day."""
        ends = (self._wall(day + timedelta(days=each), "00:00") for each in (0, 1))
        return len({each.astimezone(self._zone).utcoffset() for each in ends}) > 1

    def line(self, operation: str) -> Json:
        """The members of the line."""
        moves = operation in ("cancel", "reschedule")
        limit = LATE_CANCEL_HOURS if moves else LEAD_TIME_HOURS
        office = self._office(limit.name)
        given = _GIVEN[operation](self)
        if operation == "find" and self._chance.random() < 0.2 and office["appointments"]:  # noqa: PLR2004  now and then
            given |= {"moving": "a1"}
        return {"office": office, "given": given}

    def find(self) -> Json:
        """Three days around the wished one."""
        days = [(self._day + timedelta(days=each)).isoformat() for each in (-1, 0, 1)]
        who: Json = {"guest": True} if self._is_guest() else self._client()
        whom = self._some("provider", "ana", "ben") if self._chance.random() < 0.5 else {}  # noqa: PLR2004  half and half
        return {"days": days, **who, **self._what(), **whom}

    def hold(self) -> Json:
        """A time that is to be kept."""
        given = {"key": "h9", "time": self._time(), **self._who(), **self._what()}
        return given | self._some("provider", *("ana",) * 4, "ben", "cleo")

    def book(self) -> Json:
        """A time that is to be booked."""
        given = {"key": "a9", "time": self._time(), **self._who(), **self._what()}
        given |= self._some("provider", *("ana",) * 4, "ben", "cleo") | self._some(
            "location", "Here"
        )
        hold: Json = {"hold": "h1"} if self._chance.random() < 0.3 else {}  # noqa: PLR2004  now and then
        link: Json = {"link": True} if self._chance.random() < 0.1 else {}  # noqa: PLR2004  seldom
        return given | hold | link

    def reschedule(self) -> Json:
        """The first appointment, moved to a time near its own."""
        day = self._day + timedelta(days=self._chance.choice((0, 0, 1, 7)))
        time_ = {"day": day.isoformat(), "start": self._chance.choice(self._starts())}
        return {"appointment": self._key(), "by": self._by(), "time": time_, "new": "a9"}

    def cancel(self) -> Json:
        """The first appointment, canceled."""
        reason = self._chance.choice(("ill", " ", None))
        return {"appointment": self._key(), "by": self._by()} | _set(reason=reason)

    def _starts(self) -> tuple[str, ...]:
        return _SOUND if self._sound else (*STARTS, self._start)

    def _key(self) -> str:
        return "a1" if self._sound else self._chance.choice(("a1", "a1", "a1", "a1", "a2", "none"))

    def _by(self) -> str:
        others = ("kim", "kim", "kim", "kim", "mia", "ana", "sam", "nobody")
        return "kim" if self._sound else self._chance.choice(others)

    def _time(self) -> Json:
        again: Json = {"again": True} if self._chance.random() < 0.1 else {}  # noqa: PLR2004  the second of two
        return {"day": self._day.isoformat(), "start": self._start, **again}

    def _events(self) -> list[Json]:
        return drawn_events(self._wall(self._day, self._start), self._day, self._chance)

    def _who(self) -> Json:
        if self._is_guest():
            whole = self._chance.random() < 0.6  # noqa: PLR2004  mostly nothing is missing
            told = {name: text for name, text in _GUEST.items() if whole or _likely(self._chance)}
            return {"guest": told}
        return self._client()

    def _is_guest(self) -> bool:
        return not self._sound and self._chance.random() < 0.2  # noqa: PLR2004  a fifth are

    def _client(self) -> Json:
        return self._some("client", *("kim",) * 6, "lee", "lee", "mia", "nobody")

    def _what(self) -> Json:
        return self._some("service", *("talk",) * 5, "long", "long", "other") | self._room()

    def _room(self) -> Json:
        return {"room": "Blue"} if self._chance.random() < 0.25 else {}  # noqa: PLR2004  a quarter

    def _some(self, name: str, *choices: str) -> Json:
        if self._sound:
            return {name: choices[0]}
        return {name: self._chance.choice(choices)} if _likely(self._chance) else {}

    def _number(self, key: str) -> int:
        value = self._policy[key]
        return value if isinstance(value, int) else 0

    def _wall(self, day: date, text: str) -> datetime:
        hours, minutes = (int(part) for part in text.split(":"))
        return datetime.combine(day, time(hours, minutes), self._zone).astimezone(UTC)

    def _now(self, limit: str) -> datetime:
        """Near the limit in hours before the wished time, near that in days, or some days before."""
        start = self._wall(self._day, self._start)
        near = timedelta(seconds=self._chance.choice(_NEAR))
        kind = 1 if self._sound else self._chance.random()
        if kind < 0.2:  # noqa: PLR2004  one of five: what is over by now
            self._begun = True
            return start + timedelta(minutes=self._chance.choice((0, 10, 10, 240))) + near
        if kind < 0.55:  # noqa: PLR2004  one of three
            return start - timedelta(hours=self._number(limit)) + near
        days = self._number(MAX_FUTURE_DAYS.name) if kind < 0.7 else self._chance.choice((2, 3, 5))  # noqa: PLR2004  one of five
        return self._wall(self._day - timedelta(days=days), self._chance.choice(STARTS)) + near

    def _office(self, limit: str) -> Json:
        now = self._now(limit)
        return {
            "now": _text(now),
            "providers": drawn_providers(self._day, self._chance, plain=self._sound),
            "clients": [
                {"id": "kim", "name": "Kim", "email": "kim@people.example.org"},
                {"id": "lee", "kind": "new", "portal_access": _likely(self._chance)},
                {"id": "mia", "required": ["CBT"]},
            ],
            "services": [{"id": "talk", "minutes": 50}, {"id": "long", "minutes": 90}],
            "staff": [{"id": "sam", "role": "admin"}],
            "appointments": self._appointments(),
            "holds": self._holds(now),
            "rooms": ["Blue"],
            "events": [] if self._sound else self._events(),
        }

    def _appointments(self) -> list[Json]:
        first = self._taken(
            "a1", self._chance.choice((240, -240) if self._sound else (0, 0, *_GAPS))
        )
        first |= {"client": "kim", "service": "talk"}
        if self._sound:
            return [first | {"provider": "ana", "state": "booked"}]
        first |= self._change()
        others = [self._taken(f"a{n}", self._chance.choice(_GAPS)) for n in range(2, 4)]
        return [first, *others][: self._chance.choice((1, 2, 3, 3))]

    def _change(self) -> Json:
        """What the client has asked for and nobody has decided; some of it may have lapsed."""
        if self._begun and self._chance.random() < 0.5:  # noqa: PLR2004  half and half
            return {"state": "pending"}
        kind = self._chance.random()
        if kind < 0.1:  # noqa: PLR2004  seldom
            return {"state": "booked", "change": "cancel_requested"}
        if kind < 0.2:  # noqa: PLR2004  as seldom
            asked = self._near(self._chance.choice(_GAPS))
            return {"state": "booked", "change": "reschedule_requested", "proposed": asked}
        return {}

    def _state(self) -> str:
        return self._chance.choice((*_BUSY, *_BUSY, "booked", "booked", *_OTHERS))

    def _taken(self, key: str, gap: int) -> Json:
        return {
            "id": key,
            "provider": self._chance.choice(("ana", "ana", "ben")),
            "time": self._near(gap),
            "state": self._state(),
            "client": self._chance.choice(("kim", "lee", "mia")),
            "location": "Here",
            **self._room(),
        }

    def _near(self, gap: int) -> Json:
        """A time so many minutes from the wished one, as the clock shows it."""
        hours, minutes = (int(part) for part in self._start.split(":"))
        wall = datetime.combine(self._day, time(hours, minutes)) + timedelta(minutes=gap)
        lasts = 50 if self._sound else self._chance.choice((50, 50, 60))
        return {"day": wall.date().isoformat(), "start": f"{wall:%H:%M}", "minutes": lasts}

    def _holds(self, now: datetime) -> list[Json]:
        if self._chance.random() < 0.5:  # noqa: PLR2004  half and half
            return []
        expires = now + timedelta(seconds=self._chance.choice((0, 1, -1, 300, 600, 600)))
        contact = self._chance.choice(("client:kim", "client:kim", "client:lee", _GUEST_CONTACT))
        held: Json = {"id": "h1", "contact": contact, "provider": "ana"}
        time_ = self._near(self._chance.choice(_GAPS[:5]))
        if self._chance.random() < 0.5:  # noqa: PLR2004  half and half
            time_ |= {"start": self._chance.choice(STARTS), "day": self._day.isoformat()}
        return [held | {"time": time_, "expires": _text(expires)}]


_GIVEN: Mapping[str, Callable[[_Scene], Json]] = {
    "find": _Scene.find,
    "hold": _Scene.hold,
    "book": _Scene.book,
    "reschedule": _Scene.reschedule,
    "cancel": _Scene.cancel,
}


def _set(**members: object) -> Json:
    return {name: value for name, value in members.items() if value is not None}


def _text(when: datetime) -> str:
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z")
