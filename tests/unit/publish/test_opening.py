import errno
import os
import re
import stat
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from helpgen.publish import OutputFolder, PublishError, PublishRefused, open_output


def test_the_state_folder_is_for_its_owner_only(
    opened: Callable[[], OutputFolder], out: Path
) -> None:
    opened().close()
    assert stat.S_IMODE((out / ".helpgen").stat().st_mode) == 0o700
    assert stat.S_IMODE(out.stat().st_mode) == 0o755


def test_a_second_build_is_told_who_holds_the_lock(
    opened: Callable[[], OutputFolder], out: Path
) -> None:
    with opened(), pytest.raises(PublishError) as caught:
        opened()
    assert caught.value.exit_code == 3
    said = rf"locked by process {os.getpid()} since \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d UTC"
    assert re.fullmatch(said, caught.value.message)
    assert caught.value.path == str(out / ".helpgen" / "lock")


def test_the_lock_is_free_once_the_output_is_closed(opened: Callable[[], OutputFolder]) -> None:
    opened().close()
    opened().close()


def test_a_missing_parent_folder_is_made(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "down"
    open_output(out, project=project, sources=[]).close()
    assert (out / ".helpgen" / "marker.json").is_file()


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES])
def test_a_read_only_folder_is_refused(
    opened: Callable[[], OutputFolder], monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "mkdir", fail)
    with pytest.raises(PublishRefused, match="read-only"):
        opened()


@pytest.mark.parametrize("nth", range(1, 9))
def test_a_folder_that_cannot_be_looked_at_is_a_fault_and_no_refusal(
    opened: Callable[[], OutputFolder], out: Path, monkeypatch: pytest.MonkeyPatch, nth: int
) -> None:
    real, looks = os.stat, count(1)

    def fail(path: Any, *args: Any, **options: Any) -> os.stat_result:
        if str(path) in {str(out), str(out.parent)} and next(looks) == nth:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, *args, **options)

    monkeypatch.setattr(os, "stat", fail)
    found: list[PublishError] = []
    try:
        opened().close()
    except PublishError as error:
        found.append(error)
    assert all(each.exit_code == 3 for each in found), found
    assert all(each.path in {str(out), str(out.parent)} for each in found)
    assert nth > 1 or [each.message for each in found] == ["permission denied"]


def test_a_full_disk_while_opening_is_an_error_that_releases_the_lock(
    opened: Callable[[], OutputFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", fail)
        with pytest.raises(PublishError, match="no space left on device"):
            opened()
    opened().close()


def test_a_marker_that_a_power_cut_left_empty_is_written_anew(
    opened: Callable[[], OutputFolder], out: Path
) -> None:
    opened().close()
    marker = out / ".helpgen" / "marker.json"
    whole = marker.read_bytes()
    marker.write_bytes(b"")
    opened().close()
    assert marker.read_bytes() == whole
