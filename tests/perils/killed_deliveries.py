"""Publishing to a folder, killed or failing at one call after another: `python -m tests.perils.killed_deliveries DIR`.

DIR holds two states of the same sites, `old` and `new`. What was wrong is printed as JSON, with how runs ended. In a
process of its own, for it forks: whoever has threads should not.
"""

import errno
import json
import os
import shutil
import sys
from collections import Counter
from pathlib import Path

from helpgen.model.publish_error import PublishError
from helpgen.publish.deliver import DeliveryWish, LocalSites, deliver
from helpgen.publish.deliver.folder_store import FolderStore, folder_store
from tests.perils.calls import WRITING, Calls, Peril, failing, killed

_CALLS = (*WRITING, "symlink")
_WISH = DeliveryWish(at_once=1, keep=1)
_REFUSED = 7


def seen(place: Path) -> dict[str, bytes]:
    """Every file that a server would hand out, lasting styles and all, by tenant and path."""
    return {
        f"{tenant.name}/{path.relative_to(tenant.resolve())}": path.read_bytes()
        for tenant in sorted((place / "_live").iterdir())
        for path in sorted(tenant.resolve().rglob("*"))
        if path.is_file()
    }


def _child(sites: LocalSites, store: FolderStore, calls: Calls) -> int:
    """The exit code, or the signal below zero, of a process that publishes."""
    pid = os.fork()
    if pid == 0:
        code = 99
        try:
            calls.install()
            deliver(sites, store, _WISH)
            code = 0
        except PublishError:
            code = _REFUSED
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _once(folder: Path, calls: Calls) -> tuple[int, str]:
    """How the run ended, and what was wrong with what readers see then, and after the next run."""
    place = folder / "place"
    shutil.rmtree(place, ignore_errors=True)
    old, new = LocalSites(folder / "old"), LocalSites(folder / "new")
    store = folder_store(place)
    deliver(old, store, _WISH)
    before = seen(place)
    code = _child(new, store, calls)
    between = seen(place)
    deliver(new, store, _WISH)
    after = seen(place)
    if before == after:
        return code, "nothing changed for readers"
    mixed = _mixed(before, between, after)
    return code, f"a mixture: {mixed}" if mixed else ""


def _mixed(
    before: dict[str, bytes], between: dict[str, bytes], after: dict[str, bytes]
) -> list[str]:
    """Tenants that readers see neither as they were nor as they will be; their links are swapped one by one."""
    tenants = sorted({path.split("/")[0] for path in (*before, *between, *after)})
    return [
        tenant
        for tenant in tenants
        if _of(between, tenant) not in (_of(before, tenant), _of(after, tenant))
    ]


def _of(files: dict[str, bytes], tenant: str) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if path.startswith(f"{tenant}/")}


def main(folder: Path) -> None:
    """Each call that writes: killed before it, which is after the one before; every third one fails, too."""
    ends, faults = Counter[str](), list[str]()

    def hit(name: str, at: int, peril: Peril) -> int:
        code, fault = _once(folder, Calls(_CALLS, at, peril))
        ends[f"{name}, {code}"] += 1
        if fault:
            faults.append(f"{name} at call {at}: {fault}")
        return code

    calls = 0
    while hit("killed", calls, killed):
        calls += 1
    for at in range(0, calls, 3):
        hit("failing", at, failing(errno.EIO))
    print(json.dumps({"ends": ends, "faults": faults}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
