import io
import json
import sys
from pathlib import Path

import pytest

from helpgen.cli import booking
from helpgen.cli.commands import command_helps
from helpgen.cli.main import run
from helpgen.cli.table import load
from tests.house.tree import ROOT

Said = pytest.CaptureFixture[str]
MAPLE = ("--tenant", "maple-street-therapy")
STORIES = sorted((ROOT / "content" / "booking" / "scenarios").glob("*.yaml"))


def slots(*more: str, tenant: tuple[str, str] = MAPLE) -> int:
    return run(["booking", "slots", str(ROOT), *tenant, *more])


def why(start: str, now: str, *more: str) -> int:
    who = ("--client", "jo-park", "--service", "session", "--provider", "ana-ruiz")
    return run(["booking", "why", str(ROOT), *MAPLE, *who, "--start", start, "--now", now, *more])


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
    assert lines[1] == "08:00  08:50  Ben Cole"


def test_a_day_can_be_asked_of_one_provider(capsys: Said) -> None:
    assert slots("--date", "2026-03-09", "--now", "2026-03-03 10:00", "--provider", "ana-ruiz") == 0
    out = capsys.readouterr().out
    assert "Ben Cole" not in out
    assert "10:00  10:50" not in out


def test_an_empty_day_says_why_with_the_key_its_origin_and_the_article(capsys: Said) -> None:
    assert slots("--date", "2026-03-03", "--now", "2026-03-03 10:00") == 0
    out = capsys.readouterr().out
    assert "Times of this day are too soon." in out
    assert "features.selfBookingLeadTimeHours = 24, from the profile at profiles/maple-" in out
    assert "see /help/booking/lead-time-and-window" in out


def test_a_taken_time_is_shown_as_the_tenant_shows_it(capsys: Said) -> None:
    asked = ("--date", "2026-03-09", "--now", "2026-03-03 10:00")
    assert slots(*asked, tenant=("--tenant", "oak-line-behavioral")) == 0
    assert "unavailable" in capsys.readouterr().out
    assert slots(*asked, tenant=("--tenant", "wren-house-therapists")) == 0
    assert "taken" in capsys.readouterr().out


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


def test_an_empty_day_has_its_reasons_in_json(capsys: Said) -> None:
    assert slots("--date", "2026-03-03", "--now", "2026-03-03 10:00", "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["slots"] == []
    assert [each["code"] for each in document["reasons"]] == ["lead_time"]
    assert document["reasons"][0]["keys"][0]["article"] == "/help/booking/lead-time-and-window"


@pytest.mark.parametrize(
    "more",
    [
        ("--date", "2026-02-30"),
        ("--date", "2026-03-09", "--now", "noon"),
        ("--date", "2026-03-09", "--client", "jo"),
        ("--date", "2026-03-09", "--provider", "ana"),
        ("--date", "2026-03-09", "--service", "sesion"),
        ("--date", "2026-03-09", "--tenant", "maple"),
        ("--date", "2026-03-09", "--tenant", "linden-tutoring"),
    ],
)
def test_what_does_not_exist_is_wrong_usage(capsys: Said, more: tuple[str, ...]) -> None:
    assert slots(*more) == 2
    assert capsys.readouterr().err.startswith("helpgen: ")


def test_a_refusal_comes_with_its_numbers_its_key_and_the_article(capsys: Said) -> None:
    assert why("2026-03-04 09:00", "2026-03-03 09:01") == 0
    out = capsys.readouterr().out
    assert "booking.lead-time: no, too_soon: 23 h 59 min < 24 h" in out
    assert "features.selfBookingLeadTimeHours = 24, from the profile at profiles/maple-" in out
    assert "see /help/booking/lead-time-and-window" in out


def test_one_minute_earlier_it_can_be_booked(capsys: Said) -> None:
    assert why("2026-03-04 09:00", "2026-03-03 09:00") == 0
    out = capsys.readouterr().out
    assert "can be booked" in out.splitlines()
    assert "booking.lead-time: yes: 24 h >= 24 h" in out


def test_a_wish_for_somebody_unknown_is_wrong_usage(capsys: Said) -> None:
    assert why("2026-03-04 09:00", "2026-03-03 09:00", "--provider", "anna-ruiz") == 2
    assert "did you mean ana-ruiz?" in capsys.readouterr().err


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.stem)
def test_every_story_of_ours_goes_as_it_is_told(capsys: Said, story: Path) -> None:
    assert run(["booking", "replay", str(story), str(ROOT)]) == 0
    assert capsys.readouterr().out.endswith("all as expected\n")


def test_a_story_that_goes_otherwise_fails_and_says_where(capsys: Said, tmp_path: Path) -> None:
    story = tmp_path / "other.yaml"
    told = (ROOT / "content/booking/scenarios/late-cancellation.yaml").read_text()
    story.write_text(told.replace("state: late_cancelled", "state: cancelled"))
    assert run(["booking", "replay", str(story), str(ROOT)]) == 1
    assert "other.yaml:23:5 but the state should be cancelled" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("call: visit", "", "add `call:`"),
        ("    appointment: visit\n", "", "add `appointment:`"),
        ("client jo-park", "client joe", "there is no client"),
        ("tenant: maple-street-therapy", "tenant: maple", "there is no tenant maple"),
        ("story:", "stroy:", "`story` is missing"),
    ],
)
def test_a_story_with_a_fault_is_not_run(
    capsys: Said, tmp_path: Path, old: str, new: str, says: str
) -> None:
    story = tmp_path / "other.yaml"
    told = (ROOT / "content/booking/scenarios/late-cancellation.yaml").read_text()
    story.write_text(told.replace(old, new))
    assert run(["booking", "replay", str(story), str(ROOT)]) == 2
    assert says in capsys.readouterr().err


def test_the_engine_answers_line_by_line_whatever_the_bytes_are(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {
        "id": 1,
        "rule": "booking.lead-time",
        "policy": {"features.selfBookingLeadTimeHours": 24},
        "given": {"now": "2026-03-02T10:01:00-05:00", "start": "2026-03-03T10:00:00-05:00"},
    }
    lines = json.dumps(asked).encode() + b"\n\xff\xfe\n{\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    assert run(["booking", "engine"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (answers[0]["id"], answers[0]["code"]) == (1, "too_soon")
    assert [each["error"]["code"] for each in answers[1:]] == ["bad_json", "bad_json"]


def test_a_step_that_cannot_be_asked_is_refused_in_words(capsys: Said, tmp_path: Path) -> None:
    story = tmp_path / "other.yaml"
    told = (ROOT / "content/booking/scenarios/late-cancellation.yaml").read_text()
    story.write_text(told.replace("call: second", "call: visit"))
    run(["booking", "replay", str(story), str(ROOT)])
    assert "refused: cannot_be_asked (This cannot be asked: there is an" in capsys.readouterr().out
