"""`--moving`: slots and why about another time for an appointment."""

import json

import pytest

from helpgen.cli.main import run
from tests.house.tree import ROOT

Said = pytest.CaptureFixture[str]
MAX = ("--tenant", "maple-street-therapy", "--moving", "max-on-monday")
NOW = ("--now", "2026-03-02 09:00")


def said(capsys: Said, command: str, *options: str) -> str:
    assert run(["booking", command, str(ROOT), *options, *NOW]) == 0
    return capsys.readouterr().out


def test_a_day_shows_what_moves_and_its_own_time_with_others_only(capsys: Said) -> None:
    out = said(capsys, "slots", *MAX, "--date", "2026-03-09")
    assert "for Max Adler, asked at" in out
    assert (
        "\nTherapy session, 50 min\nmoving max-on-monday, which is at 2026-03-09 10:00 EDT\n" in out
    )
    assert "\n09:30  10:20  Ana Ruiz\n10:30  11:20  Ana Ruiz\n" in out
    assert "Ben Cole" not in out
    anybody = said(capsys, "slots", *MAX, "--date", "2026-03-09", "--provider", "any")
    assert "\n08:00  08:50  Ben Cole\n" in anybody
    assert "\n10:00 " not in out
    assert "\n10:00  10:50  Ben Cole\n" in anybody


def test_a_time_over_the_old_one_can_be_moved_to_and_not_booked(capsys: Said) -> None:
    start = ("--start", "2026-03-09 10:30")
    out = said(capsys, "why", *MAX, *start)
    assert "Max Adler with Ana Ruiz" in out
    assert "\nmoving max-on-monday, which is at 2026-03-09 10:00 EDT\ncan be moved there\n" in out
    new = ("--tenant", "maple-street-therapy", "--client", "max-adler", "--provider", "ana-ruiz")
    assert "cannot be booked: This time is no longer free." in said(capsys, "why", *new, *start)


def test_what_keeps_it_from_moving_is_told_first(capsys: Said) -> None:
    out = said(capsys, "why", *MAX, "--start", "2026-03-09 10:00")
    assert "cannot be moved there: The appointment is at this time already. Choose another" in out
    other = said(capsys, "why", *MAX, "--client", "jo-park", "--start", "2026-03-09 14:00")
    assert "cannot be moved there: This belongs to somebody else." in other
    assert "\nreschedule.allowed: no, not_owner: " in other


def test_where_a_move_is_approved_it_is_asked_for(capsys: Said) -> None:
    orla = ("--tenant", "obrien-and-sons", "--moving", "orla-on-tuesday")
    out = said(capsys, "why", *orla, "--start", "2026-03-03 14:00")
    assert "can be asked for; it has to be approved\n    settings.rescheduleMode = " in out
    assert "features.selfBookingRequiresApproval = true" in out


def test_the_object_names_what_moves(capsys: Said) -> None:
    out = said(capsys, "why", *MAX, "--start", "2026-03-09 10:30", "--format", "json")
    document = json.loads(out)
    assert (document["moving"], document["client"]) == ("max-on-monday", "max-adler")
    assert (document["provider"], document["allowed"]) == ("ana-ruiz", True)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (
            ("--moving", "max-on-munday"),
            "no appointment max-on-munday; did you mean max-on-monday?",
        ),
        (("--moving", " "), "--moving: write an id"),
        (("--moving", "max-on-monday", "--guest"), "a guest has no appointments here"),
    ],
)
def test_what_cannot_move_is_told(capsys: Said, options: tuple[str, ...], says: str) -> None:
    asked = ("--tenant", "maple-street-therapy", "--date", "2026-03-09", *options)
    assert run(["booking", "slots", str(ROOT), *asked]) == 2
    assert says in capsys.readouterr().err
