import ctypes
import errno
import os
from collections.abc import Callable

import pytest

from helpgen.publish import OutputFolder, PublishError


class _NoSuchCall:
    """A system library without `syncfs`."""


class _Failing:
    """A system library whose `syncfs` fails as a broken disk does."""

    @staticmethod
    def syncfs(_handle: int) -> int:
        ctypes.set_errno(errno.EIO)
        return -1


def test_staged_files_are_synced_with_one_call(opened: Callable[[], OutputFolder]) -> None:
    with opened() as output:
        output.sync_staged()
        output.sync_shown()


def test_where_one_file_system_cannot_be_synced_all_are(
    opened: Callable[[], OutputFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[str] = []
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: _NoSuchCall())
    monkeypatch.setattr(os, "sync", lambda: called.append("sync"))
    with opened() as output:
        output.sync_staged()
    assert called == ["sync"]


def test_a_disk_that_does_not_take_it_is_told(
    opened: Callable[[], OutputFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: _Failing())
    with opened() as output, pytest.raises(PublishError, match="input/output error"):
        output.sync_staged()
