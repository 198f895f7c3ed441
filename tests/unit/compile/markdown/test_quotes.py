"""An alert's title stands on the line of the bracket; its text stands in its box, or it is an error."""

import pytest

from tests.unit.compile.builder import article, findings, project, shown

TITLE = '<p class="markdown-alert-title">'


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("[!NOTE]", "Note"),
        ("[!NOTE]  ", "Note"),
        ("[!note] A title", "A title"),
        (
            "[!NOTE]\tA *title* {{labels.patient.singular}} `a`",
            "A <em>title</em> Patient <code>a</code>",
        ),
        ("[!NOTE]Reminders", "Reminders"),
        ("[!NOTE] [x](/help/portal/one)", '<a href="./">x</a>'),
    ],
)
def test_the_words_behind_the_bracket_are_the_title(typed: str, title: str) -> None:
    html = shown(f"> {typed}\n> Text\n")
    assert html.startswith('<div class="markdown-alert markdown-alert-note">')
    assert f"{TITLE}{title}</p>\n<p>Text</p>" in html


def test_a_title_may_stand_alone_and_in_lists_and_quotes() -> None:
    assert "Bring it.</p>\n</div>" in shown("> [!TIP] Bring it.\n")
    assert f"{TITLE}T</p>" in shown("- > [!TIP] T\n  > x\n")
    assert f"{TITLE}T</p>" in shown("> > [!TIP] T\n> > x\n")


@pytest.mark.parametrize("typed", ["[!NOTE](/help/portal/one)", "\\[!NOTE] x"])
def test_anything_else_is_a_quote(typed: str) -> None:
    assert shown(f"> {typed}\n").startswith("<blockquote>")


@pytest.mark.parametrize("typed", ["[!NOTE]", "[!NOTE] A title"])
def test_a_line_without_the_sign_below_the_bracket_is_an_error_that_writes_it(typed: str) -> None:
    found = project(article(f"> {typed}\nBring {{{{labels.patient.singular}}}}.\n")).found
    assert [(each.code, each.place.line) for each in found] == [("ST212", 11)]
    assert found[0].hint == "write > Bring {{labels.patient.singular}}."


@pytest.mark.parametrize("below", ["", "\nText\n", "## Steps\n", ">\n", "---\n"])
def test_an_alert_without_text_is_an_error(below: str) -> None:
    assert findings(f"> [!NOTE]\n{below}") == [("ST212", 1)]


def test_a_line_without_the_sign_further_below_still_belongs_to_the_box() -> None:
    assert "<p>one\ntwo</p>\n</div>" in shown("> [!NOTE]\n> one\ntwo\n")


def test_an_alert_whose_text_is_hidden_is_gone_but_for_a_title_of_its_own() -> None:
    hidden = "> <!-- help:when features.x -->\n> x\n> <!-- help:end -->\n"
    assert shown(f"> [!NOTE]\n{hidden}") == ""
    assert f"{TITLE}T</p>" in shown(f"> [!NOTE] T\n{hidden}")
