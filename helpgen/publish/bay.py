"""Where a process that does not hold the lock stages sites, maybe on another machine: a folder that is its alone.

Whoever works for a build finds its yard at the same path as the build itself. Whatever comes of the work, nobody else
writes into the bay, and nothing outside it is changed: who is late, or does again what somebody has done, harms nobody.
"""

import errno
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from hashlib import sha256

from helpgen.frozen import frozen
from helpgen.model.output_file import OutputFile
from helpgen.publish import disk
from helpgen.publish.held_folder import YARD
from helpgen.publish.marker import STATE
from helpgen.publish.next_site import Staged, next_site
from helpgen.publish.open_folder import OpenFolder
from helpgen.publish.portable import MANIFEST

BEFORE = "before"
"""In a yard: the generations before, each for whoever makes its tenant's next one."""


@frozen
class Bay:
    """The folder `own`, called `name` in its yard; `top` is what readers see, and only read here."""

    name: str
    top: OpenFolder
    before: OpenFolder
    own: OpenFolder

    def stage(self, tenant: str, files: Iterable[OutputFile]) -> tuple[Staged, str]:
        """The tenant's next site lies here, and the digest of its manifest; the errors are those of `next_site`."""
        with suppress(FileNotFoundError):  # only one of two gets it
            self.before.move(tenant, self.own, tenant)
        staged = next_site(self.top, self.own, tenant, files)
        above = self.top if staged.written is None else self.own
        with above.inner(tenant) as site:
            manifest = disk.read(site, MANIFEST) or b""
        return staged, sha256(manifest).hexdigest()


def is_in_sight(out: str, run: str) -> bool:
    """Whether the yard of this run is there: the folder has the same path on both machines."""
    try:
        with ExitStack() as stack:
            _yard(stack, out, run)
    except OSError:
        return False
    return True


def laid(out: str, run: str, name: str) -> bytes:
    """A file that lies in the yard of this run for all who work there; an OSError where it does not."""
    with ExitStack() as stack:
        _, yard = _yard(stack, out, run)
        data = disk.read(yard, name)
    if data is None:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), f"{yard.path}/{name}")
    return data


@contextmanager
def opened_bay(out: str, run: str) -> Iterator[Bay]:
    """A new bay in the yard of this run; an OSError where the yard is not there, or not any more."""
    with ExitStack() as stack:
        top, yard = _yard(stack, out, run)
        name = secrets.token_hex(8)
        own = stack.enter_context(yard.made(name, 0o700))
        yield Bay(name, top, stack.enter_context(yard.inner(BEFORE)), own)


def _yard(stack: ExitStack, out: str, run: str) -> tuple[OpenFolder, OpenFolder]:
    top = found = stack.enter_context(OpenFolder.at(out))
    for name in (STATE, YARD, run):
        found = stack.enter_context(found.inner(name))
    return top, found
