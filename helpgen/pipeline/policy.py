"""A profile's values become a booking policy, or what is wrong with them."""

from helpgen.booking.keys import KEYS
from helpgen.booking.policy import Policy
from helpgen.model.checked import Checked
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.place import Place
from helpgen.model.profile import Profile

_CODE = "BK905"


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
    missing = [key.name for key in KEYS if key.name not in values]
    if missing:
        named = f"{', '.join(missing)} not declared"
        if len(missing) == len(KEYS):
            named = f"none of the {len(KEYS)} keys that rules read is declared"
        message = f"no booking rule can be asked: {named}"
        hint = "declare them in catalog.yaml; docs/booking.md lists all under Policy"
        place = Place(profile.path, 1, 1)
        found.append(Diagnostic(place, _CODE, message, hint, (profile.id,)))
    return Checked(None if found else Policy(read), tuple(found))


def _unfit(profile: Profile, key: str, way_out: str) -> Diagnostic:
    origin = profile.origins.get(key)
    place = origin.place if origin else Place(profile.path, 1, 1)
    message = f"`{key}` has a value that no booking rule can work with"
    return Diagnostic(place, _CODE, message, way_out, (profile.id,))
