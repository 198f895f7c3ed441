"""A bare address is a link, up to what ends the sentence around it."""

from time import process_time

import pytest

from helpgen.compile.markdown.parser import needless, page_parser
from tests.unit.compile.builder import FIRST, article, findings, project, shown


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("see https://example.com/x", "https://example.com/x"),
        ("see http://example.com.", "http://example.com"),
        ("(https://example.com/a_(b))", "https://example.com/a_(b)"),
        ("**https://example.com/a_b_c**, x", "https://example.com/a_b_c"),
        ("_https://example.com/a*b*c_", "https://example.com/a*b*c"),
        ("~~https://example.com~~", "https://example.com"),
        ("x: HTTPS://example.com!", "HTTPS://example.com"),
        ("https://example.com/a\\_b?", "https://example.com/a_b"),
        ("https://example.com<br>x", "https://example.com"),
        ("https://localhost:8000/a#b;", "https://localhost:8000/a#b"),
        ("{{labels.patient.singular}}https://example.com", "https://example.com"),
        ("| x |\n| - |\n| https://example.com/a |", "https://example.com/a"),
    ],
)
def test_an_address_is_a_link_without_what_stands_around_it(source: str, url: str) -> None:
    html = shown(f"{source}\n")
    assert f'<a href="{url}">{url}</a>' in html
    assert html.count("<a ") == 1


def test_an_ampersand_may_be_written_as_in_any_address() -> None:
    link = '<a href="https://e.example/?a=1&amp;b=2">https://e.example/?a=1&amp;b=2</a>'
    assert link in shown("https://e.example/?a=1&b=2\n")
    assert link in shown("https://e.example/?a=1&amp;b=2\n")


@pytest.mark.parametrize(
    "source",
    [
        "`https://example.com`",
        "```\nhttps://example.com\n```",
        "ftp://example.com",
        "www.example.com",
        "help@example.com",
        "xhttps://example.com",
        "https\\://example.com",
        "https:// and http://",
        "//example.com",
    ],
)
def test_anything_else_is_text(source: str) -> None:
    assert "<a " not in shown(f"{source}\n")


def test_within_a_link_it_is_words() -> None:
    html = shown("[see https://example.com/x](https://example.org)\n")
    assert html == '<p><a href="https://example.org">see https://example.com/x</a></p>\n'
    assert shown("<https://example.com>\n").count("<a ") == 1


def test_a_variable_in_one_is_an_error_as_in_any_address() -> None:
    found = project(article("see https://example.com/{{features.code}}/x\n")).found
    assert [(each.code, each.place.line - FIRST + 1) for each in found] == [("LB302", 1)]
    assert findings("see https://{{tenant.id}}.example\n") == [("LB302", 1)]
    hidden = (
        "<!-- help:when features.x -->\nhttps://e.example/{{features.code}}\n<!-- help:end -->\n"
    )
    assert findings(hidden) == [("LB302", 2)]


def test_a_very_long_one_stays_text() -> None:
    assert "<a " in shown(f"https://e.example/{'x' * 1900}\n")
    assert "<a " not in shown(f"https://e.example/{'x' * 2000}\n")


def test_a_text_without_one_is_not_looked_at() -> None:
    assert "help_bare_url" in needless("a: b, c/d\n")
    assert "help_bare_url" not in needless("a://b\n")


@pytest.mark.long
def test_many_take_no_longer_than_their_text_is_long() -> None:
    parser = page_parser(highlighted=False)
    for text in (
        "https://" * 20_000,
        "a://" * 40_000,
        "https://a.b/(" * 8_000,
        "https://a.b/* " * 8_000,
    ):
        began = process_time()
        parser.render(text)
        assert process_time() - began < 20
