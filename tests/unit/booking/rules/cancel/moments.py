"""Instants one second apart, and starts exactly 24 hours ahead, where clocks are easily misread."""

from datetime import datetime, timedelta

from helpgen.booking.values.clock import later, zone

NEW_YORK = zone("America/New_York")
LOS_ANGELES = zone("America/Los_Angeles")
TOKYO = zone("Asia/Tokyo")
SYDNEY = zone("Australia/Sydney")

SECOND = timedelta(seconds=1)


def _and_next(moment: datetime) -> tuple[datetime, datetime]:
    """The moment, and the next second as the same zone's clock shows it."""
    return moment, (later(moment) + SECOND).astimezone(moment.tzinfo)


NEIGHBORS = (
    _and_next(datetime(2026, 3, 2, 10, tzinfo=NEW_YORK)),
    _and_next(datetime(2026, 3, 8, 1, 59, 59, tzinfo=NEW_YORK)),  # the next second is 3:00
    _and_next(datetime(2026, 11, 1, 1, 59, 59, tzinfo=NEW_YORK)),  # the next second is 1:00 again
    _and_next(datetime(2026, 3, 3, 0, 30, tzinfo=TOKYO)),
    _and_next(datetime(2026, 4, 5, 2, 59, 59, tzinfo=SYDNEY)),  # the next second is 2:00 again
    _and_next(datetime(2026, 3, 2, 23, 30, tzinfo=LOS_ANGELES)),
)
"""Pairs of an instant and the next second."""

A_DAY_AHEAD = (
    (datetime(2026, 3, 3, 10, tzinfo=NEW_YORK), datetime(2026, 3, 2, 10, tzinfo=NEW_YORK)),
    (datetime(2026, 3, 8, 11, tzinfo=NEW_YORK), datetime(2026, 3, 7, 10, tzinfo=NEW_YORK)),
    (datetime(2026, 11, 1, 9, tzinfo=NEW_YORK), datetime(2026, 10, 31, 10, tzinfo=NEW_YORK)),
    (datetime(2026, 3, 3, 10, tzinfo=TOKYO), datetime(2026, 3, 1, 20, tzinfo=NEW_YORK)),
    (datetime(2026, 10, 4, 10, tzinfo=SYDNEY), datetime(2026, 10, 3, 9, tzinfo=SYDNEY)),
    (datetime(2026, 3, 3, 10, tzinfo=LOS_ANGELES), datetime(2026, 3, 3, 3, tzinfo=TOKYO)),
)
"""Pairs of a start and the instant exactly 24 elapsed hours before it."""
