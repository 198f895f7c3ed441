from pathlib import Path

from helpgen.schemas.written import stale, write


def test_a_file_is_stale_when_it_is_missing_different_or_should_be_gone(tmp_path: Path) -> None:
    (tmp_path / "same").write_text("a\n")
    (tmp_path / "other").write_text("b\n")
    (tmp_path / "gone").write_text("c\n")
    files = {"same": "a\n", "other": "a\n", "gone": None, "never": None, "new/file": "a\n"}
    assert stale(tmp_path, files) == ("gone", "new/file", "other")


def test_windows_line_ends_are_a_difference(tmp_path: Path) -> None:
    (tmp_path / "same").write_bytes(b"a\r\n")
    assert stale(tmp_path, {"same": "a\n"}) == ("same",)


def test_after_writing_nothing_is_stale(tmp_path: Path) -> None:
    (tmp_path / "gone").write_text("c\n")
    files = {"gone": None, "new/file": "ä\n"}
    write(tmp_path, files)
    assert stale(tmp_path, files) == ()
    assert not (tmp_path / "gone").exists()
