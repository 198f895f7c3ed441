import os
import stat
from pathlib import Path

import pytest

from tests.unit.publish.site import SITE, Publish

pytestmark = pytest.mark.row("B48")


def test_a_torn_asset_is_not_carried_on(publish: Publish, out: Path) -> None:
    publish(SITE)
    (out / "clinic" / "assets" / "theme.11.css").write_bytes(b"bo\0\0\0\0")
    publish({"index.html": b"two"})
    assert not (out / "clinic" / "assets").exists()


def test_a_torn_page_is_mended_by_the_next_run(publish: Publish, out: Path) -> None:
    publish(SITE)
    (out / "clinic" / "index.html").write_bytes(b"\0\0\0\0")
    assert publish(SITE).changed
    assert (out / "clinic" / "index.html").read_bytes() == b"home"


def test_a_torn_manifest_is_mended_by_the_next_run(publish: Publish, out: Path) -> None:
    publish(SITE)
    whole = (out / "clinic" / "manifest.json").read_bytes()
    (out / "clinic" / "manifest.json").write_bytes(b"")
    publish(SITE)
    assert (out / "clinic" / "manifest.json").read_bytes() == whole


def test_a_file_that_somebody_put_into_a_site_is_gone_after_the_next_run(
    publish: Publish, out: Path
) -> None:
    publish(SITE)
    (out / "clinic" / "draft.html").write_bytes(b"not ours")
    publish(SITE)
    assert not (out / "clinic" / "draft.html").exists()


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o033, 0o066, 0o077, 0o111, 0o777])
def test_modes_do_not_depend_on_the_umask(publish: Publish, out: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        publish(SITE)
    finally:
        os.umask(before)
    modes = {
        stat.S_IMODE(path.stat().st_mode) | (0o1000000 if path.is_dir() else 0)
        for path in [out / "clinic", *(out / "clinic").rglob("*")]
    }
    assert modes == {0o644, 0o1000755}


def test_modes_are_not_those_that_folders_hand_on(publish: Publish, out: Path) -> None:
    publish(SITE, "first")
    (out / ".helpgen" / "staging").chmod(0o2700)  # the group's, and so is all that is made below
    publish(SITE)
    folders = [out / "clinic", *[each for each in (out / "clinic").rglob("*") if each.is_dir()]]
    assert {stat.S_IMODE(each.stat().st_mode) for each in folders} == {0o755}


@pytest.mark.parametrize(("umask", "told"), [(0o022, 1), (0o077, len(SITE) + 1)])
def test_modes_of_files_are_set_where_they_are_not_made_with_them(
    publish: Publish, umask: int, told: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the manifest always: it is written when all others stand."""
    publish(SITE, "first")
    set_mode, modes = os.fchmod, list[int]()

    def told_mode(file: int, mode: int) -> None:
        modes.append(mode)
        set_mode(file, mode)

    monkeypatch.setattr(os, "fchmod", told_mode)
    before = os.umask(umask)
    try:
        publish(SITE)
    finally:
        os.umask(before)
    assert modes.count(0o644) == told


@pytest.mark.parametrize("name", ["index.html", "help", "help/a/b"])
def test_a_mode_that_somebody_changed_is_set_right(publish: Publish, out: Path, name: str) -> None:
    publish(SITE)
    path = out / "clinic" / name
    mode = path.stat().st_mode
    path.chmod(0o777)
    publish(SITE)
    assert path.stat().st_mode == mode


def test_the_time_of_a_file_decides_nothing(publish: Publish, out: Path) -> None:
    publish(SITE)
    page = out / "clinic" / "index.html"
    os.utime(page, (0, 0))
    assert not publish(SITE).changed
    page.write_bytes(b"evil")
    os.utime(page, (0, 0))
    assert publish(SITE).changed
