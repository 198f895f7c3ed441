"""A small practice in New York for questions about bookings, with a policy that a test may change."""

from datetime import UTC, date, datetime
from pathlib import Path

from helpgen.bookings.opened import Booking, open_booking
from tests.house.tree import ROOT

NOW = datetime(2026, 3, 2, 14, tzinfo=UTC)
"""Monday, 2026-03-02 09:00 in New York."""

TUESDAY = date(2026, 3, 10)

PRACTICE = """\
services: {talk: {name: Talk}, long: {name: Long talk, minutes: 240}, rare: {name: Rare}}
providers:
  ana:
    name: Ana
    services: [talk, long]
    week: {tuesday: ["09:00-12:00"], thursday: ["09:00-12:00"]}
    overrides:
      - {day: 2026-03-17}
      - {day: 2026-03-12, approved: false}
  ben: {name: Ben, services: [talk], week: {tuesday: ["09:00-11:00"]}}
  cleo: {name: Cleo, active: false, services: [rare], week: {tuesday: ["09:00-11:00"]}}
clients:
  jo: {name: Jo}
  lee: {name: Lee, required: [trauma]}
calendar:
  appointments:
    first: {client: jo, provider: ben, service: talk, minutes: 120, start: 2026-03-10 09:00}
  events:
    - {day: 2026-03-24}
    - {provider: ana, day: 2026-03-05}
"""


def opened(folder: Path, practice: str = PRACTICE, old: str = "", new: str = "") -> Booking:
    """The practice; with something in its profile changed where that is asked for."""
    for name in ("profiles", "content/help", "content/booking"):
        (folder / name).mkdir(parents=True)
    profile = (ROOT / "profiles" / "maple-street-therapy.yaml").read_text()
    assert old in profile
    for line in (
        "  logo: leaf.svg\n",
        "  bookingSystem: S0\n",
    ):  # tests go where that system does not
        profile = profile.replace(line, "")
    profile = profile.replace(old, new)
    (folder / "profiles" / "maple-street-therapy.yaml").write_text(profile)
    (folder / "helpgen.yaml").write_text("title: Help\n")
    (folder / "catalog.yaml").write_text((ROOT / "catalog.yaml").read_text())
    (folder / "content" / "booking" / "maple-street-therapy.yaml").write_text(practice)
    booking = open_booking(folder, "maple-street-therapy")
    assert booking.value, booking
    return booking.value
