"""Seed 003: self-scheduling where the therapist takes part (system S3)."""

import pytest

from helpgen.booking.asking import asked
from helpgen.booking.registry import BY_ID
from helpgen.booking.state import State
from tests.seeds.booking.asked import OFF, answer, at, sent
from tests.seeds.booking.offered import MONDAY, listed, taken

THERAPIST: dict[str, object] = {"actor": "clinician", "own": True, "role": "", "may_approve": False}


@pytest.mark.statement("003.1")
def test_only_therapists_who_opted_in_can_be_booked() -> None:
    assert answer("S3", "booking.provider-opt-in", {"opted_in": True}).allowed
    assert (
        answer("S3", "booking.provider-opt-in", {"opted_in": False}).code == "provider_unavailable"
    )


@pytest.mark.statement("003.1", "003.5")
def test_a_therapists_link_chooses_the_therapist_and_skips_steps() -> None:
    facts = answer("S3", "booking.direct-link", {"provider": "ana", "known": True}).facts
    assert (facts["provider"], facts["skips"]) == ("ana", ("sign_in", "navigation"))
    off: dict[str, object] = {"features.directLinkEnabled": False}
    assert not answer("S3", "booking.direct-link", {"provider": "ana", "known": True}, off).allowed


@pytest.mark.statement("003.2")
def test_the_therapist_hears_of_a_request_and_decides() -> None:
    assert "notify:clinician" in sent(answer("S3", "notify.request-submitted"))
    assert answer("S3", "approval.required", {"actor": "client"}).facts["required"] is True
    assert answer("S3", "approval.who", THERAPIST).allowed
    stranger = {**THERAPIST, "own": False, "may_approve": True}
    assert not answer("S3", "approval.who", stranger).allowed
    declined = answer("S3", "approval.decline", {"state": State.PENDING, **THERAPIST})
    assert declined.facts["state"] is State.DECLINED


@pytest.mark.statement("003.3", "003.14")
@pytest.mark.parametrize(
    ("state", "label"), [(State.PENDING, "Unconfirmed"), (State.BOOKED, "Confirmed")]
)
def test_the_status_reads_the_same_everywhere(state: State, label: str) -> None:
    shown = {
        answer("S3", "display.status-surfaces", {"state": state, "surface": surface}).facts["label"]
        for surface in ("home", "appointments", "calendar")
    }
    assert shown == {label}
    assert answer("S3", "display.status-label", {"state": state}).facts["label"] == label


@pytest.mark.statement("003.4", "003.12")
def test_the_button_is_there_when_somebody_takes_part() -> None:
    one: dict[str, object] = {"actor": "client", "providers": 1}
    assert answer("S3", "booking.entry-visible", one).allowed
    none = {**one, "providers": 0}
    assert answer("S3", "booking.entry-visible", none).code == "no_bookable_provider"
    assert not answer("S3", "booking.entry-visible", one, OFF).allowed


@pytest.mark.statement("003.6")
def test_the_service_goes_by_the_provider() -> None:
    offered: dict[str, object] = {
        "provider": "ana",
        "location": "Wren House",
        "provider_services": ("talk",),
        "provider_locations": ("Wren House",),
    }
    assert (
        answer("S3", "booking.selections", {**offered, "service": "talk"}).facts["next"] == "time"
    )
    assert (
        answer("S3", "booking.selections", {**offered, "service": "art"}).code
        == "service_not_offered"
    )


@pytest.mark.statement("003.6")
def test_the_times_go_by_the_providers_hours() -> None:
    given: dict[str, object] = {"minutes": 30, "hours": ({"start": 9 * 60, "end": 12 * 60},)}
    inside = {**given, "start": at("S3", "2026-03-09 11:30")}
    assert answer("S3", "availability.working-hours", inside).allowed
    beyond = {**given, "start": at("S3", "2026-03-09 11:45")}
    assert answer("S3", "availability.working-hours", beyond).code == "outside_hours"


@pytest.mark.statement("003.7")
@pytest.mark.parametrize(("minute", "fits"), [("15", True), ("20", False)])
def test_a_dragged_time_snaps_to_quarter_hours(minute: str, *, fits: bool) -> None:
    given: dict[str, object] = {"start": at("S3", f"2026-03-09 10:{minute}")}
    assert answer("S3", "availability.slot-grid", given).allowed is fits


@pytest.mark.statement("003.7")
def test_a_dragged_time_is_as_long_as_its_service() -> None:
    assert answer("S3", "availability.slot-duration", {"minutes": 30, "service": 30}).allowed
    assert (
        answer("S3", "availability.slot-duration", {"minutes": 45, "service": 30}).code
        == "wrong_duration"
    )


@pytest.mark.statement("003.8")
def test_a_taken_time_is_gray() -> None:
    day = listed("S3", taken(MONDAY, 10 * 60))
    assert (day[10 * 60], day[10 * 60 + 30]) == ("busy", "free")
    assert answer("S3", "availability.slot-presentation", {"free": False}).facts["style"] == "grey"


@pytest.mark.statement("003.9")
def test_submitting_twice_makes_one_appointment() -> None:
    repeated = [
        answer("S3", "booking.submit", {"token": "t", "used": used}).facts["repeated"]
        for used in (False, True)
    ]
    assert repeated == [False, True]


@pytest.mark.statement("003.10")
def test_the_client_gets_a_mail_that_the_request_waits() -> None:
    assert "email:client" in sent(answer("S3", "notify.request-submitted"))


@pytest.mark.statement("003.11")
def test_a_request_can_be_changed_until_it_is_decided() -> None:
    own: dict[str, object] = {"state": State.PENDING, "owner": True}
    assert answer("S3", "request.manage", own).facts["state"] is State.PENDING
    assert answer("S3", "request.manage", {**own, "owner": False}).code == "not_owner"
    assert answer("S3", "request.manage", {**own, "state": State.BOOKED}).code == "wrong_state"


@pytest.mark.statement("003.13")
def test_conflicts_of_service_and_availability_are_errors() -> None:
    checked = {rule.id for rule in asked(BY_ID["booking.validate-conflict"])}
    assert {
        "booking.selections",
        "availability.working-hours",
        "availability.existing-appointments",
    } <= checked
