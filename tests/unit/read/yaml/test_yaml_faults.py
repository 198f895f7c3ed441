import pytest
from yaml import MarkedYAMLError
from yaml._yaml import CParser
from yaml.events import StreamEndEvent

from helpgen.read.yaml.first_fault import NOWHERE, first_fault
from helpgen.read.yaml.yaml_core import read_yaml

MENDED = {
    "summary: *bold*": 'summary: "*bold*"',
    "title: 'Don't panic'": 'title: "Don\'t panic"',
    r'title: "C:\Users"': r"title: 'C:\Users'",
    r'title: "a \d b"': r"title: 'a \d b'",
    "title:Booking\nsummary: x": "title: Booking",
    "title:Booking": "title: Booking",
    "title: x\nsummary:y\norder: 1": "summary: y",
    'title: "Book\nsummary: x': 'title: "Book"',
    "title: 'Book": "title: 'Book'",
    "tags: [a, b\ntitle: x": "tags: [a, b]",
    "tags: {a: b\ntitle: x": "tags: {a: b}",
    "branding: {primaryColor: #0a5c8f}": 'branding: {primaryColor: "#0a5c8f"}',
    "tags: [a, #b, c]": 'tags: [a, "#b", c]',
    "title: Book: now": 'title: "Book: now"',
    "title: Book: now # soon": 'title: "Book: now" # soon',
    "title: @x": 'title: "@x"',
    "title: `x`": 'title: "`x`"',
    "title: %x": 'title: "%x"',
    "title: [Visits] today": 'title: "[Visits] today"',
    'title: "Book" online': "title: '\"Book\" online'",
    'title: "a "quoted" word"': "title: 'a \"quoted\" word'",
    "title: - x": 'title: "- x"',
    "title: > x": 'title: "> x"',
    "title: &nbsp; x": 'title: "&nbsp; x"',
    "title: **Bold** x": 'title: "**Bold** x"',
    "title: The {{labels.visit.plural}}: all": 'title: "The {{labels.visit.plural}}: all"',
}
INDENTS = {
    "tags:\n\t- x": "indent it with 2 spaces: `- x`",
    "tags:\n  - a\n - b": "indent it with 2 spaces: `- b`",
    "title: a\n summary: x": "begin the line with it: `summary: x`",
    "title: x\n\tsummary: y": "begin the line with it: `summary: y`",
}
JUNK = (
    *MENDED,
    *INDENTS,
    "a: *",
    "a: &",
    "a: b\n  - c\n - d: {",
    "a: !<x",
    "a: !!!x y",
    "a: {b: [c}]",
    "%YAML 9.0\n---\na: 1",
    "%TAG x\n---\na: 1",
    "a: |9x\n b",
    "a: >\n\tb\n c: d: e",
    '"a\nb": c: d',
    "? [a\n: b",
    "a: 'b\n---\nc: d",
    "- a\nb: c",
    "a: b\n...\nc: d\n",
    "a: [b, c: {d: e]",
    "{a: b}}",
    'a: "\\xZZ"',
)


@pytest.mark.parametrize("text", MENDED)
def test_the_writers_line_is_shown_as_it_should_be(text: str) -> None:
    (found,) = read_yaml(text, "a.yaml").diagnostics
    assert found.hint == f"write `{MENDED[text]}`"
    assert found.place.line
    assert found.place.column


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("tags:\n  - *a b*\n", 'write `- "*a b*"` for the sign itself, or remove it'),
        ("title: &ref x", 'write `title: "&ref x"` for the sign itself, or remove it'),
        ("title: !important x", 'write `title: "!important x"` for the sign itself, or remove it'),
        ("title: !!str 5", 'write `title: "5"`'),
    ],
)
def test_a_sign_that_yaml_gives_a_meaning_is_shown_in_quotes(text: str, hint: str) -> None:
    (found,) = read_yaml(text, "a.yaml").diagnostics
    assert (found.code, found.hint) == ("FM108", hint)


@pytest.mark.parametrize("text", MENDED)
def test_the_parser_reads_what_is_offered(text: str) -> None:
    assert first_fault(MENDED[text]) == NOWHERE


@pytest.mark.parametrize("text", INDENTS)
def test_an_indent_is_mended_by_the_line_above(text: str) -> None:
    (found,) = read_yaml(text, "a.yaml").diagnostics
    assert (found.code, found.hint) == ("FM104", INDENTS[text])


@pytest.mark.parametrize("text", JUNK)
def test_the_parsers_own_words_reach_nobody(text: str) -> None:
    told = " ".join(f"{each.message} {each.hint}" for each in read_yaml(text, "a.yaml").diagnostics)
    assert told
    assert _problem(text) not in told
    assert "did not find" not in told
    assert "found unexpected" not in told


def _problem(text: str) -> str:
    parser = CParser(text)
    try:
        while not isinstance(parser.get_event(), StreamEndEvent):
            pass
    except MarkedYAMLError as error:
        return error.problem or "\0"
    return "\0"


def test_a_text_too_deep_or_too_long_is_not_tried_again() -> None:
    assert first_fault("[" * 50_000) == 1
    assert first_fault("a: " + "x" * 70_000) == 1
    assert first_fault("a: b") == NOWHERE
