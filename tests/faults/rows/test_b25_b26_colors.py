import re

import pytest

from helpgen.text.color import READABLE, contrast_on_white
from tests.faults.ward import Bad, Ward
from tests.project import Project, codes


def color(value: str, says: str = "") -> Bad:
    """A brand color, as it stands in YAML."""
    return Bad(f"branding: {{primaryColor: {value}}}\n", "PR410", 3, 26, says)


COLORS = {
    "rule": color('"red;}body{display:none"', "red;}body"),
    "style-end": color('"</style><script>alert(1)</script>"', "</style>"),
    "url": color('"url(https://e.example/x)"'),
    "expression": color('"expression(alert(1))"'),
    "var": color('"var(--x)"'),
    "css-escape": color(r"'#\30 0aabb'"),
    "word": color("red", "red"),
    "rgb": color('"rgb(1, 2, 3)"'),
    "no-sign": color('"0a5c8f"'),
    "four-digits": color('"#0a5c"'),
    "two-digits": color('"#0a"'),
    "nine-digits": color('"#0a5c8f001"'),
    "no-hex": color('"#0a5c8g"'),
    "full-width": color('"#０a5c8f"'),
    "arabic-digits": color('"#١٢٣"'),
    "trailing-line": color('"#0a5c8f\\n"'),
    "leading-space": color('" #0a5c8f"'),
    "integer": color("123456"),
    "truth": color("true"),
    "list": color('["#0a5c8f"]'),
    "blank-text": color('""'),
    "unquoted": Bad("branding:\n  primaryColor: #0a5c8f\n", "PR410", 4, 3, "has no value"),
    "unquoted-in-braces": Bad("branding: {primaryColor: #0a5c8f}\n", "FM104", 3, 26, "comment"),
}


@pytest.fixture(scope="module")
def colors(tmp_path_factory: pytest.TempPathFactory) -> Ward:
    return Ward(tmp_path_factory.mktemp("colors"), COLORS)


@pytest.mark.row("B25")
@pytest.mark.parametrize("name", COLORS)
def test_what_is_no_hex_color_holds_its_tenant_back(colors: Ward, name: str) -> None:
    colors.assert_held(name)


@pytest.mark.row("B25")
def test_the_neighbor_is_published(colors: Ward) -> None:
    colors.assert_others_published()


@pytest.mark.row("B25")
def test_a_color_is_a_custom_property_in_a_stylesheet_and_the_ground_of_the_icon_and_nowhere_else(
    project: Project,
) -> None:
    for name, value in {"three": "#05a", "six": "#0A5C8F", "eight": "#0a5c8fff"}.items():
        project.profile(name, f'branding: {{primaryColor: "{value}"}}\n')
    assert project.build().exit_code == 0
    for name, value in {"three": "#0055aa", "six": "#0a5c8f", "eight": "#0a5c8f"}.items():
        tree = project.tree(name)
        holders = [path for path, data in tree.items() if value.encode() in data.lower()]
        assert [path.rsplit(".", 1)[-1] for path in holders] == ["css", "svg"], (name, holders)
        assert b"--" in tree[holders[0]]


@pytest.mark.row("B26")
@pytest.mark.parametrize("value", ["#fff", "#ffffff", "#ffee88", "#ffffff00", "#0a5c8f10"])
def test_a_pale_color_is_a_warning_with_its_ratio_and_gets_a_shade_that_can_be_read(
    project: Project, value: str
) -> None:
    project.profile("pale", f'branding: {{primaryColor: "{value}"}}\n')
    result = project.build()
    assert (result.exit_code, codes(result.diagnostics)) == (0, ["PR411"])
    (found,) = result.diagnostics
    assert (found.place.line, found.place.column, found.tenants) == (3, 26, ("pale",))
    assert ":1" in found.message
    assert found.hint
    (css,) = (data.decode() for path, data in project.tree("pale").items() if "brand" in path)
    shade = re.search(r"--accent:light-dark\((#[0-9a-f]{6}),", css)
    assert shade
    assert contrast_on_white(shade[1]) >= READABLE


@pytest.mark.row("B26")
def test_a_color_that_can_be_read_is_used_as_it_is_without_a_word(project: Project) -> None:
    project.profile("harbor", 'branding: {primaryColor: "#0a5c8f"}\n')
    result = project.build()
    assert (result.exit_code, result.diagnostics) == (0, ())
    assert any(b"--accent:light-dark(#0a5c8f," in data for data in project.tree("harbor").values())
