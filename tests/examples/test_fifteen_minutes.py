"""The engine on the page about engines is whole, and what the page says about it is true."""

import re
import shutil
import textwrap

import pytest

from tests.house.tree import ROOT
from tests.project import Project, codes

PAGE = (ROOT / "docs" / "engine.md").read_text("utf-8")
PART = PAGE.partition("## An engine of your own in fifteen minutes\n")[2].partition("\n## ")[0]
CATALOG = """\
roles: {admin: Administrator}
categories:
  - {slug: orders, title: Orders}
settings:
  freeFrom: {type: integer, minimum: 0, maximum: 500, default: 30}
"""

pytestmark = pytest.mark.skipif(
    shutil.which("node") is None,
    reason="NOT TESTED: the engine of docs/engine.md, for there is no `node` here",
)


def block(language: str) -> str:
    """The one block of code in that language."""
    (found,) = re.findall(rf"^ *```{language}\n(.*?)^ *```$", PART, re.MULTILINE | re.DOTALL)
    return textwrap.dedent(found)


@pytest.fixture
def shop(project: Project) -> Project:
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
