"""Searches that have to lead to an article, asked of every organization."""

from pathlib import Path

import pytest

from tests.project import Project

OMITTED = "prerequisites: {features: [booking]}\nwhenUnmet: omit\n"


def _found(project: Project, *lines: str) -> list[tuple[str, str, tuple[str, ...]]]:
    searches = "".join(f"  - {{{line}}}\n" for line in lines)
    project.write("content/searches.yaml", f"searches:\n{searches}")
    return [
        (each.code, each.message, each.tenants)
        for each in project.check().diagnostics
        if each.place.path == "content/searches.yaml"
    ]


@pytest.fixture
def clinic(tmp_path: Path) -> Project:
    project = Project(tmp_path / "project")
    project.article(
        "portal/booking",
        "## Steps\n\nA {{labels.patient.singular}} takes a time.\n",
        more="aliases: [queue]\n",
    )
    project.article("portal/approval", "## Steps\n\nSay yes.\n", more=OMITTED)
    project.profile("bay")
    project.profile("cove", "template: therapy\nfeatures: {booking: true}\n")
    return project


@pytest.mark.parametrize(
    "query", ["queue", "quene", "patient", "clients", "steps", "takes times", "a"]
)
def test_a_search_that_leads_there_is_quiet(clinic: Project, query: str) -> None:
    slug = "slug: /help/portal/booking"
    assert _found(clinic, f"query: {query}, {slug}, tenants: [cove]") == []


def test_what_does_not_is_told_with_its_words_and_for_whom(clinic: Project) -> None:
    told = _found(clinic, "query: patient zebra, slug: /help/portal/booking")
    words = "a search for `patient zebra` does not lead to /help/portal/booking: nothing there answers `zebra`"
    assert told == [("LK621", words, ("bay", "cove"))]


def test_the_organization_s_own_word_leads_there_for_it_alone(clinic: Project) -> None:
    (found,) = _found(clinic, "query: client, slug: /help/portal/booking")
    assert found == (
        "LK621",
        "a search for `client` does not lead to /help/portal/booking: nothing there answers `client`",
        ("bay",),
    )


def test_only_those_are_asked_who_have_the_article(clinic: Project) -> None:
    assert _found(clinic, "query: say yes, slug: /help/portal/approval") == []
    (found,) = _found(clinic, "query: say yes, slug: /help/portal/approval, tenants: [bay, cove]")
    assert found[::2] == ("LK621", ("bay",))


def test_an_article_that_nobody_has_cannot_be_found(clinic: Project) -> None:
    (found,) = _found(clinic, "query: say yes, slug: /help/portal/approval, tenants: [bay]")
    assert "is not published" in found[1]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("query: a, slug: /help/portal/bookings", "there is no article /help/portal/bookings"),
        ("query: a, slug: /help/portal/booking, tenants: [bey]", "there is no organization bey"),
        ("querry: a, slug: /help/portal/booking", "`searches[1].querry` is not known here"),
        ("query: a", "`searches[1].slug` is missing"),
    ],
)
def test_a_file_that_names_what_is_not_there_is_an_error(
    clinic: Project, line: str, message: str
) -> None:
    assert ("LK622", message) in [each[:2] for each in _found(clinic, line)]


def test_without_a_file_nothing_is_asked(clinic: Project) -> None:
    assert [each for each in clinic.check().diagnostics if each.code.startswith("LK62")] == []
