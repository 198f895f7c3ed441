"""The program's digest, known from a build before where a glance tells that no file of helpgen has been touched.

Hashing a thousand files takes three times as long as a glance at them, and every build begins with it. What is compared
only the system writes, as with published sites; it is believed until the machine starts again.
"""

import marshal
import time
from functools import cache
from hashlib import sha256
from operator import attrgetter
from typing import NamedTuple

from helpgen.cache.cache import Cache, key_of
from helpgen.pipeline.standing.glance import boot
from helpgen.pipeline.standing.program import program_digest, program_files, surroundings

_SEEN = attrgetter("st_ctime_ns", "st_dev", "st_ino", "st_mode", "st_size", "st_mtime_ns")
_YOUNG = 2.0  # seconds: clocks of disks go in steps, and two writes in one step look like one
_PLAIN = 2  # the form of marshal in which equal rows have equal bytes


class ProgramSeen(NamedTuple):
    """A program: its digest, and the `key` of what a glance tells of it, empty where no glance is believed."""

    key: str
    digest: str


def program_seen(kept: Cache) -> ProgramSeen:
    """The program of this process."""
    return ProgramSeen(_key_as_seen(), program_known(kept))


def program_known(kept: Cache) -> str:
    """The program's digest, as it is kept; that of its bytes where it is not, or where it may be another since."""
    key = _key_as_seen()
    data = kept.get(key) if key else None
    return program_digest() if data is None else data.decode()


def keep_program(kept: Cache, seen: ProgramSeen) -> None:
    """The next build need not look into any file of helpgen."""
    if seen.key and kept.get(seen.key) is None:
        kept.put(seen.key, seen.digest.encode())


@cache
def _key_as_seen() -> str:
    """What is the same while nobody touches the program, in one run of the machine; empty where none is believed.

    A process looks once, before it hashes anything. Whoever writes later gives a file a time that it never had: what is
    kept under this key is found by nobody then.
    """
    run = boot()
    seen = [
        (top, [(*_SEEN(entry.stat()), entry.path) for entry in entries])
        for top, entries in program_files()
    ]
    newest = max([row[0] for _, rows in seen for row in rows], default=0)
    if not run or time.time() - newest / 1e9 < _YOUNG:
        return ""
    return key_of("program", run, surroundings(), sha256(marshal.dumps(seen, _PLAIN)).hexdigest())
