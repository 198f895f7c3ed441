"""A profile's values become a booking policy, or what is wrong with them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import cast

from helpgen.booking.values import (
    BUSINESS_HOURS,
    DAYS,
    KEYS,
    LEAD_TIME_HOURS,
    MAX_FUTURE_DAYS,
    NEEDED,
    NOTICE_DAYS,
    SLOT_ANCHOR,
    SLOT_INTERVAL,
    Policy,
    Week,
    unset,
)
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.profile import Profile
from helpgen.read.bookings import long_night

_CODE = "BK905"
_EMPTY = "BK906"
_GRID = "BK913"
_DAY_HOURS = 24
_HOUR_MINUTES = 60


def policy_of(profile: Profile) -> Checked[Policy | None]:
    """The policy of an organization; None where a key is missing, or has a value that no rule can work with."""
    values = {**profile.values, **profile.structures}
    read: dict[str, object] = {}
    found = []
    for key in KEYS:
        if key.name in values:
            try:
                read[key.name] = key.read(values[key.name])
            except ValueError as fault:
                found.append(_unfit(profile, key.name, str(fault)))
    missing = [key.name for key in KEYS if key.name not in values and key.unset is NEEDED]
    if missing:
        named = f"{', '.join(missing)} not declared"
        if not read and not found:
            named = f"none of the {len(KEYS)} keys that rules read is declared"
        message = f"no booking rule can be asked: {named}"
        hint = "declare them in catalog.yaml; docs/booking.md lists all under Policy"
        place = Place(profile.path, 1, 1)
        found.append(Diagnostic(place, _CODE, message, hint, (profile.id,)))
    return Checked(
        None if found else Policy({**unset(KEYS), **read}),
        (
            *found,
            *_empty_window(profile, read),
            *_odd_grid(profile, read),
            *_long_nights(profile, read),
        ),
    )


def _empty_window(profile: Profile, read: Mapping[str, object]) -> Iterator[Diagnostic]:
    """The lead time is over only after the last date: at midnight, with the whole of today still to come."""
    lead, days = read.get(LEAD_TIME_HOURS.name), read.get(MAX_FUTURE_DAYS.name)
    if isinstance(lead, int) and isinstance(days, int) and lead >= (days + 1) * _DAY_HOURS:
        ahead = f"`{LEAD_TIME_HOURS.name}` is {lead} and `{MAX_FUTURE_DAYS.name}` is {days}"
        message = f"nothing can ever be booked: {ahead}"
        most = days * _DAY_HOURS  # then the last date has times, whatever the hour it is asked at
        hint = f"ask for at most {most} hours, or let appointments be booked further ahead"
        yield Diagnostic(
            _place(profile, LEAD_TIME_HOURS.name), _EMPTY, message, hint, (profile.id,)
        )
    notice = read.get(NOTICE_DAYS.name)
    if isinstance(notice, int) and isinstance(days, int) and notice > days:
        ahead = f"`{NOTICE_DAYS.name}` is {notice} and `{MAX_FUTURE_DAYS.name}` is {days}"
        message = f"nothing can ever be booked: {ahead}"
        hint = f"ask for at most {days} days, or let appointments be booked further ahead"
        yield Diagnostic(_place(profile, NOTICE_DAYS.name), _EMPTY, message, hint, (profile.id,))


def _odd_grid(profile: Profile, read: Mapping[str, object]) -> Iterator[Diagnostic]:
    """Counted from midnight, such steps are at other minutes of each hour, which nobody expects of a clock."""
    interval = read.get(SLOT_INTERVAL.name)
    if read.get(SLOT_ANCHOR.name) != "clock" or not isinstance(interval, int):
        return
    if _HOUR_MINUTES % interval:
        first = ", ".join(f"{n * interval // 60:02}:{n * interval % 60:02}" for n in range(4))
        message = (
            f"`{SLOT_INTERVAL.name}` is {interval} and `{SLOT_ANCHOR.name}` is clock: appointments start at "
            f"{first} and so on, at other minutes of each hour"
        )
        hint = "choose a number of minutes that divides 60, or count from the opening: `slotAnchor: window`"
        yield Diagnostic(_place(profile, SLOT_INTERVAL.name), _GRID, message, hint, (profile.id,))


def _long_nights(profile: Profile, read: Mapping[str, object]) -> Iterator[Diagnostic]:
    """Business hours that may have been typed the wrong way round."""
    week = read.get(BUSINESS_HOURS.name, ())
    place = _place(profile, BUSINESS_HOURS.name)
    for name, hours in zip(DAYS, cast("Week", week), strict=False):
        for each in hours:
            found = long_night(place, f"{BUSINESS_HOURS.name}.{name}", each)
            yield from (replace(one, tenants=(profile.id,)) for one in found)


def _unfit(profile: Profile, key: str, way_out: str) -> Diagnostic:
    message = f"`{key}` has a value that no booking rule can work with"
    return Diagnostic(_place(profile, key), _CODE, message, way_out, (profile.id,))


def _place(profile: Profile, key: str) -> Place:
    origin = profile.origins.get(key)
    return origin.place if origin else Place(profile.path, 1, 1)
