from helpgen.lint import lint
from helpgen.lint.proving import impossible_branches, provables
from tests.unit.compile.builder import article, project, tenant

BLOCK = "Text.\n\n<!-- help:when features.x and not features.x -->\nx\n<!-- help:end -->"


def test_a_catalog_that_takes_too_many_cases_is_told_once_and_nothing_is_proven() -> None:
    made = project(article(BLOCK), article(BLOCK, "two"))
    subjects = provables(made.blueprints, made.corpus)
    for each in subjects:
        each.possible.is_decided = False
    found = lint(made.blueprints, made.tenants, proofs=subjects, are_all=False)
    assert [(each.code, each.place.path) for each in found] == [("ST230", "catalog.yaml")]
    assert impossible_branches(subjects[0]) == frozenset()


def test_an_article_with_too_many_cases_keeps_what_was_found_and_others_are_proven() -> None:
    made = project(article(BLOCK), article(BLOCK, "two"))
    one, two = provables(made.blueprints, made.corpus)
    one.effort.left = 0
    found = lint(made.blueprints, made.tenants, proofs=(one, two), are_all=False)
    assert [(each.code, each.place.path) for each in found] == [
        ("ST230", "content/help/portal/one.md"),
        ("CD224", "content/help/portal/two.md"),
    ]


def test_nothing_is_proven_of_an_article_with_an_error() -> None:
    made = project(article(BLOCK))
    proofs = provables(made.blueprints, made.corpus)
    path = made.blueprints[0].article.path
    codes = [each.code for each in lint(made.blueprints, (tenant(),), proofs=proofs)]
    assert codes == ["CD224"]
    assert lint(made.blueprints, (tenant(),), proofs=proofs, broken={path}) == ()


def test_whom_nobody_is_like_today_is_said_only_where_all_are_known() -> None:
    link = "<!-- help:when features.y -->\n[x](/help/portal/two)\n<!-- help:end -->"
    made = project(article(f"Text.\n\n{link}"), article(name="two", exists="features.x"))
    for are_all, ending in ((True, "(0 of 1 organizations today)"), (False, "plain text")):
        proofs = provables(made.blueprints, made.corpus)
        found = lint(made.blueprints, made.tenants, proofs=proofs, are_all=are_all)
        (told,) = [each for each in found if each.code == "LK603"]
        assert told.message.endswith(ending)
        assert told.tenants == ()
