"""Freed memory stays with the process where the C library can be told so."""

import ctypes
import platform
import subprocess
import sys

import pytest

from helpgen.pipeline.held_memory import hold_memory

FAULTS = """
import resource, sys
from helpgen.pipeline.held_memory import hold_memory
if sys.argv[1] == "held":
    hold_memory()
b"".join([b"x" * 3_000_000])
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(20):
    b"".join([b"x" * 3_000_000])
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


class _Other:
    """A C library without the call."""


class _Told:
    """A C library that notes what it is told."""

    def __init__(self) -> None:
        self.options: dict[int, int] = {}

    def mallopt(self, option: int, value: int) -> int:
        self.options[option] = value
        return 1


def test_both_limits_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    told = _Told()
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda *_: told)
    hold_memory()
    assert told.options == dict.fromkeys([-1, -3], 32 * 1024 * 1024)


def test_another_c_library_stays_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_: _Other())
    hold_memory()


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="it is about GNU's C library")
def test_a_large_text_is_made_in_the_memory_of_the_one_before() -> None:
    command = [sys.executable, "-c", FAULTS, "held"]
    faults = subprocess.run(command, capture_output=True, text=True, check=True)
    assert int(faults.stdout) < 100  # of a new text every time, 732 pages of 4 KiB each
