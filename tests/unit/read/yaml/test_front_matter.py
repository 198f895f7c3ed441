import pytest

from helpgen.read.yaml.front_matter import LARGEST, split


def test_fields_begin_on_line_2_and_the_body_knows_its_first_line() -> None:
    parts = split("a.md", "---\na: 1\n---\n\ntext\n---\n").value
    assert parts is not None
    assert (parts.fields, parts.lines, parts.first) == ("a: 1\n", ("", "text", "---"), 4)


def test_empty_front_matter_and_an_empty_body_are_two_parts() -> None:
    parts = split("a.md", "---\n---").value
    assert parts is not None
    assert (parts.fields, parts.lines, parts.first) == ("", (), 3)


@pytest.mark.parametrize(
    "text", ["", "# Title\n", "\n---\na: 1\n---\n", " ---\n---\n", "----\n---\n"]
)
def test_a_file_that_does_not_begin_with_the_fence_is_refused_on_line_1(text: str) -> None:
    (found,) = split("a.md", text).diagnostics
    assert (found.code, found.place.line) == ("FM101", 1)


@pytest.mark.parametrize("text", ["---", "---\na: 1\n", "---\na: 1\n ---\n", "---\na: 1\n--- x\n"])
def test_front_matter_that_is_never_closed_is_refused_on_line_1(text: str) -> None:
    (found,) = split("a.md", text).diagnostics
    assert (found.code, found.place.line) == ("FM102", 1)


def test_front_matter_may_have_64_kb_and_not_a_byte_more() -> None:
    assert split("a.md", f"---\n#{'x' * (LARGEST - 2)}\n---\n").value is not None
    (found,) = split("a.md", f"---\n#{'x' * (LARGEST - 1)}\n---\n").diagnostics
    assert found.code == "FM106"
