"""What a step of a story cannot change is told, with the way to where it can be changed."""

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from helpgen.booking.values.event import Event
from helpgen.model.bookings.scenario import Deed, StepFile
from helpgen.model.diagnostic import Diagnostic
from helpgen.read.bookings import deeds
from helpgen.read.bookings.practice import read_practice
from helpgen.read.bookings.scenario import read_story, story_faults
from helpgen.read.bookings.story_looks import WHO

Write = Callable[[dict[str, str | bytes]], Path]
PATH = "content/booking/scenarios/change.yaml"
PRACTICE = """\
services: {talk: {name: Talk}}
rooms: [attic]
providers: {ana: {name: Ana, locations: [Main Street]}}
clients: {jo: {name: Jo}}
staff: {dana: {name: Dana, role: admin}}
calendar:
  appointments: {first: {provider: ana, client: jo, start: 2026-03-02 10:00}}
  holds: {kept: {provider: ana, client: jo, start: 2026-03-02 12:00, expires: 2026-03-02 10:00}}
"""
ANOTHER = ("start: 2026-03-03 10:00", "provider: ana", "service: talk", "location: Main Street")


def found(project: Write, step: str) -> list[Diagnostic]:
    story = f"title: T.\ntenant: harbor\nnow: 2026-03-01 10:00\nstory:\n  - {{{step}}}\n"
    root = project({"content/booking/harbor.yaml": PRACTICE, PATH: story})
    practice, read = read_practice(root, "content", "harbor").value, read_story(root, PATH).value
    assert practice
    assert read
    return list(story_faults(read, practice.practice))


@pytest.mark.parametrize("one", ANOTHER)
@pytest.mark.parametrize(
    "does", ["edit", "request_reschedule", "reschedule", "book", "approve", "cancel"]
)
def test_one_thing_is_enough_to_be_another(project: Write, does: str, one: str) -> None:
    name = one.partition(":")[0]
    told = found(project, f"does: {does}, by: client jo, appointment: first, call: new, {one}")
    of_this = [each for each in told if f"`{name}`" in each.message]
    takes = {"approve": {"service", "location"}, "cancel": set()}
    may = name in takes.get(does, {name})
    assert [each.code for each in of_this] == ([] if may else ["BK902"])


@pytest.mark.parametrize(
    ("step", "name", "hint"),
    [
        ("does: edit, by: client jo, start: 2026-03-03 10:00, room: attic", "room", "approves"),
        ("does: edit, by: client jo, service: talk, serviceCode: X", "serviceCode", "approves"),
        ("does: edit, by: client jo, service: talk, hold: kept", "hold", "`start`, `provider`"),
        ("does: edit, by: client jo, service: talk, reason: why", "reason", "remove it"),
        ("does: edit, by: client jo, service: talk, kind: new", "kind", "remove it"),
        ("does: edit, by: client jo, service: talk, directLink: true", "directLink", "remove it"),
        ("does: approve, by: staff dana, provider: ana", "provider", "`edit` while"),
        ("does: approve_change, by: staff dana, start: 2026-03-03 10:00", "start", "`edit` while"),
        ("does: approve, by: staff dana, minutes: 30", "minutes", "`serviceCode`, `modifier`"),
        ("does: cancel, by: client jo, location: Main Street", "location", "the client changes it"),
        ("does: check_in, by: staff dana, modifier: X", "modifier", "takes `appointment`"),
        ("does: fill_in, by: staff dana, modifier: X, provider: ana", "provider", "`edit` while"),
        ("does: fill_in, by: staff dana, modifier: X, reason: why", "reason", "`modifier`"),
        ("does: see_slots, by: client jo, day: 2026-03-02, room: attic", "room", "takes `day`"),
        ("does: withdraw, by: client jo, guest: {name: Jo}", "guest", "takes `appointment`"),
    ],
)
def test_what_a_step_cannot_change_is_told_at_its_place_with_the_way_to_it(
    project: Write, step: str, name: str, hint: str
) -> None:
    (fault,) = found(project, f"{step}, appointment: first")
    does = step.split()[1].rstrip(",")
    assert (fault.code, fault.place.line) == ("BK902", 5)
    assert fault.place.column == len(f"  - {{{step.partition(f' {name}:')[0]} ") + 1
    assert fault.message == f"`story[1].{name}`: to {does} takes no `{name}`"
    assert hint in fault.hint


def test_a_booking_takes_no_code_and_no_appointment(project: Write) -> None:
    booked = "does: book, by: client jo, provider: ana, start: 2026-03-03 10:00, call: new"
    assert found(project, f"{booked}, room: attic, location: Main Street, hold: kept") == []
    (fault,) = found(project, f"{booked}, modifier: X")
    assert "the practice fills it in" in fault.hint
    (fault,) = found(project, f"{booked}, appointment: first")
    assert fault.message == "`story[1].appointment`: to book takes no `appointment`"


@pytest.mark.parametrize("does", ["see_appointments", "see_requests"])
def test_a_look_at_a_list_takes_nothing_and_needs_nothing(project: Write, does: str) -> None:
    by = "client jo" if does == "see_appointments" else "staff dana"
    assert found(project, f"does: {does}, by: {by}") == []
    (fault,) = found(project, f"does: {does}, by: {by}, provider: ana")
    assert (fault.code, fault.hint) == ("BK902", "remove it")


def test_who_fills_in_fills_in_something(project: Write) -> None:
    filled_in = "does: fill_in, by: staff dana, appointment: first"
    assert found(project, f"{filled_in}, room: attic") == []
    (fault,) = found(project, filled_in)
    assert (fault.code, fault.message) == (
        "BK901",
        "`story[1]`: to fill_in needs what is filled in",
    )
    assert "`serviceCode`" in fault.hint


def test_a_field_that_is_not_as_it_was_typed_is_told_once(project: Write) -> None:
    story = "does: cancel, by: client jo, appointment: first, directLink: maybe"
    assert found(project, story) == []  # its form is wrong, which is told where it is read


def test_what_is_left_as_it_would_be_anyway_changes_nothing(project: Write) -> None:
    step = "does: cancel, by: client jo, appointment: first, room: '', guest: {}, directLink: false"
    assert found(project, step) == []


def test_the_deeds_are_known_and_so_are_their_fields() -> None:
    known = set(get_args(Deed))
    assert known == {*Event, "hold", "fill_in", *WHO}
    assert deeds._TAKES.keys() | deeds._NEEDS.keys() <= known
    assert {each for names in deeds._TAKES.values() for each in names} <= set(StepFile.model_fields)
    for does, needs in deeds._NEEDS.items():
        assert set(needs) <= set(deeds._TAKES[does])
