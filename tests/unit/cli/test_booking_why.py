import json
import re
from itertools import takewhile

import pytest

from helpgen.cli.main import run
from tests.house.tree import ROOT

Said = pytest.CaptureFixture[str]
MAPLE = ("--tenant", "maple-street-therapy")
JO = ("--client", "jo-park", "--service", "session", "--provider", "ana-ruiz")
PERSONAL = (
    "booking.guest-allowed",
    "booking.guest-details",
    "booking.visit-type-by-client-kind",
    "availability.qualifications",
    "availability.client-conflict",
)
IN_THE_FORM = (*PERSONAL[1:3], PERSONAL[-1])


def ask(start: str, now: str, *more: str) -> int:
    return run(["booking", "why", str(ROOT), *MAPLE, "--start", start, "--now", now, *more])


def why(capsys: Said, start: str, now: str, *more: str) -> list[str]:
    assert ask(start, now, *more, "--all") == 0
    return capsys.readouterr().out.splitlines()


def under(lines: list[str], rule: str) -> list[str]:
    """What stands indented below a rule."""
    start = next(at for at, line in enumerate(lines) if line.startswith(f"{rule}: "))
    return list(takewhile(lambda line: line.startswith(" "), lines[start + 1 :]))


def test_a_refusal_comes_with_its_numbers_its_key_and_the_article(capsys: Said) -> None:
    lines = why(capsys, "2026-03-04 09:00", "2026-03-03 09:01", *JO)
    assert "booking.lead-time: no, too_soon: 23 h 59 min < 24 h" in lines
    _, key, origin, article = under(lines, "booking.lead-time")
    assert key == "    features.selfBookingLeadTimeHours = 24"
    assert origin.startswith("        from the profile at profiles/maple-street-therapy.yaml:")
    assert article == "        see /help/booking/lead-time-and-window"


def test_what_refuses_is_told_first_and_what_allows_only_where_it_is_asked_for(
    capsys: Said,
) -> None:
    asked = ("2026-03-10 20:00", "2026-03-10 15:01", "--provider", "ana-ruiz")
    assert ask(*asked) == 0
    brief = capsys.readouterr().out.splitlines()
    rules = [line.partition(": ") for line in brief if ": no, " in line]
    assert [rule for rule, _, _ in rules] == [
        "booking.lead-time",
        "availability.business-hours",
        "availability.exceptions",
        "availability.working-hours",
    ]
    assert "13 rules allow it; --all tells of each" in brief
    assert not any(": ok" in line or "does not apply" in line for line in brief)
    whole = why(capsys, *asked)
    answers = [line for line in whole if re.match(r"[a-z]+\.[a-z-]+: ", line)]
    assert [": no, " in line for line in answers] == [True] * 4 + [False] * 13


def test_a_rule_with_nothing_to_say_does_not_apply(capsys: Said) -> None:
    lines = why(capsys, "2026-03-04 09:00", "2026-03-03 09:00", *JO)
    assert "booking.guest-allowed: does not apply: client is not guest" in lines
    assert "booking.guest-details: does not apply: client is not guest" in lines
    off = "does not apply: features.providerOptInRequired is no"
    assert f"booking.provider-opt-in: {off}" in lines
    assert "booking.enabled: ok: features.selfBookingEnabled is yes" in lines
    assert not any(": yes" in line for line in lines)


def test_one_minute_earlier_it_can_be_booked(capsys: Said) -> None:
    lines = why(capsys, "2026-03-04 09:00", "2026-03-03 09:00", *JO)
    assert lines[:4] == [
        "Wednesday, 2026-03-04 09:00-09:50 EST at Maple Street Therapy",
        "Jo Park with Ana Ruiz, asked at 2026-03-03 09:00 EST",
        "Therapy session, 50 min",
        "can be booked",
    ]
    assert "booking.lead-time: ok: 24 h >= 24 h" in lines


def test_without_a_service_it_is_said_which_length_is_meant(capsys: Said) -> None:
    lines = why(capsys, "2026-03-04 09:00", "2026-03-03 09:00")
    assert lines[2] == "no service named: 50 min, as settings.defaultSessionDuration says"


def test_without_a_client_rules_about_the_person_are_named_and_not_asked(capsys: Said) -> None:
    lines = why(capsys, "2026-03-04 09:00", "2026-03-03 09:00", "--provider", "ana-ruiz")
    assert lines[1].startswith("anybody with Ana Ruiz")
    assert "can be booked" in lines
    assert not any(line.startswith(PERSONAL) for line in lines)
    assert lines[-5:] == [f"    {rule}: needs a --client" for rule in PERSONAL]


def test_with_a_client_every_rule_is_asked(capsys: Said) -> None:
    lines = why(capsys, "2026-03-04 09:00", "2026-03-03 09:00", *JO)
    assert "not asked:" not in lines
    assert all(any(line.startswith(f"{rule}: ") for line in lines) for rule in PERSONAL)


def test_where_any_would_do_it_is_said_who_was_asked_about(capsys: Said) -> None:
    lines = why(capsys, "2026-03-04 09:00", "2026-03-03 09:00")
    assert lines[1].startswith("anybody with any provider (Ana Ruiz)")


def test_a_time_that_does_not_exist_is_told_as_it_was_asked(capsys: Said) -> None:
    lines = why(capsys, "2026-03-08 02:30", "2026-03-03 09:00", *JO)
    assert lines[0] == "Sunday, 2026-03-08 02:30, which does not exist, at Maple Street Therapy"
    assert lines[3] == "the clock skips 02:30 on 2026-03-08: it goes on at 03:00 EDT"
    assert "    booking.lead-time: there is no such time" in lines
    assert not any("03:30" in line for line in lines)


def test_a_time_that_is_shown_twice_is_told_with_which_is_meant(capsys: Said) -> None:
    lines = why(capsys, "2026-11-01 01:30", "2026-10-30 09:00", *JO)
    assert lines[0].startswith("Sunday, 2026-11-01 01:30 EDT-01:20 EST at")
    assert "the first is meant, in EDT" in lines[3]
    lines = why(capsys, "2026-11-01T01:30-05:00", "2026-10-30 09:00", *JO)
    assert lines[0].startswith("Sunday, 2026-11-01 01:30-02:20 EST at")
    assert "the second is meant, in EST" in lines[3]


def test_where_only_the_end_is_skipped_that_is_said(capsys: Said) -> None:
    lines = why(capsys, "2026-03-08 01:30", "2026-03-03 09:00", *JO)
    said = "availability.dst: no, no_such_time: its end, 02:20, is skipped on 2026-03-08"
    assert said in lines


def test_a_moment_of_asking_that_does_not_exist_is_said_to_be_none(capsys: Said) -> None:
    lines = why(capsys, "2026-03-11 15:00", "2026-03-08 02:30", *JO)
    assert "asked at 2026-03-08 03:00 EDT (the clock skips 02:30" in lines[1]


def test_the_moment_of_asking_keeps_its_seconds(capsys: Said) -> None:
    lines = why(capsys, "2026-03-04 09:00", "2026-03-03 09:00:01", *JO)
    assert lines[1].endswith("asked at 2026-03-03 09:00:01 EST")
    assert "booking.lead-time: no, too_soon: 23 h 59 min 59 s < 24 h" in lines


def test_the_start_of_an_answer_in_json_can_be_asked_about_again(capsys: Said) -> None:
    assert ask("2026-03-04 09:00", "2026-03-03 09:00", *JO, "--format", "json") == 0
    first = json.loads(capsys.readouterr().out)
    assert ask(first["start"], first["asked"], *JO, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out) == first


def test_the_zone_is_offered_as_a_key_only_where_it_decides(capsys: Said) -> None:
    lines = why(capsys, "2026-03-08 02:30", "2026-03-03 09:00", *JO)
    assert any("settings.timezone" in line for line in under(lines, "availability.dst"))
    lines = why(capsys, "2026-04-20 20:00", "2026-03-03 09:00", *JO)
    assert not any("settings.timezone" in line for line in lines)
    assert under(lines, "availability.working-hours")[-1] == (
        "    see providers.ana-ruiz.week in content/booking/maple-street-therapy.yaml"
    )


def test_a_comparison_of_a_value_with_itself_is_left_out(capsys: Said) -> None:
    lines = why(capsys, "2026-03-04 09:00", "2026-03-03 09:00", *JO)
    for rule in ("availability.active-provider", "availability.slot-grid", "booking.selections"):
        assert f"{rule}: ok" in lines
    assert "availability.slot-duration: ok" in lines


def test_a_start_between_two_steps_is_told_with_the_steps(capsys: Said) -> None:
    lines = why(capsys, "2026-03-04 09:10", "2026-03-03 09:00", *JO)
    said = "availability.slot-grid: no, off_grid: 10 min after a start; one is every 30 min"
    assert said in lines


def test_a_booking_that_has_to_be_approved_can_only_be_requested(capsys: Said) -> None:
    asked = ("--client", "vera-long", "--service", "session", "--start", "2026-03-09 10:00")
    lakeside = ("--tenant", "lakeside-psychology", "--now", "2026-03-05 09:00")
    assert run(["booking", "why", str(ROOT), *lakeside, *asked]) == 0
    lines = capsys.readouterr().out.splitlines()
    at = lines.index("can be requested; it has to be approved")
    assert lines[at + 1] == "    features.selfBookingRequiresApproval = true"
    assert lines[at + 2].startswith(
        "        from the profile at profiles/lakeside-psychology.yaml:"
    )
    assert lines[at + 3] == "        see /help/settings/self-booking"
    assert "can be booked" not in lines
    assert run(["booking", "why", str(ROOT), *lakeside, *asked, "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["allowed"], document["approval"]) == (True, True)


def test_a_guest_can_ask_where_guests_may(capsys: Said) -> None:
    asked = ("--guest", "--service", "session", "--start", "2026-03-09 10:00")
    lakeside = ("--tenant", "lakeside-psychology", "--now", "2026-03-05 09:00")
    assert run(["booking", "why", str(ROOT), *lakeside, *asked, "--all"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].startswith("a guest with any provider")
    at = lines.index("can be requested; it has to be approved")
    assert lines[at + 1 : at + 3] == ["    as everything that a guest asks for", ""]
    assert "booking.guest-allowed: ok: features.guestRequestEnabled is yes" in lines
    assert lines[-3:] == [f"    {rule}: the form asks a guest" for rule in IN_THE_FORM]


def test_where_any_would_do_it_is_said_of_each_what_is_in_the_way(capsys: Said) -> None:
    asked = ("2026-03-11 09:00", "2026-03-05 09:00", "--client", "lee-hart")
    lines = why(capsys, *asked)
    assert lines[4:6] == [
        "    Ana Ruiz: availability.exceptions: 09:00-09:50 not within 13:00-18:00",
        "    Ben Cole: availability.qualifications: trauma therapy not held on 2026-03-11",
    ]
    assert lines[6] == "    Cleo Marsh: availability.active-provider: active is false; and 2 more"
    assert ask(*asked, "--format", "json") == 0
    ana, _, cleo = json.loads(capsys.readouterr().out)["providers"]
    assert [each["rule"] for each in cleo["refusals"]] == [
        "availability.active-provider",
        "availability.qualifications",
        "availability.working-hours",
    ]
    assert ana == {
        "provider": "ana-ruiz",
        "refusals": [
            {
                "rule": "availability.exceptions",
                "code": "outside_hours",
                "because": "09:00-09:50 not within 13:00-18:00",
                "field": "providers.ana-ruiz.overrides",
            }
        ],
    }


def test_who_is_stopped_only_by_what_stops_everybody_is_told_too(capsys: Said) -> None:
    lines = why(capsys, "2026-03-10 15:00", "2026-03-09 15:01")
    assert lines[4:8] == [
        "    Ana Ruiz: nothing but what stops everybody: booking.lead-time",
        "    Ben Cole: availability.working-hours: no hours on 2026-03-10",
        "    Cleo Marsh: availability.active-provider: active is false; and 1 more",
        "",
    ]
    lines = why(capsys, "2026-03-10 15:00", "2026-03-10 15:01")
    assert lines[4].endswith("stops everybody: booking.no-past; and 1 more")


def test_one_cause_is_told_once(capsys: Said) -> None:
    asked = ("2026-03-10 15:00", "2026-03-02 09:00", "--provider", "ben-cole")
    lines = why(capsys, *asked)
    assert under(lines, "availability.exceptions") == [
        "    for the same reason as availability.working-hours"
    ]
    assert not any("overrides" in line for line in lines)
    assert ask(*asked, "--format", "json") == 0
    rules = {each["rule"]: each for each in json.loads(capsys.readouterr().out)["rules"]}
    assert rules["availability.exceptions"]["followsFrom"] == "availability.working-hours"
    assert rules["availability.working-hours"]["followsFrom"] is None


@pytest.mark.parametrize("columns", [40, 72])
def test_at_a_terminal_a_long_line_goes_on_further_in(
    capsys: Said, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    piped = why(capsys, "2026-03-11 09:00", "2026-03-05 09:00", "--client", "lee-hart")
    assert any(len(line) > columns for line in piped)
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    lines = why(capsys, "2026-03-11 09:00", "2026-03-05 09:00", "--client", "lee-hart")
    assert " ".join(" ".join(lines).split()) == " ".join(" ".join(piped).split())
    assert all(len(line) <= columns or len(line.split()) == 1 for line in lines)
    at = next(at for at, line in enumerate(lines) if line.startswith("    Ben Cole:"))
    assert lines[at + 1].startswith(" " * 8)
    assert "" in lines


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (("--provider", "anna-ruiz"), "did you mean ana-ruiz?"),
        (("--provider", ""), "--provider: write an id, or any"),
        (("--start", "0001-01-01 00:00"), "--start: write a year from 1900 to 2999"),
        (("--start", "9999-12-31 23:59"), "--start: write a year from 1900 to 2999"),
        (("--start", "2026-03-10 15:00:30"), "--start: write a start as YYYY-MM-DD HH:MM, without"),
        (("--start", "three"), "--start: write a time of the calendar as YYYY-MM-DD HH:MM"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage_with_a_way_out(
    capsys: Said, more: tuple[str, ...], says: str
) -> None:
    assert ask("2026-03-04 09:00", "2026-03-03 09:00", *more) == 2
    assert says in capsys.readouterr().err


def test_the_answer_is_json_for_machines(capsys: Said) -> None:
    assert ask("2026-03-04 09:00", "2026-03-03 09:01", *JO, "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    rules = document.pop("rules")
    assert document == {
        "schemaVersion": 1,
        "tenant": "maple-street-therapy",
        "timezone": "America/New_York",
        "asked": "2026-03-03T09:01:00-05:00",
        "client": "jo-park",
        "guest": False,
        "service": "session",
        "room": None,
        "moving": None,
        "start": "2026-03-04T09:00:00-05:00",
        "end": "2026-03-04T09:50:00-05:00",
        "note": None,
        "provider": "ana-ruiz",
        "chosen": "ana-ruiz",
        "minutes": 50,
        "allowed": False,
        "code": "too_soon",
        "message": "This time is too soon to be booked online. Choose a later one.",
        "approval": False,
        "providers": [],
        "leftOut": [],
    }
    lead = next(each for each in rules if each["rule"] == "booking.lead-time")
    assert (lead["code"], lead["because"], lead["field"]) == (
        "too_soon",
        "23 h 59 min < 24 h",
        None,
    )
    assert [key["key"] for key in lead["keys"]] == ["features.selfBookingLeadTimeHours"]
    assert all(each["code"] is None and each["keys"] == [] for each in rules if each["allowed"])


def test_in_json_a_time_that_does_not_exist_has_no_end(capsys: Said) -> None:
    assert ask("2026-03-08 02:30", "2026-03-03 09:01", *JO, "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["start"], document["end"]) == ("2026-03-08T02:30:00", None)
    assert document["note"].startswith("the clock skips 02:30")
    assert (document["allowed"], document["code"]) == (False, "no_such_time")
