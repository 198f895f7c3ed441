"""A story asks the desk as a person would: what nobody chose is left to it, and what somebody chooses arrives there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.bookings.beat import Beat
from helpgen.bookings.replay import replay
from tests.house.tree import ROOT

Told = Callable[..., tuple[Beat, ...]]

OAK, WREN, LAKE, MAPLE = (
    "oak-line-behavioral",
    "wren-house-therapists",
    "lakeside-psychology",
    "maple-street-therapy",
)
IVY = "does: request, by: client ivy-chen, service: session, call: visit"
YES = "does: approve, by: staff gil-navarro, appointment: visit"
PIA = "does: request, by: client pia-novak, provider: lena-fox, service: talk, start: 2026-03-09 10:00, call: visit"
EDIT = "does: edit, by: client pia-novak, appointment: visit"
VERA = "does: request_reschedule, by: client vera-long, appointment: vera-on-thursday"
AGREE = "does: approve_change, appointment: vera-on-thursday"


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """What comes of a few steps at an organization of ours, from 2026-03-02 at eight on."""

    def run(tenant: str, *steps: str) -> tuple[Beat, ...]:
        story = tmp_path / "steps.yaml"
        lines = "".join(f"  - {{{step}}}\n" for step in steps)
        story.write_text(f"title: T.\ntenant: {tenant}\nnow: 2026-03-02 08:00\nstory:\n{lines}")
        went = replay(ROOT, story)
        assert not went.refusal, went.diagnostics
        return went.beats

    return run


@pytest.mark.parametrize("provider", ["noor-haddad", "any"])
def test_a_place_that_nobody_chose_is_missing_when_the_request_is_approved(
    told: Told, provider: str
) -> None:
    tuesday = f"{IVY}, provider: {provider}, start: 2026-03-10 09:00"
    asks, refused, booked = told(OAK, tuesday, YES, f"{YES}, location: South Clinic")
    assert (asks.state, asks.given) == ("pending", "noor-haddad" * (provider == "any"))
    assert (refused.code, refused.numbers, refused.state) == (
        "missing_fields",
        "missing: location",
        "pending",
    )
    assert (booked.code, booked.state) == ("", "booked")
    _, chosen = told(OAK, f"{tuesday}, location: North Clinic", YES)
    assert chosen.state == "booked"


@pytest.mark.parametrize("provider", ["noor-haddad", "any"])
def test_the_place_of_the_weekday_is_there_for_who_chose_none(told: Told, provider: str) -> None:
    _, booked = told(OAK, f"{IVY}, provider: {provider}, start: 2026-03-09 11:00", YES)
    assert booked.state == "booked"


def test_a_request_is_changed_in_all_that_was_chosen(told: Told) -> None:
    edited, short, nowhere, not_hers, time = told(
        WREN,
        PIA,
        f"{EDIT}, start: 2026-03-09 14:00, service: family, location: Video",
        f"{EDIT}, service: talk, minutes: 90",
        f"{EDIT}, location: Attic",
        f"{EDIT}, provider: mira-vogel",
        f"{EDIT}, start: 2026-03-09 15:00",
    )[1:]
    assert (edited.state, edited.code) == ("pending", "")
    assert edited.asked == (
        "2026-03-09 10:00-11:00 with lena-fox, to 2026-03-09 14:00-15:30 for family at Video"
    )
    assert [each.code for each in (short, nowhere, not_hers)] == [
        "wrong_duration",
        "location_not_offered",
        "provider_unavailable",
    ]
    assert time.asked == "2026-03-09 14:00-15:30 with lena-fox, to 2026-03-09 15:00-16:30"


def test_another_service_is_as_long_as_it_lasts_at_the_same_start(told: Told) -> None:
    (_, family, _, talk) = told(
        WREN, PIA, f"{EDIT}, service: family", f"{EDIT}, service: family", f"{EDIT}, service: talk"
    )
    assert family.asked == (
        "2026-03-09 10:00-11:00 with lena-fox, to 2026-03-09 10:00-11:30 for family"
    )
    assert talk.asked == (
        "2026-03-09 10:00-11:30 with lena-fox, to 2026-03-09 10:00-11:00 for talk"
    )


def test_who_would_see_the_client_decides_and_both_are_kept_until_then(told: Told) -> None:
    will = "does: request, by: client will-day, service: session, kind: existing"
    asks, first, second, own, other = told(
        LAKE,
        f"{VERA}, provider: tom-berg, start: 2026-03-09 14:00",
        f"{will}, provider: tom-berg, start: 2026-03-09 14:00, call: one",
        f"{will}, provider: rosa-klein, start: 2026-03-05 10:00, call: two",
        f"{AGREE}, by: clinician rosa-klein",
        f"{AGREE}, by: clinician tom-berg",
    )
    assert (asks.change, asks.code) == ("reschedule_requested", "")
    assert (first.code, first.numbers) == (
        "slot_taken",
        "2026-03-09 14:00-14:50 overlaps 2026-03-09 14:00-14:50 of `vera-on-thursday`",
    )
    assert second.code == "slot_taken"
    assert (own.code, other.code, other.change) == ("not_approver", "", "none")
    assert other.asked == (
        "2026-03-05 10:00-10:50 with rosa-klein, to 2026-03-09 14:00-14:50 with tom-berg"
    )


def test_any_provider_for_a_move_is_told_by_name(told: Told) -> None:
    will = "does: request, by: client will-day, service: session, kind: existing, call: will"
    _, asks, _, moved = told(
        LAKE,
        f"{will}, provider: rosa-klein, start: 2026-03-09 10:00",
        f"{VERA}, provider: any, start: 2026-03-09 15:00",
        f"{AGREE}, by: clinician tom-berg",
        f"{VERA}, start: 2026-03-09 14:00",
    )
    assert (asks.given, asks.change) == ("tom-berg", "reschedule_requested")
    assert asks.asked.endswith("to 2026-03-09 15:00-15:50 with any provider")
    assert moved.asked.startswith("2026-03-09 15:00-15:50 with tom-berg, to ")
    jo = "by: client jo-park, appointment: jo-on-wednesday"
    held, replaced = told(
        MAPLE,
        f"does: hold, {jo}, provider: ana-ruiz, start: 2026-03-09 11:00, call: kept",
        f"does: reschedule, {jo}, provider: any, start: 2026-03-09 11:00, hold: kept, call: new",
    )
    assert (held.code, replaced.code, replaced.given) == ("", "", "ana-ruiz")
    assert replaced.others == (("new", "booked"),)


def test_a_hold_to_move_is_as_long_as_the_appointment_unless_another_service_is_named(
    told: Told,
) -> None:
    hold = "does: hold, by: client pia-novak, appointment: visit, provider: lena-fox"
    yes = "does: approve, by: clinician lena-fox, appointment: visit"
    family = PIA.replace("service: talk", "service: family")
    beats = told(WREN, family, yes, f"{hold}, start: 2026-03-09 14:00, call: kept")
    assert beats[-1].asked == "2026-03-09 14:00-15:30 with lena-fox"


def test_what_is_not_there_is_not_found_and_not_reckoned_with(told: Told) -> None:
    refused = PIA.replace("lena-fox", "mira-vogel")
    no, edit, move = told(
        WREN,
        refused,
        f"{EDIT}, service: family",
        "does: reschedule, by: client pia-novak, appointment: visit, service: family, call: new",
    )
    assert no.code == "provider_unavailable"
    for beat in (edit, move):
        assert (beat.code, beat.asked, beat.state) == ("not_found", "", "")


@pytest.mark.parametrize(
    ("at", "state", "code"),
    [("2026-03-09 09:59", "booked", ""), ("2026-03-09 10:00", "declined", "terminal_state")],
)
def test_a_story_tells_what_an_appointment_is_at_that_moment(
    told: Told, at: str, state: str, code: str
) -> None:
    _, decided = told(
        WREN, PIA, f"does: approve, by: clinician lena-fox, appointment: visit, at: {at}"
    )
    assert (decided.state, decided.code) == (state, code)


def test_a_change_that_has_lapsed_is_told_as_none_and_leads_nowhere(told: Told) -> None:
    before, after = (
        told(
            LAKE,
            f"{VERA}, start: 2026-03-09 14:00",
            f"{AGREE}, by: staff yuri-lane, at: 2026-03-05 {minute}",
        )[1]
        for minute in ("09:59", "10:00")
    )
    assert (before.code, before.change) == ("not_approver", "reschedule_requested")
    assert before.asked.endswith(", to 2026-03-09 14:00-14:50")
    assert (after.code, after.change) == ("wrong_state", "none")
    assert after.asked == "2026-03-05 10:00-10:50 with rosa-klein"
