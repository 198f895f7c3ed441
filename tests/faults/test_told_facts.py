"""What a rule tells is printed for each organization by its own settings, or it is an error."""

import pytest

from tests.faults.codes.claims import own_catalog
from tests.project import Project, codes

WINDOW = "{{fact booking.window-dates.last now=2026-03-02T09:00}}"
HOURS = "features: {selfBookingLeadTimeHours: 24, selfBookingMaxFutureDays: %s}\n"


@pytest.fixture(name="own")
def fixture_own(project: Project) -> Project:
    own_catalog(project)
    project.profile("bay", HOURS % 30)
    project.profile("oak", HOURS % 7)
    return project


def test_each_organization_reads_its_own(own: Project) -> None:
    own.article("portal/last", f"The last day is {WINDOW}.\n")
    assert own.build().exit_code == 0
    assert "The last day is Wed 1 Apr 2026." in own.body("bay", "portal/last")
    assert "The last day is Mon 9 Mar 2026." in own.body("oak", "portal/last")


def test_a_fact_of_a_snippet_is_told_where_no_file_of_an_article_says_the_word(
    own: Project,
) -> None:
    own.write("content/snippets/window.md", f"Until {WINDOW}.\n")
    own.article("portal/last", "<!-- help:include window -->\n")
    for _ in range(2):
        own.profile("bay", HOURS % 30)
        assert own.build().exit_code == 0
        assert "Until Wed 1 Apr 2026." in own.body("bay", "portal/last")
        own.profile("bay", HOURS % 29)
        assert own.build().exit_code == 0
        assert "Until Tue 31 Mar 2026." in own.body("bay", "portal/last")


def test_nothing_of_the_others_stands_in_a_site(own: Project) -> None:
    own.article("portal/last", f"The last day is {WINDOW}.\n")
    own.build()
    assert not any(b"9 Mar 2026" in data for data in own.tree("bay").values())


def test_where_it_is_hidden_it_need_not_be_told(own: Project) -> None:
    own.profile("elm", HOURS % "null")
    own.article(
        "portal/last",
        f"<!-- help:when features.selfBookingMaxFutureDays is set -->\nUntil {WINDOW}.\n<!-- help:end -->\n",
    )
    assert own.build().exit_code == 0


def test_who_is_shown_a_fact_that_is_not_told_is_named(own: Project) -> None:
    own.profile("elm", HOURS % "null")
    own.article("portal/last", f"Until {WINDOW}.\n")
    (found,) = own.build().diagnostics
    assert (found.code, found.place.line, found.tenants) == ("CL904", 9, ("elm",))
    assert "tells no last" in found.message


@pytest.mark.parametrize(
    ("fact", "code", "told"),
    [
        ("{{fact booking.window-date.last now=2026-03-02T09:00}}", "CL903", "booking.window-dates"),
        ("{{fact booking.window-dates.lst now=2026-03-02T09:00}}", "CL903", "did you mean last?"),
        ("{{fact booking.window-dates.last nw=2026-03-02T09:00}}", "CL903", "did you mean now?"),
        ("{{fact booking.window-dates.last now=soon}}", "CL904", "begin with a day"),
        ("{{fact booking.window-dates.last}}", "CL904", "now"),
        ("{{fact last}}", "LB301", "fact RULE.OUTPUT"),
        ("{{fact booking.window-dates.last now=2026-03-02T09:00 | unit}}", "LB305", "lower, cap"),
    ],
)
def test_what_cannot_be_asked_is_an_error_in_its_place(
    own: Project, fact: str, code: str, told: str
) -> None:
    own.article("portal/last", f"The day: {fact}\n")
    result = own.build()
    assert codes(result.diagnostics) == [code]
    found = result.diagnostics[0]
    assert (found.place.line, found.place.column) == (9, 10)
    assert told in f"{found.message}; {found.hint}"
    assert result.exit_code == 1


def test_braces_behind_a_backslash_ask_nothing(own: Project) -> None:
    own.article("portal/last", "Write \\{{fact a.b.c}} there.\n")
    assert own.build().exit_code == 0
    assert "{{fact a.b.c}}" in own.body("bay", "portal/last")
