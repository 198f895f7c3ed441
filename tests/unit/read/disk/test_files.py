import os
import socket
from pathlib import Path

import pytest

from helpgen.model.diagnostic import Checked
from helpgen.read.disk.files import File, files_in, read_file, walk
from helpgen.text.junk import is_junk

pytestmark = pytest.mark.row("B44")


def listed(root: Path, folder: str = "top") -> Checked[tuple[File, ...] | None]:
    return walk(root, folder, lambda _: 10)


def refused(root: Path, path: str) -> None:
    read = listed(root)
    assert read.value == ()
    (found,) = read.diagnostics
    assert (found.code, found.place.path) == ("FS701", path)
    assert found.hint


@pytest.fixture
def top(tmp_path: Path) -> Path:
    (tmp_path / "top").mkdir()
    return tmp_path / "top"


def test_files_come_sorted_by_path_with_their_bytes(top: Path) -> None:
    (top / "b").mkdir()
    (top / "b/c.md").write_bytes(b"c")
    (top / "a.md").write_bytes(b"")
    assert listed(top.parent).value == (File("top/a.md", b""), File("top/b/c.md", b"c"))


def test_files_of_one_folder_are_read_when_they_are_asked_for(top: Path) -> None:
    (top / "inner").mkdir()
    (top / "inner/c.md").write_bytes(b"c")
    for name in ("b.md", "a.md"):
        (top / name).write_bytes(b"early")
    asked = files_in(top.parent, "top", lambda _: 10)
    assert next(asked) == File("top/a.md", b"early")
    (top / "b.md").write_bytes(b"late")
    assert list(asked) == [File("top/b.md", b"late")]
    assert not list(files_in(top.parent, "missing", lambda _: 10))


def test_a_missing_folder_is_no_fault(tmp_path: Path) -> None:
    assert walk(tmp_path, "no/such", lambda _: 1) == Checked(None)
    assert read_file(tmp_path, "no/such.md", 1) == Checked(None)


def test_a_file_may_have_its_limit_and_not_a_byte_more(top: Path) -> None:
    (top / "a").write_bytes(b"x" * 10)
    (top / "b").write_bytes(b"x" * 11)
    assert listed(top.parent).value == (File("top/a", b"x" * 10), File("top/b", None))


def test_a_limit_of_nothing_leaves_a_file_unread_and_unlisted(top: Path) -> None:
    (top / "a").write_bytes(b"x")
    assert walk(top.parent, "top", lambda _: 0).value == ()


@pytest.mark.parametrize("target", ["/etc/hostname", "b.md", "gone", ".", "a.md"])
def test_every_link_is_refused_wherever_it_leads(top: Path, target: str) -> None:
    (top / "a.md").symlink_to(target)
    refused(top.parent, "top/a.md")


def test_a_link_in_place_of_the_folder_is_refused(top: Path) -> None:
    (top.parent / "other").symlink_to(top)
    (found,) = walk(top.parent, "other", lambda _: 10).diagnostics
    assert (found.code, found.place.path) == ("FS701", "other")
    (top / "a").write_bytes(b"")
    (found,) = read_file(top.parent, "other/a", 10).diagnostics
    assert found.code == "FS701"


def test_a_pipe_is_refused_and_never_waited_for(top: Path) -> None:
    os.mkfifo(top / "a.md")
    refused(top.parent, "top/a.md")
    (found,) = read_file(top.parent, "top/a.md", 10).diagnostics
    assert found.code == "FS701"


def test_a_socket_is_refused(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(top)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("a.md")
        refused(top.parent, "top/a.md")


@pytest.mark.parametrize("name", ["x.md", "x.yaml"])
def test_a_folder_with_the_name_of_a_file_is_refused(top: Path, name: str) -> None:
    (top / name).mkdir()
    refused(top.parent, f"top/{name}")


@pytest.mark.parametrize("name", [b"a\nb.md", b"a\xffb.md", "a\u202eb.md".encode(), b"a\x1b.md"])
def test_a_name_that_is_no_text_is_refused_and_can_be_printed(top: Path, name: bytes) -> None:
    (Path(os.fsdecode(os.fsencode(top) + b"/" + name))).write_bytes(b"")
    (found,) = listed(top.parent).diagnostics
    assert found.code == "FS701"
    assert found.place.path.encode()


def test_what_may_not_be_read_is_reported_without_the_machine_s_path(
    top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (top / "a.md").write_bytes(b"x")

    def refuse(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied", str(top / "a.md"))

    monkeypatch.setattr("helpgen.read.disk.files.os.read", refuse)
    (found,) = listed(top.parent).diagnostics
    assert (found.code, found.place.path) == ("FS707", "top/a.md")
    assert str(top.parent) not in found.message


@pytest.mark.parametrize(("number", "hint"), [(13, "permissions"), (5, "disk")])
def test_a_folder_that_cannot_be_listed_is_reported_by_its_path(
    top: Path, monkeypatch: pytest.MonkeyPatch, number: int, hint: str
) -> None:
    def refuse(*_: object) -> bytes:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("helpgen.read.disk.files.os.scandir", refuse)
    (found,) = listed(top.parent).diagnostics
    assert (found.code, found.place.path, hint in found.hint) == ("FS707", "top", True)


@pytest.mark.parametrize(
    "name", [".DS_Store", "a.md~", ".#a.md", "#a.md#", "a.swp", "Thumbs.db", ".git", "a.BAK"]
)
def test_what_editors_leave_behind_is_ignored_whatever_it_is(top: Path, name: str) -> None:
    assert is_junk(name)
    (top / name).symlink_to("gone")
    assert listed(top.parent) == Checked(())


def test_names_of_articles_are_no_junk() -> None:
    assert not any(is_junk(name) for name in ("a.md", "a#.md", "swp.md", "thumbs.db.md"))


def test_subfolders_can_be_left_alone_but_not_without_end(top: Path) -> None:
    (top / "in").mkdir()
    (top / "in/a").symlink_to("gone")
    assert walk(top.parent, "top", lambda _: 1, deepest=0) == Checked(())
    (top / "/".join("d" * 40)).mkdir(parents=True)
    assert any("deeper" in each.message for each in listed(top.parent).diagnostics)


def test_a_growing_file_is_cut_at_its_limit(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (top / "a").write_bytes(b"x")
    monkeypatch.setattr("helpgen.read.disk.files.os.read", lambda _handle, size: b"x" * size)
    assert listed(top.parent).value == (File("top/a", None),)
