"""What other tools understand is told where readers would see it; what only looks like it is text."""

import pytest

from tests.unit.compile.builder import article, findings, project


@pytest.mark.parametrize(
    "source",
    [
        "{}",
        "{name}",
        "{name.first}",
        "{a: 1}",
        "10:30:45",
        "at 10:30, or 11:00",
        "C:\\\\temp",
        "a == b",
        "a == b and c == d",
        "x==y==z",
        "std::vector::iterator",
        "key:value:other",
        "C++ and D++",
        "i++",
        "a | b",
        "| begins a sentence",
        "2**3 and 4**5",
        "**bold** and *more*",
        "x^2 and y^3",
        "~5 and ~6",
        "#hashtag and #12",
        "#1 in the list",
        "# Title",
        "why!!! note",
        "a ::: b",
        "wait... what",
        "costs $$ and $5",
        "a\n===",
        "5' 3\"",
        r"\==mark==",
        r"\:tada:",
        r"\##Types",
        r"\{labels.patient.singular}",
        r"\!!! note",
        "`==mark==` and `:tada:`",
        "```\n##Types\n!!! note\n```",
        "```python\nx\n```",
    ],
)
def test_ordinary_text_is_not_told(source: str) -> None:
    assert [each for each in findings(source) if each[0] != "ST101"] == []


@pytest.mark.parametrize(
    ("source", "code", "column", "hint"),
    [
        ("a {labels.owner.singular} b", "LB301", 3, "write {{labels.owner.singular}}"),
        ("a { tenant.name | cap } b", "LB301", 3, "{{ tenant.name | cap }}"),
        ("text\n{: .note}", "ST216", 1, "> [!NOTE]"),
        ("text {.note}", "ST216", 6, "> [!NOTE]"),
        ("text {#id}", "ST216", 6, "behind its words"),
        ("{:toc}", "ST216", 1, "remove it"),
        ("[x](https://example.org){target=_blank}", "ST216", 25, "remove it"),
        ('!!! note "Title"\n    text', "ST216", 1, "> [!NOTE]"),
        ("???+ tip\n    text", "ST216", 1, "> [!NOTE]"),
        (":::note\ntext", "ST216", 1, "> [!NOTE]"),
        ("::: tip Title\ntext\n:::", "ST216", 1, "> [!NOTE]"),
        ("text\n\n:::", "ST216", 1, "> [!NOTE]"),
        ('=== "Tab"\n    text', "ST216", 1, "> [!NOTE]"),
        (".. note:: text", "ST216", 1, "> [!NOTE]"),
        ('--8<-- "file.md"', "ST216", 1, "the text itself"),
        ("*[HTML]: Hyper", "ST216", 1, "definition list"),
        ("``` {note}\nx\n```", "ST216", 5, "> [!NOTE]"),
        ("```{.python}\nx\n```", "ST216", 4, "```python"),
        ("##Types of visit", "ST218", 1, "write ## Types of visit"),
        ("- ###Types", "ST218", 3, "write ### Types"),
        ("##{{labels.patient.plural}}", "ST218", 1, "write ## {{labels.patient.plural}}"),
        ("a ==mark== b", "ST219", 3, "<mark>mark</mark>"),
        ("a ==**mark**== b", "ST219", 3, "<mark>"),
        ("a ++new++ b", "ST219", 3, "**new**"),
        ("well :tada:", "ST219", 6, "the character itself"),
        ("well :+1: done", "ST219", 6, "the character itself"),
        ("H~2~O", "ST219", 2, "<sub>2</sub>"),
        ("a **bold ** b", "ST219", 3, "**bold**"),
        ("run `make and go", "ST219", 5, "behind it"),
        ("a ^[a note here] b", "ST219", 3, "[^1]: a note here"),
        ("$$x^2$$", "ST219", 1, "in words"),
    ],
)
def test_what_other_tools_understand_is_told(
    source: str, code: str, column: int, hint: str
) -> None:
    (found,) = project(article(source)).found
    assert (found.code, found.place.column) == (code, column), found
    assert hint in found.hint, found


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("{% raw %}", "in backticks"),
        ("{%- link _posts/a.md -%}", "the article's slug"),
        ("{% include note.html %}", "the text itself"),
        ('{% hint style="info" %}', "> [!NOTE]"),
        ("{% if x %}", "help:when"),
    ],
)
def test_a_tag_in_braces_has_a_hint_of_its_own(source: str, hint: str) -> None:
    (found,) = project(article(source)).found
    assert found.code == "LB301"
    assert hint in found.hint


def test_one_box_is_one_finding_across_headings() -> None:
    assert findings(":::note\n\n## Steps\n\n:::") == [("ST216", 1)]


def test_nothing_within_what_is_told_is_told_again() -> None:
    assert findings("[x](/help/records/add a :tada: {labels.a.b})") == [("LK612", 1)]


def test_an_alert_whose_bracket_is_not_closed_is_told() -> None:
    assert findings("> [!NOTE\n> x") == [("ST217", 1)]


def test_a_variable_with_one_brace_is_told_in_the_front_matter_too() -> None:
    made = project(article("Text.\n", title="A {labels.patient.singular}", tags=("{name}",)))
    assert made.codes == ["LB301"]
    assert "{{labels.patient.singular}}" in made.found[0].hint
    assert project(article("Text.\n", title="A {{labels.patient.singular}}")).codes == []
