"""A profile's values become a booking policy, or what is wrong with them."""

import json
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
    Clash,
    Policy,
    Week,
    clashing,
    unset,
)
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.profile import Profile
from helpgen.read.bookings import long_night

_CODE = "BK905"
_EMPTY = "BK906"
_CLASH = "BK916"
_GRID = "BK913"
_DAY_HOURS = 24
_HOUR_MINUTES = 60


def written_values(profile: Profile) -> Mapping[str, object]:
    """What the profile has under each key, as JSON values: its own ones, and the catalog's defaults."""
    return {**profile.values, **profile.structures}


def policy_of(profile: Profile) -> Checked[Policy | None]:
    """The policy of an organization; None where a key is missing, or has a value that no rule can work with."""
    values = written_values(profile)
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
        found.append(Diagnostic(profile.place, _CODE, message, hint, (profile.id,)))
    found += [_clash(profile, key.name, clash) for key, clash in clashing(read, KEYS)]
    return Checked(
        None if found else Policy({**unset(KEYS), **read}),
        (
            *found,
            *_empty_window(profile, read),
            *_odd_grid(profile, read),
            *_long_nights(profile, read),
        ),
    )


def _clash(profile: Profile, key: str, clash: Clash) -> Diagnostic:
    """Told where the profile can mend it: at one of the two values that it sets itself."""
    shown = {name: profile.values[name] for name in (key, clash.other.name)}
    named = " and ".join(f"`{name}` is {json.dumps(value)}" for name, value in shown.items())
    own = [name for name in shown if _is_own(profile, name)]
    hint = f"for `{key}` write {clash.instead}"
    place = _place(profile, next(iter(own), key))
    return Diagnostic(place, _CLASH, f"{named}: {clash.why}", hint, (profile.id,))


def _is_own(profile: Profile, key: str) -> bool:
    origin = profile.origins.get(key)
    return origin is not None and origin.source == "profile"


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
    return origin.place if origin else profile.place
