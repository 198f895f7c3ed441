import pytest

from helpgen.model.catalog import Category
from tests.unit.compile.builder import CATALOG, article
from tests.unit.lint.linted import linted

ASKING = CATALOG.model_copy(
    update={
        "categories": (
            Category(
                slug="portal",
                title="Portal",
                sections=("Steps", "For {{labels.patient.plural}}"),
            ),
        )
    }
)
ON, END = "<!-- help:when features.x -->", "<!-- help:end -->"
REST = "## For {{labels.patient.plural}}\n\nx"
BOTH = f"## steps\n\nx\n\n{REST}"


def test_an_article_with_the_sections_of_its_category_is_fine() -> None:
    assert linted(article(BOTH), catalog=ASKING) == ()
    assert linted(article("x")) == ()


def test_a_section_that_is_not_there_is_told_for_everybody() -> None:
    (found,) = linted(article("## Steps\n\nx"), catalog=ASKING)
    assert (found.code, found.tenants) == ("ST117", ())
    assert "`For {{labels.patient.plural}}`" in found.message


@pytest.mark.parametrize(
    ("given", "tenants"), [("features.x", ("off",)), ("features.y", ("on", "off"))]
)
def test_a_section_that_somebody_does_not_see_is_told_with_the_setting(
    given: str, tenants: tuple[str, ...]
) -> None:
    every = linted(
        article(f"<!-- help:when {given} -->\n## Steps\n\nx\n{END}\n{REST}"), catalog=ASKING
    )
    (found,) = [each for each in every if each.code == "ST117"]
    assert found.message.endswith(f"is missing when {given} = off")
    assert found.tenants == tenants
