"""The output folder: one site per tenant, each replaced whole or not at all.

`<out>/<tenant>/` is what readers see. `<out>/.helpgen/staging/<tenant>/` is the next generation
while it is made, and afterwards the one before: most of its files will be right again.
`<out>/.helpgen/aside/<tenant>/` is used for a moment where two folders cannot be exchanged.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from helpgen.frozen import frozen
from helpgen.model.output_file import OutputFile
from helpgen.publish import disk, exchange
from helpgen.publish.errors import PublishError, from_system
from helpgen.publish.folder import fill, is_filled, remove
from helpgen.publish.live import is_site, kept_assets, manifest_at
from helpgen.publish.manifest import manifest_of
from helpgen.publish.marker import STATE
from helpgen.publish.portable import ASSETS, MANIFEST, by_path, is_tenant


@frozen
class Staged:
    """One tenant's next site, whole and not yet shown: its files, their bytes, and how many had to be written.

    `written` is None where the site that stands there is the same already.
    """

    tenant: str
    files: int
    bytes: int
    written: int | None


@frozen
class Published:
    """One tenant's site: its files and their bytes, the manifest among them.

    `written` counts the files that this run wrote; `changed`: readers see something new.
    """

    tenant: str
    files: int
    bytes: int
    written: int
    changed: bool


@frozen
class OutputFolder:
    """An output folder, ours and locked; forked workers may share it, each with its own tenants."""

    root: Path
    lock: int

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            self._discard_unfinished()
        self.close()

    def close(self) -> None:
        """The lock is given back: others may build here again."""
        os.close(self.lock)

    def publish(self, tenant: str, files: Iterable[OutputFile]) -> Published:
        """The tenant's site is these files and their manifest; the errors are those of `stage` and `show`."""
        return self.show(self.stage(tenant, files))

    def stage(self, tenant: str, files: Iterable[OutputFile]) -> Staged:
        """The tenant's next site is these files and their manifest, and nobody sees it yet.

        They are taken in before anything is written: if making one raises, nothing has changed.
        Nor has it when the disk fails (PublishError); what was staged is removed, or taken up by
        the next run.
        """
        live = self.root / tenant
        if not is_tenant(tenant):
            raise PublishError("the name is not a tenant's id", str(live))
        made = tuple(files)
        wanted = by_path(made)
        wanted[MANIFEST] = manifest_of(wanted, {file.path for file in made if file.lasting})
        try:
            written = self._fill(tenant, live, wanted)
        except OSError as error:
            self._discard(tenant)
            raise from_system(error, str(live)) from error
        return Staged(tenant, len(wanted), sum(map(len, wanted.values())), written)

    def show(self, staged: Staged) -> Published:
        """The staged site takes the place of the one that stands there; a PublishError leaves that one."""
        if staged.written is not None:
            live = self.root / staged.tenant
            try:
                exchange.swap(
                    self._state("staging", staged.tenant), live, self._state("aside", staged.tenant)
                )
            except OSError as error:
                self._discard(staged.tenant)
                raise from_system(error, str(live)) from error
        is_new = staged.written is not None
        return Published(staged.tenant, staged.files, staged.bytes, staged.written or 0, is_new)

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
                raise from_system(error, str(self.root / path)) from error

    def strangers(self, tenants: Iterable[str]) -> tuple[str, ...]:
        """Sites that helpgen made for tenants which are not among these, by name."""
        known = {*tenants, STATE}
        try:
            others = sorted(entry for entry in self.root.iterdir() if entry.name not in known)
        except OSError as error:
            raise from_system(error, str(self.root)) from error
        return tuple(entry.name for entry in others if is_site(entry))

    def recover(self) -> None:
        """Sites that had stepped aside when a build was killed are back."""
        for folder in ("staging", "aside"):
            path = self._state(folder)
            if path.is_symlink():
                path.unlink()
            path.mkdir(0o700, exist_ok=True)
        for aside in sorted(self._state("aside").iterdir()):
            if not exchange.recover(self.root / aside.name, aside):
                remove(str(aside))

    def _fill(self, tenant: str, live: Path, wanted: dict[str, bytes]) -> int | None:
        """How many files were written to make the next site these; None where the live one is already."""
        before = manifest_at(live)
        if before == wanted[MANIFEST] and is_filled(str(live), wanted, spare=ASSETS):
            return None
        staged = self._state("staging", tenant)
        old = str(live) if before else ""
        return fill(str(staged), wanted | kept_assets(live, before, wanted), old)

    def _put(self, name: str, data: bytes) -> None:
        place, new = f"{self.root}/{name}", str(self._state("staging", name))
        if disk.read(place) != data:
            Path(new).unlink(missing_ok=True)
            disk.write(new, data)
            Path(new).replace(place)

    def _discard(self, tenant: str) -> None:
        try:
            remove(str(self._state("staging", tenant)))
        except OSError:
            return  # the next run takes it up as it is

    def _discard_unfinished(self) -> None:
        """An error, or somebody who ends the build, leaves nothing half made behind; others wait for the lock."""
        with suppress(OSError):  # the next run takes it up as it is
            for staged in self._state("staging").iterdir():
                if not (staged / MANIFEST).exists():
                    remove(str(staged))

    def _state(self, *names: str) -> Path:
        return self.root.joinpath(STATE, *names)
