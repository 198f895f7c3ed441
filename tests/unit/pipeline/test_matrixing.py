"""Every article for every tenant: how it is there, and which keys stand in the way."""

from pathlib import Path

import pytest

from helpgen.model.matrix import Matrix, Presence
from helpgen.pipeline.matrixing import matrix
from tests.project import Project

NEEDS = "prerequisites: {{features: [booking]}}\nwhenUnmet: {}\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "clinic")
    made.profile("bay", "features: {booking: true}\n")
    made.profile("cove")
    made.profile("dune", "template: therapy\nfeatures: {booking: false}\n")
    made.article("portal/always", "Text.\n")
    for effect in ("notice", "notice-only", "omit"):
        made.article(f"portal/{effect}", "Text.\n", more=NEEDS.format(effect))
    return made


def asked(project: Project, *tenants: str, articles: tuple[str, ...] = ()) -> Matrix:
    result = matrix(project.root, tenants, articles)
    assert result.matrix, result.refusal
    return result.matrix


def test_an_article_is_there_or_under_a_notice_or_its_notice_alone_or_not(project: Project) -> None:
    found = asked(project)
    assert found.tenants == ("bay", "cove", "dune")
    assert {row.slug: [cell.presence for cell in row.cells] for row in found.rows} == {
        "/help/portal/always": [Presence.YES] * 3,
        "/help/portal/notice": [Presence.YES, Presence.NOTICE, Presence.NOTICE],
        "/help/portal/notice-only": [Presence.YES, Presence.NOTICE_ONLY, Presence.NOTICE_ONLY],
        "/help/portal/omit": [Presence.YES, Presence.NO, Presence.NO],
    }


def test_a_cell_says_which_key_is_unmet_and_where_its_value_comes_from(project: Project) -> None:
    row = asked(project, articles=("/help/portal/omit",)).rows[0]
    told = [[(r.key, r.value, r.source, r.place.path) for r in cell.reasons] for cell in row.cells]
    assert told == [
        [],
        [("features.booking", False, "default", "catalog.yaml")],
        [("features.booking", False, "profile", "profiles/dune.yaml")],
    ]


def test_tenants_with_the_same_articles_are_alike(project: Project) -> None:
    assert list(asked(project).alike().values()) == [["bay"], ["cove", "dune"]]


def test_an_article_can_be_named_by_its_address_its_file_or_an_earlier_address(
    project: Project,
) -> None:
    project.article("portal/new", "Text.\n", more="redirectFrom: [/help/portal/old]\n")
    names = ("/help/portal/old", "content/help/portal/new.md", "/help/portal/always")
    slugs = [row.slug for row in asked(project, "bay", articles=names).rows]
    assert slugs == ["/help/portal/always", "/help/portal/new"]


@pytest.mark.parametrize(
    ("tenants", "articles", "refusal"),
    [
        (("nobody",), (), "there is no tenant nobody; there are bay, cove, dune"),
        ((), ("/help/portal/alway",), "did you mean /help/portal/always?"),
    ],
)
def test_what_is_not_there_is_refused(
    project: Project, tenants: tuple[str, ...], articles: tuple[str, ...], refusal: str
) -> None:
    result = matrix(project.root, tenants, articles)
    assert result.matrix is None
    assert refusal in result.refusal


def test_who_is_held_back_and_what_has_errors_is_named_and_not_guessed(project: Project) -> None:
    project.profile("elm", "features: {booking: 7}\n")
    project.article("portal/torn", "<!-- help:when features.booking -->\n")
    found = asked(project)
    assert (found.held_back, found.left_out) == (("elm",), ("/help/portal/torn",))
    assert "elm" not in found.tenants
