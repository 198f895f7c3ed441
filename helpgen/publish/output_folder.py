"""The output folder: one site per tenant, each replaced whole or not at all.

`<out>/<tenant>/` is what readers see. `<out>/.helpgen/staging/<tenant>/` is the next generation
while it is made, and afterwards the one before: most of its files will be right again.
`<out>/.helpgen/aside/<tenant>/` is used for a moment where two folders cannot be exchanged.
"""

from collections.abc import Iterable
from contextlib import suppress
from types import TracebackType
from typing import Self

from helpgen.frozen import frozen
from helpgen.model.output_file import OutputFile
from helpgen.publish import disk, exchange
from helpgen.publish.errors import PublishError, from_system
from helpgen.publish.held_folder import ASIDE, STAGING, YARD, HeldFolder
from helpgen.publish.next_site import Staged, next_site
from helpgen.publish.open_folder import NO_FOLDER, OpenFolder
from helpgen.publish.portable import MANIFEST, by_path
from helpgen.publish.strangers import prune, strangers

_PRIVATE_FILE = 0o600


@frozen
class Published:
    """One tenant's site: how many files it has, the manifest among them.

    `written` counts the files that this run wrote; `changed`: readers see something new.
    """

    tenant: str
    files: int
    written: int
    changed: bool


@frozen
class OutputFolder:
    """An output folder, ours and locked; forked workers may share it, each with its own tenants."""

    held: HeldFolder
    staging: OpenFolder
    aside: OpenFolder

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            self.withdraw()
        self.close()

    def close(self) -> None:
        """The lock is given back: others may build here again."""
        self.close_areas()
        self.held.close()

    def withdraw(self) -> None:
        """Nothing half made is left, nor a folder that was made for this run and got no site."""
        self._discard_unfinished()
        self.held.withdraw()

    def close_areas(self) -> None:
        """The handles of what lies in the state folder are given back."""
        self.aside.close()
        self.staging.close()

    @property
    def path(self) -> str:
        """Where it stands."""
        return self.held.top.path

    def publish(self, tenant: str, files: Iterable[OutputFile]) -> Published:
        """The tenant's site is these files and their manifest; the errors are those of `stage` and `show`."""
        return self.show(self.stage(tenant, files))

    def stage(self, tenant: str, files: Iterable[OutputFile]) -> Staged:
        """The tenant's next site is these files and their manifest, and nobody sees it yet.

        They are taken in before anything is written: if making one raises, nothing has changed.
        Nor has it when the disk fails (PublishError); what was staged is removed, or taken up by
        the next run.
        """
        try:
            return next_site(self.held.top, self.staging, tenant, files)
        except OSError as error:
            self.discard(tenant)
            raise from_system(error, f"{self.path}/{tenant}") from error

    def place(self, staged: Staged) -> str:
        """Where the files of a staged site lie until it is shown, or lie already."""
        above = self.path if staged.written is None else self.staging.path
        return f"{above}/{staged.tenant}"

    def shown(self, tenant: str, path: str) -> bytes | None:
        """The file at a path of the tenant's site, as readers see it; None where there is none, or no site."""
        return disk.read_below(self.held.top, f"{tenant}/{path}")

    def show(self, staged: Staged) -> Published:
        """The staged site takes the place of the one that stands there; a PublishError leaves that one."""
        if staged.written is not None:
            try:
                exchange.swap(staged.tenant, self.staging, self.held.top, self.aside)
            except OSError as error:
                self.discard(staged.tenant)
                raise from_system(error, f"{self.path}/{staged.tenant}") from error
        is_new = staged.written is not None
        return Published(staged.tenant, staged.files, staged.written or 0, is_new)

    def front(self, files: Iterable[OutputFile]) -> None:
        """The files stand beside the tenants' folders, each whole or as it was before.

        Raises PublishError where a name could be a folder's, or the disk fails.
        """
        for path, data in by_path(files).items():
            if "/" in path or "." not in path:
                raise PublishError("the name may be a tenant's", path)
            try:
                self._put(path, data)
            except OSError as error:
                raise from_system(error, f"{self.path}/{path}") from error

    def note(self, name: str, pieces: Iterable[bytes]) -> None:
        """The file is helpgen's own, in the state folder, whole or as it was; PublishError where the disk fails."""
        state, new = self.held.state, f"{name}.new"
        try:
            state.remove(new)
            disk.write_in_pieces(state, new, pieces, _PRIVATE_FILE)
            state.move(new, state, name)
        except OSError as error:
            raise from_system(error, f"{state.path}/{name}") from error

    def strangers(self, tenants: Iterable[str]) -> tuple[str, ...]:
        """Sites that helpgen made for tenants which are not among these, by name."""
        try:
            return strangers(self.held.top, {*tenants})
        except OSError as error:
            raise from_system(error, self.path) from error

    def prune(self, tenants: Iterable[str]) -> tuple[str, ...]:
        """Those sites are gone; their names."""
        try:
            return prune(self.held.top, self.staging, {*tenants})
        except OSError as error:
            raise from_system(error, self.path) from error

    def sync_staged(self) -> None:
        """All that was staged is on the disk, whatever happens to the power from now on."""
        from helpgen.publish.durable import sync_all  # noqa: PLC0415 - ctypes, for those who ask for it

        try:
            sync_all(self.staging)
        except OSError as error:
            raise from_system(error, self.path) from error

    def sync_shown(self) -> None:
        """What was shown stays shown, whatever happens to the power from now on."""
        try:
            self.held.top.sync()
            self.staging.sync()
        except OSError as error:
            raise from_system(error, self.path) from error

    def recover(self) -> None:
        """Sites that had stepped aside when a build was killed are back; what others staged for it is gone."""
        with suppress(OSError):  # one of them may still write; the next run takes it up
            self.held.state.remove(YARD)
        for name in self.aside.names():
            if not exchange.recover(name, self.held.top, self.aside):
                self.aside.remove(name)

    def discard(self, tenant: str) -> None:
        """What was staged for the tenant is gone, as far as the disk allows."""
        with suppress(OSError):  # the next run takes it up as it is
            self.staging.remove(tenant)

    def _put(self, name: str, data: bytes) -> None:
        if disk.read(self.held.top, name) != data:
            self.staging.remove(name)
            disk.write(self.staging, name, data)
            self.staging.move(name, self.held.top, name)

    def _discard_unfinished(self) -> None:
        """An error, or somebody who ends the build, leaves nothing half made behind; others wait for the lock."""
        with suppress(OSError):  # the next run takes it up as it is
            for name in self.staging.names():
                if not self._is_finished(name):
                    self.staging.remove(name)

    def _is_finished(self, name: str) -> bool:
        try:
            staged = self.staging.inner(name)
        except OSError as error:
            if error.errno not in NO_FOLDER:
                raise
            return False
        with staged:
            return staged.mode_of(MANIFEST) is not None


def opened_areas(state: OpenFolder) -> tuple[OpenFolder, OpenFolder]:
    """The folders for the next generation, and for sites that step aside; made where there are none."""
    staging = _area(state, STAGING)
    try:
        return staging, _area(state, ASIDE)
    except BaseException:
        staging.close()
        raise


def _area(state: OpenFolder, name: str) -> OpenFolder:
    try:
        return state.inner(name)
    except OSError as error:
        if error.errno not in NO_FOLDER:
            raise
    state.remove(name)  # a link, say
    return state.made(name, 0o700)
