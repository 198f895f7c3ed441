"""`mutants.yaml` lists faults that make no difference, each with its reason."""

from pathlib import Path

from helpgen.read.equivalents import read_equivalents


def read(root: Path, text: str) -> tuple[dict[str, str], list[tuple[str, int]]]:
    (root / "mutants.yaml").write_text(text, encoding="utf-8")
    checked = read_equivalents(root)
    found = [(each.code, each.place.line) for each in checked.diagnostics]
    return dict(checked.value.reasons), found


def test_without_the_file_nothing_is_listed(tmp_path: Path) -> None:
    checked = read_equivalents(tmp_path)
    assert (checked.value.reasons, checked.diagnostics) == ({}, ())


def test_a_reason_stands_behind_each_name(tmp_path: Path) -> None:
    assert read(tmp_path, '"a: b < c": >\n  nobody\n  sees it\nd: so\n') == (
        {"a: b < c": "nobody sees it", "d": "so"},
        [],
    )


def test_a_name_without_a_reason_counts_for_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, 'a:\nb: " "\nc: [1]\nd: so\n') == (
        {"d": "so"},
        [("CL926", 1), ("CL926", 2), ("CL926", 3)],
    )


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    reasons, found = read(tmp_path, "a: [\n")
    assert (reasons, len(found)) == ({}, 1)
