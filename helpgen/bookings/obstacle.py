"""Why there is nothing to book: what is said of it, and where it can be changed."""

from helpgen.bookings.opened import Booking
from helpgen.bookings.origins import KeyValue, key_values
from helpgen.frozen import frozen


@frozen
class Obstacle:
    """Why a day is empty: a code, a sentence, the keys that decide, and where in the booking file something does."""

    code: str
    says: str
    keys: tuple[KeyValue, ...] = ()
    field: str = ""


def keys_of(booking: Booking, *names: str) -> tuple[KeyValue, ...]:
    """The keys as that organization has them."""
    return tuple(key_values(booking.profile, booking.catalog, names))
