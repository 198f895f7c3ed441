import io
import json
import sys
from datetime import datetime, tzinfo
from pathlib import Path

import pytest

from helpgen.cli import booking
from helpgen.cli.main import run
from helpgen.cli.table import load
from tests.house.tree import ROOT
from tools.reference.command_helps import command_helps

Said = pytest.CaptureFixture[str]
MAPLE = ("--tenant", "maple-street-therapy")


def slots(*more: str, tenant: tuple[str, str] = MAPLE) -> int:
    return run(["booking", "slots", str(ROOT), *tenant, *more])


@pytest.mark.parametrize("row", booking.ROWS, ids=lambda row: row.name)
def test_every_command_is_documented_with_its_options(row: object) -> None:
    found = next(one for one in booking.ROWS if one == row)
    command = load(found)
    assert found.says.endswith(".")
    assert all(
        getattr(one, "help", None) for one in command.params if one.param_type_name == "option"
    )
    assert f"booking {found.name}" in [each.name for each in command_helps()]


def test_an_unknown_command_is_answered_with_the_likeliest_one(capsys: Said) -> None:
    assert run(["booking", "slot"]) == 2
    assert "Did you mean" in capsys.readouterr().err


def test_a_day_is_plain_lines_in_a_pipe(capsys: Said) -> None:
    assert slots("--date", "2026-03-09", "--now", "2026-03-03 10:00") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Monday, 2026-03-09 at Maple Street Therapy (America/New_York)"
    assert lines[1] == "for anybody, asked at 2026-03-03 10:00 EST"
    assert lines[2] == "no service named: 50 min, as settings.defaultSessionDuration says"
    assert lines[3] == "08:00  08:50  Ben Cole"
    assert "\x1b" not in "".join(lines)


def test_a_day_can_be_asked_of_one_provider(capsys: Said) -> None:
    assert slots("--date", "2026-03-09", "--now", "2026-03-03 10:00", "--provider", "ana-ruiz") == 0
    out = capsys.readouterr().out
    assert "Ben Cole" not in out
    assert "10:00  10:50" not in out


def test_an_empty_day_says_why_with_the_key_its_origin_and_the_article(capsys: Said) -> None:
    assert slots("--date", "2026-03-03", "--now", "2026-03-03 10:00") == 0
    out = capsys.readouterr().out
    assert "Times of this day are too soon or have passed." in out
    assert (
        "features.selfBookingLeadTimeHours = 24\n            from the profile at profiles/m" in out
    )
    assert "see /help/booking/lead-time-and-window" in out


@pytest.mark.parametrize(
    ("tenant", "service"), [("oak-line-behavioral", "session"), ("wren-house-therapists", "talk")]
)
def test_a_time_that_is_not_free_has_the_label_that_clients_read(
    capsys: Said, tenant: str, service: str
) -> None:
    asked = ("--date", "2026-03-09", "--now", "2026-03-03 10:00", "--service", service)
    assert slots(*asked, tenant=("--tenant", tenant)) == 0
    out = capsys.readouterr().out
    assert "Unavailable" in out
    assert "taken" not in out


def test_a_tenant_without_booking_says_what_is_off(capsys: Said, tmp_path: Path) -> None:
    project = project_with(tmp_path, "  selfBookingEnabled: true", "  selfBookingEnabled: false")
    assert run(["booking", "slots", str(project), *MAPLE, "--date", "2026-03-09"]) == 0
    assert "features.selfBookingEnabled = false" in capsys.readouterr().out


def project_with(folder: Path, old: str, new: str) -> Path:
    """Our catalog, theme and one tenant, with something in its profile changed."""
    (folder / "profiles").mkdir()
    (folder / "content" / "booking").mkdir(parents=True)
    (folder / "content" / "help").mkdir()
    profile = (ROOT / "profiles" / "maple-street-therapy.yaml").read_text()
    logo = "  logo: leaf.svg\n"
    assert old in profile
    (folder / "profiles" / "maple-street-therapy.yaml").write_text(
        profile.replace(logo, "").replace(old, new)
    )
    (folder / "helpgen.yaml").write_text("title: Help\n")
    (folder / "catalog.yaml").write_text((ROOT / "catalog.yaml").read_text())
    practice = (ROOT / "content" / "booking" / "maple-street-therapy.yaml").read_text()
    (folder / "content" / "booking" / "maple-street-therapy.yaml").write_text(practice)
    return folder


def test_a_day_is_json_for_machines(capsys: Said) -> None:
    assert slots("--date", "2026-03-09", "--now", "2026-03-03 10:00", "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["slots"][0] == {
        "start": "2026-03-09T08:00:00-04:00",
        "end": "2026-03-09T08:50:00-04:00",
        "provider": "ben-cole",
        "free": True,
    }
    assert document["reasons"] == []
    assert {name: document[name] for name in document if name not in {"slots", "reasons"}} == {
        "schemaVersion": 1,
        "tenant": "maple-street-therapy",
        "timezone": "America/New_York",
        "asked": "2026-03-03T10:00:00-05:00",
        "client": None,
        "guest": False,
        "service": None,
        "room": None,
        "moving": None,
        "date": "2026-03-09",
        "provider": "any",
        "minutes": 50,
    }


def test_an_empty_day_has_its_reasons_in_json(capsys: Said) -> None:
    assert slots("--date", "2026-03-03", "--now", "2026-03-03 10:00", "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["slots"] == []
    codes = [each["code"] for each in document["reasons"]]
    assert codes == ["lead_time", "not_working", "inactive"]
    assert set(document["reasons"][0]) == {"code", "says", "keys", "field"}
    assert set(document["reasons"][0]["keys"][0]) == {"key", "value", "source", "place", "article"}
    assert document["reasons"][0]["keys"][0]["article"] == "/help/booking/lead-time-and-window"


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (("--date", "2026-02-30"), "--date: write a date of the calendar as YYYY-MM-DD"),
        (("--date", "0001-01-01"), "--date: write a year from 1900 to 2999"),
        (("--date", "9999-12-31"), "--date: write a year from 1900 to 2999"),
        (("--now", "noon"), "--now: write a time of the calendar as YYYY-MM-DD HH:MM"),
        (("--now", "0001-01-01 00:00"), "--now: write a year from 1900 to 2999"),
        (("--now", "9999-12-31 23:59"), "--now: write a year from 1900 to 2999"),
        (("--client", "jo"), "has no client jo; there are jo-park, lee-hart, max-adler"),
        (("--room", "gardn"), "has no room gardn; did you mean garden?"),
        (("--provider", "ana"), "there are ana-ruiz, ben-cole, cleo-marsh, any"),
        (("--provider", "ana-ruis"), "did you mean ana-ruiz?"),
        (("--provider", ""), "--provider: write an id, or any"),
        (("--client", " "), "--client: write an id"),
        (("--client", "jo-park", "--guest"), "--guest: a guest is no client; leave out --client"),
        (("--service", ""), "--service: write an id"),
        (("--service", "sesion"), "did you mean session?"),
        (("--tenant", "maple"), "there is no tenant maple"),
        (("--tenant", ""), "--tenant: write an id"),
        (("--tenant", "linden-tutoring"), "make content/booking/linden-tutoring.yaml"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage_with_a_way_out(
    capsys: Said, more: tuple[str, ...], says: str
) -> None:
    assert slots("--date", "2026-03-09", *more) == 2
    said = capsys.readouterr()
    assert said.err.startswith("helpgen: ")
    assert says in said.err
    assert not said.out


def test_everything_that_is_wrong_is_told_in_one_run(capsys: Said) -> None:
    wrong = ("--now", "noon", "--provider", "", "--client", "jo", "--service", "x")
    assert slots("--date", "1899-12-31", *wrong) == 2
    named = ["--date", "--now", "--provider", "maple-street-therapy", "maple-street-therapy"]
    lines = capsys.readouterr().err.splitlines()
    assert [line.split()[1].rstrip(":") for line in lines] == named


@pytest.mark.parametrize("day", ["1900-01-01", "2999-12-31"])
def test_the_first_and_the_last_day_that_can_be_asked_about_are_answered(
    capsys: Said, day: str
) -> None:
    assert slots("--date", day, "--now", f"{day} 10:00") == 0
    assert day in capsys.readouterr().out


def test_opening_hours_are_told_in_words(capsys: Said) -> None:
    assert slots("--date", "2026-03-08", "--now", "2026-03-03 10:00") == 0
    out = capsys.readouterr().out
    assert "= Monday to Friday 08:00-18:00, Saturday to Sunday closed" in out
    assert "{" not in out


def test_what_decides_in_the_booking_file_is_told_with_its_field(capsys: Said) -> None:
    assert slots("--date", "2026-03-16", "--now", "2026-03-09 10:00") == 0
    out = capsys.readouterr().out
    assert "Maple Street Therapy is away that day." in out
    assert "see calendar.events in content/booking/maple-street-therapy.yaml" in out


def test_the_clock_of_the_machine_is_told_without_fractions(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # one fixed moment
            return datetime(2026, 3, 3, 15, 0, 7, 123456, tz)

    monkeypatch.setattr("helpgen.cli.booking_options.datetime", Clock)
    assert slots("--date", "2026-03-09", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["asked"] == "2026-03-03T10:00:07-05:00"


@pytest.mark.parametrize("command", ["slots", "why"])
def test_a_time_that_cannot_be_meant_is_answered_with_both_forms(
    capsys: Said, command: str
) -> None:
    asked = ("--start", "2026-03-09 15:00 -04:00") if command == "why" else ("--date", "2026-03-09")
    now = ("--now", "2026-03-01 15:00 -04:00")
    assert run(["booking", command, str(ROOT), *MAPLE, *asked, *now]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == {"why": 2, "slots": 1}[command]
    assert all("HH:MM, with an offset as YYYY-MM-DD HH:MM-04:00" in line for line in lines)


def test_a_guest_sees_the_day_of_guests(capsys: Said) -> None:
    asked = ("--date", "2026-03-09", "--now", "2026-03-03 10:00", "--guest")
    assert slots(*asked) == 0
    out = capsys.readouterr().out
    assert "for a guest, asked at" in out
    assert "features.guestRequestEnabled = false" in out
    intake = (*asked, "--service", "intake")
    assert slots(*intake, tenant=("--tenant", "lakeside-psychology")) == 0
    assert "Rosa Klein" in capsys.readouterr().out
    assert slots(*asked, "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["guest"], document["client"]) == (True, None)
    assert document["reasons"][0]["code"] == "guest_not_allowed"


def test_help_says_what_any_is(capsys: Said) -> None:
    for command in ("slots", "why"):
        run(["booking", command, "--help"])
        assert "With whom, or any; any otherwise" in capsys.readouterr().out


def test_the_engine_answers_line_by_line_whatever_the_bytes_are(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {
        "id": 1,
        "rule": "booking.lead-time",
        "policy": {
            "features.selfBookingLeadTimeHours": 24,
            "settings.timezone": "America/New_York",
        },
        "given": {"now": "2026-03-02T10:01:00-05:00", "start": "2026-03-03T10:00:00-05:00"},
    }
    lines = json.dumps(asked).encode() + b"\n\xff\xfe\n{\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    assert run(["booking", "engine"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (answers[0]["id"], answers[0]["code"]) == (1, "too_soon")
    assert [each["error"]["code"] for each in answers[1:]] == ["bad_utf8", "bad_json"]
