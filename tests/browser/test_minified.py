"""A browser reads the smaller style as it would the one that was written."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from helpgen.render.minified import minified
from tests.unit.render.sample import THEME

RULES = r"""
text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map(rule => rule.cssText.replace(/,\s+/g, ","));
}
"""
STYLES = sorted((THEME / "assets").glob("*.css"))


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_every_rule_is_the_same(browser: Browser, style: Path) -> None:
    page = browser.new_page()
    written, smaller = style.read_bytes(), minified(style.read_bytes(), ".css")
    rules = page.evaluate(RULES, written.decode())
    assert len(rules) >= 5
    assert len(smaller) < len(written)
    assert page.evaluate(RULES, smaller.decode()) == rules
    page.close()
