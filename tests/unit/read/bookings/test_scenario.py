from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.model.bookings.practice_file import PracticeFile
from helpgen.read.bookings.practice import read_practice
from helpgen.read.bookings.scenario import read_stories, read_story, story_faults

Write = Callable[[dict[str, str | bytes]], Path]
PATH = "content/booking/scenarios/late.yaml"
PRACTICE = """\
services: {talk: {name: Talk}}
rooms: [attic]
providers: {ana: {name: Ana}}
clients: {jo: {name: Jo}}
staff: {dana: {name: Dana, role: admin}}
calendar:
  appointments: {first: {provider: ana, client: jo, start: 2026-03-02 10:00}}
  holds: {kept: {provider: ana, client: jo, start: 2026-03-02 12:00, expires: 2026-03-02 10:00}}
"""
SOUND = """\
title: Jo cancels late.
tenant: harbor
now: 2026-03-01 10:00
story:
  - {does: book, by: client jo, provider: ana, service: talk, room: attic, start: 2026-03-03 10:00, call: mine}
  - {does: cancel, by: client jo, appointment: mine, expect: {state: cancelled}}
  - {does: check_in, by: staff dana, appointment: first}
  - {does: clock_passes_start, by: clock, appointment: first}
"""


LATER = "request_reschedule, start: 2026-03-04 10:00"


def both(project: Write, story: str) -> tuple[Path, PracticeFile]:
    root = project({"content/booking/harbor.yaml": PRACTICE, PATH: story})
    file = read_practice(root, "content", "harbor").value
    assert file
    return root, file.practice


def test_a_story_is_read_with_the_places_of_its_steps(project: Write) -> None:
    root, practice = both(project, SOUND)
    story = read_story(root, PATH).value
    assert story
    assert list(story_faults(story, practice)) == []
    assert [story.place(step).line for step in range(4)] == [5, 6, 7, 8]
    assert read_stories(root, "content").value[0].file == story.file


def test_a_file_that_is_not_there_is_no_story_and_no_fault(project: Write) -> None:
    read = read_story(project({}), PATH)
    assert (read.value, read.diagnostics) == (None, ())


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "hint"),
    [
        ("does: book", "does: boook", "BK902", 5, "did you mean `does: book`?"),
        ("title:", "titel:", "BK901", 1, "did you mean `title`?"),
        ("now: 2026-03-01 10:00", "now: soon", "BK902", 3, "YYYY-MM-DD HH:MM"),
        ("2026-03-03 10:00", "2026-03-03 10:00:30", "BK902", 5, "without seconds"),
        ("title: Jo cancels late.", 'title: "\\x07"', "FM105", 1, "remove it"),
        ("story:", "story: {", "FM101", 0, ""),
        (SOUND[SOUND.index("story:") :], "story: []\n", "BK902", 4, "step by step"),
        ("room: attic", "guest: {nickname: z}", "BK901", 5, "birthDate"),
        ("room: attic", "guest: {birthDate: 1990-02-30}", "BK902", 5, "YYYY-MM-DD"),
    ],
)
def test_a_fault_of_shape_is_found_where_it_is(  # noqa: PLR0913, PLR0917  everything that may differ, by name
    project: Write, old: str, new: str, code: str, line: int, hint: str
) -> None:
    root, _ = both(project, SOUND.replace(old, new, 1))
    read = read_story(root, PATH)
    codes = [each.code for each in read.diagnostics]
    assert code in codes or not line
    assert not line or read.diagnostics[0].place.line == line
    assert hint in read.diagnostics[0].hint
    assert read_stories(root, "content").diagnostics == read.diagnostics


def test_all_that_is_wrong_with_a_story_is_told_in_one_run_and_each_thing_once(
    project: Write,
) -> None:
    root, practice = both(
        project,
        """\
title: Many mistakes.
tenant: harbor
now: 2026-03-01 10:00
story:
  - {does: bok, by: client joe, provider: ana, start: 2026-03-03 10:00, call: mine}
  - {does: cancel, by: staff dana, apointment: mine}
  - {does: request, by: client jo, provider: anna, start: 2026-03-45 10:00, call: other}
  - {does: cancel, by: dana, appointment: mine, expect: {state: canceled}}
  - {does: cancel, by: staff dana, appointment: othr}
  - {by: client jo, appointment: mine}
  - no step
  - {does: approve, by: staff dan, appointment: }
""",
    )
    read = read_story(root, PATH)
    assert read.value
    found = sorted([*read.diagnostics, *story_faults(read.value, practice)])
    assert [(each.code, each.place.line) for each in found] == [
        ("BK902", 5),
        ("BK903", 5),
        ("BK901", 6),
        ("BK903", 7),
        ("BK902", 7),
        ("BK903", 8),
        ("BK902", 8),
        ("BK903", 9),
        ("BK901", 10),
        ("BK901", 11),
        ("BK903", 12),
        ("BK901", 12),
    ]
    hints = [each.hint for each in found]
    for near in (
        "does: book",
        "jo",
        "appointment",
        "ana",
        "staff dana",
        "state: cancelled",
        "other",
        "dana",
    ):
        assert f"did you mean `{near}`?" in hints


def test_findings_call_a_story_what_they_are_told_to(project: Write) -> None:
    root, _ = both(project, SOUND.replace("does: book", "does: bok"))
    (found,) = read_story(root, PATH, "elsewhere/late.yaml").diagnostics
    assert found.place.path == "elsewhere/late.yaml"


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("client jo", "client joe", "did you mean `jo`?"),
        ("staff dana", "staff dan", "did you mean `dana`?"),
        ("by: clock", "by: clok", "did you mean `clock`?"),
        ("by: clock", "by: client", "client ID"),
        ("by: client jo, p", "by: jo, p", "did you mean `client jo`?"),
        ("by: staff dana", "by: dana", "did you mean `staff dana`?"),
        ("by: client jo, p", "by: clint jo, p", "did you mean `client jo`?"),
        ("provider: ana", "provider: an", "did you mean `ana`?"),
        ("service: talk", "service: tlak", "did you mean `talk`?"),
        ("room: attic", "room: atic", "did you mean `attic`?"),
        ("appointment: mine", "appointment: yours", "known are first, mine"),
        ("cancel, by: client jo, ", f"{LATER}, by: client jo, hold: mine, ", "known are kept"),
        ("appointment: mine", "appointment: kept", "known are first, mine"),
    ],
)
def test_a_name_that_the_organization_does_not_have_is_a_fault(
    project: Write, old: str, new: str, hint: str
) -> None:
    assert old in SOUND
    root, practice = both(project, SOUND.replace(old, new, 1))
    story = read_story(root, PATH).value
    assert story
    found = list(story_faults(story, practice))
    assert [each.code for each in found] == ["BK903"]
    assert hint in found[0].hint


def test_an_appointment_is_known_only_after_the_step_that_makes_it(project: Write) -> None:
    root, practice = both(project, SOUND.replace("appointment: first", "appointment: mine"))
    story = read_story(root, PATH).value
    assert story
    assert list(story_faults(story, practice)) == []
    lines = SOUND.splitlines(keepends=True)
    root, practice = both(project, "".join([*lines[:4], lines[5], lines[4]]))
    story = read_story(root, PATH).value
    assert story
    assert len(list(story_faults(story, practice))) == 1


def test_any_provider_and_a_guest_may_be_named(project: Write) -> None:
    text = SOUND.replace("provider: ana", "provider: any").replace(
        "by: client jo, p", "by: guest, p"
    )
    root, practice = both(project, text)
    story = read_story(root, PATH).value
    assert story
    assert list(story_faults(story, practice)) == []


def test_a_tenant_without_a_practice_is_a_fault(project: Write) -> None:
    root, _ = both(project, SOUND)
    story = read_story(root, PATH).value
    assert story
    assert [each.code for each in story_faults(story, None)] == ["BK903"]


def found_in(project: Write, story: str) -> list[tuple[str, int, str]]:
    root, practice = both(project, story)
    read = read_story(root, PATH).value
    assert read
    return [(each.code, each.place.line, each.message) for each in story_faults(read, practice)]


@pytest.mark.parametrize("who", ["staff dana", "clinician ana"])
@pytest.mark.parametrize("does", ["book", "request", "hold"])
def test_what_the_practice_books_is_given_and_no_step(project: Write, who: str, does: str) -> None:
    text = SOUND.replace("does: book, by: client jo", f"does: {does}, by: {who}").replace(
        "appointment: mine", "appointment: first"
    )
    assert found_in(project, text) == [
        ("BK902", 5, f"`story[1].by`: only a client or a guest can {does}")
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("by: clock", "by: staff dana", 8, "`story[4].by`: time passes by itself"),
        ("by: clock", "by: guest", 8, "`story[4].by`: time passes by itself"),
        ("by: staff dana", "by: clock", 7, "`story[3].by`: the clock cannot check_in"),
        ("by: client jo, p", "by: clock, p", 5, "only a client or a guest can book"),
    ],
)
def test_the_clock_does_what_nobody_else_does(
    project: Write, old: str, new: str, line: int, says: str
) -> None:
    ((code, where, message),) = found_in(project, SOUND.replace(old, new, 1))
    assert (code, where) == ("BK902", line)
    assert says in message


@pytest.mark.parametrize(
    ("old", "new", "line", "lacks"),
    [
        ("start: 2026-03-03 10:00, ", "", 5, "to book needs `start`"),
        ("provider: ana, ", "", 5, "to book needs `provider`"),
        (", appointment: first}", "}", 7, "to check_in needs `appointment`"),
        ("does: cancel", "does: edit", 6, "to edit needs `start`, or what else"),
        ("does: cancel", "minutes: 50, does: edit", 6, "to edit needs `start`, or what else"),
        ("does: cancel", "does: request_reschedule", 6, "to request_reschedule needs `start`"),
        ("does: cancel", "start: 2026-03-04 10:00, does: reschedule", 6, "needs `call`"),
    ],
)
def test_what_a_deed_cannot_do_without_is_missed(
    project: Write, old: str, new: str, line: int, lacks: str
) -> None:
    ((code, where, message),) = found_in(project, SOUND.replace(old, new, 1))
    assert (code, where) == ("BK901", line)
    assert lacks in message


@pytest.mark.parametrize(
    ("name", "is_there"), [("first", "an appointment"), ("kept", "a hold"), ("mine", "")]
)
def test_what_comes_of_a_step_has_a_name_of_its_own(
    project: Write, name: str, is_there: str
) -> None:
    text = SOUND.replace("call: mine", f"call: {name}").replace("t: mine", "t: first")
    wanted = [("BK902", 5, f"`story[1].call`: there is {is_there} `{name}` already")]
    assert found_in(project, text) == (wanted if is_there else [])


def test_two_steps_cannot_make_things_of_one_name(project: Write) -> None:
    again = SOUND.splitlines()[4].replace("book", "request")
    assert found_in(project, f"{SOUND}{again}\n") == [
        ("BK902", 9, "`story[5].call`: there is an appointment `mine` already")
    ]


def test_what_was_held_is_no_appointment(project: Write) -> None:
    text = SOUND.replace("does: book", "does: hold")
    ((code, line, message),) = found_in(project, text)
    assert (code, line) == ("BK903", 6)
    assert "there is no appointment `mine`" in message


def test_a_story_whose_name_ends_almost_right_is_not_passed_over_in_silence(
    project: Write,
) -> None:
    read = read_stories(project({PATH.replace(".yaml", ".yml"): SOUND}), "content")
    assert read.value == ()
    assert [(each.code, each.place.path) for each in read.diagnostics] == [
        ("FS704", PATH.replace(".yaml", ".yml"))
    ]
