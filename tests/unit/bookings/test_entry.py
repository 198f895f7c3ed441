from pathlib import Path

from helpgen.bookings.obstacle import Obstacle
from helpgen.bookings.slots import slots
from helpgen.bookings.wish import Wish
from tests.unit.bookings.sample_practice import NOW, PRACTICE, TUESDAY, opened

LOCKED = PRACTICE.replace("jo: {name: Jo}", "jo: {name: Jo, portalAccess: false}")


def bars(folder: Path, wish: Wish, old: str = "", new: str = "") -> tuple[Obstacle, ...]:
    found = slots(opened(folder, LOCKED, old, new), wish, TUESDAY, NOW)
    assert found.offers == () or not found.reasons
    return found.reasons


def test_who_cannot_sign_in_is_offered_nothing(tmp_path: Path) -> None:
    (reason,) = bars(tmp_path, Wish("ana", "jo"))
    assert (reason.code, reason.field) == ("no_portal_access", "clients.jo.portalAccess")
    assert reason.says == "This person has no access to the portal."


def test_that_one_client_cannot_sign_in_is_nothing_to_anybody_else(tmp_path: Path) -> None:
    assert bars(tmp_path, Wish("ana")) == ()
    assert bars(tmp_path / "b", Wish("ana", "lee"))[0].code == "no_qualified_staff"


def test_everything_that_rules_out_every_day_is_told(tmp_path: Path) -> None:
    on = "selfBookingEnabled: true"
    found = bars(tmp_path, Wish("ana", "jo"), on, on.replace("true", "false"))
    assert [each.code for each in found] == ["no_portal_access", "self_booking_disabled"]


def test_a_guest_is_let_in_only_where_guests_are(tmp_path: Path) -> None:
    (reason,) = bars(tmp_path, Wish("ana", guest=True))
    assert reason.code == "guest_not_allowed"
    assert [key.key for key in reason.keys] == ["features.guestRequestEnabled"]
    lead = "  selfBookingLeadTimeHours:"
    new = f"  guestRequestEnabled: true\n{lead}"
    assert bars(tmp_path / "b", Wish("ana", guest=True), lead, new) == ()
