"""A build that the system wrote down, call by call: `strace`, where there is one."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.programs import program

REPO = Path(__file__).parents[2]

_CALL = re.compile(r"^(?:\d+ +)?(?P<name>\w+)\((?P<given>.*)\) += (?P<came>-?\d+|\?)")
_RESUMED = re.compile(r"^(?P<pid>\d+ +)<\.\.\. \w+ resumed>(?P<rest>.*)$")
_UNFINISHED = " <unfinished ...>"
_PATH = re.compile(
    r'(?:(?P<above>AT_FDCWD|\d+)(?:<(?P<folder>[^>]*)>)?, )?"(?P<name>(?:[^"\\]|\\.)*)"'
)
_HANDLE = re.compile(r"^\d+<(?P<path>[^>]*)>")
_NAMELESS = frozenset(
    {"write", "writev", "pwrite64", "execve"}
)  # what is quoted in these is no path
_CHANGING = (
    *("mkdir", "rmdir", "rename", "unlink", "link", "symlink", "mknod"),
    *("chmod", "fchmod", "chown", "fchown", "utime", "truncate", "ftruncate"),
)
"""What calls begin with that change something, however they open it."""

_TRACE = (
    "%file,%network,%process,write,pwrite64,writev,fsync,fdatasync,sync,syncfs,ftruncate,fchmod"
)


@dataclass(frozen=True, slots=True)
class Call:
    """One call: its name, what it was given as it was written down, the paths in that, and whether it went well."""

    name: str
    given: str
    paths: tuple[str, ...]
    is_fine: bool

    def opens(self) -> bool:
        """Whether it opened a file or folder."""
        return self.is_fine and self.name in {"open", "openat"}

    def writes(self) -> bool:
        """Whether it may change something on a disk."""
        if self.name in {"open", "openat", "creat"}:
            return any(flag in self.given for flag in ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"))
        return self.name.startswith(_CHANGING)


def traced(code: str, trace: Path, *arguments: str) -> list[Call]:
    """What a Python program asked of the system, in order, its children's calls among them."""
    command = [sys.executable, "-c", code, *arguments]
    env = {**os.environ, "PYTHONPATH": str(REPO), "PYTHONDONTWRITEBYTECODE": "1"}
    strace = [
        program("strace", package="strace"),
        "-f",
        "-y",
        "-s",
        "300",
        "-e",
        f"trace={_TRACE}",
        "-o",
        str(trace),
    ]
    ran = subprocess.run(
        [*strace, *command], env=env, cwd="/", capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return list(calls(trace.read_text(encoding="utf-8", errors="replace").splitlines()))


def calls(lines: Sequence[str]) -> Iterator[Call]:
    """The calls of a trace. One that was interrupted by another process's is told where it ended."""
    begun: dict[str, str] = {}
    for line in lines:
        pid, whole = line.partition(" ")[0], line
        if line.endswith(_UNFINISHED):
            begun[pid] = line.removesuffix(_UNFINISHED)
            continue
        if resumed := _RESUMED.match(line):
            whole = begun.pop(pid) + resumed["rest"]
        if call := _CALL.match(whole):
            paths = tuple(_paths(call["name"], call["given"]))
            yield Call(call["name"], call["given"], paths, call["came"] != "-1")


def _paths(name: str, given: str) -> Iterator[str]:
    if handle := _HANDLE.match(given):
        yield handle["path"]
    for found in _PATH.finditer(given) if name not in _NAMELESS else ():
        yield os.path.normpath(os.path.join(found["folder"] or "/", found["name"]))  # noqa: PTH118  it need not be there
