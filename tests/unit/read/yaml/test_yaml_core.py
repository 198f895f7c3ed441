from time import process_time

import pytest

from helpgen.model.diagnostic import Diagnostic
from helpgen.read.yaml.tree import Tree, Way
from helpgen.read.yaml.yaml_core import read_yaml


def value(text: str) -> dict[str, object]:
    read = read_yaml(text, "a.yaml")
    assert not read.diagnostics
    assert read.value is not None
    return read.value.value


def faults(text: str, first: int = 1) -> list[tuple[str, int, int]]:
    read = read_yaml(text, "a.yaml", first)
    assert read.value is None
    return [(each.code, each.place.line, each.place.column) for each in read.diagnostics]


@pytest.mark.parametrize(
    "text", ["no", "Yes", "on", "~", "012", "0x1F", "1_000", "22:22", "2026-01-02", "1e5", "+1", ".5",
     "True", "NULL", ".inf", "1234567890123456"]
)  # fmt: skip
def test_whatever_json_would_not_type_stays_text(text: str) -> None:
    assert value(f"a: {text}") == {"a": text}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("true", True), ("false", False), ("null", None), ("0", 0), ("-7", -7), ("1.50", 1.5),
     ("123456789012345", 123456789012345)],
)  # fmt: skip
def test_what_json_types_is_typed(text: str, expected: object) -> None:
    found = value(f"a: {text}")["a"]
    assert (found, type(found)) == (expected, type(expected))


@pytest.mark.parametrize("text", ['"true"', "'1'", '"null"', '""'])
def test_quotes_make_text(text: str) -> None:
    assert value(f"a: {text}") == {"a": text[1:-1]}


def test_lists_are_tuples_and_the_last_break_of_a_block_text_does_not_count() -> None:
    assert value("a: [x, [y]]\nb: >\n  one\n  two\n") == {"a": ("x", ("y",)), "b": "one two"}


def test_an_empty_text_is_an_empty_map() -> None:
    assert value("") == value("# only a comment\n") == {}


def test_every_value_and_key_knows_its_place_in_the_file() -> None:
    tree = read_yaml("a: 1\nb:\n  - {c: é, d: x}\n", "a.yaml", 5).value
    assert isinstance(tree, Tree)
    assert tree.spots["b", 0, "d"] == (7, 15)
    assert tree.keys["b", 0, "d"] == (7, 12)
    assert tree.place(("b", 0, "missing")).line == 7


def test_a_key_without_a_value_is_left_out_and_named() -> None:
    tree = read_yaml("a:\nb: {c: }\nd: [x, ]\n", "a.yaml").value
    assert tree is not None
    assert tree.value == {"b": {}, "d": ("x",)}
    assert tree.empty == {("a",), ("b", "c")}


def test_a_tab_indent_is_reported_at_the_tab() -> None:
    assert faults("a:\n\tb: 1\n") == [("FM104", 2, 1)]
    assert faults("a:\n  b: x\n  \tc: 1\n", 10) == [("FM104", 12, 3)]


def test_a_key_that_stands_twice_names_both_lines() -> None:
    found = read_yaml("a: 1\nb: {c: 1, c: 2}\na: 2\n", "a.yaml", 2).diagnostics
    assert [(each.code, each.place.line, each.others[0].line) for each in found] == [
        ("FM103", 3, 3),
        ("FM103", 4, 2),
    ]
    assert "line 2" in found[1].message
    assert "line 4" in found[1].message


@pytest.mark.parametrize(
    "text", ["a: &x 1", "a: !!str 1", "a: !!python/object:os.system x", "a: ! x", "<<: {a: 1}", "&x a: 1"]
)  # fmt: skip
def test_what_makes_values_come_from_elsewhere_is_refused(text: str) -> None:
    assert [code for code, _, _ in faults(text)] == ["FM108"]


def test_an_alias_and_its_anchor_are_both_found_even_in_a_cycle() -> None:
    assert [code for code, _, _ in faults("a: &x [*x]\n")] == ["FM108", "FM108"]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("a: {{x.y}}", 'a: "{{x.y}}"'),
        ("a: {{x.y}} portal", 'a: "{{x.y}} portal"'),
        ("a: [my {{x.y}}, b]", 'a: ["my {{x.y}}", b]'),
        ("title: {{labels.visit.plural}}", 'title: "{{labels.visit.plural}}"'),
    ],
)
def test_a_variable_without_quotes_is_shown_with_them(text: str, mended: str) -> None:
    (found,) = read_yaml(text, "a.yaml").diagnostics
    assert (found.code, found.place.line) == ("FM104", 1)
    assert found.hint == f"write `{mended}`"


@pytest.mark.parametrize(
    "text", ["a: 'x", "a: [x", "a: b: c", "a: @x", "? [a]\n: b", ": x", "a:\n - b\n c: d", "%YAML 9.0\n---\na: 1"]
)  # fmt: skip
def test_what_is_not_yaml_has_a_place_and_a_way_out(text: str) -> None:
    found = read_yaml(text, "a.yaml").diagnostics
    assert [each.code for each in found] == ["FM104"]
    assert found[0].place.line >= 1
    assert found[0].hint


def test_a_second_document_is_refused_where_it_begins() -> None:
    assert faults("a: 1\n---\nb: 2\n") == [("FM113", 2, 1)]


def test_a_list_or_a_word_where_fields_are_wanted_is_refused() -> None:
    assert faults("- a\n") == [("FM109", 1, 1)]
    assert faults("word\n") == [("FM109", 1, 1)]


def test_32_levels_are_read_and_33_are_not() -> None:
    value("a: " + "[" * 31 + "]" * 31)
    assert faults("a: " + "[" * 32 + "]" * 32) == [("FM107", 1, 35)]


@pytest.mark.parametrize(
    "text",
    ["[" * 500_000, "{a: " * 200_000, "- " * 400_000, "? " * 400_000, "a: " + "[\n" * 400_000],
    ids=["brackets", "maps", "items", "keys", "lines"],
)
def test_depth_that_crashes_parsers_is_refused_at_once(text: str) -> None:
    start = process_time()
    assert faults(text)[-1][0] == "FM107"
    assert process_time() - start < 1


def test_one_file_has_at_most_a_hundred_findings() -> None:
    assert len(faults("a: 1\n" * 5000)) == 100


def test_an_escape_that_is_no_character_is_refused_or_named() -> None:
    assert faults('a: "\\ud800"') == [("FM105", 1, 7)]
    tree = read_yaml('a: "x\\0"\nb: "tab\\t"\n', "a.yaml").value
    assert tree is not None
    assert tree.escaped == ((("a",), (1, 4), "\0"),)


NEVER = [0x00, 0x08, 0x0B, 0x0D, 0x1B, 0x7F, 0x85, 0x9F, 0x2028, 0x2029, 0xFDD0, 0xFDEF]
NEVER += [plane * 0x10000 + last for plane in range(17) for last in (0xFFFE, 0xFFFF)]


@pytest.mark.parametrize("code", NEVER, ids=lambda code: f"U+{code:04X}")
@pytest.mark.parametrize(
    ("source", "way", "spot"),
    [
        ('a: "x{}y"', ("a",), (1, 4)),
        ('a: [1, "x{}y"]', ("a", 1), (1, 8)),
        ('b: {{c: {{d: "x{}y"}}}}', ("b", "c", "d"), (1, 12)),
        ('"x{}y": 1', ("x{}y",), (1, 1)),
        ('b: {{"x{}y": [1]}}', ("b", "x{}y"), (1, 5)),
    ],
)
def test_no_text_and_no_key_holds_a_control_or_what_is_no_character(
    source: str, way: Way, spot: tuple[int, int], code: int
) -> None:
    tree = read_yaml(source.format(f"\\U{code:08X}"), "a.yaml").value
    assert tree is not None
    named = tuple(step.format(chr(code)) if isinstance(step, str) else step for step in way)
    assert tree.escaped == ((named, spot, chr(code)),)
    assert chr(code) not in str(tree.value)
    assert "x\ufffdy" in str(tree.value)


@pytest.mark.parametrize("code", [0x09, 0x0A, 0x20, 0x7E, 0xA0, 0xFDCF, 0xFDF0, 0xFFFD, 0x1FFFD])
def test_their_neighbors_are_texts_like_others(code: int) -> None:
    tree = read_yaml(f'a: "x\\U{code:08X}y"', "a.yaml").value
    assert tree is not None
    assert (tree.escaped, tree.value) == ((), {"a": f"x{chr(code)}y"})


def test_a_line_separator_is_refused_because_programs_disagree_about_lines() -> None:
    assert faults("a: x\nb: y\u2028z\n") == [("FM105", 2, 5)]


def test_a_fault_is_a_diagnostic_with_the_path_of_its_file() -> None:
    (found,) = read_yaml("a: [", "deep/a.yaml").diagnostics
    assert isinstance(found, Diagnostic)
    assert found.place.path == "deep/a.yaml"


@pytest.mark.parametrize(
    ("text", "remarks"),
    [
        ("a: Refund invoice #12", {("a",): ("#12", (1, 19))}),
        ("a: Room # 12  ", {("a",): ("# 12", (1, 9))}),
        ("a: é😀 x #1", {("a",): ("#1", (1, 9))}),
        ("a: one\n  two #3\n", {("a",): ("#3", (2, 7))}),
        ("a: #336699", {("a",): ("#336699", (1, 4))}),
        ("a:\n- #12\n- b", {("a", 0): ("#12", (2, 3))}),
        ("a: text goes on\n  #12 here\nb: x", {("a",): ("#12 here", (2, 3))}),
        ("a: text\n  # why so\nb: x", {}),
        ("a:\n  b: text\n  #c: text\n", {}),
        ("a:\n  #b: text\n", {}),
        ("a: text # why so", {}),
        ("a: # what follows", {}),
        ("a: 12 #3", {}),
        ("a: text#12", {}),
        ('a: "x #1" #2', {}),
        ("a: |\n  x #1\n", {}),
        ("a: x\n#b: y\n", {}),
        ("a:\n  b: x\n  #c: y\n", {}),
    ],
)
def test_a_comment_that_may_have_been_meant_as_text_is_kept(
    text: str, remarks: dict[Way, tuple[str, tuple[int, int]]]
) -> None:
    read = read_yaml(text, "a.yaml")
    assert read.value is not None
    assert read.value.remarks == remarks


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("a: [x, #12]\nb: y\n", (1, 8), 'write `a: [x, "#12"]`'),
        ("a: {b: #336699, c: d}\nb: y\n", (1, 8), 'write `a: {b: "#336699", c: d}`'),
        ("a: [x,\n  #12, y]", (2, 3), 'write `"#12", y]`'),
        ("a: {b: 25,50}", (1, 11), "write 25.50, with a decimal point"),
        ("a: {b: -25,5, c: d}", (1, 12), "write -25.5, with a decimal point"),
    ],
)  # fmt: skip
def test_a_sign_that_means_something_else_in_brackets_is_told_as_it_was_meant(
    text: str, place: tuple[int, int], hint: str
) -> None:
    (found,) = read_yaml(text, "a.yaml").diagnostics
    assert (found.code, found.place.line, found.place.column) == ("FM104", *place)
    assert found.hint == hint


def test_a_list_that_lacks_its_bracket_beside_a_real_comment_is_told_as_before() -> None:
    (found,) = read_yaml("a: [x, # why\n  y\n", "a.yaml").diagnostics
    assert "comment" not in found.message
