from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from helpgen.booking.values import Hours
from helpgen.read.bookings.practice import read_practice, read_practices

Write = Callable[[dict[str, str | bytes]], Path]

SOUND = """\
services: {talk: {name: Talk, minutes: 50}}
rooms: [attic]
providers:
  ana:
    name: Ana
    optedIn: true
    services: [talk]
    locations: [Main]
    weekdayLocations: {monday: Main}
    week: {monday: ["09:00-12:00", "13:00-24:00"]}
    overrides: [{day: 2026-03-02, available: true, hours: "10:00-11:00"}]
clients: {jo: {name: Jo}}
calendar:
  appointments:
    first: {provider: ana, client: jo, service: talk, room: attic, location: Main, start: 2026-03-02 10:00}
  holds:
    kept: {client: jo, provider: ana, room: attic, start: 2026-03-02 10:00, expires: 2026-03-01 10:00}
  events: [{provider: ana, day: 2026-03-03}, {start: 2026-03-03 10:00, end: 2026-03-03 11:00}]
"""


def of(project: Write, text: str) -> Path:
    return project({"content/booking/harbor.yaml": text})


def test_what_is_written_is_taken(project: Write) -> None:
    read = read_practice(of(project, SOUND), "content", "harbor")
    assert read.diagnostics == ()
    assert read.value
    ana = read.value.practice.providers["ana"]
    assert ana.week.days()[0] == (Hours(540, 720), Hours(780, 1440))
    assert ana.weekday_locations.days() == ("Main", "", "", "", "", "", "")
    assert ana.overrides[0].day == date(2026, 3, 2)
    assert ana.opted_in


def test_an_organization_without_a_file_has_no_practice_and_no_fault(project: Write) -> None:
    read = read_practice(project({}), "content", "harbor")
    assert (read.value, read.diagnostics) == (None, ())


ASKS = "change: reschedule_requested, proposed: 2026-03-02 11:00"


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "hint"),
    [
        ("optedIn", "optdIn", "BK901", 6, "did you mean `optedIn`?"),
        ("name: Ana", "nme: Ana", "BK901", 5, "did you mean `name`?"),
        ("minutes: 50", "minutes: long", "BK901", 1, "write digits alone"),
        ("minutes: 50", "minutes: 4", "BK902", 1, "at least 5"),
        ("minutes: 50", "minutes: 481", "BK902", 1, "at most 480"),
        ("09:00-12:00", "12:00-12:00", "BK902", 10, 'write hours as "HH:MM-HH:MM"'),
        ("day: 2026-03-02", "day: 2026-02-30", "BK902", 11, "YYYY-MM-DD"),
        ("day: 2026-03-02", "day: 1899-12-31", "BK902", 11, "write a year from 1900 to 2999"),
        (
            "Main, start: 2026-03-02 10:00",
            "Main, start: 2026-03-02 10:00:30",
            "BK902",
            15,
            "seconds",
        ),
        (
            "attic, start: 2026-03-02 10:00",
            "attic, start: 2026-03-02 10:00:30",
            "BK902",
            17,
            "seconds",
        ),
        ("services: [talk]", "services: [tlak]", "BK903", 7, "did you mean `talk`?"),
        ("monday: Main", "monday: Mian", "BK903", 9, "did you mean `Main`?"),
        ("provider: ana, client", "provider: ane, client", "BK903", 15, "known are ana"),
        ("ana, client: jo", "ana, client: joe", "BK903", 15, "`jo`"),
        ("service: talk", "service: walk", "BK903", 15, "did you mean `talk`?"),
        ("room: attic", "room: attics", "BK903", 15, "did you mean `attic`?"),
        ("ana, room: attic", "ana, room: attics", "BK903", 17, "did you mean `attic`?"),
        ("location: Main", "location: Cellar", "BK903", 15, "known are Main"),
        ("kept: {client: jo", "kept: {client: x", "BK903", 17, "known are jo"),
        ("jo, provider: ana", "jo, provider: x", "BK903", 17, "known are ana"),
        ("[{provider: ana", "[{provider: x", "BK903", 18, "known are ana"),
        ("day: 2026-03-03", "start: 2026-03-03 09:00", "BK901", 18, "`start:` and `end:`"),
        ("{start: 2026-03-03 10:00, end", "{end", "BK901", 18, "`day:`"),
        ("day: 2026-03-03", "day: 2026-03-03, last: 2026-03-02", "BK902", 18, "write a later day"),
        ("day: 2026-03-03", "last: 2026-03-03", "BK901", 18, "`day:`"),
        ("{start: 2026-03-03", "{last: 2026-03-04, start: 2026-03-03", "BK901", 18, "`day:`"),
        ("day: 2026-03-03", "day: 2026-03-03, until: 2026-03-09", "BK901", 18, "repeats: weekly"),
        ("day: 2026-03-03", "day: 2026-03-03, repeats: daily", "BK902", 18, "weekly"),
        (
            "{start: 2026-03-03",
            "{repeats: weekly, until: 2026-03-02, start: 2026-03-03",
            "BK902",
            18,
            "write a later day",
        ),
        ("location: Main, start", "change: reschedule_requested, start", "BK901", 15, "proposed"),
        ("location: Main, start", "proposed: 2026-03-02 11:00, start", "BK901", 15, "neither"),
        ("location: Main, start", f"{ASKS}, proposedProvider: x, start", "BK903", 15, "known are"),
        ("location: Main, start", f"{ASKS}, proposedService: tlak, start", "BK903", 15, "`talk`?"),
        ("location: Main, start", f"{ASKS}, proposedLocation: M, start", "BK903", 15, "are Main"),
        ("location: Main, start", "proposedProvider: ana, start", "BK901", 15, "`proposed:`"),
        ("location: Main, start", "proposedService: talk, start", "BK901", 15, "`proposed:`"),
        ("location: Main, start", "proposedLocation: Main, start", "BK901", 15, "`proposed:`"),
        (
            "location: Main, start",
            "change: reschedule_requested, proposed: 2026-03-02 11:00:30, start",
            "BK902",
            15,
            "without seconds",
        ),
        ("location: Main, start", "state: gone, start", "BK902", 15, "booked"),
        (
            "jo: {name: Jo}",
            "Jo: {name: Jo}",
            "BK902",
            12,
            "write lower-case words joined by hyphens",
        ),
        ("location: Main, start", "guest: {nickname: z}, start", "BK901", 15, "birthDate"),
        ("location: Main, start", "guest: {birth_date: x}, start", "BK901", 15, "mean `birthDate`"),
        ("location: Main, start", "guest: {birthDate: 1990-02-30}, start", "BK902", 15, "YYYY"),
        ("name: Talk", 'name: "Ta\\x07lk"', "FM105", 1, "remove it"),
    ],
)
def test_a_fault_has_its_code_its_line_its_tenant_and_a_way_out(  # noqa: PLR0913, PLR0917  everything that may differ, by name
    project: Write, old: str, new: str, code: str, line: int, hint: str
) -> None:
    assert old in SOUND
    read = read_practice(of(project, SOUND.replace(old, new, 1)), "content", "harbor")
    assert read.value is None
    first = read.diagnostics[0]
    assert (first.code, first.place.line, first.tenants) == (code, line, ("harbor",))
    assert hint in first.hint
    assert first.place.column


def test_a_file_that_is_no_yaml_is_no_practice(project: Write) -> None:
    read = read_practice(of(project, "services: [\n"), "content", "harbor")
    assert read.value is None
    assert read.diagnostics[0].tenants == ("harbor",)


def test_all_files_are_read_each_for_its_own_tenant_and_a_stranger_is_named(project: Write) -> None:
    root = project(
        {
            "content/booking/harbor.yaml": SOUND,
            "content/booking/bay.yaml": "romms: [x]\n",
            "content/booking/harbr.yaml": SOUND,
            "content/booking/notes.txt": "nothing",
            "content/booking/scenarios/first.yaml": "title: not read here\n",
        }
    )
    read = read_practices(root, "content", ("harbor", "bay"))
    assert list(read.value) == ["harbor"]
    assert [(each.code, each.place.path, each.tenants) for each in read.diagnostics] == [
        ("BK901", "content/booking/bay.yaml", ("bay",)),
        ("BK904", "content/booking/harbr.yaml", ()),
    ]
    assert "harbor" in read.diagnostics[1].hint


def test_a_file_whose_name_ends_almost_right_is_not_passed_over_in_silence(project: Write) -> None:
    root = project({"content/booking/harbor.yml": SOUND})
    read = read_practices(root, "content", ("harbor",))
    assert read.value == {}
    assert [(each.code, each.place.path) for each in read.diagnostics] == [
        ("FS704", "content/booking/harbor.yml")
    ]
    assert "booking files end in .yaml" in read.diagnostics[0].message


def test_an_id_has_at_most_63_characters_and_its_message_shows_no_pattern(project: Write) -> None:
    long, longer = "j" * 63, "j" * 64
    assert read_practice(
        of(project, f"clients: {{{long}: {{name: Jo}}}}\n"), "content", "harbor"
    ).value
    read = read_practice(of(project, f"clients: {{{longer}: {{name: Jo}}}}\n"), "content", "harbor")
    assert [each.message for each in read.diagnostics] == [f"`clients.{longer}` is no id"]
    assert "at most 63" in read.diagnostics[0].hint
    assert "^" not in read.diagnostics[0].hint


def test_one_organizations_practice_is_read_whatever_stands_in_the_others(project: Write) -> None:
    root = project({"content/booking/harbor.yaml": SOUND, "content/booking/bay.yaml": "{"})
    assert read_practice(root, "content", "harbor").diagnostics == ()


def test_nobody_can_be_called_as_whoever_is_free(project: Write) -> None:
    root = project({"content/booking/harbor.yaml": "providers:\n  any: {name: Anya}\n"})
    read = read_practice(root, "content", "harbor")
    assert read.value is None
    assert [(each.code, each.place.line, each.hint) for each in read.diagnostics] == [
        ("BK902", 2, "give the provider another id")
    ]


@pytest.mark.parametrize("where", ["providers", "staff"])
def test_nobody_who_works_there_has_the_id_of_a_client(project: Write, where: str) -> None:
    people = f"{where}: {{jo: {{name: Jo, role: staff}}}}\nclients:\n  JO: {{name: Jo}}\n"
    assert read_practice(of(project, people.replace("JO", "joe")), "content", "harbor").value
    read = read_practice(of(project, people.replace("JO", "jo")), "content", "harbor")
    assert [(each.code, each.place.line, each.hint) for each in read.diagnostics] == [
        ("BK902", 3, "give one of them another id")
    ]


def test_who_sees_clients_may_be_listed_as_staff_too(project: Write) -> None:
    people = "providers: {jo: {name: Jo}}\nstaff: {jo: {name: Jo, role: admin}}\n"
    assert read_practice(of(project, people), "content", "harbor").diagnostics == ()


def test_a_caregiver_acts_for_clients_that_there_are_and_for_one_at_least(project: Write) -> None:
    people = "clients: {jo: {name: Jo}}\ncaregivers:\n  nan: {name: Nan, clients: [CLIENTS]}\n"
    sound = read_practice(of(project, people.replace("CLIENTS", "jo")), "content", "harbor").value
    assert sound
    assert sound.practice.caregivers["nan"].clients == ("jo",)
    assert sound.practice.caregivers["nan"].portal_access
    (found,) = read_practice(
        of(project, people.replace("CLIENTS", "jo, joe")), "content", "harbor"
    ).diagnostics
    assert (found.code, found.place.line) == ("BK903", 3)
    assert found.hint == "did you mean `jo`?"
    (found,) = read_practice(
        of(project, people.replace("CLIENTS", "")), "content", "harbor"
    ).diagnostics
    assert (found.code, found.message) == (
        "BK902",
        "`caregivers.nan.clients`: a caregiver acts for somebody",
    )


def test_an_entry_over_several_days_or_each_week_is_taken(project: Write) -> None:
    more = "day: 2026-03-03, last: 2026-03-05, repeats: weekly, until: 2026-03-03, free: true"
    read = read_practice(of(project, SOUND.replace("day: 2026-03-03", more)), "content", "harbor")
    assert read.diagnostics == ()
    assert read.value
    event = read.value.practice.calendar.events[0]
    assert (event.last, event.until) == (date(2026, 3, 5), date(2026, 3, 3))
    assert (event.repeats, event.free) == ("weekly", True)


def test_a_provider_may_have_a_zone_of_their_own(project: Write) -> None:
    folder = of(project, SOUND.replace("    week:", "    timezone: Asia/Tokyo\n    week:"))
    read = read_practice(folder, "content", "harbor")
    assert read.diagnostics == ()
    assert read.value
    assert read.value.practice.providers["ana"].timezone == "Asia/Tokyo"
    folder = of(project, SOUND.replace("    week:", "    timezone: Asia/Tokio\n    week:"))
    (found,) = read_practice(folder, "content", "harbor").diagnostics
    assert (found.code, found.place.line) == ("BK902", 10)
    assert "Asia/Tokio" in found.hint


@pytest.mark.parametrize(
    ("hours", "codes"),
    [
        ("22:00-02:00", []),
        ("21:00-09:00", []),
        ("20:59-09:00", ["BK914"]),
        ("17:00-09:00", ["BK914"]),
        ("00:00-24:00", []),
        ("08:00-00:00", []),
    ],
)
@pytest.mark.parametrize("old", ["09:00-12:00", "10:00-11:00"])
def test_long_nights_are_a_warning(project: Write, old: str, hours: str, codes: list[str]) -> None:
    read = read_practice(of(project, SOUND.replace(old, hours)), "content", "harbor")
    assert read.value
    assert [each.code for each in read.diagnostics] == codes
    for found in read.diagnostics:
        assert found.place.line == (10 if old == "09:00-12:00" else 11)
        assert found.hint.startswith("if 09:00 to ")
        assert found.tenants == ("harbor",)
