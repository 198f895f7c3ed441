"""When a provider works about a day: the week and what differs from it, in the zone that they are written in."""

from datetime import date, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from helpgen.booking.rules.availability import exceptions
from helpgen.booking.values import DAY, Hours, HoursOn, HoursRow, Provider, around, within, zone

ELSEWHERE = range(-3, 4)
"""Days of another zone that can have to do with one of ours: two for the zones, one because hours join."""


class Shift(NamedTuple):
    """Somebody's hours about a day, and those taken off; both counted from the day's midnight in `zone`."""

    hours: tuple[Hours, ...]
    off: tuple[Hours, ...]
    zone: ZoneInfo


def zone_of(provider: Provider, where: ZoneInfo) -> ZoneInfo:
    """The zone of a provider's hours; `where` is the organization's."""
    return zone(provider.zone) if provider.zone else where


def shift(provider: Provider, day: date, where: ZoneInfo) -> Shift:
    """When the provider works about a day of the organization, whose zone is `where`."""
    own = zone_of(provider, where)
    days = exceptions.BESIDE if own.key == where.key else ELSEWHERE
    off = exceptions.off_about(days, day, provider.overrides)
    return Shift(laid(day, _hours_on(provider, day), own, where), off, own)


def laid(day: date, hours_on: HoursOn, own: ZoneInfo, where: ZoneInfo) -> tuple[Hours, ...]:
    """Hours of their `own` zone that can have to do with a day of the organization, counted from that midnight."""
    return around(day, hours_on) if own.key == where.key else within(ELSEWHERE, day, hours_on)


def usual_shift(provider: Provider, day: date, where: ZoneInfo) -> Shift:
    """The same on a day about which nothing differs from the week."""
    own = zone_of(provider, where)
    return Shift(laid(day, _usual_on(provider), own, where), (), own)


def is_usual(provider: Provider, day: date) -> bool:
    """Nothing differs from the week about that day: then all that matters of it is which day of the week it is."""
    return not any((each.day - day).days in ELSEWHERE for each in provider.overrides)


def rows(provider: Provider, day: date) -> tuple[tuple[HoursRow, ...], tuple[HoursRow, ...]]:
    """The usual hours, and those that hold, about a day of the provider's own zone, as rules are given them."""
    days = exceptions.BESIDE if _reaches_midnight(provider) else range(1)
    usual, hours = _usual_on(provider), _hours_on(provider, day)
    return rows_on(days, day, usual), rows_on(days, day, hours)


def end_of(hours: Hours) -> int:
    """The time of day at which hours end, 0 to 1440, as people and rules write it."""
    return hours.end if hours.end <= DAY else hours.end - DAY


def _usual_on(provider: Provider) -> HoursOn:
    return lambda day: provider.week[day.weekday()]


def _hours_on(provider: Provider, day: date) -> HoursOn:
    return exceptions.hours_about(day, _usual_on(provider), provider.overrides)


def _reaches_midnight(provider: Provider) -> bool:
    """Only then another day's hours have a say."""
    usual = any(each.end >= DAY for day in provider.week for each in day)
    return usual or any(
        each.available and (each.hours is None or each.hours.end >= DAY)
        for each in provider.overrides
    )


def rows_on(days: range, day: date, hours_on: HoursOn) -> tuple[HoursRow, ...]:
    """Each with the day on which it begins; an end on the next day is the earlier one of the two times."""
    return tuple(
        {
            "day": begin,
            "start": each.start,
            "end": end_of(each),
        }
        for begin in (day + timedelta(days=n) for n in days)
        for each in hours_on(begin)
    )
