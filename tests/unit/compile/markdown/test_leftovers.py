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
        "2**3",
        "-5 degrees\n-6 degrees",
        "1.5 litres\n2.5 litres",
        "-Wall alone",
        "1.One alone",
        "[1] Smith",
        "[ ] open",
        "{x {{labels.patient.singular}}}",
        r"{{labels.patient.singular}}\}",
        r"## Where \{name} stands",
        "see // and more",
        "Stop !important",
        "They import cars from Spain",
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
        "costs $5 or A$ 6, ($7), US$8–US$9",
        "$HOME/$USER and $x, $y",
        "I have $2.00 and Bob has $10.00",
        r"costs \$5 and \$6",
        r"C:\Users\alpha and C:\temp",
        "AT&T; Q&A, R&D; 50%% of 100%",
        "a &amp;nbsp; b &copy; c",
        "important: import and export of data",
        "import and export of data",
        "export default settings to a file",
        "Name: ____ Date: __ Time: __",
        "Bring:\n- a card\n- a cat",
        "- Bring:\n    - a card",
        "1. Bring:\n\n    * a card",
        "Bring:\n    \\- a card",
        "one\n    *two* and -3",
        "came in\n1999. Then",
        "?>\ntext",
        "__init__ and snake_case_name",
        "`a` _b_ and `c`s",
        "if (a)=b",
        "-> press it\n=> it opens",
        "it is > 5",
        "x ==\n== y",
        ".. and so on",
        "see / or // or ///path",
        "a <b and {c} `d`",
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
        ("a { tenant.name | cap } b", "LB301", 3, "{{tenant.name | cap}}"),
        ("text\n{: .note}", "ST216", 1, "> [!NOTE]"),
        ("text {.note}", "ST216", 6, "> [!NOTE]"),
        ("text {#id}", "ST216", 6, "behind its words"),
        ("{:toc}", "ST216", 1, "remove it"),
        ("[x](https://example.org){target=_blank}", "ST216", 25, "remove it"),
        ('!!! note "Title"\n    text', "ST216", 1, "> [!NOTE]"),
        ("???+ tip\n    text", "ST216", 1, "> [!TIP], and"),
        (":::note\ntext", "ST216", 1, "> [!NOTE]"),
        ("::: tip Title\ntext\n:::", "ST216", 1, "> [!TIP] Title"),
        ("text\n\n:::", "ST216", 1, "> [!NOTE]"),
        ('=== "Tab"\n    text', "ST216", 1, "### Tab"),
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
        ("so $E = mc^2$ holds", "ST219", 4, "in words"),
        (r"so $\frac{a}{b} + \sqrt{c}$ holds", "ST219", 5, "in words"),
        ("\\begin{align}\nx\n\\end{align}", "ST219", 1, "in words"),
        ("text\n\n\\newpage", "ST219", 1, "remove it"),
        ("import Tabs from '@theme/Tabs';", "ST216", 1, "remove it"),
        ("text\n\nimport { A, B } from 'x'", "ST216", 1, "remove it"),
        ("export const x = 1;", "ST216", 1, "remove it"),
        ("<Tabs items={['a']}>", "ST215", 1, "\\<Tabs"),
        ("<Tabs items={['a']}>\n\ntext\n\n</Tabs>", "ST215", 1, "\\<Tabs"),
        ("<Foo {...props}>", "ST215", 1, "\\<Foo"),
        ('a <button @click="go()">Go</button>', "ST215", 3, "\\<button"),
        ("see {ref}`the page`", "ST219", 5, "[words](address)"),
        ("see :ref:`the page`", "ST219", 5, "[words](address)"),
        ("see `the page <https://example.org>`__", "ST219", 37, "[the page](https://example.org)"),
        ("see `the page`_", "ST219", 15, "[the page](address)"),
        ("(label)=\n## Title", "ST216", 1, "{#label}"),
        ("## Title { #own-id }", "ST216", 10, "write {#own-id}"),
        (r"## Title {: #\6.0}", "ST216", 10, "remove it"),
        ('[words]{style="color: red"}', "ST216", 8, "remove it"),
        ('text {target="_blank"}', "ST216", 6, "remove it"),
        ("?> Good to know", "ST216", 1, "> [!TIP]"),
        ("~> **Note:** it", "ST216", 1, "> [!WARNING]"),
        ("!!!note\n    text", "ST216", 1, "> [!NOTE]"),
        ("//// tip | Title\ntext\n////", "ST216", 1, "> [!TIP] Title"),
        ("/// note\n\n## Steps\n\n///", "ST216", 1, "> [!NOTE]"),
        ("<<< @/snippets/x.js", "ST216", 1, "the text itself"),
        (".. image:: x.png\n   :width: 200\n   :alt: x", "ST216", 1, "![what it shows](x.png)"),
        (".. |x| image:: x.png", "ST216", 1, "![x](x.png)"),
        (".. _Our page: https://example.org", "ST216", 1, "`[Our page]: address`"),
        ("=====\nTitle\n=====", "ST219", 1, "## Heading"),
        ("Title\n^^^^^", "ST219", 1, "## Heading"),
        ("== Title ==", "ST219", 1, "write ## Title"),
        ("#. one", "ST219", 1, "write 1. one"),
        ("Bring:\n    - a card\n    - a cat", "ST223", 5, "as - a card"),
        ("- Bring:\n      * a card", "ST223", 7, "as * a card"),
        ("Bring:\n    1. a card\n    2. a cat", "ST223", 5, "as 1. a card"),
        ("Bring it.\n    ## Next", "ST223", 5, "as ## Next"),
        ("see `a -> <3>` and x(y)` b", "ST219", 24, "\\`"),
        ("a &foo; b", "ST219", 3, "the character itself"),
        ("a &nbsp b", "ST219", 3, "the character itself"),
        ("%% not for readers %%", "ST219", 1, "<!-- not for readers -->"),
        ("a __bold __ b", "ST219", 3, "**bold**"),
        (
            '++ctrl+alt+"Q"++',
            "ST219",
            1,
            "<kbd>ctrl</kbd>+<kbd>alt</kbd>+<kbd>Q</kbd>",
        ),
        ('++ctrl+"+"++', "ST219", 1, "<kbd>ctrl</kbd>+<kbd>+</kbd>"),
        ('``` {linenums="1"}\nx\n```', "ST216", 5, "write ``` for code"),
    ],
)
def test_what_other_tools_understand_is_told(
    source: str, code: str, column: int, hint: str
) -> None:
    (found,) = project(article(source)).found
    assert (found.code, found.place.column) == (code, column), found
    assert hint in found.hint, found


@pytest.mark.parametrize(
    ("source", "code", "column", "hint"),
    [
        ("A ${labels.patient.plural}", "LB301", 3, "{{labels.patient.plural}}, without the $"),
        ("A {labels.patient.plural}} b", "LB301", 3, "write {{labels.patient.plural}}"),
        ("A {{labels.patient.singular }}} b", "LB301", 31, "write {{labels.patient.singular }},"),
        ("## How it works {how}", "ST219", 17, "write {#how}"),
        ("## Words {#how", "ST219", 10, "write {#how}"),
        ("## **Old {#old-id}", "ST219", 4, "write ** behind them"),
        ("1.One\n2.Two", "ST219", 1, "write 1. One"),
        ("1. One\n2.Two", "ST219", 1, "write 2. Two"),
        ("-One\n-Two", "ST219", 1, "write - One"),
        ("- One\n-Two\n- Three", "ST219", 1, "write - Two"),
        ("text\n\n-One\n- Two", "ST219", 1, "write - One"),
        ("* [] a task", "ST219", 3, "write - [ ]"),
        ("-[x] a task", "ST219", 1, "- [x]"),
        ("{/* to do */}", "ST219", 1, "write <!-- to do -->"),
        ("{/*todo*/}", "ST219", 1, "remove it"),
        ("// to do", "ST219", 1, "write <!-- to do -->"),
        ('import Tabs from "@theme/Tabs"', "ST216", 1, "remove it"),
        ("\\newpage", "ST219", 1, "remove it"),
        ("Text.\n\n[1]: Counted every day.", "ST219", 1, "write [^1]:"),
        ("Text[^1].\n\n[1] Counted.\n\n[^1]: Yes.", "ST219", 1, "write [^1]:"),
    ],
)
def test_what_lacks_a_sign_or_has_one_too_many_is_told(
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
        ("{% include note.html %}", "<!-- help:include name -->"),
        ('{% hint style="info" %}', "> [!NOTE]"),
        ("{% if x %}", "help:when"),
    ],
)
def test_a_tag_in_braces_has_a_hint_of_its_own(source: str, hint: str) -> None:
    (found,) = project(article(source)).found
    assert found.code == "LB301"
    assert hint in found.hint


@pytest.mark.parametrize(
    ("source", "written"),
    [
        (
            '!!! note "Price"\n    text',
            "> [!NOTE] Price, and > before each line of it, without the",
        ),
        ('!!! danger ""\n    text', "> [!CAUTION], and >"),
        ('!!! warning inline end "My title"', "> [!WARNING] My title,"),
        ('???+ tip "Hey"\n    body', "<summary>Hey</summary>"),
        (":::warning\ntext\n:::", "> [!WARNING], and > before each line of it, and remove the :::"),
        (":::tip[My title]\ntext\n:::", "> [!TIP] My title, and"),
        ('::: {.callout-warning title="Hello you"}\nx\n:::', "> [!WARNING] Hello you,"),
        ("!!! dangre", "> [!NOTE], and"),
        ("!!! wraning", "> [!WARNING], and"),
        (
            "/// note | Title\nx\n///",
            "> [!NOTE] Title, and > before each line of it, and remove the ///",
        ),
        (".. warning:: text", "> [!WARNING] text,"),
        ('<div class="alert alert-danger">', "> [!CAUTION],"),
        ("> !NOTE\n> text", "> [!NOTE]"),
        ("> [NOTE]\n> text", "> [!NOTE]"),
        ("> [! TIP]\n> text", "> [!TIP]"),
    ],
)
def test_a_box_keeps_its_kind_and_its_title(source: str, written: str) -> None:
    (found,) = project(article(source)).found
    assert f"write {written}" in found.hint or written in found.hint, found


def test_one_box_is_one_finding_across_headings() -> None:
    assert findings(":::note\n\n## Steps\n\n:::") == [("ST216", 1)]


def test_a_formula_is_told_once_in_its_paragraph() -> None:
    assert findings(r"so $\frac{a}{b}$ and $x^2$ and \sqrt{c}") == [("ST219", 1)]


def test_nothing_within_what_is_told_is_told_again() -> None:
    assert findings("[x](/help/records/add a :tada: {labels.a.b})") == [("LK612", 1)]


def test_an_alert_whose_bracket_is_not_closed_is_told() -> None:
    assert findings("> [!NOTE\n> x") == [("ST217", 1)]


def test_a_variable_with_one_brace_is_told_in_the_front_matter_too() -> None:
    made = project(article("Text.\n", title="A {labels.patient.singular}", tags=("{name}",)))
    assert made.codes == ["LB301"]
    assert "{{labels.patient.singular}}" in made.found[0].hint
    assert project(article("Text.\n", title="A {{labels.patient.singular}}")).codes == []
