"""The engine on the page about engines is whole, and what the page says about it is true."""

from pathlib import Path

import pytest

from tests.house.examples import EXAMPLES
from tests.programs import node
from tests.project import Project, codes

UNDER = "An engine of your own in fifteen minutes"
CATALOG = """\
roles: {admin: Administrator}
categories:
  - {slug: orders, title: Orders}
settings:
  freeFrom: {type: integer, minimum: 0, maximum: 500, default: 30}
"""


@pytest.fixture(autouse=True, scope="module")
def needs_node() -> None:
    """The engine runs in it."""
    node()


def block(language: str) -> str:
    """The one block of code in that language."""
    (found,) = (each.text for each in EXAMPLES if (each.under, each.language) == (UNDER, language))
    return found


@pytest.fixture
def shop(tmp_path: Path) -> Project:
    project = Project(tmp_path / "shop")
    project.write("engine.mjs", block("js"))
    project.write("helpgen.yaml", block("yaml") + "  engineSeconds: 60\n")
    project.write("catalog.yaml", CATALOG)
    project.profile("corner")
    project.profile("market", "settings: {freeFrom: 80}\n")
    return project


def test_the_article_of_the_page_holds_for_everybody(shop: Project) -> None:
    shop.article("orders/shipping", block("markdown"))
    result = shop.verify()
    assert result.diagnostics == ()
    assert {tenant for each in result.verdicts for tenant in each.tenants} == {"corner", "market"}
    assert [each.checks > 1 for each in result.verdicts] == [True, True]


def test_a_changed_number_turns_red(shop: Project) -> None:
    shop.article("orders/shipping", block("markdown").replace("| 49 | 5 |", "| 50 | 5 |"))
    assert codes(shop.verify().diagnostics) == ["CL905"]


def test_a_changed_rule_turns_the_law_red(shop: Project) -> None:
    shop.article("orders/shipping", block("markdown"))
    broken = block("js").replace('>= policy["settings.freeFrom"]', '> policy["settings.freeFrom"]')
    assert broken != block("js")
    shop.write("engine.mjs", broken)
    assert {*codes(shop.verify().diagnostics)} == {"CL905", "CL907"}
