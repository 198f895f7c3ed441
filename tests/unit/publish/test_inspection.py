"""A site is as it was listed, every byte, whatever the site was like that was gone through before it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.model.output_file import OutputFile
from helpgen.publish import inspection
from helpgen.publish.inspection import Inspected, Inspector
from helpgen.publish.listed import listed
from helpgen.publish.manifest import manifest_of

HOME, ABOUT = "index.html", "help/about/index.html"


def site(folder: Path, **others: bytes) -> Path:
    """A site with a manifest; `others` are bytes by the stem of a path."""
    files = [
        OutputFile(HOME, others.get("home", b"home")),
        OutputFile(ABOUT, others.get("about", b"about")),
    ]
    for path, data in [*[(each.path, each.data) for each in files], ("manifest.json", b"")]:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data or manifest_of(files))
        file.chmod(0o644)
        file.parent.chmod(0o755)
    return folder


def looked(inspector: Inspector, folder: Path) -> Inspected | None:
    found = listed(str(folder))
    assert found
    return inspector.inspected(str(folder), found)


def test_how_files_and_folders_stood_is_told(tmp_path: Path) -> None:
    folder = site(tmp_path / "ann")
    found = looked(Inspector(), folder)
    assert found
    assert found.files == {
        path: os.stat(folder / path)  # noqa: PTH116  the same kind of value
        for path in (HOME, ABOUT, "manifest.json")
    }
    assert found.folders == {
        path: os.stat(folder / path)  # noqa: PTH116  the same kind of value
        for path in (".", "help", "help/about")
    }


@pytest.mark.parametrize(("first", "second"), [(b"about", b"abouT"), (b"abouT", b"about")])
def test_a_byte_that_is_another_is_found_behind_a_site_that_was_right(
    tmp_path: Path, first: bytes, second: bytes
) -> None:
    inspector, torn = Inspector(), site(tmp_path / "zoe", about=first)
    (torn / ABOUT).write_bytes(second)
    assert looked(inspector, site(tmp_path / "ann", about=first))
    assert looked(inspector, site(tmp_path / "bea", about=second))
    assert looked(inspector, torn) is None
    assert looked(inspector, site(tmp_path / "cid", about=first))
    assert looked(inspector, torn) is None


def test_a_site_that_is_torn_is_not_what_the_next_one_is_held_against(tmp_path: Path) -> None:
    inspector, torn = Inspector(), site(tmp_path / "ann")
    (torn / ABOUT).write_bytes(b"torn")
    other = site(tmp_path / "zoe")
    (other / ABOUT).write_bytes(b"torn")
    assert looked(inspector, torn) is None
    assert looked(inspector, other) is None


def test_equal_files_are_hashed_once_as_far_as_there_is_room_to_remember_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed = list[bytes]()

    def file(path: str, data: bytes) -> OutputFile:
        hashed.append(data)
        return OutputFile(path, data)

    monkeypatch.setattr(inspection, "OutputFile", file)
    inspector = Inspector()
    one, other = site(tmp_path / "ann"), site(tmp_path / "zoe")
    assert looked(inspector, one)
    assert looked(inspector, other)
    assert len(hashed) == 3
    monkeypatch.setattr(inspection, "_REMEMBERED", 0)
    assert looked(inspector, one)
    assert looked(inspector, other)
    assert len(hashed) == 6


@pytest.mark.parametrize(
    "deed",
    [
        lambda folder: (folder / "help/more.html").write_bytes(b"more"),
        lambda folder: (folder / "assets").mkdir(0o755) or (folder / "assets/x").mkdir(0o700),
        lambda folder: (folder / "help").chmod(0o700),
        lambda folder: (folder / ABOUT).chmod(0o600),
        lambda folder: (folder / ABOUT).unlink(),
        lambda folder: (folder / ABOUT).unlink() or (folder / ABOUT).symlink_to(folder / HOME),
        lambda folder: [(folder / ABOUT).unlink(), os.mkfifo(folder / ABOUT, 0o644)],  # type: ignore[func-returns-value]  # two deeds, one after another
        lambda folder: (folder / ABOUT).unlink() or (folder / ABOUT).mkdir(0o755),
    ],
    ids=["more", "a folder", "mode of a folder", "mode", "missing", "link", "fifo", "no file"],
)
def test_what_is_otherwise_than_listed_is_found(
    tmp_path: Path, deed: Callable[[Path], object]
) -> None:
    folder = site(tmp_path / "ann")
    found = listed(str(folder))
    assert found
    deed(folder)
    assert Inspector().inspected(str(folder), found) is None


def test_a_file_that_lasts_may_stand_among_assets_and_nowhere_else(tmp_path: Path) -> None:
    folder = site(tmp_path / "ann")
    (folder / "assets").mkdir(0o755)
    (folder / "assets").chmod(0o755)
    (folder / "assets/old.css").write_bytes(b"old")
    assert looked(Inspector(), folder)
    (folder / "old.css").write_bytes(b"old")
    assert looked(Inspector(), folder) is None


def test_what_a_system_gives_in_pieces_is_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, read = site(tmp_path / "ann"), os.read
    found = listed(str(folder))
    assert found
    monkeypatch.setattr(os, "read", lambda file, size: read(file, min(size, 3)))
    assert Inspector().inspected(str(folder), found)
