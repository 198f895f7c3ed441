"""Sites that other processes stage for a build, looked at and taken over by the one that holds the lock."""

import re
import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

from helpgen.frozen import frozen
from helpgen.publish.bay import BEFORE
from helpgen.publish.disk import write
from helpgen.publish.errors import from_system
from helpgen.publish.held_folder import YARD
from helpgen.publish.inspection import Inspected, Inspector
from helpgen.publish.listed import listed
from helpgen.publish.next_site import Staged
from helpgen.publish.open_folder import OpenFolder
from helpgen.publish.output_folder import OutputFolder

_PRIVATE, _PRIVATE_FILE = 0o700, 0o600
_BAY = re.compile("[0-9a-f]{16}")


@frozen
class Yard:
    """The yard of one run, named for it; nobody ever has that name again."""

    run: str
    output: OutputFolder
    place: OpenFolder
    before: OpenFolder
    inspector: Inspector

    def lay(self, name: str, data: bytes) -> None:
        """A file that all who work here may read; PublishError where the disk fails."""
        try:
            write(self.place, name, data, _PRIVATE_FILE)
        except OSError as error:
            raise from_system(error, self.place.path) from error

    def offer(self, tenant: str) -> None:
        """The generation before of this tenant, if there is one, is for whoever makes the next one."""
        with suppress(OSError):  # there is none, and all is written anew
            self.output.staging.move(tenant, self.before, tenant)

    def take_over(self, bay: str, staged: Staged, manifest: str) -> Inspected | None:
        """The site if it is what its maker says, every byte; then it is the tenant's next. Each file is read.

        None where it is not. `manifest` is the digest of the site's manifest, which has one for each file. PublishError
        where the disk fails.
        """
        tenant = staged.tenant
        if not _BAY.fullmatch(bay):
            return None
        above = self.output.path if staged.written is None else f"{self.place.path}/{bay}"
        site = listed(f"{above}/{tenant}")
        if site is None or site.manifest != manifest:
            return None
        inspected = self.inspector.inspected(f"{above}/{tenant}", site)
        if inspected and staged.written is not None:
            try:
                self._move(bay, tenant)
            except OSError as error:
                raise from_system(error, f"{self.output.path}/{tenant}") from error
        return inspected

    def _move(self, bay: str, tenant: str) -> None:
        with self.place.inner(bay) as theirs:
            self.output.staging.remove(tenant)
            theirs.move(tenant, self.output.staging, tenant)


@contextmanager
def opened_yard(output: OutputFolder) -> Iterator[Yard]:
    """A yard for this run; afterwards nothing of it is left, as far as the disk allows."""
    state, run = output.held.state, secrets.token_hex(16)
    try:
        with ExitStack() as stack:
            try:
                state.remove(YARD)
                yards = stack.enter_context(state.made(YARD, _PRIVATE))
                place = stack.enter_context(yards.made(run, _PRIVATE))
                before = stack.enter_context(place.made(BEFORE, _PRIVATE))
            except OSError as error:
                raise from_system(error, output.path) from error
            yield Yard(run, output, place, before, Inspector())
    finally:
        with suppress(OSError):  # somebody may still write; the next build takes it up
            state.remove(YARD)
