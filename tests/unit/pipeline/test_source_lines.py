from pathlib import Path

from helpgen.pipeline.source_lines import source_lines


def test_lines_are_those_of_the_file_without_their_ends(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbfone\r\ntwo\n\xff")
    assert source_lines(tmp_path)("a.md") == ["one", "two", "\ufffd"]


def test_nothing_outside_of_the_project_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("x")
    root = tmp_path / "project"
    root.mkdir()
    (root / "link.md").symlink_to(tmp_path / "secret.md")
    lines = source_lines(root)
    assert not any(
        lines(each) for each in ("../secret.md", str(tmp_path / "secret.md"), "link.md", "", "x.md")
    )


def test_a_file_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("one")
    lines = source_lines(tmp_path)
    assert lines("a.md") == ["one"]
    (tmp_path / "a.md").write_text("two")
    assert lines("a.md") == ["one"]
