"""Somebody who reads sites while they are built: what a page says is what its manifest lists, before and after."""

import json
import os
import select
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from random import Random

from tests.perils.drawing import drawing


@dataclass(slots=True)
class Reads:
    """Files that were read, and what was wrong. It is filled when the reader has ended."""

    files: int = 0
    faults: list[str] = field(default_factory=list)


@contextmanager
def reading(out: Path, tenants: tuple[str, ...], seed: int) -> Iterator[Reads]:
    """A process that reads all the time until the end of the `with`."""
    reads = Reads()
    told, tell = os.pipe()
    stop, stopping = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(stopping)
        try:
            _read_on(out, tenants, drawing(seed), stop, tell)
        finally:
            os._exit(0)
    os.close(tell)
    os.close(stop)
    try:
        yield reads
    finally:
        os.close(stopping)
        with os.fdopen(told, "rb") as stream:
            said = json.loads(stream.read() or b'[0, ["the reader died"]]')
        os.waitpid(pid, 0)
        reads.files, reads.faults = said[0], said[1]


def _read_on(out: Path, tenants: tuple[str, ...], draw: Random, stop: int, tell: int) -> None:
    files, faults = 0, list[str]()
    waiting = select.poll()
    waiting.register(stop)
    while not waiting.poll(0):
        tenant = out / draw.choice(tenants)
        fault = _looked(tenant, draw)
        files += 3
        if fault and len(faults) < 20:
            faults.append(fault)
    os.write(tell, json.dumps([files, faults]).encode())


def _looked(site: Path, draw: Random) -> str:
    """What is wrong with one file; what changed between two looks at the manifest is not judged."""
    try:
        before = (site / "manifest.json").read_bytes()
        row = draw.choice(json.loads(before)["files"])
    except (OSError, ValueError) as error:
        return f"{site.name} has no whole manifest: {error}"
    try:
        digest = sha256((site / row["path"]).read_bytes()).hexdigest()
    except OSError as error:
        digest = str(error)
    if (site / "manifest.json").read_bytes() == before and digest != row["sha256"]:
        return f"{site.name}/{row['path']} is not what its manifest lists: {digest}"
    return ""
