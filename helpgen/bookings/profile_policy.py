"""A profile's values become a booking policy, or what is wrong with them."""

import json
from collections.abc import Iterator, Mapping

from helpgen.booking.values import KEYS, LEAD_TIME_HOURS, MAX_FUTURE_DAYS, Clash, Policy, clashing
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.profile import Profile

_CODE = "BK905"
_EMPTY = "BK906"
_CLASH = "BK916"
_DAY_HOURS = 24


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
    missing = [key.name for key in KEYS if key.name not in values]
    if missing:
        named = f"{', '.join(missing)} not declared"
        if len(missing) == len(KEYS):
            named = f"none of the {len(KEYS)} keys that rules read is declared"
        message = f"no booking rule can be asked: {named}"
        hint = "declare them in catalog.yaml; docs/booking.md lists all under Policy"
        place = Place(profile.path, 1, 1)
        found.append(Diagnostic(place, _CODE, message, hint, (profile.id,)))
    found += [_clash(profile, key.name, clash) for key, clash in clashing(read, KEYS)]
    return Checked(None if found else Policy(read), (*found, *_empty_window(profile, read)))


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


def _unfit(profile: Profile, key: str, way_out: str) -> Diagnostic:
    message = f"`{key}` has a value that no booking rule can work with"
    return Diagnostic(_place(profile, key), _CODE, message, way_out, (profile.id,))


def _place(profile: Profile, key: str) -> Place:
    origin = profile.origins.get(key)
    return origin.place if origin else Place(profile.path, 1, 1)
