"""Every call that may fail is made to fail, once as a full disk and once as a kill."""

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from helpgen.publish import PublishError, exchange
from helpgen.publish.open_folder import OpenFolder
from tests.unit.publish.site import Publish, Snapshot

OLDER = {"index.html": b"older", "help/o/index.html": b"older o", "x.txt": b"older x"}
OLD = {"index.html": b"old", "help/a/index.html": b"old a", "assets/x.1.css": b"old css"}
NEW = {"index.html": b"new", "help/b/index.html": b"new b", "assets/x.2.css": b"new css"}
CALLS = ["open", "write", "fchmod", "mkdir", "unlink", "scandir", "listdir", "lstat", "fstat"]
ENOUGH = 120


class KilledError(BaseException):
    """What a kill looks like from inside: nothing tidies up."""


class Failing:
    """A call whose nth use raises."""

    def __init__(self, call: Callable[..., Any], nth: int, error: BaseException) -> None:
        self.call, self.nth, self.error = call, nth, error
        self.uses = 0

    def __call__(self, *args: object, **options: object) -> object:
        self.uses += 1
        if self.uses == self.nth:
            raise self.error
        return self.call(*args, **options)


def sites(snapshot: Snapshot, out: Path) -> dict[str, bytes]:
    """What the clinic's manifest lists, as it stands there, and nothing else beside assets."""
    found = snapshot(out / "clinic")
    rows = json.loads(found.pop("manifest.json"))["files"]
    listed = {row["path"]: row["sha256"] for row in rows}
    assert {path for path in found if not path.startswith("assets/")} <= listed.keys()
    return {path: found[path] for path in listed}


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "No space left on device"), KilledError()], ids=["full", "kill"]
)
def test_whichever_call_fails_the_old_site_stands_and_the_next_run_succeeds(
    publish: Publish, out: Path, snapshot: Snapshot, name: str, error: BaseException
) -> None:
    failures = 0
    for nth in range(1, ENOUGH):
        publish(OLDER)  # is the staging folder's content when the new site is made
        publish(OLD)
        call = Failing(getattr(os, name), nth, error)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, name, call)
            try:
                publish(NEW)
            except (PublishError, KilledError):
                failures += 1
                assert sites(snapshot, out) in (OLD, NEW)
        publish(NEW)
        assert sites(snapshot, out) == NEW
        if call.uses < nth:
            break
    assert failures > 0
    assert call.uses < nth, "the call is made more often than this test can see"


@pytest.mark.parametrize("nth", [1, 2])
def test_a_first_site_that_fails_at_a_rename_is_made_by_the_next_run(
    publish: Publish, out: Path, snapshot: Snapshot, nth: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "rename", Failing(os.rename, nth, KilledError()))
        with pytest.raises(KilledError):
            publish(NEW)
    assert not (out / "clinic").exists()
    publish(NEW)
    assert sites(snapshot, out) == NEW


@pytest.mark.parametrize(
    "error", [OSError(errno.EIO, "Input/output error"), KilledError()], ids=["disk", "kill"]
)
def test_without_an_exchange_in_one_step_a_failing_rename_loses_no_site(
    publish: Publish,
    out: Path,
    snapshot: Snapshot,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
) -> None:
    monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    publish(OLD)
    for nth in (1, 2, 3):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "rename", Failing(os.rename, nth, error))
            with pytest.raises((PublishError, KilledError)):
                publish(NEW)
        publish(OLD)  # opening the folder brings back what had stepped aside
        assert sites(snapshot, out) == OLD
        assert list((out / ".helpgen" / "aside").iterdir()) == []


def test_a_site_that_had_stepped_aside_is_back_once_the_folder_is_opened(
    publish: Publish, out: Path, snapshot: Snapshot
) -> None:
    publish(OLD)
    before = snapshot(out / "clinic")
    (out / "clinic").rename(out / ".helpgen" / "aside" / "clinic")
    publish(NEW, tenant="another")
    assert snapshot(out / "clinic") == before


def test_a_failed_exchange_names_the_site(
    publish: Publish, out: Path, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(OLD)
    before = snapshot(out / "clinic")

    def refuse(name: str, _staging: OpenFolder, live: OpenFolder) -> bool:
        raise OSError(errno.EIO, "Input/output error", f"{live.path}/{name}")

    monkeypatch.setattr(exchange, "_exchange", refuse)
    with pytest.raises(PublishError) as caught:
        publish(NEW)
    assert (caught.value.path, caught.value.exit_code) == (str(out / "clinic"), 3)
    assert snapshot(out / "clinic") == before


def test_a_full_disk_is_told_with_the_file_and_leaves_no_staging(
    publish: Publish, out: Path, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(OLD)
    before = snapshot(out / "clinic")
    full = OSError(errno.ENOSPC, "No space left on device")
    real = os.write
    monkeypatch.setattr(os, "write", Failing(real, 2, full))
    with pytest.raises(PublishError) as caught:
        publish(NEW)
    assert caught.value.message == "no space left on device"
    assert caught.value.path.endswith("staging/clinic/help/b/index.html")
    assert snapshot(out / "clinic") == before
    assert list((out / ".helpgen" / "staging").iterdir()) == []


def test_a_write_that_the_system_cuts_short_is_carried_on(
    publish: Publish, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda file, data: real(file, data[:2]))
    publish(OLD)
    assert (out / "clinic" / "help/a/index.html").read_bytes() == b"old a"
