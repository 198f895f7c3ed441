import json
import re
from collections.abc import Mapping
from html import unescape
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from tests.faults.ward import Bad, Ward
from tests.project import Project

BODY = (
    "## {{labels.patient.plural}} list\n\nThe {{labels.patient.singular}}.\n\n"
    "[{{labels.patient.singular}}](https://x.example '{{labels.patient.singular}}')\n\n"
    "| a | b |\n| - | - |\n| {{labels.patient.singular}} | 2 |\n\n"
    "[](/help/portal/words#patients-list)\n"
)
LITERAL = (
    "<b>x</b>", "a\"b'c", "-->", "<!-- x", "]]>", "</title>", "</script><script>alert(1)</script>", "&lt;",
    "&amp;", "**x**", "_x_", "a | b", "`x`", "[x](https://e.example)", "![x](e.png)", "<https://e.example>",
    "https://e.example", "# x", "- x", "> x", "\\_x", "[^1]", "x {#y}", "<!-- help:end -->",
    "<!-- help:when features.booking -->", "{{tenant.name}}", "{{ 7*7 }}", "{% x %}", "${HOME}", "$(id)",
)  # fmt: skip
LINES = {
    "line-feed": '"a\\nb"',
    "return": '"a\\rb"',
    "tab": '"a\\tb"',
    "nul-byte": '"a\\0b"',
    "line-separator": '"a\\u2028b"',
    "next-line": '"a\\x85b"',
    "directive": '"x\\n<!-- help:end -->\\n"',
}
CONTROLS = {
    name: Bad(f"labels: {{patient: {{singular: {text}, plural: Xs}}}}\n", "PR403", 3, 30, "U+")
    for name, text in LINES.items()
}


class Shape(HTMLParser):
    """The tags of a page, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = Project(tmp_path_factory.mktemp("labels") / "p")
    word = '"{{labels.patient.singular}}"'
    made.article("portal/words", BODY, title=word, summary=word, more=f"tags: [{word}]\n")
    made.profile("plain", "baseUrl: https://plain.example\n")
    for number, text in enumerate(LITERAL):
        forms = f"{{singular: {json.dumps(text)}, plural: {json.dumps(text)}}}"
        made.profile(f"t{number}", f"labels: {{patient: {forms}}}\nbaseUrl: https://t.example\n")
    result = made.build()
    assert result.exit_code == 0, result.diagnostics
    return made


@pytest.fixture(scope="module")
def controls(tmp_path_factory: pytest.TempPathFactory) -> Ward:
    return Ward(tmp_path_factory.mktemp("controls"), CONTROLS)


def ids(html: str) -> list[str]:
    return re.findall(r' id="([^"]*)"', html)


@pytest.mark.row("B17")
def test_heading_ids_and_the_links_to_them_are_the_same_for_every_tenant(project: Project) -> None:
    expected = ids(project.body("plain", "portal/words"))
    assert expected == ["patients-list"]
    for number in range(len(LITERAL)):
        body = project.body(f"t{number}", "portal/words")
        assert ids(body) == expected
        assert 'href="#patients-list"' in body


@pytest.mark.row("B18")
@pytest.mark.row("B19")
@pytest.mark.row("B20")
@pytest.mark.parametrize("number", range(len(LITERAL)), ids=LITERAL)
def test_a_label_is_shown_as_it_was_typed_and_makes_no_element(
    project: Project, number: int
) -> None:
    text, tenant = LITERAL[number], f"t{number}"
    body, plain = project.body(tenant, "portal/words"), project.body("plain", "portal/words")
    assert Shape(body).tags == Shape(plain).tags
    assert f"The {text}." in Shape(body).text
    page = project.page(tenant, "help/portal/words/index.html")
    assert unescape(page.split("<title>")[1].split(" | ")[0]).startswith(text.split(" | ")[0])
    assert unescape(page.split('name="description" content="')[1].split('"')[0]) == text
    assert unescape(body.split('title="')[1].split('"')[0]) == text


@pytest.mark.row("B18")
@pytest.mark.parametrize("number", range(len(LITERAL)), ids=LITERAL)
def test_the_feed_and_the_sitemap_stay_well_formed(project: Project, number: int) -> None:
    tenant = f"t{number}"
    feed: Mapping[str, object] = json.loads(project.page(tenant, "help.json"))
    assert LITERAL[number] in json.dumps(feed, ensure_ascii=False).replace("\\\\", "\\").replace(
        '\\"', '"'
    )
    assert ET.fromstring(project.page(tenant, "sitemap.xml")).tag.endswith("urlset")  # noqa: S314 our own


@pytest.mark.row("B20")
@pytest.mark.parametrize("name", CONTROLS)
def test_a_line_break_or_control_in_a_label_holds_its_tenant_back(
    controls: Ward, name: str
) -> None:
    controls.assert_held(name)


@pytest.mark.row("B20")
def test_only_those_tenants_are_held_back(controls: Ward) -> None:
    controls.assert_others_published()
