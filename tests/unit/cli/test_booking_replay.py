from pathlib import Path

import pytest

from helpgen.booking.values.appointment import FILLABLE
from helpgen.cli.main import run
from helpgen.model.bookings.scenario import StepFile
from tests.house.tree import ROOT
from tests.unit.bookings.sample_practice import PRACTICE, opened

Said = pytest.CaptureFixture[str]
STORIES = sorted((ROOT / "content" / "booking" / "scenarios").glob("*.yaml"))
"""Those beside the folders; `test_our_stories` runs all."""


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.stem)
def test_every_story_of_ours_goes_as_it_is_told(capsys: Said, story: Path) -> None:
    assert run(["booking", "replay", str(story), str(ROOT)]) == 0
    assert capsys.readouterr().out.endswith("all as expected\n")


def test_a_story_kept_in_a_ledger_is_refused_the_second_time(capsys: Said, tmp_path: Path) -> None:
    story = str(ROOT / "content/booking/scenarios/late-cancellation.yaml")
    kept = ["booking", "replay", story, str(ROOT), "--ledger", str(tmp_path / "ledger.db")]
    assert run(kept) == 0
    assert capsys.readouterr().out.endswith("all as expected\n")
    assert run(kept) == 2
    said = capsys.readouterr()
    assert "ledger.db: it has `visit`" in said.err
    assert "take another file" in said.err
    assert not said.out


def test_a_story_that_goes_otherwise_fails_and_says_where(capsys: Said, tmp_path: Path) -> None:
    story = tmp_path / "other.yaml"
    told = (ROOT / "content/booking/scenarios/late-cancellation.yaml").read_text()
    story.write_text(told.replace("state: late_cancelled", "state: cancelled"))
    assert run(["booking", "replay", str(story), str(ROOT)]) == 1
    assert (
        "other.yaml:23:5 but the state should be cancelled, and is late_cancelled"
        in capsys.readouterr().out
    )


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("call: visit", "", "add `call:`"),
        ("    appointment: visit\n", "", "add `appointment:`"),
        ("client jo-park", "client joe", "there is no client"),
        ("by: client max-adler", "by: staff dana-price", "only a client or a guest can book"),
        ("call: second", "call: visit", "there is an appointment `visit` already"),
        ("refused: wrong_state", "refused: wrong_sate", "did you mean `wrong_state`?"),
        ('"email:clinician"', '"email:clinicians"', "did you mean `email:clinician`?"),
        ("tenant: maple-street-therapy", "tenant: maple", "there is no tenant maple"),
        ("story:", "stroy:", "did you mean `story`?"),
    ],
)
def test_a_story_with_a_fault_is_not_run(
    capsys: Said, tmp_path: Path, old: str, new: str, says: str
) -> None:
    story = tmp_path / "other.yaml"
    told = (ROOT / "content/booking/scenarios/late-cancellation.yaml").read_text()
    story.write_text(told.replace(old, new))
    assert run(["booking", "replay", str(story), str(ROOT)]) == 2
    said = capsys.readouterr().err
    assert says in said
    assert "articles" not in said


def test_a_story_whose_time_runs_backward_is_refused_where_it_does(
    capsys: Said, tmp_path: Path
) -> None:
    story = tmp_path / "other.yaml"
    told = (ROOT / "content/booking/scenarios/late-cancellation.yaml").read_text()
    story.write_text(told.replace("at: 2026-03-04 12:01", "at: 2026-03-02 08:59"))
    assert run(["booking", "replay", str(story), str(ROOT)]) == 2
    said = capsys.readouterr()
    assert "other.yaml:26:9 BK902 `story[6].at`: 2026-03-02 08:59 is before" in said.err
    assert "leave `at:` out" in said.err
    assert not said.out
    story.write_text(told.replace("at: 2026-03-04 12:01", "at: 2026-03-02 09:00"))
    assert run(["booking", "replay", str(story), str(ROOT)]) == 1


def test_a_hold_for_an_appointment_is_not_in_its_own_way(capsys: Said, tmp_path: Path) -> None:
    hold = "does: hold, by: client jo-park, provider: ben-cole, start: 2026-03-04 11:30"
    story = tmp_path / "moves.yaml"
    story.write_text(
        f"""\
title: Jo moves by half an hour.
tenant: maple-street-therapy
now: 2026-03-02 08:00
story:
  - {{{hold}, call: new, expect: {{refused: slot_taken}}}}
  - {{{hold}, call: kept, appointment: jo-on-wednesday, expect: {{allowed: true}}}}
"""
    )
    assert run(["booking", "replay", str(story), str(ROOT)]) == 0
    assert "hold kept, 2026-03-04 11:30-12:20 with ben-cole\n    done\n" in capsys.readouterr().out


def went(capsys: Said, tmp_path: Path, tenant: str, *steps: str) -> str:
    """What is printed of a few steps, on 2026-03-02 at eight there."""
    story = tmp_path / "steps.yaml"
    lines = "".join(f"  - {{{step}}}\n" for step in steps)
    story.write_text(
        f"title: A few steps.\ntenant: {tenant}\nnow: 2026-03-02 08:00\nstory:\n{lines}"
    )
    run(["booking", "replay", str(story), str(ROOT)])
    return capsys.readouterr().out


ASKS = "does: book, by: client max-adler, provider: ana-ruiz, service: session, call: new"


def test_a_refusal_comes_with_the_numbers_that_decided(capsys: Said, tmp_path: Path) -> None:
    maple = "maple-street-therapy"
    soon = went(capsys, tmp_path, maple, f"{ASKS}, start: 2026-03-02 10:00")
    assert "refused: too_soon (" in soon
    assert "\n        2 h < 24 h\n" in soon
    taken = went(capsys, tmp_path, maple, f"{ASKS}, start: 2026-03-09 10:00")
    time = "2026-03-09 10:00-10:50"
    assert f"\n        {time} overlaps {time} of `max-on-monday`\n" in taken
    approval = ROOT / "content/booking/scenarios/approval-needs-fields.yaml"
    run(["booking", "replay", str(approval), str(ROOT)])
    assert "\n        missing: serviceCode, location\n" in capsys.readouterr().out


def test_what_was_expected_otherwise_is_told_once(capsys: Said, tmp_path: Path) -> None:
    sure = f"{ASKS}, start: 2026-03-09 13:00"
    for expect, says in (
        ("refused: too_soon", "it should be refused with too_soon, and is allowed"),
        (
            "allowed: false, refused: too_soon",
            "it should be refused with too_soon, and is allowed",
        ),
        ("allowed: false", "it should be refused, and is allowed"),
    ):
        out = went(capsys, tmp_path, "maple-street-therapy", f"{sure}, expect: {{{expect}}}")
        assert out.count(" but ") == 1
        assert f"but {says}\n" in out
    late = f"{ASKS}, start: 2026-03-02 10:00, expect: {{allowed: true}}"
    out = went(capsys, tmp_path, "maple-street-therapy", late)
    assert "but it should be allowed, and is refused with too_soon\n" in out


GUEST = "name: Gus, email: gus@people.example.org, phone: '5550100'"


@pytest.mark.parametrize(
    ("guest", "says"),
    [
        (f"{GUEST}, birthDate: 1990-02-03, comments: Evenings", "    pending\n"),
        (GUEST, "missing: birthDate"),
        ("birthDate: 1990-02-03, name: ' '", "missing: name, email, phone"),
        (f"{GUEST}, birthDate: 2026-03-03", "2026-03-03 > 2026-03-02"),
    ],
)
def test_a_guest_asks_with_the_details_that_a_form_has(
    capsys: Said, tmp_path: Path, guest: str, says: str
) -> None:
    step = (
        "does: request, by: guest, provider: rosa-klein, service: intake, kind: new, "
        f"start: 2026-03-09 09:00, call: visit, guest: {{{guest}}}"
    )
    assert says in went(capsys, tmp_path, "lakeside-psychology", step)


def test_what_the_policy_makes_a_replacement_needs_no_name(capsys: Said, tmp_path: Path) -> None:
    step = "does: request_reschedule, by: client max-adler, appointment: max-on-monday, start: 2026-03-09 1"
    said = went(capsys, tmp_path, "maple-street-therapy", f"{step}4:00", f"{step}5:00")
    assert "link:replacement" in said
    assert "refused: terminal_state" in said


def test_a_client_who_cannot_sign_in_does_nothing(capsys: Said, tmp_path: Path) -> None:
    opened(tmp_path, PRACTICE.replace("jo: {name: Jo}", "jo: {name: Jo, portalAccess: false}"))
    story = tmp_path / "locked.yaml"
    story.write_text(
        "title: Jo has no access.\ntenant: maple-street-therapy\nnow: 2026-03-02 08:00\nstory:\n"
        "  - {does: cancel, by: client jo, appointment: first, expect: {refused: no_portal_access}}\n"
        "  - {does: book, by: client lee, provider: ana, service: talk, start: 2026-03-10 10:00, "
        "call: new, expect: {allowed: false}}\n"
    )
    assert run(["booking", "replay", str(story), str(tmp_path)]) == 0
    assert "no access to the portal" in capsys.readouterr().out


def test_only_who_may_decide_fills_in_fields(capsys: Said, tmp_path: Path) -> None:
    asks = "provider: paul-nash, service: session, start: 2026-03-10 12:00, call: visit"
    said = went(
        capsys,
        tmp_path,
        "oak-line-behavioral",
        f"does: request, by: client ivy-chen, {asks}",
        "does: approve, by: client ivy-chen, appointment: visit, serviceCode: '1', location: South",
        "does: approve, by: staff gil-navarro, appointment: visit",
    )
    assert "approve refused: wrong_actor (Somebody else would have to do this.)\n" in said
    assert "audit:approve" not in said
    assert "missing: serviceCode" in said


def test_a_story_can_fill_in_whatever_the_desk_can() -> None:
    assert set(FILLABLE) <= set(StepFile.model_fields)


MAX = "by: client max-adler, appointment: max-on-monday, start: 2026-03-09 14:00"


def test_a_move_shows_both_times_and_the_states_of_both(capsys: Said, tmp_path: Path) -> None:
    maple = "maple-street-therapy"
    moved = went(capsys, tmp_path, maple, f"does: reschedule, {MAX}, call: later")
    assert (
        "client max-adler: reschedule max-on-monday, 2026-03-09 10:00-10:50 with ana-ruiz, "
        "to 2026-03-09 14:00-14:50\n    max-on-monday: cancelled; later: booked\n"
    ) in moved
    unnamed = went(capsys, tmp_path, maple, f"does: request_reschedule, {MAX}")
    assert "\n    max-on-monday: cancelled; its replacement: booked\n" in unnamed


def test_a_change_that_is_asked_for_shows_both_times_until_it_is_decided(capsys: Said) -> None:
    story = ROOT / "content/booking/scenarios/everything-is-asked.yaml"
    assert run(["booking", "replay", str(story), str(ROOT)]) == 0
    said = capsys.readouterr().out
    times = "vera-on-thursday, 2026-03-05 10:00-10:50 with rosa-klein, to 2026-03-09 14:00-14:50"
    assert said.count(times) == 3
    assert f"staff xena-hill: approve_change {times}\n    booked\n" in said


def test_each_step_shows_the_time_and_the_provider_that_it_is_about(
    capsys: Said, tmp_path: Path
) -> None:
    asks = "by: client jo-park, provider: any, start: 2026-03-05 15:00"
    said = went(
        capsys,
        tmp_path,
        "maple-street-therapy",
        f"does: book, {asks}, call: new",
        "does: cancel, by: client jo-park, appointment: new",
    )
    assert "book new, 2026-03-05 15:00-15:50 with any provider\n    booked with ana-ruiz\n" in said
    assert "cancel new, 2026-03-05 15:00-15:50 with ana-ruiz\n" in said


def test_what_is_refused_is_named_and_is_not_told_as_if_it_had_happened(
    capsys: Said, tmp_path: Path
) -> None:
    soon = (
        f"{ASKS}, start: 2026-03-02 10:00, expect: {{refused: too_soon, effects: ['audit:book']}}"
    )
    said = went(capsys, tmp_path, "maple-street-therapy", soon)
    assert "\n    book refused: too_soon (" in said
    assert "audit:" not in said
    assert said.endswith("all as expected\n")
    asked = f"{ASKS}, start: 2026-03-02 06:00".replace("max-adler", "vera-long")
    said = went(capsys, tmp_path, "lakeside-psychology", asked.replace("ana-ruiz", "rosa-klein"))
    assert "\n    request refused: " in said


def test_a_story_outside_the_project_is_called_as_it_was_typed(
    capsys: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stories").mkdir()
    told = (ROOT / "content/booking/scenarios/late-cancellation.yaml").read_text()
    (tmp_path / "stories" / "bad.yaml").write_text(told.replace("does: book", "does: bok"))
    monkeypatch.chdir(tmp_path)
    assert run(["booking", "replay", "stories/bad.yaml", str(ROOT)]) == 2
    said = capsys.readouterr().err
    assert "stories/bad.yaml has errors" in said
    assert "\nstories/bad.yaml:" in said
    assert "did you mean `does: book`?" in said


def test_an_unknown_tenant_is_told_with_whatever_else_is_wrong(
    capsys: Said, tmp_path: Path
) -> None:
    story = tmp_path / "other.yaml"
    told = (ROOT / "content/booking/scenarios/late-cancellation.yaml").read_text()
    wrong = told.replace("tenant: maple-street-therapy", "tenant: maple-street-terapy")
    story.write_text(wrong.replace("wrong_state", "wrong_sate").replace("does: hold", "does: hld"))
    assert run(["booking", "replay", str(story), str(ROOT)]) == 2
    said = capsys.readouterr().err
    for near in ("maple-street-therapy", "wrong_state", "hold"):
        assert near in said


MAPLE = "maple-street-therapy"


def test_a_look_shows_what_was_seen(capsys: Said, tmp_path: Path) -> None:
    said = went(
        capsys,
        tmp_path,
        MAPLE,
        "does: see_slots, by: client jo-park, day: 2026-03-11, provider: ben-cole",
        "does: see_why, by: guest, provider: ana-ruiz, start: 2026-03-09 10:00",
        "does: see_appointments, by: client jo-park",
        "does: see_requests, by: staff dana-price",
    )
    assert (
        "client jo-park: see_slots, 2026-03-11 with ben-cole\n    free: [08:00 ben-cole, 08:30"
        in said
    )
    assert "guest: see_why, 2026-03-09 10:00 EDT with ana-ruiz\n    see_why refused: " in said
    assert (
        "see_appointments\n    upcoming: [jo-on-wednesday]\n    past: [jo-long-ago]\n"
        "    next: jo-on-wednesday\n"
    ) in said
    assert (
        "staff dana-price: see_requests\n    waiting: []\n    changes: []\n    pending: 0\n" in said
    )


def test_a_caregiver_is_told_by_name_and_does_what_the_client_may(
    capsys: Said, tmp_path: Path
) -> None:
    said = went(
        capsys,
        tmp_path,
        MAPLE,
        "does: client_confirm, by: caregiver nan-park, appointment: max-on-monday",
        "does: client_confirm, by: caregiver otis-hart, for: max-adler, appointment: max-on-monday",
    )
    assert "caregiver nan-park: client_confirm max-on-monday" in said
    assert "refused: not_owner" in said
    assert "caregiver otis-hart: client_confirm max-on-monday" in said
    assert "\n    confirmed\n" in said


def test_what_nobody_decided_is_told_as_it_is_by_now(capsys: Said, tmp_path: Path) -> None:
    said = went(
        capsys,
        tmp_path,
        "oak-line-behavioral",
        "does: approve, by: clinician noor-haddad, appointment: theo-asks, at: 2026-03-09 09:00, "
        "expect: {refused: terminal_state, state: declined, label: Declined}",
    )
    assert said.endswith("all as expected\n")


def test_an_entry_and_fields_that_are_filled_in_are_told(capsys: Said, tmp_path: Path) -> None:
    said = went(
        capsys,
        tmp_path,
        MAPLE,
        "does: add_entry, by: clinician ana-ruiz, entry: {provider: ana-ruiz, day: 2026-03-10}",
        "does: fill_in, by: staff eli-stone, appointment: max-on-monday, room: attic",
        "does: fill_in, by: client max-adler, appointment: max-on-monday, room: garden",
    )
    assert "clinician ana-ruiz: add_entry, 2026-03-10 for ana-ruiz\n    done\n" in said
    assert "with ana-ruiz\n    booked\n" in said
    assert "fill_in refused: clinical_fields_read_only" in said
