import pytest

from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted

WHEN, ELSE, END = "<!-- help:when features.x -->", "<!-- help:else -->", "<!-- help:end -->"


@pytest.mark.parametrize(
    "source",
    [
        f"{WHEN}\na\n{ELSE}\nb\n{END}",
        f"a {WHEN}b{END}",
        f"`code`\n{WHEN}\na\n{END}",
        f"{WHEN}\na\n{ELSE}\n{{{{labels.patient.plural}}}}\n{END}",
    ],
)
def test_an_article_of_which_something_is_left_is_fine(source: str) -> None:
    found = linted(article(source))
    assert [each.code for each in found if each.code == "ST208"] == []


@pytest.mark.parametrize(
    "source", [f"{WHEN}\na\n{END}", f"{WHEN}a{END}", f"> {WHEN}\n> a\n> {END}"]
)
def test_an_article_of_which_nothing_is_left_names_the_tenants(source: str) -> None:
    found = linted(article(source))
    assert [(each.code, each.tenants) for each in found] == [("ST208", ("off",))]


def test_a_body_that_is_withheld_is_not_looked_into() -> None:
    found = linted(article(f"{WHEN}\na\n{END}", has_body="features.x"))
    assert {each.code for each in found} == {"CD225"}  # its condition says again what withholds it


def test_an_article_that_was_written_empty_is_no_matter_of_conditions() -> None:
    assert [each.code for each in linted(article(""))] == ["ST104"]
