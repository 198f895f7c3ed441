"""Who can look at what in a story, for whom a caregiver acts, and what can be expected of each deed."""

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from helpgen.model.bookings.expect import ExpectFile
from helpgen.model.bookings.scenario import Deed
from helpgen.read.bookings.practice import read_practice
from helpgen.read.bookings.scenario import read_story, story_faults
from helpgen.read.bookings.story_looks import expectable

Write = Callable[[dict[str, str | bytes]], Path]
PATH = "content/booking/scenarios/one.yaml"
PRACTICE = """\
services: {talk: {name: Talk}}
rooms: [attic]
providers: {ana: {name: Ana, locations: [North]}}
clients: {jo: {name: Jo}, max: {name: Max}, lee: {name: Lee}}
caregivers: {nan: {name: Nan, clients: [jo]}, otis: {name: Otis, clients: [max, lee]}}
staff: {dana: {name: Dana, role: admin}}
calendar:
  appointments: {first: {provider: ana, client: jo, start: 2026-03-02 10:00}}
"""
STORY = """\
title: One step.
tenant: harbor
now: 2026-03-01 10:00
story:
  - {STEP}
"""
CANCEL = "does: cancel, by: client jo, appointment: first"
MOVE = "does: reschedule, by: client jo, appointment: first, start: 2026-03-03 10:00, call: b"
DAY = "does: see_slots, day: 2026-03-02"


def faults(project: Write, step: str) -> list[tuple[str, str, str]]:
    story = STORY.replace("STEP", step)
    root = project({"content/booking/harbor.yaml": PRACTICE, PATH: story})
    practice, read = read_practice(root, "content", "harbor").value, read_story(root, PATH)
    assert practice
    assert read.value, read
    assert not read.diagnostics
    found = list(story_faults(read.value, practice.practice))
    assert all(each.place.line == 5 and each.place.path == PATH for each in found)
    return [(each.code, each.message, each.hint) for each in found]


@pytest.mark.parametrize(
    "step",
    [
        f"{DAY}, by: client jo",
        f"{DAY}, by: guest",
        f"{DAY}, by: caregiver nan, appointment: first",
        "does: see_why, by: caregiver otis, for: lee, provider: any, start: 2026-03-02 10:00",
        "does: see_appointments, by: caregiver nan, for: jo",
        "does: see_requests, by: clinician ana",
        "does: add_entry, by: staff dana, entry: {day: 2026-03-02}",
        "does: fill_in, by: staff dana, appointment: first, modifier: '1'",
        f"{CANCEL}, expect: {{provider: ana, location: North, room: attic, service: ''}}",
        "does: see_appointments, by: client jo, expect: {upcoming: [first], next: first, past: []}",
        f'{DAY}, by: client jo, expect: {{offers: ["10:00 ana", "11:00"]}}',
        "does: book, by: client jo, provider: ana, start: 2026-03-03 10:00, call: new",
    ],
)
def test_what_can_be_looked_at_is_no_fault(project: Write, step: str) -> None:
    assert faults(project, step) == []


@pytest.mark.parametrize(
    ("step", "code", "message", "hint"),
    [
        (f"{DAY}, by: staff dana", "BK902", "by`: staff cannot see_slots", "client or guest"),
        ("does: see_appointments, by: guest", "BK902", "a guest cannot", "caregiver or client"),
        ("does: see_requests, by: client jo", "BK902", "a client cannot", "clinician or staff"),
        ("does: see_requests, by: clock", "BK902", "the clock cannot", "clinician or staff"),
        ("does: see_slots, by: client jo", "BK901", "to see_slots needs `day`", "add `day:`"),
        ("does: see_why, by: client jo", "BK901", "to see_why needs `start`", "add `start:`"),
        ("does: add_entry, by: staff dana", "BK901", "needs `entry`", "add `entry:`"),
        (
            "does: add_entry, by: staff dana, entry: {provider: anna, day: 2026-03-02}",
            "BK903",
            "there is no provider `anna`",
            "did you mean `ana`?",
        ),
        (
            "does: add_entry, by: staff dana, entry: {provider: ana}",
            "BK901",
            "needs either a day, or a start and an end",
            "write `day:`",
        ),
        (f"{DAY}, by: caregiver nann", "BK903", "no caregiver `nann`", "did you mean `nan`?"),
        (f"{DAY}, by: nan", "BK903", "no actor `nan`", "did you mean `caregiver nan`?"),
        (f"{DAY}, by: caregiver nan, for: max", "BK919", "not act for `max`", "`for: jo`"),
        (f"{DAY}, by: caregiver otis", "BK919", "acts for max, lee", "`for: max`"),
        (f"{CANCEL}, for: jo", "BK919", "only a caregiver acts for", "remove `for:`"),
        (f"{CANCEL}, expect: {{provider: anna}}", "BK903", "no provider `anna`", "`ana`?"),
        (f"{CANCEL}, expect: {{room: attik}}", "BK903", "no room `attik`", "`attic`?"),
        (f"{CANCEL}, expect: {{location: Nort}}", "BK903", "no location `Nort`", "`North`?"),
        (f"{CANCEL}, expect: {{service: talks}}", "BK903", "no service `talks`", "`talk`?"),
        (
            f"{MOVE}, expect: {{replacement: {{provider: anna}}}}",
            "BK903",
            "expect.replacement.provider`: there is no provider",
            "`ana`?",
        ),
        (
            "does: see_appointments, by: client jo, expect: {past: [frist]}",
            "BK903",
            "expect.past[1]`: there is no appointment `frist`",
            "`first`?",
        ),
        (
            "does: see_appointments, by: client jo, expect: {next: frist}",
            "BK903",
            "expect.next`: there is no appointment",
            "`first`?",
        ),
        (
            f'{DAY}, by: client jo, expect: {{lacks: ["10:00", "11:00 anna"]}}',
            "BK903",
            "expect.lacks[2]`: there is no provider `anna`",
            "`ana`?",
        ),
        (f'{CANCEL}, expect: {{free: ["10:00"]}}', "BK918", "cancel comes to nothing", "state"),
        (f"{DAY}, by: client jo, expect: {{state: booked}}", "BK918", "expect.state`", "offers"),
        (
            "does: fill_in, by: staff dana, appointment: first, room: attic, expect: {effects: []}",
            "BK918",
            "expect.effects`",
            "serviceCode",
        ),
        (
            "does: add_entry, by: staff dana, entry: {day: 2026-03-02}, expect: {allowed: true}",
            "BK918",
            "expect.allowed`",
            "nothing can be expected",
        ),
        (
            f"{DAY}, by: guest, start: 2026-03-02 10:00",
            "BK902",
            "].start`: to see_slots takes no `start`",
            "takes `day`",
        ),
        ("does: see_requests, by: clinician ana, day: 2026-03-02", "BK902", "day`", "remove it"),
        (
            "does: fill_in, by: staff dana, appointment: first, serviceCode: '1', reason: x",
            "BK902",
            "].reason`",
            "modifier",
        ),
        (
            f"{CANCEL}, entry: {{day: 2026-03-02}}",
            "BK902",
            "].entry`: to cancel takes no `entry`",
            "remove it",
        ),
        (f"{CANCEL}, expect: {{replacement: {{}}}}", "BK918", "expect.replacement`", "refused"),
    ],
)
def test_what_cannot_be_is_told_with_a_way_out(
    project: Write, step: str, code: str, message: str, hint: str
) -> None:
    ((found, said, way_out),) = faults(project, step)
    assert found == code
    assert message in said
    assert hint in way_out


def test_everything_that_can_be_expected_is_of_some_deed() -> None:
    deeds = get_args(Deed)
    assert set().union(*map(expectable, deeds)) == set(ExpectFile.model_fields)
    assert all(
        "refused" in expectable(deed) for deed in deeds if not deed.startswith(("add", "see"))
    )


def test_an_appointment_that_comes_of_a_step_can_be_expected_only_from_then_on(
    project: Write,
) -> None:
    look = "does: see_appointments, by: client jo, expect: {upcoming: [first, new]}"
    book = "does: book, by: client jo, provider: ana, start: 2026-03-03 10:00, call: new"
    assert faults(project, f"{book}}}\n  - {{{look}") == []
    root = project({PATH: STORY.replace("STEP", f"{look}}}\n  - {{{book}")})
    practice, read = read_practice(root, "content", "harbor").value, read_story(root, PATH).value
    assert practice
    assert read
    (found,) = story_faults(read, practice.practice)
    assert (found.code, found.place.line) == ("BK903", 5)
