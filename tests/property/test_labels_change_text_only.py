"""An organization's words change text, never structure: two label sets give one tree of elements."""

import re

import html5lib
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.property.test_no_leak import a_project

BODY = """\
## About a {{labels.patient.singular}}

- **{{labels.patient.plural}}** and *{{labels.patient.singular | lower}}*
- [a {{labels.patient.singular}}](https://example.org "for {{labels.patient.plural}}")
- {{labels.patient.singular}}: `{{labels.patient.singular}}`

| {{labels.patient.plural}} | what |
| --- | --- |
| {{labels.patient.singular | cap}} | x |
| {{labels.patient.singular | possessive}} | y |

> {{labels.patient.singular}}
> quoted

{{labels.patient.singular}}
: defined

{{labels.patient.plural}} at the start, [](/help/settings/portal), and #{{labels.patient.singular}}
"""
HOSTILE = st.sampled_from(
    [
        "O'Brien & Sons <Ltd>", "<script>alert(1)</script>", "</title>", "-->", "]]>", '"><img src=x onerror=y>',
        "*bold*", "_em_", "`code`", "| cell |", "[x](https://evil.example)", "<https://evil.example>", "# heading",
        "- item", "1. one", "> quote", "{{labels.staff.singular}}", "<!-- help:end -->", "${HOME}", "$(id)", "&amp;",
        "~~gone~~", "[^1]", "\\", "Über", "クライアント", "לקוח", "عميل", "＜script＞", "{#id}", "=",
        "javascript:alert(1)",
    ]
)  # fmt: skip
WORDS = HOSTILE | st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=20)
LAW = settings(max_examples=80, deadline=None, derandomize=True)


def elements(html: str) -> list[str]:
    """The page's elements in order, with their attributes' names; `bdi` isolates and does not count."""
    tree = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
    return [f"{each.tag} {sorted(each.attrib)}" for each in tree.iter() if each.tag != "bdi"]


@pytest.mark.long
@LAW
@given(WORDS, WORDS)
def test_two_label_sets_give_one_tree_of_elements(one: str, other: str) -> None:
    with a_project() as project:
        project.article("portal/page", BODY, title='"{{labels.patient.singular}} page"')
        project.article("settings/portal", "Hello\n", title='"{{labels.patient.plural}} settings"')
        for name, word in (("one", one), ("other", other)):
            quoted = word.replace("\\", "\\\\").replace('"', '\\"')
            project.profile(
                name, f'labels: {{patient: {{singular: "{quoted}", plural: "{quoted}"}}}}\n'
            )
        assume(
            project.build().exit_code == 0
        )  # some drawn words are refused, each for its own reason
        for path in ("help/portal/page/index.html", "help/portal/index.html", "index.html"):
            assert elements(project.page("one", path)) == elements(project.page("other", path))


def test_a_hostile_word_is_shown_as_it_is_typed() -> None:
    with a_project() as project:
        project.article("portal/page", BODY)
        project.article("settings/portal", "Hello\n")
        project.profile(
            "one", 'labels: {patient: {singular: "O\'Brien & Sons <Ltd>", plural: "<b>*x*</b>"}}\n'
        )
        assert project.build().exit_code == 0
        tree = html5lib.parse(
            project.page("one", "help/portal/page/index.html"),
            treebuilder="etree",
            namespaceHTMLElements=False,
        )
        text = re.sub(r"\s+", " ", "".join(tree.itertext()))
        assert "About an O'Brien & Sons <Ltd>" in text
        assert "<b>*x*</b> and o'brien & sons <ltd>" in text
