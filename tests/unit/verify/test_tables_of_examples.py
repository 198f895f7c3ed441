"""A table of examples says what nobody sees besides: named columns, what holds for all rows, and for one alone."""

from pathlib import Path

import pytest

from tests.faults.codes.claims import said
from tests.project import Project

LEAD = (
    "booking.lead-time with features.selfBookingLeadTimeHours=24 settings.timezone=America/New_York"
)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "project")
    made.profile("oak")
    return made


def found(project: Project, text: str) -> list[str]:
    """What is found in an article with this body, each with its line."""
    said(text)(project)
    made = project.verify()
    assert made.verdicts or made.diagnostics, "nothing was judged"
    return [
        f"{each.place.line} {each.code} {each.message}; {each.hint}" for each in made.diagnostics
    ]


def table(head: str, *rows: str) -> str:
    return "\n".join([head, "|" + " --- |" * (head.count("|") - 1), *rows])


def test_columns_can_have_other_headers_than_readers_see(project: Project) -> None:
    names = 'columns="Now, Appointment starts, (Weather), Can it be booked?"'
    claim = f"<!-- help:examples {LEAD.replace(' with', f' {names} with')} -->"
    rows = (
        "| Mon 2 Mar 2026, 10:00 | Tue 3 Mar 2026, 10:00 | rain | yes |",
        "| Mon 2 Mar 2026, 10:01 | Tue 3 Mar 2026, 10:00 | sun | yes |",
    )
    (only,) = found(project, f"{claim}\n{table('| Clicked at | For | Sky | Goes |', *rows)}")
    assert only.startswith("13 CL905 booking.lead-time, row 2")
    assert "write | Mon 2 Mar 2026, 10:01 | Tue 3 Mar 2026, 10:00 | sun | no: too soon |" in only


def test_as_many_columns_are_named_as_there_are(project: Project) -> None:
    head = (
        f'<!-- help:examples booking.lead-time columns="Now, Starts" -->\n{table("| a |", "| b |")}'
    )
    (only,) = found(project, head)
    assert only.startswith("9 CL903 the table has 1 columns, and 2 are named")


def test_what_is_given_holds_for_every_row(project: Project) -> None:
    given = 'given start="Tue 3 Mar 2026, 10:00"'
    rows = ("| Mon 2 Mar 2026, 10:00 | yes |", "| Mon 2 Mar 2026, 10:01 | yes |")
    (only,) = found(
        project,
        f"<!-- help:examples {LEAD} {given} -->\n{table('| Now | Can it be booked? |', *rows)}",
    )
    assert "write | Mon 2 Mar 2026, 10:01 | no: too soon |" in only


def test_a_row_says_for_itself_what_nobody_sees(project: Project) -> None:
    rows = (
        "| It waits<!-- help:row state=pending --> | request |",
        "| It is agreed<!-- help:row state=booked --> | request |",
    )
    claim = '<!-- help:examples display.calendar-placement columns="(State), On the calendar?" -->'
    (only,) = found(project, f"{claim}\n{table('| What | Drawn as |', *rows)}")
    assert only.startswith("13 CL905")
    assert "write | It is agreed | schedule |" in only


def test_what_a_row_expects_unseen_is_mended_alone(project: Project) -> None:
    rows = ('| It waits<!-- help:row state=pending "On the calendar?"=x --> |',)
    claim = '<!-- help:examples display.calendar-placement columns="(State)" -->'
    assert "CL901" in found(project, f"{claim}\n{table('| What |', *rows)}")[0]
    rows = ("| It waits<!-- help:row state=pending placement?=schedule --> |",)
    (only,) = found(project, f"{claim}\n{table('| What |', *rows)}")
    assert "write request;" in only
    assert not [each.mended for each in project.verify().verdicts if each.mended]


def test_every_row_says_the_same_things(project: Project) -> None:
    rows = (
        "| It waits<!-- help:row state=pending --> | request |",
        "| It is agreed | schedule |",
    )
    claim = '<!-- help:examples display.calendar-placement columns="(State), On the calendar?" -->'
    (only,) = found(project, f"{claim}\n{table('| What | Drawn as |', *rows)}")
    assert only.startswith("13 CL903 `help:row` says other things here than on the first row")


def test_a_state_may_be_written_in_the_organizations_word(project: Project) -> None:
    head = "| Now it is | Appointment starts | Now | Afterwards |"
    rows = (
        "| Pending Approval | Mon 9 Mar 2026, 10:00 | Mon 9 Mar 2026, 09:59 | pending approval |",
        "| Pending Approval | Mon 9 Mar 2026, 10:00 | Mon 9 Mar 2026, 10:00 | Scheduled |",
    )
    (only,) = found(
        project, f"<!-- help:examples approval.request-expiry -->\n{table(head, *rows)}"
    )
    assert "expected Scheduled, and the rule says declined" in only


def test_a_word_for_two_states_is_none_of_them(project: Project) -> None:
    words = '{"booked": "Confirmed", "confirmed": "Confirmed", "pending": "Asked for"}'
    asked = table(
        "| Now it is | Can it be canceled? |", "| Confirmed | yes |", "| Asked for | no |"
    )
    said(f"<!-- help:examples cancel.scope -->\n{asked}")(project)
    project.profile("oak", f"settings:\n  statusLabels: {words}\n")
    (only,) = project.verify().diagnostics
    assert only.code == "CL904"
    assert "is the word for booked and for confirmed" in only.message


def test_a_hidden_table_may_hold_what_its_condition_says_is_set(project: Project) -> None:
    inner = table(
        "| Visit type | Client kind | Can it be booked? |", "| {{org.newVisitType}} | new | yes |"
    )
    types = 'settings.visitTypesByClientKind="{\\"new\\": [\\"First\\"]}"'
    claim = f"<!-- help:examples booking.visit-type-by-client-kind with {types} hidden -->"
    end = "<!-- help:end -->"
    text = (
        f"<!-- help:when org.newVisitType is set -->\n{claim}\n{inner}\n{end}\nFor new ones.\n{end}"
    )
    project.profile("oak", "org: {newVisitType: First}\n")
    assert found(project, text) == []
    project.profile("oak", "org: {newVisitType: Second}\n")
    assert "CL905" in found(project, text)[0]


def test_a_list_can_begin_in_the_middle_of_a_way(project: Project) -> None:
    steps = (
        "1. They come. <!-- help:event check_in by=staff -->",
        "2. You begin. <!-- help:event start by=staff -->",
        "3. You end. <!-- help:event complete by=staff -->",
    )
    policy = "with features.selfBookingRequiresApproval=false"
    claim = f"<!-- help:flow visit from=check_in {policy} -->\n"
    assert found(project, claim + "\n".join(steps)) == []
    (only,) = found(project, claim + "\n".join(reversed(steps)))
    assert "CL908 step 1 of visit is not told as it goes" in only
    assert "it goes: check_in by=staff, then start by=staff" in only
    (only,) = found(project, claim.replace("check_in", "approve") + "\n".join(steps))
    assert "CL903 visit has no approve; its events are book, check_in, start, complete" in only


@pytest.mark.parametrize(
    "text",
    [
        table("| What | Shown |", "| It waits<!-- help:row state=pending --> | request |"),
        "It waits.<!-- help:row state=pending -->",
        f"<!-- help:examples {LEAD} -->\n"
        + table(
            "| Now | Appointment starts | OK? |",
            "| Mon 2 Mar 2026, 10:00 | Tue 3 Mar 2026, 10:00 | yes |",
        )
        + "\n\nIt waits.<!-- help:row state=pending -->",
    ],
    ids=["a table without a claim", "a paragraph", "a paragraph below a table"],
)
def test_what_a_row_says_for_itself_outside_of_a_claimed_table_is_a_fault(
    project: Project, text: str
) -> None:
    (only,) = found(project, text)
    assert "CL902 `help:row` stands in no row of a table of examples" in only
    assert "below <!-- help:examples RULE -->" in only
